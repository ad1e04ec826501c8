//! The picture of a `<figure>` that a format sends as markup.

use super::rendition::{self, File};
use crate::adapters::text::plain::spaced;
use crate::html::plain::{self, Attributes};
use lede_model::{Image, Url, bare_credit};

/// The first picture of a piece of markup with its caption. Addresses are
/// relative to `base`.
pub(crate) fn picture(html: &str, base: &Url) -> Option<Image> {
    let root = plain::parse(html)?;
    let mut image = None;
    let (mut caption, mut credit, mut all) = (None, None, None);
    plain::each_element(&root, &mut |name, attributes, element| {
        let attribute = |name| value_of(attributes, name);
        let says = || spaced(&plain::text_in(element));
        let is_part = |part| attribute("class").is_some_and(|class| class.ends_with(part));
        match name {
            "img" if image.is_none() => image = image_of(attributes, base),
            "figcaption" => all = all.take().or_else(says),
            _ if is_part("image__caption") => caption = caption.take().or_else(says),
            _ if is_part("image__credit") => credit = credit.take().or_else(says),
            _ => {}
        }
    });
    let mut image = image?;
    image.credit = credit.and_then(|credit| bare_credit(&credit));
    image.caption = caption.or(all);
    Some(image)
}

fn image_of(attributes: &Attributes, base: &Url) -> Option<Image> {
    let url = base.join(value_of(attributes, "src")?).ok()?;
    if !url.is_web() {
        return None;
    }
    let number = |name| value_of(attributes, name).and_then(|number| number.parse().ok());
    let mut image = rendition::of_one(File {
        url,
        width: number("width"),
        height: number("height"),
        media_type: None,
    })?;
    image.alt = value_of(attributes, "alt").map(str::to_owned);
    Some(image)
}

fn value_of<'a>(attributes: &'a Attributes, name: &str) -> Option<&'a str> {
    attributes
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}
