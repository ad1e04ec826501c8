//! Bodies of the native format: tables.

use super::body::{align, is_true, number};
use super::inline::{content, run};
use super::{list, text};
use crate::cursor::Cursor;
use lede_model::{Inline, Table, TableCell, TableRow};

/// More columns or rows than this one cell does not span: browsers have a
/// limit, too.
const MAX_SPAN: u32 = 1000;

/// Reads a table; `None`, and a problem, without any row.
pub(super) fn table(json: &Cursor<'_>, depth: usize) -> Option<Table> {
    let table = Table {
        caption: text(json, "caption"),
        head: rows(json, "head", depth),
        rows: rows(json, "rows", depth),
    };
    if table.head.is_empty() && table.rows.is_empty() {
        json.report("a table with rows");
        return None;
    }
    Some(table)
}

/// Rows, each an object with `cells` or just a list of cells. A head of one
/// row may be that row.
fn rows(json: &Cursor<'_>, key: &str, depth: usize) -> Vec<TableRow> {
    let Some(member) = json.get(key) else {
        return Vec::new();
    };
    let is_row = member
        .items()
        .next()
        .is_some_and(|first| first.as_str().is_some() || first.get("content").is_some());
    if is_row {
        return vec![TableRow {
            cells: member.items().map(|item| cell(&item, depth)).collect(),
        }];
    }
    member
        .items()
        .map(|row| TableRow {
            cells: if row.is_object() {
                list(&row, "cells", |item| Some(cell(item, depth)))
            } else {
                row.items().map(|item| cell(&item, depth)).collect()
            },
        })
        .collect()
}

/// A cell, also one that is just its text or a number: every cell counts, or
/// the columns would shift.
fn cell(json: &Cursor<'_>, depth: usize) -> TableCell {
    if !json.is_object() {
        let content = if json.is_list() {
            run(json, depth)
        } else {
            json.cell_text().map(Inline::Text).into_iter().collect()
        };
        return TableCell {
            content,
            ..TableCell::default()
        };
    }
    let span = |key| number(json, key).map_or(1, |count| count.clamp(1, MAX_SPAN));
    TableCell {
        content: content(json, "content", depth),
        header: is_true(json, "header"),
        columns: span("columns"),
        rows: span("rows"),
        align: align(json),
    }
}
