//! What is left to do after Trunk: see [`crate::page`], [`crate::split`] and
//! [`crate::compress`].

use crate::page::{boot_last, externalise, fill};
use crate::{compress, embed, paths, script, split};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Works on the folder that Trunk is about to publish.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("`finish` is for Trunk to call")?;
    let public_url = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).context("Trunk has written no index.html")?;
    let site = fs::read_to_string(paths::root().join("public/site.json"))
        .context("cannot read public/site.json")?;
    let (page, scripts) = externalise(&fill(&page, &site)?, &public_url);
    let page = if is_release {
        split::apply(&staging, &public_url, &page)?
    } else {
        page
    };
    let page = boot_last(&page).context("the page does not load boot.js")?;
    for script in scripts {
        fs::write(staging.join(script.name), script.text)?;
    }
    fs::write(&index, &page)?;
    // Static hosts send this for addresses without a file, and the application
    // takes it from there.
    fs::write(staging.join("404.html"), &page)?;
    embed::build(&staging, &site, is_release)?;
    if is_release {
        tighten_json(&staging)?;
        script::shrink(&staging)?;
        compress::beside(&staging)?;
    }
    Ok(())
}

/// The newsroom's JSON is written for people; hosts send it without the space.
fn tighten_json(folder: &Path) -> Result<()> {
    for file in compress::files(folder)? {
        if file
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = fs::read_to_string(&file)?;
            let value: serde_json::Value = serde_json::from_str(&text)
                .with_context(|| format!("{} is not JSON", file.display()))?;
            fs::write(&file, serde_json::to_string(&value)?)?;
        }
    }
    Ok(())
}
