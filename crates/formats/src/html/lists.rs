//! Lists, definitions, disclosures and asides.

use super::places::{after_anchors, take_leading};
use super::tag::Tag;
use super::tree::{Child, Element};
use super::walk::Walk;
use super::{footnotes, numbering};
use super::{space, text_style, texts};
use lede_model::{Block, Definition, Footnote, plain_text};

impl Walk<'_> {
    /// A list, or footnotes if the list holds them. `None` if it is empty.
    pub(super) fn list(&mut self, element: &Element) -> Option<Block> {
        if element.elements().any(|item| self.notes.is_footnote(item)) {
            return Some(Block::Footnotes {
                notes: self.footnotes(element),
            });
        }
        let mut items: Vec<numbering::Item> = Vec::new();
        for child in &element.children {
            match child {
                Child::Element(item) if item.tag == Tag::Item => {
                    self.places.take_own(item, &mut self.waiting);
                    let mut body = self.flow(&item.children);
                    numbering::check(element, item, &mut body);
                    texts::each(&mut body, &mut |content| text_style::marked(item, content));
                    items.push((body, numbering::value(item)));
                }
                // Some markup nests a list directly in a list. It belongs to
                // the item before it.
                Child::Element(list) if matches!(list.tag, Tag::Unordered | Tag::Ordered) => {
                    let inner = self.list(list);
                    match items.last_mut() {
                        Some((item, _)) => item.extend(inner),
                        None => items.extend(inner.map(|list| (vec![list], None))),
                    }
                }
                stray => items.push((self.flow(std::slice::from_ref(stray)), None)),
            }
        }
        items.retain(|(item, _)| !item.is_empty());
        (!items.is_empty()).then(|| numbering::list(element, items))
    }

    fn footnotes(&mut self, element: &Element) -> Vec<Footnote> {
        let mut notes = Vec::new();
        for item in element.elements() {
            // Text between footnotes, such as a script's output, is not a
            // footnote.
            if self.notes.is_footnote(item) || !item.children.is_empty() {
                notes.push(self.footnote(item));
            }
        }
        notes
    }

    /// Reads terms and definitions. A `<div>` that only groups them is
    /// transparent.
    pub(super) fn definitions(&mut self, element: &Element) -> Option<Block> {
        let mut items = Vec::new();
        self.define(element, &mut items);
        (!items.is_empty()).then_some(Block::Definitions { items })
    }

    fn define(&mut self, element: &Element, items: &mut Vec<Definition>) {
        for part in element.elements() {
            match part.tag {
                Tag::Term => self.places.take_all(part, &mut self.waiting),
                _ => self.places.take_own(part, &mut self.waiting),
            }
            match part.tag {
                Tag::Term => {
                    let term = self.text_of(part);
                    let set_aside = std::mem::take(&mut self.set_aside);
                    if space::is_blank(&term) && set_aside.is_empty() {
                        continue;
                    }
                    match items.last_mut() {
                        Some(open) if open.body.is_empty() => open.terms.push(term),
                        _ => items.push(Definition {
                            terms: vec![term],
                            body: set_aside,
                        }),
                    }
                }
                Tag::Meaning => {
                    let body = self.flow(&part.children);
                    match items.last_mut() {
                        Some(open) => open.body.extend(body),
                        None if body.is_empty() => {}
                        None => items.push(Definition {
                            terms: Vec::new(),
                            body,
                        }),
                    }
                }
                _ => self.define(part, items),
            }
        }
    }

    /// A disclosure: a question that opens to show its answer.
    pub(super) fn details(&mut self, element: &Element) -> Option<Block> {
        let summary = element.elements().find(|part| part.tag == Tag::Summary);
        let mut ids = Vec::new();
        if let Some(summary) = summary {
            self.places.take_all(summary, &mut ids);
        }
        let question = summary
            .map(|summary| self.text_of(summary))
            .unwrap_or_default();
        let mut answer = std::mem::take(&mut self.set_aside);
        let rest: Vec<Child> = element
            .children
            .iter()
            .filter(|child| !matches!(child, Child::Element(part) if part.tag == Tag::Summary))
            .cloned()
            .collect();
        answer.extend(self.flow(&rest));
        self.waiting.append(&mut ids);
        match (space::is_blank(&question), answer.is_empty()) {
            (true, true) => None,
            (true, false) => Some(Block::Aside {
                title: None,
                body: answer,
            }),
            (false, _) => Some(Block::Question { question, answer }),
        }
    }

    /// An aside. A heading at its top becomes its title.
    pub(super) fn aside(&mut self, element: &Element) -> Option<Block> {
        let mut body = self.flow(&element.children);
        let title = match body.get(after_anchors(&body)) {
            Some(Block::Heading { content, .. }) => Some(plain_text(content)),
            _ => None,
        };
        if title.is_some() {
            self.waiting.append(&mut take_leading(&mut body));
            body.remove(0);
        }
        (title.is_some() || !body.is_empty()).then_some(Block::Aside { title, body })
    }

    /// A single footnote outside a list, as word processors write it.
    pub(super) fn single_footnote(&mut self, element: &Element) -> Option<Block> {
        // A list item is read with its list.
        if element.tag == Tag::Item || !self.notes.is_footnote(element) {
            return None;
        }
        let note = self.footnote(element);
        Some(Block::Footnotes { notes: vec![note] })
    }

    fn footnote(&mut self, element: &Element) -> Footnote {
        let id = self.notes.id(element);
        let outer = std::mem::replace(&mut self.notes.inside, true);
        let mut body = self.flow(&element.children);
        self.notes.inside = outer;
        footnotes::without_number(&mut body);
        Footnote { id, body }
    }
}
