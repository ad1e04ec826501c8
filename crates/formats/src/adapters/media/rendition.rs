//! The files of a picture: which one is shown, and which are the same picture.

use crate::adapters::value::{each, markup, media_url, number, web};
use crate::cursor::Cursor;
use crate::html::picture_address::{is_for_no_browser, secure};
use lede_model::{Image, Rendition, Url, bare_credit, without_query};

/// One file of a picture.
pub(crate) struct File {
    pub(crate) url: Url,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
    pub(crate) media_type: Option<String>,
}

/// The widest file for browsers that take a single file. Originals from cameras
/// are wider and take minutes to load.
const MAX_WIDTH: u32 = 2600;

/// A picture of which only the address is known.
pub(crate) fn picture(url: Url) -> Image {
    Image {
        url: secure(url),
        width: None,
        height: None,
        alt: None,
        caption: None,
        credit: None,
        renditions: Vec::new(),
        focal_point: None,
    }
}

/// A picture of one file. If no browser shows it, it is what a link leads to.
pub(crate) fn of_one(file: File) -> Option<Image> {
    let url = file.url.clone();
    of(vec![file]).or_else(|| is_for_no_browser(&url).then(|| picture(url)))
}

/// A picture given as an address, as an object with an address, or as a list of
/// either, of which the first is used.
pub(crate) fn any(json: &Cursor<'_>, key: &str) -> Option<Image> {
    let mut image = None;
    each(json, key, &mut |item| {
        if image.is_none() {
            image = one(item);
        }
    });
    image
}

fn one(json: &Cursor<'_>) -> Option<Image> {
    if !json.is_object() {
        return web(json).map(picture);
    }
    let keys = ["url", "src", "href", "contentUrl"];
    let Some(url) = keys.iter().find_map(|key| media_url(json, &[key])) else {
        json.report("a picture with a web address");
        return None;
    };
    let mut image = of(vec![File {
        url,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: None,
    }])?;
    let text_of = |key| markup(json, &[key]);
    image.alt = text_of("alt");
    image.caption = text_of("caption");
    image.credit = text_of("credit").and_then(|credit| bare_credit(&credit));
    Some(image)
}

/// The picture that the files are sizes of. A file with another aspect ratio
/// than the first is another picture and is left out; so is a file that
/// browsers do not show.
pub(crate) fn of(mut files: Vec<File>) -> Option<Image> {
    files.retain(is_shown_by_browsers);
    let sizes = || files.iter().filter_map(|file| file.width.zip(file.height));
    // If the first file is a thumbnail, the largest file decides the shape.
    let shape = match files.first().and_then(|file| file.width) {
        Some(width) if width > MAX_THUMBNAIL => sizes().next(),
        _ => sizes().max(),
    };
    files.retain(|file| match (shape, file.width.zip(file.height)) {
        (Some(shape), Some(size)) => is_same_shape(shape, size),
        _ => true,
    });
    let mut files = by_width(files);
    files.dedup_by(|later, before| {
        later.url == before.url
            || (later.width.is_some()
                && later.width == before.width
                && later.media_type == before.media_type)
    });
    let is_for_all = |file: &&File| file.media_type.as_deref() != Some("image/avif");
    let fits = |file: &&File| file.width.is_none_or(|width| width <= MAX_WIDTH);
    let best = files.iter().rev().filter(is_for_all).find(fits);
    let best = best
        .or_else(|| files.iter().find(is_for_all))
        .or(files.first())?;
    let mut image = picture(best.url.clone());
    (image.width, image.height) = (best.width, best.height);
    if files.len() > 1 {
        image.renditions = files.into_iter().filter_map(rendition).collect();
    }
    Some(image)
}

/// How many files of one picture are read.
const MAX_FILES: usize = 64;

/// The files, the narrowest first. An insertion is enough for few files; `sort`
/// would add some kilobytes of code.
fn by_width(files: Vec<File>) -> Vec<File> {
    let mut sorted: Vec<File> = Vec::new();
    for file in files.into_iter().take(MAX_FILES) {
        let place = sorted.iter().position(|other| other.width > file.width);
        sorted.insert(place.unwrap_or(sorted.len()), file);
    }
    sorted
}

/// The width of files that only lists of pictures show.
const MAX_THUMBNAIL: u32 = 300;

fn rendition(file: File) -> Option<Rendition> {
    Some(Rendition {
        width: file.width?,
        url: secure(file.url),
        height: file.height,
        media_type: file.media_type,
    })
}

/// Whether browsers show a file: by its media type, otherwise by the extension
/// of its address. If neither is known, the file may be shown.
fn is_shown_by_browsers(file: &File) -> bool {
    match file.media_type.as_deref() {
        Some(media_type) => matches!(
            media_type,
            "image/jpeg"
                | "image/jpg"
                | "image/png"
                | "image/gif"
                | "image/webp"
                | "image/avif"
                | "image/svg+xml"
        ),
        None => {
            let address = file.url.as_str();
            let path = without_query(address);
            let end = path.rsplit('.').next().unwrap_or_default();
            ![
                "tif", "tiff", "heic", "heif", "psd", "eps", "pdf", "mp4", "mov", "mp3",
            ]
            .iter()
            .any(|other| end.eq_ignore_ascii_case(other))
        }
    }
}

/// Whether two sizes have the same aspect ratio, apart from rounding.
fn is_same_shape((width, height): (u32, u32), (other_width, other_height): (u32, u32)) -> bool {
    let one = u64::from(width) * u64::from(other_height);
    let other = u64::from(other_width) * u64::from(height);
    one.abs_diff(other) * 50 <= one.max(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, size: Option<(u32, u32)>, media_type: Option<&str>) -> File {
        File {
            url: Url::parse(&format!("https://pictures.example/{name}")).unwrap(),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            media_type: media_type.map(str::to_owned),
        }
    }

    /// The name of the file that is shown, and the names of all sizes.
    fn names(files: Vec<File>) -> Option<(String, Vec<String>)> {
        let name = |url: &Url| url.as_str().replace("https://pictures.example/", "");
        let image = of(files)?;
        let renditions = image.renditions.iter().map(|file| name(&file.url));
        Some((name(&image.url), renditions.collect()))
    }

    fn assert_is(files: Vec<File>, shown: &str, renditions: &[&str]) {
        let (name, names) = names(files).unwrap();
        assert_eq!(
            (name.as_str(), &names[..]),
            (
                shown,
                &renditions
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect::<Vec<_>>()[..]
            )
        );
    }

    #[test]
    fn the_largest_usable_rendition_is_shown() {
        let jpeg = Some("image/jpeg");
        assert_is(
            vec![
                file("original.tif", Some((9000, 6000)), Some("image/tiff")),
                file("full.jpg", Some((6000, 4000)), jpeg),
                file("m.jpg", Some((300, 200)), jpeg),
                file("xl.jpg", Some((2400, 1600)), jpeg),
            ],
            "xl.jpg",
            &["m.jpg", "xl.jpg", "full.jpg"],
        );
        assert_is(
            vec![file("full.jpg", Some((6000, 4000)), None)],
            "full.jpg",
            &[],
        );
        assert_is(vec![file("a.jpg", None, None)], "a.jpg", &[]);
    }

    #[test]
    fn a_file_with_another_aspect_ratio_is_another_picture() {
        assert_is(
            vec![
                file("full.jpg", Some((1500, 1000)), None),
                file("square.jpg", Some((1000, 1000)), None),
                file("small.jpg", Some((301, 201)), None),
            ],
            "full.jpg",
            &["small.jpg", "full.jpg"],
        );
        assert_is(
            vec![
                file("thumbnail.jpg", Some((150, 150)), None),
                file("full.jpg", Some((1500, 1000)), None),
            ],
            "full.jpg",
            &[],
        );
    }

    #[test]
    fn a_file_that_not_every_browser_shows_is_only_a_rendition() {
        assert_is(
            vec![
                file("a.avif", Some((1200, 800)), Some("image/avif")),
                file("a.jpg", Some((1200, 800)), Some("image/jpeg")),
            ],
            "a.jpg",
            &["a.avif", "a.jpg"],
        );
        assert_eq!(names(vec![file("a.HEIC?x=.jpg", None, None)]), None);
        assert_eq!(names(vec![file("a", None, Some("application/pdf"))]), None);
    }

    #[test]
    fn the_same_file_twice_is_one() {
        assert_is(
            vec![
                file("full.jpg", Some((1500, 1000)), None),
                file("full.jpg", Some((1500, 1000)), None),
                file("again.jpg", Some((1500, 1000)), None),
            ],
            "full.jpg",
            &[],
        );
    }

    #[test]
    fn absent_and_extreme_sizes_are_harmless() {
        let files = vec![
            file("a.jpg", Some((0, 0)), None),
            file("b.jpg", Some((u32::MAX, u32::MAX)), None),
        ];
        assert!(names(files).is_some());
        assert_eq!(names(Vec::new()), None);
    }
}
