//! Pictures and their renditions.

use super::Url;
use crate::wire::text::Fraction;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A picture with its description.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a picture with a web address")]
pub struct Image {
    /// A file that every browser can show.
    #[serde(deserialize_with = "crate::wire::text::picture_url")]
    pub url: Url,
    /// Width of that file in pixels.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::positive",
        skip_serializing_if = "Option::is_none"
    )]
    pub width: Option<u32>,
    /// Height of that file in pixels.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::positive",
        skip_serializing_if = "Option::is_none"
    )]
    pub height: Option<u32>,
    /// The alternative text. It is empty for a decorative picture, and `None` if
    /// the publisher gives none.
    #[serde(default, deserialize_with = "crate::wire::text::alt")]
    pub alt: Option<String>,
    /// The caption below the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The creator or owner, without brackets or a leading "Source:".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// The same picture in other sizes and types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub renditions: Vec<Rendition>,
    /// The point that stays visible when the picture is cropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focal_point: Option<FocalPoint>,
}

/// The point of a picture that stays visible when it is cropped, in hundredths of
/// its width and height from the top left. Documents contain two fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocalPoint {
    /// Hundredths of the width from the left.
    pub x: u8,
    /// Hundredths of the height from the top.
    pub y: u8,
}

impl FocalPoint {
    /// A number from 0 to 1 in hundredths: 45 of `0.4567`. Reads the decimals as
    /// they are written: a parser of floating-point numbers would be 10 KB of
    /// tables in the first download.
    #[must_use]
    pub fn hundredths(number: &str) -> Option<u8> {
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let mut hundredths = 0;
        for digit in decimals.bytes().chain([b'0', b'0']).take(2) {
            if !digit.is_ascii_digit() {
                return None;
            }
            hundredths = hundredths * 10 + (digit - b'0');
        }
        match (whole, hundredths) {
            ("0", hundredths) => Some(hundredths),
            ("1", 0) => Some(100),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for FocalPoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (x, y) = <(Fraction, Fraction)>::deserialize(deserializer)?;
        Ok(Self { x: x.0, y: y.0 })
    }
}

impl Serialize for FocalPoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (f64::from(self.x) / 100.0, f64::from(self.y) / 100.0).serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FocalPoint {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FocalPoint".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The point that stays visible when the picture is cropped: fractions of width and height from the top left.",
            "type": "array",
            "items": { "type": "number", "minimum": 0, "maximum": 1 },
            "minItems": 2,
            "maxItems": 2
        })
    }
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a rendition with a web address and a width")]
pub struct Rendition {
    /// The address of the file.
    #[serde(deserialize_with = "crate::wire::text::web_url")]
    pub url: Url,
    /// Its width in pixels.
    #[serde(deserialize_with = "crate::wire::text::needed_positive")]
    pub width: u32,
    /// Its height in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Its media type, such as `image/avif`.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
}

impl Image {
    /// The types of renditions that every `<img>` supports.
    pub const COMMON_TYPES: [&str; 4] = ["image/jpeg", "image/png", "image/gif", "image/webp"];

    /// Whether both sizes are known and it is taller than wide.
    #[must_use]
    pub fn is_portrait(&self) -> bool {
        matches!((self.width, self.height), (Some(width), Some(height)) if height > width)
    }

    /// Whether there are renditions of a media type: see [`Self::srcset`].
    #[must_use]
    pub fn has_renditions(&self, media_type: Option<&str>) -> bool {
        self.renditions
            .iter()
            .any(|rendition| rendition.is_of(media_type))
    }

    /// The value of a `srcset` from the renditions of one media type; `None` if
    /// there are none. `media_type: None` selects the types that every `<img>`
    /// supports ([`Self::COMMON_TYPES`]), and renditions of unknown type.
    #[must_use]
    pub fn srcset(&self, media_type: Option<&str>) -> Option<String> {
        let mut srcset = String::new();
        for rendition in &self.renditions {
            if rendition.is_of(media_type) {
                if !srcset.is_empty() {
                    srcset.push_str(", ");
                }
                // A comma would end the candidate, and the URL parser does not
                // escape commas.
                srcset.push_str(&rendition.url.as_str().replace(',', "%2C"));
                srcset.push(' ');
                srcset.push_str(&rendition.width.to_string());
                srcset.push('w');
            }
        }
        (!srcset.is_empty()).then_some(srcset)
    }
}

impl Rendition {
    /// Whether it is of a media type; `None` stands for those that every `<img>`
    /// supports.
    fn is_of(&self, media_type: Option<&str>) -> bool {
        match (media_type, self.media_type.as_deref()) {
            (Some(wanted), Some(found)) => wanted == found,
            (None, None) => true,
            (None, Some(found)) => Image::COMMON_TYPES.contains(&found),
            (Some(_), None) => false,
        }
    }
}

/// Removes brackets and a leading "Source:" from a credit, for [`Image::credit`].
/// `None` if nothing is left.
pub fn bare_credit(text: &str) -> Option<String> {
    let mut text = text.trim();
    if let Some(inner) = text
        .strip_prefix(['(', '['])
        .and_then(|rest| rest.strip_suffix([')', ']']))
    {
        text = inner.trim();
    }
    for label in ["source", "credit", "photo", "photograph", "image"] {
        if let Some(rest) = text
            .get(label.len()..)
            .and_then(|rest| rest.strip_prefix(':'))
            && text
                .get(..label.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(label))
        {
            text = rest.trim_start();
        }
    }
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::bare_credit;

    #[test]
    fn brackets_and_a_leading_label_are_removed() {
        for text in [
            "Tom Reedmace",
            "(Tom Reedmace)",
            "[Source: Tom Reedmace]",
            "Photograph: Tom Reedmace",
            " PHOTO:Tom Reedmace ",
        ] {
            assert_eq!(bare_credit(text).as_deref(), Some("Tom Reedmace"), "{text}");
        }
        assert_eq!(
            bare_credit("Photographs by all").as_deref(),
            Some("Photographs by all")
        );
        assert_eq!(bare_credit(" ( ) "), None);
    }
}
