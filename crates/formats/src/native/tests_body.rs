//! Blocks: valid ones are unchanged after they are written and read again,
//! invalid ones are reported.

use crate::read;
use lede_model::{
    Align, Block, Document, FormatVersion, ImageRole, Inline, InlineNode, Provider, Published, Url,
};

const ADDRESS: &str = "https://paper.example/articles/a.json";

/// One block of every kind.
const BLOCKS: &[(&str, &str)] = &[
    (
        "paragraph",
        r#"{"type":"paragraph","content":["A ",{"type":"note","note":"n"}],"align":"end"}"#,
    ),
    (
        "heading",
        r#"{"type":"heading","level":3,"content":["Part"]}"#,
    ),
    (
        "numbered_heading",
        r#"{"type":"numbered_heading","number":2,"content":["Part"]}"#,
    ),
    (
        "list",
        r#"{"type":"list","ordered":true,"start":3,"items":["One",[{"type":"list","items":["Two"]}]]}"#,
    ),
    (
        "numbered_list",
        r#"{"type":"numbered_list","numbering":"lower_alpha","start":2,"reversed":true,"items":[{"body":["One"]},{"value":-4,"body":[{"type":"list","items":["Two"]}]}]}"#,
    ),
    (
        "linked_image",
        r#"{"type":"linked_image","image":{"url":"p.jpg","alt":"A map"},"role":"wide","url":"/map"}"#,
    ),
    (
        "definitions",
        r#"{"type":"definitions","items":[{"terms":["Ebb",["Fall"]],"body":"It goes."},{"term":"Flood","body":["It","comes."]}]}"#,
    ),
    (
        "quote",
        r#"{"type":"quote","style":"pull","content":["Yes."],"body":["No."],"attribution":"Ada"}"#,
    ),
    (
        "image",
        r#"{"type":"image","image":{"url":"p.jpg","alt":""},"role":"half"}"#,
    ),
    (
        "gallery",
        r#"{"type":"gallery","title":"Two","images":[{"url":"p.jpg"},{"url":"q.jpg","alt":"Q"}]}"#,
    ),
    (
        "table",
        r#"{"type":"table","caption":"Tides","head":["Day","High"],"rows":[["Mon",2.5],{"cells":[{"content":["Tue"],"header":true},{"content":[],"columns":2,"rows":3,"align":"center"}]}]}"#,
    ),
    (
        "code",
        r#"{"type":"code","language":"rust","text":"fn main() {\n}\n"}"#,
    ),
    (
        "verse",
        r#"{"type":"verse","content":"One\n  two","attribution":"Ada"}"#,
    ),
    ("divider", r#"{"type":"divider"}"#),
    ("anchor", r#"{"type":"anchor","id":"the gates"}"#),
    (
        "video",
        r#"{"type":"video","sources":[{"url":"v.mp4","type":"video/mp4"}],"poster":"p.jpg","width":640,"height":360,"title":"T","caption":"C","credit":"A","silent_loop":true,"tracks":[{"url":"v.vtt","language":"en","label":"English"}]}"#,
    ),
    ("audio", r#"{"type":"audio","url":"s.mp3"}"#),
    (
        "embed",
        r#"{"type":"embed","provider":"youtube","id":"abc","title":"T","caption":"C","width":16,"height":9}"#,
    ),
    (
        "embed",
        r#"{"type":"embed","url":"https://vimeo.com/1234567"}"#,
    ),
    (
        "link_card",
        r#"{"type":"link_card","url":"/b","title":"B","description":"D","publisher":"P","image":{"url":"p.jpg"}}"#,
    ),
    (
        "key_points",
        r#"{"type":"key_points","items":["One",["Two"]]}"#,
    ),
    (
        "timeline",
        r#"{"type":"timeline","title":"T","events":[{"date":"1911","title":"Began","body":"It began."},{"date":"1912"}]}"#,
    ),
    (
        "question",
        r#"{"type":"question","question":"Why?","answer":["Because."]}"#,
    ),
    (
        "aside",
        r#"{"type":"aside","title":"T","body":["Beside."]}"#,
    ),
    (
        "correction",
        r#"{"type":"correction","date":"2025-03-06","kind":"editors_note","text":"No."}"#,
    ),
    (
        "footnotes",
        r#"{"type":"footnotes","notes":[{"id":"n","body":"Note."}]}"#,
    ),
    (
        "update",
        r#"{"type":"update","id":"u","date":"2025-03-06T20:15:00Z","title":"Shut","key_event":true,"body":["It is."]}"#,
    ),
    (
        "disclaimer",
        r#"{"type":"disclaimer","content":["No advice."]}"#,
    ),
    (
        "map",
        r#"{"type":"map","image":{"url":"p.jpg"},"url":"https://maps.example/"}"#,
    ),
    (
        "math",
        r#"{"type":"math","math":[{"type":"mfrac","content":[{"type":"mi","text":"a"},{"type":"mn","text":"2"}]}],"alt":"a half"}"#,
    ),
    ("html", r#"{"type":"html","html":" <p>Words</p> "}"#),
    (
        "unknown",
        r#"{"type":"unknown","kind":"hologram","text":"Words"}"#,
    ),
];

fn body(blocks: &str) -> (Vec<Block>, Vec<String>) {
    let json =
        format!(r#"{{"type":"article","version":"1","id":"a","headline":"H","body":[{blocks}]}}"#);
    let reading = read(&json, &Url::parse(ADDRESS).unwrap()).unwrap();
    let diagnostics = reading
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect();
    match reading.document {
        Document::Article(article) => (article.body, diagnostics),
        Document::Listing(_) => panic!("a list"),
    }
}

fn one(block: &str) -> Block {
    let (mut blocks, diagnostics) = body(block);
    assert_eq!(diagnostics, [""; 0], "{block}");
    assert_eq!(blocks.len(), 1, "{block}");
    blocks.remove(0)
}

fn diagnostics(block: &str) -> Vec<String> {
    body(block).1
}

#[test]
fn every_kind_is_unchanged_when_written_and_read_again() {
    for (kind, json) in BLOCKS {
        let first = one(json);
        let written = serde_json::to_value(&first).unwrap();
        assert_eq!(written["type"], *kind);
        assert_eq!(one(&written.to_string()), first, "{json}");
    }
}

#[test]
fn the_samples_have_every_kind() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/articles");
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            all.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    let kinds = BLOCKS
        .iter()
        .map(|(kind, _)| *kind)
        // Nobody sees an anchor.
        .filter(|kind| !matches!(*kind, "unknown" | "anchor"));
    let marks = "link strong emphasis code superscript subscript small mark strikethrough insertion quotation \
                 keyboard isolate abbreviation time language note math inline_image ruby line_break";
    for kind in kinds.chain(marks.split_whitespace()) {
        assert!(
            all.contains(&format!("\"type\": \"{kind}\"")),
            "no {kind} in public/articles"
        );
    }
}

#[test]
fn an_article_of_all_kinds_is_published_and_read_again() {
    let blocks: Vec<&str> = BLOCKS.iter().map(|(_, json)| *json).collect();
    let json = format!(
        r#"{{"type":"article","version":"1","id":"a","headline":"H","drop_cap":true,"body":[{}]}}"#,
        blocks.join(",")
    );
    let address = Url::parse(ADDRESS).unwrap();
    let first = read(&json, &address).unwrap();
    let written = serde_json::to_string(&Published {
        version: FormatVersion::One,
        document: first.document.clone(),
    });
    let second = read(&written.unwrap(), &address).unwrap();
    assert_eq!(second.document, first.document);
    assert_eq!(second.diagnostics, first.diagnostics);
}

#[test]
fn empty_blocks_are_left_out_and_reported() {
    for (block, expected) in [
        (
            r#"{"type":"definitions","items":[{"body":"x"}]}"#,
            "$.body[0].items[0]: expected a term, found an object",
        ),
        (
            r#"{"type":"quote","attribution":"Ada"}"#,
            "$.body[0]: expected a quotation with words, found an object",
        ),
        (
            r#"{"type":"image"}"#,
            "$.body[0]: expected a picture, found an object",
        ),
        (
            r#"{"type":"gallery","images":[]}"#,
            "$.body[0]: expected a list of pictures, found an object",
        ),
        (
            r#"{"type":"table","rows":7}"#,
            "$.body[0].rows: expected a list, found a number",
        ),
        (
            r#"{"type":"code","text":7}"#,
            "$.body[0]: expected code as text, found an object",
        ),
        (
            r#"{"type":"video","sources":[{"url":"mailto:a@b.example"}]}"#,
            "$.body[0].sources[0]: expected a file with a web address, found an object",
        ),
        (
            r#"{"type":"embed","provider":"youtube","id":"\"><script>"}"#,
            "$.body[0]: expected an embed of a known provider, found an object",
        ),
        (
            r#"{"type":"link_card","title":"T"}"#,
            "$.body[0]: expected a card with an address, found an object",
        ),
        (
            r#"{"type":"key_points","items":7}"#,
            "$.body[0].items: expected a list, found a number",
        ),
        (
            r#"{"type":"timeline","events":[{"title":"T"}]}"#,
            "$.body[0].events[0]: expected an event with a date, found an object",
        ),
        (
            r#"{"type":"question","answer":["A"]}"#,
            "$.body[0]: expected a question, found an object",
        ),
        (
            r#"{"type":"aside","title":"T"}"#,
            "$.body[0]: expected a box with something in it, found an object",
        ),
        (
            r#"{"type":"correction"}"#,
            "$.body[0]: expected a correction with a text, found an object",
        ),
        (
            r#"{"type":"footnotes","notes":[{"body":"x"}]}"#,
            "$.body[0].notes[0]: expected a note with an id, found an object",
        ),
        (
            r#"{"type":"update","body":["x"]}"#,
            "$.body[0]: expected an update with an id or a date, found an object",
        ),
        (
            r#"{"type":"update","id":"x"}"#,
            "$.body[0]: expected an update with words, found an object",
        ),
        (
            r#"{"type":"disclaimer"}"#,
            "$.body[0]: expected a disclaimer with words, found an object",
        ),
        (
            r#"{"type":"math","math":[{"type":"maction"}]}"#,
            "$.body[0].math[0]: expected a part of MathML Core, found an object",
        ),
        (
            r#"{"type":"anchor","id":" "}"#,
            "$.body[0]: expected a place with an id, found an object",
        ),
        (
            r#"{"type":"html","html":" "}"#,
            "$.body[0]: expected HTML as text, found an object",
        ),
        (
            r#"{"type":"hologram"}"#,
            "$.body[0]: expected a block of a known type, found an object",
        ),
    ] {
        let (blocks, diagnostics) = body(block);
        assert_eq!(blocks, [], "{block}");
        assert!(
            diagnostics.iter().any(|diagnostic| diagnostic == expected),
            "{block}: {diagnostics:?}"
        );
    }
}

#[test]
fn an_invalid_member_never_loses_the_rest_of_its_block() {
    let broken = r#"{"type":"timeline","events":[{"date":"1911"},7,{"date":"1912"}]}"#;
    let (blocks, diagnostics) = body(broken);
    assert!(matches!(&blocks[..], [Block::Timeline { events, .. }] if events.len() == 2));
    assert_eq!(
        diagnostics,
        ["$.body[0].events[1]: expected an event with a date, found a number"]
    );
}

#[test]
fn an_embed_keeps_what_it_shows() {
    let address = r#"{"type":"embed","url":"https://youtu.be/abc?t=1m5s&list=PLquay"}"#;
    let said =
        r#"{"type":"embed","provider":"youtube","id":"abc","start":65,"list":"PLquay","key":"x"}"#;
    let broken =
        r#"{"type":"embed","url":"https://youtu.be/abc?list=PLquay","start":65,"track":"a&b"}"#;
    for json in [address, said, broken] {
        let Block::Embed(embed) = one(json) else {
            panic!("no embed");
        };
        assert_eq!(
            (embed.start, embed.list.as_deref()),
            (Some(65), Some("PLquay"))
        );
        assert_eq!((embed.track, embed.key), (None, None));
    }
}

#[test]
fn an_embed_of_an_unknown_provider_becomes_a_card() {
    let Block::Embed(embed) =
        one(r#"{"type":"embed","url":"https://youtu.be/abc","title":"Film"}"#)
    else {
        panic!("no embed");
    };
    assert_eq!(
        (embed.provider, embed.id.as_str()),
        (Provider::YouTube, "abc")
    );
    assert_eq!(embed.title.as_deref(), Some("Film"));
    let unknown = r#"{"type":"embed","url":"https://films.example/7","caption":"A film"}"#;
    let (blocks, diagnostics) = body(unknown);
    let [Block::LinkCard(card)] = &blocks[..] else {
        panic!("{blocks:?}");
    };
    assert_eq!(card.title, "films.example");
    assert_eq!(card.description.as_deref(), Some("A film"));
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(
        body(r#"{"type":"embed","url":"javascript:alert(1)"}"#).0,
        []
    );
}

#[test]
fn empty_and_invalid_cells_keep_their_place() {
    let table = r#"{"type":"table","head":[["A","B","C"]],"rows":[["a",null,3],["",{"content":["b"],"columns":0},true]]}"#;
    let (blocks, diagnostics) = body(table);
    let [Block::Table(table)] = &blocks[..] else {
        panic!("{blocks:?}");
    };
    let cells: Vec<usize> = table.rows.iter().map(|row| row.cells.len()).collect();
    assert_eq!(cells, [3, 3]);
    assert_eq!(table.rows[1].cells[1].columns, 1);
    assert_eq!(
        diagnostics,
        ["$.body[0].rows[1][2]: expected text, found true or false"]
    );
}

#[test]
fn spans_are_limited() {
    let table = r#"{"type":"table","rows":[{"cells":[{"content":["x"],"columns":4000000000}]}]}"#;
    let Block::Table(table) = one(table) else {
        panic!("no table");
    };
    assert_eq!(table.rows[0].cells[0].columns, 1000);
}

#[test]
fn unknown_enum_values_become_the_default() {
    let (blocks, diagnostics) =
        body(r#"{"type":"image","image":{"url":"p.jpg"},"role":"enormous"}"#);
    assert!(matches!(
        &blocks[..],
        [Block::Image {
            role: ImageRole::Inline,
            ..
        }]
    ));
    assert_eq!(
        diagnostics,
        ["$.body[0].role: expected one of the known words, found text"]
    );
    assert!(matches!(
        one(r#"{"type":"paragraph","content":"x","align":"center"}"#),
        Block::Paragraph {
            align: Some(Align::Center),
            ..
        }
    ));
    assert!(matches!(
        one(r#"{"type":"heading","level":9,"content":"x"}"#),
        Block::Heading { level: 4, .. }
    ));
    assert!(matches!(
        one(r#"{"type":"numbered_heading","content":"x"}"#),
        Block::Heading { level: 2, .. }
    ));
}

#[test]
fn an_invalid_formula_becomes_its_text() {
    let (blocks, _) = body(r#"{"type":"paragraph","content":[{"type":"math","alt":"x squared"}]}"#);
    let [Block::Paragraph { content, .. }] = &blocks[..] else {
        panic!("{blocks:?}");
    };
    assert_eq!(content[..], [Inline::Text("x squared".to_owned())]);
}

#[test]
fn a_footnote_without_an_id_is_reported() {
    assert_eq!(
        diagnostics(r#"{"type":"paragraph","content":["A",{"type":"note"}]}"#),
        ["$.body[0].content[1]: expected the id of a note, found an object"]
    );
    let paragraph = one(r#"{"type":"paragraph","content":[{"type":"note","note":"n"}]}"#);
    let Block::Paragraph { content, .. } = paragraph else {
        panic!("no paragraph");
    };
    assert!(matches!(&content[..], [Inline::Node(InlineNode::Note { note })] if note == "n"));
}

#[test]
fn asides_nested_too_deep_are_cut() {
    let depth = 60;
    let open = r#"{"type":"aside","body":["#.repeat(depth);
    let json = format!("{open}\"deep\"{}", "]}".repeat(depth));
    assert!(!diagnostics(&json).is_empty());
    let open = r#"{"type":"mrow","content":["#.repeat(depth);
    let json = format!(r#"{{"type":"math","math":[{open}{}]}}"#, "]}".repeat(depth));
    assert!(!diagnostics(&json).is_empty());
}
