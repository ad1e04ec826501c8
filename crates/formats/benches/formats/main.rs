//! The speed of reading: JSON text in, an article or a list out.
//!
//! For every format: all documents of the corpus, a long article and a long
//! list, and the time in which `serde_json` parses their JSON alone.
// Benchmarks may panic, as tests may.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[cfg(not(target_arch = "wasm32"))]
#[path = "../../tests/formats/corpus.rs"]
mod corpus;
#[cfg(not(target_arch = "wasm32"))]
mod generated;
#[cfg(not(target_arch = "wasm32"))]
mod speed;

#[cfg(not(target_arch = "wasm32"))]
criterion::criterion_main!(speed::formats);

/// Criterion does not run in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
