//! What rich bodies need, kept apart from what every reader downloads first.
//!
//! Most articles are paragraphs, headings, lists, quotations and pictures. To
//! read and show anything beyond them, and to read HTML, takes as much code
//! again as half of the application. See
//! `docs/adr/004-rich-bodies-on-demand.md`.

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
    /// Reads native blocks beyond those that most articles are made of.
    pub(crate) read: ReadRich,
    /// Puts what it says in the place of an article's HTML.
    pub(crate) read_html: fn(&mut Article, &Url),
    /// The element of a block, and the name of its kind.
    pub(crate) set_block: fn(&Body<'_>, &Block) -> (&'static str, El),
    /// The element of a run of text.
    pub(crate) set_inline: fn(&Body<'_>, &InlineNode) -> Option<El>,
    /// The list of events above the first entry of a live report.
    pub(crate) key_events: fn(&[Block], &Body<'_>) -> Option<El>,
    /// Shows the picture that the address names large.
    pub(crate) follow_picture: fn(),
}

pub(super) static RICH: Rich = Rich {
    read: native::read_rich,
    read_html: expand_article,
    set_block: setting::set_block,
    set_inline: setting::set_inline,
    key_events,
    follow_picture: lightbox::follow,
};
