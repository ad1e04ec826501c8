//! Breaks in the flow.

use crate::components::frozen::IntoBuiltView;
use leptos::prelude::*;

/// A break in the flow.
#[component]
pub(super) fn Divider() -> impl IntoView {
    view! { <hr /> }.frozen()
}
