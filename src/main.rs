//! The reader: mounts the application in the page that loaded it.

#![forbid(unsafe_code)]

/// A third of the code of the usual one, and as quick: it takes the same time
/// however full the memory is.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {
    lede::shell::start();
}
