//! Builds, serves, tests and measures Lede: `cargo xtask --help`.
//!
//! One file per command. What a command needs and this machine lacks it
//! installs itself where it may ([`tools`], [`browsers`]), and says so.

#![forbid(unsafe_code)]

mod audit;
mod bench;
mod browsers;
mod budget;
mod build;
mod check;
mod compress;
mod convert;
mod embed;
mod esbuild;
mod finish;
mod flags;
mod journeys;
mod newsroom;
mod page;
mod paths;
mod process;
mod reproduce;
mod schema;
mod script;
mod serve;
mod short_names;
mod size;
mod split;
mod style;
mod test;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds, serves, tests and measures Lede.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build, and serve the sample newsroom on localhost.
    Serve(serve::Serve),
    /// Build what goes to a host, into dist/.
    Build(build::Build),
    /// Install what is missing and run every test.
    Test(test::Test),
    /// Show what a first article view downloads, against the budget.
    Size(size::Size),
    /// Check licences and sources of dependencies, and whether all are used.
    Audit(audit::Audit),
    /// Measure the release build in a throttled browser.
    Bench(bench::Bench),
    /// Say which format documents are in and what an editor should mend.
    Check(check::Check),
    /// Build the last commit in two folders, and compare the bytes.
    Reproduce(reproduce::Reproduce),
    /// Write documents of any format as native JSON.
    Convert(convert::Convert),
    /// Write the newsroom's lists from its articles.
    Newsroom(newsroom::Newsroom),
    /// Write the JSON Schema of the document model.
    Schema(schema::Schema),
    /// Write what Trunk and cargo read (called by Trunk).
    #[command(hide = true)]
    Prepare,
    /// Finish what Trunk has built (called by Trunk).
    #[command(hide = true)]
    Finish,
}

/// Writes the flags of the compiler, the style sheet and the first script.
fn prepare() -> Result<()> {
    flags::write()?;
    style::write()?;
    script::write()
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Build(build) => build.run(),
        Command::Test(test) => test.run(),
        Command::Size(size) => size.run(),
        Command::Audit(audit) => audit.run(),
        Command::Check(check) => check.run(),
        Command::Convert(convert) => convert.run(),
        Command::Reproduce(reproduce) => reproduce.run(),
        Command::Bench(bench) => bench.run(),
        Command::Newsroom(newsroom) => newsroom.run(),
        Command::Schema(schema) => schema.run(),
        Command::Prepare => prepare(),
        Command::Finish => finish::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
