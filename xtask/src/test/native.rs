//! What needs no browser.
//!
//! Without the feature `app`: everything that is tested natively knows nothing
//! of Leptos, and building Leptos for a machine that never runs it takes
//! minutes.

use super::tally::Tally;
use crate::{paths, process};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Duration;

/// Runs the native tests of the whole workspace.
pub fn run(tally: &mut Tally) -> Result<()> {
    let (output, is_ok) = process::run_into(
        Command::new("cargo")
            .args([
                "test",
                "--workspace",
                "--no-default-features",
                "--no-fail-fast",
            ])
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
