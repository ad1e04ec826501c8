//! Links of a document to parts of itself.

use crate::html::{each_text, nested};
use crate::letter_case::lower_case;
use lede_model::{Block, Inline, InlineNode, Url, anchor_of, plain_text, unescape};

/// More parts of one document are not looked for.
const MAX_PARTS: usize = 2_000;

/// The addresses of a document.
#[derive(Clone, Copy)]
pub(crate) struct Own<'a> {
    /// Where it is published.
    pub(crate) page: &'a Url,
    /// Where it was read. Some formats resolve their links against this one.
    pub(crate) document: &'a Url,
}

impl Own<'_> {
    /// The fragment of a link to a part of the document.
    fn part<'u>(&self, url: &'u Url) -> Option<&'u str> {
        url.part_of(self.page)
            .or_else(|| url.part_of(self.document))
    }
}

/// Lets links to a part of the document lead to it: an anchor of that name, a
/// heading with these words, or an update with this id. Returns the fragments that
/// lead nowhere.
pub(crate) fn settle(blocks: &mut Vec<Block>, own: Own<'_>) -> Vec<String> {
    let mut parts = parts(blocks, own);
    if parts.is_empty() {
        return parts;
    }
    parts.retain(|part| anchor_of(blocks, part).is_none());
    if !parts.is_empty() {
        let mut names = Vec::new();
        push_names(blocks, &mut names);
        let mut places = Vec::new();
        parts.retain(|part| {
            let place = place_of(part, &names);
            let name = unescape(part).unwrap_or_else(|| part.clone());
            places.extend(place.map(|place| (place, name)));
            place.is_none()
        });
        places.sort_unstable();
        insert(blocks, &mut 0, &places);
    }
    parts
}

/// The fragments to which links of the blocks lead, each once, and sorted. Links
/// get the address where the document is published.
pub(crate) fn parts(blocks: &mut [Block], own: Own<'_>) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    each_link(blocks, &mut |url| {
        let Some(part) = url.as_ref().and_then(|url| own.part(url)) else {
            return true;
        };
        if let Err(place) = parts.binary_search_by(|known| known.as_str().cmp(part))
            && parts.len() < MAX_PARTS
        {
            parts.insert(place, part.to_owned());
        }
        if let Ok(address) = own.page.join(&["#", part].concat()) {
            *url = Some(address);
        }
        true
    });
    parts
}

/// Leaves out the links to these parts; their texts stay.
pub(crate) fn unlink(blocks: &mut [Block], own: Own<'_>, parts: &[String]) {
    if parts.is_empty() {
        return;
    }
    each_link(blocks, &mut |url| {
        let part = url.as_ref().and_then(|url| own.part(url));
        !part.is_some_and(|part| parts.iter().any(|known| known == part))
    });
}

/// Visits the links in blocks. A link stays if `keeps` says so.
fn each_link(blocks: &mut [Block], keeps: &mut dyn FnMut(&mut Option<Url>) -> bool) {
    each_text(blocks, &mut |mut content| {
        each_link_in(&mut content, keeps);
        content
    });
}

fn each_link_in(content: &mut Vec<Inline>, keeps: &mut dyn FnMut(&mut Option<Url>) -> bool) {
    let mut at = 0;
    while let Some(inline) = content.get_mut(at) {
        at += 1;
        let Inline::Node(node) = inline else {
            continue;
        };
        if let Some(inner) = node.content_mut() {
            each_link_in(inner, keeps);
        }
        if let InlineNode::Link { url, content: text } = node
            && !keeps(url)
        {
            let text = std::mem::take(text);
            at = at - 1 + text.len();
            content.splice(at - text.len()..=at - text.len(), text);
        }
    }
}

/// What a link may call a part that has no anchor.
enum Name {
    /// The letters of a heading.
    Words(String),
    /// The id of an update.
    Id(String),
}

/// The name of a block. Blocks without a name have none in the order of
/// [`push_names`] either.
fn name_of(block: &Block) -> Option<Name> {
    match block {
        Block::Heading { content, .. } | Block::NumberedHeading { content, .. } => {
            Some(Name::Words(letters_of(&plain_text(content))))
        }
        Block::Update(update) => Some(Name::Id(update.id.clone())),
        _ => None,
    }
}

fn push_names(blocks: &[Block], names: &mut Vec<Name>) {
    for block in blocks {
        names.extend(name_of(block));
        for body in block.bodies() {
            push_names(body, names);
        }
    }
}

/// Letters and digits in lower case: what the systems that make a fragment of a
/// heading have in common.
pub(crate) fn letters_of(text: &str) -> String {
    let text = lower_case(text);
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// The place of the block that a fragment means. `the-gates-1` is the second heading
/// "The gates" where none has the number in its words.
fn place_of(part: &str, names: &[Name]) -> Option<usize> {
    let part = unescape(part)?;
    let nth = |wanted: &str, count: usize| {
        let letters = letters_of(wanted);
        let is_it = |name: &Name| match name {
            Name::Words(words) => !letters.is_empty() && *words == letters,
            Name::Id(id) => wanted == id || wanted.strip_prefix("block-") == Some(id),
        };
        let mut found = names.iter().enumerate().filter(|(_, name)| is_it(name));
        found.nth(count).map(|(place, _)| place)
    };
    nth(&part, 0).or_else(|| {
        let (before, count) = part.rsplit_once(['-', '_'])?;
        nth(before, count.parse().ok()?)
    })
}

/// Puts anchors before the blocks at these places in the order of [`push_names`].
fn insert(blocks: &mut Vec<Block>, next: &mut usize, places: &[(usize, String)]) {
    let mut at = 0;
    while let Some(block) = blocks.get_mut(at) {
        let place = *next;
        let is_named = name_of(block).is_some();
        *next += usize::from(is_named);
        for body in nested(block) {
            insert(body, next, places);
        }
        let ids = places
            .iter()
            .filter(|(known, _)| is_named && *known == place);
        let anchors: Vec<Block> = ids
            .map(|(_, id)| Block::Anchor { id: id.clone() })
            .collect();
        let count = anchors.len();
        blocks.splice(at..at, anchors);
        at += count + 1;
    }
}
