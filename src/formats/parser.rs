//! Reading JSON: from a text to a value.

use super::value::{Members, Value};

/// How deep lists and objects may nest: each level costs stack.
const MAX_DEPTH: usize = 127;

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// How many bytes there are up to and with the one that is wrong.
    pub(super) after: usize,
    /// Whether the text ends where something had to follow.
    pub(super) is_end: bool,
}

/// Reads a text as one value. Half a character (a surrogate of UTF-16 without
/// the other, which systems leave that cut texts by UTF-16 units) is read as
/// U+FFFD.
pub(super) fn parse(text: &str) -> Result<Value, Broken> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(MAX_DEPTH)?;
    match parser.token() {
        None => Ok(value),
        Some(_) => Err(parser.broken()),
    }
}

struct Parser<'a> {
    text: &'a str,
    /// How many bytes are read.
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    fn token(&mut self) -> Option<u8> {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
        self.peek()
    }

    /// The next byte is wrong, or missing.
    fn broken(&self) -> Broken {
        let end = self.text.len();
        Broken {
            after: end.min(self.at + 1),
            is_end: self.at >= end,
        }
    }

    fn skip(&mut self, expected: u8) -> Result<(), Broken> {
        if self.peek() != Some(expected) {
            return Err(self.broken());
        }
        self.at += 1;
        Ok(())
    }

    fn since(&self, start: usize) -> &str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn value(&mut self, depth: usize) -> Result<Value, Broken> {
        match self.token() {
            Some(b'"') => self.string().map(Value::String),
            Some(b'[' | b'{') if depth == 0 => Err(self.broken()),
            Some(b'[') => self.array(depth - 1),
            Some(b'{') => self.object(depth - 1),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => Err(self.broken()),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Broken> {
        for expected in word.bytes() {
            self.skip(expected)?;
        }
        Ok(value)
    }

    fn array(&mut self, depth: usize) -> Result<Value, Broken> {
        self.at += 1;
        let mut items = Vec::new();
        if self.token() != Some(b']') {
            items.push(self.value(depth)?);
            while self.goes_on(b']')? {
                items.push(self.value(depth)?);
            }
        }
        self.at += 1;
        Ok(Value::Array(items))
    }

    fn object(&mut self, depth: usize) -> Result<Value, Broken> {
        self.at += 1;
        let mut members = Vec::new();
        if self.token() != Some(b'}') {
            members.push(self.member(depth)?);
            while self.goes_on(b'}')? {
                members.push(self.member(depth)?);
            }
        }
        self.at += 1;
        Ok(Value::Object(Members::new(members)))
    }

    /// Whether another element follows; stands before `end` if none does.
    fn goes_on(&mut self, end: u8) -> Result<bool, Broken> {
        if self.token() == Some(end) {
            return Ok(false);
        }
        self.skip(b',')?;
        Ok(true)
    }

    fn member(&mut self, depth: usize) -> Result<(String, Value), Broken> {
        self.token();
        let key = self.string()?;
        self.token();
        self.skip(b':')?;
        Ok((key, self.value(depth)?))
    }

    fn number(&mut self) -> Result<Value, Broken> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
            if self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
                return Err(self.broken());
            }
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Value::Number(self.since(start).to_owned()))
    }

    /// At least one digit.
    fn digits(&mut self) -> Result<(), Broken> {
        let start = self.at;
        while self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start {
            return Err(self.broken());
        }
        Ok(())
    }

    fn string(&mut self) -> Result<String, Broken> {
        self.skip(b'"')?;
        let mut text = String::new();
        let mut start = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    text.push_str(self.since(start));
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    text.push_str(self.since(start));
                    self.at += 1;
                    text.push(self.escape()?);
                    start = self.at;
                }
                None | Some(..b' ') => return Err(self.broken()),
                Some(_) => self.at += 1,
            }
        }
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Result<char, Broken> {
        let sign = match self.peek() {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.character();
            }
            _ => return Err(self.broken()),
        };
        self.at += 1;
        Ok(sign)
    }

    /// The character that one unit of UTF-16 stands for, or two.
    fn character(&mut self) -> Result<char, Broken> {
        let mut unit = self.unit()?;
        let after = self.at;
        let rest = self.text.get(after..).unwrap_or_default();
        if matches!(unit, 0xd800..0xdc00) && rest.starts_with("\\u") {
            self.at += 2;
            match self.unit()? {
                low @ 0xdc00..0xe000 => {
                    unit = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                }
                _ => self.at = after,
            }
        }
        Ok(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, Broken> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|digit| char::from(digit).to_digit(16));
            let Some(digit) = digit else {
                return Err(self.broken());
            };
            unit = unit << 4 | digit;
            self.at += 1;
        }
        Ok(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The oracle's value, as ours; its numbers are written anew.
    fn as_ours(value: serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(is) => Value::Bool(is),
            serde_json::Value::Number(number) => Value::Number(number.to_string()),
            serde_json::Value::String(text) => Value::String(text),
            serde_json::Value::Array(items) => {
                Value::Array(items.into_iter().map(as_ours).collect())
            }
            serde_json::Value::Object(members) => Value::Object(Members::new(
                members
                    .into_iter()
                    .map(|(key, value)| (key, as_ours(value)))
                    .collect(),
            )),
        }
    }

    /// Ours with its numbers written as the oracle writes them.
    fn with_numbers_written_anew(value: Value) -> Value {
        match value {
            Value::Number(number) => Value::Number(
                serde_json::from_str::<serde_json::Number>(&number)
                    .unwrap_or_else(|error| panic!("{number}: {error}"))
                    .to_string(),
            ),
            Value::Array(items) => {
                Value::Array(items.into_iter().map(with_numbers_written_anew).collect())
            }
            Value::Object(members) => {
                let keys = members.keys().map(str::to_owned).collect::<Vec<_>>();
                let written = keys.into_iter().map(|key| {
                    let value = copy(members.get(&key).unwrap_or(&Value::Null));
                    (key, with_numbers_written_anew(value))
                });
                Value::Object(Members::new(written.collect()))
            }
            other => other,
        }
    }

    fn copy(value: &Value) -> Value {
        match value {
            Value::Null => Value::Null,
            Value::Bool(is) => Value::Bool(*is),
            Value::Number(number) => Value::Number(number.clone()),
            Value::String(text) => Value::String(text.clone()),
            Value::Array(items) => Value::Array(items.iter().map(copy).collect()),
            Value::Object(members) => Value::Object(Members::new(
                members
                    .keys()
                    .filter_map(|key| Some((key.to_owned(), copy(members.get(key)?))))
                    .collect(),
            )),
        }
    }

    /// Line and column as the oracle counts them.
    fn place(text: &str, after: usize) -> (usize, usize) {
        let read = &text.as_bytes()[..after];
        let line = read.iter().filter(|sign| **sign == b'\n').count() + 1;
        let column = read.iter().rev().take_while(|sign| **sign != b'\n').count();
        (line, column)
    }

    #[track_caller]
    fn agrees_with_the_oracle(text: &str) {
        let oracle = serde_json::from_str::<serde_json::Value>(text);
        match (parse(text), oracle) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(with_numbers_written_anew(ours), as_ours(theirs), "{text}");
            }
            (Err(ours), Err(theirs)) => {
                // Half a character is where they stop and we go on.
                if text.contains("\\u") {
                    return;
                }
                assert_eq!(
                    (place(text, ours.after), ours.is_end),
                    ((theirs.line(), theirs.column()), theirs.is_eof()),
                    "{text:?}: {theirs}"
                );
            }
            (Ok(_), Err(error)) => {
                let told = error.to_string();
                let is_half = told.contains("surrogate") || told.contains("hex escape");
                assert!(is_half, "{text:?}: {told}");
            }
            (Err(error), Ok(_)) => panic!("{text:?}: {error:?}"),
        }
    }

    /// Much that is JSON, and a little that is not.
    fn texts() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            Just("null".to_owned()),
            Just("true".to_owned()),
            Just("false".to_owned()),
            "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?",
            "-?[0-9.eE+-]{0,4}",
            "\"([a-cé\u{1f30a}]|\\\\[\"\\\\/bfnrtux]|\\\\u[0-9a-fA-F]{4}|\\\\ud83c\\\\udf0a){0,4}\"",
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            let member = ("[a-c]{0,1}", inner.clone())
                .prop_map(|(key, value)| ["\"", &key, "\" : ", &value].concat());
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(|items| [
                    "[",
                    &items.join(" ,\n"),
                    "]"
                ]
                .concat()),
                prop::collection::vec(member, 0..4).prop_map(|members| [
                    "{",
                    &members.join(","),
                    "\t}"
                ]
                .concat()),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn what_is_json_is_read_as_others_read_it(text in texts()) {
            agrees_with_the_oracle(&text);
        }

        #[test]
        fn what_is_broken_is_broken_in_the_same_place(
            text in texts(),
            at in 0..60_usize,
            sign in "[\\[\\]{},:\"\\\\ntfe0-9 \n\u{1}é]{0,2}",
            lost in 0..3_usize,
        ) {
            let signs = text.chars();
            let broken: String = signs
                .clone()
                .take(at)
                .chain(sign.chars())
                .chain(signs.skip(at + lost))
                .collect();
            agrees_with_the_oracle(&broken);
        }
    }

    #[test]
    fn values_nest_as_deeply_as_others_let_them() {
        for depth in [126, 127, 128, 129] {
            agrees_with_the_oracle(&["[".repeat(depth), "]".repeat(depth)].concat());
            agrees_with_the_oracle(&"{\"a\":".repeat(depth));
        }
    }

    #[test]
    fn ends_and_spaces_are_where_others_have_them() {
        for text in [
            "",
            " \n",
            "\u{feff}1",
            "1 1",
            "[1,]",
            "{\"a\":1,}",
            "{,}",
            "[,",
            "-",
            "1.",
            "1e",
            "01",
            "nul",
            "nulx",
            "\"a",
            "\"\\",
            "\"\\x\"",
            "\"\n\"",
            "{\"a\"",
            "{\"a\" 1}",
            "{1:2}",
            "]",
        ] {
            agrees_with_the_oracle(text);
        }
    }
}
