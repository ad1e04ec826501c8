//! The widgets: the program `embed`, the scripts in `embed/` and a style sheet
//! of their own, put together in `dist/embed/`.
//!
//! `v1.js` and `v1.html` have stable names, which pages of others hold for
//! ever. All that they load is in a folder whose name changes with what is in
//! it. See `docs/adr/005-build-widgets-as-a-second-program.md`.

use crate::page::{connect, escape, inline};
use crate::{esbuild, paths, process, split, style};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

const PROGRAM: &str = "embed";
/// What `widget.js` calls and what calls it.
const MODULES: [&str; 2] = ["widget.js", "frame.js"];
/// Files of the folder that changes its name.
const CODE: [&str; 7] = [
    "embed.js",
    "embed_bg.wasm",
    "__wasm_split.js",
    "lists.js",
    "cards.js",
    "article.css",
    "widget.js",
];

/// What stays a file of its own when scripts are put together.
const ALONE: [&str; 2] = ["widget.js", "article.css"];
/// Pages beside the widgets, and their files.
const PAGES: &[(&str, &[&str])] = &[
    ("builder", &["index.html", "builder.css", "builder.js"]),
    ("demo", &["index.html", "demo.css"]),
];

/// Builds the widgets into Trunk's folder.
pub fn build(staging: &Path, site: &str, is_release: bool) -> Result<()> {
    let site: Value = serde_json::from_str(site).context("public/site.json is not JSON")?;
    compile(is_release)?;
    let (scratch, lazy) = if is_release {
        let scratch = paths::fresh(PROGRAM)?;
        let parts = split::make(&scratch, PROGRAM)?;
        (scratch, split::files(&parts))
    } else {
        (joined_before()?, Vec::new())
    };
    let sources = paths::root().join(PROGRAM);
    for module in MODULES {
        fs::copy(sources.join(module), scratch.join(module))?;
    }
    let is_small = is_release && esbuild::is_here();
    fs::write(
        scratch.join("article.css"),
        style::sheet("embed/article.css")?,
    )?;
    let cards = serde_json::to_string(&style::sheet("embed/cards.css")?)?;
    fs::write(
        scratch.join("cards.js"),
        format!("export default {cards};\n"),
    )?;
    fs::write(scratch.join("lists.js"), lists(&site))?;
    if is_small {
        for module in MODULES {
            esbuild::bundle(&scratch.join(module))?;
        }
    }
    let target = staging.join(PROGRAM);
    publish(&scratch, &sources, &target, &site, &lazy, is_small)?;
    pages(&sources, &target, &site)
}

/// The folder with the whole program. Who works on a style sheet does not wait for
/// wasm-bindgen to write the same again.
fn joined_before() -> Result<PathBuf> {
    let scratch = paths::scratch().join("embed-debug");
    let compiled = split::compiled(PROGRAM, "debug");
    let written = |file: &Path| fs::metadata(file).and_then(|file| file.modified()).ok();
    if written(&scratch.join("embed_bg.wasm")) <= written(&compiled) {
        split::join(&scratch, &compiled, PROGRAM)?;
    }
    Ok(scratch)
}

/// Where related stories are looked for, as a script.
fn lists(site: &Value) -> String {
    let template = |kind: &str| site.pointer(&format!("/lists/{kind}"));
    let lists = serde_json::json!({
        "tag-lists": template("tag"),
        "section-lists": template("section"),
    });
    format!("export default {lists};\n")
}

fn compile(is_release: bool) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--quiet", "--package", "lede", "--bin", PROGRAM])
        .args(["--target", crate::tools::WASM, "--features", split::FEATURE])
        .current_dir(paths::root());
    if is_release {
        cargo.arg("--release");
    }
    process::run(&mut cargo)
}

/// Puts files where pages find them. `is_small` says that the modules hold all
/// that they import.
fn publish(
    scratch: &Path,
    sources: &Path,
    target: &Path,
    site: &Value,
    lazy: &[String],
    is_small: bool,
) -> Result<()> {
    let read = |name: &str| {
        fs::read_to_string(sources.join(name)).with_context(|| format!("no embed/{name}"))
    };
    let files = CODE
        .iter()
        .chain(&["frame.js"])
        .filter(|name| scratch.join(name).exists())
        .copied()
        .chain(lazy.iter().map(String::as_str))
        .filter(|name| !is_small || ALONE.contains(name) || name.ends_with(".wasm"));
    let mut hasher = DefaultHasher::new();
    for name in files.clone() {
        hasher.write(&fs::read(scratch.join(name))?);
    }
    let code = format!("code-{:010x}", hasher.finish() >> 24);
    fs::create_dir_all(target.join(&code))?;
    for name in files {
        fs::copy(scratch.join(name), target.join(&code).join(name))?;
    }
    let loader = read("v1.js")?.replace("{code}", &code);
    let loader = if is_small {
        esbuild::minified(scratch, "v1.js", &loader)?
    } else {
        loader
    };
    fs::write(target.join("v1.js"), loader)?;
    let frame = fs::read_to_string(scratch.join("frame.js"))?;
    let policy = read("policy.js")?;
    let policy = if is_small {
        esbuild::minified(scratch, "policy.js", &policy)?
    } else {
        policy
    };
    let frame = frame_page(
        &read("v1.html")?,
        &policy,
        site,
        &code,
        is_small.then_some(&*frame),
    );
    fs::write(target.join("v1.html"), frame)?;
    Ok(())
}

/// The page that puts snippets together, and one that shows what they do.
fn pages(sources: &Path, target: &Path, site: &Value) -> Result<()> {
    let icon = paths::root().join("public/icon.svg");
    fs::copy(&icon, target.join("icon.svg")).with_context(|| format!("no {}", icon.display()))?;
    for (folder, files) in PAGES {
        fs::create_dir_all(target.join(folder))?;
        for name in *files {
            let file = Path::new(folder).join(name);
            let text = fs::read_to_string(sources.join(&file))
                .with_context(|| format!("no embed/{}", file.display()))?;
            let text = match *name {
                "index.html" => fill(&text, site),
                "builder.css" => style::sheet("embed/builder/builder.css")?,
                _ => text,
            };
            fs::write(target.join(file), text)?;
        }
    }
    Ok(())
}

/// Fills the places that `site.json` decides.
fn fill(page: &str, site: &Value) -> String {
    let text = |key: &str| site.get(key).and_then(Value::as_str).unwrap_or_default();
    page.replace("{language}", &escape(text("language")))
        .replace("{name}", &escape(text("name")))
        .replace("{connect}", &connect(site))
}

/// The page in a frame. Frames without an origin keep nothing but that page in
/// some browsers, so it holds the script where it can.
fn frame_page(page: &str, policy: &str, site: &Value, code: &str, script: Option<&str>) -> String {
    let (policy, mut source) = inline("<script>", &fill(policy, site));
    let frame = match script {
        Some(script) => {
            let (element, hash) = inline("<script type=\"module\">", script);
            source = format!("{source} {hash}");
            element
        }
        // Only while somebody works on it.
        None => {
            source.push_str(" http: https:");
            "<script type=\"module\" src=\"frame.js\"></script>".to_owned()
        }
    };
    fill(page, site)
        .replace("{code}", code)
        .replace("{script}", &source)
        // Last: they may look like one of the places.
        .replace("{policy}", &policy)
        .replace("{frame}", &frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_in_the_page_are_named_by_its_policy_and_cannot_end_early() {
        let site = serde_json::json!({"name": "A & B", "read": {"hosts": ["cdn.example"]}});
        let page = frame_page(
            "{name} [{script}] {code} {policy} {frame}",
            "'{connect}'",
            &site,
            "code-1",
            Some("a = '</script>{name}'"),
        );
        assert!(page.starts_with("A &amp; B ['sha256-"), "{page}");
        assert_eq!(page.matches("'sha256-").count(), 2);
        assert_eq!(page.matches("</script>").count(), 2);
        assert!(page.contains("code-1 <script>'cdn.example'</script>"));
        assert!(page.contains("{name}"), "the script stays as it was hashed");
    }

    #[test]
    fn without_a_small_script_the_page_loads_it() {
        let page = frame_page("{frame}", "", &Value::Null, "code-1", None);
        assert_eq!(page, "<script type=\"module\" src=\"frame.js\"></script>");
    }
}
