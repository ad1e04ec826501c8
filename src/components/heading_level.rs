//! Headings whose level depends on where the component is.

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
