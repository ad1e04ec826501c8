//! The parts that load on demand.
//!
//! There are four: `rich` (rich bodies and HTML), `common` (formats that sites
//! offer, live sources, search), `extended` (all other formats) and `markdown`
//! (the Markdown in documents of some of these).
//!
//! In a build with the feature `split` each part is a separate file, and its
//! `load_…` function fetches it; otherwise the part is there from the start.
//! Other code calls a part only through its table of functions, so that none of
//! it gets into the first download. See
//! `docs/adr/004-load-rich-bodies-on-demand.md`.

mod common;
mod loader;
mod missing;
mod rich;

use crate::fetch::LoadError;
pub(crate) use common::Common;
use lede_formats::adapters::MarkdownReader;
use lede_formats::{LazyPart, ReadExtended, Readers};
pub(crate) use missing::is_missing;
pub(crate) use rich::Rich;
use std::sync::OnceLock;

static RICH: OnceLock<&'static Rich> = OnceLock::new();
static COMMON: OnceLock<&'static Common> = OnceLock::new();
static EXTENDED: OnceLock<ReadExtended> = OnceLock::new();
static MARKDOWN: OnceLock<&'static MarkdownReader> = OnceLock::new();

/// The part for rich bodies, if it is loaded.
pub(crate) fn rich() -> Option<&'static Rich> {
    RICH.get().copied().or_else(loader::rich_at_start)
}

/// The part for common formats and live sources, if it is loaded.
pub(crate) fn common() -> Option<&'static Common> {
    COMMON.get().copied().or_else(loader::common_at_start)
}

/// The readers that are loaded.
pub(crate) fn readers() -> Readers {
    Readers {
        rich: rich().map(|rich| rich.read),
        common: common().map(|common| common.read),
        extended: EXTENDED.get().copied().or_else(loader::extended_at_start),
        markdown: MARKDOWN.get().copied().or_else(loader::markdown_at_start),
    }
}

/// Loads the part for rich bodies. A caller may retry.
///
/// # Errors
/// [`LoadError::Unreachable`] if the download fails.
pub(crate) async fn load_rich() -> Result<(), LoadError> {
    let rich = loader::rich().await?;
    RICH.get_or_init(|| rich);
    Ok(())
}

/// Loads the readers of a group of formats, or of Markdown. A caller may retry.
///
/// # Errors
/// [`LoadError::Unreachable`] if the download fails.
pub(crate) async fn load_formats(part: LazyPart) -> Result<(), LoadError> {
    match part {
        LazyPart::CommonFormats => {
            let common = loader::common().await?;
            COMMON.get_or_init(|| common);
        }
        LazyPart::ExtendedFormats => {
            let read = loader::extended().await?;
            EXTENDED.get_or_init(|| read);
        }
        LazyPart::Markdown => {
            let markdown = loader::markdown().await?;
            MARKDOWN.get_or_init(|| markdown);
        }
    }
    Ok(())
}
