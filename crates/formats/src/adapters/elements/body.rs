//! Completes a body of blocks: the outline, the lead picture, the excerpt.

use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use lede_model::{Article, Block, Image, ImageRole, Url};

/// Shifts the levels of headings so that the highest is 2, below the headline.
pub(crate) fn outline(blocks: &mut [Block]) {
    let level_of = |block: &Block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let Some(top) = blocks.iter().filter_map(level_of).min() else {
        return;
    };
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level + 2 - top.min(2)).clamp(2, 4);
        }
    }
}

/// How many bytes of a body are searched for a headline or an excerpt.
const START: usize = 2000;

/// The start of the text of a body.
pub(crate) fn start(blocks: &[Block]) -> String {
    let mut start = String::new();
    for block in blocks {
        match block {
            Block::Html { html } => {
                start.push_str(&Body::Html(html).start(START).unwrap_or_default());
                start.push('\n');
            }
            block => block.push_text(&mut start),
        }
        if start.len() > START {
            break;
        }
    }
    start
}

/// Gives an article its address, its standfirst and its body.
pub(crate) fn complete(
    article: &mut Article,
    url: Option<&Url>,
    excerpt: Option<String>,
    mut blocks: Vec<Block>,
    extent: Extent,
) {
    let start = start(&blocks);
    entry::complete(article, url, excerpt, &Body::Plain(&start), extent);
    article.body.clear();
    if extent == Extent::Whole {
        outline(&mut blocks);
        without_lead(article.image.as_mut(), &mut blocks);
        article.body = blocks;
    }
}

/// Removes the lead picture from the start of the body. The lead gets the texts
/// that only the body has. A picture that is the whole body stays.
fn without_lead(lead: Option<&mut Image>, body: &mut Vec<Block>) {
    let Some(lead) = lead else { return };
    let is_lead = matches!(body.first(), Some(Block::Image { image, .. }) if image.url == lead.url);
    if !is_lead {
        return;
    }
    if let Block::Image { image, .. } = body.remove(0) {
        lead.alt = lead.alt.take().or(image.alt);
        lead.caption = lead.caption.take().or(image.caption);
        lead.credit = lead.credit.take().or(image.credit);
    }
    if !body.iter().any(Block::shows_something) {
        *body = vec![picture_block(lead)];
    }
}

/// The block of a picture that is the whole story.
pub(crate) fn picture_block(image: &Image) -> Block {
    Block::Image {
        image: Box::new(image.clone()),
        role: ImageRole::Inline,
    }
}

/// Takes the picture at the start of a body, to use it as the lead picture. If
/// the body holds nothing else, the picture is the story and stays there, too.
pub(crate) fn take_lead(body: &mut Vec<Block>) -> Option<Image> {
    let is_known = |block: &Block| !matches!(block, Block::Unknown { .. } | Block::Anchor { .. });
    let place = body.iter().position(is_known)?;
    if !matches!(body.get(place), Some(Block::Image { .. })) {
        return None;
    }
    let is_alone = |(at, block): (usize, &Block)| at == place || !block.shows_something();
    let is_alone = body.iter().enumerate().all(is_alone);
    let lead = match body.remove(place) {
        Block::Image { image, .. } => *image,
        _ => return None,
    };
    if is_alone {
        *body = vec![picture_block(&lead)];
    }
    Some(lead)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::elements::blocks::heading_of;

    #[test]
    fn headings_begin_below_the_headline() {
        let levels = |levels: &[u32]| {
            let heading = |level: &u32| heading_of(*level, Vec::new());
            let mut blocks: Vec<Block> = levels.iter().map(heading).collect();
            outline(&mut blocks);
            let level = |block: &Block| match block {
                Block::Heading { level, .. } => *level,
                _ => 0,
            };
            blocks.iter().map(level).collect::<Vec<u8>>()
        };
        assert_eq!(levels(&[1, 2, 3, 9]), [2, 3, 4, 4]);
        assert_eq!(levels(&[2, 3, 6]), [2, 3, 4]);
        assert_eq!(levels(&[3, 4]), [3, 4]);
        assert_eq!(levels(&[]), [0; 0]);
    }
}
