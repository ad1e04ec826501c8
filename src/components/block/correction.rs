//! Corrections and editors' notes where they are needed.

use crate::components::corrections::CorrectionEntry;
use crate::components::frozen::IntoBuiltView;
use lede_model as model;
use leptos::prelude::*;

/// A correction within the story.
#[component]
pub(super) fn Correction<'a>(
    /// The correction.
    correction: &'a model::Correction,
) -> impl IntoView {
    view! { <aside class="corrections"><CorrectionEntry correction /></aside> }.frozen()
}
