//! Remaining shortcodes of WordPress, such as `[caption …]`, which the
//! publisher's system should have replaced.

use super::dropped::{Dropped, Reason};
use super::tag::Tag;
use super::tree::{Child, Element};

/// The children with every `[caption …]<img> text[/caption]` as a figure;
/// `None` if there is no such shortcode.
pub(super) fn captions(children: &[Child]) -> Option<Vec<Child>> {
    let is_open = |child: &Child| matches!(child, Child::Text(text) if text.contains("[caption"));
    if !children.iter().any(is_open) {
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
    let (mut pictures, mut words): (Vec<Child>, Vec<Child>) =
        inside.into_iter().partition(|child| match child {
            Child::Text(_) => false,
            Child::Element(element) => element.holds_block || element.tag.is_block(),
        });
    // The oldest form has the caption in an attribute.
    if let Some((_, rest)) = attributes.split_once("caption=")
        && let Some(quote) = rest.chars().next()
        && let Some(caption) = rest.split(quote).nth(1)
    {
        push_text(&mut words, caption);
    }
    pictures.push(Child::Element(Element::new(Tag::Caption, words)));
    let mut figure = Element::new(Tag::Figure, pictures);
    for class in ["alignleft", "alignright", "alignwide", "alignfull"] {
        if attributes.contains(class) {
            figure.attributes.push(("class", class.to_owned()));
        }
    }
    figure
}

/// Text without shortcodes. Words in brackets, as in "[sic]", are not a
/// shortcode: that has attributes, an end tag, or a name that only WordPress
/// uses.
pub(super) fn strip(text: &str, dropped: &mut Dropped) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // The search for an end tag reads the rest of the text, so its count is
    // limited.
    let mut searches = 32_u32;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let code = after
            .split_once(']')
            .filter(|(code, after)| is_shortcode(code, after, &mut searches));
        match code {
            Some((_, after)) => {
                dropped.add(Reason::Shortcode);
                rest = after;
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn is_shortcode(code: &str, after: &str, searches: &mut u32) -> bool {
    let (ends, code) = match code.strip_prefix('/') {
        Some(code) => (true, code),
        None => (false, code.strip_suffix('/').unwrap_or(code)),
    };
    let end = code
        .bytes()
        .position(|byte| {
            !(byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte))
        })
        .unwrap_or(code.len());
    let (name, attributes) = code.split_at_checked(end).unwrap_or_default();
    if name.len() < 2 || !name.starts_with(|character: char| character.is_ascii_lowercase()) {
        return false;
    }
    if ends {
        return attributes.is_empty();
    }
    if !attributes.is_empty() {
        // Systems often replace straight quotes with curly ones.
        return attributes
            .starts_with(|character: char| character.is_whitespace() || character == '\u{a0}')
            && [
                "=\"",
                "='",
                "=\u{201d}",
                "=\u{2033}",
                "=\u{201c}",
                "=\u{2019}",
            ]
            .iter()
            .any(|value| attributes.contains(value));
    }
    if matches!(name, "caption" | "gallery" | "embed" | "playlist") || name.contains('_') {
        return true;
    }
    if *searches == 0 {
        return false;
    }
    *searches -= 1;
    after.contains(&["[/", name, "]"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(text: &str) -> (String, u32) {
        let mut dropped = Dropped::default();
        let text = strip(text, &mut dropped);
        (text, dropped.count(Reason::Shortcode))
    }

    #[test]
    fn shortcodes_are_removed_and_their_text_stays() {
        for (text, expected, count) in [
            ("[gallery ids=\"1,2\"]", "", 1),
            ("[vc_row css=”.x{}”]Words[/vc_row]", "Words", 2),
            ("[su_note]Words[/su_note] more", "Words more", 2),
            ("[button]Go[/button]", "Go", 2),
            ("a [contact-form-7 id='1' title='x'] b", "a  b", 1),
            (
                "[embed]https://e.example/1[/embed]",
                "https://e.example/1",
                2,
            ),
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
        ] {
            assert_eq!(stripped(text), (text.to_owned(), 0));
        }
    }
}
