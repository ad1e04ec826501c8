//! The words of a page that a reader sees, one line for each block. The journey
//! `tests/e2e/native-words.test.mjs` takes them from a browser's page by the same
//! rules, which are in `tests/words/rules.json`.

use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use serde::Deserialize;
use std::cell::RefCell;

#[derive(Deserialize)]
struct Rules {
    /// Elements that are part of a line.
    inline: Vec<String>,
    /// Elements of which nothing is seen.
    unseen: Vec<String>,
    /// In what browsers and libraries differ.
    ignored: Vec<Ignored>,
}

#[derive(Deserialize)]
struct Ignored {
    character: char,
}

/// Elements without content.
const VOID: [&str; 9] = [
    "br", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];

/// The lines of a page.
pub fn lines(html: &str) -> Vec<String> {
    let rules = include_str!("../words/rules.json");
    let sink = Sink {
        rules: serde_json::from_str(rules).unwrap(),
        state: RefCell::default(),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let Sink { rules, state } = tokenizer.sink;
    let mut text = state.into_inner().text;
    text.retain(|letter| {
        rules
            .ignored
            .iter()
            .all(|ignored| ignored.character != letter)
    });
    let lines = text
        .split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

struct Sink {
    rules: Rules,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    text: String,
    /// The elements that are open, and whether each is seen.
    open: Vec<(String, bool)>,
}

impl Sink {
    fn start(&self, tag: &Tag) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        let name = &*tag.name;
        let has = |name: &str| {
            tag.attrs
                .iter()
                .any(|attribute| &*attribute.name.local == name)
        };
        let is_seen = state.is_seen()
            && !self.rules.unseen.iter().any(|unseen| unseen == name)
            && !has("hidden")
            && (name != "dialog" || has("open"));
        if is_seen && !self.is_inline(name) {
            state.text.push('\n');
        }
        if !VOID.contains(&name) && !tag.self_closing {
            state.open.push((name.to_owned(), is_seen));
        }
        TokenSinkResult::Continue
    }

    fn end(&self, tag: &Tag) {
        let mut state = self.state.borrow_mut();
        let (open, is_seen) = state.open.pop().expect("an end without a start");
        assert_eq!(open, &*tag.name, "elements overlap");
        if is_seen && !self.is_inline(&tag.name) {
            state.text.push('\n');
        }
    }

    fn is_inline(&self, name: &str) -> bool {
        self.rules.inline.iter().any(|inline| inline == name)
    }
}

impl State {
    fn is_seen(&self) -> bool {
        self.open.last().is_none_or(|(_, is_seen)| *is_seen)
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return self.start(&tag),
            Token::TagToken(tag) => self.end(&tag),
            Token::CharacterTokens(text) => {
                let mut state = self.state.borrow_mut();
                if state.is_seen() {
                    // A line of the source is none of the page.
                    state.text.push_str(&text.replace('\n', " "));
                }
            }
            Token::NullCharacterToken | Token::CommentToken(_) | Token::EOFToken => {}
            Token::DoctypeToken(_) | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}
