//! Figures, galleries, and the captions of both.

use super::dropped::Reason;
use super::tag::Tag;
use super::tree::{Child, Element};
use super::walk::Walk;
use super::{linked, providers, quote, wordpress};
use lede_model::{Block, Image, ImageRole, Inline, QuoteStyle, bare_credit};

/// The caption of a picture and its credit.
#[derive(Debug, Default)]
pub(super) struct Caption {
    pub(super) text: Option<String>,
    pub(super) credit: Option<String>,
}

impl Caption {
    /// Reads a caption. The part that is marked as the credit is kept apart.
    pub(super) fn of(element: &Element) -> Self {
        let text = element.text_without(&is_credit);
        let credit = element.find(&is_credit).map(Element::text);
        Self {
            text: (!text.is_empty()).then_some(text),
            credit: credit.as_deref().and_then(bare_credit),
        }
    }

    /// Adds what a further caption of the same figure says.
    pub(super) fn add(&mut self, more: Self) {
        self.text = match (self.text.take(), more.text) {
            (Some(text), Some(more)) if text != more => Some([&text, " ", more.as_str()].concat()),
            (text, more) => text.or(more),
        };
        self.credit = self.credit.take().or(more.credit);
    }

    /// Caption and credit as one text, for places that have only one field.
    fn joined(&mut self) -> Option<String> {
        match (self.text.take(), self.credit.take()) {
            (Some(mut text), Some(credit)) => {
                text.push_str(" (");
                text.push_str(&credit);
                text.push(')');
                Some(text)
            }
            (text, credit) => text.or(credit),
        }
    }
}

fn is_credit(element: &Element) -> bool {
    element.tag == Tag::Cite
        || element.classes().any(|class| {
            ["credit", "copyright", "photographer"]
                .iter()
                .any(|word| class.contains(word))
        })
}

/// The width that a picture or its figure asks for.
pub(super) fn role(element: &Element) -> ImageRole {
    for class in element.classes() {
        match class {
            "alignwide" | "kg-width-wide" => return ImageRole::Wide,
            "alignfull" | "kg-width-full" => return ImageRole::Full,
            "alignleft" | "alignright" | "wp-block-media-text__media" => return ImageRole::Half,
            _ => {}
        }
    }
    let width = element.style("width");
    let width = width.as_deref().or_else(|| element.get("width"));
    let percent = width
        .and_then(|width| width.trim().strip_suffix('%'))
        .and_then(|percent| percent.split('.').next()?.parse::<u32>().ok());
    match percent {
        Some(10..=60) => ImageRole::Half,
        _ => ImageRole::Inline,
    }
}

impl Walk<'_> {
    /// The blocks of a figure, with its caption.
    pub(super) fn figure(&mut self, element: &Element) -> Vec<Block> {
        let outer = self.caption.take();
        self.figures += 1;
        let mut blocks = self.flow(&element.children);
        self.figures -= 1;
        let caption = std::mem::replace(&mut self.caption, outer);
        if blocks.len() > 1
            && blocks
                .iter()
                .all(|block| matches!(block, Block::Image { .. }))
        {
            blocks = into_gallery(blocks, None);
        }
        let own_role = role(element);
        let unplayed = element.has_class("wp-block-embed");
        for block in &mut blocks {
            match block {
                Block::Image { role, .. } | Block::LinkedImage { role, .. }
                    if own_role != ImageRole::Inline =>
                {
                    *role = own_role
                }
                Block::Quote { style, .. } if element.has_class("wp-block-pullquote") => {
                    *style = QuoteStyle::Pull;
                }
                Block::Paragraph { content, .. } if unplayed => {
                    if let Some(card) = providers::card_of_address(content) {
                        *block = card;
                    }
                }
                _ => {}
            }
        }
        if let Some(mut caption) = caption {
            attach_caption(&mut blocks, &mut caption);
        }
        blocks
    }

    /// The pictures of a gallery, at any depth of the markup.
    pub(super) fn gallery(&mut self, element: &Element) -> Vec<Block> {
        let mut images = Vec::new();
        let mut title = Caption::default();
        self.collect_images(element, &mut images, &mut title);
        let base = self.base;
        let leaves = |block: &Block| linked::leaves_gallery(block, base);
        if let [picture @ Block::LinkedImage { .. }] = images.as_mut_slice() {
            if let Some(image) = picture_mut(picture) {
                image.caption = image.caption.take().or(title.joined());
            }
            return images;
        }
        if images.iter().any(leaves) {
            // A gallery opens its pictures; these lead elsewhere.
            let title = title.joined().map(paragraph);
            return title.into_iter().chain(images).collect();
        }
        for block in &images {
            if matches!(block, Block::LinkedImage { .. }) {
                self.dropped.add(Reason::GalleryLink);
            }
        }
        into_gallery(images, title.joined())
    }

    fn collect_images(&mut self, element: &Element, images: &mut Vec<Block>, title: &mut Caption) {
        for part in element.elements() {
            match part.tag {
                Tag::Figure if !wordpress::is_gallery(part) => {
                    let mut blocks = self.figure(part);
                    blocks.retain_mut(|block| {
                        matches!(block, Block::Gallery { .. }) || picture_mut(block).is_some()
                    });
                    images.append(&mut blocks);
                }
                Tag::Image | Tag::Picture => {
                    images.extend(self.image(part).map(|image| Block::Image {
                        image: Box::new(image),
                        role: ImageRole::Inline,
                    }));
                }
                Tag::Link => {
                    let first = images.len();
                    self.collect_images(part, images, title);
                    let inside = images.get_mut(first..).unwrap_or_default();
                    let alone = inside.len() == 1;
                    self.link_pictures(part, inside, alone);
                }
                Tag::NoScript => {}
                Tag::Caption if !wordpress::is_picture_caption(part) => {
                    *title = Caption::of(part);
                }
                _ if wordpress::is_picture_caption(part) => {
                    let caption = Caption::of(part);
                    if let Some(image) = images.last_mut().and_then(picture_mut) {
                        image.caption = image.caption.take().or(caption.text);
                        image.credit = image.credit.take().or(caption.credit);
                    }
                }
                _ => self.collect_images(part, images, title),
            }
        }
    }
}

fn images_of(blocks: Vec<Block>) -> Vec<Image> {
    let mut images = Vec::new();
    for block in blocks {
        match block {
            Block::Image { image, .. }
            | Block::LinkedImage { image, .. }
            | Block::Map { image, .. } => images.push(*image),
            Block::Gallery { images: more, .. } => images.extend(more),
            _ => {}
        }
    }
    images
}

/// The picture of a block that is one.
fn picture_mut(block: &mut Block) -> Option<&mut Image> {
    match block {
        Block::Image { image, .. }
        | Block::LinkedImage { image, .. }
        | Block::Map { image, .. } => Some(image),
        _ => None,
    }
}

fn into_gallery(blocks: Vec<Block>, title: Option<String>) -> Vec<Block> {
    let mut images = images_of(blocks);
    if images.len() > 1 {
        return vec![Block::Gallery { title, images }];
    }
    let Some(mut image) = images.pop() else {
        return title.map(paragraph).into_iter().collect();
    };
    image.caption = image.caption.or(title);
    vec![Block::Image {
        image: Box::new(image),
        role: ImageRole::Inline,
    }]
}

/// Gives a caption to the last block that can have one. If there is none, the
/// caption becomes a paragraph, so that no text is lost.
fn attach_caption(blocks: &mut Vec<Block>, caption: &mut Caption) {
    for block in blocks.iter_mut().rev() {
        match block {
            Block::Image { image, .. }
            | Block::LinkedImage { image, .. }
            | Block::Map { image, .. }
                if image.caption.is_none() =>
            {
                image.caption = caption.text.take();
                image.credit = image.credit.take().or(caption.credit.take());
            }
            Block::Video(recording) | Block::Audio(recording) if recording.caption.is_none() => {
                recording.caption = caption.text.take();
                recording.credit = caption.credit.take();
            }
            Block::Gallery { title, .. } if title.is_none() => *title = caption.joined(),
            Block::Table(table) if table.caption.is_none() => table.caption = caption.joined(),
            Block::Embed(embed) if embed.caption.is_none() => embed.caption = caption.joined(),
            Block::LinkCard(card) if card.description.is_none() => {
                card.description = caption.joined();
            }
            Block::Quote { attribution, .. } | Block::Verse { attribution, .. }
                if attribution.is_none() =>
            {
                *attribution = caption.joined().as_deref().and_then(quote::name);
            }
            _ => continue,
        }
        break;
    }
    if let Some(text) = caption.joined() {
        blocks.push(paragraph(text));
    }
}

pub(super) fn paragraph(text: String) -> Block {
    Block::Paragraph {
        content: vec![Inline::Text(text)],
        align: None,
    }
}

/// The children without the elements for which `unwanted` is true.
pub(super) fn children_without(
    element: &Element,
    unwanted: &dyn Fn(&Element) -> bool,
) -> Vec<Child> {
    element
        .children
        .iter()
        .filter(|child| !matches!(child, Child::Element(part) if unwanted(part)))
        .cloned()
        .collect()
}
