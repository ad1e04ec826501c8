//! esbuild: small scripts and sheets of large ones, where it is here.

use crate::process;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Whether scripts can be made smaller.
pub fn is_here() -> bool {
    process::output(Command::new("esbuild").arg("--version")).is_some()
}

fn minifying(file: &Path) -> Command {
    let mut command = Command::new("esbuild");
    command
        .arg(file)
        .args(["--minify", "--target=es2022", "--charset=utf8"])
        .arg("--log-level=error");
    command
}

/// Puts what a file imports into it.
pub fn bundle(file: &Path) -> Result<()> {
    replace(minifying(file).args(["--bundle", "--format=esm"]), file)
}

/// Makes a script smaller that imports nothing and stands alone.
pub fn minify(file: &Path) -> Result<()> {
    replace(&mut minifying(file), file)
}

fn replace(command: &mut Command, file: &Path) -> Result<()> {
    let outfile = format!("--outfile={}", file.display());
    process::run(command.args(["--allow-overwrite", &outfile]))
}

/// A script made smaller that goes into another file; what it imports it imports
/// later. It is written into `folder` under `name` on the way.
pub fn minified(folder: &Path, name: &str, script: &str) -> Result<String> {
    let file = folder.join(name);
    fs::write(&file, script)?;
    process::output(minifying(&file).arg("--format=esm"))
        .with_context(|| format!("esbuild cannot read {}", file.display()))
}
