//! Pictures of ninjs: their renditions, texts and credits.

use super::text::{description, first, media_type, members, with_role};
use crate::adapters::media::credit::without_repeated_credit;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::plain;
use crate::adapters::value::{media_url, number};
use crate::cursor::Cursor;
use lede_model::{Image, bare_credit};

/// A picture with all its sizes.
pub(super) fn picture(json: &Cursor<'_>) -> Option<Image> {
    let mut files: Vec<(usize, File)> = Vec::new();
    if let Some(renditions) = json.get_non_empty("renditions") {
        for rendition in members(&renditions) {
            let Some(file) = file(&rendition) else {
                continue;
            };
            let rank = rank(&rendition);
            let place = files.iter().position(|(other, _)| *other > rank);
            files.insert(place.unwrap_or(files.len()), (rank, file));
        }
    }
    let files = files.into_iter().map(|(_, file)| file).collect();
    let Some(mut image) = rendition::of(files) else {
        json.report("a picture with a file");
        return None;
    };
    image.alt = alternative(json);
    image.caption = description(json, &["caption", "text", "main"]);
    image.credit = credit(json);
    without_repeated_credit(&mut image);
    Some(image)
}

/// The alternative text.
pub(super) fn alternative(json: &Cursor<'_>) -> Option<String> {
    first(
        json,
        &["alttext", "altText", "alt_text", "body_text"],
        &|value| plain::text(value.trimmed_text()?),
    )
    .or_else(|| with_role(json, "descriptions", &["alttext", "altText", "alt"]))
}

/// The order in which renditions say what shape the picture has: crops for other
/// places and small pictures come last.
fn rank(json: &Cursor<'_>) -> usize {
    const SHAPES: [&str; 6] = ["main", "base", "view", "preview", "original", "hires"];
    const LAST: [&str; 3] = ["thumb", "small", "square"];
    let path = json.path();
    let key = path.rsplit('.').next().unwrap_or_default();
    let names = ["name", "role", "title", "usage"].map(|key| json.text_at(&[key]));
    let named = |word: &str| {
        let is = |name: &str| name.to_ascii_lowercase().contains(word);
        is(key) || names.iter().flatten().any(|name| is(name))
    };
    match (
        SHAPES.iter().position(|word| named(word)),
        LAST.iter().any(|word| named(word)),
    ) {
        (_, true) => SHAPES.len() + 1,
        (Some(place), false) => place,
        (None, false) => SHAPES.len(),
    }
}

/// A file. Files with a watermark are not for readers.
fn file(json: &Cursor<'_>) -> Option<File> {
    let url = media_url(json, &["href"])?;
    let path = json.path();
    let names = [url.as_str(), &path].map(str::to_ascii_lowercase);
    let is_marked = |text: &str| text.to_ascii_lowercase().contains("watermark");
    let is_marked = names.iter().any(|name| is_marked(name))
        || ["name", "role", "title"]
            .iter()
            .any(|key| json.text_at(&[key]).is_some_and(is_marked));
    (!is_marked).then(|| File {
        url,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: media_type(json),
    })
}

/// The credit line: `Ede Sluice/The Agency`. Where it does not name the author
/// of the picture, the name comes before it.
pub(super) fn credit(json: &Cursor<'_>) -> Option<String> {
    let text_of = |keys: &[&str]| first(json, keys, &|value| plain::text(value.trimmed_text()?));
    let author = text_of(&["byline", "by"]);
    let line = with_role(
        json,
        "descriptions",
        &["creditline", "creditLine", "credit"],
    )
    .or_else(|| text_of(&["creditline", "creditLine"]));
    let holder = || text_of(&["copyrightholder", "copyrightHolder"]);
    let credit = match (author, line) {
        (Some(author), Some(line)) if !line.contains(&author) && !author.contains(&line) => {
            [author, "/".to_owned(), line].concat()
        }
        (Some(author), Some(line)) if line.len() < author.len() => author,
        (_, Some(line)) => line,
        (author, None) => author.or_else(holder)?,
    };
    bare_credit(&credit)
}
