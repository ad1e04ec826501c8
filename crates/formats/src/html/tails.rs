//! Leaves out the signs and tails that tools add to a body: permalink signs,
//! links to an editor, links to the rest of the same text.
//!
//! They are recognised by their structure, which is the same in all languages.

use super::dropped::{Dropped, Reason};
use super::hidden;
use super::sight::Sight;
use super::tag::Tag;
use super::tail_words::{self, without_sign};
use super::tree::{Child, Element, is_one_of, letters_of};
use lede_model::{Url, without_query};

/// A longer link is a sentence.
const MAX_WORDS: usize = 14;

/// How many words around its links a "first appeared on" has.
const MAX_SOURCE_WORDS: usize = 10;

/// The same where the first link leads to the article itself.
const MAX_OWN_SOURCE_WORDS: usize = 24;

/// Leaves out permalink signs and links to an editor.
pub(super) fn without_signs(root: &mut Element, base: &Url, dropped: &mut Dropped) {
    let heading = match root.tag {
        Tag::Heading(_) => Some(Heading::of(root)),
        _ => None,
    };
    clean(root, heading.as_ref(), base, dropped);
}

/// What a heading says, and its anchors.
struct Heading {
    words: usize,
    ids: Vec<String>,
}

impl Heading {
    fn of(element: &Element) -> Self {
        let mut ids = Vec::new();
        push_ids(element, &mut ids);
        Self {
            words: words(&element.text()),
            ids,
        }
    }
}

fn push_ids(element: &Element, ids: &mut Vec<String>) {
    ids.extend(element.get("id").map(str::to_owned));
    element.elements().for_each(|part| push_ids(part, ids));
}

fn clean(element: &mut Element, heading: Option<&Heading>, base: &Url, dropped: &mut Dropped) {
    if element.tag == Tag::Preformatted {
        return;
    }
    element.children.retain(|child| match child {
        Child::Element(part) if is_sign(part, heading, base) => {
            dropped.add(Reason::Furniture);
            false
        }
        _ => true,
    });
    for child in &mut element.children {
        if let Child::Element(part) = child {
            match part.tag {
                Tag::Heading(_) => without_signs(part, base, dropped),
                _ => clean(part, heading, base, dropped),
            }
        }
    }
}

fn is_sign(element: &Element, heading: Option<&Heading>, base: &Url) -> bool {
    if element.classes().any(|class| {
        is_one_of(
            class,
            &[
                "mw-editsection",
                "mw-editsection-like",
                "editsection",
                "mw-jump-link",
            ],
        )
    }) {
        return true;
    }
    let named = element.classes().any(is_permalink);
    if element.tag != Tag::Link && !named {
        return false;
    }
    if element
        .find(&|part| matches!(part.tag, Tag::Image | Tag::Picture))
        .is_some()
    {
        return named && heading.is_some();
    }
    let text = seen(element);
    let is_bare = text.chars().all(|character| {
        character.is_whitespace()
            || "\u{b6}#\u{a7}\u{1f517}\u{221e}\u{2693}\u{26d3}\u{1f587}\u{2317}\u{fe0f}\u{fe0e}\u{200b}".contains(character)
    });
    let fragment = element.get("href").and_then(|href| fragment(href, base));
    if is_bare {
        // An empty anchor may be the target of a link.
        let says = !element.children.is_empty();
        return says && (named || (heading.is_some() && fragment.is_some()));
    }
    // A word such as "Link": only where it leads to the heading beside it.
    let (Some(heading), Some(fragment)) = (heading, fragment) else {
        return false;
    };
    named && heading.ids.contains(&fragment) && heading.words > words(&text) && words(&text) <= 4
}

fn is_permalink(class: &str) -> bool {
    is_one_of(
        class,
        &[
            "headerlink",
            "header-link",
            "header-anchor",
            "heading-anchor",
            "heading-link",
            "heading-permalink",
            "headline-anchor",
            "anchor",
            "anchor-link",
            "anchorjs-link",
            "anchorlink",
            "hash-link",
            "hashlink",
            "permalink",
            "section-link",
            "direct-link",
            "deep-link",
            "toclink",
        ],
    )
}

/// The text of an element without what is hidden.
fn seen(element: &Element) -> String {
    element.text_without(&|part| matches!(hidden::of(part), Sight::Spoken | Sight::Gone))
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The fragment of a link into the same document.
fn fragment(href: &str, base: &Url) -> Option<String> {
    let href = href.trim();
    if let Some(fragment) = href.strip_prefix('#') {
        return Some(fragment.to_owned());
    }
    let (page, fragment) = href.split_once('#')?;
    let is_own = base.join(page).is_ok_and(|page| page.is_same_page(base));
    is_own.then(|| fragment.to_owned())
}

/// An address without scheme, query, fragment and last slash.
fn place(address: &str) -> &str {
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    let rest = without_query(rest);
    rest.trim_end_matches('/')
}

/// Whether a class marks a link to the rest of the text.
pub(super) fn is_more(class: &str) -> bool {
    let joined = letters_of(class);
    [
        "morelink",
        "readmore",
        "readmorelink",
        "readmorebutton",
        "continuereading",
        "continuereadinglink",
        "moretag",
        "excerptmore",
        "entrymore",
        "postmore",
        "linkmore",
        "moreinfolink",
    ]
    .iter()
    .any(|known| joined.ends_with(known))
}

/// The text that may have a tail.
#[derive(Clone, Copy)]
pub(super) struct Whole<'a> {
    /// The address of the article.
    pub(super) base: &'a Url,
    /// Whether the text is an excerpt. After an excerpt, a link to the rest may
    /// lead anywhere.
    pub(super) is_excerpt: bool,
}

/// Leaves out the tails at the end of a body.
pub(super) fn without_tails(root: &mut Element, whole: Whole<'_>, dropped: &mut Dropped) {
    without_more(root, whole, dropped);
    // A body may end with both tails, in either order.
    for _ in 0..4 {
        if !cut(root, whole, false) {
            return;
        }
        dropped.add(Reason::Furniture);
    }
}

/// Leaves out links to the rest of the article itself, wherever they are.
fn without_more(element: &mut Element, whole: Whole<'_>, dropped: &mut Dropped) {
    element.children.retain_mut(|child| {
        let Child::Element(part) = child else {
            return true;
        };
        if part.tag == Tag::Link
            && part.classes().any(is_more)
            && (whole.is_excerpt || leads_to(part, whole.base))
        {
            dropped.add(Reason::Furniture);
            return false;
        }
        without_more(part, whole, dropped);
        true
    });
}

/// Whether a link leads to the article, or to where its rest begins.
fn leads_to(link: &Element, base: &Url) -> bool {
    let Some(url) = link
        .get("href")
        .and_then(|href| base.join(href.trim()).ok())
    else {
        return false;
    };
    let (_, fragment) = url.as_str().split_once('#').unwrap_or_default();
    url.is_same_page(base) && (fragment.is_empty() || fragment.starts_with("more"))
}

/// Cuts one tail from the end; `false` if there is none. `follows` is whether
/// there is text before the element: a tail is never the whole text.
fn cut(element: &mut Element, whole: Whole<'_>, follows: bool) -> bool {
    let Some(at) = element
        .children
        .iter()
        .rposition(|child| !is_nothing(child))
    else {
        return false;
    };
    let has_before = follows
        || element
            .children
            .iter()
            .take(at)
            .any(|child| !is_nothing(child));
    if cut_source_line(element, whole.base, follows) {
        return true;
    }
    match element.children.get_mut(at) {
        Some(Child::Text(text)) => {
            let kept = without_sign(text);
            if let Some(kept) = kept {
                *text = kept;
                return true;
            }
            // "<a>Read more</a>]": the link is before the text.
            let closes = text
                .trim()
                .chars()
                .all(|character| ")]\u{bb}\u{203a}>.".contains(character));
            closes && at > 0 && cut_link(element, at - 1, whole, follows)
        }
        Some(Child::Element(part)) => {
            if has_before && is_source(part, whole.base) {
                element.children.truncate(at);
                return true;
            }
            if part.tag == Tag::Link {
                return cut_link(element, at, whole, follows);
            }
            let is_text = !matches!(
                part.tag,
                Tag::Preformatted
                    | Tag::Code
                    | Tag::Table
                    | Tag::Quote
                    | Tag::Figure
                    | Tag::Heading(_)
            );
            is_text && cut(part, whole, has_before)
        }
        None => false,
    }
}

fn is_nothing(child: &Child) -> bool {
    match child {
        Child::Text(text) => text.trim().is_empty(),
        Child::Element(part) => {
            matches!(
                part.tag,
                Tag::LineBreak | Tag::Span | Tag::Paragraph | Tag::Div
            ) && part.children.iter().all(is_nothing)
        }
    }
}

/// Cuts the link at a place and what follows, if it leads to the rest.
fn cut_link(element: &mut Element, at: usize, whole: Whole<'_>, follows: bool) -> bool {
    let Some(Child::Element(link)) = element.children.get(at) else {
        return false;
    };
    let own_class = link.classes().chain(element.classes()).any(is_more);
    let before = element
        .children
        .iter()
        .take(at)
        .rev()
        .find(|child| !is_nothing(child));
    // Behind a paragraph it is a line of its own.
    let is_alone = matches!(before, Some(Child::Element(part)) if part.tag.is_block());
    let before = match before {
        None if !follows => return false,
        None => String::new(),
        Some(Child::Text(text)) => text.clone(),
        Some(Child::Element(part)) => part.text(),
    };
    let text = seen(link);
    let ends = || ends_sentence(&before) || is_alone;
    let is_tail = link.tag == Tag::Link
        && link.find(&|part| part.tag == Tag::Image).is_none()
        && words(&text) <= MAX_WORDS
        && if whole.is_excerpt && (own_class || is_cut(&before)) {
            true
        } else {
            leads_to(link, whole.base) && (own_class || ends())
        };
    if !is_tail {
        return false;
    }
    element.children.truncate(at);
    if let Some(Child::Text(text)) = element.children.last_mut() {
        let kept = text.trim_end();
        let kept = kept.strip_suffix(['[', '(']).unwrap_or(kept).trim_end();
        text.truncate(kept.len());
    }
    true
}

/// Whether a text was cut: it ends with an ellipsis.
pub(super) fn is_cut(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches(['[', '(', ']', ')', ' ']);
    text.ends_with('\u{2026}') || text.ends_with("...")
}

/// Whether a text is at the end of a sentence, or cut within one.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end();
    let text = text.trim_end_matches(['"', '\u{201d}', '\u{201c}', '\u{bb}', '\'', '\u{2019}']);
    text.is_empty()
        || text.ends_with([
            '.', '!', '?', '\u{2026}', ']', '[', '(', ')', ':', '|', '\u{3002}', '\u{ff01}',
            '\u{ff1f}', '\u{61f}', '\u{6d4}', '\u{964}',
        ])
}

/// Whether it says in which place the text appeared first: a short line at the
/// end with a link to the article and a link to the front of the same site.
pub(super) fn is_source(element: &Element, base: &Url) -> bool {
    if element.tag != Tag::Paragraph && element.tag != Tag::Div {
        return false;
    }
    if element.find_tag(Tag::Image).is_some() {
        return false;
    }
    let mut links = Vec::new();
    push_links(element, &mut links);
    let rest = element.text_without(&|part| part.tag == Tag::Link);
    links_to_source(&links, &rest, base) || tail_words::is_source(&element.text())
}

/// Cuts such a line where it lies in no paragraph, but behind blocks.
fn cut_source_line(element: &mut Element, base: &Url, follows: bool) -> bool {
    let is_end = |child: &Child| matches!(child, Child::Element(part) if part.tag.is_block() || part.tag == Tag::LineBreak);
    let start = match element.children.iter().rposition(is_end) {
        Some(last) => last + 1,
        None if follows => 0,
        None => return false,
    };
    let line = element.children.get(start..).unwrap_or_default();
    if line.iter().all(is_nothing) {
        return false;
    }
    let line = Element::new(Tag::Paragraph, line.to_vec());
    let is_tail = is_source(&line, base);
    if is_tail {
        element.children.truncate(start);
    }
    is_tail
}

/// Whether two links are those of such a line: to the article, and to its front.
fn links_to_source(links: &[&Element], rest: &str, base: &Url) -> bool {
    let [own, front] = links else {
        return false;
    };
    let address = |link: &Element| base.join(link.get("href").unwrap_or_default().trim()).ok();
    let (Some(own), Some(front)) = (address(own), address(front)) else {
        return false;
    };
    is_source_line(own.as_str(), front.as_str(), Some(base), rest)
}

/// Whether two links with these words around them are such a line.
pub(super) fn is_source_line(own: &str, front: &str, base: Option<&Url>, rest: &str) -> bool {
    let (own, front) = (place(own), place(front));
    let host = own.split('/').next().unwrap_or_default();
    let below = own
        .strip_prefix(front)
        .is_some_and(|path| path.starts_with('/'));
    let is_itself = base.is_some_and(|base| own == place(base.as_str()));
    let is_own = is_itself || base.is_none_or(|base| base.host() != host);
    let most = match is_itself {
        true => MAX_OWN_SOURCE_WORDS,
        false => MAX_SOURCE_WORDS,
    };
    below && front.matches('/').count() <= 1 && is_own && (1..=most).contains(&words(rest))
}

fn push_links<'a>(element: &'a Element, links: &mut Vec<&'a Element>) {
    for part in element.elements() {
        match part.tag {
            Tag::Link => links.push(part),
            _ => push_links(part, links),
        }
    }
}
