//! The text of Markdown: marks, links, code, escapes.

use crate::adapters::elements::marks;
use crate::adapters::text::entities;
use lede_model::{Inline, InlineNode, Mark, Url};

/// How far from its beginning code or the address of a link may end.
const MAX_SPAN: usize = 2000;

/// A mark that is open, and what is in it so far. Each of the marks is open at
/// most once, so that the time it takes grows with the length alone.
struct Frame<'a> {
    sign: &'a str,
    content: Vec<Inline>,
}

struct Reader<'a> {
    base: &'a Url,
    open: Vec<Frame<'a>>,
    words: String,
}

/// The text of a paragraph; addresses in it are relative to `base`.
pub(crate) fn inline(text: &str, base: &Url) -> Vec<Inline> {
    let mut reader = Reader {
        base,
        open: vec![Frame {
            sign: "",
            content: Vec::new(),
        }],
        words: String::new(),
    };
    let mut rest = text;
    let mut before = ' ';
    while let Some(sign) = rest.chars().next() {
        let length = reader.read(rest, sign, before).max(sign.len_utf8());
        let (read, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        before = read.chars().next_back().unwrap_or(' ');
        rest = after;
    }
    reader.flatten(0);
    reader
        .open
        .pop()
        .map(|frame| frame.content)
        .unwrap_or_default()
}

impl<'a> Reader<'a> {
    /// Reads what a text begins with, and says how long that is.
    fn read(&mut self, rest: &'a str, sign: char, before: char) -> usize {
        let next = |count: usize| rest.chars().nth(count).unwrap_or(' ');
        match sign {
            '\\' if next(1).is_ascii_punctuation() => {
                self.words.push(next(1));
                return 2;
            }
            '\n' => {
                self.end_words();
                self.push(Inline::Node(InlineNode::LineBreak));
                return 1;
            }
            '`' => {
                if let Some((code, _)) = span(rest, "`").and_then(|span| span.split_once('`')) {
                    self.end_words();
                    self.push(Inline::Node(InlineNode::Code(Mark {
                        content: vec![Inline::Text(code.to_owned())],
                    })));
                    return code.len() + 2;
                }
            }
            '*' | '_' | '~' => {
                let is_double = next(1) == sign;
                let length = if is_double { 2 } else { 1 };
                if let Some(mark) = rest.get(..length).filter(|_| is_double || sign != '~')
                    && self.mark(mark, before, next(length))
                {
                    return length;
                }
                // Both signs are text, or the second would be a mark.
                self.words.push_str(rest.get(..length).unwrap_or_default());
                return length;
            }
            '[' if !self.is_open("[") => {
                self.begin("[");
                return 1;
            }
            ']' if self.is_open("[") => {
                if let Some(length) = self.link(rest) {
                    return length;
                }
            }
            '<' => {
                for line_break in ["<br>", "<br/>", "<br />"] {
                    if rest.starts_with(line_break) {
                        self.end_words();
                        self.push(Inline::Node(InlineNode::LineBreak));
                        return line_break.len();
                    }
                }
                if let Some((address, _)) = span(rest, "<").and_then(|span| span.split_once('>'))
                    && address.starts_with("http")
                    && let Ok(url) = Url::parse(address)
                {
                    self.end_words();
                    let words = vec![Inline::Text(address.to_owned())];
                    self.extend(marks::link(Some(url), words));
                    return address.len() + 2;
                }
            }
            _ => {}
        }
        self.words.push(sign);
        sign.len_utf8()
    }

    /// Begins or ends a mark; `false` where the sign is neither.
    fn mark(&mut self, sign: &'a str, before: char, after: char) -> bool {
        let is_word = |sign: char| sign.is_alphanumeric();
        let is_underline = sign.starts_with('_');
        if self.is_open(sign) && !before.is_whitespace() && !(is_underline && is_word(after)) {
            let content = self.end(sign);
            let name = match sign {
                "**" | "__" => "strong",
                "~~" => "strike",
                _ => "em",
            };
            self.extend(marks::mark(name, content));
            return true;
        }
        if self.is_open(sign) || after.is_whitespace() || (is_underline && is_word(before)) {
            return false;
        }
        self.begin(sign);
        true
    }

    /// Ends a link whose address follows: `](address "title")`.
    fn link(&mut self, rest: &str) -> Option<usize> {
        let (address, _) = span(rest, "](")?.split_once(')')?;
        let length = address.len() + 3;
        let address = address.split([' ', '\n']).next().unwrap_or_default();
        let url = self.base.join(address.trim_matches(['<', '>'])).ok();
        let content = self.end("[");
        self.extend(marks::link(url, content));
        Some(length)
    }

    fn is_open(&self, sign: &str) -> bool {
        self.open.iter().any(|frame| frame.sign == sign)
    }

    fn begin(&mut self, sign: &'a str) {
        self.end_words();
        self.open.push(Frame {
            sign,
            content: Vec::new(),
        });
    }

    /// Ends a mark that is open, and those in it, whose signs are text.
    fn end(&mut self, sign: &str) -> Vec<Inline> {
        self.end_words();
        let place = self.open.iter().position(|frame| frame.sign == sign);
        self.flatten(place.unwrap_or_default());
        self.open
            .pop()
            .map(|frame| frame.content)
            .unwrap_or_default()
    }

    /// Makes text of the signs of all marks that are open within one.
    fn flatten(&mut self, place: usize) {
        self.end_words();
        let within: Vec<Frame<'_>> = self.open.drain(place + 1..).collect();
        for frame in within {
            self.push(Inline::Text(frame.sign.to_owned()));
            self.extend(frame.content);
        }
    }

    fn end_words(&mut self) {
        if !self.words.is_empty() {
            let mut words = String::new();
            entities::decode(&std::mem::take(&mut self.words), &mut words);
            self.push(Inline::Text(words));
        }
    }

    fn push(&mut self, inline: Inline) {
        let Some(frame) = self.open.last_mut() else {
            return;
        };
        match (frame.content.last_mut(), inline) {
            (Some(Inline::Text(last)), Inline::Text(words)) => last.push_str(&words),
            (_, inline) => frame.content.push(inline),
        }
    }

    fn extend(&mut self, content: Vec<Inline>) {
        content.into_iter().for_each(|inline| self.push(inline));
    }
}

/// What follows a sign, as far as a span may reach.
fn span<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let text = text.strip_prefix(sign)?;
    let mut end = text.len().min(MAX_SPAN);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with the marks written as HTML.
    fn read(text: &str) -> String {
        fn written(content: &[Inline]) -> String {
            let one = |inline: &Inline| match inline {
                Inline::Text(text) => text.clone(),
                Inline::Node(node) => {
                    let name = match node {
                        InlineNode::Strong(_) => "b",
                        InlineNode::Emphasis(_) => "i",
                        InlineNode::Strikethrough(_) => "s",
                        InlineNode::Code(_) => "code",
                        InlineNode::Link { url, .. } => {
                            let url = url.as_ref().unwrap().as_str();
                            return format!("<a {url}>{}</a>", written(node.content()));
                        }
                        InlineNode::LineBreak => return "<br>".to_owned(),
                        node => panic!("{node:?}"),
                    };
                    format!("<{name}>{}</{name}>", written(node.content()))
                }
            };
            content.iter().map(one).collect()
        }
        written(&inline(text, &Url::parse("https://a.example/b/").unwrap()))
    }

    #[test]
    fn marks_links_and_escapes() {
        for (markdown, expected) in [
            ("a **b** c", "a <b>b</b> c"),
            ("*a* _b_ __c__ ~~d~~", "<i>a</i> <i>b</i> <b>c</b> <s>d</s>"),
            ("**a *b* c**", "<b>a <i>b</i> c</b>"),
            ("a `*b*` c", "a <code>*b*</code> c"),
            (
                "[a *b*](c \"d\") e",
                "<a https://a.example/b/c>a <i>b</i></a> e",
            ),
            (
                "<https://c.example/>",
                "<a https://c.example/>https://c.example/</a>",
            ),
            (r"1\. \*a\*", "1. *a*"),
            ("a\nb<br>c", "a<br>b<br>c"),
            ("A &amp; B", "A & B"),
        ] {
            assert_eq!(read(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn signs_that_are_no_marks_stay() {
        for text in [
            "2 * 3 * 4",
            "snake_case_name",
            "**a",
            "[a] (b)",
            "[a](b",
            "`a",
            "a ~ b",
            "a \\ b",
            "5 < 6",
            "a ** b",
        ] {
            assert_eq!(read(text), text);
        }
        assert_eq!(read("[a](javascript:b)"), "a", "words without an address");
        assert_eq!(read("**a *b** c"), "<b>a *b</b> c");
    }

    #[test]
    fn the_time_it_takes_grows_with_the_length_alone() {
        let start = std::time::Instant::now();
        for part in [
            "*a ", "_a *b ", "[a](", "`", "**", "[", "<http", "~~a", "*[`_",
        ] {
            let _ = read(&part.repeat(100_000));
        }
        assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    }
}
