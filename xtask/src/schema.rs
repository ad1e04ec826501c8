//! `cargo xtask schema`.

use crate::paths;
use anyhow::{Context, Result, bail};
use clap::Args;
use lede_model::Published;
use schemars::generate::SchemaSettings;
use serde_json::json;
use std::fs;

/// Write the JSON Schema of the document model.
#[derive(Args)]
pub struct Schema {
    /// Only say whether the one in the repository is true.
    #[arg(long)]
    check: bool,
}

impl Schema {
    /// Writes or checks.
    pub fn run(self) -> Result<()> {
        write(self.check)
    }
}

/// Writes `public/schema/article.v1.json`, or fails if it is not as it should
/// be.
pub fn write(only_check: bool) -> Result<()> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Published>();
    schema.insert("title".to_owned(), json!("Lede document, version 1"));
    let text = format!("{}\n", serde_json::to_string_pretty(&schema)?);
    let path = paths::root().join("public/schema/article.v1.json");
    if fs::read_to_string(&path).is_ok_and(|present| present == text) {
        return Ok(());
    }
    if only_check {
        bail!("public/schema/article.v1.json is not what the types say; run `cargo xtask schema`");
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}
