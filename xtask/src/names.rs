//! Short names for what WebAssembly and the JavaScript around it take from each
//! other.
//!
//! wasm-bindgen names each browser function after what it does and a hash of
//! sixteen digits, and each kind of closure likewise; the name is in both files. Nobody reads it there, and
//! digits that follow no rule are what no compression makes smaller.

use crate::wasm::{self, EXPORTS, IMPORTS, number, push_number, push_text, take, text};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// How wasm-bindgen names what calls a closure, before the digits.
const CLOSURE: &str = "wasm_bindgen__convert__closures";

/// Gives what is taken from wasm-bindgen's script, and what that takes, short
/// names in both files.
pub fn shorten(file: &Path, script: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("no {}", file.display()))?;
    let text = fs::read_to_string(script).with_context(|| format!("no {}", script.display()))?;
    let module = file.file_stem().unwrap_or_default().to_string_lossy();
    let (bytes, text) = shortened(&bytes, &text, &format!("./{module}.js"))
        .with_context(|| format!("{} and {}", file.display(), script.display()))?;
    fs::write(file, bytes)?;
    fs::write(script, text)?;
    Ok(())
}

fn shortened(file: &[u8], script: &str, module: &str) -> Result<(Vec<u8>, String)> {
    let mut script = script.to_owned();
    let file = wasm::change_sections(file, |id, section| match id {
        IMPORTS => imports(section, &mut script, module),
        EXPORTS => exports(section, &mut script),
        _ => Ok(section.to_vec()),
    })?;
    Ok((file, script))
}

/// The section with short names, which are put into the script, too.
fn imports(mut section: &[u8], script: &mut String, module: &str) -> Result<Vec<u8>> {
    let count = number(&mut section)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    let mut named = 0;
    for _ in 0..count {
        let from = text(&mut section)?;
        let name = text(&mut section)?;
        push_text(&mut out, from);
        if from == module {
            let short = short_name(named);
            named += 1;
            // As wasm-bindgen writes the object that has them.
            let long = format!("\n        {name}: ");
            if script.matches(&long).count() != 1 {
                bail!("the script does not have {name} once");
            }
            *script = script.replacen(&long, &format!("\n        {short}: "), 1);
            push_text(&mut out, &short);
        } else {
            push_text(&mut out, name);
        }
        let what = description(section)?;
        out.extend(take(&mut section, what)?);
    }
    out.extend(section);
    Ok(out)
}

/// The section with short names for closures.
fn exports(mut section: &[u8], script: &mut String) -> Result<Vec<u8>> {
    let count = number(&mut section)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    let mut named = 0;
    for _ in 0..count {
        let name = text(&mut section)?;
        if name.starts_with(CLOSURE) {
            let short = short_name(named);
            named += 1;
            *script = script.replace(&format!("wasm.{name}("), &format!("wasm.{short}("));
            push_text(&mut out, &short);
        } else {
            push_text(&mut out, name);
        }
        out.extend(take(&mut section, 1)?);
        push_number(&mut out, number(&mut section)?);
    }
    Ok(out)
}

/// `a` to `z`, then `aa`, `ab` and so on; members may have any name, also one
/// that JavaScript keeps for itself elsewhere.
fn short_name(number: usize) -> String {
    let mut rest = number;
    let mut name = Vec::new();
    loop {
        name.push(b'a' + u8::try_from(rest % 26).unwrap_or_default());
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    name.reverse();
    String::from_utf8(name).unwrap_or_default()
}

/// How many bytes say what an import is.
fn description(section: &[u8]) -> Result<usize> {
    let mut rest = section;
    let kind = take(&mut rest, 1)?;
    match kind {
        // A function: its type.
        [0] => {
            number(&mut rest)?;
        }
        // A table: of what, and its limits; a memory: its limits.
        [1 | 2] => {
            if kind == [1] {
                take(&mut rest, 1)?;
            }
            let has_maximum = take(&mut rest, 1)?
                .first()
                .is_some_and(|flags| flags & 1 == 1);
            number(&mut rest)?;
            if has_maximum {
                number(&mut rest)?;
            }
        }
        // A global: its type, and whether it changes.
        [3] => {
            take(&mut rest, 2)?;
        }
        _ => bail!("an import of an unknown kind"),
    }
    Ok(section.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(imports: &[(&str, &str, &[u8])], exports: &[&str]) -> Vec<u8> {
        let mut section = vec![imports.len() as u8];
        for (module, name, what) in imports {
            push_text(&mut section, module);
            push_text(&mut section, name);
            section.extend_from_slice(what);
        }
        let mut exported = vec![exports.len() as u8];
        for name in exports {
            push_text(&mut exported, name);
            exported.extend([0, 0x80, 1]);
        }
        wasm::file(&[
            (1, b"types".to_vec()),
            (IMPORTS, section),
            (3, Vec::new()),
            (EXPORTS, exported),
        ])
    }

    #[test]
    fn names_become_short_in_both_files_and_others_stay() {
        let script = "const import0 = {\n        __wbg_log_1a2b: function() {},\n        \
                      __wbg_log_1a2b3c: function() { log(); },\n    };\n\
                      const ret = wasm.wasm_bindgen__convert__closures_1a(arg0); wasm.memory;\n";
        let before = file(
            &[
                ("./lede_bg.js", "__wbg_log_1a2b3c", &[0, 0x80, 1]),
                ("env", "table", &[1, 0x70, 1, 5, 9]),
                ("env", "memory", &[2, 0, 1]),
                ("env", "stack", &[3, 0x7f, 1]),
                ("./lede_bg.js", "__wbg_log_1a2b", &[0, 7]),
            ],
            &["memory", "wasm_bindgen__convert__closures_1a"],
        );
        let (after, script) = shortened(&before, script, "./lede_bg.js").unwrap();
        assert_eq!(
            after,
            file(
                &[
                    ("./lede_bg.js", "a", &[0, 0x80, 1]),
                    ("env", "table", &[1, 0x70, 1, 5, 9]),
                    ("env", "memory", &[2, 0, 1]),
                    ("env", "stack", &[3, 0x7f, 1]),
                    ("./lede_bg.js", "b", &[0, 7]),
                ],
                &["memory", "a"],
            )
        );
        assert_eq!(
            script,
            "const import0 = {\n        b: function() {},\n        a: function() { log(); },\n    };\n\
             const ret = wasm.a(arg0); wasm.memory;\n"
        );
    }

    #[test]
    fn what_the_script_does_not_have_is_not_renamed_in_silence() {
        let before = file(&[("./lede_bg.js", "__wbg_log_1a2b", &[0, 7])], &[]);
        assert!(shortened(&before, "", "./lede_bg.js").is_err());
        assert!(shortened(b"text", "", "./lede_bg.js").is_err());
    }

    #[test]
    fn no_name_is_given_twice() {
        let names = (0..2_000)
            .map(short_name)
            .collect::<std::collections::BTreeSet<_>>();
        assert_eq!(names.len(), 2_000);
        assert_eq!(
            [short_name(25), short_name(26), short_name(52)],
            ["z", "aa", "ba"]
        );
    }
}
