//! Tags of a piece of markup, for taking parts out before it is parsed.

/// A tag in markup.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// The place after its `>`.
    pub(super) end: usize,
    /// Its name as it is written.
    pub(super) name: &'a str,
    /// Whether it is the tag at the end of an element.
    pub(super) closes: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    pub(super) fn is(&self, names: &[&str]) -> bool {
        names
            .iter()
            .any(|name| self.name.eq_ignore_ascii_case(name))
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, wanted: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest =
                rest.trim_start_matches(|sign: char| sign.is_whitespace() || "/=".contains(sign));
            let ends = |sign: char| sign.is_whitespace() || "/=".contains(sign);
            let (name, after) = rest.split_at_checked(rest.find(ends).unwrap_or(rest.len()))?;
            if name.is_empty() {
                return None;
            }
            let value;
            (value, rest) = match after.trim_start().strip_prefix('=') {
                Some(value) => value_and_rest(value.trim_start()),
                None => ("", after),
            };
            if name.eq_ignore_ascii_case(wanted) {
                return Some(value);
            }
        }
    }

    /// Whether one of its classes is wanted.
    pub(super) fn has_class(&self, is_wanted: &dyn Fn(&str) -> bool) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_whitespace().any(is_wanted)
    }
}

fn value_and_rest(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(text) = text.strip_prefix(quote) {
            return text.split_once(quote).unwrap_or((text, ""));
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The tags of markup in their order, without comments.
#[derive(Clone)]
pub(super) struct Tags<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Tags<'a> {
    pub(super) fn of(html: &'a str, at: usize) -> Self {
        Self { html, at }
    }

    /// The place after the element that a tag begins; after the tag itself if
    /// nothing ends the element.
    pub(super) fn end_of(html: &str, tag: &Tag<'_>) -> usize {
        let mut open = 1usize;
        for other in Tags::of(html, tag.end).filter(|other| other.is(&[tag.name])) {
            if other.closes {
                open -= 1;
            } else {
                open += 1;
            }
            if open == 0 {
                return other.end;
            }
        }
        tag.end
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.at + self.html.get(self.at..)?.find('<')?;
            let rest = self.html.get(start..)?;
            if rest.starts_with("<!--") {
                self.at = start + rest.find("-->")? + 3;
                continue;
            }
            self.at = start + 1;
            let inner = rest.get(1..)?;
            let closes = inner.starts_with('/');
            let inner = inner.strip_prefix('/').unwrap_or(inner);
            if !inner.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                continue;
            }
            let ends = |sign: char| sign.is_whitespace() || "/>".contains(sign);
            let (name, after) = inner.split_at_checked(inner.find(ends)?)?;
            let length = end_of_tag(after)?;
            self.at = start + 1 + usize::from(closes) + name.len() + length + 1;
            return Some(Tag {
                start,
                end: self.at,
                name,
                closes,
                attributes: after.get(..length)?,
            });
        }
    }
}

/// Where the `>` is that is not in an attribute's value.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(at, sign)| {
        match (quote, sign) {
            (Some(open), sign) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(sign),
            (None, '>') => return Some(at),
            (None, _) => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_their_places_and_attributes() {
        let html = "a <b c=\"x>y\" D='z' e=f g><!-- <i> --> < 5 </b >";
        let tags: Vec<Tag<'_>> = Tags::of(html, 0).collect();
        assert_eq!(tags.len(), 2);
        assert_eq!(
            &html[tags[0].start..tags[0].end],
            "<b c=\"x>y\" D='z' e=f g>"
        );
        let values = ["c", "d", "e", "g", "h"].map(|name| tags[0].attribute(name));
        assert_eq!(values, [Some("x>y"), Some("z"), Some("f"), Some(""), None]);
        assert!(tags[1].closes);
        assert_eq!(Tags::end_of(html, &tags[0]), html.len());
    }

    #[test]
    fn an_element_ends_where_its_own_tag_does() {
        let html = "<div><div></div>x</div>y";
        let tag = Tags::of(html, 0).next().unwrap();
        assert_eq!(&html[Tags::end_of(html, &tag)..], "y");
        let open = "<p>words";
        let tag = Tags::of(open, 0).next().unwrap();
        assert_eq!(Tags::end_of(open, &tag), 3);
        for cut in ["<", "<a", "<a b=\"", "</", "<!--", "<!-- >"] {
            assert_eq!(Tags::of(cut, 0).count(), 0, "{cut}");
        }
    }
}
