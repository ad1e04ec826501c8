//! `cargo xtask check`: what a careful editor wants to know of documents.
//!
//! [`place`] finds the documents, [`examine`] reads one and says what is to be
//! said, [`findings`] are the kinds of that, [`report`] prints.

mod body;
mod examine;
mod findings;
mod place;
mod report;
#[cfg(test)]
mod tests;

use anyhow::{Result, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
pub use place::{Place, find};
use std::time::Duration;

/// Say which format documents are in and what an editor should mend.
#[derive(Args)]
pub struct Check {
    /// Files, folders (with all `.json` files in them) and web addresses.
    #[arg(required = true, value_name = "PATH|URL")]
    places: Vec<String>,
    /// Print one JSON object for all documents, for programs.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Examines everything; an error if a document cannot be read.
    pub fn run(self) -> Result<()> {
        let places = find(&self.places)?;
        let progress = progress(places.len());
        let mut reports = Vec::new();
        for place in &places {
            progress.set_message(place.name.clone());
            reports.extend(examine::examine(place));
            progress.inc(1);
        }
        progress.finish_and_clear();
        if self.json {
            println!("{}", report::json(&reports)?);
        } else {
            print!("{}", report::text(&reports));
        }
        let errors = reports.iter().map(examine::Report::errors).sum::<usize>();
        if errors > 0 {
            bail!("{errors} of {} cannot be read", reports.len());
        }
        Ok(())
    }
}

/// A bar on the terminal, where there is one and it takes long.
pub fn progress(count: usize) -> ProgressBar {
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {wide_msg}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
