//! A server that answers as badly as servers do, for the component tests.
//!
//! What an answer is like is in its address, so that a test says everything
//! itself:
//!
//! | parameter | the answer |
//! | --- | --- |
//! | `headline` | an article with that headline |
//! | `hold` | comes when `/release?key=…` is requested |
//! | `status`, `times` | has another status, the first so many times |
//! | `retry_after` | asks to wait for so many seconds |
//! | `padding` | is so many bytes larger |
//!
//! `/requests?path=…` tells how often a path has been requested.

use crate::paths;
use anyhow::{Result, anyhow};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use tiny_http::{Header, Request, Response, Server};

/// The file that tells tests the server's address.
const ADDRESS_FILE: &str = "test-server.txt";
/// A test that does not release an answer has failed long before.
const LONGEST_HOLD: Duration = Duration::from_secs(60);

/// The server, until it is dropped.
pub struct TestServer(Arc<Server>);

#[derive(Default)]
struct State {
    requests: Mutex<HashMap<String, u32>>,
    released: Mutex<HashSet<String>>,
    release: Condvar,
}

impl TestServer {
    /// Starts it on a free port.
    pub fn start() -> Result<Self> {
        let server = Server::http("127.0.0.1:0").map_err(|error| anyhow!("{error}"))?;
        let server = Arc::new(server);
        let address = format!("http://{}", server.server_addr());
        paths::write_changed(ADDRESS_FILE, &address)?;
        let state = Arc::new(State::default());
        let listening = Arc::clone(&server);
        thread::spawn(move || {
            for request in listening.incoming_requests() {
                let state = Arc::clone(&state);
                // An answer that is held does not hold others.
                thread::spawn(move || answer(request, &state));
            }
        });
        Ok(Self(server))
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.0.unblock();
    }
}

fn answer(request: Request, state: &State) {
    let url = request.url().to_owned();
    let (path, query) = url.split_once('?').unwrap_or((&url, ""));
    let parameter = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
    };
    let number = |name: &str| parameter(name).and_then(|value| value.parse::<u32>().ok());
    let response = match path {
        "/requests" => {
            let requests = lock(&state.requests);
            let count = requests.get(parameter("path").unwrap_or_default());
            Response::from_string(count.copied().unwrap_or_default().to_string())
        }
        "/release" => {
            lock(&state.released).insert(parameter("key").unwrap_or_default().to_owned());
            state.release.notify_all();
            Response::from_string("")
        }
        _ => {
            let count = {
                let mut requests = lock(&state.requests);
                let count = requests.entry(path.to_owned()).or_default();
                *count += 1;
                *count
            };
            if let Some(key) = parameter("hold") {
                let released = lock(&state.released);
                let is_held = |released: &mut HashSet<String>| !released.contains(key);
                // Whatever the outcome, the test sees what has come.
                let _ = state
                    .release
                    .wait_timeout_while(released, LONGEST_HOLD, is_held);
            }
            let is_failure = number("times").is_none_or(|times| count <= times);
            let status = number("status").filter(|_| is_failure).unwrap_or(200);
            let padding = " ".repeat(number("padding").unwrap_or_default() as usize);
            let headline = parameter("headline").unwrap_or("None");
            let body = format!(
                r#"{{"version": "1", "type": "article", "id": "x", "headline": "{headline}", "body": []}}{padding}"#
            );
            Response::from_string(body).with_status_code(u16::try_from(status).unwrap_or(500))
        }
    };
    let retry_after = parameter("retry_after").unwrap_or_default();
    let headers = [
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Expose-Headers", "Retry-After"),
        ("Cache-Control", "no-store"),
        ("Retry-After", retry_after),
    ];
    let headers = headers.into_iter().filter(|(_, value)| !value.is_empty());
    let response = headers
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .fold(response, Response::with_header);
    // A test that has cancelled its request does not read this.
    let _ = request.respond(response);
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
