//! Pictures, figures, recordings, frames.

use super::{assert_blocks, blocks_json, p, read};
use lede_formats::html::Reason;
use serde_json::json;

#[test]
fn a_figure_has_caption_and_credit() {
    assert_blocks(
        "<figure class='alignwide'><img src='a.jpg' alt=' A boat ' width=800 height='600px'>\
         <figcaption>A boat. <span class='credit'>(Source: Getty)</span></figcaption></figure>",
        json!([{"type": "image", "role": "wide", "image": {
            "url": "https://news.example/2025/story/a.jpg", "alt": "A boat",
            "width": 800, "height": 600, "caption": "A boat.", "credit": "Getty"
        }}]),
    );
}

#[test]
fn an_absent_alt_is_not_an_empty_one() {
    let alt = |html: &str| blocks_json(html)[0]["image"].get("alt").cloned();
    let absent = alt("<img src=a.png>");
    assert!(matches!(absent, None | Some(serde_json::Value::Null)));
    assert_eq!(alt("<img src=a.png alt>"), Some(json!("")));
}

#[test]
fn every_candidate_is_checked_separately() {
    let (blocks, dropped) = read(
        "<img src=a.jpg width=400 srcset='a-1.jpg 400w, javascript:x 500w, data:image/png,x 600w, b,c.jpg 2x, d.jpg'>",
    );
    let found = serde_json::to_value(blocks).unwrap();
    let renditions = found[0]["image"]["renditions"].as_array().unwrap();
    let widths: Vec<_> = renditions
        .iter()
        .map(|file| {
            (
                file["url"].as_str().unwrap().rsplit('/').next().unwrap(),
                file["width"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(widths, [("a-1.jpg", 400), ("b,c.jpg", 800), ("d.jpg", 400)]);
    assert_eq!(dropped.count(Reason::Address), 2);
}

#[test]
fn pictures_in_several_types_keep_them() {
    let found = blocks_json(
        "<picture><source type='image/avif' srcset='a.avif 600w'><source media='(max-width: 9em)' srcset='cut.jpg 300w'>\
         <img src='a.jpg'></picture>",
    );
    assert_eq!(
        found[0]["image"]["renditions"],
        json!([{"url": "https://news.example/2025/story/a.avif", "width": 600, "type": "image/avif"}])
    );
}

#[test]
fn lazy_loaded_pictures_are_found() {
    for html in [
        "<img src='data:image/gif;base64,R0' data-src='/a.jpg'>",
        "<img data-lazy-src='/a.jpg' src='/blank.gif'>",
        "<img src='data:,x' data-srcset='/a-s.jpg 300w, /a.jpg 900w'>",
        "<img data-src='/a.jpg'><noscript><img src='/a.jpg'></noscript>",
        "<noscript><img src='/a.jpg'></noscript><img src='/blank.gif' data-src='/a.jpg'>",
        "<img class='lazy' src='data:,x'><noscript><img src='/a.jpg'></noscript>",
        "<a href='/big.jpg'><amp-img src='/a.jpg'></amp-img></a>",
    ] {
        let found = blocks_json(html);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{html} {found}");
        assert_eq!(
            found[0]["image"]["url"], "https://news.example/a.jpg",
            "{html}"
        );
    }
    assert_blocks(
        "<noscript>Please switch on JavaScript.</noscript>",
        json!([]),
    );
}

#[test]
fn a_picture_within_text_splits_it() {
    let found = blocks_json("<p>One <img src=a.png> two</p>");
    assert_eq!((&found[0], &found[2]), (&p("One"), &p("two")));
}

#[test]
fn tracking_pixels_are_removed_and_emoji_are_text() {
    let (blocks, dropped) = read(
        "<p>Hi <img class='emoji' alt='😀' src='https://s.w.org/1f600.svg'><img src='//t.example/p' width=1 height=1>\
         <img src=x.gif style='display:none'></p>",
    );
    assert_eq!(serde_json::to_value(blocks).unwrap(), json!([p("Hi 😀")]));
    assert_eq!(dropped.count(Reason::Hidden), 2);
}

#[test]
fn roles_come_from_classes_and_widths() {
    let role = |html: &str| blocks_json(html)[0]["role"].clone();
    assert_eq!(role("<img class=alignleft src=a>"), "half");
    assert_eq!(role("<img style='width: 50%' src=a>"), "half");
    assert_eq!(role("<img width='100%' src=a>"), "inline");
    assert_eq!(
        role("<figure class='kg-width-full'><img src=a></figure>"),
        "full"
    );
}

#[test]
fn video_and_audio_become_recordings() {
    assert_blocks(
        "<video poster='/p.jpg' width=640 height=360 controls><source src='/a.webm' type='video/webm'><source src='javascript:x'>\
         <track src='/a.vtt' kind=captions srclang=en label=English>Get a browser</video>",
        json!([{"type": "video", "sources": [{"url": "https://news.example/a.webm", "type": "video/webm"}],
            "poster": "https://news.example/p.jpg", "width": 640, "height": 360,
            "tracks": [{"url": "https://news.example/a.vtt", "language": "en", "label": "English"}]}]),
    );
    assert_blocks(
        "<video src='/a.mp4' autoplay loop muted></video><audio src='/a.mp3' autoplay></audio>",
        json!([
            {"type": "video", "sources": [{"url": "https://news.example/a.mp4"}], "silent_loop": true},
            {"type": "audio", "sources": [{"url": "https://news.example/a.mp3"}]}
        ]),
    );
    assert_blocks("<video src='data:video/mp4,x'></video>", json!([]));
}

#[test]
fn frames_are_embeds_or_links() {
    let (blocks, dropped) = read(
        "<iframe src='https://www.youtube.com/embed/abc' width=560 height=315 title='A film'></iframe>\
         <iframe src='https://maps.example/x?y'></iframe><iframe srcdoc='<script>'></iframe>\
         <iframe src='javascript:x'></iframe><iframe src='https://t.example/' width=0 height=0></iframe>",
    );
    assert_eq!(
        serde_json::to_value(blocks).unwrap(),
        json!([
            {"type": "embed", "provider": "youtube", "id": "abc", "title": "A film", "width": 560, "height": 315},
            {"type": "link_card", "url": "https://maps.example/x?y", "title": "maps.example/x", "publisher": "maps.example"}
        ])
    );
    assert_eq!(dropped.count(Reason::Frame), 2);
    assert_eq!(dropped.count(Reason::Handler), 1);
    assert_eq!(dropped.count(Reason::Address), 1);
    assert_eq!(dropped.count(Reason::Hidden), 1);
}

#[test]
fn frames_keep_what_they_show() {
    assert_blocks(
        "<iframe src='https://www.youtube.com/embed/TideGate001?start=95&amp;end=120&amp;autoplay=1'></iframe>\
         <iframe src='https://www.youtube.com/embed/videoseries?list=PLquay'></iframe>\
         <iframe src='https://player.vimeo.com/video/12?h=0a1b2c&amp;badge=0#t=5s'></iframe>\
         <iframe src='https://www.youtube.com/embed/videoseries'></iframe>\
         <p>https://youtu.be/TideGate002?t=1m5s</p>",
        json!([
            {"type": "embed", "provider": "youtube", "id": "TideGate001", "start": 95, "end": 120},
            {"type": "embed", "provider": "youtube", "id": "videoseries", "list": "PLquay"},
            {"type": "embed", "provider": "vimeo", "id": "12", "start": 5, "key": "0a1b2c"},
            {
                "type": "link_card", "url": "https://www.youtube.com/embed/videoseries",
                "title": "youtube.com/embed/videoseries", "publisher": "youtube.com"
            },
            {"type": "embed", "provider": "youtube", "id": "TideGate002", "start": 65}
        ]),
    );
}

#[test]
fn posts_of_another_wordpress_are_cards() {
    let card = |title: &str, publisher: &str| {
        json!({
            "type": "link_card", "url": "https://quay.example/2025/locks/",
            "title": title, "publisher": publisher
        })
    };
    let quotation = "<blockquote class='wp-embedded-content' data-secret='aB1'><a href='https://quay.example/2025/locks/'>How locks work</a></blockquote>";
    let frame = "<iframe class='wp-embedded-content' sandbox='allow-scripts' security='restricted' style='position: absolute;' title='&#8220;How locks work&#8221; &#8212; The Quay' src='https://quay.example/2025/locks/embed/#?secret=aB1' data-secret='aB1' width='600' height='338'></iframe>";
    let wrapped = |inner: &str| {
        [
            "<figure class='wp-block-embed is-type-wp-embed'><div class='wp-block-embed__wrapper'>\n",
            inner,
            "\n</div></figure>",
        ]
        .concat()
    };
    let both = [quotation, frame].concat();
    for html in [both.clone(), wrapped(&both), wrapped(quotation)] {
        assert_blocks(&html, json!([card("How locks work", "quay.example")]));
    }
    assert_blocks(frame, json!([card("How locks work", "The Quay")]));
    assert_blocks(
        "<iframe title='Locks' src='https://quay.example/?p=7&amp;embed=true#?secret=x'></iframe>",
        json!([{
            "type": "link_card", "url": "https://quay.example/?p=7",
            "title": "Locks", "publisher": "quay.example"
        }]),
    );
    assert_blocks(
        "<blockquote class='embedly-card'><h4><a href='https://quay.example/2025/locks/'>How locks work</a></h4><p>Water lifts a boat.</p></blockquote>",
        json!([{
            "type": "link_card", "url": "https://quay.example/2025/locks/",
            "title": "How locks work", "description": "Water lifts a boat.",
            "publisher": "quay.example"
        }]),
    );
}

#[test]
fn elements_of_providers_are_embeds() {
    for (html, expected) in [
        (
            "<amp-youtube data-videoid='TideGate001' data-param-start='30' layout='responsive' width='480' height='270'><amp-img src='/a.jpg' placeholder></amp-img></amp-youtube>",
            json!({"provider": "youtube", "id": "TideGate001", "start": 30}),
        ),
        (
            "<lite-youtube videoid='TideGate001' title='Gates'><a href='https://youtu.be/TideGate001'>Play</a></lite-youtube>",
            json!({"provider": "youtube", "id": "TideGate001", "title": "Gates"}),
        ),
        (
            "<amp-twitter data-tweetid='123'><blockquote placeholder>Words</blockquote></amp-twitter>",
            json!({"provider": "x", "id": "123", "title": "Words"}),
        ),
        (
            "<amp-soundcloud data-trackid='12' data-secret-token='s-aB1'></amp-soundcloud>",
            json!({"provider": "soundcloud", "id": "api.soundcloud.com/tracks/12", "key": "s-aB1"}),
        ),
        (
            "<amp-instagram data-shortcode='abc'></amp-instagram>",
            json!({"provider": "instagram", "id": "p/abc"}),
        ),
        (
            "<amp-facebook data-href='https://www.facebook.com/a/posts/1'></amp-facebook>",
            json!({"provider": "facebook", "id": "a/posts/1"}),
        ),
    ] {
        let mut expected = expected;
        expected["type"] = json!("embed");
        assert_blocks(html, json!([expected]));
    }
    assert_blocks(
        "<amp-twitter><p>Words</p></amp-twitter>",
        json!([p("Words")]),
    );
}

#[test]
fn posts_are_embeds_that_keep_their_text() {
    for (html, provider, id) in [
        (
            "<blockquote class='twitter-tweet'><p>Words</p>&mdash; A <a href='https://twitter.com/a/status/123?s=1'>May 1</a></blockquote><script async src='//platform.twitter.com/widgets.js'></script>",
            "x",
            "123",
        ),
        (
            "<blockquote class='twitter-tweet'>Words https://mobile.twitter.com/a/status/123</blockquote>",
            "x",
            "123",
        ),
        (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/abc/?utm_source=x'><a href='/'>Words</a></blockquote>",
            "instagram",
            "p/abc",
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@a/video/7123'><section>Words</section></blockquote>",
            "tiktok",
            "7123",
        ),
        (
            "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:abc/app.bsky.feed.post/3k'><p>Words</p></blockquote>",
            "bluesky",
            "did:plc:abc/3k",
        ),
        (
            "<blockquote class='mastodon-embed' data-embed-url='https://social.example/@a/109876543210/embed'>Words</blockquote>",
            "mastodon",
            "social.example/@a/109876543210",
        ),
        (
            "<div class='fb-post' data-href='https://www.facebook.com/a/posts/1'>Words</div>",
            "facebook",
            "a/posts/1",
        ),
    ] {
        let found = blocks_json(html);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
        assert_eq!(
            (&found[0]["provider"], &found[0]["id"]),
            (&json!(provider), &json!(id)),
            "{html}"
        );
        assert!(
            found[0]["title"].as_str().unwrap().contains("Words"),
            "{html}"
        );
    }
    // A post that cannot be named is a quotation.
    assert_eq!(
        blocks_json("<blockquote class='twitter-tweet'><p>Words</p></blockquote>")[0]["type"],
        "quote"
    );
}

#[test]
fn an_address_alone_becomes_an_embed_or_a_card() {
    for html in [
        "<p>https://youtu.be/abc</p>",
        "<p><a href='https://youtu.be/abc'>https://youtu.be/abc</a></p>",
        "<p>[embed]https://youtu.be/abc[/embed]</p>",
    ] {
        assert_eq!(blocks_json(html)[0]["provider"], "youtube", "{html}");
    }
    assert_blocks(
        "<p>https://b.example/</p>",
        json!([p("https://b.example/")]),
    );
    assert_eq!(
        blocks_json("<p>See https://youtu.be/abc</p>")[0]["type"],
        "paragraph"
    );
}

#[test]
fn all_captions_of_a_figure_are_kept_and_sources_are_enough() {
    let found = blocks_json(
        "<figure><img src='/a.jpg' alt='A'><figcaption>At dawn.</figcaption><figcaption>The gate.</figcaption></figure>",
    );
    assert_eq!(
        found[0]["image"]["caption"], "At dawn. The gate.",
        "{found:#}"
    );
    let found = blocks_json("<picture><source srcset='/a.webp, /a2.webp 2x'></picture>");
    assert_eq!(
        found[0]["image"]["url"], "https://news.example/a.webp",
        "{found:#}"
    );
    let found = blocks_json(
        "<img src='/a.jpg' alt='__wf_reserved_inherit'><amp-anim src='/b.gif'></amp-anim>",
    );
    assert_eq!(found[0]["image"]["alt"], "", "{found:#}");
    assert_eq!(found[1]["image"]["url"], "https://news.example/b.gif");
    let found = blocks_json(
        "<a href='http://news.example/g.jpg'><img src='http://news.example/g-300x200.jpg'></a>",
    );
    assert_eq!(
        found[0]["image"]["url"], "https://news.example/g.jpg",
        "{found:#}"
    );
}

#[test]
fn captions_of_other_systems_belong_to_their_picture() {
    for html in [
        "<div class='thumb tright'><div class=thumbinner><a href='/wiki/File:A.jpg'><img src='/a.jpg' width=220></a>\
         <div class=thumbcaption><div class=magnify><a href='/wiki/File:A.jpg'></a></div>The gate</div></div></div>",
        "<div class='sqs-block image-block'><img data-src='/a.jpg' width=220><div class=image-caption-wrapper>\
         <div class=image-caption><p>The gate</p></div></div></div>",
    ] {
        let found = blocks_json(html);
        assert_eq!(found.as_array().unwrap().len(), 1, "{found:#}");
        assert_eq!(found[0]["image"]["caption"], "The gate", "{found:#}");
    }
}
