//! Tables.

use super::paragraph::side;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::{Align, Table, TableCell, TableRow, plain_text};

/// Tables of more columns than this take more room than the text.
const WIDE: usize = 5;

/// A table. One that is too wide for the screen scrolls within itself, also
/// by the keyboard.
pub(super) fn table(table: &Table, body: &Body<'_>) -> El {
    let figures = columns_of_figures(&table.rows);
    let caption = table.caption.as_deref();
    let rows = |group, rows: &[TableRow], is_head| {
        let mut held = Held::default();
        let mut group = el(group);
        for row in rows {
            group = group.child(self::row(row, is_head, &figures, &mut held, body));
        }
        group
    };
    el("div")
        .class(if figures.len() > WIDE {
            "table is-wide"
        } else {
            "table"
        })
        .fixed("role", "region")
        .fixed("tabindex", "0")
        .attr("aria-label", caption.unwrap_or(body.setting.strings.table))
        .child(
            el("table")
                .maybe(caption.map(|caption| {
                    // What stays in view while the table scrolls.
                    el("caption").child(el("span").text(caption))
                }))
                .maybe((!table.head.is_empty()).then(|| rows("thead", &table.head, true)))
                .child(rows("tbody", &table.rows, false)),
        )
}

/// For how many more rows each column is held by a cell above.
#[derive(Default)]
struct Held(Vec<u32>);

impl Held {
    /// The column in which the next cell from `from` on stands, which is then
    /// held as far as the cell reaches.
    fn place(&mut self, from: usize, cell: &TableCell) -> usize {
        let mut at = from;
        while self.0.get(at).is_some_and(|rows| *rows > 0) {
            at += 1;
        }
        let end = at + cell.columns as usize;
        if self.0.len() < end {
            self.0.resize(end, 0);
        }
        for rows in self.0.iter_mut().take(end).skip(at) {
            *rows = cell.rows;
        }
        at
    }

    /// Ends a row.
    fn end_row(&mut self) {
        for rows in &mut self.0 {
            *rows = rows.saturating_sub(1);
        }
    }
}

fn row(row: &TableRow, is_head: bool, figures: &[bool], held: &mut Held, body: &Body<'_>) -> El {
    let mut line = el("tr");
    let mut next = 0;
    for cell in &row.cells {
        let column = held.place(next, cell);
        next = column + cell.columns as usize;
        let is_figures = figures.get(column).copied().unwrap_or_default();
        let (tag, scope) = match (is_head, cell.header) {
            // A corner that names nothing.
            (true, _) if cell.content.is_empty() => ("td", None),
            (true, _) => (
                "th",
                Some(if cell.columns > 1 { "colgroup" } else { "col" }),
            ),
            (false, true) => ("th", Some(if cell.rows > 1 { "rowgroup" } else { "row" })),
            (false, false) => ("td", None),
        };
        let align = cell
            .align
            .or((is_figures && cell.columns == 1).then_some(Align::End));
        let span = |count: u32| (count > 1).then(|| count.to_string());
        let element = el(tag)
            .maybe_attr("scope", scope)
            .maybe_attr("colspan", span(cell.columns).as_deref())
            .maybe_attr("rowspan", span(cell.rows).as_deref())
            .maybe_attr("data-align", align.map(side));
        line = line.child(body.inlines(element, &cell.content));
    }
    held.end_row();
    line
}

/// Which columns hold figures and nothing but figures.
fn columns_of_figures(rows: &[TableRow]) -> Vec<bool> {
    let mut held = Held::default();
    let mut figures = Vec::new();
    let mut words = Vec::new();
    for row in rows {
        let mut next = 0;
        for cell in &row.cells {
            let column = held.place(next, cell);
            next = column + cell.columns as usize;
            if figures.len() < next {
                figures.resize(next, false);
                words.resize(next, false);
            }
            let found = match kind(cell) {
                Kind::Empty => None,
                Kind::Figure => figures.get_mut(column),
                Kind::Text => words.get_mut(column),
            };
            if let Some(found) = found {
                *found = true;
            }
        }
        held.end_row();
    }
    for (figure, has_words) in figures.iter_mut().zip(words) {
        *figure &= !has_words;
    }
    figures
}

enum Kind {
    Empty,
    Figure,
    Text,
}

fn kind(cell: &TableCell) -> Kind {
    let text = plain_text(&cell.content);
    let text = text.trim();
    if matches!(text, "" | "–" | "—" | "-" | "…") {
        return Kind::Empty;
    }
    if cell.header {
        return Kind::Text;
    }
    let mut digits = 0;
    let mut letters = 0;
    for sign in text.chars() {
        match sign {
            '0'..='9' | '٠'..='٩' | '۰'..='۹' => digits += 1,
            ' ' | '.' | ',' | ':' | '/' | '%' | '+' | '-' | '(' | ')' => {}
            // Spaces, dashes, money, degrees, signs of calculation.
            '\u{a0}'
            | '\u{2000}'..='\u{206f}'
            | '\u{20a0}'..='\u{20cf}'
            | '\u{2212}'
            | '°'
            | '±'
            | '×'
            | '$'
            | '£'
            | '٫'
            | '٬'
            | '٪' => {}
            _ => letters += 1,
        }
    }
    // A unit is short.
    if digits > 0 && letters <= 3 {
        Kind::Figure
    } else {
        Kind::Text
    }
}
