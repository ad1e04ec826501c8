//! Formulas in MathML.

use super::dropped::Reason;
use super::node::attribute;
use super::tag::Tag;
use super::tree::{Child, Element, collapse, is_one_of};
use super::walk::Walk;
use lede_model::{Block, Inline, InlineNode, MathElement, MathNode};

/// The meaning of an element of MathML. Elements that are not in MathML Core
/// group their parts.
pub(super) fn tag(name: &str, attributes: &[(String, String)], is_in_math: bool) -> Option<Tag> {
    if name == "math" && !is_in_math {
        let is_block = attributes.iter().any(|(name, value)| {
            is_one_of(name, &["display", "mode"]) && is_one_of(value.trim(), &["block", "display"])
        });
        return Some(if is_block { Tag::MathBlock } else { Tag::Math });
    }
    if !is_in_math || is_one_of(name, &["script", "style", "svg"]) {
        return None;
    }
    Some(match name {
        "annotation" | "annotation-xml" => Tag::MathNote,
        "ms" | "ci" | "csymbol" => Tag::MathPart(Some(MathElement::Text)),
        "cn" => Tag::MathPart(Some(MathElement::Number)),
        "mfenced" => Tag::MathFence,
        "math" => Tag::MathPart(Some(MathElement::Row)),
        "mlabeledtr" => Tag::MathPart(Some(MathElement::TableRow)),
        name => Tag::MathPart(MathElement::of(name)),
    })
}

/// The class of formulas in the notation of scripts.
const SOURCE: &str = "math/";

/// The element for a formula that a script would set, `<script type="math/tex">`.
pub(super) fn script(name: &str, attributes: &[(String, String)]) -> Option<Element> {
    let kind = attribute(attributes, "type").unwrap_or_default().trim();
    let is_formula = name == "script" && kind.starts_with(SOURCE);
    is_formula.then(|| {
        let mut formula = Element::new(Tag::Span, Vec::new());
        formula.attributes.push(("class", kind.to_owned()));
        formula
    })
}

/// Of formulas in several notations beside each other one stays: a source only
/// where nothing else shows the formula, a picture only without MathML.
pub(super) fn without_sources(children: &mut Vec<Child>, is_picture: &dyn Fn(&Element) -> bool) {
    let shows = |part: &Element| {
        let is_math = |part: &Element| {
            matches!(
                part.tag,
                Tag::Math | Tag::MathBlock | Tag::Image | Tag::Icon
            )
        };
        !part.text().is_empty() || is_math(part) || part.find(&is_math).is_some()
    };
    let is_wanted = |part: &Element| is_source(part) || is_picture(part);
    if !children
        .iter()
        .any(|child| matches!(child, Child::Element(part) if is_wanted(part)))
    {
        return;
    }
    let said: Vec<bool> = (0..children.len())
        .map(|at| {
            let part = |at: Option<usize>| match children.get(at?) {
                Some(Child::Element(part)) => Some(part),
                _ => None,
            };
            let before = part(at.checked_sub(1));
            match part(Some(at)) {
                Some(own) if is_source(own) => [before, part(at.checked_sub(2))]
                    .into_iter()
                    .flatten()
                    .any(|other| {
                        other.classes().any(|it| it.starts_with("MathJax")) && shows(other)
                    }),
                Some(own) if is_picture(own) => {
                    let alt = own.get("alt").map(collapse).unwrap_or_default();
                    let is_twin = |other: &Element| {
                        matches!(other.tag, Tag::Math | Tag::MathBlock)
                            && other
                                .get("alttext")
                                .map(collapse)
                                .is_some_and(|it| it == alt)
                    };
                    let mut beside = [before, part(Some(at + 1))].into_iter().flatten();
                    !alt.is_empty() && beside.any(is_twin)
                }
                _ => false,
            }
        })
        .collect();
    let mut said = said.into_iter();
    children.retain(|_| !said.next().unwrap_or_default());
    for child in children {
        if let Child::Element(part) = child
            && is_source(part)
        {
            let is_markup = part
                .get("class")
                .is_some_and(|kind| kind.starts_with("math/mml"));
            let text = part.text();
            let words = match is_markup {
                true => super::unparsed::paragraphs(&text).join(" "),
                false => text,
            };
            part.children = vec![Child::Text(words)];
            part.attributes.clear();
        }
    }
}

fn is_source(element: &Element) -> bool {
    element.tag == Tag::Span
        && element
            .get("class")
            .is_some_and(|class| class.starts_with(SOURCE))
}

/// A formula: its parts, or only its words.
pub(super) enum Formula {
    Parts(Vec<MathNode>, Option<String>),
    Words(String),
}

impl Formula {
    pub(super) fn inline(self) -> Inline {
        match self {
            Self::Parts(math, alt) => Inline::Node(InlineNode::Math { math, alt }),
            Self::Words(words) => Inline::Text(words),
        }
    }

    pub(super) fn block(self) -> Block {
        match self {
            Self::Parts(math, alt) => Block::Math { math, alt },
            Self::Words(words) => super::figure::paragraph(words),
        }
    }
}

impl Walk<'_> {
    /// The formula of a `<math>`. Where there is nothing to set, its alternative
    /// text stands for it.
    pub(super) fn formula(&mut self, element: &Element) -> Option<Formula> {
        let words = |text: &str| Some(collapse(text)).filter(|text| !text.is_empty());
        let alt = element
            .get("alttext")
            .or_else(|| element.get("aria-label"))
            .and_then(words)
            .or_else(|| words(&note(element)?.text()));
        let parts = parts(element);
        if parts.iter().any(shows_something) {
            return Some(Formula::Parts(parts, alt));
        }
        self.dropped.add(Reason::Foreign);
        alt.map(Formula::Words)
    }
}

/// The annotation in TeX.
fn note(element: &Element) -> Option<&Element> {
    element.find(&|part| {
        part.tag == Tag::MathNote
            && part
                .get("encoding")
                .is_some_and(|encoding| encoding.to_ascii_lowercase().contains("tex"))
    })
}

fn shows_something(node: &MathNode) -> bool {
    node.text.is_some() || node.content.iter().any(shows_something)
}

fn parts(element: &Element) -> Vec<MathNode> {
    let mut parts = Vec::new();
    for child in &element.children {
        match child {
            Child::Text(text) => {
                let text = collapse(text);
                if !text.is_empty() {
                    parts.push(leaf(MathElement::Text, text));
                }
            }
            Child::Element(part) => part_into(part, &mut parts),
        }
    }
    parts
}

fn part_into(part: &Element, parts: &mut Vec<MathNode>) {
    match part.tag {
        Tag::MathNote => {}
        Tag::MathPart(Some(kind)) if is_token(kind) => parts.push(leaf(kind, part.text())),
        Tag::MathPart(Some(kind)) => parts.push(MathNode {
            element: kind,
            text: None,
            content: self::parts(part),
        }),
        Tag::MathFence => parts.push(MathNode {
            element: MathElement::Row,
            text: None,
            content: fenced(part, self::parts(part)),
        }),
        // Elements beside MathML Core count as one part, or exponents would
        // become numerators.
        Tag::MathPart(None) => {
            let mut content = self::parts(part);
            match (content.len(), content.pop()) {
                (1, Some(only)) => parts.push(only),
                (_, last) => {
                    content.extend(last);
                    parts.push(MathNode {
                        element: MathElement::Row,
                        text: None,
                        content,
                    });
                }
            }
        }
        // HTML in a formula.
        _ => {
            let text = part.text();
            if !text.is_empty() {
                parts.push(leaf(MathElement::Text, text));
            }
        }
    }
}

/// The parts of an `<mfenced>` with its brackets and separators.
fn fenced(part: &Element, content: Vec<MathNode>) -> Vec<MathNode> {
    let sign = |text: &str| leaf(MathElement::Operator, text.trim().to_owned());
    let separators = part.get("separators").unwrap_or(",");
    let mut separators = separators.split_ascii_whitespace().flat_map(str::chars);
    let mut out = vec![sign(part.get("open").unwrap_or("("))];
    let mut last = None;
    for (index, node) in content.into_iter().enumerate() {
        if index > 0 {
            last = separators.next().or(last);
            out.extend(last.map(|character| sign(&character.to_string())));
        }
        out.push(node);
    }
    out.push(sign(part.get("close").unwrap_or(")")));
    out
}

fn leaf(element: MathElement, text: String) -> MathNode {
    MathNode {
        element,
        text: (!text.is_empty()).then_some(text),
        content: Vec::new(),
    }
}

fn is_token(kind: MathElement) -> bool {
    matches!(
        kind,
        MathElement::Identifier
            | MathElement::Number
            | MathElement::Operator
            | MathElement::Text
            | MathElement::Space
    )
}
