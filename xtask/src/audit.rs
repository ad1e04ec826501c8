//! `cargo xtask audit`: what Lede is built from.

use crate::tools::Tools;
use crate::{paths, process};
use anyhow::{Result, ensure};
use clap::Args;
use std::path::Path;
use std::process::Command;

/// The workspaces, by their manifests.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// Check licences, duplicates and sources of dependencies, and whether all are
/// used.
#[derive(Args)]
pub struct Audit {
    /// Look for known vulnerabilities, too. The database comes from GitHub.
    #[arg(long)]
    advisories: bool,
}

impl Audit {
    /// Runs every check, also after one has failed.
    pub fn run(self) -> Result<()> {
        let deny = Tools::cargo_deny()?;
        let shear = Tools::cargo_shear()?;
        let mut failures = Vec::new();
        let mut check = |name: &str, manifest: &str, command: &mut Command| {
            println!("\n== {name}, {manifest}");
            if let Err(error) = process::run(command.current_dir(paths::root())) {
                eprintln!("error: {error:#}");
                failures.push(format!("{name} of {manifest}"));
            }
        };
        for manifest in MANIFESTS {
            check(
                "licences, duplicates and sources",
                manifest,
                &mut cargo_deny(&deny, manifest, &["licenses", "bans", "sources"]),
            );
            if self.advisories {
                check(
                    "advisories",
                    manifest,
                    &mut cargo_deny(&deny, manifest, &["advisories"]),
                );
            }
            let folder = Path::new(manifest).parent().unwrap_or(Path::new(""));
            check(
                "unused dependencies",
                manifest,
                Command::new(&shear).arg(paths::root().join(folder)),
            );
        }
        println!();
        if !self.advisories {
            println!(
                "Known vulnerabilities were not looked for: their database comes from GitHub. \
                 `cargo xtask audit --advisories` looks for them."
            );
        }
        ensure!(failures.is_empty(), "failed: {}", failures.join("; "));
        println!("What Lede is built from is in order.");
        Ok(())
    }
}

fn cargo_deny(deny: &Path, manifest: &str, checks: &[&str]) -> Command {
    let mut command = Command::new(deny);
    command
        .args(["--manifest-path", manifest, "--config", "deny.toml"])
        .args(["--workspace", "--all-features"])
        .args(["check", "--hide-inclusion-graph"])
        // One workspace has licences and duplicates that the other has not.
        .args(["--allow", "license-not-encountered"])
        .args(["--allow", "unmatched-skip", "--allow", "unnecessary-skip"])
        .args(checks);
    command
}
