//! Links and pictures that stand for a player beside them: "Watch on YouTube",
//! the first frame of a film, the quotation of a post and its frame.

use super::dropped::{Dropped, Reason};
use super::places::is_anchor;
use super::space;
use lede_model::{Block, Embed, Inline, InlineNode, Url, plain_text, without_query};

/// The most words of a link that only names what to do.
const MAX_WORDS: usize = 6;

/// Leaves out what stands for a player beside the player itself. A link that
/// says more becomes its caption.
pub(super) fn without_stand_ins(blocks: &mut Vec<Block>, dropped: &mut Dropped) {
    if !blocks
        .iter()
        .any(|block| matches!(block, Block::Embed(_) | Block::LinkCard(_)))
    {
        return;
    }
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for mut block in std::mem::take(blocks) {
        let last = |kept: &[Block]| kept.iter().rposition(|block| !is_anchor(block));
        while let Some(place) = last(&kept) {
            let is_stand_in = kept
                .get_mut(place)
                .is_some_and(|last| is_stand_in(last, &mut block));
            if !is_stand_in {
                break;
            }
            kept.remove(place);
            dropped.add(Reason::Hidden);
        }
        let is_twin = last(&kept)
            .and_then(|place| kept.get_mut(place))
            .is_some_and(|last| is_twin(last, &mut block));
        if is_twin {
            dropped.add(Reason::Hidden);
        } else {
            kept.push(block);
        }
    }
    *blocks = kept;
}

/// Whether a block stands for the player behind it.
fn is_stand_in(first: &mut Block, second: &mut Block) -> bool {
    match second {
        Block::Embed(embed) => stands_for(first, embed, true),
        _ => false,
    }
}

/// Whether a block repeats the one before it, or stands for it.
fn is_twin(first: &mut Block, second: &mut Block) -> bool {
    match (first, second) {
        (Block::Embed(first), Block::Embed(second)) => {
            let is_same = is_same(first, second);
            if is_same {
                merge(first, second);
            }
            is_same
        }
        (Block::LinkCard(first), Block::LinkCard(second)) => path(&first.url) == path(&second.url),
        (Block::Embed(embed), second) => stands_for(second, embed, false),
        _ => false,
    }
}

fn is_same(one: &Embed, other: &Embed) -> bool {
    let agree = |own: bool, known: bool| own || !known;
    one.provider == other.provider
        && one.id == other.id
        && agree(
            one.list == other.list,
            one.list.is_some() && other.list.is_some(),
        )
        && agree(
            one.start == other.start,
            one.start.is_some() && other.start.is_some(),
        )
}

/// Gives a player what only its twin says.
fn merge(kept: &mut Embed, twin: &mut Embed) {
    let texts = [
        (&mut kept.title, &mut twin.title),
        (&mut kept.caption, &mut twin.caption),
        (&mut kept.list, &mut twin.list),
        (&mut kept.key, &mut twin.key),
    ];
    for (own, other) in texts {
        *own = own.take().or(other.take());
    }
    kept.start = kept.start.or(twin.start);
    if kept.width.is_none() {
        (kept.width, kept.height) = (twin.width, twin.height);
    }
}

/// An address without its scheme, parameters and last slash, and without the
/// part that only frames have before their host.
fn path(url: &Url) -> &str {
    let address = url.as_str();
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    let rest = without_query(rest);
    let rest = rest.trim_end_matches('/');
    ["www.", "embed."]
        .iter()
        .find_map(|host| rest.strip_prefix(host))
        .unwrap_or(rest)
}

/// Whether a block leads to what an embed plays and says nothing else. If the
/// block is `before` the player and says something, that becomes its caption.
fn stands_for(block: &mut Block, embed: &mut Embed, before: bool) -> bool {
    let leads = |url: &Url| Embed::of(url).is_some_and(|other| is_same(&other, embed));
    match block {
        Block::LinkedImage { image, url, .. } if leads(url) => {
            if embed.caption.is_none() {
                embed.caption = image.caption.take();
            }
            image.caption.is_none()
        }
        Block::Paragraph { content, .. } => {
            let Some(url) = only_link(content).filter(|url| leads(url)) else {
                return false;
            };
            let text = plain_text(content);
            if is_only_sign(&text, embed) || text.trim() == url.as_str() {
                return true;
            }
            let is_caption = before && embed.caption.is_none();
            if is_caption {
                embed.caption = Some(text);
            }
            is_caption
        }
        _ => false,
    }
}

/// The link that a text consists of.
fn only_link(content: &[Inline]) -> Option<&Url> {
    let mut parts = content
        .iter()
        .filter(|part| !space::is_blank(std::slice::from_ref(part)));
    match (parts.next()?, parts.next()) {
        (Inline::Node(InlineNode::Link { url, .. }), None) => url.as_ref(),
        (Inline::Node(InlineNode::Strong(mark) | InlineNode::Emphasis(mark)), None) => {
            only_link(&mark.content)
        }
        _ => None,
    }
}

/// Whether a text only says what to do: "Watch on YouTube", an address.
fn is_only_sign(text: &str, embed: &Embed) -> bool {
    let text = text.trim().to_ascii_lowercase();
    let is_short = text.split_whitespace().count() <= MAX_WORDS;
    let name = embed.provider.name().to_ascii_lowercase();
    let verbs = ["watch", "view", "play", "listen", "see ", "video", "open"];
    text.is_empty()
        || text.starts_with("http")
        || is_short && (text.contains(&name) || verbs.iter().any(|verb| text.starts_with(verb)))
}
