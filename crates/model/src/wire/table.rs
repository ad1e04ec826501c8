//! Tables.

use crate::{Table, TableCell, TableRow};
use serde::{Deserialize, Deserializer};

/// A cell does not span more columns or rows: browsers have a limit, too.
const MAX_SPAN: u32 = 1000;

#[derive(Deserialize)]
pub(crate) struct TableBlock {
    #[serde(default)]
    caption: Option<String>,
    #[serde(default)]
    head: Rows,
    #[serde(default)]
    rows: Rows,
}

impl TableBlock {
    pub(super) fn into_table(self) -> Result<Table, &'static str> {
        if self.head.0.is_empty() && self.rows.0.is_empty() {
            return Err("a table with rows");
        }
        Ok(Table {
            caption: self.caption,
            head: self.head.0,
            rows: self.rows.0,
        })
    }
}

/// Rows. One row may stand alone, as the list of its cells.
#[derive(Default)]
struct Rows(Vec<TableRow>);

/// A row, written as the list of its cells or as an object, or a cell. The
/// decoder tells them apart by their shapes.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RowOrCell {
    List(Vec<TableCell>),
    Row(TableRow),
    Cell(TableCell),
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = Vec::<RowOrCell>::deserialize(deserializer)?;
        let is_one_row = matches!(found.first(), Some(RowOrCell::Cell(_)));
        let mut rows = Vec::new();
        let mut only = TableRow::default();
        for row_or_cell in found {
            match row_or_cell {
                RowOrCell::Cell(cell) => only.cells.push(cell),
                // A list among cells is the text of one.
                RowOrCell::List(cells) if is_one_row => only.cells.push(joined(cells)),
                RowOrCell::List(cells) => rows.push(TableRow { cells }),
                RowOrCell::Row(row) => rows.push(row),
            }
        }
        if !only.cells.is_empty() {
            rows.insert(0, only);
        }
        Ok(Self(rows))
    }
}

fn joined(cells: Vec<TableCell>) -> TableCell {
    TableCell {
        content: cells.into_iter().flat_map(|cell| cell.content).collect(),
        ..TableCell::default()
    }
}

/// How many columns or rows a cell spans.
pub(crate) fn span<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    u32::deserialize(deserializer).map(|count| count.clamp(1, MAX_SPAN))
}

/// A cell that says nothing of it spans one.
pub(crate) fn one() -> u32 {
    1
}
