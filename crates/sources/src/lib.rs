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

/// The contents of `site.json`.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The address of the application, with a slash at the end. Routes and
    /// relative addresses in `site.json` are resolved against it.
    pub base: Url,
    /// The main edition, then the editions in other languages.
    pub editions: Vec<Edition>,
    /// Address templates of the paper's lists and articles, if it has its own.
    pub lists: Lists,
    /// Where the stories come from.
    pub origin: Origin,
    /// Hosts from which `/read?url=` opens documents, besides the paper's own.
    pub read_hosts: ReadHosts,
}

/// Where a paper's stories come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The paper's own documents, at the addresses of [`Lists`].
    #[default]
    Lists,
    /// Live sources. The text is the `site.json` that names them; [`source::of`]
    /// reads it when the sources are needed.
    Sources(String),
    /// One source that the reader chose. The text is its address as typed.
    Preview(String),
}

/// The paper in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The slug in `/edition/{slug}`; `None` for the main edition at `/`.
    pub slug: Option<String>,
    /// The name on the masthead.
    pub name: String,
    /// A line for the description of the front page.
    pub tagline: Option<String>,
    /// A line at the foot of every page.
    pub notice: Option<String>,
    /// The language of the edition and its interface.
    pub language: Language,
    /// The address of the list of its newest stories.
    pub front: Url,
    /// The sections that `site.json` names, in the order of the masthead.
    pub sections: Vec<Section>,
    /// The sections that its sources report, if `site.json` names none.
    pub found: OnceLock<Vec<Section>>,
}

/// A section of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The slug in `/section/{slug}`.
    pub slug: String,
    /// The name that readers see.
    pub name: String,
    /// The layout of its block on the front.
    pub layout: BlockLayout,
}

/// The layout of a section's block on the front.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockLayout {
    /// One story with a picture, and the others as a list beside it.
    #[default]
    LeadList,
    /// Three stories side by side.
    Across,
    /// Opinion columns with portraits of the writers.
    Portraits,
}

/// Address templates. `{slug}` and `{id}` are replaced by the escaped name of a
/// list or an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// The template of an article.
    pub article: String,
    /// The template of a section's list.
    pub section: Option<String>,
    /// The template of an author's list.
    pub author: Option<String>,
    /// The template of a tag's list.
    pub tag: Option<String>,
}

/// The hosts from which documents may be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadHosts {
    /// The site's own host and these.
    Named(Vec<String>),
    /// Every host.
    Any,
}

impl Lists {
    /// The template of an article, if `site.json` has none.
    pub const DEFAULT_ARTICLE: &str = "articles/{id}.json";
}

impl Edition {
    /// The sections of the edition, in the order of the masthead.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        match self.found.get() {
            Some(found) if self.sections.is_empty() => found,
            _ => &self.sections,
        }
    }
}

impl Site {
    /// The site of a widget, which knows only the paper's address and lists. The
    /// interface is in `language`.
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

    /// Turns the site into a preview of the source in the `source` parameter of
    /// the page's address `here`. Without that parameter the site is unchanged.
    /// A preview has the name of the source's host, so that readers do not take
    /// its stories for the paper's.
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

    /// The address of the previewed source as the reader typed it; `None` if this
    /// is no preview.
    #[must_use]
    pub fn preview(&self) -> Option<&str> {
        match &self.origin {
            Origin::Preview(address) => Some(address),
            _ => None,
        }
    }

    /// The index of the edition in `language`, or of the main edition if there is
    /// none.
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

    /// The language of the edition that a front or a section belongs to; `None`
    /// for other routes.
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

    /// The address of the JSON of a route; `None` if the route has no JSON or the
    /// site has no such list. The answers of live sources are cached under the
    /// address of their page, so that is what this returns for them.
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
                return Some(self.typed(address)?.without_fragment());
            }
            Route::ReadItem { list, item } => {
                return Some(item_address(&self.typed(list)?, item));
            }
            Route::Read { url: None } | Route::Search { .. } | Route::NotFound => return None,
        };
        let name = route::escape(name);
        let (before, rest) = template?.split_once('{')?;
        let (_, after) = rest.split_once('}')?;
        self.base.join(&[before, &name, after].concat()).ok()
    }

    /// The address of a document as a reader typed it: in full, relative to the
    /// application, or beginning with a host.
    fn typed(&self, address: &str) -> Option<Url> {
        let address = address.trim();
        let parsed = match begins_with_host(address) {
            true => Url::parse(&["https://", address].concat()),
            false => self.base.join(address),
        };
        parsed.ok().filter(Url::is_web)
    }

    /// Whether the contents of a page come from sources. A search does so even in
    /// a paper with its own lists: it treats the front's list as a source.
    #[must_use]
    pub fn is_sourced(&self, route: &Route) -> bool {
        match route {
            Route::Front { edition: Some(_) }
            | Route::Read { .. }
            | Route::ReadItem { .. }
            | Route::Search { query: None }
            | Route::NotFound => false,
            Route::Search { query: Some(_) } => true,
            _ => self.origin != Origin::Lists,
        }
    }

    /// Whether `/read?url=` may open a document from an address.
    #[must_use]
    pub fn may_read(&self, address: &Url) -> bool {
        address.origin() == self.base.origin()
            || match &self.read_hosts {
                ReadHosts::Any => true,
                ReadHosts::Named(hosts) => hosts.iter().any(|host| host == address.host()),
            }
    }

    /// The target of a card's link: its address if that is a page of this site;
    /// otherwise, by the list that the card is from, which was loaded from `from`:
    /// this site's page of the story, the story within the list, or the address
    /// where it is published.
    #[must_use]
    pub fn href_of(&self, card: &Card, list: CardList, from: &Url) -> Url {
        let id = card.id.clone();
        match (&card.url, list) {
            (Some(url), _) if self.route_of(url).is_some() => url.clone(),
            (_, CardList::OfSite) => self.href(&Route::Article { id }),
            (Some(url), CardList::OfCards) => url.clone(),
            _ => self.href(&Route::ReadItem {
                list: from.without_fragment().as_str().to_owned(),
                item: id,
            }),
        }
    }

    /// What a list is that a page of `route` shows and that was loaded from `from`,
    /// as far as that is known without reading it.
    #[must_use]
    pub fn list_at(&self, route: &Route, from: &Url) -> CardList {
        match route {
            // The ids in what a reader opened by its address are somebody else's.
            Route::Read { .. } | Route::ReadItem { .. } => CardList::OfCards,
            _ if from.origin() == self.base.origin() => CardList::OfSite,
            _ => CardList::OfCards,
        }
    }

    /// The route of an address; `None` if it is no page of this application.
    #[must_use]
    pub fn route_of(&self, address: &Url) -> Option<Route> {
        let path = address.as_str().strip_prefix(self.base.as_str())?;
        match Route::parse(path) {
            Route::NotFound => None,
            // A page of another source's preview needs another `Site`.
            _ if source_in(path).as_deref() != self.preview() => None,
            route => Some(route),
        }
    }

    /// The address of the preview of a source.
    #[must_use]
    pub fn preview_of(&self, source: &Url) -> Url {
        let query = ["?source=", &route::escape(source.as_str())].concat();
        self.base.below(&query)
    }

    /// The absolute address of a route.
    #[must_use]
    pub fn href(&self, route: &Route) -> Url {
        let mut path = route.path();
        if let Some(address) = self.preview() {
            // A search in bytes keeps `str`'s searcher out of the first download
            // (adr/011).
            let has_query = path.as_bytes().contains(&b'?');
            path.push(if has_query { '&' } else { '?' });
            path.push_str("source=");
            path.push_str(&route::escape(address));
        }
        self.base.below(&path)
    }
}

/// Whether an address without a scheme begins with a host: `blog.example/feed`, but
/// not `feed.json`.
fn begins_with_host(address: &str) -> bool {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let is_folder = address.as_bytes().get(host.len()) == Some(&b'/');
    let is_file = !is_folder && host.ends_with(".json");
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let mut labels = host.split('.');
    let is_label = |label: &str| {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(is_part)
    };
    !is_file && labels.clone().count() > 1 && labels.all(is_label)
}

/// Where the stories of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardList {
    /// The site has a page for each.
    OfSite,
    /// The list holds them, whole.
    OfStories,
    /// Where each was published: the list holds only cards.
    OfCards,
}

/// The address of a story within a list: the list's, with the story's id as its
/// fragment.
#[must_use]
pub fn item_address(list: &Url, id: &str) -> Url {
    let fragment = ["#", &route::escape(id)].concat();
    list.join(&fragment).unwrap_or_else(|_| list.clone())
}

/// The id in an [`item_address`].
#[must_use]
pub fn item_in(address: &Url) -> Option<String> {
    Some(route::unescape(address.fragment()?))
}

/// The `source` parameter of an address.
fn source_in(address: &str) -> Option<String> {
    let address = address.split('#').next()?;
    route::parameter(address.split_once('?')?.1, "source")
}
