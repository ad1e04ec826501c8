//! Parts of this build that did not come when they were needed: after a
//! deployment the host may have none of them any more.

use std::sync::atomic::{AtomicBool, Ordering};

static IS_MISSING: AtomicBool = AtomicBool::new(false);

/// Whether any of them did not come.
pub(crate) fn is_missing() -> bool {
    IS_MISSING.load(Ordering::Relaxed)
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for crate::fetch::LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        IS_MISSING.store(true, Ordering::Relaxed);
        Self::Unreachable
    }
}
