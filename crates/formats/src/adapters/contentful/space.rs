//! A space of Contentful: the included entries and assets by their ids, and the
//! language in which localised fields are read.

use super::is_rich_text;
use super::rich_text;
use crate::adapters::fields::system::System;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::markdown;
use crate::adapters::text::plain;
use crate::adapters::value::{media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{Block, Image, Language, Url, bare_credit};
use std::cell::Cell;
use std::collections::BTreeMap;

pub(super) struct Space<'a> {
    known: BTreeMap<(&'a str, &'a str), Cursor<'a>>,
    /// The language in the address of the document.
    wanted: Option<String>,
    /// How many nodes of rich text may still be read. Entries may embed any
    /// entries, even themselves, any number of times.
    nodes: Cell<u32>,
    /// How deep the current entry is nested in others.
    depth: Cell<usize>,
}

/// No article has more nodes.
const MAX_NODES: u32 = 50_000;

/// How deep entries may embed entries.
const MAX_ENTRIES: usize = 3;

/// No space has more languages.
const MAX_LANGUAGES: usize = 100;

impl<'a> Space<'a> {
    pub(super) fn of(known: &'a [Cursor<'a>], address: &Url) -> Self {
        let mut found = BTreeMap::new();
        for item in known {
            let kind = item.text_at(&["sys", "type"]).unwrap_or("Entry");
            if let Some(id) = item.text_at(&["sys", "id"]) {
                found.entry((kind, id)).or_insert(*item);
            }
        }
        let (_, query) = address.as_str().split_once('?').unwrap_or_default();
        let wanted = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("locale="));
        Self {
            known: found,
            wanted: wanted.map(str::to_owned),
            nodes: Cell::new(MAX_NODES),
            depth: Cell::new(0),
        }
    }

    /// Whether one more node may be read. If not, it is reported.
    pub(super) fn may_read(&self, json: &Cursor<'_>) -> bool {
        let left = self.nodes.get();
        if left == 0 {
            json.report("less rich text");
        }
        self.nodes.set(left.saturating_sub(1));
        left > 0
    }

    /// Whether the limit of nodes is reached.
    pub(super) fn is_exhausted(&self) -> bool {
        self.nodes.get() == 0
    }

    /// Reads an entry within another one. If it is nested too deep, it is
    /// reported.
    pub(super) fn within<T: Default>(&self, json: &Cursor<'_>, read: &dyn Fn() -> T) -> T {
        let depth = self.depth.get();
        if depth == MAX_ENTRIES {
            json.report("entries nested less deeply");
            return T::default();
        }
        self.depth.set(depth + 1);
        let found = read();
        self.depth.set(depth);
        found
    }

    /// The language in which a localised value is read.
    fn locale<'b>(&self, value: &Cursor<'b>) -> Option<&'b str> {
        let keys: Vec<&str> = value.keys().take(MAX_LANGUAGES).collect();
        let is_tag = |key: &&str| {
            let primary = key.split('-').next().unwrap_or_default();
            primary.len() <= 3 && Language::parse(key).is_some()
        };
        // Fields have short names as well: `alt`, `url`.
        let is_sure = |key: &&str| key.len() == 2 || key.contains('-');
        if !keys.iter().any(is_sure) || !keys.iter().all(is_tag) {
            return None;
        }
        let is_wanted = |key: &&&str| Some(**key) == self.wanted.as_deref();
        let is_english = |key: &&&str| **key == "en" || key.starts_with("en-");
        let found = keys.iter().find(is_wanted);
        found
            .or_else(|| keys.iter().find(is_english))
            .or_else(|| keys.first())
            .copied()
    }

    /// The language of an entry with localised fields.
    pub(super) fn language(&self, json: &Cursor<'_>) -> Option<Language> {
        let fields = json.get("fields")?;
        let mut found = fields.keys().filter_map(|key| {
            let field = fields.get(key).filter(|field| field.is_object())?;
            self.locale(&field).and_then(Language::parse)
        });
        found.next()
    }

    /// Calls `read` with the fields of an included entry or asset.
    fn follow(&self, link: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>)) {
        let kind = link.text_at(&["sys", "linkType"]).unwrap_or("Entry");
        let id = link.text_at(&["sys", "id"]).unwrap_or_default();
        let fields = self
            .known
            .get(&(kind, id))
            .and_then(|item| item.get("fields"));
        match fields {
            Some(fields) => read(&fields),
            None => link.report("what is linked to, among the includes"),
        }
    }

    /// The file of an asset: its address, its media type and its title.
    pub(super) fn file(&self, asset: &Cursor<'_>) -> Option<(Url, Option<String>, Option<String>)> {
        let mut found = None;
        let file = asset.get_non_empty("file")?;
        self.open(&file, &mut |file| {
            let url = media_url(file, &["url"]);
            found = url.map(|url| (url, text(file, &["contentType"])));
        });
        let (url, media_type) = found?;
        Some((url, media_type, self.member_text(asset, "title")))
    }

    /// Plain text of a field.
    pub(super) fn member_text(&self, json: &Cursor<'_>, key: &str) -> Option<String> {
        let mut text_of = None;
        if let Some(member) = json.get_non_empty(key) {
            self.open(&member, &mut |value| {
                text_of = value.number_or_text().and_then(plain::html);
            });
        }
        text_of
    }
}

impl System for Space<'_> {
    fn open(&self, value: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>)) {
        if !value.is_object() {
            return read(value);
        }
        if value.get("sys").is_some() {
            return match value.get("fields") {
                Some(fields) => read(&fields),
                None => self.follow(value, read),
            };
        }
        let localised = self.locale(value).and_then(|locale| value.get(locale));
        match localised {
            // A localised value may be a link again, but not localised again.
            Some(inner) if inner.get("sys").is_some() => match inner.get("fields") {
                Some(fields) => read(&fields),
                None => self.follow(&inner, read),
            },
            Some(inner) => read(&inner),
            None => read(value),
        }
    }

    fn image(&self, value: &Cursor<'_>) -> Option<Image> {
        if !value.is_object() {
            return crate::adapters::value::web(value).map(rendition::picture);
        }
        let mut image = None;
        if let Some(file) = value.get_non_empty("file") {
            self.open(&file, &mut |file| {
                let size = |key| number(file, &["details", "image", key]);
                image = media_url(file, &["url"]).and_then(|url| {
                    rendition::of_one(File {
                        url,
                        width: size("width"),
                        height: size("height"),
                        media_type: text(file, &["contentType"]),
                    })
                });
            });
        }
        if let Some(mut image) = image {
            image.alt = self
                .member_text(value, "description")
                .or_else(|| self.member_text(value, "title"));
            return Some(image);
        }
        // An entry that wraps an asset, with its texts.
        let mut image = None;
        for key in ["image", "asset", "picture", "photo", "media", "file"] {
            let Some(member) = value.get_non_empty(key).filter(|_| image.is_none()) else {
                continue;
            };
            self.open(&member, &mut |inner| {
                if inner.get("file").is_some() && value.get("file").is_none() {
                    image = self.image(inner);
                }
            });
        }
        let mut image = image?;
        let text_of = |keys: &[&str]| keys.iter().find_map(|key| self.member_text(value, key));
        image.alt = text_of(&["alt", "altText", "alternativeText"]).or(image.alt);
        image.caption = text_of(&["caption"]);
        image.credit = text_of(&["credit", "copyright", "attribution"])
            .as_deref()
            .and_then(bare_credit);
        Some(image)
    }

    fn is_body(&self, value: &Cursor<'_>) -> bool {
        is_rich_text(value)
    }

    fn body(&self, value: &Cursor<'_>) -> Option<Vec<Block>> {
        if let Some(text) = value.as_str() {
            return Some(markdown::or_html(text, value));
        }
        if value.is_list() {
            // Modules of a page, each of them an entry.
            let mut blocks = Vec::new();
            for module in crate::adapters::value::elements(value) {
                self.open(&module, &mut |fields| {
                    blocks.extend(rich_text::entry(fields, self));
                });
            }
            return Some(blocks);
        }
        is_rich_text(value).then(|| rich_text::blocks(value, self))
    }
}
