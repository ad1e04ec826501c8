//! Atoms of the Guardian's Content API: films, explainers and others that many
//! articles share. The answer has them beside the article if they are asked for
//! with `show-atoms=all`.

use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::text::body::Body;
use crate::adapters::value::{at, each, elements, list, markup, media_url, number, raw_text, text};
use crate::cursor::Cursor;
use lede_model::{Block, Embed, Provider, Recording, RecordingSource, TimelineEvent};

/// The blocks of the atom that an element refers to; none if the answer does not
/// have it.
pub(super) fn blocks(element: &Cursor<'_>, data: &Cursor<'_>) -> Vec<Block> {
    let Some(id) = data.text_at(&["atomId"]) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut around = element.around();
    while let Some(holder) = around {
        if let Some(atoms) = holder.get_non_empty("atoms").filter(Cursor::is_object) {
            for kind in atoms.keys() {
                each(&atoms, kind, &mut |atom| {
                    if found.is_empty() && atom.text_at(&["id"]) == Some(id) {
                        found = atom_blocks(atom);
                    }
                });
            }
            break;
        }
        around = holder.around();
    }
    found
}

fn atom_blocks(json: &Cursor<'_>) -> Vec<Block> {
    let kind = json
        .get_non_empty("data")
        .and_then(|data| data.keys().next())
        .unwrap_or_default();
    let read = |data: &Cursor<'_>| match kind {
        "media" => film(data).map(|film| vec![film]),
        "audio" => sound(data).map(|sound| vec![sound]),
        "timeline" => timeline(data).map(|events| vec![events]),
        "interactive" | "chart" => Some(Body::html(data, &["html"]).blocks()),
        _ => boxed(json, data).map(|aside| vec![aside]),
    };
    let found = at(json, &["data", kind], &read).unwrap_or_default();
    match found.is_empty() {
        true => Body::html(json, &["defaultHtml"]).blocks(),
        false => found,
    }
}

/// A film: the files or the embed of its active version.
fn film(data: &Cursor<'_>) -> Option<Block> {
    let active = number(data, &["activeVersion"]);
    let assets = data.get_non_empty("assets")?;
    let assets = elements(&assets);
    let is_active = |asset: &&Cursor<'_>| active.is_none() || number(asset, &["version"]) == active;
    let title = markup(data, &["title"]);
    let mut sources = Vec::new();
    for asset in assets.iter().filter(is_active) {
        let platform = text(asset, &["platform"]).unwrap_or_default();
        if platform.eq_ignore_ascii_case("youtube") {
            let embed = Embed::new(Provider::YouTube, &text(asset, &["id"])?)?;
            let details = EmbedDetails {
                title,
                ..EmbedDetails::default()
            };
            return Some(blocks::embed_with(embed, details));
        }
        let media_type = text(asset, &["mimeType"]).filter(|it| it.starts_with("video"));
        let url = media_url(asset, &["id"]).filter(|_| platform.eq_ignore_ascii_case("url"));
        sources.extend(url.map(|url| RecordingSource { url, media_type }));
    }
    if sources.is_empty() {
        return None;
    }
    let poster = media_url(data, &["posterImage", "master", "file"])
        .or_else(|| media_url(data, &["posterUrl"]));
    Some(Block::Video(Box::new(Recording {
        sources,
        poster,
        title,
        ..recording()
    })))
}

fn sound(data: &Cursor<'_>) -> Option<Block> {
    let url = media_url(data, &["trackUrl"])?;
    Some(Block::Audio(Box::new(Recording {
        sources: vec![RecordingSource {
            url,
            media_type: None,
        }],
        title: markup(data, &["title"]),
        poster: media_url(data, &["coverUrl"]),
        ..recording()
    })))
}

fn recording() -> Recording {
    Recording {
        sources: Vec::new(),
        poster: None,
        width: None,
        height: None,
        title: None,
        caption: None,
        credit: None,
        silent_loop: false,
        tracks: Vec::new(),
    }
}

/// A timeline. Its dates are texts, or milliseconds.
fn timeline(data: &Cursor<'_>) -> Option<Block> {
    let events = list(data, "events", &|event| {
        let date = event.text_at(&["date"]).map(str::to_owned);
        let title = markup(event, &["title"]);
        let (date, title) = match date {
            Some(date) => (date, title),
            None => (title?, None),
        };
        let body = Body::html(event, &["body"]).blocks();
        Some(TimelineEvent { date, title, body })
    });
    (!events.is_empty()).then(|| Block::Timeline {
        title: markup(data, &["title"]),
        events,
    })
}

/// An explainer, a profile, a guide, or a question with its answer: a box.
fn boxed(json: &Cursor<'_>, data: &Cursor<'_>) -> Option<Block> {
    let mut body = Vec::new();
    let mut title = markup(data, &["title"]).or_else(|| markup(json, &["title"]));
    let mut add = |item: &Cursor<'_>, is_only: bool| {
        let heading = markup(item, &["title"]);
        match title {
            None if is_only => title = heading,
            _ => body.extend(heading.as_deref().and_then(|it| blocks::heading(3, it))),
        }
        body.extend(raw_text(item, &["body"]).and_then(blocks::paragraph));
    };
    match data.get_non_empty("items") {
        Some(_) => each(data, "items", &mut |item| add(item, false)),
        None => match data.get_non_empty("item") {
            Some(item) => add(&item, true),
            None => body.extend(raw_text(data, &["body"]).and_then(blocks::paragraph)),
        },
    }
    (!body.is_empty()).then_some(Block::Aside { title, body })
}
