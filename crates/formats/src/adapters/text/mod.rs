//! Text: plain text, Markdown, and bodies that are a single text.

pub(crate) mod body;
pub(crate) mod markdown;
pub(crate) mod plain;
