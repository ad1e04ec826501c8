//! The part for rich bodies.
//!
//! Most articles contain only paragraphs, headings, lists, quotations and
//! pictures. This part has the code for all other blocks, except for HTML, which
//! is a part of its own. See `docs/adr/004-load-rich-bodies-on-demand.md`.

use crate::components::block::rich as setting;
use crate::components::body::Body;
use crate::components::dom::El;
use crate::components::key_events::key_events;
use crate::shell::lightbox;
use lede_formats::{ReadRich, html, native};
use lede_model::{Article, Block, InlineNode};

/// The functions of this part.
pub(crate) struct Rich {
    /// Reads documents with all native blocks.
    pub(crate) read: ReadRich,
    /// Whether an article's body has HTML, which the part for HTML reads.
    pub(crate) has_html: fn(&mut Article) -> bool,
    /// Makes the element of a block, and returns the name of its kind.
    pub(crate) set_block: fn(&Body<'_>, &Block) -> (&'static str, El),
    /// Makes the element of a marked part of a text.
    pub(crate) set_inline: fn(&Body<'_>, &InlineNode) -> Option<El>,
    /// Makes the list of key events above the first entry of a live report.
    pub(crate) key_events: fn(&[Block], &Body<'_>) -> Option<El>,
    /// Opens the lightbox for the picture in the address, or closes it.
    pub(crate) sync_lightbox_with_hash: fn(),
}

pub(super) static RICH: Rich = Rich {
    read: native::read_rich,
    has_html: html::has_html,
    set_block: setting::set_block,
    set_inline: setting::set_inline,
    key_events,
    sync_lightbox_with_hash: lightbox::follow,
};
