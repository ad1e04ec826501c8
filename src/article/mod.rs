//! The document: what an article, a card and a list of cards are.
//!
//! Pure values with no knowledge of the DOM, of Leptos or of where they came
//! from. Names are borrowed from the field (JSON Feed, ANS, ninjs, schema.org).
//! Serialising a value writes Lede's native format, whose JSON Schema is
//! generated from these types into `public/schema/article.v1.json`; reading
//! JSON into them is the business of [`crate::formats`].

mod block;
mod document;
mod image;
mod inline;
mod language;
mod people;
mod timestamp;
mod url;

pub use self::url::{Url, UrlRefused};
pub use block::{Block, ImageRole, QuoteStyle};
pub use document::{
    Access, Article, Card, Correction, CorrectionKind, Document, FormatVersion, Listing, Published,
    Related,
};
pub use image::{FocalPoint, Image, Rendition};
pub use inline::{Inline, InlineNode, Mark, plain_text};
pub use language::{Direction, Language};
pub use people::{Author, Label, Topic};
pub use timestamp::Timestamp;
