//! Frames and posts of other providers.

use super::dropped::Reason;
use super::tag::Tag;
use super::tree::{Element, collapse, is_one_of};
use super::walk::Walk;
use lede_model::{Block, Embed, Inline, InlineNode, LinkCard, Provider, Url, plain_text};

/// How many characters of a post become the title of its frame.
const MAX_TITLE: usize = 280;

impl Walk<'_> {
    /// A frame: an embed of a known provider, otherwise a link to its page.
    pub(super) fn frame(&mut self, element: &Element) -> Option<Block> {
        let names = ["data-src", "data-lazy-src", "src"];
        let address = names
            .iter()
            .filter_map(|name| element.get(name))
            .find(|address| !matches!(address.trim(), "" | "about:blank"));
        let Some(address) = address else {
            self.dropped.add(Reason::Frame);
            return None;
        };
        let url = self.media(address)?;
        let title = element
            .get("title")
            .map(collapse)
            .filter(|title| !title.is_empty());
        if let Some(mut embed) = Embed::of(&url) {
            embed.title = title;
            embed.width = element.pixels("width").filter(|width| *width > 0);
            embed.height = element.pixels("height").filter(|height| *height > 0);
            return Some(Block::Embed(Box::new(embed)));
        }
        self.dropped.add(Reason::Frame);
        Some(link_card(title, url))
    }
}

/// The embed for a provider's markup of a post. The provider's script would
/// replace that markup with a frame.
pub(super) fn post(element: &Element, base: &Url) -> Option<Block> {
    let kind = element.classes().find(|class| {
        is_one_of(
            class,
            &[
                "twitter-tweet",
                "twitter-video",
                "instagram-media",
                "tiktok-embed",
                "bluesky-embed",
                "mastodon-embed",
                "fb-post",
                "fb-video",
            ],
        )
    })?;
    let address = match kind {
        "instagram-media" => element.get("data-instgrm-permalink"),
        "tiktok-embed" => element.get("cite"),
        "mastodon-embed" => element.get("data-embed-url").or_else(|| element.get("src")),
        "fb-post" | "fb-video" => element.get("data-href"),
        _ => None,
    };
    let mut embed = element
        .get("data-bluesky-uri")
        .and_then(bluesky)
        .or_else(|| of_address(address?, base))
        .or_else(|| last_embed(element, base))?;
    let words = element.text();
    embed.title = (!words.is_empty()).then(|| shortened(words));
    Some(Block::Embed(Box::new(embed)))
}

fn of_address(address: &str, base: &Url) -> Option<Embed> {
    Embed::of(&base.join(address).ok()?)
}

/// The embed of the last link that points to one. Earlier links may belong to
/// the text of the post.
fn last_embed(element: &Element, base: &Url) -> Option<Embed> {
    element.elements().fold(None, |last, part| {
        let own = || match part.tag {
            Tag::Link => of_address(part.get("href")?, base),
            _ => None,
        };
        last_embed(part, base).or_else(own).or(last)
    })
}

/// `at://did:plc:abc/app.bsky.feed.post/3kxyz`
fn bluesky(uri: &str) -> Option<Embed> {
    let (account, post) = uri
        .strip_prefix("at://")?
        .split_once("/app.bsky.feed.post/")?;
    Embed::new(Provider::Bluesky, &[account, "/", post].concat())
}

fn shortened(mut words: String) -> String {
    if let Some((end, _)) = words.char_indices().nth(MAX_TITLE) {
        words.truncate(end);
        words.push('\u{2026}');
    }
    words
}

/// The embed for a paragraph that consists of an address. WordPress names
/// embeds in this way.
pub(super) fn address_alone(words: &str, content: &[Inline]) -> Option<Block> {
    let url = lone_address(words, content)?;
    Some(Block::Embed(Box::new(Embed::of(&url)?)))
}

/// The link card for a paragraph that consists of an address.
pub(super) fn card_of_address(content: &[Inline]) -> Option<Block> {
    let url = lone_address(&plain_text(content), content)?;
    Some(link_card(None, url))
}

fn lone_address(words: &str, content: &[Inline]) -> Option<Url> {
    let is_address = (words.starts_with("https://") || words.starts_with("http://"))
        && !words.contains(|character: char| character.is_whitespace());
    if !is_address {
        return None;
    }
    let url = Url::parse(words).ok()?;
    match content {
        [Inline::Text(_)] => Some(url),
        // A link whose text is its address.
        [
            Inline::Node(InlineNode::Link {
                url: Some(target), ..
            }),
        ] if *target == url => Some(url),
        _ => None,
    }
}

/// A card for an address about which nothing else is known.
pub(super) fn link_card(title: Option<String>, url: Url) -> Block {
    let title = title.unwrap_or_else(|| {
        let address = url.as_str();
        let start = address.find("://").map_or(0, |at| at + 3);
        let shown = address.get(start..).unwrap_or_default();
        let shown = shown.split(['?', '#']).next().unwrap_or_default();
        without_www(shown).trim_end_matches('/').to_owned()
    });
    Block::LinkCard(Box::new(LinkCard {
        publisher: Some(without_www(url.host()).to_owned()),
        url,
        title,
        description: None,
        image: None,
    }))
}

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}
