//! A list as far as it is open.

use super::Visit;
use crate::api::{Api, LoadError, LoadErrorKind, Loaded, SourceError};
use crate::components::frozen::BuiltView;
use crate::lazy;
use crate::state::use_page_actions;
use lede_model::{Document, Listing, Url};
use std::sync::Arc;

/// How many parts of a list are opened again at most when a reader returns.
const MOST_PARTS: u32 = 50;

/// A list as far as it is open.
#[derive(Debug)]
pub struct OpenList {
    /// Its parts and where they came from, in order.
    parts: Vec<(Url, Arc<Document>)>,
    /// Whether it holds its stories whole.
    pub(super) holds_stories: bool,
    /// The sources that are missing in its first part.
    source_errors: Arc<[SourceError]>,
}

impl OpenList {
    /// Its first part, and where that came from.
    ///
    /// # Errors
    /// [`LoadErrorKind::Status`] where that is no list.
    pub(super) fn begins(&self) -> Result<(&Url, &Listing), LoadError> {
        let from = self.parts.first().map(|(from, _)| from);
        from.zip(self.first())
            .ok_or_else(|| LoadErrorKind::Status(404).into())
    }

    pub(super) fn first(&self) -> Option<&Listing> {
        match self.parts.first()?.1.as_ref() {
            Document::Listing(listing) => Some(listing),
            Document::Article(_) => None,
        }
    }

    /// Its parts and where they came from, in order.
    pub(super) fn parts(&self) -> &[(Url, Arc<Document>)] {
        &self.parts
    }

    /// The sources that are missing, where others are there.
    pub(super) fn source_errors(&self) -> Option<BuiltView> {
        if self.source_errors.is_empty() {
            return None;
        }
        let common = lazy::common()?;
        Some((common.source_errors)(
            &self.source_errors,
            use_page_actions().on_retry,
        ))
    }
}

/// Opens a list, whose first part is here, as far as it was when the reader
/// left.
pub(super) async fn open(
    address: Url,
    first: Loaded,
    api: &Api,
    visit: &Visit,
) -> Result<OpenList, LoadError> {
    let mut next = next_of(&first.document);
    let mut parts = vec![(address, first.document)];
    for _ in 1..visit.list_parts.min(MOST_PARTS) {
        let Some(address) = next.take() else { break };
        let part = api.document(&address, visit.abort.as_ref(), visit.freshness);
        match part.await {
            Ok(part) => {
                next = next_of(&part.document);
                parts.push((address, part.document));
            }
            Err(error) if error.kind == LoadErrorKind::Aborted => return Err(error),
            // The button offers what is missing.
            Err(_) => break,
        }
    }
    Ok(OpenList {
        parts,
        holds_stories: first.holds_stories,
        source_errors: first.source_errors,
    })
}

/// Where a list goes on.
pub(super) fn next_of(part: &Document) -> Option<Url> {
    match part {
        Document::Listing(listing) => listing.next_url.clone(),
        Document::Article(_) => None,
    }
}
