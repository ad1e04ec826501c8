//! What belongs to the reader and stays in their browser: what they have
//! agreed to, and what they have asked of every page.
//!
//! Storage may be full, forbidden or cleared at any time; what cannot be
//! remembered is asked again.

pub mod consent;
mod reduced_motion;

pub use reduced_motion::prefers_reduced_motion;
