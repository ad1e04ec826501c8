//! Left-over short codes, and brackets that are text.

use super::{assert_blocks, p};
use serde_json::json;

#[test]
fn what_a_short_code_plays_takes_its_place() {
    assert_blocks(
        "<p>[video width=\"640\" mp4=\"https://a.example/f.mp4\" webm=\"https://a.example/f.webm\"][/video]</p>",
        json!([{
            "type": "video",
            "sources": [{"url": "https://a.example/f.mp4"}, {"url": "https://a.example/f.webm"}],
            "width": 640,
        }]),
    );
    assert_blocks(
        "<p>Before.</p><p>[audio src='https://a.example/s.mp3']</p>",
        json!([
            p("Before."),
            {"type": "audio", "sources": [{"url": "https://a.example/s.mp3"}]},
        ]),
    );
    for code in [
        "[embed]https://vimeo.com/1234567[/embed]",
        "[embed width=\"600\"]https://vimeo.com/1234567[/embed]",
        "[vimeo https://vimeo.com/1234567]",
        "[vimeo=https://vimeo.com/1234567]",
        "[vimeo 1234567]",
        "[vimeo url=\u{201d}https://vimeo.com/1234567\u{201d}]",
    ] {
        assert_blocks(
            &["<p>", code, "</p>"].concat(),
            json!([{"type": "embed", "provider": "vimeo", "id": "1234567"}]),
        );
    }
    assert_blocks(
        "<p>[embed]https://a.example/x[/embed]</p>",
        json!([{
            "type": "link_card",
            "url": "https://a.example/x",
            "title": "a.example/x",
            "publisher": "a.example",
        }]),
    );
}

#[test]
fn galleries_and_playlists_by_number_go() {
    for code in [
        "[gallery ids=\"1,2\"]",
        "[gallery ids=1,2 link=file]",
        "[playlist type=video ids=3,4]",
    ] {
        assert_blocks(&["<p>", code, "</p><p>b</p>"].concat(), json!([p("b")]));
    }
}

#[test]
fn other_brackets_are_text() {
    for text in [
        "He said [sic] that [John Doe] left [1] [x] [ ].",
        "[link](https://a.example/b)",
        "The [video] shows it. [Update: 5 pm]",
        "[Photo: the quay]",
        "a[0] and f(x)[embed]",
        "[vimeo] and [embed] without an address",
    ] {
        assert_blocks(&["<p>", text, "</p>"].concat(), json!([p(text)]));
    }
    assert_blocks(
        "<pre>[embed]https://vimeo.com/1234567[/embed]</pre>",
        json!([{"type": "code", "text": "[embed]https://vimeo.com/1234567[/embed]"}]),
    );
}

#[test]
fn pairs_and_codes_of_plug_ins_go_wherever_they_are() {
    for (html, text) in [
        (
            "[one_half]Left[/one_half][one_half_last]Right[/one_half_last]",
            "LeftRight",
        ),
        ("Left. [/vc_column]", "Left."),
        ("Left. [mc4wp_form id=1]", "Left."),
    ] {
        assert_blocks(&["<p>", html, "</p>"].concat(), json!([p(text)]));
    }
    for text in ["The end is [/video].", "It is a[key] of [user_name]."] {
        assert_blocks(&["<p>", text, "</p>"].concat(), json!([p(text)]));
    }
}
