//! Tables.

use super::paragraph::side;
use crate::components::body::Body;
use crate::components::frozen::{BuiltView, IntoBuiltView};
use lede_model::{self as model, Align, TableCell, TableRow, plain_text};
use leptos::prelude::*;

/// Tables of more columns than this take more room than the text.
const WIDE: usize = 5;

/// A table. One that is too wide for the screen scrolls within itself, also
/// by the keyboard.
#[component]
pub(super) fn Table<'a>(
    /// The table.
    table: &'a model::Table,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let figures = columns_of_figures(&table.rows);
    let caption = table.caption.as_deref();
    let rows = |rows: &[TableRow], is_head| {
        let mut held = Held::default();
        let view = |row| table_row(row, is_head, &figures, &mut held, body);
        rows.iter().map(view).collect_view()
    };
    let class = match figures.len() > WIDE {
        true => "table is-wide",
        false => "table",
    };
    let head = (!table.head.is_empty()).then(|| view! { <thead>{rows(&table.head, true)}</thead> });
    view! {
        <div
            class=class
            role="region"
            tabindex="0"
            aria-label=caption.unwrap_or(body.page.strings.table)
        >
            <table>
                // The text stays in view while the table scrolls.
                {caption.map(|caption| view! { <caption><span>{caption}</span></caption> })}
                {head}
                <tbody>{rows(&table.rows, false)}</tbody>
            </table>
        </div>
    }
    .frozen()
}

/// For how many more rows each column is held by a cell above.
#[derive(Default)]
struct Held(Vec<u32>);

impl Held {
    /// The column of the next cell from `from` on, which is then
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

fn table_row(
    row: &TableRow,
    is_head: bool,
    figures: &[bool],
    held: &mut Held,
    body: &Body<'_>,
) -> BuiltView {
    let mut next = 0;
    let mut cells = Vec::new();
    for cell in &row.cells {
        let column = held.place(next, cell);
        next = column + cell.columns as usize;
        let is_figures = figures.get(column).copied().unwrap_or_default();
        let scope = match (is_head, cell.header) {
            // A corner that names nothing.
            (true, _) if cell.content.is_empty() => None,
            (true, _) => Some(if cell.columns > 1 { "colgroup" } else { "col" }),
            (false, true) => Some(if cell.rows > 1 { "rowgroup" } else { "row" }),
            (false, false) => None,
        };
        let align = cell
            .align
            .or((is_figures && cell.columns == 1).then_some(Align::End))
            .map(side);
        let span = |count: u32| (count > 1).then(|| count.to_string());
        let (columns, rows) = (span(cell.columns), span(cell.rows));
        let content = body.inlines(&cell.content);
        cells.push(match scope {
            Some(scope) => view! {
                <th scope=scope colspan=columns rowspan=rows data-align=align>{content}</th>
            }
            .frozen(),
            None => view! {
                <td colspan=columns rowspan=rows data-align=align>{content}</td>
            }
            .frozen(),
        });
    }
    held.end_row();
    view! { <tr>{cells}</tr> }.frozen()
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
