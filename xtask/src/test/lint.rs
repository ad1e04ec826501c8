//! Formatting, clippy, and whether generated files are true.

use super::tally::Tally;
use crate::tools::{Tools, WASM};
use crate::{newsroom, paths, process, schema};
use anyhow::{Result, bail};
use std::process::Command;

/// Runs every check, also after one has failed.
pub fn run(tally: &mut Tally) -> Result<()> {
    Tools::for_component_tests()?;
    let mut failures = Vec::new();
    let mut check = |name: &str, outcome: Result<()>| {
        tally.check(outcome.is_ok());
        match outcome {
            Ok(()) => println!("{name}: ok"),
            Err(error) => {
                eprintln!("{name}: {error:#}");
                failures.push(name.to_owned());
            }
        }
    };
    check("formatting", cargo(&["fmt", "--all", "--check"]));
    check(
        "clippy, native",
        cargo(&[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    );
    for (name, features) in [
        ("clippy, browser", "default"),
        ("clippy, browser, as it is shipped", "split"),
    ] {
        check(
            name,
            cargo(&[
                "clippy",
                "--quiet",
                "--package",
                "lede",
                "--all-targets",
                "--target",
                WASM,
                "--features",
                features,
                "--",
                "-D",
                "warnings",
            ]),
        );
    }
    // Without the pages, which it must not need.
    check(
        "clippy, widgets",
        cargo(&[
            "clippy",
            "--quiet",
            "--package",
            "lede",
            "--bin",
            "embed",
            "--no-default-features",
            "--features",
            "widgets",
            "--target",
            WASM,
            "--",
            "-D",
            "warnings",
        ]),
    );
    check("lists of the newsroom", newsroom::write(true));
    check("JSON Schema", schema::write(true));
    if !failures.is_empty() {
        bail!("failed: {}", failures.join("; "));
    }
    Ok(())
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(arguments)
            .current_dir(paths::root()),
    )
}
