//! The paper: its name, its sections and where its lists are, from `site.json`.

mod read;
mod route;

pub use read::read;
pub use route::Route;

use crate::article::{Card, Language, Url};

/// Everything `site.json` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Where the application lives; routes and relative addresses in
    /// `site.json` start here. Ends with a slash.
    pub base: Url,
    /// The main edition first, then those in other languages.
    pub editions: Vec<Edition>,
    /// Where lists and articles are.
    pub lists: Lists,
    /// Hosts beside its own that `/read?url=` opens documents from.
    pub read_hosts: ReadHosts,
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
    /// Its sections, in the order of the masthead.
    pub sections: Vec<Section>,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
            }],
            lists,
            read_hosts: ReadHosts::Named(Vec::new()),
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
            Route::Section { slug } => edition.sections.iter().any(|section| section.slug == *slug),
            _ => false,
        });
        edition.map(|edition| &edition.language)
    }

    /// Where the JSON behind a route is; `None` for routes without any, or
    /// lists that this site does not have.
    #[must_use]
    pub fn address_of(&self, route: &Route) -> Option<Url> {
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
            Route::Read { url: None } | Route::NotFound => return None,
        };
        let name = route::escape(name);
        let (before, rest) = template?.split_once('{')?;
        let (_, after) = rest.split_once('}')?;
        self.base.join(&[before, &name, after].concat()).ok()
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
            route => Some(route),
        }
    }

    /// A route as an absolute address.
    #[must_use]
    pub fn href(&self, route: &Route) -> Url {
        self.base.below(&route.path())
    }
}
