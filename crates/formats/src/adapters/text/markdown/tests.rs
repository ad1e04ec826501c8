use super::*;
use lede_model::{Align, Inline, InlineNode, plain_text};

fn read(markdown: &str) -> Vec<Block> {
    blocks(markdown, &Url::parse("https://paper.example/a/").unwrap())
}

/// Text with its marks written as tags.
fn marked(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Node(node) => {
            let name = match node {
                InlineNode::Strong(_) => "b",
                InlineNode::Emphasis(_) => "i",
                InlineNode::Strikethrough(_) => "s",
                InlineNode::Code(_) => "code",
                InlineNode::Superscript(_) => "sup",
                InlineNode::Subscript(_) => "sub",
                InlineNode::Link { url, .. } => {
                    let url = url.as_ref().unwrap().as_str();
                    return format!("<a {url}>{}</a>", marked(node.content()));
                }
                InlineNode::LineBreak => return "<br>".to_owned(),
                InlineNode::Note { .. } => return "<note>".to_owned(),
                node => panic!("{node:?}"),
            };
            format!("<{name}>{}</{name}>", marked(node.content()))
        }
    };
    content.iter().map(one).collect()
}

/// Blocks in brackets, with the text of paragraphs.
fn shape(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Paragraph { content, .. } => marked(content),
        Block::Heading { level, content } => format!("[h{level} {}]", marked(content)),
        Block::List {
            ordered,
            start,
            items,
        } => {
            let items: Vec<String> = items.iter().map(|item| shape(item)).collect();
            let start = start.map_or_else(String::new, |start| start.to_string());
            let kind = if *ordered { "ol" } else { "ul" };
            format!("[{kind}{start} {}]", items.join(" / "))
        }
        Block::Quote { content, body, .. } => {
            format!("[quote {}{}]", marked(content), shape(body))
        }
        Block::Image { image, .. } => format!("[img {}]", image.url.as_str()),
        Block::Code { text, .. } => format!("[code {text}]"),
        Block::Html { html } => format!("[html {}]", html.trim()),
        Block::Divider => "[hr]".to_owned(),
        Block::Footnotes { notes } => {
            let notes: Vec<String> = notes.iter().map(|note| shape(&note.body)).collect();
            format!("[notes {}]", notes.join(" / "))
        }
        block => panic!("{block:?}"),
    };
    blocks.iter().map(one).collect::<Vec<_>>().join(" | ")
}

#[test]
fn a_text_with_all_constructs() {
    let blocks = read(
        "## The *lock*\nFirst line,\nstill first.  \nNext line.\n\n- One\n  1. Inner\n- Two\n\nAfter.\n\n> Said\n> so.\n\n---\n\n![A gate](gate.jpg \"By day\")\n\n```rust\nlet a = 1;\n\nlet b;\n```\n<iframe src=x></iframe>",
    );
    assert_eq!(
        shape(&blocks),
        "[h2 The <i>lock</i>] | First line, still first.<br>Next line. | \
         [ul One | [ol Inner] / Two] | After. | [quote Said so.] | [hr] | \
         [img https://paper.example/a/gate.jpg] | [code let a = 1;\n\nlet b;] | \
         [html <iframe src=x></iframe>]"
    );
    let [
        ..,
        Block::Image { image, .. },
        Block::Code { language, .. },
        _,
    ] = &blocks[..]
    else {
        panic!("{blocks:?}");
    };
    assert_eq!(image.alt.as_deref(), Some("A gate"));
    assert_eq!(image.caption.as_deref(), Some("By day"));
    assert_eq!(language.as_deref(), Some("rust"));
}

#[test]
fn text_that_only_looks_like_markdown_is_text() {
    for text in [
        "#hash",
        "1.5 metres",
        "-5",
        "2025 was long",
        "2 * 3 * 4",
        "snake_case_name",
        "**a",
        "[a] (b)",
        "[a](b",
        "`a",
        "a ~ b",
        "a \\ b",
        "5 < 6",
        "a ** b",
        "[^1]",
    ] {
        assert_eq!(shape(&read(text)), text);
    }
    assert_eq!(shape(&read("![a](javascript:b)")), "a");
    assert_eq!(shape(&read("[a](javascript:b)")), "a");
    assert_eq!(read(" \n\n"), []);
}

#[test]
fn marks_links_and_escapes() {
    for (markdown, expected) in [
        ("a **b** c", "a <b>b</b> c"),
        ("*a* _b_ __c__ ~~d~~", "<i>a</i> <i>b</i> <b>c</b> <s>d</s>"),
        ("**a *b* c**", "<b>a <i>b</i> c</b>"),
        ("a `*b*` c", "a <code>*b*</code> c"),
        (
            "[a *b*](c \"d\") e",
            "<a https://paper.example/a/c>a <i>b</i></a> e",
        ),
        (
            "[a][c]\n\n[c]: https://c.example/",
            "<a https://c.example/>a</a>",
        ),
        (
            "<https://c.example/>",
            "<a https://c.example/>https://c.example/</a>",
        ),
        ("<a@c.example>", "<a mailto:a@c.example>a@c.example</a>"),
        (r"1\. \*a\*", "1. *a*"),
        ("a\\\nb<br>c", "a<br>b<br>c"),
        ("A &amp; B &rarr; &#8217;", "A & B \u{2192} \u{2019}"),
    ] {
        assert_eq!(shape(&read(markdown)), expected, "{markdown}");
    }
}

#[test]
fn inline_html_keeps_its_meaning() {
    for (markdown, expected) in [
        (
            "H<sub>2</sub>O and 10<sup>*9*</sup>",
            "H<sub>2</sub>O and 10<sup><i>9</i></sup>",
        ),
        (
            "<b>a *b*</b> <a href='/c?d&amp;e'>f</a>",
            "<b>a <i>b</i></b> <a https://paper.example/c?d&e>f</a>",
        ),
        ("<u>a</u> <span class=x>b</span> <!-- c -->d", "a b d"),
        ("*a <b>b* c</b> d", "<i>a <b>b</b></i> c d"),
        (
            "Watch *this*: <iframe src=x>*no*</iframe> and *that*.",
            "Watch <i>this</i>: | [html <iframe src=x>*no*</iframe>] | and <i>that</i>.",
        ),
        ("a <img src=b.jpg> c", "a | [html <img src=b.jpg>] | c"),
        ("a <x-y>b *c*", "a b <i>c</i>"),
        (
            "<div>\n\n*a*\n\n</div>",
            "[html <div>] | <i>a</i> | [html </div>]",
        ),
        ("# a <img src=b> c", "[h1 a  c]"),
    ] {
        assert_eq!(shape(&read(markdown)), expected, "{markdown}");
    }
}

#[test]
fn inline_pictures_are_blocks() {
    for (markdown, expected) in [
        (
            "Before ![a](b.jpg) after",
            "Before | [img https://paper.example/a/b.jpg] | after",
        ),
        (
            "[**x** ![a](b.jpg)](c) *after*",
            "<a https://paper.example/a/c><b>x</b> </a> | [img https://paper.example/a/b.jpg] | <i>after</i>",
        ),
        ("# A ![gate](b.jpg)", "[h1 A gate]"),
    ] {
        assert_eq!(shape(&read(markdown)), expected, "{markdown}");
    }
}

#[test]
fn lists_have_numbers_tasks_and_depth() {
    for (markdown, expected) in [
        ("3. a\n4. b", "[ol3 a / b]"),
        ("1. a\n\n   b\n2. c", "[ol a | b / c]"),
        ("- [ ] a\n- [x] b", "[ul \u{2610} a / \u{2611} b]"),
        ("- a\n  - b\n    - c\n- d", "[ul a | [ul b | [ul c]] / d]"),
        ("> - a\n>\n> b", "[quote [ul a] | b]"),
    ] {
        assert_eq!(shape(&read(markdown)), expected, "{markdown}");
    }
}

#[test]
fn tables_have_heads_and_alignment() {
    let blocks = read("| A | *B* |\n| :-- | --: |\n| 1 | ![two](2.jpg) |\n| 3 |");
    let [Block::Table(table)] = &blocks[..] else {
        panic!("{blocks:?}");
    };
    let cells = |row: &lede_model::TableRow| {
        let cell = |cell: &lede_model::TableCell| (marked(&cell.content), cell.header, cell.align);
        row.cells.iter().map(cell).collect::<Vec<_>>()
    };
    let cell = |text: &str, header, align| (text.to_owned(), header, Some(align));
    let [head] = &table.head[..] else {
        panic!("{table:?}");
    };
    assert_eq!(
        cells(head),
        [
            cell("A", true, Align::Start),
            cell("<i>B</i>", true, Align::End)
        ]
    );
    assert_eq!(
        cells(&table.rows[0]),
        [
            cell("1", false, Align::Start),
            cell("two", false, Align::End)
        ]
    );
    assert_eq!(table.rows.len(), 2);
}

#[test]
fn footnotes_are_in_the_order_of_their_references() {
    let blocks = read("a[^b] c[^A]\n\n[^a]: *First*.\n\n[^b]: Second.\n\nd");
    assert_eq!(
        shape(&blocks),
        "a<note> c<note> | d | [notes Second. / <i>First</i>.]"
    );
    let [
        Block::Paragraph { content, .. },
        _,
        Block::Footnotes { notes },
    ] = &blocks[..]
    else {
        panic!("{blocks:?}");
    };
    let ids_in_text: Vec<&str> = content
        .iter()
        .filter_map(|inline| match inline {
            Inline::Node(InlineNode::Note { note }) => Some(note.as_str()),
            _ => None,
        })
        .collect();
    let ids: Vec<&str> = notes.iter().map(|note| note.id.as_str()).collect();
    assert_eq!(ids_in_text, ids);
    let other = read("a[^b]\n\n[^b]: Second.");
    let Some(Block::Footnotes { notes: others }) = other.last() else {
        panic!("{other:?}");
    };
    assert_ne!(others[0].id, notes[0].id, "each text has notes of its own");
}

#[test]
fn plain_text_is_that_of_all_blocks() {
    for (markdown, expected) in [
        ("*A* title", "A title"),
        ("# A &amp; `b`", "A & b "),
        ("1. April", "1. April  "),
        ("a\nb", "a b"),
    ] {
        assert_eq!(
            super::plain_text(markdown).trim(),
            expected.trim(),
            "{markdown}"
        );
    }
}

#[test]
fn depth_is_limited() {
    fn depth(blocks: &[Block]) -> usize {
        let one = |block: &Block| match block {
            Block::List { items, .. } => {
                1 + items
                    .iter()
                    .map(|item| depth(item))
                    .max()
                    .unwrap_or_default()
            }
            Block::Quote { body, .. } => 1 + depth(body),
            _ => 0,
        };
        blocks.iter().map(one).max().unwrap_or_default()
    }
    let deep = ["> ".repeat(1000), "a\n\nb".to_owned()].concat();
    assert!((2..=20).contains(&depth(&read(&deep))));
    let deep: String = (0..500)
        .map(|level| format!("{}- a\n", "  ".repeat(level)))
        .collect();
    assert!((2..=20).contains(&depth(&read(&deep))));
    let deep = ["*a **b ".repeat(500), "c".to_owned(), "** d*".repeat(500)].concat();
    let blocks = read(&deep);
    let [Block::Paragraph { content, .. }] = &blocks[..] else {
        panic!("{blocks:?}");
    };
    assert_eq!(plain_text(content).matches('c').count(), 1);
}

#[test]
fn time_grows_linearly_with_the_length() {
    let start = std::time::Instant::now();
    for part in [
        "*a ",
        "_a *b ",
        "[a](",
        "`",
        "**",
        "[",
        "<http",
        "~~a",
        "*[`_",
        "<x>",
        "<b>",
        "</b>",
        "![a](b",
        "[^a]",
        "> ",
        "- ",
        "1. a\n",
        "|a",
        "a\n|-\n",
        "&a",
        "![",
        "<a href=b>",
        "[^a]: b\n",
    ] {
        let start = std::time::Instant::now();
        let _ = read(&part.repeat(20_000));
        println!("{part:?} {:?}", start.elapsed());
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
