//! Text: plain words, Markdown, and bodies that are one text.

pub(crate) mod body;
pub(crate) mod markdown;
pub(crate) mod plain;
