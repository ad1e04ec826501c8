//! The stories of a list, on its page: the first at once, and those of a long
//! list when there is time.
//!
//! A long list stands in stretches, and these in runs, each with the room that
//! it is going to take, so that the page is as high as it will be from the
//! beginning. The browser says which stretches come near the screen; the others
//! are set, one after the other, when it has nothing better to do. See
//! `docs/adr/007-render-long-lists-in-idle-time.md`.

use crate::components::dom::{El, el};
use crate::components::{CardShape, Setting, card};
use crate::idle::when_idle;
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Date, Reflect, Set};
use lede_formats::long_list;
use lede_model::layout::CARDS_PER_CHUNK;
use lede_model::{Card, Document, Url};
use leptos::prelude::request_animation_frame;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// So many stretches are set with the page: a tall screen shows no more.
const FIRST: usize = 4;
/// So many stretches stand in one run: the browser looks after each box that it
/// leaves out at every frame, but not after those within one that it leaves out.
const RUN: usize = 50;
/// For how long stories are set before the browser has its turn, in
/// milliseconds; the last stretch may take it beyond.
const SLICE: f64 = 5.0;
/// Browsers lay out in so many parts of a CSS pixel.
const PARTS: f64 = 64.0;

thread_local! {
    /// How high the stretches of lists were when the reader left them, in parts
    /// of a CSS pixel.
    static HEIGHTS: RefCell<Vec<(Url, Vec<u32>)>> = const { RefCell::new(Vec::new()) };
}

/// The stories of a list, as far as they are set.
pub(super) struct Stories {
    /// All of them.
    pub(super) element: El,
    setting: Setting,
    /// The ids of those that stand on the page.
    seen: Set,
    stretches: RefCell<Vec<Stretch>>,
    /// The first stretch that came last.
    newest: Cell<usize>,
    /// The first stretch that may not be set.
    next: Cell<usize>,
    /// Those that wait near the screen.
    near: RefCell<Vec<Element>>,
    /// Whether the next frame sets some of these.
    is_frame_asked: Cell<bool>,
    /// How high the stretches were when the reader left them.
    heights: Vec<u32>,
}

struct Stretch {
    element: El,
    later: Option<Later>,
}

/// Stories that are not set.
struct Later {
    address: Url,
    part: Arc<Document>,
    cards: Cards,
}

/// Which they are: of those that have been read, or of those that have not.
struct Cards {
    range: Range<usize>,
    is_read: bool,
}

impl Stories {
    /// No stories yet, and never those that stand on the page already.
    pub(super) fn begin(setting: Setting, standing: &[&Card]) -> Rc<Self> {
        let heights = HEIGHTS.with_borrow(|lists| {
            let list = lists.iter().find(|(list, _)| *list == setting.from);
            list.map(|(_, heights)| heights.clone())
        });
        let seen = Set::new(&JsValue::UNDEFINED);
        for story in standing {
            seen.add(&story.id.as_str().into());
        }
        Rc::new(Self {
            element: el("div").class("stories").fixed("role", "list"),
            setting,
            seen,
            stretches: RefCell::default(),
            newest: Cell::new(0),
            next: Cell::new(0),
            near: RefCell::default(),
            is_frame_asked: Cell::new(false),
            heights: heights.unwrap_or_default(),
        })
    }

    /// Remembers how high everything is that the reader leaves, since only what
    /// has been on the screen is as high as it will be: who comes back, comes
    /// back to the same place.
    pub(super) fn leave(&self) {
        if !self.element.is_connected() {
            return;
        }
        let stretches = self.stretches.borrow();
        let heights = stretches.iter().map(|stretch| {
            let place = stretch.element.element().get_bounding_client_rect();
            (place.height() * PARTS) as u32
        });
        let heights = heights.collect();
        let address = &self.setting.from;
        HEIGHTS.with_borrow_mut(|lists| {
            lists.retain(|(list, _)| list != address);
            lists.push((address.clone(), heights));
        });
    }

    /// Sets whatever is not set.
    pub(super) fn set_all(&self) {
        while self.set_next() {}
    }

    /// Adds a part of the list, without stories that are there already: new
    /// ones at the top push old ones onto the next part. Gives how many come.
    pub(super) fn append(self: &Rc<Self>, address: &Url, part: &Arc<Document>) -> u32 {
        let Document::Listing(listing) = part.as_ref() else {
            return 0;
        };
        let before = self.seen.size();
        let first = self.stretches.borrow().len();
        self.newest.set(first);
        let mut run = Vec::new();
        for (count, is_read) in [
            (listing.items.len(), true),
            (listing.remaining.0.len(), false),
        ] {
            for start in (0..count).step_by(CARDS_PER_CHUNK) {
                let range = start..count.min(start + CARDS_PER_CHUNK);
                run.push(Cards { range, is_read });
                if run.len() == RUN {
                    self.place(address, part, std::mem::take(&mut run));
                }
            }
        }
        if !run.is_empty() {
            self.place(address, part, run);
        }
        for index in first..first + FIRST {
            self.set(index);
        }
        let later =
            listing.items.len().saturating_sub(FIRST * CARDS_PER_CHUNK) + listing.remaining.0.len();
        if later > 0 {
            self.listen();
            Rc::clone(self).go_on();
        }
        self.seen.size() - before + u32::try_from(later).unwrap_or_default()
    }

    /// Moves the keyboard to the first story that came last.
    pub(super) fn focus_newest(&self) {
        let stretches = self.stretches.borrow();
        // Where none is new, to the last that was.
        let up_to = stretches.iter().take(self.newest.get() + 1);
        if let Some(stretch) = up_to.rev().find(|stretch| !stretch.element.is_empty()) {
            stretch.element.focus_within("a");
        }
    }

    /// Makes room for a run of stretches.
    fn place(&self, address: &Url, part: &Arc<Document>, run: Vec<Cards>) {
        let mut stretches = self.stretches.borrow_mut();
        let first = stretches.len();
        let heights = self.heights.get(first..first + run.len());
        let count = run.iter().map(|cards| cards.range.len()).sum();
        let mut whole = room(el("div"), count, heights.map(|all| all.iter().sum()))
            .class("run")
            .fixed("role", "none");
        for (index, cards) in run.into_iter().enumerate() {
            let height = self.heights.get(first + index).copied();
            let element = room(el("ul"), cards.range.len(), height)
                .class("cards")
                .fixed("role", "none")
                .fixed("data-later", "");
            whole = whole.child(element.clone());
            stretches.push(Stretch {
                element,
                later: Some(Later {
                    address: address.clone(),
                    part: Arc::clone(part),
                    cards,
                }),
            });
        }
        let _ = self.element.clone().child(whole);
    }

    /// Sets the stories of a stretch, if they are not.
    fn set(&self, index: usize) {
        let stretch = self.stretches.borrow_mut().get_mut(index).and_then(|one| {
            let later = one.later.take()?;
            Some((one.element.clone(), later))
        });
        let Some((element, later)) = stretch else {
            return;
        };
        let Document::Listing(listing) = later.part.as_ref() else {
            return;
        };
        let Cards { range, is_read } = later.cards;
        let read;
        let cards = if is_read {
            listing.items.get(range)
        } else {
            let remaining = listing.remaining.0.get(range).unwrap_or_default();
            read = long_list::cards(remaining.iter().map(AsRef::as_ref), &later.address);
            Some(read.as_slice())
        };
        let items = cards.unwrap_or_default().iter().filter_map(|story| {
            let before = self.seen.size();
            self.seen.add(&story.id.as_str().into());
            (self.seen.size() > before).then(|| self.item(story))
        });
        element.set_flag("data-later", false);
        let _ = element.children(items);
    }

    fn item(&self, story: &Card) -> El {
        let shape = CardShape::in_river(story);
        el("li")
            .fixed("role", "listitem")
            .child(card(story, shape, "h2", &self.setting))
    }

    /// Sets the next stretches, in a moment in which the browser has time.
    fn go_on(self: Rc<Self>) {
        when_idle(move || {
            let end = Date::now() + SLICE;
            // While something comes near the screen, frames have enough to do.
            while !self.is_frame_asked.get() && Date::now() < end {
                // The reader may have gone elsewhere.
                if !self.element.is_connected() || !self.set_next() {
                    return;
                }
            }
            self.go_on();
        });
    }

    /// Whether there was one to be set.
    fn set_next(&self) -> bool {
        let next = self.next.get();
        let is_there = next < self.stretches.borrow().len();
        if is_there {
            self.next.set(next + 1);
            self.set(next);
        }
        is_there
    }

    /// Sets what comes near the screen.
    fn listen(self: &Rc<Self>) {
        let stories = Rc::downgrade(self);
        let listener = move |event: &Event| {
            let is_near =
                Reflect::get(event, &"skipped".into()).is_ok_and(|skipped| !skipped.is_truthy());
            let target = event.target();
            if let (true, Some(target), Some(stories)) = (is_near, target, stories.upgrade()) {
                stories.near.borrow_mut().push(target.unchecked_into());
                stories.set_near();
            }
        };
        // The event does not bubble: it is caught on its way down. The listener
        // lives as long as the element.
        let options = EventListenerOptions::run_in_capture_phase();
        let (element, event) = (self.element.element(), "contentvisibilityautostatechange");
        EventListener::new_with_options(element, event, options, listener).forget();
    }

    /// Sets what is near the screen, the newest there first, and before each
    /// frame only so much that the reader can scroll on.
    fn set_near(self: Rc<Self>) {
        if self.is_frame_asked.replace(true) {
            return;
        }
        request_animation_frame(move || {
            self.is_frame_asked.set(false);
            let end = Date::now() + SLICE;
            while let Some(near) = self.take_near() {
                let index = self
                    .stretches
                    .borrow()
                    .iter()
                    .position(|stretch| *stretch.element.element() == near);
                self.set(index.unwrap_or(usize::MAX));
                if Date::now() >= end {
                    return self.set_near();
                }
            }
        });
    }

    /// The newest. Nothing is borrowed while it is set.
    fn take_near(&self) -> Option<Element> {
        self.near.borrow_mut().pop()
    }
}

/// Says how much room so many cards are going to take, or took, in parts of a
/// CSS pixel.
fn room(element: El, cards: usize, height: Option<u32>) -> El {
    let element = element.style("--cards", &cards.to_string());
    match height {
        Some(height) => element.style(
            "--room",
            &["calc(", &height.to_string(), "px / 64)"].concat(),
        ),
        None => element,
    }
}
