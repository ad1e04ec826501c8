//! What needs no browser: everything but the application itself, whose tests run
//! in browsers. To build Leptos for a machine that never runs it takes minutes.

use super::tally::Tally;
use crate::{paths, process};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Duration;

/// Runs the native tests of the crates and of xtask.
pub fn run(tally: &mut Tally) -> Result<()> {
    let (output, is_ok) = process::run_into(
        Command::new("cargo")
            .args(["test", "--workspace", "--exclude", "lede", "--no-fail-fast"])
            .current_dir(paths::root()),
        &paths::scratch().join("native.log"),
        Duration::from_secs(20 * 60),
    )?;
    println!("{output}");
    tally.count(&output);
    if !is_ok {
        bail!("native tests failed");
    }
    Ok(())
}
