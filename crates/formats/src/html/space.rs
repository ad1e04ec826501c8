//! White space as a browser shows it, and paragraphs made of line breaks.

use lede_model::{Inline, InlineNode};

/// The same text with single spaces and line breaks, without either at the
/// ends, and without empty marks.
pub(super) fn tidy(content: Vec<Inline>) -> Vec<Inline> {
    let mut tidied = collapse(content, &mut true);
    trim_end(&mut tidied, true);
    let leading = tidied
        .iter()
        .take_while(|inline| matches!(inline, Inline::Node(InlineNode::LineBreak)))
        .count();
    tidied.drain(..leading);
    tidied
}

/// Splits text at two or more consecutive line breaks, which some editors write
/// instead of paragraphs, and tidies each paragraph. Blank ones are removed.
pub(super) fn paragraphs(content: Vec<Inline>) -> Vec<Vec<Inline>> {
    split(content)
        .into_iter()
        .map(tidy)
        .filter(|part| !is_blank(part))
        .collect()
}

/// Whether the text shows nothing. No-break spaces count as nothing.
pub(super) fn is_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(text) => text.chars().all(|character| {
            character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
        }),
        Inline::Node(InlineNode::Note { .. } | InlineNode::Math { .. } | InlineNode::Image(_)) => {
            false
        }
        Inline::Node(node) => is_blank(node.content()),
    })
}

/// Appends text, merged with a text before it.
pub(super) fn push_text(out: &mut Vec<Inline>, text: String) {
    if text.is_empty() {
        return;
    }
    match out.last_mut() {
        Some(Inline::Text(before)) => before.push_str(&text),
        _ => out.push(Inline::Text(text)),
    }
}

/// The content of a mark, to change it.
pub(super) fn content_mut(node: &mut InlineNode) -> Option<&mut Vec<Inline>> {
    match node {
        InlineNode::Strong(mark)
        | InlineNode::Emphasis(mark)
        | InlineNode::Code(mark)
        | InlineNode::Superscript(mark)
        | InlineNode::Subscript(mark)
        | InlineNode::Small(mark)
        | InlineNode::Mark(mark)
        | InlineNode::Strikethrough(mark)
        | InlineNode::Insertion(mark)
        | InlineNode::Quotation(mark)
        | InlineNode::Keyboard(mark)
        | InlineNode::Isolate(mark) => Some(&mut mark.content),
        InlineNode::Link { content, .. }
        | InlineNode::Abbreviation { content, .. }
        | InlineNode::Time { content, .. }
        | InlineNode::Language { content, .. }
        | InlineNode::Ruby { content, .. } => Some(content),
        InlineNode::Note { .. }
        | InlineNode::Math { .. }
        | InlineNode::Image(_)
        | InlineNode::LineBreak => None,
    }
}

/// `after_space` is whether a space or the start of a line came before.
fn collapse(content: Vec<Inline>, after_space: &mut bool) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text(text) => push_text(&mut out, single_spaced(&text, after_space)),
            Inline::Node(InlineNode::LineBreak) => {
                trim_end(&mut out, false);
                if !matches!(out.last(), Some(Inline::Node(InlineNode::LineBreak))) {
                    out.push(Inline::Node(InlineNode::LineBreak));
                }
                *after_space = true;
            }
            Inline::Node(mut node) => match content_mut(&mut node) {
                None => {
                    out.push(Inline::Node(node));
                    *after_space = false;
                }
                Some(inner) => {
                    let tidied = collapse(std::mem::take(inner), after_space);
                    if is_blank(&tidied) {
                        // White space and line breaks need no mark.
                        for inline in tidied {
                            match inline {
                                Inline::Text(text) => push_text(&mut out, text),
                                inline @ Inline::Node(_) => out.push(inline),
                            }
                        }
                    } else {
                        *inner = tidied;
                        out.push(Inline::Node(node));
                    }
                }
            },
        }
    }
    out
}

fn single_spaced(text: &str, after_space: &mut bool) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let space = character.is_ascii_whitespace();
        match (space, *after_space) {
            (true, true) => {}
            (true, false) => out.push(' '),
            (false, _) => out.push(character),
        }
        *after_space = space;
    }
    out
}

/// Removes the space at the end, and also line breaks if `breaks`.
fn trim_end(content: &mut Vec<Inline>, breaks: bool) {
    while let Some(last) = content.last_mut() {
        let empty = match last {
            Inline::Text(text) => {
                text.truncate(text.trim_end_matches(' ').len());
                text.is_empty()
            }
            Inline::Node(InlineNode::LineBreak) => breaks,
            Inline::Node(node) => match content_mut(node) {
                Some(inner) => {
                    trim_end(inner, breaks);
                    inner.is_empty()
                }
                None => false,
            },
        };
        if !empty {
            break;
        }
        content.pop();
    }
}

fn split(content: Vec<Inline>) -> Vec<Vec<Inline>> {
    let mut parts = Vec::new();
    let mut part = Vec::new();
    // A line break after which nothing visible came so far.
    let mut open_break = false;
    for inline in content {
        match inline {
            Inline::Node(InlineNode::LineBreak) if open_break => {
                parts.push(std::mem::take(&mut part));
                open_break = false;
            }
            Inline::Node(InlineNode::LineBreak) => open_break = true,
            Inline::Text(text) if open_break && text.trim_ascii().is_empty() => {}
            inline => {
                if std::mem::take(&mut open_break) {
                    part.push(Inline::Node(InlineNode::LineBreak));
                }
                match inline {
                    Inline::Node(node) => split_mark(node, &mut part, &mut parts),
                    text => part.push(text),
                }
            }
        }
    }
    if open_break {
        part.push(Inline::Node(InlineNode::LineBreak));
    }
    parts.push(part);
    parts
}

/// Splits inside a mark: each paragraph repeats the mark.
fn split_mark(mut node: InlineNode, part: &mut Vec<Inline>, parts: &mut Vec<Vec<Inline>>) {
    let Some(inner) = content_mut(&mut node) else {
        part.push(Inline::Node(node));
        return;
    };
    let pieces = split(std::mem::take(inner));
    let shell = node;
    for (index, piece) in pieces.into_iter().enumerate() {
        if index > 0 {
            parts.push(std::mem::take(part));
        }
        let mut node = shell.clone();
        if let Some(inner) = content_mut(&mut node) {
            *inner = piece;
        }
        part.push(Inline::Node(node));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lede_model::Mark;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    fn strong(content: Vec<Inline>) -> Inline {
        Inline::Node(InlineNode::Strong(Mark { content }))
    }

    fn line_break() -> Inline {
        Inline::Node(InlineNode::LineBreak)
    }

    #[test]
    fn spaces_collapse_across_marks() {
        assert_eq!(
            tidy(vec![
                text("\n  one "),
                strong(vec![text(" two\t")]),
                text(" three\u{a0} "),
                strong(vec![text(" ")]),
                strong(vec![]),
            ]),
            [
                text("one "),
                strong(vec![text("two ")]),
                text("three\u{a0}")
            ]
        );
    }

    #[test]
    fn no_space_is_around_a_line_break_and_no_break_at_an_end() {
        assert_eq!(
            tidy(vec![
                line_break(),
                text("one "),
                line_break(),
                text(" two "),
                line_break()
            ]),
            [text("one"), line_break(), text("two")]
        );
    }

    #[test]
    fn two_breaks_make_a_paragraph_even_inside_a_mark() {
        assert_eq!(
            paragraphs(vec![
                text("one"),
                line_break(),
                text(" \n"),
                line_break(),
                line_break(),
                text("two"),
                line_break(),
                strong(vec![
                    text("three"),
                    line_break(),
                    line_break(),
                    text("four")
                ]),
            ]),
            [
                vec![text("one")],
                vec![text("two"), line_break(), strong(vec![text("three")])],
                vec![strong(vec![text("four")])],
            ]
        );
        assert!(paragraphs(vec![text("\u{a0}\u{200b}"), line_break()]).is_empty());
    }
}
