//! Text that may hold markup and entities, as plain text.

use crate::adapters::text::entities;

/// Text that its format says is HTML: markup is left out, entities are
/// decoded once, space is one space. `None` for what says nothing.
pub fn html(markup: &str) -> Option<String> {
    if !markup.contains(['<', '&']) {
        return spaced(markup);
    }
    let mut words = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        entities::decode(text, &mut words);
        let Some(end) = end_of_tag(tag) else {
            // A sign that means "less".
            words.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        if !is_within_line(tag) {
            words.push(' ');
        }
        rest = tag.get(end..).unwrap_or_default();
    }
    entities::decode(rest, &mut words);
    spaced(&words)
}

/// Text that its format says is plain, which does not keep systems from
/// writing entities into it: they are decoded once, unless the text seems to
/// be about markup. Space is one space. `None` for what says nothing.
pub(crate) fn text(words: &str) -> Option<String> {
    if !words.contains('&') || words.contains("&lt;") || words.contains("&gt;") {
        return spaced(words);
    }
    let mut decoded = String::with_capacity(words.len());
    entities::decode(words, &mut decoded);
    spaced(&decoded)
}

/// Text that is plain already, with one space for space. `None` for what says
/// nothing.
pub(crate) fn spaced(words: &str) -> Option<String> {
    let words = words.trim();
    if is_spaced(words) {
        return (!words.is_empty()).then(|| words.to_owned());
    }
    let mut plain = String::with_capacity(words.len());
    for word in words.split(is_space).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    (!plain.is_empty()).then_some(plain)
}

/// Whether text is ASCII with one space for space already, as most is.
fn is_spaced(words: &str) -> bool {
    let mut before = 0;
    words.bytes().all(|byte| {
        let is_second = byte == b' ' && before == b' ';
        before = byte;
        matches!(byte, b' '..=b'~') && !is_second
    })
}

/// Space that separates words; those that keep words together are none.
fn is_space(sign: char) -> bool {
    sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}') || sign.is_control()
}

/// The length of the tag, the comment or the hidden element that a text begins
/// with.
fn end_of_tag(tag: &str) -> Option<usize> {
    let after = |closing: &str| {
        let end = tag.find(closing).map(|end| end + closing.len());
        Some(end.unwrap_or(tag.len()))
    };
    if tag.starts_with("<!--") {
        return after("-->");
    }
    let name = tag.get(1..)?;
    let name = name.strip_prefix('/').unwrap_or(name);
    if !name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '!' || first == '?')
    {
        return None;
    }
    if let Some(closing) = closing_of_hidden(name) {
        return after(closing);
    }
    let mut quote = None;
    for (index, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(index + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    after(">")
}

/// The end of an element whose content nobody is to read.
fn closing_of_hidden(name: &str) -> Option<&'static str> {
    [("script", "</script>"), ("style", "</style>")]
        .into_iter()
        .find(|(hidden, _)| name.starts_with(hidden))
        .map(|(_, closing)| closing)
}

/// Whether a tag stands within a line, so that it does not part words.
fn is_within_line(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|sign: char| !sign.is_ascii_alphanumeric());
    let name = end.and_then(|end| name.get(..end)).unwrap_or(name);
    let is = |known: &&str| name.eq_ignore_ascii_case(known);
    [
        "", "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "kbd",
        "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
    ]
    .iter()
    .any(is)
}

#[cfg(test)]
mod tests {
    use super::html;
    use super::text;

    #[test]
    fn entities_and_markup_are_decoded_exactly_once() {
        for (markup, plain) in [
            ("Tide &amp; time", "Tide & time"),
            ("Tide &amp;amp; time", "Tide &amp; time"),
            (
                "Why &lt;em&gt; is <em>not</em> bold",
                "Why <em> is not bold",
            ),
            (
                "wouldn&#8217;t, wouldn&rsquo;t, wouldn&#x2019;t",
                "wouldn\u{2019}t, wouldn\u{2019}t, wouldn\u{2019}t",
            ),
            (
                "caf&eacute; &#146;n&#39; &yuml;&nbsp;&Agrave;",
                "caf\u{e9} \u{2019}n' \u{ff}\u{a0}\u{c0}",
            ),
            ("<p>One.</p>\n<p>Two<br/>three</p>", "One. Two three"),
            ("5 < 6 <7> 8<9", "5 < 6 <7> 8<9"),
            ("a <b>bold</b>er <a href='x>y'>word</a>", "a bolder word"),
            (
                "<!-- a > b -->kept<script>1 < 2</script><style>p{}</style>",
                "kept",
            ),
            (
                "&bogus; &; & &#0; &#xD800; &amp",
                "&bogus; &; & &#0; &#xD800; &amp",
            ),
        ] {
            assert_eq!(html(markup).as_deref(), Some(plain), "{markup}");
        }
    }

    #[test]
    fn nothing_but_markup_and_space_says_nothing() {
        for markup in ["", " \n", "<p></p>", "<p> <br></p>", "<!-- -->"] {
            assert_eq!(html(markup), None, "{markup}");
        }
    }

    #[test]
    fn cut_markup_ends_without_harm() {
        for (markup, plain) in [
            ("words <", Some("words <")),
            ("words <a href=\"x", Some("words")),
            ("<!-- words", None),
            ("<script>words", None),
            ("words &#", Some("words &#")),
        ] {
            assert_eq!(html(markup).as_deref(), plain, "{markup}");
        }
    }

    #[test]
    fn the_time_it_takes_grows_with_the_length_alone() {
        let start = std::time::Instant::now();
        for part in [
            "<a ", "<script ", "<!--", "<a '\">", "<", "&", "&#1", "<a>", "</style",
        ] {
            let _ = html(&part.repeat(300_000));
        }
        assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    }

    #[test]
    fn plain_text_may_hold_entities_or_be_about_them() {
        for (words, plain) in [
            (
                "The &#8216;key&#8217; &amp; the lock",
                "The \u{2018}key\u{2019} & the lock",
            ),
            ("Q&amp;amp;A", "Q&amp;A"),
            (
                "When to write &lt; and when &amp;",
                "When to write &lt; and when &amp;",
            ),
            ("Is <b> bold?\u{8}", "Is <b> bold?"),
            ("10\u{a0}km  on\nfoot", "10\u{a0}km on foot"),
        ] {
            assert_eq!(text(words).as_deref(), Some(plain), "{words}");
        }
    }
}
