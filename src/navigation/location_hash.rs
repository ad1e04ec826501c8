//! The fragment of the address, as a signal.

use super::history;
use crate::platform;
use gloo_events::EventListener;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// What the fragment of a large picture's address begins with.
const PICTURE: &str = "#picture-";

/// The fragment of the page's address (`#picture-2`), in a context.
#[derive(Clone, Debug)]
pub struct LocationHash(ArcRwSignal<Fragment>);

#[derive(Clone, Debug, Default, PartialEq)]
struct Fragment {
    text: String,
    /// Whether a link of this page led to it, so that there is an entry of the
    /// history to go back to.
    was_followed: bool,
}

impl LocationHash {
    /// Provides it to components, and keeps it true to the address bar.
    pub fn provide() -> Self {
        let hash = Self(ArcRwSignal::default());
        hash.update();
        let changed = hash.clone();
        let on_change = move |_: &_| {
            // From one large picture to another nothing was opened.
            changed.0.update(|fragment| {
                fragment.was_followed |= !fragment.text.starts_with(PICTURE);
                fragment.text = here();
            });
        };
        let listener =
            platform::window().map(|window| EventListener::new(&window, "hashchange", on_change));
        let listener = SendWrapper::new(listener);
        on_cleanup(move || drop(listener));
        provide_context(hash.clone());
        hash
    }

    /// Reads the address bar: another page is shown.
    pub fn update(&self) {
        let fragment = Fragment {
            text: here(),
            was_followed: false,
        };
        if self.0.with_untracked(|before| *before != fragment) {
            self.0.set(fragment);
        }
    }

    /// The number of the picture that the address names.
    #[must_use]
    pub fn picture(&self) -> Option<usize> {
        self.0
            .with(|fragment| fragment.text.strip_prefix(PICTURE)?.parse().ok())
    }

    /// Puts another picture into the address of this entry of the history: Back
    /// does not walk through what was seen.
    pub fn replace_picture(&self, number: &str) {
        self.replace(&[PICTURE, number].concat());
    }

    fn replace(&self, text: &str) {
        history::replace_fragment(text);
        self.0
            .update(|fragment| text.clone_into(&mut fragment.text));
    }

    /// Takes the picture out of the address: by going back where it was opened on
    /// this page.
    pub fn leave_picture(&self) {
        if self.was_followed() {
            history::back();
        } else {
            self.replace("");
        }
    }

    fn was_followed(&self) -> bool {
        self.0.with_untracked(|fragment| fragment.was_followed)
    }
}

fn here() -> String {
    platform::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}
