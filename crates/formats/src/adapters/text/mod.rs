//! Text: plain text, Markdown, and bodies that are a single text.

pub(super) mod body;
pub(super) mod markdown;
pub(super) mod plain;
