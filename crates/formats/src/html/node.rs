//! The interface of an HTML parser.

/// A parser of HTML.
///
/// It builds the tree that the HTML standard defines and runs nothing: no
/// script, no handler, no request.
pub trait Parser {
    /// The nodes of its trees.
    type Node: Node;

    /// Parses markup; `None` if the platform refuses it.
    fn parse(&self, html: &str) -> Option<Self::Node>;
}

/// A node of a parsed tree.
///
/// The walk uses only these three methods, so a hostile tree has few ways to
/// mislead it.
pub trait Node: Sized {
    /// What the node is.
    fn read(&self) -> Content;

    /// The first child.
    fn first_child(&self) -> Option<Self>;

    /// The node after this one within the same parent.
    fn next_sibling(&self) -> Option<Self>;
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// An HTML element.
    Element {
        /// Its name in lower case.
        name: String,
        /// Its attributes, names in lower case.
        attributes: Vec<(String, String)>,
    },
    /// An element of SVG, MathML or another language.
    Foreign {
        /// Its name as written in the language, such as `mfrac` or `foreignObject`.
        name: String,
        /// Its attributes, without prefixes.
        attributes: Vec<(String, String)>,
    },
    /// Text.
    Text(String),
    /// A comment, a processing instruction, a document type.
    Nothing,
}

/// The value of an attribute.
pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut attributes = attributes.iter();
    attributes.find_map(|(known, value)| (known == name).then_some(value.as_str()))
}
