//! Makes two downloads of what the compiler wrote: one that every reader needs
//! first, and one for rich bodies (`src/rich.rs`).
//!
//! Trunk knows one WebAssembly file per page, and has made that of the whole.
//! Here the compiler's file is cut in two where `#[wasm_split]` says so, the
//! first half goes through wasm-bindgen, both through wasm-opt, and they take
//! the place of Trunk's.

use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use wasm_split_cli_support::{Options, transform};

/// The feature that makes the compiler's file one that can be cut.
pub const FEATURE: &str = "split";
/// What it takes from the linker: where one function names another.
pub const RUST_FLAG: &str = "-Clink-args=--emit-relocs";
/// What the compiler may use of WebAssembly, and wasm-opt therefore has to know.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Puts the halves into Trunk's folder and their names into the page.
pub fn apply(staging: &Path, public_url: &str, page: &str) -> Result<String> {
    let scratch = paths::scratch().join("split");
    if scratch.exists() {
        fs::remove_dir_all(&scratch)?;
    }
    fs::create_dir_all(&scratch)?;
    make(&scratch, "lede")?;
    bundle(&scratch, "lede.js")?;
    let names = Names::of(&scratch)?;
    let trunks = Trunks::find(staging, page)?;
    fs::remove_file(staging.join(&trunks.script))?;
    fs::remove_file(staging.join(&trunks.wasm))?;
    for (from, to) in names.pairs() {
        if !scratch.join(from).exists() {
            continue;
        }
        if from.ends_with(".js") {
            let script = fs::read_to_string(scratch.join(from))?;
            fs::write(staging.join(to), names.rename(&script))?;
        } else {
            fs::copy(scratch.join(from), staging.join(to))?;
        }
    }
    Ok(trunks.replace(page, &names, public_url))
}

/// The halves of a program (`lede_bg.wasm` and `split_rich.wasm`) and the
/// JavaScript around them, as small as the tools at hand can make the former.
pub fn make(scratch: &Path, program: &str) -> Result<()> {
    let main = cut(scratch, program)?;
    join(scratch, &main, program)?;
    optimise(&scratch.join(format!("{program}_bg.wasm")))?;
    optimise(&scratch.join("split_rich.wasm"))
}

/// What the compiler has written.
pub fn compiled(program: &str, profile: &str) -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from);
    target
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join(program)
        .with_extension("wasm")
}

/// Where the first half is.
fn cut(scratch: &Path, program: &str) -> Result<PathBuf> {
    let whole = compiled(program, "release");
    let whole = fs::read(&whole).with_context(|| format!("no {}", whole.display()))?;
    let main = scratch.join(program).with_extension("wasm");
    let script = format!("./{program}.js");
    let mut options = Options::new(&whole);
    options.output_dir = scratch;
    options.main_out_path = &main;
    options.main_module = &script;
    let split = transform(options).map_err(|error| anyhow::anyhow!("{error:#}"))?;
    if split.split_modules.is_empty() {
        bail!("the compiler's file names no place to cut it");
    }
    Ok(main)
}

/// WebAssembly and the JavaScript around it.
pub fn join(scratch: &Path, main: &Path, program: &str) -> Result<()> {
    process::run(
        Command::new("wasm-bindgen")
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--remove-name-section",
            ])
            // The second half asks the first for its parts by their names.
            .args(["--keep-lld-exports", "--out-name", program, "--out-dir"])
            .arg(scratch)
            .arg(main),
    )
}

fn optimise(wasm: &Path) -> Result<()> {
    if process::output(Command::new("wasm-opt").arg("--version")).is_none() {
        return Ok(());
    }
    process::run(
        Command::new("wasm-opt")
            .arg("-Oz")
            .args(WASM_FEATURES)
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )
}

/// One small script of two large ones. Without esbuild they stay two.
fn bundle(scratch: &Path, script: &str) -> Result<()> {
    if !has_esbuild() {
        return Ok(());
    }
    bundle_into(scratch, script)?;
    fs::remove_file(scratch.join("__wasm_split.js"))?;
    Ok(())
}

/// Whether scripts can be made smaller.
pub fn has_esbuild() -> bool {
    process::output(Command::new("esbuild").arg("--version")).is_some()
}

/// Puts what a script imports into it.
pub fn bundle_into(scratch: &Path, script: &str) -> Result<()> {
    process::run(
        Command::new("esbuild")
            .current_dir(scratch)
            .arg(script)
            .args(["--bundle", "--minify", "--format=esm", "--log-level=error"])
            .args(["--target=es2022", "--allow-overwrite", "--charset=utf8"])
            .arg(format!("--outfile={script}")),
    )
}

/// The names under which the halves may be kept for ever.
struct Names([(&'static str, String); 4]);

impl Names {
    fn of(scratch: &Path) -> Result<Self> {
        let files = [
            "lede.js",
            "__wasm_split.js",
            "lede_bg.wasm",
            "split_rich.wasm",
        ];
        // They name each other, so that they have one hash between them. It
        // only has to differ when they do.
        let mut hasher = DefaultHasher::new();
        for file in files {
            if let Ok(bytes) = fs::read(scratch.join(file)) {
                hasher.write(&bytes);
            }
        }
        let hash = hasher.finish();
        Ok(Self(files.map(|file| {
            let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
            let stem = match stem {
                "__wasm_split" => "split",
                "lede_bg" => "lede",
                "split_rich" => "rich",
                stem => stem,
            };
            (file, format!("{stem}-{hash:016x}.{ending}"))
        })))
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(from, to)| (*from, to.as_str()))
    }

    /// Not every name is one of a file: WebAssembly knows the script it takes
    /// its imports from by the old one.
    fn rename(&self, script: &str) -> String {
        self.pairs().fold(script.to_owned(), |script, (from, to)| {
            if from.ends_with(".js") {
                script.replace(&format!("from \"./{from}\""), &format!("from \"./{to}\""))
            } else {
                script.replace(from, to)
            }
        })
    }

    fn get(&self, file: &str) -> &str {
        self.pairs()
            .find(|(from, _)| *from == file)
            .map_or("", |(_, to)| to)
    }
}

/// What Trunk has made of the whole.
struct Trunks {
    script: String,
    wasm: String,
}

impl Trunks {
    fn find(staging: &Path, page: &str) -> Result<Self> {
        let mut names = fs::read_dir(staging)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.starts_with("lede-") && page.contains(name.as_str()))
            .collect::<Vec<_>>();
        names.sort();
        let mut take = |ending: &str| {
            let place = names.iter().position(|name| name.ends_with(ending));
            place
                .map(|place| names.remove(place))
                .with_context(|| format!("Trunk has written no lede-….{ending}"))
        };
        Ok(Self {
            script: take(".js")?,
            wasm: take(".wasm")?,
        })
    }

    /// `boot.js` looks for the second half in a `<meta>`.
    fn replace(&self, page: &str, names: &Names, public_url: &str) -> String {
        let meta = format!(
            "<meta name=\"rich\" content=\"{public_url}{}\"><script",
            names.get("split_rich.wasm")
        );
        page.replace(&self.script, names.get("lede.js"))
            .replace(&self.wasm, names.get("lede_bg.wasm"))
            .replacen("<script", &meta, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_halves() {
        let names = Names([
            ("lede.js", "lede-2.js".to_owned()),
            ("__wasm_split.js", "split-2.js".to_owned()),
            ("lede_bg.wasm", "lede-2.wasm".to_owned()),
            ("split_rich.wasm", "rich-2.wasm".to_owned()),
        ]);
        let trunks = Trunks {
            script: "lede-1.js".to_owned(),
            wasm: "lede-1_bg.wasm".to_owned(),
        };
        let page = "<link href=/p/lede-1.js><link href=/p/lede-1_bg.wasm><script></script><script></script>";
        assert_eq!(
            trunks.replace(page, &names, "/p/"),
            "<link href=/p/lede-2.js><link href=/p/lede-2.wasm>\
             <meta name=\"rich\" content=\"/p/rich-2.wasm\"><script></script><script></script>"
        );
        assert_eq!(
            names.rename(
                r#"import * as a from "./__wasm_split.js"; {"./__wasm_split.js": a}; "lede_bg.wasm"; "./split_rich.wasm""#
            ),
            r#"import * as a from "./split-2.js"; {"./__wasm_split.js": a}; "lede-2.wasm"; "./rich-2.wasm""#
        );
    }
}
