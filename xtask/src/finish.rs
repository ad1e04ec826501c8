//! What is left to do after Trunk: see [`crate::page`], [`crate::split`] and
//! [`crate::compress`].

use crate::page::{boot_last, externalise, fill, with_first_request};
use crate::{compress, embed, paths, script, split};
use anyhow::{Context, Result, ensure};
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
    let page = with_first_request(&page, &script::first_request()?)
        .context("the page has no place for the script that makes the first request")?;
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
        check_scripts(&staging)?;
        compress::beside(&staging)?;
    }
    Ok(())
}

/// Checks that no script sets HTML: the policy of the page forbids it, so the
/// application would stop there.
fn check_scripts(folder: &Path) -> Result<()> {
    for file in compress::files(folder)? {
        // The page of a framed widget contains its script.
        let has_script = file
            .extension()
            .is_some_and(|extension| extension == "js" || extension == "html");
        ensure!(
            !has_script || !fs::read_to_string(&file)?.contains("innerHTML"),
            "{} sets `innerHTML`, which Trusted Types forbid. `view!` does so for elements within \
             others that are all static: give such an element an attribute with an expression, \
             as in class={{\"end-mark\"}}",
            file.display()
        );
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_sets_html_is_named() {
        let folder = paths::fresh("finish-test").unwrap();
        fs::write(folder.join("lede.js"), "a.textContent = b").unwrap();
        fs::write(folder.join("story.json"), "\"innerHTML\"").unwrap();
        assert!(check_scripts(&folder).is_ok());
        for name in ["bad.js", "bad.html"] {
            fs::write(folder.join(name), "a.innerHTML=b").unwrap();
            let error = check_scripts(&folder).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
            fs::remove_file(folder.join(name)).unwrap();
        }
    }
}
