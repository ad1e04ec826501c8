//! Lists.

use super::Item;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::Block;
use leptos::prelude::*;

/// A list; an item of a single paragraph is shown without the paragraph.
#[component]
pub(super) fn List<'a>(
    /// Whether the items are numbered.
    ordered: bool,
    /// The number of the first item, if it is not 1.
    start: Option<u32>,
    /// The items.
    items: &'a [Vec<Block>],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let items = items
        .iter()
        .map(|item| {
            let Item { id, dir, content } = Item::of(item, body);
            view! { <li id=id dir=dir>{content}</li> }.frozen()
        })
        .collect_view();
    match ordered {
        true => {
            let start = start.map(|start| start.to_string());
            view! { <ol start=start>{items}</ol> }.frozen()
        }
        false => view! { <ul>{items}</ul> }.frozen(),
    }
}
