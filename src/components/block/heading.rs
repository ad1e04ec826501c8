//! Headings within the body.

use crate::components::HeadingLevel;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use crate::components::heading_level::outline_level;
use crate::i18n;
use crate::state::PageContext;
use lede_model::{Inline, plain_text};
use leptos::html::{ElementChild, custom};
use leptos::prelude::*;

/// The anchors that headings of a body have taken.
#[derive(Debug, Default)]
pub struct Anchors {
    taken: Vec<String>,
    newest: Option<String>,
    announced: Option<String>,
}

impl Anchors {
    /// An anchor made from a heading's text, so that links to it outlive
    /// changes elsewhere in the article; headings of the same text are
    /// counted.
    fn take(&mut self, text: &str) -> Option<String> {
        self.newest = self.announced.take();
        if self.newest.is_some() {
            return self.newest.clone();
        }
        let plain = anchor("part", text)?;
        let mut anchor = plain.clone();
        let mut count = 1_u32;
        while self.taken.contains(&anchor) {
            count += 1;
            anchor = [plain.as_str(), "-", &count.to_string()].concat();
        }
        self.taken.push(anchor.clone());
        self.newest = Some(anchor.clone());
        Some(anchor)
    }

    /// The next block has the id that a link of the document leads to. Of several
    /// ids before one block the first counts.
    pub(in crate::components) fn announce(&mut self, id: &str) {
        self.announced.get_or_insert_with(|| PageContext::place(id));
    }

    /// The id of the next block, if a link leads there.
    pub(in crate::components) fn take_announced(&mut self) -> Option<String> {
        self.announced.take()
    }

    /// The anchor of the last heading, if it has one that nobody has asked for.
    pub(in crate::components) fn take_newest(&mut self) -> Option<String> {
        self.newest.take()
    }
}

/// A heading with an anchor.
#[component]
pub(super) fn Heading<'a>(
    /// Its level: 2 is the highest of a body.
    level: u8,
    /// Its text.
    content: &'a [Inline],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let level = match level {
        0..=2 => HeadingLevel::H2,
        3 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    };
    let anchor = body.anchors.borrow_mut().take(&plain_text(content));
    let dir = body.other_direction(content);
    custom(level.tag())
        .id(anchor)
        .add_any_attr(outline_level(&body.page, level.number()))
        .dir(dir)
        .child(body.inlines(content))
        .frozen()
}

/// A heading with a number.
#[component]
pub(super) fn NumberedHeading<'a>(
    /// The number.
    number: u32,
    /// The text; there may be none.
    content: &'a [Inline],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let text = [&number.to_string(), " ", &plain_text(content)].concat();
    let anchor = body.anchors.borrow_mut().take(&text);
    let number = i18n::number(number, &body.page.language);
    let space = (!content.is_empty()).then_some(" ");
    view! {
        <h2 {..outline_level(&body.page, 2)} class="numbered" id=anchor>
            <span class="number">{number}</span>
            {space}
            {body.inlines(content)}
        </h2>
    }
    .frozen()
}

/// `part-how-it-works` of "How it works"; the prefix keeps a document's text
/// apart from the ids of the application.
pub(super) fn anchor(prefix: &str, text: &str) -> Option<String> {
    let mut anchor = prefix.to_owned();
    let text = i18n::lower_case(text);
    for word in text.split(is_between_words).filter(|word| !word.is_empty()) {
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
