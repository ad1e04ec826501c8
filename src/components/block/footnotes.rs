//! Notes at the foot of an article, and the signs that lead to them.

use super::titled::BoxTitle;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use crate::components::link::link;
use crate::i18n::number;
use lede_model::Footnote;
use leptos::prelude::*;

/// The notes, each with a link back to every sign that leads to it.
#[component]
pub(super) fn Footnotes<'a>(
    /// The notes.
    notes: &'a [Footnote],
    /// The body that they are part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let page = &body.page;
    let before = body.notes_shown.get();
    body.notes_shown.set(before + notes.len());
    let items = notes
        .iter()
        .enumerate()
        .map(|(index, note)| {
            let count = before + index + 1;
            let label = page
                .strings
                .note_back(&number(count as u32, &page.language));
            let mark = page.within_article();
            let links_back = (0..body.count_references(count))
                .map(|sign| {
                    let href = page.part(&sign_id(count, sign));
                    view! {
                        <a
                            {..link(&href, page)}
                            class="note-back"
                            role="doc-backlink"
                            lang=mark.lang
                            dir=mark.dir
                            aria-label=label.as_str()
                        >
                            "↩"
                        </a>
                    }
                    .frozen()
                })
                .collect_view();
            // The links are after the last words, in their line.
            view! {
                <li id=note_id(count) tabindex="-1">
                    {body.views(&note.body)}
                    " "
                    {links_back}
                </li>
            }
            .frozen()
        })
        .collect_view();
    let title = page.strings.notes;
    let start = (before > 0).then(|| (before + 1).to_string());
    view! {
        <section class="footnotes" aria-label=title role="doc-endnotes">
            <BoxTitle title=Some(title) mark=page.within_article() />
            <ol start=start>{items}</ol>
        </section>
    }
    .frozen()
}

/// The sign that leads to a note; nothing where there is no such note.
#[component]
pub(super) fn NoteSign<'a>(
    /// The id of the note.
    note: &'a str,
    /// The body that has the note.
    body: &'a Body<'a>,
) -> impl IntoView {
    let (count, before) = body.refer(note)?;
    let page = &body.page;
    let sign = number(count as u32, &page.language);
    let label = page.strings.note(&sign);
    let href = page.part(&note_id(count));
    let mark = page.within_article();
    Some(
        view! {
            <sup class="note-sign">
                <a
                    {..link(&href, page)}
                    id=sign_id(count, before)
                    role="doc-noteref"
                    lang=mark.lang
                    dir=mark.dir
                    aria-label=label
                >
                    {sign}
                </a>
            </sup>
        }
        .frozen(),
    )
}

/// The id of a note.
fn note_id(number: usize) -> String {
    ["note-", &number.to_string()].concat()
}

/// The id of the sign that leads to a note, after as many others.
fn sign_id(number: usize, before: usize) -> String {
    let mut id = ["note-sign-", &number.to_string()].concat();
    if before > 0 {
        id.push('-');
        id.push_str(&(before + 1).to_string());
    }
    id
}
