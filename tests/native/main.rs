//! The application as it renders to HTML natively, and what stands in for the
//! browser there.

#![cfg(not(target_arch = "wasm32"))]
// Tests may stop where they stand; clippy's settings for tests know only
// functions marked `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod i18n;
mod lists;
mod newsroom;
mod pages;
mod platform;
mod sources;
mod text;
