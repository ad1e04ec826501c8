//! The part for documents of common formats and for live sources.
//!
//! A paper with native documents loads it only for a search.

use crate::api::SourceError;
use crate::api::sources::{self, LoadFromSources};
use crate::components::{self, Setting, dom::El};
use lede_formats::{ReadCommon, adapters};
use lede_model::Listing;

type ListErrors = fn(errors: &[SourceError], setting: &Setting, on_retry: fn()) -> Option<El>;

/// The functions of this part.
pub(crate) struct Common {
    /// Reads a document of a common format.
    pub(crate) read: ReadCommon,
    /// Loads the document for one of a paper's addresses from its sources.
    pub(crate) load_from_sources: LoadFromSources,
    /// Lists the sources that have failed on a page.
    pub(crate) source_errors: ListErrors,
    /// The search form above the results.
    pub(crate) search_head:
        fn(setting: &Setting, title: &str, query: Option<&str>, is_found: bool) -> El,
    /// The title of a search page.
    pub(crate) search_title: fn(setting: &Setting, query: Option<&str>, found: &Listing) -> String,
}

pub(super) static COMMON: Common = Common {
    read: adapters::read_common,
    load_from_sources: sources::load_from_sources,
    source_errors: |errors, setting, on_retry| components::source_errors(errors, setting, on_retry),
    search_head: components::search_head,
    search_title: components::search_title,
};
