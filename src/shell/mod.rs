//! What surrounds the pages and owns the window: navigation, the document's
//! head, announcements, and what happens when everything breaks.

mod app;
mod frame;
mod head;
mod history;
pub mod lightbox;
mod navigation;
mod prefetch;
mod reading_on;
mod start;
mod swap;
mod waiting;

pub use start::{give_up, start};

/// Shows the picture that the address names large, where pages may have such.
fn follow_picture() {
    if let Some(rich) = crate::lazy::rich() {
        (rich.follow_picture)();
    }
}
