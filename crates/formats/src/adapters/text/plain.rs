//! Reads text that may contain markup and entities as plain text.

use crate::html::plain;
use lede_model::Url;

/// Reads text that is HTML by its format: markup is removed, entities are
/// decoded once, and white space becomes single spaces. `None` if nothing is
/// left.
pub fn html(markup: &str) -> Option<String> {
    if !plain::needs_parser(markup) {
        return spaced(markup);
    }
    spaced(&plain::text_of(markup))
}

/// [`html`] for an excerpt of the article at `own`: the link to the rest and
/// other tails are left out.
pub(crate) fn excerpt(markup: &str, own: &Url) -> Option<String> {
    spaced(&plain::excerpt_of(markup, own))
}

/// Reads text that is plain by its format. Some systems write entities into it
/// nevertheless; they are decoded once, unless the text seems to be about
/// markup. White space becomes single spaces. `None` if nothing is left.
pub(crate) fn text(source: &str) -> Option<String> {
    if !source.contains('&') || source.contains("&lt;") || source.contains("&gt;") {
        return spaced(source);
    }
    spaced(&plain::without_references(source))
}

/// Turns the white space of plain text into single spaces. `None` if nothing is
/// left.
pub(crate) fn spaced(text: &str) -> Option<String> {
    let text = text.trim();
    if is_spaced(text) {
        return (!text.is_empty()).then(|| text.to_owned());
    }
    let mut plain = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    (!plain.is_empty()).then_some(plain)
}

/// Whether text is ASCII with single spaces already, as most text is.
fn is_spaced(text: &str) -> bool {
    let mut before = 0;
    text.bytes().all(|byte| {
        let is_second = byte == b' ' && before == b' ';
        before = byte;
        matches!(byte, b' '..=b'~') && !is_second
    })
}

/// White space that separates words: that of HTML, ends of lines and control
/// characters. Spaces of a chosen width belong to the text.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{2028}' | '\u{2029}') || character.is_control()
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
            (
                "&rarr; &Omega;mega &notin; &frac12",
                "\u{2192} \u{3a9}mega \u{2209} \u{bd}",
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
                "&bogus; &; & \u{fffd} \u{fffd} &",
            ),
        ] {
            assert_eq!(html(markup).as_deref(), Some(plain), "{markup}");
        }
    }

    #[test]
    fn markup_and_space_without_text_is_none() {
        for markup in ["", " \n", "<p></p>", "<p> <br></p>", "<!-- -->"] {
            assert_eq!(html(markup), None, "{markup}");
        }
    }

    #[test]
    fn cut_markup_is_harmless() {
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
    fn time_grows_linearly_with_the_length() {
        // Below the limit of the parser, and above it.
        for count in [40_000, 400_000] {
            for part in [
                "<a ", "<script ", "<!--", "<a '\">", "<", "&", "&#1", "&amp", "<a>", "</style",
            ] {
                let start = std::time::Instant::now();
                let _ = html(&part.repeat(count));
                assert!(start.elapsed().as_secs() < 20, "{part} {count}");
            }
        }
    }

    #[test]
    fn plain_text_may_contain_entities_or_be_about_them() {
        for (source, plain) in [
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
            assert_eq!(text(source).as_deref(), Some(plain), "{source}");
        }
    }
}
