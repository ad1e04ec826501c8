//! Lists whose numbers say more than their order.

use super::Block;
use serde::{Deserialize, Serialize};

/// A list with its numbers as the publisher gave them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NumberedList {
    /// How the numbers are written.
    #[serde(default)]
    pub numbering: Numbering,
    /// The first number. Without it, a list counts from 1, and a reversed one down
    /// to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<i32>,
    /// Whether it counts down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
    /// The items in order.
    #[serde(default)]
    pub items: Vec<NumberedItem>,
}

/// An item of a [`NumberedList`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NumberedItem {
    /// Its contents.
    #[serde(default)]
    pub body: Vec<Block>,
    /// Its number, if it does not follow from the item before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i32>,
}

/// How the numbers of a list are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// 1, 2, 3.
    #[default]
    Decimal,
    /// 01, 02, 03.
    DecimalLeadingZero,
    /// a, b, c.
    LowerAlpha,
    /// A, B, C.
    UpperAlpha,
    /// i, ii, iii.
    LowerRoman,
    /// I, II, III.
    UpperRoman,
    /// α, β, γ.
    LowerGreek,
    /// Without numbers.
    None,
}
