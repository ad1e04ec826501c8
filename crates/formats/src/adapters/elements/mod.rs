//! Bodies that are lists of elements: their blocks, the marks of their text,
//! and lists whose items are rows with levels.

pub(crate) mod element;
pub(crate) mod levels;
pub(crate) mod marks;
