//! What needs no browser: the crates and xtask, and what the application renders
//! natively. The other tests of the application run in browsers.

use super::tally::Tally;
use crate::{paths, process};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Duration;

/// What runs together. Not all at once: xtask writes files for people and has
/// serde_json keep the order of keys, which the browser's parser does not.
const RUNS: [&[&str]; 3] = [
    &[
        "-p",
        "lede-model",
        "-p",
        "lede-formats",
        "-p",
        "lede-sources",
    ],
    &["-p", "lede", "--test", "native"],
    &["-p", "xtask"],
];

/// Runs the native tests, the later ones also after an earlier one failed.
pub fn run(tally: &mut Tally) -> Result<()> {
    let mut all_ok = true;
    for packages in RUNS {
        let (output, is_ok) = process::run_into(
            Command::new("cargo")
                .args(["test", "--no-fail-fast"])
                .args(packages)
                .current_dir(paths::root()),
            &paths::scratch().join("native.log"),
            Duration::from_secs(20 * 60),
        )?;
        println!("{output}");
        tally.count(&output);
        all_ok &= is_ok;
    }
    if !all_ok {
        bail!("native tests failed");
    }
    Ok(())
}
