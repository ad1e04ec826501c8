//! A document of any other format that holds its stories whole: a list of ANS or
//! ninjs documents, an answer of an API that was saved.
//!
//! It answers no queries, so its stories are filtered by what their cards say.

use super::api::no_subject;
use super::{Api, Query, SourceAdapter, by_id, next_in_document, no_sections, none_in};
use lede_formats::{Format, lower_case};
use lede_model::{Card, Url};

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    // A native list holds cards; its stories are files of their own.
    accepts: |format| format != Format::Native,
    address,
    rewrite_links: |_, _, _| {},
    resolve_id: by_id,
    by_name: true,
    subject: no_subject,
    next: next_in_document,
    sections: no_sections,
    sections_in: none_in,
    is_wanted,
};

fn address(api: &Api, query: &Query) -> Option<Url> {
    match query {
        // Cards do not have the tags of their stories.
        Query::Tag(_) => None,
        _ => Some(api.root.clone()),
    }
}

fn is_wanted(card: &Card, query: &Query) -> bool {
    let is_named = |name: &str, wanted: &str| lower_case(name) == lower_case(wanted);
    match query {
        Query::Front | Query::Article(_) | Query::Tag(_) => true,
        Query::Section(wanted) => {
            let section = card.section.as_ref();
            section.is_some_and(|section| is_named(&section.name, wanted))
        }
        Query::Author(wanted) => {
            let mut authors = card.authors.iter();
            authors.any(|author| is_named(&author.name, wanted))
        }
        Query::Search(_) => {
            let standfirst = card.standfirst.as_deref().unwrap_or_default();
            let text = lower_case(&[&card.headline, " ", standfirst].concat());
            query
                .terms()
                .iter()
                .all(|term| text.contains(term.as_str()))
        }
    }
}
