//! A JSON value that knows where in its document it stands.

use super::Problem;
use crate::article::{Timestamp, Url};
use serde_json::Value;
use std::cell::RefCell;

/// What was wrong so far, shared by all of a document's values.
#[derive(Default)]
pub(crate) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    pub(crate) fn into_inner(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// A value, the way to it from the root, and the document's address.
///
/// The way is a chain of borrowed steps: nothing is allocated until a path has
/// to be told to somebody.
#[derive(Clone, Copy)]
pub(crate) struct Json<'a> {
    value: &'a Value,
    step: Step<'a>,
    address: &'a Url,
    problems: &'a Problems,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a Json<'a>, &'a str),
    Index(&'a Json<'a>, usize),
}

impl<'a> Json<'a> {
    pub(crate) fn root(value: &'a Value, address: &'a Url, problems: &'a Problems) -> Self {
        Self {
            value,
            step: Step::Root,
            address,
            problems,
        }
    }

    /// The document's own address.
    pub(crate) fn address(&self) -> &'a Url {
        self.address
    }

    /// The member `key`, if it is there and says something: `null` and `[]`
    /// mean the same as its absence.
    pub(crate) fn get(&'a self, key: &'a str) -> Option<Json<'a>> {
        let value = self.value.as_object()?.get(key)?;
        let says_something = match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => true,
        };
        says_something.then_some(Json {
            value,
            step: Step::Key(self, key),
            ..*self
        })
    }

    pub(crate) fn is_object(&self) -> bool {
        self.value.is_object()
    }

    pub(crate) fn is_true(&self) -> bool {
        self.value == &Value::Bool(true)
    }

    /// The value as text, if it is text; no note is taken otherwise.
    pub(crate) fn as_str(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// The elements of an array; a problem is noted for anything else.
    pub(crate) fn items(&'a self) -> impl Iterator<Item = Json<'a>> {
        let items = match self.value {
            Value::Array(items) => items.as_slice(),
            _ => {
                self.note("a list");
                &[]
            }
        };
        items.iter().enumerate().map(|(index, value)| Json {
            value,
            step: Step::Index(self, index),
            ..*self
        })
    }

    /// Text that is not blank, without the space around it.
    pub(crate) fn text(&self) -> Option<String> {
        match self.value {
            Value::String(text) => {
                let text = text.trim();
                (!text.is_empty()).then(|| text.to_owned())
            }
            Value::Number(number) => Some(number.to_string()),
            _ => {
                self.note("text");
                None
            }
        }
    }

    /// A whole number, also one written as text.
    pub(crate) fn whole(&self) -> Option<u32> {
        let number = match self.value {
            Value::Number(number) => number.as_u64().or_else(|| {
                let number = number.as_f64()?;
                (number >= 0.0).then_some(number as u64)
            }),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let number = number.and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.note("a whole number");
        }
        number
    }

    /// A fraction between 0 and 1.
    pub(crate) fn fraction(&self) -> Option<f32> {
        let number = self.value.as_f64().filter(|number| (0.0..=1.0).contains(number));
        if number.is_none() {
            self.note("a number between 0 and 1");
        }
        number.map(|number| number as f32)
    }

    /// An address, resolved against the document's own.
    pub(crate) fn url(&self) -> Option<Url> {
        let url = self.as_str().and_then(|text| self.address.join(text).ok());
        if url.is_none() {
            self.note("a web address");
        }
        url
    }

    /// A point in time.
    pub(crate) fn time(&self) -> Option<Timestamp> {
        let time = self.as_str().and_then(Timestamp::parse);
        if time.is_none() {
            self.note("a date and time by RFC 3339");
        }
        time
    }

    /// Notes that something else was expected here.
    pub(crate) fn note(&self, expected: &'static str) {
        self.problems.0.borrow_mut().push(self.problem(expected));
    }

    /// What is wrong here, for errors that end the reading.
    pub(crate) fn problem(&self, expected: &'static str) -> Problem {
        Problem {
            path: self.path(),
            expected,
            found: match self.value {
                Value::Null => "null",
                Value::Bool(_) => "true or false",
                Value::Number(_) => "a number",
                Value::String(_) => "text",
                Value::Array(_) => "a list",
                Value::Object(_) => "an object",
            },
        }
    }

    /// A JSON path such as `$.items[3].headline`.
    pub(crate) fn path(&self) -> String {
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
