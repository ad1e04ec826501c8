//! `cargo xtask build`.

use crate::tools::Tools;
use crate::{paths, process};
use anyhow::{Result, bail};
use clap::Args;
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

/// Trunk, ready to run: everything else that it needs is in `Trunk.toml`.
pub fn trunk(tools: &Tools, command: &str, is_release: bool) -> Result<Command> {
    let mut trunk = Command::new("trunk");
    trunk
        .arg(command)
        .args(["--color", "never"])
        .current_dir(paths::root())
        .env("PATH", tools.path()?)
        // These would take the place of the flags in cargo's configuration.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk takes only `true` and `false` here; others set it to `1`.
        .env_remove("NO_COLOR");
    if is_release {
        trunk.arg("--release");
    }
    Ok(trunk)
}
