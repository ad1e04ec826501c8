//! Sound, films, and what other companies' servers show.

use super::text::{EmbedUrl, WebUrl, optional_web_url, positive};
use crate::{Block, Embed, LinkCard, Provider, Recording, RecordingSource, TextTrack, Url};
use serde::Deserialize;

/// A recording; `url` stands for the only source.
#[derive(Deserialize)]
pub(crate) struct RecordingBlock {
    #[serde(default)]
    sources: Vec<RecordingSource>,
    #[serde(default)]
    url: Option<WebUrl>,
    #[serde(default, deserialize_with = "optional_web_url")]
    poster: Option<Url>,
    #[serde(default, deserialize_with = "positive")]
    width: Option<u32>,
    #[serde(default, deserialize_with = "positive")]
    height: Option<u32>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    caption: Option<String>,
    #[serde(default)]
    credit: Option<String>,
    #[serde(default)]
    silent_loop: bool,
    #[serde(default)]
    tracks: Vec<TextTrack>,
}

impl RecordingBlock {
    pub(super) fn into_recording(self) -> Result<Box<Recording>, &'static str> {
        let mut sources = self.sources;
        if sources.is_empty() {
            sources.extend(self.url.map(|url| RecordingSource {
                url: url.0,
                media_type: None,
            }));
        }
        if sources.is_empty() {
            return Err("a recording with a file");
        }
        Ok(Box::new(Recording {
            sources,
            poster: self.poster,
            width: self.width,
            height: self.height,
            title: self.title,
            caption: self.caption,
            credit: self.credit,
            silent_loop: self.silent_loop,
            tracks: self.tracks,
        }))
    }
}

/// An embed by the provider and its id, or by any address that stands for one.
#[derive(Deserialize)]
pub(crate) struct EmbedBlock {
    #[serde(default)]
    provider: Option<Provider>,
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    url: Option<EmbedUrl>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    caption: Option<String>,
    #[serde(default, deserialize_with = "positive")]
    width: Option<u32>,
    #[serde(default, deserialize_with = "positive")]
    height: Option<u32>,
}

impl EmbedBlock {
    /// The embed; what no provider here can show is a card with a link.
    pub(super) fn into_block(self) -> Result<Block, &'static str> {
        let named = self
            .provider
            .zip(self.id)
            .and_then(|(provider, id)| Embed::new(provider, &id));
        let url = self.url.map(|url| url.0);
        let Some(embed) = named.or_else(|| Embed::of(url.as_ref()?)) else {
            let url = url.ok_or("an embed of a known provider")?;
            return Ok(Block::LinkCard(Box::new(LinkCard {
                title: self.title.unwrap_or_else(|| url.host().to_owned()),
                description: self.caption,
                publisher: None,
                image: None,
                url,
            })));
        };
        Ok(Block::Embed(Box::new(Embed {
            title: self.title,
            caption: self.caption,
            width: self.width,
            height: self.height,
            ..embed
        })))
    }
}
