//! Code of this build that did not come when it was needed: after a deployment
//! the host may have none of it any more.

#[cfg(any(feature = "reader", feature = "split"))]
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(any(feature = "reader", feature = "split"))]
static IS_GONE: AtomicBool = AtomicBool::new(false);

/// Whether any of it did not come.
#[cfg(feature = "reader")]
pub(crate) fn is_gone() -> bool {
    IS_GONE.load(Ordering::Relaxed)
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for crate::fetch::LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        IS_GONE.store(true, Ordering::Relaxed);
        Self::Unreachable
    }
}
