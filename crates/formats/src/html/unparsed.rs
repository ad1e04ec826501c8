//! The text of markup that is too large to parse.

use super::limits::MAX_BYTES;
use super::plain;

/// The most paragraphs. Readers can hardly scroll through more.
const MAX_PARAGRAPHS: usize = 10_000;

/// The text of markup as paragraphs, found by angle brackets alone.
///
/// For bodies that are too large to parse. The result is only ever shown as
/// text, so it may be inexact, and the time grows linearly with the length.
/// Text beyond the limit of bytes is lost.
pub(super) fn paragraphs(html: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut paragraph = String::new();
    let mut end = html.len().min(MAX_BYTES);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let mut rest = html.get(..end).unwrap_or_default();
    loop {
        let (text, markup) = rest.split_once('<').unwrap_or((rest, ""));
        push_text(text, &mut paragraph);
        if markup.is_empty() {
            break;
        }
        let name = name_of(markup);
        if !is_within_line(name) && !paragraph.is_empty() {
            if paragraphs.len() < MAX_PARAGRAPHS {
                paragraphs.push(std::mem::take(&mut paragraph));
            } else if !paragraph.ends_with(' ') {
                paragraph.push(' ');
            }
        }
        let skipped = match name {
            "script" | "style" if !markup.starts_with('/') => {
                markup.find("</").unwrap_or(markup.len())
            }
            _ => markup.find('>').map_or(markup.len(), |end| end + 1),
        };
        rest = markup.get(skipped..).unwrap_or_default();
    }
    if !paragraph.is_empty() {
        paragraphs.push(paragraph);
    }
    decoded(paragraphs)
}

fn name_of(markup: &str) -> &str {
    let name = markup.strip_prefix('/').unwrap_or(markup);
    let end = name
        .bytes()
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    name.get(..end).unwrap_or_default()
}

fn is_within_line(name: &str) -> bool {
    matches!(
        name,
        "" | "a" | "b" | "i" | "u" | "em" | "strong" | "span" | "font" | "sup" | "sub" | "code"
    )
}

/// Appends text with single spaces between words.
fn push_text(text: &str, paragraph: &mut String) {
    let mut apart = text.starts_with(|character: char| character.is_ascii_whitespace());
    for word in text.split_ascii_whitespace() {
        if apart && !paragraph.is_empty() {
            paragraph.push(' ');
        }
        apart = true;
        paragraph.push_str(word);
    }
    let ends_apart = text.ends_with(|character: char| character.is_ascii_whitespace());
    if ends_apart && !paragraph.is_empty() && !paragraph.ends_with(' ') {
        paragraph.push(' ');
    }
}

/// All paragraphs with their character references decoded by one call of the
/// parser.
fn decoded(paragraphs: Vec<String>) -> Vec<String> {
    if !paragraphs.iter().any(|paragraph| paragraph.contains('&')) {
        return paragraphs;
    }
    plain::without_references(&paragraphs.join("\n"))
        .split('\n')
        .filter(|paragraph| !paragraph.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_and_markup_is_not() {
        assert_eq!(
            paragraphs(
                "<p>One <b>bold</b>  word &amp; more</p>\n<p class='x'>Two&#8217;s &bogus;</p><script>if (a<b) x()</script>end"
            ),
            ["One bold word & more", "Two\u{2019}s &bogus;", "end"]
        );
    }

    #[test]
    fn cut_markup_is_harmless() {
        for html in ["<", "a<", "<p", "a&", "&#x110000;", "&#0;", "<script>"] {
            assert!(paragraphs(html).len() <= 1, "{html}");
        }
        assert_eq!(paragraphs(&"<p>a".repeat(20_000)).len(), MAX_PARAGRAPHS + 1);
        let long = "é".repeat(MAX_BYTES);
        assert_eq!(paragraphs(&long).concat().len(), MAX_BYTES);
    }
}
