#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod anchors;
mod block;
mod block_parts;
mod completeness;
mod direction;
mod document;
mod embed;
mod embed_address;
mod embed_frame;
mod image;
mod inline;
mod language;
pub mod layout;
mod math;
mod numbered_list;
mod people;
mod picture_use;
mod reading_time;
mod remaining_cards;
mod script;
mod strings;
mod table;
mod text;
mod timestamp;
mod url;
mod wire;

pub use self::anchors::{anchor_of, unescape};
pub use self::url::{Url, UrlRefused, without_query};
pub use block::{Align, Block, ImageRole, QuoteStyle};
pub use block_parts::{
    Definition, Footnote, LinkCard, LiveUpdate, Recording, RecordingSource, TextTrack,
    TimelineEvent,
};
pub use direction::paragraph_direction;
pub use document::{
    Access, Article, Card, Correction, CorrectionKind, Document, FormatVersion, Listing, Published,
    Related,
};
pub use embed::{Embed, Provider};
pub use image::bare_credit;
pub use image::{FocalPoint, Image, Rendition};
pub use inline::{Inline, InlineImage, InlineNode, Mark, plain_text};
pub use language::{Direction, Language};
pub use math::{MathElement, MathNode};
pub use numbered_list::{NumberedItem, NumberedList, Numbering};
pub use people::{Author, Label, Topic};
pub use picture_use::PictureUse;
pub use reading_time::reading_time;
pub use remaining_cards::RemainingCards;
pub use script::suggested_language;
pub use strings::{
    BootStrings, INTERFACE_LANGUAGES, PageStrings, Plural, PluralCategory, SourceStrings, Strings,
};
pub use table::{Table, TableCell, TableRow};
pub use timestamp::Timestamp;
