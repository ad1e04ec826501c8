//! Pictures, recordings and embeds.

use crate::values::{maybe_language, maybe_text, maybe_web_url, size, text, url, web_url};
use lede_model::{
    Embed, FocalPoint, Image, LinkCard, Provider, Recording, RecordingSource, Rendition, TextTrack,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

pub fn image() -> BoxedStrategy<Image> {
    // An empty alternative text is not the same as an absent one.
    let alt = prop_oneof![3 => maybe_text(), 1 => Just(Some(String::new()))];
    let rendition = (
        web_url(),
        1..=u32::MAX,
        option::of(any::<u32>()),
        maybe_text(),
    )
        .prop_map(|(url, width, height, media_type)| Rendition {
            url,
            width,
            height,
            media_type,
        });
    let point = (0..=100_u8, 0..=100_u8).prop_map(|(x, y)| FocalPoint { x, y });
    (
        web_url(),
        size(),
        size(),
        alt,
        maybe_text(),
        maybe_text(),
        vec(rendition, 0..3),
        option::of(point),
    )
        .prop_map(
            |(url, width, height, alt, caption, credit, renditions, focal_point)| Image {
                url,
                width,
                height,
                alt,
                caption,
                credit,
                renditions,
                focal_point,
            },
        )
        .boxed()
}

pub fn recording() -> BoxedStrategy<Box<Recording>> {
    let source =
        (web_url(), maybe_text()).prop_map(|(url, media_type)| RecordingSource { url, media_type });
    let track =
        (web_url(), maybe_language(), maybe_text()).prop_map(|(url, language, label)| TextTrack {
            url,
            language,
            label,
        });
    (
        vec(source, 1..3),
        maybe_web_url(),
        size(),
        size(),
        (maybe_text(), maybe_text(), maybe_text()),
        any::<bool>(),
        vec(track, 0..3),
    )
        .prop_map(
            |(sources, poster, width, height, (title, caption, credit), silent_loop, tracks)| {
                Box::new(Recording {
                    sources,
                    poster,
                    width,
                    height,
                    title,
                    caption,
                    credit,
                    silent_loop,
                    tracks,
                })
            },
        )
        .boxed()
}

/// A valid id for each provider.
fn id_of(provider: Provider) -> &'static str {
    match provider {
        Provider::YouTube => "a_B-c123456",
        Provider::Vimeo => "1234567",
        Provider::X => "1234567890123456789",
        Provider::Bluesky => "paper.example/3kxyz",
        Provider::Mastodon => "social.example/@desk/109876543210",
        Provider::Instagram => "p/AbC_d-1",
        Provider::TikTok => "7123456789012345678",
        Provider::Facebook => "paper/posts/123",
        Provider::Spotify => "episode/4rOoJ6Egrf8K2IrywzwOMk",
        Provider::SoundCloud => "soundcloud.com/paper/tape-1",
        Provider::Datawrapper => "aBcDe/1",
        Provider::Flourish => "visualisation/123",
        Provider::GoogleMaps => "!1m18!1m12!2d30.5%3A1",
        Provider::OpenStreetMap => "bbox=30.4%2C50.3&layer=mapnik",
    }
}

pub fn embed() -> BoxedStrategy<Box<Embed>> {
    (
        proptest::sample::select(Provider::ALL),
        maybe_text(),
        maybe_text(),
        size(),
        size(),
        (
            option::of(1_u32..5_000),
            option::of(5_000_u32..9_000),
            // Few documents have an embed that a code belongs to.
            option::weighted(0.9, "[A-Za-z0-9_-]{1,30}"),
        ),
    )
        .prop_map(
            |(provider, title, caption, width, height, (start, end, code))| {
                use Provider::{Facebook, SoundCloud, Spotify, Vimeo, YouTube};
                let embed = Embed::new(provider, id_of(provider)).unwrap();
                let code = |providers: &[Provider]| {
                    let code = code.clone();
                    code.filter(|_| providers.contains(&provider))
                };
                let timed = [YouTube, Vimeo, SoundCloud, Spotify, Facebook];
                Box::new(Embed {
                    title,
                    caption,
                    width,
                    height,
                    start: start.filter(|_| timed.contains(&provider)),
                    end: end.filter(|_| provider == YouTube),
                    list: code(&[YouTube]),
                    track: code(&[Spotify]),
                    key: code(&[Vimeo, SoundCloud, Spotify]),
                    ..embed
                })
            },
        )
        .boxed()
}

pub fn link_card() -> BoxedStrategy<Box<LinkCard>> {
    (
        url(),
        text(),
        maybe_text(),
        maybe_text(),
        option::of(image()),
    )
        .prop_map(|(url, title, description, publisher, image)| {
            Box::new(LinkCard {
                url,
                title,
                description,
                publisher,
                image,
            })
        })
        .boxed()
}
