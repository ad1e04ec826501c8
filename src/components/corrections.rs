//! What was put right after publication.

use super::Setting;
use super::dom::{El, el};
use crate::locale::{DateStyle, date};
use lede_model::{Correction, CorrectionKind};

/// The corrections, each with its kind and date; `None` without any.
pub fn corrections(corrections: &[Correction], setting: &Setting) -> Option<El> {
    if corrections.is_empty() {
        return None;
    }
    let entries = corrections
        .iter()
        .map(|correction| entry(correction, setting));
    Some(el("section").class("corrections").children(entries))
}

/// One of them.
pub(super) fn entry(correction: &Correction, setting: &Setting) -> El {
    let kind = match correction.kind {
        CorrectionKind::Correction => setting.strings.correction,
        CorrectionKind::Clarification => setting.strings.clarification,
        CorrectionKind::EditorsNote => setting.strings.editors_note,
    };
    let time = correction.date.as_ref().map(|time| {
        el("time").attr("datetime", time.as_str()).text(&date(
            time,
            DateStyle::Date,
            &setting.language,
        ))
    });
    el("div")
        .class("correction")
        .child(
            el("h2")
                .class("correction-kind")
                .text(kind)
                .text(" ")
                .maybe(time),
        )
        .child(el("p").text(&correction.text))
}
