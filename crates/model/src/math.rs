//! Formulas in MathML Core, the part of MathML that all browsers support.
//!
//! The names are those of <https://www.w3.org/TR/mathml-core/>. Elements with
//! links, scripts or embedded HTML are not included.

use serde::{Deserialize, Serialize};

/// A part of a formula.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a part of MathML Core")]
pub struct MathNode {
    /// The kind of the part.
    #[serde(rename = "type")]
    pub element: MathElement,
    /// The symbol, number or name of a part without children.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The children, in MathML's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<MathNode>,
}

macro_rules! elements {
    ($($variant:ident $name:literal $meaning:literal,)*) => {
        /// The kinds of parts, with their names in MathML.
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

            /// The element with a name.
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
    Operator "mo" "An operator or a bracket.",
    Text "mtext" "Text.",
    Space "mspace" "A gap.",
    Row "mrow" "Parts in a row.",
    Fraction "mfrac" "Numerator, denominator.",
    SquareRoot "msqrt" "The radicand.",
    Root "mroot" "The radicand, then the index.",
    Superscript "msup" "Base, exponent.",
    Subscript "msub" "Base, index.",
    SubSuperscript "msubsup" "Base, index, exponent.",
    Under "munder" "Base, part below.",
    Over "mover" "Base, part above.",
    UnderOver "munderover" "Base, part below, part above.",
    Table "mtable" "Rows of a matrix.",
    TableRow "mtr" "Cells of a row.",
    TableCell "mtd" "A cell.",
    Phantom "mphantom" "An invisible part that takes up space.",
}
