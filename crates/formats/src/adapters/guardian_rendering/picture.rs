//! Pictures.

use crate::adapters::media::rendition::{self, File};
use crate::adapters::value::{at, each, list, markup, media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{Image, ImageRole, bare_credit};

/// A picture of an article with all its sizes; `None`, after a report, if it
/// has no file.
pub(super) fn image(json: &Cursor<'_>) -> Option<Image> {
    let mut files = at(json, &["media"], &|media| {
        Some(list(media, "allImages", &file))
    })
    .unwrap_or_default();
    let height_of = heights(&files);
    each(json, "imageSources", &mut |source| {
        // Thumbnails are cut to other shapes.
        let weighting = source.text_at(&["weighting"]).unwrap_or_default();
        if source.get("srcSet").is_some()
            && matches!(weighting, "inline" | "showcase" | "immersive")
        {
            files.extend(list(source, "srcSet", &|size| sized(size, height_of)));
        }
    });
    of(json, files)
}

/// The height of a width, in the shape of the first file whose sizes are known.
fn heights(files: &[File]) -> Option<(u32, u32)> {
    files
        .iter()
        .find_map(|file| file.width.zip(file.height))
        .filter(|(width, _)| *width > 0)
}

fn sized(json: &Cursor<'_>, shape: Option<(u32, u32)>) -> Option<File> {
    let width = number(json, &["width"]);
    let height = width.zip(shape).and_then(|(width, shape)| {
        let height = u64::from(width) * u64::from(shape.1) / u64::from(shape.0);
        u32::try_from(height).ok()
    });
    Some(File {
        url: media_url(json, &["src"])?,
        width,
        height,
        media_type: None,
    })
}

/// A drawing with files for small and large screens. They may be different
/// pictures, so those for large screens are shown.
pub(super) fn cartoon(json: &Cursor<'_>) -> Option<Image> {
    let mut files = Vec::new();
    each(json, "variants", &mut |variant| {
        let is_large = variant.text_at(&["viewportSize"]) == Some("large");
        if is_large || files.is_empty() {
            files = list(variant, "images", &file);
        }
    });
    of(json, files)
}

fn of(json: &Cursor<'_>, files: Vec<File>) -> Option<Image> {
    let Some(image) = rendition::of(files) else {
        json.report("a picture with a file");
        return None;
    };
    let text_of = |key: &str| markup(json, &["data", key]).or_else(|| markup(json, &[key]));
    let shows_credit = json.get("displayCredit").is_none_or(|it| !it.is_false());
    Some(Image {
        alt: text_of("alt"),
        caption: text_of("caption"),
        credit: text_of("credit")
            .filter(|_| shows_credit)
            .and_then(|credit| bare_credit(&credit)),
        ..image
    })
}

/// One file of a picture. Its sizes are texts.
pub(super) fn file(json: &Cursor<'_>) -> Option<File> {
    let size = |key| number(json, &["fields", key]).or_else(|| number(json, &[key]));
    Some(File {
        url: media_url(json, &["url"])?,
        width: size("width"),
        height: size("height"),
        media_type: text(json, &["mimeType"]),
    })
}

/// A picture of which one address is given, with a credit.
pub(super) fn plain(json: &Cursor<'_>, key: &str, credit: Option<String>) -> Option<Image> {
    Some(Image {
        credit: credit.and_then(|credit| bare_credit(&credit)),
        ..rendition::picture(media_url(json, &[key])?)
    })
}

/// A picture that is an object with an address and its texts.
pub(super) fn object(json: &Cursor<'_>) -> Option<Image> {
    of(json, file(json).into_iter().collect())
}

pub(super) fn role(json: &Cursor<'_>) -> ImageRole {
    match json.text_at(&["role"]) {
        Some("supporting" | "thumbnail" | "halfWidth") => ImageRole::Half,
        Some("showcase") => ImageRole::Wide,
        Some("immersive" | "fullWidth") => ImageRole::Full,
        _ => ImageRole::Inline,
    }
}
