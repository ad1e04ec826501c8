//! Code of programs.

use crate::components::frozen::IntoBuiltView;
use crate::components::use_page_context;
use leptos::prelude::*;

/// Code, under the name of its language. Long lines scroll within it.
#[component]
pub(super) fn Code<'a>(
    /// The name of the programming language.
    language: Option<&'a str>,
    /// The code.
    text: &'a str,
) -> impl IntoView {
    let label = language.unwrap_or(use_page_context().strings.code);
    let caption = language.map(|language| {
        view! { <figcaption class="code-language"><bdi>{language}</bdi></figcaption> }
    });
    view! {
        <figure class="code">
            {caption}
            <pre dir="ltr" tabindex="0" role="region" aria-label=label>
                <code>{text.trim_end_matches('\n')}</code>
            </pre>
        </figure>
    }
    .frozen()
}
