//! Decodes Lede's own documents and settings by derived `Deserialize`s.
//!
//! The decoder is lenient without buffering. A struct is presented as the
//! sequence of its members, and an absent or invalid member as `None`; for
//! that, derived code uses `#[serde(default)]`, or fails if there is no
//! default. Invalid values are reported at their place. An object with a `type`
//! is presented as an enum of that variant. Invalid elements of a list are left
//! out.
//!
//! This rules out the attributes `flatten`, `tag`, `untagged` and `alias`.

mod access;
mod error;

use crate::cursor::Cursor;
use access::{Elements, Entries, Members, Variant};
use error::DecodeError;
use lede_model::{Embed, Language, Timestamp, Url};
use serde::de::value::StringDeserializer;
use serde::de::{DeserializeSeed, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::marker::PhantomData;

/// No document nests deeper, and each level costs stack.
const MAX_DEPTH: usize = 80;

/// Which bodies a decoder reads.
pub(crate) trait Bodies: Copy {
    /// Whether it reads the parts that only rich bodies have.
    const ARE_RICH: bool;
}

/// The blocks that most articles are made of.
#[derive(Clone, Copy)]
pub(crate) struct Plain;

/// All blocks.
#[derive(Clone, Copy)]
pub(crate) struct Rich;

impl Bodies for Plain {
    const ARE_RICH: bool = false;
}

impl Bodies for Rich {
    const ARE_RICH: bool = true;
}

/// Decodes the value of a cursor.
#[derive(Clone, Copy)]
pub(crate) struct Decoder<'a, B> {
    cursor: Cursor<'a>,
    /// Whether it is the text of a table's cell, which may be a number.
    is_cell: bool,
    bodies: PhantomData<B>,
}

/// Decodes a value; `None`, and a report, if it is invalid.
pub(crate) fn decode<B: Bodies, T: for<'de> Deserialize<'de>>(cursor: Cursor<'_>) -> Option<T> {
    Decoder::<B>::new(cursor).read(PhantomData)
}

impl<'a, B: Bodies> Decoder<'a, B> {
    fn new(cursor: Cursor<'a>) -> Self {
        Self {
            cursor,
            is_cell: false,
            bodies: PhantomData,
        }
    }

    /// The value if it is text, or a number in a table cell.
    fn text(&self) -> Option<&'a str> {
        match self.is_cell {
            true => self.cursor.number_or_text(),
            false => self.cursor.as_str(),
        }
    }

    /// Reads the value. An invalid one is reported and treated as absent.
    fn read<'de, T: DeserializeSeed<'de>>(self, seed: T) -> Option<T::Value> {
        match seed.deserialize(self) {
            Ok(value) => Some(value),
            Err(DecodeError::Silent) => None,
            Err(DecodeError::Expected(expected)) => {
                self.cursor.report(expected);
                None
            }
        }
    }

    fn str(&self) -> Result<&'a str, DecodeError> {
        self.text().ok_or(DecodeError::expected("text"))
    }

    fn check_depth(&self) -> Result<(), DecodeError> {
        match self.cursor.depth() > MAX_DEPTH {
            true => Err(DecodeError::expected("values nested less deeply")),
            false => Ok(()),
        }
    }
}

impl<'de, B: Bodies> Deserializer<'de> for Decoder<'_, B> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DecodeError> {
        Err(DecodeError::expected("another value"))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_string(visitor)
    }

    /// Text without the space around it, or a number as it is written. Blank
    /// text counts as absent.
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let text = self.cursor.number_or_text();
        match text.ok_or(DecodeError::expected("text"))?.trim() {
            "" => Err(DecodeError::Silent),
            text => visitor.visit_str(text),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match (self.cursor.is_true(), self.cursor.is_false()) {
            (false, false) => Err(DecodeError::expected("true or false")),
            (is_true, _) => visitor.visit_bool(is_true),
        }
    }

    /// A whole number, also if it is written as text.
    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let number = self.cursor.as_whole_number();
        visitor.visit_u32(number.ok_or(DecodeError::expected("a whole number"))?)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let number = self.cursor.as_integer();
        visitor.visit_i32(number.ok_or(DecodeError::expected("an integer"))?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_some(self)
    }

    /// Texts with rules of their own: see `lede_model`'s `wire::text`.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let url = |expected| {
            let url = self.str().ok().map(|text| self.cursor.address().join(text));
            url.and_then(Result::ok)
                .ok_or(DecodeError::expected(expected))
        };
        let text = match name {
            "Fraction" => {
                let number = self.cursor.number_or_text();
                number
                    .ok_or(DecodeError::expected("a number between 0 and 1"))?
                    .to_owned()
            }
            "Verbatim" => self.str()?.to_owned(),
            "Trimmed" => self.str()?.trim().to_owned(),
            "Url" => url("a web address")?.into(),
            "WebUrl" | "PictureUrl" => {
                let data = (name == "PictureUrl").then(|| self.str().ok()).flatten();
                let url = match data.and_then(Url::picture_data) {
                    Some(url) => url,
                    None => url("a web address")?,
                };
                match url.is_picture() {
                    true => url.into(),
                    false => return Err(DecodeError::expected("an address on the web")),
                }
            }
            "EmbedUrl" => {
                let url = url("a web address")?;
                if Embed::of(&url).is_none() {
                    self.cursor.report("an embed of a known provider");
                }
                url.into()
            }
            "Timestamp" => match Timestamp::parse(self.str()?) {
                Some(time) => time.as_str().to_owned(),
                None => return Err(DecodeError::expected("a date and time by RFC 3339")),
            },
            "Language" => match Language::parse(self.str()?) {
                Some(language) => language.as_str().to_owned(),
                None => return Err(DecodeError::expected("a language tag by BCP 47")),
            },
            _ => return visitor.visit_newtype_struct(self),
        };
        visitor.visit_newtype_struct(StringDeserializer::new(text))
    }

    /// The parts that only rich bodies have are tuple structs named `Rich`.
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if B::ARE_RICH {
            visitor.visit_newtype_struct(self)
        } else {
            self.cursor.set_needs_rich();
            Err(DecodeError::Silent)
        }
    }

    /// A list. A text alone is a list with one element.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.check_depth()?;
        let elements = match self.cursor.value() {
            Value::Array(elements) => elements.as_slice(),
            _ if self.text().is_some() => &[],
            _ if self.is_cell => return Err(DecodeError::expected("text")),
            _ => return Err(DecodeError::expected("a list")),
        };
        visitor.visit_seq(Elements::<B> {
            list: &self.cursor,
            elements: elements.iter().enumerate(),
            only: self.text().is_some().then_some(self),
            bodies: PhantomData,
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.check_depth()?;
        let shorthand = match self.cursor.value() {
            Value::Object(_) => None,
            Value::String(_) => Some(self),
            // Every cell counts, or the columns would shift.
            Value::Null if name == "TableCell" => None,
            _ if name == "TableCell" => Some(Self {
                is_cell: true,
                ..self
            }),
            _ => None,
        };
        // An object, or a value whose members are all absent.
        visitor.visit_seq(Members::<B> {
            object: &self.cursor,
            fields: fields.iter(),
            shorthand,
            is_shorthand: shorthand.is_some(),
            bodies: PhantomData,
        })
    }

    /// An object of texts with any keys. Other members are left out.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if !self.cursor.is_object() {
            return Err(DecodeError::expected("an object"));
        }
        let keys: Vec<&str> = self.cursor.keys().collect();
        visitor.visit_map(Entries::<B> {
            object: &self.cursor,
            keys: keys.iter(),
            value: None,
            bodies: PhantomData,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.check_depth()?;
        visitor.visit_enum(Variant {
            place: self.variant(name, variants)?,
            decoder: self,
        })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i64 i128 u8 u16 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        identifier ignored_any
    }
}

impl<B: Bodies> Decoder<'_, B> {
    /// The index of the variant.
    fn variant(&self, name: &str, variants: &[&str]) -> Result<usize, DecodeError> {
        let place = |wanted: &str| variants.iter().position(|variant| *variant == wanted);
        let last = variants.len().saturating_sub(1);
        let of_type = || {
            let kind = self.cursor.get("type");
            place(kind.as_ref().and_then(Cursor::as_str).unwrap_or_default())
        };
        let is_text = self.text().is_some();
        match name {
            // A text, or an object.
            "Run" if !is_text && !self.cursor.is_object() => {
                Err(DecodeError::expected("text or a mark of a known type"))
            }
            "Run" => Ok(usize::from(!is_text)),
            // A text alone is a paragraph, the first of the blocks.
            "PlainBlock" if is_text => Ok(0),
            "PlainBlock" | "PlainInline" => Ok(of_type().unwrap_or(last)),
            "RichBlock" => Ok(of_type().unwrap_or_else(|| {
                self.cursor.report("a block of a known type");
                last
            })),
            "RichInline" => Ok(of_type().unwrap_or_else(|| {
                self.cursor.report("text or a mark of a known type");
                last
            })),
            "RowOrCell" if self.cursor.is_list() => Ok(0),
            "RowOrCell" if self.cursor.keys().any(|key| key == "cells") => Ok(1),
            "RowOrCell" => Ok(2),
            _ => place(self.str()?).ok_or(DecodeError::expected("one of the known words")),
        }
    }
}
