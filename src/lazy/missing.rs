//! Remembers that a part of this build failed to load. After a deployment the
//! host may no longer have the parts of the previous build.

use std::sync::atomic::{AtomicBool, Ordering};

static IS_MISSING: AtomicBool = AtomicBool::new(false);

/// Whether a part has failed to load.
pub(crate) fn is_missing() -> bool {
    IS_MISSING.load(Ordering::Relaxed)
}

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for crate::api::LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        IS_MISSING.store(true, Ordering::Relaxed);
        crate::api::LoadErrorKind::Unreachable.into()
    }
}
