//! `cargo xtask size`: what a first article view downloads.

use crate::build::release;
use crate::compress::{Sizes, sizes};
use crate::paths;
use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The article whose view is measured: a short wire story.
const ARTICLE: &str = "articles/night-ferry-returns.json";
/// The parts that come later, by the names of their `<meta>`s; each is measured
/// beside those before it.
const LATER: [(&str, &str); 3] = [
    ("rich", "the first article with a rich body, or with HTML,"),
    ("foreign", "the first document of a format that sites offer"),
    ("further", "the first document of a further format"),
];

/// Show what a first article view downloads, against the budget.
#[derive(Args)]
pub struct Size {
    /// Build first, even if dist/ is there.
    #[arg(long)]
    build: bool,
}

#[derive(Deserialize)]
struct Budget {
    /// Brotli bytes of HTML, JavaScript, WebAssembly and CSS together.
    application: usize,
    /// Brotli bytes of what rich bodies need beside that.
    rich: usize,
    /// Brotli bytes of what formats that sites offer need beside both.
    foreign: usize,
    /// Brotli bytes of what further formats need beside all of that.
    further: usize,
}

impl Size {
    /// Measures, building if there is nothing to measure.
    pub fn run(self) -> Result<()> {
        let dist = paths::dist();
        if self.build || !dist.join("index.html.br").exists() {
            release("/", &dist)?;
        }
        measure(&dist)
    }
}

/// Prints the table; an error if the budget does not hold.
pub fn measure(dist: &Path) -> Result<()> {
    let budget = fs::read_to_string(paths::root().join("xtask/budget.toml"))
        .context("cannot read xtask/budget.toml")?;
    let budget: Budget = toml::from_str(&budget).context("xtask/budget.toml")?;
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
        // What the page does not name, it does not load.
        if page.contains(&name) {
            rows.push((kind, name, sizes(&fs::read(&path)?)?));
        }
    }
    rows.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let mut later = Vec::new();
    for (part, what) in LATER {
        let files = files_of(&page, part);
        let (of_part, others): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|(_, name, _)| files.contains(&name.as_str()));
        rows = others;
        later.push((part, what, of_part));
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
    for (_, what, rows) in &later {
        println!("\nWhat {what} downloads beside that:\n");
        for (kind, name, sizes) in rows {
            print_row(kind, *sizes, name);
        }
    }
    println!();
    let mut parts = vec![("application", application, budget.application)];
    for (part, _, rows) in &later {
        let budget = match *part {
            "rich" => budget.rich,
            "foreign" => budget.foreign,
            _ => budget.further,
        };
        parts.push((part, total(rows), budget));
    }
    for (part, sizes, budget) in parts {
        println!("budget of the {part}: {budget} bytes of brotli");
        if sizes.brotli > budget {
            bail!(
                "the {part} is {} bytes over its budget of {budget}",
                sizes.brotli - budget
            );
        }
    }
    Ok(())
}

/// The files of a later part.
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
