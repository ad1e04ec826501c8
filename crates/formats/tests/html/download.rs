//! html5ever is for tests and tools and never part of the download.

use std::process::Command;

#[test]
fn the_native_parser_is_not_in_the_download() {
    let tree = |target: &str, features: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args([
                "tree",
                "--offline",
                "--package",
                "lede",
                "--edges",
                "normal",
            ])
            .args(["--prefix", "none", "--target", target])
            .args(features)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    };
    let wasm = "wasm32-unknown-unknown";
    for features in [&[][..], &["--all-features"]] {
        let download = tree(wasm, features);
        assert!(download.contains("web-sys"), "{download}");
        for parser in ["html5ever", "markup5ever", "tendril", "proptest"] {
            assert!(!download.contains(parser), "{parser} is in the download");
        }
    }
    // The control: the native build contains it.
    let native = tree("x86_64-unknown-linux-gnu", &[]);
    assert!(native.contains("html5ever"), "{native}");
}
