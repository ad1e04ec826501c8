//! Formatting, clippy, documentation, and whether generated files are true.

mod addresses;

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
        ("clippy, browser", &[][..]),
        (
            "clippy, browser, as it is shipped",
            &["--features", "split", "--release"],
        ),
    ] {
        let arguments = [
            &["clippy", "--quiet", "--package", "lede", "--all-targets"],
            &["--target", WASM][..],
            features,
            &["--", "-D", "warnings"],
        ];
        check(name, cargo(&arguments.concat()));
    }
    check("clippy, fuzz targets", fuzz_targets());
    // What others may depend on, as they see it, and the application, as those
    // who work on it see it.
    check(
        "documentation of the crates",
        document(&["--workspace", "--exclude", "lede"]),
    );
    check(
        "documentation of the application",
        document(&[
            "--package",
            "lede",
            "--target",
            WASM,
            "--document-private-items",
        ]),
    );
    check("addresses in views", addresses::check());
    check("lists of the newsroom", newsroom::write(true));
    check("JSON Schema", schema::write(true));
    if !failures.is_empty() {
        bail!("failed: {}", failures.join("; "));
    }
    Ok(())
}

/// Compiles the fuzz targets, with a stable compiler and without the fuzzer:
/// its C++ would take longer than all else here, and is only needed to run.
fn fuzz_targets() -> Result<()> {
    // An archive of nothing, in place of the fuzzer's.
    let none = "libfuzzer.a";
    paths::write_changed(none, "!<arch>\n")?;
    process::run(
        Command::new("cargo")
            .args(["clippy", "--quiet", "--locked", "--all-targets"])
            .args(["--manifest-path", "fuzz/Cargo.toml", "--target-dir"])
            .arg(paths::target().join("fuzz"))
            .args(["--", "-D", "warnings"])
            .env("CUSTOM_LIBFUZZER_PATH", paths::scratch().join(none))
            .current_dir(paths::root()),
    )
}

/// Writes the documentation; a warning is an error.
fn document(arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(["doc", "--quiet", "--no-deps"])
            .args(arguments)
            .env("RUSTDOCFLAGS", "-D warnings")
            .current_dir(paths::root()),
    )
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(arguments)
            .current_dir(paths::root()),
    )
}
