//! The reader: mounts the application in the page that loaded it.

#![forbid(unsafe_code)]

fn main() {
    lede::shell::start();
}
