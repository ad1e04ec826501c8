//! What every part weighed before: `xtask/sizes.toml`, which is committed with
//! the change that it belongs to.
//!
//! To build the base of a change would take as long again as to build the
//! change; to read what somebody measured then takes nothing.

use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// Brotli bytes by part.
pub type Parts = BTreeMap<String, usize>;

/// The file, as git names it.
const FILE: &str = "xtask/sizes.toml";
/// What stands above the sizes.
const HEAD: &str = "\
# Brotli bytes of every part of the release build, as `cargo xtask size --record`
# wrote them; what later changes are compared with.
";

/// A state of the project and what its parts weighed.
pub struct Base {
    /// How git knows it.
    revision: String,
    parts: Parts,
}

impl Base {
    /// The state that a change is made to: where it left the main branch, or
    /// the commit before on that branch itself. `None` where there is no
    /// history, or nothing was recorded.
    pub fn find() -> Option<Self> {
        let head = git(&["rev-parse", "HEAD"])?;
        let branch = ["origin/main", "main"]
            .iter()
            .find_map(|main| git(&["merge-base", "HEAD", main]));
        let revision = branch
            .filter(|base| *base != head)
            .or_else(|| git(&["rev-parse", "HEAD^"]))?;
        Self::of(&revision).ok()
    }

    /// A state that is asked for.
    ///
    /// # Errors
    /// When git does not know it, or nothing was recorded in it.
    pub fn of(revision: &str) -> Result<Self> {
        let Some(text) = git(&["show", &format!("{revision}:{FILE}")]) else {
            bail!("git knows no {FILE} of {revision}");
        };
        let parts = toml::from_str(&text).with_context(|| format!("{FILE} of {revision}"))?;
        let revision = git(&["rev-parse", "--short", revision]).unwrap_or_default();
        Ok(Self { revision, parts })
    }

    /// Prints what has become larger and what smaller.
    pub fn print_beside(&self, parts: &Parts) {
        println!("\nBrotli bytes beside those of {}:\n", self.revision);
        for line in lines(&self.parts, parts) {
            println!("{line}");
        }
    }
}

/// Writes what the parts weigh.
pub fn record(parts: &Parts) -> Result<()> {
    let text = HEAD.to_owned() + &toml::to_string(parts)?;
    fs::write(paths::root().join(FILE), text).with_context(|| format!("cannot write {FILE}"))
}

fn lines(before: &Parts, now: &Parts) -> Vec<String> {
    let mut names: Vec<_> = before.keys().chain(now.keys()).collect();
    names.sort();
    names.dedup();
    let line = |name: &String| {
        let size = |parts: &Parts| parts.get(name).copied().unwrap_or_default();
        let (before, now) = (size(before), size(now));
        let change = now as i64 - before as i64;
        format!("{name:<24} {before:>9} {now:>9} {change:>+7}")
    };
    names.into_iter().map(line).collect()
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = process::output(
        Command::new("git")
            .args(arguments)
            .current_dir(paths::root()),
    );
    output.map(|output| output.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_compared_by_name() {
        let parts = |sizes: &[(&str, usize)]| -> Parts {
            sizes
                .iter()
                .map(|(name, size)| ((*name).to_owned(), *size))
                .collect()
        };
        let before = parts(&[("CSS", 100), ("gone", 7)]);
        let now = parts(&[("CSS", 90), ("new", 5)]);
        let lines = lines(&before, &now);
        let words: Vec<Vec<_>> = lines
            .iter()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(
            words,
            [
                ["CSS", "100", "90", "-10"],
                ["gone", "7", "0", "-7"],
                ["new", "0", "5", "+5"]
            ]
        );
    }
}
