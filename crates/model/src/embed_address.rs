//! Recognises embeds by their addresses. The patterns follow the providers' embed
//! codes and their oEmbed documentation.

use super::Url;
use super::embed::{Embed, Provider};
use super::embed_frame::{LIST_ALONE, LIVE};

/// The embed of an address, which may be a page or a frame of the provider.
pub(super) fn recognise(url: &Url) -> Option<Embed> {
    let outer = Address::of(url);
    let Some(page) = outer.page_within() else {
        return outer.embed();
    };
    // The page within cannot be such a frame again: this does not recurse.
    let page = Url::parse(&page).ok()?;
    let embed = Address::of(&page).embed()?;
    let frame = Embed::new(embed.provider, &embed.id).map(|empty| outer.detailed(empty))?;
    let is_own = match embed.provider {
        Provider::Facebook => outer.host == "facebook.com",
        Provider::SoundCloud => outer.host == "w.soundcloud.com",
        _ => false,
    };
    is_own.then_some(Embed {
        start: embed.start.or(frame.start),
        key: embed.key.or(frame.key),
        ..embed
    })
}

/// The parts of an address that may contain an id.
struct Address<'a> {
    /// Without what providers put before their names for smaller screens.
    host: &'a str,
    full_host: &'a str,
    path: Vec<&'a str>,
    /// What follows the path.
    query: &'a str,
    /// The parameters, also those of the fragment.
    parameters: &'a str,
}

impl<'a> Address<'a> {
    fn of(url: &'a Url) -> Self {
        let rest = url.as_str().get(url.origin().len()..).unwrap_or_default();
        // Some write `/id&t=10`.
        let end = rest.find(['?', '#', '&']).unwrap_or(rest.len());
        let (path, parameters) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let query = parameters.split('#').next().unwrap_or_default();
        let full_host = url.host();
        Self {
            host: ["www.", "m.", "mobile.", "web."]
                .into_iter()
                .fold(full_host, without),
            full_host,
            path: path.split('/').filter(|part| !part.is_empty()).collect(),
            query: without(query, "?"),
            parameters,
        }
    }

    /// A parameter. `;` separates as well, because some addresses are escaped
    /// twice: `&amp;t=10`, `&#038;t=10`.
    fn parameter(&self, name: &str) -> Option<&'a str> {
        self.parameters
            .split(['?', '&', '#', ';'])
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
            .filter(|value| !value.is_empty())
    }

    /// A parameter that is a time, in seconds.
    fn time(&self, name: &str) -> Option<u32> {
        seconds(&unescape(self.parameter(name)?))
    }

    /// The path segment after `name`.
    fn after(&self, name: &str) -> Option<&'a str> {
        let mut parts = self.path.iter().skip_while(|part| **part != name);
        parts.next()?;
        parts.next().copied()
    }

    /// The number after one of these path segments, also as in `/v/123.html`.
    fn number_after(&self, names: &[&str]) -> Option<&'a str> {
        names.iter().find_map(|name| {
            let number = self.after(name)?;
            let number = number.strip_suffix(".html").unwrap_or(number);
            is_number(number).then_some(number)
        })
    }

    /// The address in a frame that is made for any page of the provider.
    fn page_within(&self) -> Option<String> {
        let name = match self.host {
            "w.soundcloud.com" => "url",
            "facebook.com" if self.path.first() == Some(&"plugins") => "href",
            _ => return None,
        };
        let page = unescape(self.parameter(name)?);
        let (_, page) = page.split_once("//").unwrap_or(("", page.as_str()));
        Some(["https://", page].concat())
    }

    /// The embed with what the parameters say about it.
    fn detailed(&self, mut embed: Embed) -> Embed {
        let start = ["start", "t", "start_time", "time_continue"];
        embed.start = start.into_iter().find_map(|name| self.time(name));
        // A media fragment may have both: `#t=10,20`.
        let both = || seconds(self.parameter("t")?.split_once(',')?.1);
        embed.end = self.time("end").or_else(both);
        let own = |text: &str| Some(text.to_owned());
        match embed.provider {
            Provider::YouTube => {
                let list = match embed.id.as_str() {
                    LIVE => self.parameter("channel").or_else(|| self.after("channel")),
                    _ => self.parameter("list"),
                };
                // Lists of whoever looks: to watch later, liked.
                let is_shared = |list: &&str| !matches!(*list, "WL" | "LL");
                embed.list = list.filter(is_shared).and_then(own);
            }
            Provider::Vimeo => {
                // `vimeo.com/123/abc`
                let hash = || self.after(&embed.id).filter(|hash| is_hash(hash));
                embed.key = self.parameter("h").or_else(hash).and_then(own);
            }
            Provider::SoundCloud => embed.key = self.parameter("secret_token").and_then(own),
            Provider::Spotify => {
                embed.key = self.parameter("pt").and_then(own);
                let track = self.parameter("highlight").map(unescape);
                embed.track = track.and_then(|track| own(track.strip_prefix("spotify:track:")?));
            }
            _ => {}
        }
        embed
    }

    fn embed(&self) -> Option<Embed> {
        let (provider, id) = self.id()?;
        Embed::new(provider, &id).map(|embed| self.detailed(embed))
    }

    /// The provider, and its id.
    fn id(&self) -> Option<(Provider, String)> {
        let path = self.path.as_slice();
        let id = |provider, id: &str| Some((provider, id.to_owned()));
        match self.host {
            "youtu.be" => id(Provider::YouTube, path.first()?),
            "youtube.com"
            | "youtube-nocookie.com"
            | "music.youtube.com"
            | "gaming.youtube.com"
            | "youtube.googleapis.com" => {
                let named = ["embed", "shorts", "live", "v", "e", "watch"]
                    .into_iter()
                    .find_map(|kind| self.after(kind))
                    .or_else(|| self.parameter("v"));
                // Without a film, a list is enough.
                let listed = || self.parameter("list").map(|_| LIST_ALONE);
                match path {
                    ["channel", _, "live"] => id(Provider::YouTube, LIVE),
                    _ => id(Provider::YouTube, named.or_else(listed)?),
                }
            }
            "vimeo.com" | "player.vimeo.com" => {
                let named = || self.number_after(&["video", "videos"]);
                // Showcases and events have numbers of their own.
                let first = || match path {
                    ["showcase" | "album" | "event", ..] => None,
                    _ => path.iter().copied().find(|part| is_number(part)),
                };
                id(Provider::Vimeo, named().or_else(first)?)
            }
            // The latter are X with other previews, under the same paths.
            "twitter.com" | "x.com" | "fxtwitter.com" | "vxtwitter.com" | "fixupx.com"
            | "fixvx.com" => id(Provider::X, self.number_after(&["status", "statuses"])?),
            "platform.twitter.com" => id(Provider::X, self.parameter("id")?),
            "bsky.app" => Some((
                Provider::Bluesky,
                [self.after("profile")?, "/", self.after("post")?].concat(),
            )),
            "embed.bsky.app" => Some((
                Provider::Bluesky,
                [self.after("embed")?, "/", self.after("app.bsky.feed.post")?].concat(),
            )),
            "instagram.com" | "instagr.am" => match path {
                [kind @ ("p" | "reel" | "tv"), code, ..] | [_, kind @ ("p" | "reel"), code, ..] => {
                    Some((Provider::Instagram, [kind, "/", code].concat()))
                }
                ["reels", code] => Some((Provider::Instagram, ["reel/", code].concat())),
                _ => None,
            },
            "tiktok.com" => id(
                Provider::TikTok,
                self.number_after(&["video", "photo", "v2", "v1", "v", "embed"])?,
            ),
            "facebook.com" => self.facebook(),
            "open.spotify.com" | "play.spotify.com" | "embed.spotify.com" => self.spotify(),
            "soundcloud.com" if path.len() >= 2 => Some((
                Provider::SoundCloud,
                ["soundcloud.com/", &path.join("/")].concat(),
            )),
            "api.soundcloud.com" => match path {
                [kind, number, ..] => {
                    // Newer ones have `soundcloud:tracks:123` in place of the number.
                    let number = unescape(&unescape(number));
                    let number = number.rsplit(':').next()?;
                    let id = ["api.soundcloud.com/", kind, "/", number].concat();
                    Some((Provider::SoundCloud, id))
                }
                _ => None,
            },
            "datawrapper.dwcdn.net" => match path {
                [code, version, ..] => Some((Provider::Datawrapper, [code, "/", version].concat())),
                [code] => id(Provider::Datawrapper, code),
                [] => None,
            },
            "flo.uri.sh" | "public.flourish.studio" => {
                let kind = ["visualisation", "story"]
                    .into_iter()
                    .find(|kind| path.contains(kind))?;
                Some((Provider::Flourish, [kind, "/", self.after(kind)?].concat()))
            }
            "google.com" if path.starts_with(&["maps", "embed"]) => {
                id(Provider::GoogleMaps, self.parameter("pb")?)
            }
            "openstreetmap.org" if path.starts_with(&["export", "embed.html"]) => {
                id(Provider::OpenStreetMap, self.query)
            }
            _ => match path {
                // Mastodon has many hosts; the path of a status has these forms.
                [account, status, ..]
                    if account.starts_with('@') && status.len() > 8 && is_number(status) =>
                {
                    let id = [self.full_host, "/", account, "/", status].concat();
                    Some((Provider::Mastodon, id))
                }
                ["users", account, "statuses", status, ..]
                    if status.len() > 8 && is_number(status) =>
                {
                    let id = [self.full_host, "/@", account, "/", status].concat();
                    Some((Provider::Mastodon, id))
                }
                _ => None,
            },
        }
    }

    fn facebook(&self) -> Option<(Provider, String)> {
        let path = self.path.join("/");
        // Some pages are named in the query.
        let named = match path.as_str() {
            "watch" | "watch/live" | "video.php" => ["v", ""],
            "permalink.php" | "story.php" => ["story_fbid", "id"],
            "photo" | "photo.php" => ["fbid", ""],
            _ => {
                let first = self.path.first().copied().unwrap_or_default();
                let is_post = self.path.len() >= 2
                    && !matches!(first, "plugins" | "sharer" | "dialog" | "help" | "events");
                return is_post.then_some((Provider::Facebook, path));
            }
        };
        let mut id = path;
        let mut sign = if id.ends_with(".php") { "?" } else { "/?" };
        for name in named.into_iter().filter(|name| !name.is_empty()) {
            for part in [sign, name, "=", self.parameter(name)?] {
                id.push_str(part);
            }
            sign = "&";
        }
        Some((Provider::Facebook, id))
    }

    fn spotify(&self) -> Option<(Provider, String)> {
        // Older frames have `?uri=spotify:track:…`.
        let uri = self.parameter("uri").map(unescape).unwrap_or_default();
        let uri: Vec<&str> = uri.split(':').collect();
        let path = if uri.len() > 1 { &uri } else { &self.path };
        let kinds = ["track", "album", "playlist", "episode", "show", "artist"];
        kinds.into_iter().find_map(|kind| {
            let at = path.iter().position(|part| *part == kind)?;
            let id = [kind, "/", path.get(at + 1)?].concat();
            Some((Provider::Spotify, id))
        })
    }
}

fn without<'a>(text: &'a str, start: &str) -> &'a str {
    text.strip_prefix(start).unwrap_or(text)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// Whether it is the hash of an unlisted film, and not a word of a path.
fn is_hash(text: &str) -> bool {
    text.len() >= 6 && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Decodes the escaped visible ASCII characters of an address within an address.
fn unescape(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part
            .get(..2)
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(u8::is_ascii_graphic) {
            Some(code) => {
                plain.push(char::from(code));
                plain.push_str(part.get(2..).unwrap_or_default());
            }
            None => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    plain
}

/// The seconds of a time as providers write it: `95`, `95.5`, `95s`, `1m35s`,
/// `1h2m3s`, `1:35`.
fn seconds(time: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut number = None;
    for sign in time.bytes() {
        let unit = match sign.to_ascii_lowercase() {
            digit @ b'0'..=b'9' => {
                let tens = number.unwrap_or(0_u32).checked_mul(10)?;
                number = Some(tens.checked_add(u32::from(digit - b'0'))?);
                continue;
            }
            b'h' => 3600,
            b'm' => 60,
            b's' => 1,
            b':' => {
                total = total.checked_add(number.take()?)?.checked_mul(60)?;
                continue;
            }
            // Neither parts of a second nor the end of a range.
            b'.' | b',' => break,
            _ => return None,
        };
        let part = number.take()?.checked_mul(unit)?;
        total = total.checked_add(part)?;
    }
    total.checked_add(number.unwrap_or(0))
}

#[cfg(test)]
#[path = "embed_address_tests.rs"]
mod tests;
