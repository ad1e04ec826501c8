//! Sets `cfg(split)` where what is needed later becomes files of its own: in
//! release builds for browsers with the feature `split`. Everywhere else all
//! code is in one file, which builds faster and needs no tool.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(split)");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if env::var_os("CARGO_FEATURE_SPLIT").is_some()
        && is("PROFILE", "release")
        && is("CARGO_CFG_TARGET_ARCH", "wasm32")
    {
        println!("cargo::rustc-cfg=split");
        // The file is split after it was linked, by the linker's own record of
        // where one function refers to another.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
