//! The components of Apple News: the header of the article, and its blocks.

use super::table;
use super::text::{FormattedText, formatted_text};
use super::{media, member_text, plain_text};
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::elements::marks;
use crate::adapters::media::attachment;
use crate::adapters::media::rendition;
use crate::adapters::value::{each, is_true, list, raw_text, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, Image, ImageRole, Inline, InlineNode, Mark, QuoteStyle, Url};

/// The parts of the article that were read so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) title: Option<String>,
    pub(super) label: Option<String>,
    pub(super) standfirst: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) lead: Option<Image>,
    pub(super) blocks: Vec<Block>,
}

impl Reader {
    pub(super) fn of(json: &Cursor<'_>) -> Self {
        let mut reader = Self::default();
        reader.children(json, 0);
        if matches!(reader.blocks.last(), Some(Block::Divider)) {
            reader.blocks.pop();
        }
        reader
    }

    fn children(&mut self, json: &Cursor<'_>, depth: usize) {
        each(json, "components", &mut |component| {
            self.component(component, depth + 1);
        });
    }

    fn component(&mut self, json: &Cursor<'_>, depth: usize) {
        if blocks::is_too_deep(json, depth) || is_true(json, "hidden") {
            return;
        }
        let role = json.text_at(&["role"]).unwrap_or_default();
        let plain = || {
            formatted_text(json, "text")
                .as_ref()
                .and_then(FormattedText::plain)
        };
        match role {
            "container" | "section" | "chapter" | "header" => self.container(json, depth),
            "aside" => self.aside(json, depth),
            "title" => self.title = self.title.take().or_else(plain),
            "intro" if self.standfirst.is_none() => self.standfirst = plain(),
            "author" | "byline" => self.byline = self.byline.take().or_else(plain),
            "photographer" | "illustrator" => self.blocks.extend(plain().map(small)),
            "caption" => {
                if let Some(words) = plain() {
                    self.caption(words);
                }
            }
            "divider" => {
                if self
                    .blocks
                    .last()
                    .is_some_and(|last| *last != Block::Divider)
                {
                    self.blocks.push(Block::Divider);
                }
            }
            "photo" | "image" | "figure" | "portrait" | "logo" => {
                if let Some(image) = picture(json) {
                    self.picture(image);
                }
            }
            "link_button" | "article_link" | "recipe_button" => {
                self.blocks.extend(link(json));
            }
            // Space, and components without content for readers.
            "flexible_spacer" | "article_thumbnail" | "article_title" | "arkit" => {}
            role if role.ends_with("advertisement") => {}
            role if role.starts_with("heading") => self.heading(json, role),
            role => {
                let found = block(json, role);
                self.blocks.extend(found);
            }
        }
    }

    fn aside(&mut self, json: &Cursor<'_>, depth: usize) {
        let mut within = Self::default();
        within.children(json, depth);
        let mut words = [within.label, within.title, within.standfirst]
            .into_iter()
            .flatten();
        let title = words.next();
        let mut body: Vec<Block> = words.map(blocks::plain_paragraph).collect();
        let lead = within.lead;
        body.extend(lead.map(|image| blocks::picture(image, ImageRole::Inline)));
        body.append(&mut within.blocks);
        if body.is_empty() {
            self.blocks.extend(title.map(blocks::plain_paragraph));
        } else {
            self.blocks.push(Block::Aside { title, body });
        }
    }

    /// Components in a container. If the first one has a picture as its
    /// background, that is the lead picture.
    fn container(&mut self, json: &Cursor<'_>, depth: usize) {
        let is_picture = json.text_at(&["style", "fill", "type"]) == Some("image");
        if is_picture && self.is_above_text() && self.lead.is_none() {
            self.lead = media(json, &["style", "fill", "URL"]).map(rendition::picture);
        }
        self.children(json, depth);
    }

    /// A heading above the title is a kicker.
    fn heading(&mut self, json: &Cursor<'_>, role: &str) {
        let level = role.trim_start_matches("heading").parse().unwrap_or(2);
        let Some(words) = formatted_text(json, "text")
            .as_ref()
            .and_then(FormattedText::plain)
        else {
            return;
        };
        if self.title.is_none() && self.is_above_text() && self.label.is_none() {
            self.label = Some(words);
        } else if self.title.as_ref() != Some(&words) {
            let content = vec![Inline::Text(words)];
            self.blocks.push(blocks::heading_of(level, content));
        }
    }

    /// Whether no block of the text was read yet.
    fn is_above_text(&self) -> bool {
        let is_text = |block: &Block| !matches!(block, Block::Unknown { .. });
        !self.blocks.iter().any(is_text)
    }

    /// A picture before all text is the lead picture.
    fn picture(&mut self, image: Image) {
        if self.is_above_text() && self.lead.is_none() {
            self.lead = Some(image);
        } else {
            self.blocks.push(blocks::picture(image, ImageRole::Inline));
        }
    }

    /// The caption below a picture on the page. The picture's own caption is
    /// only for the full-screen view.
    fn caption(&mut self, words: String) {
        match self.blocks.last_mut() {
            None | Some(Block::Unknown { .. }) if self.lead.is_some() => {
                if let Some(lead) = &mut self.lead {
                    lead.caption = Some(words);
                }
            }
            Some(Block::Image { image, .. }) => image.caption = Some(words),
            Some(Block::Video(recording) | Block::Audio(recording)) => {
                recording.caption = Some(words);
            }
            Some(Block::Embed(embed)) => embed.caption = Some(words),
            Some(Block::Gallery { title, .. }) if title.is_none() => *title = Some(words),
            _ => self.blocks.push(small(words)),
        }
    }
}

/// Small print.
fn small(words: String) -> Block {
    Block::Paragraph {
        content: vec![Inline::Node(InlineNode::Small(Mark {
            content: vec![Inline::Text(words)],
        }))],
        align: None,
    }
}

/// The blocks of a component without an effect on the header.
fn block(json: &Cursor<'_>, role: &str) -> Vec<Block> {
    let block = match role {
        "body" | "intro" => {
            return formatted_text(json, "text")
                .map(|words| words.blocks())
                .unwrap_or_default();
        }
        "quote" | "pullquote" => quote(json, role),
        "gallery" | "mosaic" => blocks::gallery(None, list(json, "items", &picture)),
        "video" | "audio" | "music" | "podcast" => recording(json, role),
        "embedwebvideo" | "embedvideo" | "tweet" | "instagram" | "facebook_post" | "tiktok" => {
            embed_or_link(json)
        }
        "map" | "place" => map(json),
        "datatable" => table::table(json),
        "htmltable" => raw_text(json, &["html"]).map(|html| Block::Html {
            html: html.to_owned(),
        }),
        role => blocks::unknown(json, role, &["text", "caption", "title"]),
    };
    block.into_iter().collect()
}

/// A picture with its own captions.
fn picture(json: &Cursor<'_>) -> Option<Image> {
    let Some(address) = media(json, &["URL"]) else {
        json.report("a picture with an address");
        return None;
    };
    let mut image = rendition::picture(address);
    image.alt = member_text(json, "accessibilityCaption");
    image.caption = plain_text(json, &["caption"]);
    Some(image)
}

fn quote(json: &Cursor<'_>, role: &str) -> Option<Block> {
    let style = match role {
        "pullquote" => QuoteStyle::Pull,
        _ => QuoteStyle::Block,
    };
    blocks::quote_of(style, formatted_text(json, "text")?.blocks(), None)
}

/// A video or audio. Playlists have an address as well.
fn recording(json: &Cursor<'_>, role: &str) -> Option<Block> {
    let Some(address) = media(json, &["URL"]) else {
        json.report("a recording with an address");
        return None;
    };
    let kind = match role {
        "video" => "video/",
        _ => "audio/",
    };
    let title = member_text(json, "accessibilityCaption");
    let mut block = attachment::block(address, Some(kind.to_owned()), title)?;
    if let Block::Video(recording) | Block::Audio(recording) = &mut block {
        if let Some(source) = recording.sources.first_mut() {
            source.media_type = None;
        }
        recording.caption = plain_text(json, &["caption"]);
        recording.poster = media(json, &["stillURL"]).or_else(|| media(json, &["imageURL"]));
    }
    Some(block)
}

fn embed_or_link(json: &Cursor<'_>) -> Option<Block> {
    let Some(address) = url(json, &["URL"]) else {
        json.report("an embed with an address");
        return None;
    };
    let details = EmbedDetails {
        title: member_text(json, "accessibilityCaption"),
        caption: plain_text(json, &["caption"]),
        ..EmbedDetails::default()
    };
    Some(blocks::embed_or_link(address, details))
}

/// A place, as a link to a map.
fn map(json: &Cursor<'_>) -> Option<Block> {
    let at = |key| text(json, &[key]);
    let (Some(latitude), Some(longitude)) = (at("latitude"), at("longitude")) else {
        json.report("a map with a latitude and a longitude");
        return None;
    };
    let place = [&latitude[..], "/", &longitude].concat();
    let address = ["https://www.openstreetmap.org/#map=15/", &place].concat();
    let caption =
        plain_text(json, &["caption"]).or_else(|| member_text(json, "accessibilityCaption"));
    Some(blocks::link_card(
        Url::parse(&address).ok()?,
        caption,
        None,
        None,
    ))
}

/// A link with its text, which may be that of the components in it.
fn link(json: &Cursor<'_>) -> Option<Block> {
    let address = url(json, &["URL"])?;
    let mut title = formatted_text(json, "text")
        .as_ref()
        .and_then(FormattedText::plain);
    each(json, "components", &mut |component| {
        let words = || {
            formatted_text(component, "text")
                .as_ref()
                .and_then(FormattedText::plain)
        };
        title = title.take().or_else(words);
    });
    Some(blocks::link_card(address, title, None, None))
}

/// The text of a cell.
pub(super) fn cell(json: &Cursor<'_>) -> Vec<Inline> {
    match plain_text(json, &[]) {
        Some(words) => marks::text(&words),
        None => Vec::new(),
    }
}
