//! The cards of Ghost's editor.

use super::figure::{Caption, children_without, paragraph};
use super::providers::link_card;
use super::tag::Tag;
use super::tree::{Element, is_one_of};
use super::walk::Walk;
use super::{linked, space};
use lede_model::{Block, LinkCard, Recording};

/// The blocks of a card. `None` if the element is no card, or if its elements
/// are enough to read it: pictures, galleries, embeds, buttons, headers.
pub(super) fn card(walk: &mut Walk<'_>, element: &Element) -> Option<Vec<Block>> {
    let kind = element.classes().find(|class| {
        is_one_of(
            class,
            &[
                "kg-bookmark-card",
                "kg-file-card",
                "kg-product-card",
                "kg-callout-card",
                "kg-toggle-card",
                "kg-video-card",
                "kg-audio-card",
                "kg-cta-card",
            ],
        )
    })?;
    let blocks = match kind {
        "kg-bookmark-card" => link(walk, element, "kg-bookmark")?,
        "kg-file-card" => link(walk, element, "kg-file-card")?,
        "kg-product-card" => product(walk, element),
        "kg-callout-card" => callout(walk, element),
        "kg-toggle-card" => toggle(walk, element)?,
        "kg-cta-card" => call_to_action(walk, element),
        _ => recording(walk, element, kind)?,
    };
    Some(blocks)
}

/// The text of the part with a class such as `…-title` or `…-description`.
fn text_of_part(element: &Element, card: &str, name: &str) -> Option<String> {
    let text = element.find_class(&[card, "-", name].concat())?.text();
    (!text.is_empty()).then_some(text)
}

/// A bookmark or a file to download.
fn link(walk: &mut Walk<'_>, element: &Element, card: &str) -> Option<Vec<Block>> {
    let container = element.find_class(&[card, "-container"].concat())?;
    let url = walk.address(container.get("href")?.trim())?;
    let mut block = link_card(text_of_part(element, card, "title"), url);
    if let Block::LinkCard(link) = &mut block {
        link.description = text_of_part(element, card, "description")
            .or_else(|| text_of_part(element, card, "caption"));
        // For old themes, Ghost names the publisher as the author and the
        // author as the publisher.
        let publisher = text_of_part(element, card, "author")
            .or_else(|| text_of_part(element, card, "publisher"));
        link.publisher = publisher.or(link.publisher.take());
        let thumbnail = element.find_class(&[card, "-thumbnail"].concat());
        link.image = thumbnail
            .and_then(|thumbnail| thumbnail.find_tag(Tag::Image))
            .and_then(|image| walk.image(image));
    }
    let mut blocks = vec![block];
    if let Some(caption) = element.find_tag(Tag::Caption).map(Caption::of) {
        blocks.extend(caption.text.map(paragraph));
    }
    Some(blocks)
}

/// A product: a link card, or an aside if it has no link.
fn product(walk: &mut Walk<'_>, element: &Element) -> Vec<Block> {
    let button = element.find_class("kg-product-card-button");
    let href = button.and_then(|button| button.get("href"));
    let url = href.and_then(|href| walk.address(href.trim()));
    let title = text_of_part(element, "kg-product-card", "title");
    if let (Some(url), Some(title)) = (url, title) {
        let image = element
            .find_tag(Tag::Image)
            .and_then(|image| walk.image(image));
        return vec![Block::LinkCard(Box::new(LinkCard {
            publisher: Some(url.host().to_owned()),
            url,
            title,
            description: text_of_part(element, "kg-product-card", "description"),
            image,
        }))];
    }
    walk.aside(element).into_iter().collect()
}

/// A callout. The emoji before its text is decoration.
fn callout(walk: &mut Walk<'_>, element: &Element) -> Vec<Block> {
    let kept = children_without(element, &|part| part.has_class("kg-callout-emoji"));
    let body = walk.flow(&kept);
    if body.is_empty() {
        return body;
    }
    vec![Block::Aside { title: None, body }]
}

/// A call to action, with a label such as "Sponsored" above.
fn call_to_action(walk: &mut Walk<'_>, element: &Element) -> Vec<Block> {
    let title = text_of_part(element, "kg-cta", "sponsor-label");
    let kept = children_without(element, &|part| {
        part.has_class("kg-cta-sponsor-label-wrapper")
    });
    let mut body = walk.flow(&kept);
    // Its picture leads where its button does.
    let button = element.find_class("kg-cta-button");
    let button = button.and_then(|button| walk.base.join(button.get("href")?.trim()).ok());
    for block in &mut body {
        linked::unlink(block, button.as_ref());
        if let Block::Image { image, .. } | Block::LinkedImage { image, .. } = block
            && image.alt.as_deref() == Some("CTA Image")
        {
            // Ghost always writes this alternative text, whatever the picture
            // shows.
            image.alt = Some(String::new());
        }
    }
    if title.is_none() && body.is_empty() {
        return body;
    }
    vec![Block::Aside { title, body }]
}

/// A toggle: a question that opens to show its answer.
fn toggle(walk: &mut Walk<'_>, element: &Element) -> Option<Vec<Block>> {
    let heading = element.find_class("kg-toggle-heading-text")?;
    let question = walk.text_of(heading);
    let answer = element.find_class("kg-toggle-content");
    let answer = answer
        .map(|answer| walk.flow(&answer.children))
        .unwrap_or_default();
    if space::is_blank(&question) {
        return Some(answer);
    }
    Some(vec![Block::Question { question, answer }])
}

/// A video or audio element without Ghost's own player around it.
fn recording(walk: &mut Walk<'_>, element: &Element, kind: &str) -> Option<Vec<Block>> {
    let player = element.find(&|part| matches!(part.tag, Tag::Video | Tag::Audio))?;
    let mut block = walk.recording(&with_poster(player, element))?;
    if let Block::Video(recording) | Block::Audio(recording) = &mut block {
        describe(recording, element, kind);
    }
    Some(vec![block])
}

/// A player with the picture that its card names. Ghost shows the picture
/// behind the video by a style, and sets an empty picture as the poster.
fn with_poster(player: &Element, card: &Element) -> Element {
    let mut player = player.clone();
    let named = ["data-kg-custom-thumbnail", "data-kg-thumbnail"];
    let mut named = named.iter().filter_map(|name| card.get(name));
    if let Some(thumbnail) = named.find(|address| !address.trim().is_empty()) {
        player.attributes.retain(|(name, _)| *name != "poster");
        player.attributes.push(("poster", thumbnail.to_owned()));
    }
    player
}

fn describe(recording: &mut Recording, element: &Element, kind: &str) {
    if kind == "kg-audio-card" {
        recording.title = text_of_part(element, "kg-audio", "title").or(recording.title.take());
    }
    if let Some(caption) = element.find_tag(Tag::Caption).map(Caption::of) {
        recording.caption = caption.text;
        recording.credit = caption.credit;
    }
}
