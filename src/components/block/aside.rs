//! Fact boxes.

use super::rich::titled;
use crate::components::body::Body;
use crate::components::dom::El;
use lede_model::Block;

/// Something beside the story.
pub(super) fn aside(title: Option<&str>, content: &[Block], body: &Body<'_>) -> El {
    body.fill(titled("aside", "fact-box", title), content)
}
