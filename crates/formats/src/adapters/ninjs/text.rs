//! The texts of a ninjs item, in several forms and for several uses.

use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{at, elements, text};
use crate::cursor::Cursor;

/// The result of `read` for the first of some members; their names depend on
/// the version.
pub(super) fn first<T>(
    json: &Cursor<'_>,
    keys: &[&str],
    read: &dyn Fn(&Cursor<'_>) -> Option<T>,
) -> Option<T> {
    keys.iter().find_map(|key| at(json, &[key], read))
}

/// The associations: an object in 1.x, a list in later versions.
pub(super) fn members<'a>(json: &'a Cursor<'a>) -> Vec<Cursor<'a>> {
    if json.is_list() || !json.is_object() {
        return elements(json);
    }
    json.keys()
        .filter_map(|key| json.get_non_empty(key))
        .collect()
}

/// A text, and whether it is markup.
pub(super) struct BodyText {
    text: String,
    is_html: bool,
}

impl BodyText {
    pub(super) fn body(&self) -> Body<'_> {
        match self.is_html {
            true => Body::Html(&self.text),
            false => Body::Plain(&self.text),
        }
    }

    /// The text without the headline at its start.
    pub(super) fn without_headline(self, headline: &str) -> Self {
        let text = match self.is_html {
            true => without_heading(&self.text, headline),
            false => self
                .text
                .strip_prefix(headline)
                .filter(|rest| rest.starts_with('\n'))
                .map(|rest| rest.trim_start().to_owned()),
        };
        Self {
            text: text.unwrap_or(self.text),
            is_html: self.is_html,
        }
    }
}

fn without_heading(html: &str, headline: &str) -> Option<String> {
    let (before, rest) = html.split_once("<h1")?;
    let (heading, after) = rest.split_once("</h1>")?;
    let (_, words) = heading.split_once('>')?;
    (plain::html(words)? == headline).then(|| [before, after].concat())
}

/// The preference of a form of the text: HTML before plain text before XML.
fn rank(media_type: &str, name: &str, text: &str) -> u8 {
    let is =
        |word: &str| media_type.contains(word) || (media_type.is_empty() && name.contains(word));
    match (is("html"), is("xml") || is("nitf")) {
        (true, _) => 2,
        (_, true) => 0,
        _ if media_type.is_empty() && text.trim_start().starts_with('<') => 2,
        _ => 1,
    }
}

/// The body in the best form. Of several bodies in HTML, one without pictures
/// if pictures are associated, otherwise the longest.
pub(super) fn body_text(json: &Cursor<'_>) -> Option<BodyText> {
    let mut best: Option<((u8, bool, usize), String)> = None;
    let mut add = |media_type: &str, name: &str, text: String| {
        let has_pictures = text.contains("<img") && json.get("associations").is_some();
        let key = (rank(media_type, name, &text), !has_pictures, text.len());
        if best.as_ref().is_none_or(|(known, _)| *known < key) {
            best = Some((key, text));
        }
    };
    if let Some(bodies) = json.get_non_empty("bodies") {
        for body in members(&bodies) {
            let media_type = media_type(&body).unwrap_or_default();
            let role = text(&body, &["role"]).unwrap_or_default();
            if let Some(text) = text(&body, &["value"]) {
                add(&media_type, &role, text);
            }
        }
    }
    for key in json.keys().filter(|key| key.starts_with("body_")) {
        if let Some(text) = text(json, &[key]) {
            add("", key, text);
        }
    }
    let ((rank, ..), text) = best?;
    Some(BodyText {
        text,
        is_html: rank != 1,
    })
}

pub(super) fn media_type(json: &Cursor<'_>) -> Option<String> {
    first(
        json,
        &["mimetype", "contenttype", "contentType"],
        &|value| value.text(),
    )
}

/// The first text of a list with one of the roles; without any, the first text
/// that is not the credit line.
pub(super) fn of_role(json: &Cursor<'_>, key: &str, roles: &[&str]) -> Option<String> {
    let member = json.get_non_empty(key)?;
    let members = members(&member);
    let role = |item: &Cursor<'_>| item.text_at(&["role"]).unwrap_or_default().to_owned();
    let read = |item: &Cursor<'_>| {
        let words = match item.is_object() {
            true => text(item, &["value"])?,
            false => item.text()?,
        };
        plain::html(&words)
    };
    let is_credit = |item: &Cursor<'_>| role(item).to_ascii_lowercase().contains("credit");
    let wanted = roles.iter().find_map(|wanted| {
        let mut of_role = members.iter().filter(|item| role(item) == *wanted);
        of_role.find_map(read)
    });
    wanted.or_else(|| {
        let mut others = members.iter().filter(|item| !is_credit(item));
        others.find_map(read)
    })
}

/// The description, preferably one with one of the roles.
pub(super) fn description(json: &Cursor<'_>, roles: &[&str]) -> Option<String> {
    let said = first(
        json,
        &["description_text", "description_html", "description_xhtml"],
        &|value| plain::html(value.trimmed_text()?),
    );
    said.or_else(|| of_role(json, "descriptions", roles))
}
