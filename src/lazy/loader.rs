//! Loads the parts. Without the feature `split` they are in the main file.

#[cfg(feature = "split")]
pub(super) use split::{
    common, common_at_start, extended, extended_at_start, markdown, markdown_at_start, rich,
    rich_at_start,
};
#[cfg(not(feature = "split"))]
pub(super) use whole::{
    common, common_at_start, extended, extended_at_start, markdown, markdown_at_start, rich,
    rich_at_start,
};

/// Each part is a separate file. Code that only these functions refer to is not
/// in the first download.
#[cfg(feature = "split")]
mod split {
    use crate::fetch::LoadError;
    use crate::lazy::common::{COMMON, Common};
    use crate::lazy::rich::{RICH, Rich};
    use lede_formats::ReadExtended;
    use lede_formats::adapters::{self, MarkdownReader};
    use wasm_split_helpers::wasm_split;

    #[wasm_split(rich, fallible)]
    pub(in crate::lazy) fn rich() -> Result<&'static Rich, LoadError> {
        Ok(&RICH)
    }

    #[wasm_split(common, fallible)]
    pub(in crate::lazy) fn common() -> Result<&'static Common, LoadError> {
        Ok(&COMMON)
    }

    #[wasm_split(extended, fallible)]
    pub(in crate::lazy) fn extended() -> Result<ReadExtended, LoadError> {
        Ok(adapters::read_extended)
    }

    #[wasm_split(markdown, fallible)]
    pub(in crate::lazy) fn markdown() -> Result<&'static MarkdownReader, LoadError> {
        Ok(&adapters::MARKDOWN)
    }

    pub(in crate::lazy) fn markdown_at_start() -> Option<&'static MarkdownReader> {
        None
    }

    pub(in crate::lazy) fn rich_at_start() -> Option<&'static Rich> {
        None
    }

    pub(in crate::lazy) fn common_at_start() -> Option<&'static Common> {
        None
    }

    pub(in crate::lazy) fn extended_at_start() -> Option<ReadExtended> {
        None
    }
}

/// All parts are in the main file.
#[cfg(not(feature = "split"))]
mod whole {
    use crate::fetch::LoadError;
    use crate::lazy::common::{COMMON, Common};
    use crate::lazy::rich::{RICH, Rich};
    use lede_formats::ReadExtended;
    use lede_formats::adapters::{self, MarkdownReader};

    pub(in crate::lazy) async fn rich() -> Result<&'static Rich, LoadError> {
        Ok(&RICH)
    }

    pub(in crate::lazy) async fn common() -> Result<&'static Common, LoadError> {
        Ok(&COMMON)
    }

    pub(in crate::lazy) async fn extended() -> Result<ReadExtended, LoadError> {
        Ok(adapters::read_extended)
    }

    pub(in crate::lazy) async fn markdown() -> Result<&'static MarkdownReader, LoadError> {
        Ok(&adapters::MARKDOWN)
    }

    pub(in crate::lazy) fn markdown_at_start() -> Option<&'static MarkdownReader> {
        Some(&adapters::MARKDOWN)
    }

    pub(in crate::lazy) fn rich_at_start() -> Option<&'static Rich> {
        Some(&RICH)
    }

    pub(in crate::lazy) fn common_at_start() -> Option<&'static Common> {
        Some(&COMMON)
    }

    pub(in crate::lazy) fn extended_at_start() -> Option<ReadExtended> {
        Some(adapters::read_extended)
    }
}
