//! The addresses of pictures: on the web, or the picture's own data.

use super::dropped::Reason;
use super::lazy::{LAZY, MAYBE_LAZY, first, has_srcset, is_data, is_spacer, is_stand_in};
use super::tree::{Element, is_one_of};
use super::walk::Walk;
use lede_model::{Url, without_query};

/// Pictures of so few pixels on both sides stand in for others.
const MAX_STAND_IN: u32 = 7;

/// The data of formats whose size is not read here is a stand-in, such as a
/// blurred one, if it is shorter.
const MIN_DATA: usize = 300;

impl Walk<'_> {
    /// The picture's own address. Lazy-loading scripts keep it in another
    /// attribute and a stand-in in `src`.
    pub(super) fn source(&mut self, img: &Element) -> Option<Url> {
        let src = img.get("src").map(str::trim).unwrap_or_default();
        let own = first(img, LAZY).and_then(|address| self.picture_url(address));
        if own.is_some() {
            return own;
        }
        let is_stand_in = is_stand_in(src);
        if is_stand_in {
            let second = first(img, MAYBE_LAZY).and_then(|address| self.picture_url(address));
            if second.is_some() {
                return second;
            }
        }
        // A stand-in is not worth a report to the publisher.
        if src.is_empty() || is_stand_in && (has_srcset(img) || is_spacer(img)) {
            return None;
        }
        self.picture_url(src)
    }

    /// The address of a picture, if the browser may load it. Refused addresses
    /// are counted.
    pub(super) fn picture_url(&mut self, address: &str) -> Option<Url> {
        if is_data(address) {
            let data = data_of(address);
            if data.is_none() {
                self.dropped.add(Reason::Address);
            }
            return data;
        }
        self.media(address).map(secure)
    }
}

/// The data of a picture that shows something.
fn data_of(address: &str) -> Option<Url> {
    let (head, data) = address.trim().split_once(',')?;
    let head = head.to_ascii_lowercase();
    // `data:image/png;charset=utf-8;base64`
    let kind = head.strip_prefix("data:")?.strip_suffix(";base64")?;
    let kind = kind.split(';').next()?.trim();
    let mut clean = ["data:", kind, ";base64,"].concat();
    let start = clean.len();
    clean.extend(
        data.chars()
            .filter(|character| !character.is_ascii_whitespace()),
    );
    let data = clean.get(start..)?;
    let shows_something = match size_of_data(data) {
        Some((width, height)) => width > MAX_STAND_IN || height > MAX_STAND_IN,
        None => data.len() >= MIN_DATA,
    };
    shows_something.then(|| Url::picture_data(&clean)).flatten()
}

/// Whether an address is the data of a drawing that shows something. Shorter
/// ones keep the place of a picture.
pub(super) fn is_drawing(address: &str) -> bool {
    let kind = "data:image/svg+xml";
    let is_svg = address
        .get(..kind.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(kind));
    is_svg && address.len() >= MIN_DATA
}

/// The size of a PNG or GIF by its first bytes.
fn size_of_data(base64: &str) -> Option<(u32, u32)> {
    let bytes = first_bytes(base64);
    let number = |at: &[usize]| {
        at.iter().try_fold(0_u32, |number, at| {
            Some(number * 256 + u32::from(*bytes.get(*at)?))
        })
    };
    if bytes.starts_with(b"\x89PNG") {
        Some((number(&[17, 18, 19])?, number(&[21, 22, 23])?))
    } else if bytes.starts_with(b"GIF8") {
        Some((number(&[7, 6])?, number(&[9, 8])?))
    } else {
        None
    }
}

/// The first 24 bytes that Base64 stands for, or fewer.
fn first_bytes(base64: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(24);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for digit in base64.bytes().take(32) {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        buffer = (buffer << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(((buffer >> bits) & 0xff) as u8);
            buffer &= (1 << bits) - 1;
        }
    }
    bytes
}

/// The address with `https` instead of `http`: a page shows no other pictures.
/// Hosts that are no domain names, or have a port, hardly have a certificate.
pub(crate) fn secure(url: Url) -> Url {
    let Some(rest) = url.as_str().strip_prefix("http://") else {
        return url;
    };
    let last_label = url.host().rsplit_once('.').map(|(_, last)| last);
    let is_domain = last_label.is_some_and(|label| {
        label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && label.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && !is_one_of(label, &["localhost", "local", "internal", "lan"])
    });
    match is_domain {
        true => Url::parse(&["https://", rest].concat()).unwrap_or(url),
        false => url,
    }
}

/// Whether no browser shows such a file, by its extension.
pub(crate) fn is_for_no_browser(url: &Url) -> bool {
    is_one_of(
        &extension(url),
        &[
            "tif", "tiff", "heic", "heif", "psd", "pdf", "eps", "ai", "raw", "dng", "jp2", "jxr",
            "wmf", "emf",
        ],
    )
}

/// Whether an address is that of a picture's file, by its extension.
pub(super) fn is_picture_file(url: &Url) -> bool {
    is_one_of(
        &extension(url),
        &[
            "jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "svg", "bmp", "ico", "jxl",
        ],
    ) || is_for_no_browser(url) && extension(url) != "pdf"
}

fn extension(url: &Url) -> String {
    let name = file_name(url.as_str());
    let (_, extension) = name.rsplit_once('.').unwrap_or_default();
    extension.to_owned()
}

/// The last part of an address's path, in lower case.
pub(super) fn file_name(address: &str) -> String {
    let path = without_query(address);
    let name = path.rsplit('/').next().unwrap_or_default();
    name.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_data_is_read() {
        let gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
        assert_eq!(size_of_data(gif), Some((1, 1)));
        let png = "iVBORw0KGgoAAAANSUhEUgAAAPAAAACgCAIAAAC9uXYy";
        assert_eq!(size_of_data(png), Some((240, 160)));
        assert_eq!(size_of_data("/9j/4AAQ"), None);
        assert_eq!(size_of_data("iVBORw0KGg"), None);
        assert_eq!(size_of_data(""), None);
    }

    #[test]
    fn pictures_are_asked_for_by_https_where_it_may_be() {
        let secured = |address: &str| secure(Url::parse(address).unwrap()).as_str().to_owned();
        assert_eq!(secured("http://a.example/b?c"), "https://a.example/b?c");
        for same in [
            "http://a.example:8080/b",
            "http://localhost/b",
            "http://127.0.0.1/b",
            "http://[::1]/b",
            "http://paper.local/b",
            "https://a.example/b",
        ] {
            assert_eq!(secured(same), same);
        }
    }
}
