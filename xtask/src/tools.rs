//! The tools a build needs, at exactly the right versions.
//!
//! A matching tool on PATH is used. A missing one goes into Lede's own cache
//! folder; nothing that the user has installed is touched.

use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";

/// Folders to be put in front of PATH.
#[derive(Debug, Default)]
pub struct Tools(Vec<PathBuf>);

impl Tools {
    /// What building needs.
    pub fn for_build() -> Result<Self> {
        wasm_target()?;
        let mut tools = Self::default();
        tools.add(bindgen()?);
        tools.add(from_cargo(
            "trunk",
            "trunk",
            TRUNK,
            true,
            "which builds the application",
        )?);
        // npm's are new enough; Debian's and the ones of crates are not.
        tools.add(from_npm(
            "binaryen",
            "wasm-opt",
            BINARYEN,
            "whose wasm-opt makes the WebAssembly smaller",
        ));
        tools.add(from_npm(
            "esbuild",
            "esbuild",
            ESBUILD,
            "which makes the JavaScript smaller",
        ));
        Ok(tools)
    }

    /// What component tests need beside browsers.
    pub fn for_component_tests() -> Result<Self> {
        wasm_target()?;
        let mut tools = Self::default();
        tools.add(bindgen()?);
        Ok(tools)
    }

    /// What drives Firefox.
    pub fn geckodriver() -> Result<PathBuf> {
        let folder = from_cargo(
            "geckodriver",
            "geckodriver",
            GECKODRIVER,
            true,
            "which drives Firefox in tests",
        )?;
        Ok(match folder {
            Some(folder) => folder.join("geckodriver"),
            None => PathBuf::from("geckodriver"),
        })
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

/// wasm-bindgen's tool must be of the version that Cargo.lock names.
fn bindgen() -> Result<Option<PathBuf>> {
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
    from_cargo(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        version,
        false,
        "which joins WebAssembly and JavaScript",
    )
}

/// The folder of a tool that cargo installs; `None` if a matching one is on
/// PATH.
fn from_cargo(
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

/// The folder of a tool that npm brings. Without npm the build works, and is
/// larger.
fn from_npm(package: &str, program: &str, version: &str, why: &str) -> Option<PathBuf> {
    let home = paths::cache()
        .join("tools")
        .join(format!("{package}-{version}"));
    let bin = home.join("node_modules").join(".bin");
    if bin.join(program).exists() {
        return Some(bin);
    }
    process::output(Command::new("npm").arg("--version"))?;
    println!(
        "Installing {package} {version}, {why}, into {}.",
        home.display()
    );
    fs::create_dir_all(&home).ok()?;
    let installed = process::run(
        Command::new("npm")
            .args(["install", "--silent", "--no-fund", "--no-audit", "--prefix"])
            .arg(&home)
            .arg(format!("{package}@{version}")),
    );
    installed.is_ok().then_some(bin)
}
