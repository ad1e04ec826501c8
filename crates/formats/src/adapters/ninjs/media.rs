//! The pictures, videos and texts associated with a ninjs item.

use super::picture::{alternative, picture};
use super::text::{description, first, media_type, members, of_role};
use crate::adapters::elements::blocks;
use crate::adapters::media::figure;
use crate::adapters::text::plain;
use crate::adapters::value::{at, media_url, number};
use crate::cursor::Cursor;
use lede_model::{Block, Card, Image, Recording, RecordingSource, Url, without_query};

/// The media associated with an item.
pub(super) struct Media<'a> {
    json: &'a Cursor<'a>,
    pictures: Vec<Associated>,
    leading: Vec<Block>,
    recordings: Vec<(Vec<String>, Block)>,
}

/// A picture among the associations, and what it is known by in the text.
struct Associated {
    image: Image,
    names: Vec<String>,
    is_main: bool,
    is_lead: bool,
    is_placed: bool,
}

/// The pictures, videos and audio of an item and of its associations.
pub(super) fn media<'a>(json: &'a Cursor<'a>) -> Media<'a> {
    let mut media = Media {
        json,
        pictures: Vec::new(),
        leading: Vec::new(),
        recordings: Vec::new(),
    };
    media.add(json, true);
    if let Some(associations) = json.get_non_empty("associations") {
        for item in members(&associations) {
            media.add(&item, is_main(&item));
        }
    }
    media
}

/// Whether an association is the one above the text, by its name or its role.
fn is_main(json: &Cursor<'_>) -> bool {
    let path = json.path();
    let key = path.rsplit('.').next().unwrap_or_default();
    let names = [Some(key), json.text_at(&["name"]), json.text_at(&["role"])];
    let is_main = |name: &str| {
        let name = name.to_ascii_lowercase();
        ["main", "lead", "feature", "hero", "topimage"]
            .iter()
            .any(|word| name.contains(word))
    };
    names.into_iter().flatten().any(is_main)
}

impl Media<'_> {
    fn add(&mut self, json: &Cursor<'_>, is_main: bool) {
        match json.text_at(&["type"]) {
            Some("picture" | "graphic") => self.add_picture(json, is_main),
            Some(kind @ ("video" | "audio")) => {
                let found = recording(json, kind);
                let is_association = !std::ptr::eq(json.value(), self.json.value());
                match found {
                    Some(block) if is_main && is_association => self.leading.push(block),
                    found => self
                        .recordings
                        .extend(found.map(|block| (files(json), block))),
                }
            }
            Some("text" | "composite") => {}
            _ if json.get("renditions").is_some() => self.add_picture(json, is_main),
            None => {}
            Some(_) if std::ptr::eq(json.value(), self.json.value()) => {}
            Some(_) => json.report("a picture, a recording or a text"),
        }
    }

    fn add_picture(&mut self, json: &Cursor<'_>, is_main: bool) {
        let mut names = files(json);
        let Some(image) = picture(json) else {
            let file = file_alone(json).map(|block| (names, block));
            self.recordings.extend(file);
            return;
        };
        names.extend(json.text_at(&["name"]).map(str::to_owned));
        names.extend(json.text_at(&["uri"]).map(str::to_owned));
        self.pictures.push(Associated {
            image,
            names,
            is_main,
            is_lead: false,
            is_placed: false,
        });
    }

    /// Chooses the lead picture: one that is named so, else one that is not in
    /// the text, else the first.
    pub(super) fn choose_lead(&mut self, html: &str) {
        let is_in_text = |picture: &&mut Associated| {
            let names = picture.names.iter();
            names.into_iter().any(|name| html.contains(name.as_str()))
        };
        let pictures = &mut self.pictures;
        let place = pictures
            .iter()
            .position(|picture| picture.is_main)
            .or_else(|| pictures.iter_mut().position(|it| !is_in_text(&it)))
            .unwrap_or(0);
        if let Some(lead) = pictures.get_mut(place) {
            lead.is_lead = true;
        }
    }

    /// The lead picture.
    pub(super) fn lead(&self) -> Option<Image> {
        let lead = self.pictures.iter().find(|picture| picture.is_lead)?;
        Some(lead.image.clone())
    }

    /// The association that a figure in the text shows: `None` if it is none,
    /// `Some(None)` if it is the lead picture or was shown before.
    pub(super) fn placed(&mut self, markup: &str) -> Option<Option<Image>> {
        let base = self.json.address();
        let shown = figure::picture(markup, base);
        let said = shown.as_ref().and_then(|image| image.caption.as_deref());
        let picture = self.pictures.iter_mut().find(|picture| {
            let is_file = |name: &String| {
                markup.contains(&["\"", name, "\""].concat())
                    || shown.as_ref().is_some_and(|it| it.url.as_str() == name)
            };
            let is_said = said.is_some() && picture.image.caption.as_deref() == said;
            is_said || picture.names.iter().any(is_file)
        })?;
        let is_new = !picture.is_placed;
        picture.is_placed = true;
        if let Some(shown) = shown.filter(|_| is_new) {
            let image = &mut picture.image;
            image.caption = image.caption.take().or(shown.caption);
            image.credit = image.credit.take().or(shown.credit);
            let alt = shown.alt.filter(|alt| image.caption.as_ref() != Some(alt));
            image.alt = image.alt.take().or(alt);
        }
        let is_shown = is_new && !picture.is_lead;
        Some(is_shown.then(|| picture.image.clone()))
    }

    /// The texts among the associations.
    pub(super) fn related(&self, card: &dyn Fn(&Cursor<'_>) -> Option<Card>) -> Vec<Card> {
        at(self.json, &["associations"], &|associations| {
            let members = members(associations);
            let texts = members
                .iter()
                .filter(|item| matches!(item.text_at(&["type"]), Some("text" | "composite")));
            Some(texts.filter_map(card).collect())
        })
        .unwrap_or_default()
    }

    /// A film or sound that leads.
    pub(super) fn take_leading(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.leading)
    }

    /// The media that the text does not show.
    pub(super) fn into_blocks(self, html: &str) -> Vec<Block> {
        let is_in_text = |files: &[String]| {
            let in_html = |file: &String| {
                html.contains(file.as_str()) || html.contains(&file.replace('&', "&amp;"))
            };
            files.iter().any(in_html)
        };
        let recordings = self.recordings.into_iter();
        let others = recordings.filter(|(files, _)| !is_in_text(files));
        let mut blocks: Vec<Block> = others.map(|(_, block)| block).collect();
        let others = self.pictures.into_iter();
        let others = others.filter(|it| !it.is_lead && !it.is_placed);
        blocks.extend(blocks::gallery(None, others.map(|it| it.image).collect()));
        blocks
    }
}

/// The addresses of an item's files.
fn files(json: &Cursor<'_>) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(renditions) = json.get_non_empty("renditions") {
        for rendition in members(&renditions) {
            found.extend(rendition.text_at(&["href"]).map(str::to_owned));
        }
    }
    found
}

/// What is left of a picture without a file that browsers show: a link to it
/// with its words, or only those.
fn file_alone(json: &Cursor<'_>) -> Option<Block> {
    let caption = description(json, &["caption", "text", "main"]);
    let alt = alternative(json);
    let renditions = json.get_non_empty("renditions");
    let files = renditions.as_ref().map(members).unwrap_or_default();
    let url = json.without_reports(|| files.iter().find_map(|file| media_url(file, &["href"])));
    match url {
        Some(url) => blocks::file_of_picture(url, alt, caption),
        None => caption.or(alt).map(blocks::plain_paragraph),
    }
}

fn recording(json: &Cursor<'_>, kind: &str) -> Option<Block> {
    let mut sources = Vec::new();
    let mut poster = None;
    let mut size = (None, None);
    if let Some(renditions) = json.get_non_empty("renditions") {
        for rendition in members(&renditions) {
            let Some(url) = media_url(&rendition, &["href"]) else {
                continue;
            };
            let media_type = media_type(&rendition);
            let of_kind = |kind: &str| media_type.as_deref().is_some_and(|it| it.starts_with(kind));
            if of_kind("image") || (media_type.is_none() && is_picture(&url)) {
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
        json.report("a recording with a file");
        return None;
    }
    let text_of = |keys: &[&str]| first(json, keys, &|value| plain::text(value.trimmed_text()?));
    let recording = Box::new(Recording {
        sources,
        poster,
        width: size.0,
        height: size.1,
        title: text_of(&["headline", "title"]).or_else(|| of_role(json, "headlines", &["main"])),
        caption: description(json, &["caption", "text", "main"]),
        credit: super::picture::credit(json),
        silent_loop: false,
        tracks: Vec::new(),
    });
    Some(match kind {
        "audio" => Block::Audio(recording),
        _ => Block::Video(recording),
    })
}

fn is_picture(url: &Url) -> bool {
    let path = without_query(url.as_str());
    [".jpg", ".jpeg", ".png", ".webp"]
        .iter()
        .any(|end| path.ends_with(end))
}
