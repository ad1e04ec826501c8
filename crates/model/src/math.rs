//! Formulas, as the part of MathML that browsers agree on.
//!
//! The names are those of MathML Core
//! (<https://www.w3.org/TR/mathml-core/>). Elements that carry links, scripts
//! or foreign content are not among them.

use serde::{Deserialize, Serialize};

/// A part of a formula.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a part of MathML Core")]
pub struct MathNode {
    /// What kind of part.
    #[serde(rename = "type")]
    pub element: MathElement,
    /// The sign, number or name of a part without parts of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its parts in the order MathML has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<MathNode>,
}

macro_rules! elements {
    ($($variant:ident $name:literal $meaning:literal,)*) => {
        /// The kinds of parts, each under its name in MathML.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum MathElement {
            $(#[doc = $meaning] #[serde(rename = $name)] $variant,)*
        }

        impl MathElement {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in MathML.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The element of a name.
            #[must_use]
            pub fn of(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

elements! {
    Identifier "mi" "A variable or the name of a function.",
    Number "mn" "A number.",
    Operator "mo" "A sign between parts, or a bracket.",
    Text "mtext" "Words.",
    Space "mspace" "A gap.",
    Row "mrow" "Parts in a row.",
    Fraction "mfrac" "Numerator, denominator.",
    SquareRoot "msqrt" "What stands under the root.",
    Root "mroot" "What stands under the root, then which root.",
    Superscript "msup" "Base, exponent.",
    Subscript "msub" "Base, index.",
    SubSuperscript "msubsup" "Base, index, exponent.",
    Under "munder" "Base, what stands below.",
    Over "mover" "Base, what stands above.",
    UnderOver "munderover" "Base, below, above.",
    Table "mtable" "Rows of a matrix.",
    TableRow "mtr" "Cells of a row.",
    TableCell "mtd" "A cell.",
    Phantom "mphantom" "Space that a part would take.",
}
