//! Writes the strings of the interface as Rust code, from `locales/*.json`.
//! What is wrong in a locale ends the build with a list of all mistakes.

mod checks;
mod generator;
mod locale;
mod plural_categories;

use locale::Locale;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    let variable = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .ok_or_else(|| vec![format!("cargo does not set {name}")])
    };
    let folder = locales_folder(&variable("CARGO_MANIFEST_DIR")?);
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build");
    let read = Locale::read_folder(&folder)?;
    let problems = checks::problems(&read);
    if !problems.is_empty() {
        return Err(problems);
    }
    let target = variable("OUT_DIR")?.join("strings.rs");
    fs::write(&target, generator::code(&read))
        .map_err(|error| vec![format!("cannot write {}: {error}", target.display())])
}

/// The package has the locales in it, the repository beside its crates. There
/// `crates/model/locales` is a symbolic link, which some systems check out as
/// a file.
fn locales_folder(package: &Path) -> PathBuf {
    let packaged = package.join("locales");
    if packaged.is_dir() {
        packaged
    } else {
        package.join("../../locales")
    }
}
