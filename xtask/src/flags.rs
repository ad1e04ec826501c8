//! The flags of the compiler for WebAssembly, in a file that
//! `.cargo/config.toml` includes.
//!
//! Two builds of one commit are the same bytes, whatever folders the machine
//! has. The compiler writes the paths of source files into its output (in the
//! locations of panics), so each folder that differs between machines gets a
//! fixed name. Cargo leaves such flags out of the hashes in symbols. Cargo's own
//! setting for this, `trim-paths`, is not stable.

use crate::tools::WASM;
use crate::{paths, process};
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use toml::{Table, Value};

/// The file, among those that commands make on the way.
const FILE: &str = "cargo.toml";

/// Writes the file. Trunk does this before it starts cargo.
pub fn write() -> Result<()> {
    paths::write_changed(FILE, &config()?)
}

/// The flags as a configuration of cargo.
fn config() -> Result<String> {
    let flags = folders()?.into_iter().map(|(folder, name)| {
        Value::String(format!("--remap-path-prefix={}={name}", folder.display()))
    });
    let table = |name: &str, value| Table::from_iter([(name.to_owned(), value)]);
    let flags = table("rustflags", Value::Array(flags.collect()));
    let target = table(WASM, Value::Table(flags));
    Ok(toml::to_string(&table("target", Value::Table(target)))?)
}

/// The folders that sources lie in, with their fixed names. A later one counts
/// where one lies within another.
fn folders() -> Result<Vec<(PathBuf, String)>> {
    let mut folders = Vec::new();
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home(".cargo"));
    if let Some(cargo) = cargo {
        // One folder for each registry; its name is a hash of the address.
        for source in subfolders(&cargo.join("registry/src")) {
            folders.push((source, String::new()));
        }
    }
    let compiler = rustc(&["--version", "--verbose"])?;
    let commit = compiler
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .unwrap_or("unknown");
    // Where the component rust-src is installed, the compiler writes the paths
    // of its files; where it is not, the names that the standard library was
    // built with. Both become the latter.
    let sysroot = rustc(&["--print", "sysroot"])?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    folders.push((library, format!("/rustc/{commit}")));
    folders.push((paths::root(), String::new()));
    folders.push((paths::target(), "target".to_owned()));
    Ok(folders)
}

fn rustc(arguments: &[&str]) -> Result<String> {
    process::output(Command::new("rustc").args(arguments)).context("rustc does not answer")
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten();
    let mut folders: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    folders.sort();
    folders
}

fn home(folder: &str) -> Option<PathBuf> {
    env::var_os("HOME")
        .or_else(|| env::var_os("USERPROFILE"))
        .map(|home| PathBuf::from(home).join(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_sources_has_a_fixed_name() {
        let config: Table = config().unwrap().parse().unwrap();
        let flags: Vec<_> = config["target"][WASM]["rustflags"]
            .as_array()
            .unwrap()
            .iter()
            .map(|flag| flag.as_str().unwrap())
            .collect();
        let sysroot = rustc(&["--print", "sysroot"]).unwrap();
        let library = format!("{}/lib/rustlib/src/rust=/rustc/", sysroot.trim());
        for folder in [library, format!("{}=", paths::root().display())] {
            let flag = format!("--remap-path-prefix={folder}");
            assert!(
                flags.iter().any(|given| given.starts_with(&flag)),
                "{flag} is not in {flags:?}"
            );
        }
    }

    #[test]
    fn cargo_reads_the_file() {
        let file = paths::root().join(".cargo/config.toml");
        let config: Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
        let path = config["include"][0]["path"].as_str().unwrap();
        let included = paths::root().join(".cargo").join(path);
        let written = paths::scratch().join(FILE);
        assert_eq!(
            included,
            paths::root().join(".cargo/../target/lede").join(FILE)
        );
        assert!(written.ends_with("target/lede/cargo.toml"));
    }
}
