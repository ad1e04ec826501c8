//! The flags of the compiler for WebAssembly.
//!
//! Two builds of one commit are the same bytes, whatever folders the machine
//! has. The compiler writes the paths of source files into its output (in the
//! locations of panics), so each folder that differs between machines gets a
//! fixed name. Cargo leaves such flags out of the hashes in symbols.

use crate::{paths, process, split};
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The flags of the application and the widgets.
pub fn for_wasm(is_release: bool) -> Result<OsString> {
    let mut flags = OsString::new();
    if is_release {
        flags.push(split::RUST_FLAG);
    }
    for (folder, name) in folders()? {
        // Flags end at spaces, and nothing quotes them. Most paths within the
        // workspace are relative anyway.
        if folder.to_string_lossy().contains(char::is_whitespace) {
            continue;
        }
        flags.push(" --remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    Ok(flags)
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
        let flags = for_wasm(true).unwrap().into_string().unwrap();
        let sysroot = rustc(&["--print", "sysroot"]).unwrap();
        let library = format!("{}/lib/rustlib/src/rust=/rustc/", sysroot.trim());
        let root = format!("{}=", paths::root().display());
        for expected in [library.as_str(), &root, split::RUST_FLAG] {
            // Folders with spaces are left out.
            if !expected.contains(' ') {
                assert!(flags.contains(expected), "{expected} is not in {flags}");
            }
        }
        assert!(
            !for_wasm(false)
                .unwrap()
                .to_string_lossy()
                .contains(split::RUST_FLAG)
        );
    }
}
