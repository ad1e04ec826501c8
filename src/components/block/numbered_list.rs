//! Lists whose numbers say more than their order.

use super::definitions::tight;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::{NumberedList, Numbering};

/// A list with the publisher's numbers.
pub(super) fn numbered_list(list: &NumberedList, body: &Body<'_>) -> El {
    let (kind, style) = match list.numbering {
        Numbering::Decimal => ("1", None),
        Numbering::LowerAlpha => ("a", None),
        Numbering::UpperAlpha => ("A", None),
        Numbering::LowerRoman => ("i", None),
        Numbering::UpperRoman => ("I", None),
        // HTML has no `type` for these.
        Numbering::DecimalLeadingZero => ("1", Some("decimal-leading-zero")),
        Numbering::LowerGreek => ("1", Some("lower-greek")),
        Numbering::None => ("1", Some("none")),
    };
    let element = match style {
        Some(style) => el("ol").style("list-style-type", style),
        None => el("ol"),
    };
    let start = list.start.map(|start| start.to_string());
    element
        .fixed("type", kind)
        .maybe_attr("start", start.as_deref())
        .maybe_fixed("reversed", list.reversed.then_some(""))
        .children(list.items.iter().map(|item| {
            let value = item.value.map(|value| value.to_string());
            tight(el("li"), &item.body, body).maybe_attr("value", value.as_deref())
        }))
}
