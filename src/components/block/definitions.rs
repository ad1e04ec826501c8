//! Terms and what they mean.

use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::{Block, Definition};

/// A list of definitions; one of a single paragraph is set without it.
pub(super) fn definitions(items: &[Definition], body: &Body<'_>) -> El {
    let mut list = el("dl").class("definitions");
    for item in items {
        list = list.children(item.terms.iter().map(|term| body.inlines(el("dt"), term)));
        if !item.body.is_empty() {
            list = list.child(tight(el("dd"), &item.body, body));
        }
    }
    list
}

/// Fills an element with blocks; a single paragraph is set without itself.
pub(super) fn tight(element: El, content: &[Block], body: &Body<'_>) -> El {
    match content {
        [
            Block::Paragraph {
                content,
                align: None,
            },
        ] => body.inlines(element, content),
        content => body.fill(element, content),
    }
}
