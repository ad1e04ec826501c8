//! Embeds of ANS: posts of other companies, the publisher's own embeds, and
//! references.

use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{at, markup, media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{Block, Embed, Provider, Url};

/// An oEmbed response: recognised by its address, then by its markup, otherwise
/// shown as a link card. The markup repeats the post as a quotation, so that one
/// of both is used.
pub(super) fn oembed(json: &Cursor<'_>) -> Option<Block> {
    let inner = ["raw_oembed", "oembed"]
        .into_iter()
        .find_map(|key| json.get_non_empty(key));
    let raw = inner.as_ref().unwrap_or(json);
    let embed = [raw, json]
        .into_iter()
        .find_map(|json| embed_of(json, &["url", "_id", "referent_url"]))
        .or_else(|| by_id(json.text_at(&["subtype"])?, raw.text_at(&["_id"])?));
    let text_of = |key: &str| markup(raw, &[key]);
    if let Some(embed) = embed {
        return Some(blocks::embed_with(
            embed,
            EmbedDetails {
                title: text_of("title"),
                ..EmbedDetails::default()
            },
        ));
    }
    let html = [raw, json].into_iter().find_map(|json| {
        ["html", "content", "embed_html"]
            .iter()
            .find_map(|key| json.text_at(&[key]))
    });
    if let Some(html) = html {
        return Some(Block::Html {
            html: html.to_owned(),
        });
    }
    let Some(url) = ["url", "_id"].iter().find_map(|key| address(raw, &[key])) else {
        json.report("an embed with an address");
        return None;
    };
    let title = text_of("title").or_else(|| text_of("author_name"));
    let picture = media_url(raw, &["thumbnail_url"]).map(rendition::picture);
    Some(blocks::link_card(
        url,
        title,
        text_of("description"),
        picture,
    ))
}

/// The embed at the first address that is one of a known provider.
fn embed_of(json: &Cursor<'_>, keys: &[&str]) -> Option<Embed> {
    keys.iter()
        .find_map(|key| Embed::of(&address(json, &[key])?))
}

/// A whole web address. Ids and paths of an API are none.
fn address(json: &Cursor<'_>, path: &[&str]) -> Option<Url> {
    at(json, path, &|value| {
        let text = value.as_str()?.trim();
        let is_whole = text.starts_with("http") || text.starts_with("//");
        is_whole
            .then(|| value.without_reports(|| value.url()))
            .flatten()
    })
}

/// The post of a provider with an id.
fn by_id(provider: &str, id: &str) -> Option<Embed> {
    let provider = provider.to_ascii_lowercase();
    let is = |name: &str| provider.contains(name);
    if is("twitter") || provider == "x" || is("//x.com") || is(".x.com") {
        return Embed::new(Provider::X, id);
    }
    if is("instagram") {
        return Embed::new(Provider::Instagram, &["p/", id].concat());
    }
    let known = [
        ("youtube", Provider::YouTube),
        ("vimeo", Provider::Vimeo),
        ("tiktok", Provider::TikTok),
    ];
    let (_, provider) = known.iter().find(|(name, _)| is(name))?;
    Embed::new(*provider, id)
}

/// Settings of custom embeds that name an address, that are markup, and that are
/// words, the best first.
const ADDRESSES: [&str; 9] = [
    "url",
    "src",
    "href",
    "link",
    "embed_url",
    "embedUrl",
    "iframe_url",
    "iframeUrl",
    "canonical_url",
];
const MARKUP: [&str; 5] = ["html", "embed_code", "embedCode", "code", "iframe"];
const TITLES: [&str; 6] = ["title", "headline", "name", "question", "heading", "label"];
const WORDS: [&str; 8] = [
    "description",
    "text",
    "caption",
    "content",
    "body",
    "quote",
    "summary",
    "alt",
];

/// A custom embed of the publisher: a known provider's by its address, markup,
/// otherwise a link with its words, or these alone.
pub(super) fn custom(json: &Cursor<'_>) -> Vec<Block> {
    let embed = json.get_non_empty("embed");
    let embed = embed.as_ref().unwrap_or(json);
    let config = embed.get_non_empty("config").filter(Cursor::is_object);
    let config = config.as_ref().unwrap_or(embed);
    let found = embed_of(config, &ADDRESSES).or_else(|| embed_of(embed, &["url", "id"]));
    let title = TITLES.iter().find_map(|key| words(config, key));
    if let Some(found) = found {
        let details = EmbedDetails {
            title,
            caption: markup(config, &["caption"]),
            width: number(config, &["width"]),
            height: number(config, &["height"]),
        };
        return vec![blocks::embed_with(found, details)];
    }
    if let Some(html) = MARKUP.iter().find_map(|key| config.text_at(&[key]))
        && html.contains('<')
    {
        return Body::Html(html).blocks();
    }
    let said = WORDS.iter().find_map(|key| words(config, key));
    let url = ADDRESSES
        .iter()
        .find_map(|key| address(config, &[key]))
        .or_else(|| address(embed, &["url"]));
    if let Some(url) = url {
        return vec![blocks::link_card(url, title, said, None)];
    }
    let kind = text(json, &["subtype"]).unwrap_or_else(|| "custom_embed".to_owned());
    json.report("an embed with an address");
    let text: Vec<String> = [title, said].into_iter().flatten().collect();
    match text.is_empty() {
        true => Vec::new(),
        false => vec![Block::Unknown {
            kind,
            text: text.join("\n"),
        }],
    }
}

/// The words of a setting; settings may be objects and lists as well.
fn words(json: &Cursor<'_>, key: &str) -> Option<String> {
    plain::html(json.text_at(&[key])?)
}

/// A reference to a post by its provider's id, or to something of which the
/// title and the address are there. Nothing is known about other references.
pub(super) fn reference(json: &Cursor<'_>) -> Option<Block> {
    let referent = json.get_non_empty("referent");
    let referent = referent.as_ref().unwrap_or(json);
    let provider = ["provider", "service", "type"]
        .iter()
        .find_map(|key| by_id(referent.text_at(&[key])?, referent.text_at(&["id"])?));
    if let Some(embed) = provider {
        return Some(blocks::embed_with(embed, EmbedDetails::default()));
    }
    if let Some(url) = address(referent, &["id"]).or_else(|| address(referent, &["url"])) {
        return Some(blocks::embed_or_link(url, EmbedDetails::default()));
    }
    let properties = referent.get_non_empty("referent_properties");
    let title = properties
        .as_ref()
        .and_then(|it| markup(it, &["headlines", "basic"]).or_else(|| markup(it, &["title"])));
    let url = properties.as_ref().and_then(|it| {
        ["canonical_url", "website_url", "url"]
            .iter()
            .find_map(|key| crate::adapters::value::url(it, &[key]))
    });
    let (Some(title), Some(url)) = (title, url) else {
        json.report("content in the place of a reference to it");
        return None;
    };
    Some(blocks::link_card(url, Some(title), None, None))
}
