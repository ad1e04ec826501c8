//! Who wrote it.

use super::Setting;
use super::dom::{El, el};
use lede_model::Author;

/// The byline of an article: the override where there is one, else the authors
/// with links, portraits and, for a single author, the role. `None` when
/// nobody is named.
pub fn byline(authors: &[Author], override_text: Option<&str>, setting: &Setting) -> Option<El> {
    let line = el("p").class("byline");
    if let Some(text) = override_text {
        return Some(line.text(text));
    }
    if authors.is_empty() {
        return None;
    }
    let line = line.children(authors.iter().filter_map(avatar));
    let mut names = el("span").class("byline-names").text(setting.strings.by);
    let last = authors.len() - 1;
    for (index, author) in authors.iter().enumerate() {
        if index > 0 {
            names = names.text(if index == last {
                setting.strings.author_last
            } else {
                setting.strings.author_separator
            });
        }
        names = names.child(match &author.url {
            Some(url) => el("a").fixed("rel", "author").href(url).text(&author.name),
            None => el("span").text(&author.name),
        });
    }
    let role = authors
        .first()
        .filter(|_| last == 0)
        .and_then(|author| author.role.as_deref());
    Some(line.child(match role {
        Some(role) => names.text(" ").child(el("span").class("role").text(role)),
        None => names,
    }))
}

fn avatar(author: &Author) -> Option<El> {
    let url = author.avatar.as_ref()?;
    Some(
        el("img")
            .class("avatar")
            .fixed("alt", "")
            .fixed("width", "40")
            .fixed("height", "40")
            .fixed("decoding", "async")
            .fixed("loading", "lazy")
            .src(url),
    )
}

/// The names alone, as cards have them.
pub(super) fn names(
    authors: &[Author],
    override_text: Option<&str>,
    setting: &Setting,
) -> Option<String> {
    if let Some(text) = override_text {
        return Some(text.to_owned());
    }
    let (last, others) = authors.split_last()?;
    let mut names = String::new();
    for (index, author) in others.iter().enumerate() {
        if index > 0 {
            names.push_str(setting.strings.author_separator);
        }
        names.push_str(&author.name);
    }
    if !others.is_empty() {
        names.push_str(setting.strings.author_last);
    }
    names.push_str(&last.name);
    Some(names)
}
