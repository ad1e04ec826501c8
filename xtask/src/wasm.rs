//! What is read and written of WebAssembly by hand: sections, numbers, texts.

use anyhow::{Context, Result, bail};

/// What every file begins with.
const MAGIC: &[u8; 8] = b"\0asm\x01\0\0\0";

/// The sections that are written anew here, by their numbers.
pub const CUSTOM: u8 = 0;
/// What is taken from elsewhere.
pub const IMPORTS: u8 = 2;
/// What others may take.
pub const EXPORTS: u8 = 7;

/// The file with what `change` makes of its sections, by number and content.
///
/// # Errors
/// When it is no WebAssembly, or `change` fails.
pub fn change_sections(
    wasm: &[u8],
    mut change: impl FnMut(u8, &[u8]) -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let mut rest = wasm.strip_prefix(MAGIC).context("is no WebAssembly")?;
    let mut out = MAGIC.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest)?;
        let section = change(id, take(&mut rest, length)?)?;
        out.push(id);
        push_number(&mut out, section.len());
        out.extend(section);
    }
    Ok(out)
}

/// The next bytes.
///
/// # Errors
/// When there are not so many.
pub fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length).context("ends too early")?;
    *rest = after;
    Ok(taken)
}

/// The next number: seven bits a byte, the lowest first.
///
/// # Errors
/// When it does not end.
pub fn number(rest: &mut &[u8]) -> Result<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let byte = take(rest, 1)?.first().copied().unwrap_or_default();
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(value);
        }
    }
    bail!("a number has no end")
}

/// Writes a number in as few bytes as it takes.
pub fn push_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// The next text.
///
/// # Errors
/// When it ends too early, or is not UTF-8.
pub fn text<'a>(rest: &mut &'a [u8]) -> Result<&'a str> {
    let length = number(rest)?;
    Ok(std::str::from_utf8(take(rest, length)?)?)
}

/// Writes a text.
pub fn push_text(out: &mut Vec<u8>, text: &str) {
    push_number(out, text.len());
    out.extend(text.bytes());
}

/// Makes a file of sections, for tests.
#[cfg(test)]
pub fn file(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    for (id, section) in sections {
        out.push(*id);
        push_number(&mut out, section.len());
        out.extend(section);
    }
    out
}
