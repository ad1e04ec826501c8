//! Files attached to an article: a podcast episode, a video, a picture.

use super::rendition;
use lede_model::{Block, ImageRole, Recording, RecordingSource, Url};

/// The block that plays or shows a file; `None` for a file that is neither
/// audio nor video nor picture.
pub(crate) fn block(url: Url, media_type: Option<String>, title: Option<String>) -> Option<Block> {
    let kind = media_type.as_deref().unwrap_or_default();
    let kind = kind.split('/').next().unwrap_or_default().to_owned();
    if kind == "image" {
        return Some(Block::Image {
            image: Box::new(rendition::picture(url)),
            role: ImageRole::Inline,
        });
    }
    let recording = Box::new(Recording {
        sources: vec![RecordingSource { url, media_type }],
        poster: None,
        width: None,
        height: None,
        title,
        caption: None,
        credit: None,
        silent_loop: false,
        tracks: Vec::new(),
    });
    match kind.as_str() {
        "audio" => Some(Block::Audio(recording)),
        "video" => Some(Block::Video(recording)),
        _ => None,
    }
}

/// Puts files before the text of a body: readers who open an episode want to
/// play it.
pub(crate) fn before(files: Vec<Block>, body: &mut Vec<Block>) {
    body.splice(0..0, files);
}
