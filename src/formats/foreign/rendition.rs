//! The files of a picture: which of them to show, which are the same picture.

use crate::article::{Image, Rendition, Url};

/// One file of a picture.
pub(super) struct File {
    pub(super) url: Url,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) media_type: Option<String>,
}

/// The widest that is shown where a browser takes a file as it is; originals
/// from cameras are wider and take minutes to load.
const MAX_WIDTH: u32 = 2600;

/// A picture of which only the address is known.
pub(super) fn picture(url: Url) -> Image {
    Image {
        url,
        width: None,
        height: None,
        alt: None,
        caption: None,
        credit: None,
        renditions: Vec::new(),
        focal_point: None,
    }
}

/// The picture that files are sizes of. Those that are cut to another shape
/// than the first are left out, for they are other pictures.
pub(super) fn of(mut files: Vec<File>) -> Option<Image> {
    files.retain(|file| is_shown_by_browsers(file.media_type.as_deref()));
    let shape = files.first().and_then(|file| file.width.zip(file.height));
    files.retain(|file| match (shape, file.width.zip(file.height)) {
        (Some(shape), Some(size)) => is_same_shape(shape, size),
        _ => true,
    });
    files.sort_by_key(|file| file.width);
    files.dedup_by(|later, before| {
        later.url == before.url || (later.width.is_some() && later.width == before.width)
    });
    let best = files
        .iter()
        .rev()
        .find(|file| file.width.is_none_or(|width| width <= MAX_WIDTH))
        .or(files.first())?;
    let mut image = picture(best.url.clone());
    (image.width, image.height) = (best.width, best.height);
    if files.len() > 1 {
        image.renditions = files.into_iter().filter_map(rendition).collect();
    }
    Some(image)
}

fn rendition(file: File) -> Option<Rendition> {
    Some(Rendition {
        width: file.width?,
        url: file.url,
        height: file.height,
        media_type: file.media_type,
    })
}

/// Whether every browser shows a media type; an unknown one may be shown.
fn is_shown_by_browsers(media_type: Option<&str>) -> bool {
    matches!(
        media_type,
        None | Some(
            "image/jpeg"
                | "image/png"
                | "image/gif"
                | "image/webp"
                | "image/avif"
                | "image/svg+xml"
        )
    )
}

/// Whether two sizes differ in shape by no more than rounding makes them.
fn is_same_shape((width, height): (u32, u32), (other_width, other_height): (u32, u32)) -> bool {
    let one = u64::from(width) * u64::from(other_height);
    let other = u64::from(other_width) * u64::from(height);
    one.abs_diff(other) * 50 <= one.max(other)
}
