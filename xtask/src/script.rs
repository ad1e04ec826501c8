//! The script that begins every page, from its parts.

use crate::{paths, process};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// In the order in which they run.
const PARTS: [&str; 2] = ["draw.js", "boot.js"];

/// Writes the joined script, if it is another than the one there: Trunk watches.
pub fn write() -> Result<()> {
    let mut joined = String::new();
    for part in PARTS {
        let path = paths::root().join("public").join(part);
        joined += &fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        joined.push('\n');
    }
    let target = paths::scratch().join("boot.js");
    if fs::read_to_string(&target).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    fs::create_dir_all(paths::scratch())?;
    fs::write(&target, joined).with_context(|| format!("cannot write {}", target.display()))
}

/// Takes out of the script what only people need. Without esbuild it stays.
pub fn shrink(staging: &Path) -> Result<()> {
    if process::output(Command::new("esbuild").arg("--version")).is_none() {
        return Ok(());
    }
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !(name.starts_with("boot-") && name.ends_with(".js")) {
            continue;
        }
        process::run(
            Command::new("esbuild")
                .arg(&path)
                .args(["--minify", "--log-level=error", "--target=es2022"])
                .args(["--charset=utf8", "--allow-overwrite"])
                .arg(format!("--outfile={}", path.display())),
        )?;
    }
    Ok(())
}
