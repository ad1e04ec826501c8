//! Text with its pronunciation.

use super::space::is_blank;
use super::tag::Tag;
use super::tree::{Child, Element};
use super::walk::Walk;
use lede_model::{Inline, InlineNode};

impl Walk<'_> {
    /// Adds the text of a `<ruby>`, each part with its reading. A second row of
    /// readings is around the parts that it belongs to.
    pub(super) fn ruby(&mut self, element: &Element, out: &mut Vec<Inline>) {
        let mut ruby = Ruby::default();
        for child in &element.children {
            match child {
                Child::Element(part) => match part.tag {
                    Tag::RubyBracket => {}
                    Tag::RubyText => ruby.add_reading(part.text()),
                    Tag::RubyGroup => {
                        let readings: Vec<&Element> = part
                            .elements()
                            .filter(|part| part.tag == Tag::RubyText)
                            .collect();
                        let is_second = ruby.bases.is_empty();
                        match readings.as_slice() {
                            [_, _, ..] if !is_second => {
                                let texts = readings.into_iter().map(Element::text);
                                texts.for_each(|text| ruby.add_reading(text));
                            }
                            _ => ruby.add_to_all(
                                part.text_without(&|part| part.tag == Tag::RubyBracket),
                            ),
                        }
                    }
                    Tag::RubyBase => {
                        let base = self.inlines(&part.children);
                        ruby.add_base(base, true);
                    }
                    _ => {
                        let mut base = Vec::new();
                        self.inline(part, &mut base);
                        ruby.add_base(base, false);
                    }
                },
                Child::Text(text) => ruby.add_base(vec![Inline::Text(text.clone())], false),
            }
        }
        out.append(&mut ruby.finish());
    }
}

/// The parts of a ruby so far.
#[derive(Default)]
struct Ruby {
    done: Vec<Inline>,
    /// The texts that wait for their readings.
    bases: Vec<Vec<Inline>>,
    /// Whether the last of them ended.
    ended: bool,
    /// Whether a reading came last.
    read: bool,
}

impl Ruby {
    fn add_base(&mut self, mut base: Vec<Inline>, is_whole: bool) {
        if is_blank(&base) && (is_whole || self.bases.is_empty() || self.ended) {
            return;
        }
        if std::mem::take(&mut self.read) {
            self.flush();
        }
        match self.bases.last_mut() {
            Some(open) if !is_whole && !self.ended => open.append(&mut base),
            _ => self.bases.push(base),
        }
        self.ended = is_whole;
    }

    fn add_reading(&mut self, reading: String) {
        let reading = reading.trim_matches(['(', ')']).to_owned();
        self.ended = true;
        self.read = true;
        if self.bases.is_empty() {
            if !reading.is_empty() {
                self.done.push(Inline::Text([" (", &reading, ")"].concat()));
            }
            return;
        }
        let content = self.bases.remove(0);
        push_read(&mut self.done, content, reading);
    }

    /// A reading of all parts together.
    fn add_to_all(&mut self, reading: String) {
        let reading = reading.trim_matches(['(', ')']).to_owned();
        self.flush();
        let content = std::mem::take(&mut self.done);
        push_read(&mut self.done, content, reading);
        self.read = true;
    }

    /// Ends the texts without readings.
    fn flush(&mut self) {
        for base in self.bases.drain(..) {
            self.done.extend(base);
        }
    }

    fn finish(mut self) -> Vec<Inline> {
        self.flush();
        self.done
    }
}

/// Adds text with its reading.
fn push_read(out: &mut Vec<Inline>, mut content: Vec<Inline>, reading: String) {
    if reading.is_empty() {
        out.append(&mut content);
    } else {
        out.push(Inline::Node(InlineNode::Ruby { content, reading }));
    }
}
