//! What only rich bodies have.

use serde::de::Visitor;
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;

/// A part of a body that most articles do not have.
///
/// A decoder for plain bodies refuses it when it is asked for the tuple struct
/// `Rich`, so that a program of which it is the only decoder holds no code for
/// `T`.
pub(crate) struct Rich<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Rich<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_tuple_struct("Rich", 1, RichVisitor(PhantomData))
    }
}

struct RichVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for RichVisitor<T> {
    type Value = Rich<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a part of a rich body")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(Rich)
    }
}
