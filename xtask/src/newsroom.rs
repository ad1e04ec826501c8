//! `cargo xtask newsroom`: the sample newsroom's lists, from its articles.

use crate::paths;
use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use lede_model::reading_time;
use lede_model::{Article, Author, Document, FormatVersion, Listing, Published, Topic, Url};
use lede_sources::{Edition, Site};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Stands for wherever the newsroom will be published; no file names it.
const BASE: &str = "https://newsroom.invalid/";
/// Stories on a part of a front's list: enough to fill the front.
const FRONT_PART: usize = 40;
/// Stories on a part of any other list.
const PART: usize = 6;

/// Write the newsroom's lists from its articles.
#[derive(Args)]
pub struct Newsroom {
    /// Only say whether the ones in the repository are true.
    #[arg(long)]
    check: bool,
}

impl Newsroom {
    /// Writes or checks.
    pub fn run(self) -> Result<()> {
        write(self.check)
    }
}

/// Writes every list, or fails if one is not as it should be.
pub fn write(only_check: bool) -> Result<()> {
    let public = paths::root().join("public");
    let lists = lists(&public)?;
    let mut stale = Vec::new();
    for (name, text) in &lists {
        let path = public.join(name);
        if fs::read_to_string(&path).is_ok_and(|present| present == *text) {
            continue;
        }
        if only_check {
            stale.push(name.as_str());
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    if !stale.is_empty() {
        bail!(
            "not what the articles say: {}; run `cargo xtask newsroom`",
            stale.join(", ")
        );
    }
    Ok(())
}

/// The lists by their paths in `public/`.
fn lists(public: &Path) -> Result<BTreeMap<String, String>> {
    let base = Url::parse(BASE).map_err(|_| anyhow!("{BASE} is no address"))?;
    let site =
        fs::read_to_string(public.join("site.json")).context("cannot read public/site.json")?;
    let site = lede_sources::read(&site, &base).context("public/site.json")?;
    let authors = authors(&public.join("authors.json"))?;
    let articles = articles(&public.join("articles"))?;
    let mut written = BTreeMap::new();
    for edition in &site.editions {
        let listing = Listing {
            title: Some(edition.name.clone()),
            language: Some(edition.language.clone()),
            ..Listing::default()
        };
        let stories = articles.iter().filter(|article| is_in(article, edition));
        let path = edition.front.as_str().trim_start_matches(BASE).to_owned();
        parts(&mut written, &path, FRONT_PART, listing, stories)?;
    }
    for (kind, topics) in [
        (
            "section",
            topics(&articles, |article| article.section.iter().collect()),
        ),
        (
            "tag",
            topics(&articles, |article| article.tags.iter().collect()),
        ),
    ] {
        for (slug, (name, stories)) in topics {
            let listing = Listing {
                title: Some(name),
                language: stories.first().and_then(|article| article.language.clone()),
                ..Listing::default()
            };
            let path = format!("articles/{kind}/{slug}.json");
            parts(&mut written, &path, PART, listing, stories.into_iter())?;
        }
    }
    for (slug, author) in authors {
        let is_theirs = |article: &&Article| {
            article
                .authors
                .iter()
                .any(|one| slug_of(one.url.as_ref()) == Some(&slug))
        };
        let stories: Vec<&Article> = articles.iter().filter(is_theirs).collect();
        let listing = Listing {
            title: Some(author.name.clone()),
            language: stories.first().and_then(|article| article.language.clone()),
            author: Some(author),
            ..Listing::default()
        };
        let path = format!("articles/author/{slug}.json");
        parts(&mut written, &path, PART, listing, stories.into_iter())?;
    }
    check_links(&articles, &site, &written)?;
    Ok(written)
}

fn is_in(article: &Article, edition: &Edition) -> bool {
    article
        .language
        .as_ref()
        .is_some_and(|language| language.primary() == edition.language.primary())
}

/// The articles, the newest first.
fn articles(folder: &Path) -> Result<Vec<Article>> {
    let mut articles = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let is_list = name == "index.json" || name.starts_with("index-");
        if path.is_dir() || !name.ends_with(".json") || is_list {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let address = Url::parse(&format!("{BASE}articles/{name}"))
            .map_err(|_| anyhow!("{name} is no name"))?;
        let reading = lede_formats::read(&text, &address).with_context(|| name.clone())?;
        if let Some(problem) = reading.diagnostics.first() {
            bail!("{name}: {problem}");
        }
        match reading.document {
            Document::Article(article) if format!("{}.json", article.id) == name => {
                articles.push(*article)
            }
            Document::Article(article) => bail!("{name} calls itself {}", article.id),
            Document::Listing(_) => bail!("{name} is a list"),
        }
    }
    articles.sort_by_key(|article| {
        let millis = article
            .date_published
            .as_ref()
            .map(lede_model::Timestamp::millis);
        (std::cmp::Reverse(millis), article.id.clone())
    });
    Ok(articles)
}

/// The register of authors, by slug.
fn authors(path: &PathBuf) -> Result<Vec<(String, Author)>> {
    let text = fs::read_to_string(path).context("cannot read public/authors.json")?;
    let entries: Vec<Value> = serde_json::from_str(&text).context("public/authors.json")?;
    let base = Url::parse(BASE).map_err(|_| anyhow!("{BASE} is no address"))?;
    entries
        .iter()
        .map(|entry| {
            let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
            let slug = text("slug").context("an author without a slug")?;
            let author = Author {
                name: text("name").context("an author without a name")?,
                url: base.join(&format!("author/{slug}")).ok(),
                avatar: text("avatar").and_then(|avatar| base.join(&avatar).ok()),
                role: text("role"),
                bio: text("bio"),
            };
            Ok((slug, author))
        })
        .collect()
}

type ByTopic<'a> = BTreeMap<String, (String, Vec<&'a Article>)>;

fn topics(articles: &[Article], of: fn(&Article) -> Vec<&Topic>) -> ByTopic<'_> {
    let mut found = ByTopic::new();
    for article in articles {
        for topic in of(article) {
            if let Some(slug) = slug_of(topic.url.as_ref()) {
                let entry = found.entry(slug.to_owned());
                entry
                    .or_insert_with(|| (topic.name.clone(), Vec::new()))
                    .1
                    .push(article);
            }
        }
    }
    found
}

fn slug_of(url: Option<&Url>) -> Option<&str> {
    url?.as_str()
        .rsplit('/')
        .next()
        .filter(|slug| !slug.is_empty())
}

/// Writes a list in parts: `x.json`, `x-2.json` and so on.
fn parts<'a>(
    written: &mut BTreeMap<String, String>,
    path: &str,
    size: usize,
    head: Listing,
    stories: impl Iterator<Item = &'a Article>,
) -> Result<()> {
    let cards: Vec<_> = stories.map(card).collect();
    let count = cards.len().div_ceil(size).max(1);
    let name = |part: usize| match part {
        1 => path.to_owned(),
        part => format!("{}-{part}.json", path.trim_end_matches(".json")),
    };
    for part in 1..=count {
        let next = (part < count).then(|| Url::parse(&format!("{BASE}{}", name(part + 1))));
        let listing = Listing {
            items: cards
                .iter()
                .skip((part - 1) * size)
                .take(size)
                .cloned()
                .collect(),
            next_url: next.and_then(Result::ok),
            ..head.clone()
        };
        let mut value = serde_json::to_value(Published {
            version: FormatVersion::One,
            document: Document::Listing(Box::new(listing)),
        })?;
        let depth = path.matches('/').count();
        relative(&mut value, &"../".repeat(depth));
        written.insert(
            name(part),
            format!("{}\n", serde_json::to_string_pretty(&value)?),
        );
    }
    Ok(())
}

/// The card of an article, without what no card shows.
fn card(article: &Article) -> lede_model::Card {
    let mut card = article.to_card(reading_time(
        &article.body_text(),
        article.language.as_ref(),
    ));
    if let Some(image) = &mut card.image {
        image.caption = None;
        image.credit = None;
    }
    for author in &mut card.authors {
        author.role = None;
        author.bio = None;
    }
    card
}

/// Makes every address below the base relative to the list's own place, so
/// that the newsroom works under any path.
fn relative(value: &mut Value, up: &str) {
    match value {
        Value::String(text) => {
            if let Some(rest) = text.strip_prefix(BASE) {
                *text = format!("{up}{rest}");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| relative(item, up)),
        Value::Object(members) => members.values_mut().for_each(|member| relative(member, up)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A newsroom whose own links lead nowhere is no sample of anything.
fn check_links(
    articles: &[Article],
    site: &Site,
    written: &BTreeMap<String, String>,
) -> Result<()> {
    let mut broken = Vec::new();
    for article in articles {
        let authors = article
            .authors
            .iter()
            .filter_map(|author| author.url.as_ref());
        let tags = article.tags.iter().filter_map(|tag| tag.url.as_ref());
        let section = article
            .section
            .iter()
            .filter_map(|section| section.url.as_ref());
        let text = serde_json::to_string(&article.body)?;
        let in_text = text
            .split('"')
            .filter(|part| part.starts_with(BASE))
            .filter_map(|part| Url::parse(part).ok())
            .collect::<Vec<_>>();
        for url in authors.chain(tags).chain(section).chain(&in_text) {
            let Some(route) = site.route_of(url) else {
                continue;
            };
            let Some(address) = site.address_of(&route) else {
                continue;
            };
            let path = address.as_str().trim_start_matches(BASE);
            let is_article = articles
                .iter()
                .any(|article| path == format!("articles/{}.json", article.id));
            if !is_article && !written.contains_key(path) {
                broken.push(format!(
                    "{} links to {path}, which is not there",
                    article.id
                ));
            }
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    bail!("{}", broken.join("\n"))
}
