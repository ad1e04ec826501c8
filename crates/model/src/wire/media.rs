//! Recordings, and content from other companies' servers.

use super::text::{EmbedUrl, WebUrl, optional_web_url, positive};
use crate::{Block, Embed, LinkCard, Provider, Recording, RecordingSource, TextTrack, Url};
use serde::Deserialize;

/// A recording. `url` is a short form for a single source.
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

/// An embed: a provider and its id, or an address that contains both.
#[derive(Deserialize)]
pub(crate) struct EmbedBlock {
    #[serde(default)]
    provider: Option<Provider>,
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    url: Option<EmbedUrl>,
    #[serde(default, deserialize_with = "positive")]
    start: Option<u32>,
    #[serde(default, deserialize_with = "positive")]
    end: Option<u32>,
    #[serde(default)]
    list: Option<String>,
    #[serde(default)]
    track: Option<String>,
    #[serde(default)]
    key: Option<String>,
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
    /// The embed, or a card with a link if no known provider can show it.
    pub(super) fn into_block(self) -> Result<Block, &'static str> {
        let named = self
            .provider
            .zip(self.id)
            .and_then(|(provider, id)| Embed::new(provider, &id));
        let url = self.url.map(|url| url.0);
        let named = named.or_else(|| Embed::of(url.as_ref()?));
        // What the block says precedes what its address says.
        let detailed = named.and_then(|embed| {
            let said = Embed {
                start: self.start.or(embed.start),
                end: self.end.or(embed.end),
                list: self.list.or(embed.list),
                track: self.track.or(embed.track),
                key: self.key.or(embed.key),
                ..embed
            };
            said.settled()
        });
        let Some(embed) = detailed else {
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
