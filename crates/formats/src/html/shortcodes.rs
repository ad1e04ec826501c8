//! Remaining shortcodes of WordPress, such as `[caption …]`, which the
//! publisher's system should have replaced.

use super::dropped::{Dropped, Reason};
use super::shortcode_media::{QUOTES, frame, is_address, of_code};
use super::tag::Tag;
use super::tree::{Child, Element};

/// The children with every `[caption …]<img> text[/caption]` as a figure;
/// `None` if there is no such shortcode.
fn captions(children: &[Child]) -> Option<Vec<Child>> {
    let is_open = |child: &Child| matches!(child, Child::Text(text) if text.contains("[caption"));
    let is_end = |child: &Child| matches!(child, Child::Text(text) if text.contains("[/caption]"));
    if !children.iter().any(is_open) || !children.iter().any(is_end) {
        return None;
    }
    let mut out = Vec::with_capacity(children.len());
    // The open figure: its attributes as written, and its content.
    let mut figure: Option<(String, Vec<Child>)> = None;
    for child in children {
        let Child::Text(text) = child else {
            let target = figure.as_mut().map_or(&mut out, |(_, inside)| inside);
            target.push(child.clone());
            continue;
        };
        let mut rest = text.as_str();
        while !rest.is_empty() {
            match &mut figure {
                None => match rest.split_once("[caption") {
                    Some((before, after)) => {
                        push_text(&mut out, before);
                        let (attributes, after) = after.split_once(']').unwrap_or((after, ""));
                        figure = Some((attributes.to_owned(), Vec::new()));
                        rest = after;
                    }
                    None => {
                        push_text(&mut out, rest);
                        rest = "";
                    }
                },
                Some((_, inside)) => match rest.split_once("[/caption]") {
                    Some((before, after)) => {
                        push_text(inside, before);
                        if let Some((attributes, inside)) = figure.take() {
                            out.push(Child::Element(built(&attributes, inside)));
                        }
                        rest = after;
                    }
                    None => {
                        push_text(inside, rest);
                        rest = "";
                    }
                },
            }
        }
    }
    // A shortcode without an end is text.
    if let Some((_, inside)) = figure {
        out.extend(inside);
    }
    Some(out)
}

fn push_text(out: &mut Vec<Child>, text: &str) {
    if !text.is_empty() {
        out.push(Child::Text(text.to_owned()));
    }
}

/// The figure of a shortcode: pictures first, the text as the caption.
fn built(attributes: &str, inside: Vec<Child>) -> Element {
    let (mut pictures, mut text): (Vec<Child>, Vec<Child>) =
        inside.into_iter().partition(|child| match child {
            Child::Text(_) => false,
            Child::Element(element) => element.holds_block || element.tag.is_block(),
        });
    // The oldest form has the caption in an attribute.
    if let Some((_, rest)) = attributes.split_once("caption=")
        && let Some(quote) = rest.chars().next()
        && let Some(caption) = rest.split(quote).nth(1)
    {
        push_text(&mut text, caption);
    }
    pictures.push(Child::Element(Element::new(Tag::Caption, text)));
    let mut figure = Element::new(Tag::Figure, pictures);
    for class in ["alignleft", "alignright", "alignwide", "alignfull"] {
        if attributes.contains(class) {
            figure.attributes.push(("class", class.to_owned()));
        }
    }
    figure
}

/// Leaves out short codes in the text of a tree, except in code. Only what is
/// surely a left-over goes: a code with attributes, a known name on a line of
/// its own, or a pair around words. Other brackets are text.
pub(super) fn clean(root: &mut Element, dropped: &mut Dropped) {
    let mut ends = Vec::new();
    push_ends(root, &mut ends);
    let mut opened = Vec::new();
    clean_element(root, &ends, &mut opened, dropped);
}

fn is_code(element: &Element) -> bool {
    matches!(element.tag, Tag::Code | Tag::Preformatted | Tag::Keyboard)
}

/// How long a short code is at most, in bytes.
const MAX_CODE: usize = 2_000;

/// How many names of end tags are kept.
const MAX_NAMES: usize = 64;

/// The names of the end tags.
fn push_ends(element: &Element, ends: &mut Vec<String>) {
    for child in &element.children {
        match child {
            Child::Text(text) => {
                for part in text.split("[/").skip(1) {
                    let (name, rest) = part.split_at_checked(name_length(part)).unwrap_or_default();
                    if rest.starts_with(']')
                        && ends.len() < MAX_NAMES
                        && !ends.iter().any(|known| known == name)
                    {
                        ends.push(name.to_owned());
                    }
                }
            }
            Child::Element(part) if !is_code(part) => push_ends(part, ends),
            Child::Element(_) => {}
        }
    }
}

fn clean_element(
    element: &mut Element,
    ends: &[String],
    opened: &mut Vec<String>,
    dropped: &mut Dropped,
) {
    if let Some(children) = captions(&element.children) {
        element.children = children;
        element.holds_block = true;
    }
    let count = element.children.len();
    let starts_line = |before: Option<&Child>| match before {
        None => element.tag.is_block(),
        Some(Child::Element(part)) => part.tag.is_block() || part.tag == Tag::LineBreak,
        Some(Child::Text(_)) => false,
    };
    let edges: Vec<(bool, bool)> = (0..count)
        .map(|at| {
            let before = at.checked_sub(1).and_then(|at| element.children.get(at));
            let after = element.children.get(at + 1);
            (starts_line(before), starts_line(after))
        })
        .collect();
    let mut children = Vec::with_capacity(count);
    for (mut child, (starts, finishes)) in
        std::mem::take(&mut element.children).into_iter().zip(edges)
    {
        match &mut child {
            Child::Text(text) if text.contains('[') => {
                let mut media = Vec::new();
                let kept = strip(text, starts, finishes, ends, opened, dropped, &mut media);
                let mut at = 0;
                for (place, part) in media {
                    push_text(&mut children, kept.get(at..place).unwrap_or_default());
                    children.push(Child::Element(part));
                    element.holds_block = true;
                    at = place;
                }
                push_text(&mut children, kept.get(at..).unwrap_or_default());
                continue;
            }
            Child::Element(part) if !is_code(part) => {
                clean_element(part, ends, opened, dropped);
                element.holds_block |= part.holds_block;
            }
            _ => {}
        }
        children.push(child);
    }
    element.children = children;
}

/// Text without short codes. `starts` and `finishes` are whether it is at the
/// start and at the end of a line. What codes play goes to `media`, with its
/// place in the text.
fn strip(
    text: &str,
    starts: bool,
    finishes: bool,
    ends: &[String],
    opened: &mut Vec<String>,
    dropped: &mut Dropped,
    media: &mut Vec<(usize, Element)>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Whether only spaces and codes came since the start of the line.
    let mut is_first = starts;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        is_first = match before.rsplit_once('\n') {
            Some((_, line)) => line.trim().is_empty(),
            None => is_first && before.trim().is_empty(),
        };
        let end = after.bytes().take(MAX_CODE).position(|byte| byte == b']');
        let found = end.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?)));
        let Some((code, behind)) = found else {
            is_first = false;
            out.push('[');
            rest = after;
            continue;
        };
        let next = behind.trim_start_matches([' ', '\t', '\r']);
        let is_last = next.starts_with('\n') || (next.is_empty() && finishes);
        let place = Place {
            is_glued: out.ends_with(|character: char| {
                character.is_alphanumeric() || "_[])".contains(character)
            }) && !out.is_empty(),
            is_first,
            is_alone: is_first && (is_last || next.starts_with('[')),
            is_before_word: behind.starts_with(|character: char| {
                character.is_alphanumeric() || "<[\"'(\u{201c}\u{2018}\u{201e}".contains(character)
            }),
        };
        let (name, attributes) = code.split_at_checked(name_length(code)).unwrap_or_default();
        // `[embed]https://…[/embed]`
        let within = match name {
            "embed" => behind.split_once('['),
            _ => None,
        };
        let within =
            within.and_then(|(address, end)| Some((address.trim(), end.strip_prefix("/embed]")?)));
        if let Some((address, after)) = within.filter(|(address, _)| is_address(address)) {
            dropped.add(Reason::Shortcode);
            media.push((out.len(), frame(address.to_owned())));
            rest = after;
        } else if let Some(part) = of_code(name, attributes).filter(|_| !place.is_glued) {
            dropped.add(Reason::Shortcode);
            media.push((out.len(), part));
            rest = match behind
                .strip_prefix("[/")
                .and_then(|end| end.strip_prefix(name))
            {
                Some(end) => end.strip_prefix(']').unwrap_or(behind),
                None => behind,
            };
        } else if is_shortcode(code, &place, ends, opened) {
            dropped.add(Reason::Shortcode);
            rest = behind;
        } else {
            is_first = false;
            out.push('[');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Where a code is.
struct Place {
    /// A letter or a bracket is directly before it, as before an index.
    is_glued: bool,
    is_first: bool,
    is_alone: bool,
    is_before_word: bool,
}

/// How long the name at the start of a code is.
fn name_length(code: &str) -> usize {
    let is_in_name =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte);
    code.bytes()
        .position(|byte| !is_in_name(byte))
        .unwrap_or(code.len())
}

fn is_shortcode(code: &str, place: &Place, ends: &[String], opened: &mut Vec<String>) -> bool {
    if let Some(name) = code.strip_prefix('/') {
        let last = opened.iter().rposition(|open| open == name);
        if let Some(at) = last {
            opened.remove(at);
        }
        return last.is_some() || (name.contains('_') && is_known(name));
    }
    let code = code.strip_suffix('/').unwrap_or(code);
    let (name, attributes) = code.split_at_checked(name_length(code)).unwrap_or_default();
    if name.len() < 2 || !name.starts_with(|character: char| character.is_ascii_lowercase()) {
        return false;
    }
    let is_one = match attributes {
        _ if attributes.trim().is_empty() => {
            let is_known = is_known(name) && place.is_alone;
            let has_end = ends.iter().any(|end| end == name);
            is_known || (has_end && (place.is_first || place.is_before_word))
        }
        attributes => !place.is_glued && has_attributes(name, attributes),
    };
    let has_end = ends.iter().any(|end| end == name);
    if is_one && has_end && opened.len() < MAX_NAMES {
        opened.push(name.to_owned());
    }
    is_one
}

/// Whether it begins with attributes such as ` ids="1,2"`. Systems often
/// replace straight quotation marks with curly ones; known names need none.
fn has_attributes(name: &str, attributes: &str) -> bool {
    if !attributes.starts_with(char::is_whitespace) {
        return false;
    }
    let Some((key, value)) = attributes.trim_start().split_once('=') else {
        return false;
    };
    !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
        && (value.starts_with(QUOTES) || name.contains(['_', '-']) || is_own(name))
}

/// Names that only WordPress and its plug-ins use.
fn is_known(name: &str) -> bool {
    let plug_ins = [
        "vc_",
        "et_pb_",
        "su_",
        "fusion_",
        "woocommerce_",
        "contact-form",
        "mc4wp_",
        "wpforms",
        "rev_slider",
        "ninja_form",
        "gravityform",
    ];
    is_own(name) || plug_ins.iter().any(|start| name.starts_with(start))
}

/// Names of codes of WordPress itself.
fn is_own(name: &str) -> bool {
    matches!(name, "caption" | "gallery" | "embed" | "playlist")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(text: &str) -> (String, u32) {
        let mut dropped = Dropped::default();
        let mut tree = Element::new(Tag::Paragraph, vec![Child::Text(text.to_owned())]);
        clean(&mut tree, &mut dropped);
        (
            tree.text_without(&|_| false),
            dropped.count(Reason::Shortcode),
        )
    }
    #[test]
    fn shortcodes_are_removed_and_their_text_stays() {
        for (text, expected, count) in [
            ("[gallery ids=\"1,2\"]", "", 1),
            ("[vc_row css=”.x{}”]Words[/vc_row]", "Words", 2),
            ("[su_note]Words[/su_note] more", "Words more", 2),
            ("[button]Go[/button]", "Go", 2),
            ("[gallery]", "", 1),
            ("[vc_row][vc_column]Words[/vc_column][/vc_row]", "Words", 4),
            ("a [contact-form-7 id='1' title='x'] b", "a b", 1),
            ("[gallery ids=1,2 link=file]", "", 1),
        ] {
            assert_eq!(stripped(text), (expected.to_owned(), count), "{text}");
        }
    }

    #[test]
    fn text_in_brackets_stays() {
        for text in [
            "He said [sic] that [the minister] went.",
            "[1] [a] [A=\"b\"] [",
            "[laughs]",
            "a[i] = b[\"c\"]",
            "[é",
            "[see note]",
            "Dear [first_name], come to [office_hours].",
            "[first_name]",
            "Write [gallery] on a line of its own.",
            "Put it between [note] and [/note].",
            "settings[base_url] and input[type=\"x\"]",
            "row[tide id=\"3\"]",
        ] {
            assert_eq!(stripped(text), (text.to_owned(), 0));
        }
    }
}
