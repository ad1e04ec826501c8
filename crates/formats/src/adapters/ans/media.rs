//! Pictures, videos and audio of ANS.

use super::element;
use super::story::{author, credited};
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::media::credit::without_repeated_credit;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::value::{at, elements, list, markup, media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{
    Block, Embed, FocalPoint, Image, ImageRole, Provider, Recording, RecordingSource, TextTrack,
    bare_credit, without_query,
};

/// What leads a story.
#[derive(Default)]
pub(super) struct Lead {
    pub(super) image: Option<Image>,
    /// A film, a gallery or an embed above the text.
    pub(super) blocks: Vec<Block>,
    /// The id of what leads.
    pub(super) id: Option<String>,
}

/// The names of what leads a story in `promo_items`, the best first. The others
/// stand in for the story elsewhere.
const LEADS: [&str; 3] = ["lead_art", "lead", "basic"];

/// What leads in `promo_items`. Where it is no picture, a later one is the
/// story's picture.
pub(super) fn lead(promo: &Cursor<'_>) -> Lead {
    let mut lead = Lead::default();
    let mut is_first = true;
    for key in LEADS {
        let Some(item) = promo.get_non_empty(key) else {
            continue;
        };
        let kind = item.text_at(&["type"]).unwrap_or("image");
        if kind == "image" {
            lead.image = lead.image.take().or_else(|| image(&item));
        } else {
            let first = lead.image.take().or_else(|| poster(&item));
            lead.image = first.or_else(|| first_picture(&item));
            if is_first {
                lead.blocks = element::blocks(&item, 1);
                without_first(lead.image.as_ref(), &mut lead.blocks);
            }
        }
        if is_first {
            lead.id = text(&item, &["_id"]);
        }
        is_first = false;
    }
    lead
}

/// The first picture of a gallery.
fn first_picture(json: &Cursor<'_>) -> Option<Image> {
    if json.text_at(&["type"]) != Some("gallery") {
        return None;
    }
    let pictures = json.get_non_empty("content_elements")?;
    let pictures = elements(&pictures);
    let first = pictures.first()?;
    first.without_reports(|| image(first))
}

/// Takes the lead picture from the start of a gallery that leads.
fn without_first(lead: Option<&Image>, blocks: &mut Vec<Block>) {
    let is_lead = |image: &Image| lead.is_some_and(|lead| lead.url == image.url);
    match blocks.first_mut() {
        Some(Block::Gallery { images, .. }) if images.first().is_some_and(is_lead) => {
            images.remove(0);
            if images.is_empty() {
                blocks.remove(0);
            }
        }
        Some(Block::Image { image, .. }) if is_lead(image) => {
            blocks.remove(0);
        }
        _ => {}
    }
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
    }])
    .or_else(|| {
        json.report("a picture that browsers show");
        None
    })?;
    image.alt = markup(json, &["alt_text"]);
    image.caption = markup(json, &["caption"]).or_else(|| markup(json, &["subtitle"]));
    image.credit = credit(json);
    image.focal_point = focal_point(json, width, height);
    without_repeated_credit(&mut image);
    Some(image)
}

/// A picture of a body. One that no browser shows leaves its words and a link.
pub(super) fn picture(json: &Cursor<'_>, role: ImageRole) -> Option<Block> {
    if let Some(image) = image(json) {
        return Some(blocks::picture(image, role));
    }
    let url = json.without_reports(|| media_url(json, &["url"]))?;
    let caption = markup(json, &["caption"]).or_else(|| markup(json, &["subtitle"]));
    blocks::file_of_picture(url, markup(json, &["alt_text"]), caption)
}

/// The photographer and the agency: `Ansel Reedmace/The Agency`.
fn credit(json: &Cursor<'_>) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for key in ["by", "affiliation"] {
        let mut people = Vec::new();
        credited(json, key, &mut |person| {
            people.extend(author(person).map(|person| person.name));
        });
        let people = people.join(", ");
        if !people.is_empty() && !names.contains(&people) {
            names.push(people);
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
    let path = without_query(url.as_str());
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
