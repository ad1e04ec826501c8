//! What only documents of other formats need, kept apart from what every
//! reader downloads: the counterpart of [`crate::rich`].
//!
//! A paper whose documents are Lede's own never asks for it. There are two
//! parts: the formats that sites offer to everybody, and all further ones. See
//! `docs/adr/004-rich-bodies-on-demand.md`.

use crate::formats::json::Json;
use crate::formats::{ReadError, foreign};
#[cfg(feature = "app")]
use crate::{
    components::{self, Setting, dom::El},
    fetch,
};

/// Reads a document of the formats of a part; `None` when it is of none of
/// them. The text is the id or address of one article of many.
pub(crate) type Read =
    fn(json: &Json<'_>, wanted: Option<&str>) -> Result<Option<foreign::Recognised>, ReadError>;

/// A part of the formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What sites offer to everybody.
    Offered,
    /// All others.
    Further,
}

/// The functions of the part with what sites offer.
pub(crate) struct Offered {
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

static OFFERED: Offered = Offered {
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

#[cfg(feature = "app")]
pub(crate) use seam::load;
pub(crate) use seam::{further, offered};

#[cfg(not(feature = "split"))]
mod seam {
    use super::{OFFERED, Offered, Read, foreign};

    /// The part with what sites offer, where it is there.
    pub(crate) fn offered() -> Option<&'static Offered> {
        Some(&OFFERED)
    }

    /// The part with all others, where it is there.
    pub(crate) fn further() -> Option<Read> {
        Some(foreign::read_further)
    }

    /// Fetches a part.
    #[cfg(feature = "app")]
    pub(crate) async fn load(_: super::Part) -> Result<(), crate::fetch::LoadError> {
        Ok(())
    }
}

#[cfg(feature = "split")]
mod seam {
    use super::{OFFERED, Offered, Part, Read, foreign};
    use crate::fetch::LoadError;
    use std::sync::OnceLock;
    use wasm_split_helpers::wasm_split;

    static LOADED: OnceLock<&'static Offered> = OnceLock::new();
    static LOADED_FURTHER: OnceLock<Read> = OnceLock::new();

    /// The part with what sites offer, where it is there.
    pub(crate) fn offered() -> Option<&'static Offered> {
        LOADED.get().copied()
    }

    /// The part with all others, where it is there.
    pub(crate) fn further() -> Option<Read> {
        LOADED_FURTHER.get().copied()
    }

    /// Fetches a part. It can be tried again.
    ///
    /// # Errors
    /// [`LoadError::Unreachable`] when it does not come.
    pub(crate) async fn load(part: Part) -> Result<(), LoadError> {
        match part {
            Part::Offered => {
                let offered = other_side().await?;
                LOADED.get_or_init(|| offered);
            }
            Part::Further => {
                let read = far_side().await?;
                LOADED_FURTHER.get_or_init(|| read);
            }
        }
        Ok(())
    }

    /// What only these name is left out of the first download.
    #[wasm_split(foreign, fallible)]
    fn other_side() -> Result<&'static Offered, LoadError> {
        Ok(&OFFERED)
    }

    #[wasm_split(further, fallible)]
    fn far_side() -> Result<Read, LoadError> {
        Ok(foreign::read_further)
    }
}
