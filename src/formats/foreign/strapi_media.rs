//! Files of Strapi's media library.

use super::plain;
use super::rendition::{self, File};
use super::value::{media_url, number, text};
use crate::article::Image;
use crate::formats::json::Json;

/// A picture with its formats; its name is no caption, though Strapi puts it
/// there.
pub(super) fn image(json: &Json<'_>) -> Option<Image> {
    if !json.is_object() {
        return super::value::web(json).map(rendition::picture);
    }
    let mut files: Vec<File> = file(json).into_iter().collect();
    if let Some(formats) = json.given("formats") {
        files.extend(formats.keys().filter_map(|key| file(&formats.given(key)?)));
    }
    let Some(mut image) = rendition::of(files) else {
        json.note("a picture with a web address");
        return None;
    };
    let name = text(json, &["name"]);
    let said = |key| {
        let words = text(json, &[key]).filter(|words| Some(words) != name.as_ref());
        words.as_deref().and_then(plain::html)
    };
    image.alt = said("alternativeText");
    image.caption = said("caption");
    Some(image)
}

fn file(json: &Json<'_>) -> Option<File> {
    Some(File {
        url: media_url(json, &["url"])?,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: text(json, &["mime"]),
    })
}
