//! Journeys through the release build, and its size.

use super::tally::Tally;
use crate::browsers::{self, Engine};
use crate::build::release;
use crate::tools::Tools;
use crate::{journeys, paths, process, size};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Duration;

/// The path of the build that is not at the root of its host.
const SUB_PATH: &str = "/paper/";

/// Builds, measures, and runs the journeys.
pub fn run(tally: &mut Tally) -> Result<()> {
    let missing = browsers::install_missing()?;
    let dist = paths::dist();
    let dist_sub = paths::scratch().join("dist-sub");
    release("/", &dist)?;
    release(SUB_PATH, &dist_sub)?;
    let size = size::measure(&dist);
    tally.check(size.is_ok());
    if !journeys::has_node() {
        tally
            .left_out
            .push("journeys: Node is not here; install Node 20 or newer with npm".to_owned());
        return size;
    }
    let folder = journeys::prepare()?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .current_dir(&folder)
        .env("LEDE_DIST", &dist)
        .env("LEDE_DIST_SUB", &dist_sub)
        .env("LEDE_SUB", SUB_PATH);
    for engine in Engine::ALL {
        if missing.contains(&engine) {
            let advice = engine.advice();
            tally.left_out.push(format!(
                "journeys in {}: it is not here; `{advice}`",
                engine.name()
            ));
        }
    }
    let program = |name: &str| browsers::find(name).unwrap_or_default();
    if !missing.contains(&Engine::Chromium) {
        node.env("CHROMIUM", program("chromium"));
    }
    if !missing.contains(&Engine::Firefox) {
        let firefox = browsers::find("firefox-esr").or_else(|| browsers::find("firefox"));
        node.env("FIREFOX", firefox.unwrap_or_default())
            .env("GECKODRIVER", Tools::geckodriver()?);
    }
    if !missing.contains(&Engine::WebKit) {
        node.env("WEBKIT_DRIVER", program("WebKitWebDriver"))
            .env("XVFB_RUN", program("xvfb-run"))
            .env("MINI_BROWSER", browsers::mini_browser().unwrap_or_default());
    }
    let log = paths::scratch().join("e2e.log");
    let (output, is_ok) = process::run_into(&mut node, &log, Duration::from_secs(60 * 60))?;
    println!("{output}");
    tally.count(&output);
    if !is_ok {
        bail!("journeys failed");
    }
    size
}
