//! The parts of schema.org articles: people, pictures, topics.

use crate::adapters::byline;
use crate::adapters::dates::rfc822;
use crate::adapters::elements::element::{self, Said};
use crate::adapters::media::attachment;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::schema_org::graph::{Graph, is_of_type};
use crate::adapters::text::plain;
use crate::adapters::value::{at, elements, first, media_url, url};
use crate::cursor::Cursor;
use lede_model::{
    Author, Block, Correction, CorrectionKind, Image, Language, Topic, Url, bare_credit,
};

/// Plain text of a member: a text, the first of a list, or an object with the
/// text as `@value`, `value` or `name`.
pub(crate) fn said(json: &Cursor<'_>, key: &str) -> Option<String> {
    at(json, &[key], &|member| {
        let value = &first(member)?;
        if !value.is_object() {
            return plain::text(value.words()?);
        }
        let found = ["@value", "value", "name"]
            .iter()
            .find_map(|key| value.given(key)?.text());
        if found.is_none() {
            value.report("text");
        }
        plain::text(&found?)
    })
}

/// The address of a member: a text, the first of a list, or that of a node.
pub(crate) fn url_of(json: &Cursor<'_>, key: &str) -> Option<Url> {
    at(json, &[key], &|member| {
        let value = &first(member)?;
        if !value.is_object() {
            return value.url();
        }
        url(value, &["@id"]).or_else(|| url(value, &["url"]))
    })
}

/// A language tag, or the code of an object of the type Language.
pub(crate) fn language(json: &Cursor<'_>) -> Option<Language> {
    at(json, &["inLanguage"], &|member| {
        let value = &first(member)?;
        let parse = |value: &Cursor<'_>| value.as_str().and_then(Language::parse);
        let found = parse(value).or_else(|| {
            let parse = |key| parse(&value.get(key)?);
            ["alternateName", "identifier", "name"]
                .into_iter()
                .find_map(parse)
        });
        if found.is_none() {
            value.report("a language tag by BCP 47");
        }
        found
    })
}

/// A person or an organisation.
pub(crate) fn author(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Author> {
    let parts = || {
        let parts = [said(json, "givenName"), said(json, "familyName")];
        let name: Vec<String> = parts.into_iter().flatten().collect();
        (!name.is_empty()).then(|| name.join(" "))
    };
    let Some(name) = said(json, "name").or_else(parts) else {
        json.report("an author with a name");
        return None;
    };
    Some(Author {
        url: url_of(json, "url").or_else(|| url_of(json, "sameAs")),
        avatar: ["image", "logo"]
            .iter()
            .find_map(|key| graph.few(json, key, &file).into_iter().next())
            .map(|image| image.url),
        role: said(json, "jobTitle"),
        bio: said(json, "description"),
        ..byline::named(&name)?
    })
}

/// The picture of a member: an address, an object, or a list of either, of
/// which the widest is used. The list may contain crops of one picture or
/// several pictures; nothing declares which, so they are not renditions.
pub(crate) fn image(json: &Cursor<'_>, key: &str, graph: &Graph<'_>) -> Option<Image> {
    let mut best: Option<Image> = None;
    for image in graph.few(json, key, &|value| picture(value, graph)) {
        let is_wider = |best: &Image| image.width > best.width;
        if best.as_ref().is_none_or(is_wider) {
            best = Some(image);
        }
    }
    best
}

/// A picture with its texts.
fn picture(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Image> {
    let mut image = file(json)?;
    if !json.is_object() {
        return Some(image);
    }
    image.caption = said(json, "caption");
    let credit = said(json, "creditText").or_else(|| {
        let names = |key| graph.few(json, key, &name);
        let found = ["creator", "author", "copyrightHolder"].map(names);
        let names = found.into_iter().find(|names| !names.is_empty())?;
        Some(names.join(", "))
    });
    image.credit = credit.as_deref().and_then(bare_credit);
    Some(image)
}

/// The file of a picture.
fn file(json: &Cursor<'_>) -> Option<Image> {
    if !json.is_object() {
        return crate::adapters::value::web(json).map(rendition::picture);
    }
    let address = ["contentUrl", "url", "@id"]
        .iter()
        .find_map(|key| media_url(json, &[key]));
    let Some(url) = address else {
        json.report("a picture with a web address");
        return None;
    };
    rendition::of(vec![File {
        url,
        width: size(json, "width"),
        height: size(json, "height"),
        media_type: None,
    }])
}

/// The name of a node, or a text that is a name.
fn name(json: &Cursor<'_>) -> Option<String> {
    match json.is_object() {
        true => said(json, "name"),
        false => plain::text(json.words()?),
    }
}

/// Pixels: a number, a text such as `1200` or `1200px`, or an object with one.
fn size(json: &Cursor<'_>, key: &str) -> Option<u32> {
    at(json, &[key], &|member| {
        let inner = member.given("value").or_else(|| member.given("name"));
        let value = inner.as_ref().unwrap_or(member);
        let text = value.number_or_text().unwrap_or_default().trim();
        let figures = text.trim_end_matches("px").trim_end();
        let figures = figures.split('.').next().unwrap_or_default();
        let number = figures.parse().ok();
        if number.is_none() {
            value.report("a whole number");
        }
        number.filter(|number| *number > 0)
    })
}

/// Names that programs write for an absent value.
fn is_nothing(name: &str) -> bool {
    ["nil", "null", "none", "undefined"].contains(&name)
}

/// The first section, and the others as tags.
pub(crate) fn sections(json: &Cursor<'_>) -> (Option<Topic>, Vec<Topic>) {
    let mut sections = topics(json, "articleSection").into_iter();
    (sections.next(), sections.collect())
}

/// How many topics an article keeps.
const MAX_TOPICS: usize = 200;

/// The topics of a member: a list of texts or nodes, or one text with commas.
pub(crate) fn topics(json: &Cursor<'_>, key: &str) -> Vec<Topic> {
    let mut found: Vec<Topic> = Vec::new();
    let mut add = |name: Option<String>, url: Option<Url>| {
        let name = name.filter(|name| !is_nothing(name));
        if let Some(name) = name.filter(|name| found.iter().all(|topic| topic.name != *name)) {
            found.push(Topic { name, url });
        }
    };
    let Some(member) = json.given(key) else {
        return Vec::new();
    };
    if let Some(words) = member.as_str() {
        let names = words.split(',').take(MAX_TOPICS).map(plain::text);
        names.for_each(|name| add(name, None));
        return found;
    }
    for value in elements(&member).into_iter().take(MAX_TOPICS) {
        if value.is_object() {
            let url = url_of(&value, "url").or_else(|| url_of(&value, "sameAs"));
            add(name(&value), url);
        } else {
            add(name(&value), None);
        }
    }
    found
}

/// A correction: a text, or a CorrectionComment.
pub(crate) fn correction(json: &Cursor<'_>) -> Option<Correction> {
    if !json.is_object() {
        return Some(Correction {
            date: None,
            kind: CorrectionKind::Correction,
            text: plain::html(json.words()?)?,
        });
    }
    let Some(text) = said(json, "text").or_else(|| said(json, "description")) else {
        json.report("a correction with a text");
        return None;
    };
    Some(Correction {
        date: rfc822::moment(json, &["datePublished"])
            .or_else(|| rfc822::moment(json, &["dateCreated"])),
        kind: CorrectionKind::Correction,
        text,
    })
}

/// A video, audio or picture beside the text.
pub(crate) fn media(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Block> {
    if is_of_type(json, &["ImageObject"]) {
        return picture(json, graph).map(|image| element::picture(image, Default::default()));
    }
    let kind = match is_of_type(json, &["AudioObject"]) {
        true => "audio",
        false => "video",
    };
    let title = said(json, "name");
    let file = media_url(json, &["contentUrl"]);
    let Some(url) = file else {
        let shown = ["embedUrl", "url"].iter().find_map(|key| url_of(json, key));
        let Some(url) = shown else {
            json.report("a recording with an address");
            return None;
        };
        let said = Said {
            title,
            caption: said(json, "description"),
            width: size(json, "width"),
            height: size(json, "height"),
        };
        return Some(element::shown(url, said));
    };
    let given = said(json, "encodingFormat").filter(|format| format.starts_with(kind));
    let mut block = attachment::block(url, Some([kind, "/"].concat()), title)?;
    if let Block::Video(recording) | Block::Audio(recording) = &mut block {
        if let Some(source) = recording.sources.first_mut() {
            source.media_type = given;
        }
        recording.poster = image(json, "thumbnailUrl", graph).map(|image| image.url);
        recording.caption = said(json, "description");
        (recording.width, recording.height) = (size(json, "width"), size(json, "height"));
    }
    Some(block)
}
