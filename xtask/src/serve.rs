//! `cargo xtask serve`.

use crate::build::trunk;
use crate::process;
use crate::tools::Tools;
use anyhow::{Result, bail};
use clap::Args;
use std::net::{Ipv4Addr, TcpListener};

/// Build, and serve the sample newsroom on localhost.
#[derive(Args)]
pub struct Serve {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Build as for a host: slower to build, much smaller and faster to load.
    #[arg(long)]
    release: bool,
    /// Open the browser.
    #[arg(long)]
    open: bool,
}

impl Serve {
    /// Serves until it is stopped, building again on every change.
    pub fn run(self) -> Result<()> {
        if TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            bail!(
                "port {} is taken; stop what listens there, or name another with --port",
                self.port
            );
        }
        let tools = Tools::for_build()?;
        println!(
            "Lede will be at http://127.0.0.1:{}/ as soon as it is built.",
            self.port
        );
        let mut trunk = trunk(&tools, "serve", self.release)?;
        trunk.args(["--address", "127.0.0.1", "--port", &self.port.to_string()]);
        if self.open {
            trunk.arg("--open");
        }
        process::run(&mut trunk)
    }
}
