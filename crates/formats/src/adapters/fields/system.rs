//! Entries of content systems in which publishers name the fields: Sanity,
//! Contentful, Strapi.

use crate::adapters::elements::body;
use crate::adapters::text::plain;
use crate::adapters::value::elements;
use crate::cursor::Cursor;
use lede_model::{Block, Image, Language};
use std::collections::BTreeMap;

/// The differences between systems: how values refer to others, and how
/// pictures and texts are encoded.
pub(crate) trait System {
    /// Calls `read` with the value, or with the value that it refers to.
    fn open(&self, value: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>));

    /// The picture of an opened value. Nothing is reported if it is none.
    fn image(&self, value: &Cursor<'_>) -> Option<Image>;

    /// Whether an opened value can only be a body.
    fn is_body(&self, value: &Cursor<'_>) -> bool;

    /// The blocks of an opened value that is a body.
    fn body(&self, value: &Cursor<'_>) -> Option<Vec<Block>>;

    /// The language of an opened value.
    fn language(&self, value: &Cursor<'_>) -> Option<Language> {
        value.as_str().and_then(Language::parse)
    }
}

/// The fields of an entry.
pub(crate) struct Fields<'a> {
    pub(crate) json: &'a Cursor<'a>,
    pub(crate) system: &'a dyn System,
    /// The keys by their names in lower case letters and digits.
    names: BTreeMap<String, &'a str>,
    /// The initial letters of these names, one bit each, because most names
    /// that are looked up are absent.
    initials: u32,
}

/// The limit of fields of an entry and elements of a list: each may refer to
/// the same large entry again.
pub(crate) const MAX_VALUES: usize = 200;

/// A function that reads a value.
type Read<'a, T> = &'a dyn Fn(&Cursor<'_>) -> Option<T>;

impl<'a> Fields<'a> {
    pub(crate) fn of(json: &'a Cursor<'a>, system: &'a dyn System) -> Self {
        let plain = |key: &str| {
            let mut name = String::with_capacity(key.len());
            let signs = key.chars().filter(|character| character.is_alphanumeric());
            name.extend(signs.map(|character| character.to_ascii_lowercase()));
            name
        };
        let mut names = BTreeMap::new();
        for key in json.keys().take(MAX_VALUES) {
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

    /// The result of `read` for the first non-empty field with one of the
    /// names, which are separated by spaces.
    pub(crate) fn find<T>(&self, names: &str, read: Read<'_, T>) -> Option<T> {
        names.split(' ').find_map(|name| {
            if self.initials & initial(name) == 0 {
                return None;
            }
            let member = self.json.get_non_empty(self.names.get(name)?)?;
            let mut found = None;
            self.system.open(&member, &mut |value| {
                if found.is_none() {
                    found = read(value);
                }
            });
            found
        })
    }

    /// [`Self::find`] for every element of a list.
    pub(crate) fn list<T>(&self, names: &str, read: Read<'_, T>) -> Vec<T> {
        let all = self.find(names, &|value| {
            let mut all = Vec::new();
            for element in elements(value).into_iter().take(MAX_VALUES) {
                self.system
                    .open(&element, &mut |value| all.extend(read(value)));
            }
            (!all.is_empty()).then_some(all)
        });
        all.unwrap_or_default()
    }

    /// Plain text of a field that is text or rich text.
    pub(crate) fn plain_text(&self, names: &str) -> Option<String> {
        self.find(names, &|value| plain_text_of(self.system, value))
    }
}

/// A bit for the initial letter of a name.
fn initial(name: &str) -> u32 {
    name.bytes().next().map_or(0, |byte| 1 << (byte % 32))
}

/// Plain text of a value that is text or rich text.
pub(crate) fn plain_text_of(system: &dyn System, value: &Cursor<'_>) -> Option<String> {
    if value.is_object() || value.is_list() {
        let body = value.without_reports(|| system.body(value))?;
        return plain::spaced(&body::start(&body));
    }
    plain::html(value.trimmed_text()?)
}
