//! The cards of a list in chunks: the first are mounted with the page, the others
//! when they come near the screen, in idle time, and before printing.
//!
//! A list of thousands of cards is as high from the start as it will be: each chunk
//! keeps the room that its cards are going to take. Chunks are in groups, because
//! the browser looks after each box that it leaves out at every frame, but not
//! after those within a box that it leaves out. A chunk that is mounted stays, so
//! that searching in the page, printing and Back work. See
//! `docs/adr/007-render-long-lists-in-idle-time.md`.

use super::page_task::spawn_for_page;
use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::components::{Card, CardShape};
use crate::idle::{idle_moment, next_frame};
use crate::platform;
use crate::state::use_page_context;
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Date, Reflect};
use lede_formats::long_list;
use lede_model::layout::CARDS_PER_CHUNK;
use lede_model::{self as model, Document, Listing, Url};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::tick;
use send_wrapper::SendWrapper;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// So many chunks are mounted with the page: a tall screen shows no more.
const FIRST: usize = 4;
/// Chunks per group.
const CHUNKS_PER_GROUP: usize = 50;
/// For how long chunks are mounted before the browser has its turn, in
/// milliseconds; the last chunk may take it beyond.
const SLICE: f64 = 5.0;
/// Browsers lay out in so many parts of a CSS pixel.
const PARTS_PER_PIXEL: f64 = 64.0;

/// How high the chunks of lists were when the reader left them, in parts of a CSS
/// pixel, by the address of the list: a reader who comes back, comes back to the
/// same place.
#[derive(Clone, Debug, Default)]
pub struct ListHeights(ArcStoredValue<Vec<(Url, Vec<u32>)>>);

impl ListHeights {
    fn of(&self, list: &Url) -> Vec<u32> {
        self.0.with_value(|lists| {
            let found = lists.iter().find(|(address, _)| address == list);
            found
                .map(|(_, heights)| heights.clone())
                .unwrap_or_default()
        })
    }

    fn remember(&self, list: Url, heights: Vec<u32>) {
        self.0.update_value(|lists| {
            lists.retain(|(address, _)| *address != list);
            lists.push((list, heights));
        });
    }
}

/// The cards of a list, as far as it is open.
#[derive(Clone)]
pub(super) struct Chunks {
    groups: ArcRwSignal<Vec<ChunkGroup>>,
    progress: ArcStoredValue<Progress>,
    root: NodeRef<Div>,
    /// What is done for the list ends with its page.
    owner: Option<Owner>,
}

/// What is mounted, and what is going to be.
struct Progress {
    /// The ids of the cards that are on the page.
    seen: BTreeSet<Box<str>>,
    /// Whether each chunk is mounted.
    is_mounted: Vec<ArcRwSignal<bool>>,
    /// The first chunk that came last.
    newest: usize,
    /// The first chunk that may not be mounted.
    next: usize,
    /// The chunks that are near the screen and not mounted.
    near: Vec<usize>,
    /// Whether the next frame mounts some of these.
    waits_for_frame: bool,
    /// How high the chunks were when the reader left the list.
    heights: Vec<u32>,
}

#[derive(Clone)]
struct ChunkGroup {
    index: usize,
    chunks: Arc<[Chunk]>,
}

#[derive(Clone)]
struct Chunk {
    index: usize,
    cards: PendingCards,
    is_mounted: ArcRwSignal<bool>,
    height: Option<u32>,
}

/// Cards that are not mounted.
#[derive(Clone)]
struct PendingCards {
    address: Url,
    part: Arc<Document>,
    which: Which,
}

#[derive(Clone)]
enum Which {
    /// Those that have been read, by their indices.
    Read(Vec<usize>),
    /// Those of a long list, which are read when they are mounted.
    Remaining(Range<usize>),
}

impl Which {
    fn len(&self) -> usize {
        match self {
            Self::Read(indices) => indices.len(),
            Self::Remaining(range) => range.len(),
        }
    }
}

impl Chunks {
    /// No cards yet, and never those that are `shown` elsewhere on the page.
    pub(super) fn new(shown: &[&model::Card]) -> Self {
        let list = use_page_context().from.clone();
        let known = expect_context::<ListHeights>();
        let root = NodeRef::new();
        let chunks = Self {
            groups: ArcRwSignal::default(),
            progress: ArcStoredValue::new(Progress {
                seen: shown.iter().map(|card| card.id.as_str().into()).collect(),
                is_mounted: Vec::new(),
                newest: 0,
                next: 0,
                near: Vec::new(),
                waits_for_frame: false,
                heights: known.of(&list),
            }),
            root,
            owner: Owner::current(),
        };
        let left = chunks.clone();
        on_cleanup(move || {
            let heights: Vec<u32> = left
                .elements()
                .iter()
                .map(|chunk| chunk.get_bounding_client_rect().height())
                .map(|height| (height * PARTS_PER_PIXEL) as u32)
                .collect();
            // Only what has been on the screen is as high as it will be.
            if !heights.is_empty() {
                known.remember(list, heights);
            }
        });
        chunks
    }

    /// Adds a part of the list, without cards that are on the page already: new
    /// ones at the top push old ones onto the next part. Gives how many come.
    pub(super) fn append(&self, address: &Url, part: &Arc<Document>) -> u32 {
        let Document::Listing(listing) = part.as_ref() else {
            return 0;
        };
        let cards = self.progress.try_update_value(|progress| {
            let seen = &mut progress.seen;
            let items = listing.items.iter().enumerate();
            let new = items.filter(|(_, card)| seen.insert(card.id.as_str().into()));
            pending(new.map(|(index, _)| index).collect(), listing)
        });
        let cards = cards.unwrap_or_default();
        let count: usize = cards.iter().map(Which::len).sum();
        // Where there is no screen, nothing comes near it later.
        let mounted = match platform::HAS_SCREEN {
            true => FIRST,
            false => usize::MAX,
        };
        let mut chunks = Vec::new();
        self.progress.update_value(|progress| {
            let first = progress.is_mounted.len();
            progress.newest = first;
            for (offset, which) in cards.into_iter().enumerate() {
                let index = first + offset;
                let is_mounted = ArcRwSignal::new(offset < mounted);
                progress.is_mounted.push(is_mounted.clone());
                chunks.push(Chunk {
                    index,
                    cards: PendingCards {
                        address: address.clone(),
                        part: Arc::clone(part),
                        which,
                    },
                    is_mounted,
                    height: progress.heights.get(index).copied(),
                });
            }
        });
        let has_pending = chunks.len() > mounted;
        self.groups.update(|groups| {
            for chunks in chunks.chunks(CHUNKS_PER_GROUP) {
                let index = groups.len();
                let chunks = chunks.into();
                groups.push(ChunkGroup { index, chunks });
            }
        });
        if has_pending {
            spawn_for_page(self.owner.clone(), self.clone().mount_when_idle());
        }
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Moves the focus to the first card that came last; where none came, to the
    /// last before.
    pub(super) async fn focus_newest(self) {
        // The cards are on the page after the signals' effects.
        tick().await;
        let newest = self.progress.with_value(|progress| progress.newest);
        let chunks = self.elements();
        let chunk = chunks.get(newest).or(chunks.last());
        let link = chunk.and_then(|chunk| chunk.query_selector("a").ok().flatten());
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            let _ = link.focus();
        }
    }

    /// The elements of all chunks.
    fn elements(&self) -> Vec<Element> {
        let root = self.root.try_get_untracked().flatten();
        let found = root.and_then(|root| root.query_selector_all("ul").ok());
        let found = found.iter().flat_map(|found| {
            (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok())
        });
        found.collect()
    }

    fn mount(&self, index: usize) {
        let is_mounted = self
            .progress
            .with_value(|progress| progress.is_mounted.get(index).cloned());
        if let Some(is_mounted) = is_mounted.filter(|is_mounted| !is_mounted.get_untracked()) {
            is_mounted.set(true);
        }
    }

    /// Mounts the next chunk; `false` where there is none.
    fn mount_next(&self) -> bool {
        let next = self.progress.try_update_value(|progress| {
            let next = progress.next;
            (next < progress.is_mounted.len()).then(|| {
                progress.next += 1;
                next
            })
        });
        let next = next.flatten();
        if let Some(next) = next {
            self.mount(next);
        }
        next.is_some()
    }

    /// Mounts the next chunks, in moments in which the browser has time.
    async fn mount_when_idle(self) {
        loop {
            idle_moment().await;
            let end = Date::now() + SLICE;
            // While something comes near the screen, frames have enough to do.
            while !self
                .progress
                .with_value(|progress| progress.waits_for_frame)
                && Date::now() < end
            {
                if !self.mount_next() {
                    return;
                }
                tick().await;
            }
        }
    }

    /// Mounts what is near the screen, the newest there first, and before each
    /// frame only so much that the reader can scroll on.
    fn come_near(&self, index: usize) {
        let waited = self.progress.try_update_value(|progress| {
            progress.near.push(index);
            std::mem::replace(&mut progress.waits_for_frame, true)
        });
        if waited == Some(false) {
            spawn_for_page(self.owner.clone(), self.clone().mount_near());
        }
    }

    async fn mount_near(self) {
        loop {
            next_frame().await;
            let end = Date::now() + SLICE;
            loop {
                let near = self.progress.try_update_value(|progress| {
                    let near = progress.near.pop();
                    progress.waits_for_frame = near.is_some();
                    near
                });
                let Some(index) = near.flatten() else { return };
                self.mount(index);
                tick().await;
                if Date::now() >= end {
                    break;
                }
            }
        }
    }

    /// Listens to what comes near the screen, and to the printer: what is not
    /// mounted would not be printed.
    fn listen(&self) {
        let (Some(document), Some(window)) = (platform::document(), platform::window()) else {
            return;
        };
        let chunks = self.clone();
        let on_near = move |event: &Event| {
            let is_near =
                Reflect::get(event, &"skipped".into()).is_ok_and(|skipped| !skipped.is_truthy());
            let target = event.target();
            let target = target.and_then(|target| target.dyn_into::<Element>().ok());
            let index = target
                .and_then(|target| target.get_attribute("data-index"))
                .and_then(|index| index.parse().ok());
            if let (true, Some(index)) = (is_near, index) {
                chunks.come_near(index);
            }
        };
        // The event does not bubble: it is caught on its way down.
        let near = EventListener::new_with_options(
            &document,
            "contentvisibilityautostatechange",
            EventListenerOptions::run_in_capture_phase(),
            on_near,
        );
        let chunks = self.clone();
        let printer = EventListener::new(
            &window,
            "beforeprint",
            move |_| {
                while chunks.mount_next() {}
            },
        );
        let listeners = SendWrapper::new((near, printer));
        on_cleanup(move || drop(listeners));
    }
}

/// The cards of a part in chunks: those that have been read, by `indices`, and
/// those of a long list.
fn pending(indices: Vec<usize>, listing: &Listing) -> Vec<Which> {
    let read = indices.chunks(CARDS_PER_CHUNK);
    let count = listing.remaining.0.len();
    let remaining = (0..count).step_by(CARDS_PER_CHUNK);
    read.map(|indices| Which::Read(indices.to_vec()))
        .chain(remaining.map(|start| Which::Remaining(start..count.min(start + CARDS_PER_CHUNK))))
        .collect()
}

/// The cards of a list.
#[component]
pub(super) fn ChunkedCards(
    /// The cards.
    chunks: Chunks,
) -> impl IntoView {
    chunks.listen();
    let groups = chunks.groups.clone();
    let root = chunks.root;
    view! {
        <div node_ref=root class="stories" role="list">
            <For
                each=move || groups.get()
                key=|group| group.index
                children=move |group| view! { <GroupView group chunks=chunks.clone() /> }
            />
        </div>
    }
    .live()
}

/// A group of chunks.
#[component]
fn GroupView(
    /// The group.
    group: ChunkGroup,
    /// The list that it is part of.
    chunks: Chunks,
) -> impl IntoView {
    let all = group.chunks.iter();
    let count: usize = all.clone().map(|chunk| chunk.cards.which.len()).sum();
    let height = all.clone().map(|chunk| chunk.height).sum();
    let views = all
        .map(|chunk| {
            let (chunk, chunks) = (chunk.clone(), chunks.clone());
            view! { <ChunkView chunk chunks /> }
        })
        .collect_view();
    view! {
        <div
            class="run"
            role="none"
            style=("--cards", count.to_string())
            style=("--room", room(height))
        >
            {views}
        </div>
    }
    .frozen()
}

/// A chunk of cards.
#[component]
fn ChunkView(
    /// The chunk.
    chunk: Chunk,
    /// The list that it is part of.
    chunks: Chunks,
) -> impl IntoView {
    let Chunk {
        index,
        cards,
        is_mounted,
        height,
    } = chunk;
    let count = cards.which.len().to_string();
    let cards = move || is_mounted.get().then(|| cards.views(&chunks));
    view! {
        <ul
            class="cards"
            role="none"
            data-index=index.to_string()
            style=("--cards", count)
            style=("--room", room(height))
        >
            {cards}
        </ul>
    }
    .live()
}

impl PendingCards {
    fn views(&self, chunks: &Chunks) -> Vec<BuiltView> {
        let page = use_page_context();
        if page.from != self.address {
            // Whole stories are found in the part that holds them.
            provide_context(Arc::new(page.of_list(&self.address)));
        }
        let Document::Listing(listing) = self.part.as_ref() else {
            return Vec::new();
        };
        match &self.which {
            Which::Read(indices) => {
                let cards = indices.iter().filter_map(|index| listing.items.get(*index));
                cards.map(item).collect()
            }
            Which::Remaining(range) => {
                let texts = listing.remaining.0.get(range.clone()).unwrap_or_default();
                let cards = long_list::cards(texts.iter().map(AsRef::as_ref), &self.address);
                let is_new = |card: &&model::Card| {
                    let id = card.id.as_str().into();
                    let insert = |progress: &mut Progress| progress.seen.insert(id);
                    chunks.progress.try_update_value(insert) == Some(true)
                };
                cards.iter().filter(is_new).map(item).collect()
            }
        }
    }
}

fn item(card: &model::Card) -> BuiltView {
    let shape = CardShape::in_river(card);
    view! { <li role="listitem"><Card card shape /></li> }.frozen()
}

/// The room of so many parts of a CSS pixel.
fn room(height: Option<u32>) -> Option<String> {
    height.map(|height| ["calc(", &height.to_string(), "px / 64)"].concat())
}
