//! Where a source is asked.

use super::{Kind, Query, SourceAdapter, ghost, guardian, json_feed, list, wordpress};
use super::{Links, Source};
use crate::route::escape;
use crate::{Section, Site};
use lede_model::Url;
use serde_json::Value;

/// How many sections a source is asked for.
pub(super) const SECTIONS: &str = "8";

/// A place that answers queries, and the language that it accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Api {
    /// What runs there; never [`Kind::Auto`].
    pub kind: Kind,
    /// What its addresses begin with.
    pub root: Url,
    /// What it wants to see before it answers.
    pub key: Option<String>,
}

impl Api {
    /// The address that answers a query in the source's own terms, or the
    /// first part of the answer; `None` for what it cannot be asked.
    #[must_use]
    pub fn address(&self, query: &Query) -> Option<Url> {
        (self.adapter().address)(self, query)
    }

    /// The address of its sections, if it has a list of them.
    #[must_use]
    pub fn sections(&self) -> Option<Url> {
        (self.adapter().sections)(self)
    }

    /// The sections in what came from there.
    #[must_use]
    pub fn sections_in(&self, text: &str, site: &Site, source: &Source) -> Vec<Section> {
        match lede_formats::json::parse(text) {
            Ok(json) => (self.adapter().sections_in)(&json.value, &Links { site, source }),
            Err(_) => Vec::new(),
        }
    }

    pub(super) fn adapter(&self) -> &'static SourceAdapter {
        match self.kind {
            Kind::WordPress => &wordpress::ADAPTER,
            Kind::Ghost => &ghost::ADAPTER,
            Kind::Guardian => &guardian::ADAPTER,
            Kind::JsonFeed => &json_feed::ADAPTER,
            Kind::Native | Kind::Auto => &list::NATIVE,
            Kind::List => &list::ADAPTER,
        }
    }

    /// The parameter with the key, as a query begins.
    pub(super) fn keyed(&self, name: &str) -> String {
        match &self.key {
            Some(key) => [name, "=", &escape(key), "&"].concat(),
            None => String::new(),
        }
    }
}

/// Of a source whose documents say themselves what they are about.
pub(super) fn none_of(_: &Value, _: &Query) -> Option<String> {
    None
}

/// The value of a parameter of an address.
pub(super) fn parameter(address: &Url, name: &str) -> Option<String> {
    let query = address.as_str().split_once('?')?.1;
    crate::route::parameter(query.split('#').next()?, name)
}

/// Members of sections in an answer, in the order in which they came.
pub(super) fn section(name: Option<String>, slug: String) -> Option<Section> {
    Some(Section {
        slug,
        name: name?,
        layout: crate::BlockLayout::default(),
    })
}

/// The text of a member that is HTML.
pub(super) fn plain(value: &Value, key: &str) -> Option<String> {
    lede_formats::adapters::plain_text(super::tree::text(value, key)?)
}
