//! Elements that consist of parts with elements of their own: key takeaways,
//! questions, profiles, timelines, quizzes, products.

use super::article::stars;
use super::element::{all, html};
use super::picture;
use crate::adapters::elements::blocks;
use crate::adapters::value::{at, each, is_true, list, markup, raw_text, url};
use crate::cursor::Cursor;
use lede_model::{Block, Definition, ImageRole, Inline, InlineNode, Mark, TimelineEvent};

/// The blocks of an element with parts; `None` for an element of another kind.
pub(super) fn of_kind(kind: &str, json: &Cursor<'_>, depth: usize) -> Option<Vec<Block>> {
    let (kind, key) = match kind {
        "ListBlockElement" => (
            json.text_at(&["listElementType"]).unwrap_or_default(),
            "items",
        ),
        "KeyTakeawaysBlockElement" => ("KeyTakeaways", "keyTakeaways"),
        "QAndAExplainerBlockElement" => ("QAndAExplainer", "qAndAExplainers"),
        "MiniProfilesBlockElement" => ("MiniProfiles", "miniProfiles"),
        "MultiBylinesBlockElement" => ("MultiByline", "multiBylines"),
        "TimelineAtomBlockElement" => return Some(timeline_atom(json)),
        "TimelineBlockElement" | "DCRSectionedTimelineBlockElement" => {
            let mut found = Vec::new();
            each(json, "sections", &mut |section| {
                found.extend(timeline(section, depth));
            });
            return Some(found);
        }
        "DCRTimelineBlockElement" => return Some(timeline(json, depth)),
        "QuizAtomBlockElement" => return Some(list(json, "questions", &question)),
        "ProductBlockElement" => return Some(product(json, depth)),
        "EnhancedProductSummaryElement" => {
            let mut found: Vec<Block> = heading(json, "title").into_iter().collect();
            each(json, "products", &mut |item| {
                found.extend(at(item, &["productBlock"], &card));
            });
            return Some(found);
        }
        _ => return None,
    };
    let mut found = Vec::new();
    let mut count = 0;
    each(json, key, &mut |item| {
        count += 1;
        let body = parts(item, kind, depth);
        match (kind, markup(item, &["title"])) {
            ("QAndAExplainer", Some(title)) => found.push(Block::Question {
                question: vec![Inline::Text(title)],
                answer: body,
            }),
            ("KeyTakeaways", Some(title)) => {
                found.push(Block::NumberedHeading {
                    number: count,
                    content: vec![Inline::Text(title)],
                });
                found.extend(body);
            }
            _ => {
                found.extend(heading(item, "title"));
                found.extend(body);
            }
        }
    });
    Some(found)
}

fn heading(json: &Cursor<'_>, key: &str) -> Option<Block> {
    blocks::heading(2, raw_text(json, &[key])?)
}

/// The part of a list without its title: who wrote it, what is known of the
/// person, the text.
fn parts(json: &Cursor<'_>, kind: &str, depth: usize) -> Vec<Block> {
    let mut found = Vec::new();
    if kind == "MultiByline" {
        let portrait = ["imageUrl", "contributorImageOverrideUrl"];
        let portrait = portrait
            .iter()
            .find_map(|key| picture::plain(json, key, None));
        found.extend(portrait.map(|image| blocks::picture(image, ImageRole::Half)));
        found.extend(html(json, "bylineHtml").or_else(|| html(json, "byline")));
    }
    found.extend(html(json, "bio"));
    let key = match json.get_non_empty("elements") {
        Some(_) => "elements",
        None => "body",
    };
    found.extend(all(json, key, depth + 1));
    if let Some(note) = markup(json, &["endNote"]) {
        let content = vec![Inline::Text(note)];
        found.push(Block::Paragraph {
            content: vec![Inline::Node(InlineNode::Small(Mark { content }))],
            align: None,
        });
    }
    found
}

/// A timeline whose events have one text each.
fn timeline_atom(json: &Cursor<'_>) -> Vec<Block> {
    let mut found: Vec<Block> = html(json, "description").into_iter().collect();
    let events = list(json, "events", &|event| {
        let mut date = markup(event, &["date"]).or_else(|| markup(event, &["title"]))?;
        if let Some(end) = markup(event, &["toDate"]) {
            date = [&date, " \u{2013} ", &end].concat();
        }
        let title = markup(event, &["title"]).filter(|title| *title != date);
        Some(TimelineEvent {
            date,
            title,
            body: html(event, "body").into_iter().collect(),
        })
    });
    if !events.is_empty() {
        found.push(Block::Timeline {
            title: markup(json, &["title"]),
            events,
        });
    }
    found
}

/// A section of a timeline. Events without a date are text.
fn timeline(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let mut events = Vec::new();
    let mut undated = Vec::new();
    each(json, "events", &mut |event| {
        let mut body = all(event, "main", depth + 1);
        body.extend(all(event, "body", depth + 1));
        let title = markup(event, &["title"]);
        let label = markup(event, &["label"]);
        let title = match (label, title) {
            (Some(label), Some(title)) => Some([&label, ": ", &title].concat()),
            (label, title) => title.or(label),
        };
        let (date, title) = match markup(event, &["date"]) {
            Some(date) => (Some(date), title),
            None => (title, None),
        };
        match date {
            Some(date) => events.push(TimelineEvent { date, title, body }),
            None => undated.append(&mut body),
        }
    });
    let mut found = Vec::new();
    if !events.is_empty() {
        found.push(Block::Timeline {
            title: markup(json, &["title"]),
            events,
        });
    }
    found.append(&mut undated);
    found
}

/// A question of a quiz. Its answer is the list of answers; those that are
/// right are emphasised.
fn question(json: &Cursor<'_>) -> Option<Block> {
    let mut answer: Vec<Block> = picture::plain(json, "imageUrl", None)
        .map(|image| {
            let alt = markup(json, &["imageAlt"]);
            blocks::picture(lede_model::Image { alt, ..image }, ImageRole::Inline)
        })
        .into_iter()
        .collect();
    let items = list(json, "answers", &|answer| {
        let mut content = vec![Inline::Text(markup(answer, &["text"])?)];
        if is_true(answer, "isCorrect") {
            content = crate::adapters::elements::marks::mark("strong", content);
        }
        let mut item = vec![Block::Paragraph {
            content,
            align: None,
        }];
        item.extend(html(answer, "revealText"));
        Some(item)
    });
    if !items.is_empty() {
        answer.push(Block::List {
            ordered: false,
            start: None,
            items,
        });
    }
    Some(Block::Question {
        question: vec![Inline::Text(markup(json, &["text"])?)],
        answer,
    })
}

/// A product in a review: its names, picture, properties, text, and shops.
fn product(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let mut found: Vec<Block> = heading(json, "primaryHeadingHtml").into_iter().collect();
    let second = raw_text(json, &["secondaryHeadingHtml"]);
    found.extend(second.and_then(|second| blocks::heading(3, second)));
    if found.is_empty() {
        found.extend(heading(json, "productName"));
    }
    let image = at(json, &["image"], &picture::object);
    found.extend(image.map(|image| blocks::picture(image, ImageRole::Inline)));
    let rating = json
        .get("starRating")
        .filter(|rating| rating.as_whole_number().is_some());
    found.extend(rating.and_then(|rating| stars(&rating)));
    let items = list(json, "customAttributes", &|attribute| {
        Some(Definition {
            terms: vec![vec![Inline::Text(markup(attribute, &["name"])?)]],
            body: html(attribute, "value").into_iter().collect(),
        })
    });
    if !items.is_empty() {
        found.push(Block::Definitions { items });
    }
    found.extend(all(json, "content", depth + 1));
    found.extend(list(json, "productCtas", &shop));
    found
}

/// A link to a shop.
fn shop(json: &Cursor<'_>) -> Option<Block> {
    let words: Vec<String> = ["text", "price", "retailer"]
        .iter()
        .filter_map(|key| markup(json, &[key]))
        .collect();
    let title = (!words.is_empty()).then(|| words.join(" \u{b7} "));
    Some(blocks::link_card(url(json, &["url"])?, title, None, None))
}

/// A product of a summary, whose text follows in the article.
fn card(json: &Cursor<'_>) -> Option<Block> {
    let names: Vec<String> = ["brandName", "productName"]
        .iter()
        .filter_map(|key| markup(json, &[key]))
        .collect();
    let url = at(json, &["productCtas"], &|shops| {
        url(&crate::adapters::value::first(shops)?, &["url"])
    })?;
    let title = (!names.is_empty()).then(|| names.join(" "));
    let image = at(json, &["image"], &picture::object);
    let heading = markup(json, &["secondaryHeadingHtml"]);
    Some(blocks::link_card(url, title, heading, image))
}
