//! Code that is written as a table, as lines in blocks, or with numbers beside
//! its lines. It becomes one preformatted element with its lines.

use super::tag::Tag;
use super::tree::{Child, Element, is_one_of};

/// Turns listings in a tree into preformatted text.
pub(super) fn gather(element: &mut Element) {
    for child in &mut element.children {
        let Child::Element(part) = child else {
            continue;
        };
        if let Some(code) = listing(part) {
            *part = code;
        } else if part.tag != Tag::Preformatted {
            gather(part);
        }
    }
}

/// The listing that an element is, if it is one.
fn listing(element: &mut Element) -> Option<Element> {
    let lines = match element.tag {
        Tag::Preformatted => {
            if element.has_class("wp-block-verse") {
                return None;
            }
            let before = element.text().len();
            without_numbers(element);
            let table = element.find_tag(Tag::Table).and_then(table_lines);
            if table.is_none() && element.text().len() == before {
                return None;
            }
            table.unwrap_or_else(|| text_of(element, true))
        }
        Tag::Table => table_lines(element)?,
        Tag::Ordered
            if element
                .classes()
                .any(|class| class.contains("linenums") || class.contains("dp-")) =>
        {
            text_of(element, is_raw(element))
        }
        Tag::Ordered if element.has_class("enlighter") => text_of(element, true),
        Tag::Code if element.holds_block => text_of(element, is_raw(element)),
        Tag::Code if has_break(element) => text_of(element, is_raw(element)),
        Tag::Paragraph | Tag::Div if is_code_alone(element) => text_of(element, is_raw(element)),
        Tag::Div | Tag::Paragraph if is_lined_code(element) => text_of(element, is_raw(element)),
        _ => return None,
    };
    Some(code(element, lines))
}

/// Preformatted text in the language of the element.
fn code(element: &Element, lines: String) -> Element {
    let mut code = Element::new(Tag::Preformatted, vec![Child::Text(lines)]);
    let is_named = |part: &Element| {
        part.classes()
            .any(|class| class.starts_with("language-") || class.starts_with("lang-"))
    };
    let named = if is_named(element) {
        Some(element)
    } else {
        element.find(&is_named)
    };
    if let Some(class) = named.and_then(|part| part.get("class")) {
        code.attributes.push(("class", class.to_owned()));
    }
    code
}

/// Classes of the numbers beside lines.
fn is_gutter(class: &str) -> bool {
    is_one_of(
        class,
        &[
            "lnt",
            "ln",
            "lnos",
            "lineno",
            "linenos",
            "linenodiv",
            "linenumber",
            "linenumbers",
            "line-number",
            "line-numbers",
            "line-numbers-rows",
            "lineNumber",
            "line_number",
            "gutter",
            "rouge-gutter",
            "gl",
            "blob-num",
            "js-line-number",
            "hljs-ln-numbers",
            "hljs-ln-line",
            "hljs-ln-n",
            "crayon-nums",
            "crayon-num",
            "linenum",
            "react-syntax-highlighter-line-number",
            "react-code-line-number",
            "code-line-number",
        ],
    )
}

fn is_numbers(text: &str) -> bool {
    text.chars().all(|character| {
        character.is_numeric() || character.is_whitespace() || ".:|".contains(character)
    })
}

/// Whether it is no part of the code: numbers beside lines, a button, or what
/// readers cannot mark, such as a prompt.
fn is_not_code(element: &Element) -> bool {
    let is_unmarked = ["user-select", "-webkit-user-select", "-moz-user-select"]
        .iter()
        .any(|name| element.style(name).as_deref() == Some("none"));
    is_unmarked
        || element.classes().any(|class| {
            is_gutter(class) && is_numbers(&element.text())
                || is_one_of(
                    class,
                    &[
                        "select-none",
                        "unselectable",
                        "copy-button",
                        "copy-btn",
                        "btn-clipboard",
                    ],
                )
        })
}

/// Leaves out what is beside the code.
fn without_numbers(element: &mut Element) {
    element
        .children
        .retain(|child| !matches!(child, Child::Element(part) if is_not_code(part)));
    for child in &mut element.children {
        if let Child::Element(part) = child {
            without_numbers(part);
        }
    }
}

/// The lines of a table that is a listing: a column of numbers, or none, and a
/// column of code.
fn table_lines(table: &Element) -> Option<String> {
    let mut rows = Vec::new();
    push_rows(table, &mut rows);
    let mut lines = String::new();
    let mut is_code = table.classes().any(|class| {
        class.contains("highlight")
            || class.contains("lntable")
            || class.contains("rouge")
            || class.contains("hljs-ln")
    });
    let mut has_numbers = false;
    let single = rows.len() == 1;
    for row in &rows {
        let cells: Vec<&Element> = row
            .elements()
            .filter(|cell| matches!(cell.tag, Tag::Cell | Tag::HeaderCell))
            .collect();
        let (numbers, cell) = match cells.as_slice() {
            [cell] if single || has_numbers => (None, cell),
            [numbers, cell] => (Some(numbers), cell),
            _ => return None,
        };
        if let Some(numbers) = numbers {
            if !is_numbers(&numbers.text()) {
                return None;
            }
            has_numbers = true;
            let named = |cell: &Element| {
                cell.classes().any(|class| {
                    is_gutter(class) || class.contains("code") || class.contains("lntd")
                })
            };
            is_code |= named(numbers) || named(cell);
        }
        let pre = cell.find_tag(Tag::Preformatted);
        is_code |= pre.is_some();
        let mut cell = pre.unwrap_or(cell).clone();
        without_numbers(&mut cell);
        // Cells of code are preformatted by their style sheet.
        lines.push_str(&text_of(&cell, true));
        if !lines.ends_with('\n') || !single {
            lines.push('\n');
        }
    }
    (is_code && has_numbers && !lines.trim().is_empty()).then_some(lines)
}

fn push_rows<'a>(element: &'a Element, rows: &mut Vec<&'a Element>) {
    for part in element.elements() {
        match part.tag {
            Tag::Row => rows.push(part),
            Tag::TableRows | Tag::TableHead | Tag::TableFoot => push_rows(part, rows),
            _ => {}
        }
    }
}

fn has_break(element: &Element) -> bool {
    element.find_tag(Tag::LineBreak).is_some()
}

/// Whether white space is kept: by an element or a style.
fn is_raw(element: &Element) -> bool {
    element
        .style("white-space")
        .is_some_and(|value| value.starts_with("pre") && value != "pre-line")
}

fn is_blank(child: &Child) -> bool {
    matches!(child, Child::Text(text) if text.trim().is_empty())
}

/// Whether it is nothing but lines of `<code>` with breaks between or within
/// them.
fn is_code_alone(element: &Element) -> bool {
    let parts = || element.children.iter().filter(|child| !is_blank(child));
    let is_part = |child: &Child| matches!(child, Child::Element(part) if matches!(part.tag, Tag::Code | Tag::LineBreak));
    parts().all(is_part)
        && has_break(element)
        && parts().any(|child| matches!(child, Child::Element(part) if part.tag == Tag::Code))
        && element
            .text_without(&|part| part.tag == Tag::Code)
            .is_empty()
}

/// Whether a block says that it is code, by its class or its style, and has a
/// block for each line.
fn is_lined_code(element: &Element) -> bool {
    let named = element.classes().any(|class| {
        is_one_of(
            class,
            &[
                "code",
                "code-block",
                "codeblock",
                "highlight",
                "listing",
                "syntaxhighlighter",
                "source-code",
                "crayon-code",
            ],
        )
    });
    let typed = is_raw(element)
        && element.style("font-family").is_some_and(|font| {
            ["mono", "consolas", "courier", "menlo"]
                .iter()
                .any(|name| font.contains(name))
        });
    let parts = || element.children.iter().filter(|child| !is_blank(child));
    let is_line = |child: &Child| {
        matches!(child, Child::Element(part) if part.tag == Tag::LineBreak
            || (matches!(part.tag, Tag::Div | Tag::Paragraph | Tag::Code) && !part.holds_block))
    };
    // A paragraph of one line may be set like a machine's without being code.
    if typed && !element.holds_block {
        return has_break(element);
    }
    (named || typed)
        && element.tag == Tag::Div
        && parts().count() > 1
        && parts().all(is_line)
        && (typed
            || parts().any(|child| matches!(child, Child::Element(part) if part.tag == Tag::Div)))
}

/// The text of a listing. `raw` is whether its white space counts; otherwise
/// only no-break spaces do.
fn text_of(element: &Element, raw: bool) -> String {
    let mut text = String::new();
    push(element, raw, &mut text);
    text
}

fn push(element: &Element, raw: bool, text: &mut String) {
    for child in &element.children {
        match child {
            Child::Text(run) if raw => text.push_str(run),
            Child::Text(run) => {
                let mut is_after_space = text.is_empty() || text.ends_with('\n');
                for character in run.chars() {
                    let is_space = character.is_ascii_whitespace();
                    match character {
                        '\u{a0}' => text.push(' '),
                        _ if !is_space => text.push(character),
                        _ if is_after_space => {}
                        _ => text.push(' '),
                    }
                    is_after_space = is_space;
                }
            }
            Child::Element(part) if part.tag == Tag::LineBreak => end_line(text, raw),
            Child::Element(part) if part.tag.is_block() => {
                if !text.is_empty() && !text.ends_with('\n') {
                    end_line(text, raw);
                }
                let before = text.len();
                push(
                    part,
                    raw || is_raw(part) || part.tag == Tag::Preformatted,
                    text,
                );
                // An empty block is an empty line.
                if text.len() == before || !text.ends_with('\n') {
                    end_line(text, raw);
                }
            }
            Child::Element(part) => push(part, raw, text),
        }
    }
}

fn end_line(text: &mut String, raw: bool) {
    if !raw {
        text.truncate(text.trim_end_matches(' ').len());
    }
    text.push('\n');
}
