//! What came back from a source.

use super::tree::text;
use super::{Api, Kind, Links, Query};
use crate::article::{Article, Author, Card, Document, Listing, Topic, Url};
use crate::formats::foreign::plain_text;
use crate::formats::{self, Format, ReadError, Reading, syntax};

/// The answer to a query, as it came.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// What was asked, in the source's own terms.
    pub query: &'a Query,
    /// Where.
    pub address: &'a Url,
    /// The JSON.
    pub text: &'a str,
    /// How many parts the answer has, where a header says so.
    pub pages: Option<u32>,
}

impl Answer<'_> {
    /// Reads the answer as a document of this paper: ids and links are its
    /// own. A list's `next_url` is where the source is to be asked for more.
    ///
    /// # Errors
    /// [`ReadError`] when it is not what such a source answers.
    pub fn read(&self, api: &Api, links: &Links<'_>) -> Result<Reading, ReadError> {
        let dialect = api.dialect();
        let mut value = syntax::parse(self.text)?;
        let next = (dialect.next)(&value, self);
        let subject = (dialect.subject)(&value, self.query);
        (dialect.adopt)(&mut value, self.query, links);
        let wanted = match self.query {
            Query::Article(name) => Some((dialect.held_as)(&value, name)),
            _ => None,
        };
        // An empty list has no mark of any format.
        let is_empty = wanted.is_none() && value.as_array().is_some_and(Vec::is_empty);
        let mut reading = if is_empty {
            Reading {
                document: Document::Listing(Box::default()),
                format: Format::Native,
                mark: "a list of nothing",
                problems: Vec::new(),
                wants_rich: false,
            }
        } else {
            match formats::read_value(&value, self.address, wanted.as_deref()) {
                Ok(reading) if (dialect.speaks)(reading.format) => reading,
                Err(ReadError::NotLoaded(_)) | Ok(_) if !(dialect.speaks)(Format::Native) => {
                    return Err(formats::foreign::unknown_value(&value, self.address));
                }
                outcome => outcome?,
            }
        };
        match &mut reading.document {
            Document::Article(article) => {
                if wanted.is_none() {
                    return Err(formats::foreign::unknown_value(&value, self.address));
                }
                adopt_article(article, dialect.by_name, links);
            }
            Document::Listing(listing) => {
                if let Some(id) = wanted {
                    return Err(ReadError::NotInList { id });
                }
                listing.next_url = next.or_else(|| listing.next_url.take());
                self.adopt_listing(listing, subject, dialect.by_name, links);
            }
        }
        Ok(reading)
    }

    /// Where a feed goes on that does not hold what is wanted.
    #[must_use]
    pub fn next_part(&self, api: &Api) -> Option<Url> {
        if api.kind != Kind::JsonFeed {
            return None;
        }
        let value = syntax::parse(self.text).ok()?;
        self.address.join(text(&value, "next_url")?).ok()
    }

    fn adopt_listing(
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
            adopt_card(card, by_name, links);
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
            // What knows tags by their names has one list, with one title.
            let own = listing.title.take().filter(|_| !by_name);
            let title = subject.or_else(named).or(own);
            listing.title = title.or_else(|| Some(words_of(slug)));
        }
    }
}

/// A slug as words, for lists of which nothing better is known.
fn words_of(slug: &str) -> String {
    let words = match super::query::number_of(slug) {
        Some(number) => slug
            .strip_prefix(number)
            .unwrap_or_default()
            .trim_start_matches('-'),
        None => slug.rsplit('/').next().unwrap_or_default(),
    };
    if words.is_empty() {
        slug.to_owned()
    } else {
        words.replace('-', " ")
    }
}

fn adopt_article(article: &mut Article, by_name: bool, links: &Links<'_>) {
    article.id = links.own(&article.id);
    if by_name {
        adopt_authors(&mut article.authors, links);
        for tag in &mut article.tags {
            let name = &tag.name;
            tag.url.get_or_insert_with(|| links.tag(name));
        }
    }
    if let Some(related) = &mut article.related {
        for card in &mut related.items {
            adopt_card(card, by_name, links);
        }
    }
}

fn adopt_card(card: &mut Card, by_name: bool, links: &Links<'_>) {
    card.id = links.own(&card.id);
    if by_name {
        adopt_authors(&mut card.authors, links);
    }
}

fn adopt_authors(authors: &mut [Author], links: &Links<'_>) {
    for author in authors {
        let name = &author.name;
        author.url.get_or_insert_with(|| links.author(name));
    }
}
