//! Says that the text of a story is not here.

use super::Setting;
use super::dom::{El, el};
use lede_model::{Access, Article, Url};

/// The note of an article whose document holds no body, so that half an
/// article does not pass for a whole one, with a link to the original.
///
/// `None` where there is a body, and for members' stories, which have a note
/// of their own. Without a `url`, or on the page that it names, there is no
/// link.
pub(super) fn no_body(article: &Article, setting: &Setting) -> Option<El> {
    if article.has_body() || article.access == Access::Restricted {
        return None;
    }
    let is_elsewhere = |url: &&Url| **url != setting.page;
    let original = article.url.as_ref().filter(is_elsewhere).map(|url| {
        el("a")
            .fixed("rel", "noopener")
            .href(url)
            .text(setting.strings.original)
    });
    let note = el("p").class("no-body").text(setting.strings.no_body);
    let note = match setting.foreign(article.language.as_ref()) {
        // The words are the interface's, the article around them is not.
        Some(_) => note
            .attr("lang", setting.language.as_str())
            .attr("dir", setting.language.direction().as_str()),
        None => note,
    };
    Some(match original {
        Some(original) => note.text(" ").child(original),
        None => note,
    })
}
