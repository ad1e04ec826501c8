//! What an item of ninjs holds: its text in several forms, and the pictures,
//! films and texts that are associated with it.

use super::body::Body;
use super::element;
use super::plain;
use super::rendition::{self, File};
use super::value::{at, elements, list, media_url, number, text};
use crate::article::{Block, Card, Image, Recording, RecordingSource, bare_credit};
use crate::formats::json::Json;

/// What `read` makes of the first of some members; versions differ in names.
pub(super) fn first<T>(
    json: &Json<'_>,
    keys: &[&str],
    read: &dyn Fn(&Json<'_>) -> Option<T>,
) -> Option<T> {
    keys.iter().find_map(|key| at(json, &[key], read))
}

/// The members of associations: an object with names for keys in 1.x, a list
/// in later versions.
pub(super) fn members<'a>(json: &'a Json<'a>) -> Vec<Json<'a>> {
    if json.is_list() || !json.is_object() {
        return elements(json);
    }
    json.keys().filter_map(|key| json.given(key)).collect()
}

/// A text, and whether it is markup.
pub(super) struct Words {
    text: String,
    is_html: bool,
}

impl Words {
    pub(super) fn body(&self) -> Body<'_> {
        match self.is_html {
            true => Body::Html(&self.text),
            false => Body::Plain(&self.text),
        }
    }

    /// The text without the headline that it begins with.
    pub(super) fn without_headline(self, headline: &str) -> Self {
        let text = match self.is_html {
            true => without_heading(&self.text, headline),
            false => self
                .text
                .strip_prefix(headline)
                .filter(|rest| rest.starts_with('\n'))
                .map(|rest| rest.trim_start().to_owned()),
        };
        Self {
            text: text.unwrap_or(self.text),
            is_html: self.is_html,
        }
    }
}

fn without_heading(html: &str, headline: &str) -> Option<String> {
    let (before, rest) = html.split_once("<h1")?;
    let (heading, after) = rest.split_once("</h1>")?;
    let (_, words) = heading.split_once('>')?;
    (plain::html(words)? == headline).then(|| [before, after].concat())
}

/// How well a form of the text serves: HTML before plain text before XML.
fn rank(media_type: &str, name: &str, text: &str) -> u8 {
    let is =
        |word: &str| media_type.contains(word) || (media_type.is_empty() && name.contains(word));
    match (is("html"), is("xml") || is("nitf")) {
        (true, _) => 2,
        (_, true) => 0,
        _ if media_type.is_empty() && text.trim_start().starts_with('<') => 2,
        _ => 1,
    }
}

/// The body in its best form. Of several in HTML it is one without pictures
/// where those are associated, else the longest.
pub(super) fn words(json: &Json<'_>) -> Option<Words> {
    let mut best: Option<((u8, bool, usize), String)> = None;
    let mut add = |media_type: &str, name: &str, text: String| {
        let has_pictures = text.contains("<img") && json.get("associations").is_some();
        let key = (rank(media_type, name, &text), !has_pictures, text.len());
        if best.as_ref().is_none_or(|(known, _)| *known < key) {
            best = Some((key, text));
        }
    };
    if let Some(bodies) = json.given("bodies") {
        for body in members(&bodies) {
            let media_type = media_type(&body).unwrap_or_default();
            let role = text(&body, &["role"]).unwrap_or_default();
            if let Some(text) = text(&body, &["value"]) {
                add(&media_type, &role, text);
            }
        }
    }
    for key in json.keys().filter(|key| key.starts_with("body_")) {
        if let Some(text) = text(json, &[key]) {
            add("", key, text);
        }
    }
    let ((rank, ..), text) = best?;
    Some(Words {
        text,
        is_html: rank != 1,
    })
}

fn media_type(json: &Json<'_>) -> Option<String> {
    first(
        json,
        &["mimetype", "contenttype", "contentType"],
        &|value| value.text(),
    )
}

/// The text of a list that has the first of some roles; without any of them,
/// the first that is not the credit line.
pub(super) fn of_role(json: &Json<'_>, key: &str, roles: &[&str]) -> Option<String> {
    let member = json.given(key)?;
    let members = members(&member);
    let role = |item: &Json<'_>| item.text_at(&["role"]).unwrap_or_default().to_owned();
    let read = |item: &Json<'_>| {
        let words = match item.is_object() {
            true => text(item, &["value"])?,
            false => item.text()?,
        };
        plain::html(&words)
    };
    let is_credit = |item: &Json<'_>| role(item).to_ascii_lowercase().contains("credit");
    let wanted = roles.iter().find_map(|wanted| {
        let mut of_role = members.iter().filter(|item| role(item) == *wanted);
        of_role.find_map(read)
    });
    wanted.or_else(|| {
        let mut others = members.iter().filter(|item| !is_credit(item));
        others.find_map(read)
    })
}

/// The description, by preference that of one of the roles.
pub(super) fn description(json: &Json<'_>, roles: &[&str]) -> Option<String> {
    let said = first(
        json,
        &["description_text", "description_html", "description_xhtml"],
        &|value| plain::html(&value.text()?),
    );
    said.or_else(|| of_role(json, "descriptions", roles))
}

/// What is associated with an item.
pub(super) struct Media<'a> {
    json: &'a Json<'a>,
    pictures: Vec<Image>,
    recordings: Vec<Block>,
}

/// The pictures, films and sounds of an item and of its associations.
pub(super) fn media<'a>(json: &'a Json<'a>) -> Media<'a> {
    let mut media = Media {
        json,
        pictures: Vec::new(),
        recordings: Vec::new(),
    };
    media.add(json);
    if let Some(associations) = json.given("associations") {
        let members = members(&associations);
        let is_main = |item: &Json<'_>| {
            let path = item.path();
            let name = item.text_at(&["name"]).unwrap_or(&path);
            ["main", "lead", "feature"]
                .iter()
                .any(|word| name.contains(word))
        };
        let (main, others): (Vec<_>, Vec<_>) = members.iter().partition(|item| is_main(item));
        main.into_iter()
            .chain(others)
            .for_each(|item| media.add(item));
    }
    media
}

impl Media<'_> {
    fn add(&mut self, json: &Json<'_>) {
        match json.text_at(&["type"]) {
            Some("picture" | "graphic") => self.pictures.extend(picture(json)),
            Some(kind @ ("video" | "audio")) => self.recordings.extend(recording(json, kind)),
            Some("text" | "composite" | "component" | "event" | "planning") => {}
            _ if json.get("renditions").is_some() => self.pictures.extend(picture(json)),
            _ => {}
        }
    }

    pub(super) fn take_lead(&mut self) -> Option<Image> {
        (!self.pictures.is_empty()).then(|| self.pictures.remove(0))
    }

    /// The texts among the associations.
    pub(super) fn related(&self, card: &dyn Fn(&Json<'_>) -> Option<Card>) -> Vec<Card> {
        at(self.json, &["associations"], &|associations| {
            let members = members(associations);
            let texts = members
                .iter()
                .filter(|item| matches!(item.text_at(&["type"]), Some("text" | "composite")));
            Some(texts.filter_map(card).collect())
        })
        .unwrap_or_default()
    }

    /// What is not yet shown; pictures only where the text has none.
    pub(super) fn into_blocks(self, has_pictures: bool) -> Vec<Block> {
        let mut blocks = self.recordings;
        if !has_pictures {
            blocks.extend(element::gallery(None, self.pictures));
        }
        blocks
    }
}

fn picture(json: &Json<'_>) -> Option<Image> {
    let mut files = Vec::new();
    if let Some(renditions) = json.given("renditions") {
        files.extend(members(&renditions).iter().filter_map(file));
    }
    let Some(mut image) = rendition::of(files) else {
        json.note("a picture with a file");
        return None;
    };
    image.alt = first(
        json,
        &["alttext", "altText", "alt_text", "body_text"],
        &|value| plain::text(&value.text()?),
    );
    image.caption = description(json, &["caption", "text", "main"]);
    let said = |keys: &[&str]| first(json, keys, &|value| plain::text(&value.text()?));
    let credit = said(&["byline", "by"])
        .or_else(|| {
            let of_role = |role| {
                let lines = list(json, "descriptions", &|line| {
                    (line.text_at(&["role"]) == Some(role)).then(|| text(line, &["value"]))?
                });
                lines.into_iter().next()
            };
            ["creditline", "creditLine"].into_iter().find_map(of_role)
        })
        .or_else(|| said(&["creditline", "copyrightholder", "copyrightHolder"]));
    image.credit = credit.as_deref().and_then(bare_credit);
    Some(image)
}

/// A file; those with a watermark over them are not for readers.
fn file(json: &Json<'_>) -> Option<File> {
    let url = media_url(json, &["href"])?;
    let is_marked = url.as_str().to_ascii_lowercase().contains("watermark");
    (!is_marked).then(|| File {
        url,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: media_type(json),
    })
}

fn recording(json: &Json<'_>, kind: &str) -> Option<Block> {
    let mut sources = Vec::new();
    let mut poster = None;
    let mut size = (None, None);
    if let Some(renditions) = json.given("renditions") {
        for rendition in members(&renditions) {
            let Some(url) = media_url(&rendition, &["href"]) else {
                continue;
            };
            let media_type = media_type(&rendition);
            let of_kind = |kind: &str| media_type.as_deref().is_some_and(|it| it.starts_with(kind));
            if of_kind("image") {
                poster = poster.or(Some(url));
            } else if media_type.is_none() || of_kind(kind) {
                if sources.is_empty() {
                    size = (
                        number(&rendition, &["width"]),
                        number(&rendition, &["height"]),
                    );
                }
                sources.push(RecordingSource { url, media_type });
            }
        }
    }
    if sources.is_empty() {
        json.note("a recording with a file");
        return None;
    }
    let recording = Box::new(Recording {
        sources,
        poster,
        width: size.0,
        height: size.1,
        title: first(json, &["headline", "title"], &|value| {
            plain::text(&value.text()?)
        })
        .or_else(|| of_role(json, "headlines", &["main"])),
        caption: description(json, &["caption", "text", "main"]),
        credit: first(json, &["byline", "by"], &|value| {
            plain::text(&value.text()?)
        }),
        silent_loop: false,
        tracks: Vec::new(),
    });
    Some(match kind {
        "audio" => Block::Audio(recording),
        _ => Block::Video(recording),
    })
}
