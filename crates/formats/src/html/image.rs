//! Pictures: their addresses, sizes and texts.

use super::tag::Tag;
use super::tree::{Element, collapse};
use super::walk::Walk;
use lede_model::{Image, Rendition};

/// No picture needs more files.
const MAX_RENDITIONS: usize = 24;

/// A larger width is an error in the document.
const MAX_WIDTH: u32 = 20_000;

impl Walk<'_> {
    /// The picture of an `<img>` or `<picture>`, if its address may be loaded.
    pub(super) fn image(&mut self, element: &Element) -> Option<Image> {
        let img = match element.tag {
            Tag::Image => element,
            _ => element.find_tag(Tag::Image)?,
        };
        let own = |name: &str| img.pixels(name).filter(|pixels| *pixels > 0);
        let (width, height) = match dimensions(img) {
            Some((width, height)) => (Some(width), Some(height)),
            None => (own("width"), own("height")),
        };
        let mut renditions = Vec::new();
        if element.tag == Tag::Picture {
            for source in element.elements() {
                // Sources with a media condition may have another crop.
                if source.tag == Tag::Source && source.get("media").is_none() {
                    self.renditions(source, width, &mut renditions);
                }
            }
        }
        self.renditions(img, width, &mut renditions);
        let url = self.source(img).or_else(|| {
            let plain = renditions
                .iter()
                .filter(|file| is_for_all(file.media_type.as_deref()));
            plain
                .max_by_key(|file| file.width)
                .or(renditions.first())
                .map(|file| file.url.clone())
        })?;
        Some(Image {
            url,
            width,
            height,
            alt: img.get("alt").map(collapse),
            caption: None,
            credit: None,
            renditions,
            focal_point: None,
        })
    }

    /// The picture's own address. Lazy-loading scripts keep it in another
    /// attribute and a placeholder in `src`.
    fn source(&mut self, img: &Element) -> Option<lede_model::Url> {
        let late = [
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-orig-file",
        ];
        let late = late.iter().find_map(|name| img.get(name));
        if let Some(address) = late.filter(|address| !address.trim().is_empty())
            && let Some(url) = self.media(address)
        {
            return Some(url);
        }
        let address = img.get("src")?;
        // A placeholder is not worth a report to the publisher.
        let stand_in = address.trim_start().starts_with("data:")
            && ["srcset", "data-srcset", "data-lazy-srcset"]
                .iter()
                .any(|name| img.get(name).is_some());
        if stand_in {
            return None;
        }
        self.media(address)
    }

    /// The candidates of a `srcset`, each checked on its own.
    fn renditions(&mut self, element: &Element, width: Option<u32>, out: &mut Vec<Rendition>) {
        let names = ["data-srcset", "data-lazy-srcset", "srcset"];
        let Some(set) = names.iter().find_map(|name| element.get(name)) else {
            return;
        };
        let media_type = element
            .get("type")
            .map(|kind| kind.trim().to_ascii_lowercase());
        if media_type
            .as_deref()
            .is_some_and(|kind| !kind.starts_with("image/"))
        {
            return;
        }
        for (address, descriptor) in candidates(set) {
            if out.len() >= MAX_RENDITIONS {
                return;
            }
            let Some(pixels) = pixels(descriptor, width) else {
                continue;
            };
            if let Some(url) = self.media(address)
                && out.iter().all(|known| known.url != url)
            {
                out.push(Rendition {
                    url,
                    width: pixels,
                    height: None,
                    media_type: media_type.clone(),
                });
            }
        }
    }
}

/// The size that Ghost writes in an attribute of its own: `640x480`.
fn dimensions(img: &Element) -> Option<(u32, u32)> {
    let (width, height) = img.get("data-image-dimensions")?.split_once('x')?;
    let size = (width.parse().ok()?, height.parse().ok()?);
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// Whether every browser shows files of this type.
fn is_for_all(media_type: Option<&str>) -> bool {
    !matches!(media_type, Some("image/avif" | "image/jxl" | "image/heic"))
}

/// The candidates of a `srcset` with their descriptors, split as the HTML
/// standard defines: an address may contain commas but not end with one.
fn candidates(set: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|character: char| {
            character.is_ascii_whitespace() || character == ','
        });
        if rest.is_empty() {
            return found;
        }
        let end = rest
            .find(|character: char| character.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let bare = address.trim_end_matches(',');
        if bare.len() < address.len() {
            found.push((bare, ""));
            rest = after;
        } else {
            let (descriptor, after) = after.split_once(',').unwrap_or((after, ""));
            found.push((bare, descriptor.trim()));
            rest = after;
        }
    }
}

/// The width that a descriptor means: `600w`, or `2x` of a known width.
fn pixels(descriptor: &str, width: Option<u32>) -> Option<u32> {
    let pixels = if let Some(width) = descriptor.strip_suffix('w') {
        width.parse().ok()?
    } else {
        let density = descriptor.strip_suffix('x').unwrap_or("1");
        let (whole, part) = density.split_once('.').unwrap_or((density, "0"));
        let tenths = part.get(..1)?.parse::<u32>().ok()?;
        let density = whole
            .parse::<u32>()
            .ok()?
            .checked_mul(10)?
            .checked_add(tenths)?;
        width?.checked_mul(density)? / 10
    };
    (1..=MAX_WIDTH).contains(&pixels).then_some(pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_are_split_as_the_standard_says() {
        assert_eq!(
            candidates(" a.jpg 600w, /w_1,h_2/b.jpg 2x,c.jpg,, d.jpg"),
            [
                ("a.jpg", "600w"),
                ("/w_1,h_2/b.jpg", "2x"),
                ("c.jpg", ""),
                ("d.jpg", "")
            ]
        );
        assert!(candidates(" ,, ").is_empty());
    }

    #[test]
    fn descriptors_are_pixels() {
        assert_eq!(pixels("600w", None), Some(600));
        assert_eq!(pixels("1.5x", Some(400)), Some(600));
        assert_eq!(pixels("", Some(400)), Some(400));
        assert_eq!(pixels("2x", None), None);
        assert_eq!(pixels("0w", None), None);
        assert_eq!(pixels("99999999999w", None), None);
        assert_eq!(pixels("1.éx", Some(1)), None);
    }
}
