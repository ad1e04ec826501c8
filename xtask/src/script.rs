//! The script that begins every page, from its parts.

use crate::{esbuild, paths};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// In the order in which they run.
const PARTS: [&str; 2] = ["draw.js", "boot.js"];

/// Writes the joined script.
pub fn write() -> Result<()> {
    let mut joined = String::new();
    for part in PARTS {
        let path = paths::root().join("public").join(part);
        joined += &fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        joined.push('\n');
    }
    paths::write_changed("boot.js", &joined)
}

/// Takes out of the script what only people need. Without esbuild it stays.
pub fn shrink(staging: &Path) -> Result<()> {
    if !esbuild::is_here() {
        return Ok(());
    }
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("boot-") && name.ends_with(".js") {
            esbuild::minify(&path)?;
        }
    }
    Ok(())
}
