//! Tables of Apple News: records, and descriptors of their fields.

use super::component::cell;
use super::{media, plain_text};
use crate::adapters::value::{at, elements, is_false, text};
use crate::cursor::Cursor;
use lede_model::{Block, Inline, Table, TableCell, TableRow};

/// How many fields a table may have. More are an error of the program that
/// wrote it.
const MAX_FIELDS: usize = 100;

/// A table of records. Its columns are the fields; if it is transposed, its
/// rows are.
pub(super) fn table(json: &Cursor<'_>) -> Option<Block> {
    let read = at(json, &["data"], &|data| {
        let descriptors = data.get_non_empty("descriptors")?;
        let records = data.get_non_empty("records")?;
        let (descriptors, records) = (elements(&descriptors), elements(&records));
        let descriptors = descriptors.get(..MAX_FIELDS).unwrap_or(&descriptors);
        let mut grid: Vec<Vec<TableCell>> = Vec::new();
        if !is_false(json, "showDescriptorLabels") {
            grid.push(descriptors.iter().map(label).collect());
        }
        for record in &records {
            let value = |descriptor: &Cursor<'_>| {
                let key = text(descriptor, &["key"]).unwrap_or_default();
                let value = record.get_non_empty(&key);
                let content = value.map(|value| content(&value));
                TableCell {
                    content: content.unwrap_or_default(),
                    ..TableCell::default()
                }
            };
            grid.push(descriptors.iter().map(value).collect());
        }
        Some(grid)
    });
    let Some(grid) = read.filter(|grid| grid.iter().any(|row| !row.is_empty())) else {
        json.report("a table with descriptors and records");
        return None;
    };
    let is_turned = json.text_at(&["dataOrientation"]) == Some("horizontal");
    let grid = if is_turned { turned(grid) } else { grid };
    let is_head = |row: &&Vec<TableCell>| row.iter().all(|cell| cell.header);
    let heads = grid.iter().take_while(is_head).count();
    let mut rows: Vec<TableRow> = grid.into_iter().map(|cells| TableRow { cells }).collect();
    let body = rows.split_off(heads);
    Some(Block::Table(Table {
        caption: None,
        head: rows,
        rows: body,
    }))
}

fn label(json: &Cursor<'_>) -> TableCell {
    let label = json.get_non_empty("label");
    TableCell {
        content: label.map(|label| content(&label)).unwrap_or_default(),
        header: true,
        ..TableCell::default()
    }
}

/// A cell: a number, a text, an object with a text, or a picture, of which the
/// description is used.
fn content(json: &Cursor<'_>) -> Vec<Inline> {
    if media(json, &["URL"]).is_some() {
        let alt = plain_text(json, &["accessibilityCaption"]);
        return alt.map(Inline::Text).into_iter().collect();
    }
    cell(json)
}

/// Swaps rows and columns.
fn turned(grid: Vec<Vec<TableCell>>) -> Vec<Vec<TableCell>> {
    let width = grid.first().map_or(0, Vec::len);
    let mut columns: Vec<Vec<TableCell>> = (0..width).map(|_| Vec::new()).collect();
    for row in grid {
        for (column, cell) in columns.iter_mut().zip(row) {
            column.push(cell);
        }
    }
    columns
}
