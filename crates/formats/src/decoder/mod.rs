//! Our own documents and settings, decoded by derived `Deserialize`s.
//!
//! The decoder is lenient without buffering: a struct is presented as the
//! sequence of its members, and a member that is absent or broken as `None`, for
//! which derived code takes `#[serde(default)]`, or fails if it has none. What
//! is broken is reported where it is. An object with a `type` is presented as an
//! enum of that variant; of a list, broken elements are left out.
//!
//! Attributes that this rules out: `flatten`, `tag`, `untagged` and `alias`.

mod broken;

use crate::cursor::Cursor;
use broken::Broken;
use lede_model::{Embed, Language, Timestamp};
use serde::de::value::{StrDeserializer, StringDeserializer, U64Deserializer};
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::marker::PhantomData;

/// Deeper values come from machines gone wrong, and each level costs stack.
const MAX_DEPTH: usize = 80;

/// Which bodies a decoder reads.
pub(crate) trait Bodies: Copy {
    /// Whether it reads what only rich bodies have.
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

/// Decodes the value that a cursor is at.
#[derive(Clone, Copy)]
pub(crate) struct Decoder<'a, B> {
    cursor: Cursor<'a>,
    /// Whether it is the text of a table's cell, which may be a number.
    is_cell: bool,
    bodies: PhantomData<B>,
}

/// Decodes a value; `None`, and a report, if it is broken.
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

    /// Text, where it is text or may be a number.
    fn text(&self) -> Option<&'a str> {
        match self.is_cell {
            true => self.cursor.number_or_text(),
            false => self.cursor.as_str(),
        }
    }

    /// Reads what is here; what is broken is reported and as good as absent.
    fn read<'de, T: DeserializeSeed<'de>>(self, seed: T) -> Option<T::Value> {
        match seed.deserialize(self) {
            Ok(value) => Some(value),
            Err(Broken::Silent) => None,
            Err(Broken::Expected(expected)) => {
                self.cursor.report(expected);
                None
            }
        }
    }

    fn str(&self) -> Result<&'a str, Broken> {
        self.text().ok_or(Broken::expected("text"))
    }

    fn check_depth(&self) -> Result<(), Broken> {
        match self.cursor.depth() > MAX_DEPTH {
            true => Err(Broken::expected("values nested less deeply")),
            false => Ok(()),
        }
    }
}

impl<'de, B: Bodies> Deserializer<'de> for Decoder<'_, B> {
    type Error = Broken;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Broken> {
        Err(Broken::expected("another value"))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        self.deserialize_string(visitor)
    }

    /// Text without the space around it, or a number as it is written. Blank
    /// text says nothing.
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        let text = self.cursor.number_or_text();
        match text.ok_or(Broken::expected("text"))?.trim() {
            "" => Err(Broken::Silent),
            text => visitor.visit_str(text),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        match (self.cursor.is_true(), self.cursor.is_false()) {
            (false, false) => Err(Broken::expected("true or false")),
            (is_true, _) => visitor.visit_bool(is_true),
        }
    }

    /// A whole number, also one written as text.
    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        let number = self.cursor.as_whole();
        visitor.visit_u32(number.ok_or(Broken::expected("a whole number"))?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        match self.cursor.value() {
            Value::Number(number) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            _ => Err(Broken::expected("a number")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        visitor.visit_some(self)
    }

    /// Texts with rules of their own: see `lede_model`'s `wire::text`.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Broken> {
        let url = |expected| {
            let url = self.str().ok().map(|text| self.cursor.address().join(text));
            url.and_then(Result::ok).ok_or(Broken::expected(expected))
        };
        let text = match name {
            "Verbatim" => self.str()?.to_owned(),
            "Trimmed" => self.str()?.trim().to_owned(),
            "Url" => url("a web address")?.into(),
            "WebUrl" => {
                let url = url("a web address")?;
                match url.is_web() {
                    true => url.into(),
                    false => return Err(Broken::expected("an address on the web")),
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
                None => return Err(Broken::expected("a date and time by RFC 3339")),
            },
            "Language" => match Language::parse(self.str()?) {
                Some(language) => language.as_str().to_owned(),
                None => return Err(Broken::expected("a language tag by BCP 47")),
            },
            _ => return visitor.visit_newtype_struct(self),
        };
        visitor.visit_newtype_struct(StringDeserializer::new(text))
    }

    /// What only rich bodies have is a tuple struct named `Rich`.
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Broken> {
        if B::ARE_RICH {
            visitor.visit_newtype_struct(self)
        } else {
            self.cursor.need_rich();
            Err(Broken::Silent)
        }
    }

    /// A list; a text alone is a list of one.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        self.check_depth()?;
        let elements = match self.cursor.value() {
            Value::Array(elements) => elements.as_slice(),
            _ if self.text().is_some() => &[],
            _ if self.is_cell => return Err(Broken::expected("text")),
            _ => return Err(Broken::expected("a list")),
        };
        visitor.visit_seq(Elements::<B> {
            list: &self.cursor,
            elements: elements.iter().enumerate(),
            only: self.text().is_some().then_some(self),
            bodies: PhantomData,
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Broken> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Broken> {
        self.check_depth()?;
        let alone = match self.cursor.value() {
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
        // An object, or something of which all members are absent.
        visitor.visit_seq(Members::<B> {
            object: &self.cursor,
            fields: fields.iter(),
            alone,
            is_alone: alone.is_some(),
            bodies: PhantomData,
        })
    }

    /// An object of texts with any keys; members that are no texts are left out.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Broken> {
        if !self.cursor.is_object() {
            return Err(Broken::expected("an object"));
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
    ) -> Result<V::Value, Broken> {
        self.check_depth()?;
        visitor.visit_enum(Variant {
            place: self.variant(name, variants)?,
            decoder: self,
        })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 char bytes byte_buf unit unit_struct
        identifier ignored_any
    }
}

impl<B: Bodies> Decoder<'_, B> {
    /// Which variant is here.
    fn variant(&self, name: &str, variants: &[&str]) -> Result<usize, Broken> {
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
                Err(Broken::expected("text or a mark of a known type"))
            }
            "Run" => Ok(usize::from(!is_text)),
            // A text alone is a paragraph, the first of the blocks.
            "PlainBlock" if is_text => Ok(0),
            "PlainBlock" => Ok(of_type().unwrap_or(last)),
            "RichBlock" => Ok(of_type().unwrap_or_else(|| {
                self.cursor.report("a block of a known type");
                last
            })),
            "PlainInline" => Ok(of_type().unwrap_or_else(|| {
                self.cursor.report("text or a mark of a known type");
                last
            })),
            "RowOrCell" if self.cursor.is_list() => Ok(0),
            "RowOrCell" if self.cursor.keys().any(|key| key == "cells") => Ok(1),
            "RowOrCell" => Ok(2),
            _ => place(self.str()?).ok_or(Broken::expected("one of the known words")),
        }
    }
}

/// The members of a struct, in the order of its fields.
struct Members<'a, B> {
    object: &'a Cursor<'a>,
    fields: std::slice::Iter<'static, &'static str>,
    /// The value that stands for the first member, until it has been read.
    alone: Option<Decoder<'a, B>>,
    is_alone: bool,
    bodies: PhantomData<B>,
}

impl<'a, B: Bodies> Members<'a, B> {
    fn next(&mut self) -> Option<Decoder<'a, B>> {
        let field = *self.fields.next()?;
        match self.is_alone {
            true => self.alone.take(),
            false => self.object.get(field).map(Decoder::new),
        }
    }
}

impl<'de, B: Bodies> SeqAccess<'de> for Members<'_, B> {
    type Error = Broken;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Broken> {
        Ok(self.next().and_then(|member| member.read(seed)))
    }
}

/// The texts of an object with any keys.
struct Entries<'a, B> {
    object: &'a Cursor<'a>,
    keys: std::slice::Iter<'a, &'a str>,
    value: Option<Cursor<'a>>,
    bodies: PhantomData<B>,
}

impl<'de, B: Bodies> MapAccess<'de> for Entries<'_, B> {
    type Error = Broken;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Broken> {
        for &key in self.keys.by_ref() {
            let Some(value) = self.object.get(key) else {
                continue;
            };
            if value.words().is_some() {
                self.value = Some(value);
                return seed.deserialize(StrDeserializer::new(key)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Broken> {
        let value = self.value.take().ok_or(Broken::Silent)?;
        seed.deserialize(Decoder::<B>::new(value))
    }
}

/// The elements of a list.
struct Elements<'a, B> {
    list: &'a Cursor<'a>,
    elements: std::iter::Enumerate<std::slice::Iter<'a, Value>>,
    /// The value that is its own only element, until it has been read.
    only: Option<Decoder<'a, B>>,
    bodies: PhantomData<B>,
}

impl<'a, B: Bodies> Elements<'a, B> {
    fn next(&mut self) -> Option<Decoder<'a, B>> {
        self.only.take().or_else(|| {
            let (index, value) = self.elements.next()?;
            Some(Decoder::new(self.list.element(index, value)))
        })
    }
}

impl<'de, B: Bodies> SeqAccess<'de> for Elements<'_, B> {
    type Error = Broken;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Broken> {
        let Some(element) = self.next() else {
            return Ok(None);
        };
        element.read(seed).map(Some).ok_or(Broken::Silent)
    }

    /// Lists ask in this way: the next element that is not broken.
    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, Broken> {
        while let Some(element) = self.next() {
            if let Some(read) = element.read(PhantomData) {
                return Ok(Some(read));
            }
        }
        Ok(None)
    }
}

/// A variant of an enum, by its place among them.
struct Variant<'a, B> {
    place: usize,
    decoder: Decoder<'a, B>,
}

impl<'de, 'a, B: Bodies> EnumAccess<'de> for Variant<'a, B> {
    type Error = Broken;
    type Variant = Decoder<'a, B>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Decoder<'a, B>), Broken> {
        let place = U64Deserializer::new(self.place as u64);
        Ok((seed.deserialize(place)?, self.decoder))
    }
}

impl<'de, B: Bodies> VariantAccess<'de> for Decoder<'_, B> {
    type Error = Broken;

    fn unit_variant(self) -> Result<(), Broken> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Broken> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Broken> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Broken> {
        self.deserialize_struct("", fields, visitor)
    }
}
