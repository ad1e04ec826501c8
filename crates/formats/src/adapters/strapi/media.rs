//! Files of Strapi's media library.

use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::plain;
use crate::adapters::value::{media_url, number, text};
use crate::cursor::Cursor;
use lede_model::Image;

/// A picture with its formats. By default, Strapi uses the file name as the
/// caption; such a caption is ignored.
pub(super) fn image(json: &Cursor<'_>) -> Option<Image> {
    if !json.is_object() {
        return crate::adapters::value::web(json).map(rendition::picture);
    }
    let mut files: Vec<File> = file(json).into_iter().collect();
    if let Some(formats) = json.get_non_empty("formats") {
        files.extend(
            formats
                .keys()
                .filter_map(|key| file(&formats.get_non_empty(key)?)),
        );
    }
    let Some(mut image) = rendition::of(files) else {
        json.report("a picture with a web address");
        return None;
    };
    let name = text(json, &["name"]);
    let text_of = |key| {
        let words = text(json, &[key]).filter(|words| Some(words) != name.as_ref());
        words.as_deref().and_then(plain::html)
    };
    image.alt = text_of("alternativeText");
    image.caption = text_of("caption");
    Some(image)
}

fn file(json: &Cursor<'_>) -> Option<File> {
    Some(File {
        url: media_url(json, &["url"])?,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: text(json, &["mime"]),
    })
}
