//! Elements, of which blocks consist. Some hold elements again.

use super::article::stars;
use super::{ELEMENTS, box_of, film, picture, sections};
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::text::plain;
use crate::adapters::value::{each, list, markup, number, raw_text, text, url};
use crate::cursor::Cursor;
use crate::html::plain::without_references;
use lede_model::{Block, Embed, Inline, QuoteStyle, Url};

/// The blocks of the elements in a list.
pub(super) fn all(json: &Cursor<'_>, key: &str, depth: usize) -> Vec<Block> {
    let mut found = Vec::new();
    each(json, key, &mut |element| {
        match kind_of(element) {
            // The caption of the picture before it.
            "CaptionBlockElement" => caption(element, &mut found),
            _ => found.extend(blocks(element, depth)),
        }
    });
    found
}

/// The name of an element's type without the words that all have.
fn kind_of<'a>(json: &Cursor<'a>) -> &'a str {
    let kind = json.text_at(&["_type"]).unwrap_or_default();
    let name = kind.strip_prefix(ELEMENTS).unwrap_or(kind);
    name.rsplit('.').next().unwrap_or(name)
}

/// The blocks of an element.
pub(super) fn blocks(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    if blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    let kind = kind_of(json);
    if let Some(why) = left_out(kind) {
        json.report(why);
        return Vec::new();
    }
    let found = match sections::of_kind(kind, json, depth) {
        Some(sections) => sections,
        None => one(kind, json).into_iter().collect(),
    };
    if found.is_empty() {
        json.report("an element with something to show");
    }
    found
}

/// What should be in the place of an element that is not for readers of the
/// article; `None` for all others.
fn left_out(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "AdPlaceholderBlockElement" => "an element other than an advertisement",
        "NewsletterSignupBlockElement" => "an element other than a form for a newsletter",
        "ContentAtomBlockElement" | "ProductSummaryBlockElement" => {
            "an element with its content, not with an id"
        }
        "InteractiveContentsBlockElement" => "an element other than a table of contents",
        "CrosswordElement" => "an element other than a crossword",
        _ => return None,
    })
}

fn one(kind: &str, json: &Cursor<'_>) -> Option<Block> {
    match kind {
        "TextBlockElement"
        | "HighlightBlockElement"
        | "ItemLinkBlockElement"
        | "TableBlockElement" => html(json, "html"),
        "SubheadingBlockElement" => match raw_text(json, &["html"])? {
            html if html.contains('<') => blocks::paragraph(html),
            words => blocks::heading(2, words),
        },
        "NumberedTitleBlockElement" => {
            let words = || raw_text(json, &["html"]);
            let Some(number) = number(json, &["position"]) else {
                return blocks::heading(2, words()?);
            };
            let content = words().and_then(plain::html).map(Inline::Text);
            Some(Block::NumberedHeading {
                number,
                content: content.into_iter().collect(),
            })
        }
        "BlockquoteBlockElement" => match raw_text(json, &["html"])? {
            html if html.contains("<blockquote") => blocks::paragraph(html),
            words => blocks::quote(QuoteStyle::Block, words, None),
        },
        "PullquoteBlockElement" => blocks::quote(
            QuoteStyle::Pull,
            raw_text(json, &["html"])?,
            markup(json, &["attribution"]),
        ),
        "CommentBlockElement" => blocks::quote(
            QuoteStyle::Block,
            raw_text(json, &["body"])?,
            markup(json, &["profileName"]),
        ),
        "ImageBlockElement" => {
            picture::image(json).map(|image| blocks::picture(image, picture::role(json)))
        }
        "CartoonBlockElement" => {
            picture::cartoon(json).map(|image| blocks::picture(image, picture::role(json)))
        }
        "MultiImageBlockElement" => blocks::gallery(
            markup(json, &["caption"]),
            list(json, "images", &picture::image),
        ),
        "AudioAtomBlockElement" | "AudioBlockElement" => film::audio(json),
        "GuVideoBlockElement"
        | "MediaAtomBlockElement"
        | "YoutubeBlockElement"
        | "VideoBlockElement" => film::video(json),
        "CodeBlockElement" => code(json),
        "DividerBlockElement" => Some(Block::Divider),
        "DisclaimerBlockElement" => disclaimer(json),
        "StarRatingBlockElement" => stars(&json.get("rating")?),
        "RichLinkBlockElement" | "LinkBlockElement" | "CallToActionAtomBlockElement" => link(json),
        "EmbedBlockElement" => embed(json),
        "InteractiveAtomBlockElement"
        | "InteractiveBlockElement"
        | "ChartAtomBlockElement"
        | "GenericAtomBlockElement" => interactive(json),
        "MapBlockElement"
        | "DocumentBlockElement"
        | "InstagramBlockElement"
        | "SoundcloudBlockElement"
        | "SpotifyBlockElement"
        | "TweetBlockElement"
        | "VineBlockElement"
        | "VideoFacebookBlockElement"
        | "VideoVimeoBlockElement"
        | "VideoYoutubeBlockElement" => embed_or_html(json),
        _ => box_of::of_kind(kind, json).unwrap_or_else(|| {
            blocks::unknown(
                json,
                kind,
                &["html", "body", "text", "description", "title"],
            )
        }),
    }
}

/// The markup of a member as blocks.
pub(super) fn html(json: &Cursor<'_>, key: &str) -> Option<Block> {
    blocks::paragraph(raw_text(json, &[key])?)
}

/// Gives a caption to the picture before it; without one it is a paragraph.
fn caption(json: &Cursor<'_>, before: &mut Vec<Block>) {
    let words = markup(json, &["captionText"]);
    let shows_credit = json.get("displayCredit").is_none_or(|it| !it.is_false());
    let credit = markup(json, &["credit"]).filter(|_| shows_credit);
    match before.last_mut() {
        Some(Block::Image { image, .. }) if image.caption.is_none() => {
            image.caption = words;
            image.credit = image.credit.take().or(credit);
        }
        _ => {
            let words: Vec<String> = words.into_iter().chain(credit).collect();
            if words.is_empty() {
                json.report("a caption with words");
            } else {
                before.push(blocks::plain_paragraph(words.join(" ")));
            }
        }
    }
}

fn code(json: &Cursor<'_>) -> Option<Block> {
    let code = json.get_non_empty("html")?.as_str()?;
    if code.trim_start().starts_with('<') {
        return blocks::paragraph(code);
    }
    Some(Block::Code {
        language: text(json, &["language"]),
        text: without_references(code),
    })
}

/// A disclaimer. One with links stays markup.
fn disclaimer(json: &Cursor<'_>) -> Option<Block> {
    if raw_text(json, &["html"])?.contains("<a ") {
        return Some(Block::Aside {
            title: None,
            body: html(json, "html").into_iter().collect(),
        });
    }
    Some(Block::Disclaimer {
        content: vec![Inline::Text(markup(json, &["html"])?)],
    })
}

fn link(json: &Cursor<'_>) -> Option<Block> {
    let title = ["text", "title", "label", "btnText"];
    let title = title.iter().find_map(|key| markup(json, &[key]));
    let image = picture::plain(json, "image", None);
    Some(blocks::link_card(url(json, &["url"])?, title, None, image))
}

/// The addresses of an element of another provider, the plainest first.
pub(super) const ADDRESSES: [&str; 3] = ["originalUrl", "url", "embedUrl"];

/// Content of another provider: by its address, then by its markup; otherwise a
/// link.
fn embed_or_html(json: &Cursor<'_>) -> Option<Block> {
    let found = ADDRESSES
        .iter()
        .find_map(|key| Embed::of(&url(json, &[key])?));
    if let Some(found) = found {
        return Some(blocks::embed_with(found, details(json)));
    }
    if json.get_non_empty("html").is_some() {
        return html(json, "html");
    }
    let url = ADDRESSES.iter().find_map(|key| url(json, &[key]))?;
    Some(blocks::embed_or_link(url, details(json)))
}

pub(super) fn details(json: &Cursor<'_>) -> EmbedDetails {
    EmbedDetails {
        title: markup(json, &["title"]),
        caption: markup(json, &["caption"]),
        width: number(json, &["width"]),
        height: number(json, &["height"]),
    }
}

/// Markup of another provider. Its caption is that of a figure.
fn embed(json: &Cursor<'_>) -> Option<Block> {
    let html = raw_text(json, &["html"])?;
    let Some(caption) = raw_text(json, &["caption"]) else {
        return blocks::paragraph(html);
    };
    Some(Block::Html {
        html: [
            "<figure>",
            html,
            "<figcaption>",
            caption,
            "</figcaption></figure>",
        ]
        .concat(),
    })
}

/// A graphic or a program: its words if it has any, otherwise a link to it with
/// its picture.
fn interactive(json: &Cursor<'_>) -> Option<Block> {
    let address: Option<Url> = ["url", "scriptUrl"]
        .iter()
        .find_map(|key| url(json, &[key]));
    if let Some(found) = address.as_ref().and_then(Embed::of) {
        return Some(blocks::embed_with(found, details(json)));
    }
    if markup(json, &["html"]).is_some() {
        return html(json, "html");
    }
    let title = markup(json, &["title"]).or_else(|| markup(json, &["alt"]));
    let image = picture::plain(json, "placeholderUrl", None);
    Some(blocks::link_card(
        url(json, &["url"])?,
        title,
        markup(json, &["caption"]),
        image,
    ))
}
