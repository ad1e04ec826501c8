//! Where documents are, and their text.

use anyhow::{Context, Result, anyhow, bail};
use lede_model::Url;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What a document may weigh, in bytes; readers fetch no more either.
const MAX_BYTES: u64 = 5_000_000;
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A place where a document is said to be.
#[derive(Debug)]
pub struct Place {
    /// As it was asked for.
    pub name: String,
    /// What relative addresses in the document are relative to.
    pub address: Url,
    file: Option<PathBuf>,
}

impl Place {
    /// The text that is there.
    ///
    /// # Errors
    /// It cannot be had, in words for people.
    pub fn text(&self) -> Result<String> {
        let bytes = match &self.file {
            Some(file) => fs::read(file)?,
            None => fetch(self.address.as_str())?,
        };
        String::from_utf8(bytes).map_err(|error| {
            let place = error.utf8_error().valid_up_to();
            anyhow!("not UTF-8: the byte at {place} belongs to no character")
        })
    }
}

fn fetch(address: &str) -> Result<Vec<u8>> {
    let agent = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .build()
        .new_agent();
    let mut answer = agent.get(address).call()?;
    let body = answer.body_mut().with_config().limit(MAX_BYTES);
    Ok(body.read_to_vec()?)
}

/// The places behind paths and addresses, in a settled order.
///
/// # Errors
/// A path leads nowhere, or there is no document at all.
pub fn find(asked: &[String]) -> Result<Vec<Place>> {
    let mut places = Vec::new();
    for name in asked {
        if name.starts_with("https://") || name.starts_with("http://") {
            places.push(Place {
                name: name.clone(),
                address: Url::parse(name).map_err(|_| anyhow!("{name} is no web address"))?,
                file: None,
            });
            continue;
        }
        let path = Path::new(name);
        if path.is_dir() {
            let mut files = Vec::new();
            collect(path, &mut files)?;
            files.sort();
            for file in files {
                places.push(of_file(file)?);
            }
        } else if path.is_file() {
            places.push(of_file(path.to_path_buf())?);
        } else {
            bail!("there is no {name}");
        }
    }
    if places.is_empty() {
        bail!("no .json file in {}", asked.join(", "));
    }
    Ok(places)
}

fn of_file(file: PathBuf) -> Result<Place> {
    let name = file.display().to_string();
    // Nobody knows where a file will be published.
    let address = Url::parse("https://document.invalid/")
        .and_then(|base| base.join(&file.file_name().unwrap_or_default().to_string_lossy()))
        .map_err(|_| anyhow!("{name} has no name that can be an address"))?;
    Ok(Place {
        name,
        address,
        file: Some(file),
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    Ok(())
}
