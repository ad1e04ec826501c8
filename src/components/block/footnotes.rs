//! Notes at the foot of an article, and the signs that lead to them.

use super::rich::titled;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use crate::locale::number;
use lede_model::Footnote;

/// The notes, each with a way back to every sign that leads to it.
pub(super) fn footnotes(notes: &[Footnote], body: &Body<'_>) -> El {
    let strings = body.setting.strings;
    let before = body.notes_set.get();
    body.notes_set.set(before + notes.len());
    let items = notes.iter().enumerate().map(|(index, note)| {
        let count = before + index + 1;
        let label = strings.note_back(&number(count as u32, &body.setting.language));
        let ways_back = (0..body.count_references(count)).map(|sign| {
            el("a")
                .class("note-back")
                .fixed("role", "doc-backlink")
                .attr("aria-label", &label)
                .href(&body.setting.part(&sign_id(count, sign)))
                .text("↩")
        });
        let item = el("li").attr("id", &note_id(count)).fixed("tabindex", "-1");
        // After the last words, in their line.
        body.fill(item, &note.body).text(" ").children(ways_back)
    });
    let list = el("ol")
        .maybe_attr(
            "start",
            (before > 0).then(|| (before + 1).to_string()).as_deref(),
        )
        .children(items);
    titled("section", "footnotes", Some(strings.notes))
        .fixed("role", "doc-endnotes")
        .child(list)
}

/// The sign that leads to a note; `None` where there is no such note.
pub(super) fn sign(note: &str, body: &Body<'_>) -> Option<El> {
    let (count, before) = body.refer(note)?;
    let strings = body.setting.strings;
    let sign = number(count as u32, &body.setting.language);
    Some(
        el("sup").class("note-sign").child(
            el("a")
                .attr("id", &sign_id(count, before))
                .fixed("role", "doc-noteref")
                .attr("aria-label", &strings.note(&sign))
                .href(&body.setting.part(&note_id(count)))
                .text(&sign),
        ),
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
