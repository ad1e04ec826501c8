//! The signs that are written before the items of a list.

use super::tag::Tag;

/// The sign of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet,
    /// A number with the `type` of its list.
    Number(Option<&'static str>, u32),
}

impl Marker {
    /// A sign without a form of its own.
    pub(super) fn plain(is_ordered: bool) -> Self {
        match is_ordered {
            true => Self::Number(None, 1),
            false => Self::Bullet,
        }
    }

    /// Whether a word can be a sign.
    pub(super) fn is_sign(word: &str) -> bool {
        Self::of(word) != Self::Bullet || is_bullet(word)
    }

    /// Reads `3.`, `(b)`, `iv)`; anything else is a bullet, which fonts of signs
    /// draw from letters.
    pub(super) fn of(sign: &str) -> Self {
        let bare = sign.trim_start_matches('(');
        let Some(bare) = bare.strip_suffix(['.', ')']) else {
            return Self::Bullet;
        };
        // `1.2.` is the second item of its own list.
        let bare = bare.rsplit('.').next().unwrap_or(bare);
        if let Ok(number) = bare.parse() {
            return Self::Number(None, number);
        }
        let lower = bare.to_ascii_lowercase();
        let is_upper = bare.starts_with(|letter: char| letter.is_ascii_uppercase());
        let mut letters = lower.bytes();
        // A letter that is a Roman number, too, is one only if it is the first.
        if (lower == "i" || lower.len() > 1)
            && let Some(number) = roman(&lower)
        {
            return Self::Number(Some(if is_upper { "I" } else { "i" }), number);
        }
        match (letters.next(), letters.next()) {
            (Some(letter @ b'a'..=b'z'), None) => Self::Number(
                Some(if is_upper { "A" } else { "a" }),
                u32::from(letter - b'a') + 1,
            ),
            _ => Self::Bullet,
        }
    }

    pub(super) fn tag(self) -> Tag {
        match self {
            Self::Bullet => Tag::Unordered,
            Self::Number(..) => Tag::Ordered,
        }
    }

    /// The attributes of a list that begins with the item.
    pub(super) fn attributes(self) -> Vec<(&'static str, String)> {
        let Self::Number(kind, start) = self else {
            return Vec::new();
        };
        let kind = kind.map(|kind| ("type", kind.to_owned()));
        let start = (start != 1).then(|| ("start", start.to_string()));
        kind.into_iter().chain(start).collect()
    }
}

fn is_bullet(word: &str) -> bool {
    let mut characters = word.chars();
    let first = characters.next();
    first.is_some_and(|sign| {
        "\u{b7}\u{2022}\u{25cf}\u{25cb}\u{25a0}\u{25aa}\u{a7}\u{2013}\u{2014}-*o\u{d8}\u{fc}\u{f0b7}\u{f0a7}\u{2666}\u{203a}\u{27a2}".contains(sign)
    }) && characters.next().is_none()
}

/// The value of a Roman number in small letters.
fn roman(text: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut last = u32::MAX;
    for letter in text.bytes() {
        let value = match letter {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            b'l' => 50,
            b'c' => 100,
            b'd' => 500,
            b'm' => 1000,
            _ => return None,
        };
        // The smaller letter before was to be taken away.
        total = match value > last {
            true => (total + value).checked_sub(2 * last)?,
            false => total + value,
        };
        last = value;
    }
    (total > 0 && text.len() <= 12).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::Marker;

    #[test]
    fn signs_are_numbers_letters_or_bullets() {
        for (sign, marker) in [
            ("3.", Marker::Number(None, 3)),
            ("1.2.", Marker::Number(None, 2)),
            ("(b)", Marker::Number(Some("a"), 2)),
            ("C.", Marker::Number(Some("A"), 3)),
            ("i.", Marker::Number(Some("i"), 1)),
            ("IV)", Marker::Number(Some("I"), 4)),
            ("\u{b7}", Marker::Bullet),
            ("o", Marker::Bullet),
            ("99999999999.", Marker::Bullet),
            ("", Marker::Bullet),
        ] {
            assert_eq!(Marker::of(sign), marker, "{sign}");
        }
        assert!(Marker::is_sign("\u{a7}") && Marker::is_sign("a)"));
        assert!(!Marker::is_sign("The") && !Marker::is_sign("A"));
    }
}
