//! Tools that npm installs: `xtask/npm/` names their versions and the hashes of
//! their packages.

use crate::{paths, process};
use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::PathBuf;
use std::process::Command;

/// What npm reads.
const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// The folder of wasm-opt and esbuild. `None` without npm: the build works
/// without them, and is larger.
///
/// The packages of Linux distributions are too old for this WebAssembly.
pub fn build_tools() -> Result<Option<PathBuf>> {
    let source = paths::root().join("xtask/npm");
    let mut hasher = DefaultHasher::new();
    for file in FILES {
        let path = source.join(file);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        hasher.write(&bytes);
    }
    // Another version of a tool gets another folder.
    let home = paths::cache()
        .join("tools")
        .join(format!("npm-{:016x}", hasher.finish()));
    let bin = home.join("node_modules").join(".bin");
    if bin.exists() {
        return Ok(Some(bin));
    }
    if process::output(Command::new("npm").arg("--version")).is_none() {
        return Ok(None);
    }
    println!(
        "Installing wasm-opt and esbuild, which make WebAssembly and JavaScript smaller, into {}.",
        home.display()
    );
    fs::create_dir_all(&home)?;
    for file in FILES {
        fs::copy(source.join(file), home.join(file))?;
    }
    let installed = process::run(
        Command::new("npm")
            .args(["ci", "--silent", "--no-fund", "--no-audit"])
            .current_dir(&home),
    );
    Ok(installed.is_ok().then_some(bin))
}
