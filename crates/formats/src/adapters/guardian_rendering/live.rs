//! Bodies: the blocks of an article are its body, the blocks of a live report
//! its updates.

use super::element;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::blocks::plain_paragraph;
use crate::adapters::value::{at, each, is_true, list, markup, number, text};
use crate::cursor::Cursor;
use lede_model::{Block, LiveUpdate};

#[derive(Default)]
pub(super) struct LiveBody {
    pub(super) blocks: Vec<Block>,
    /// Whether the first paragraph begins with a large letter.
    pub(super) drop_cap: bool,
}

pub(super) fn body(json: &Cursor<'_>) -> LiveBody {
    let design = json.text_at(&["format", "design"]).unwrap_or_default();
    let blocks = json.get("blocks").filter(Cursor::is_list);
    let is_live = matches!(design, "LiveBlogDesign" | "DeadBlogDesign")
        || blocks.is_some_and(|blocks| blocks.items().nth(1).is_some());
    let update = |block: &Cursor<'_>| update(block, is_live);
    let mut updates = list(json, "blocks", &update);
    let drop_cap = at(json, &["blocks"], &|blocks| {
        let first = crate::adapters::value::first(blocks)?;
        let elements = first.get("elements")?;
        Some(crate::adapters::value::first(&elements)?.text_at(&["dropCap"]) == Some("on"))
    });
    if !is_live {
        return LiveBody {
            blocks: updates.into_iter().flat_map(|update| update.body).collect(),
            drop_cap: drop_cap.unwrap_or_default(),
        };
    }
    // A page of a report has part of the blocks, but all key events.
    let mut count = 0;
    each(json, "keyEvents", &mut |event| {
        count += 1;
        match count > MAX_KEY_EVENTS {
            true => event.report("no more than 500 key events"),
            false => add(update(event), &mut updates),
        }
    });
    at(json, &["pinnedPost"], &|post| Some(update(post)))
        .into_iter()
        .for_each(|post| {
            let is_known = |post: &LiveUpdate| updates.iter().any(|it| it.id == post.id);
            if let Some(post) = post.filter(|post| !is_known(post)) {
                updates.insert(0, post);
            }
        });
    if let Some(pages) = json.get("pagination")
        && number(&pages, &["totalPages"]).is_some_and(|pages| pages > 1)
    {
        pages.report("a live report on one page");
    }
    LiveBody {
        blocks: updates
            .into_iter()
            .map(|update| Block::Update(Box::new(update)))
            .collect(),
        drop_cap: false,
    }
}

/// How many key events are read; each is looked for among the updates.
const MAX_KEY_EVENTS: usize = 500;

/// Adds a key event at its place by date, if it is not there.
fn add(update: Option<LiveUpdate>, updates: &mut Vec<LiveUpdate>) {
    let Some(mut update) = update else { return };
    update.key_event = true;
    if let Some(known) = updates.iter_mut().find(|known| known.id == update.id) {
        known.key_event = true;
        return;
    }
    let time = |update: &LiveUpdate| update.date.as_ref().map(lede_model::Timestamp::millis);
    let is_older = |other: &LiveUpdate| time(other) < time(&update);
    let place = updates.iter().position(is_older).unwrap_or(updates.len());
    updates.insert(place, update);
}

/// An update; `None` if it is empty.
fn update(json: &Cursor<'_>, is_live: bool) -> Option<LiveUpdate> {
    let attribute = |key| {
        let attributes = json.get("attributes");
        attributes.is_some_and(|it| is_true(&it, key))
    };
    let date = |key| dates::timestamp(json, &[key]);
    let mut body = element::all(json, "elements", 0);
    if let Some(names) = contributors(json).filter(|_| is_live) {
        body.insert(0, names);
    }
    let update = LiveUpdate {
        id: text(json, &["id"]).unwrap_or_else(|| json.path()),
        date: date("blockFirstPublished")
            .or_else(|| date("blockCreatedOn"))
            .or_else(|| date("firstPublished"))
            .or_else(|| date("createdOn")),
        title: markup(json, &["title"]),
        key_event: attribute("keyEvent") || attribute("summary"),
        body,
    };
    (update.title.is_some() || !update.body.is_empty()).then_some(update)
}

/// The names of those who wrote an update.
fn contributors(json: &Cursor<'_>) -> Option<Block> {
    let names: Vec<String> = list(json, "contributors", &|person| {
        let name = markup(person, &["name"])?;
        byline::named(&name).map(|author| author.name)
    });
    (!names.is_empty()).then(|| plain_paragraph(names.join(", ")))
}
