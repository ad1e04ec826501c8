//! Blocks of a kind that is not known here.

use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use leptos::logging;
use leptos::prelude::*;

/// The text of a block of an unknown kind, so that it is not lost. Engineers find
/// the kind in the console, once.
#[component]
pub(super) fn Unknown<'a>(
    /// The name of the kind.
    kind: &'a str,
    /// The text of the block.
    text: &'a str,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    body.unknown_count.set(body.unknown_count.get() + 1);
    let mut kinds = body.unknown.borrow_mut();
    if !kinds.iter().any(|known| known == kind) {
        kinds.push(kind.to_owned());
        logging::warn!("lede: unknown block {kind}");
    }
    let paragraphs = text
        .split('\n')
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p>{line}</p> }.frozen())
        .collect_view();
    view! { <div data-kind=kind>{paragraphs}</div> }.frozen()
}
