//! Marks by style, ruby, formulas, numbers, and the words of what cannot be shown.

use super::{assert_blocks, blocks_json, p, read};
use lede_formats::html::Reason;
use serde_json::{Value, json};

fn content(html: &str) -> Value {
    blocks_json(html)[0]["content"].clone()
}

#[test]
fn styles_mark_text_as_elements_do() {
    for (style, kind) in [
        ("text-decoration: line-through", "strikethrough"),
        (
            "TEXT-DECORATION-LINE:underline Line-Through !important",
            "strikethrough",
        ),
        ("color:red;font-weight:650", "strong"),
        ("font: bold 12px serif", "strong"),
        ("font-style:oblique 4deg", "emphasis"),
        ("vertical-align:super", "superscript"),
        ("vertical-align: sub", "subscript"),
    ] {
        assert_eq!(
            content(&format!("<p>Now <span style='{style}'>80</span>.</p>")),
            json!(["Now ", {"type": kind, "content": ["80"]}, "."]),
            "{style}"
        );
    }
    for html in [
        "<p>Now <span style='font-weight:400;text-decoration:underline'>80</span></p>",
        "<p>Now <b style='font-weight:500'>80</b></p>",
        "<p>Now <s style='text-decoration:none'>80</s></p>",
    ] {
        assert_eq!(content(html), json!(["Now 80"]), "{html}");
    }
    assert_blocks(
        "<del><ul><li>One</li></ul></del>",
        json!([{"type": "list", "ordered": false, "items": [[
            {"type": "paragraph", "content": [{"type": "strikethrough", "content": ["One"]}]}
        ]]}]),
    );
}

#[test]
fn numbers_of_lists_say_what_they_say() {
    let list = |html: &str| blocks_json(html)[0].clone();
    let found = list("<ol reversed start=0><li>a<li value=-3>b</ol>");
    assert_eq!(found["type"], "numbered_list");
    assert_eq!(
        (&found["reversed"], &found["start"]),
        (&json!(true), &json!(0))
    );
    assert_eq!(found["items"][1]["value"], -3);
    for (html, numbering) in [
        ("<ol type=I><li>a</ol>", "upper_roman"),
        (
            "<ol type=1 style='list-style: inside lower-greek'><li>a</ol>",
            "lower_greek",
        ),
        (
            "<ol><li style='LIST-STYLE-TYPE:lower-latin'>a</ol>",
            "lower_alpha",
        ),
        (
            "<ul style='list-style-type:upper-roman'><li>a</ul>",
            "upper_roman",
        ),
        ("<ol style='list-style:none'><li>a</ol>", "none"),
    ] {
        assert_eq!(list(html)["numbering"], numbering, "{html}");
    }
    assert_eq!(list("<ol><li value=1>a<li value=2>b</ol>")["type"], "list");
    assert_eq!(list("<ol><li value=5>a<li>b</ol>")["start"], 5);
    assert_eq!(
        list("<ol style='list-style:square'><li>a</ol>")["ordered"],
        false
    );
}

#[test]
fn check_boxes_of_tasks_are_words() {
    for html in [
        "<ul><li><input type=checkbox checked disabled> Ring</li><li><input type=CHECKBOX> Row</li></ul>",
        "<ul><li data-checked=true><label><input type=checkbox checked></label><div><p>Ring</p></div></li><li data-checked=false><p>Row</p></li></ul>",
        "<ol style='list-style:disc'><li data-list=checked>Ring</li><li data-list=unchecked>Row</li></ol>",
    ] {
        assert_blocks(
            html,
            json!([{"type": "list", "ordered": false, "items": [[p("☑ Ring")], [p("☐ Row")]]}]),
        );
    }
}

#[test]
fn ruby_has_its_readings() {
    let ruby =
        |text: &str, reading: &str| json!({"type": "ruby", "content": [text], "reading": reading});
    for html in [
        "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby></p>",
        "<p><ruby><rb>漢<rb>字<rt>かん<rt>じ</ruby></p>",
        "<p><ruby><rb>漢</rb><rt>かん</rt><rb>字</rb><rt>じ</rt></ruby></p>",
    ] {
        assert_eq!(
            content(html),
            json!([ruby("漢", "かん"), ruby("字", "じ")]),
            "{html}"
        );
    }
}

#[test]
fn formulas_are_formulas() {
    let found = blocks_json(
        "<p>If <math alttext='h'><semantics><mi>h</mi><annotation encoding='application/x-tex'>h</annotation></semantics></math> holds.</p>\
         <math display=block><mfrac><mi>s</mi><mstyle><mi>t</mi></mstyle></mfrac></math>",
    );
    assert_eq!(
        found,
        json!([
            {"type": "paragraph", "content": ["If ", {"type": "math", "math": [{"type": "mi", "text": "h"}], "alt": "h"}, " holds."]},
            {"type": "math", "math": [{"type": "mfrac", "content": [{"type": "mi", "text": "s"}, {"type": "mi", "text": "t"}]}]}
        ])
    );
    assert_eq!(
        content("<p>If <math alttext='a = b'></math>.</p>"),
        json!(["If a = b."])
    );
    assert_eq!(
        content("<p>If <span class=katex><math><mi>h</mi></math><span>h</span></span>.</p>")[1]["math"],
        json!([{"type": "mi", "text": "h"}])
    );
}

#[test]
fn what_cannot_be_shown_leaves_its_words() {
    for (html, words) in [
        ("<form><p>Which gate?</p></form>", "Which gate?"),
        ("<button aria-expanded=false>When?</button>", "When?"),
        ("<dialog open>Open</dialog>", "Open"),
        ("<object data=a.x><p>A plan</p></object>", "A plan"),
        ("<canvas>A curve</canvas>", "A curve"),
        (
            "<svg><style>.x{}</style><title>Tides</title><text>1</text></svg>",
            "Tides",
        ),
        ("<svg><g><text>High</text></g></svg>", "High"),
        ("<p><svg><title>Share</title></svg> Share</p>", "Share"),
        ("<p>At <meter value=0.6></meter></p>", "At 0.6"),
        ("<p><data value=7>seven</data></p>", "seven"),
    ] {
        assert_blocks(html, json!([p(words)]));
    }
    let (_, dropped) =
        read("<svg><title>a</title></svg><object>b</object><select><option>c</select>");
    for reason in [Reason::Foreign, Reason::Plugin, Reason::Form] {
        assert_eq!(dropped.count(reason), 1);
    }
}

#[test]
fn attributes_that_are_content_are_read() {
    assert_eq!(
        blocks_json(
            "<figure class=media><oembed url='https://www.youtube.com/watch?v=abc'></oembed></figure>"
        )[0]["provider"],
        "youtube"
    );
    let found = blocks_json("<blockquote cite='https://www.b.example/x'><p>Low.</p></blockquote>");
    assert_eq!(
        found[0]["body"][0]["content"][0]["url"],
        "https://www.b.example/x"
    );
}

#[test]
fn sources_and_times_of_words_stay() {
    let link =
        |node: Value| json!({"type": "link", "url": "https://a.example/s", "content": [node]});
    assert_blocks(
        "<p><q cite='https://a.example/s'>Low water</q> <del cite='https://a.example/s'>old</del> \
            <ins datetime=2024-01-02>new</ins> <dfn title='Mean high water'>MHW</dfn></p>",
        json!([{"type": "paragraph", "content": [
            link(json!({"type": "quotation", "content": ["Low water"]})),
            " ",
            link(json!({"type": "strikethrough", "content": ["old"]})),
            " ",
            {"type": "insertion", "content": [
                {"type": "time", "datetime": "2024-01-02", "content": ["new"]},
            ]},
            " ",
            {"type": "emphasis", "content": [
                {"type": "abbreviation", "title": "Mean high water", "content": ["MHW"]},
            ]},
        ]}]),
    );
    assert_blocks(
        "<p><a href='https://a.example/b'><q cite='https://a.example/s'>Low</q></a></p>",
        json!([{"type": "paragraph", "content": [{
            "type": "link",
            "url": "https://a.example/b",
            "content": [{"type": "quotation", "content": ["Low"]}],
        }]}]),
    );
}

#[test]
fn a_formula_for_a_script_stays_once() {
    let math = json!({"type": "math", "math": [{"type": "mi", "text": "E"}]});
    for (html, formula) in [
        ("<script type='math/tex'>E=m</script>", json!("F E=m is.")),
        (
            "<span class=MathJax_Preview>E=m</span><script type='math/tex'>E=m</script>",
            json!("F E=m is."),
        ),
        (
            "<script type='math/mml'><math><mi>E</mi></math></script>",
            json!("F E is."),
        ),
    ] {
        let html = ["<p>F ", html, " is.</p>"].concat();
        assert_blocks(&html, json!([{"type": "paragraph", "content": [formula]}]));
    }
    assert_blocks(
        "<p>F <span class=MathJax_Preview></span><span class=MathJax><nobr aria-hidden=true>E</nobr>\
            <span class=MJX_Assistive_MathML><math><mi>E</mi></math></span></span>\
            <script type='math/tex'>E</script> is.</p>",
        json!([{"type": "paragraph", "content": ["F ", math, " is."]}]),
    );
    assert_blocks(
        "<p>F <math alttext=E><mi>E</mi></math><img class=tex alt=E src='https://a.example/e.png'> is.</p>",
        json!([{"type": "paragraph", "content": [
            "F ",
            {"type": "math", "math": [{"type": "mi", "text": "E"}], "alt": "E"},
            " is.",
        ]}]),
    );
}
