//! Entries of content systems in which publishers name the fields themselves:
//! Sanity, Contentful, Strapi.

use crate::adapters::elements::element;
use crate::adapters::text::plain;
use crate::adapters::value::elements;
use crate::cursor::Cursor;
use lede_model::{Block, Image, Language};
use std::collections::BTreeMap;

/// What a system has of its own: how its values refer to others, and how it
/// writes pictures and texts.
pub(crate) trait System {
    /// Calls `read` with what a value stands for: itself, or what it refers to.
    fn open(&self, value: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>));

    /// The picture that an opened value is; no note for one that is none.
    fn image(&self, value: &Cursor<'_>) -> Option<Image>;

    /// Whether an opened value can be nothing but a body.
    fn is_body(&self, value: &Cursor<'_>) -> bool;

    /// The blocks of an opened value that is a body.
    fn body(&self, value: &Cursor<'_>) -> Option<Vec<Block>>;

    /// The language that an opened value names.
    fn language(&self, value: &Cursor<'_>) -> Option<Language> {
        value.as_str().and_then(Language::parse)
    }
}

/// The fields of an entry.
pub(crate) struct Fields<'a> {
    pub(crate) json: &'a Cursor<'a>,
    pub(crate) system: &'a dyn System,
    /// The keys by their names in small letters and figures.
    names: BTreeMap<String, &'a str>,
    /// The signs that these names begin with, a bit for each: most names that
    /// are looked for are not there.
    initials: u32,
}

/// Fields of an entry and elements of a list that are read, for each may refer
/// to the same large entry again.
pub(crate) const MOST: usize = 200;

/// What reads a value.
type Read<'a, T> = &'a dyn Fn(&Cursor<'_>) -> Option<T>;

impl<'a> Fields<'a> {
    pub(crate) fn of(json: &'a Cursor<'a>, system: &'a dyn System) -> Self {
        let plain = |key: &str| {
            let mut name = String::with_capacity(key.len());
            let signs = key.chars().filter(|sign| sign.is_alphanumeric());
            name.extend(signs.map(|sign| sign.to_ascii_lowercase()));
            name
        };
        let mut names = BTreeMap::new();
        for key in json.keys().take(MOST) {
            names.entry(plain(key)).or_insert(key);
        }
        let initials = names.keys().fold(0, |found, name| found | initial(name));
        Self {
            json,
            names,
            initials,
            system,
        }
    }

    /// What `read` makes of the first field that says something, of some names
    /// with spaces between them.
    pub(crate) fn find<T>(&self, names: &str, read: Read<'_, T>) -> Option<T> {
        names.split(' ').find_map(|name| {
            if self.initials & initial(name) == 0 {
                return None;
            }
            let member = self.json.given(self.names.get(name)?)?;
            let mut found = None;
            self.system.open(&member, &mut |value| {
                if found.is_none() {
                    found = read(value);
                }
            });
            found
        })
    }

    /// The same for every element of a list.
    pub(crate) fn list<T>(&self, names: &str, read: Read<'_, T>) -> Vec<T> {
        let all = self.find(names, &|value| {
            let mut all = Vec::new();
            for element in elements(value).into_iter().take(MOST) {
                self.system
                    .open(&element, &mut |value| all.extend(read(value)));
            }
            (!all.is_empty()).then_some(all)
        });
        all.unwrap_or_default()
    }

    /// Plain text of a field that is text or rich text.
    pub(crate) fn words(&self, names: &str) -> Option<String> {
        self.find(names, &|value| words_of(self.system, value))
    }
}

/// A bit for the sign that a name begins with.
fn initial(name: &str) -> u32 {
    name.bytes().next().map_or(0, |sign| 1 << (sign % 32))
}

/// Plain text of a value that is text or rich text.
pub(crate) fn words_of(system: &dyn System, value: &Cursor<'_>) -> Option<String> {
    if value.is_object() || value.is_list() {
        let body = value.without_reports(|| system.body(value))?;
        return plain::spaced(&element::start(&body));
    }
    plain::html(value.words()?)
}
