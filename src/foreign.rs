//! What only documents of other formats need, kept apart from what every
//! reader downloads: the counterpart of [`crate::rich`].
//!
//! A paper whose documents are Lede's own never asks for it. There are two
//! parts: the formats that sites offer to everybody, and all further ones. See
//! `docs/adr/004-rich-bodies-on-demand.md`.

use crate::article::Document;
#[cfg(feature = "reader")]
use crate::article::Listing;
#[cfg(any(feature = "reader", not(feature = "app")))]
use crate::formats::foreign;
use crate::formats::json::Json;
use crate::formats::{Format, ReadError};
#[cfg(feature = "reader")]
use crate::{
    components::{self, Setting, dom::El},
    fetch,
};

/// The document, its format, and the keys by which that was known.
pub(crate) type Recognised = (Format, &'static str, Document);

/// Reads a document of the further formats. The text is the id or address of
/// one article of many.
pub(crate) type ReadFurther =
    fn(json: &Json<'_>, wanted: Option<&str>) -> Result<Recognised, ReadError>;

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
    /// Reads a document; `None` when it is of none of these formats. The text
    /// is the id or address of one article of many.
    pub(crate) read:
        fn(json: &Json<'_>, wanted: Option<&str>) -> Result<Option<Recognised>, ReadError>,
    /// Asks the sources of a paper for what an address of it stands for.
    #[cfg(feature = "reader")]
    pub(crate) gather: fetch::Gather,
    /// Says which sources are missing on the page at an address.
    #[cfg(feature = "reader")]
    pub(crate) troubles: fn(setting: &Setting, on_retry: fn()) -> Option<El>,
    /// The form of the search, above what was found.
    #[cfg(feature = "reader")]
    pub(crate) search_head:
        fn(setting: &Setting, title: &str, words: Option<&str>, is_found: bool) -> El,
    /// What the page of a search is called.
    #[cfg(feature = "reader")]
    pub(crate) search_title: fn(setting: &Setting, words: Option<&str>, found: &Listing) -> String,
}

#[cfg(any(feature = "reader", not(feature = "app")))]
static OFFERED: Offered = Offered {
    read: foreign::read,
    #[cfg(feature = "reader")]
    gather: fetch::gather,
    #[cfg(feature = "reader")]
    troubles: |setting, on_retry| {
        components::troubles(&fetch::troubles(&setting.from), setting, on_retry)
    },
    #[cfg(feature = "reader")]
    search_head: components::search_head,
    #[cfg(feature = "reader")]
    search_title: components::search_title,
};

#[cfg(feature = "app")]
pub(crate) use seam::load;
pub(crate) use seam::{further, offered};

/// Widgets show documents of the paper that they come from, which are Lede's
/// own: their download has no room for others.
#[cfg(all(feature = "app", not(feature = "reader")))]
mod seam {
    use super::{Offered, Part, ReadFurther};
    use crate::fetch::LoadError;
    use crate::formats::ReadError;

    pub(crate) fn offered() -> Option<&'static Offered> {
        None
    }

    pub(crate) fn further() -> Option<ReadFurther> {
        None
    }

    pub(crate) async fn load(part: Part) -> Result<(), LoadError> {
        Err(LoadError::Read(ReadError::NotLoaded(part)))
    }
}

#[cfg(all(not(feature = "split"), any(feature = "reader", not(feature = "app"))))]
mod seam {
    use super::{OFFERED, Offered, ReadFurther, foreign};

    /// The part with what sites offer, where it is there.
    pub(crate) fn offered() -> Option<&'static Offered> {
        Some(&OFFERED)
    }

    /// The part with all others, where it is there.
    pub(crate) fn further() -> Option<ReadFurther> {
        Some(foreign::read_further)
    }

    /// Fetches a part.
    #[cfg(feature = "app")]
    pub(crate) async fn load(_: super::Part) -> Result<(), crate::fetch::LoadError> {
        Ok(())
    }
}

#[cfg(all(feature = "split", feature = "reader"))]
mod seam {
    use super::{OFFERED, Offered, Part, ReadFurther, foreign};
    use crate::fetch::LoadError;
    use std::sync::OnceLock;
    use wasm_split_helpers::wasm_split;

    static LOADED: OnceLock<&'static Offered> = OnceLock::new();
    static LOADED_FURTHER: OnceLock<ReadFurther> = OnceLock::new();

    /// The part with what sites offer, where it is there.
    pub(crate) fn offered() -> Option<&'static Offered> {
        LOADED.get().copied()
    }

    /// The part with all others, where it is there.
    pub(crate) fn further() -> Option<ReadFurther> {
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
    fn far_side() -> Result<ReadFurther, LoadError> {
        Ok(foreign::read_further)
    }
}
