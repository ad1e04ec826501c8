//! html5ever, in place of the browser, for tests, fuzzing and the build tool.
//!
//! All nodes are in one list and refer to each other by index. Building, moving
//! and dropping a tree never recurses, however deep it is.

use crate::html::node::{Content, Node, Parser};
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, ns, parse_document};
use std::borrow::Cow;
use std::cell::RefCell;
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
            Some(Data::Element(name, _)) if name.ns != ns!(html) => Content::Foreign,
            Some(Data::Element(name, attributes)) => Content::Element {
                name: name.local.to_string(),
                attributes: attributes
                    .iter()
                    .map(|attribute| {
                        (
                            attribute.name.local.to_string(),
                            attribute.value.to_string(),
                        )
                    })
                    .collect(),
            },
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

const DOCUMENT: usize = 0;

enum Data {
    Element(Rc<QualName>, Vec<Attribute>),
    Text(StrTendril),
    Other,
}

/// The name of an element. The parser compares it with the names that it knows.
#[derive(Debug)]
struct Name(Rc<QualName>);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

struct Entry {
    data: Data,
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first_child: Option<usize>,
    last_child: Option<usize>,
    /// The root of a template's content. A template has no children of its own.
    template: Option<usize>,
}

impl Entry {
    fn new(data: Data) -> Self {
        Self {
            data,
            parent: None,
            previous: None,
            next: None,
            first_child: None,
            last_child: None,
            template: None,
        }
    }
}

struct Sink {
    entries: RefCell<Vec<Entry>>,
    nameless: Rc<QualName>,
}

impl Default for Sink {
    fn default() -> Self {
        Self {
            entries: RefCell::new(vec![Entry::new(Data::Other)]),
            nameless: Rc::new(QualName::new(None, ns!(), "".into())),
        }
    }
}

impl Sink {
    fn push(&self, data: Data) -> usize {
        let mut entries = self.entries.borrow_mut();
        entries.push(Entry::new(data));
        entries.len() - 1
    }

    fn with<T>(&self, index: usize, change: impl FnOnce(&mut Entry) -> T) -> Option<T> {
        self.entries.borrow_mut().get_mut(index).map(change)
    }

    fn get<T>(&self, index: usize, read: impl FnOnce(&Entry) -> T) -> Option<T> {
        self.entries.borrow().get(index).map(read)
    }

    fn detach(&self, index: usize) {
        let Some((parent, previous, next)) = self.with(index, |entry| {
            (
                entry.parent.take(),
                entry.previous.take(),
                entry.next.take(),
            )
        }) else {
            return;
        };
        match previous {
            Some(previous) => self.with(previous, |entry| entry.next = next),
            None => parent.and_then(|parent| self.with(parent, |entry| entry.first_child = next)),
        };
        match next {
            Some(next) => self.with(next, |entry| entry.previous = previous),
            None => {
                parent.and_then(|parent| self.with(parent, |entry| entry.last_child = previous))
            }
        };
    }

    /// Inserts a detached node between two neighbours.
    fn link(&self, parent: usize, previous: Option<usize>, child: usize, next: Option<usize>) {
        self.with(child, |entry| {
            entry.parent = Some(parent);
            entry.previous = previous;
            entry.next = next;
        });
        match previous {
            Some(previous) => self.with(previous, |entry| entry.next = Some(child)),
            None => self.with(parent, |entry| entry.first_child = Some(child)),
        };
        match next {
            Some(next) => self.with(next, |entry| entry.previous = Some(child)),
            None => self.with(parent, |entry| entry.last_child = Some(child)),
        };
    }

    fn insert(
        &self,
        parent: usize,
        previous: Option<usize>,
        child: NodeOrText<usize>,
        next: Option<usize>,
    ) {
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                let joined = previous.and_then(|previous| {
                    self.with(previous, |entry| match &mut entry.data {
                        Data::Text(before) => {
                            before.push_tendril(&text);
                            true
                        }
                        _ => false,
                    })
                });
                if joined == Some(true) {
                    return;
                }
                self.push(Data::Text(text))
            }
        };
        self.link(parent, previous, child, next);
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Self;
    type ElemName<'a> = Name;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        DOCUMENT
    }

    fn elem_name(&self, target: &usize) -> Name {
        let name = self.get(*target, |entry| match &entry.data {
            Data::Element(name, _) => Some(Rc::clone(name)),
            _ => None,
        });
        Name(name.flatten().unwrap_or_else(|| Rc::clone(&self.nameless)))
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> usize {
        let element = self.push(Data::Element(Rc::new(name), attributes));
        if flags.template {
            let content = self.push(Data::Other);
            self.with(element, |entry| entry.template = Some(content));
        }
        element
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.push(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.push(Data::Other)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        let last = self.get(*parent, |entry| entry.last_child).flatten();
        self.insert(*parent, last, child, None);
    }

    fn append_based_on_parent_node(
        &self,
        element: &usize,
        previous: &usize,
        child: NodeOrText<usize>,
    ) {
        let has_parent = self.get(*element, |entry| entry.parent).flatten().is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &usize) -> usize {
        self.get(*target, |entry| entry.template)
            .flatten()
            .unwrap_or(DOCUMENT)
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        if let NodeOrText::AppendNode(child) = &child {
            self.detach(*child);
        }
        let Some((Some(parent), previous)) =
            self.get(*sibling, |entry| (entry.parent, entry.previous))
        else {
            return;
        };
        self.insert(parent, previous, child, Some(*sibling));
    }

    fn add_attrs_if_missing(&self, target: &usize, more: Vec<Attribute>) {
        self.with(*target, |entry| {
            if let Data::Element(_, attributes) = &mut entry.data {
                for attribute in more {
                    if attributes.iter().all(|known| known.name != attribute.name) {
                        attributes.push(attribute);
                    }
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &usize) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        while let Some(child) = self.get(*node, |entry| entry.first_child).flatten() {
            self.detach(child);
            self.append(new_parent, NodeOrText::AppendNode(child));
        }
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
                Content::Foreign => out.push_str("(foreign"),
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
