//! Boxes beside the text: background, profiles, callouts, products.

use super::element::html;
use super::picture;
use crate::adapters::elements::blocks;
use crate::adapters::value::{at, list, markup, raw_text, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, Image, ImageRole, Inline, QuoteStyle, bare_credit};

/// The block of a box; the outer `None` for an element of another kind.
pub(super) fn of_kind(kind: &str, json: &Cursor<'_>) -> Option<Option<Block>> {
    Some(match kind {
        "ExplainerAtomBlockElement" => aside(json, "title", html(json, "body")),
        "GuideAtomBlockElement" | "ProfileAtomBlockElement" | "QABlockElement" => background(json),
        "CalloutBlockElement" | "CalloutBlockElementV2" => callout(json),
        "ReporterCalloutBlockElement" => reporter(json),
        "RecipeBlockElement" => {
            let image = at(json, &["featuredImage"], &recipe_picture);
            let mut body = figure(image);
            body.extend(html(json, "description"));
            aside(json, "title", body)
        }
        "WitnessBlockElement" => at(json, &["witnessTypeData"], &|data| witness(json, data)),
        _ => return None,
    })
}

fn aside(json: &Cursor<'_>, title: &str, body: impl IntoIterator<Item = Block>) -> Option<Block> {
    boxed(markup(json, &[title]), body.into_iter().collect())
}

/// A box; its title alone is a paragraph.
fn boxed(title: Option<String>, body: Vec<Block>) -> Option<Block> {
    match body.is_empty() {
        true => title.map(blocks::plain_paragraph),
        false => Some(Block::Aside { title, body }),
    }
}

fn figure(image: Option<Image>) -> Vec<Block> {
    let block = |image| blocks::picture(image, ImageRole::Inline);
    image.map(block).into_iter().collect()
}

/// A guide, a profile, or questions and answers.
fn background(json: &Cursor<'_>) -> Option<Block> {
    let credit = markup(json, &["credit"]);
    let image = picture::plain(json, "img", credit.clone());
    let mut body = Vec::new();
    // Without a picture the credit is that of the text.
    let source = credit.filter(|_| image.is_none());
    body.extend(figure(image));
    body.extend(html(json, "html"));
    body.extend(source.map(blocks::plain_paragraph));
    let label = markup(json, &["label"]);
    let title = markup(json, &["title"]);
    let title = match (label, title) {
        (Some(label), Some(title)) if label != title => Some([&label, ": ", &title].concat()),
        (label, title) => title.or(label),
    };
    boxed(title, body)
}

/// A request to readers. Its form is left out.
fn callout(json: &Cursor<'_>) -> Option<Block> {
    if let Some(form) = json.get("formFields") {
        form.report("a callout without a form");
    }
    let mut body = Vec::new();
    body.extend(html(json, "description"));
    let contacts = list(json, "contacts", &|contact| {
        let name = markup(contact, &["name"])?;
        let address = [
            text(contact, &["urlPrefix"]).unwrap_or_default(),
            text(contact, &["value"])?,
        ];
        let url = contact.address().join(&address.concat()).ok();
        let content = vec![Inline::Text(name)];
        let content = crate::adapters::elements::marks::link(url, content);
        let mut item = vec![Block::Paragraph {
            content,
            align: None,
        }];
        item.extend(markup(contact, &["guidance"]).map(blocks::plain_paragraph));
        Some(item)
    });
    if !contacts.is_empty() {
        body.push(Block::List {
            ordered: false,
            start: None,
            items: contacts,
        });
    }
    let prompt = markup(json, &["prompt"]);
    let title = match (prompt, markup(json, &["title"])) {
        (Some(prompt), Some(title)) => Some([&prompt, ": ", &title].concat()),
        (prompt, title) => title.or(prompt),
    };
    boxed(title, body)
}

/// How to reach a reporter.
fn reporter(json: &Cursor<'_>) -> Option<Block> {
    let words = |key| html(json, key);
    let heading = || blocks::heading(3, raw_text(json, &["mainTextHeading"])?);
    let body = [
        words("subtitle"),
        words("intro"),
        heading(),
        words("mainText"),
        words("emailContact"),
        words("messagingContact"),
        words("securedropContact"),
        words("endNote"),
    ];
    aside(json, "title", body.into_iter().flatten())
}

fn recipe_picture(json: &Cursor<'_>) -> Option<Image> {
    let credit = markup(json, &["photographer"]).or_else(|| markup(json, &["source"]));
    Some(Image {
        credit: credit.and_then(|credit| bare_credit(&credit)),
        ..picture::object(json)?
    })
}

/// What a reader has sent in: a picture, a film or a text.
fn witness(json: &Cursor<'_>, data: &Cursor<'_>) -> Option<Block> {
    let author = markup(data, &["authorName"]);
    match data.text_at(&["type"]) {
        Some("image") => {
            let mut image = None;
            crate::adapters::value::each(json, "assets", &mut |asset| {
                image = image
                    .take()
                    .or_else(|| picture::plain(asset, "file", author.clone()));
            });
            let image = Image {
                alt: markup(data, &["alt"]),
                caption: markup(data, &["caption"]),
                ..image?
            };
            Some(blocks::picture(image, ImageRole::Inline))
        }
        Some("video") => Some(blocks::embed_or_link(
            url(data, &["youtubeUrl"]).or_else(|| url(data, &["url"]))?,
            blocks::EmbedDetails {
                title: markup(data, &["title"]),
                caption: markup(data, &["description"]),
                ..blocks::EmbedDetails::default()
            },
        )),
        _ => blocks::quote(QuoteStyle::Block, raw_text(data, &["description"])?, author),
    }
}
