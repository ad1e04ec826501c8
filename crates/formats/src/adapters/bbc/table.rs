//! Tables.

use super::text::{each_block, inlines, kind, words, words_at};
use crate::adapters::elements::blocks;
use crate::adapters::value::{list, markup, raw_text};
use crate::cursor::Cursor;
use lede_model::{Block, Inline, Table, TableCell, TableRow};

/// A table: markup, rows of texts, or blocks of rows that hold cells.
pub(super) fn table(json: &Cursor<'_>) -> Option<Block> {
    if let Some(html) = raw_text(json, &["model", "html"]) {
        return blocks::paragraph(html);
    }
    let mut table = Table {
        caption: words_at(json, &["model", "caption"])
            .or_else(|| words_at(json, &["model", "title"])),
        ..Table::default()
    };
    if let Some(model) = json.get("model") {
        for key in ["head", "headers", "header"] {
            table.head.extend(list(&model, key, &plain_row));
        }
        table.rows = list(&model, "rows", &plain_row);
    }
    rows(json, false, 0, &mut table);
    (!table.rows.is_empty() || !table.head.is_empty()).then_some(Block::Table(table))
}

/// A row that is a list of texts.
fn plain_row(json: &Cursor<'_>) -> Option<TableRow> {
    let cells = if json.is_list() {
        json.items().map(|cell| cell_of(&cell)).collect()
    } else {
        list(json, "cells", &|cell| Some(cell_of(cell)))
    };
    Some(TableRow { cells }).filter(|row| !row.cells.is_empty())
}

fn cell_of(json: &Cursor<'_>) -> TableCell {
    let content = match json.is_object() {
        true if json.get("model").is_some() => inlines(json),
        true => markup(json, &["text"])
            .map(Inline::Text)
            .into_iter()
            .collect(),
        false => json
            .cell_text()
            .and_then(|text| crate::adapters::text::plain::html(&text))
            .map(Inline::Text)
            .into_iter()
            .collect(),
    };
    TableCell {
        content,
        ..TableCell::default()
    }
}

fn rows(json: &Cursor<'_>, is_head: bool, depth: usize, table: &mut Table) {
    if depth > blocks::MAX_DEPTH {
        return;
    }
    each_block(json, &mut |part| {
        let kind = kind(part).to_ascii_lowercase();
        let is_head = is_head || kind.contains("head");
        if kind == "caption" || kind == "title" {
            table.caption = table.caption.take().or_else(|| words(part));
        } else if kind.contains("row") {
            let mut cells = Vec::new();
            each_block(part, &mut |cell| cells.push(cell_of(cell)));
            let row = TableRow { cells };
            if row.cells.is_empty() {
                part.report("a row with cells");
            } else if is_head {
                table.head.push(row);
            } else {
                table.rows.push(row);
            }
        } else {
            rows(part, is_head, depth + 1, table);
        }
    });
}
