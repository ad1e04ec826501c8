//! How many stories the parts of fronts and lists have.
//!
//! Components use these numbers, and so does the script that draws the first
//! screen before the application runs: both have to place the same stories.

/// One of the first so many stories leads a front.
pub const LEAD_AMONG: usize = 3;
/// How many stories stand beside the lead of a front: one with its picture, the
/// others as text, which together are about as tall as the lead.
pub const SECONDS: usize = 4;
/// A front of fewer stories is small: it has two beside the lead, both with
/// pictures, and no list of the newest, which would all be on it.
pub const SMALL_FRONT: usize = 12;
/// How many stories stand beside the lead of a small front.
pub const SMALL_SECONDS: usize = 2;
/// How many stories make the river of a front.
pub const RIVER: usize = 6;
/// How many cards of a list are in one chunk.
pub const CARDS_PER_CHUNK: usize = 5;
