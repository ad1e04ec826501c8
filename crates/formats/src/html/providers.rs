//! Frames and posts of other providers.

use super::dropped::Reason;
use super::tag::Tag;
use super::tree::{Element, collapse, is_one_of};
use super::walk::Walk;
use lede_model::{
    Block, Embed, Inline, InlineNode, LinkCard, Provider, Url, plain_text, without_query,
};

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
        if let Some(page) = wordpress_page(element, &url) {
            // It would replace the quotation before it.
            return (!self.posts.contains(&page)).then(|| wordpress_card(title, page));
        }
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

impl Walk<'_> {
    /// The card for a quotation of a page elsewhere, which its script or a frame
    /// after it would replace: WordPress's, Embedly's, Iframely's.
    pub(super) fn page_elsewhere(&mut self, element: &Element) -> Option<Block> {
        let names = [
            "wp-embedded-content",
            "embedly-card",
            "iframely-embed",
            "reddit-embed",
            "reddit-embed-bq",
            "reddit-card",
            "text-post-media",
            "imgur-embed-pub",
            "embedded-post-wrap",
        ];
        let is_named = element.classes().any(|class| is_one_of(class, &names));
        if !is_named || element.tag == Tag::Frame {
            return None;
        }
        let is_link = |part: &Element| part.tag == Tag::Link && part.get("href").is_some();
        let link = element.find(&is_link)?;
        let url = self.base.join(link.get("href")?.trim()).ok()?;
        let part_of = |class: &str| {
            let text = element.find_class(class).map(Element::text);
            text.filter(|text| !text.is_empty())
        };
        let named = part_of("embedded-post-title");
        let title = named.clone().unwrap_or_else(|| link.text());
        if let Some(mut embed) = Embed::of(&url) {
            embed.title = (!title.is_empty()).then_some(title);
            return Some(Block::Embed(Box::new(embed)));
        }
        let description = element.text_without(&|part| std::ptr::eq(part, link));
        let mut card = link_card((!title.is_empty()).then_some(title), url.clone());
        if let Block::LinkCard(card) = &mut card {
            card.description = (!description.is_empty()).then_some(description);
            // Substack's is a link as a whole, whose parts have names.
            if named.is_some() {
                card.description = part_of("embedded-post-body");
                card.publisher =
                    part_of("embedded-post-publication-name").or(card.publisher.take());
            }
        }
        self.posts.push(url);
        Some(card)
    }
}

/// The page that a frame of another WordPress shows: `…/embed/#?secret=…`.
fn wordpress_page(element: &Element, frame: &Url) -> Option<Url> {
    let address = frame.as_str();
    let (address, fragment) = address.split_once('#').unwrap_or((address, ""));
    if !element.has_class("wp-embedded-content") && !fragment.starts_with("?secret=") {
        return None;
    }
    let page = ["embed/", "/embed", "?embed=true", "&embed=true"]
        .iter()
        .find_map(|end| address.strip_suffix(end))
        .unwrap_or(address);
    Url::parse(page).ok()
}

/// The card for such a frame; its title is of the form `“Title” — Site`.
fn wordpress_card(title: Option<String>, page: Url) -> Block {
    let is_sign = |sign: char| {
        "\"'\u{201c}\u{201d}\u{201e}\u{201f}\u{2018}\u{2019}\u{201a}\u{ab}\u{bb}\u{300c}\u{300d}"
            .contains(sign)
            || sign.is_whitespace()
    };
    let parts = title.as_deref().and_then(|title| {
        let (title, site) = title.rsplit_once(" \u{2014} ")?;
        Some((title.trim_matches(is_sign), site.trim()))
    });
    let Some((title, site)) = parts.filter(|(title, site)| !title.is_empty() && !site.is_empty())
    else {
        return link_card(title, page);
    };
    let mut card = link_card(Some(title.to_owned()), page);
    if let Block::LinkCard(card) = &mut card {
        card.publisher = Some(site.to_owned());
    }
    card
}

/// The embed for a provider's own element, as in AMP: `<amp-youtube>`.
pub(super) fn player(element: &Element, provider: Provider, base: &Url) -> Option<Block> {
    let value = |names: &[&str]| names.iter().find_map(|name| element.get(name));
    let sound = |kind: &str, number: &str| {
        Embed::new(provider, &["api.soundcloud.com/", kind, number].concat())
    };
    let id = value(&["data-videoid", "videoid", "data-tweetid", "data-shortcode"]);
    let named = id.and_then(|id| match provider {
        Provider::Instagram => Embed::new(provider, &["p/", id].concat()),
        _ => Embed::new(provider, id),
    });
    let mut embed = named
        .or_else(|| sound("tracks/", value(&["data-trackid"])?))
        .or_else(|| sound("playlists/", value(&["data-playlistid"])?))
        .or_else(|| of_address(value(&["data-href", "data-src", "src"])?, base))?;
    if let Some(start) = value(&["data-param-start", "start"]) {
        embed.start = start.trim().parse().ok();
    }
    embed.key = value(&["data-secret-token"])
        .map(str::to_owned)
        .or(embed.key);
    let text = element.text();
    embed.title = element
        .get("title")
        .map(collapse)
        .or((!text.is_empty()).then(|| shortened(text)));
    Some(Block::Embed(Box::new(embed)))
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
        .or_else(|| last_embed(element, base))
        .or_else(|| last_address(&element.text(), base))?;
    let text = element.text();
    embed.title = (!text.is_empty()).then(|| shortened(text));
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

/// The embed of a last word that is an address.
fn last_address(text: &str, base: &Url) -> Option<Embed> {
    let word = text.rsplit(' ').next()?;
    let is_address = word.starts_with("https://") || word.starts_with("http://");
    of_address(is_address.then_some(word)?, base)
}

/// `at://did:plc:abc/app.bsky.feed.post/3kxyz`
fn bluesky(uri: &str) -> Option<Embed> {
    let (account, post) = uri
        .strip_prefix("at://")?
        .split_once("/app.bsky.feed.post/")?;
    Embed::new(Provider::Bluesky, &[account, "/", post].concat())
}

fn shortened(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(MAX_TITLE) {
        text.truncate(end);
        text.push('\u{2026}');
    }
    text
}

/// The embed for a paragraph that consists of an address. WordPress names
/// embeds in this way.
pub(super) fn address_alone(text: &str, content: &[Inline]) -> Option<Block> {
    let url = lone_address(text, content)?;
    Some(Block::Embed(Box::new(Embed::of(&url)?)))
}

/// The link card for a paragraph that consists of an address.
pub(super) fn card_of_address(content: &[Inline]) -> Option<Block> {
    let url = lone_address(&plain_text(content), content)?;
    Some(link_card(None, url))
}

fn lone_address(text: &str, content: &[Inline]) -> Option<Url> {
    let is_address = (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(|character: char| character.is_whitespace());
    if !is_address {
        return None;
    }
    let url = Url::parse(text).ok()?;
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
        let shown = without_query(shown);
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
