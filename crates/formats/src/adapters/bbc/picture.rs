//! Pictures. Documents name a file by its place in a store; the server of
//! pictures makes every width of it.

use super::text::{each_block, kind, words, words_at};
use crate::adapters::media::rendition::{self, File};
use crate::adapters::value::{at, each, markup, media_url, number};
use crate::cursor::Cursor;
use lede_model::{Image, Url, bare_credit};

/// The widths that the BBC's own pages ask for.
const WIDTHS: [u32; 5] = [240, 320, 480, 624, 800];

/// The server of pictures.
const SERVER: &str = "https://ichef.bbci.co.uk/ace/ws/";

/// The picture of a block; `None`, after a report, if it has no file.
pub(super) fn image(json: &Cursor<'_>) -> Option<Image> {
    let mut found = Image {
        alt: words_at(json, &["model", "alt"]).or_else(|| words_at(json, &["model", "altText"])),
        caption: words_at(json, &["model", "caption"]),
        ..rendition::picture(json.address().clone())
    };
    let mut file = at(json, &["model", "image"], &one);
    each_block(json, &mut |part| read_part(part, &mut file, &mut found));
    if file.is_none() {
        file = at(json, &["model"], &|model| {
            let is_file = ["locator", "src", "href", "path"];
            let is_file = is_file.iter().any(|key| model.get(key).is_some());
            is_file.then(|| one(model)).flatten()
        });
    }
    with_texts(json, file, found)
}

/// The picture in a list of blocks that no block holds.
pub(super) fn of_blocks(json: &Cursor<'_>) -> Option<Image> {
    let mut found = rendition::picture(json.address().clone());
    let mut file = None;
    each(json, "blocks", &mut |part| {
        read_part(part, &mut file, &mut found)
    });
    with_texts(json, file, found)
}

fn read_part(part: &Cursor<'_>, file: &mut Option<Image>, found: &mut Image) {
    match kind(part) {
        "rawImage" => {
            // A picture for small screens may come before the large one.
            let next = at(part, &["model"], &one);
            let width = |image: &Option<Image>| image.as_ref().and_then(|image| image.width);
            if file.is_none() || width(&next) > width(file) {
                *file = next;
            }
        }
        "image" => *file = file.take().or_else(|| image(part)),
        "altText" => found.alt = words(part),
        "caption" => found.caption = words(part),
        "copyrightHolder" | "credit" => found.credit = words(part),
        kind => part.report(match kind {
            "" => "a part of a picture with a type",
            _ => "a part of a picture of a known type",
        }),
    }
}

fn with_texts(json: &Cursor<'_>, file: Option<Image>, texts: Image) -> Option<Image> {
    let Some(file) = file else {
        json.report("a picture with a file");
        return None;
    };
    Some(Image {
        alt: texts.alt.or(file.alt),
        caption: texts.caption.or(file.caption),
        credit: texts.credit.or(file.credit),
        ..file
    })
}

/// A picture whose members say where its file is.
pub(super) fn one(json: &Cursor<'_>) -> Option<Image> {
    let image = rendition::of(files(json))?;
    let credit = ["copyrightHolder", "imageCopyright", "copyright"];
    Some(Image {
        alt: ["altText", "alt", "imageAlt"]
            .iter()
            .find_map(|key| markup(json, &[key])),
        caption: markup(json, &["caption"]),
        credit: credit
            .iter()
            .find_map(|key| markup(json, &[key]))
            .and_then(|credit| bare_credit(&credit)),
        ..image
    })
}

fn files(json: &Cursor<'_>) -> Vec<File> {
    let size = (number(json, &["width"]), number(json, &["height"]));
    if let Some(template) = template(json) {
        return sizes(&template, size);
    }
    let url = ["href", "originalSrc", "src", "url", "imageUrl", "locator"]
        .iter()
        .find_map(|key| media_url(json, &[key]));
    let file = |url| File {
        url,
        width: size.0,
        height: size.1,
        media_type: None,
    };
    url.map(file).into_iter().collect()
}

/// The files of a picture, made by the address of one. No file is wider than
/// the original.
fn sizes(template: &str, (width, height): (Option<u32>, Option<u32>)) -> Vec<File> {
    let widest = width.unwrap_or(u32::MAX);
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|it| *it <= widest).collect();
    if widths.is_empty() {
        widths.push(widest);
    }
    let file = |wanted: u32| {
        let scaled = |(width, height): (u32, u32)| {
            let height = u64::from(height) * u64::from(wanted) / u64::from(width);
            u32::try_from(height).ok()
        };
        let address = template.replace(WIDTH, &wanted.to_string());
        Some(File {
            url: Url::parse(&address).ok()?,
            width: Some(wanted),
            height: width.zip(height).and_then(scaled),
            media_type: address.ends_with(".webp").then(|| "image/webp".to_owned()),
        })
    };
    widths.into_iter().filter_map(file).collect()
}

/// The place of the width in an address.
const WIDTH: &str = "{width}";

/// The address of a picture with a place for its width: given as such, or made
/// of the store (`originCode`) and the name in it (`locator`, `path`).
fn template(json: &Cursor<'_>) -> Option<String> {
    let keys = ["urlTemplate", "imageUrl", "url", "locator", "id"];
    let given = keys
        .iter()
        .find_map(|key| with_place(json.text_at(&[key])?));
    if given.is_some() {
        return given;
    }
    let name = json
        .text_at(&["locator"])
        .map(|locator| [&store(json), locator].concat())
        .or_else(|| {
            // The path begins with the store.
            json.text_at(&["path"])
                .map(|path| path.trim_start_matches('/').to_owned())
        })?;
    if name.contains("://") || super::text::is_urn(&name) {
        return None;
    }
    let end = if name.ends_with(".webp") { "" } else { ".webp" };
    Some([SERVER, WIDTH, "/", &name, end].concat())
}

/// An address with a place for the width, however that is written; `None` if it
/// has none.
fn with_place(address: &str) -> Option<String> {
    let address = address
        .replace("$width", WIDTH)
        .replace("$recipe", "{width}xn");
    if !address.contains(WIDTH) {
        return None;
    }
    if address.contains("://") {
        return Some(address);
    }
    Some(["https://", address.trim_start_matches('/')].concat())
}

/// The store with a slash; empty if none is given.
fn store(json: &Cursor<'_>) -> String {
    match json.text_at(&["originCode"]) {
        Some(store) => [store, "/"].concat(),
        None => String::new(),
    }
}

/// The picture before a film plays, whose address is among the film's members.
pub(super) fn still(json: &Cursor<'_>) -> Option<Image> {
    let address = json.text_at(&["imageUrl"])?;
    Some(Image {
        credit: markup(json, &["imageCopyright"]).and_then(|credit| bare_credit(&credit)),
        alt: markup(json, &["imageAltText"]),
        ..rendition::of(sizes(&with_place(address)?, (None, None)))?
    })
}

/// The picture of an article of a list, whose address and alternative text are
/// among the article's members.
pub(super) fn listed(json: &Cursor<'_>) -> Option<Image> {
    let image = match with_place(json.text_at(&["imageUrl"])?) {
        Some(template) => rendition::of(sizes(&template, (None, None))),
        None => media_url(json, &["imageUrl"]).map(rendition::picture),
    };
    Some(Image {
        alt: markup(json, &["imageAlt"]),
        ..image?
    })
}

/// The address of a portrait.
pub(super) fn portrait(json: &Cursor<'_>, depth: usize) -> Option<Url> {
    if kind(json) == "rawImage" {
        return at(json, &["model"], &|model| {
            template(model).and_then(|template| Url::parse(&template.replace(WIDTH, "160")).ok())
        });
    }
    let mut found = None;
    if depth < crate::adapters::elements::blocks::MAX_DEPTH {
        each_block(json, &mut |part| {
            found = found.take().or_else(|| portrait(part, depth + 1));
        });
    }
    found
}
