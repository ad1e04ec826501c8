//! `/section/{slug}`, `/author/{slug}` and `/tag/{slug}`.

use super::{Content, Desk, Head, Page, Visit, document};
use crate::article::{Card, Document, Listing, Url};
use crate::components::dom::{El, el};
use crate::components::{CardShape, Failure, LoadMore, MoreStories, Setting, card, list_head};
use crate::fetch::{self, Freshness, LoadError};
use crate::site::{Route, Site};
use crate::task::spawn;
use js_sys::Set;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// How many parts of a list are opened again at most when a reader returns.
const MOST_PARTS: u32 = 50;

/// A list as far as it is open: its parts, in order.
#[derive(Debug)]
pub struct OpenList(Vec<Arc<Document>>);

impl OpenList {
    fn listings(&self) -> impl Iterator<Item = &Listing> {
        self.0.iter().filter_map(|part| match part.as_ref() {
            Document::Listing(listing) => Some(listing.as_ref()),
            Document::Article(_) => None,
        })
    }
}

pub(super) async fn load(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
) -> Result<Page, LoadError> {
    let (address, first) = document(route, site, visit).await?;
    page(route, site, visit, address, first).await
}

/// The page of a list whose first part is here.
pub(super) async fn page(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
    address: Url,
    first: Arc<Document>,
) -> Result<Page, LoadError> {
    let Document::Listing(listing) = first.as_ref() else {
        return Err(LoadError::Status(404));
    };
    let setting = Setting::new(site, route, listing.language.as_ref(), address);
    let head = Head {
        title: title(listing, route, &setting),
        description: listing.description.clone().or_else(|| {
            listing
                .author
                .as_ref()
                .and_then(|author| author.bio.clone())
        }),
        canonical: Some(site.href(route)),
        ..Head::default()
    };
    let mut next = listing.next_url.clone();
    let mut parts = vec![Arc::clone(&first)];
    // What was open when the reader left is open when they return.
    for _ in 1..visit.list_parts.min(MOST_PARTS) {
        let Some(address) = next.take() else { break };
        match fetch::document(&address, visit.abort.as_ref(), visit.freshness).await {
            Ok(part) => {
                if let Document::Listing(listing) = part.as_ref() {
                    next.clone_from(&listing.next_url);
                }
                parts.push(part);
            }
            Err(LoadError::Aborted) => return Err(LoadError::Aborted),
            // The button offers what is missing.
            Err(_) => break,
        }
    }
    Ok(Page {
        head,
        route: route.clone(),
        setting,
        content: Content::List(OpenList(parts)),
    })
}

fn title(listing: &Listing, route: &Route, setting: &Setting) -> String {
    let author = listing.author.as_ref().map(|author| author.name.clone());
    let section = match route {
        Route::Section { slug } => setting.site.editions.iter().find_map(|edition| {
            let section = edition
                .sections
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

pub(super) fn view(list: &OpenList, page: &Page, desk: Desk) -> El {
    let setting = &page.setting;
    let words = setting.words;
    let kicker = match page.route {
        Route::Author { .. } => words.page.author,
        Route::Tag { .. } => words.page.topic,
        _ => words.page.section,
    };
    let first = list.listings().next();
    let head = list_head(
        kicker,
        &page.head.title,
        first.and_then(|listing| listing.description.as_deref()),
        first.and_then(|listing| listing.author.as_ref()),
    );
    let growing = Growing::begin(list, setting.clone(), desk);
    let stories = growing.stories.clone();
    let is_empty = stories.is_empty();
    el("div")
        .class("list-page")
        .child(head)
        .maybe(is_empty.then(|| el("p").class("empty").text(words.page.empty)))
        .maybe((!is_empty).then_some(stories))
        .maybe(growing.more.get().map(|more| more.element.clone()))
}

/// A list on the page and what it takes to let it grow.
struct Growing {
    stories: El,
    more: OnceCell<LoadMore>,
    setting: Setting,
    desk: Desk,
    seen: Set,
    parts: Cell<u32>,
    next: RefCell<Option<Url>>,
}

impl Growing {
    fn begin(list: &OpenList, setting: Setting, desk: Desk) -> Rc<Self> {
        let growing = Rc::new(Self {
            stories: el("ul").class("cards").attr("role", "list"),
            more: OnceCell::new(),
            setting,
            desk,
            seen: Set::new(&JsValue::UNDEFINED),
            parts: Cell::new(0),
            next: RefCell::new(None),
        });
        let to_grow = Rc::downgrade(&growing);
        // The button keeps the list alive, and lives as long as the page.
        let held = Rc::clone(&growing);
        let more = LoadMore::new(move || {
            let _ = &held;
            if let Some(growing) = to_grow.upgrade() {
                growing.grow();
            }
        });
        let _ = growing.more.set(more);
        for listing in list.listings() {
            growing.append(listing);
        }
        growing.show(&growing.standing(), 0);
        growing
    }

    /// Adds a part, without stories that are there already: new ones at the
    /// top push old ones onto the next part.
    fn append(&self, listing: &Listing) -> u32 {
        let before = self.seen.size();
        for story in &listing.items {
            let seen = self.seen.size();
            self.seen.add(&story.id.as_str().into());
            if self.seen.size() > seen {
                // The element is shared with the page: adding to a clone adds
                // to the page.
                let _ = self.stories.clone().child(self.item(story));
            }
        }
        self.parts.set(self.parts.get() + 1);
        self.next.replace(listing.next_url.clone());
        self.seen.size() - before
    }

    fn item(&self, story: &Card) -> El {
        let shape = if story.image.is_some() {
            CardShape::Standard
        } else {
            CardShape::Words
        };
        el("li").child(card(story, shape, "h2", &self.setting))
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
        spawn(async move {
            let error = match fetch::document(&address, None, Freshness::Recent)
                .await
                .as_deref()
            {
                Ok(Document::Listing(listing)) => {
                    let before = self.seen.size();
                    let had_focus = self.more.get().is_some_and(LoadMore::has_focus);
                    let arrived = self.append(listing);
                    let standing = self.standing();
                    self.show(&standing, arrived);
                    // The button goes, and the keyboard must not go with it.
                    if had_focus && standing == MoreStories::Complete {
                        let first = (before + 1).min(self.seen.size()).to_string();
                        let link = ["li:nth-child(", &first, ") a"].concat();
                        self.stories.focus_within(&link);
                    }
                    (self.desk.on_list_parts)(self.parts.get());
                    return;
                }
                Ok(Document::Article(_)) => LoadError::Status(404),
                Err(error) => error.clone(),
            };
            let failure = Failure {
                error,
                address: address.as_str().to_owned(),
                original: None,
            };
            self.next.replace(Some(address));
            let reason = failure.words(self.setting.words).1;
            self.show(&MoreStories::Failed(reason), 0);
        });
    }
}
