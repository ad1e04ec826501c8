//! Takes out of the compiler's file what a dependency exports and nobody calls.
//!
//! What is exported to JavaScript is kept with all that it calls. Leptos comes
//! with what its server functions stream through, as three classes; nothing in
//! this application streams.

use crate::wasm::{self, CUSTOM, EXPORTS};
use anyhow::{Context, Result};

/// In what wasm-bindgen is told of the classes, and in the names of what they
/// export.
const CLASSES: &str = "intounderlying";
/// Where wasm-bindgen is told of them.
const TOLD: &str = "__wasm_bindgen_unstable";

/// The file without them; as it is where there are none.
///
/// # Errors
/// When it is not the compiler's.
pub fn take_out(file: &[u8]) -> Result<Vec<u8>> {
    wasm::change_sections(file, |id, section| {
        let mut rest = section;
        match id {
            EXPORTS => exports(section),
            CUSTOM if wasm::text(&mut rest)? == TOLD => {
                let mut out = Vec::new();
                wasm::push_text(&mut out, TOLD);
                out.extend(told(rest)?);
                Ok(out)
            }
            _ => Ok(section.to_vec()),
        }
    })
}

fn exports(mut section: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    let mut count = 0;
    for _ in 0..wasm::number(&mut section)? {
        let name = wasm::text(&mut section)?;
        let kind = wasm::take(&mut section, 1)?;
        let index = wasm::number(&mut section)?;
        if !is_of_classes(name.as_bytes()) {
            count += 1;
            wasm::push_text(&mut kept, name);
            kept.extend(kind);
            wasm::push_number(&mut kept, index);
        }
    }
    let mut out = Vec::new();
    wasm::push_number(&mut out, count);
    out.extend(kept);
    Ok(out)
}

/// Pairs of a version and of what is told by it, each after its length.
fn told(mut rest: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    while !rest.is_empty() {
        let pair = rest;
        block(&mut rest)?;
        let program = block(&mut rest)?;
        if !is_of_classes(program) {
            out.extend(pair.get(..pair.len() - rest.len()).unwrap_or_default());
        }
    }
    Ok(out)
}

fn block<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8]> {
    let length = wasm::take(rest, 4)?.try_into().context("four bytes")?;
    wasm::take(rest, u32::from_le_bytes(length) as usize)
}

fn is_of_classes(text: &[u8]) -> bool {
    text.windows(CLASSES.len())
        .any(|part| part.eq_ignore_ascii_case(CLASSES.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exports(names: &[&str]) -> Vec<u8> {
        let mut section = vec![names.len() as u8];
        for (index, name) in (0..).zip(names) {
            wasm::push_text(&mut section, name);
            section.extend([0, index]);
        }
        section
    }

    fn told(programs: &[&str]) -> Vec<u8> {
        let mut section = Vec::new();
        wasm::push_text(&mut section, TOLD);
        for text in programs.iter().flat_map(|program| ["{}", *program]) {
            section.extend((text.len() as u32).to_le_bytes());
            section.extend(text.bytes());
        }
        section
    }

    #[test]
    fn classes_that_nobody_calls_go_and_all_else_stays() {
        let names = ["main", "other", "intounderlyingsink_close_1a2b"];
        let before = wasm::file(&[
            (1, vec![0]),
            (EXPORTS, exports(&names)),
            (CUSTOM, told(&["fetch", "IntoUnderlyingSink", "start"])),
            (CUSTOM, exports(&["name"])),
        ]);
        let after = wasm::file(&[
            (1, vec![0]),
            (EXPORTS, exports(&names[..2])),
            (CUSTOM, told(&["fetch", "start"])),
            (CUSTOM, exports(&["name"])),
        ]);
        assert_eq!(take_out(&before).unwrap(), after);
        assert_eq!(take_out(&after).unwrap(), after);
    }
}
