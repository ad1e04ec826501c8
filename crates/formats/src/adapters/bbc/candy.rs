//! The markup in texts of CPS, `candy_xml`: `<bold>`, `<italic>`, and links
//! whose text and address are elements.

/// The same text as HTML. Elements without a meaning here are left out; their
/// text stays.
pub(super) fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut link: Option<Link<'_>> = None;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        html.push_str(before);
        let Some((tag, after)) = after.split_once('>') else {
            html.push_str("&lt;");
            rest = after;
            continue;
        };
        rest = after;
        let name = tag
            .split(|sign: char| sign.is_whitespace())
            .next()
            .unwrap_or_default()
            .trim_end_matches('/');
        match name {
            "bold" => html.push_str("<strong>"),
            "/bold" => html.push_str("</strong>"),
            "italic" => html.push_str("<em>"),
            "/italic" => html.push_str("</em>"),
            "link" => {
                link = Some(Link {
                    start: html.len(),
                    href: attribute(tag, "href"),
                });
            }
            "url" => {
                if let Some(link) = &mut link {
                    link.href = link.href.or(attribute(tag, "href"));
                }
            }
            "/link" => {
                if let Some(link) = link.take() {
                    link.close(&mut html);
                }
            }
            // What follows is the id of an article, whose title is elsewhere.
            "itemMeta" => {
                rest = rest
                    .split_once("</itemMeta>")
                    .map_or("", |(_, after)| after);
            }
            "paragraph" | "/paragraph" => html.push_str("<br>"),
            _ => {}
        }
    }
    html.push_str(rest);
    html
}

/// A link whose end is not reached.
struct Link<'a> {
    /// Where its text begins.
    start: usize,
    href: Option<&'a str>,
}

impl Link<'_> {
    fn close(self, html: &mut String) {
        let Some(href) = self.href else { return };
        let start = ["<a href=\"", href, "\">"].concat();
        html.insert_str(self.start, &start);
        html.push_str("</a>");
    }
}

/// The value of an attribute as it is written.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(name)?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = after
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''))?;
    let value = after.get(1..)?.split(quote).next()?;
    (!value.is_empty() && !value.contains('"')).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn marks_and_links_become_html() {
        for (text, expected) in [
            ("High &amp; low", "High &amp; low"),
            (
                "A <bold>high</bold> <italic>tide</italic>",
                "A <strong>high</strong> <em>tide</em>",
            ),
            (
                "See <link><caption>the tables</caption><url href=\"https://a.example/t?x=1&amp;y=2\" platform=\"highweb\"/></link>.",
                "See <a href=\"https://a.example/t?x=1&amp;y=2\">the tables</a>.",
            ),
            (
                "<link><url href='https://a.example/'/><caption><bold>Tides</bold></caption></link>",
                "<a href=\"https://a.example/\"><strong>Tides</strong></a>",
            ),
            ("<link><caption>No address</caption></link>", "No address"),
            ("<itemMeta>paper/a-1</itemMeta>Words", "Words"),
            ("1 < 2", "1 &lt; 2"),
            ("<x:y z=\"1\">Words</x:y>", "Words"),
            ("<itemMeta>paper", ""),
        ] {
            assert_eq!(html(text), expected, "{text}");
        }
    }
}
