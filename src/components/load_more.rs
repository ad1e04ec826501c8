//! The end of a list that goes on elsewhere.

use super::Setting;
use super::dom::{El, el};
use crate::locale;

/// Where a growing list stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoreStories {
    /// There is more.
    Available,
    /// It is on its way.
    Loading,
    /// It did not come; why, in the language of the interface.
    Failed(String),
    /// This is all.
    Complete,
}

/// The button that lets a list grow, and what is said about it.
#[derive(Clone, Debug)]
pub struct LoadMore {
    /// To be placed under the list.
    pub element: El,
    button: El,
    status: El,
}

impl LoadMore {
    /// Makes the button; `on_more` asks for more.
    pub fn new(on_more: impl FnMut() + 'static) -> Self {
        let button = el("button")
            .class("load-more")
            .fixed("type", "button")
            .on("click", on_more);
        let status = el("span").class("list-status").fixed("role", "status");
        Self {
            element: el("p")
                .class("list-more")
                .child(button.clone())
                .child(status.clone()),
            button,
            status,
        }
    }

    /// Whether the keyboard is on the button.
    #[must_use]
    pub fn has_focus(&self) -> bool {
        self.button.has_focus()
    }

    /// Shows where the list stands; `arrived` stories came last, which those
    /// who cannot see it are told.
    pub fn show(&self, state: &MoreStories, arrived: u32, setting: &Setting) {
        let strings = setting.page_strings();
        self.button
            .set_flag("hidden", *state == MoreStories::Complete);
        self.button
            .set_flag("data-busy", *state == MoreStories::Loading);
        self.button.set_text(match state {
            MoreStories::Loading => strings.loading,
            MoreStories::Failed(_) => strings.retry,
            MoreStories::Available | MoreStories::Complete => strings.load_more,
        });
        // Those who see need no word for what has arrived, and a line for it
        // would be missing when they come back to their place.
        self.status.set_class(match state {
            MoreStories::Failed(_) => "list-status",
            _ => "list-status visually-hidden",
        });
        match state {
            MoreStories::Failed(reason) => self.status.set_text(reason),
            MoreStories::Available | MoreStories::Complete if arrived > 0 => {
                let text = locale::counted(&strings.loaded_more, arrived, &setting.language);
                self.status.set_text(&text);
            }
            _ => self.status.set_text(""),
        }
    }
}
