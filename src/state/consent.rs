//! Whose servers the reader lets this paper load from without asking.

use crate::storage::{self, Area};
use lede_model::Provider;
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
    storage::read(Area::Local, &key(provider)) == Some(GIVEN)
}

/// Remembers that it may, or no longer.
pub fn remember(provider: Provider, is_given: bool) {
    if is_given {
        storage::write(Area::Local, &key(provider), GIVEN);
    } else {
        storage::remove(Area::Local, &key(provider));
    }
}

fn key(provider: Provider) -> String {
    [PREFIX, provider.key()].concat()
}
