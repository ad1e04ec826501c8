//! The parts for formats of publishers, for extended formats and for Markdown.
//!
//! Each contains the part for common formats, which recognises them.

use super::common::{COMMON, Common};
use lede_formats::adapters::{self, MarkdownReader};
use lede_formats::{ReadExtended, ReadPublishers};

/// A reader, and the part that it needs.
pub(super) struct Formats<R> {
    pub(super) common: &'static Common,
    pub(super) read: R,
}

pub(super) static PUBLISHERS: Formats<ReadPublishers> = Formats {
    common: &COMMON,
    read: adapters::read_publishers,
};

pub(super) static EXTENDED: Formats<ReadExtended> = Formats {
    common: &COMMON,
    read: adapters::read_extended,
};

pub(super) static MARKDOWN: Formats<&MarkdownReader> = Formats {
    common: &COMMON,
    read: &adapters::MARKDOWN,
};
