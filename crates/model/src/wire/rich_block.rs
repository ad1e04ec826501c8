//! The blocks that only rich bodies contain.

use super::block::needed;
use super::media::{EmbedBlock, RecordingBlock};
use super::table::TableBlock;
use super::text::{Verbatim, optional_web_url};
use crate::{
    Block, Correction, Definition, Footnote, Image, ImageRole, Inline, LinkCard, LiveUpdate,
    MathNode, NumberedList, TimelineEvent, Timestamp, Url, plain_text,
};
use serde::{Deserialize, Deserializer, de};

/// A block, by its `type`.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RichBlock {
    NumberedHeading(NumberedHeading),
    NumberedList(NumberedList),
    LinkedImage(LinkedImage),
    Definitions(Definitions),
    Table(TableBlock),
    Code(Code),
    Verse(Verse),
    KeyPoints(KeyPoints),
    Timeline(Timeline),
    Question(Question),
    Aside(Aside),
    Correction(Correction),
    Footnotes(Footnotes),
    Update(LiveUpdate),
    Disclaimer(Disclaimer),
    Math(Math),
    Html(Html),
    Anchor(Anchor),
    Map(Map),
    Gallery(Gallery),
    Video(RecordingBlock),
    Audio(RecordingBlock),
    Embed(EmbedBlock),
    LinkCard(LinkCardBlock),
    /// Every other type.
    Unknown(Unknown),
}

#[derive(Deserialize)]
pub(crate) struct NumberedHeading {
    #[serde(default)]
    number: Option<u32>,
    #[serde(default)]
    content: Vec<Inline>,
}

#[derive(Deserialize)]
pub(crate) struct Definitions {
    #[serde(default)]
    items: Vec<Definition>,
}

#[derive(Deserialize)]
#[serde(expecting = "code as text")]
pub(crate) struct Code {
    #[serde(default)]
    language: Option<String>,
    text: Verbatim,
}

#[derive(Deserialize)]
pub(crate) struct Verse {
    #[serde(default)]
    content: Vec<Inline>,
    #[serde(default)]
    attribution: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct KeyPoints {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    items: Vec<Vec<Inline>>,
}

#[derive(Deserialize)]
pub(crate) struct Timeline {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    events: Vec<TimelineEvent>,
}

#[derive(Deserialize)]
pub(crate) struct Question {
    #[serde(default)]
    question: Vec<Inline>,
    #[serde(default)]
    answer: Vec<Block>,
}

#[derive(Deserialize)]
pub(crate) struct Aside {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    body: Vec<Block>,
}

#[derive(Deserialize)]
pub(crate) struct Footnotes {
    #[serde(default)]
    notes: Vec<Footnote>,
}

#[derive(Deserialize)]
pub(crate) struct Disclaimer {
    #[serde(default)]
    content: Vec<Inline>,
}

#[derive(Deserialize)]
pub(crate) struct Math {
    #[serde(default)]
    pub(super) math: Vec<MathNode>,
    #[serde(default)]
    pub(super) alt: Option<String>,
}

#[derive(Deserialize)]
#[serde(expecting = "HTML as text")]
pub(crate) struct Html {
    html: Verbatim,
}

#[derive(Deserialize)]
#[serde(expecting = "a place with an id")]
pub(crate) struct Anchor {
    id: Verbatim,
}

#[derive(Deserialize)]
#[serde(expecting = "a picture")]
pub(crate) struct Map {
    image: Box<Image>,
    #[serde(default, deserialize_with = "optional_web_url")]
    url: Option<Url>,
}

#[derive(Deserialize)]
#[serde(expecting = "a picture with an address behind it")]
pub(crate) struct LinkedImage {
    image: Box<Image>,
    #[serde(default)]
    role: ImageRole,
    #[serde(default)]
    url: Option<Url>,
}

#[derive(Deserialize)]
pub(crate) struct Gallery {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    images: Vec<Image>,
}

#[derive(Deserialize)]
#[serde(expecting = "a card with an address")]
pub(crate) struct LinkCardBlock {
    url: Url,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    publisher: Option<String>,
    #[serde(default)]
    image: Option<Image>,
}

/// A block of an unknown type. If the program that wrote the document did not
/// know the type either, `type` is `unknown` and `kind` the original type.
#[derive(Deserialize)]
pub(crate) struct Unknown {
    #[serde(default, rename = "type")]
    found: String,
    #[serde(default)]
    kind: Option<Verbatim>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    content: Vec<Inline>,
}

/// A block that is none of the plain ones. It becomes a [`Block`] here, so that
/// the decoder of plain bodies holds no code for that.
pub(crate) struct OtherBlock(pub(crate) Block);

impl<'de> Deserialize<'de> for OtherBlock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let block = RichBlock::deserialize(deserializer)?;
        block.into_block().map(Self).map_err(de::Error::custom)
    }
}

impl RichBlock {
    /// The block, or the expected contents that it lacks.
    fn into_block(self) -> Result<Block, &'static str> {
        Ok(match self {
            Self::NumberedHeading(NumberedHeading { number, content }) => match number {
                Some(number) => Block::NumberedHeading { number, content },
                None => Block::Heading {
                    level: 2,
                    content: needed(content, "a heading with a number or words")?,
                },
            },
            Self::NumberedList(mut list) => {
                list.items = needed(list.items, "a list of items")?;
                Block::NumberedList(Box::new(list))
            }
            Self::LinkedImage(LinkedImage { image, role, url }) => match url {
                Some(url) => Block::LinkedImage { image, role, url },
                None => Block::Image { image, role },
            },
            Self::Definitions(Definitions { items }) => Block::Definitions {
                items: needed(items, "terms and what they mean")?,
            },
            Self::Table(table) => Block::Table(table.into_table()?),
            Self::Code(Code { language, text }) => Block::Code {
                language,
                text: not_blank(text, "code as text")?,
            },
            Self::Verse(Verse {
                content,
                attribution,
            }) => Block::Verse {
                content: needed(content, "verse with words")?,
                attribution,
            },
            Self::KeyPoints(KeyPoints { title, items }) => Block::KeyPoints {
                title,
                items: needed(without_empty(items), "a list of points")?,
            },
            Self::Timeline(Timeline { title, events }) => Block::Timeline {
                title,
                events: needed(events, "a list of events")?,
            },
            Self::Question(Question { question, answer }) => Block::Question {
                question: needed(question, "a question")?,
                answer,
            },
            Self::Aside(Aside { title, body }) => Block::Aside {
                title,
                body: needed(body, "a box with something in it")?,
            },
            Self::Correction(correction) => Block::Correction(correction),
            Self::Footnotes(Footnotes { notes }) => Block::Footnotes {
                notes: needed(notes, "a list of notes")?,
            },
            Self::Update(update) => Block::Update(Box::new(update)),
            Self::Disclaimer(Disclaimer { content }) => Block::Disclaimer {
                content: needed(content, "a disclaimer with words")?,
            },
            Self::Math(Math { math, alt }) => Block::Math {
                math: needed(math, "a formula")?,
                alt,
            },
            Self::Html(Html { html }) => Block::Html {
                html: not_blank(html, "HTML as text")?,
            },
            Self::Anchor(Anchor { id }) => Block::Anchor {
                id: not_blank(id, "a place with an id")?,
            },
            Self::Map(Map { image, url }) => Block::Map { image, url },
            Self::Gallery(Gallery { title, images }) => Block::Gallery {
                title,
                images: needed(images, "a list of pictures")?,
            },
            Self::Video(recording) => Block::Video(recording.into_recording()?),
            Self::Audio(recording) => Block::Audio(recording.into_recording()?),
            Self::Embed(embed) => embed.into_block()?,
            Self::LinkCard(card) => Block::LinkCard(Box::new(LinkCard {
                title: card.title.unwrap_or_else(|| card.url.host().to_owned()),
                url: card.url,
                description: card.description,
                publisher: card.publisher,
                image: card.image,
            })),
            Self::Unknown(unknown) => {
                let text = unknown.text.unwrap_or_else(|| plain_text(&unknown.content));
                if text.is_empty() {
                    return Err("");
                }
                Block::Unknown {
                    kind: unknown.kind.map_or(unknown.found, |kind| kind.0),
                    text,
                }
            }
        })
    }
}

fn not_blank(text: Verbatim, expected: &'static str) -> Result<String, &'static str> {
    match text.0.trim().is_empty() {
        true => Err(expected),
        false => Ok(text.0),
    }
}

fn without_empty(mut texts: Vec<Vec<Inline>>) -> Vec<Vec<Inline>> {
    texts.retain(|text| !text.is_empty());
    texts
}

impl<'de> Deserialize<'de> for Definition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// `term` is a short form for a single term.
        #[derive(Deserialize)]
        #[serde(expecting = "a term")]
        struct Definition {
            #[serde(default)]
            terms: Vec<Vec<Inline>>,
            #[serde(default)]
            term: Vec<Inline>,
            #[serde(default)]
            body: Vec<Block>,
        }
        let found = Definition::deserialize(deserializer)?;
        let mut terms = found.terms;
        terms.push(found.term);
        let terms = needed(without_empty(terms), "a term").map_err(de::Error::custom)?;
        Ok(Self {
            terms,
            body: found.body,
        })
    }
}

impl<'de> Deserialize<'de> for Footnote {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(expecting = "a note with an id")]
        struct Footnote {
            id: String,
            #[serde(default)]
            body: Vec<Block>,
        }
        let found = Footnote::deserialize(deserializer)?;
        let body = needed(found.body, "a note with words").map_err(de::Error::custom)?;
        Ok(Self { id: found.id, body })
    }
}

impl<'de> Deserialize<'de> for LiveUpdate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// Without an id the date is the id.
        #[derive(Deserialize)]
        struct LiveUpdate {
            #[serde(default)]
            id: Option<String>,
            #[serde(default)]
            date: Option<Timestamp>,
            #[serde(default)]
            title: Option<String>,
            #[serde(default)]
            key_event: bool,
            #[serde(default)]
            body: Vec<Block>,
        }
        let found = LiveUpdate::deserialize(deserializer)?;
        let of_date = || found.date.as_ref().map(|date| date.as_str().to_owned());
        let id = found.id.clone().or_else(of_date);
        let id = id.ok_or_else(|| de::Error::custom("an update with an id or a date"))?;
        if found.body.is_empty() && found.title.is_none() {
            return Err(de::Error::custom("an update with words"));
        }
        Ok(Self {
            id,
            date: found.date,
            title: found.title,
            key_event: found.key_event,
            body: found.body,
        })
    }
}
