//! Parts of a body that cannot be shown.

/// Why something was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A program: `<script>`.
    Script,
    /// A style sheet: `<style>`. The theme decides colours and sizes.
    Style,
    /// A drawing in the markup itself, whose words are kept, or a formula with
    /// nothing to set: `<svg>`, `<math>`.
    Foreign,
    /// A control, or a form that is about the site: search, newsletter, comments.
    Form,
    /// Plug-in content: `<object>`, whose words are kept, `<embed>`, `<applet>`.
    Plugin,
    /// A frame that became a link, or whose address is not allowed.
    Frame,
    /// Metadata of the document: `<meta>`, `<link>`, `<base>`, `<title>`.
    Metadata,
    /// Elements that only a script shows: `<template>`, a closed `<dialog>`,
    /// `<canvas>`, whose words are kept.
    Inert,
    /// Hidden elements: `hidden`, `display:none`, tracking pixels.
    Hidden,
    /// Share buttons and lists of related stories that plug-ins add to bodies.
    Furniture,
    /// A shortcode that the publisher's system should have replaced.
    Shortcode,
    /// An attribute that runs code, such as `onclick`.
    Handler,
    /// An address that does not parse, or whose scheme is refused.
    Address,
    /// The link of a picture in a gallery, which opens its pictures.
    GalleryLink,
    /// A picture of a type that no browser shows, such as TIFF. A link to it is
    /// left.
    Unshowable,
    /// An element that is too deep, or beyond the limit of elements. Its text
    /// is kept.
    TooDeep,
    /// The whole markup: it is too large to parse. Its text is kept.
    TooLarge,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Script,
        Self::Style,
        Self::Foreign,
        Self::Form,
        Self::Plugin,
        Self::Frame,
        Self::Metadata,
        Self::Inert,
        Self::Hidden,
        Self::Furniture,
        Self::Shortcode,
        Self::Handler,
        Self::Address,
        Self::GalleryLink,
        Self::Unshowable,
        Self::TooDeep,
        Self::TooLarge,
    ];

    /// The description that publishers see.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Script => "scripts",
            Self::Style => "style sheets",
            Self::Foreign => "SVG and MathML",
            Self::Form => "forms and controls",
            Self::Plugin => "plug-ins",
            Self::Frame => "frames of unknown providers",
            Self::Metadata => "metadata",
            Self::Inert => "inert content",
            Self::Hidden => "hidden content",
            Self::Furniture => "share buttons and the like",
            Self::Shortcode => "short codes",
            Self::Handler => "event handlers",
            Self::Address => "refused addresses",
            Self::GalleryLink => "links of pictures in galleries",
            Self::Unshowable => "pictures that no browser shows",
            Self::TooDeep => "elements nested too deeply",
            Self::TooLarge => "bodies too large to parse",
        }
    }
}

/// How often something was left out, by reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped([u32; Reason::ALL.len()]);

impl Dropped {
    /// How many parts were left out for this reason.
    #[must_use]
    pub fn count(&self, reason: Reason) -> u32 {
        self.0.get(reason as usize).copied().unwrap_or_default()
    }

    /// Whether nothing was left out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|count| *count == 0)
    }

    /// The reasons that occurred, each with its count.
    pub fn iter(&self) -> impl Iterator<Item = (Reason, u32)> {
        Reason::ALL
            .into_iter()
            .zip(self.0)
            .filter(|(_, count)| *count > 0)
    }

    /// Counts one part.
    pub fn add(&mut self, reason: Reason) {
        if let Some(count) = self.0.get_mut(reason as usize) {
            *count = count.saturating_add(1);
        }
    }

    /// Adds the counts of another body.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count = count.saturating_add(more);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_kept_by_reason() {
        let mut dropped = Dropped::default();
        assert!(dropped.is_empty());
        dropped.add(Reason::Script);
        let mut more = Dropped::default();
        more.add(Reason::Script);
        more.add(Reason::TooLarge);
        dropped.merge(&more);
        assert_eq!(dropped.count(Reason::Script), 2);
        assert_eq!(
            dropped.iter().collect::<Vec<_>>(),
            [(Reason::Script, 2), (Reason::TooLarge, 1)]
        );
    }

    #[test]
    fn the_list_of_reasons_is_in_the_order_of_the_counts() {
        for (index, reason) in Reason::ALL.into_iter().enumerate() {
            assert_eq!(reason as usize, index);
        }
    }
}
