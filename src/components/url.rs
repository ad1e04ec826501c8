//! Addresses as values of attributes.
//!
//! `href`, `src`, `srcset`, `poster` and `action` get these types only; `cargo
//! xtask test --only lint` refuses other values for them.

use lede_model::{Image, Url};
use leptos::prelude::IntoAttributeValue;
use std::borrow::Cow;

/// Where a link or a form leads.
#[derive(Clone, Copy, Debug)]
pub struct Href<'a>(pub &'a Url);

impl<'a> IntoAttributeValue for Href<'a> {
    type Output = &'a str;

    fn into_attribute_value(self) -> &'a str {
        self.0.as_str()
    }
}

/// What a picture, a recording or a frame loads. An address that is not for that
/// is left out.
#[derive(Clone, Debug)]
pub struct MediaSource<'a>(Option<Cow<'a, str>>);

impl<'a> MediaSource<'a> {
    /// The file of a picture.
    #[must_use]
    pub fn picture(url: &'a Url) -> Self {
        Self(url.is_picture().then(|| url.as_str().into()))
    }

    /// What is loaded from the web: a recording, its poster, the page in a frame.
    #[must_use]
    pub fn web(url: &'a Url) -> Self {
        Self(url.is_web().then(|| url.as_str().into()))
    }

    /// The same for an address that there may be.
    #[must_use]
    pub fn web_if_any(url: Option<&'a Url>) -> Self {
        url.map_or(Self(None), Self::web)
    }

    /// The renditions of a picture, as `srcset` has them: those of a media type,
    /// or those that every browser shows.
    #[must_use]
    pub fn renditions(image: &Image, media_type: Option<&str>) -> Self {
        Self(image.srcset(media_type).map(Cow::Owned))
    }
}

impl<'a> IntoAttributeValue for MediaSource<'a> {
    type Output = Option<Cow<'a, str>>;

    fn into_attribute_value(self) -> Self::Output {
        self.0
    }
}
