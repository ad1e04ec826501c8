//! The texts of a ninjs item, in several forms and for several uses.

use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{at, elements, text};
use crate::cursor::Cursor;
use crate::letter_case::lower_case;

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

/// A text, whether it is markup, and where it is in the item.
pub(super) struct BodyText {
    text: String,
    is_html: bool,
    place: Place,
}

#[derive(Clone)]
enum Place {
    Key(String),
    Row(usize),
}

impl BodyText {
    pub(super) fn body(&self) -> Body<'_> {
        match self.is_html {
            true => Body::Html(&self.text),
            false => Body::Plain(&self.text),
        }
    }

    pub(super) fn is_html(&self) -> bool {
        self.is_html
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Reports that something of the text was left out.
    pub(super) fn report(&self, json: &Cursor<'_>, expected: String) {
        match &self.place {
            Place::Key(key) => {
                if let Some(member) = json.get(key) {
                    member.report(expected);
                }
            }
            Place::Row(place) => {
                if let Some(bodies) = json.get("bodies")
                    && let Some(row) = members(&bodies).get(*place)
                {
                    row.report(expected);
                }
            }
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
            ..self
        }
    }
}

fn without_heading(html: &str, headline: &str) -> Option<String> {
    let (before, rest) = html.split_once("<h1")?;
    let (heading, after) = rest.split_once("</h1>")?;
    let (_, text) = heading.split_once('>')?;
    (plain::html(text)? == headline).then(|| [before, after].concat())
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
/// if they are associated, otherwise the longest.
pub(super) fn body_text(json: &Cursor<'_>) -> Option<BodyText> {
    let mut best: Option<((u8, bool, usize), String, Place)> = None;
    let associated = pictures(json);
    let mut add = |media_type: &str, name: &str, text: String, place: Place| {
        // Pictures that are not associated are only in the text.
        let in_text = text.matches("<img").count();
        let is_double = in_text > 0 && in_text <= associated;
        let key = (rank(media_type, name, &text), !is_double, text.len());
        if best.as_ref().is_none_or(|(known, ..)| *known < key) {
            best = Some((key, text, place));
        }
    };
    if let Some(bodies) = json.get_non_empty("bodies") {
        for (place, body) in members(&bodies).iter().enumerate() {
            let media_type = media_type(body).unwrap_or_default();
            let role = text(body, &["role"]).unwrap_or_default();
            if let Some(text) = text(body, &["value"]) {
                add(&media_type, &role, text, Place::Row(place));
            }
        }
    }
    for key in json.keys().filter(|key| key.starts_with("body_")) {
        if let Some(text) = text(json, &[key]) {
            add("", key, text, Place::Key(key.to_owned()));
        }
    }
    let ((rank, ..), text, place) = best?;
    let text = match rank {
        0 => content_of_xml(&text).map_or(text.clone(), str::to_owned),
        _ => text,
    };
    Some(BodyText {
        text,
        is_html: rank != 1,
        place,
    })
}

/// How many pictures are associated.
fn pictures(json: &Cursor<'_>) -> usize {
    let Some(associations) = json.get("associations") else {
        return 0;
    };
    let members = members(&associations);
    let is_picture = |item: &&Cursor<'_>| match item.text_at(&["type"]) {
        Some(kind) => matches!(kind, "picture" | "graphic"),
        None => item.get("renditions").is_some(),
    };
    members.iter().filter(is_picture).count()
}

pub(super) fn media_type(json: &Cursor<'_>) -> Option<String> {
    first(
        json,
        &["mimetype", "contenttype", "contentType"],
        &|value| value.text(),
    )
}

/// The text of NITF and its kin without the head of the document.
fn content_of_xml(xml: &str) -> Option<&str> {
    ["body.content", "BRODTEXT"].iter().find_map(|name| {
        let (_, rest) = xml.split_once(&["<", name].concat())?;
        let (_, rest) = rest.split_once('>')?;
        Some(rest.split_once(&["</", name].concat())?.0)
    })
}

fn role<'a>(json: &Cursor<'a>) -> &'a str {
    json.text_at(&["role"]).unwrap_or_default()
}

fn value_of(json: &Cursor<'_>) -> Option<String> {
    let value = match json.is_object() {
        true => text(json, &["value"])?,
        false => json.text()?,
    };
    plain::html(&value)
}

/// The first text of a list with one of the roles.
pub(super) fn with_role(json: &Cursor<'_>, key: &str, roles: &[&str]) -> Option<String> {
    let member = json.get_non_empty(key)?;
    let members = members(&member);
    roles.iter().find_map(|wanted| {
        let is_wanted = |item: &&Cursor<'_>| role(item).eq_ignore_ascii_case(wanted);
        members.iter().filter(is_wanted).find_map(value_of)
    })
}

/// [`with_role`]; without any, the first text for readers that is not for
/// another place: a credit, an alternative text, a kicker.
pub(super) fn of_role(json: &Cursor<'_>, key: &str, roles: &[&str]) -> Option<String> {
    with_role(json, key, roles).or_else(|| {
        let member = json.get_non_empty(key)?;
        let members = members(&member);
        let is_other = |item: &Cursor<'_>| {
            let role = role(item).to_ascii_lowercase();
            let others = [
                "credit", "alt", "kicker", "vignette", "sub", "seo", "push", "slug",
            ];
            others.iter().any(|other| role.contains(other))
        };
        members
            .iter()
            .filter(|item| !is_other(item))
            .find_map(value_of)
    })
}

/// The text of the first member whose key begins so; those that are named come
/// first.
pub(super) fn by_prefix(json: &Cursor<'_>, prefix: &str, names: &[&str]) -> Option<String> {
    let read = |key: &str| at(json, &[key], &|value| plain::html(value.trimmed_text()?));
    let is_named = |key: &&str| {
        names
            .iter()
            .any(|name| key.strip_prefix(prefix) == Some(name))
    };
    let keys = || json.keys().filter(|key| key.starts_with(prefix));
    let named = names.iter().find_map(|name| read(&[prefix, name].concat()));
    named.or_else(|| keys().filter(|key| !is_named(key)).find_map(read))
}

/// The description, preferably one with one of the roles.
pub(super) fn description(json: &Cursor<'_>, roles: &[&str]) -> Option<String> {
    by_prefix(json, "description_", &["text", "html", "xhtml"])
        .or_else(|| of_role(json, "descriptions", roles))
}

/// How many letters a dateline has at most: `LOCKHAVEN, March 6 (TA) -- `.
const DATELINE: usize = 60;

/// How many letters are compared. Shorter texts are compared whole.
const COMPARED: usize = 400;

/// Whether a description is the start of the text, perhaps cut within a word,
/// and without the dateline. Only letters and figures are compared.
pub(super) fn is_start_of(description: &str, text: &str) -> bool {
    let letters = |text: &str, most: usize| -> String {
        let signs = text.chars().filter(|sign| sign.is_alphanumeric());
        lower_case(&signs.take(most).collect::<String>())
    };
    let description = letters(description, COMPARED);
    let start = letters(text, COMPARED + DATELINE);
    let place = start.find(&description);
    !description.is_empty() && place.is_some_and(|place| place <= DATELINE)
}
