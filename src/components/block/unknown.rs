//! Blocks of a kind that is not known here.

use crate::components::dom::{El, el};

/// The words of a block that nobody here can set, so that they are not lost.
pub(super) fn unknown(kind: &str, text: &str) -> El {
    let paragraphs = text
        .split('\n')
        .filter(|line| !line.trim().is_empty())
        .map(|line| el("p").text(line));
    el("div").attr("data-kind", kind).children(paragraphs)
}
