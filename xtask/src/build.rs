//! `cargo xtask build`.

use crate::tools::Tools;
use crate::{paths, process, split, style};
use anyhow::{Result, bail};
use clap::Args;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Build what goes to a host, into dist/.
#[derive(Args)]
pub struct Build {
    /// The path under which the host serves it, with slashes at both ends.
    #[arg(long, default_value = "/")]
    public_url: String,
    /// The folder to write.
    #[arg(long)]
    dist: Option<PathBuf>,
}

impl Build {
    /// Builds.
    pub fn run(self) -> Result<()> {
        release(&self.public_url, &self.dist.unwrap_or_else(paths::dist))
    }
}

/// The release build, into `dist`, to be served under `public_url`.
pub fn release(public_url: &str, dist: &Path) -> Result<()> {
    if !(public_url.starts_with('/') && public_url.ends_with('/')) {
        bail!("--public-url begins and ends with a slash, as in /news/; it was {public_url}");
    }
    let tools = Tools::for_build()?;
    if !tools.has_wasm_opt() {
        println!(
            "wasm-opt and esbuild are not here (they come with Node's npm), so the download will be some hundredths \
             larger than it could be, and that of rich bodies a third."
        );
    }
    let mut trunk = trunk(&tools, "build", true)?;
    trunk.args(["--public-url", public_url, "--dist"]).arg(dist);
    process::run(&mut trunk)?;
    println!("Built {}, to be served under {public_url}", dist.display());
    Ok(())
}

/// Trunk, ready to run.
pub fn trunk(tools: &Tools, command: &str, is_release: bool) -> Result<Command> {
    // Trunk looks for the style sheet before it runs any hook.
    style::write()?;
    let mut trunk = Command::new("trunk");
    trunk
        .arg(command)
        .args(["--color", "never"])
        .current_dir(paths::root())
        .env("PATH", tools.path()?)
        // For this target alone: Trunk's hooks call cargo for the machine's own,
        // which would build xtask anew if its flags changed.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            rust_flags(is_release),
        )
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk takes only `true` and `false` here; others set it to `1`.
        .env_remove("NO_COLOR");
    if is_release {
        trunk.args(["--release", "--features", split::FEATURE]);
    }
    Ok(trunk)
}

/// Keeps the folders of the machine that builds out of the download: panics
/// name their source files.
fn rust_flags(is_release: bool) -> OsString {
    let mut flags = OsString::new();
    if is_release {
        flags.push(split::RUST_FLAG);
    }
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home(".cargo"));
    let registry = cargo.map(|cargo| cargo.join("registry/src"));
    let registries = registry
        .iter()
        .filter_map(|source| source.read_dir().ok())
        .flatten();
    let sources = registries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    for folder in sources.chain([paths::root()]) {
        flags.push(" --remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
    }
    flags
}

fn home(folder: &str) -> Option<PathBuf> {
    env::var_os("HOME")
        .or_else(|| env::var_os("USERPROFILE"))
        .map(|home| PathBuf::from(home).join(folder))
}
