//! Whose servers the reader lets this paper load from without asking.

use crate::window::window;
use lede_model::Provider;

const PREFIX: &str = "lede:load:";

/// Whether it may be loaded without asking.
#[must_use]
pub fn is_given(provider: Provider) -> bool {
    storage()
        .and_then(|storage| storage.get_item(&key(provider)).ok().flatten())
        .is_some()
}

/// Remembers that it may, or no longer.
pub fn remember(provider: Provider, is_given: bool) {
    let Some(storage) = storage() else {
        return;
    };
    // Full or forbidden: it is asked again next time.
    let _ = if is_given {
        storage.set_item(&key(provider), "1")
    } else {
        storage.remove_item(&key(provider))
    };
}

fn key(provider: Provider) -> String {
    [PREFIX, provider.key()].concat()
}

/// `None` where storage is forbidden, as it is in a sandboxed frame, where
/// even asking for it throws.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
