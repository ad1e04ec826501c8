//! What a reader sees when a document could not be had.

use super::Setting;
use super::dom::{El, el};
use crate::api::LoadErrorKind;
use crate::locale;
use lede_formats::ReadError;
use lede_model::{Language, PageStrings, Url};
use lede_sources::Route;

/// What failed and what is known about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What went wrong.
    pub error: LoadErrorKind,
    /// The address that was asked for.
    pub address: String,
    /// Where the article was published, where that is known.
    pub original: Option<Url>,
}

/// Kinds of failure, each with a message of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// Offline or blocked.
    Unreachable,
    /// Too slow.
    Timeout,
    /// HTTP 404 and 410.
    Missing,
    /// Another status of HTTP.
    Server,
    /// Not JSON.
    NotJson,
    /// JSON, but no document.
    NotArticle,
    /// Too large.
    TooLarge,
    /// From a host that this site does not open.
    Refused,
}

impl Failure {
    /// Which message fits.
    #[must_use]
    pub fn kind(&self) -> FailureKind {
        match &self.error {
            LoadErrorKind::Unreachable | LoadErrorKind::Aborted => FailureKind::Unreachable,
            LoadErrorKind::Timeout => FailureKind::Timeout,
            LoadErrorKind::Status(404 | 410) => FailureKind::Missing,
            LoadErrorKind::Status(_) | LoadErrorKind::RetryLater { .. } => FailureKind::Server,
            LoadErrorKind::Read(ReadError::NotJson { .. }) => FailureKind::NotJson,
            LoadErrorKind::Read(ReadError::NotInList { .. }) => FailureKind::Missing,
            LoadErrorKind::Read(
                ReadError::NotADocument(_)
                | ReadError::UnknownFormat { .. }
                | ReadError::NotLoaded(_),
            ) => FailureKind::NotArticle,
            LoadErrorKind::TooLarge => FailureKind::TooLarge,
            LoadErrorKind::Refused => FailureKind::Refused,
        }
    }

    /// The name of its kind: there is nobody to tell of what was given up.
    fn kind_name(&self) -> &'static str {
        match &self.error {
            LoadErrorKind::Aborted => LoadErrorKind::Unreachable.name(),
            error => error.name(),
        }
    }

    /// Headline and explanation.
    #[must_use]
    pub fn message(&self, language: &Language) -> (&'static str, String) {
        let strings = PageStrings::of(language);
        let (headline, text) = match self.kind() {
            FailureKind::Unreachable => (strings.unreachable, strings.unreachable_text),
            FailureKind::Timeout => (strings.timeout, strings.timeout_text),
            FailureKind::Missing => (strings.missing, strings.missing_text),
            FailureKind::Server => {
                let text = match self.error {
                    LoadErrorKind::RetryLater { seconds, .. } => {
                        // Half a minute counts as one.
                        let minutes = seconds.div_ceil(60);
                        locale::counted(&strings.server_retry_later, minutes, language)
                    }
                    LoadErrorKind::Status(status) => strings.server_text(&status.to_string()),
                    _ => strings.server_text(""),
                };
                return (strings.server, text);
            }
            FailureKind::NotJson => (strings.not_json, strings.not_json_text),
            FailureKind::NotArticle => (strings.not_article, strings.not_article_text),
            FailureKind::TooLarge => (strings.too_large, strings.too_large_text),
            FailureKind::Refused => (strings.refused, strings.refused_text),
        };
        (headline, text.to_owned())
    }

    /// What engineers need: the address and the exact error.
    #[must_use]
    pub fn detail(&self) -> String {
        [self.address.as_str(), "\n", &self.error.detail()].concat()
    }
}

/// Says what happened, and offers the ways on: `on_retry` tries
/// again, `on_copy` copies the text that it is given and calls back if that
/// worked.
pub fn failure(
    failure: &Failure,
    setting: &Setting,
    on_retry: impl FnMut() + 'static,
    on_copy: impl Fn(&str, Box<dyn FnOnce()>) + 'static,
) -> El {
    let strings = setting.page_strings();
    let (headline, text) = failure.message(&setting.language);
    let detail = failure.detail();
    let copy = button("copy", strings.copy);
    let copied = copy.clone();
    let copy = {
        let detail = detail.clone();
        copy.on("click", move || {
            let copied = copied.clone();
            on_copy(&detail, Box::new(move || copied.set_text(strings.copied)));
        })
    };
    let home = setting.href(&Route::Front { edition: None });
    let original = failure.original.as_ref().map(|original| {
        el("a")
            .class("failure-original")
            .fixed("rel", "noopener")
            .href(original)
            .text(setting.strings.original)
    });
    el("section")
        .class("failure")
        .fixed("role", "alert")
        .attr("data-kind", failure.kind_name())
        .child(
            el("h1")
                .class("headline")
                .fixed("tabindex", "-1")
                .text(headline),
        )
        .child(el("p").class("failure-text").text(&text))
        .child(
            el("p")
                .class("failure-actions")
                .child(button("retry", strings.retry).on("click", on_retry))
                .child(el("a").class("failure-home").href(&home).text(strings.home))
                .maybe(original),
        )
        .child(
            el("details")
                .class("failure-detail")
                .child(el("summary").text(strings.detail))
                .child(el("pre").fixed("dir", "ltr").text(&detail))
                .child(copy),
        )
}

fn button(class: &'static str, label: &str) -> El {
    el("button")
        .class(class)
        .fixed("type", "button")
        .text(label)
}
