//! `/section/{slug}`, `/author/{slug}` and `/tag/{slug}`.

use super::page_task::spawn_for_page;
use super::stories::Stories;
use super::{Content, Head, Page, PageActions, Visit, search};
use crate::api::{Api, Freshness, LoadError, LoadErrorKind, Loaded, SourceError};
use crate::components::dom::{El, el};
use crate::components::{Failure, LoadMore, MoreStories, Setting, list_head};
use crate::lazy;
use gloo_events::EventListener;
use lede_model::{Card, Document, Listing, Url};
use lede_sources::{Route, Site};
use leptos::prelude::{Owner, window};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

thread_local! {
    /// The list on the page.
    static ON_PAGE: RefCell<Option<Rc<Growing>>> = const { RefCell::new(None) };
    /// Whether printing waits for its stories already.
    static IS_PRINTED_WHOLE: Cell<bool> = const { Cell::new(false) };
}

/// How many parts of a list are opened again at most when a reader returns.
const MOST_PARTS: u32 = 50;

/// A list as far as it is open.
#[derive(Debug)]
pub struct OpenList {
    /// Its parts and where they came from, in order.
    parts: Vec<(Url, Arc<Document>)>,
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

    /// The sources that are missing, where others are there.
    pub(super) fn source_errors(&self, setting: &Setting, actions: &PageActions) -> Option<El> {
        if self.source_errors.is_empty() {
            return None;
        }
        (lazy::common()?.source_errors)(&self.source_errors, setting, actions.on_retry)
    }
}

/// The page of a list that is open.
pub(super) fn page(route: &Route, site: &Arc<Site>, list: OpenList) -> Result<Page, LoadError> {
    let (from, listing) = list.begins()?;
    let setting = Setting::new(site, route, listing.language.as_ref(), from.clone());
    Ok(Page {
        head: head(listing, route, &setting),
        route: route.clone(),
        setting,
        content: Content::List(list),
    })
}

fn head(listing: &Listing, route: &Route, setting: &Setting) -> Head {
    Head {
        title: title(listing, route, setting),
        description: listing.description.clone().or_else(|| {
            listing
                .author
                .as_ref()
                .and_then(|author| author.bio.clone())
        }),
        canonical: Some(setting.href(route)),
        unlisted: matches!(route, Route::Search { .. }),
        ..Head::default()
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
        source_errors: first.source_errors,
    })
}

/// Where a list goes on.
fn next_of(part: &Document) -> Option<Url> {
    match part {
        Document::Listing(listing) => listing.next_url.clone(),
        Document::Article(_) => None,
    }
}

fn title(listing: &Listing, route: &Route, setting: &Setting) -> String {
    if let Route::Search { query } = route {
        return search::title(query.as_deref(), listing, setting);
    }
    let author = listing.author.as_ref().map(|author| author.name.clone());
    let section = match route {
        Route::Section { slug } => setting.site.editions.iter().find_map(|edition| {
            let section = edition
                .sections()
                .iter()
                .find(|section| section.slug == *slug)?;
            Some(section.name.clone())
        }),
        _ => None,
    };
    let named = author.or(section).or_else(|| listing.title.clone());
    named.unwrap_or_else(|| match route {
        Route::Section { slug } | Route::Author { slug } | Route::Tag { slug } => slug.clone(),
        _ => String::new(),
    })
}

pub(super) fn view(list: &OpenList, page: &Page, actions: &PageActions) -> El {
    let setting = &page.setting;
    let strings = setting.page_strings();
    let kicker = match page.route {
        Route::Author { .. } => strings.author,
        Route::Tag { .. } => strings.topic,
        _ => strings.section,
    };
    let first = list.first();
    let head = match &page.route {
        Route::Search { query } => search::head(query.as_deref(), list, page),
        _ => list_head(
            kicker,
            &page.head.title,
            first.and_then(|listing| listing.description.as_deref()),
            first.and_then(|listing| listing.author.as_ref()),
        ),
    };
    let (stories, more) = grow(list, setting, actions, &[]);
    let is_empty = stories.is_empty();
    let is_search = matches!(page.route, Route::Search { .. });
    el("div")
        .class("list-page")
        .child(head)
        .maybe((is_empty && !is_search).then(|| el("p").class("empty").text(strings.empty)))
        .maybe((!is_empty).then_some(stories))
        .maybe(more)
        .maybe(list.source_errors(setting, actions))
}

/// The stories of a list without those that stand on the page already, and
/// what lets it grow.
pub(super) fn grow(
    list: &OpenList,
    setting: &Setting,
    actions: &PageActions,
    standing: &[&Card],
) -> (El, Option<El>) {
    let growing = Growing::begin(list, setting.clone(), actions.clone(), standing);
    (
        growing.stories.element.clone(),
        growing.more.get().map(|more| more.element.clone()),
    )
}

/// Tells the list on the page, if there is one, that another page takes its
/// place.
pub(super) fn leave() {
    if let Some(growing) = ON_PAGE.take() {
        growing.stories.leave();
    }
}

/// What is not set would not be printed.
fn listen_to_printer() {
    if IS_PRINTED_WHOLE.replace(true) {
        return;
    }
    EventListener::new(&window(), "beforeprint", |_| {
        if let Some(growing) = ON_PAGE.with_borrow(Option::clone) {
            growing.stories.set_all();
        }
    })
    .forget();
}

/// A list on the page and what it takes to let it grow.
struct Growing {
    stories: Rc<Stories>,
    more: OnceCell<LoadMore>,
    setting: Setting,
    actions: PageActions,
    /// The page: what is loaded for it ends with it.
    owner: Option<Owner>,
    parts: Cell<u32>,
    next: RefCell<Option<Url>>,
}

impl Growing {
    fn begin(
        list: &OpenList,
        setting: Setting,
        actions: PageActions,
        standing: &[&Card],
    ) -> Rc<Self> {
        let growing = Rc::new(Self {
            stories: Stories::begin(setting.clone(), standing),
            more: OnceCell::new(),
            setting,
            actions,
            owner: Owner::current(),
            parts: Cell::new(0),
            next: RefCell::new(None),
        });
        let to_grow = Rc::downgrade(&growing);
        let more = LoadMore::new(move || {
            if let Some(growing) = to_grow.upgrade() {
                growing.grow();
            }
        });
        let _ = growing.more.set(more);
        for (address, part) in &list.parts {
            growing.append(address, part);
        }
        growing.show(&growing.standing(), 0);
        ON_PAGE.set(Some(Rc::clone(&growing)));
        listen_to_printer();
        growing
    }

    /// Adds a part; gives how many stories are new.
    fn append(&self, address: &Url, part: &Arc<Document>) -> u32 {
        self.next.replace(next_of(part));
        self.parts.set(self.parts.get() + 1);
        self.stories.append(address, part)
    }

    fn standing(&self) -> MoreStories {
        match *self.next.borrow() {
            Some(_) => MoreStories::Available,
            None => MoreStories::Complete,
        }
    }

    fn show(&self, state: &MoreStories, arrived: u32) {
        if let Some(more) = self.more.get() {
            more.show(state, arrived, &self.setting);
        }
    }

    fn grow(self: Rc<Self>) {
        // Taken, so that a second press finds nothing to do.
        let Some(address) = self.next.take() else {
            return;
        };
        self.show(&MoreStories::Loading, 0);
        let here = window().location().href().ok();
        let owner = self.owner.clone();
        spawn_for_page(owner, async move {
            let part = self.actions.api.document(&address, None, Freshness::Recent);
            let error = match part.await.map(|loaded| loaded.document) {
                Ok(part) if matches!(*part, Document::Listing(_)) => {
                    let had_focus = self.more.get().is_some_and(LoadMore::has_focus);
                    let arrived = self.append(&address, &part);
                    let standing = self.standing();
                    self.show(&standing, arrived);
                    // The button goes, and the keyboard must not go with it.
                    if had_focus && standing == MoreStories::Complete {
                        self.stories.focus_newest();
                    }
                    // Who is on the way to another page must get there, and
                    // what is written now would be written to its entry.
                    if window().location().href().ok() == here {
                        (self.actions.on_list_parts)(self.parts.get());
                    }
                    return;
                }
                Ok(_) => LoadErrorKind::Status(404),
                Err(error) => error.kind,
            };
            let failure = Failure {
                error,
                address: address.as_str().to_owned(),
                original: None,
            };
            self.next.replace(Some(address));
            let reason = failure.message(&self.setting.language).1;
            self.show(&MoreStories::Failed(reason), 0);
        });
    }
}
