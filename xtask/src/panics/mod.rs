//! Takes out of the compiler's file what puts panics into words.
//!
//! After a panic the application calls for help (`lede::shell::start`,
//! `embed`'s `begin`) and ends; nobody is told why. What the standard library
//! does meanwhile (find the place in the source, format a message, look for
//! a hook) is code and text at every call that could panic, and only nightly
//! compilers can leave it out. So it is done here, between the compiler and
//! the cut: each function that begins a panic becomes a call for help and an
//! end, and what its callers had to tell it becomes a zero. Nothing names the
//! rest any more, and the cut keeps only what is named.
//!
//! The file says where one thing in it names another (`--emit-relocs`), by
//! place; so nothing may change its place: what is written is as long as what
//! was there.

mod compiled;

use crate::wasm::{push_number, push_text};
use anyhow::{Context, Result, bail, ensure};
use compiled::{File, place};
use std::collections::BTreeMap;
use wasmparser::{FunctionBody, Operator, RelocAddendKind, RelocationEntry, RelocationType};

/// What the programs export for it: ends the application, visibly.
const CALL_FOR_HELP: &str = "give_up";

/// A function's body that calls for help and ends: no locals, the call, the
/// end of it all, and the end of the body.
const BODY: usize = 1 + CALL + 1 + 1;
/// A call with an index as long as any.
const CALL: usize = 6;

/// The file without them.
///
/// # Errors
/// When it is not the compiler's, or has no call for help.
pub fn take_out(wasm: &[u8]) -> Result<Vec<u8>> {
    let file = File::read(wasm)?;
    let help = file
        .help
        .with_context(|| format!("the program does not export {CALL_FOR_HELP}"))?;
    ensure!(
        file.takes.get(help.index as usize) == Some(&0),
        "{CALL_FOR_HELP} is to be told nothing"
    );
    ensure!(
        file.has_foremost,
        "panics begin in functions of other names than those known here"
    );
    let mut out = wasm.to_vec();
    let mut relocs: BTreeMap<u32, RelocationEntry> = file
        .relocs
        .iter()
        .map(|entry| (entry.offset, *entry))
        .collect();
    for (index, body) in (file.imported..).zip(&file.bodies) {
        let range = place(body.range())?;
        if !file.begin.contains(&index) {
            for told in told_of_panics(body, &file)? {
                let at = told - file.code;
                if relocs
                    .get(&u32::try_from(at)?)
                    .is_some_and(|entry| is_address(entry.ty))
                {
                    relocs.remove(&u32::try_from(at)?);
                    write(&mut out, told, &padded(0))?;
                }
            }
        } else if range.len() >= BODY {
            relocs.retain(|at, _| !range.contains(&(*at as usize + file.code)));
            let mut body = vec![0, 0x10];
            body.extend(padded(help.index));
            body.resize(range.len() - 1, 0);
            body.push(0x0b);
            write(&mut out, range.start, &body)?;
            let offset = u32::try_from(range.start + 2 - file.code)?;
            let entry = RelocationEntry {
                ty: RelocationType::FunctionIndexLeb,
                offset,
                index: help.symbol,
                addend: 0,
            };
            relocs.insert(offset, entry);
        }
    }
    // What follows is known by name, not by place.
    let section = reloc_section(file.code_section, relocs.values())?;
    out.splice(file.reloc_section, section);
    Ok(out)
}

/// Where in the file stand the constants that a body tells of its panics.
fn told_of_panics(body: &FunctionBody<'_>, file: &File<'_>) -> Result<Vec<usize>> {
    let mut told = Vec::new();
    // What was put on the stack since something else was done.
    let mut pushed: Vec<Option<usize>> = Vec::new();
    let mut operators = body.get_operators_reader()?;
    while !operators.eof() {
        let (operator, at) = operators.read_with_offset()?;
        match operator {
            Operator::I32Const { .. } => pushed.push(Some(usize::try_from(at)? + 1)),
            Operator::LocalGet { .. } | Operator::I64Const { .. } => pushed.push(None),
            Operator::Call { function_index } => {
                if file.begin.contains(&function_index) {
                    let takes = file.takes.get(function_index as usize).copied();
                    let arguments = pushed.iter().rev().take(takes.unwrap_or_default());
                    told.extend(arguments.flatten());
                }
                pushed.clear();
            }
            _ => pushed.clear(),
        }
    }
    Ok(told)
}

fn is_address(of: RelocationType) -> bool {
    matches!(
        of,
        RelocationType::MemoryAddrSleb | RelocationType::TableIndexSleb
    )
}

/// A whole section that says where bodies name something.
fn reloc_section<'a>(
    code_section: u32,
    relocs: impl ExactSizeIterator<Item = &'a RelocationEntry>,
) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    push_text(&mut content, "reloc.CODE");
    push_number(&mut content, code_section as usize);
    push_number(&mut content, relocs.len());
    for entry in relocs {
        content.push(entry.ty as u8);
        push_number(&mut content, entry.offset as usize);
        push_number(&mut content, entry.index as usize);
        match entry.ty.addend_kind() {
            RelocAddendKind::None => {}
            RelocAddendKind::Addend32 => push_signed(&mut content, entry.addend),
            RelocAddendKind::Addend64 => bail!("an address of 64 bits"),
        }
    }
    let mut section = vec![0];
    push_number(&mut section, content.len());
    section.extend(content);
    Ok(section)
}

fn write(out: &mut [u8], at: usize, bytes: &[u8]) -> Result<()> {
    out.get_mut(at..at + bytes.len())
        .context("ends too early")?
        .copy_from_slice(bytes);
    Ok(())
}

/// A number in five bytes, however small it is.
fn padded(number: u32) -> [u8; 5] {
    let seven = |shift: u32| (number >> shift) as u8 & 0x7f;
    [
        seven(0) | 0x80,
        seven(7) | 0x80,
        seven(14) | 0x80,
        seven(21) | 0x80,
        seven(28),
    ]
}

fn push_signed(out: &mut Vec<u8>, mut number: i64) {
    loop {
        let low = number as u8 & 0x7f;
        number >>= 7;
        if (number == 0 && low & 0x40 == 0) || (number == -1 && low & 0x40 != 0) {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        let mut section = vec![id];
        push_number(&mut section, content.len());
        section.extend_from_slice(content);
        section
    }

    fn custom(name: &str, content: &[u8]) -> Vec<u8> {
        let mut all = vec![name.len() as u8];
        all.extend(name.bytes());
        all.extend_from_slice(content);
        section(0, &all)
    }

    /// A function that begins panics, one that calls it, and the call for help.
    const NAMES: [&str; 3] = [
        "_ZN4core9panicking9panic_fmt17h0123456789abcdefE",
        "user",
        "help",
    ];

    fn bodies() -> [Vec<u8>; 3] {
        let address = |at: u32| [vec![0x41], padded(at).to_vec()].concat();
        let call = |index: u32| [vec![0x10], padded(index).to_vec()].concat();
        [
            // Two constants into a call, and the end.
            [vec![0], address(700), vec![0x1a], call(2), vec![0x00, 0x0b]].concat(),
            // A place in memory is read, then told of a panic beside a number.
            [
                vec![0],
                address(800),
                vec![0x1a, 0x41, 7],
                address(900),
                call(0),
                vec![0x00, 0x0b],
            ]
            .concat(),
            vec![0, 0x0b],
        ]
    }

    /// A file as the compiler writes it; `begin` is the name of the first
    /// function, `help` that of its call for help.
    fn file(begin: &str, help: &str) -> Vec<u8> {
        let types = [2, 0x60, 2, 0x7f, 0x7f, 0, 0x60, 0, 0];
        let mut code = vec![3];
        for body in bodies() {
            code.push(body.len() as u8);
            code.extend(body);
        }
        let mut export = vec![1, help.len() as u8];
        export.extend(help.bytes());
        export.extend([0, 2]);
        let mut names = Vec::new();
        let mut symbols = Vec::new();
        for (index, name) in (0..).zip([begin, NAMES[1], NAMES[2]]) {
            names.extend([index, name.len() as u8]);
            names.extend(name.bytes());
            symbols.extend([0, 0, index, name.len() as u8]);
            symbols.extend(name.bytes());
        }
        let data = [1, 0, 1, b'd', 0, 0, 4];
        symbols.extend(data);
        let table = section(8, &[vec![4], symbols].concat());
        let starts = [2, 2 + 1 + bodies()[0].len() as u32];
        let relocs = [
            entry(RelocationType::MemoryAddrSleb, starts[0] + 2, 3),
            entry(RelocationType::FunctionIndexLeb, starts[0] + 9, 2),
            entry(RelocationType::MemoryAddrSleb, starts[1] + 2, 3),
            entry(RelocationType::MemoryAddrSleb, starts[1] + 11, 3),
            entry(RelocationType::FunctionIndexLeb, starts[1] + 17, 0),
        ];
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &types),
            section(3, &[3, 0, 1, 1]),
            section(7, &export),
            section(10, &code),
            custom("linking", &[vec![2], table].concat()),
            reloc_section(3, relocs.iter()).unwrap(),
            custom("name", &section(1, &[vec![3], names].concat())),
        ]
        .concat()
    }

    fn entry(ty: RelocationType, offset: u32, index: u32) -> RelocationEntry {
        RelocationEntry {
            ty,
            offset,
            index,
            addend: 0,
        }
    }

    #[test]
    fn panics_call_for_help_and_are_told_nothing() {
        let before = file(NAMES[0], "give_up_0123456789abcdef");
        let after = take_out(&before).unwrap();
        let after = File::read(&after).unwrap();
        let begin = after.bodies[0].as_bytes();
        let expected = [
            vec![0, 0x10],
            padded(2).to_vec(),
            vec![0; begin.len() - 8],
            vec![0x0b],
        ];
        assert_eq!(begin, expected.concat());
        let user = after.bodies[1].as_bytes();
        let mut expected = bodies()[1].clone();
        expected[11..16].copy_from_slice(&padded(0));
        assert_eq!(user, expected, "what is read stays, what is told is zero");
        assert_eq!(after.bodies[2].as_bytes(), bodies()[2]);
        let named = after
            .relocs
            .iter()
            .map(|entry| (entry.ty, entry.index))
            .collect::<Vec<_>>();
        assert_eq!(
            named,
            [
                (RelocationType::FunctionIndexLeb, 2),
                (RelocationType::MemoryAddrSleb, 3),
                (RelocationType::FunctionIndexLeb, 0),
            ]
        );
    }

    #[test]
    fn a_program_without_a_call_for_help_is_refused() {
        assert!(take_out(&file(NAMES[0], "other")).is_err());
    }

    #[test]
    fn a_program_whose_panics_have_other_names_is_refused() {
        assert!(take_out(&file("core_of_tomorrow::panic", CALL_FOR_HELP)).is_err());
    }
}
