//! The part for rich bodies.
//!
//! Most articles contain only paragraphs, headings, lists, quotations and
//! pictures. This part has the code for all other blocks, except for HTML, which
//! is a part of its own. See `docs/adr/004-load-rich-bodies-on-demand.md`.

use crate::components::block::rich;
use crate::components::body::Body;
use crate::components::frozen::BuiltView;
use crate::components::key_events::key_events;
use crate::state::PageContext;
use lede_formats::{ReadRich, html, native};
use lede_model::{Article, Block, InlineNode, Url};

/// The functions of this part.
pub(crate) struct Rich {
    /// Reads documents with all native blocks.
    pub(crate) read: ReadRich,
    /// Whether an article's body has HTML, which the part for HTML reads.
    pub(crate) has_html: fn(&mut Article) -> bool,
    /// Makes the view of a block, and returns the name of its kind.
    pub(crate) block_view: fn(&Body<'_>, &Block) -> (&'static str, BuiltView),
    /// Makes the view of a marked part of a text.
    pub(crate) inline_view: fn(&Body<'_>, &InlineNode) -> Option<BuiltView>,
    /// Where a link to a part of the document leads on the page: only rich bodies
    /// have parts that the publisher named.
    pub(crate) part_of_document: fn(&PageContext, &Url) -> Option<Url>,
    /// Makes the list of key events above the first entry of a live report.
    pub(crate) key_events: fn(&[Block], &Body<'_>) -> Option<BuiltView>,
}

pub(super) static RICH: Rich = Rich {
    read: native::read_rich,
    has_html: html::has_html,
    block_view: rich::block_view,
    inline_view: rich::inline_view,
    part_of_document: PageContext::part_of_document,
    key_events,
};
