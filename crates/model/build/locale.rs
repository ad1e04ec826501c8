//! The files in `locales/`, as they are.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::fmt::{self, Formatter};
use std::fs;
use std::marker::PhantomData;
use std::path::Path;

/// The language whose keys and placeholders all others have.
pub const ENGLISH: &str = "en";
/// The file that says where each string is shown.
pub const DESCRIPTIONS: &str = "descriptions";

/// The members of a JSON object in their order. A name that is there twice
/// stays twice.
#[derive(Debug)]
pub struct Members<T>(pub Vec<(String, T)>);

impl<T> Members<T> {
    /// The first member of that name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }
}

/// What a key stands for.
#[derive(Debug)]
pub enum Text {
    /// The same for every number, or without one.
    Plain(String),
    /// By plural category.
    Plural(Members<String>),
}

/// One file: the keys of each area.
#[derive(Debug)]
pub struct Locale {
    /// The name of the file without its ending: a language, or [`DESCRIPTIONS`].
    pub name: String,
    /// By area.
    pub areas: Members<Members<Text>>,
}

impl Locale {
    /// Reads one file.
    pub fn parse(name: &str, json: &str) -> Result<Self, String> {
        let areas = serde_json::from_str(json)
            .map_err(|error| format!("locales/{name}.json cannot be read: {error}"))?;
        Ok(Self {
            name: name.to_owned(),
            areas,
        })
    }

    /// Reads every file, sorted by name.
    pub fn read_folder(folder: &Path) -> Result<Vec<Self>, Vec<String>> {
        let entries = fs::read_dir(folder)
            .map_err(|error| vec![format!("cannot read {}: {error}", folder.display())])?;
        let mut paths: Vec<_> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        paths.sort();
        let mut locales = Vec::new();
        let mut problems = Vec::new();
        for path in paths {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let locale = fs::read_to_string(&path)
                .map_err(|error| format!("cannot read {}: {error}", path.display()))
                .and_then(|json| Self::parse(&name, &json));
            match locale {
                Ok(locale) => locales.push(locale),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            Ok(locales)
        } else {
            Err(problems)
        }
    }

    /// What a key stands for.
    pub fn get(&self, area: &str, key: &str) -> Option<&Text> {
        self.areas.get(area)?.get(key)
    }

    /// Area, key and text of every string.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str, &Text)> {
        self.areas.0.iter().flat_map(|(area, keys)| {
            keys.0
                .iter()
                .map(move |(key, text)| (area.as_str(), key.as_str(), text))
        })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Members<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor(PhantomData))
    }
}

struct MembersVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MembersVisitor<T> {
    type Value = Members<T>;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, or an object of plural forms")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::Plain(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
        MembersVisitor(PhantomData).visit_map(map).map(Text::Plural)
    }
}
