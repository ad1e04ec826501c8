//! The compiler's file: what is where in it, and what begins panics there.

use super::CALL_FOR_HELP;
use anyhow::{Context, Result, ensure};
use rustc_demangle::demangle;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use wasmparser::{
    ExternalKind, FunctionBody, KnownCustom, Linking, Name, Parser, Payload, RelocationEntry,
    SymbolInfo, TypeRef,
};

/// The functions that begin a panic, by the start of their names.
const BEGIN: [&str; 30] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::collections::btree::node::splitpoint::panic",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::num::from_ascii_radix_panic",
    "core::num::int_log10::panic",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_end_index_len_fail",
    "core::slice::index::slice_end_index_overflow_fail",
    "core::slice::index::slice_index_fail",
    "core::slice::index::slice_index_order_fail",
    "core::slice::index::slice_start_index_len_fail",
    "core::slice::index::slice_start_index_overflow_fail",
    "core::slice::sort::shared::smallsort::panic_on_ord_violation",
    "core::str::slice_error_fail",
    "rust_begin_unwind",
    "__rustc::rust_begin_unwind",
    "std::alloc::handle_alloc_error",
    "std::alloc::rust_oom",
    "std::panicking::",
    "std::process::abort",
    "std::sys::pal::wasm::abort_internal",
    "std::thread::local::panic_access_error",
    "std::sync::poison::once::panic",
];

/// Where nearly all of them meet.
const FOREMOST: &str = "core::panicking::panic_fmt";

/// What calls for help.
#[derive(Clone, Copy)]
pub(super) struct Help {
    /// As a function,
    pub(super) index: u32,
    /// and as a symbol.
    pub(super) symbol: u32,
}

/// What there is to know of the compiler's file.
pub(super) struct File<'a> {
    /// How many functions come from elsewhere; the others are numbered on.
    pub(super) imported: u32,
    /// How many values each function takes.
    pub(super) takes: Vec<usize>,
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// Where the section of bodies begins, in bytes.
    pub(super) code: usize,
    /// Which section that is.
    pub(super) code_section: u32,
    /// The section that says where bodies name something.
    pub(super) reloc_section: Range<usize>,
    pub(super) relocs: Vec<RelocationEntry>,
    pub(super) help: Option<Help>,
    /// The functions that begin a panic.
    pub(super) begin: HashSet<u32>,
    /// Whether [`FOREMOST`] is among them.
    pub(super) has_foremost: bool,
}

impl<'a> File<'a> {
    /// Reads it.
    pub(super) fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut file = Self {
            imported: 0,
            takes: Vec::new(),
            bodies: Vec::new(),
            code: 0,
            code_section: 0,
            reloc_section: 0..0,
            relocs: Vec::new(),
            help: None,
            begin: HashSet::new(),
            has_foremost: false,
        };
        let mut types = Vec::new();
        let mut exported = None;
        let mut symbols = HashMap::new();
        let mut sections = 0;
        // Sections of one's own begin before what `Payload` tells of.
        let mut section_start = 8;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            match &payload {
                Payload::TypeSection(section) => {
                    for group in section.clone() {
                        for of in group?.into_types() {
                            types.push(of.unwrap_func().params().len());
                        }
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.clone().into_imports() {
                        if let TypeRef::Func(of) = import?.ty {
                            file.imported += 1;
                            file.takes.push(of as usize);
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    for of in section.clone() {
                        file.takes.push(of? as usize);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section.clone() {
                        let export = export?;
                        if is_call_for_help(export.name) && export.kind == ExternalKind::Func {
                            exported = Some(export.index);
                        }
                    }
                }
                Payload::CodeSectionStart { range, .. } => {
                    file.code = usize::try_from(range.start)?;
                    file.code_section = sections;
                }
                Payload::CodeSectionEntry(body) => file.bodies.push(body.clone()),
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Reloc(relocs) if relocs.section_index() == file.code_section => {
                        file.reloc_section = section_start..place(section.range())?.end;
                        file.relocs = relocs.entries().into_iter().collect::<Result<_, _>>()?;
                    }
                    KnownCustom::Linking(linking) => {
                        for subsection in linking.subsections() {
                            let Linking::SymbolTable(table) = subsection? else {
                                continue;
                            };
                            for (symbol, info) in (0..).zip(table) {
                                if let SymbolInfo::Func { index, .. } = info? {
                                    symbols.entry(index).or_insert(symbol);
                                }
                            }
                        }
                    }
                    KnownCustom::Name(names) => {
                        for subsection in names {
                            let Name::Function(names) = subsection? else {
                                continue;
                            };
                            for naming in names {
                                let naming = naming?;
                                let name = format!("{:#}", demangle(naming.name));
                                if BEGIN.iter().any(|begin| name.starts_with(begin)) {
                                    file.begin.insert(naming.index);
                                    file.has_foremost |= name == FOREMOST;
                                }
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
            if let Some((_, range)) = payload.as_section() {
                section_start = place(range)?.end;
                sections += 1;
            }
        }
        ensure!(
            file.code > 0 && !file.reloc_section.is_empty(),
            "the compiler's file does not say where one thing names another"
        );
        for of in &mut file.takes {
            *of = types.get(*of).copied().context("a function of no type")?;
        }
        file.help = exported.and_then(|index| {
            let symbol = symbols.get(&index).copied()?;
            Some(Help { index, symbol })
        });
        Ok(file)
    }
}

/// Whether it is what the program exports under that name; before wasm-bindgen
/// has seen it, a hash of the package is behind it.
fn is_call_for_help(name: &str) -> bool {
    name.strip_prefix(CALL_FOR_HELP)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// A place in the file.
pub(super) fn place(range: Range<u64>) -> Result<Range<usize>> {
    Ok(usize::try_from(range.start)?..usize::try_from(range.end)?)
}
