//! The API of a source.

use super::{Kind, Query, SourceAdapter, collection, ghost, guardian, json_feed, list, wordpress};
use super::{Links, Source};
use crate::route::escape;
use crate::{Section, Site};
use lede_model::Url;
use serde_json::Value;

/// The number of sections to request.
pub(super) const SECTIONS: &str = "8";

/// An address that answers queries, and the system that runs there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Api {
    /// The system; never [`Kind::Auto`].
    pub kind: Kind,
    /// The start of all its addresses.
    pub root: Url,
    /// The key for the API.
    pub key: Option<String>,
}

impl Api {
    /// The address for a query with the source's ids and slugs. A long answer
    /// has several parts, and this is the first. `None` if the source cannot
    /// answer the query.
    #[must_use]
    pub fn address(&self, query: &Query) -> Option<Url> {
        (self.adapter().address)(self, query)
    }

    /// The address of the list of sections, if the source has one.
    #[must_use]
    pub fn sections(&self) -> Option<Url> {
        (self.adapter().sections)(self)
    }

    /// The sections in the answer from [`Api::sections`].
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
            Kind::Collection => &collection::ADAPTER,
        }
    }

    /// The parameter with the key, for the start of a query.
    pub(super) fn keyed(&self, name: &str) -> String {
        match &self.key {
            Some(key) => [name, "=", &escape(key), "&"].concat(),
            None => String::new(),
        }
    }
}

/// `subject` of a source whose documents contain the title.
pub(super) fn no_subject(_: &Value, _: &Query) -> Option<String> {
    None
}

/// The value of a parameter of an address.
pub(super) fn parameter(address: &Url, name: &str) -> Option<String> {
    let query = address.as_str().split_once('?')?.1;
    crate::route::parameter(query.split('#').next()?, name)
}

/// A section with the default layout; `None` without a name.
pub(super) fn section(name: Option<String>, slug: String) -> Option<Section> {
    Some(Section {
        slug,
        name: name?,
        layout: crate::BlockLayout::default(),
    })
}

/// A member that is HTML as plain text.
pub(super) fn plain(value: &Value, key: &str) -> Option<String> {
    lede_formats::adapters::plain_text(super::tree::text(value, key)?)
}
