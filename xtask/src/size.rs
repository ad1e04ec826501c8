//! `cargo xtask size`: what a first article view downloads.

use crate::budget::{self, Budget, Parts};
use crate::build::release;
use crate::compress::{Sizes, files, sizes};
use crate::paths;
use anyhow::{Context, Result};
use clap::Args;
use std::fs;
use std::path::Path;

/// The article whose view is measured: a short wire story.
const ARTICLE: &str = "articles/night-ferry-returns.json";
/// The parts that load on demand, by the names of their `<meta>` elements. Each is
/// measured without the files of the parts before it.
const LAZY: [(&str, &str); 7] = [
    (
        "lists",
        "the first front or list, or the cards below a story",
    ),
    ("rich", "the first article with a rich body"),
    ("html", "the first article with HTML"),
    ("common", "the first document of a common format"),
    (
        "publishers",
        "the first document of a publisher's front end",
    ),
    ("extended", "the first document of an extended format"),
    ("markdown", "the first document with Markdown"),
];

/// The prefix of the budgets of the first download.
const APPLICATION: &str = "application ";
/// The script that pages with widgets load.
const LOADER: &str = "v1.js";

/// Show what a first article view downloads, against the budget.
#[derive(Args)]
pub struct Size {
    /// Build first, even if dist/ is there.
    #[arg(long)]
    build: bool,
    /// Compare with what was recorded in this revision.
    #[arg(long)]
    against: Option<String>,
    /// Record the sizes in xtask/budget.toml.
    #[arg(long)]
    record: bool,
    /// The number of the ADR that allows a larger figure to be recorded.
    #[arg(long, requires = "record", value_name = "NNN")]
    adr: Option<String>,
}

impl Size {
    /// Measures, building if there is nothing to measure.
    pub fn run(self) -> Result<()> {
        if let Some(adr) = &self.adr {
            budget::check_adr(adr)?;
        }
        let dist = paths::dist();
        if self.build || !dist.join("index.html.br").exists() {
            release("/", &dist)?;
        }
        let recorded = Budget::read()?;
        let parts = table(&dist)?;
        match &self.against {
            Some(revision) => Budget::of(revision)?.print_beside(&parts),
            None => recorded.print_beside(&parts),
        }
        if self.record {
            recorded.record(parts, self.adr.as_deref())?.write()
        } else {
            recorded.check(&parts)
        }
    }
}

/// Prints the table and what has changed; an error if a budget does not hold.
pub fn measure(dist: &Path) -> Result<()> {
    let recorded = Budget::read()?;
    let parts = table(dist)?;
    recorded.print_beside(&parts);
    recorded.check(&parts)
}

/// Prints the table.
fn table(dist: &Path) -> Result<Parts> {
    let mut rows = Vec::new();
    let page = fs::read_to_string(dist.join("index.html")).context("dist/ has no index.html")?;
    rows.push(("HTML", "index.html".to_owned(), sizes(page.as_bytes())?));
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let kind = match path.extension().and_then(|extension| extension.to_str()) {
            Some("js") => "JavaScript",
            Some("wasm") => "WebAssembly",
            Some("css") => "CSS",
            _ => continue,
        };
        // The page loads no file that it does not name.
        if page.contains(&name) {
            rows.push((kind, name, sizes(&fs::read(&path)?)?));
        }
    }
    rows.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let mut lazy = Vec::new();
    for (part, what) in LAZY {
        let files = files_of(&page, part);
        let (of_part, others): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|(_, name, _)| files.contains(&name.as_str()));
        rows = others;
        lazy.push((part, what, of_part));
    }
    let application = total(&rows);
    println!("What a first article view downloads before its picture, in bytes:\n");
    println!(
        "{:<12} {:>9} {:>9} {:>9}  file",
        "", "raw", "gzip", "brotli"
    );
    for (kind, name, sizes) in &rows {
        print_row(kind, *sizes, name);
    }
    print_row("application", application, "");
    let article =
        fs::read(dist.join(ARTICLE)).with_context(|| format!("dist/ has no {ARTICLE}"))?;
    let article = sizes(&article)?;
    print_row("JSON", article, ARTICLE);
    print_row("all", add(application, article), "");
    for (_, what, rows) in &lazy {
        println!("\nWhat {what} downloads beside that:\n");
        for (kind, name, sizes) in rows {
            print_row(kind, *sizes, name);
        }
    }
    println!("\nWhat a page with widgets downloads, once however many it has:\n");
    let widgets = widgets(dist)?;
    for (kind, name, sizes) in &widgets {
        print_row(kind, *sizes, name);
    }
    let mut parts = Parts::new();
    for (kind, _, sizes) in &rows {
        *parts.entry(format!("{APPLICATION}{kind}")).or_default() += sizes.brotli;
    }
    for (part, _, rows) in &lazy {
        parts.insert((*part).to_owned(), total(rows).brotli);
    }
    for (_, name, sizes) in &widgets {
        let part = if name.ends_with(LOADER) {
            "loader"
        } else {
            "widgets"
        };
        *parts.entry(part.to_owned()).or_default() += sizes.brotli;
    }
    Ok(parts)
}

/// The files of a part that loads on demand.
fn files_of<'a>(page: &'a str, part: &str) -> Vec<&'a str> {
    let files = page
        .split_once(&format!("<meta name=\"{part}\" content=\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(files, _)| files);
    files
        .split(' ')
        .filter_map(|file| file.rsplit('/').next())
        .collect()
}

/// The loader, the page in a frame, and the code of widgets. The page in a frame
/// contains the module of inline widgets.
fn widgets(dist: &Path) -> Result<Vec<(&'static str, String, Sizes)>> {
    let mut rows = Vec::new();
    for file in files(&dist.join("embed"))? {
        let name = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy();
        let kind = if name.ends_with(LOADER) {
            "JavaScript"
        } else if name.ends_with("v1.html") {
            "HTML"
        } else if name.ends_with("embed_bg.wasm") {
            "WebAssembly"
        } else {
            continue;
        };
        rows.push((kind, name.into_owned(), sizes(&fs::read(&file)?)?));
    }
    Ok(rows)
}

fn total(rows: &[(&str, String, Sizes)]) -> Sizes {
    rows.iter()
        .fold(Sizes::default(), |sum, row| add(sum, row.2))
}

fn add(one: Sizes, other: Sizes) -> Sizes {
    Sizes {
        raw: one.raw + other.raw,
        gzip: one.gzip + other.gzip,
        brotli: one.brotli + other.brotli,
    }
}

fn print_row(kind: &str, sizes: Sizes, name: &str) {
    println!(
        "{kind:<12} {:>9} {:>9} {:>9}  {name}",
        sizes.raw, sizes.gzip, sizes.brotli
    );
}
