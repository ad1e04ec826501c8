//! The speed of every format.

use crate::{corpus, generated};
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, measurement::WallTime};
use lede_formats::{Format, article_in, read};
use lede_model::Url;
use std::hint::black_box;
use std::time::Duration;

/// About the length of the body of a very long article.
const LONG: usize = 250_000;

/// As many articles as an API sends at once. All of them are read, because the
/// limit of cards is higher.
const COUNT: usize = 100;

criterion_group!(
    name = formats;
    config = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .sample_size(20)
        .without_plots();
    targets = all
);

fn all(criterion: &mut Criterion) {
    let address = Url::parse("https://paper.example/api/document.json").unwrap();
    for format in Format::ALL.iter().filter(|it| **it != Format::Native) {
        let mut group = criterion.benchmark_group(format.as_str());
        for (name, text) in corpus::documents(*format) {
            measure(&mut group, &name, &text, &|text| {
                assert!(read(text, &address).is_ok());
            });
        }
        let (text, id) = generated::long(*format, LONG);
        measure(&mut group, "long article", &text, &|text| {
            let reading = match &id {
                Some(id) => article_in(text, &address, id),
                None => read(text, &address),
            };
            assert!(reading.is_ok_and(|reading| reading.format == *format));
        });
        parse_json_alone(&mut group, "long article", &text);
        if let Some((text, _)) = generated::list(*format, COUNT) {
            measure(&mut group, "long list", &text, &|text| {
                assert!(read(text, &address).is_ok_and(|reading| reading.format == *format));
            });
            parse_json_alone(&mut group, "long list", &text);
        }
        group.finish();
    }
}

/// The time in which `serde_json` parses the JSON alone, for comparison.
fn parse_json_alone(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, text: &str) {
    measure(group, &format!("{name}, serde_json alone"), text, &|text| {
        drop(serde_json::from_str::<serde_json::Value>(text));
    });
}

fn measure(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    text: &str,
    action: &dyn Fn(&str),
) {
    group.throughput(Throughput::BytesDecimal(text.len() as u64));
    group.bench_function(name, |bencher| bencher.iter(|| action(black_box(text))));
}
