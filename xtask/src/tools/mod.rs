//! The tools a build needs, at exactly the right versions.
//!
//! A matching tool on PATH is used. A missing one goes into Lede's own cache
//! folder; nothing that the user has installed is touched.

mod cargo;
mod npm;

use crate::process;
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const CARGO_DENY: &str = "0.20.2";
const CARGO_SHEAR: &str = "1.13.1";

/// Folders to be put in front of PATH.
#[derive(Debug, Default)]
pub struct Tools(Vec<PathBuf>);

impl Tools {
    /// What building needs.
    pub fn for_build() -> Result<Self> {
        wasm_target()?;
        let mut tools = Self::default();
        tools.add(cargo::bindgen()?);
        tools.add(cargo::install(
            "trunk",
            "trunk",
            TRUNK,
            true,
            "which builds the application",
        )?);
        tools.add(npm::build_tools()?);
        Ok(tools)
    }

    /// What component tests need beside browsers.
    pub fn for_component_tests() -> Result<Self> {
        wasm_target()?;
        let mut tools = Self::default();
        tools.add(cargo::bindgen()?);
        Ok(tools)
    }

    /// What drives Firefox.
    pub fn geckodriver() -> Result<PathBuf> {
        program("geckodriver", GECKODRIVER, "which drives Firefox in tests")
    }

    /// What checks licences and sources of dependencies.
    pub fn cargo_deny() -> Result<PathBuf> {
        program(
            "cargo-deny",
            CARGO_DENY,
            "which checks licences and sources of dependencies",
        )
    }

    /// What finds dependencies that nothing uses.
    pub fn cargo_shear() -> Result<PathBuf> {
        program(
            "cargo-shear",
            CARGO_SHEAR,
            "which finds dependencies that nothing uses",
        )
    }

    fn add(&mut self, folder: Option<PathBuf>) {
        self.0.extend(folder);
    }

    /// PATH with the tools in front.
    pub fn path(&self) -> Result<OsString> {
        let present = env::var_os("PATH").unwrap_or_default();
        let folders = self.0.iter().cloned().chain(env::split_paths(&present));
        env::join_paths(folders).context("a folder of PATH has a separator in its name")
    }

    /// Whether `wasm-opt` is among them or on PATH.
    pub fn has_wasm_opt(&self) -> bool {
        self.path().is_ok_and(|path| {
            process::output(Command::new("wasm-opt").arg("--version").env("PATH", path)).is_some()
        })
    }
}

/// A program that cargo installs, to be started.
fn program(package: &str, version: &str, why: &str) -> Result<PathBuf> {
    let folder = cargo::install(package, package, version, true, why)?;
    Ok(folder.map_or_else(|| package.into(), |folder| folder.join(package)))
}

fn wasm_target() -> Result<()> {
    let installed = process::output(Command::new("rustup").args(["target", "list", "--installed"]));
    match installed {
        Some(targets) if targets.lines().any(|target| target == WASM) => Ok(()),
        Some(_) => {
            println!("Adding the target {WASM} to the Rust toolchain: browsers run nothing else.");
            process::run(Command::new("rustup").args(["target", "add", WASM]))
        }
        // Rust from elsewhere: the library of the target lies in the sysroot.
        None => {
            let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))
                .unwrap_or_default();
            let library = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM);
            if library.exists() {
                return Ok(());
            }
            bail!(
                "Rust's target {WASM} is missing; install rustup and run `rustup target add {WASM}`"
            );
        }
    }
}
