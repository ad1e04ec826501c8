//! The document: what an article, a card and a list of cards are.
//!
//! Pure values with no knowledge of the DOM, of Leptos or of where they came
//! from. Names are borrowed from the field (JSON Feed, ANS, ninjs, schema.org).
//! Serialising a value writes Lede's native format, whose JSON Schema is
//! generated from these types into `public/schema/article.v1.json`; reading
//! JSON into them is the business of [`crate::formats`].

mod block;
mod block_parts;
mod document;
mod embed;
mod embed_address;
mod image;
mod inline;
mod language;
mod math;
mod people;
mod table;
mod timestamp;
mod unread;
mod url;
mod words;

pub use self::url::{Url, UrlRefused};
pub use block::{Align, Block, ImageRole, QuoteStyle};
pub use block_parts::{
    Definition, Footnote, LinkCard, LiveUpdate, Recording, RecordingSource, TextTrack,
    TimelineEvent,
};
pub use document::{
    Access, Article, Card, Correction, CorrectionKind, Document, FormatVersion, Listing, Published,
    Related,
};
pub use embed::{Embed, Provider};
pub(crate) use image::bare_credit;
pub use image::{FocalPoint, Image, Rendition};
pub use inline::{Inline, InlineNode, Mark, plain_text};
pub use language::{Direction, Language};
pub use math::{MathElement, MathNode};
pub use people::{Author, Label, Topic};
pub use table::{Table, TableCell, TableRow};
pub use timestamp::Timestamp;
pub use unread::Unread;
