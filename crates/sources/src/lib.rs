#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod read;
mod route;
pub mod source;

pub use read::read;
pub use route::Route;

use lede_model::{Card, Language, Url};
use serde::Deserialize;
use std::sync::OnceLock;

/// Everything `site.json` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Where the application lives; routes and relative addresses in
    /// `site.json` start here. Ends with a slash.
    pub base: Url,
    /// The main edition first, then those in other languages.
    pub editions: Vec<Edition>,
    /// Where lists and articles are, if they are the paper's own.
    pub lists: Lists,
    /// Who has the stories.
    pub origin: Origin,
    /// Hosts beside its own that `/read?url=` opens documents from.
    pub read_hosts: ReadHosts,
}

/// Who has a paper's stories.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The paper itself, at the addresses of [`Lists`].
    #[default]
    Lists,
    /// Live sources, as this `site.json` names them. Only those who ask them
    /// read it: see [`source`].
    Sources(String),
    /// One source that the reader named, as they wrote its address.
    Preview(String),
}

/// The paper in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Names it in `/edition/{slug}`; the main edition, at `/`, has none.
    pub slug: Option<String>,
    /// The name on the masthead.
    pub name: String,
    /// A line for descriptions of the front page.
    pub tagline: Option<String>,
    /// A line at the foot of every page.
    pub notice: Option<String>,
    /// The language of the edition and its interface.
    pub language: Language,
    /// Address of the list of its newest stories.
    pub front: Url,
    /// Its sections as `site.json` has them, in the order of the masthead.
    pub sections: Vec<Section>,
    /// The sections that its sources have, where `site.json` names none.
    pub found: OnceLock<Vec<Section>>,
}

/// A section of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Names it in `/section/{slug}`.
    pub slug: String,
    /// As readers know it.
    pub name: String,
    /// How the front shows its block.
    pub layout: BlockLayout,
}

/// How a section's block on the front is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockLayout {
    /// One story with a picture, the others as a list beside it.
    #[default]
    LeadList,
    /// Three across.
    Across,
    /// Columns, with the writers' portraits.
    Portraits,
}

/// Address templates; `{slug}` and `{id}` stand for the name of a list or an
/// article, escaped for use in an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// One article.
    pub article: String,
    /// The stories of a section.
    pub section: Option<String>,
    /// The stories of an author.
    pub author: Option<String>,
    /// The stories about a tag.
    pub tag: Option<String>,
}

/// Which hosts documents may be opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadHosts {
    /// The site's own and the ones named.
    Named(Vec<String>),
    /// Every one.
    Any,
}

impl Edition {
    /// Its sections, in the order of the masthead.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        match self.found.get() {
            Some(found) if self.sections.is_empty() => found,
            _ => &self.sections,
        }
    }
}

impl Site {
    /// A paper of which a widget knows no more than where it is; its interface
    /// is in `language`.
    #[must_use]
    pub fn of_widgets(base: &Url, language: Language, lists: Lists) -> Self {
        Self {
            base: base.clone(),
            editions: vec![Edition {
                slug: None,
                name: String::new(),
                tagline: None,
                notice: None,
                language,
                front: base.clone(),
                sections: Vec::new(),
                found: OnceLock::new(),
            }],
            lists,
            origin: Origin::Lists,
            read_hosts: ReadHosts::Named(Vec::new()),
        }
    }

    /// The site as a preview of the source that a reader names in the query of
    /// the page's address; as it is where they name none. It has that source's
    /// name, so that nobody takes its stories for the paper's.
    #[must_use]
    pub fn previewing(mut self, here: &Url) -> Self {
        let Some(address) = source_in(here.as_str()) else {
            return self;
        };
        self.editions.truncate(1);
        for edition in &mut self.editions {
            let source = self.base.join(&address);
            edition.name = source.map_or_else(|_| address.clone(), |url| url.host().to_owned());
            edition.tagline = None;
            edition.notice = None;
            edition.sections.clear();
        }
        self.origin = Origin::Preview(address);
        self
    }

    /// The address of the source that this is a preview of, as the reader wrote
    /// it.
    #[must_use]
    pub fn preview(&self) -> Option<&str> {
        match &self.origin {
            Origin::Preview(address) => Some(address),
            _ => None,
        }
    }

    /// The edition that a page in `language` belongs to: the one in that
    /// language, else the main one.
    #[must_use]
    pub fn edition_for(&self, language: Option<&Language>) -> usize {
        language
            .and_then(|language| {
                let primary = language.primary();
                self.editions
                    .iter()
                    .position(|edition| edition.language.primary() == primary)
            })
            .unwrap_or_default()
    }

    /// The language of the edition whose front or section a route is.
    #[must_use]
    pub fn language_of(&self, route: &Route) -> Option<&Language> {
        let edition = self.editions.iter().find(|edition| match route {
            Route::Front { edition: slug } => edition.slug == *slug,
            Route::Section { slug } => edition
                .sections()
                .iter()
                .any(|section| section.slug == *slug),
            _ => false,
        });
        edition.map(|edition| &edition.language)
    }

    /// Where the JSON behind a route is; `None` for routes without any, or
    /// lists that this site does not have. What sources answer is known by the
    /// address of the page that it is for.
    #[must_use]
    pub fn address_of(&self, route: &Route) -> Option<Url> {
        if self.is_sourced(route) {
            return Some(self.href(route));
        }
        let (template, name) = match route {
            Route::Front { edition: None } => {
                return self.editions.first().map(|edition| edition.front.clone());
            }
            Route::Front {
                edition: Some(slug),
            } => {
                return self
                    .editions
                    .iter()
                    .find(|edition| edition.slug.as_ref() == Some(slug))
                    .map(|edition| edition.front.clone());
            }
            Route::Article { id } => (Some(&self.lists.article), id),
            Route::Section { slug } => (self.lists.section.as_ref(), slug),
            Route::Author { slug } => (self.lists.author.as_ref(), slug),
            Route::Tag { slug } => (self.lists.tag.as_ref(), slug),
            Route::Read { url: Some(address) } => {
                return self.base.join(address).ok().filter(Url::is_web);
            }
            Route::Read { url: None } | Route::Search { .. } | Route::NotFound => return None,
        };
        let name = route::escape(name);
        let (before, rest) = template?.split_once('{')?;
        let (_, after) = rest.split_once('}')?;
        self.base.join(&[before, &name, after].concat()).ok()
    }

    /// Whether sources are asked for what a page shows. Of the paper's own lists,
    /// only a search asks as if they were one.
    #[must_use]
    pub fn is_sourced(&self, route: &Route) -> bool {
        match route {
            Route::Front { edition: Some(_) }
            | Route::Read { .. }
            | Route::Search { words: None }
            | Route::NotFound => false,
            Route::Search { words: Some(_) } => true,
            _ => self.origin != Origin::Lists,
        }
    }

    /// Whether `/read?url=` may open a document from there.
    #[must_use]
    pub fn may_read(&self, address: &Url) -> bool {
        address.origin() == self.base.origin()
            || match &self.read_hosts {
                ReadHosts::Any => true,
                ReadHosts::Named(hosts) => hosts.iter().any(|host| host == address.host()),
            }
    }

    /// Where a card leads: to its address if that is a page of this site, to
    /// this site's page of the article if the card came from this site, else
    /// to where it is published.
    #[must_use]
    pub fn href_of(&self, card: &Card, from: &Url) -> Url {
        match &card.url {
            Some(url) if self.route_of(url).is_some() => url.clone(),
            _ if from.origin() == self.base.origin() => self.href(&Route::Article {
                id: card.id.clone(),
            }),
            Some(url) => url.clone(),
            None => self.href(&Route::Read {
                url: Some(from.as_str().to_owned()),
            }),
        }
    }

    /// The route of an address, if it is a page of this application.
    #[must_use]
    pub fn route_of(&self, address: &Url) -> Option<Route> {
        let path = address.as_str().strip_prefix(self.base.as_str())?;
        match Route::parse(path) {
            Route::NotFound => None,
            // What belongs to another source is another application.
            _ if source_in(path).as_deref() != self.preview() => None,
            route => Some(route),
        }
    }

    /// A route as an absolute address.
    #[must_use]
    pub fn href(&self, route: &Route) -> Url {
        let mut path = route.path();
        if let Some(address) = self.preview() {
            // Among bytes, as everywhere in the first download (adr/011).
            let has_query = path.as_bytes().contains(&b'?');
            path.push(if has_query { '&' } else { '?' });
            path.push_str("source=");
            path.push_str(&route::escape(address));
        }
        self.base.below(&path)
    }
}

/// The source that the query of an address names.
fn source_in(address: &str) -> Option<String> {
    let address = address.split('#').next()?;
    route::parameter(address.split_once('?')?.1, "source")
}
