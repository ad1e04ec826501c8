//! The sources that are missing on a page that others have filled.

use super::dom::{El, el};
use super::{Failure, Setting};
use crate::api::SourceError;
use lede_model::SourceStrings;

/// The sources that are missing and why; `on_retry` asks all of them again.
/// `None` where none is missing.
pub(crate) fn source_errors(
    errors: &[SourceError],
    setting: &Setting,
    on_retry: impl FnMut() + 'static,
) -> Option<El> {
    if errors.is_empty() {
        return None;
    }
    let strings = setting.page_strings();
    let missing = SourceStrings::of(&setting.language).sources_missing;
    let sources = errors.iter().map(|error| {
        let failure = Failure {
            error: error.error.clone(),
            address: String::new(),
            original: None,
        };
        el("li")
            .child(el("bdi").class("troubles-host").text(&error.host))
            .text(": ")
            .text(failure.message(&setting.language).0)
    });
    Some(
        el("aside")
            .class("troubles")
            .attr("aria-label", missing)
            .child(el("p").class("troubles-title").text(missing))
            .child(el("ul").fixed("role", "list").children(sources))
            .child(
                el("button")
                    .class("retry")
                    .fixed("type", "button")
                    .text(strings.retry)
                    .on("click", on_retry),
            ),
    )
}
