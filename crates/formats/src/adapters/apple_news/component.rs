//! The components of Apple News: the header of the article, and its blocks.

use super::links;
use super::quote;
use super::style;
use super::table;
use super::text::{FormattedText, formatted_text};
use super::{media, member_text, plain_text};
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::elements::marks;
use crate::adapters::media::attachment;
use crate::adapters::media::rendition;
use crate::adapters::value::{each, is_true, list, raw_text, text, url};
use crate::cursor::Cursor;
use lede_model::{
    Block, Image, ImageRole, Inline, InlineNode, Mark, Url, bare_credit, without_query,
};

/// The parts of the article that were read so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) title: Option<String>,
    pub(super) label: Option<String>,
    pub(super) standfirst: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) lead: Option<Image>,
    pub(super) blocks: Vec<Block>,
    /// The components that links of the article lead to.
    linked: Vec<String>,
}

impl Reader {
    pub(super) fn of(json: &Cursor<'_>) -> Self {
        let mut reader = Self {
            linked: links::targets(json),
            ..Self::default()
        };
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
        let first = self.blocks.len();
        self.read(json, depth);
        let id = json.text_at(&["identifier"]);
        if let Some(id) = id.filter(|id| self.linked.iter().any(|linked| linked == id))
            && self.blocks.len() > first
        {
            self.blocks
                .insert(first, Block::Anchor { id: id.to_owned() });
        }
    }

    fn read(&mut self, json: &Cursor<'_>, depth: usize) {
        if blocks::is_too_deep(json, depth) {
            return;
        }
        if is_true(json, "hidden") {
            json.report("a component that is shown");
            return;
        }
        let role = json.text_at(&["role"]).unwrap_or_default();
        let text = formatted_text(json, "text");
        let plain = || text.as_ref().and_then(FormattedText::plain);
        if self.is_attribution(role, plain().as_deref()) {
            return;
        }
        match role {
            "container" | "section" | "chapter" | "header" => self.container(json, depth),
            "aside" => self.aside(json, depth),
            "title" => self.title(plain()),
            "intro" if self.standfirst.is_none() => self.standfirst = plain(),
            "author" | "byline" => match (&self.byline, plain()) {
                (None, text) => self.byline = formatted_lines(json).or(text),
                (Some(known), Some(text)) if *known != text => self.blocks.push(small(text)),
                _ => {}
            },
            "photographer" => {
                let line = plain().and_then(|text| self.credit(text));
                self.blocks.extend(line);
            }
            "illustrator" => self.blocks.extend(plain().map(small)),
            "caption" => {
                if let Some(text) = plain() {
                    self.caption(json, text);
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
            "logo" if self.is_above_text() => json.report("a picture of the story"),
            "photo" | "image" | "figure" | "portrait" | "logo" => {
                if let Some(image) = picture(json) {
                    self.linked_picture(json, image);
                }
            }
            "link_button" | "article_link" | "recipe_button" => {
                self.blocks.extend(link(json));
            }
            // Space, and what the page takes from elsewhere.
            "flexible_spacer" | "article_thumbnail" | "article_title" => {}
            role if role.ends_with("advertisement") => json.report("a component for readers"),
            role if role.starts_with("heading") => self.heading(json, role),
            role => {
                let found = block(json, role);
                self.blocks.extend(found);
            }
        }
    }

    /// The first title is the headline; others stay in the text.
    fn title(&mut self, text: Option<String>) {
        match (&self.title, text) {
            (None, text) => self.title = text,
            (Some(known), Some(text)) if *known != text => {
                let content = vec![Inline::Text(text)];
                self.blocks.push(blocks::heading_of(2, content));
            }
            _ => {}
        }
    }

    /// Gives the quotation before it a name: of a component for names, or of a
    /// line that begins with a dash.
    fn is_attribution(&mut self, role: &str, text: Option<&str>) -> bool {
        let is_for_names = matches!(role, "caption" | "author" | "byline");
        if !is_for_names && !matches!(role, "quote" | "pullquote" | "body") {
            return false;
        }
        let Some(Block::Quote { attribution, .. }) = self.blocks.last_mut() else {
            return false;
        };
        let text = text.filter(|_| attribution.is_none());
        let name = text.and_then(|text| match quote::name(text) {
            None if is_for_names => Some(text.to_owned()),
            name => name,
        });
        if name.is_some() {
            *attribution = name;
        }
        attribution.is_some() && text.is_some()
    }

    /// The photographer of the picture before it; otherwise small print.
    fn credit(&mut self, text: String) -> Option<Block> {
        let image = match self.blocks.last_mut() {
            Some(Block::Image { image, .. } | Block::LinkedImage { image, .. }) => {
                Some(&mut **image)
            }
            None => self.lead.as_mut(),
            _ => None,
        };
        match image.filter(|image| image.credit.is_none()) {
            Some(image) => {
                image.credit = bare_credit(&text);
                None
            }
            None => Some(small(text)),
        }
    }

    fn aside(&mut self, json: &Cursor<'_>, depth: usize) {
        let mut within = Self::default();
        within.children(json, depth);
        let mut text = [within.label, within.title, within.standfirst]
            .into_iter()
            .flatten();
        let title = text.next();
        let mut body: Vec<Block> = text.map(blocks::plain_paragraph).collect();
        let lead = within.lead;
        body.extend(lead.map(|image| blocks::picture(image, ImageRole::Inline)));
        body.append(&mut within.blocks);
        if body.is_empty() {
            self.blocks.extend(title.map(blocks::plain_paragraph));
        } else {
            self.blocks.push(Block::Aside { title, body });
        }
    }

    /// Components in a container. The picture behind them comes before them.
    fn container(&mut self, json: &Cursor<'_>, depth: usize) {
        if let Some(image) = style::fill(json) {
            let is_lead = self.lead.as_ref().is_some_and(|lead| lead.url == image.url);
            let is_last = matches!(self.blocks.last(),
                Some(Block::Image { image: last, .. }) if last.url == image.url);
            if !is_lead && !is_last {
                self.picture(image);
            }
        }
        if json.get_non_empty("additions").is_some() {
            json.report("a link over text");
        }
        self.children(json, depth);
    }

    /// A heading above the title is a kicker.
    fn heading(&mut self, json: &Cursor<'_>, role: &str) {
        let level = role.trim_start_matches("heading").parse().unwrap_or(2);
        let formatted = formatted_text(json, "text");
        let Some(text) = formatted.as_ref().and_then(FormattedText::plain) else {
            return;
        };
        if self.title.is_none() && self.is_above_text() && self.label.is_none() {
            self.label = Some(text);
        } else if self.title.as_ref() != Some(&text) {
            let content = formatted.map(|text| text.line()).unwrap_or_default();
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

    /// A picture that may be a link. The lead picture is none.
    fn linked_picture(&mut self, json: &Cursor<'_>, image: Image) {
        let is_lead = self.is_above_text() && self.lead.is_none();
        match link_of(json) {
            Some(url) if !is_lead => self.blocks.push(Block::LinkedImage {
                image: Box::new(image),
                role: ImageRole::Inline,
                url,
            }),
            link => {
                if link.is_some() {
                    json.report("a link over text");
                }
                self.picture(image);
            }
        }
    }

    /// The caption below a picture on the page. The picture's own caption is
    /// only for the full-screen view.
    fn caption(&mut self, json: &Cursor<'_>, text: String) {
        let caption = match self.blocks.last_mut() {
            None | Some(Block::Unknown { .. }) => self.lead.as_mut().map(|lead| &mut lead.caption),
            Some(Block::Image { image, .. } | Block::LinkedImage { image, .. }) => {
                Some(&mut image.caption)
            }
            Some(Block::Video(recording) | Block::Audio(recording)) => Some(&mut recording.caption),
            Some(Block::Embed(embed)) => Some(&mut embed.caption),
            Some(Block::Gallery { title, .. }) if title.is_none() => Some(title),
            _ => None,
        };
        let Some(caption) = caption else {
            self.blocks.push(small(text));
            return;
        };
        if caption.as_ref().is_some_and(|own| !text.contains(own)) {
            json.report("one caption of a picture");
        }
        *caption = Some(text);
    }
}

/// The lines of a byline, which may hold the date as well.
fn formatted_lines(json: &Cursor<'_>) -> Option<String> {
    let text = json.text_at(&["text"])?;
    (json.text_at(&["format"]).is_none() && text.contains('\n')).then(|| text.to_owned())
}

/// Small print.
fn small(text: String) -> Block {
    Block::Paragraph {
        content: vec![Inline::Node(InlineNode::Small(Mark {
            content: vec![Inline::Text(text)],
        }))],
        align: None,
    }
}

/// The blocks of a component without an effect on the header.
fn block(json: &Cursor<'_>, role: &str) -> Vec<Block> {
    let block = match role {
        "body" | "intro" => {
            return formatted_text(json, "text")
                .map(|text| text.blocks())
                .unwrap_or_default();
        }
        "quote" | "pullquote" => quote::quote(json, role),
        "gallery" | "mosaic" => blocks::gallery(None, list(json, "items", &gallery_picture)),
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

/// A picture of a gallery, which opens its pictures.
fn gallery_picture(json: &Cursor<'_>) -> Option<Image> {
    if link_of(json).is_some() {
        json.report("a picture without a link");
    }
    picture(json)
}

/// The link over a component.
fn link_of(json: &Cursor<'_>) -> Option<Url> {
    let mut links = list(json, "additions", &|addition| url(addition, &["URL"]));
    (!links.is_empty()).then(|| links.remove(0))
}

/// A video or audio. The address of a podcast is mostly that of a page.
fn recording(json: &Cursor<'_>, role: &str) -> Option<Block> {
    let Some(address) = media(json, &["URL"]) else {
        json.report("a recording with an address");
        return None;
    };
    let path = without_query(address.as_str());
    let files = [".mp3", ".m4a", ".aac", ".ogg", ".wav", ".m3u8"];
    if role == "podcast" && !files.iter().any(|end| path.ends_with(end)) {
        return embed_or_link(json);
    }
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
    let items = list(json, "items", &|item| plain_text(item, &["caption"]));
    let items = items.join("; ");
    let items = (!items.is_empty() && caption.as_ref() != Some(&items)).then_some(items);
    Some(blocks::link_card(
        Url::parse(&address).ok()?,
        caption,
        items,
        None,
    ))
}

/// A link with its text, which may be that of the components in it: the first
/// text is the title, the others describe it.
fn link(json: &Cursor<'_>) -> Option<Block> {
    let address = url(json, &["URL"]).or_else(|| {
        let id = text(json, &["articleIdentifier"])?;
        let is_id = id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        let page = ["https://apple.news/", &id].concat();
        is_id.then(|| Url::parse(&page).ok()).flatten()
    });
    let Some(address) = address else {
        json.report("a link with an address");
        return None;
    };
    let text_of = |json: &Cursor<'_>| {
        formatted_text(json, "text")
            .as_ref()
            .and_then(FormattedText::plain)
    };
    let mut texts: Vec<String> = text_of(json).into_iter().collect();
    let mut image = None;
    each(
        json,
        "components",
        &mut |component| match component.text_at(&["role"]) {
            Some("photo" | "image" | "figure" | "portrait") if image.is_none() => {
                image = picture(component);
            }
            _ => texts.extend(text_of(component)),
        },
    );
    let mut texts = texts.into_iter();
    let title = texts.next();
    let others: Vec<String> = texts.collect();
    let description = (!others.is_empty()).then(|| others.join(" "));
    Some(blocks::link_card(address, title, description, image))
}

/// The text of a cell.
pub(super) fn cell(json: &Cursor<'_>) -> Vec<Inline> {
    match plain_text(json, &[]) {
        Some(text) => marks::text(&text),
        None => Vec::new(),
    }
}
