//! What stands for something beside the real thing.

use super::{assert_blocks, p};
use serde_json::{Value, json};

const PLAYER: &str = "<iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe>";

fn player() -> Value {
    json!({"type": "embed", "provider": "youtube", "id": "dQw4w9WgXcQ"})
}

fn with_caption(caption: &str) -> Value {
    let mut player = player();
    player["caption"] = json!(caption);
    player
}

#[test]
fn a_link_to_a_player_beside_it_is_left_out() {
    for link in [
        "<p><a href='https://www.youtube.com/watch?v=dQw4w9WgXcQ'>Watch on YouTube</a></p>",
        "<p><a href='https://youtu.be/dQw4w9WgXcQ'><b>Play the film</b></a></p>",
        "<p><a href='https://youtu.be/dQw4w9WgXcQ'>https://youtu.be/dQw4w9WgXcQ</a></p>",
        "<a href='https://youtu.be/dQw4w9WgXcQ'><img src='https://i.example/a.jpg' width=480 height=360></a>",
    ] {
        assert_blocks(&[link, PLAYER].concat(), json!([player()]));
        assert_blocks(&[PLAYER, link].concat(), json!([player()]));
        let figure = [
            "<figure>",
            link,
            PLAYER,
            "<figcaption>C</figcaption></figure>",
        ];
        assert_blocks(&figure.concat(), json!([with_caption("C")]));
    }
}

#[test]
fn a_title_that_leads_to_a_player_is_its_caption() {
    let title = "<p><a href='https://youtu.be/dQw4w9WgXcQ'>How the lock was built</a></p>";
    assert_blocks(
        &[title, PLAYER].concat(),
        json!([with_caption("How the lock was built")]),
    );
}

#[test]
fn words_about_a_player_and_other_players_stay() {
    let link = json!({
        "type": "link",
        "url": "https://youtu.be/dQw4w9WgXcQ",
        "content": ["on YouTube"],
    });
    assert_blocks(
        &[
            "<p>Her talk <a href='https://youtu.be/dQw4w9WgXcQ'>on YouTube</a> drew many.</p>",
            PLAYER,
        ]
        .concat(),
        json!([
            {"type": "paragraph", "content": ["Her talk ", link, " drew many."]},
            player(),
        ]),
    );
    let other = "<p><a href='https://youtu.be/aaaaaaaaaaa'>Watch on YouTube</a></p>";
    let found = super::blocks_json(&[other, PLAYER].concat());
    assert_eq!(found.as_array().unwrap().len(), 2, "{found:#}");
    // Two parts of one film.
    let twice = "<iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ?start=5'></iframe>\
        <iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ?start=90'></iframe>";
    let found = super::blocks_json(twice);
    assert_eq!(found.as_array().unwrap().len(), 2, "{found:#}");
}

#[test]
fn a_quotation_of_a_post_and_its_frame_are_one() {
    let quotation = "<blockquote class=twitter-tweet><p>Low water.</p>\
        <a href='https://twitter.com/ed/status/123456789'>May 1</a></blockquote>";
    let expected = json!([{
        "type": "embed", "provider": "x", "id": "123456789", "title": "Low water. May 1",
    }]);
    for after in [
        "<iframe src='https://platform.twitter.com/embed/Tweet.html?id=123456789'></iframe>",
        "<p>https://twitter.com/ed/status/123456789</p>",
    ] {
        assert_blocks(&[quotation, after].concat(), expected.clone());
        assert_blocks(&[after, quotation].concat(), expected.clone());
    }
    assert_blocks(
        "<blockquote class=reddit-embed-bq><a href='https://www.reddit.com/r/boats/comments/a1/lock/'>The lock</a>\
            <br>by <a href='https://www.reddit.com/user/ed/'>u/ed</a></blockquote>\
            <iframe src='https://embed.reddit.com/r/boats/comments/a1/lock/?embed=true'></iframe>",
        json!([{
            "type": "link_card",
            "url": "https://www.reddit.com/r/boats/comments/a1/lock/",
            "title": "The lock",
            "description": "by u/ed",
            "publisher": "reddit.com",
        }]),
    );
}

#[test]
fn a_player_for_browsers_without_scripts_stays_after_a_picture() {
    let image = "<img src='https://i.example/a.jpg' width=600 height=400>";
    let html = [image, "<noscript>", PLAYER, "</noscript>"].concat();
    let picture = json!({
        "type": "image",
        "image": {"url": "https://i.example/a.jpg", "width": 600, "height": 400, "alt": null},
        "role": "inline",
    });
    assert_blocks(&html, json!([picture, player()]));
    let twin = [PLAYER, "<noscript>", PLAYER, "</noscript>", "<p>b</p>"].concat();
    assert_blocks(&twin, json!([player(), p("b")]));
}

#[test]
fn of_one_picture_in_two_sizes_the_tiny_one_goes() {
    let real = |address: &str| {
        json!([{
            "type": "image",
            "image": {"url": address, "alt": "Lock"},
            "role": "inline",
        }])
    };
    for (tiny, large) in [
        (
            "https://i.example/a.jpg?w=20&blur=9",
            "https://i.example/a.jpg?w=1200",
        ),
        ("https://i.example/a-20x13.jpg", "https://i.example/a.jpg"),
        (
            "https://i.example/max/60/a.jpg",
            "https://i.example/max/1400/a.jpg",
        ),
    ] {
        let html =
            format!("<figure><img src='{tiny}' alt=Lock><img src='{large}' alt=Lock></figure>");
        assert_blocks(&html, real(large));
        let html = format!(
            "<figure><img src='{tiny}' alt=Lock><noscript><img src='{large}' alt=Lock></noscript></figure>"
        );
        assert_blocks(&html, real(large));
    }
    let two = super::blocks_json(
        "<figure><img src='https://i.example/a.jpg?w=20'><img src='https://i.example/b.jpg?w=900'></figure>",
    );
    assert_eq!(two[0]["images"].as_array().unwrap().len(), 2, "{two:#}");
}

#[test]
fn the_still_of_a_film_that_leads_to_it_is_the_film() {
    let film = json!([{
        "type": "embed", "provider": "youtube", "id": "dQw4w9WgXcQ", "title": "The lock",
    }]);
    assert_blocks(
        "<p><a href='https://www.youtube.com/watch?v=dQw4w9WgXcQ'>\
         <img src='https://img.youtube.com/vi/dQw4w9WgXcQ/0.jpg' alt='The lock'></a></p>",
        film.clone(),
    );
    assert_blocks(
        "<noscript><a href='https://youtu.be/dQw4w9WgXcQ'>\
         <img src='https://i.ytimg.com/vi/dQw4w9WgXcQ/0.jpg' alt='The lock'></a></noscript>",
        film,
    );
    let other = super::blocks_json(
        "<a href='https://youtu.be/dQw4w9WgXcQ'><img src='https://i.example/a.jpg' alt='The lock'></a>",
    );
    assert_eq!(other[0]["type"], "linked_image");
}

#[test]
fn what_a_script_shows_leaves_a_frame_or_a_link() {
    assert_blocks(
        "<div id=datawrapper-vis-AbCdE><script src='https://datawrapper.dwcdn.net/AbCdE/embed.js'></script>\
         <noscript><img src='https://datawrapper.dwcdn.net/AbCdE/full.png' alt=''></noscript></div>",
        json!([{"type": "embed", "provider": "datawrapper", "id": "AbCdE"}]),
    );
    assert_blocks(
        "<div class=flourish-embed data-src='visualisation/1234567'><noscript>\
         <img src='https://public.flourish.studio/visualisation/1234567/thumbnail'></noscript></div>",
        json!([{"type": "embed", "provider": "flourish", "id": "visualisation/1234567"}]),
    );
    for (html, url) in [
        (
            "<script src='https://gist.github.com/town/abc123.js?file=a.rs'></script>",
            "https://gist.github.com/town/abc123",
        ),
        (
            "<script async src='https://telegram.org/js/telegram-widget.js' data-telegram-post='town/12'></script>",
            "https://t.me/town/12",
        ),
        (
            "<div class=infogram-embed data-id=ab-12 data-type=interactive></div>",
            "https://infogram.com/ab-12",
        ),
        (
            "<blockquote class=text-post-media><a href='https://www.threads.net/@town/post/C8'>Post</a></blockquote>",
            "https://www.threads.net/@town/post/C8",
        ),
        (
            "<blockquote class=imgur-embed-pub data-id=a/b><a href='//imgur.com/a/b'>View</a></blockquote>",
            "https://imgur.com/a/b",
        ),
    ] {
        let found = super::blocks_json(html);
        assert_eq!(found[0]["type"], "link_card", "{html}\n{found:#}");
        assert_eq!(found[0]["url"], url);
        assert_eq!(found.as_array().unwrap().len(), 1);
    }
    assert_blocks(
        "<div class=embedded-post-wrap><a class=embedded-post href='https://a.example/p/gate'>\
         <span class=embedded-post-publication-name>The Harbour</span>\
         <div class=embedded-post-title>The gate</div><div class=embedded-post-body>It is of oak.</div>\
         <span class=embedded-post-cta>Read more</span></a></div>",
        json!([{
            "type": "link_card",
            "url": "https://a.example/p/gate",
            "title": "The gate",
            "description": "It is of oak.",
            "publisher": "The Harbour",
        }]),
    );
    // Any other script leaves nothing.
    assert_blocks(
        "<script src='https://gist.github.com/a\"b.js'></script>",
        json!([]),
    );
}

#[test]
fn plug_ins_leave_what_they_play_and_hidden_mail_addresses_are_words() {
    let film = json!([{"type": "embed", "provider": "youtube", "id": "dQw4w9WgXcQ"}]);
    for html in [
        "<embed src='https://www.youtube.com/v/dQw4w9WgXcQ&hl=en' type='application/x-shockwave-flash'>",
        "<object data='https://www.youtube.com/v/dQw4w9WgXcQ'><param name=movie value=x></object>",
        "<object data='https://www.youtube.com/v/dQw4w9WgXcQ'><embed src='https://www.youtube.com/v/dQw4w9WgXcQ'></object>",
    ] {
        assert_blocks(html, film.clone());
    }
    let found = super::blocks_json("<object data='/tide.pdf' type='application/pdf'></object>");
    assert_eq!(
        found[0]["url"], "https://news.example/tide.pdf",
        "{found:#}"
    );
    assert_blocks(
        "<embed src='/game.swf'><object data='/game.swf'></object>",
        json!([]),
    );
    // The key is 0x01.
    let mail = json!({"type": "link", "url": "mailto:a@b.example", "content": ["a@b.example"]});
    assert_blocks(
        "<p>Write to <a href='/cdn-cgi/l/email-protection#016041632f6479606c716d64'>\
         <span class=__cf_email__ data-cfemail=016041632f6479606c716d64>[email&#160;protected]</span></a>.</p>",
        json!([{"type": "paragraph", "content": ["Write to ", mail, "."]}]),
    );
    assert_blocks(
        "<p><span data-cfemail=0161>[email protected]</span></p>",
        json!([p("[email protected]")]),
    );
}
