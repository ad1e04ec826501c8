//! What other companies' servers show within an article.
//!
//! An embed is a provider of this list and a name the provider knows it by,
//! never an address or markup of the publisher's: the frame's address is built
//! here.

use super::Url;
use super::embed_address::recognise;
use serde::{Deserialize, Serialize};

/// Something that another company's server shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Embed {
    /// Whose server.
    pub provider: Provider,
    /// What the provider knows it by; see [`Provider::frame`].
    pub id: String,
    /// What it is, in words: the frame's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What stands under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Width in pixels, for the shape of the room that is reserved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

macro_rules! providers {
    ($($variant:ident $key:literal $name:literal $before:literal $after:literal $signs:literal,)*) => {
        /// Whose embeds can be shown.
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

            /// The provider of a name in documents.
            #[must_use]
            pub fn of(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// As readers know it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What stands before and after the id in a frame's address, and
            /// the signs an id may hold beside letters and digits.
            fn frame_parts(self) -> (&'static str, &'static str, &'static str) {
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
    Facebook "facebook" "Facebook" "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F" "" "-._/",
    Spotify "spotify" "Spotify" "https://open.spotify.com/embed/" "" "/",
    SoundCloud "soundcloud" "SoundCloud" "https://w.soundcloud.com/player/?url=https%3A%2F%2F" "" "-_./",
    Datawrapper "datawrapper" "Datawrapper" "https://datawrapper.dwcdn.net/" "/" "/",
    Flourish "flourish" "Flourish" "https://flo.uri.sh/" "/embed" "/",
    GoogleMaps "google_maps" "Google Maps" "https://www.google.com/maps/embed?pb=" "" "!-._:%",
    OpenStreetMap "openstreetmap" "OpenStreetMap" "https://www.openstreetmap.org/export/embed.html?" "" "-_.,=&%",
}

/// Longer ids are none.
const MAX_ID: usize = 600;

impl Provider {
    /// The address of the frame that shows `id`; `None` where the provider has
    /// no such ids.
    ///
    /// Ids are numbers or codes, except: `post` and `reel` before Instagram's
    /// code (`p/…`, `reel/…`), the kind before Spotify's and Flourish's
    /// (`track/…`, `visualisation/…`), the account before Bluesky's, host and
    /// account before Mastodon's, the path of a Facebook post, host and path of
    /// a SoundCloud page, the version after Datawrapper's, and the query of a
    /// map.
    #[must_use]
    pub fn frame(self, id: &str) -> Option<Url> {
        let (before, after, signs) = self.frame_parts();
        let sound = !id.is_empty()
            && id.len() <= MAX_ID
            && !id.starts_with('/')
            && !id.split('.').any(str::is_empty)
            && id
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || signs.contains(sign));
        if !sound {
            return None;
        }
        let id = match self {
            // A host of one's own and a status, or it is no address.
            Self::Mastodon => {
                let (host, path) = id.split_once('/')?;
                (host.contains('.')
                    && !host.contains('@')
                    && path.starts_with('@')
                    && path.contains('/'))
                .then(|| id.to_owned())?
            }
            Self::SoundCloud => {
                let known = ["soundcloud.com/", "api.soundcloud.com/"];
                known
                    .iter()
                    .any(|host| id.starts_with(host))
                    .then(|| id.replace('/', "%2F"))?
            }
            Self::Facebook => id.replace('/', "%2F"),
            Self::Bluesky => {
                let (account, post) = id.split_once('/')?;
                [account, "/app.bsky.feed.post/", post].concat()
            }
            _ => id.to_owned(),
        };
        Url::parse(&[before, &id, after].concat()).ok()
    }
}

impl Provider {
    /// The page of `id` for people who follow a link, where it is another than
    /// the frame; `id` is one that [`Provider::frame`] knows.
    #[must_use]
    pub fn page(self, id: &str) -> Option<Url> {
        let (before, id) = match self {
            Self::YouTube => ("https://www.youtube.com/watch?v=", id),
            Self::Vimeo => ("https://vimeo.com/", id),
            Self::X => ("https://x.com/i/status/", id),
            Self::Mastodon | Self::SoundCloud if !id.starts_with("api.") => ("https://", id),
            Self::Instagram => ("https://www.instagram.com/", id),
            Self::TikTok => ("https://www.tiktok.com/@/video/", id),
            Self::Facebook => ("https://www.facebook.com/", id),
            Self::Spotify => ("https://open.spotify.com/", id),
            Self::Flourish => ("https://public.flourish.studio/", id),
            Self::Bluesky => {
                let (account, post) = id.split_once('/')?;
                let page = ["https://bsky.app/profile/", account, "/post/", post].concat();
                return Url::parse(&page).ok();
            }
            _ => return None,
        };
        self.frame(id)?;
        Url::parse(&[before, id].concat()).ok()
    }
}

impl Embed {
    /// An embed without words of its own, if the provider has such ids.
    #[must_use]
    pub fn new(provider: Provider, id: &str) -> Option<Self> {
        provider.frame(id)?;
        Some(Self {
            provider,
            id: id.to_owned(),
            title: None,
            caption: None,
            width: None,
            height: None,
        })
    }

    /// The embed that an address stands for, be it the page of a film or post
    /// or the source of the provider's own frame.
    #[must_use]
    pub fn of(url: &Url) -> Option<Self> {
        let (provider, id) = recognise(url)?;
        Self::new(provider, &id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_cannot_leave_its_provider() {
        for (provider, id) in [
            (Provider::YouTube, "../../x"),
            (Provider::YouTube, "a?b"),
            (Provider::Mastodon, "evil.example"),
            (Provider::Mastodon, "user@evil.example/@a/1"),
            (Provider::SoundCloud, "evil.example/a"),
            (Provider::X, "1#2"),
            (Provider::GoogleMaps, "a&b"),
            (Provider::Spotify, "/track/1"),
        ] {
            assert_eq!(provider.frame(id), None, "{provider:?} {id}");
        }
    }

    #[test]
    fn pages_are_for_people() {
        for (address, expected) in [
            (
                "https://youtu.be/a_B-c123456?si=x",
                Some("https://www.youtube.com/watch?v=a_B-c123456"),
            ),
            (
                "https://player.vimeo.com/video/1234567",
                Some("https://vimeo.com/1234567"),
            ),
            (
                "https://bsky.app/profile/a.example/post/3kxyz",
                Some("https://bsky.app/profile/a.example/post/3kxyz"),
            ),
            (
                "https://social.example/@someone/109876543210",
                Some("https://social.example/@someone/109876543210"),
            ),
            (
                "https://www.openstreetmap.org/export/embed.html?bbox=1",
                None,
            ),
        ] {
            let embed = Embed::of(&Url::parse(address).unwrap()).unwrap();
            let page = embed.provider.page(&embed.id);
            assert_eq!(page.as_ref().map(Url::as_str), expected, "{address}");
        }
        assert_eq!(Provider::Mastodon.page("evil.example"), None);
    }

    #[test]
    fn names_lead_back_to_their_providers() {
        for provider in Provider::ALL {
            assert_eq!(Provider::of(provider.key()), Some(*provider));
        }
    }
}
