//! Asks one source, wherever it turns out to be.

use super::sourced::set_asked_last;
use super::{Knocking, LoadError, answer, with_html_read};
use crate::lazy;
use lede_formats::{ReadError, Reading};
use lede_model::{Document, Url};
use lede_sources::Site;
use lede_sources::source::{Answer, Api, Links, Query, Source};
use std::cell::RefCell;
use web_sys::AbortSignal;

/// How many parts of a feed are looked through for a story.
const MOST_PARTS: usize = 10;

thread_local! {
    /// Which place of a source it was that answered.
    static PLACES: RefCell<Vec<(Url, usize)>> = const { RefCell::new(Vec::new()) };
}

/// A document, and where the source has more.
pub(super) type Asked = Result<(Document, Option<Url>), LoadError>;

/// One who asks on behalf of a paper.
pub(super) struct Inquiry<'a> {
    /// The paper.
    pub(super) site: &'a Site,
    /// Ends the requests when the reader goes elsewhere.
    pub(super) abort: Option<&'a AbortSignal>,
}

impl Inquiry<'_> {
    /// Asks a source, wherever it is: the places where it may be are tried
    /// until one has answered.
    pub(super) async fn ask(&self, source: &Source, query: &Query, next: Option<&Url>) -> Asked {
        let apis = source.apis();
        let known = place_of(source);
        let mut failure = None;
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
                // Where nobody is at home, nothing is said: who answers later
                // says more, as a WordPress with plain addresses does that has
                // no such story, and nothing at the place of pretty ones.
                Err(error) => match &failure {
                    Some((LoadError::Unreachable, _)) if error != LoadError::Unreachable => {
                        failure = Some((error, address));
                    }
                    Some(_) => {}
                    None => failure = Some((error, address)),
                },
            }
        }
        let Some((error, address)) = failure else {
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
            let _ = lazy::load_html().await;
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
            let parsed = came.parse(api, &links).map_err(LoadError::Read)?;
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
                // A feed that is read in parts may have it in the next one.
                Err(ReadError::NotInList { id }) => match came.next_part(api) {
                    Some(next) => address = next,
                    None => return Err(LoadError::Read(ReadError::NotInList { id })),
                },
                Err(error) => return Err(LoadError::Read(error)),
                Ok(reading) => return taken(reading, &address).await,
            }
        }
        Err(LoadError::Status(404))
    }
}

/// A document as it is shown, and where the source has more.
async fn taken(reading: Reading, address: &Url) -> Asked {
    let mut document = with_html_read(reading.document, address).await?;
    let next = match &mut document {
        Document::Listing(listing) => listing.next_url.take(),
        Document::Article(_) => None,
    };
    Ok((document, next))
}

/// Whether an address is that of a page beyond the first.
fn is_further(address: &Url) -> bool {
    let query = address.as_str().split_once('?');
    query.is_some_and(|(_, query)| query.split('&').any(|pair| pair.starts_with("page=")))
}

/// The place of a source that has answered before.
pub(super) fn place_of(source: &Source) -> Option<usize> {
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
