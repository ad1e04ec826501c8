//! The sizes in which Ghost has its pictures.
//!
//! A post names its picture by one address, that of the largest file, which is
//! up to 2,000 pixels wide. The sizes that Ghost writes into bodies are there
//! for it as well; a size that a picture is too small for, or that Ghost cannot
//! make, leads to the largest file.
//!
//! <https://docs.ghost.org/themes/assets>

use lede_model::{Rendition, Url};

/// The widths that every Ghost has, whatever its theme (`contentImageSizes` in
/// its settings).
const WIDTHS: [u32; 4] = [600, 1000, 1600, 2400];
/// Where Ghost keeps pictures that were uploaded to it.
const FOLDER: &str = "/content/images/";

/// The sizes of a picture of a post at an address: none where another host has
/// it, which may not be a Ghost.
pub(crate) fn renditions(picture: &Url, post: Option<&Url>) -> Vec<Rendition> {
    let address = picture.as_str();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let is_drawn = [".svg", ".svgz", ".ico", ".gif"].iter().any(|end| {
        let start = path.len().saturating_sub(end.len());
        let is_end = path.get(start..);
        is_end.is_some_and(|other| other.eq_ignore_ascii_case(end))
    });
    let is_own = post.is_some_and(|post| post.host() == picture.host());
    let Some((folder, file)) = address.split_once(FOLDER) else {
        return Vec::new();
    };
    if is_drawn || !is_own || file.starts_with("size/") {
        return Vec::new();
    }
    let sizes = WIDTHS.iter().filter_map(|width| {
        let size = [folder, FOLDER, "size/w", &width.to_string(), "/", file].concat();
        Some(Rendition {
            url: picture.join(&size).ok()?,
            width: *width,
            height: None,
            media_type: None,
        })
    });
    sizes.collect()
}
