//! Paragraphs.

use crate::article::Inline;
use crate::components::dom::{El, el};
use crate::components::{Setting, inlines};

/// A paragraph.
pub(super) fn paragraph(content: &[Inline], setting: &Setting) -> El {
    inlines(el("p"), content, setting)
}
