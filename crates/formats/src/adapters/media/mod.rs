//! Pictures and other files.

pub(super) mod attachment;
pub(super) mod credit;
pub(super) mod figure;
pub(super) mod rendition;
