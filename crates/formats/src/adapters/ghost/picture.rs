//! The sizes of pictures in Ghost.
//!
//! A post names its picture by one address: that of the largest file, which is
//! up to 2,000 pixels wide. Ghost also serves the sizes that it writes into
//! bodies. A request for a size that is larger than the picture, or that Ghost
//! cannot generate, returns the largest file.
//!
//! <https://docs.ghost.org/themes/assets>

use lede_model::{Rendition, Url, without_query};

/// The widths that every Ghost site has, whatever its theme
/// (`contentImageSizes` in its settings).
const WIDTHS: [u32; 4] = [600, 1000, 1600, 2400];
/// The folder of uploaded pictures.
const FOLDER: &str = "/content/images/";

/// The sizes of a post's picture. There are none if the picture is on another
/// host, which may not run Ghost.
pub(super) fn renditions(picture: &Url, post: Option<&Url>) -> Vec<Rendition> {
    let address = picture.as_str();
    let path = without_query(address);
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
