//! What needs no browser.

use super::tally::Tally;
use crate::{paths, process};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Duration;

/// Runs the native tests of the whole workspace.
pub fn run(tally: &mut Tally) -> Result<()> {
    let (output, is_ok) = process::run_into(
        Command::new("cargo")
            .args(["test", "--workspace", "--no-fail-fast"])
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
