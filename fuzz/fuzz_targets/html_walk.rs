//! Any markup: the walk over html5ever's tree ends, and every address it
//! makes is one that a reader may follow.

#![no_main]

use lede_formats::html;
use lede_model::Url;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|markup: &str| {
    let base = Url::parse("https://news.example/2025/story/").expect("a fixed address");
    let (mut blocks, _) = html::blocks(markup, &base);
    let value = serde_json::to_value(&blocks).expect("blocks can be written");
    check(&value);
    // What was read holds no HTML any more, and reading it again is nothing.
    let before = blocks.clone();
    assert!(html::expand(&mut blocks, &base).is_none());
    assert_eq!(blocks, before);
});

fn check(value: &Value) {
    match value {
        Value::Array(items) => items.iter().for_each(check),
        Value::Object(members) => {
            for (name, member) in members {
                if let ("url" | "poster", Some(address)) = (name.as_str(), member.as_str()) {
                    let sound = ["https:", "http:", "mailto:", "tel:"]
                        .iter()
                        .any(|scheme| address.starts_with(scheme));
                    // A picture may be its own data.
                    let is_picture = !members.contains_key("type")
                        || members
                            .get("type")
                            .is_some_and(|kind| kind == "inline_image");
                    let is_data = ["png", "jpeg", "gif", "webp"].iter().any(|kind| {
                        let data = address.strip_prefix("data:image/");
                        let data = data.and_then(|data| data.strip_prefix(kind));
                        data.is_some_and(|data| data.starts_with(";base64,"))
                    });
                    assert!(sound || is_picture && is_data, "{address}");
                }
                check(member);
            }
        }
        _ => {}
    }
}
