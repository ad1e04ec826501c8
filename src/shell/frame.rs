//! What stands around the page, and stays when the next page is of the same
//! paper.

use super::history;
use crate::components::dom::{El, el};
use crate::components::{Masthead, colophon};
use crate::pages::Page;
use js_sys::Date;
use lede_sources::Edition;
use std::cell::RefCell;

/// The elements that every page stands in.
#[derive(Debug)]
pub(super) struct Frame {
    /// All of it.
    pub(super) paper: El,
    /// Where the page goes.
    pub(super) main: El,
    skip: El,
    surroundings: RefCell<Option<Surroundings>>,
}

/// What is above and below the page.
#[derive(Debug)]
struct Surroundings {
    occasion: Occasion,
    masthead: Masthead,
    colophon: El,
}

/// What a masthead and a colophon depend on.
#[derive(Debug, PartialEq)]
struct Occasion {
    edition: usize,
    /// How many sections are known; sources tell theirs late.
    sections: usize,
    /// The day of the month.
    day: u32,
}

impl Occasion {
    fn of(page: &Page) -> Self {
        let edition = page.setting.edition();
        Self {
            edition: page.setting.edition,
            sections: edition.map_or(0, |edition| Edition::sections(edition).len()),
            day: Date::new_0().get_date(),
        }
    }
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            paper: el("div").fixed("id", "paper"),
            main: el("main").fixed("id", "story").fixed("tabindex", "-1"),
            skip: el("a").class("skip-link"),
            surroundings: RefCell::default(),
        }
    }
}

impl Frame {
    /// Makes it the frame of a page.
    pub(super) fn follow(&self, page: &Page) {
        let setting = &page.setting;
        let mut surroundings = self.surroundings.borrow_mut();
        let occasion = Occasion::of(page);
        let stays = |last: &Surroundings| last.occasion == occasion;
        if !surroundings.as_ref().is_some_and(stays) {
            let next = Surroundings {
                occasion,
                masthead: Masthead::new(setting),
                colophon: colophon(setting),
            };
            self.skip.set_text(setting.page_strings().skip);
            self.surround(surroundings.as_ref(), &next);
            *surroundings = Some(next);
        }
        if let Some(standing) = surroundings.as_ref() {
            standing.masthead.mark(&page.route);
        }
        // In full: a bare fragment would start at `<base>`.
        if let Some(story) = history::here().and_then(|here| here.join("#story").ok()) {
            let _ = self.skip.clone().href(&story);
        }
    }

    /// Puts what is above and below in the place of what was there.
    fn surround(&self, last: Option<&Surroundings>, next: &Surroundings) {
        if let Some(last) = last {
            last.masthead.element.replace_with(&next.masthead.element);
            last.colophon.replace_with(&next.colophon);
            return;
        }
        let _ = self.paper.clone().children([
            self.skip.clone(),
            next.masthead.element.clone(),
            el("div")
                .class("progress-line")
                .fixed("aria-hidden", "true"),
            self.main.clone(),
            next.colophon.clone(),
        ]);
    }
}
