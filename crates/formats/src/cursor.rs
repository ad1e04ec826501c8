//! A JSON value with its path in the document.

use super::{Diagnostic, decoder};
use crate::adapters::MarkdownReader;
use lede_model::{FocalPoint, Timestamp, Url};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// How many diagnostics are kept. More occur only in documents of another kind.
const MAX_DIAGNOSTICS: usize = 500;

/// The diagnostics of a document, shared by the cursors of all its values.
#[derive(Default)]
pub struct Diagnostics {
    found: RefCell<Vec<Diagnostic>>,
    needs_rich: Cell<bool>,
    needs_markdown: Cell<bool>,
    markdown: Option<&'static MarkdownReader>,
}

impl Diagnostics {
    /// None yet, for a document whose Markdown `markdown` reads.
    #[must_use]
    pub fn with_markdown(markdown: Option<&'static MarkdownReader>) -> Self {
        Self {
            markdown,
            ..Self::default()
        }
    }

    /// Whether Markdown was left out because its reader is not loaded.
    pub(crate) fn needs_markdown(&self) -> bool {
        self.needs_markdown.get()
    }

    /// The collected diagnostics.
    pub fn into_inner(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }

    /// Whether something was left out that only the rich reader reads.
    pub fn needs_rich(&self) -> bool {
        self.needs_rich.get()
    }
}

/// A value, its path from the root, and the document's address.
///
/// The path is a chain of borrowed steps. A string is allocated only when a
/// diagnostic needs it.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    value: &'a Value,
    step: Step<'a>,
    /// How many lists and objects are around the value.
    depth: usize,
    address: &'a Url,
    diagnostics: &'a Diagnostics,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a Cursor<'a>, &'a str),
    Index(&'a Cursor<'a>, usize),
}

impl<'a> Cursor<'a> {
    /// The root of a document that came from `address`.
    pub fn root(value: &'a Value, address: &'a Url, diagnostics: &'a Diagnostics) -> Self {
        Self {
            value,
            step: Step::Root,
            depth: 0,
            address,
            diagnostics,
        }
    }

    /// Decodes the value by its type's `Deserialize`, with the same leniency as
    /// native documents. `None`, and a report, if it is invalid.
    pub fn decode<T: for<'de> Deserialize<'de>>(&self) -> Option<T> {
        decoder::decode::<decoder::Plain, T>(*self)
    }

    /// Another value in this place of the document.
    pub(crate) fn with_value(self, value: &'a Value) -> Self {
        Self { value, ..self }
    }

    /// The value.
    pub(crate) fn value(&self) -> &'a Value {
        self.value
    }

    /// How many lists and objects are around the value.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// An element of this list.
    pub(crate) fn element(&'a self, index: usize, value: &'a Value) -> Cursor<'a> {
        Cursor {
            value,
            step: Step::Index(self, index),
            depth: self.depth + 1,
            ..*self
        }
    }

    /// The document's own address.
    pub fn address(&self) -> &'a Url {
        self.address
    }

    /// The list or object that holds the value.
    pub(crate) fn around(&self) -> Option<Cursor<'a>> {
        match self.step {
            Step::Root => None,
            Step::Key(parent, _) | Step::Index(parent, _) => Some(*parent),
        }
    }

    /// The value that holds all others of the document.
    pub(crate) fn outermost(&self) -> Cursor<'a> {
        let mut cursor = *self;
        while let Some(around) = cursor.around() {
            cursor = around;
        }
        cursor
    }

    /// The member `key`, if it is present. `null` and `[]` mean the same as its
    /// absence.
    pub fn get(&'a self, key: &'a str) -> Option<Cursor<'a>> {
        let value = self.value.as_object()?.get(key)?;
        let says_something = match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => true,
        };
        says_something.then_some(Cursor {
            value,
            step: Step::Key(self, key),
            depth: self.depth + 1,
            ..*self
        })
    }

    /// The member `key`, if it is not empty: `false`, blank text, `{}` and `0`
    /// also mean its absence. Systems without types write them for an empty
    /// list.
    pub fn get_non_empty(&'a self, key: &'a str) -> Option<Cursor<'a>> {
        self.get(key).filter(|member| match member.value {
            Value::Bool(given) => *given,
            Value::String(text) => !text.trim().is_empty(),
            Value::Object(members) => !members.is_empty(),
            Value::Number(number) => number.as_str() != "0",
            _ => true,
        })
    }

    /// The same value in a document with another address.
    pub fn based_on(&'a self, address: &'a Url) -> Cursor<'a> {
        Cursor { address, ..*self }
    }

    /// The keys of an object in alphabetical order. Other values have none.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> {
        let members = self.value.as_object().into_iter();
        members.flat_map(Map::keys).map(String::as_str)
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.value, Value::Array(_))
    }

    /// Whether it is `true`.
    pub fn is_true(&self) -> bool {
        matches!(self.value, Value::Bool(true))
    }

    /// Whether it is `false`.
    pub fn is_false(&self) -> bool {
        matches!(self.value, Value::Bool(false))
    }

    /// The text at the end of a chain of keys, without the space around it.
    pub fn text_at(&self, path: &[&str]) -> Option<&'a str> {
        let mut value = self.value;
        for &key in path {
            value = value.as_object()?.get(key)?;
        }
        let text = value.as_str()?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The value if it is text. Otherwise nothing is reported.
    pub fn as_str(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// The value if it is text or a number. Otherwise nothing is reported.
    pub fn number_or_text(&self) -> Option<&'a str> {
        match self.value {
            Value::Number(number) => Some(number.as_str()),
            value => value.as_str(),
        }
    }

    /// The elements of an array. Any other value is reported.
    pub fn items(&'a self) -> impl Iterator<Item = Cursor<'a>> {
        let items = match self.value {
            Value::Array(items) => items.as_slice(),
            _ => {
                self.report("a list");
                &[]
            }
        };
        items.iter().enumerate().map(|(index, value)| Cursor {
            value,
            step: Step::Index(self, index),
            depth: self.depth + 1,
            ..*self
        })
    }

    /// Text that is not blank, without the space around it, or a number as it
    /// is written. Any other value is reported.
    pub fn trimmed_text(&self) -> Option<&'a str> {
        match self.value {
            Value::String(text) => {
                let text = text.trim();
                (!text.is_empty()).then_some(text)
            }
            Value::Number(number) => Some(number.as_str()),
            _ => {
                self.report("text");
                None
            }
        }
    }

    /// The text of a member; `None`, and a report if it is another value.
    pub fn member_text(&'a self, key: &'a str) -> Option<String> {
        self.get(key).and_then(|member| member.text())
    }

    /// [`Self::trimmed_text`] as an owned string.
    pub fn text(&self) -> Option<String> {
        self.trimmed_text().map(str::to_owned)
    }

    /// [`Self::text`] for a table cell, where `null` is not reported.
    pub fn cell_text(&self) -> Option<String> {
        match self.value {
            Value::Null => None,
            _ => self.text(),
        }
    }

    /// A whole number, also if it is written as text. Any other value is
    /// reported.
    pub fn whole_number(&self) -> Option<u32> {
        let number = self.as_whole_number();
        if number.is_none() {
            self.report("a whole number");
        }
        number
    }

    /// A whole number, also if it is written as text. Otherwise nothing is
    /// reported.
    pub fn as_whole_number(&self) -> Option<u32> {
        match self.value {
            Value::Number(number) => whole_part(number.as_str()),
            Value::String(text) => whole_part(text.trim()),
            _ => None,
        }
    }

    /// An integer, also if it is written as text. Otherwise nothing is reported.
    pub fn as_integer(&self) -> Option<i32> {
        match self.value {
            Value::Number(number) => number.as_str().parse().ok(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A fraction between 0 and 1, in hundredths. Any other value is reported.
    pub fn fraction(&self) -> Option<u8> {
        let number = match self.value {
            Value::Number(number) => FocalPoint::hundredths(number.as_str()),
            _ => None,
        };
        if number.is_none() {
            self.report("a number between 0 and 1");
        }
        number
    }

    /// An address, resolved against the document's own. Any other value is
    /// reported.
    pub fn url(&self) -> Option<Url> {
        let url = self.as_str().and_then(|text| self.address.join(text).ok());
        if url.is_none() {
            self.report("a web address");
        }
        url
    }

    /// A point in time. Any other value is reported.
    pub fn time(&self) -> Option<Timestamp> {
        let time = self.as_str().and_then(Timestamp::parse);
        if time.is_none() {
            self.report("a date and time by RFC 3339");
        }
        time
    }

    /// Reports that something else was expected here.
    pub fn report(&self, expected: impl Into<Cow<'static, str>>) {
        let mut found = self.diagnostics.found.borrow_mut();
        if found.len() < MAX_DIAGNOSTICS {
            found.push(self.diagnostic(expected));
        }
    }

    /// Calls `action` and drops the reports that it makes.
    pub fn without_reports<T>(&self, action: impl FnOnce() -> T) -> T {
        let before = self.diagnostics.found.borrow().len();
        let result = action();
        self.diagnostics.found.borrow_mut().truncate(before);
        result
    }

    /// Records that something is left out here that only rich bodies have.
    pub(crate) fn set_needs_rich(&self) {
        self.diagnostics.needs_rich.set(true);
    }

    /// The reader of Markdown. If it is not loaded, the reading reports that it
    /// needs it.
    pub(crate) fn markdown(&self) -> Option<&'static MarkdownReader> {
        let markdown = self.diagnostics.markdown;
        self.diagnostics.needs_markdown.set(markdown.is_none());
        markdown
    }

    /// A diagnostic for this value, for errors that end the reading.
    pub fn diagnostic(&self, expected: impl Into<Cow<'static, str>>) -> Diagnostic {
        Diagnostic {
            path: self.path(),
            expected: expected.into(),
            found: self.kind(),
        }
    }

    /// The type of the JSON value, for diagnostics.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "text",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        }
    }

    /// A JSON path such as `$.items[3].headline`.
    pub fn path(&self) -> String {
        match self.step {
            Step::Root => "$".to_owned(),
            Step::Key(parent, key) => {
                let mut path = parent.path();
                path.push('.');
                path.push_str(key);
                path
            }
            Step::Index(parent, index) => {
                let mut path = parent.path();
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
                path
            }
        }
    }
}

/// The whole part of a decimal number: `1200` of `1200.0`.
fn whole_part(number: &str) -> Option<u32> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    decimals
        .bytes()
        .all(|digit| digit.is_ascii_digit())
        .then(|| whole.parse().ok())
        .flatten()
}
