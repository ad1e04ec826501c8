//! What every part of the release build may weigh: `xtask/budget.toml`.
//!
//! The file has the figures that somebody recorded. A part fails the check
//! when it is more than 5 % larger than its record: small changes, and small
//! differences between compilers, need nobody's attention. A smaller figure
//! can be recorded at any time, a larger one only with an ADR that says why.

use crate::{paths, process};
use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// Brotli bytes by part. The first word of a part's name is its budget:
/// `application CSS` and `application HTML` share one.
pub type Parts = BTreeMap<String, usize>;

/// The file, as git names it.
const FILE: &str = "xtask/budget.toml";
/// How much larger than its record a part may be, in percent.
const ROOM: usize = 5;
/// The comment at the top of the file.
const HEAD: &str = "\
# Brotli bytes of every part of the release build, as they were recorded.
# `cargo xtask size` fails when a part is more than 5 % larger than its record.
# `cargo xtask size --record` writes this file; a larger figure needs the number
# of the ADR that gives the reason: `--record --adr NNN`.

";

/// The recorded figures.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Bytes by part.
    recorded: Parts,
    /// The ADR that gives the reason for the last growth, by budget.
    #[serde(default)]
    adr: BTreeMap<String, String>,
}

impl Budget {
    /// Reads the file of the working tree.
    pub fn read() -> Result<Self> {
        let text = fs::read_to_string(paths::root().join(FILE))
            .with_context(|| format!("cannot read {FILE}"))?;
        toml::from_str(&text).context(FILE)
    }

    /// Reads the file of a revision.
    ///
    /// # Errors
    /// When git does not know it, or nothing was recorded in it.
    pub fn of(revision: &str) -> Result<Self> {
        let text = process::output(
            Command::new("git")
                .args(["show", &format!("{revision}:{FILE}")])
                .current_dir(paths::root()),
        );
        let text = text.with_context(|| format!("git knows no {FILE} of {revision}"))?;
        toml::from_str(&text).with_context(|| format!("{FILE} of {revision}"))
    }

    /// Writes the file of the working tree.
    pub fn write(&self) -> Result<()> {
        let text = HEAD.to_owned() + &toml::to_string(self)?;
        fs::write(paths::root().join(FILE), text).with_context(|| format!("cannot write {FILE}"))
    }

    /// The figures of a build, recorded in place of these. `adr` is the number
    /// of the ADR that allows growth.
    ///
    /// # Errors
    /// When a budget grows and no ADR is named.
    pub fn record(mut self, parts: Parts, adr: Option<&str>) -> Result<Self> {
        let before = totals(&self.recorded);
        for (budget, bytes) in totals(&parts) {
            let recorded = before.get(&budget).copied().unwrap_or_default();
            if bytes <= recorded {
                continue;
            }
            let Some(adr) = adr else {
                bail!(
                    "the {budget} grows from {recorded} to {bytes} bytes; \
                     name the ADR that gives the reason: --record --adr NNN"
                );
            };
            self.adr.insert(budget, adr.to_owned());
        }
        self.recorded = parts;
        Ok(self)
    }

    /// Prints each budget and what is left of it.
    ///
    /// # Errors
    /// When a part is larger than it may be, was never recorded, or is missing.
    pub fn check(&self, parts: &Parts) -> Result<()> {
        let recorded = totals(&self.recorded);
        let measured = totals(parts);
        println!();
        let mut failures = Vec::new();
        for (budget, bytes) in &measured {
            let Some(recorded) = recorded.get(budget) else {
                failures.push(format!("the {budget} was never recorded"));
                continue;
            };
            let most = recorded + recorded * ROOM / 100;
            println!(
                "{budget:<12} {bytes:>7} bytes of brotli; recorded {recorded}, at most {most}"
            );
            if *bytes > most {
                failures.push(format!(
                    "the {budget} is {} bytes over its budget of {most}",
                    bytes - most
                ));
            }
        }
        let missing = recorded.keys().filter(|name| !measured.contains_key(*name));
        failures.extend(missing.map(|name| format!("the {name} was recorded and is missing")));
        ensure!(failures.is_empty(), "{}", failures.join("; "));
        Ok(())
    }

    /// Prints the difference between the recorded parts and those of a build.
    pub fn print_beside(&self, parts: &Parts) {
        println!("\nBrotli bytes by part, recorded and now:\n");
        for line in differences(&self.recorded, parts) {
            println!("{line}");
        }
    }
}

/// Checks that an ADR of that number exists.
///
/// # Errors
/// When there is none.
pub fn check_adr(number: &str) -> Result<()> {
    let folder = paths::root().join("docs/adr");
    let prefix = format!("{number}-");
    let is_there = fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .filter_map(Result::ok)
        .any(|entry| entry.file_name().to_string_lossy().starts_with(&prefix));
    ensure!(
        number.len() == 3 && is_there,
        "docs/adr has no ADR {number}; its number has three digits, as in 004"
    );
    Ok(())
}

/// The sums of the parts, by budget.
fn totals(parts: &Parts) -> Parts {
    let mut totals = Parts::new();
    for (part, bytes) in parts {
        let budget = part.split(' ').next().unwrap_or(part);
        *totals.entry(budget.to_owned()).or_default() += bytes;
    }
    totals
}

fn differences(before: &Parts, now: &Parts) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(sizes: &[(&str, usize)]) -> Parts {
        sizes
            .iter()
            .map(|(name, size)| ((*name).to_owned(), *size))
            .collect()
    }

    fn budget(sizes: &[(&str, usize)]) -> Budget {
        Budget {
            recorded: parts(sizes),
            ..Budget::default()
        }
    }

    #[test]
    fn a_budget_has_five_percent_of_room() {
        let budget = budget(&[("application CSS", 400), ("application HTML", 600)]);
        let of = |css| {
            budget.check(&parts(&[
                ("application CSS", css),
                ("application HTML", 600),
            ]))
        };
        assert!(of(450).is_ok(), "1050 of 1000 recorded");
        assert!(of(451).is_err(), "1051 of 1000 recorded");
    }

    #[test]
    fn a_part_that_is_new_or_missing_fails() {
        let budget = budget(&[("loader", 10)]);
        assert!(
            budget
                .check(&parts(&[("loader", 10), ("rich", 1)]))
                .is_err()
        );
        assert!(budget.check(&parts(&[])).is_err());
    }

    #[test]
    fn growth_is_recorded_only_with_an_adr() {
        let before = || {
            budget(&[
                ("application CSS", 400),
                ("application HTML", 600),
                ("rich", 9),
            ])
        };
        let grown = || {
            parts(&[
                ("application CSS", 401),
                ("application HTML", 600),
                ("rich", 8),
            ])
        };
        assert!(before().record(grown(), None).is_err());
        let after = before().record(grown(), Some("012")).unwrap();
        assert_eq!(after.recorded, grown());
        assert_eq!(after.adr.get("application").unwrap(), "012");
        assert_eq!(after.adr.get("rich"), None, "it did not grow");
    }

    #[test]
    fn what_moves_within_a_budget_needs_no_adr() {
        let before = budget(&[("application CSS", 400), ("application HTML", 600)]);
        let moved = parts(&[("application CSS", 600), ("application HTML", 400)]);
        assert_eq!(before.record(moved.clone(), None).unwrap().recorded, moved);
    }

    #[test]
    fn an_adr_is_known_by_the_number_of_its_file() {
        assert!(check_adr("004").is_ok());
        for wrong in ["4", "00", "999", "", "004-rich"] {
            assert!(check_adr(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_file_of_the_project_is_read() {
        let budget = Budget::read().unwrap();
        assert!(totals(&budget.recorded).contains_key("application"));
    }

    #[test]
    fn parts_are_compared_by_name() {
        let before = parts(&[("CSS", 100), ("gone", 7)]);
        let now = parts(&[("CSS", 90), ("new", 5)]);
        let lines = differences(&before, &now);
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
