//! What documents of the common formats and live sources need.
//!
//! A paper whose documents are Lede's own never asks for it.

use crate::components::{self, Setting, dom::El};
use crate::fetch;
use lede_formats::{ReadCommon, adapters};
use lede_model::Listing;

/// The functions of this part.
pub(crate) struct Common {
    /// Reads a document of a common format.
    pub(crate) read: ReadCommon,
    /// Asks the sources of a paper for the document behind an address of it.
    pub(crate) gather: fetch::Gather,
    /// Says which sources are missing on the page at an address.
    pub(crate) troubles: fn(setting: &Setting, on_retry: fn()) -> Option<El>,
    /// The form of the search, above what was found.
    pub(crate) search_head:
        fn(setting: &Setting, title: &str, words: Option<&str>, is_found: bool) -> El,
    /// The title of the page of a search.
    pub(crate) search_title: fn(setting: &Setting, words: Option<&str>, found: &Listing) -> String,
}

pub(super) static COMMON: Common = Common {
    read: adapters::read_common,
    gather: fetch::gather,
    troubles: |setting, on_retry| {
        components::troubles(&fetch::troubles(&setting.from), setting, on_retry)
    },
    search_head: components::search_head,
    search_title: components::search_title,
};
