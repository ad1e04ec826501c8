//! Recognises embeds by their addresses. The patterns follow the providers' embed
//! codes and their oEmbed documentation.

use super::Url;
use super::embed::Provider;

/// The parts of an address that may contain an id.
struct Address<'a> {
    host: &'a str,
    path: Vec<&'a str>,
    query: &'a str,
}

impl<'a> Address<'a> {
    fn of(url: &'a Url) -> Self {
        let rest = url.as_str().get(url.origin().len()..).unwrap_or_default();
        let rest = rest.split('#').next().unwrap_or_default();
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Self {
            host: without(without(url.host(), "www."), "m."),
            path: path.split('/').filter(|part| !part.is_empty()).collect(),
            query,
        }
    }

    fn parameter(&self, name: &str) -> Option<&'a str> {
        self.query
            .split('&')
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    }

    /// The path segment after `name`.
    fn after(&self, name: &str) -> Option<&'a str> {
        let mut parts = self.path.iter().skip_while(|part| **part != name);
        parts.next()?;
        parts.next().copied()
    }
}

fn without<'a>(text: &'a str, start: &str) -> &'a str {
    text.strip_prefix(start).unwrap_or(text)
}

/// Decodes the colons and slashes of an address within an address.
fn unescape(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (sign, rest) = match (part.strip_prefix("3A"), part.strip_prefix("2F")) {
            (Some(rest), _) => (':', rest),
            (_, Some(rest)) => ('/', rest),
            _ => ('%', part),
        };
        plain.push(sign);
        plain.push_str(rest);
    }
    plain
}

/// The provider of an address, and the provider's id in it.
pub(super) fn recognise(url: &Url) -> Option<(Provider, String)> {
    let address = Address::of(url);
    let path = address.path.as_slice();
    let id = |provider, id: &str| Some((provider, id.to_owned()));
    match address.host {
        "youtu.be" => id(Provider::YouTube, path.first()?),
        "youtube.com" | "youtube-nocookie.com" | "music.youtube.com" => {
            let named = ["embed", "shorts", "live", "v"]
                .into_iter()
                .find_map(|kind| address.after(kind));
            id(Provider::YouTube, named.or_else(|| address.parameter("v"))?)
        }
        "vimeo.com" | "player.vimeo.com" => {
            let number = path
                .iter()
                .find(|part| part.bytes().all(|digit| digit.is_ascii_digit()))?;
            id(Provider::Vimeo, number)
        }
        "twitter.com" | "x.com" | "mobile.twitter.com" => id(Provider::X, address.after("status")?),
        "platform.twitter.com" => id(Provider::X, address.parameter("id")?),
        "bsky.app" => Some((
            Provider::Bluesky,
            [address.after("profile")?, "/", address.after("post")?].concat(),
        )),
        "embed.bsky.app" => Some((
            Provider::Bluesky,
            [
                address.after("embed")?,
                "/",
                address.after("app.bsky.feed.post")?,
            ]
            .concat(),
        )),
        "instagram.com" => match path {
            [kind @ ("p" | "reel" | "tv"), code, ..] | [_, kind @ ("p" | "reel"), code, ..] => {
                Some((Provider::Instagram, [kind, "/", code].concat()))
            }
            _ => None,
        },
        "tiktok.com" => id(
            Provider::TikTok,
            address.after("video").or_else(|| address.after("v2"))?,
        ),
        "facebook.com" if path.first() == Some(&"plugins") => {
            let page = unescape(address.parameter("href")?);
            recognise(&Url::parse(&page).ok()?)
                .filter(|(provider, _)| *provider == Provider::Facebook)
        }
        "facebook.com" if path.len() >= 2 => Some((Provider::Facebook, path.join("/"))),
        "open.spotify.com" => {
            let kinds = ["track", "album", "playlist", "episode", "show", "artist"];
            let kind = kinds.into_iter().find(|kind| path.contains(kind))?;
            Some((
                Provider::Spotify,
                [kind, "/", address.after(kind)?].concat(),
            ))
        }
        "soundcloud.com" if path.len() >= 2 => Some((
            Provider::SoundCloud,
            ["soundcloud.com/", &path.join("/")].concat(),
        )),
        "w.soundcloud.com" => {
            let page = unescape(address.parameter("url")?);
            let page = page
                .split_once(':')
                .map_or(page.as_str(), |(_, rest)| rest.trim_start_matches('/'));
            id(Provider::SoundCloud, page.split(['?', '&', '%']).next()?)
        }
        "datawrapper.dwcdn.net" => match path {
            [code, version, ..] => Some((Provider::Datawrapper, [code, "/", version].concat())),
            [code] => id(Provider::Datawrapper, code),
            [] => None,
        },
        "flo.uri.sh" | "public.flourish.studio" => {
            let kind = ["visualisation", "story"]
                .into_iter()
                .find(|kind| path.contains(kind))?;
            Some((
                Provider::Flourish,
                [kind, "/", address.after(kind)?].concat(),
            ))
        }
        "google.com" if path.starts_with(&["maps", "embed"]) => {
            id(Provider::GoogleMaps, address.parameter("pb")?)
        }
        "openstreetmap.org" if path.starts_with(&["export", "embed.html"]) => {
            id(Provider::OpenStreetMap, address.query)
        }
        host => match path {
            // Mastodon has many hosts; the path of a status has this form.
            [account, status, ..]
                if account.starts_with('@')
                    && status.len() > 8
                    && status.bytes().all(|digit| digit.is_ascii_digit()) =>
            {
                Some((
                    Provider::Mastodon,
                    [host, "/", account, "/", status].concat(),
                ))
            }
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Embed;

    fn frame(address: &str) -> Option<String> {
        let embed = Embed::of(&Url::parse(address).unwrap())?;
        embed
            .provider
            .frame(&embed.id)
            .map(|url| url.as_str().to_owned())
    }

    #[test]
    fn every_provider_is_known_by_its_pages_and_its_frames() {
        for (address, expected) in [
            (
                "https://www.youtube.com/watch?v=a_B-c123456&t=10",
                "https://www.youtube-nocookie.com/embed/a_B-c123456",
            ),
            (
                "https://youtu.be/a_B-c123456?si=x",
                "https://www.youtube-nocookie.com/embed/a_B-c123456",
            ),
            (
                "https://www.youtube.com/embed/a_B-c123456?feature=oembed",
                "https://www.youtube-nocookie.com/embed/a_B-c123456",
            ),
            (
                "https://vimeo.com/channels/staffpicks/1234567",
                "https://player.vimeo.com/video/1234567?dnt=1",
            ),
            (
                "https://twitter.com/someone/status/1234567890?s=20",
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890",
            ),
            (
                "https://bsky.app/profile/did:plc:abc/post/3kxyz",
                "https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kxyz",
            ),
            (
                "https://social.example/@someone/109876543210",
                "https://social.example/@someone/109876543210/embed",
            ),
            (
                "https://www.instagram.com/reel/C1a-b_c/?utm_source=x",
                "https://www.instagram.com/reel/C1a-b_c/embed/",
            ),
            (
                "https://www.tiktok.com/@someone/video/7123456789",
                "https://www.tiktok.com/embed/v2/7123456789",
            ),
            (
                "https://www.facebook.com/someone/posts/123",
                "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fsomeone%2Fposts%2F123",
            ),
            (
                "https://open.spotify.com/intl-de/track/4abc?si=1",
                "https://open.spotify.com/embed/track/4abc",
            ),
            (
                "https://soundcloud.com/someone/a-song",
                "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomeone%2Fa-song",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123&color=%23ff5500",
                "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123",
            ),
            (
                "https://datawrapper.dwcdn.net/aB1cd/3/",
                "https://datawrapper.dwcdn.net/aB1cd/3/",
            ),
            (
                "https://public.flourish.studio/visualisation/123456/",
                "https://flo.uri.sh/visualisation/123456/embed",
            ),
            (
                "https://www.google.com/maps/embed?pb=!1m18!1m12",
                "https://www.google.com/maps/embed?pb=!1m18!1m12",
            ),
            (
                "https://www.openstreetmap.org/export/embed.html?bbox=1.5%2C2&layer=mapnik",
                "https://www.openstreetmap.org/export/embed.html?bbox=1.5%2C2&layer=mapnik",
            ),
        ] {
            assert_eq!(frame(address).as_deref(), Some(expected), "{address}");
        }
    }

    #[test]
    fn other_addresses_are_not_recognised() {
        for address in [
            "https://www.youtube.com/",
            "https://www.youtube.com/embed/a%22onload=",
            "https://youtube.com.evil.example/embed/abc",
            "https://vimeo.com/about",
            "https://example.com/@someone/notanumber",
            "https://www.google.com/search?pb=1",
            "mailto:a@b.example",
        ] {
            assert_eq!(frame(address), None, "{address}");
        }
    }
}
