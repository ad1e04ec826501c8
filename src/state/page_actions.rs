//! What a page can do beyond itself.

use crate::api::Api;
use leptos::prelude::expect_context;

/// What a page can do beyond itself.
#[derive(Clone, Debug)]
pub struct PageActions {
    /// Loads what the page shows later.
    pub api: Api,
    /// Loads the page again.
    pub on_retry: fn(),
    /// Copies text, and calls back if that worked.
    pub on_copy: fn(&str, Box<dyn FnOnce()>),
    /// Remembers how many parts of the list are open.
    pub on_list_parts: fn(u32),
}

/// What this page can do beyond itself.
///
/// # Panics
/// Outside of the application, which provides the context.
#[must_use]
pub fn use_page_actions() -> PageActions {
    expect_context()
}
