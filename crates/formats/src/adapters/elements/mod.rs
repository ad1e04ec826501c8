//! Bodies that are lists of elements: their blocks, the marks of their text,
//! and lists whose items are rows with levels.

pub(super) mod blocks;
pub(super) mod body;
pub(super) mod levels;
pub(super) mod marks;
