//! Texts and numbers with special rules.
//!
//! A decoder recognises them by their type names (`Url`, `Language` …). It
//! resolves relative addresses and reports the expected contents.

use crate::{FocalPoint, Language, Timestamp, Url};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;

/// A value that is a text in JSON.
trait FromText: Sized {
    /// The type name for decoders.
    const NAME: &'static str;

    /// The value; `None` if the text is not valid.
    fn from_text(text: String) -> Option<Self>;
}

struct TextVisitor<T>(PhantomData<T>);

impl<'de, T: FromText> Visitor<'de> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(T::NAME)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let text = String::deserialize(deserializer)?;
        T::from_text(text).ok_or_else(|| D::Error::custom(T::NAME))
    }
}

macro_rules! from_text {
    ($($type:ident $name:literal |$text:ident| $value:expr;)*) => { $(
        impl FromText for $type {
            const NAME: &'static str = $name;

            fn from_text($text: String) -> Option<Self> {
                $value
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let visitor = TextVisitor(PhantomData);
                deserializer.deserialize_newtype_struct($name, visitor)
            }
        }
    )* };
}

/// Text that is not trimmed. It may be blank.
pub(crate) struct Verbatim(pub(crate) String);

/// Trimmed text. It may be empty.
pub(crate) struct Trimmed(String);

/// An address that media may be loaded from.
pub(crate) struct WebUrl(pub(crate) Url);

/// The address of a picture.
pub(crate) struct PictureUrl(pub(crate) Url);

/// The address of a provider's content.
pub(crate) struct EmbedUrl(pub(crate) Url);

/// A number from 0 to 1, in hundredths.
pub(crate) struct Fraction(pub(crate) u8);

from_text! {
    Url "Url" |text| Url::parse(&text).ok();
    Timestamp "Timestamp" |text| Timestamp::parse(&text);
    Language "Language" |text| Language::parse(&text);
    Verbatim "Verbatim" |text| Some(Verbatim(text));
    Trimmed "Trimmed" |text| Some(Trimmed(text));
    WebUrl "WebUrl" |text| Url::parse(&text).ok().filter(Url::is_web).map(WebUrl);
    PictureUrl "PictureUrl" |text| Url::parse(&text)
        .ok()
        .filter(Url::is_web)
        .or_else(|| Url::picture_data(&text))
        .map(PictureUrl);
    Fraction "Fraction" |text| FocalPoint::hundredths(&text).map(Fraction);
    EmbedUrl "EmbedUrl" |text| Url::parse(&text).ok().map(EmbedUrl);
}

/// A picture's alternative text, which may be empty.
pub(crate) fn alt<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<Trimmed>::deserialize(deserializer)?.map(|text| text.0))
}

/// An address that media may be loaded from.
pub(crate) fn web_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    WebUrl::deserialize(deserializer).map(|url| url.0)
}

/// The address of a picture, or its data.
pub(crate) fn picture_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    PictureUrl::deserialize(deserializer).map(|url| url.0)
}

/// An optional address that media may be loaded from.
pub(crate) fn optional_web_url<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Url>, D::Error> {
    Ok(Option::<WebUrl>::deserialize(deserializer)?.map(|url| url.0))
}

/// A number of pixels or minutes. 0 means that it is unknown.
pub(crate) fn positive<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u32>, D::Error> {
    let number = Option::<u32>::deserialize(deserializer)?;
    Ok(number.filter(|number| *number > 0))
}

/// A required number of pixels.
pub(crate) fn needed_positive<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let number = u32::deserialize(deserializer)?;
    match number {
        0 => Err(D::Error::custom("a number above 0")),
        number => Ok(number),
    }
}
