//! The picture of a `<figure>` that a format hands out as markup.

use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::entities;
use crate::adapters::text::plain;
use lede_model::{Image, Url, bare_credit};

/// The first picture of a piece of markup with its caption; addresses are
/// relative to `base`. The markup comes from a system, not from people, so that
/// it need not be parsed.
pub(crate) fn picture(html: &str, base: &Url) -> Option<Image> {
    let (_, rest) = html.split_once("<img")?;
    let tag = rest.split('>').next().unwrap_or_default();
    let url = base.join(&attribute(tag, "src")?).ok()?;
    if !url.is_web() {
        return None;
    }
    let number = |name| attribute(tag, name).and_then(|number| number.parse().ok());
    let mut image = rendition::of(vec![File {
        url,
        width: number("width"),
        height: number("height"),
        media_type: None,
    }])?;
    image.alt = attribute(tag, "alt");
    image.credit = part(html, "image__credit\">").and_then(|credit| bare_credit(&credit));
    let caption = part(html, "image__caption\">");
    let all = || {
        let (_, caption) = html.split_once("<figcaption")?;
        let (_, caption) = caption.split_once('>')?;
        plain::html(caption.split("</figcaption").next()?)
    };
    image.caption = caption.or_else(all);
    Some(image)
}

/// The value of an attribute in double quotes.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&[" ", name, "=\""].concat())?;
    let mut decoded = String::new();
    entities::decode(value.split('"').next()?, &mut decoded);
    Some(decoded)
}

/// The words of an element whose opening tag ends in `mark`.
fn part(html: &str, mark: &str) -> Option<String> {
    let (_, words) = html.split_once(mark)?;
    plain::html(words.split("</span").next()?)
}
