//! Whose servers the reader lets this paper load from without asking.

use super::stored;
use lede_model::Provider;
use leptos::prelude::window;
use serde::{Deserialize, Serialize};

const PREFIX: &str = "lede:load:";

/// What is stored for a provider that may always be loaded: the number 1. No
/// value is stored for the others.
#[derive(Deserialize, PartialEq, Serialize)]
#[serde(transparent)]
struct Consent(u8);

const GIVEN: Consent = Consent(1);

/// Whether it may be loaded without asking.
#[must_use]
pub fn is_given(provider: Provider) -> bool {
    let consent = storage().and_then(|storage| stored::read(&storage, &key(provider)));
    consent == Some(GIVEN)
}

/// Remembers that it may, or no longer.
pub fn remember(provider: Provider, is_given: bool) {
    let Some(storage) = storage() else {
        return;
    };
    if is_given {
        stored::write(&storage, &key(provider), &GIVEN);
    } else {
        // Forbidden: then nothing was stored.
        let _ = storage.remove_item(&key(provider));
    }
}

fn key(provider: Provider) -> String {
    [PREFIX, provider.key()].concat()
}

/// `None` where storage is forbidden, as it is in a sandboxed frame, where
/// even asking for it throws.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
