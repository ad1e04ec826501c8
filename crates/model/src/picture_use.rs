//! Where pictures are shown, and how wide they are there.

/// Where a picture is shown. This decides how wide it is and when it loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureUse {
    /// On top of an article.
    Lead,
    /// On top of an article, taller than wide.
    LeadPortrait,
    /// In the text, as wide as it.
    Inline,
    /// In the text, half as wide.
    Half,
    /// Wider than the text.
    Wide,
    /// From edge to edge.
    Full,
    /// On the lead card of a front.
    CardLead,
    /// On the lead card of a section on a front.
    CardSectionLead,
    /// On a card of two, three or four across.
    Card,
    /// Beside the words of a card.
    CardBeside,
    /// On a small card.
    CardSmall,
    /// In the grid of a gallery.
    Thumbnail,
}

impl PictureUse {
    /// Whether it is on a card.
    #[must_use]
    pub fn is_of_card(self) -> bool {
        matches!(
            self,
            Self::CardLead
                | Self::CardSectionLead
                | Self::Card
                | Self::CardBeside
                | Self::CardSmall
        )
    }

    /// Whether it is on top of an article.
    #[must_use]
    pub fn is_lead(self) -> bool {
        matches!(self, Self::Lead | Self::LeadPortrait)
    }

    /// The `sizes` attribute: the one place that knows how wide pictures are
    /// shown, for components and for the script that begins every page. It
    /// follows `--measure`, `--wide` and the grids in `style/`.
    #[must_use]
    pub fn sizes(self) -> &'static str {
        match self {
            Self::Lead | Self::Wide => "(min-width: 75rem) 60rem, (min-width: 48rem) 90vw, 100vw",
            Self::LeadPortrait | Self::Inline => "(min-width: 48rem) 42rem, 100vw",
            Self::Half => "(min-width: 48rem) 21rem, 100vw",
            Self::Full => "100vw",
            Self::CardLead => "(min-width: 75rem) 50rem, (min-width: 64rem) 64vw, 100vw",
            Self::CardSectionLead => "(min-width: 75rem) 36.5rem, (min-width: 48rem) 45vw, 92vw",
            Self::Card => "(min-width: 64rem) 22rem, (min-width: 48rem) 45vw, 92vw",
            Self::Thumbnail => "(min-width: 64rem) 20rem, 50vw",
            Self::CardBeside => "(min-width: 48rem) 18rem, 30vw",
            Self::CardSmall => "(min-width: 48rem) 9rem, 24vw",
        }
    }

    /// Whether the first screen waits for it, so that it loads at once.
    #[must_use]
    pub fn is_first(self) -> bool {
        matches!(self, Self::Lead | Self::LeadPortrait | Self::CardLead)
    }
}
