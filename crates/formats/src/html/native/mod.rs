//! html5ever, in place of the browser, for tests, fuzzing and the build tool.
//!
//! All nodes are in one list and refer to each other by index. Building, moving
//! and dropping a tree never recurses, however deep it is.

mod sink;

use crate::html::node::{Content, Node, Parser};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, ns, parse_document};
use sink::{DOCUMENT, Data, Entry, Sink};
use std::rc::Rc;

/// The html5ever parser, with scripting off as in a `DOMParser` document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Platform;

impl Parser for Platform {
    type Node = NativeNode;

    fn parse(&self, html: &str) -> Option<NativeNode> {
        let options = ParseOpts {
            tree_builder: TreeBuilderOpts {
                scripting_enabled: false,
                ..TreeBuilderOpts::default()
            },
            ..ParseOpts::default()
        };
        let sink = parse_document(Sink::default(), options).one(html);
        Some(NativeNode {
            tree: Rc::new(sink.entries.into_inner()),
            index: DOCUMENT,
        })
    }
}

/// A node of a tree that html5ever built.
#[derive(Clone)]
pub struct NativeNode {
    tree: Rc<Vec<Entry>>,
    index: usize,
}

impl NativeNode {
    fn at(&self, index: Option<usize>) -> Option<Self> {
        index.map(|index| Self {
            tree: Rc::clone(&self.tree),
            index,
        })
    }

    fn entry(&self) -> Option<&Entry> {
        self.tree.get(self.index)
    }
}

impl Node for NativeNode {
    fn read(&self) -> Content {
        match self.entry().map(|entry| &entry.data) {
            Some(Data::Text(text)) => Content::Text(text.to_string()),
            Some(Data::Element(element, attributes)) => {
                let name = element.local.to_string();
                let attributes = attributes
                    .iter()
                    .map(|attribute| {
                        (
                            attribute.name.local.to_string(),
                            attribute.value.to_string(),
                        )
                    })
                    .collect();
                if element.ns == ns!(html) {
                    Content::Element { name, attributes }
                } else {
                    Content::Foreign { name, attributes }
                }
            }
            Some(Data::Other) | None => Content::Nothing,
        }
    }

    fn first_child(&self) -> Option<Self> {
        self.at(self.entry()?.first_child)
    }

    fn next_sibling(&self) -> Option<Self> {
        self.at(self.entry()?.next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree in brackets: `(html (head) (body …))`.
    fn shape(html: &str) -> String {
        fn write(node: &NativeNode, out: &mut String) {
            match node.read() {
                Content::Element { name, .. } => {
                    out.push('(');
                    out.push_str(&name);
                }
                Content::Foreign { .. } => out.push_str("(foreign"),
                Content::Text(text) => out.push_str(&text),
                Content::Nothing => out.push('('),
            }
            let text = matches!(node.read(), Content::Text(_));
            let mut child = node.first_child();
            while let Some(node) = child {
                write(&node, out);
                child = node.next_sibling();
            }
            if !text {
                out.push(')');
            }
        }
        let mut out = String::new();
        write(&Platform.parse(html).unwrap(), &mut out);
        out
    }

    #[test]
    fn the_tree_is_the_same_as_in_browsers() {
        assert_eq!(
            shape("<p>a<p>b<!--c-->d"),
            "((html(head)(body(p a)(p b()d))))"
                .replace("(p a)", "(pa)")
                .replace("(p b", "(pb")
        );
        // Misnested marks, and text that is not allowed in a table.
        assert_eq!(
            shape("<b>1<i>2</b>3</i>"),
            "((html(head)(body(b1(i2))(i3))))"
        );
        assert_eq!(
            shape("<table>x<tr><td>y</table>"),
            "((html(head)(bodyx(table(tbody(tr(tdy)))))))"
        );
        // A template's content is a separate tree, that of noscript is not.
        assert_eq!(
            shape("<body><template><p>a</template><noscript><p>b</noscript>"),
            "((html(head)(body(template)(noscript(pb)))))"
        );
        assert_eq!(
            shape("<svg><p>a</svg>"),
            "((html(head)(body(foreign)(pa))))"
        );
    }
}
