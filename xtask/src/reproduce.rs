//! `cargo xtask reproduce`: whether a build depends on the folder it is made in,
//! or on whether xtask or Trunk is started.

use crate::compress::files;
use crate::tools::Tools;
use crate::{paths, process};
use anyhow::{Result, bail};
use clap::Args;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Build the last commit in two folders, and compare the bytes.
#[derive(Args)]
pub struct Reproduce;

impl Reproduce {
    /// Builds twice, which takes twice as long as the first build: once with
    /// `cargo xtask build`, and once with Trunk alone.
    pub fn run(self) -> Result<()> {
        let scratch = paths::fresh("reproduce")?;
        // Paths of different lengths.
        let clones = ["a", "a-folder/with/a-longer-name"].map(|name| scratch.join(name));
        let commands = [["cargo", "xtask", "build"], ["trunk", "build", "--release"]];
        let path = Tools::for_build()?.path()?;
        for (clone, [program, arguments @ ..]) in clones.iter().zip(commands) {
            println!("Building in {} with {program}.", clone.display());
            process::run(
                Command::new("git")
                    .args(["clone", "--quiet"])
                    .args([&paths::root(), clone]),
            )?;
            process::run(
                Command::new(program)
                    .args(arguments)
                    .current_dir(clone)
                    .env("PATH", &path)
                    .env_remove("CARGO_TARGET_DIR")
                    .env_remove("RUSTFLAGS")
                    // Trunk takes only `true` and `false` here; others set it to `1`.
                    .env_remove("NO_COLOR"),
            )?;
        }
        let [one, other] = clones.map(|clone| clone.join("dist"));
        let different = differences(&one, &other)?;
        if !different.is_empty() {
            bail!(
                "{} and {} differ in {}",
                one.display(),
                other.display(),
                different.join(", ")
            );
        }
        println!("Both builds are the same bytes.");
        fs::remove_dir_all(scratch)?;
        Ok(())
    }
}

/// The files that two folders do not have with the same bytes.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let names = |folder: &Path| -> Result<Vec<PathBuf>> {
        let relative = |file: PathBuf| file.strip_prefix(folder).map(Path::to_path_buf).ok();
        Ok(files(folder)?.into_iter().filter_map(relative).collect())
    };
    let all: BTreeSet<_> = names(one)?.into_iter().chain(names(other)?).collect();
    let is_different = |name: &PathBuf| {
        let read = |folder: &Path| fs::read(folder.join(name)).ok();
        read(one) != read(other)
    };
    Ok(all
        .into_iter()
        .filter(is_different)
        .map(|name| name.display().to_string())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_compared_by_their_files() {
        let folder = paths::fresh("reproduce-test").unwrap();
        let write = |name: &str, text: &str| {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        for (name, text) in [("a/same", "1"), ("b/same", "1"), ("a/in/changed", "1")] {
            write(name, text);
        }
        write("b/in/changed", "2");
        write("b/new", "");
        let different = differences(&folder.join("a"), &folder.join("b")).unwrap();
        assert_eq!(different, ["in/changed", "new"]);
    }
}
