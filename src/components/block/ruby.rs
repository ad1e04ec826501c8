//! Text with its pronunciation.

use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::Inline;

/// Text with its pronunciation above it; in brackets where a browser does not
/// set ruby.
pub(super) fn ruby(content: &[Inline], reading: &str, body: &Body<'_>) -> El {
    body.inlines(el("ruby"), content)
        .child(el("rp").text("("))
        .child(el("rt").text(reading))
        .child(el("rp").text(")"))
}
