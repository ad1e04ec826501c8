//! Styles of Apple News: pictures behind components, and marks of text. A
//! style is an object, or the name of one of the document's.

use super::media;
use crate::adapters::media::rendition;
use crate::cursor::Cursor;
use lede_model::Image;

/// Calls `read` with a style of a member.
fn with_style<T>(
    json: &Cursor<'_>,
    key: &str,
    library: &str,
    read: &dyn Fn(&Cursor<'_>) -> Option<T>,
) -> Option<T> {
    let style = json.get_non_empty(key)?;
    if style.is_object() {
        return read(&style);
    }
    let document = json.outermost();
    let styles = document.get_non_empty(library)?;
    let named = styles.get_non_empty(style.as_str()?)?;
    read(&named)
}

/// The picture behind a component. Colours, gradients and patterns are none.
pub(super) fn fill(json: &Cursor<'_>) -> Option<Image> {
    with_style(json, "style", "componentStyles", &|style| {
        let fill = style.get_non_empty("fill")?;
        let key = match fill.text_at(&["type"]) {
            Some("image") => "URL",
            Some("video") => {
                fill.report("a picture behind the text");
                "stillURL"
            }
            _ => return None,
        };
        let mut image = media(&fill, &[key]).map(rendition::picture)?;
        image.alt = super::member_text(json, "accessibilityCaption");
        Some(image)
    })
}

/// What a style says about text, as a set.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks(u8);

/// The names of marks with their bits, and what CSS calls them.
const MARKS: [(u8, &str, &str); 5] = [
    (1, "superscript", "vertical-align:super;"),
    (2, "subscript", "vertical-align:sub;"),
    (4, "strike-through", "text-decoration:line-through;"),
    (8, "em", "font-style:italic;"),
    (16, "strong", "font-weight:bold;"),
];

impl Marks {
    /// The marks of a member that is a text style.
    pub(super) fn of(json: &Cursor<'_>, key: &str) -> Self {
        with_style(json, key, "textStyles", &|style| {
            Some(Self::of_style(style))
        })
        .unwrap_or_default()
    }

    /// The marks of one of the document's styles.
    pub(super) fn named(json: &Cursor<'_>, name: &str) -> Self {
        let document = json.outermost();
        let styles = document.get_non_empty("textStyles");
        let style = styles
            .as_ref()
            .and_then(|styles| styles.get_non_empty(name));
        style
            .map(|style| Self::of_style(&style))
            .unwrap_or_default()
    }

    fn of_style(style: &Cursor<'_>) -> Self {
        let word = |key: &str| {
            let value = style.get_non_empty(key);
            let text = value.as_ref().and_then(Cursor::number_or_text);
            text.unwrap_or_default().to_ascii_lowercase()
        };
        let (font, weight) = (word("fontName"), word("fontWeight"));
        let is_bold = |name: &str| {
            ["bold", "heavy", "black"]
                .iter()
                .any(|it| name.contains(it))
        };
        let is_slanted = |name: &str| ["italic", "oblique"].iter().any(|it| name.contains(it));
        let is_heavy = weight.parse().is_ok_and(|weight: u32| weight >= 600);
        let alignment = word("verticalAlignment");
        let mut marks = 0;
        let mut add = |bit: u8, is_set: bool| marks |= if is_set { bit } else { 0 };
        add(1, alignment == "superscript");
        add(2, alignment == "subscript");
        add(4, style.get_non_empty("strikethrough").is_some());
        add(8, is_slanted(&font) || is_slanted(&word("fontStyle")));
        add(16, is_bold(&font) || is_bold(&weight) || is_heavy);
        Self(marks)
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The names of the marks, the innermost first.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        let is_set = move |(bit, ..): &&(u8, &str, &str)| self.0 & bit != 0;
        MARKS.iter().filter(is_set).map(|(_, name, _)| *name)
    }

    /// The marks as a style of HTML.
    pub(super) fn css(self) -> String {
        let is_set = |(bit, ..): &&(u8, &str, &str)| self.0 & bit != 0;
        MARKS.iter().filter(is_set).map(|(.., css)| *css).collect()
    }
}
