//! Headings within the body.

use crate::article::{Inline, plain_text};
use crate::components::dom::{El, el};
use crate::components::{Setting, inlines};
use js_sys::JsString;

/// The anchors that headings of a body have taken.
#[derive(Default)]
pub(super) struct Anchors(Vec<String>);

impl Anchors {
    /// An anchor made from a heading's words, so that links to it outlive
    /// changes elsewhere in the article; headings of the same words are
    /// counted.
    fn take(&mut self, words: &str) -> Option<String> {
        let plain = anchor(words)?;
        let mut free = plain.clone();
        let mut count = 1;
        while self.0.contains(&free) {
            count += 1;
            free = [plain.as_str(), "-", &count.to_string()].concat();
        }
        self.0.push(free.clone());
        Some(free)
    }
}

/// A heading with an anchor.
pub(super) fn heading(
    level: u8,
    content: &[Inline],
    setting: &Setting,
    anchors: &mut Anchors,
) -> El {
    let tag = match level {
        0..=2 => "h2",
        3 => "h3",
        _ => "h4",
    };
    let anchor = anchors.take(&plain_text(content));
    inlines(
        el(tag).maybe_attr("id", anchor.as_deref()),
        content,
        setting,
    )
}

/// `part-how-it-works` of "How it works"; the prefix keeps a document's words
/// apart from the ids of the application.
fn anchor(words: &str) -> Option<String> {
    let mut anchor = String::from("part");
    let words = String::from(JsString::from(words).to_lower_case());
    for word in words
        .split(is_between_words)
        .filter(|word| !word.is_empty())
    {
        anchor.push('-');
        anchor.push_str(word);
    }
    (anchor.len() > "part".len()).then_some(anchor)
}

/// White space and punctuation, by block instead of by Unicode's tables, which
/// would be part of the download.
fn is_between_words(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => !letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => true,
        '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{ff00}'..='\u{ff0f}' => true,
        _ => false,
    }
}
