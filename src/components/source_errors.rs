//! The sources that are missing on a page that others have filled.

use super::frozen::IntoBuiltView;
use super::{Failure, use_page_context};
use crate::api::SourceError;
use lede_model::SourceStrings;
use leptos::prelude::*;

/// The sources that are missing, and why.
#[component]
pub(crate) fn SourceErrors<'a>(
    /// The sources and their errors.
    errors: &'a [SourceError],
    /// Asks all of them again.
    on_retry: impl Fn() + 'static,
) -> impl IntoView {
    let page = use_page_context();
    let title = SourceStrings::of(&page.language).sources_missing;
    let sources = errors
        .iter()
        .map(|error| {
            let failure = Failure {
                error: error.error.clone(),
                address: String::new(),
                original: None,
            };
            let (reason, _) = failure.message(&page.language);
            view! {
                <li><bdi class="troubles-host">{error.host.as_str()}</bdi> ": " {reason}</li>
            }
            .frozen()
        })
        .collect_view();
    view! {
        <aside class="troubles" aria-label=title>
            <p class="troubles-title">{title}</p>
            <ul role="list">{sources}</ul>
            <button class="retry" type="button" on:click=move |_| on_retry()>
                {page.page_strings().retry}
            </button>
        </aside>
    }
    .live()
}
