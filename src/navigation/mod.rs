//! What owns the window: navigation, history, scroll, focus, the document's head.

mod clipboard;
mod focus;
mod head;
mod head_tags;
mod hide_on_scroll;
mod history;
mod lightbox_mark;
mod location_hash;
mod prefetch;
mod use_navigation;
mod view_transition;
mod waiting_line;

pub(crate) use clipboard::copy;
pub(crate) use head::use_head;
pub(crate) use head_tags::head_tags;
pub(crate) use hide_on_scroll::hide_on_scroll;
pub(crate) use history::{here, list_parts, reload, restore_scroll, set_list_parts};
pub(crate) use lightbox_mark::{mark_lightbox, unmark_lightbox};
pub use location_hash::LocationHash;
pub(crate) use prefetch::prefetch_on_hover;
pub(crate) use use_navigation::{Navigation, use_navigation};
