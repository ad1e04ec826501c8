//! Paragraphs.

use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::{Align, Inline};

/// A paragraph.
pub(super) fn paragraph(content: &[Inline], align: Option<Align>, body: &Body<'_>) -> El {
    body.inlines(el("p").maybe_attr("data-align", align.map(side)), content)
}

/// What `style/` knows a way of setting lines by.
pub(super) fn side(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Center => "center",
        Align::End => "end",
    }
}
