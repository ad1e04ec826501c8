//! The check boxes of task lists.

/// The words before a task: a box with or without a check mark.
pub(crate) fn check_box(is_done: bool) -> &'static str {
    if is_done { "\u{2611} " } else { "\u{2610} " }
}
