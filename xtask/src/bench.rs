//! `cargo xtask bench`: how fast the release build is in a throttled browser.
//!
//! The scenarios are in `tests/e2e/bench`, and so is the budget.

use crate::browsers::{self, Engine};
use crate::build::release;
use crate::{journeys, paths, process};
use anyhow::{Result, bail};
use clap::Args;
use std::process::Command;

/// Measure the release build in Chromium, with real throttling.
#[derive(Args)]
pub struct Bench {
    /// Run these scenarios only, separated by commas.
    #[arg(long)]
    scenario: Option<String>,
    /// How often each scenario is run.
    #[arg(long, default_value_t = 7)]
    rounds: u32,
    /// Measure what is in dist/ already.
    #[arg(long)]
    no_build: bool,
}

impl Bench {
    /// Builds, installs what is missing, and measures.
    pub fn run(self) -> Result<()> {
        if browsers::install_missing()?.contains(&Engine::Chromium) {
            bail!("Chromium is not here; `{}`", Engine::Chromium.advice());
        }
        let dist = paths::dist();
        if !self.no_build {
            release("/", &dist)?;
        }
        let folder = journeys::prepare()?;
        let mut node = Command::new("node");
        node.arg("bench/run.mjs")
            .args(["--rounds", &self.rounds.to_string()])
            .current_dir(folder)
            .env("LEDE_DIST", &dist)
            .env("CHROMIUM", browsers::find("chromium").unwrap_or_default());
        if let Some(scenario) = &self.scenario {
            node.args(["--scenario", scenario]);
        }
        process::run(&mut node)
    }
}
