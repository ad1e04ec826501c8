//! The addresses of embeds: of their frames, and of their pages for links.

use super::Url;
use super::embed::{Embed, Provider};

/// The maximum length of an id.
const MAX_ID: usize = 600;

/// YouTube's id of a playlist without a first film.
pub(super) const LIST_ALONE: &str = "videoseries";

/// YouTube's id of what a channel sends at the moment.
pub(super) const LIVE: &str = "live_stream";

impl Provider {
    /// The address of the frame that shows `id`, without what [`Embed::frame`]
    /// adds; `None` if the provider cannot have such an id.
    ///
    /// Ids are numbers or codes, except: `post` and `reel` before Instagram's
    /// code (`p/…`, `reel/…`), the kind before Spotify's and Flourish's
    /// (`track/…`, `visualisation/…`), the account before Bluesky's, host and
    /// account before Mastodon's, path and query of a Facebook post, host and
    /// path of a SoundCloud page, the version after Datawrapper's, and the query
    /// of a map. YouTube's playlists and live streams are `videoseries` and
    /// `live_stream` with [`Embed::list`].
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
        let (before, id) = match self {
            // The id needs a host, an account and a status.
            Self::Mastodon => {
                let (host, path) = id.split_once('/')?;
                (host.contains('.')
                    && !host.contains('@')
                    && path.starts_with('@')
                    && path.contains('/'))
                .then(|| (before, id.to_owned()))?
            }
            Self::SoundCloud => {
                let known = ["soundcloud.com/", "api.soundcloud.com/"];
                known
                    .iter()
                    .any(|host| id.starts_with(host))
                    .then(|| (before, id.replace('/', "%2F")))?
            }
            Self::Facebook if is_facebook_film(id) => (FACEBOOK_FILM, escaped(id)),
            Self::Facebook => (before, escaped(id)),
            Self::Bluesky => {
                let (account, post) = id.split_once('/')?;
                (before, [account, "/app.bsky.feed.post/", post].concat())
            }
            _ => (before, id.to_owned()),
        };
        Url::parse(&[before, &id, after].concat()).ok()
    }
}

/// The frame of Facebook's films. That of its posts does not know a time.
const FACEBOOK_FILM: &str =
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F";

fn is_facebook_film(id: &str) -> bool {
    id.split(['/', '?'])
        .any(|part| matches!(part, "videos" | "watch" | "reel" | "video.php"))
}

/// A path and a query as a value in a query.
fn escaped(id: &str) -> String {
    id.replace('/', "%2F")
        .replace('?', "%3F")
        .replace('=', "%3D")
        .replace('&', "%26")
}

/// Whether a text may be a provider's code for a list, a track or a key.
pub(super) fn is_code(text: &str) -> bool {
    let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || b"-_".contains(&sign);
    matches!(text.len(), 1..=100) && text.bytes().all(is_sign)
}

/// An address that gets parameters.
struct Address(String);

impl Address {
    /// Adds a parameter. What is no code is left out, as in [`Embed::settled`]:
    /// the members are open to all.
    fn with(mut self, name: &str, value: Option<&str>) -> Self {
        if let Some(value) = value.filter(|value| is_code(value)) {
            let sign = if self.0.contains('?') { "&" } else { "?" };
            for part in [sign, name, value] {
                self.0.push_str(part);
            }
        }
        self
    }

    fn at(self, name: &str, seconds: Option<u32>) -> Self {
        self.with(name, seconds.map(|seconds| seconds.to_string()).as_deref())
    }

    /// Adds a time as the fragment, which must come last.
    fn then_at(mut self, seconds: Option<u32>) -> Self {
        if let Some(seconds) = seconds {
            self.0
                .push_str(&["#t=", &seconds.to_string(), "s"].concat());
        }
        self
    }

    fn url(self) -> Option<Url> {
        Url::parse(&self.0).ok()
    }
}

impl Embed {
    /// The address of the frame. `None` if the provider cannot have such an id.
    #[must_use]
    pub fn frame(&self) -> Option<Url> {
        let frame = self.provider.frame(&self.id)?;
        let frame = Address(frame.into());
        let (list, track, key) = (
            self.list.as_deref(),
            self.track.as_deref(),
            self.key.as_deref(),
        );
        let frame = match self.provider {
            Provider::YouTube => match self.id.as_str() {
                LIVE => frame.with("channel=", Some(list?)),
                LIST_ALONE => frame.with("list=", Some(list?)),
                _ => frame
                    .at("start=", self.start)
                    .at("end=", self.end)
                    .with("list=", list),
            },
            Provider::Vimeo => frame.with("h=", key).then_at(self.start),
            Provider::SoundCloud => {
                // Both belong to the address within the address.
                let page = if self.id.starts_with("api.") {
                    "%3Fsecret_token%3D"
                } else {
                    "%2F"
                };
                let key = key.filter(|key| is_code(key));
                let key = key.map(|key| [page, key].concat()).unwrap_or_default();
                Address([frame.0, key].concat()).then_at(self.start)
            }
            Provider::Spotify => frame
                .with("highlight=spotify%3Atrack%3A", track)
                .with("pt=", key)
                .at("t=", self.start),
            Provider::Facebook if is_facebook_film(&self.id) => frame.at("t=", self.start),
            _ => frame,
        };
        frame.url()
    }

    /// The page for a link, if it differs from the frame's address. `None` for
    /// ids that [`Provider::frame`] refuses.
    #[must_use]
    pub fn page(&self) -> Option<Url> {
        self.provider.frame(&self.id)?;
        let id = self.id.as_str();
        let (list, track, key) = (
            self.list.as_deref(),
            self.track.as_deref(),
            self.key.as_deref(),
        );
        let of = |before: &str, id: &str| Address([before, id].concat());
        // A key is a part of the path, not a parameter.
        let keyed = |page: Address| match key.filter(|key| is_code(key)) {
            Some(key) => Address([&page.0, "/", key].concat()),
            None => page,
        };
        let page = match self.provider {
            Provider::YouTube => match id {
                LIVE => Address(
                    [
                        "https://www.youtube.com/channel/",
                        list.filter(|list| is_code(list))?,
                        "/live",
                    ]
                    .concat(),
                ),
                LIST_ALONE => of("https://www.youtube.com/playlist", "").with("list=", list),
                _ => of("https://www.youtube.com/watch?v=", id)
                    .with("list=", list)
                    .at("t=", self.start),
            },
            Provider::Vimeo => keyed(of("https://vimeo.com/", id)).then_at(self.start),
            Provider::X => of("https://x.com/i/status/", id),
            Provider::Mastodon => of("https://", id),
            Provider::SoundCloud if !id.starts_with("api.") => {
                keyed(of("https://", id)).then_at(self.start)
            }
            Provider::Instagram => of("https://www.instagram.com/", id),
            Provider::TikTok => of("https://www.tiktok.com/@/video/", id),
            Provider::Facebook => of("https://www.facebook.com/", id).at("t=", self.start),
            Provider::Spotify => of("https://open.spotify.com/", id)
                .with("highlight=spotify:track:", track)
                .with("pt=", key)
                .at("t=", self.start),
            Provider::Flourish => of("https://public.flourish.studio/", id),
            Provider::Bluesky => {
                let (account, post) = id.split_once('/')?;
                let page = ["https://bsky.app/profile/", account, "/post/", post].concat();
                Address(page)
            }
            _ => return None,
        };
        page.url()
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
    fn page_is_the_address_for_links() {
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
            let page = embed.page();
            assert_eq!(page.as_ref().map(Url::as_str), expected, "{address}");
        }
    }

    #[test]
    fn members_cannot_bring_anything_else() {
        let evil = |text: &str| Some(text.to_owned());
        for provider in [
            Provider::YouTube,
            Provider::Vimeo,
            Provider::Spotify,
            Provider::SoundCloud,
        ] {
            let id = match provider {
                Provider::SoundCloud => "soundcloud.com/quay/gate",
                _ => "1",
            };
            let plain = Embed::new(provider, id).unwrap();
            let broken = Embed {
                list: evil("a&autoplay=1"),
                track: evil("\"><b>"),
                key: evil("../../x"),
                ..plain.clone()
            };
            assert_eq!(broken.frame(), plain.frame());
            assert_eq!(broken.page(), plain.page());
            assert_eq!(broken.settled(), Some(plain));
        }
    }
}
