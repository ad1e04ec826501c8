//! What was put right after publication.

use super::dateline::Time;
use super::frozen::IntoBuiltView;
use super::heading_level::outline_level;
use super::interface_mark::marked;
use super::use_page_context;
use crate::i18n::{DateStyle, date};
use lede_model::{Correction, CorrectionKind};
use leptos::prelude::*;

/// The corrections of an article, each with its kind and date; nothing without
/// any.
#[component]
pub fn Corrections<'a>(
    /// The corrections, in the publisher's order.
    corrections: &'a [Correction],
) -> impl IntoView {
    (!corrections.is_empty()).then(|| {
        let entries = corrections
            .iter()
            .map(|correction| view! { <CorrectionEntry correction /> })
            .collect_view();
        view! { <section class="corrections">{entries}</section> }.frozen()
    })
}

/// One correction.
#[component]
pub(super) fn CorrectionEntry<'a>(
    /// The correction.
    correction: &'a Correction,
) -> impl IntoView {
    let page = use_page_context();
    let kind = match correction.kind {
        CorrectionKind::Correction => page.strings.correction,
        CorrectionKind::Clarification => page.strings.clarification,
        CorrectionKind::EditorsNote => page.strings.editors_note,
    };
    let mark = page.within_article();
    let time = correction.date.as_ref().map(|time| {
        let text = date(time, DateStyle::Date, &page.language);
        view! { <Time time text /> }
    });
    let kind =
        view! { <h2 class="correction-kind" {..outline_level(&page, 2)}>{kind} " " {time}</h2> };
    let kind = marked(kind.frozen(), mark);
    view! {
        <div class="correction">
            {kind}
            <p>{correction.text.as_str()}</p>
        </div>
    }
    .frozen()
}
