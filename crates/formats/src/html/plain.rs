//! The words of markup, without the rest of it.
//!
//! The platform's parser decides what is a tag, a comment or a character
//! reference. It is only asked where there may be one: most titles have none.

use super::node::{Content, Node, Parser};
use super::platform::Platform;
use super::{caps, words};

/// Whether a text can mean anything else as markup than as plain text.
pub(crate) fn needs_parser(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| match pair {
        [b'<', next] => next.is_ascii_alphabetic() || b"/!?".contains(next),
        [b'&', next] => next.is_ascii_alphanumeric() || *next == b'#',
        _ => false,
    })
}

/// The root of the tree of a piece of markup; `None` for what is too much to be
/// parsed.
pub(crate) fn parse(html: &str) -> Option<impl Node + use<>> {
    // What begins a document is read as its head; this is the middle of one.
    caps::fit_to_parse(html)
        .then(|| Platform.parse(&["<body>", html].concat()))
        .flatten()
}

/// The words of markup. There is space around elements that part words.
pub(crate) fn words_of(html: &str) -> String {
    if !needs_parser(html) {
        return html.to_owned();
    }
    match parse(html) {
        Some(root) => words_in(&root),
        None => words::paragraphs(html).join(" "),
    }
}

/// Plain text with its character references decoded, once. What looks like a
/// tag in it is text.
pub(crate) fn without_references(text: &str) -> String {
    if !needs_parser(text) {
        return text.to_owned();
    }
    match parse(&text.replace('<', "&lt;")) {
        Some(root) => words_in(&root),
        None => text.to_owned(),
    }
}

/// What is still to be done while a tree is walked.
enum Step<N> {
    /// Read a node, and then those after it in the same parent.
    Node(N),
    /// Add a space, because an element ends that parts words.
    Space,
}

/// The words inside a node.
pub(crate) fn words_in<N: Node>(parent: &N) -> String {
    let mut words = String::new();
    let mut steps: Vec<Step<N>> = parent.first_child().map(Step::Node).into_iter().collect();
    while let Some(step) = steps.pop() {
        let Step::Node(node) = step else {
            words.push(' ');
            continue;
        };
        steps.extend(node.next_sibling().map(Step::Node));
        match node.read() {
            Content::Text(text) => words.push_str(&text),
            Content::Element { name, .. } if is_hidden(&name) => continue,
            Content::Element { name, .. } if !is_within_line(&name) => {
                words.push(' ');
                steps.push(Step::Space);
            }
            Content::Element { .. } | Content::Foreign | Content::Nothing => {}
        }
        steps.extend(node.first_child().map(Step::Node));
    }
    words
}

/// Names and values of attributes.
pub(crate) type Attributes = [(String, String)];

/// Shows all elements inside a node, in the order of the markup: their name,
/// their attributes, and themselves.
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

/// Elements whose content nobody is to read.
fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "template" | "iframe" | "noembed" | "noframes"
    )
}

/// Elements that part no words: marks, and those of the document itself.
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
    fn the_parser_is_asked_only_where_there_may_be_markup() {
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
            assert_eq!(words_of(text), text);
            assert_eq!(parse(text).map(|root| words_in(&root)).unwrap(), text);
        }
        for text in ["<b>", "</b", "<!--", "<?a", "&amp;", "&#39;", "&amp"] {
            assert!(needs_parser(text), "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_tag_stays_where_only_references_are_decoded() {
        assert_eq!(
            without_references("<b>&lt;i&gt;</b> &rarr; &#x2019;<!-- a -->"),
            "<b><i></b> \u{2192} \u{2019}<!-- a -->"
        );
    }

    #[test]
    fn what_is_too_much_for_the_parser_keeps_its_words() {
        let html = ["<div>".repeat(5_000), "a &amp; b</div>c".to_owned()].concat();
        assert_eq!(words_of(&html), "a & b c");
    }

    #[test]
    fn formulas_keep_their_words() {
        assert_eq!(words_of("<math><mi>E</mi><mo>=</mo></math>"), "E=");
    }
}
