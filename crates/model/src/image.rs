//! Pictures and their renditions.

use super::Url;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A picture with what is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a picture with a web address")]
pub struct Image {
    /// A file that every browser can show.
    #[serde(deserialize_with = "crate::wire::text::web_url")]
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
    /// What is to be seen, for those who cannot see it. `None`: nobody has
    /// said; the empty string: the picture is decoration.
    #[serde(default, deserialize_with = "crate::wire::text::alt")]
    pub alt: Option<String>,
    /// What the picture shows and when, under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made it or owns it, without brackets or a leading "Source:".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// The same picture in other sizes and types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub renditions: Vec<Rendition>,
    /// What must stay in view when it is cropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focal_point: Option<FocalPoint>,
}

/// The point of a picture that must stay in view, in hundredths of its width
/// and height from the top left. Documents write it as two fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocalPoint {
    /// From the left.
    pub x: u8,
    /// From the top.
    pub y: u8,
}

impl<'de> Deserialize<'de> for FocalPoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (x, y) = <(f64, f64)>::deserialize(deserializer)?;
        let hundredths = |fraction: f64| match fraction {
            0.0..=1.0 => Ok((fraction * 100.0).round() as u8),
            _ => Err(de::Error::custom("a number between 0 and 1")),
        };
        Ok(Self {
            x: hundredths(x)?,
            y: hundredths(y)?,
        })
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
            "description": "What must stay in view when the picture is cropped: fractions of width and height from the top left.",
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
    /// Where it is.
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
    /// Whether it is known to be taller than wide.
    #[must_use]
    pub fn is_portrait(&self) -> bool {
        matches!((self.width, self.height), (Some(width), Some(height)) if height > width)
    }

    /// The value of a `srcset` from the renditions of one media type, `None`
    /// where there is none. `media_type: None` gathers what `<img>` itself may
    /// use: JPEG, PNG, GIF, WebP and renditions of unknown type.
    #[must_use]
    pub fn srcset(&self, media_type: Option<&str>) -> Option<String> {
        let mut srcset = String::new();
        for rendition in &self.renditions {
            let wanted = match (media_type, rendition.media_type.as_deref()) {
                (Some(wanted), Some(found)) => wanted == found,
                (None, None | Some("image/jpeg" | "image/png" | "image/gif" | "image/webp")) => {
                    true
                }
                (None, Some(_)) => false,
                (Some(_), None) => false,
            };
            if wanted {
                if !srcset.is_empty() {
                    srcset.push_str(", ");
                }
                // A comma or a space would end the candidate; the URL parser
                // leaves commas as they are.
                srcset.push_str(&rendition.url.as_str().replace(',', "%2C"));
                srcset.push(' ');
                srcset.push_str(&rendition.width.to_string());
                srcset.push('w');
            }
        }
        (!srcset.is_empty()).then_some(srcset)
    }
}

/// A credit as [`Image::credit`] has it: without brackets and without "Source:"
/// before it. `None` for what says nothing.
pub fn bare_credit(words: &str) -> Option<String> {
    let mut words = words.trim();
    if let Some(inner) = words
        .strip_prefix(['(', '['])
        .and_then(|rest| rest.strip_suffix([')', ']']))
    {
        words = inner.trim();
    }
    for label in ["source", "credit", "photo", "photograph", "image"] {
        if let Some(rest) = words
            .get(label.len()..)
            .and_then(|rest| rest.strip_prefix(':'))
            && words
                .get(..label.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(label))
        {
            words = rest.trim_start();
        }
    }
    (!words.is_empty()).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::bare_credit;

    #[test]
    fn what_introduces_a_credit_and_brackets_are_left_out() {
        for words in [
            "Tom Reedmace",
            "(Tom Reedmace)",
            "[Source: Tom Reedmace]",
            "Photograph: Tom Reedmace",
            " PHOTO:Tom Reedmace ",
        ] {
            assert_eq!(
                bare_credit(words).as_deref(),
                Some("Tom Reedmace"),
                "{words}"
            );
        }
        assert_eq!(
            bare_credit("Photographs by all").as_deref(),
            Some("Photographs by all")
        );
        assert_eq!(bare_credit(" ( ) "), None);
    }
}
