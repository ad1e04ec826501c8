//! Video and audio.

use super::tag::Tag;
use super::tree::{Element, collapse};
use super::walk::Walk;
use lede_model::{Block, Language, Recording, RecordingSource, TextTrack};

/// No recording needs more files or tracks.
const MAX_FILES: usize = 12;

impl Walk<'_> {
    /// A `<video>` or `<audio>` that has a file to play.
    pub(super) fn recording(&mut self, element: &Element) -> Option<Block> {
        let mut sources = Vec::new();
        let mut tracks = Vec::new();
        self.files(element, &mut sources, &mut tracks);
        if sources.is_empty() {
            return None;
        }
        let has = |name: &str| element.get(name).is_some();
        let poster = element.get("poster").and_then(|poster| self.media(poster));
        let recording = Box::new(Recording {
            sources,
            poster,
            width: element.pixels("width").filter(|width| *width > 0),
            height: element.pixels("height").filter(|height| *height > 0),
            title: element
                .get("title")
                .map(collapse)
                .filter(|title| !title.is_empty()),
            caption: None,
            credit: None,
            silent_loop: has("autoplay") && has("loop") && has("muted"),
            tracks,
        });
        Some(if element.tag == Tag::Video {
            Block::Video(recording)
        } else {
            Block::Audio(recording)
        })
    }

    fn files(
        &mut self,
        element: &Element,
        sources: &mut Vec<RecordingSource>,
        tracks: &mut Vec<TextTrack>,
    ) {
        let own = element.get("src").or_else(|| element.get("data-src"));
        if sources.len() < MAX_FILES
            && matches!(element.tag, Tag::Video | Tag::Audio | Tag::Source)
            && let Some(url) = own.and_then(|address| self.media(address))
            && sources.iter().all(|known| known.url != url)
        {
            sources.push(RecordingSource {
                url,
                media_type: element.get("type").and_then(media_type),
            });
        }
        let is_text = matches!(
            element.get("kind").map(str::trim),
            None | Some("subtitles" | "captions")
        );
        if tracks.len() < MAX_FILES
            && element.tag == Tag::Track
            && is_text
            && let Some(url) = own.and_then(|address| self.media(address))
        {
            tracks.push(TextTrack {
                url,
                language: element.get("srclang").and_then(Language::parse),
                label: element
                    .get("label")
                    .map(collapse)
                    .filter(|label| !label.is_empty()),
            });
        }
        for part in element.elements() {
            self.files(part, sources, tracks);
        }
    }
}

/// A media type such as `video/mp4; codecs="avc1"`, if it has only valid
/// characters.
fn media_type(text: &str) -> Option<String> {
    let text = text.trim();
    let sound = (text.starts_with("video/")
        || text.starts_with("audio/")
        || text.starts_with("application/"))
        && text.len() <= 100
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"/+-._;= ,\"".contains(&byte));
    sound.then(|| text.to_owned())
}
