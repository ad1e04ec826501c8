//! Values in the browser's storage, as JSON of their types.
//!
//! Storage may be full, forbidden or cleared at any time: a value that cannot be
//! read is absent, and one that cannot be written is lost.

use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

/// The value of a key. `None` if there is none, or it is not of the type.
pub(crate) fn read<T: DeserializeOwned>(storage: &Storage, key: &str) -> Option<T> {
    let text = storage.get_item(key).ok()??;
    serde_json::from_str(&text).ok()
}

/// Stores a value.
pub(crate) fn write<T: Serialize>(storage: &Storage, key: &str, value: &T) {
    if let Ok(text) = serde_json::to_string(value) {
        let _ = storage.set_item(key, &text);
    }
}
