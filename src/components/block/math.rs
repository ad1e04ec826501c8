//! Formulas.

use crate::components::frozen::{BuiltView, IntoBuiltView};
use lede_model::{MathElement, MathNode};
use leptos::prelude::*;
use leptos::tachys::mathml;

/// A formula on a line of its own; a long one scrolls within its line.
#[component]
pub(super) fn FormulaBlock<'a>(
    /// The formula.
    content: &'a [MathNode],
    /// The formula in words.
    alt: Option<&'a str>,
) -> impl IntoView {
    view! {
        <div class="formula" tabindex="0"><Formula content alt display="block" /></div>
    }
    .frozen()
}

/// A formula.
#[component]
pub(super) fn Formula<'a>(
    /// The formula.
    content: &'a [MathNode],
    /// The formula in words.
    alt: Option<&'a str>,
    /// `block` for a formula that is not in a line of text.
    #[prop(optional)]
    display: Option<&'static str>,
) -> impl IntoView {
    mathml::math()
        .attr("aria-label", alt.map(str::to_owned))
        .attr("display", display)
        .child(parts(content))
        .frozen()
}

fn parts(nodes: &[MathNode]) -> Vec<BuiltView> {
    nodes.iter().map(part).collect()
}

fn part(node: &MathNode) -> BuiltView {
    let content = (node.text.as_deref(), parts(&node.content));
    // Leptos has a type for each element of MathML and no way to choose one by
    // its name.
    macro_rules! element {
        ($($kind:ident $name:ident,)*) => {
            match node.element {
                $(MathElement::$kind => mathml::$name().child(content).frozen(),)*
            }
        };
    }
    element! {
        Identifier mi,
        Number mn,
        Operator mo,
        Text mtext,
        Space mspace,
        Row mrow,
        Fraction mfrac,
        SquareRoot msqrt,
        Root mroot,
        Superscript msup,
        Subscript msub,
        SubSuperscript msubsup,
        Under munder,
        Over mover,
        UnderOver munderover,
        Table mtable,
        TableRow mtr,
        TableCell mtd,
        Phantom mphantom,
    }
}
