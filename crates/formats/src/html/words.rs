//! The words of markup that is not parsed.

use super::caps::MAX_BYTES;
use super::plain;

/// Paragraphs that are told apart; a page of more can hardly be scrolled.
const MAX_PARAGRAPHS: usize = 10_000;

/// The words of markup by paragraphs, found by nothing but angle brackets.
///
/// For bodies that are too large to be parsed: the result is text and only
/// ever shown as text, so that it need not be exact, and the time it takes
/// grows with the length alone. What goes beyond the limit of bytes is lost.
pub(super) fn paragraphs(html: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut words = String::new();
    let mut end = html.len().min(MAX_BYTES);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let mut rest = html.get(..end).unwrap_or_default();
    loop {
        let (text, markup) = rest.split_once('<').unwrap_or((rest, ""));
        push_words(text, &mut words);
        if markup.is_empty() {
            break;
        }
        let name = name_of(markup);
        if !is_within_line(name) && !words.is_empty() {
            if paragraphs.len() < MAX_PARAGRAPHS {
                paragraphs.push(std::mem::take(&mut words));
            } else if !words.ends_with(' ') {
                words.push(' ');
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
    if !words.is_empty() {
        paragraphs.push(words);
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

/// Adds words with one space between them.
fn push_words(text: &str, words: &mut String) {
    let mut apart = text.starts_with(|sign: char| sign.is_ascii_whitespace());
    for word in text.split_ascii_whitespace() {
        if apart && !words.is_empty() {
            words.push(' ');
        }
        apart = true;
        words.push_str(word);
    }
    let ends_apart = text.ends_with(|sign: char| sign.is_ascii_whitespace());
    if ends_apart && !words.is_empty() && !words.ends_with(' ') {
        words.push(' ');
    }
}

/// All paragraphs with their character references decoded, in one go of the
/// parser.
fn decoded(paragraphs: Vec<String>) -> Vec<String> {
    if !paragraphs.iter().any(|words| words.contains('&')) {
        return paragraphs;
    }
    plain::without_references(&paragraphs.join("\n"))
        .split('\n')
        .filter(|words| !words.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_and_markup_does_not() {
        assert_eq!(
            paragraphs(
                "<p>One <b>bold</b>  word &amp; more</p>\n<p class='x'>Two&#8217;s &bogus;</p><script>if (a<b) x()</script>end"
            ),
            ["One bold word & more", "Two\u{2019}s &bogus;", "end"]
        );
    }

    #[test]
    fn cut_markup_ends_without_harm() {
        for html in ["<", "a<", "<p", "a&", "&#x110000;", "&#0;", "<script>"] {
            assert!(paragraphs(html).len() <= 1, "{html}");
        }
        assert_eq!(paragraphs(&"<p>a".repeat(20_000)).len(), MAX_PARAGRAPHS + 1);
        let long = "é".repeat(MAX_BYTES);
        assert_eq!(paragraphs(&long).concat().len(), MAX_BYTES);
    }
}
