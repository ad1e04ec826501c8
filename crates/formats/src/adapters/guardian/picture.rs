//! Pictures of the Guardian's Content API.

use super::element::with_data;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::value::{list, markup, media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{Image, ImageRole, bare_credit};

/// A picture with all its sizes.
pub(super) fn picture(json: &Cursor<'_>) -> Option<Image> {
    let kind = json.text_at(&["type"]);
    if !matches!(kind, Some("image" | "cartoon")) {
        return None;
    }
    let mut files = list(json, "assets", &file);
    let (alt, caption, credit) = with_data(json, &texts);
    with_data(json, &|data| {
        // The files of a cartoon, by the size of the screen.
        list(data, "variants", &|variant| {
            Some(list(variant, "images", &file))
        })
    })
    .into_iter()
    .for_each(|variant| files.extend(variant));
    let Some(image) = rendition::of(files) else {
        json.report("a picture with a file");
        return None;
    };
    Some(Image {
        alt,
        caption,
        credit,
        ..image
    })
}

fn file(json: &Cursor<'_>) -> Option<File> {
    let size = |key| number(json, &["typeData", key]).or_else(|| number(json, &[key]));
    Some(File {
        url: media_url(json, &["typeData", "secureFile"]).or_else(|| media_url(json, &["file"]))?,
        width: size("width"),
        height: size("height"),
        media_type: text(json, &["mimeType"]),
    })
}

/// Alternative text, caption and credit.
type Texts = (Option<String>, Option<String>, Option<String>);

fn texts(data: &Cursor<'_>) -> Texts {
    let shows_credit = data
        .get("displayCredit")
        .is_none_or(|it| it.is_true() || it.as_str() == Some("true"));
    (
        markup(data, &["alt"]).or_else(|| markup(data, &["altText"])),
        markup(data, &["caption"]),
        markup(data, &["credit"])
            .filter(|_| shows_credit)
            .and_then(|credit| bare_credit(&credit)),
    )
}

pub(super) fn role(data: &Cursor<'_>) -> ImageRole {
    match data.text_at(&["role"]) {
        Some("supporting" | "thumbnail" | "halfWidth") => ImageRole::Half,
        Some("showcase") => ImageRole::Wide,
        Some("immersive") => ImageRole::Full,
        _ => ImageRole::Inline,
    }
}
