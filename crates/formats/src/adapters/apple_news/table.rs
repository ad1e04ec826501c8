//! Tables of Apple News: records, and descriptors of their fields.

use super::component::cell;
use super::{media, plain_text};
use crate::adapters::value::{at, elements, is_false, list, text};
use crate::cursor::Cursor;
use crate::letter_case::lower_case;
use lede_model::{Block, Inline, Table, TableCell, TableRow, plain_text as plain_text_of};
use std::cmp::Ordering;

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
        for record in sorted(data, json, &records) {
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

/// How many records are sorted. Longer tables stay in their order.
const MAX_SORTED: usize = 500;

/// The records in the order of `sortBy`, of which the first rule is the
/// strongest.
fn sorted<'a>(
    data: &Cursor<'_>,
    json: &Cursor<'_>,
    records: &'a [Cursor<'a>],
) -> Vec<&'a Cursor<'a>> {
    let mut sorted: Vec<&Cursor<'_>> = records.iter().collect();
    if sorted.len() > MAX_SORTED {
        return sorted;
    }
    let rules = list(json, "sortBy", &|rule| {
        let name = text(rule, &["descriptor"])?;
        let descriptors = list(data, "descriptors", &|descriptor| {
            let is_it = descriptor.text_at(&["identifier"]) == Some(&*name);
            is_it.then(|| text(descriptor, &["key"])).flatten()
        });
        let key = descriptors.into_iter().next().unwrap_or(name);
        Some((key, rule.text_at(&["direction"]) == Some("descending")))
    });
    for (key, is_descending) in rules.iter().rev() {
        let value = |record: &Cursor<'_>| {
            let value = record.get_non_empty(key);
            let content = value.map(|value| plain_text_of(&content(&value)));
            content.unwrap_or_default()
        };
        let before = |one: &Cursor<'_>, other: &Cursor<'_>| {
            let order = compare(&value(one), &value(other));
            let order = if *is_descending {
                order.reverse()
            } else {
                order
            };
            order == Ordering::Less
        };
        let mut next: Vec<&Cursor<'_>> = Vec::new();
        for record in sorted {
            let place = next.iter().rposition(|other| !before(record, other));
            next.insert(place.map_or(0, |place| place + 1), record);
        }
        sorted = next;
    }
    sorted
}

/// Numbers by their value, everything else by its letters.
fn compare(one: &str, other: &str) -> Ordering {
    let number = |text: &str| {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let decimals: String = decimals.chars().chain("000000".chars()).take(6).collect();
        let figures: String = [whole, &decimals].concat();
        let figures: String = figures.chars().filter(|sign| *sign != ',').collect();
        figures.parse::<i64>().ok()
    };
    match (number(one), number(other)) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => lower_case(one).cmp(&lower_case(other)),
    }
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
        json.report("a cell of text");
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
