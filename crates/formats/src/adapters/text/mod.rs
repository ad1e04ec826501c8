//! Text: plain words, HTML entities, Markdown, and bodies that are one text.

pub(crate) mod body;
pub(crate) mod entities;
pub(crate) mod markdown;
pub(crate) mod plain;
