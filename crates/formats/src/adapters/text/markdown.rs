//! Markdown, as content systems and Apple News use it: the part of it that
//! bodies are made of. <https://spec.commonmark.org/> is much more.

use crate::adapters::elements::element;
use crate::adapters::elements::levels::Levels;
use crate::adapters::elements::marks;
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::text::markdown_inline::inline;
use lede_model::{Block, ImageRole, Inline, QuoteStyle, Url};

/// The blocks of a text; addresses in it are relative to `base`.
pub(crate) fn blocks(markdown: &str, base: &Url) -> Vec<Block> {
    let mut reader = Reader {
        base,
        blocks: Vec::new(),
        lists: Levels::default(),
        lines: Vec::new(),
        quote: Vec::new(),
    };
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = fence(line) {
            reader.end();
            let code: Vec<&str> = lines
                .by_ref()
                .take_while(|line| fence(line).is_none())
                .collect();
            let text = code.join("\n");
            if !text.trim().is_empty() {
                reader.blocks.push(Block::Code {
                    language: (!language.is_empty()).then(|| language.to_owned()),
                    text,
                });
            }
        } else {
            reader.line(line);
        }
    }
    reader.end();
    reader.blocks
}

/// The blocks of a text that is HTML or Markdown.
pub(crate) fn or_html(words: &str, base: &Url) -> Vec<Block> {
    match words.trim_start().starts_with('<') {
        true => Body::Html(words).blocks(),
        false => blocks(words, base),
    }
}

/// The language of a line that begins or ends code.
fn fence(line: &str) -> Option<&str> {
    let line = line.trim();
    line.strip_prefix("```")
        .or_else(|| line.strip_prefix("~~~"))
        .map(|language| language.trim_matches(['`', '~', ' ']))
}

struct Reader<'a> {
    base: &'a Url,
    blocks: Vec<Block>,
    lists: Levels,
    /// The lines of the paragraph in the making.
    lines: Vec<&'a str>,
    /// Those of a quotation.
    quote: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a str) {
        let text = line.trim();
        if let Some(words) = text.strip_prefix('>') {
            self.end_paragraph();
            self.lists.end(&mut self.blocks);
            self.quote.push(words.trim_start());
        } else if text.is_empty() {
            self.end_paragraph();
            self.end_quote();
        } else if let Some((ordered, item)) = item(text) {
            self.end_paragraph();
            self.end_quote();
            let indent = line.len() - line.trim_start().len();
            let level = u32::try_from(indent / 2).unwrap_or(u32::MAX);
            let paragraph = Block::Paragraph {
                content: inline(item, self.base),
                align: None,
            };
            self.lists
                .push(level, ordered, vec![paragraph], &mut self.blocks);
        } else if let Some(block) = self.single(text) {
            self.end();
            self.blocks.push(block);
        } else {
            self.end_quote();
            if self.lines.is_empty() {
                self.lists.end(&mut self.blocks);
            }
            self.lines.push(line);
        }
    }

    /// A block that is one line.
    fn single(&self, line: &str) -> Option<Block> {
        let level = line.bytes().take_while(|sign| *sign == b'#').count();
        if let Some(words) = line.get(level..).and_then(|rest| rest.strip_prefix(' ')) {
            let level = u32::try_from(level).unwrap_or(6);
            let words = words.trim().trim_end_matches('#').trim_end();
            return (1..=6)
                .contains(&level)
                .then(|| element::heading_of(level, inline(words, self.base)));
        }
        let is_rule = line.len() >= 3
            && ['-', '*', '_']
                .iter()
                .any(|sign| line.chars().all(|other| other == *sign));
        if is_rule {
            return Some(Block::Divider);
        }
        let (alt, address) = line
            .strip_prefix("![")?
            .strip_suffix(')')?
            .split_once("](")?;
        let address = address.split(' ').next().unwrap_or(address);
        let url = self.base.join(address).ok().filter(Url::is_web)?;
        let mut image = rendition::picture(url);
        image.alt = Some(alt.trim().to_owned());
        Some(element::picture(image, ImageRole::Inline))
    }

    fn end(&mut self) {
        self.end_paragraph();
        self.end_quote();
        self.lists.end(&mut self.blocks);
    }

    fn end_paragraph(&mut self) {
        let text = join(&std::mem::take(&mut self.lines));
        let block = if text.trim_start().starts_with('<') && text.contains('>') {
            // Markup among Markdown is the reader's of HTML.
            Some(Block::Html { html: text })
        } else {
            self.paragraph(&text)
        };
        self.blocks.extend(block);
    }

    fn end_quote(&mut self) {
        let text = join(&std::mem::take(&mut self.quote));
        let quote = self.paragraph(&text).into_iter().collect();
        self.blocks
            .extend(element::quote_of(QuoteStyle::Block, quote, None));
    }

    fn paragraph(&self, text: &str) -> Option<Block> {
        let content: Vec<Inline> = inline(text.trim(), self.base);
        (!marks::is_blank(&content)).then_some(Block::Paragraph {
            content,
            align: None,
        })
    }
}

/// The lines of a paragraph; those that end in two spaces or a backslash stay
/// lines of their own.
fn join(lines: &[&str]) -> String {
    let mut text = String::new();
    for line in lines {
        let is_broken = line.ends_with("  ") || line.ends_with('\\');
        text.push_str(line.trim().trim_end_matches('\\').trim_end());
        text.push(if is_broken { '\n' } else { ' ' });
    }
    text
}

/// Whether an item of a list is numbered, and its text.
fn item(line: &str) -> Option<(bool, &str)> {
    for sign in ["- ", "* ", "+ "] {
        if let Some(text) = line.strip_prefix(sign) {
            return Some((false, text.trim()));
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).filter(|_| (1..=9).contains(&digits))?;
    let text = rest
        .strip_prefix(". ")
        .or_else(|| rest.strip_prefix(") "))?;
    Some((true, text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lede_model::plain_text;

    fn read(markdown: &str) -> Vec<Block> {
        blocks(markdown, &Url::parse("https://paper.example/a/").unwrap())
    }

    #[test]
    fn a_text_of_everything() {
        let blocks = read(
            "## The *lock*\nFirst line,\nstill first.  \nNext line.\n\n- One\n  1. Inner\n- Two\n\nAfter.\n\n> Said\n> so.\n\n---\n\n![A gate](gate.jpg \"t\")\n\n```rust\nlet a = 1;\n\nlet b;\n```\n<iframe src=x></iframe>",
        );
        let [
            Block::Heading { level: 2, content },
            Block::Paragraph { content: first, .. },
            Block::List { items, .. },
            Block::Paragraph { .. },
            Block::Quote { content: said, .. },
            Block::Divider,
            Block::Image { image, .. },
            Block::Code { language, text },
            Block::Html { .. },
        ] = &blocks[..]
        else {
            panic!("{blocks:?}");
        };
        assert_eq!(plain_text(content), "The lock");
        assert_eq!(plain_text(first), "First line, still first.\nNext line.");
        assert_eq!(items.len(), 2);
        assert!(matches!(items[0][1], Block::List { ordered: true, .. }));
        assert_eq!(plain_text(said), "Said so.");
        assert_eq!(image.url.as_str(), "https://paper.example/a/gate.jpg");
        assert_eq!(image.alt.as_deref(), Some("A gate"));
        assert_eq!(language.as_deref(), Some("rust"));
        assert_eq!(text, "let a = 1;\n\nlet b;");
    }

    #[test]
    fn what_only_looks_like_markdown_is_text() {
        for text in [
            "#hash",
            "1.5 metres",
            "-5",
            "2025 was long",
            "![a](javascript:b)",
        ] {
            let blocks = read(text);
            assert!(
                matches!(&blocks[..], [Block::Paragraph { .. }]),
                "{blocks:?}"
            );
        }
        assert_eq!(read(" \n\n"), []);
    }
}
