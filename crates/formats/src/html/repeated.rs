//! Headline, standfirst and credits that the body says again.

use crate::letter_case::lower_case;
use lede_model::{Article, Block, Image, Inline, InlineNode, plain_text};

/// How many short lines, such as a section and a date, may be above a repeated
/// headline.
const MAX_KICKERS: usize = 3;

/// How many words such a line has at most.
const MAX_KICKER_WORDS: usize = 6;

/// Leaves out the headline and the standfirst at the start of a body, and
/// credits that are in their caption.
pub(crate) fn without_repeated(article: &mut Article) {
    if let Some(place) = headline(&article.body, &article.headline) {
        let is_title = match article.body.get(place) {
            Some(Block::Paragraph { content, .. }) => {
                article.body.len() > 1 && !(leads_elsewhere(content) && is_sentence(article))
            }
            _ => true,
        };
        match is_title {
            true if article.body.len() > 1 => {
                article.body.remove(place);
            }
            true => {}
            // The text of a post without a title is its headline, too.
            false => shorten_headline(article),
        }
    }
    without_byline(article);
    without_standfirst(article);
    if let Some(image) = &mut article.image {
        without_credit(image);
    }
    article.body.iter_mut().for_each(without_credits);
}

/// Leaves out a line with nothing but the authors at the start of a body.
fn without_byline(article: &mut Article) {
    let is_line = |block: &Block| matches!(block, Block::Paragraph { content, .. } if !leads_elsewhere(content));
    let place = article.body.iter().position(|block| {
        !matches!(
            block,
            Block::Image { .. } | Block::Heading { .. } | Block::Divider | Block::Anchor { .. }
        )
    });
    let Some((place, block)) = place.and_then(|place| Some((place, article.body.get(place)?)))
    else {
        return;
    };
    let Block::Paragraph { content, .. } = block else {
        return;
    };
    let text = plain_text(content);
    let names = |text: &str| -> Vec<String> {
        words(text)
            .filter(|word| !matches!(word.as_str(), "by" | "and"))
            .collect()
    };
    let line = names(&text);
    let authors = article
        .authors
        .iter()
        .flat_map(|author| names(&author.name));
    let is_said = authors.eq(line.iter().cloned())
        || article
            .byline
            .as_ref()
            .is_some_and(|byline| names(byline).starts_with(&line));
    let begins = words(&text).next().is_some_and(|word| word == "by");
    if begins && is_said && line.len() > 1 && is_line(block) && article.body.len() > 1 {
        article.body.remove(place);
    }
}

/// How many words a headline has that is cut from the only paragraph.
const MAX_HEADLINE_WORDS: usize = 6;

/// How many letters it has in a script without spaces.
const MAX_HEADLINE_LETTERS: usize = 12;

/// Cuts a headline that is the whole text, so that the text is said once. One
/// word cannot be cut: then the headline is the site.
fn shorten_headline(article: &mut Article) {
    let words: Vec<&str> = article.headline.split_whitespace().collect();
    let letters = article.headline.chars().count();
    let kept = match words.len() {
        0 => return,
        1 if letters > MAX_HEADLINE_LETTERS && !article.headline.is_ascii() => article
            .headline
            .chars()
            .take(MAX_HEADLINE_LETTERS)
            .collect(),
        1 => {
            let url = article.url.as_ref().filter(|url| url.is_web());
            if let Some(url) = url {
                article.headline = url.host().to_owned();
            }
            return;
        }
        count => {
            let ends = |word: &&str| word.ends_with(['.', '!', '?']);
            let sentence = words.iter().position(ends).map(|last| last + 1);
            let most = count.div_ceil(2).clamp(1, MAX_HEADLINE_WORDS);
            let is_whole = sentence.is_some_and(|length| (2..=most).contains(&length));
            let length = sentence.filter(|_| is_whole).unwrap_or(most);
            let kept = words.into_iter().take(length).collect::<Vec<_>>().join(" ");
            if is_whole {
                article.headline = kept;
                return;
            }
            kept
        }
    };
    let kept = kept.trim_end_matches(|last: char| !last.is_alphanumeric());
    article.headline = [kept, "\u{2026}"].concat();
}

/// Whether a headline is a sentence, which titles are not.
fn is_sentence(article: &Article) -> bool {
    article
        .headline
        .trim_end()
        .ends_with(['.', '!', '?', '\u{2026}', '\u{3002}'])
}

fn leads_elsewhere(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Text(_) => false,
        Inline::Node(InlineNode::Link { .. }) => true,
        Inline::Node(node) => leads_elsewhere(node.content()),
    })
}

/// The words of a text in lower case, without punctuation.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(lower_case)
}

fn says_the_same(text: &str, other: &str) -> bool {
    words(text).next().is_some() && words(text).eq(words(other))
}

/// The place of the heading that repeats the headline, if only short lines and
/// pictures are above it.
fn headline(body: &[Block], headline: &str) -> Option<usize> {
    let mut kickers = 0;
    for (place, block) in body.iter().enumerate() {
        match block {
            Block::Heading { content, .. } => {
                return says_the_same(&plain_text(content), headline).then_some(place);
            }
            Block::Paragraph { content, .. } => {
                let text = plain_text(content);
                let is_only = body.len() == 1 || words(&text).nth(1).is_some();
                if kickers == 0 && says_the_same(&text, headline) && is_only {
                    return Some(place);
                }
                kickers += 1;
                if !is_kicker(&text) || kickers > MAX_KICKERS {
                    return None;
                }
            }
            Block::Image { .. } | Block::Divider | Block::Anchor { .. } => {}
            _ => return None,
        }
    }
    None
}

/// Whether a line is too short for a sentence.
pub(super) fn is_kicker(text: &str) -> bool {
    words(text).count() <= MAX_KICKER_WORDS
        && !text
            .trim_end()
            .ends_with(['.', '!', '?', '\u{2026}', '\u{3002}'])
}

/// Of a standfirst and a first paragraph with the same words one stays.
fn without_standfirst(article: &mut Article) {
    let Some(standfirst) = &article.standfirst else {
        return;
    };
    let first = article.body.iter().position(|block| match block {
        Block::Image { .. } | Block::Divider | Block::Anchor { .. } | Block::Heading { .. } => {
            false
        }
        Block::Paragraph { content, .. } => !is_kicker(&plain_text(content)),
        _ => true,
    });
    let Some((place, Block::Paragraph { content, .. })) =
        first.and_then(|place| Some((place, article.body.get(place)?)))
    else {
        return;
    };
    let text = plain_text(content);
    let is_plain = |inline: &Inline| match inline {
        Inline::Text(_) => true,
        Inline::Node(node) => matches!(
            node,
            InlineNode::Strong(_) | InlineNode::Emphasis(_) | InlineNode::LineBreak
        ),
    };
    if says_the_same(&text, standfirst) && content.iter().all(is_plain) && article.body.len() > 1 {
        article.body.remove(place);
    } else if is_start(standfirst, &text) {
        article.standfirst = None;
    }
}

/// Whether a text begins with a standfirst, which may be cut, also within a word.
fn is_start(standfirst: &str, text: &str) -> bool {
    let is_cut = standfirst.ends_with(['\u{2026}', ']']) || standfirst.ends_with("...");
    let mut text = words(text);
    let mut standfirst = words(standfirst).peekable();
    let mut is_any = false;
    while let Some(word) = standfirst.next() {
        is_any = true;
        let Some(other) = text.next() else {
            return false;
        };
        let may_be_cut = is_cut && standfirst.peek().is_none();
        if other != word && !(may_be_cut && other.starts_with(&word)) {
            return false;
        }
    }
    is_any
}

fn without_credits(block: &mut Block) {
    match block {
        Block::Image { image, .. } | Block::Map { image, .. } => without_credit(image),
        Block::Gallery { images, .. } => images.iter_mut().for_each(without_credit),
        _ => {}
    }
}

/// Takes a credit away that the caption says already.
fn without_credit(image: &mut Image) {
    let (Some(caption), Some(credit)) = (&image.caption, &image.credit) else {
        return;
    };
    let caption: Vec<String> = words(caption).collect();
    let credit: Vec<String> = words(credit).collect();
    if !credit.is_empty() && caption.windows(credit.len()).any(|part| part == credit) {
        image.credit = None;
    }
}
