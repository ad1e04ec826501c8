//! One style sheet from the many in `style/`.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What others build on comes first, the rest follows by name.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "page.css"];
/// What takes back what others say comes last.
const LAST: &str = "print.css";

/// What widgets have no use for: what stands around stories, or over them.
const OF_PAGES: [&str; 12] = [
    "colophon.css",
    "failure.css",
    "front.css",
    "lightbox.css",
    "list.css",
    "list_head.css",
    "masthead.css",
    "page.css",
    "print.css",
    "read_form.css",
    "skeleton.css",
    "load_more.css",
];

/// What cards need.
const OF_CARDS: [&str; 3] = ["tokens.css", "base.css", "card.css"];

/// Writes the joined sheet.
pub fn write() -> Result<()> {
    paths::write_changed("lede.css", &join(&sheets()?)?)
}

/// Every sheet, in order.
fn sheets() -> Result<Vec<PathBuf>> {
    let folder = paths::root().join("style");
    let mut sheets: Vec<PathBuf> = fs::read_dir(&folder)
        .context("cannot read style/")?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    sheets.sort_by_key(|path| {
        let name = name(path);
        let place = FIRST
            .iter()
            .position(|first| *first == name)
            .unwrap_or(FIRST.len() + usize::from(name == LAST));
        (place, name)
    });
    Ok(sheets)
}

fn join(sheets: &[PathBuf]) -> Result<String> {
    let mut joined = String::new();
    for sheet in sheets {
        joined.push_str(
            &fs::read_to_string(sheet)
                .with_context(|| format!("cannot read {}", sheet.display()))?,
        );
        joined.push('\n');
    }
    Ok(joined)
}

/// The two sheets of widgets, for cards and beside that for articles: the same
/// rules, but the page around is somebody else's. See [`within`].
pub fn of_widgets() -> Result<[String; 2]> {
    let mut sheets = sheets()?;
    sheets.retain(|path| !OF_PAGES.contains(&&*name(path)));
    let (cards, article): (Vec<_>, Vec<_>) = sheets
        .into_iter()
        .partition(|path| OF_CARDS.contains(&&*name(path)));
    let sheet = |sheets: &[PathBuf], own: &str| -> Result<String> {
        let own = paths::root().join("embed").join(own);
        let own =
            fs::read_to_string(&own).with_context(|| format!("cannot read {}", own.display()))?;
        Ok(within(&(join(sheets)? + &own)))
    };
    Ok([sheet(&cards, "cards.css")?, sheet(&article, "article.css")?])
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What other pages of the paper begin with: its tokens and its elements.
pub fn of_paper() -> Result<String> {
    let mut sheets = sheets()?;
    sheets.truncate(2);
    join(&sheets)
}

/// Makes rules for a page into rules for a part of one: what depends on the
/// window depends on the widget's own container, whatever others are within;
/// what is the page's root is the widget, and the size of text is the reader's,
/// whatever `rem` has become. What sites may set is renamed, so that
/// `embed/cards.css` can put theirs first.
fn within(css: &str) -> String {
    let mut out = String::with_capacity(css.len() * 2);
    let mut is_comment = false;
    for line in css.lines() {
        let line = line.trim();
        is_comment = is_comment || line.starts_with("/*");
        if is_comment {
            is_comment = !line.ends_with("*/");
            continue;
        }
        let line = if line.starts_with("@media (m") {
            line.replace("@media", "@container lede")
                .replace("rem", "em")
        } else if line.starts_with("@container") {
            line.to_owned()
        } else {
            let line = line.replace(":root", ".widget").replace("vw", "cqi");
            rems(&line)
        };
        let name = line.split(':').next().unwrap_or_default();
        if matches!(
            name,
            "--paper" | "--ink" | "--accent" | "--serif" | "--sans"
        ) && !line.contains("--lede-")
        {
            out.push_str("--own-");
            out.push_str(line.trim_start_matches("--"));
        } else {
            out.push_str(&line);
        }
        out.push('\n');
    }
    // Which of the two it is, is decided for each widget; it weighs no more than
    // the other, or what is mixed from a site's own colours would lose to it.
    out.replace(
        "@media (prefers-color-scheme: dark) {\n.widget {",
        "@media all {\n:where([data-theme=\"dark\"]) > .widget {",
    )
}

/// `2rem` as `calc(var(--rem) * 2)`.
fn rems(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("rem") {
        let (before, after) = rest.split_at(at);
        let digits = before
            .rfind(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .map_or(0, |last| last + 1);
        let (text, number) = before.split_at(digits);
        out.push_str(text);
        if number.is_empty() {
            out.push_str("rem");
        } else {
            out.push_str(&format!("calc(var(--rem) * {number})"));
        }
        rest = after.get(3..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_widget_depends_on_the_window_or_on_the_page_around() {
        for sheet in of_widgets().unwrap() {
            for line in sheet.lines() {
                let is_of_window = line.starts_with("@media (m")
                    || line.contains("@media (width")
                    || line.contains("orientation")
                    || line.contains("prefers-color-scheme");
                assert!(!is_of_window, "{line}");
                assert!(!line.contains(":root"), "{line}");
                let has_window_width = line.split([' ', '(', ')', ',', ';']).any(|word| {
                    word.strip_suffix("vw")
                        .is_some_and(|number| number.parse::<f32>().is_ok())
                });
                assert!(!has_window_width, "{line}");
            }
        }
    }

    #[test]
    fn rules_for_a_page_become_rules_for_a_part_of_one() {
        let css = "/* A\n   comment. */\n:root {\n  --ink: red;\n  --s: clamp(1rem, 0.5rem + 2vw, 2.5rem);\n}\n\
            @media (prefers-color-scheme: dark) {\n  :root {\n    --ink: blue;\n  }\n}\n\
            @media (min-width: 48rem) {\n  .a {\n    margin: 0.75rem;\n  }\n}\n";
        assert_eq!(
            within(css),
            ".widget {\n--own-ink: red;\n--s: clamp(calc(var(--rem) * 1), calc(var(--rem) * 0.5) + 2cqi, calc(var(--rem) * 2.5));\n}\n\
             @media all {\n:where([data-theme=\"dark\"]) > .widget {\n--own-ink: blue;\n}\n}\n\
             @container lede (min-width: 48em) {\n.a {\nmargin: calc(var(--rem) * 0.75);\n}\n}\n"
        );
    }
}
