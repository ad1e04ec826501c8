//! Leaves out what the publisher hid, and one of two twins.
//!
//! A twin is shown to those who see a page, the other is read to those who hear
//! it: a formula as a drawing and as MathML, a split drop cap and its word, an
//! icon and its label. Exactly one of them stays.

use super::dropped::{Dropped, Reason};
use super::sight::{self, Sight, is_formula, sight};
use super::tag::Tag;
use super::tree::{Child, Element};
use crate::letter_case::lower_case;

/// Leaves out the hidden parts of a tree.
pub(super) fn settle(root: &mut Element, dropped: &mut Dropped) {
    // Where everything is `aria-hidden`, a dialog was open above the page.
    let mut settling = Settling {
        shows_silent: !has_words(root, &|it| of(it) != Sight::Silent),
        dropped,
    };
    settling.element(root, false);
}

/// Whether an element is shown.
pub(super) fn of(element: &Element) -> Sight {
    sight(&|name| element.get(name))
}

/// Whether there is a word inside, outside of the elements that `enters`
/// refuses.
fn has_words(element: &Element, enters: &dyn Fn(&Element) -> bool) -> bool {
    element.children.iter().any(|child| match child {
        Child::Text(text) => text.chars().any(char::is_alphanumeric),
        Child::Element(part) => enters(part) && has_words(part, enters),
    })
}

fn is_media(element: &Element) -> bool {
    matches!(
        element.tag,
        Tag::Image | Tag::Picture | Tag::Video | Tag::Audio | Tag::Frame
    )
}

fn has_media(element: &Element) -> bool {
    is_media(element) || element.find(&is_media).is_some()
}

fn is_blank(child: &Child) -> bool {
    matches!(child, Child::Text(text) if text.trim().is_empty())
}

/// The letters and digits of a text, in lower case.
pub(super) fn letters(text: &str) -> String {
    let mut letters = lower_case(text);
    letters.retain(char::is_alphanumeric);
    letters
}

/// Which of two twins stays.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stays {
    Spoken,
    Silent,
    Neither,
}

struct Settling<'a> {
    shows_silent: bool,
    dropped: &'a mut Dropped,
}

impl Settling<'_> {
    /// `lonely` is whether it is in a link whose words are hidden.
    fn element(&mut self, element: &mut Element, lonely: bool) {
        let is_shown = |part: &Element| matches!(of(part), Sight::Shown | Sight::Silent);
        let lonely = match element.tag {
            Tag::Link => {
                let leads = element
                    .get("href")
                    .is_some_and(|href| !href.trim().starts_with('#'));
                leads && !has_words(element, &is_shown) && !has_media(element)
            }
            _ => lonely,
        };
        let sights: Vec<Sight> = element
            .children
            .iter()
            .map(|child| match child {
                Child::Text(_) => Sight::Shown,
                Child::Element(part) => of(part),
            })
            .collect();
        if sights.iter().any(|sight| *sight != Sight::Shown) {
            self.choose(element, &sights, lonely);
        }
        for child in &mut element.children {
            if let Child::Element(part) = child {
                self.element(part, lonely);
            }
        }
        let holds_block = element
            .elements()
            .any(|part| part.holds_block || part.tag.is_block());
        element.holds_block = holds_block;
    }

    fn choose(&mut self, element: &mut Element, sights: &[Sight], lonely: bool) {
        let children = std::mem::take(&mut element.children);
        let mut stays = vec![true; children.len()];
        let mut at = 0;
        while let Some(sight) = sights.get(at) {
            let start = at;
            at += 1;
            if !matches!(sight, Sight::Spoken | Sight::Silent) {
                continue;
            }
            let mut next = at;
            while let (Some(child), Some(sight)) = (children.get(next), sights.get(next)) {
                if matches!(sight, Sight::Spoken | Sight::Silent) {
                    at = next + 1;
                } else if !is_blank(child) {
                    break;
                }
                next += 1;
            }
            let run = Run {
                parent: element,
                before: children.get(..start).unwrap_or_default(),
                children: children.get(start..at).unwrap_or_default(),
                sights: sights.get(start..at).unwrap_or_default(),
                after: children.get(at..).unwrap_or_default(),
            };
            let choice = run.choice(lonely, self.shows_silent);
            for (stays, sight) in stays.iter_mut().zip(sights).take(at).skip(start) {
                *stays = match sight {
                    Sight::Spoken => choice == Stays::Spoken,
                    Sight::Silent => choice == Stays::Silent,
                    _ => true,
                };
            }
        }
        for ((child, stays), sight) in children.into_iter().zip(stays).zip(sights) {
            match (sight, child) {
                (Sight::Invisible, Child::Element(part)) if !is_loaded_late(&part) => {
                    let says = !part.text().is_empty() || !has_media(&part);
                    let property = cause(&part).unwrap_or("visibility");
                    visible_parts(part, property, &mut element.children);
                    if says {
                        self.dropped.add(Reason::Hidden);
                    }
                }
                (Sight::Gone, _) => self.dropped.add(Reason::Hidden),
                (_, _) if !stays => self.dropped.add(Reason::Hidden),
                (_, child) => element.children.push(child),
            }
        }
    }
}

/// A picture that a script shows when it is loaded.
fn is_loaded_late(element: &Element) -> bool {
    is_media(element) && (element.get("data-src").is_some() || cause(element) != Some("visibility"))
}

/// The property that makes an element invisible.
fn cause(element: &Element) -> Option<&'static str> {
    sight::cause(&|name| element.get(name))
}

/// The parts of an element that an invisible property does not hide: those that
/// set it again, and unless by visibility, pictures. A class may set a size:
/// layouts have none to be rid of the white space between their parts.
fn visible_parts(element: Element, property: &str, out: &mut Vec<Child>) {
    for child in element.children {
        let Child::Element(part) = child else {
            continue;
        };
        let own = part.style(property).unwrap_or_default();
        let is_relative =
            own.ends_with('%') || own.ends_with("em") && !own.ends_with("rem") || own == "inherit";
        let is_set = !own.is_empty() && !is_relative && cause(&part) != Some(property);
        let is_seen = match property {
            "visibility" => own == "visible",
            "opacity" => is_media(&part),
            "font-size" => is_set || is_media(&part) || part.get("class").is_some(),
            _ => is_set || is_media(&part),
        };
        match is_seen {
            true => out.push(Child::Element(part)),
            false => visible_parts(part, property, out),
        }
    }
}

/// Neighbours of which some are spoken and some are silent.
struct Run<'a> {
    parent: &'a Element,
    before: &'a [Child],
    children: &'a [Child],
    sights: &'a [Sight],
    after: &'a [Child],
}

impl Run<'_> {
    fn of(&self, wanted: Sight) -> impl Iterator<Item = &Element> {
        self.children
            .iter()
            .zip(self.sights)
            .filter_map(move |(child, sight)| match child {
                Child::Element(part) if *sight == wanted => Some(part),
                _ => None,
            })
    }

    fn choice(&self, lonely: bool, shows_silent: bool) -> Stays {
        let text = |wanted| self.of(wanted).map(Element::text).collect::<String>();
        let spoken = text(Sight::Spoken);
        let silent = text(Sight::Silent);
        let formula = self.of(Sight::Spoken).any(|part| {
            is_formula(part.get("class").unwrap_or_default()) && !part.children.is_empty()
        });
        if formula {
            return Stays::Spoken;
        }
        let draws = self.of(Sight::Silent).any(has_media);
        if self.of(Sight::Spoken).next().is_none() {
            let stays = shows_silent
                || draws
                || self.is_part_of_word(&silent)
                || self.is_all_of_label()
                || self.of(Sight::Silent).any(|part| stays_silent(part.tag));
            return if stays { Stays::Silent } else { Stays::Neither };
        }
        if self.of(Sight::Silent).next().is_none() {
            return if lonely {
                Stays::Spoken
            } else {
                Stays::Neither
            };
        }
        if silent.is_empty() && !draws {
            // An icon of a font: its label takes its place, unless the label
            // is a remark about the link.
            let is_icon_first = self.sights.first() == Some(&Sight::Silent);
            let is_alone = !says(self.before) && !says(self.after);
            let is_remark = self.parent.tag == Tag::Link && says(self.before);
            return match is_alone || (is_icon_first && !is_remark) {
                true => Stays::Spoken,
                false => Stays::Neither,
            };
        }
        let (spoken_letters, silent_letters) = (letters(&spoken), letters(&silent));
        if spoken_letters == silent_letters && !spoken_letters.is_empty() {
            return Stays::Spoken;
        }
        if self.is_part_of_word(&silent) {
            return Stays::Silent;
        }
        let is_initial = silent_letters.chars().count() == 1
            && spoken_letters.chars().next() == silent_letters.chars().next();
        match is_initial || (draws && silent.is_empty() && self.continues()) {
            true => Stays::Spoken,
            false => Stays::Silent,
        }
    }

    /// Whether the text after the run continues its word.
    fn continues(&self) -> bool {
        self.after
            .first()
            .is_some_and(|next| text_of(next).starts_with(char::is_alphanumeric))
    }

    /// Whether silent letters are a part of a word that is not silent.
    fn is_part_of_word(&self, silent: &str) -> bool {
        let ends = self
            .before
            .last()
            .is_some_and(|last| text_of(last).ends_with(char::is_alphanumeric));
        (silent.ends_with(char::is_alphanumeric) && self.continues())
            || (silent.starts_with(char::is_alphanumeric) && ends)
    }

    /// Whether the parent has a label, and all that it shows is silent.
    fn is_all_of_label(&self) -> bool {
        self.parent
            .get("aria-label")
            .is_some_and(|label| !label.trim().is_empty())
            && !matches!(self.parent.tag, Tag::Link)
            && !says(self.before)
            && !says(self.after)
    }
}

fn text_of(child: &Child) -> String {
    match child {
        Child::Text(text) => text.clone(),
        Child::Element(part) => {
            let mut text = String::new();
            part.push_raw(&|_| false, &mut text);
            text
        }
    }
}

/// Whether an element that is not read out says what nothing beside it says. What
/// was taken back is hidden so that it is not heard as what counts.
fn stays_silent(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Preformatted | Tag::Table | Tag::Strikethrough | Tag::Insertion
    )
}

/// Whether there is a word that is shown.
fn says(children: &[Child]) -> bool {
    let is_shown = |part: &Element| of(part) == Sight::Shown;
    children.iter().any(|child| match child {
        Child::Text(text) => text.chars().any(char::is_alphanumeric),
        Child::Element(part) => is_shown(part) && has_words(part, &is_shown),
    })
}
