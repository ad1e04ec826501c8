//! What a parser has to offer.

/// A parser of HTML.
///
/// It builds the tree that the HTML standard says and runs nothing: no script,
/// no handler, no request.
pub trait Parser {
    /// The nodes it makes.
    type Node: Node;

    /// Parses markup; `None` where the platform refuses to.
    fn parse(&self, html: &str) -> Option<Self::Node>;
}

/// A node of a parsed tree.
///
/// Three questions are all the walk asks, so that there is little that a
/// hostile tree could answer wrongly.
pub trait Node: Sized {
    /// What the node is.
    fn read(&self) -> Content;

    /// The first of the nodes inside.
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
    Foreign,
    /// Text.
    Text(String),
    /// A comment, a processing instruction, a document type.
    Nothing,
}
