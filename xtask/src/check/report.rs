//! Reports on paper.

use super::examine::{Report, counted};
use super::findings::Severity;
use anyhow::Result;
use serde_json::json;
use std::fmt::Write;

/// For people.
pub fn text(reports: &[Report]) -> String {
    let mut out = String::new();
    let (mut errors, mut warnings) = (0, 0);
    for report in reports {
        let _ = writeln!(out, "{}", report.place);
        if let (Some(format), Some(mark)) = (report.format, report.signature) {
            let _ = writeln!(out, "  format   {format} (it has {mark})");
        }
        if let Some(summary) = &report.summary {
            let _ = writeln!(out, "  document {summary}");
        }
        for finding in &report.findings {
            let word = match finding.severity {
                Severity::Error => "error  ",
                Severity::Warning => "warning",
            };
            let _ = writeln!(out, "  {word}  {}", finding.text);
        }
        let found = report.errors();
        errors += found;
        warnings += report.findings.len() - found;
    }
    let _ = write!(
        out,
        "\n{}, {}, {}",
        counted(reports.len(), "document"),
        counted(errors, "error"),
        counted(warnings, "warning")
    );
    match without_body(reports) {
        0 => out.push('\n'),
        count => {
            let _ = writeln!(out, "; {} without a body", counted(count, "article"));
        }
    }
    out
}

/// How many articles have no body.
fn without_body(reports: &[Report]) -> usize {
    reports.iter().filter(|report| report.has_no_body()).count()
}

/// For programs.
pub fn json(reports: &[Report]) -> Result<String> {
    Ok(serde_json::to_string_pretty(&json!({
        "version": "1",
        "without_body": without_body(reports),
        "documents": reports,
    }))?)
}
