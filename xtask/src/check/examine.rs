//! Reading one document and saying what is to be said of it.

use super::body;
use super::findings::{Finding, Kind, Severity, error, warning};
use super::place::Place;
use lede_formats::html::{self, Dropped, Reason};
use lede_formats::{self, Diagnostic, Reading};
use lede_model::{Access, Article, Document, Listing, Url};
use serde::Serialize;

/// More signs than this are no standfirst but a paragraph.
const LONG_STANDFIRST: usize = 220;
/// How many articles of a list are looked at.
const MOST_ITEMS: usize = 100;

/// What was found out about a document.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Where it is.
    pub place: String,
    /// The format's stable name, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// By which keys the format was recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<&'static str>,
    /// The document in a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What is to be said.
    pub findings: Vec<Finding>,
}

impl Report {
    /// How many findings keep readers from the document.
    pub fn errors(&self) -> usize {
        let is_error = |finding: &&Finding| finding.severity == Severity::Error;
        self.findings.iter().filter(is_error).count()
    }

    /// Whether it is on an article without a body.
    pub fn has_no_body(&self) -> bool {
        self.findings.iter().any(|one| one.kind == Kind::NoBody)
    }
}

/// The reports on a place: one for a document, and, where it is a list that
/// holds its articles whole, one for each of them about which there is
/// something to say.
pub fn examine(place: &Place) -> Vec<Report> {
    let failed = |text: String| {
        vec![Report {
            place: place.name.clone(),
            format: None,
            signature: None,
            summary: None,
            findings: vec![error(text)],
        }]
    };
    let text = match place.text() {
        Ok(text) => text,
        Err(error) => return failed(format!("{error:#}")),
    };
    let reading = match lede_formats::read(&text, &place.address) {
        Ok(reading) => reading,
        Err(error) => return failed(error.to_string()),
    };
    let cards = match &reading.document {
        Document::Listing(listing) => listing.items.clone(),
        Document::Article(_) => Vec::new(),
    };
    let mut reports = vec![report(place.name.clone(), reading, &place.address)];
    for card in cards.iter().take(MOST_ITEMS) {
        let Ok(reading) = lede_formats::article_in(&text, &place.address, &card.id) else {
            continue;
        };
        let report = report(
            format!("{} › {}", place.name, card.id),
            reading,
            &place.address,
        );
        // Most lists only tell of articles.
        if !report.has_no_body() && !report.findings.is_empty() {
            reports.push(report);
        }
    }
    reports
}

fn report(place: String, reading: Reading, address: &Url) -> Report {
    let mut findings = reading
        .diagnostics
        .iter()
        .map(of_problem)
        .collect::<Vec<_>>();
    let summary = match reading.document {
        Document::Article(article) => of_article(*article, address, &mut findings),
        Document::Listing(listing) => of_listing(&listing, &mut findings),
    };
    findings.dedup();
    Report {
        place,
        format: Some(reading.format.as_str()),
        signature: Some(reading.signature),
        summary: Some(summary),
        findings,
    }
}

fn of_problem(problem: &Diagnostic) -> Finding {
    let kind = if problem.expected.contains("date") {
        Kind::Date
    } else if problem.expected.contains("address") {
        Kind::Address
    } else {
        Kind::Field
    };
    warning(kind, problem.to_string())
}

fn of_article(mut article: Article, address: &Url, findings: &mut Vec<Finding>) -> String {
    findings.extend(body::outline(&article.body));
    let base = article.url.clone().unwrap_or_else(|| address.clone());
    let dropped = html::expand(&mut article.body, &base);
    html::without_repeated_lead(&mut article.body, article.image.as_mut());
    if article.date_published.is_none() {
        findings.push(warning(Kind::NoDate, "no date of publication"));
    }
    if article.authors.is_empty() && article.byline.is_none() {
        findings.push(warning(Kind::NoAuthor, "no author"));
    }
    let words = article.body_text();
    if !article.has_body() {
        let text = match (article.access, &article.url) {
            (Access::Restricted, _) => "no body; it is for members".to_owned(),
            (Access::Public, Some(url)) => {
                format!("no body; readers are told, and led to {}", url.as_str())
            }
            (Access::Public, None) => {
                "no body; readers are told, and there is no url to lead them to".to_owned()
            }
        };
        findings.push(warning(Kind::NoBody, text));
    }
    let signs = article
        .standfirst
        .as_deref()
        .map_or(0, |text| text.chars().count());
    if signs > LONG_STANDFIRST {
        let text = format!("a standfirst of {signs} characters; {LONG_STANDFIRST} are read");
        findings.push(warning(Kind::LongStandfirst, text));
    }
    findings.extend(body::pictures(article.image.as_ref(), &article.body));
    findings.extend(body::unknown(&article.body));
    if let Some(dropped) = dropped {
        findings.extend(of_dropped(&dropped));
    }
    in_a_line(&article, words.split_whitespace().count())
}

fn of_dropped(dropped: &Dropped) -> Vec<Finding> {
    let found = dropped.iter().map(|(reason, count)| {
        let kind = match reason {
            Reason::Script | Reason::Handler | Reason::Plugin | Reason::Form => Kind::Unsafe,
            Reason::Address => Kind::Address,
            _ => Kind::Dropped,
        };
        warning(
            kind,
            format!("left out of the HTML: {} ({count})", reason.name()),
        )
    });
    found.collect()
}

fn in_a_line(article: &Article, words: usize) -> String {
    let mut line = format!("“{}”", article.headline);
    if let Some(byline) = &article.byline {
        line += &format!(", {byline}");
    } else if !article.authors.is_empty() {
        let names = article.authors.iter().map(|author| author.name.as_str());
        line += &format!(", by {}", names.collect::<Vec<_>>().join(", "));
    }
    if let Some(date) = &article.date_published {
        line += &format!(", {}", date.as_str());
    }
    if let Some(language) = &article.language {
        line += &format!(", {}", language.as_str());
    }
    let blocks = counted(article.body.len(), "block");
    line + &format!(", {blocks}, {}", counted(words, "word"))
}

fn of_listing(listing: &Listing, findings: &mut Vec<Finding>) -> String {
    if listing.items.is_empty() {
        findings.push(warning(Kind::EmptyList, "an empty list"));
    }
    let title = listing.title.as_deref().unwrap_or("without a title");
    let articles = counted(listing.items.len(), "article");
    let mut line = format!("a list, {title}: {articles}");
    if listing.next_url.is_some() {
        line += ", and more";
    }
    line
}

/// `1 word`, `2 words`.
pub fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    }
}
