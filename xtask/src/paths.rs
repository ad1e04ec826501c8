//! Where things are.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The repository.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// What a host is given.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |path| root().join(path))
}

/// Where commands put what they make on the way.
pub fn scratch() -> PathBuf {
    root().join("target").join("lede")
}

/// An empty folder of that name among them.
pub fn fresh(name: &str) -> Result<PathBuf> {
    let folder = scratch().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Writes a file of that name among them, if it is to be another than the one
/// there: Trunk watches.
pub fn write_changed(name: &str, text: &str) -> Result<()> {
    let target = scratch().join(name);
    if fs::read_to_string(&target).is_ok_and(|present| present == text) {
        return Ok(());
    }
    fs::create_dir_all(scratch())?;
    fs::write(&target, text).with_context(|| format!("cannot write {}", target.display()))
}

/// The tools that Lede installs for itself: per user, shared by clones.
pub fn cache() -> PathBuf {
    let named = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(cache) = named("LEDE_CACHE") {
        return cache;
    }
    let home = named("HOME")
        .or_else(|| named("USERPROFILE"))
        .unwrap_or_else(env::temp_dir);
    let of_system = if cfg!(target_os = "macos") {
        home.join("Library").join("Caches")
    } else if cfg!(windows) {
        named("LOCALAPPDATA").unwrap_or(home)
    } else {
        named("XDG_CACHE_HOME").unwrap_or_else(|| home.join(".cache"))
    };
    of_system.join("lede")
}
