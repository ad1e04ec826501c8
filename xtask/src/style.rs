//! One style sheet from the many in `style/`.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// What others build on comes first, the rest follows by name.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];
/// What takes back what others say comes last.
const LAST: &str = "print.css";

/// Writes the joined sheet, if it is another than the one there: Trunk watches.
pub fn write() -> Result<()> {
    let folder = paths::root().join("style");
    let mut sheets: Vec<PathBuf> = fs::read_dir(&folder)
        .context("cannot read style/")?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    sheets.sort_by_key(|path| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let place = FIRST
            .iter()
            .position(|first| *first == name)
            .unwrap_or(FIRST.len() + usize::from(name == LAST));
        (place, name)
    });
    let mut joined = String::new();
    for sheet in sheets {
        joined.push_str(
            &fs::read_to_string(&sheet)
                .with_context(|| format!("cannot read {}", sheet.display()))?,
        );
        joined.push('\n');
    }
    let target = paths::scratch().join("lede.css");
    if fs::read_to_string(&target).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    fs::create_dir_all(paths::scratch())?;
    fs::write(&target, joined).with_context(|| format!("cannot write {}", target.display()))
}
