//! Questions and answers.

use crate::article::{Block, Inline};
use crate::components::body::Body;
use crate::components::dom::{El, el};

/// A question and its answer.
pub(super) fn question(question: &[Inline], answer: &[Block], body: &Body<'_>) -> El {
    let asked = body.inlines(el("p").class("question"), question);
    body.fill(el("div").class("exchange").child(asked), answer)
}
