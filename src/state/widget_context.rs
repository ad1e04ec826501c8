//! What a site wants of the components in a widget.

/// What a site that shows a widget wants of its components. On the paper's own pages
/// there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct WidgetContext {
    /// Where links to the web open, as in HTML; `None` for the page itself.
    pub target: Option<String>,
    /// The levels of headings in the outline of the site's page; `None` where they
    /// are of no matter.
    pub headings: Option<HeadingLevels>,
    /// How wide the pictures of its cards are, as `sizes` has it; `None` where it shows
    /// an article. Where the page around is
    /// wide, its columns may not be. Not `auto`: with that on a `<source>`, Chromium
    /// keeps pictures that have gone.
    pub picture_sizes: Option<String>,
}

/// How the levels of a widget's headings follow from those of its elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevels {
    /// The level of the first heading in the outline of the site's page.
    pub wanted: u32,
    /// The level of its element: 1 in an article, 2 in lists.
    pub first: u32,
}

impl HeadingLevels {
    /// The level of a heading whose element is an `h1`, `h2` or so.
    #[must_use]
    pub fn of(self, level: u32) -> u32 {
        self.wanted + level.saturating_sub(self.first)
    }
}
