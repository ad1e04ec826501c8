//! What belongs to the reader and stays in their browser: what they have
//! agreed to, and what they have asked of every page.
//!
//! Storage may be full, forbidden or cleared at any time; what cannot be
//! remembered is asked again.

pub mod consent;
mod stillness;
pub(crate) mod stored;

pub use stillness::wants_stillness;
