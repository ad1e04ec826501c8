//! The parts that load on demand.
//!
//! In a build with the feature `split` each part is a file of its own, and its
//! `load_…` function fetches it; otherwise it is there from the start.
//! Everything in a part is reached through its table of functions, and by no
//! other way, so that the first download holds none of it. See
//! `docs/adr/004-rich-bodies-on-demand.md`.

mod common;
mod loader;
mod missing;
mod rich;

use crate::fetch::LoadError;
pub(crate) use common::Common;
use lede_formats::{LazyPart, ReadExtended, Readers};
pub(crate) use missing::is_missing;
pub(crate) use rich::Rich;
use std::sync::OnceLock;

static RICH: OnceLock<&'static Rich> = OnceLock::new();
static COMMON: OnceLock<&'static Common> = OnceLock::new();
static EXTENDED: OnceLock<ReadExtended> = OnceLock::new();

/// What rich bodies need, where it is loaded.
pub(crate) fn rich() -> Option<&'static Rich> {
    RICH.get().copied().or_else(loader::rich_at_start)
}

/// What common formats and live sources need, where it is loaded.
pub(crate) fn common() -> Option<&'static Common> {
    COMMON.get().copied().or_else(loader::common_at_start)
}

/// The readers that are loaded.
pub(crate) fn readers() -> Readers {
    Readers {
        rich: rich().map(|rich| rich.read),
        common: common().map(|common| common.read),
        extended: EXTENDED.get().copied().or_else(loader::extended_at_start),
    }
}

/// Loads what rich bodies need. It can be tried again.
///
/// # Errors
/// [`LoadError::Unreachable`] when it does not come.
pub(crate) async fn load_rich() -> Result<(), LoadError> {
    let rich = loader::rich().await?;
    RICH.get_or_init(|| rich);
    Ok(())
}

/// Loads the readers of formats. It can be tried again.
///
/// # Errors
/// [`LoadError::Unreachable`] when they do not come.
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
    }
    Ok(())
}
