//! Articles of content systems in which publishers name the fields themselves:
//! Sanity, Contentful, Strapi. The names are those that most of them take, and
//! are compared without capitals, underscores and hyphens.

use super::element;
use super::entry::{self, Extent};
use super::value::{elements, text};
use super::{body::Body, byline, moment, plain};
use crate::article::{
    Access, Article, Author, Block, Card, Correction, CorrectionKind, Image, Label, Language,
    Related, Timestamp, Topic, Url,
};
use crate::formats::json::Json;
use std::collections::BTreeMap;

const TITLE: &[&str] = &[
    "headline",
    "title",
    "heading",
    "name",
    "entrytitle",
    "internalname",
];
const STANDFIRST: &[&str] = &[
    "standfirst",
    "subtitle",
    "subheading",
    "subheadline",
    "dek",
    "excerpt",
    "intro",
    "introduction",
    "lead",
    "summary",
    "teaser",
    "preamble",
    "description",
    "abstract",
    "shortdescription",
];
const BODY: &[&str] = &[
    "body",
    "content",
    "richtext",
    "article",
    "articlebody",
    "maincontent",
    "bodycontent",
    "blocks",
    "text",
    "story",
    "copy",
    "sections",
    "modules",
    "components",
    "pagebuilder",
    "dynamiczone",
    "contentblocks",
];
const IMAGE: &[&str] = &[
    "mainimage",
    "heroimage",
    "coverimage",
    "featuredimage",
    "featureimage",
    "leadimage",
    "cover",
    "hero",
    "image",
    "picture",
    "photo",
    "banner",
    "teaserimage",
    "poster",
    "thumbnail",
    "images",
    "ogimage",
];
const AUTHORS: &[&str] = &[
    "authors",
    "author",
    "writers",
    "writer",
    "byline",
    "contributors",
];
const PUBLISHED: &[&str] = &[
    "publishdate",
    "publicationdate",
    "publisheddate",
    "datepublished",
    "date",
    "releasedate",
    "publishedon",
    "firstpublishedat",
    "publishedat",
    "published",
];
const CREATED: &[&str] = &["createdat", "created", "datecreated"];
const MODIFIED: &[&str] = &[
    "datemodified",
    "modifiedat",
    "lastmodified",
    "updateddate",
    "updatedat",
];
const SECTION: &[&str] = &["section", "category", "categories", "primarycategory"];
const TAGS: &[&str] = &["tags", "keywords", "topics", "categories", "labels"];
const LABEL: &[&str] = &["kicker", "eyebrow", "overline", "label"];
const URL: &[&str] = &["canonicalurl", "url", "permalink", "link", "fullurl"];
const LANGUAGE: &[&str] = &["language", "locale", "lang", "i18nlang"];
const READING_TIME: &[&str] = &[
    "readingtime",
    "readtime",
    "minutesread",
    "estimatedreadingtime",
];
const RELATED: &[&str] = &[
    "related",
    "relatedarticles",
    "relatedposts",
    "relatedcontent",
    "readnext",
];
const CORRECTIONS: &[&str] = &["corrections", "correction"];
const MEMBERS_ONLY: &[&str] = &[
    "premium",
    "ispremium",
    "paywalled",
    "membersonly",
    "subscribersonly",
];

/// What a system has of its own: how its values refer to others, and how it
/// writes pictures and texts.
pub(super) trait System {
    /// Calls `read` with what a value stands for: itself, or what it refers to.
    fn open(&self, value: &Json<'_>, read: &mut dyn FnMut(&Json<'_>));

    /// The picture that an opened value is; no note for one that is none.
    fn image(&self, value: &Json<'_>) -> Option<Image>;

    /// Whether an opened value can be nothing but a body.
    fn is_body(&self, value: &Json<'_>) -> bool;

    /// The blocks of an opened value that is a body.
    fn body(&self, value: &Json<'_>) -> Option<Vec<Block>>;

    /// The language that an opened value names.
    fn language(&self, value: &Json<'_>) -> Option<Language> {
        value.as_str().and_then(Language::parse)
    }
}

/// The fields of an entry.
pub(super) struct Fields<'a> {
    json: &'a Json<'a>,
    names: BTreeMap<String, &'a str>,
    system: &'a dyn System,
}

/// Fields of an entry and elements of a list that are read, for each may refer
/// to the same large entry again.
const MOST: usize = 200;

/// What reads a value.
type Read<'a, T> = &'a dyn Fn(&Json<'_>) -> Option<T>;

impl<'a> Fields<'a> {
    pub(super) fn of(json: &'a Json<'a>, system: &'a dyn System) -> Self {
        let plain = |key: &str| {
            let signs = key.chars().filter(|sign| sign.is_alphanumeric());
            signs.collect::<String>().to_ascii_lowercase()
        };
        let mut names = BTreeMap::new();
        for key in json.keys().take(MOST) {
            names.entry(plain(key)).or_insert(key);
        }
        Self {
            json,
            names,
            system,
        }
    }

    /// What `read` makes of the first field of some names that says something.
    pub(super) fn find<T>(&self, names: &[&str], read: Read<'_, T>) -> Option<T> {
        names.iter().find_map(|name| {
            let member = self.json.given(self.names.get(*name)?)?;
            let mut found = None;
            self.system.open(&member, &mut |value| {
                if found.is_none() {
                    found = read(value);
                }
            });
            found
        })
    }

    /// The same for every element of a list.
    pub(super) fn list<T>(&self, names: &[&str], read: Read<'_, T>) -> Vec<T> {
        let all = self.find(names, &|value| {
            let mut all = Vec::new();
            for element in elements(value).into_iter().take(MOST) {
                self.system
                    .open(&element, &mut |value| all.extend(read(value)));
            }
            (!all.is_empty()).then_some(all)
        });
        all.unwrap_or_default()
    }

    /// Plain text of a field that is text or rich text.
    pub(super) fn words(&self, names: &[&str]) -> Option<String> {
        self.find(names, &|value| words_of(self.system, value))
    }

    fn when(&self, names: &[&str]) -> Option<Timestamp> {
        self.find(names, &|value| moment::moment(value, &[]))
    }

    fn url(&self) -> Option<Url> {
        self.find(URL, &|value| {
            let address = value.as_str()?;
            let is_address = address.contains('/') || address.contains('.');
            is_address.then(|| value.url()).flatten()
        })
    }

    /// The picture that leads.
    fn image(&self) -> Option<Image> {
        self.find(IMAGE, &|value| {
            let mut image = None;
            for element in elements(value).into_iter().take(MOST) {
                self.system.open(&element, &mut |value| {
                    image = image.take().or_else(|| self.system.image(value));
                });
            }
            image
        })
    }

    /// The body: a field of one of the names, else the first that is one.
    fn body(&self) -> Vec<Block> {
        let read = |value: &Json<'_>| self.system.body(value).filter(|body| !body.is_empty());
        let named = self.find(BODY, &read);
        let any = || {
            self.json.keys().take(MOST).find_map(|key| {
                let member = self.json.given(key)?;
                let mut found = None;
                self.system.open(&member, &mut |value| {
                    if found.is_none() && self.system.is_body(value) {
                        found = read(value);
                    }
                });
                found
            })
        };
        named.or_else(any).unwrap_or_default()
    }

    fn authors(&self, article: &mut Article) {
        let found = self.list(AUTHORS, &|value| {
            let mut found = Article::default();
            match value.as_str() {
                Some(words) => byline::words_into(&plain::text(words)?, &mut found),
                None => found.authors.extend(self.author(value)),
            }
            Some((found.authors, found.byline))
        });
        for (authors, byline) in found {
            for author in authors {
                byline::push(author, article);
            }
            article.byline = article.byline.take().or(byline);
        }
    }

    fn author(&self, value: &Json<'_>) -> Option<Author> {
        let fields = Fields::of(value, self.system);
        let parts = || {
            let parts = ["firstname", "lastname"].map(|name| fields.words(&[name]));
            let name: Vec<String> = parts.into_iter().flatten().collect();
            (!name.is_empty()).then(|| name.join(" "))
        };
        let name = fields
            .words(&["name", "fullname", "displayname", "title", "username"])
            .or_else(parts);
        let Some(name) = name else {
            value.note("an author with a name");
            return None;
        };
        let avatar = [
            "avatar",
            "image",
            "photo",
            "picture",
            "profilepicture",
            "portrait",
        ];
        Some(Author {
            url: fields.find(&["url", "website", "link"], &|value| value.url()),
            avatar: fields
                .find(&avatar, &|value| self.system.image(value))
                .map(|image| image.url),
            role: fields.words(&["role", "jobtitle", "position"]),
            bio: fields.words(&["bio", "biography", "shortbio", "about", "description"]),
            ..byline::named(&name)?
        })
    }

    fn topics(&self, names: &[&str]) -> Vec<Topic> {
        let mut topics: Vec<Topic> = Vec::new();
        let found = self.list(names, &|value| {
            let name = match value.is_object() {
                true => {
                    Fields::of(value, self.system).words(&["name", "title", "label", "tag", "slug"])
                }
                false => plain::text(&value.text()?),
            };
            Some(Topic {
                name: name?,
                url: None,
            })
        });
        for topic in found {
            if topics.iter().all(|known| known.name != topic.name) {
                topics.push(topic);
            }
        }
        topics
    }

    fn correction(&self, value: &Json<'_>) -> Option<Correction> {
        let (text, date) = match value.is_object() {
            true => {
                let fields = Fields::of(value, self.system);
                let text = fields.words(&["text", "body", "description"]);
                (text, fields.when(PUBLISHED))
            }
            false => (plain::html(&value.text()?), None),
        };
        Some(Correction {
            date,
            kind: CorrectionKind::Correction,
            text: text?,
        })
    }
}

/// Plain text of a value that is text or rich text.
pub(super) fn words_of(system: &dyn System, value: &Json<'_>) -> Option<String> {
    if value.is_object() || value.is_list() {
        let body = value.without_notes(|| system.body(value))?;
        return plain::spaced(&element::start(&body));
    }
    plain::html(&value.text()?)
}

/// What a system says of an entry outside of its fields.
pub(super) struct Own {
    pub(super) id: Option<String>,
    pub(super) created: Option<Timestamp>,
    pub(super) modified: Option<Timestamp>,
    pub(super) language: Option<Language>,
}

/// The article that fields make; `None`, after a note, for fields that make
/// none.
pub(super) fn article(
    json: &Json<'_>,
    system: &dyn System,
    own: Own,
    extent: Extent,
) -> Option<Article> {
    let fields = Fields::of(json, system);
    let url = fields.url();
    let title = fields.words(TITLE);
    let blocks = match extent {
        Extent::Card if title.is_some() => Vec::new(),
        _ => fields.body(),
    };
    let excerpt = fields.words(STANDFIRST);
    let start = element::start(&blocks);
    let body = Body::Plain(&start);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let id = own.id.or_else(|| {
        ["id", "slug", "documentId"]
            .iter()
            .find_map(|key| json.without_notes(|| text(json, &[key])))
    });
    let mut article = Article {
        id: id.unwrap_or_else(|| entry::id(json, "", url.as_ref())),
        language: fields
            .find(LANGUAGE, &|value| system.language(value))
            .or(own.language),
        label: fields.words(LABEL).map(|text| Label { text, url: None }),
        headline,
        date_published: fields
            .when(PUBLISHED)
            .or_else(|| fields.when(CREATED))
            .or(own.created),
        date_modified: fields.when(MODIFIED).or(own.modified),
        reading_time: fields
            .find(READING_TIME, &|value| value.whole())
            .filter(|it| *it > 0),
        image: fields.image(),
        access: match fields.find(MEMBERS_ONLY, &|value| value.is_true().then_some(())) {
            Some(()) => Access::Restricted,
            None => Access::Public,
        },
        ..Article::default()
    };
    fields.authors(&mut article);
    article.section = fields.topics(SECTION).into_iter().next();
    article.tags = fields.topics(TAGS);
    let section = article.section.as_ref().map(|section| &section.name);
    article.tags.retain(|tag| Some(&tag.name) != section);
    element::dress(&mut article, url.as_ref(), excerpt, blocks, extent);
    if extent == Extent::Whole {
        article.corrections = fields.list(CORRECTIONS, &|value| fields.correction(value));
        article.related = related(&fields);
    }
    Some(article)
}

fn related(fields: &Fields<'_>) -> Option<Related> {
    let items: Vec<Card> = fields.list(RELATED, &|value| {
        if !value.is_object() {
            return None;
        }
        let own = Own {
            id: ["_id", "documentId"]
                .iter()
                .find_map(|key| text(value, &[key])),
            created: None,
            modified: None,
            language: None,
        };
        Fields::of(value, fields.system).words(TITLE)?;
        article(value, fields.system, own, Extent::Card).map(Article::into_card)
    });
    (!items.is_empty()).then(|| Related {
        items,
        ..Related::default()
    })
}
