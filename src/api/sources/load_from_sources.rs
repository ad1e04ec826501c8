//! Asks a paper's sources for what a page of it shows.

use super::join::{join_in_time, with_time_for};
use super::open_lists::{OpenList, first_and_part, url_of_part};
use super::source_client::{SourceAnswer, SourceClient};
use super::{SourceError, SourcesRequest};
use crate::api::document_cache::{LoadResult, Loaded};
use crate::api::error::{LoadError, LoadErrorKind};
use futures::FutureExt;
use futures::future::LocalBoxFuture;
use lede_model::{Card, Document, Listing, Url};
use lede_sources::Route;
use lede_sources::source::{self, Merge, Query, Source};
use std::sync::Arc;

/// How many parts of a source's answer are looked through for one that has
/// something of what is wanted.
const MAX_PARTS: usize = 10;
/// How long slower sources are waited for once one has answered, in milliseconds.
const GRACE: u32 = 3_000;
/// How long a page that is ready waits for the names of the sections.
const GRACE_OF_SECTIONS: u32 = 1_000;
/// How many sections are taken from sources.
const SECTIONS: usize = 8;

/// Asks the sources of a paper for what an address of it means.
pub(crate) fn load_from_sources(request: SourcesRequest) -> LocalBoxFuture<'static, LoadResult> {
    async move {
        let SourcesRequest { site, sources, url } = request;
        let of_site = source::of(&site);
        let newsroom = Newsroom {
            client: SourceClient {
                site: &site,
                sources: &sources,
            },
            sources: &of_site,
        };
        if let (Some(_), Some(source)) = (site.preview(), of_site.first())
            && !site.may_read(&source.url)
        {
            return Err(LoadErrorKind::Refused.at(&source.url));
        }
        let route = site.route_of(&url).unwrap_or(Route::NotFound);
        let query = Query::of(&route).ok_or_else(|| LoadErrorKind::Status(404).at(&url))?;
        let document = async {
            match &query {
                Query::Article(_) => newsroom.article(&query).await,
                _ => newsroom.list(&query, &url).await,
            }
        };
        let sections = newsroom.find_sections();
        let loaded = with_time_for(
            document.boxed_local(),
            sections.boxed_local(),
            GRACE_OF_SECTIONS,
        );
        loaded.await.map_err(|error| error.or_at(&url))
    }
    .boxed_local()
}

/// A paper's sources while they are asked.
struct Newsroom<'a> {
    client: SourceClient<'a>,
    sources: &'a [Source],
}

impl Newsroom<'_> {
    async fn article(&self, query: &Query) -> LoadResult {
        let mut error = LoadErrorKind::Status(404).into();
        for source in self.sources {
            let Some(query) = query.to(source) else {
                continue;
            };
            match self.client.ask(source, &query, None).await {
                Ok((document, _)) => return Ok(document.into()),
                Err(failed) => error = failed,
            }
        }
        Err(error)
    }

    /// A part of a list, which goes on where the part before ended.
    async fn list(&self, query: &Query, url: &Url) -> LoadResult {
        let (first, part) = first_and_part(url);
        let before = part.checked_sub(1).filter(|parts| *parts > 0);
        let open_lists = &self.client.sources.open_lists;
        let mut open = match before.and_then(|parts| open_lists.take(&first, parts)) {
            Some(open) => open,
            None => self.open(query, first)?,
        };
        // The parts of a list that is no longer remembered are loaded again.
        loop {
            let found = self.part(query, &mut open.merge).await;
            let is_empty = found.listing.items.is_empty();
            match found.error {
                Some(error) if is_empty => return Err(error),
                _ => open.parts += 1,
            }
            if open.parts < part && open.merge.goes_on() {
                continue;
            }
            let mut listing = found.listing;
            listing.next_url = open
                .merge
                .goes_on()
                .then(|| url_of_part(&open.address, open.parts + 1))
                .flatten();
            open_lists.keep(open);
            return Ok(Loaded {
                document: Arc::new(Document::Listing(Box::new(listing))),
                source_errors: found.source_errors.into(),
                holds_stories: false,
            });
        }
    }

    /// A list of the sources that can be asked for it.
    fn open(&self, query: &Query, first: String) -> Result<OpenList, LoadError> {
        let can_answer = |source: &Source| {
            let query = query.to(source)?;
            let mut apis = source.apis().into_iter();
            apis.find_map(|api| api.address(&query))
        };
        let sources = self.sources.iter().enumerate();
        let able: Vec<usize> = sources
            .filter(|(_, source)| can_answer(source).is_some())
            .map(|(number, _)| number)
            .collect();
        if able.is_empty() {
            return Err(LoadErrorKind::Status(404).into());
        }
        Ok(OpenList {
            merge: Merge::new(able),
            parts: 0,
            address: first,
        })
    }

    async fn part(&self, query: &Query, merge: &mut Merge) -> Found {
        let mut found = Found::default();
        let mut is_about = None;
        for _ in 0..MAX_PARTS {
            let wanting: Vec<(usize, Option<Url>)> = merge
                .wanting()
                .into_iter()
                .filter(|(number, _)| !found.failed.contains(number))
                .collect();
            let (asked, requests): (Vec<usize>, Vec<LocalBoxFuture<'_, SourceAnswer>>) = wanting
                .iter()
                .filter_map(|(number, next)| {
                    let source = self.sources.get(*number)?;
                    let query = query.to(source)?;
                    let request =
                        async move { self.client.ask(source, &query, next.as_ref()).await };
                    Some((*number, request.boxed_local()))
                })
                .unzip();
            let mut late = asked.clone();
            for (index, answer) in join_in_time(requests, Result::is_ok, GRACE).await {
                let Some(number) = asked.get(index).copied() else {
                    continue;
                };
                late.retain(|other| *other != number);
                match answer {
                    Ok((Document::Listing(mut listing), next)) => {
                        let cards = std::mem::take(&mut listing.items);
                        merge.arrived(number, cards, next);
                        is_about.get_or_insert(*listing);
                    }
                    Ok((Document::Article(_), _)) => {}
                    Err(error) => self.fail(&mut found, number, error),
                }
            }
            for number in late {
                self.fail(&mut found, number, LoadErrorKind::Timeout.into());
            }
            found.listing.items = merge.take();
            if !found.listing.items.is_empty() || found.failed.len() >= merge.wanting().len() {
                break;
            }
        }
        let items: Vec<Card> = std::mem::take(&mut found.listing.items);
        found.listing = Listing {
            items,
            ..is_about.unwrap_or_default()
        };
        found
    }

    fn fail(&self, found: &mut Found, number: usize, error: LoadError) {
        let source = self.sources.get(number);
        let host = source.map(|source| source.url.host().to_owned());
        found.failed.push(number);
        found.source_errors.push(SourceError {
            host: host.unwrap_or_default(),
            error: error.kind.clone(),
        });
        found.error.get_or_insert(match source {
            Some(source) => error.or_at(&source.url),
            None => error,
        });
    }

    /// Finds the sections of the paper's sources, if it names none itself. It is
    /// tried once.
    async fn find_sections(&self) {
        let Some(edition) = self.client.site.editions.first() else {
            return;
        };
        if !edition.sections.is_empty() || edition.found.get().is_some() {
            return;
        }
        let requests = self.sources.iter();
        let requests = requests.map(|source| self.client.sections(source).boxed_local());
        let found = join_in_time(requests.collect(), |_| true, GRACE).await;
        let mut sections = Vec::new();
        // The largest of each source, then the next of each.
        for place in 0..SECTIONS {
            let at_place = |(_, of_one): &(usize, Vec<_>)| of_one.get(place).cloned();
            sections.extend(found.iter().filter_map(at_place));
        }
        sections.truncate(SECTIONS);
        if !sections.is_empty() {
            let _ = edition.found.set(sections);
        }
    }
}

/// A part of a list, and what is missing in it.
#[derive(Default)]
struct Found {
    listing: Listing,
    failed: Vec<usize>,
    source_errors: Vec<SourceError>,
    error: Option<LoadError>,
}
