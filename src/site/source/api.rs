//! Where a source is asked.

use super::{Dialect, Kind, Query, ghost, guardian, json_feed, list, wordpress};
use super::{Links, Source};
use crate::article::Url;
use crate::formats::value::Value;
use crate::site::{Section, Site};

/// How many sections a source is asked for.
pub(super) const SECTIONS: &str = "8";

/// A place that answers queries, and the language that it speaks.
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
        (self.dialect().address)(self, query)
    }

    /// The address of its sections, if it has a list of them.
    #[must_use]
    pub fn sections(&self) -> Option<Url> {
        (self.dialect().sections)(self)
    }

    /// The sections in what came from there.
    #[must_use]
    pub fn sections_in(&self, text: &str, site: &Site, source: &Source) -> Vec<Section> {
        match crate::formats::syntax::parse(text) {
            Ok(value) => (self.dialect().sections_in)(&value, &Links { site, source }),
            Err(_) => Vec::new(),
        }
    }

    pub(super) fn dialect(&self) -> &'static Dialect {
        match self.kind {
            Kind::WordPress => &wordpress::DIALECT,
            Kind::Ghost => &ghost::DIALECT,
            Kind::Guardian => &guardian::DIALECT,
            Kind::JsonFeed => &json_feed::DIALECT,
            Kind::Native | Kind::Auto => &list::NATIVE,
            Kind::List => &list::DIALECT,
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

/// A name or words as they stand in a query.
pub(super) fn escape(text: &str) -> String {
    crate::site::route::escape(text)
}

/// Of a source whose documents say themselves what they are about.
pub(super) fn none_of(_: &Value, _: &Query) -> Option<String> {
    None
}

/// The value of a parameter of an address.
pub(super) fn parameter(address: &Url, name: &str) -> Option<String> {
    let query = address.as_str().split_once('?')?.1;
    crate::site::route::parameter(query.split('#').next()?, name)
}

/// Members of sections in an answer, in the order in which they came.
pub(super) fn section(name: Option<String>, slug: String) -> Option<Section> {
    Some(Section {
        slug,
        name: name?,
        layout: crate::site::BlockLayout::default(),
    })
}

/// The text of a member that is HTML.
pub(super) fn plain(value: &Value, key: &str) -> Option<String> {
    crate::formats::foreign::plain_text(super::tree::text(value, key)?)
}
