//! Pictures that only count views.

use super::tree::Element;
use super::{lazy, size};

/// Parts of the addresses that count views.
const COUNTERS: &[&str] = &[
    "pixel",
    "beacon",
    "feedburner",
    "tracking",
    "tracker",
    "analytics",
    "/b/ss/",
    "doubleclick.",
    "scorecardresearch.",
    "stats.wp.com",
    "count.gif",
    "counter.",
    "/collect?",
    "/imp?",
    "facebook.com/tr",
];

/// Whether a picture only counts views. One sign alone is none: editors and
/// scripts write one-pixel sizes on real pictures, too.
pub(super) fn counts_views(img: &Element) -> bool {
    if !size::is_one_pixel(img) {
        return false;
    }
    let has_words = img.get("alt").is_some_and(|alt| !alt.trim().is_empty());
    let src = img.get("src").unwrap_or_default();
    let is_counter = COUNTERS.iter().any(|part| src.contains(part));
    is_counter || !has_words && !lazy::is_lazy(img)
}
