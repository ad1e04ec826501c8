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

pub use start::start;

/// Opens the lightbox for the picture in the address, or closes it. Only pages
/// with a rich body have one.
fn follow_picture() {
    if let Some(rich) = crate::lazy::rich() {
        (rich.sync_lightbox_with_hash)();
    }
}
