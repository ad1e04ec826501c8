//! Links of a document to parts of itself.

use crate::html::{each_text, nested};
use crate::letter_case::lower_case;
use lede_model::{Block, Inline, InlineNode, Url, plain_text, unescape};

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
    let mut ids = Vec::new();
    push_ids(blocks, &mut ids);
    ids.sort_unstable();
    let is_id = |part: &str| ids.binary_search(&part).is_ok();
    parts.retain(|part| !is_id(part) && !unescape(part).is_some_and(|part| is_id(&part)));
    if !parts.is_empty() {
        let mut names = Vec::new();
        push_names(blocks, &mut names);
        names.sort_unstable();
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

/// Leaves out the links to these parts, which are sorted; their texts stay.
pub(crate) fn unlink(blocks: &mut [Block], own: Own<'_>, parts: &[String]) {
    if parts.is_empty() {
        return;
    }
    each_link(blocks, &mut |url| {
        let part = url.as_ref().and_then(|url| own.part(url));
        !part.is_some_and(|part| {
            parts
                .binary_search_by(|known| known.as_str().cmp(part))
                .is_ok()
        })
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

/// What a link may call a block that has no anchor: the letters of a heading, or `#`
/// and the id of an update.
fn name_of(block: &Block) -> Option<String> {
    match block {
        Block::Heading { content, .. } | Block::NumberedHeading { content, .. } => {
            Some(letters_of(&plain_text(content)))
        }
        Block::Update(update) => Some(["#", &update.id].concat()),
        _ => None,
    }
}

fn push_ids<'a>(blocks: &'a [Block], ids: &mut Vec<&'a str>) {
    for block in blocks {
        if let Block::Anchor { id } = block {
            ids.push(id);
        }
        for body in block.bodies() {
            push_ids(body, ids);
        }
    }
}

/// Collects the names of blocks with their order.
fn push_names(blocks: &[Block], names: &mut Vec<(String, usize)>) {
    for block in blocks {
        let place = names.len();
        names.extend(name_of(block).map(|name| (name, place)));
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

/// The place of the block that a fragment means, among sorted names. `the-gates-1` is
/// the second heading "The gates" where none has the number in its words.
fn place_of(part: &str, names: &[(String, usize)]) -> Option<usize> {
    let part = unescape(part)?;
    let nth = |wanted: &str, count: usize| {
        let first = names.partition_point(|(name, _)| name.as_str() < wanted);
        let (name, place) = names.get(first.checked_add(count)?)?;
        (!wanted.is_empty() && name == wanted).then_some(*place)
    };
    let update = part.strip_prefix("block-").unwrap_or(&part);
    nth(&letters_of(&part), 0)
        .or_else(|| {
            let (before, count) = part.rsplit_once(['-', '_'])?;
            nth(&letters_of(before), count.parse().ok()?)
        })
        .or_else(|| nth(&["#", &part].concat(), 0))
        .or_else(|| nth(&["#", update].concat(), 0))
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
        let first = places.partition_point(|(known, _)| *known < place);
        let ids = places.get(first..).unwrap_or_default().iter();
        let anchors: Vec<Block> = ids
            .take_while(|(known, _)| is_named && *known == place)
            .map(|(_, id)| Block::Anchor { id: id.clone() })
            .collect();
        let count = anchors.len();
        blocks.splice(at..at, anchors);
        at += count + 1;
    }
}
