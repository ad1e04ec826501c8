//! Pictures, videos and audio of ANS.

use super::story::author;
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::media::rendition::{self, File};
use crate::adapters::value::{at, elements, list, markup, media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{
    Block, Embed, FocalPoint, Image, Provider, Recording, RecordingSource, TextTrack, bare_credit,
};

/// The lead picture in `promo_items`, or the video that leads instead.
pub(super) fn lead(promo: &Cursor<'_>) -> (Option<Image>, Option<Block>) {
    let mut found = (None, None);
    for key in ["lead_art", "basic"] {
        let Some(item) = promo.get_non_empty(key) else {
            continue;
        };
        match item.text_at(&["type"]) {
            Some("video") => {
                found.1 = found.1.or_else(|| recording(&item));
                found.0 = found.0.or_else(|| poster(&item));
            }
            Some("gallery") => {
                let first = || {
                    let pictures = item.get_non_empty("content_elements")?;
                    image(elements(&pictures).first()?)
                };
                found.0 = found.0.or_else(|| poster(&item)).or_else(first);
            }
            _ => found.0 = found.0.or_else(|| image(&item)),
        }
    }
    found
}

/// The picture of a video or a gallery.
fn poster(json: &Cursor<'_>) -> Option<Image> {
    at(json, &["promo_image"], &image).or_else(|| at(json, &["promo_items", "basic"], &image))
}

pub(super) fn image(json: &Cursor<'_>) -> Option<Image> {
    let Some(url) = media_url(json, &["url"]) else {
        json.report("a picture with a web address");
        return None;
    };
    let (width, height) = (number(json, &["width"]), number(json, &["height"]));
    let mut image = rendition::of(vec![File {
        url,
        width,
        height,
        media_type: None,
    }])?;
    image.alt = markup(json, &["alt_text"]);
    image.caption = markup(json, &["caption"]).or_else(|| markup(json, &["subtitle"]));
    image.credit = credit(json);
    image.focal_point = focal_point(json, width, height);
    Some(image)
}

/// The photographer and the agency: `Ansel Reedmace/The Agency`.
fn credit(json: &Cursor<'_>) -> Option<String> {
    let key = match json.get_non_empty("vanity_credits") {
        Some(_) => "vanity_credits",
        None => "credits",
    };
    let credits = json.get_non_empty(key)?;
    let mut names = Vec::new();
    for key in ["by", "affiliation"] {
        let people = list(&credits, key, &|person| Some(author(person)?.name));
        if !people.is_empty() {
            names.push(people.join(", "));
        }
    }
    bare_credit(&names.join("/"))
}

/// A point in pixels, as hundredths of the picture.
fn focal_point(json: &Cursor<'_>, width: Option<u32>, height: Option<u32>) -> Option<FocalPoint> {
    let point = json.get_non_empty("focal_point")?;
    let share = |key, whole: u32| {
        let at = u64::from(number(&point, &[key])?) * 100 / u64::from(whole);
        u8::try_from(at).ok().filter(|at| *at <= 100)
    };
    Some(FocalPoint {
        x: share("x", width?)?,
        y: share("y", height?)?,
    })
}

/// A file of a video, with the properties by which the best one is chosen.
struct Stream {
    source: RecordingSource,
    width: Option<u32>,
    height: Option<u32>,
    rank: (u32, u32),
}

/// How many files of one video are read.
const MAX_STREAMS: usize = 64;

/// Wider videos are for television.
const MAX_WIDTH: u32 = 1920;

fn stream(json: &Cursor<'_>) -> Option<Stream> {
    let url = media_url(json, &["url"])?;
    let kind = json.text_at(&["stream_type"]).unwrap_or_default();
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    let media_type = match kind {
        "mp4" => Some("video/mp4"),
        "mp3" => Some("audio/mpeg"),
        "ts" | "hls" => Some("application/vnd.apple.mpegurl"),
        _ if path.ends_with(".m3u8") => Some("application/vnd.apple.mpegurl"),
        _ => None,
    };
    let (width, height) = (number(json, &["width"]), number(json, &["height"]));
    let is_file = media_type != Some("application/vnd.apple.mpegurl");
    let shown = width.filter(|width| *width <= MAX_WIDTH).unwrap_or(0);
    Some(Stream {
        source: RecordingSource {
            url,
            media_type: media_type.map(str::to_owned),
        },
        width,
        height,
        rank: (u32::from(is_file), shown),
    })
}

/// A video or audio: its files, the most widely supported one first; otherwise
/// its embed, otherwise its markup.
pub(super) fn recording(json: &Cursor<'_>) -> Option<Block> {
    let mut streams: Vec<Stream> = Vec::new();
    for stream in list(json, "streams", &stream).into_iter().take(MAX_STREAMS) {
        let place = streams.iter().position(|other| other.rank < stream.rank);
        streams.insert(place.unwrap_or(streams.len()), stream);
    }
    if streams.is_empty() {
        let file = media_url(json, &["source_url"]);
        streams.extend(file.map(|url| Stream {
            source: RecordingSource {
                url,
                media_type: text(json, &["mimetype"]),
            },
            width: None,
            height: None,
            rank: (0, 0),
        }));
    }
    let title = markup(json, &["headlines", "basic"]);
    let caption = markup(json, &["description", "basic"]);
    let Some(first) = streams.first() else {
        let details = EmbedDetails {
            title,
            caption,
            ..EmbedDetails::default()
        };
        let id = text(json, &["youtube_content_id"]);
        let embed = id.and_then(|id| Embed::new(Provider::YouTube, &id));
        let block = embed.map(|embed| blocks::embed_with(embed, details));
        return block.or_else(|| {
            let html = text(json, &["embed_html"]);
            if html.is_none() {
                json.report("a recording with a file");
            }
            html.map(|html| Block::Html { html })
        });
    };
    let is_sound = json.text_at(&["type"]) == Some("audio");
    let recording = Box::new(Recording {
        width: first.width,
        height: first.height,
        sources: streams.into_iter().map(|stream| stream.source).collect(),
        poster: poster(json).map(|image| image.url),
        title,
        caption,
        credit: credit(json),
        silent_loop: false,
        tracks: at(json, &["subtitles"], &|subtitles| {
            Some(list(subtitles, "urls", &track))
        })
        .unwrap_or_default(),
    });
    Some(match is_sound {
        true => Block::Audio(recording),
        false => Block::Video(recording),
    })
}

/// Subtitles in a format that browsers support.
fn track(json: &Cursor<'_>) -> Option<TextTrack> {
    let format = text(json, &["format"]).unwrap_or_default();
    let is_vtt = ["web_vtt", "vtt", "webvtt"]
        .iter()
        .any(|known| format.eq_ignore_ascii_case(known));
    let url = media_url(json, &["url"])?;
    is_vtt.then_some(TextTrack {
        url,
        language: None,
        label: None,
    })
}
