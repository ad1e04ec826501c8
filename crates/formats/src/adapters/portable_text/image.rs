//! Pictures of Sanity. A picture refers to its file by a name that contains its
//! size, `image-<name>-<width>x<height>-<format>`. The folder of a project's
//! files is known from the address of another file, or of the query.

use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::plain;
use crate::adapters::value::{at, media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{FocalPoint, Image, Url, bare_credit, without_query};

const FILES: &str = "https://cdn.sanity.io/images/";

/// The folder of a project's pictures.
pub(super) struct Images {
    /// The project and the data set, each with a slash at the end.
    project: Option<String>,
}

impl Images {
    /// Finds the project in the address of the document, which is that of a
    /// query: `https://<project>.api.sanity.io/v…/data/query/<data set>`.
    pub(super) fn of(json: &Cursor<'_>) -> Self {
        let address = json.address();
        let project = address.host().split_once('.').and_then(|(project, rest)| {
            let (_, path) = address.as_str().split_once("/data/")?;
            let set = without_query(path).split('/').nth(1)?;
            rest.ends_with("sanity.io")
                .then(|| [project, "/", set, "/"].concat())
        });
        Self { project }
    }

    /// The picture of a value: an asset, or an address.
    pub(super) fn read(&self, json: &Cursor<'_>) -> Option<Image> {
        if !json.is_object() {
            return crate::adapters::value::web(json).map(rendition::picture);
        }
        let asset = json
            .get_non_empty("asset")
            .or_else(|| json.get_non_empty("image"));
        let asset = asset
            .as_ref()
            .filter(|asset| asset.is_object())
            .unwrap_or(json);
        let name = ["_ref", "_id"].iter().find_map(|key| asset.text_at(&[key]));
        let (width, height) = size_of(name.unwrap_or_default());
        let dimension = |key| number(asset, &["metadata", "dimensions", key]);
        let given = ["url", "src"]
            .iter()
            .find_map(|key| media_url(asset, &[key]));
        let Some(url) = given.or_else(|| self.file(name?)) else {
            json.report("a picture with a web address");
            return None;
        };
        let mut image = rendition::of_one(File {
            url,
            width: dimension("width")
                .or(width)
                .or_else(|| number(json, &["width"])),
            height: dimension("height")
                .or(height)
                .or_else(|| number(json, &["height"])),
            media_type: None,
        })?;
        let text_of = |keys: [&str; 3]| {
            let mut found = keys.iter().filter_map(|key| {
                let own = json.get(key).filter(|it| it.as_str().is_some());
                own.and_then(|_| text(json, &[key]))
                    .or_else(|| text(asset, &[key]))
            });
            found.find_map(|markup_text| plain::html(&markup_text))
        };
        image.alt = text_of(["alt", "altText", "alternativeText"]);
        image.caption = text_of(["caption", "description", "title"]);
        image.credit = text_of(["credit", "attribution", "creditLine"])
            .as_deref()
            .and_then(bare_credit);
        image.focal_point = at(json, &["hotspot"], &|spot| {
            Some(FocalPoint {
                x: spot.get("x")?.fraction()?,
                y: spot.get("y")?.fraction()?,
            })
        });
        Some(image)
    }

    /// The address of a file by its name.
    fn file(&self, name: &str) -> Option<Url> {
        let project = self.project.as_deref()?;
        let (stem, format) = name.strip_prefix("image-")?.rsplit_once('-')?;
        let is_sound = |part: &str| {
            part.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if !is_sound(stem) || !is_sound(format) {
            return None;
        }
        Url::parse(&[FILES, project, stem, ".", format].concat()).ok()
    }
}

/// The size in the name of a file.
fn size_of(name: &str) -> (Option<u32>, Option<u32>) {
    let size = name
        .rsplit('-')
        .nth(1)
        .and_then(|size| size.split_once('x'));
    let number = |text: &str| text.parse().ok().filter(|number| *number > 0);
    match size {
        Some((width, height)) => (number(width), number(height)),
        None => (None, None),
    }
}
