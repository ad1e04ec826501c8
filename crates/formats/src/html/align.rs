//! The alignment of text. Apart from widths, no other style is kept.

use super::tree::Element;
use lede_model::{Align, Inline, plain_text};

/// An alignment as style sheets name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    Left,
    Center,
    Right,
    End,
}

impl Side {
    /// The alignment by style, attribute or one of WordPress's classes.
    pub(super) fn of(element: &Element) -> Option<Self> {
        let by_name = |name: &str| match name {
            "start" | "justify" => Some(Self::Start),
            "left" => Some(Self::Left),
            "center" | "-webkit-center" => Some(Self::Center),
            "right" => Some(Self::Right),
            "end" => Some(Self::End),
            _ => None,
        };
        let style = element.style("text-align");
        let style = style.as_deref().and_then(by_name);
        let attribute = || {
            let value = element.get("align")?.trim().to_ascii_lowercase();
            by_name(&value)
        };
        style.or_else(attribute).or_else(|| {
            element
                .classes()
                .find_map(|class| by_name(class.strip_prefix("has-text-align-")?))
        })
    }

    /// The alignment of a text; `None` for the default. Left and right depend
    /// on the direction of the text.
    pub(super) fn align(self, content: &[Inline]) -> Option<Align> {
        match self {
            Self::Start => None,
            Self::Center => Some(Align::Center),
            Self::End => Some(Align::End),
            Self::Left => runs_right_to_left(content).then_some(Align::End),
            Self::Right => (!runs_right_to_left(content)).then_some(Align::End),
        }
    }
}

/// Whether the first letter belongs to a right-to-left script.
fn runs_right_to_left(content: &[Inline]) -> bool {
    plain_text(content)
        .chars()
        .find(|character| character.is_alphabetic())
        .is_some_and(|letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'))
}
