//! Components, in three engines.

use super::server::TestServer;
use super::tally::Tally;
use crate::browsers::{self, Engine};
use crate::tools::{Tools, WASM};
use crate::{journeys, paths, process};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Runs the component tests in every engine that is here.
pub fn run(tally: &mut Tally) -> Result<()> {
    let missing = browsers::install_missing()?;
    let tools = Tools::for_component_tests()?;
    // The machine's own fonts where npm cannot bring the tests'.
    let fonts = if journeys::has_node() {
        Some(journeys::prepare()?)
    } else {
        None
    };
    let _server = TestServer::start()?;
    let mut failures = Vec::new();
    for engine in Engine::ALL {
        if missing.contains(&engine) {
            let advice = engine.advice();
            tally.left_out.push(format!(
                "component tests in {}: it is not here; `{advice}`",
                engine.name()
            ));
            continue;
        }
        println!("\n-- components in {}", engine.name());
        let mut command = command(engine, fonts.as_deref())?;
        command
            .current_dir(paths::root())
            .env("PATH", tools.path()?)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        if let Some(fonts) = &fonts {
            command.env("FONTCONFIG_FILE", fonts.join(journeys::FONTS));
        }
        let log = paths::scratch().join(format!("browser-{}.log", engine.name().to_lowercase()));
        let (output, is_ok) = process::run_into(&mut command, &log, Duration::from_secs(15 * 60))?;
        println!("{output}");
        let before = tally.passed;
        tally.count(&output);
        if !is_ok || tally.passed == before {
            failures.push(engine.name());
        }
    }
    if !failures.is_empty() {
        bail!("component tests failed in {}", failures.join(", "));
    }
    Ok(())
}

/// cargo, told which driver to use: with exactly one set, the runner has no
/// choice. `fonts` is a folder that the browser must be able to read.
fn command(engine: Engine, fonts: Option<&Path>) -> Result<Command> {
    let arguments = [
        "test",
        "--package",
        "lede",
        "--target",
        WASM,
        "--lib",
        "--test",
        "browser",
    ];
    let driver =
        |name: &str| browsers::find(name).with_context(|| format!("{name} is not on PATH"));
    let mut command = match engine {
        Engine::WebKit => {
            let mut command = Command::new("xvfb-run");
            command.args(["-a", "cargo"]);
            command
        }
        Engine::Chromium | Engine::Firefox => Command::new("cargo"),
    };
    command
        .args(arguments)
        .env_remove("CHROMEDRIVER")
        .env_remove("GECKODRIVER")
        .env_remove("SAFARIDRIVER");
    match engine {
        Engine::Chromium => command.env("CHROMEDRIVER", driver("chromedriver")?),
        Engine::Firefox => command.env("GECKODRIVER", Tools::geckodriver()?),
        Engine::WebKit => command
            .env("SAFARIDRIVER", driver("WebKitWebDriver")?)
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1"),
    };
    if let Some(settings) = settings(engine, fonts)? {
        let name = format!("{}.json", engine.name().to_lowercase());
        paths::write_changed(&name, &settings.to_string())?;
        command.env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            paths::scratch().join(name),
        );
    }
    Ok(command)
}

/// What the driver is to be told of the browser.
fn settings(engine: Engine, fonts: Option<&Path>) -> Result<Option<Value>> {
    Ok(match engine {
        Engine::Chromium => None,
        // Its pages may read no other files than those that it knows of.
        Engine::Firefox => fonts.map(|folder| {
            let folder = format!("{}/", folder.display());
            json!({ "moz:firefoxOptions": { "prefs": { "security.sandbox.content.read_path_whitelist": folder } } })
        }),
        Engine::WebKit => {
            let browser = browsers::mini_browser()
                .context("MiniBrowser is not among webkit2gtk's files")?;
            Some(json!({
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] }
            }))
        }
    })
}
