//! Pictures: their addresses, sizes and texts.

use super::dropped::Reason;
use super::hidden::letters;
use super::picture_address::{file_name, is_drawing, is_for_no_browser, secure};
use super::size;
use super::tag::Tag;
use super::tree::{Element, collapse};
use super::walk::Walk;
use lede_model::{Block, Image, Inline, InlineNode, Rendition, Url};

/// No picture needs more files.
const MAX_RENDITIONS: usize = 24;

/// A larger width is an error in the document.
const MAX_WIDTH: u32 = 20_000;

impl Walk<'_> {
    /// The picture of an `<img>` or `<picture>`, if its address may be loaded.
    pub(super) fn image(&mut self, element: &Element) -> Option<Image> {
        let img = match element.tag {
            Tag::Image | Tag::Icon => element,
            // A `<picture>` may have nothing but its sources.
            _ => element.find_tag(Tag::Image).unwrap_or(element),
        };
        let own = |name: &str| img.pixels(name).filter(|pixels| *pixels > 0);
        let (width, height) = match dimensions(img) {
            Some((width, height)) => (Some(width), Some(height)),
            None if size::is_one_pixel(img) => (None, None),
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
        let source = self.source(img);
        let is_shown = source.as_ref().is_none_or(|url| !is_for_no_browser(url));
        let url = source.filter(|_| is_shown).or_else(|| {
            let plain = renditions
                .iter()
                .filter(|file| is_for_all(file.media_type.as_deref()));
            plain
                .max_by_key(|file| file.width)
                .or(renditions.first().filter(|_| is_shown))
                .map(|file| file.url.clone())
        });
        let url = url.or_else(|| self.first_source(element));
        if url.is_none() && !is_shown {
            self.dropped.add(Reason::Unshowable);
        }
        let url = url?;
        let caption = title(img, &url);
        Some(Image {
            url,
            width,
            height,
            alt: img.get("alt").map(collapse).map(without_placeholder),
            caption,
            credit: None,
            renditions,
            focal_point: None,
        })
    }

    /// The first file of a `<picture>` without an `<img>`.
    fn first_source(&mut self, element: &Element) -> Option<Url> {
        if element.tag != Tag::Picture || element.find_tag(Tag::Image).is_some() {
            return None;
        }
        let source = element.find_tag(Tag::Source)?;
        let (address, _) = *candidates(source.get("srcset")?).first()?;
        self.media(address).map(secure)
    }

    /// What is left of a picture that is not shown: the words of a drawing, or a
    /// link to the file of a type that no browser knows.
    pub(super) fn file_of_picture(&mut self, element: &Element) -> Option<Block> {
        let img = match element.tag {
            Tag::Image => element,
            _ => element.find_tag(Tag::Image)?,
        };
        let src = img.get("src")?.trim();
        let words = img.get("alt").map(collapse).filter(|alt| !alt.is_empty());
        if is_drawing(src) {
            return words.map(|alt| Block::Paragraph {
                content: vec![Inline::Text(alt)],
                align: None,
            });
        }
        let url = self.base.join(src).ok()?;
        if !is_for_no_browser(&url) {
            return None;
        }
        let name = words.unwrap_or_else(|| file_name(url.as_str()));
        Some(Block::Paragraph {
            content: vec![Inline::Node(InlineNode::Link {
                url: Some(url),
                content: vec![Inline::Text(name)],
            })],
            align: None,
        })
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
            .is_some_and(|kind| !kind.starts_with("image/") || kind == "image/tiff")
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
            if let Some(url) = self.media(address).map(secure)
                && !is_for_no_browser(&url)
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

/// An alternative text without what Webflow writes where there is none.
fn without_placeholder(alt: String) -> String {
    match alt.starts_with("__wf_reserved_") {
        true => String::new(),
        false => alt,
    }
}

/// The size that Ghost writes in an attribute of its own: `640x480`.
fn dimensions(img: &Element) -> Option<(u32, u32)> {
    let (width, height) = img.get("data-image-dimensions")?.split_once('x')?;
    let size = (width.parse().ok()?, height.parse().ok()?);
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// The title of a picture, if it says more than the alternative text and the
/// name of the file: a comic has its second joke there.
fn title(img: &Element, url: &Url) -> Option<String> {
    let title = img.get("title").map(collapse)?;
    let alt = letters(img.get("alt").unwrap_or_default());
    let name = file_name(url.as_str());
    let own = letters(&title);
    let is_said = own.is_empty() || alt.contains(&own) || letters(&name).contains(&own);
    // A single word is a name, and what to click is the page's own matter.
    let is_name = !title.contains(' ') && own.is_ascii();
    (!is_said && !is_name && !own.starts_with("click")).then_some(title)
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
