//! The reader: mounts the application in the page that loaded it.

#![forbid(unsafe_code)]

use lede::api::LoadError;
use lede::lazy::{LISTS_PART, Lists};

/// A third of the code of the usual one, and as quick: it takes the same time
/// however full the memory is.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

/// The part for fronts and lists. It is here, and not beside the others, because
/// the program of the widgets has no use for it.
#[cfg_attr(split, wasm_split_helpers::wasm_split(lists, fallible))]
fn lists() -> Result<&'static Lists, LoadError> {
    Ok(&LISTS_PART)
}

fn main() {
    #[cfg(split)]
    lede::start(|| Box::pin(lists()));
    #[cfg(not(split))]
    lede::start(|| Box::pin(async { lists() }));
}
