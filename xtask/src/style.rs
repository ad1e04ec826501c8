//! Style sheets: each joined with what it imports, and minified, by lightningcss.

use crate::paths;
use anyhow::{Context, Result, anyhow, bail};
use lightningcss::printer::PrinterOptions;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use std::fs;
use std::path::{Path, PathBuf};

/// The oldest browsers that Lede supports, as lightningcss has versions: what
/// they do not know is written in a way that they do.
const BROWSERS: Browsers = Browsers {
    android: None,
    chrome: Some(116 << 16),
    edge: Some(116 << 16),
    firefox: Some(124 << 16),
    ie: None,
    ios_saf: Some(17 << 16 | 4 << 8),
    opera: None,
    safari: Some(17 << 16 | 4 << 8),
    samsung: None,
};

/// Writes the sheet of the pages.
pub fn write() -> Result<()> {
    paths::write_changed("lede.css", &sheet("style/lede.css")?)
}

/// The text of a sheet in the repository: the rules that it imports, then its own.
///
/// # Errors
/// When a file is missing, is not CSS, or is imported and has imports itself.
pub fn sheet(file: &str) -> Result<String> {
    let file = paths::root().join(file);
    let text = read(&file)?;
    let mut sheets = imports(&text, &file)?;
    for (text, imported) in &sheets {
        if !imports(text, imported)?.is_empty() {
            bail!("{} is imported and has imports itself", imported.display());
        }
    }
    sheets.push((text, file.clone()));
    let mut rules = Vec::new();
    for (text, file) in &sheets {
        rules.extend(parse(text, file)?.rules.0);
    }
    rules.retain(|rule| !matches!(rule, CssRule::Import(_)));
    let sources = vec![file.display().to_string()];
    let mut sheet = StyleSheet::new(sources, CssRuleList(rules), ParserOptions::default());
    let targets = Targets::from(BROWSERS);
    let options = MinifyOptions {
        targets,
        ..MinifyOptions::default()
    };
    let failed = |error: String| anyhow!("{}: {error}", file.display());
    sheet
        .minify(options)
        .map_err(|error| failed(error.to_string()))?;
    let options = PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    };
    let written = sheet.to_css(options);
    Ok(written.map_err(|error| failed(error.to_string()))?.code)
}

/// The texts that a sheet imports, in order.
fn imports(text: &str, file: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut imports = Vec::new();
    for rule in parse(text, file)?.rules.0 {
        if let CssRule::Import(import) = rule {
            let imported = file.with_file_name("").join(&*import.url);
            imports.push((read(&imported)?, imported));
        }
    }
    Ok(imports)
}

fn parse<'text>(text: &'text str, file: &Path) -> Result<StyleSheet<'text>> {
    let options = ParserOptions {
        filename: file.display().to_string(),
        ..ParserOptions::default()
    };
    StyleSheet::parse(text, options).map_err(|error| anyhow!("{error}"))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDGETS: [&str; 2] = ["embed/cards.css", "embed/article.css"];

    #[test]
    fn every_sheet_of_components_is_in_the_sheet_of_pages() {
        let text = read(&paths::root().join("style/lede.css")).unwrap();
        for entry in paths::root().join("style").read_dir().unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let import = format!("@import \"{name}\";");
            assert!(name == "lede.css" || text.contains(&import), "{name}");
        }
    }

    /// What is in a sheet, apart from `var(--rem)` and `var(--vw)`, by a unit.
    fn has_unit(sheet: &str, unit: &str) -> bool {
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || "-.%_".contains(sign);
        sheet
            .split(|sign| !is_part(sign))
            .filter_map(|word| word.strip_suffix(unit))
            .any(|number| number.parse::<f32>().is_ok())
    }

    #[test]
    fn nothing_in_a_widget_depends_on_the_window_or_on_the_page_around() {
        for file in WIDGETS {
            // What is set for the root of a page is not set in a widget.
            let sheet = sheet(file).unwrap();
            let sheet = sheet.replace("--rem:1rem;--vw:1vw", "");
            for unit in ["rem", "vw", "vi"] {
                assert!(!has_unit(&sheet, unit), "{file} has a length in {unit}");
            }
            for query in sheet.split("@media").skip(1) {
                let query = query.split('{').next().unwrap();
                let of_window = ["width", "orientation", "aspect-ratio"];
                assert!(
                    !of_window.iter().any(|name| query.contains(name)),
                    "{query}"
                );
            }
        }
    }

    #[test]
    fn colours_follow_the_scheme_of_the_page_or_of_the_widget() {
        let page = sheet("style/lede.css").unwrap();
        let widget = sheet("embed/cards.css").unwrap();
        for sheet in [&page, &widget] {
            assert!(
                !sheet.contains("light-dark("),
                "the oldest browsers lack it"
            );
        }
        assert!(page.contains("@media (prefers-color-scheme:dark){:root{--lightningcss-light:"));
        let dark = "[data-theme=dark]>.widget{";
        let (_, rule) = widget.split_once(dark).unwrap();
        assert!(
            rule.split('}')
                .next()
                .unwrap()
                .contains("--lightningcss-dark:initial")
        );
    }

    #[test]
    fn a_sheet_that_is_missing_is_named() {
        let error = sheet("style/none.css").unwrap_err().to_string();
        assert!(error.contains("none.css"), "{error}");
    }
}
