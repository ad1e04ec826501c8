//! An article, whole.

use super::body::body;
use super::dom::{El, el};
use super::no_body::no_body;
use super::{PictureUse, Setting, byline, corrections, dateline, figure, tags};
use lede_model::reading_time;
use lede_model::{Access, Article, Direction};

/// An article from kicker to end mark; what to read next is not part of it.
pub fn article(article: &Article, setting: &Setting) -> El {
    let language = article.language.as_ref();
    let minutes = article
        .reading_time
        .unwrap_or_else(|| reading_time(&article.body_text(), language));
    let restricted = article.access == Access::Restricted;
    // A picture that is the whole story is shown once, as the lead.
    let (contents, body) = match article.is_picture_alone() {
        true => (None, el("div").class("body")),
        false => body(article, setting),
    };
    el("article")
        .class("article")
        .maybe_attr("lang", language.map(|language| language.as_str()))
        .maybe_attr("dir", article.direction().map(Direction::as_str))
        .child(
            el("header")
                .class("article-head")
                .maybe(kicker(article))
                .child(
                    el("h1")
                        .class("headline")
                        .fixed("tabindex", "-1")
                        .text(&article.headline),
                )
                .maybe(
                    article
                        .standfirst
                        .as_deref()
                        .map(|text| el("p").class("standfirst").text(text)),
                )
                .child(
                    el("div")
                        .class("meta")
                        .maybe(byline(&article.authors, article.byline.as_deref(), setting))
                        .child(dateline(article, minutes, setting)),
                )
                .maybe(restricted.then(|| {
                    el("p")
                        .class("members-note")
                        .text(setting.strings.members_note)
                })),
        )
        .maybe(article.image.as_ref().map(|image| {
            let (class, usage) = if image.is_portrait() {
                ("lead is-portrait", PictureUse::LeadPortrait)
            } else {
                ("lead", PictureUse::Lead)
            };
            figure(image, usage, class, setting)
        }))
        .maybe(contents)
        .maybe(no_body(article, setting))
        .child(body)
        .child(
            el("footer")
                .class("article-foot")
                .child(el("span").class("end-mark").fixed("aria-hidden", "true"))
                .maybe(corrections(&article.corrections, setting))
                .maybe(tags(&article.tags, setting)),
        )
}

fn kicker(article: &Article) -> Option<El> {
    let section = article.section.as_ref();
    let (text, url) = match (&article.label, section) {
        (Some(label), _) => (&label.text, label.url.as_ref()),
        (None, Some(section)) => (&section.name, section.url.as_ref()),
        (None, None) => return None,
    };
    let kicker = el("p").class("kicker");
    Some(match url {
        Some(url) => kicker.child(el("a").href(url).text(text)),
        None => kicker.text(text),
    })
}
