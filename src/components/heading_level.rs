//! Headings whose level depends on where the component is.

use crate::state::PageContext;
use leptos::attr::custom::{CustomAttr, custom_attribute};

/// The level of a heading whose element is an `h1`, `h2` or so, in the outline of the
/// page around a widget; nothing on the paper's own pages.
#[expect(
    clippy::disallowed_methods,
    reason = "a number, of which Leptos has no attribute"
)]
pub(crate) fn outline_level(
    page: &PageContext,
    level: u32,
) -> CustomAttr<&'static str, Option<String>> {
    custom_attribute("aria-level", page.outline_level(level))
}

/// The level of a heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// Directly below the page's headline.
    #[default]
    H2,
    /// Under another heading.
    H3,
    /// Below that.
    H4,
}

impl HeadingLevel {
    /// Its number.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
        }
    }

    /// Its element.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::H2 => "h2",
            Self::H3 => "h3",
            Self::H4 => "h4",
        }
    }
}
