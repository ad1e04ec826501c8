//! Bodies that are lists of elements: their blocks, the marks of their text,
//! and lists whose items come as rows with levels.

pub(crate) mod element;
pub(crate) mod levels;
pub(crate) mod marks;
