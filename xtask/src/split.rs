//! Splits the compiled application into a first download and the parts that
//! load on demand (`src/lazy/`), and the code that these share.
//!
//! Trunk supports one WebAssembly file per page and puts the whole application
//! into it. This module cuts the compiler's file at each `#[wasm_split]`, runs
//! wasm-bindgen on the first part and wasm-opt on all of them, and replaces
//! Trunk's file.

use crate::{esbuild, paths, process, short_names};
use anyhow::{Context, Result, bail};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// The feature with which the compiler's file can be split; `Trunk.toml` has it
/// for the application.
pub const FEATURE: &str = "split";
/// The WebAssembly features that the compiler uses; wasm-opt has to know them.
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
    use_prefetched_responses(&scratch.join("__wasm_split.js"), &files)?;
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

/// A part that loads on demand: its name and its files. The last file is its own;
/// others are shared with other parts.
pub type BuildPart = (String, Vec<String>);

/// Splits a program into its first part (`lede_bg.wasm`) and the parts that load
/// on demand, writes the JavaScript around them, and makes the files as small as
/// the installed tools can.
pub fn make(scratch: &Path, program: &str) -> Result<Vec<BuildPart>> {
    let main = scratch.join(program).with_extension("wasm");
    let parts = cut(scratch, program, &main)?;
    join(scratch, &main, program)?;
    // Without wasm-opt the files stay large, with long names.
    if process::output(Command::new("wasm-opt").arg("--version")).is_some() {
        optimise(&scratch.join(format!("{program}_bg.wasm")))?;
        for file in files(&parts) {
            optimise(&scratch.join(file))?;
        }
        short_names::apply(scratch, program, &WASM_FEATURES)?;
    }
    Ok(parts)
}

/// The file that the compiler wrote.
pub fn compiled(program: &str, profile: &str) -> PathBuf {
    paths::target()
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join(program)
        .with_extension("wasm")
}

/// Writes the first part to `main`, and the files of the other parts beside it.
fn cut(scratch: &Path, program: &str, main: &Path) -> Result<Vec<BuildPart>> {
    let whole = compiled(program, "release");
    let whole = fs::read(&whole).with_context(|| format!("no {}", whole.display()))?;
    let script = format!("./{program}.js");
    let mut options = Options::new(&whole);
    options.output_dir = scratch;
    options.main_out_path = main;
    options.main_module = &script;
    let split = transform(options).map_err(|error| anyhow::anyhow!("{error:#}"))?;
    if split.split_modules.is_empty() {
        bail!(
            "the compiler's file has no split points; \
             a release build with the feature `{FEATURE}` has them"
        );
    }
    let mut parts = split
        .prefetch_map
        .into_iter()
        .map(|(name, stems)| {
            let files = stems.into_iter().map(|stem| stem + ".wasm");
            (name, files.collect())
        })
        .collect::<Vec<BuildPart>>();
    parts.sort();
    Ok(parts)
}

/// Lets the loader use a response that `boot.js` has prefetched. A
/// `<link rel=preload>` is not an alternative: some browsers ignore it, and after
/// a failed preload the next attempt fails, too.
fn use_prefetched_responses(script: &Path, files: &[String]) -> Result<()> {
    let mut written = fs::read_to_string(script)?;
    for file in files {
        let request = format!(r#"fetch(new URL("./{file}", import.meta.url))"#);
        if !written.contains(&request) {
            bail!("{} does not fetch {file} as expected", script.display());
        }
        let taken = format!(r#"(self.lede?.take?.("{file}") ?? {request})"#);
        written = written.replace(&request, &taken);
    }
    fs::write(script, written)?;
    Ok(())
}

/// The files of all parts, without duplicates.
pub fn files(parts: &[BuildPart]) -> Vec<String> {
    let mut files = parts
        .iter()
        .flat_map(|(_, files)| files.clone())
        .collect::<Vec<_>>();
    files.sort();
    files.dedup();
    files
}

/// Runs wasm-bindgen: it writes the WebAssembly and the JavaScript around it.
pub fn join(scratch: &Path, main: &Path, program: &str) -> Result<()> {
    process::run(
        Command::new("wasm-bindgen")
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--remove-name-section",
            ])
            // The other parts import from the first by these names.
            .args(["--keep-lld-exports", "--out-name", program, "--out-dir"])
            .arg(scratch)
            .arg(main),
    )
}

fn optimise(wasm: &Path) -> Result<()> {
    process::run(
        Command::new("wasm-opt")
            // The lowest kilobyte is the end of the stack, which is never reached.
            .args(["-Oz", "--low-memory-unused"])
            // The names of the compilers are of no use to a reader.
            .args(["--strip-producers", "--strip-target-features"])
            .args(WASM_FEATURES)
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )
}

/// The published names of the files. Each has a hash, so that caches may keep it
/// for ever.
struct Names(Vec<(String, String)>);

impl Names {
    fn of(scratch: &Path, lazy: &[String]) -> Result<Self> {
        let mut files = vec!["lede.js".to_owned(), "__wasm_split.js".to_owned()];
        files.push(FIRST.to_owned());
        files.extend_from_slice(lazy);
        // The files refer to each other, so they share one hash. It changes when
        // any of them changes.
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
            // The name of a shared file must not end in a number.
            let stem = stem.replace("chunk_", "shared");
            let name = format!("{stem}-{hash:016x}.{ending}");
            (file, name)
        });
        Ok(Self(named.collect()))
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(from, to)| (from.as_str(), to.as_str()))
    }

    /// Renames the files in a script. The module specifiers of WebAssembly's
    /// imports keep the old names; they are keys, not files.
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

/// Trunk's files of the whole application.
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

    /// Replaces Trunk's files by the first part. `boot.js` finds the files of the
    /// other parts in `<meta>` elements, one for each part.
    fn replace(&self, page: &str, parts: &[BuildPart], names: &Names, public_url: &str) -> String {
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

/// Turns the preload of a file into a link that only `boot.js` uses: see
/// `docs/adr/008-load-the-lead-picture-first.md`.
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
