//! The part for documents of common formats and for live sources.
//!
//! A paper with native documents loads it only for a search.

use crate::api::SourceError;
use crate::api::listed_story::{LoadListedStory, load_listed_story};
use crate::api::sources::{self, LoadFromSources};
use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::components::{SearchHead, SourceErrors, search_title};
use crate::state::PageContext;
use lede_formats::{ReadCommon, adapters};
use lede_model::Listing;
use leptos::prelude::*;

/// The functions of this part.
pub(crate) struct Common {
    /// Reads a document of a common format.
    pub(crate) read: ReadCommon,
    /// Loads the document for one of a paper's addresses from its sources.
    pub(crate) load_from_sources: LoadFromSources,
    /// Loads a story of a list that holds its stories.
    pub(crate) load_listed_story: LoadListedStory,
    /// Lists the sources that have failed on a page.
    pub(crate) source_errors: fn(errors: &[SourceError], on_retry: fn()) -> BuiltView,
    /// The search form above the results.
    pub(crate) search_head: fn(title: &str, query: Option<&str>, is_found: bool) -> BuiltView,
    /// The title of a search page.
    pub(crate) search_title:
        fn(context: &PageContext, query: Option<&str>, found: &Listing) -> String,
}

pub(super) static COMMON: Common = Common {
    read: adapters::read_common,
    load_from_sources: sources::load_from_sources,
    load_listed_story,
    source_errors: |errors, on_retry| view! { <SourceErrors errors on_retry /> }.frozen(),
    search_head: |title, query, is_found| view! { <SearchHead title query is_found /> }.frozen(),
    search_title,
};
