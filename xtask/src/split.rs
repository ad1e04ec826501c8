//! Makes several downloads of what the compiler wrote: one that every reader
//! needs first, one for rich bodies (`src/rich.rs`), two for other formats
//! (`src/foreign.rs`), and some for what those share.
//!
//! Trunk knows one WebAssembly file per page, and has made that of the whole.
//! Here the compiler's file is cut where `#[wasm_split]` says so, the first
//! part goes through wasm-bindgen, all through wasm-opt, and they take the
//! place of Trunk's.

use crate::{esbuild, names, panics, paths, process, unused};
use anyhow::{Context, Result, bail};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
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

/// The first part, after wasm-bindgen.
const FIRST: &str = "lede_bg.wasm";

/// Puts the parts into Trunk's folder and their names into the page.
pub fn apply(staging: &Path, public_url: &str, page: &str) -> Result<String> {
    let scratch = paths::fresh("split")?;
    let parts = make(&scratch, "lede")?;
    let files = files(&parts);
    take_what_was_asked_for(&scratch.join("__wasm_split.js"), &files)?;
    // One small script of two large ones. Without esbuild they stay two.
    if esbuild::is_here() {
        esbuild::bundle(&scratch.join("lede.js"))?;
        fs::remove_file(scratch.join("__wasm_split.js"))?;
    }
    let names = Names::of(&scratch, &files)?;
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
    Ok(trunks.replace(page, &parts, &names, public_url))
}

/// A later part: its name, and the files it is made of, its own the last.
pub type Part = (String, Vec<String>);

/// A program cut into its first part (`lede_bg.wasm`) and later ones, and the
/// JavaScript around them, as small as the tools at hand can make the former.
pub fn make(scratch: &Path, program: &str) -> Result<Vec<Part>> {
    let main = scratch.join(program).with_extension("wasm");
    let parts = cut(scratch, program, &main)?;
    join(scratch, &main, program)?;
    let first = scratch.join(format!("{program}_bg.wasm"));
    names::shorten(&first, &main.with_extension("js"))?;
    optimise(&first)?;
    for file in files(&parts) {
        optimise(&scratch.join(file))?;
    }
    Ok(parts)
}

/// What the compiler has written.
pub fn compiled(program: &str, profile: &str) -> PathBuf {
    paths::target()
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join(program)
        .with_extension("wasm")
}

/// Writes the first part to `main`, and the files of the others beside it.
fn cut(scratch: &Path, program: &str, main: &Path) -> Result<Vec<Part>> {
    let whole = compiled(program, "release");
    let whole = fs::read(&whole).with_context(|| format!("no {}", whole.display()))?;
    let whole = unused::take_out(&panics::take_out(&whole)?)?;
    let script = format!("./{program}.js");
    let mut options = Options::new(&whole);
    options.output_dir = scratch;
    options.main_out_path = main;
    options.main_module = &script;
    let split = transform(options).map_err(|error| anyhow::anyhow!("{error:#}"))?;
    if split.split_modules.is_empty() {
        bail!(
            "the compiler's file names no place to cut it; \
             `cargo xtask build` starts Trunk with the flags for that"
        );
    }
    let mut parts = split
        .prefetch_map
        .into_iter()
        .map(|(name, stems)| {
            let files = stems.into_iter().map(|stem| stem + ".wasm");
            (name, files.collect())
        })
        .collect::<Vec<Part>>();
    parts.sort();
    Ok(parts)
}

/// A `<link rel=preload>` would not be used by every browser, and its failure
/// would be taken for that of the next attempt.
fn take_what_was_asked_for(script: &Path, files: &[String]) -> Result<()> {
    let mut written = fs::read_to_string(script)?;
    for file in files {
        let asked = format!(r#"fetch(new URL("./{file}", import.meta.url))"#);
        if !written.contains(&asked) {
            bail!("{} asks for {file} in another way", script.display());
        }
        let taken = format!(r#"(self.lede?.take?.("{file}") ?? {asked})"#);
        written = written.replace(&asked, &taken);
    }
    fs::write(script, written)?;
    Ok(())
}

/// The files of all parts, each once.
pub fn files(parts: &[Part]) -> Vec<String> {
    let mut files = parts
        .iter()
        .flat_map(|(_, files)| files.clone())
        .collect::<Vec<_>>();
    files.sort();
    files.dedup();
    files
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
            // Later parts ask the first for what it has by its names.
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
            // The lowest kilobyte is the far end of the stack.
            .args(["-Oz", "--low-memory-unused"])
            // Who compiled it with what is nothing that a reader needs.
            .args(["--strip-producers", "--strip-target-features"])
            .args(WASM_FEATURES)
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )
}

/// The names under which the parts may be kept for ever.
struct Names(Vec<(String, String)>);

impl Names {
    fn of(scratch: &Path, later: &[String]) -> Result<Self> {
        let mut files = vec!["lede.js".to_owned(), "__wasm_split.js".to_owned()];
        files.push(FIRST.to_owned());
        files.extend_from_slice(later);
        // They name each other, so that they have one hash between them. It
        // only has to differ when they do.
        let mut hasher = DefaultHasher::new();
        for file in &files {
            if let Ok(bytes) = fs::read(scratch.join(file)) {
                hasher.write(&bytes);
            }
        }
        let hash = hasher.finish();
        let named = files.into_iter().map(|file| {
            let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
            let stem = match file.as_str() {
                "__wasm_split.js" => "split",
                FIRST => "lede",
                file => {
                    let stem = file.split_once('.').map_or(file, |(stem, _)| stem);
                    stem.strip_prefix("split_").unwrap_or(stem)
                }
            };
            // A name of what several parts share is not to end in a number.
            let stem = stem.replace("chunk_", "shared");
            let name = format!("{stem}-{hash:016x}.{ending}");
            (file, name)
        });
        Ok(Self(named.collect()))
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(from, to)| (from.as_str(), to.as_str()))
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

    /// `boot.js` looks for the files of later parts in `<meta>`s.
    fn replace(&self, page: &str, parts: &[Part], names: &Names, public_url: &str) -> String {
        let mut metas = String::new();
        for (part, files) in parts {
            let files = files
                .iter()
                .map(|file| format!("{public_url}{}", names.get(file)))
                .collect::<Vec<_>>()
                .join(" ");
            metas += &format!("<meta name=\"{part}\" content=\"{files}\">");
        }
        metas += "<script";
        let (script, wasm) = (names.get("lede.js"), names.get(FIRST));
        let page = page
            .replace(&self.script, script)
            .replace(&self.wasm, wasm)
            .replacen("<script", &metas, 1);
        hold_back(&hold_back(&page, script), wasm)
    }
}

/// Leaves it to `boot.js` when a file is downloaded that the page names: see
/// `docs/adr/008-the-picture-before-the-application.md`.
fn hold_back(page: &str, file: &str) -> String {
    let (before, after) = page.split_at(page.find(file).unwrap_or_default());
    let (before, link) = before.split_at(before.rfind("<link").unwrap_or_default());
    let (rest, after) = after.split_at(after.find('>').unwrap_or_default());
    let named = [link, rest].concat();
    let named = named.replace("modulepreload", "later");
    [before, &named.replace("preload", "later"), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_parts() {
        let names = [
            ("lede.js", "lede-2.js"),
            ("__wasm_split.js", "split-2.js"),
            ("lede_bg.wasm", "lede-2.wasm"),
            ("split_rich.wasm", "rich-2.wasm"),
            ("chunk_2.wasm", "shared2-2.wasm"),
        ];
        let names = Names(
            names
                .map(|(from, to)| (from.to_owned(), to.to_owned()))
                .to_vec(),
        );
        let parts = ["chunk_2.wasm", "split_rich.wasm"]
            .map(str::to_owned)
            .to_vec();
        let parts = [("rich".to_owned(), parts)];
        let trunks = Trunks {
            script: "lede-1.js".to_owned(),
            wasm: "lede-1_bg.wasm".to_owned(),
        };
        let page = "<link rel=preload><link href=/p/lede-1.js rel=modulepreload>\
            <link as=fetch rel=preload href=/p/lede-1_bg.wasm><script></script><script></script>";
        assert_eq!(
            trunks.replace(page, &parts, &names, "/p/"),
            "<link rel=preload><link href=/p/lede-2.js rel=later><link as=fetch rel=later href=/p/lede-2.wasm>\
             <meta name=\"rich\" content=\"/p/shared2-2.wasm /p/rich-2.wasm\"><script></script><script></script>"
        );
        assert_eq!(
            names.rename(
                r#"import * as a from "./__wasm_split.js"; {"./__wasm_split.js": a}; "lede_bg.wasm"; "./split_rich.wasm""#
            ),
            r#"import * as a from "./split-2.js"; {"./__wasm_split.js": a}; "lede-2.wasm"; "./rich-2.wasm""#
        );
    }
}
