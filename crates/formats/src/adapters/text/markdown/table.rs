//! Tables of Markdown.

use lede_model::{Align, Inline, Table, TableCell};
use pulldown_cmark::Alignment;

/// Adds a cell to the last row of a table.
pub(super) fn push(content: Vec<Inline>, columns: &[Alignment], table: &mut Table) {
    let Some(row) = table.rows.last_mut() else {
        return;
    };
    let align = match columns.get(row.cells.len()) {
        Some(Alignment::Left) => Some(Align::Start),
        Some(Alignment::Center) => Some(Align::Center),
        Some(Alignment::Right) => Some(Align::End),
        Some(Alignment::None) | None => None,
    };
    row.cells.push(TableCell {
        content,
        align,
        ..TableCell::default()
    });
}

/// Turns the rows so far into the head of the table.
pub(super) fn end_head(table: &mut Table) {
    table.head = std::mem::take(&mut table.rows);
    for cell in table.head.iter_mut().flat_map(|row| &mut row.cells) {
        cell.header = true;
    }
}
