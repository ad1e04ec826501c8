//! The part for HTML.
//!
//! Nearly all articles of other systems have HTML; few native ones do. The part
//! contains the part for rich bodies, which HTML becomes.

use super::rich::{RICH, Rich};
use lede_formats::html::expand_article;
use lede_model::{Article, Url};

/// The functions of this part.
pub(crate) struct Html {
    pub(super) rich: &'static Rich,
    /// Replaces the HTML in an article's body by blocks.
    pub(crate) read: fn(&mut Article, &Url),
}

pub(super) static HTML: Html = Html {
    rich: &RICH,
    read: expand_article,
};
