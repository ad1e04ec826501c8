//! Members of schema.org articles: people, pictures, topics.

use super::graph::{Graph, each_value, is_of_type};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::media::attachment;
use crate::adapters::media::credit::without_repeated_credit;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::plain;
use crate::adapters::value::{at, media_url, url};
use crate::adapters::wordpress::is_default_name;
use crate::cursor::Cursor;
use lede_model::{
    Author, Block, Correction, CorrectionKind, Image, Language, Topic, Url, bare_credit,
};

/// Plain text of a member: a text, the first of a list, or an object with the
/// text as `@value`, `value` or `name`.
pub(super) fn member_text(json: &Cursor<'_>, key: &str) -> Option<String> {
    first_value(json, key, &|value| {
        if !value.is_object() {
            return plain::text(value.trimmed_text()?);
        }
        let found = ["@value", "value", "name"]
            .iter()
            .find_map(|key| value.get_non_empty(key)?.text());
        if found.is_none() {
            value.report("text");
        }
        plain::text(&found?)
    })
}

/// The result of `read` for the first value of a member.
fn first_value<T>(
    json: &Cursor<'_>,
    key: &str,
    read: &dyn Fn(&Cursor<'_>) -> Option<T>,
) -> Option<T> {
    let member = json.get_non_empty(key)?;
    let mut found = None;
    each_value(&member, 1, &mut |value| found = read(value));
    found
}

/// How many addresses of a member are tried.
const MAX_ADDRESSES: usize = 8;

/// The address of a member: the first of its values that is one, or that of the
/// first node.
pub(super) fn url_of(json: &Cursor<'_>, key: &str) -> Option<Url> {
    first_url(json, key, false)
}

/// The page of a person: the first address of a member that is one of the web.
fn page_of(json: &Cursor<'_>, key: &str) -> Option<Url> {
    json.without_reports(|| first_url(json, key, true))
}

/// With `is_page`, only an address of the web, and of `sameAs` only a whole one:
/// names of accounts are also there.
fn first_url(json: &Cursor<'_>, key: &str, is_page: bool) -> Option<Url> {
    let member = json.get_non_empty(key)?;
    let mut found = None;
    each_value(&member, MAX_ADDRESSES, &mut |value| {
        let text = value.as_str().unwrap_or_default().trim();
        let is_address = !text.is_empty() && (key != "sameAs" || text.contains("//"));
        if found.is_none() && (value.is_object() || is_address) {
            found = match value.is_object() {
                true => url(value, &["@id"]).or_else(|| url(value, &["url"])),
                false => value.url(),
            };
            found = found.take().filter(|url| !is_page || url.is_web());
        }
    });
    found
}

/// A language tag, or the code of an object of the type Language.
pub(super) fn language(json: &Cursor<'_>) -> Option<Language> {
    first_value(json, "inLanguage", &|value| {
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
pub(super) fn author(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Author> {
    let parts = || {
        let parts = [
            member_text(json, "givenName"),
            member_text(json, "familyName"),
        ];
        let name: Vec<String> = parts.into_iter().flatten().collect();
        (!name.is_empty()).then(|| name.join(" "))
    };
    let names = [
        member_text(json, "name"),
        parts(),
        member_text(json, "alternateName"),
    ];
    let Some(named) = byline::best(names) else {
        json.report("an author with a name");
        return None;
    };
    Some(Author {
        url: ["url", "sameAs"].iter().find_map(|key| page_of(json, key)),
        avatar: ["image", "logo"]
            .iter()
            .find_map(|key| graph.few(json, key, &file).into_iter().next())
            .map(|image| image.url),
        role: member_text(json, "jobTitle"),
        bio: member_text(json, "description"),
        ..named
    })
}

/// The picture of a member: an address, an object, or a list of either, of
/// which the widest is used. The list may contain crops of one picture or
/// several pictures; nothing declares which, so they are not renditions.
pub(super) fn image(json: &Cursor<'_>, key: &str, graph: &Graph<'_>) -> Option<Image> {
    images(json, key, graph).map(|(image, _)| image)
}

/// [`image`], and the other pictures of the list: those with captions of their
/// own.
pub(super) fn images(
    json: &Cursor<'_>,
    key: &str,
    graph: &Graph<'_>,
) -> Option<(Image, Vec<Image>)> {
    let mut all = graph.few(json, key, &|value| picture(value, graph));
    let mut widest = 0;
    for (place, image) in all.iter().enumerate() {
        if all.get(widest).is_some_and(|best| image.width > best.width) {
            widest = place;
        }
    }
    if all.is_empty() {
        return None;
    }
    let best = all.remove(widest);
    let mut others: Vec<Image> = Vec::new();
    for image in all {
        let is_same = |other: &Image| other.caption == image.caption || other.url == image.url;
        if image.caption.is_some() && !is_same(&best) && !others.iter().any(is_same) {
            others.push(image);
        }
    }
    Some((best, others))
}

/// A picture with its texts.
fn picture(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Image> {
    let mut image = file(json)?;
    if !json.is_object() {
        return Some(image);
    }
    image.caption = member_text(json, "caption").or_else(|| member_text(json, "description"));
    let credit = member_text(json, "creditText").or_else(|| {
        let names = |key| graph.few(json, key, &name);
        let found = ["creator", "author", "copyrightHolder"].map(names);
        let names = found.into_iter().find(|names| !names.is_empty())?;
        Some(names.join(", "))
    });
    image.credit = credit.as_deref().and_then(bare_credit);
    without_repeated_credit(&mut image);
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
    rendition::of_one(File {
        url,
        width: size(json, "width"),
        height: size(json, "height"),
        media_type: None,
    })
}

/// The name of a node, or a text that is a name.
fn name(json: &Cursor<'_>) -> Option<String> {
    match json.is_object() {
        true => member_text(json, "name"),
        false => plain::text(json.trimmed_text()?),
    }
}

/// Pixels: a number, a text such as `1200` or `1200px`, or an object with one.
fn size(json: &Cursor<'_>, key: &str) -> Option<u32> {
    at(json, &[key], &|member| {
        let inner = member
            .get_non_empty("value")
            .or_else(|| member.get_non_empty("name"));
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
pub(super) fn sections(json: &Cursor<'_>) -> (Option<Topic>, Vec<Topic>) {
    let mut sections = topics(json, "articleSection").into_iter();
    (sections.next(), sections.collect())
}

/// How many topics an article keeps.
const MAX_TOPICS: usize = 200;

/// The topics of a member: a list of texts or nodes, or one text with commas.
pub(super) fn topics(json: &Cursor<'_>, key: &str) -> Vec<Topic> {
    let mut found: Vec<Topic> = Vec::new();
    let mut add = |name: Option<String>, url: Option<Url>| {
        let name = name.filter(|name| !is_nothing(name) && !is_default_name(name));
        if let Some(name) = name.filter(|name| found.iter().all(|topic| topic.name != *name)) {
            found.push(Topic { name, url });
        }
    };
    let Some(member) = json.get_non_empty(key) else {
        return Vec::new();
    };
    if let Some(text) = member.as_str() {
        let names = text.split(',').take(MAX_TOPICS).map(plain::text);
        names.for_each(|name| add(name, None));
        return found;
    }
    each_value(&member, MAX_TOPICS, &mut |value| {
        let url = value
            .is_object()
            .then(|| url_of(value, "url").or_else(|| url_of(value, "sameAs")));
        add(name(value), url.flatten());
    });
    found
}

/// A correction: a text, or a CorrectionComment.
pub(super) fn correction(json: &Cursor<'_>) -> Option<Correction> {
    if !json.is_object() {
        return Some(Correction {
            date: None,
            kind: CorrectionKind::Correction,
            text: plain::html(json.trimmed_text()?)?,
        });
    }
    let Some(text) = member_text(json, "text").or_else(|| member_text(json, "description")) else {
        json.report("a correction with a text");
        return None;
    };
    Some(Correction {
        date: dates::timestamp(json, &["datePublished"])
            .or_else(|| dates::timestamp(json, &["dateCreated"])),
        kind: CorrectionKind::Correction,
        text,
    })
}

/// A video, audio or picture beside the text.
pub(super) fn media(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Block> {
    if is_of_type(json, &["ImageObject"]) {
        return picture(json, graph).map(|image| blocks::picture(image, Default::default()));
    }
    let kind = match is_of_type(json, &["AudioObject"]) {
        true => "audio",
        false => "video",
    };
    let title = member_text(json, "name");
    let file = media_url(json, &["contentUrl"]);
    let Some(url) = file else {
        let shown = ["embedUrl", "url"].iter().find_map(|key| url_of(json, key));
        let Some(url) = shown else {
            json.report("a recording with an address");
            return None;
        };
        let details = EmbedDetails {
            title,
            caption: member_text(json, "description"),
            width: size(json, "width"),
            height: size(json, "height"),
        };
        return Some(blocks::embed_or_link(url, details));
    };
    let given = member_text(json, "encodingFormat").filter(|format| format.starts_with(kind));
    let mut block = attachment::block(url, Some([kind, "/"].concat()), title)?;
    if let Block::Video(recording) | Block::Audio(recording) = &mut block {
        if let Some(source) = recording.sources.first_mut() {
            source.media_type = given;
        }
        recording.poster = image(json, "thumbnailUrl", graph).map(|image| image.url);
        recording.caption = member_text(json, "description");
        (recording.width, recording.height) = (size(json, "width"), size(json, "height"));
    }
    Some(block)
}
