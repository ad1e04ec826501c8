//! Pictures and other files.

pub(crate) mod attachment;
pub(crate) mod figure;
pub(crate) mod rendition;
