//! The parts that load on demand.
//!
//! There are seven: `lists` (fronts, lists, and what a story needs only once it is
//! painted), `rich` (rich bodies), `html` (HTML), `common` (formats that sites
//! offer, live sources, search), `publishers` (formats of publishers' front ends),
//! `extended` (all other formats) and `markdown` (the Markdown in documents of
//! some of these). `html` contains `rich`; `publishers`, `extended` and `markdown`
//! contain `common`. Nothing is downloaded twice: the parts share files.
//!
//! In a release build with the feature `split` each part is a separate file, and its
//! `load_…` function fetches it; otherwise the part is there from the start.
//! Other code calls a part only through its table of functions, so that none of
//! it gets into the first download. See
//! `docs/adr/004-load-rich-bodies-on-demand.md`.

mod common;
mod formats;
mod html;
mod lists;
mod loader;
mod missing;
mod rich;

use crate::api::{LoadError, LoadErrorKind};
pub(crate) use common::Common;
use formats::Formats;
use html::Html;
use lede_formats::adapters::MarkdownReader;
use lede_formats::{LazyPart, ReadExtended, ReadPublishers, Readers};
pub use lists::{LISTS as LISTS_PART, Lists, LoadLists};
pub(crate) use missing::is_missing;
pub(crate) use rich::Rich;
use std::sync::OnceLock;

static LISTS: OnceLock<&'static Lists> = OnceLock::new();
static LOAD_LISTS: OnceLock<LoadLists> = OnceLock::new();
static RICH: OnceLock<&'static Rich> = OnceLock::new();
static HTML: OnceLock<&'static Html> = OnceLock::new();
static COMMON: OnceLock<&'static Common> = OnceLock::new();
static PUBLISHERS: OnceLock<ReadPublishers> = OnceLock::new();
static EXTENDED: OnceLock<ReadExtended> = OnceLock::new();
static MARKDOWN: OnceLock<&'static MarkdownReader> = OnceLock::new();

/// The part for fronts and lists, if it is loaded.
pub(crate) fn lists() -> Option<&'static Lists> {
    LISTS.get().copied().or_else(loader::lists_at_start)
}

/// The part for rich bodies, if it is loaded.
pub(crate) fn rich() -> Option<&'static Rich> {
    RICH.get().copied().or_else(loader::rich_at_start)
}

/// The part for HTML, if it is loaded.
pub(crate) fn html() -> Option<&'static Html> {
    HTML.get().copied().or_else(loader::html_at_start)
}

/// The part for common formats and live sources, if it is loaded.
pub(crate) fn common() -> Option<&'static Common> {
    COMMON.get().copied().or_else(loader::common_at_start)
}

/// The readers that are loaded.
pub(crate) fn readers() -> Readers {
    let publishers = || loader::publishers_at_start().map(|part| part.read);
    let extended = || loader::extended_at_start().map(|part| part.read);
    let markdown = || loader::markdown_at_start().map(|part| part.read);
    Readers {
        rich: rich().map(|rich| rich.read),
        common: common().map(|common| common.read),
        publishers: PUBLISHERS.get().copied().or_else(publishers),
        extended: EXTENDED.get().copied().or_else(extended),
        markdown: MARKDOWN.get().copied().or_else(markdown),
    }
}

/// Loads the part for fronts and lists. A caller may retry.
///
/// # Errors
/// [`LoadErrorKind::Unreachable`] if the download fails.
pub(crate) async fn load_lists() -> Result<&'static Lists, LoadError> {
    if let Some(lists) = lists() {
        return Ok(lists);
    }
    let load = LOAD_LISTS.get().ok_or(LoadErrorKind::Unreachable)?;
    let loaded = load().await?;
    Ok(LISTS.get_or_init(|| loaded))
}

/// Says how the part for fronts and lists is loaded.
pub(crate) fn set_lists_loader(load: LoadLists) {
    LOAD_LISTS.get_or_init(|| load);
}

/// Loads the part for rich bodies. A caller may retry.
///
/// # Errors
/// [`LoadErrorKind::Unreachable`] if the download fails.
pub(crate) async fn load_rich() -> Result<(), LoadError> {
    let rich = loader::rich().await?;
    RICH.get_or_init(|| rich);
    Ok(())
}

/// Loads the part for HTML, and with it that for rich bodies. A caller may retry.
///
/// # Errors
/// [`LoadErrorKind::Unreachable`] if the download
/// fails.
pub(crate) async fn load_html() -> Result<(), LoadError> {
    let html = loader::html().await?;
    RICH.get_or_init(|| html.rich);
    HTML.get_or_init(|| html);
    Ok(())
}

/// Loads the readers of a group of formats, or of Markdown. A caller may retry.
///
/// # Errors
/// [`LoadErrorKind::Unreachable`] if the download fails.
pub(crate) async fn load_formats(part: LazyPart) -> Result<(), LoadError> {
    match part {
        LazyPart::CommonFormats => {
            let common = loader::common().await?;
            COMMON.get_or_init(|| common);
        }
        LazyPart::PublisherFormats => keep(&PUBLISHERS, loader::publishers().await?),
        LazyPart::ExtendedFormats => keep(&EXTENDED, loader::extended().await?),
        LazyPart::Markdown => keep(&MARKDOWN, loader::markdown().await?),
    }
    Ok(())
}

fn keep<R: Copy>(place: &OnceLock<R>, part: &Formats<R>) {
    COMMON.get_or_init(|| part.common);
    place.get_or_init(|| part.read);
}
