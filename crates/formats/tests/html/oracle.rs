//! Invariants of every body.

use lede_formats::html::{Dropped, blocks};
use lede_model::{Block, Provider};
use serde_json::Value;

/// Reads markup and asserts all invariants.
pub fn read_safely(html: &str) -> (Vec<Block>, Dropped) {
    let (blocks, dropped) = blocks(html, &super::base());
    let value = serde_json::to_value(&blocks).unwrap();
    let mut seen = Seen::default();
    check(&value, "", 0, &mut seen);
    for note in &seen.referred {
        assert!(seen.notes.contains(note), "{note} leads nowhere\n{html}");
    }
    let ids = seen.notes.len();
    seen.notes.sort();
    seen.notes.dedup();
    assert_eq!(seen.notes.len(), ids, "two notes have one id\n{html}");
    (blocks, dropped)
}

#[derive(Default)]
struct Seen {
    notes: Vec<String>,
    referred: Vec<String>,
}

fn check(value: &Value, key: &str, depth: usize, seen: &mut Seen) {
    // A level of markup is at most a few levels of JSON.
    assert!(depth < 400, "nested too deeply");
    match value {
        Value::Array(items) => {
            for item in items {
                check(item, key, depth + 1, seen);
            }
        }
        Value::Object(members) => {
            let member = |name: &str| {
                members
                    .get(name)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            };
            match member("type") {
                "embed" => {
                    let provider = Provider::of(member("provider")).unwrap();
                    let frame = provider.frame(member("id"));
                    assert!(frame.is_some_and(|url| url.is_web()));
                    for name in ["list", "track", "key"] {
                        let is_sign =
                            |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
                        assert!(member(name).chars().all(is_sign), "{}", member(name));
                    }
                }
                "heading" => {
                    let level = members["level"].as_u64().unwrap();
                    assert!((2..=4).contains(&level));
                }
                "note" => seen.referred.push(member("note").to_owned()),
                "html" | "unknown" => panic!("{value}"),
                _ => {}
            }
            if key == "notes" {
                let id = member("id");
                assert!(
                    id.strip_prefix("html-")
                        .is_some_and(|number| number.parse::<u32>().is_ok()),
                    "{id}"
                );
                seen.notes.push(id.to_owned());
            }
            let is_media = matches!(
                key,
                "image" | "images" | "renditions" | "sources" | "tracks"
            );
            let is_picture = matches!(key, "image" | "images") || member("type") == "inline_image";
            for (name, member) in members {
                if matches!(name.as_str(), "url" | "poster") && !member.is_null() {
                    let address = member.as_str().unwrap();
                    let schemes: &[&str] = if is_media || name == "poster" {
                        &["https:", "http:"]
                    } else {
                        &["https:", "http:", "mailto:", "tel:"]
                    };
                    let is_data = is_picture && is_data_of_pixels(address);
                    assert!(
                        is_data || schemes.iter().any(|scheme| address.starts_with(scheme)),
                        "{address}"
                    );
                }
                check(member, name, depth + 1, seen);
            }
        }
        _ => {}
    }
}

/// The data of a picture that cannot run anything.
fn is_data_of_pixels(address: &str) -> bool {
    let kinds = ["png", "jpeg", "jpg", "gif", "webp", "avif"];
    let data = kinds
        .iter()
        .find_map(|kind| address.strip_prefix(&format!("data:image/{kind};base64,")));
    data.is_some_and(|data| {
        data.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
    })
}
