//! The language of documents that do not name it, or name it wrongly.

use lede_model::{Article, Block, Card, Document, Language, Listing, suggested_language};

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
    let is_usable =
        |language: &Language| !matches!(language.primary().as_str(), "und" | "mul" | "zxx");
    let named = language.take().filter(is_usable);
    let suggested = suggested_language(text);
    *language = match (named, suggested) {
        (Some(named), Some(suggested)) if named.direction() != suggested.direction() => {
            Some(suggested)
        }
        (named, suggested) => named.or(suggested),
    };
}

/// Appends the text of HTML, roughly: enough to count letters.
fn push_without_tags(html: &str, text: &mut String) {
    let mut is_in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_in_tag = true,
            '>' => is_in_tag = false,
            letter if !is_in_tag => text.push(letter),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decide;
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
            (Some("ar"), "The gate", Some("ar")),
            (None, "The gate", None),
        ] {
            let mut language = named.and_then(Language::parse);
            decide(&mut language, text);
            assert_eq!(language.as_ref().map(Language::as_str), decided, "{text}");
        }
    }
}
