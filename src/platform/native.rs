//! What stands in for the browser where there is none.

use crate::api::LoadErrorKind;
use futures::future::{Pending, pending};
use jiff::tz::TimeZone;
use lede_model::{Language, Url};
use leptos::prelude::use_context;
use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use web_sys::{Document, Window};

/// What stands in for the browser, in a context. Without it the clock is the
/// machine's, the zone is UTC, the reader has no languages, and no address can be
/// reached.
#[derive(Clone)]
pub struct NativePlatform {
    /// The time in milliseconds since the epoch.
    pub now: i64,
    /// The reader's zone.
    pub zone: TimeZone,
    /// The reader's languages, the preferred one first.
    pub languages: Vec<Language>,
    /// Loads documents.
    pub fetch: Fetch,
}

/// Gives the text of an address.
pub type Fetch = Arc<dyn Fn(&Url) -> Result<String, LoadErrorKind> + Send + Sync>;

impl fmt::Debug for NativePlatform {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("NativePlatform")
            .field("now", &self.now)
            .field("zone", &self.zone)
            .field("languages", &self.languages)
            .finish_non_exhaustive()
    }
}

pub(crate) const HAS_SCREEN: bool = false;

pub(crate) fn window() -> Option<Window> {
    None
}

pub(crate) fn document() -> Option<Document> {
    None
}

pub(crate) fn now() -> f64 {
    let given = use_context::<NativePlatform>().map(|platform| platform.now as f64);
    given.unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.map_or(0.0, |since| since.as_millis() as f64)
    })
}

pub(crate) fn spawn(task: impl Future<Output = ()> + 'static) {
    drop(task);
}

pub(crate) fn grace_period(_: u32) -> Pending<()> {
    pending()
}

pub(crate) fn answer(url: &Url) -> Option<Result<String, LoadErrorKind>> {
    let text = use_context::<NativePlatform>().map(|platform| (platform.fetch)(url));
    Some(text.unwrap_or(Err(LoadErrorKind::Unreachable)))
}

/// The reader's zone.
pub(crate) fn zone() -> TimeZone {
    use_context::<NativePlatform>().map_or(TimeZone::UTC, |platform| platform.zone)
}

/// The reader's languages, the preferred one first.
pub(crate) fn languages() -> Vec<Language> {
    let platform = use_context::<NativePlatform>();
    platform
        .map(|platform| platform.languages)
        .unwrap_or_default()
}
