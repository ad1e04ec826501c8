//! The folder of journeys, with what it needs from npm.

use crate::{browsers, paths, process};
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// Which fonts there are for browsers that tests start, in the folder below.
pub const FONTS: &str = "fonts.conf";

/// Whether there is what runs them.
pub fn has_node() -> bool {
    browsers::find("node").is_some() && browsers::find("npm").is_some()
}

/// The folder, after everything has been installed into it.
pub fn prepare() -> Result<PathBuf> {
    if !has_node() {
        bail!("Node is not here; install Node 20 or newer with npm");
    }
    let folder = paths::root().join("tests/e2e");
    process::run(
        Command::new("npm")
            .args(["ci", "--silent", "--no-fund", "--no-audit"])
            .current_dir(&folder),
    )?;
    Ok(folder)
}
