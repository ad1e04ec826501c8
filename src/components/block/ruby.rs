//! Text with its pronunciation.

use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::Inline;
use leptos::prelude::*;

/// Text with its pronunciation above it; in brackets where a browser does not
/// set ruby.
#[component]
pub(super) fn Ruby<'a>(
    /// The text.
    content: &'a [Inline],
    /// Its pronunciation.
    reading: &'a str,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    view! {
        <ruby>
            {body.inlines(content)}
            <rp>{"("}</rp>
            <rt>{reading}</rt>
            <rp>{")"}</rp>
        </ruby>
    }
    .frozen()
}
