//! Asks one source, at whichever of its APIs answers.

use super::Sources;
use crate::api::error::{LoadError, LoadErrorKind};
use crate::api::http::{self, Answer as HttpAnswer};
use crate::api::read::with_html_read;
use crate::api::retry::RetryPolicy;
use crate::lazy;
use lede_formats::{ReadError, Reading};
use lede_model::{Document, Url};
use lede_sources::source::{Answer, Api, Links, Query, Source};
use lede_sources::{Section, Site};

/// How many parts of a feed are looked through for a story.
const MAX_PARTS: usize = 10;

/// A document, and the address of what the source has after it.
pub(super) type SourceAnswer = Result<(Document, Option<Url>), LoadError>;

/// Asks the sources of a paper.
pub(super) struct SourceClient<'a> {
    /// The paper.
    pub(super) site: &'a Site,
    /// What is known of its sources.
    pub(super) sources: &'a Sources,
}

impl SourceClient<'_> {
    /// Asks a source. The places where its API may be are tried until one has
    /// answered.
    pub(super) async fn ask(
        &self,
        source: &Source,
        query: &Query,
        next: Option<&Url>,
    ) -> SourceAnswer {
        let apis = source.apis();
        let known = self.sources.answering(&source.url);
        let mut failure: Option<LoadError> = None;
        for (number, api) in apis.iter().enumerate() {
            if known.is_some_and(|known| known != number) {
                continue;
            }
            let address = match next {
                Some(next) => Some(next.clone()),
                None => api.address(query),
            };
            let Some(address) = address else { continue };
            let policy = match known.is_some() || apis.len() == 1 {
                true => RetryPolicy::Retry,
                false => RetryPolicy::OnlyAnswers,
            };
            let error = match self.ask_api(source, api, query, address, policy).await {
                Ok(answer) => {
                    self.sources.set_answering(&source.url, number);
                    return Ok(answer);
                }
                Err(error) => error,
            };
            if has_server(&error.kind) {
                return Err(error);
            }
            // An answer of a later API says more than no answer of an earlier one: a
            // WordPress with plain addresses has nothing at the place of pretty ones.
            let says_more = |before: &LoadError| {
                before.kind == LoadErrorKind::Unreachable
                    && error.kind != LoadErrorKind::Unreachable
            };
            if failure.as_ref().is_none_or(says_more) {
                failure = Some(error);
            }
        }
        Err(failure.unwrap_or_else(|| LoadErrorKind::Status(404).at(&source.url)))
    }

    async fn ask_api(
        &self,
        source: &Source,
        api: &Api,
        query: &Query,
        mut address: Url,
        policy: RetryPolicy,
    ) -> SourceAnswer {
        let is_article = matches!(query, Query::Article(_));
        if is_article {
            // Most articles need it; whether it has come, the reading tells.
            let _ = lazy::load_html().await;
        }
        let links = Links {
            site: self.site,
            source,
        };
        for _ in 0..MAX_PARTS {
            let HttpAnswer { text, pages } = match http::get(&address, policy).await {
                // WordPress answers this behind its last page.
                Err(error)
                    if error.kind == LoadErrorKind::Status(400) && is_later_page(&address) =>
                {
                    return Ok((Document::Listing(Box::default()), None));
                }
                answer => answer?,
            };
            let answer = Answer {
                query,
                address: &address,
                text: &text,
                pages,
            };
            let failed = |error| LoadErrorKind::Read(error).at(&address);
            let parsed = answer.parse(api, &links).map_err(failed)?;
            let read = loop {
                match parsed.read(&links, &lazy::readers()) {
                    // A folder may hold documents of any format.
                    Err(ReadError::NotLoaded(part)) => lazy::load_formats(part).await?,
                    Ok(reading) if reading.needs_rich && lazy::rich().is_none() => {
                        lazy::load_rich().await?;
                    }
                    read => break read,
                }
            };
            match read {
                // A feed that is read in parts may have the story in the next one.
                Err(ReadError::NotInList { id }) => match answer.next_part(api) {
                    Some(next) => address = next,
                    None => return Err(failed(ReadError::NotInList { id })),
                },
                Err(error) => return Err(failed(error)),
                Ok(reading) => return document_and_next(reading, &address).await,
            }
        }
        Err(LoadErrorKind::Status(404).at(&address))
    }

    /// The sections of a source, from the first of its APIs that has a server.
    /// Which one that is, is known once a document has come from there, which is
    /// requested at the same time.
    pub(super) async fn sections(&self, source: &Source) -> Vec<Section> {
        for (number, api) in source.apis().iter().enumerate() {
            let known = self.sources.answering(&source.url);
            if known.is_some_and(|known| known != number) {
                continue;
            }
            let Some(address) = api.sections() else {
                continue;
            };
            match http::get(&address, RetryPolicy::OnlyAnswers).await {
                Ok(answer) => return api.sections_in(&answer.text, self.site, source),
                Err(error)
                    if matches!(
                        error.kind,
                        LoadErrorKind::Unreachable | LoadErrorKind::Status(404)
                    ) => {}
                Err(_) => break,
            }
        }
        Vec::new()
    }
}

/// Whether the API is at that address, and its server has failed.
fn has_server(error: &LoadErrorKind) -> bool {
    matches!(
        error,
        LoadErrorKind::Timeout
            | LoadErrorKind::Status(408 | 429 | 500..)
            | LoadErrorKind::RetryLater { .. }
    )
}

/// A document as it is shown, and the address of what the source has after it.
async fn document_and_next(reading: Reading, address: &Url) -> SourceAnswer {
    let mut document = with_html_read(reading.document, address).await?;
    let next = match &mut document {
        Document::Listing(listing) => listing.next_url.take(),
        Document::Article(_) => None,
    };
    Ok((document, next))
}

/// Whether an address is that of a page behind the first.
fn is_later_page(address: &Url) -> bool {
    let query = address.as_str().split_once('?');
    query.is_some_and(|(_, query)| query.split('&').any(|pair| pair.starts_with("page=")))
}
