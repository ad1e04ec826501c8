//! Corrections and editors' notes where they are needed.

use crate::components::Setting;
use crate::components::corrections::entry;
use crate::components::dom::{El, el};
use lede_model::Correction;

/// A correction within the story.
pub(super) fn correction(correction: &Correction, setting: &Setting) -> El {
    el("aside")
        .class("corrections")
        .child(entry(correction, setting))
}
