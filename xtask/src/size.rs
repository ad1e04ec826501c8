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
/// How the files begin that only rich bodies need.
const RICH: [&str; 2] = ["rich-", "shared-"];
/// How the file begins that only other formats need.
const FOREIGN: &str = "foreign-";

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
    /// Brotli bytes of what other formats need beside both.
    foreign: usize,
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
    let (rich, rows): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(_, name, _)| RICH.iter().any(|begin| name.starts_with(begin)));
    let (foreign, rows): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(_, name, _)| name.starts_with(FOREIGN));
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
    println!("\nWhat the first article with a rich body, or with HTML, downloads beside that:\n");
    for (kind, name, sizes) in &rich {
        print_row(kind, *sizes, name);
    }
    println!("\nWhat the first document of another format downloads beside both:\n");
    for (kind, name, sizes) in &foreign {
        print_row(kind, *sizes, name);
    }
    println!();
    let parts = [
        ("application", application, budget.application),
        ("rich bodies", total(&rich), budget.rich),
        ("other formats", total(&foreign), budget.foreign),
    ];
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
