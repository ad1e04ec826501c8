//! Text and its inline marks.

use crate::values::{language, maybe_text, maybe_url, run_text, size, text, web_url};
use lede_model::{Inline, InlineImage, InlineNode, Mark, MathElement, MathNode};
use proptest::collection::vec;
use proptest::prelude::*;

/// A text; it may be empty.
pub fn content() -> BoxedStrategy<Vec<Inline>> {
    vec(inline(), 0..4).boxed()
}

/// A text that is not empty.
pub fn full_content() -> BoxedStrategy<Vec<Inline>> {
    vec(inline(), 1..4).boxed()
}

fn inline() -> impl Strategy<Value = Inline> {
    let leaf = prop_oneof![
        6 => run_text().prop_map(Inline::Text),
        1 => node(prop_oneof![
            Just(InlineNode::LineBreak),
            text().prop_map(|note| InlineNode::Note { note }),
            (formula(), maybe_text()).prop_map(|(math, alt)| InlineNode::Math { math, alt }),
            inline_image().prop_map(|image| InlineNode::Image(Box::new(image))),
        ]),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        let content = vec(inner, 0..3).boxed();
        let marked = |make: fn(Mark) -> InlineNode| {
            content
                .clone()
                .prop_map(move |content| make(Mark { content }))
                .boxed()
        };
        let marks: [fn(Mark) -> InlineNode; 12] = [
            InlineNode::Strong,
            InlineNode::Emphasis,
            InlineNode::Code,
            InlineNode::Superscript,
            InlineNode::Subscript,
            InlineNode::Small,
            InlineNode::Mark,
            InlineNode::Strikethrough,
            InlineNode::Insertion,
            InlineNode::Quotation,
            InlineNode::Keyboard,
            InlineNode::Isolate,
        ];
        node(prop_oneof![
            3 => proptest::strategy::Union::new(marks.map(marked)),
            1 => (maybe_url(), content.clone())
                .prop_map(|(url, content)| InlineNode::Link { url, content }),
            1 => (maybe_text(), content.clone())
                .prop_map(|(title, content)| InlineNode::Abbreviation { title, content }),
            1 => (maybe_text(), content.clone()).prop_map(|(datetime, content)| {
                InlineNode::Time { datetime: datetime.unwrap_or_default(), content }
            }),
            1 => (content.clone(), text())
                .prop_map(|(content, reading)| InlineNode::Ruby { content, reading }),
            1 => (language(), content)
                .prop_map(|(language, content)| InlineNode::Language { language, content }),
        ])
    })
}

fn node(strategy: impl Strategy<Value = InlineNode> + 'static) -> BoxedStrategy<Inline> {
    strategy.prop_map(Inline::Node).boxed()
}

fn inline_image() -> impl Strategy<Value = InlineImage> {
    (web_url(), maybe_text(), size(), size()).prop_map(|(url, alt, width, height)| InlineImage {
        url,
        alt: alt.unwrap_or_default(),
        width,
        height,
    })
}

/// A formula that is not empty.
pub fn formula() -> BoxedStrategy<Vec<MathNode>> {
    let element = || proptest::sample::select(MathElement::ALL);
    let leaf = (element(), maybe_text()).prop_map(|(element, text)| MathNode {
        element,
        text,
        content: Vec::new(),
    });
    let node = leaf.prop_recursive(3, 6, 3, move |inner| {
        (element(), maybe_text(), vec(inner, 1..3)).prop_map(|(element, text, content)| MathNode {
            element,
            text,
            content,
        })
    });
    vec(node, 1..3).boxed()
}
