//! How long reading takes.

use crate::{address, documents, listing_of, problems};
use lede::formats::{Format, article_in, read};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// As much as is ever fetched.
const BYTES: usize = 5_000_000;

/// A list of `format` of five megabytes, with `words` words in every body, and
/// how many articles it holds.
fn large(format: Format, words: usize) -> (String, usize) {
    let body = format!("<p>{}</p>", "tide ".repeat(words));
    let item = |number: usize| match format {
        Format::JsonFeed => {
            json!({"id": number.to_string(), "url": format!("https://a.example/{number}"),
            "title": "T", "content_html": body, "date_published": "2025-03-06T20:15:00Z"})
        }
        Format::RssInJson => {
            json!({"guid": number.to_string(), "link": format!("https://a.example/{number}"),
            "title": "T", "description": body, "pubDate": "Thu, 06 Mar 2025 20:15:00 GMT"})
        }
        Format::Ghost => {
            json!({"id": number.to_string(), "uuid": "u", "comment_id": "c", "title": "T",
            "url": format!("https://a.example/{number}"), "html": body})
        }
        Format::WordPress => json!({"id": number, "link": format!("https://a.example/{number}"),
            "title": {"rendered": "T"}, "content": {"rendered": body}, "excerpt": {"rendered": "<p>E</p>"}}),
        Format::Guardian => {
            json!({"id": number.to_string(), "webTitle": "T", "webUrl": format!("https://a.example/{number}"),
            "apiUrl": "x", "fields": {"body": body}})
        }
        Format::Readability => {
            json!({"id": number.to_string(), "title": "T", "content": body, "textContent": "tide", "length": 4})
        }
        format => panic!("no list of {}", format.as_str()),
    };
    let count = BYTES / item(0).to_string().len();
    let items: Vec<Value> = (0..count).map(item).collect();
    let list = match format {
        Format::JsonFeed => json!({"version": "https://jsonfeed.org/version/1.1", "items": items}),
        Format::RssInJson => json!({"rss": {"channel": {"item": items}}}),
        Format::Ghost => json!({"posts": items, "meta": {}}),
        Format::Guardian => json!({"response": {"results": items}}),
        _ => Value::from(items),
    };
    (list.to_string(), count)
}

const LISTS: [Format; 6] = [
    Format::JsonFeed,
    Format::RssInJson,
    Format::Guardian,
    Format::Ghost,
    Format::WordPress,
    Format::Readability,
];

/// The shorter of two times.
fn shorter(action: &dyn Fn()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        action();
        start.elapsed()
    };
    (0..2).map(time).min().unwrap()
}

#[test]
fn a_feed_of_five_megabytes_is_read_at_once() {
    for format in [Format::JsonFeed, Format::WordPress] {
        let (text, count) = large(format, 30);
        let last = (count - 1).to_string();
        // How long that is, the machine says, which may be busy.
        let json = shorter(&|| drop(serde_json::from_str::<Value>(&text)));
        let list = shorter(&|| drop(read(&text, &address())));
        let one = shorter(&|| drop(article_in(&text, &address(), &last)));
        assert!(list < json * 20, "{}: {list:?}, {json:?}", format.as_str());
        assert!(one < json * 40, "{}: {one:?}, {json:?}", format.as_str());

        let reading = read(&text, &address()).unwrap();
        assert_eq!(reading.format, format);
        assert_eq!(
            problems(&reading).len(),
            1,
            "that there are too many is told"
        );
        assert_eq!(listing_of(reading).items.len(), 500, "{}", format.as_str());
        let reading = article_in(&text, &address(), &last).unwrap();
        assert_eq!(problems(&reading), [""; 0]);
    }
}

/// `cargo test --release --test formats -- --ignored --nocapture speed`
#[test]
#[ignore = "measures, and proves nothing"]
fn reading_speed_in_megabytes_a_second() {
    let speed = |text: &str, read: &dyn Fn()| {
        let start = Instant::now();
        let mut times = 0_u32;
        while start.elapsed() < Duration::from_millis(300) {
            read();
            times += 1;
        }
        f64::from(times) * text.len() as f64 / 1e6 / start.elapsed().as_secs_f64()
    };
    for (_, name, text) in documents::all() {
        let here = speed(&text, &|| drop(read(&text, &address())));
        let json = speed(&text, &|| drop(serde_json::from_str::<Value>(&text)));
        let (_, name) = name.rsplit_once("corpus/").unwrap();
        println!("{here:7.1} MB/s (JSON alone {json:7.1})  {name}");
    }
    for format in LISTS {
        for words in [2, 2000] {
            let (text, count) = large(format, words);
            let list = speed(&text, &|| drop(read(&text, &address())));
            let last = (count - 1).to_string();
            let one = speed(&text, &|| drop(article_in(&text, &address(), &last)));
            let name = format.as_str();
            println!("{list:7.1} MB/s, {one:7.1} for the last article: {name} of {count}");
        }
    }
}
