//! Asks a paper's sources for what a page of it shows.

use super::inquire::{Asked, Inquiry, place_of};
use super::sourced::{Trouble, set_asked_last};
use super::standing::{Open, first_and_part, keep_open, note_troubles, part_of, reopen};
use super::together::{Asking, all, within};
use super::{Knocking, LoadError, answer};
use lede_model::{Card, Document, Listing, Url};
use lede_sources::source::{self, Merge, Query, Source};
use lede_sources::{Route, Section, Site};
use std::pin::Pin;
use std::sync::Arc;
use web_sys::AbortSignal;

/// How many parts of a source's answer are looked through for one that has
/// something of what is wanted.
const MOST_PARTS: usize = 10;
/// How long those sources are waited for that others have been faster than, in
/// milliseconds.
const LATE: f64 = 3_000.0;
/// How long a page that is ready waits for the names of the sections.
const SECTIONS_LATE: f64 = 1_000.0;
/// How many sections are taken from sources.
const SECTIONS: usize = 8;

/// Asks the sources of a paper for what an address of it stands for.
pub(crate) fn gather(
    site: Arc<Site>,
    address: Url,
    abort: Option<AbortSignal>,
) -> Pin<Box<dyn Future<Output = Result<Document, LoadError>>>> {
    Box::pin(async move {
        let sources = source::of(&site);
        let newsroom = Newsroom {
            inquiry: Inquiry {
                site: &site,
                abort: abort.as_ref(),
            },
            sources: &sources,
        };
        if let (Some(_), Some(source)) = (site.preview(), sources.first())
            && !site.may_read(&source.url)
        {
            set_asked_last(&source.url);
            return Err(LoadError::Refused);
        }
        let route = site.route_of(&address).unwrap_or(Route::NotFound);
        let query = Query::of(&route).ok_or(LoadError::Status(404))?;
        let sections = newsroom.find_sections();
        let document = async {
            match &query {
                Query::Article(_) => newsroom.article(&query).await,
                _ => newsroom.list(&query, &address).await,
            }
        };
        within(Box::pin(document), Box::pin(sections), SECTIONS_LATE).await
    })
}

/// A paper's sources while they are asked.
struct Newsroom<'a> {
    inquiry: Inquiry<'a>,
    sources: &'a [Source],
}

impl Newsroom<'_> {
    async fn article(&self, query: &Query) -> Result<Document, LoadError> {
        let mut error = LoadError::Status(404);
        for source in self.sources {
            let Some(query) = query.to(source) else {
                continue;
            };
            match self.inquiry.ask(source, &query, None).await {
                Ok((document, _)) => return Ok(document),
                Err(failed) => error = failed,
            }
        }
        Err(error)
    }

    /// A part of a list: what goes on where the part before ended.
    async fn list(&self, query: &Query, address: &Url) -> Result<Document, LoadError> {
        let (first, part) = first_and_part(address);
        let before = part.checked_sub(1).filter(|parts| *parts > 0);
        let mut open = match before.and_then(|parts| reopen(&first, parts)) {
            Some(open) => open,
            None => {
                let able = self.able(query);
                if able.is_empty() {
                    return Err(LoadError::Status(404));
                }
                Open {
                    merge: Merge::new(able),
                    parts: 0,
                    address: first,
                }
            }
        };
        // What is not remembered is gone through again.
        loop {
            let found = self.part(query, &mut open.merge).await;
            if found.error.is_none() || !found.listing.items.is_empty() {
                open.parts += 1;
            } else if let Some(error) = found.error {
                return Err(error);
            }
            if open.parts < part && open.merge.goes_on() {
                continue;
            }
            note_troubles(address, found.troubles);
            let mut listing = found.listing;
            listing.next_url = open
                .merge
                .goes_on()
                .then(|| part_of(&open.address, open.parts + 1))
                .flatten();
            keep_open(open);
            return Ok(Document::Listing(Box::new(listing)));
        }
    }

    /// The sources that can be asked this.
    fn able(&self, query: &Query) -> Vec<usize> {
        let can = |source: &Source| {
            let Some(query) = query.to(source) else {
                return false;
            };
            source
                .apis()
                .iter()
                .any(|api| api.address(&query).is_some())
        };
        let sources = self.sources.iter().enumerate();
        sources
            .filter(|(_, source)| can(source))
            .map(|(index, _)| index)
            .collect()
    }

    async fn part(&self, query: &Query, merge: &mut Merge) -> Found {
        let mut found = Found::default();
        let mut is_about = None;
        for _ in 0..MOST_PARTS {
            let wanting: Vec<(usize, Option<Url>)> = merge
                .wanting()
                .into_iter()
                .filter(|(index, _)| !found.failed.contains(index))
                .collect();
            let asking: Vec<Asking<'_, (usize, Asked)>> = wanting
                .iter()
                .filter_map(|(index, next)| {
                    let source = self.sources.get(*index)?;
                    let query = query.to(source)?;
                    let asking: Asking<'_, (usize, Asked)> = Box::pin(async move {
                        (
                            *index,
                            self.inquiry.ask(source, &query, next.as_ref()).await,
                        )
                    });
                    Some(asking)
                })
                .collect();
            let mut late: Vec<usize> = wanting.iter().map(|(index, _)| *index).collect();
            for (index, outcome) in all(asking, |(_, outcome)| outcome.is_ok(), LATE).await {
                late.retain(|other| *other != index);
                match outcome {
                    Ok((document, next)) => {
                        let Document::Listing(mut listing) = document else {
                            continue;
                        };
                        let cards = std::mem::take(&mut listing.items);
                        merge.arrived(index, cards, next);
                        is_about.get_or_insert(*listing);
                    }
                    Err(error) => self.fail(&mut found, index, error),
                }
            }
            for index in late {
                self.fail(&mut found, index, LoadError::Timeout);
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

    fn fail(&self, found: &mut Found, index: usize, error: LoadError) {
        let host = self
            .sources
            .get(index)
            .map(|source| source.url.host().to_owned());
        found.failed.push(index);
        found.error.get_or_insert(error.clone());
        found.troubles.push(Trouble {
            host: host.unwrap_or_default(),
            error,
        });
    }

    /// Finds the sections of the paper's sources, if it names none itself. It is
    /// tried once.
    async fn find_sections(&self) {
        let Some(edition) = self.inquiry.site.editions.first() else {
            return;
        };
        if !edition.sections.is_empty() || edition.found.get().is_some() {
            return;
        }
        let asking = self.sources.iter().map(|source| {
            let asking: Asking<'_, Vec<_>> = Box::pin(self.sections_of(source));
            asking
        });
        let found = all(asking.collect(), |_| true, LATE).await;
        let mut sections = Vec::new();
        // The largest of each, then the next of each.
        for place in 0..SECTIONS {
            sections.extend(found.iter().filter_map(|of_one| of_one.get(place).cloned()));
        }
        sections.truncate(SECTIONS);
        if !sections.is_empty() {
            let _ = edition.found.set(sections);
        }
    }

    /// The sections of a source, from the first of its places where somebody is
    /// at home. Which that is, is known once a document has come from there,
    /// which is asked for at the same time.
    async fn sections_of(&self, source: &Source) -> Vec<Section> {
        for (place, api) in source.apis().iter().enumerate() {
            if place_of(source).is_some_and(|known| known != place) {
                continue;
            }
            let Some(address) = api.sections() else {
                continue;
            };
            match answer(&address, None, Knocking::Once).await {
                Ok(came) => return api.sections_in(&came.text, self.inquiry.site, source),
                Err(LoadError::Unreachable | LoadError::Status(404)) => {}
                Err(_) => break,
            }
        }
        Vec::new()
    }
}

/// A part of a list, and who is missing.
#[derive(Default)]
struct Found {
    listing: Listing,
    failed: Vec<usize>,
    troubles: Vec<Trouble>,
    error: Option<LoadError>,
}
