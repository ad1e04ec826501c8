//! What a reader sees when a document could not be had.

use super::frozen::IntoBuiltView;
use super::url::Href;
use super::use_page_context;
use crate::api::LoadErrorKind;
use crate::i18n;
use lede_formats::{OtherList, ReadError};
use lede_model::{Language, PageStrings, Url};
use lede_sources::Route;
use leptos::prelude::*;

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
    /// A list of something else than stories.
    NotStories(OtherList),
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
            LoadErrorKind::Read(ReadError::NotStories(list)) => FailureKind::NotStories(*list),
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
                        i18n::counted(&strings.server_retry_later, minutes, language)
                    }
                    LoadErrorKind::Status(status) => strings.server_text(&status.to_string()),
                    _ => strings.server_text(""),
                };
                return (strings.server, text);
            }
            FailureKind::NotJson => (strings.not_json, strings.not_json_text),
            FailureKind::NotArticle => (strings.not_article, strings.not_article_text),
            FailureKind::NotStories(list) => {
                let text = match list {
                    OtherList::Authors => strings.list_of_authors,
                    OtherList::Topics => strings.list_of_topics,
                    OtherList::Comments => strings.list_of_comments,
                };
                (strings.not_stories, text)
            }
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

/// Says what happened, and offers the ways on.
#[component]
pub fn FailureView<'a>(
    /// What failed.
    failure: &'a Failure,
    /// Tries again.
    on_retry: impl Fn() + 'static,
    /// Copies the text that it is given, and calls back if that worked.
    on_copy: impl Fn(&str, Box<dyn FnOnce()>) + 'static,
) -> impl IntoView {
    let page = use_page_context();
    let strings = page.page_strings();
    let (headline, text) = failure.message(&page.language);
    let detail = failure.detail();
    // A source that cannot be opened has no front page to go back to.
    let home = match failure.error {
        LoadErrorKind::Refused => page.site.base.clone(),
        _ => page.href(&Route::Front { edition: None }),
    };
    let original = failure.original.as_ref().map(|url| {
        view! {
            <a class="failure-original" rel="noopener" href=Href(url)>{page.strings.original}</a>
        }
    });
    // What a site shows to people at its root is no document, but may be a source.
    let is_site = |url: &&Url| url.as_str() == [url.origin(), "/"].concat();
    let site = failure.original.as_ref().filter(is_site);
    let site = site.filter(|_| failure.kind() == FailureKind::NotJson);
    let site = site.map(|url| {
        let href = page.site.preview_of(url);
        let text = strings.stories_of(url.host());
        view! { <a class="failure-source" href=Href(&href)>{text}</a> }.frozen()
    });
    let is_copied = RwSignal::new(false);
    let copy = {
        let detail = detail.clone();
        move |_| on_copy(&detail, Box::new(move || is_copied.set(true)))
    };
    let copy_label = move || match is_copied.get() {
        true => strings.copied,
        false => strings.copy,
    };
    view! {
        <section class="failure" role="alert" data-kind=failure.kind_name()>
            <h1 class="headline" tabindex="-1">{headline}</h1>
            <p class="failure-text">{text}</p>
            <p class="failure-actions">
                <button class="retry" type="button" on:click=move |_| on_retry()>
                    {strings.retry}
                </button>
                <a class="failure-home" href=Href(&home)>{strings.home}</a>
                {site}
                {original}
            </p>
            <details class="failure-detail">
                <summary>{strings.detail}</summary>
                <pre dir="ltr">{detail}</pre>
                <button class="copy" type="button" on:click=copy>{copy_label}</button>
            </details>
        </section>
    }
    .live()
}
