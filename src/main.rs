//! The reader: mounts the application in the page that loaded it.

#![forbid(unsafe_code)]

use wasm_bindgen::prelude::wasm_bindgen;

/// A third of the code of the usual one, and as quick: it takes the same time
/// however full the memory is.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

/// Shows that the application cannot go on. Programs export this, each its own,
/// and not the library, which both contain.
#[wasm_bindgen]
pub fn give_up() {
    lede::shell::give_up();
}

fn main() {
    lede::shell::start();
}
