//! Pictures that are links.

use super::footnotes::Footnotes;
use super::lead::picture;
use super::picture_address::{is_for_no_browser, is_picture_file, secure};
use super::tree::Element;
use super::walk::Walk;
use lede_model::{Block, Embed, Image, Rendition, Url, without_query};

impl Walk<'_> {
    /// Makes the pictures in a link lead where it leads. `alone` is whether the
    /// link holds nothing else.
    pub(super) fn link_pictures(&mut self, link: &Element, blocks: &mut [Block], alone: bool) {
        let is_picture = |block: &Block| matches!(block, Block::Image { .. });
        if !blocks.iter().any(is_picture) {
            return;
        }
        let map = self.map_behind(link).filter(|_| alone);
        let target = match link.get("href").map(str::trim) {
            Some(href) if map.is_none() && !is_within_page(href) => self.address(href),
            _ => None,
        };
        for block in blocks {
            let Block::Image { image, role } = block else {
                continue;
            };
            if let Some(url) = &map {
                *block = Block::Map {
                    image: image.clone(),
                    url: Some(url.clone()),
                };
                continue;
            }
            let Some(url) = &target else {
                continue;
            };
            if let Some(player) = player(url, image) {
                *block = Block::Embed(Box::new(player));
                continue;
            }
            if is_picture_file(url) || picture(url) == picture(&image.url) {
                enlarge(image, url, link);
            } else if !is_own(url, self.base) {
                *block = Block::LinkedImage {
                    image: image.clone(),
                    role: *role,
                    url: url.clone(),
                };
            }
        }
    }
}

/// Whether a link leads to a place in its own page.
fn is_within_page(href: &str) -> bool {
    href.is_empty() || Footnotes::fragment(href).is_some()
}

/// The player to which the still of a film leads, if the provider has both.
fn player(url: &Url, still: &Image) -> Option<Embed> {
    let stills = [
        "i.ytimg.com",
        "img.youtube.com",
        "i3.ytimg.com",
        "i.vimeocdn.com",
    ];
    if !stills.contains(&still.url.host()) {
        return None;
    }
    let mut embed = Embed::of(url)?;
    embed.caption = still.caption.clone();
    embed.title = still.alt.clone().filter(|alt| !alt.is_empty());
    Some(embed)
}

/// Makes a picture with a link to `url` a picture without one.
pub(super) fn unlink(block: &mut Block, url: Option<&Url>) {
    if let Block::LinkedImage {
        image,
        role,
        url: own,
    } = block
        && Some(&*own) == url
    {
        *block = Block::Image {
            image: image.clone(),
            role: *role,
        };
    }
}

/// Whether a picture in a gallery leads to another site. On its own site it leads
/// to a page that shows it alone.
pub(super) fn leaves_gallery(block: &Block, base: &Url) -> bool {
    match block {
        Block::LinkedImage { url, image, .. } => {
            url.origin() != base.origin() && url.origin() != image.url.origin()
        }
        _ => false,
    }
}

/// Whether an address is that of the article.
fn is_own(url: &Url, base: &Url) -> bool {
    url.is_same_page(base)
}

/// Adds the file that a picture links to. Its width is known only where its name
/// says it: then it is one more size, and otherwise it is what the picture is
/// shown from if it is the same picture.
fn enlarge(image: &mut Image, file: &Url, link: &Element) {
    let file = &secure(file.clone());
    if is_for_no_browser(file)
        || !file.is_web()
        || *file == image.url
        || image.renditions.iter().any(|known| known.url == *file)
    {
        return;
    }
    let data_width = || {
        let size = link.find(&|part| part.get("data-orig-size").is_some())?;
        let (width, _) = size.get("data-orig-size")?.split_once(',')?;
        width.trim().parse().ok()
    };
    if picture(file) != picture(&image.url) {
        return;
    }
    let small = width_in_name(&image.url);
    match width_in_name(file).or_else(data_width) {
        Some(width) if width > 0 => {
            if let Some(small) = small.filter(|_| image.renditions.is_empty()) {
                image.renditions.push(rendition(image.url.clone(), small));
            }
            image.renditions.push(rendition(file.clone(), width));
        }
        _ => {
            if let Some(small) = small.filter(|_| image.renditions.is_empty()) {
                image.renditions.push(rendition(image.url.clone(), small));
            }
            image.url = file.clone();
        }
    }
}

fn rendition(url: Url, width: u32) -> Rendition {
    Rendition {
        url,
        width,
        height: None,
        media_type: None,
    }
}

/// The width in a file name: 1024 of `harbour-1024x683.jpg`.
fn width_in_name(url: &Url) -> Option<u32> {
    let path = without_query(url.as_str());
    let (stem, _) = path.rsplit_once('.')?;
    let (_, size) = stem.rsplit_once('-')?;
    let (width, height) = size.split_once('x')?;
    height.parse::<u32>().ok()?;
    width.parse().ok().filter(|width| *width > 0)
}
