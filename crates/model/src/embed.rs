//! Content from other companies' servers within an article.
//!
//! An embed is a provider from this list and the provider's id. It is never an
//! address or markup from a document: the address of the frame is built here.

use super::Url;
use super::embed_address::recognise;
use super::embed_frame::{LIST_ALONE, LIVE, is_code};
use serde::{Deserialize, Serialize};

/// Content from another company's server.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Embed {
    /// The provider.
    pub provider: Provider,
    /// The provider's id; see [`Provider::frame`].
    pub id: String,
    /// Where it starts, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// Where it ends, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// The playlist in which it is played; of a live stream, its channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// The track of an album or a playlist that is marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// What the provider asks for before it shows unlisted or private content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The frame's title, for screen readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The caption below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Width in pixels, for the aspect ratio of the reserved space.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

macro_rules! providers {
    ($($variant:ident $key:literal $name:literal $before:literal $after:literal $signs:literal,)*) => {
        /// The providers whose content can be shown.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Provider {
            $(#[doc = $name] #[serde(rename = $key)] $variant,)*
        }

        impl Provider {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in documents.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The provider with a name in documents.
            #[must_use]
            pub fn of(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// The name that readers see.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The text before and after the id in a frame's address, and the
            /// characters that an id may contain besides letters and digits.
            pub(super) fn frame_parts(self) -> (&'static str, &'static str, &'static str) {
                match self { $(Self::$variant => ($before, $after, $signs),)* }
            }
        }
    };
}

providers! {
    YouTube "youtube" "YouTube" "https://www.youtube-nocookie.com/embed/" "" "-_",
    Vimeo "vimeo" "Vimeo" "https://player.vimeo.com/video/" "?dnt=1" "",
    X "x" "X" "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=" "" "",
    Bluesky "bluesky" "Bluesky" "https://embed.bsky.app/embed/" "" "-._:/",
    Mastodon "mastodon" "Mastodon" "https://" "/embed" "-._@/",
    Instagram "instagram" "Instagram" "https://www.instagram.com/" "/embed/" "-_/",
    TikTok "tiktok" "TikTok" "https://www.tiktok.com/embed/v2/" "" "",
    Facebook "facebook" "Facebook" "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F" "" "-._/?=&",
    Spotify "spotify" "Spotify" "https://open.spotify.com/embed/" "" "/",
    SoundCloud "soundcloud" "SoundCloud" "https://w.soundcloud.com/player/?url=https%3A%2F%2F" "" "-_./",
    Datawrapper "datawrapper" "Datawrapper" "https://datawrapper.dwcdn.net/" "/" "/",
    Flourish "flourish" "Flourish" "https://flo.uri.sh/" "/embed" "/",
    GoogleMaps "google_maps" "Google Maps" "https://www.google.com/maps/embed?pb=" "" "!-._:%",
    OpenStreetMap "openstreetmap" "OpenStreetMap" "https://www.openstreetmap.org/export/embed.html?" "" "-_.,=&%",
}

impl Embed {
    /// An embed of all that the provider has under this id; `None` if the
    /// provider cannot have such an id.
    #[must_use]
    pub fn new(provider: Provider, id: &str) -> Option<Self> {
        provider.frame(id)?;
        Some(Self {
            provider,
            id: id.to_owned(),
            start: None,
            end: None,
            list: None,
            track: None,
            key: None,
            title: None,
            caption: None,
            width: None,
            height: None,
        })
    }

    /// The embed of an address, which may be a page or a frame of the provider.
    /// Of its parameters, those remain that say what is shown.
    #[must_use]
    pub fn of(url: &Url) -> Option<Self> {
        recognise(url)?.settled()
    }

    /// The embed without members that its provider does not have, and without
    /// codes that cannot be the provider's. `None` if nothing is left to show.
    pub(crate) fn settled(mut self) -> Option<Self> {
        use Provider::{Facebook, SoundCloud, Spotify, Vimeo, YouTube};
        let of = |providers: &[Provider]| providers.contains(&self.provider);
        let (is_timed, is_youtube) = (
            of(&[YouTube, Vimeo, SoundCloud, Spotify, Facebook]),
            of(&[YouTube]),
        );
        let (has_track, has_key) = (of(&[Spotify]), of(&[Vimeo, SoundCloud, Spotify]));
        let start = self.start.filter(|start| is_timed && *start > 0);
        self.start = start;
        self.end = self
            .end
            .filter(|end| is_youtube && *end > start.unwrap_or_default());
        self.list = self.list.filter(|list| is_youtube && is_code(list));
        self.track = self.track.filter(|track| has_track && is_code(track));
        self.key = self.key.filter(|key| has_key && is_code(key));
        let is_list = is_youtube && matches!(self.id.as_str(), LIST_ALONE | LIVE);
        (!is_list || self.list.is_some()).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_is_the_inverse_of_key() {
        for provider in Provider::ALL {
            assert_eq!(Provider::of(provider.key()), Some(*provider));
        }
    }
}
