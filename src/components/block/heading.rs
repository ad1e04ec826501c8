//! Headings within the body.

use crate::components::body::Body;
use crate::components::dom::{El, el};
use crate::locale;
use js_sys::JsString;
use lede_model::{Inline, plain_text};

/// The anchors that headings of a body have taken.
#[derive(Debug, Default)]
pub struct Anchors(Vec<String>);

impl Anchors {
    /// An anchor made from a heading's words, so that links to it outlive
    /// changes elsewhere in the article; headings of the same words are
    /// counted.
    fn take(&mut self, words: &str) -> Option<String> {
        let plain = anchor("part", words)?;
        let mut anchor = plain.clone();
        let mut count = 1_u32;
        while self.0.contains(&anchor) {
            count += 1;
            anchor = [plain.as_str(), "-", &count.to_string()].concat();
        }
        self.0.push(anchor.clone());
        Some(anchor)
    }
}

/// A heading with an anchor.
pub(super) fn heading(level: u8, content: &[Inline], body: &Body<'_>) -> El {
    let tag = match level {
        0..=2 => "h2",
        3 => "h3",
        _ => "h4",
    };
    let anchor = body.anchors.borrow_mut().take(&plain_text(content));
    body.inlines(el(tag).maybe_attr("id", anchor.as_deref()), content)
}

/// A sub-title that counts.
pub(super) fn numbered(number: u32, content: &[Inline], body: &Body<'_>) -> El {
    let words = [&number.to_string(), " ", &plain_text(content)].concat();
    let anchor = body.anchors.borrow_mut().take(&words);
    let number = locale::number(number, &body.setting.language);
    let heading = el("h2")
        .class("numbered")
        .maybe_attr("id", anchor.as_deref())
        .child(el("span").class("number").text(&number));
    if content.is_empty() {
        return heading;
    }
    body.inlines(heading.text(" "), content)
}

/// `part-how-it-works` of "How it works"; the prefix keeps a document's words
/// apart from the ids of the application.
pub(super) fn anchor(prefix: &str, words: &str) -> Option<String> {
    let mut anchor = prefix.to_owned();
    let words = String::from(JsString::from(words).to_lower_case());
    for word in words
        .split(is_between_words)
        .filter(|word| !word.is_empty())
    {
        anchor.push('-');
        anchor.push_str(word);
    }
    (anchor.len() > prefix.len()).then_some(anchor)
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
