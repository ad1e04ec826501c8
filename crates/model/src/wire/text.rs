//! Texts and numbers with rules of their own.
//!
//! A decoder knows them by their names (`Url`, `Language` …): it resolves
//! relative addresses and reports what it expected.

use crate::{Language, Timestamp, Url};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;

/// A value that is written as one text.
trait FromText: Sized {
    /// The name that decoders know it by.
    const NAME: &'static str;

    /// The value; `None` for a text that is none.
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

/// Text with the space around it; it may be blank.
pub(crate) struct Verbatim(pub(crate) String);

/// Text without the space around it; it may be empty.
pub(crate) struct Trimmed(String);

/// An address that media may be loaded from.
pub(crate) struct WebUrl(pub(crate) Url);

/// The address of something that a provider shows.
pub(crate) struct EmbedUrl(pub(crate) Url);

from_text! {
    Url "Url" |text| Url::parse(&text).ok();
    Timestamp "Timestamp" |text| Timestamp::parse(&text);
    Language "Language" |text| Language::parse(&text);
    Verbatim "Verbatim" |text| Some(Verbatim(text));
    Trimmed "Trimmed" |text| Some(Trimmed(text));
    WebUrl "WebUrl" |text| Url::parse(&text).ok().filter(Url::is_web).map(WebUrl);
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

/// The same where it may be missing.
pub(crate) fn optional_web_url<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Url>, D::Error> {
    Ok(Option::<WebUrl>::deserialize(deserializer)?.map(|url| url.0))
}

/// A number of pixels or minutes; 0 says that nobody knows it.
pub(crate) fn positive<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u32>, D::Error> {
    let number = Option::<u32>::deserialize(deserializer)?;
    Ok(number.filter(|number| *number > 0))
}

/// A number of pixels that has to be known.
pub(crate) fn needed_positive<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let number = u32::deserialize(deserializer)?;
    match number {
        0 => Err(D::Error::custom("a number above 0")),
        number => Ok(number),
    }
}
