//! Credits of pictures.

use lede_model::Image;

/// Words that begin a credit and are no part of it.
const LABELS: [&str; 14] = [
    "photo",
    "photograph",
    "picture",
    "image",
    "credit",
    "source",
    "copyright",
    "by",
    "foto",
    "bild",
    "von",
    "quelle",
    "cr\u{e9}dit",
    "\u{444}\u{43e}\u{442}\u{43e}",
];

/// Takes a credit away that the caption says as well, and a caption that is only
/// the credit. Labels, signs and capital letters make no difference: "The gate.
/// (Foto: Ada Quill / AFP)" says "© Ada Quill/AFP".
pub(crate) fn without_repeated_credit(image: &mut Image) {
    let (Some(caption), Some(credit)) = (&image.caption, &image.credit) else {
        return;
    };
    let (said, named) = (words(caption), words(credit));
    let first = named.iter().position(|word| !is_label(word));
    let named = named
        .get(first.unwrap_or(named.len())..)
        .unwrap_or_default();
    let is_same = |part: &[&str]| {
        let pairs = part.iter().zip(named);
        pairs.clone().count() == named.len() && pairs.into_iter().all(|(a, b)| is_word(a, b))
    };
    if named.is_empty() {
        return;
    }
    let rest = said.iter().position(|word| !is_label(word));
    if is_same(said.get(rest.unwrap_or_default()..).unwrap_or_default())
        && said.len() - rest.unwrap_or_default() == named.len()
    {
        image.caption = None;
    } else if said.windows(named.len()).any(is_same) {
        image.credit = None;
    }
}

/// The words of a text, without signs between them.
fn words(text: &str) -> Vec<&str> {
    let is_between = |letter: char| {
        letter.is_ascii_punctuation()
            || letter.is_whitespace()
            || matches!(
                letter,
                '\u{a9}' | '\u{2013}' | '\u{2014}' | '\u{201c}' | '\u{201d}'
            )
    };
    text.split(is_between)
        .filter(|word| !word.is_empty())
        .collect()
}

fn is_label(word: &str) -> bool {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_year || LABELS.iter().any(|label| is_word(label, word))
}

fn is_word(word: &str, other: &str) -> bool {
    word.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::media::rendition::picture;
    use lede_model::Url;

    #[test]
    fn a_credit_is_said_once() {
        for (caption, credit, rest) in [
            ("The gate. PHOTO: Ada Quill", "Ada Quill", (true, false)),
            (
                "The gate. (Foto: Ada Quill / AFP)",
                "\u{a9} Ada Quill/AFP",
                (true, false),
            ),
            (
                "The gate. \u{a9} 2025 Ada Quill",
                "Photo: Ada Quill",
                (true, false),
            ),
            ("The gate", "Ada Quill", (true, true)),
            ("Photo by Ada Quill", "Ada Quill", (false, true)),
            ("Ada Quill", "Ada Quill", (false, true)),
            ("Adam Quill opens it", "Ada Quill", (true, true)),
            ("The gate", "Photo:", (true, true)),
        ] {
            let mut image = picture(Url::parse("https://paper.example/a.jpg").unwrap());
            image.caption = Some(caption.to_owned());
            image.credit = Some(credit.to_owned());
            without_repeated_credit(&mut image);
            let left = (image.caption.is_some(), image.credit.is_some());
            assert_eq!(left, rest, "{caption}");
        }
    }
}
