//! Live sources: their requests, and the documents made from their answers.
//!
//! Every kind of source has a file here. All answers are invented.
#![cfg(not(target_arch = "wasm32"))]
// Tests may panic; clippy's settings for tests apply only to functions marked
// `#[test]`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod collection;
mod config;
mod ghost;
mod guardian;
mod json_feed;
mod list;
mod lists_elsewhere;
mod merge;
mod wordpress;

use lede_formats::{ReadError, Readers};
use lede_model::{Article, Document, Listing, Url};
use lede_sources::source::{self, Answer, Api, Links, Query, Source};
use lede_sources::{Route, Site, read};
use serde_json::{Value, json};

/// The address of the paper.
const PAPER: &str = "https://paper.example/";

fn url(address: &str) -> Url {
    Url::parse(address).unwrap()
}

/// A paper with these sources.
fn paper(sources: Value) -> Site {
    let site = json!({"name": "The Paper", "language": "en", "sources": sources});
    read(&site.to_string(), &url(PAPER)).unwrap()
}

/// A paper with one source, and that source's most likely API.
struct Asked {
    site: Site,
    source: Source,
    api: Api,
}

fn only(source: Value) -> Asked {
    let site = paper(json!([source]));
    let source = source::of(&site).remove(0);
    let api = source.apis().remove(0);
    Asked { site, source, api }
}

impl Asked {
    /// The address that is requested for a page of the paper.
    #[track_caller]
    fn address(&self, path: &str) -> String {
        self.maybe_address(path).unwrap()
    }

    fn maybe_address(&self, path: &str) -> Option<String> {
        let query = Query::of(&Route::parse(path))?.to(&self.source)?;
        self.api.address(&query).map(|url| url.as_str().to_owned())
    }

    fn read(&self, path: &str, answer: &Value) -> Result<Document, ReadError> {
        self.read_with(path, answer, None, None)
    }

    /// The document of a page of the paper, made from an answer. `address` is
    /// where the answer came from; by default, the address that was requested.
    fn read_with(
        &self,
        path: &str,
        answer: &Value,
        address: Option<&str>,
        pages: Option<u32>,
    ) -> Result<Document, ReadError> {
        let query = Query::of(&Route::parse(path))
            .unwrap()
            .to(&self.source)
            .unwrap();
        let asked = self.api.address(&query).unwrap();
        let address = address.map_or(asked, url);
        let answer = Answer {
            query: &query,
            address: &address,
            text: &answer.to_string(),
            pages,
        };
        let links = Links {
            site: &self.site,
            source: &self.source,
        };
        answer
            .parse(&self.api, &links)
            .and_then(|parsed| parsed.read(&links, &Readers::all()))
            .map(|reading| reading.document)
    }

    #[track_caller]
    fn listing(&self, path: &str, answer: &Value) -> Listing {
        listing_of(self.read(path, answer).unwrap())
    }

    #[track_caller]
    fn article(&self, path: &str, answer: &Value) -> Article {
        match self.read(path, answer).unwrap() {
            Document::Article(article) => *article,
            Document::Listing(_) => panic!("a list"),
        }
    }

    /// The slugs and names of the sections in an answer.
    fn sections(&self, answer: &Value) -> Vec<(String, String)> {
        self.api
            .sections_in(&answer.to_string(), &self.site, &self.source)
            .into_iter()
            .map(|section| (section.slug, section.name))
            .collect()
    }
}

#[track_caller]
fn listing_of(document: Document) -> Listing {
    match document {
        Document::Listing(listing) => *listing,
        Document::Article(_) => panic!("an article"),
    }
}

/// The parameters in the query of an address.
fn parameters(address: &str) -> Vec<(String, String)> {
    url::Url::parse(address)
        .unwrap()
        .query_pairs()
        .into_owned()
        .collect()
}

/// The value of a parameter of an address.
fn parameter(address: &str, name: &str) -> Option<String> {
    let found = parameters(address).into_iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value)
}

fn pair(first: &str, second: &str) -> (String, String) {
    (first.to_owned(), second.to_owned())
}

fn text(url: &Option<Url>) -> Option<&str> {
    url.as_ref().map(Url::as_str)
}
