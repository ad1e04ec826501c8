//! Common names of the fields of an article, and the article that such fields
//! form. Names are compared without case, underscores and hyphens.

use super::system::{Fields, MAX_VALUES, System};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{elements, text};
use crate::adapters::wordpress::is_default_name;
use crate::cursor::Cursor;
use lede_model::{
    Access, Article, Author, Block, Card, Correction, CorrectionKind, Image, Label, Language,
    Related, Timestamp, Topic, Url,
};

const TITLE: &str = "headline title heading name entrytitle internalname";
const STANDFIRST: &str = "standfirst subtitle subheading subheadline dek excerpt intro \
    introduction lead summary teaser preamble description abstract \
    shortdescription";
const BODY: &str = "body content richtext article articlebody maincontent bodycontent \
    blocks text story copy sections modules components pagebuilder \
    dynamiczone contentblocks";
const IMAGE: &str = "mainimage heroimage coverimage featuredimage featureimage leadimage \
    cover hero image picture photo banner teaserimage poster thumbnail \
    images ogimage";
const AUTHORS: &str = "authors author writers writer byline contributors";
const PUBLISHED: &str = "publishdate publicationdate publisheddate datepublished date \
    releasedate publishedon firstpublishedat publishedat published";
const CREATED: &str = "createdat created datecreated";
const MODIFIED: &str = "datemodified modifiedat lastmodified updateddate updatedat";
const SECTION: &str = "section category categories primarycategory";
const TAGS: &str = "tags keywords topics labels";
const LABEL: &str = "kicker eyebrow overline label";
const URL: &str = "canonicalurl url permalink link fullurl";
const LANGUAGE: &str = "language locale lang i18nlang";
const READING_TIME: &str = "readingtime readtime minutesread estimatedreadingtime";
const RELATED: &str = "related relatedarticles relatedposts relatedcontent readnext";
const CORRECTIONS: &str = "corrections correction";
const MEMBERS_ONLY: &str = "premium ispremium paywalled membersonly subscribersonly";

impl Fields<'_> {
    fn when(&self, names: &str) -> Option<Timestamp> {
        self.find(names, &|value| dates::timestamp(value, &[]))
    }

    fn url(&self) -> Option<Url> {
        self.find(URL, &|value| {
            let address = value.as_str()?;
            let is_address = address.contains('/') || address.contains('.');
            is_address.then(|| value.url()).flatten()
        })
    }

    /// The lead picture.
    fn image(&self) -> Option<Image> {
        self.find(IMAGE, &|value| {
            let mut image = None;
            for element in elements(value).into_iter().take(MAX_VALUES) {
                self.system.open(&element, &mut |value| {
                    image = image.take().or_else(|| self.system.image(value));
                });
            }
            image
        })
    }

    /// The body: a field with one of the names, otherwise the first field that
    /// can be a body.
    fn body(&self) -> Vec<Block> {
        let read = |value: &Cursor<'_>| self.system.body(value).filter(|body| !body.is_empty());
        let named = self.find(BODY, &read);
        let any = || {
            self.json.keys().take(MAX_VALUES).find_map(|key| {
                let member = self.json.get_non_empty(key)?;
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
                Some(text) => byline::read_into(&plain::text(text)?, &mut found),
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

    fn author(&self, value: &Cursor<'_>) -> Option<Author> {
        let fields = Fields::of(value, self.system);
        let parts = || {
            let parts = ["firstname", "lastname"].map(|name| fields.plain_text(name));
            let name: Vec<String> = parts.into_iter().flatten().collect();
            (!name.is_empty()).then(|| name.join(" "))
        };
        let name = fields
            .plain_text("name fullname displayname title username")
            .or_else(parts);
        let Some(name) = name else {
            value.report("an author with a name");
            return None;
        };
        let avatar = "avatar image photo picture profilepicture portrait";
        Some(Author {
            url: fields.find("url website link", &|value| value.url()),
            avatar: fields
                .find(avatar, &|value| self.system.image(value))
                .map(|image| image.url),
            role: fields.plain_text("role jobtitle position"),
            bio: fields.plain_text("bio biography shortbio about description"),
            ..byline::named(&name)?
        })
    }

    fn topics(&self, names: &str) -> Vec<Topic> {
        let mut topics: Vec<Topic> = Vec::new();
        let found = self.list(names, &|value| {
            let name = match value.is_object() {
                true => Fields::of(value, self.system).plain_text("name title label tag slug"),
                false => plain::text(value.trimmed_text()?),
            };
            Some(Topic {
                name: name?,
                url: None,
            })
        });
        for topic in found {
            let is_new = topics.iter().all(|known| known.name != topic.name);
            if is_new && !is_default_name(&topic.name) {
                topics.push(topic);
            }
        }
        topics
    }

    fn correction(&self, value: &Cursor<'_>) -> Option<Correction> {
        let (text, date) = match value.is_object() {
            true => {
                let fields = Fields::of(value, self.system);
                let text = fields.plain_text("text body description");
                (text, fields.when(PUBLISHED))
            }
            false => (plain::html(value.trimmed_text()?), None),
        };
        Some(Correction {
            date,
            kind: CorrectionKind::Correction,
            text: text?,
        })
    }
}

/// The data of an entry that the system keeps outside of its fields.
pub(crate) struct EntryData {
    pub(crate) id: Option<String>,
    pub(crate) created: Option<Timestamp>,
    pub(crate) modified: Option<Timestamp>,
    pub(crate) language: Option<Language>,
}

/// The article of an entry's fields; `None`, after a report, if they are not an
/// article.
pub(crate) fn read(
    json: &Cursor<'_>,
    system: &dyn System,
    entry_data: EntryData,
    extent: Extent,
) -> Option<Article> {
    let fields = Fields::of(json, system);
    let url = fields.url();
    let title = fields.plain_text(TITLE);
    let blocks = match extent {
        Extent::Card if title.is_some() => Vec::new(),
        _ => fields.body(),
    };
    let excerpt = fields.plain_text(STANDFIRST);
    let start = body::start(&blocks);
    let body = Body::Plain(&start);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let id = entry_data.id.or_else(|| {
        ["id", "slug", "documentId"]
            .iter()
            .find_map(|key| json.without_reports(|| text(json, &[key])))
    });
    let mut article = Article {
        id: id.unwrap_or_else(|| entry::id(json, "", url.as_ref())),
        language: fields
            .find(LANGUAGE, &|value| system.language(value))
            .or(entry_data.language),
        label: fields
            .plain_text(LABEL)
            .map(|text| Label { text, url: None }),
        headline,
        date_published: fields
            .when(PUBLISHED)
            .or_else(|| fields.when(CREATED))
            .or(entry_data.created),
        date_modified: fields.when(MODIFIED).or(entry_data.modified),
        reading_time: fields
            .find(READING_TIME, &|value| value.whole_number())
            .filter(|it| *it > 0),
        image: fields.image(),
        access: match fields.find(MEMBERS_ONLY, &|value| value.is_true().then_some(())) {
            Some(()) => Access::Restricted,
            None => Access::Public,
        },
        ..Article::default()
    };
    fields.authors(&mut article);
    let mut sections = fields.topics(SECTION).into_iter();
    article.section = sections.next();
    article.tags = fields.topics(TAGS);
    for topic in sections.take(MAX_VALUES) {
        if !article.tags.contains(&topic) {
            article.tags.push(topic);
        }
    }
    article
        .tags
        .retain(|tag| Some(tag) != article.section.as_ref());
    body::complete(&mut article, url.as_ref(), excerpt, blocks, extent);
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
        let entry_data = EntryData {
            id: ["_id", "documentId"]
                .iter()
                .find_map(|key| text(value, &[key])),
            created: None,
            modified: None,
            language: None,
        };
        Fields::of(value, fields.system).plain_text(TITLE)?;
        read(value, fields.system, entry_data, Extent::Card).map(Article::into_card)
    });
    (!items.is_empty()).then(|| Related {
        items,
        ..Related::default()
    })
}
