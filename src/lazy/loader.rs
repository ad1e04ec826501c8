//! Loads the parts. Without `cfg(split)` they are in the main file.

#[cfg(split)]
pub(super) use split::{
    common, common_at_start, extended, extended_at_start, html, html_at_start, lists_at_start,
    markdown, markdown_at_start, publishers, publishers_at_start, rich, rich_at_start,
};
#[cfg(not(split))]
pub(super) use whole::{
    common, common_at_start, extended, extended_at_start, html, html_at_start, lists_at_start,
    markdown, markdown_at_start, publishers, publishers_at_start, rich, rich_at_start,
};

/// Each part is a separate file. Code that only these functions refer to is not
/// in the first download. Code of several parts is in files that they share; a
/// part that contains another makes these fewer.
#[cfg(split)]
mod split {
    use crate::api::LoadError;
    use crate::lazy::common::{COMMON, Common};
    use crate::lazy::formats::{EXTENDED, Formats, MARKDOWN, PUBLISHERS};
    use crate::lazy::html::{HTML, Html};
    use crate::lazy::lists::Lists;
    use crate::lazy::rich::{RICH, Rich};
    use lede_formats::adapters::MarkdownReader;
    use lede_formats::{ReadExtended, ReadPublishers};
    use wasm_split_helpers::wasm_split;

    #[wasm_split(rich, fallible)]
    pub(in crate::lazy) fn rich() -> Result<&'static Rich, LoadError> {
        Ok(&RICH)
    }

    #[wasm_split(html, fallible)]
    pub(in crate::lazy) fn html() -> Result<&'static Html, LoadError> {
        Ok(&HTML)
    }

    #[wasm_split(common, fallible)]
    pub(in crate::lazy) fn common() -> Result<&'static Common, LoadError> {
        Ok(&COMMON)
    }

    #[wasm_split(publishers, fallible)]
    pub(in crate::lazy) fn publishers() -> Result<&'static Formats<ReadPublishers>, LoadError> {
        Ok(&PUBLISHERS)
    }

    #[wasm_split(extended, fallible)]
    pub(in crate::lazy) fn extended() -> Result<&'static Formats<ReadExtended>, LoadError> {
        Ok(&EXTENDED)
    }

    #[wasm_split(markdown, fallible)]
    pub(in crate::lazy) fn markdown() -> Result<&'static Formats<&'static MarkdownReader>, LoadError>
    {
        Ok(&MARKDOWN)
    }

    pub(in crate::lazy) fn lists_at_start() -> Option<&'static Lists> {
        None
    }

    pub(in crate::lazy) fn rich_at_start() -> Option<&'static Rich> {
        None
    }

    pub(in crate::lazy) fn html_at_start() -> Option<&'static Html> {
        None
    }

    pub(in crate::lazy) fn common_at_start() -> Option<&'static Common> {
        None
    }

    pub(in crate::lazy) fn publishers_at_start() -> Option<&'static Formats<ReadPublishers>> {
        None
    }

    pub(in crate::lazy) fn extended_at_start() -> Option<&'static Formats<ReadExtended>> {
        None
    }

    pub(in crate::lazy) fn markdown_at_start() -> Option<&'static Formats<&'static MarkdownReader>>
    {
        None
    }
}

/// All parts are in the main file.
#[cfg(not(split))]
mod whole {
    use crate::api::LoadError;
    use crate::lazy::common::{COMMON, Common};
    use crate::lazy::formats::{EXTENDED, Formats, MARKDOWN, PUBLISHERS};
    use crate::lazy::html::{HTML, Html};
    use crate::lazy::lists::{LISTS, Lists};
    use crate::lazy::rich::{RICH, Rich};
    use lede_formats::adapters::MarkdownReader;
    use lede_formats::{ReadExtended, ReadPublishers};

    pub(in crate::lazy) async fn rich() -> Result<&'static Rich, LoadError> {
        Ok(&RICH)
    }

    pub(in crate::lazy) async fn html() -> Result<&'static Html, LoadError> {
        Ok(&HTML)
    }

    pub(in crate::lazy) async fn common() -> Result<&'static Common, LoadError> {
        Ok(&COMMON)
    }

    pub(in crate::lazy) async fn publishers() -> Result<&'static Formats<ReadPublishers>, LoadError>
    {
        Ok(&PUBLISHERS)
    }

    pub(in crate::lazy) async fn extended() -> Result<&'static Formats<ReadExtended>, LoadError> {
        Ok(&EXTENDED)
    }

    pub(in crate::lazy) async fn markdown()
    -> Result<&'static Formats<&'static MarkdownReader>, LoadError> {
        Ok(&MARKDOWN)
    }

    pub(in crate::lazy) fn lists_at_start() -> Option<&'static Lists> {
        Some(&LISTS)
    }

    pub(in crate::lazy) fn rich_at_start() -> Option<&'static Rich> {
        Some(&RICH)
    }

    pub(in crate::lazy) fn html_at_start() -> Option<&'static Html> {
        Some(&HTML)
    }

    pub(in crate::lazy) fn common_at_start() -> Option<&'static Common> {
        Some(&COMMON)
    }

    pub(in crate::lazy) fn publishers_at_start() -> Option<&'static Formats<ReadPublishers>> {
        Some(&PUBLISHERS)
    }

    pub(in crate::lazy) fn extended_at_start() -> Option<&'static Formats<ReadExtended>> {
        Some(&EXTENDED)
    }

    pub(in crate::lazy) fn markdown_at_start() -> Option<&'static Formats<&'static MarkdownReader>>
    {
        Some(&MARKDOWN)
    }
}
