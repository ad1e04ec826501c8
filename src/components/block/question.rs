//! Questions and answers.

use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::{Block, Inline};

/// A question and its answer.
pub(super) fn question(question: &[Inline], answer: &[Block], body: &Body<'_>) -> El {
    let asked = body.inlines(el("p").class("question"), question);
    body.fill(el("div").class("exchange").child(asked), answer)
}
