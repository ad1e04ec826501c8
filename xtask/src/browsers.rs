//! Browsers and their drivers.

use crate::process;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine that readers use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge and most others.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's, by way of WebKitGTK.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Debian's packages that bring it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// What must be on this machine.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromedriver"],
            Self::Firefox => &["firefox-esr|firefox"],
            Self::WebKit => &["WebKitWebDriver", "xvfb-run"],
        }
    }

    /// Whether it is here.
    pub fn is_here(self) -> bool {
        self.programs()
            .iter()
            .all(|program| program.split('|').any(|name| find(name).is_some()))
    }

    /// What to type to get it.
    pub fn advice(self) -> String {
        format!("apt-get install {}", self.packages().join(" "))
    }
}

/// A program on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// MiniBrowser, which WebKitWebDriver starts; its folder is named after the
/// machine's architecture.
pub fn mini_browser() -> Option<PathBuf> {
    let libraries = Path::new("/usr/lib").read_dir().ok()?;
    libraries
        .filter_map(|entry| entry.ok())
        .map(|entry| entry.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
}

/// Installs the engines that are missing, by apt where this user may. Gives
/// those that are still missing.
pub fn install_missing() -> Result<Vec<Engine>> {
    let missing: Vec<Engine> = Engine::ALL
        .into_iter()
        .filter(|engine| !engine.is_here())
        .collect();
    if missing.is_empty() || find("apt-get").is_none() {
        return Ok(missing);
    }
    let is_root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let may_sudo = || process::output(Command::new("sudo").args(["-n", "true"])).is_some();
    let apt = |arguments: &[&str]| {
        let mut command = if is_root {
            Command::new("apt-get")
        } else {
            let mut sudo = Command::new("sudo");
            sudo.args(["-n", "apt-get"]);
            sudo
        };
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut command)
    };
    if !is_root && !may_sudo() {
        return Ok(missing);
    }
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|engine| engine.packages())
        .copied()
        .collect();
    println!(
        "Installing {}, for tests in all three engines.",
        packages.join(", ")
    );
    let installed = apt(&["update", "-qq"]).and_then(|()| {
        let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
        arguments.extend(&packages);
        apt(&arguments)
    });
    if let Err(error) = installed {
        eprintln!("{error:#}");
    }
    Ok(missing
        .into_iter()
        .filter(|engine| !engine.is_here())
        .collect())
}
