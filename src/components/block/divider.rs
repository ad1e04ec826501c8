//! Breaks in the flow.

use crate::components::dom::{El, el};

/// A break in the flow.
pub(super) fn divider() -> El {
    el("hr")
}
