//! Tools that cargo installs.

use crate::{paths, process};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

/// wasm-bindgen's tool must be of the version that Cargo.lock names.
pub fn bindgen() -> Result<Option<PathBuf>> {
    let lock =
        fs::read_to_string(paths::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let lock: toml::Table = lock.parse().context("Cargo.lock is not TOML")?;
    let version = lock
        .get("package")
        .and_then(toml::Value::as_array)
        .and_then(|packages| {
            packages.iter().find(|package| {
                package.get("name").and_then(toml::Value::as_str) == Some("wasm-bindgen")
            })
        })
        .and_then(|package| package.get("version"))
        .and_then(toml::Value::as_str)
        .context("Cargo.lock names no wasm-bindgen")?;
    // Not --locked: its own lock file may name what a mirror does not hold.
    install(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        version,
        false,
        "which joins WebAssembly and JavaScript",
    )
}

/// The folder of a tool that cargo installs; `None` if a matching one is on
/// PATH.
pub fn install(
    package: &str,
    program: &str,
    version: &str,
    locked: bool,
    why: &str,
) -> Result<Option<PathBuf>> {
    let on_path = process::output(Command::new(program).arg("--version"));
    if on_path.is_some_and(|text| text.split_whitespace().any(|word| word == version)) {
        return Ok(None);
    }
    let home = paths::cache()
        .join("tools")
        .join(format!("{package}-{version}"));
    let bin = home.join("bin");
    let file = bin.join(program).with_extension(env::consts::EXE_EXTENSION);
    if file.exists() {
        return Ok(Some(bin));
    }
    println!(
        "Installing {package} {version}, {why}, into {} (once, some minutes).",
        home.display()
    );
    let mut command = Command::new("cargo");
    command
        .args([
            "install",
            "--quiet",
            package,
            "--version",
            version,
            "--root",
        ])
        .arg(&home)
        // These tools run for seconds: half the time to build them is worth
        // more than the last tenth of their speed.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        // The tool has nothing to do with this project's settings.
        .current_dir(env::temp_dir())
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS");
    if locked {
        command.arg("--locked");
    }
    process::run(&mut command).with_context(|| {
        format!("{package} {version} could not be installed; try `cargo install {package} --version {version}`")
    })?;
    Ok(Some(bin))
}
