//! Films and sound. Their files are behind the BBC's player, so a block is a
//! link to their page with the picture.

use super::picture;
use super::text::{each_block, kind, words, words_at};
use crate::adapters::elements::blocks;
use crate::adapters::value::{at, list, text as text_of};
use crate::cursor::Cursor;
use lede_model::{Block, Image, ImageRole, Url};

pub(super) fn is_media(kind: &str) -> bool {
    matches!(
        kind,
        "video"
            | "audio"
            | "media"
            | "aresMedia"
            | "clipMedia"
            | "legacyMedia"
            | "avEmbed"
            | "version"
            | "tv"
            | "radio"
    )
}

/// The page of films and sound.
const PAGES: &str = "https://www.bbc.co.uk";

#[derive(Default)]
struct Media {
    url: Option<Url>,
    title: Option<String>,
    description: Option<String>,
    caption: Option<String>,
    image: Option<Image>,
}

/// The blocks of a block with a model.
pub(super) fn blocks(json: &Cursor<'_>) -> Vec<Block> {
    let mut media = Media::default();
    read(json, 0, &mut media);
    finish(json, media)
}

/// The blocks of a block of CPS, whose members are its own.
pub(super) fn of_cps(json: &Cursor<'_>) -> Vec<Block> {
    let mut media = Media::default();
    describe(json, &mut media);
    finish(json, media)
}

fn finish(json: &Cursor<'_>, media: Media) -> Vec<Block> {
    let caption = media.caption.or(media.description);
    let title = media.title.or_else(|| caption.clone());
    let caption = caption.filter(|caption| Some(caption) != title.as_ref());
    if let Some(url) = media.url {
        return vec![blocks::link_card(url, title, caption, media.image)];
    }
    json.report("a film or sound with an address");
    let picture = |image| blocks::picture(image, ImageRole::Inline);
    let mut found: Vec<Block> = media.image.map(picture).into_iter().collect();
    let words = title.into_iter().chain(caption);
    found.extend(words.map(blocks::plain_paragraph));
    found
}

fn read(json: &Cursor<'_>, depth: usize, media: &mut Media) {
    if blocks::is_too_deep(json, depth) {
        return;
    }
    match kind(json) {
        "caption" => media.caption = media.caption.take().or_else(|| words(json)),
        "image" => media.image = media.image.take().or_else(|| picture::image(json)),
        _ => {
            at(json, &["model"], &|model| {
                model.is_object().then(|| {
                    let mut found = Media::default();
                    describe(model, &mut found);
                    found
                })
            })
            .into_iter()
            .for_each(|found| add(found, media));
            each_block(json, &mut |part| read(part, depth + 1, media));
        }
    }
}

fn add(found: Media, media: &mut Media) {
    media.url = media.url.take().or(found.url);
    media.title = media.title.take().or(found.title);
    media.description = media.description.take().or(found.description);
    media.caption = media.caption.take().or(found.caption);
    media.image = media.image.take().or(found.image);
}

/// What is known of a film or a sound from its members.
fn describe(json: &Cursor<'_>, media: &mut Media) {
    media.url = text_of(json, &["link", "path"])
        .and_then(|path| Url::parse(PAGES).ok()?.join(&path).ok())
        .or_else(|| page(json));
    media.title = ["title", "episodeTitle"]
        .iter()
        .find_map(|key| words_at(json, &[key]))
        .or_else(|| words_at(json, &["headlines", "primaryHeadline"]));
    media.description = ["short", "medium", "long"]
        .iter()
        .find_map(|key| words_at(json, &["synopses", key]))
        .or_else(|| words_at(json, &["description"]));
    media.caption = words_at(json, &["caption"]);
    media.image = at(json, &["holdingImage"], &picture::one)
        .or_else(|| list(json, "images", &picture::one).into_iter().next())
        .or_else(|| picture::still(json));
}

/// The page of a film by its id, the last word of a name such as
/// `urn:bbc:pips:pid:p01k6msm`.
fn page(json: &Cursor<'_>) -> Option<Url> {
    let id = ["id", "locator"].iter().find_map(|key| {
        let id = text_of(json, &[key]).filter(|_| json.text_at(&[key]).is_some())?;
        let id = id.rsplit(':').next().unwrap_or_default().to_owned();
        let is_id = id.len() == 8 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_id.then_some(id)
    })?;
    Url::parse(&[PAGES, "/programmes/", &id].concat()).ok()
}
