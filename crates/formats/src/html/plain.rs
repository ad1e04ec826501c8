//! The text of markup.
//!
//! The platform's parser decides what is a tag, a comment or a character
//! reference. It is called only if the text may contain one; most titles do
//! not.

use super::dropped::Dropped;
use super::node::{Content, Node, Parser, attribute};
use super::platform::Platform;
use super::sight::{Sight, is_formula, sight};
use super::tail_words::without_sign;
use super::tails::{self, Whole};
use super::{copy, hidden, limits, unparsed};
use lede_model::Url;

/// Whether a text may be something else as markup than as plain text.
pub(crate) fn needs_parser(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| match pair {
        [b'<', next] => next.is_ascii_alphabetic() || b"/!?".contains(next),
        [b'&', next] => next.is_ascii_alphanumeric() || *next == b'#',
        _ => false,
    })
}

/// The root of the parsed tree; `None` if the markup is too large to parse.
pub(crate) fn parse(html: &str) -> Option<impl Node + use<>> {
    // The start of a document would be parsed as its head; a body starts here.
    limits::is_parseable(html)
        .then(|| Platform.parse(&["<body>", html].concat()))
        .flatten()
}

/// The text of markup. Block elements are separated by a space.
pub(crate) fn text_of(html: &str) -> String {
    if !needs_parser(html) {
        return html.to_owned();
    }
    match parse(html) {
        Some(root) => text_in(&root),
        None => unparsed::paragraphs(html).join(" "),
    }
}

/// The text of an excerpt of the article at `own`, without the link to the rest
/// and other tails.
pub(crate) fn excerpt_of(html: &str, own: &Url) -> String {
    let text = match parse(html).filter(|_| needs_parser(html)) {
        Some(root) => {
            let mut dropped = Dropped::default();
            let mut tree = copy::copy(&root, &mut dropped);
            let whole = Whole {
                base: own,
                is_excerpt: true,
            };
            tails::without_signs(&mut tree, own, &mut dropped);
            tails::without_tails(&mut tree, whole, &mut dropped);
            hidden::settle(&mut tree, &mut dropped);
            tree.text()
        }
        None => text_of(html),
    };
    without_sign(&text).unwrap_or(text)
}

/// Plain text with its character references decoded once. Anything that looks
/// like a tag stays text.
pub(crate) fn without_references(text: &str) -> String {
    if !needs_parser(text) {
        return text.to_owned();
    }
    match parse(&text.replace('<', "&lt;")) {
        Some(root) => text_in(&root),
        None => text.to_owned(),
    }
}

/// The remaining work of a walk through a tree.
enum Step<N> {
    /// Read a node and then its next siblings.
    Node(N),
    /// Add a space at the end of a block element.
    Space,
}

/// The text inside a node.
pub(crate) fn text_in<N: Node>(parent: &N) -> String {
    let mut out = String::new();
    let mut steps: Vec<Step<N>> = parent.first_child().map(Step::Node).into_iter().collect();
    while let Some(step) = steps.pop() {
        let Step::Node(node) = step else {
            out.push(' ');
            continue;
        };
        steps.extend(node.next_sibling().map(Step::Node));
        match node.read() {
            Content::Text(text) => out.push_str(&text),
            Content::Element { name, attributes } if is_left_out(&name, &attributes) => continue,
            Content::Foreign { name, .. } if is_hidden(&name) => continue,
            Content::Element { name, .. } if !is_within_line(&name) => {
                out.push(' ');
                steps.push(Step::Space);
            }
            Content::Element { .. } | Content::Foreign { .. } | Content::Nothing => {}
        }
        steps.extend(node.first_child().map(Step::Node));
    }
    out
}

/// Names and values of attributes.
pub(crate) type Attributes = [(String, String)];

/// Calls `see` with all elements inside a node in document order: the name, the
/// attributes and the node.
pub(crate) fn each_element<N: Node>(parent: &N, see: &mut impl FnMut(&str, &Attributes, &N)) {
    let mut nodes: Vec<N> = parent.first_child().into_iter().collect();
    while let Some(node) = nodes.pop() {
        nodes.extend(node.next_sibling());
        if let Content::Element { name, attributes } = node.read() {
            see(&name, &attributes, &node);
        }
        nodes.extend(node.first_child());
    }
}

/// Whether an element says nothing to those who read: it is hidden, or a link
/// to the rest. What is only for the eye stays: it may be a part of a word.
fn is_left_out(name: &str, attributes: &Attributes) -> bool {
    let get = |name: &str| attribute(attributes, name);
    let class = get("class").unwrap_or_default();
    is_hidden(name)
        || match sight(&get) {
            Sight::Gone | Sight::Invisible => true,
            Sight::Spoken => !is_formula(class),
            // The formula is read from its twin.
            Sight::Silent => class.contains("katex"),
            Sight::Shown => name == "a" && class.split_ascii_whitespace().any(tails::is_more),
        }
}

/// Elements whose content is not text for readers.
fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "template" | "iframe" | "noembed" | "noframes"
    )
}

/// Elements that do not separate words: inline elements and those of the
/// document itself.
fn is_within_line(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "body"
            | "cite"
            | "code"
            | "em"
            | "font"
            | "head"
            | "html"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "u"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parser_is_called_only_if_there_may_be_markup() {
        for text in [
            "",
            "A title",
            "5 < 6",
            "Tide & time",
            "a <3 b",
            "a<",
            "b&",
            "\u{e9} < \u{e9} & \u{e9}<\u{e9}",
        ] {
            assert!(!needs_parser(text), "{text}");
            assert_eq!(text_of(text), text);
            assert_eq!(parse(text).map(|root| text_in(&root)).unwrap(), text);
        }
        for text in ["<b>", "</b", "<!--", "<?a", "&amp;", "&#39;", "&amp"] {
            assert!(needs_parser(text), "{text}");
        }
    }

    #[test]
    fn text_like_a_tag_stays_if_only_references_are_decoded() {
        assert_eq!(
            without_references("<b>&lt;i&gt;</b> &rarr; &#x2019;<!-- a -->"),
            "<b><i></b> \u{2192} \u{2019}<!-- a -->"
        );
    }

    #[test]
    fn markup_too_large_for_the_parser_keeps_its_text() {
        let html = ["<div>".repeat(5_000), "a &amp; b</div>c".to_owned()].concat();
        assert_eq!(text_of(&html), "a & b c");
    }

    #[test]
    fn an_excerpt_with_a_formula_has_no_tail() {
        let own = Url::parse("https://paper.example/a").unwrap();
        let link = "<a class='more-link' href='/a'>Read on</a>";
        let html = ["<p>Let <math><mi>E</mi></math> be. ", link, "</p>"].concat();
        assert_eq!(excerpt_of(&html, &own).trim(), "Let E be.");
    }

    #[test]
    fn formulas_keep_their_text() {
        assert_eq!(text_of("<math><mi>E</mi><mo>=</mo></math>"), "E=");
    }
}
