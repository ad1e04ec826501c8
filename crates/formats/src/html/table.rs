//! Tables, including those that only lay out a page.

use super::align;
use super::space;
use super::tag::Tag;
use super::tree::Element;
use super::walk::Walk;
use lede_model::{Block, Table, TableCell, TableRow};

/// The most columns that a cell may span.
const MAX_COLUMNS: u32 = 100;

/// The most rows that a cell may span.
const MAX_ROWS: u32 = 1_000;

impl Walk<'_> {
    /// A table, or its content if it only lays out a page.
    pub(super) fn table(&mut self, element: &Element) -> Vec<Block> {
        if is_layout(element) {
            let mut blocks = Vec::new();
            self.cells_as_blocks(element, &mut blocks);
            return blocks;
        }
        let mut table = Table::default();
        for part in element.elements() {
            match part.tag {
                Tag::TableCaption => {
                    let caption = part.text();
                    table.caption = (!caption.is_empty()).then_some(caption);
                }
                Tag::TableHead => self.rows(part, &mut table.head),
                Tag::TableRows | Tag::TableFoot => self.rows(part, &mut table.rows),
                _ => {}
            }
        }
        let names_columns = |row: &TableRow| row.cells.iter().all(|cell| cell.header);
        if table.head.is_empty()
            && table.rows.len() > 1
            && table.rows.first().is_some_and(names_columns)
        {
            table.head.push(table.rows.remove(0));
        }
        for row in &mut table.head {
            row.cells.iter_mut().for_each(|cell| cell.header = true);
        }
        if table.head.is_empty() && table.rows.is_empty() {
            return table
                .caption
                .map(super::figure::paragraph)
                .into_iter()
                .collect();
        }
        vec![Block::Table(table)]
    }

    fn rows(&mut self, part: &Element, rows: &mut Vec<TableRow>) {
        for row in part.elements().filter(|row| row.tag == Tag::Row) {
            let cells: Vec<TableCell> = row
                .elements()
                .filter(|cell| is_cell(cell.tag))
                .map(|cell| self.cell(cell))
                .collect();
            if cells.iter().any(|cell| !space::is_blank(&cell.content)) {
                rows.push(TableRow { cells });
            }
        }
    }

    fn cell(&mut self, element: &Element) -> TableCell {
        let content = self.text_of(element);
        let span = |name: &str, most: u32| {
            let span = element.get(name).and_then(|span| span.trim().parse().ok());
            span.unwrap_or(1).clamp(1, most)
        };
        TableCell {
            header: element.tag == Tag::HeaderCell,
            columns: span("colspan", MAX_COLUMNS),
            rows: span("rowspan", MAX_ROWS),
            align: align::Side::of(element).and_then(|side| side.align(&content)),
            content,
        }
    }

    fn cells_as_blocks(&mut self, element: &Element, blocks: &mut Vec<Block>) {
        for part in element.elements() {
            self.places.take_own(part, &mut self.waiting);
            if is_cell(part.tag) || part.tag == Tag::TableCaption {
                blocks.extend(self.flow(&part.children));
            } else {
                self.cells_as_blocks(part, blocks);
            }
        }
    }
}

fn is_cell(tag: Tag) -> bool {
    matches!(tag, Tag::Cell | Tag::HeaderCell)
}

/// Whether a table lays out a page instead of presenting data: it is marked so,
/// or it has no headers and either has a single column or holds blocks that
/// data cells do not hold.
fn is_layout(element: &Element) -> bool {
    if matches!(element.get("role"), Some("presentation" | "none")) {
        return true;
    }
    let names = element.find(&|part| {
        matches!(
            part.tag,
            Tag::HeaderCell | Tag::TableCaption | Tag::TableHead
        )
    });
    if names.is_some() {
        return false;
    }
    let arranged = element.find(&|part| {
        matches!(
            part.tag,
            Tag::Table | Tag::Image | Tag::Figure | Tag::Video | Tag::Frame | Tag::Heading(_)
        )
    });
    let has_two_columns = |row: &Element| {
        row.tag == Tag::Row && row.elements().filter(|cell| is_cell(cell.tag)).count() > 1
    };
    arranged.is_some() || element.find(&has_two_columns).is_none()
}
