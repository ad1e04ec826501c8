//! What only documents of other formats need, kept apart from what every
//! reader downloads: the counterpart of [`crate::rich`].
//!
//! A paper whose documents are Lede's own never asks for it. See
//! `docs/adr/004-rich-bodies-on-demand.md`.

use crate::article::Document;
use crate::formats::json::Json;
use crate::formats::{Format, ReadError, foreign};
#[cfg(feature = "app")]
use crate::{
    components::{self, Setting, dom::El},
    fetch,
};

/// Reads a document of any format but Lede's own; `wanted` is the id or
/// address of one article of many.
pub(crate) type Read = fn(
    json: &Json<'_>,
    wanted: Option<&str>,
) -> Result<(Format, &'static str, Document), ReadError>;

/// The functions on the other side.
pub(crate) struct Foreign {
    /// Reads a document, and says by what it was recognised.
    pub(crate) read: Read,
    /// Asks the sources of a paper for what an address of it stands for.
    #[cfg(feature = "app")]
    pub(crate) gather: fetch::Gather,
    /// Says which sources are missing on the page at an address.
    #[cfg(feature = "app")]
    pub(crate) troubles: fn(setting: &Setting, on_retry: fn()) -> Option<El>,
    /// The form of the search, above what was found.
    #[cfg(feature = "app")]
    pub(crate) search_head:
        fn(setting: &Setting, title: &str, words: Option<&str>, is_found: bool) -> El,
}

static FOREIGN: Foreign = Foreign {
    read: foreign::read,
    #[cfg(feature = "app")]
    gather: fetch::gather,
    #[cfg(feature = "app")]
    troubles: |setting, on_retry| {
        components::troubles(&fetch::troubles(&setting.from), setting, on_retry)
    },
    #[cfg(feature = "app")]
    search_head: components::search_head,
};

pub(crate) use seam::foreign;
#[cfg(feature = "app")]
pub(crate) use seam::load;

#[cfg(not(feature = "split"))]
mod seam {
    use super::{FOREIGN, Foreign};

    /// The other side, where it is there.
    pub(crate) fn foreign() -> Option<&'static Foreign> {
        Some(&FOREIGN)
    }

    /// Fetches the other side.
    #[cfg(feature = "app")]
    pub(crate) async fn load() -> Result<(), crate::fetch::LoadError> {
        Ok(())
    }
}

#[cfg(feature = "split")]
mod seam {
    use super::{FOREIGN, Foreign};
    use crate::fetch::LoadError;
    use std::sync::OnceLock;
    use wasm_split_helpers::wasm_split;

    static LOADED: OnceLock<&'static Foreign> = OnceLock::new();

    /// The other side, where it is there.
    pub(crate) fn foreign() -> Option<&'static Foreign> {
        LOADED.get().copied()
    }

    /// Fetches the other side. It can be tried again.
    ///
    /// # Errors
    /// [`LoadError::Unreachable`] when it does not come.
    pub(crate) async fn load() -> Result<(), LoadError> {
        let foreign = other_side().await?;
        LOADED.get_or_init(|| foreign);
        Ok(())
    }

    /// What only this names is left out of the first download.
    #[wasm_split(foreign, fallible)]
    fn other_side() -> Result<&'static Foreign, LoadError> {
        Ok(&FOREIGN)
    }
}
