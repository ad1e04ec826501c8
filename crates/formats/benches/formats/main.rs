//! How fast documents are read: JSON text in, an article or a list out.
//!
//! Of every format all documents of the corpus as they are, a long article and
//! a long list, and beside these what `serde_json` takes for their JSON alone.
// Measuring may stop where it stands, as tests may.
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
mod made;
#[cfg(not(target_arch = "wasm32"))]
mod speed;

#[cfg(not(target_arch = "wasm32"))]
criterion::criterion_main!(speed::formats);

/// There is nothing to be measured by criterion in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
