//! The elements, members and variants that a decoder presents to derived code.

use super::error::DecodeError;
use super::{Bodies, Decoder};
use crate::cursor::Cursor;
use serde::de::value::{StrDeserializer, U64Deserializer};
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::marker::PhantomData;

/// The members of a struct, in the order of its fields.
pub(super) struct Members<'a, B> {
    pub(super) object: &'a Cursor<'a>,
    pub(super) fields: std::slice::Iter<'static, &'static str>,
    /// A value that replaces the first member, until it is read.
    pub(super) shorthand: Option<Decoder<'a, B>>,
    pub(super) is_shorthand: bool,
    pub(super) bodies: PhantomData<B>,
}

impl<'a, B: Bodies> Members<'a, B> {
    fn next(&mut self) -> Option<Decoder<'a, B>> {
        let field = *self.fields.next()?;
        match self.is_shorthand {
            true => self.shorthand.take(),
            false => self.object.get(field).map(Decoder::new),
        }
    }
}

impl<'de, B: Bodies> SeqAccess<'de> for Members<'_, B> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        Ok(self.next().and_then(|member| member.read(seed)))
    }
}

/// The texts of an object with any keys.
pub(super) struct Entries<'a, B> {
    pub(super) object: &'a Cursor<'a>,
    pub(super) keys: std::slice::Iter<'a, &'a str>,
    pub(super) value: Option<Cursor<'a>>,
    pub(super) bodies: PhantomData<B>,
}

impl<'de, B: Bodies> MapAccess<'de> for Entries<'_, B> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DecodeError> {
        for &key in self.keys.by_ref() {
            let Some(value) = self.object.get(key) else {
                continue;
            };
            if value.trimmed_text().is_some() {
                self.value = Some(value);
                return seed.deserialize(StrDeserializer::new(key)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, DecodeError> {
        let value = self.value.take().ok_or(DecodeError::Silent)?;
        seed.deserialize(Decoder::<B>::new(value))
    }
}

/// The elements of a list.
pub(super) struct Elements<'a, B> {
    pub(super) list: &'a Cursor<'a>,
    pub(super) elements: std::iter::Enumerate<std::slice::Iter<'a, Value>>,
    /// A value that is its own only element, until it is read.
    pub(super) only: Option<Decoder<'a, B>>,
    pub(super) bodies: PhantomData<B>,
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
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        let Some(element) = self.next() else {
            return Ok(None);
        };
        element.read(seed).map(Some).ok_or(DecodeError::Silent)
    }

    /// Lists call this: it returns the next valid element.
    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, DecodeError> {
        while let Some(element) = self.next() {
            if let Some(read) = element.read(PhantomData) {
                return Ok(Some(read));
            }
        }
        Ok(None)
    }
}

/// A variant of an enum, by its index.
pub(super) struct Variant<'a, B> {
    pub(super) place: usize,
    pub(super) decoder: Decoder<'a, B>,
}

impl<'de, 'a, B: Bodies> EnumAccess<'de> for Variant<'a, B> {
    type Error = DecodeError;
    type Variant = Decoder<'a, B>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Decoder<'a, B>), DecodeError> {
        let place = U64Deserializer::new(self.place as u64);
        Ok((seed.deserialize(place)?, self.decoder))
    }
}

impl<'de, B: Bodies> VariantAccess<'de> for Decoder<'_, B> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, DecodeError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.deserialize_struct("", fields, visitor)
    }
}
