//! Limits on the markup that a parser gets.
//!
//! A parser must follow the standard, and some rules of the standard take time
//! or memory that grows with the square of the input: every tag searches the
//! open elements, and every paragraph repeats the formatting elements that are
//! still open. These checks read the bytes once and reject such input.

/// The most bytes of markup that are parsed.
pub(super) const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The most opening angle brackets that are parsed.
pub(super) const MAX_TAGS: usize = 50_000;

/// How many elements may be open at the same time. Browsers flatten elements
/// below level 512.
const MAX_OPEN: u32 = 1_000;

/// How many formatting elements with attributes, such as `<font color=red>`,
/// may be open at the same time: every later paragraph repeats all of them. Of
/// formatting elements without attributes it repeats three.
const MAX_OPEN_MARKS: u32 = 64;

/// How many attribute separators one tag may have: the parser compares each
/// attribute with all others.
const MAX_ATTRIBUTE_SEPARATORS: usize = 4_000;

/// How many names are counted separately. All others share one count.
const NAMES: usize = 24;

/// How many elements of a name are open.
struct Count<'a> {
    name: &'a str,
    is_mark: bool,
    open: u32,
    /// How many of them are formatting elements with attributes.
    open_marks: u32,
}

/// Whether a parser can read the markup in reasonable time.
pub(super) fn fit_to_parse(html: &str) -> bool {
    if html.len() > MAX_BYTES {
        return false;
    }
    let mut tags = 0;
    let (mut open, mut open_marks) = (0, 0);
    let mut counts: Vec<Count<'_>> = Vec::new();
    for part in html.split('<').skip(1) {
        tags += 1;
        if tags > MAX_TAGS {
            return false;
        }
        if has_many_attributes(part) {
            return false;
        }
        let (closes, part) = match part.strip_prefix('/') {
            Some(part) => (true, part),
            None => (false, part),
        };
        let end = part
            .bytes()
            .position(|byte| !byte.is_ascii_alphanumeric())
            .unwrap_or(part.len());
        let name = part.get(..end).unwrap_or_default();
        if name.is_empty() || needs_no_end(name) {
            continue;
        }
        let known = counts
            .iter()
            .position(|count| count.name.eq_ignore_ascii_case(name));
        let place = known.unwrap_or_else(|| {
            if counts.len() < NAMES {
                counts.push(Count {
                    name,
                    is_mark: is_mark(name),
                    open: 0,
                    open_marks: 0,
                });
            }
            counts.len() - 1
        });
        let Some(count) = counts.get_mut(place) else {
            continue;
        };
        open -= count.open;
        open_marks -= count.open_marks;
        if closes {
            count.open = count.open.saturating_sub(1);
            count.open_marks = count.open_marks.min(count.open);
        } else {
            count.open += 1;
            let bare = part.as_bytes().get(end) == Some(&b'>');
            count.open_marks += u32::from(count.is_mark && !bare);
        }
        open += count.open;
        open_marks += count.open_marks;
        if open > MAX_OPEN || open_marks > MAX_OPEN_MARKS {
            return false;
        }
    }
    true
}

fn has_many_attributes(tag: &str) -> bool {
    tag.len() > MAX_ATTRIBUTE_SEPARATORS
        && tag
            .bytes()
            .take_while(|byte| *byte != b'>')
            .filter(|byte| byte.is_ascii_whitespace() || *byte == b'=')
            .count()
            > MAX_ATTRIBUTE_SEPARATORS
}

/// Elements that are never open, or that the next one of the same kind closes.
fn needs_no_end(name: &str) -> bool {
    is_one_of(
        name,
        &[
            "p", "br", "img", "li", "td", "tr", "th", "hr", "a", "dt", "dd", "source", "input",
            "meta", "link", "option", "wbr", "col", "embed", "param", "track", "area", "base",
            "tbody", "thead", "tfoot",
        ],
    )
}

/// Formatting elements: a parser reopens them after a block that ends inside
/// them.
fn is_mark(name: &str) -> bool {
    is_one_of(
        name,
        &[
            "b", "i", "em", "strong", "font", "code", "u", "s", "small", "big", "strike", "tt",
            "nobr",
        ],
    )
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_tags_are_limited() {
        assert!(fit_to_parse(&"a".repeat(MAX_BYTES)));
        assert!(!fit_to_parse(&"a".repeat(MAX_BYTES + 1)));
        assert!(fit_to_parse(&"<br>".repeat(MAX_TAGS)));
        assert!(!fit_to_parse(&"<br>".repeat(MAX_TAGS + 1)));
        assert!(!fit_to_parse(&"<div>".repeat(100_000)));
    }

    #[test]
    fn markup_with_quadratic_cost_is_refused() {
        assert!(!fit_to_parse(&"<div>".repeat(5_000)));
        assert!(!fit_to_parse(&"<x></y>".repeat(5_000)));
        assert!(!fit_to_parse(&["<p ", &"a ".repeat(5_000), ">"].concat()));
        assert!(!fit_to_parse(&"<font color=red>".repeat(65)));
        assert!(fit_to_parse(&"<b>".repeat(65)));
    }

    #[test]
    fn long_regular_bodies_are_parsed() {
        assert!(fit_to_parse(&"<p><b>a</b><br>".repeat(9_000)));
        assert!(fit_to_parse(&"<DIV><Span>a</SPAN></div>".repeat(9_000)));
        assert!(fit_to_parse(&"<!-- wp:paragraph -->".repeat(9_000)));
    }
}
