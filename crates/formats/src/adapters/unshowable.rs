//! Pictures of types that no browser shows. Their words stay, with a link to the
//! file.

use crate::adapters::elements::blocks::file_of_picture;
use crate::html::picture_address::is_for_no_browser;
use lede_model::{Article, Block, Card, Image};

/// Puts links in the place of such pictures of an article.
pub(super) fn settle(article: &mut Article) {
    let mut body = Vec::with_capacity(article.body.len());
    if let Some(lead) = article.image.take_if(|image| is_for_no_browser(&image.url)) {
        let says = lead.alt.is_some() || lead.caption.is_some();
        body.extend(says.then(|| link(lead)).flatten());
    }
    for block in std::mem::take(&mut article.body) {
        match block {
            Block::Image { image, .. } | Block::LinkedImage { image, .. }
                if is_for_no_browser(&image.url) =>
            {
                body.extend(link(*image));
            }
            Block::Gallery { title, images } => gallery(title, images, &mut body),
            block => body.push(block),
        }
    }
    article.body = body;
}

/// Leaves out such a picture of a card.
pub(super) fn settle_card(card: &mut Card) {
    card.image.take_if(|image| is_for_no_browser(&image.url));
}

fn link(image: Image) -> Option<Block> {
    file_of_picture(
        image.url,
        image.alt.filter(|alt| !alt.is_empty()),
        image.caption,
    )
}

fn gallery(title: Option<String>, images: Vec<Image>, body: &mut Vec<Block>) {
    let (others, images): (Vec<Image>, Vec<Image>) = images
        .into_iter()
        .partition(|image| is_for_no_browser(&image.url));
    if !images.is_empty() {
        body.push(Block::Gallery { title, images });
    }
    body.extend(others.into_iter().filter_map(link));
}
