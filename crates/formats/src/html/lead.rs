//! A lead picture that the body repeats.

use super::repeated::is_kicker;
use super::tree::is_one_of;
use lede_model::{Block, Image, Url, plain_text};

/// Removes the picture at the very start of a body if it is the lead picture again, as
/// WordPress's themes and Ghost's importers write it. The lead gets the caption
/// of the removed picture if it has none. If the
/// body holds nothing else, the picture is the story and stays.
///
/// Two addresses name the same picture if they differ only in a size:
/// `-1024x683` or `-scaled` before the extension, a path segment such as
/// `w1000`, `300x200` or Ghost's `size/w1000`, parameters such as `w` and
/// `resize`, or WordPress.com's `i0.wp.com` before the host.
pub fn without_repeated_lead(body: &mut Vec<Block>, lead: Option<&mut Image>) {
    let Some(lead) = lead else {
        return;
    };
    // After the first sentence it is a picture of the story, with its caption.
    let first = body
        .iter()
        .take_while(|block| match block {
            Block::Paragraph { content, .. } => is_kicker(&plain_text(content)),
            Block::Image { .. }
            | Block::LinkedImage { .. }
            | Block::Divider
            | Block::Anchor { .. }
            | Block::Heading { .. } => true,
            _ => false,
        })
        .position(|block| matches!(block, Block::Image { .. } | Block::LinkedImage { .. }));
    let Some(place) = first else {
        return;
    };
    let Some(Block::Image { image, .. }) = body.get_mut(place) else {
        return;
    };
    if picture(&image.url) != picture(&lead.url) {
        return;
    }
    lead.caption = lead.caption.take().or(image.caption.take());
    lead.credit = lead.credit.take().or(image.credit.take());
    if lead.alt.as_deref().unwrap_or_default().is_empty() && image.alt.is_some() {
        lead.alt = image.alt.take();
    }
    let is_alone = |(at, block): (usize, &Block)| at == place || !block.shows_something();
    if body.iter().enumerate().all(is_alone) {
        if let Some(Block::Image { image, .. }) = body.get_mut(place) {
            **image = lead.clone();
        }
        body.retain(Block::shows_something);
    } else {
        body.remove(place);
    }
}

/// An address without the parts that ask for a size.
pub(super) fn picture(url: &Url) -> String {
    let (_, rest) = url.as_str().split_once("://").unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split('#').next().unwrap_or_default();
    let mut parts: Vec<&str> = path.split('/').collect();
    if let [photon, _, ..] = parts.as_slice()
        && photon.len() == "i0.wp.com".len()
        && photon.ends_with(".wp.com")
    {
        parts.remove(0);
    }
    let mut name = String::new();
    let last = parts.len().saturating_sub(1);
    for (index, part) in parts.into_iter().enumerate() {
        if index == last {
            name.push_str(&without_size(part));
        } else if index == 0 || !asks_for_size(part) {
            name.push_str(part);
            name.push('/');
        }
    }
    for parameter in query.split(['&', '#']).filter(|pair| !pair.is_empty()) {
        let key = parameter.split('=').next().unwrap_or_default();
        let size = is_one_of(
            key,
            &[
                "w", "h", "width", "height", "q", "quality", "fit", "crop", "auto", "format", "fm",
                "dpr", "resize", "size", "ssl", "strip", "zoom",
            ],
        );
        if !size {
            name.push('&');
            name.push_str(parameter);
        }
    }
    name
}

/// Whether a path segment is a size: `size`, `w1000`, `w_1000,h_600`,
/// `300x200`.
fn asks_for_size(part: &str) -> bool {
    let digits = part
        .strip_prefix(['w', 'h'])
        .map(|rest| rest.trim_start_matches('_'));
    part == "size"
        || digits.is_some_and(|rest| rest.starts_with(|character: char| character.is_ascii_digit()))
        || is_size(part)
}

/// `harbour-1024x683.jpg` as `harbour.jpg`.
pub(super) fn without_size(file: &str) -> String {
    let (mut stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    if let Some((name, suffix)) = stem.rsplit_once('-')
        && (is_size(suffix) || suffix == "scaled")
    {
        stem = name;
    }
    [stem, ".", extension].concat()
}

/// `1024x683`
fn is_size(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('x')
        .is_some_and(|(width, height)| is_number(width) && is_number(height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lede_model::{ImageRole, Inline};

    fn image(address: &str) -> Image {
        Image {
            url: Url::parse(address).unwrap(),
            width: None,
            height: None,
            alt: None,
            caption: None,
            credit: None,
            renditions: Vec::new(),
            focal_point: None,
        }
    }

    fn paragraph() -> Block {
        Block::Paragraph {
            content: vec![Inline::Text("Harbour".to_owned())],
            align: None,
        }
    }

    /// A picture that is the whole body would leave an article without a body.
    #[test]
    fn a_picture_that_is_the_whole_body_stays_and_is_the_lead() {
        let mut lead = image("https://a.example/x.jpg");
        let mut first = image("https://a.example/x-300x200.jpg");
        first.caption = Some("A caption".to_owned());
        let mut body = vec![
            Block::Image {
                image: Box::new(first),
                role: ImageRole::Inline,
            },
            Block::Divider,
        ];
        without_repeated_lead(&mut body, Some(&mut lead));
        assert_eq!(lead.caption.as_deref(), Some("A caption"));
        let [Block::Image { image, .. }] = body.as_slice() else {
            panic!("{body:?}");
        };
        assert_eq!(**image, lead);
    }

    fn is_repeated(lead: &str, first: &str) -> bool {
        let mut lead = image(lead);
        let mut first = image(first);
        first.caption = Some("A caption".to_owned());
        let mut body = vec![
            paragraph(),
            Block::Image {
                image: Box::new(first),
                role: ImageRole::Inline,
            },
        ];
        without_repeated_lead(&mut body, Some(&mut lead));
        assert_eq!(body.len() == 1, lead.caption.is_some());
        body.len() == 1
    }

    #[test]
    fn a_picture_is_recognised_in_another_size() {
        let lead = "https://news.example/wp-content/uploads/2025/03/harbour.jpg";
        for same in [
            "https://news.example/wp-content/uploads/2025/03/harbour.jpg",
            "http://news.example/wp-content/uploads/2025/03/harbour-1024x683.jpg",
            "https://news.example/wp-content/uploads/2025/03/harbour-scaled.jpg?w=1200&ssl=1",
            "https://i0.wp.com/news.example/wp-content/uploads/2025/03/harbour.jpg?resize=640%2C427",
        ] {
            assert!(is_repeated(lead, same), "{same}");
        }
        assert!(is_repeated(
            "https://g.example/content/images/2025/a.jpg",
            "https://g.example/content/images/size/w1000/2025/a.jpg"
        ));
    }

    #[test]
    fn a_different_picture_is_not_a_repetition() {
        for (lead, other) in [
            ("https://a.example/x.jpg", "https://a.example/y.jpg"),
            ("https://a.example/x.jpg", "https://b.example/x.jpg"),
            (
                "https://a.example/i?id=1&w=5",
                "https://a.example/i?id=2&w=5",
            ),
            ("https://a.example/x-1.jpg", "https://a.example/x-2.jpg"),
        ] {
            assert!(!is_repeated(lead, other), "{other}");
        }
    }
}
