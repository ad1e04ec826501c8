//! What rich bodies need, kept apart from what every reader downloads first.
//!
//! Most articles are paragraphs, headings, lists, quotations and pictures. To
//! read and set anything beyond them, and to read HTML, takes as much code
//! again as half of the application. In a build with the feature `split` that code
//! is a file of its own, and [`load`] fetches it when a document turns out to
//! need it; otherwise it is simply there. This is the one seam: everything on
//! the other side of it is reached through the functions of [`Rich`], and by
//! no other way. See `docs/adr/004-rich-bodies-on-demand.md`.

#[cfg(all(feature = "app", target_arch = "wasm32"))]
use crate::article::{Article, Url};
use crate::article::{Block, Inline};
use crate::formats::json::Json;
use crate::formats::native_rich;
#[cfg(feature = "reader")]
use crate::shell::lightbox;
#[cfg(feature = "app")]
use crate::{
    article::InlineNode, components::block::rich as setting, components::body::Body,
    components::dom::El, components::key_events::key_events,
};

/// The functions on the other side.
pub(crate) struct Rich {
    /// Reads a block by the name of its kind, at a depth.
    pub(crate) read_block: fn(&str, &Json<'_>, usize) -> Option<Block>,
    /// Reads a run of text.
    pub(crate) read_inline: fn(&str, &Json<'_>, usize) -> Option<Inline>,
    /// Puts what it says in the place of an article's HTML.
    #[cfg(all(feature = "app", target_arch = "wasm32"))]
    pub(crate) read_html: fn(&mut Article, &Url),
    /// The element of a block, and the name of its kind.
    #[cfg(feature = "app")]
    pub(crate) set_block: fn(&Body<'_>, &Block) -> (&'static str, El),
    /// The element of a run of text.
    #[cfg(feature = "app")]
    pub(crate) set_inline: fn(&Body<'_>, &InlineNode) -> Option<El>,
    /// What stands above the first entry of a live report.
    #[cfg(feature = "app")]
    pub(crate) key_events: fn(&[Block], &Body<'_>) -> Option<El>,
    /// Shows the picture that the address names large.
    #[cfg(feature = "reader")]
    pub(crate) follow_picture: fn(),
}

static RICH: Rich = Rich {
    read_block: native_rich::block,
    read_inline: native_rich::inline,
    #[cfg(all(feature = "app", target_arch = "wasm32"))]
    read_html: crate::html::expand_article,
    #[cfg(feature = "app")]
    set_block: setting::set_block,
    #[cfg(feature = "app")]
    set_inline: setting::set_inline,
    #[cfg(feature = "app")]
    key_events,
    #[cfg(feature = "reader")]
    follow_picture: lightbox::follow,
};

#[cfg(feature = "app")]
pub(crate) use seam::load;
pub(crate) use seam::rich;

#[cfg(not(feature = "split"))]
mod seam {
    use super::{RICH, Rich};

    /// The other side, where it is there.
    pub(crate) fn rich() -> Option<&'static Rich> {
        Some(&RICH)
    }

    /// Fetches the other side.
    #[cfg(feature = "app")]
    pub(crate) async fn load() -> Result<(), crate::fetch::LoadError> {
        Ok(())
    }
}

#[cfg(feature = "split")]
mod seam {
    use super::{RICH, Rich};
    use crate::fetch::LoadError;
    use std::sync::OnceLock;
    use wasm_split_helpers::wasm_split;

    static LOADED: OnceLock<&'static Rich> = OnceLock::new();

    /// The other side, where it is there.
    pub(crate) fn rich() -> Option<&'static Rich> {
        LOADED.get().copied()
    }

    /// Fetches the other side. It can be tried again.
    ///
    /// # Errors
    /// [`LoadError::Unreachable`] when it does not come.
    pub(crate) async fn load() -> Result<(), LoadError> {
        let rich = other_side().await?;
        LOADED.get_or_init(|| rich);
        Ok(())
    }

    /// What only this names is left out of the first download.
    #[wasm_split(rich, fallible)]
    fn other_side() -> Result<&'static Rich, LoadError> {
        Ok(&RICH)
    }
}
