//! How many stories the parts of fronts and lists have.
//!
//! Components use these numbers, and so does the script that draws the first
//! screen before the application runs: both have to place the same stories.

/// One of the first so many stories leads a front.
pub const LEAD_AMONG: usize = 3;
/// How many stories are in the row below the lead of a front.
pub const SECONDS: usize = 4;
/// A front of fewer stories is small: it has two in that row.
pub const SMALL_FRONT: usize = 12;
/// How many stories are in the row below the lead of a small front.
pub const SMALL_SECONDS: usize = 2;
/// How many stories make the river of a front.
pub const RIVER: usize = 6;
/// How many cards of a list are in one chunk.
pub const CARDS_PER_CHUNK: usize = 5;
