//! The time that reading takes. `cargo bench` measures the speed on the same
//! documents.

use crate::{address, diagnostics, generated, listing_of};
use lede_formats::{Format, article_in, read};
use lede_model::Document;
use serde_json::Value;
use std::time::{Duration, Instant};

/// The largest document that is ever fetched.
const BYTES: usize = 5_000_000;

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
fn a_feed_of_five_megabytes_is_read_in_time() {
    for format in [Format::JsonFeed, Format::WordPress] {
        let (few, _) = generated::list(format, 100).unwrap();
        let count = BYTES / few.len() * 100;
        let (text, last) = generated::list(format, count).unwrap();
        // The JSON's parsing time is the unit, because the machine may be busy.
        let json = shorter(&|| drop(serde_json::from_str::<Value>(&text)));
        let list = shorter(&|| drop(read(&text, &address())));
        let one = shorter(&|| drop(article_in(&text, &address(), &last)));
        assert!(list < json * 20, "{}: {list:?}, {json:?}", format.as_str());
        assert!(one < json * 40, "{}: {one:?}, {json:?}", format.as_str());

        let reading = read(&text, &address()).unwrap();
        assert_eq!(reading.format, format);
        assert_eq!(
            diagnostics(&reading).len(),
            1,
            "that there are too many is told"
        );
        assert_eq!(listing_of(reading).items.len(), 500, "{}", format.as_str());
        let reading = article_in(&text, &address(), &last).unwrap();
        assert_eq!(diagnostics(&reading), [""; 0]);
    }
}

#[test]
fn documents_of_the_benchmarks_are_read_completely() {
    for format in crate::adapted_formats() {
        let name = format.as_str();
        let (text, id) = generated::long(*format, 50_000);
        let reading = match &id {
            Some(id) => article_in(&text, &address(), id),
            None => read(&text, &address()),
        };
        let reading = reading.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.format, *format, "{name}");
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        let Document::Article(article) = reading.document else {
            panic!("{name}: a list");
        };
        let body = serde_json::to_string(&article.body).unwrap();
        // A body may have more than its text.
        assert!(body.len() > 10_000, "{name}: {}", body.len());

        let Some((text, last)) = generated::list(*format, 100) else {
            continue;
        };
        let reading = read(&text, &address()).unwrap();
        assert_eq!(reading.format, *format, "{name}");
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        assert_eq!(listing_of(reading).items.len(), 100, "{name}");
        assert!(article_in(&text, &address(), &last).is_ok(), "{name}");
    }
}
