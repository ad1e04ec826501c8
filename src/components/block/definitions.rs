//! Terms and what they mean.

use super::Item;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::Definition;
use leptos::prelude::*;

/// A list of definitions; one of a single paragraph is shown without it.
#[component]
pub(super) fn Definitions<'a>(
    /// The terms, each with its definition.
    items: &'a [Definition],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let items = items
        .iter()
        .map(|item| {
            let terms = item.terms.iter();
            let terms = terms.map(|term| view! { <dt>{body.inlines(term)}</dt> }.frozen());
            let definition = (!item.body.is_empty()).then(|| {
                let Item { id, dir, content } = Item::of(&item.body, body);
                view! { <dd id=id dir=dir>{content}</dd> }.frozen()
            });
            terms.chain(definition).collect_view()
        })
        .collect_view();
    view! { <dl class="definitions">{items}</dl> }.frozen()
}
