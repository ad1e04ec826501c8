//! The part for rich bodies.
//!
//! Most articles contain only paragraphs, headings, lists, quotations and
//! pictures. The code for all other blocks and for HTML is half as large as the
//! rest of the application. See `docs/adr/004-load-rich-bodies-on-demand.md`.

use crate::components::block::rich as setting;
use crate::components::body::Body;
use crate::components::dom::El;
use crate::components::key_events::key_events;
use crate::shell::lightbox;
use lede_formats::html::expand_article;
use lede_formats::{ReadRich, native};
use lede_model::{Article, Block, InlineNode, Url};

/// The functions of this part.
pub(crate) struct Rich {
    /// Reads documents with all native blocks.
    pub(crate) read: ReadRich,
    /// Replaces the HTML in an article's body by blocks.
    pub(crate) read_html: fn(&mut Article, &Url),
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
    read_html: expand_article,
    set_block: setting::set_block,
    set_inline: setting::set_inline,
    key_events,
    sync_lightbox_with_hash: lightbox::follow,
};
