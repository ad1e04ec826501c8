//! Addresses of embeds.

use super::*;
use crate::Embed;

fn frame(address: &str) -> Option<String> {
    let embed = Embed::of(&Url::parse(address).unwrap())?;
    embed.frame().map(|url| url.as_str().to_owned())
}

#[test]
fn every_provider_is_known_by_its_pages_and_its_frames() {
    for (address, expected) in [
        (
            "https://www.youtube.com/watch?v=a_B-c123456&t=10",
            "https://www.youtube-nocookie.com/embed/a_B-c123456?start=10",
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
fn an_address_says_what_is_shown() {
    let youtube = "https://www.youtube-nocookie.com/embed/";
    let watch = "https://www.youtube.com/watch?v=";
    let vimeo = "https://player.vimeo.com/video/1234567?dnt=1";
    let sound = "https://w.soundcloud.com/player/?url=https%3A%2F%2F";
    let spotify = "https://open.spotify.com/";
    for (address, in_frame, in_page) in [
        // Times in every spelling.
        (
            "https://www.youtube.com/embed/TideGate001?feature=oembed&start=95&end=120&autoplay=1",
            [youtube, "TideGate001?start=95&end=120"],
            [watch, "TideGate001&t=95"],
        ),
        (
            "https://youtu.be/TideGate001?si=x&t=1h2m3s",
            [youtube, "TideGate001?start=3723"],
            [watch, "TideGate001&t=3723"],
        ),
        (
            "https://m.youtube.com/watch?feature=share&v=TideGate001#t=1m5s",
            [youtube, "TideGate001?start=65"],
            [watch, "TideGate001&t=65"],
        ),
        (
            "https://www.youtube.com/watch?v=TideGate001&amp;t=90s",
            [youtube, "TideGate001?start=90"],
            [watch, "TideGate001&t=90"],
        ),
        (
            "https://youtu.be/TideGate001&t=1:30",
            [youtube, "TideGate001?start=90"],
            [watch, "TideGate001&t=90"],
        ),
        (
            "https://www.youtube.com/v/TideGate001#t=10.5,20",
            [youtube, "TideGate001?start=10&end=20"],
            [watch, "TideGate001&t=10"],
        ),
        (
            "https://www.youtube.com/watch?time_continue=7&v=TideGate001",
            [youtube, "TideGate001?start=7"],
            [watch, "TideGate001&t=7"],
        ),
        (
            "https://youtube.com/shorts/TideGate001?t=soon",
            [youtube, "TideGate001"],
            [watch, "TideGate001"],
        ),
        // Lists.
        (
            "https://music.youtube.com/watch?v=TideGate001&list=PLquay_-1",
            [youtube, "TideGate001?list=PLquay_-1"],
            [watch, "TideGate001&list=PLquay_-1"],
        ),
        (
            "https://www.youtube.com/playlist?list=PLquay",
            [youtube, "videoseries?list=PLquay"],
            ["https://www.youtube.com/playlist?list=", "PLquay"],
        ),
        (
            "https://www.youtube-nocookie.com/embed/?listType=playlist&list=PLquay",
            [youtube, "videoseries?list=PLquay"],
            ["https://www.youtube.com/playlist?list=", "PLquay"],
        ),
        (
            "https://www.youtube.com/embed/live_stream?channel=UCquay&autoplay=1",
            [youtube, "live_stream?channel=UCquay"],
            ["https://www.youtube.com/channel/UCquay", "/live"],
        ),
        (
            "https://www.youtube.com/watch?v=TideGate001&list=WL",
            [youtube, "TideGate001"],
            [watch, "TideGate001"],
        ),
        // Unlisted and private ones.
        (
            "https://vimeo.com/1234567/0a1b2c3d4e?share=copy#t=1m10s",
            [vimeo, "&h=0a1b2c3d4e#t=70s"],
            ["https://vimeo.com/1234567", "/0a1b2c3d4e#t=70s"],
        ),
        (
            "https://player.vimeo.com/video/1234567?h=0a1b2c3d4e&autoplay=1&badge=0",
            [vimeo, "&h=0a1b2c3d4e"],
            ["https://vimeo.com/1234567", "/0a1b2c3d4e"],
        ),
        (
            "https://vimeo.com/showcase/89/video/1234567",
            [vimeo, ""],
            ["https://vimeo.com/1234567", ""],
        ),
        (
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123%3Fsecret_token%3Ds-aB1&auto_play=true",
            [
                sound,
                "api.soundcloud.com%2Ftracks%2F123%3Fsecret_token%3Ds-aB1",
            ],
            [
                sound,
                "api.soundcloud.com%2Ftracks%2F123%3Fsecret_token%3Ds-aB1",
            ],
        ),
        (
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/soundcloud%253Aplaylists%253A12&secret_token=s-aB1",
            [
                sound,
                "api.soundcloud.com%2Fplaylists%2F12%3Fsecret_token%3Ds-aB1",
            ],
            [
                sound,
                "api.soundcloud.com%2Fplaylists%2F12%3Fsecret_token%3Ds-aB1",
            ],
        ),
        (
            "https://soundcloud.com/quay/sets/gates/s-aB1?si=x#t=1%3A30",
            [sound, "soundcloud.com%2Fquay%2Fsets%2Fgates%2Fs-aB1#t=90s"],
            ["https://soundcloud.com/", "quay/sets/gates/s-aB1#t=90s"],
        ),
        (
            "https://open.spotify.com/playlist/4abc?si=1&pt=0a1b",
            [spotify, "embed/playlist/4abc?pt=0a1b"],
            [spotify, "playlist/4abc?pt=0a1b"],
        ),
        // Parts.
        (
            "https://open.spotify.com/embed/episode/4abc?utm_source=generator&t=65",
            [spotify, "embed/episode/4abc?t=65"],
            [spotify, "episode/4abc?t=65"],
        ),
        (
            "https://open.spotify.com/album/4abc?highlight=spotify:track:7xyz",
            [spotify, "embed/album/4abc?highlight=spotify%3Atrack%3A7xyz"],
            [spotify, "album/4abc?highlight=spotify:track:7xyz"],
        ),
        (
            "https://open.spotify.com/embed?uri=spotify%3Atrack%3A7xyz",
            [spotify, "embed/track/7xyz"],
            [spotify, "track/7xyz"],
        ),
        (
            "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fquay%2Fvideos%2F12%2F&show_text=false&t=30",
            [
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F",
                "quay%2Fvideos%2F12&t=30",
            ],
            ["https://www.facebook.com/", "quay/videos/12?t=30"],
        ),
        (
            "https://m.facebook.com/watch/?ref=share&v=12",
            [
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F",
                "watch%2F%3Fv%3D12",
            ],
            ["https://www.facebook.com/", "watch/?v=12"],
        ),
        (
            "https://www.facebook.com/permalink.php?story_fbid=12&id=34&ref=x",
            [
                "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F",
                "permalink.php%3Fstory_fbid%3D12%26id%3D34",
            ],
            [
                "https://www.facebook.com/",
                "permalink.php?story_fbid=12&id=34",
            ],
        ),
        // The same post under other addresses.
        (
            "https://mobile.twitter.com/quay/status/1234567890/photo/1?t=5s",
            [
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=",
                "1234567890",
            ],
            ["https://x.com/i/status/", "1234567890"],
        ),
        (
            "https://fxtwitter.com/quay/status/1234567890",
            [
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=",
                "1234567890",
            ],
            ["https://x.com/i/status/", "1234567890"],
        ),
        (
            "https://m.social.example/users/quay/statuses/109876543210",
            ["https://m.social.example/@quay/", "109876543210/embed"],
            ["https://m.social.example/@quay/", "109876543210"],
        ),
    ] {
        let embed = Embed::of(&Url::parse(address).unwrap()).unwrap();
        let frame = embed.frame().unwrap();
        assert_eq!(frame.as_str(), in_frame.concat(), "{address}");
        let page = embed.page().unwrap_or(frame);
        assert_eq!(page.as_str(), in_page.concat(), "{address}");
        // A page leads to the same embed again.
        if embed.end.is_none() {
            assert_eq!(Embed::of(&page), Some(embed), "{page:?}");
        }
    }
}

#[test]
fn a_parameter_brings_nothing_of_its_own() {
    let youtube = "https://www.youtube-nocookie.com/embed/TideGate001";
    for (parameters, expected) in [
        ("list=PL%22onload%3Dx", youtube.to_owned()),
        ("list=PL%26autoplay%3D1", youtube.to_owned()),
        ("list=//evil.example", youtube.to_owned()),
        ("start=1%26autoplay=1", youtube.to_owned()),
        ("t=99999999999", youtube.to_owned()),
        ("end=5&start=9", [youtube, "?start=9"].concat()),
        ("h=0a1b&secret_token=s-1&pt=2", youtube.to_owned()),
    ] {
        let address = ["https://youtu.be/TideGate001?", parameters].concat();
        assert_eq!(frame(&address), Some(expected), "{parameters}");
    }
    let nested = "https://www.facebook.com/plugins/a?href=".repeat(2_000);
    assert_eq!(frame(&nested), None);
    let foreign = "https://w.soundcloud.com/player/?url=https%3A//youtu.be/TideGate001";
    assert_eq!(frame(foreign), None);
}

#[test]
fn other_addresses_are_not_recognised() {
    for address in [
        "https://www.youtube.com/",
        "https://www.youtube.com/embed/a%22onload=",
        "https://youtube.com.evil.example/embed/abc",
        "https://www.youtube.com/embed/videoseries",
        "https://www.youtube.com/embed/live_stream?list=x",
        "https://www.youtube.com/playlist?list=",
        "https://vimeo.com/about",
        "https://vimeo.com/event/123",
        "https://www.facebook.com/sharer/sharer.php?u=https://paper.example/",
        "https://example.com/@someone/notanumber",
        "https://www.google.com/search?pb=1",
        "mailto:a@b.example",
    ] {
        assert_eq!(frame(address), None, "{address}");
    }
}
