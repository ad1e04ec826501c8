//! The answers of sources.

use super::tree::text;
use super::{Api, Kind, Links, Query, SourceAdapter};
use lede_formats::adapters::plain_text;
use lede_formats::json::{self, ParsedJson};
use lede_formats::{Format, ReadError, Readers, Reading, lower_case};
use lede_model::{Article, Author, Card, Document, Listing, Topic, Url};

/// The unparsed answer to a query.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The query, with the source's ids and slugs.
    pub query: &'a Query,
    /// The address that was requested.
    pub address: &'a Url,
    /// The JSON.
    pub text: &'a str,
    /// The number of parts, if a header contains it.
    pub pages: Option<u32>,
}

impl Answer<'_> {
    /// Parses the answer and makes its links lead to this paper.
    ///
    /// # Errors
    /// [`ReadError::NotJson`].
    pub fn parse(&self, api: &Api, links: &Links<'_>) -> Result<ParsedAnswer<'_>, ReadError> {
        let adapter = api.adapter();
        let mut json = json::parse(self.text)?;
        let value = &mut json.value;
        let next = (adapter.next)(value, self);
        let subject = (adapter.subject)(value, self.query);
        (adapter.rewrite_links)(value, self.query, links);
        let wanted = match self.query {
            Query::Article(name) => Some((adapter.resolve_id)(value, name)),
            _ => None,
        };
        Ok(ParsedAnswer {
            answer: self,
            adapter,
            json,
            next,
            subject,
            wanted,
        })
    }

    /// The address of the next part of a feed, for an article that is not in this
    /// part.
    #[must_use]
    pub fn next_part(&self, api: &Api) -> Option<Url> {
        if api.kind != Kind::JsonFeed {
            return None;
        }
        let value = json::parse(self.text).ok()?.value;
        self.address.join(text(&value, "next_url")?).ok()
    }

    fn rewrite_listing(
        &self,
        listing: &mut Listing,
        subject: Option<String>,
        by_name: bool,
        links: &Links<'_>,
    ) {
        let page = match self.query {
            Query::Author(slug) => Some(links.author(slug)),
            Query::Section(slug) => Some(links.section(slug)),
            _ => None,
        };
        for card in &mut listing.items {
            rewrite_card(card, by_name, links);
        }
        if let Query::Author(_) = self.query
            && listing.author.is_none()
        {
            let authors = listing.items.iter().flat_map(|card| &card.authors);
            listing.author = authors
                .into_iter()
                .find(|author| author.url == page)
                .cloned();
        }
        let of_page = |topic: &&Topic| topic.url.is_some() && topic.url == page;
        let named = || {
            let mut sections = listing
                .items
                .iter()
                .filter_map(|card| card.section.as_ref());
            sections.find(of_page).map(|section| section.name.clone())
        };
        if let Some(slug) = self.query.name() {
            let subject = subject.as_deref().and_then(plain_text);
            // A source that identifies tags by name has one list and one title.
            let own = listing.title.take().filter(|_| !by_name);
            let title = subject.or_else(named).or(own);
            listing.title = title.or_else(|| Some(title_from_slug(slug)));
        }
    }
}

/// A parsed answer. It can be read again when more readers are loaded.
pub struct ParsedAnswer<'a> {
    answer: &'a Answer<'a>,
    adapter: &'static SourceAdapter,
    json: ParsedJson,
    next: Option<Url>,
    subject: Option<String>,
    wanted: Option<String>,
}

impl ParsedAnswer<'_> {
    /// Reads the answer as a document with this paper's ids and links. The
    /// `next_url` of a list is the source's address of the next part.
    ///
    /// # Errors
    /// [`ReadError`] if such a source cannot answer with this document, and
    /// [`ReadError::NotLoaded`] if a reader that may recognise it is not loaded.
    pub fn read(&self, links: &Links<'_>, readers: &Readers) -> Result<Reading, ReadError> {
        let adapter = self.adapter;
        let is_folder = (adapter.accepts)(Format::Native);
        let wanted = self.wanted.as_deref();
        let unknown =
            || lede_formats::adapters::unknown_value(&self.json.value, self.answer.address);
        // An empty list has no signature of any format.
        let is_empty = wanted.is_none() && self.json.value.as_array().is_some_and(Vec::is_empty);
        let mut reading = if is_empty {
            Reading {
                document: Document::Listing(Box::default()),
                format: Format::Native,
                signature: "a list of nothing",
                diagnostics: Vec::new(),
                needs_rich: false,
            }
        } else {
            let read = |wanted| readers.read(&self.json, self.answer.address, wanted);
            let whole = match read(wanted) {
                // A file of a folder may hold one article with another id.
                Err(ReadError::NotInList { .. }) if is_folder => match read(None)? {
                    reading if matches!(reading.document, Document::Article(_)) => Ok(reading),
                    _ => read(wanted),
                },
                whole => whole,
            };
            match whole {
                Ok(reading) if (adapter.accepts)(reading.format) => reading,
                // Of such a source it is known what its formats are: those that are
                // loaded.
                Err(ReadError::NotLoaded(_)) if !(adapter.accepts)(Format::Ans) => {
                    return Err(unknown());
                }
                Ok(_) => return Err(unknown()),
                outcome => outcome?,
            }
        };
        if let (Document::Article(article), None) = (&mut reading.document, wanted) {
            // Others answer with a list, also of one.
            if !(adapter.accepts)(Format::Ghost) {
                return Err(unknown());
            }
            let only = std::mem::take(&mut **article);
            reading.document = Document::Listing(Box::new(self.listing_of(only)));
        }
        match &mut reading.document {
            Document::Article(article) => {
                // A folder may call it by its file.
                let other = wanted.filter(|id| !article.is_known_as(id));
                if let Some(id) = other.filter(|_| is_folder) {
                    id.clone_into(&mut article.id);
                }
                rewrite_article(article, adapter.by_name, links);
            }
            Document::Listing(listing) => {
                if let Some(id) = wanted {
                    return Err(ReadError::NotInList { id: id.to_owned() });
                }
                listing
                    .items
                    .retain(|card| (adapter.is_wanted)(card, self.answer.query));
                listing.next_url = self.next.clone().or_else(|| listing.next_url.take());
                let subject = self.subject.clone();
                self.answer
                    .rewrite_listing(listing, subject, adapter.by_name, links);
            }
        }
        Ok(reading)
    }
}

impl ParsedAnswer<'_> {
    /// The list of a source that answers with one document: that article, if it is
    /// one of those that the query asks for. In a folder it is found again by the
    /// name of its file.
    fn listing_of(&self, mut article: Article) -> Listing {
        let is_folder = (self.adapter.accepts)(Format::Native);
        let is_wanted = !is_folder || self.is_wanted(&article);
        if let Some(name) = file_name(self.answer.address).filter(|_| is_folder) {
            name.clone_into(&mut article.id);
        }
        Listing {
            items: is_wanted.then(|| article.into_card()).into_iter().collect(),
            ..Listing::default()
        }
    }

    fn is_wanted(&self, article: &Article) -> bool {
        let is_same = |name: &str, wanted: &str| lower_case(name) == lower_case(wanted);
        let is_one = |topics: &[Topic], wanted: &str| {
            topics.iter().any(|topic| is_same(&topic.name, wanted))
        };
        match self.answer.query {
            Query::Section(name) => is_one(article.section.as_slice(), name),
            Query::Tag(name) => is_one(&article.tags, name),
            Query::Author(name) => {
                let mut authors = article.authors.iter();
                authors.any(|author| is_same(&author.name, name))
            }
            Query::Search(_) => {
                let standfirst = article.standfirst.as_deref().unwrap_or_default();
                let text = [
                    &article.headline,
                    " ",
                    standfirst,
                    " ",
                    &article.body_text(),
                ];
                let text = lower_case(&text.concat());
                let terms = self.answer.query.terms();
                terms.iter().all(|term| text.contains(term.as_str()))
            }
            Query::Front | Query::Article(_) => true,
        }
    }
}

/// `story` of an address that ends with `story.json`.
fn file_name(address: &Url) -> Option<&str> {
    let path = address.as_str().split(['?', '#']).next()?;
    path.rsplit('/').next()?.strip_suffix(".json")
}

/// A slug as a title, for lists without a title.
fn title_from_slug(slug: &str) -> String {
    let title = match super::query::number_of(slug) {
        Some(number) => slug
            .strip_prefix(number)
            .unwrap_or_default()
            .trim_start_matches('-'),
        None => slug.rsplit('/').next().unwrap_or_default(),
    };
    if title.is_empty() {
        slug.to_owned()
    } else {
        title.replace('-', " ")
    }
}

fn rewrite_article(article: &mut Article, by_name: bool, links: &Links<'_>) {
    article.id = links.prefixed(&article.id);
    if by_name {
        rewrite_authors(&mut article.authors, links);
        for tag in &mut article.tags {
            let name = &tag.name;
            tag.url.get_or_insert_with(|| links.tag(name));
        }
    }
    if let Some(related) = &mut article.related {
        for card in &mut related.items {
            rewrite_card(card, by_name, links);
        }
    }
}

fn rewrite_card(card: &mut Card, by_name: bool, links: &Links<'_>) {
    card.id = links.prefixed(&card.id);
    if by_name {
        rewrite_authors(&mut card.authors, links);
    }
}

fn rewrite_authors(authors: &mut [Author], links: &Links<'_>) {
    for author in authors {
        let name = &author.name;
        author.url.get_or_insert_with(|| links.author(name));
    }
}
