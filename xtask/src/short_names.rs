//! Short names for what the first part and its scripts call each other.
//!
//! wasm-bindgen's names are long, and the hashes in them cannot be compressed: a
//! name is once in the WebAssembly and once in the script. wasm-opt gives them
//! short names and prints which; here the scripts follow it.

use crate::process;
use anyhow::{Context, Result, ensure};
use regex::{Captures, Regex};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What wasm-opt prints: of each import the module, the old and the new name, of
/// each export the old and the new name.
#[derive(Deserialize)]
struct Printed {
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

/// Short names by the long ones.
struct ShortNames {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

/// Shortens the names in a program's first part and in the scripts beside it.
pub fn apply(scratch: &Path, program: &str, features: &[&str]) -> Result<()> {
    let wasm = scratch.join(format!("{program}_bg.wasm"));
    let mut command = Command::new("wasm-opt");
    command
        .arg("--minify-imports-and-exports-and-modules")
        .args(features)
        .args([&wasm, Path::new("-o"), &wasm]);
    let printed = process::output(&mut command).context("wasm-opt shortens no names")?;
    let names = ShortNames::of(serde_json::from_str(&printed)?);
    let files = [format!("{program}.js"), "__wasm_split.js".to_owned()];
    let scripts = files
        .iter()
        .map(|file| Ok(fs::read_to_string(scratch.join(file))?))
        .collect::<Result<Vec<String>>>()?;
    for name in names.imports.keys() {
        let is_there = scripts.iter().any(|script| script.contains(name));
        ensure!(is_there, "no script gives {name}");
    }
    for (file, script) in files.iter().zip(&scripts) {
        fs::write(scratch.join(file), names.shorten(script)?)?;
    }
    Ok(())
}

impl ShortNames {
    fn of(printed: Printed) -> Self {
        let imports = printed.imports.into_iter();
        Self {
            imports: imports.map(|(_, old, new)| (old, new)).collect(),
            exports: printed.exports.into_iter().collect(),
        }
    }

    /// A script of wasm-bindgen, or that of the parts, with the short names.
    fn shorten(&self, script: &str) -> Result<String> {
        let word = Regex::new(r"[\w$]+")?;
        let short = |names: &BTreeMap<String, String>, name: &str| {
            names.get(name).map_or(name, String::as_str).to_owned()
        };
        // What the script gives: wasm-opt makes one module, `a`, of all.
        let modules = Regex::new(r#"(\s*"\./[^"]+": import\d+,)+"#)?;
        let module = Regex::new(r#""(\./[^"]+)": (import\d+),"#)?;
        let script = modules.replace(script, |list: &Captures| {
            let mut seen = BTreeSet::new();
            let objects = module.captures_iter(&list[0]);
            let objects = objects.filter(|one| seen.insert(one[1].to_owned()));
            let objects: Vec<_> = objects.map(|one| format!("...{}", &one[2])).collect();
            format!("a: {{ {} }},", objects.join(", "))
        });
        let script = word.replace_all(&script, |name: &Captures| short(&self.imports, &name[0]));
        // What it takes.
        let export = Regex::new(r"\bwasm\.([\w$]+)")?;
        let script = export.replace_all(&script, |name: &Captures| {
            format!("wasm.{}", short(&self.exports, &name[1]))
        });
        let taken = Regex::new(r"const \{([^}]*)\} = initSync")?;
        let script = taken.replace(&script, |list: &Captures| {
            let names = word.replace_all(&list[1], |name: &Captures| {
                format!("{}: {}", short(&self.exports, &name[0]), &name[0])
            });
            format!("const {{{names}}} = initSync")
        });
        Ok(script.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_follow() {
        let printed = r#"{
            "imports": [
                ["./lede_bg.js", "__wbg_log_0123456789abcdef", "$"],
                ["./__wasm_split.js", "__wasm_split_load_rich", "A"]
            ],
            "exports": [["memory", "b"], ["__wasm_split_shared0", "c"], ["main", "d"]]
        }"#;
        let names = ShortNames::of(serde_json::from_str(printed).unwrap());
        let shortened = |script: &str| names.shorten(script).unwrap();
        assert_eq!(
            shortened(
                "import * as import1 from \"./__wasm_split.js\"\n\
                 import * as import2 from \"./__wasm_split.js\"\n\
                 const import0 = {\n    __wbg_log_0123456789abcdef: function() { wasm.memory },\n};\n\
                 return {\n    __proto__: null,\n    \"./lede_bg.js\": import0,\n    \
                 \"./__wasm_split.js\": import1,\n    \"./__wasm_split.js\": import2,\n};\n\
                 function main() { wasm.main(wasm.other) }"
            ),
            "import * as import1 from \"./__wasm_split.js\"\n\
             import * as import2 from \"./__wasm_split.js\"\n\
             const import0 = {\n    $: function() { wasm.b },\n};\n\
             return {\n    __proto__: null,a: { ...import0, ...import1 },\n};\n\
             function main() { wasm.d(wasm.other) }"
        );
        assert_eq!(
            shortened(
                "const { memory, __wasm_split_shared0 } = initSync(undefined, undefined);\n\
                 Object.assign(shared.__wasm_split, { memory, __wasm_split_shared0 });\n\
                 export const __wasm_split_load_rich = 1;"
            ),
            "const { b: memory, c: __wasm_split_shared0 } = initSync(undefined, undefined);\n\
             Object.assign(shared.__wasm_split, { memory, __wasm_split_shared0 });\n\
             export const A = 1;"
        );
    }
}
