//! Tables.

use super::block::Align;
use super::inline::{Inline, push_text};
use serde::{Deserialize, Serialize};

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// The caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The rows that name the columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<TableRow>,
    /// The other rows.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TableRow {
    /// Its cells in order.
    #[serde(default)]
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TableCell {
    /// Its text.
    #[serde(default)]
    pub content: Vec<Inline>,
    /// Whether it names its row.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// The number of columns that it spans.
    #[serde(skip_serializing_if = "is_one")]
    #[serde(
        default = "crate::wire::table::one",
        deserialize_with = "crate::wire::table::span"
    )]
    pub columns: u32,
    /// The number of rows that it spans.
    #[serde(skip_serializing_if = "is_one")]
    #[serde(
        default = "crate::wire::table::one",
        deserialize_with = "crate::wire::table::span"
    )]
    pub rows: u32,
    /// The alignment. By default figures are aligned to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub align: Option<Align>,
}

impl Default for TableCell {
    fn default() -> Self {
        Self {
            content: Vec::new(),
            header: false,
            columns: 1,
            rows: 1,
            align: None,
        }
    }
}

impl Table {
    pub(super) fn push_text(&self, text: &mut String) {
        if let Some(caption) = &self.caption {
            text.push_str(caption);
            text.push('\n');
        }
        for row in self.head.iter().chain(&self.rows) {
            for cell in &row.cells {
                push_text(&cell.content, text);
                text.push(' ');
            }
            text.push('\n');
        }
    }
}

fn is_one(count: &u32) -> bool {
    *count == 1
}
