//! Lists whose numbers say more than their order.

use super::Item;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::{self as model, Numbering};
use leptos::prelude::*;

/// A list with the publisher's numbers.
#[component]
pub(super) fn NumberedList<'a>(
    /// The list.
    list: &'a model::NumberedList,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let (kind, style) = match list.numbering {
        Numbering::Decimal => ("1", None),
        Numbering::LowerAlpha => ("a", None),
        Numbering::UpperAlpha => ("A", None),
        Numbering::LowerRoman => ("i", None),
        Numbering::UpperRoman => ("I", None),
        // HTML has no `type` for these.
        Numbering::DecimalLeadingZero => ("1", Some("decimal-leading-zero")),
        Numbering::LowerGreek => ("1", Some("lower-greek")),
        Numbering::None => ("1", Some("none")),
    };
    let items = list
        .items
        .iter()
        .map(|item| {
            let value = item.value.map(|value| value.to_string());
            let Item { id, dir, content } = Item::of(&item.body, body);
            view! { <li id=id dir=dir value=value>{content}</li> }.frozen()
        })
        .collect_view();
    let start = list.start.map(|start| start.to_string());
    view! {
        <ol style=("list-style-type", style) type=kind start=start reversed=list.reversed>
            {items}
        </ol>
    }
    .frozen()
}
