//! Asks a paper's sources for what a page of it shows.

use super::sourced::{Trouble, set_asked_last};
use super::together::{Asking, all, within};
use super::{Knocking, LoadError, answer, with_html_read};
use crate::article::{Card, Document, Listing, Url};
use crate::formats::{ReadError, Reading};
use crate::site::source::{self, Answer, Api, Links, Merge, Query, Source};
use crate::site::{Route, Site};
use crate::{foreign, rich};
use std::cell::RefCell;
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
/// How many lists stay open, to be gone on with.
const OPEN_LISTS: usize = 12;
/// Leads to a further part of a list.
const PART: &str = "part=";

thread_local! {
    /// Which place of a source it was that answered.
    static PLACES: RefCell<Vec<(Url, usize)>> = const { RefCell::new(Vec::new()) };
    /// Lists as far as they were shown.
    static OPEN: RefCell<Vec<Open>> = const { RefCell::new(Vec::new()) };
    /// Which sources are missing on which pages.
    static TROUBLES: RefCell<Vec<(Url, Vec<Trouble>)>> = const { RefCell::new(Vec::new()) };
}

/// A list that goes on.
struct Open {
    /// The address of its first part.
    address: String,
    /// How many parts were shown.
    parts: u32,
    merge: Merge,
}

/// The sources that are missing on the page at an address.
pub(crate) fn troubles(address: &Url) -> Vec<Trouble> {
    TROUBLES.with_borrow(|troubles| {
        let found = troubles.iter().find(|(page, _)| page == address);
        found
            .map(|(_, troubles)| troubles.clone())
            .unwrap_or_default()
    })
}

/// Asks the sources of a paper for what an address of it stands for.
pub(crate) fn gather(
    site: Arc<Site>,
    address: Url,
    abort: Option<AbortSignal>,
) -> Pin<Box<dyn Future<Output = Result<Document, LoadError>>>> {
    Box::pin(async move {
        let sources = source::of(&site);
        let newsroom = Newsroom {
            site: &site,
            sources: &sources,
            abort: abort.as_ref(),
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
    site: &'a Site,
    sources: &'a [Source],
    abort: Option<&'a AbortSignal>,
}

impl Newsroom<'_> {
    async fn article(&self, query: &Query) -> Result<Document, LoadError> {
        let mut error = LoadError::Status(404);
        for source in self.sources {
            let Some(query) = query.to(source) else {
                continue;
            };
            match self.ask(source, &query, None).await {
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
                    let asking: Asking<'_, (usize, Asked)> =
                        Box::pin(
                            async move { (*index, self.ask(source, &query, next.as_ref()).await) },
                        );
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

    /// Asks a source, wherever it is: the places where it may be are tried
    /// until one has answered.
    async fn ask(&self, source: &Source, query: &Query, next: Option<&Url>) -> Asked {
        let apis = source.apis();
        let known = place_of(source);
        let mut first_error = None;
        for (place, api) in apis.iter().enumerate() {
            if known.is_some_and(|known| known != place) {
                continue;
            }
            let address = match next {
                Some(next) => Some(next.clone()),
                None => api.address(query),
            };
            let Some(address) = address else { continue };
            let knocking = match known.is_some() || apis.len() == 1 {
                true => Knocking::Again,
                false => Knocking::Once,
            };
            match self
                .ask_at(source, api, query, address.clone(), knocking)
                .await
            {
                Ok(asked) => {
                    keep_place(source, place);
                    return Ok(asked);
                }
                Err(LoadError::Aborted) => return Err(LoadError::Aborted),
                // Somebody is at home, and has trouble.
                Err(error @ (LoadError::Timeout | LoadError::Status(408 | 429 | 500..))) => {
                    set_asked_last(&address);
                    return Err(error);
                }
                Err(error) => {
                    first_error.get_or_insert((error, address));
                }
            }
        }
        let Some((error, address)) = first_error else {
            return Err(LoadError::Status(404));
        };
        set_asked_last(&address);
        Err(error)
    }

    async fn ask_at(
        &self,
        source: &Source,
        api: &Api,
        query: &Query,
        mut address: Url,
        knocking: Knocking,
    ) -> Asked {
        let is_article = matches!(query, Query::Article(_));
        if is_article {
            // Most of them need it; whether it has come, the reading tells.
            let _ = rich::load().await;
        }
        let links = Links {
            site: self.site,
            source,
        };
        for _ in 0..MOST_PARTS {
            let came = match answer(&address, self.abort, knocking).await {
                // WordPress's way to say that the page before was the last.
                Err(LoadError::Status(400)) if is_further(&address) => {
                    return Ok((Document::Listing(Box::default()), None));
                }
                came => came?,
            };
            let came = Answer {
                query,
                address: &address,
                text: &came.text,
                pages: came.pages,
            };
            let mut read = came.read(api, &links);
            // A folder may hold documents of any format.
            while let Err(ReadError::NotLoaded(part)) = read {
                foreign::load(part).await?;
                read = came.read(api, &links);
            }
            let read = match read {
                Ok(reading) if reading.wants_rich => {
                    rich::load().await?;
                    came.read(api, &links)
                }
                read => read,
            };
            match read {
                // A feed that is read in parts may have it in the next one.
                Err(ReadError::NotInList { id }) => match came.next_part(api) {
                    Some(next) => address = next,
                    None => return Err(LoadError::Read(ReadError::NotInList { id })),
                },
                Err(error) => return Err(LoadError::Read(error)),
                Ok(reading) => return Ok(taken(reading, &address)),
            }
        }
        Err(LoadError::Status(404))
    }

    /// Finds the sections of the paper's sources, if it names none itself. It is
    /// tried once.
    async fn find_sections(&self) {
        let Some(edition) = self.site.editions.first() else {
            return;
        };
        if !edition.sections.is_empty() || edition.found.get().is_some() {
            return;
        }
        let asking = self.sources.iter().filter_map(|source| {
            let apis = source.apis();
            let api = apis.into_iter().nth(place_of(source).unwrap_or_default())?;
            let address = api.sections()?;
            let asking: Asking<'_, Vec<_>> = Box::pin(async move {
                match answer(&address, None, Knocking::Once).await {
                    Ok(came) => api.sections_in(&came.text, self.site, source),
                    Err(_) => Vec::new(),
                }
            });
            Some(asking)
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
}

/// A document, and where the source has more.
type Asked = Result<(Document, Option<Url>), LoadError>;

/// A part of a list, and who is missing.
#[derive(Default)]
struct Found {
    listing: Listing,
    failed: Vec<usize>,
    troubles: Vec<Trouble>,
    error: Option<LoadError>,
}

/// A document as it is shown, and where the source has more.
fn taken(reading: Reading, address: &Url) -> (Document, Option<Url>) {
    let mut document = with_html_read(reading.document, address);
    let next = match &mut document {
        Document::Listing(listing) => listing.next_url.take(),
        Document::Article(_) => None,
    };
    (document, next)
}

/// Whether an address is that of a page beyond the first.
fn is_further(address: &Url) -> bool {
    let query = address.as_str().split_once('?');
    query.is_some_and(|(_, query)| query.split('&').any(|pair| pair.starts_with("page=")))
}

fn place_of(source: &Source) -> Option<usize> {
    PLACES.with_borrow(|places| {
        let place = places.iter().find(|(url, _)| *url == source.url)?;
        Some(place.1)
    })
}

fn keep_place(source: &Source, place: usize) {
    if place_of(source).is_none() {
        PLACES.with_borrow_mut(|places| places.push((source.url.clone(), place)));
    }
}

/// The address of the first part of the list that an address is a part of, and
/// which it is.
fn first_and_part(address: &Url) -> (String, u32) {
    let address = address.as_str();
    let part = address
        .rsplit_once(PART)
        .and_then(|(before, part)| Some((before.strip_suffix(['?', '&'])?, part.parse().ok()?)));
    match part {
        Some((first, part)) => (first.to_owned(), part),
        None => (address.to_owned(), 1),
    }
}

/// The address of a part of a list.
fn part_of(first: &str, part: u32) -> Option<Url> {
    let mark = if first.contains('?') { "&" } else { "?" };
    Url::parse(&[first, mark, PART, &part.to_string()].concat()).ok()
}

/// The list whose next part comes after so many.
fn reopen(first: &str, parts: u32) -> Option<Open> {
    OPEN.with_borrow_mut(|open| {
        let at = open
            .iter()
            .position(|list| list.address == first && list.parts == parts)?;
        Some(open.remove(at))
    })
}

fn keep_open(list: Open) {
    OPEN.with_borrow_mut(|open| {
        open.retain(|other| other.address != list.address);
        if open.len() >= OPEN_LISTS {
            open.remove(0);
        }
        open.push(list);
    });
}

fn note_troubles(address: &Url, troubles: Vec<Trouble>) {
    TROUBLES.with_borrow_mut(|noted| {
        noted.retain(|(page, _)| page != address);
        if !troubles.is_empty() {
            noted.push((address.clone(), troubles));
        }
    });
}
