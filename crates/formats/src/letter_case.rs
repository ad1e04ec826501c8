//! Text in one case of letters, by Unicode's rules.
//!
//! In a browser the browser applies them: the tables of `str::to_lowercase` and
//! `str::to_uppercase` are 12 KB each. All code that browsers run calls these
//! functions.

/// A text in lower case.
#[must_use]
pub fn lower_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    platform::lower_case(text)
}

/// A text in capitals.
#[must_use]
pub fn upper_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    platform::upper_case(text)
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use js_sys::JsString;

    pub(super) fn lower_case(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }

    pub(super) fn upper_case(text: &str) -> String {
        JsString::from(text).to_upper_case().into()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    pub(super) fn lower_case(text: &str) -> String {
        text.to_lowercase()
    }

    pub(super) fn upper_case(text: &str) -> String {
        text.to_uppercase()
    }
}

#[cfg(test)]
mod tests {
    use super::{lower_case, upper_case};

    #[test]
    fn letters_beyond_ascii_have_cases() {
        for (text, lower, upper) in [
            ("Tide 3", "tide 3", "TIDE 3"),
            (
                "Ebbe \u{c4}u\u{df}eres",
                "ebbe \u{e4}u\u{df}eres",
                "EBBE \u{c4}USSERES",
            ),
            (
                "\u{39f}\u{394}\u{39f}\u{3a3}",
                "\u{3bf}\u{3b4}\u{3bf}\u{3c2}",
                "\u{39f}\u{394}\u{39f}\u{3a3}",
            ),
            ("\u{6f6e}", "\u{6f6e}", "\u{6f6e}"),
        ] {
            assert_eq!(lower_case(text), lower);
            assert_eq!(upper_case(text), upper);
        }
    }
}
