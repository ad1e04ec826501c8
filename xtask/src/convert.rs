//! `cargo xtask convert`: publishers' documents as Lede's own.

use crate::check::{Place, find, progress};
use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use lede_formats::html;
use lede_model::{Document, FormatVersion, Published};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Write documents of any format as native JSON.
#[derive(Args)]
pub struct Convert {
    /// Files, folders (with all `.json` files in them) and web addresses.
    #[arg(required = true, value_name = "PATH|URL")]
    places: Vec<String>,
    /// The folder to write to; without it, the one document goes to standard
    /// output.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

impl Convert {
    /// Converts everything; what cannot be read is told at the end.
    pub fn run(self) -> Result<()> {
        let places = find(&self.places)?;
        let Some(folder) = &self.out else {
            let [place] = places.as_slice() else {
                bail!("{} documents need a folder: --out FOLDER", places.len());
            };
            println!("{}", convert(place)?);
            return Ok(());
        };
        fs::create_dir_all(folder)?;
        let progress = progress(places.len());
        let mut taken = BTreeSet::new();
        let mut failed = Vec::new();
        for place in &places {
            progress.set_message(place.name.clone());
            match convert(place) {
                Ok(json) => {
                    let path = free_name(folder, place, &mut taken);
                    fs::write(&path, json + "\n")
                        .with_context(|| format!("cannot write {}", path.display()))?;
                }
                Err(error) => failed.push(format!("{}: {error:#}", place.name)),
            }
            progress.inc(1);
        }
        progress.finish_and_clear();
        println!(
            "{} of {} written to {}",
            places.len() - failed.len(),
            places.len(),
            folder.display()
        );
        if !failed.is_empty() {
            bail!("not converted:\n  {}", failed.join("\n  "));
        }
        Ok(())
    }
}

/// A document as native JSON, its HTML read into blocks.
fn convert(place: &Place) -> Result<String> {
    let reading =
        lede_formats::read(&place.text()?, &place.address).map_err(|error| anyhow!("{error}"))?;
    let mut document = reading.document;
    if let Document::Article(article) = &mut document {
        let base = article.url.clone().unwrap_or_else(|| place.address.clone());
        html::expand(&mut article.body, &base);
        html::without_repeated_lead(&mut article.body, article.image.as_mut());
    }
    Ok(serde_json::to_string_pretty(&Published {
        version: FormatVersion::One,
        document,
    })?)
}

/// The document's own name, with a number where that is taken.
fn free_name(folder: &Path, place: &Place, taken: &mut BTreeSet<PathBuf>) -> PathBuf {
    let path = place
        .address
        .as_str()
        .split(['?', '#'])
        .next()
        .unwrap_or_default();
    let name = path
        .rsplit('/')
        .find(|part| !part.is_empty())
        .unwrap_or("document");
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let mut number = 1;
    loop {
        let name = match number {
            1 => format!("{stem}.json"),
            number => format!("{stem}-{number}.json"),
        };
        let path = folder.join(name);
        if taken.insert(path.clone()) {
            return path;
        }
        number += 1;
    }
}
