//! Blocks of a kind that is not known here.

use crate::components::body::Body;
use crate::components::dom::{El, el};

/// The words of a block that nobody here can set, so that they are not lost.
/// Engineers find its kind in the console, once.
pub(super) fn unknown(kind: &str, text: &str, body: &Body<'_>) -> El {
    body.unknown_count.set(body.unknown_count.get() + 1);
    let mut kinds = body.unknown.borrow_mut();
    if !kinds.iter().any(|known| known == kind) {
        kinds.push(kind.to_owned());
        web_sys::console::warn_2(&"lede: unknown block".into(), &kind.into());
    }
    let paragraphs = text
        .split('\n')
        .filter(|line| !line.trim().is_empty())
        .map(|line| el("p").text(line));
    el("div").attr("data-kind", kind).children(paragraphs)
}
