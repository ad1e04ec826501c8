//! Tables.

use crate::{Table, TableCell, TableRow};
use serde::{Deserialize, Deserializer};

/// The maximum number of columns or rows that a cell spans; HTML has the same
/// limit for columns.
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

/// Rows. A list of cells instead of rows is a single row.
#[derive(Default)]
struct Rows(Vec<TableRow>);

/// A row as a list of cells or as an object, or a cell. The decoder
/// distinguishes them by their structure.
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
                // A list between cells is the text of one cell.
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

/// The number of columns or rows that a cell spans.
pub(crate) fn span<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    u32::deserialize(deserializer).map(|count| count.clamp(1, MAX_SPAN))
}

/// The default span of a cell.
pub(crate) fn one() -> u32 {
    1
}
