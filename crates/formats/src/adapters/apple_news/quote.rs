//! Quotations of Apple News, and who said them.

use super::text::formatted_text;
use crate::adapters::elements::blocks;
use crate::adapters::text::plain;
use crate::cursor::Cursor;
use lede_model::{Block, Inline, InlineNode, QuoteStyle, plain_text};

/// How long a name after a dash is, in characters.
const MAX_NAME: usize = 100;

/// The name in a line such as `\u{2014} Ede Sluice, lock keeper`.
pub(super) fn name(line: &str) -> Option<String> {
    let line = line.trim();
    let name = line.strip_prefix(['\u{2014}', '\u{2013}', '\u{2015}', '-', '~'])?;
    let name = name.trim_start_matches(['-', ' ', '\u{a0}']).trim_end();
    let is_name = !name.is_empty() && name.chars().count() <= MAX_NAME;
    (is_name && !name.contains('\n')).then(|| name.to_owned())
}

/// A quotation. Its last line may be the name of who said it.
pub(super) fn quote(json: &Cursor<'_>, role: &str) -> Option<Block> {
    let style = match role {
        "pullquote" => QuoteStyle::Pull,
        _ => QuoteStyle::Block,
    };
    let mut body = formatted_text(json, "text")?.blocks();
    let is_alone = body.len() == 1;
    let mut attribution = None;
    match body.last_mut() {
        Some(Block::Paragraph { content, .. }) => {
            let line_break =
                |inline: &Inline| matches!(inline, Inline::Node(InlineNode::LineBreak));
            match content.iter().rposition(line_break) {
                Some(place) => {
                    let last = content.get(place + 1..).unwrap_or_default();
                    attribution = name(&plain_text(last));
                    if attribution.is_some() {
                        content.truncate(place);
                    }
                }
                None if !is_alone => {
                    attribution = name(&plain_text(content));
                    if attribution.is_some() {
                        body.pop();
                    }
                }
                None => {}
            }
        }
        Some(Block::Html { html }) => {
            let starts = ["<p", "<br", "<cite", "<footer"];
            let place = starts.iter().filter_map(|start| html.rfind(start)).max();
            let place = place.filter(|place| *place > 0);
            let last = place.and_then(|place| html.get(place..));
            attribution = last.and_then(plain::html).as_deref().and_then(name);
            if let (Some(place), Some(_)) = (place, &attribution) {
                html.truncate(place);
            }
        }
        _ => {}
    }
    blocks::quote_of(style, body, attribution)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_name_is_short_and_after_a_dash() {
        for line in [
            "\u{2014} Ede Sluice",
            "\u{2013}Ede Sluice ",
            "-- Ede Sluice",
        ] {
            assert_eq!(name(line).as_deref(), Some("Ede Sluice"), "{line}");
        }
        for line in [
            "Ede Sluice",
            "\u{2014}",
            "",
            &["-", &"tide ".repeat(40)].concat(),
        ] {
            assert_eq!(name(line), None, "{line}");
        }
    }
}
