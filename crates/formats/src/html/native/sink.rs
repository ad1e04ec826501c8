//! Builds a tree from the calls of html5ever's parser.

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName, ns};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// The index of the document.
pub(super) const DOCUMENT: usize = 0;

/// The content of a node.
pub(super) enum Data {
    Element(Rc<QualName>, Vec<Attribute>),
    Text(StrTendril),
    Other,
}

/// The name of an element. The parser compares it with the names that it knows.
#[derive(Debug)]
pub(super) struct Name(Rc<QualName>);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

/// A node and its neighbours.
pub(super) struct Entry {
    pub(super) data: Data,
    parent: Option<usize>,
    previous: Option<usize>,
    pub(super) next: Option<usize>,
    pub(super) first_child: Option<usize>,
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

/// The nodes of a tree, in the order in which they were created.
pub(super) struct Sink {
    pub(super) entries: RefCell<Vec<Entry>>,
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
