//! `cargo xtask test`.

mod browser;
mod e2e;
mod lint;
mod native;
mod server;
mod tally;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use std::time::Instant;
use tally::Tally;

/// Install what is missing and run every test.
#[derive(Args)]
pub struct Test {
    /// Run one kind of tests only.
    #[arg(long)]
    only: Option<Stage>,
    /// Leave out what cannot run on this machine, and say so, instead of
    /// failing.
    #[arg(long)]
    allow_missing: bool,
}

/// A kind of tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// Formatting, clippy, and whether generated files are true.
    Lint,
    /// What needs no browser.
    Native,
    /// Components, in three engines.
    Browser,
    /// Journeys through the release build, and its size.
    E2e,
}

impl Stage {
    const ALL: [Self; 4] = [Self::Lint, Self::Native, Self::Browser, Self::E2e];

    fn run(self, tally: &mut Tally) -> Result<()> {
        match self {
            Self::Lint => lint::run(tally),
            Self::Native => native::run(tally),
            Self::Browser => browser::run(tally),
            Self::E2e => e2e::run(tally),
        }
    }
}

impl Test {
    /// Runs the stages, the later ones also after an earlier one failed.
    pub fn run(self) -> Result<()> {
        let mut tally = Tally::default();
        let mut summary = Vec::new();
        let mut has_failed = false;
        for stage in Stage::ALL {
            if self.only.is_some_and(|only| only != stage) {
                continue;
            }
            let name = format!("{stage:?}").to_lowercase();
            println!("\n== {name}");
            let begin = Instant::now();
            let outcome = stage.run(&mut tally);
            let seconds = begin.elapsed().as_secs();
            if let Err(error) = &outcome {
                eprintln!("error: {error:#}");
                has_failed = true;
                tally.failed = tally.failed.max(1);
            }
            let word = if outcome.is_ok() { "ok" } else { "FAILED" };
            summary.push(format!("{name:<8} {word:<6} {seconds:>4} s"));
        }
        println!("\n{}", summary.join("\n"));
        for left_out in &tally.left_out {
            println!("left out: {left_out}");
        }
        println!("{} passed, {} failed", tally.passed, tally.failed);
        if has_failed || tally.failed > 0 {
            bail!("not all is well");
        }
        if !tally.left_out.is_empty() && !self.allow_missing {
            bail!("some tests could not run here; --allow-missing leaves them out");
        }
        Ok(())
    }
}
