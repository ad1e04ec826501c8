//! The language of documents that do not name it, or name it wrongly.

use crate::adapters::text::body::up_to;
use lede_model::{
    Article, Block, Card, Direction, Document, Language, Listing, suggested_language,
};

/// Gives articles and cards whose language is not known the one that their letters
/// suggest, so that their direction and reading time are right. A language that is
/// not written in the direction of these letters is the default of a system, not
/// the language of the text.
pub(super) fn of_letters(mut document: Document) -> Document {
    match &mut document {
        Document::Article(article) => of_article(article),
        Document::Listing(listing) => of_listing(listing),
    }
    document
}

fn of_article(article: &mut Article) {
    let mut text = [
        &article.headline,
        "\n",
        article.standfirst.as_deref().unwrap_or_default(),
    ]
    .concat();
    text.push('\n');
    for block in &article.body {
        match block {
            Block::Html { html } => push_without_tags(html, &mut text),
            block => block.push_text(&mut text),
        }
    }
    decide(&mut article.language, &text);
    if let Some(related) = &mut article.related {
        related.items.iter_mut().for_each(of_card);
    }
}

fn of_listing(listing: &mut Listing) {
    let mut text = String::new();
    for part in [&listing.title, &listing.description].into_iter().flatten() {
        text.push_str(part);
    }
    listing.items.iter_mut().for_each(of_card);
    decide(&mut listing.language, &text);
}

fn of_card(card: &mut Card) {
    let text = [
        &card.headline,
        "\n",
        card.standfirst.as_deref().unwrap_or_default(),
    ]
    .concat();
    decide(&mut card.language, &text);
}

fn decide(language: &mut Option<Language>, text: &str) {
    let named = language.take().filter(Language::is_usable);
    *language = match (named, suggested_language(text)) {
        (Some(named), Some(suggested)) if contradicts(&named, &suggested) => Some(suggested),
        (Some(named), None) if named.direction() == Direction::Rtl && is_latin(text) => {
            Language::parse("und-Latn")
        }
        (named, suggested) => named.or(suggested),
    };
}

/// Languages that are written in Latin letters and that systems name by default.
const LATIN: [&str; 22] = [
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "fi", "pl", "cs", "sk", "hu",
    "ro", "tr", "vi", "id", "ca", "et",
];

/// Whether a language is written in other letters than the suggested one: in another
/// direction, or in Latin letters. A script in its tag says in which.
fn contradicts(named: &Language, suggested: &Language) -> bool {
    let has_script = named.as_str().split('-').any(|part| part.len() == 4);
    let is_latin = !has_script && LATIN.contains(&named.primary().as_str());
    is_latin || named.direction() != suggested.direction()
}

/// How many Latin letters a text has that is certainly in Latin letters: a headline
/// may be a name.
const MANY: usize = 200;

fn is_latin(text: &str) -> bool {
    let (mut latin, mut others) = (0, 0);
    for letter in text.chars() {
        match letter {
            'A'..='Z' | 'a'..='z' => latin += 1,
            '\u{370}'.. if letter.is_alphabetic() => others += 1,
            _ => {}
        }
    }
    latin >= MANY && others * 10 < latin
}

/// How much HTML is read for its letters, in bytes.
const ENOUGH: usize = 40_000;

/// Appends the text of HTML, roughly: enough to count letters. The content of
/// scripts, styles and code is none, and a number for a letter is that letter.
fn push_without_tags(html: &str, text: &mut String) {
    let mut rest = up_to(html, ENOUGH);
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let end = match from.starts_with('&') {
            true => {
                let reference = from.split(';').next().unwrap_or_default();
                text.extend(letter_of(reference));
                if reference.len() > 9 {
                    1
                } else {
                    reference.len() + 1
                }
            }
            false => {
                let unread = UNREAD.iter().find(|(open, _)| from.starts_with(open));
                let close = unread.map_or(">", |(_, close)| close);
                from.find(close).map_or(from.len(), |at| at + close.len())
            }
        };
        rest = from.get(end..).unwrap_or_default();
    }
    text.push_str(rest);
}

/// Elements whose content is not in the language of the text.
const UNREAD: [(&str, &str); 5] = [
    ("<script", "</script"),
    ("<style", "</style"),
    ("<pre", "</pre"),
    ("<code", "</code"),
    ("<!--", "-->"),
];

/// The letter of `&#1488` or `&#x5d0`.
fn letter_of(reference: &str) -> Option<char> {
    let number = reference.strip_prefix("&#")?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::{decide, push_without_tags};
    use lede_model::Language;

    #[test]
    fn letters_decide_where_no_usable_language_is_named() {
        for (named, text, decided) in [
            (None, "השער נפתח", Some("he")),
            (Some("und"), "השער נפתח", Some("he")),
            (Some("en-US"), "השער נפתח", Some("he")),
            (Some("yi"), "השער נפתח", Some("yi")),
            (Some("fa"), "البوابة", Some("fa")),
            (Some("ru"), "Ворота", Some("ru")),
            (Some("en"), "Ворота", Some("und-Cyrl")),
            (Some("en-GB"), "西門は冬も開く", Some("ja")),
            (Some("de"), "Η δυτική πύλη", Some("el")),
            (Some("sr-Latn"), "Ворота", Some("sr-Latn")),
            (Some("kk"), "Ворота", Some("kk")),
            (Some("en"), "NASA: השער המערבי נפתח לכל החורף", Some("he")),
            (Some("en"), "The west gate, 西門", Some("en")),
            (
                Some("he"),
                &"The gate opens at six. ".repeat(20),
                Some("und-Latn"),
            ),
            (Some("ar"), "The gate", Some("ar")),
            (None, "The gate", None),
        ] {
            let mut language = named.and_then(Language::parse);
            decide(&mut language, text);
            assert_eq!(language.as_ref().map(Language::as_str), decided, "{text}");
        }
    }

    #[test]
    fn only_letters_of_the_text_count() {
        for (html, expected) in [
            (
                "<p class=\"gate\">\u{5d0}&nbsp;&#1489;&#x5d2;</p>",
                "\u{5d0}\u{5d1}\u{5d2}",
            ),
            ("<style>p { color: red }</style>\u{5d0}", ">\u{5d0}"),
            ("<script>gate < 3</script><!-- a > b -->\u{5d0}", ">\u{5d0}"),
            ("<pre><code>let a;</code></pre>\u{5d0}", ">\u{5d0}"),
            ("Q&A \u{5d0} <cut", "QA \u{5d0} "),
        ] {
            let mut text = String::new();
            push_without_tags(html, &mut text);
            assert_eq!(text, expected, "{html}");
        }
    }
}
