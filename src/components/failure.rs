//! What a reader sees when a document could not be had.

use super::Setting;
use super::dom::{El, el};
use crate::article::Url;
use crate::fetch::LoadError;
use crate::formats::ReadError;
use crate::locale::Words;
use crate::site::Route;

/// What failed and what is known about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What went wrong.
    pub error: LoadError,
    /// The address that was asked for.
    pub address: String,
    /// Where the article was published, where that is known.
    pub original: Option<Url>,
}

/// Kinds of failure that readers are told of in different words.
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
    /// Which words to use.
    #[must_use]
    pub fn kind(&self) -> FailureKind {
        match &self.error {
            LoadError::Unreachable | LoadError::Aborted => FailureKind::Unreachable,
            LoadError::Timeout => FailureKind::Timeout,
            LoadError::Status(404 | 410) => FailureKind::Missing,
            LoadError::Status(_) => FailureKind::Server,
            LoadError::Read(ReadError::NotJson { .. }) => FailureKind::NotJson,
            LoadError::Read(ReadError::NotInList { .. }) => FailureKind::Missing,
            LoadError::Read(
                ReadError::NotADocument(_)
                | ReadError::UnknownFormat { .. }
                | ReadError::NotLoaded(_),
            ) => FailureKind::NotArticle,
            LoadError::TooLarge => FailureKind::TooLarge,
            LoadError::Refused => FailureKind::Refused,
        }
    }

    /// Headline and explanation.
    #[must_use]
    pub fn words(&self, words: &Words) -> (&'static str, String) {
        let status = match self.error {
            LoadError::Status(status) => status.to_string(),
            _ => String::new(),
        };
        let (headline, text) = match self.kind() {
            FailureKind::Unreachable => (words.unreachable, words.unreachable_text),
            FailureKind::Timeout => (words.timeout, words.timeout_text),
            FailureKind::Missing => (words.missing, words.missing_text),
            FailureKind::Server => (words.server, words.server_text),
            FailureKind::NotJson => (words.not_json, words.not_json_text),
            FailureKind::NotArticle => (words.not_article, words.not_article_text),
            FailureKind::TooLarge => (words.too_large, words.too_large_text),
            FailureKind::Refused => (words.refused, words.refused_text),
        };
        (headline, Words::fill(text, &status))
    }

    /// What engineers need: the address and the exact error.
    #[must_use]
    pub fn detail(&self) -> String {
        [self.address.as_str(), "\n", &self.error.detail()].concat()
    }
}

/// Says in plain words what happened, and offers the ways on: `on_retry` tries
/// again, `on_copy` copies the text that it is given and calls back if that
/// worked.
pub fn failure(
    failure: &Failure,
    setting: &Setting,
    on_retry: impl FnMut() + 'static,
    on_copy: impl Fn(&str, Box<dyn FnOnce()>) + 'static,
) -> El {
    let words = setting.words;
    let (headline, text) = failure.words(words);
    let detail = failure.detail();
    let copy = button("copy", words.copy);
    let copied = copy.clone();
    let copy = {
        let detail = detail.clone();
        copy.on("click", move || {
            let copied = copied.clone();
            on_copy(&detail, Box::new(move || copied.set_text(words.copied)));
        })
    };
    let home = setting.href(&Route::Front { edition: None });
    let original = failure.original.as_ref().map(|original| {
        el("a")
            .class("failure-original")
            .attr("rel", "noopener")
            .href(original)
            .text(words.original)
    });
    el("section")
        .class("failure")
        .attr("role", "alert")
        .attr("data-kind", kind_name(failure.kind()))
        .child(
            el("h1")
                .class("headline")
                .attr("tabindex", "-1")
                .text(headline),
        )
        .child(el("p").class("failure-text").text(&text))
        .child(
            el("p")
                .class("failure-actions")
                .child(button("retry", words.retry).on("click", on_retry))
                .child(el("a").class("failure-home").href(&home).text(words.home))
                .maybe(original),
        )
        .child(
            el("details")
                .class("failure-detail")
                .child(el("summary").text(words.detail))
                .child(el("pre").attr("dir", "ltr").text(&detail))
                .child(copy),
        )
}

fn button(class: &str, label: &str) -> El {
    el("button").class(class).attr("type", "button").text(label)
}

fn kind_name(kind: FailureKind) -> &'static str {
    match kind {
        FailureKind::Unreachable => "unreachable",
        FailureKind::Timeout => "timeout",
        FailureKind::Missing => "missing",
        FailureKind::Server => "server",
        FailureKind::NotJson => "not-json",
        FailureKind::NotArticle => "not-article",
        FailureKind::TooLarge => "too-large",
        FailureKind::Refused => "refused",
    }
}
