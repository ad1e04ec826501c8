//! Values in the browser's storage, as JSON of their types.
//!
//! Storage may be full, forbidden or cleared at any time: a value that cannot be
//! read is absent, and one that cannot be written is lost. Every value is stored
//! with the version of its form, so that a later form can tell what it reads.

use crate::platform;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

/// The version of the forms in which values are stored.
const VERSION: u32 = 1;

/// How long a value is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Area {
    /// Until the reader clears it.
    Local,
    /// As long as the tab.
    Session,
}

#[derive(Deserialize, Serialize)]
struct Stored<T> {
    version: u32,
    value: T,
}

/// The value of a key. `None` if there is none, or it is not of the type.
pub(crate) fn read<T: DeserializeOwned>(area: Area, key: &str) -> Option<T> {
    let text = storage(area)?.get_item(key).ok()??;
    match serde_json::from_str::<Stored<T>>(&text) {
        Ok(stored) => (stored.version == VERSION).then_some(stored.value),
        // Before there were versions, the value was stored alone.
        Err(_) => serde_json::from_str(&text).ok(),
    }
}

/// Stores a value.
pub(crate) fn write<T: Serialize>(area: Area, key: &str, value: T) {
    let version = VERSION;
    if let (Some(storage), Ok(text)) = (
        storage(area),
        serde_json::to_string(&Stored { version, value }),
    ) {
        // Full: the value is lost.
        let _ = storage.set_item(key, &text);
    }
}

/// Removes a value.
pub(crate) fn remove(area: Area, key: &str) {
    if let Some(storage) = storage(area) {
        // Forbidden: then nothing was stored.
        let _ = storage.remove_item(key);
    }
}

/// `None` where there is no browser, and where storage is forbidden, as it is in a
/// sandboxed frame, where even asking for it throws.
fn storage(area: Area) -> Option<Storage> {
    let window = platform::window()?;
    let storage = match area {
        Area::Local => window.local_storage(),
        Area::Session => window.session_storage(),
    };
    storage.ok().flatten()
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    fn store(key: &str, text: &str) {
        let storage = storage(Area::Session).unwrap();
        storage.set_item(key, text).unwrap();
    }

    #[wasm_bindgen_test]
    fn what_is_written_is_read_with_its_version() {
        write(Area::Session, "test:written", vec![1, 2]);
        let text = storage(Area::Session).unwrap().get_item("test:written");
        assert_eq!(
            text.unwrap().as_deref(),
            Some(r#"{"version":1,"value":[1,2]}"#)
        );
        assert_eq!(read(Area::Session, "test:written"), Some(vec![1, 2]));
        remove(Area::Session, "test:written");
        assert_eq!(read::<Vec<u32>>(Area::Session, "test:written"), None);
    }

    #[wasm_bindgen_test]
    fn a_value_from_before_there_were_versions_is_not_lost() {
        store("test:bare", "640");
        assert_eq!(read(Area::Session, "test:bare"), Some(640));
    }

    #[wasm_bindgen_test]
    fn what_is_of_another_form_is_absent() {
        for text in [
            "",
            "{",
            "null",
            r#""640""#,
            r#"{"version":2,"value":640}"#,
            r#"{"version":1,"value":"640"}"#,
        ] {
            store("test:other", text);
            assert_eq!(read::<i32>(Area::Session, "test:other"), None, "{text}");
        }
    }
}
