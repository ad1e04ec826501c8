//! The sizes that markup gives to pictures.

use super::tree::Element;

/// Width and height in CSS pixels by style, else by attributes. Sizes of one
/// pixel are no sizes.
pub(super) fn of(img: &Element) -> (Option<u32>, Option<u32>) {
    let side = |name: &str| {
        img.style(name)
            .and_then(|length| pixels(&length))
            .or_else(|| img.pixels(name))
    };
    match (side("width"), side("height")) {
        (Some(0 | 1), _) | (_, Some(0 | 1)) => (None, None),
        sides => sides,
    }
}

/// Whether both sides are at most one pixel.
pub(super) fn is_one_pixel(img: &Element) -> bool {
    let is_one = |name: &str| {
        let own = img.style(name).and_then(|length| pixels(&length));
        own.or_else(|| img.pixels(name))
            .is_some_and(|side| side <= 1)
    };
    is_one("width") && is_one("height")
}

/// A length of CSS in whole pixels. An `em` is taken for 16 pixels, an `ex` for
/// 8.
fn pixels(length: &str) -> Option<u32> {
    let end = length
        .bytes()
        .position(|byte| !byte.is_ascii_digit() && byte != b'.')
        .unwrap_or(length.len());
    let (number, unit) = length.split_at_checked(end)?;
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole: u32 = if whole.is_empty() {
        0
    } else {
        whole.parse().ok()?
    };
    let tenths = part.get(..1).and_then(|digit| digit.parse::<u32>().ok());
    let tenths = whole.checked_mul(10)?.checked_add(tenths.unwrap_or(0))?;
    // Pixels in sixths, so that points are whole.
    let sixths = match unit.trim() {
        "px" | "" => 6,
        "em" | "rem" => 96,
        "ex" | "ch" => 48,
        "pt" => 8,
        _ => return None,
    };
    Some((tenths.checked_mul(sixths)? + 30) / 60)
}

#[cfg(test)]
mod tests {
    use super::pixels;

    #[test]
    fn lengths_become_pixels() {
        for (length, expected) in [
            ("16px", Some(16)),
            ("0", Some(0)),
            ("1.2em", Some(19)),
            ("2.843ex", Some(22)),
            ("12pt", Some(16)),
            (".5em", Some(8)),
            ("50%", None),
            ("auto", None),
            ("99999999999px", None),
        ] {
            assert_eq!(pixels(length), expected, "{length}");
        }
    }
}
