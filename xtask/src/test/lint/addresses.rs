//! Addresses reach attributes by their types only.
//!
//! In `view!`, an attribute that the browser follows or loads gets an `Href` or a
//! `MediaSource` (`src/components/url.rs`), which are made of checked addresses. A
//! macro takes any text there, and clippy does not see into it: this reads the
//! sources.

use crate::paths;
use anyhow::{Context, Result, bail};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// The attributes that the browser follows or loads.
const ATTRIBUTES: [&str; 9] = [
    "action",
    "background",
    "data",
    "formaction",
    "href",
    "ping",
    "poster",
    "src",
    "srcset",
];
/// What no view may have: text that becomes markup, or another page.
const FORBIDDEN: [&str; 2] = ["inner_html", "srcdoc"];
/// The types of addresses.
const TYPES: [&str; 2] = ["Href", "MediaSource"];

/// Checks every source of the application.
pub fn check() -> Result<()> {
    let mut files = Vec::new();
    find(&paths::root().join("src"), &mut files)?;
    let mut found = Vec::new();
    for file in &files {
        let source = fs::read_to_string(file)?;
        let tokens: TokenStream = source
            .parse()
            .map_err(|error| anyhow::anyhow!("{}: {error}", file.display()))?;
        let name = file.strip_prefix(paths::root()).unwrap_or(file);
        for attribute in unchecked(tokens) {
            found.push(format!("{}: {attribute}", name.display()));
        }
    }
    if !found.is_empty() {
        bail!(
            "these attributes need an `Href` or a `MediaSource`:\n{}",
            found.join("\n")
        );
    }
    Ok(())
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// The attributes of views that have an address of another type, with the tokens of
/// the value.
fn unchecked(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = |distance: usize| index.checked_sub(distance).and_then(|at| tokens.get(at));
        let is_view = is_punct(before(1), '!') && is_ident(before(2), "view");
        if is_view && group.delimiter() == Delimiter::Brace {
            found.extend(in_view(group.stream()));
        } else {
            found.extend(unchecked(group.stream()));
        }
    }
    found
}

fn in_view(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    let mut is_component = false;
    for (index, token) in tokens.iter().enumerate() {
        let next = |distance: usize| tokens.get(index + distance);
        match token {
            TokenTree::Group(group) => found.extend(unchecked(group.stream())),
            TokenTree::Punct(punct) if punct.as_char() == '<' => {
                is_component = match next(1) {
                    Some(TokenTree::Ident(tag)) => tag.to_string().starts_with(char::is_uppercase),
                    _ => false,
                };
            }
            TokenTree::Ident(name) if is_punct(next(1), '=') && !is_component => {
                let name_text = name.to_string();
                let has_type = TYPES.iter().any(|of| is_ident(next(2), of));
                let is_address = ATTRIBUTES.contains(&name_text.as_str());
                if FORBIDDEN.contains(&name_text.as_str()) || (is_address && !has_type) {
                    let value: TokenStream =
                        tokens.iter().skip(index + 2).take(3).cloned().collect();
                    found.push(format!("{name_text}={value}"));
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn is_ident(token: Option<&TokenTree>, name: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == name)
}

#[cfg(test)]
mod tests {
    use super::unchecked;

    fn found(source: &str) -> Vec<String> {
        unchecked(source.parse().unwrap())
    }

    #[test]
    fn addresses_of_the_right_types_pass() {
        let source = r#"
            fn card() {
                let href = url.as_str();
                view! {
                    <article>
                        <a class="x" href=Href(&url)>{title}</a>
                        <img alt="" src=MediaSource::picture(&url) />
                        <BlockHead href=&href title />
                    </article>
                }
            }
        "#;
        assert_eq!(found(source), Vec::<String>::new());
    }

    #[test]
    fn any_other_value_is_refused() {
        for (source, attribute) in [
            ("view! { <a href=url.as_str()>{x}</a> }", "href=url"),
            ("view! { <a href={Href(&url)}>{x}</a> }", "href={"),
            (
                r#"view! { <a href="https://x.example">{x}</a> }"#,
                "href=\"",
            ),
            (
                "view! { <p><img src=move || text.get() /></p> }",
                "src=move",
            ),
            ("view! { <form action=address></form> }", "action=address"),
            ("view! { <video poster=text></video> }", "poster=text"),
            ("view! { <source srcset=list /> }", "srcset=list"),
            ("view! { <p inner_html=html></p> }", "inner_html=html"),
            ("view! { <iframe srcdoc=html></iframe> }", "srcdoc=html"),
        ] {
            let found = found(source);
            assert_eq!(found.len(), 1, "{source}");
            assert!(found[0].starts_with(attribute), "{source}: {found:?}");
        }
    }

    #[test]
    fn views_within_expressions_are_read_too() {
        let source = "fn f() {\n view! { <p>{match url {\n Some(url) => view! { <a href=url>{x}</a> },\n None => y }}</p> } }";
        assert_eq!(found(source).len(), 1);
        let source =
            "items.map(|item| { view! { <Card>{view! { <a href=item>{x}</a> }}</Card> } })";
        assert_eq!(found(source).len(), 1);
    }
}
