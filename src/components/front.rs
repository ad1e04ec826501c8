//! The front page: one lead, a few seconds, a river, and a block per section.

use super::Setting;
use super::block_head::block_head;
use super::card::{CardShape, card, cards};
use super::dom::{El, el};
use lede_model::layout::{LEAD_AMONG, RIVER, SECONDS, SMALL_FRONT, SMALL_SECONDS};
use lede_model::{Card, Timestamp};
use lede_sources::{BlockLayout, Edition, Route, Section};

/// A section's block needs this many stories to look like one.
const BLOCK_AT_LEAST: usize = 2;
/// How many a block has at most.
const PER_BLOCK: usize = 4;
/// How many stories the list of the newest has.
const MOST_RECENT: usize = 10;

/// A front page's stories, each in one place only.
#[derive(Debug, PartialEq)]
pub struct Front<'a> {
    /// The story that the page leads with.
    pub lead: Option<&'a Card>,
    /// The stories beside it.
    pub seconds: Vec<&'a Card>,
    /// The stories below.
    pub river: Vec<&'a Card>,
    /// What is left, by section.
    pub blocks: Vec<(&'a Section, Vec<&'a Card>)>,
    /// The newest of all, again and in order of time; none on a small front.
    pub most_recent: Vec<&'a Card>,
}

impl<'a> Front<'a> {
    /// Lays out `stories` as the front page of an edition.
    #[must_use]
    pub fn of(stories: &'a [Card], setting: &'a Setting) -> Self {
        let sections = setting.edition().map(Edition::sections).unwrap_or_default();
        Self::lay_out(stories, sections, PER_BLOCK)
    }

    /// Lays out `stories`, given in order of importance. The first with a
    /// picture among the first three leads, since a lead without one is a hole
    /// in the page; sections take at most `per_block` of what the upper part
    /// leaves.
    #[must_use]
    pub fn lay_out(stories: &'a [Card], sections: &'a [Section], per_block: usize) -> Self {
        let mut rest: Vec<&Card> = stories.iter().collect();
        let pictured = rest
            .iter()
            .take(LEAD_AMONG)
            .position(|card| card.image.is_some());
        let lead = (!rest.is_empty()).then(|| rest.remove(pictured.unwrap_or_default()));
        let mut take = |count: usize| rest.drain(..count.min(rest.len())).collect::<Vec<_>>();
        let is_small = stories.len() < SMALL_FRONT;
        let seconds = take(if is_small { SMALL_SECONDS } else { SECONDS });
        let river = take(RIVER);
        let blocks = sections
            .iter()
            .filter_map(|section| {
                let of_section: Vec<&Card> = rest
                    .iter()
                    .copied()
                    .filter(|card| is_of(card, section))
                    .take(per_block)
                    .collect();
                (of_section.len() >= BLOCK_AT_LEAST).then_some((section, of_section))
            })
            .collect();
        Self {
            lead,
            seconds,
            river,
            blocks,
            most_recent: if is_small {
                Vec::new()
            } else {
                newest(stories)
            },
        }
    }

    /// The stories above the blocks of the sections.
    #[must_use]
    pub fn upper(&self) -> Vec<&'a Card> {
        let mut upper: Vec<_> = self.lead.into_iter().collect();
        upper.extend_from_slice(&self.seconds);
        upper.extend_from_slice(&self.river);
        upper
    }
}

/// The newest stories, the newest first: taken one by one, which for so few is
/// less work, and much less code, than sorting them all.
fn newest(stories: &[Card]) -> Vec<&Card> {
    let millis = |card: &Card| card.date_published.as_ref().map(Timestamp::millis);
    let mut newest: Vec<&Card> = Vec::new();
    let mut before = i64::MAX;
    while newest.len() < MOST_RECENT {
        // Backwards, for `max_by_key` gives the last of equals.
        let next = stories
            .iter()
            .rev()
            .filter(|card| millis(card).is_some_and(|at| at <= before))
            .filter(|card| newest.iter().all(|other| other.id != card.id))
            .max_by_key(|card| millis(card));
        let Some(next) = next else { break };
        before = millis(next).unwrap_or(before);
        newest.push(next);
    }
    newest
}

/// Whether a card ran in a section: by the last part of its section's address,
/// or by name.
fn is_of(card: &Card, section: &Section) -> bool {
    card.section.as_ref().is_some_and(|of| {
        of.name == section.name
            || of.url.as_ref().is_some_and(|url| {
                url.as_str().trim_end_matches('/').rsplit('/').next() == Some(section.slug.as_str())
            })
    })
}

/// A front page.
pub fn front(layout: Front<'_>, setting: &Setting) -> El {
    let name = setting
        .edition()
        .map(|edition| edition.name.as_str())
        .unwrap_or_default();
    let page = el("div").class("front").child(
        el("h1")
            .class("visually-hidden")
            .fixed("tabindex", "-1")
            .text(name),
    );
    let Some(lead) = layout.lead else {
        return page.child(el("p").class("empty").text(setting.page_strings().empty));
    };
    let upper = el("div")
        .class("front-upper")
        .child(
            el("section")
                .class("front-lead")
                .child(card(lead, CardShape::Lead, "h2", setting)),
        )
        .maybe((!layout.seconds.is_empty()).then(|| {
            let items = layout.seconds.iter().enumerate().map(|(index, story)| {
                let shape = if index == 0 || layout.seconds.len() <= SMALL_SECONDS {
                    CardShape::Second
                } else {
                    CardShape::TextOnly
                };
                el("li").child(card(story, shape, "h2", setting))
            });
            el("section").class("front-seconds").child(
                el("ul")
                    .class("cards")
                    .fixed("role", "list")
                    .children(items),
            )
        }));
    page.child(upper)
        .maybe((!layout.river.is_empty()).then(|| {
            el("div")
                .class("front-middle")
                .child(river(&layout.river, setting))
                .maybe(
                    (!layout.most_recent.is_empty())
                        .then(|| most_recent(&layout.most_recent, setting)),
                )
        }))
        .children(
            layout
                .blocks
                .into_iter()
                .map(|(section, stories)| block(section, stories, setting)),
        )
}

fn river(stories: &[&Card], setting: &Setting) -> El {
    let items = stories.iter().map(|story| {
        let shape = CardShape::in_river(story);
        el("li").child(card(story, shape, "h2", setting))
    });
    el("section").class("river").child(
        el("ul")
            .class("cards")
            .fixed("role", "list")
            .children(items),
    )
}

fn most_recent(stories: &[&Card], setting: &Setting) -> El {
    el("section")
        .class("block block-timed")
        .fixed("aria-labelledby", "most-recent")
        .child(block_head(
            "most-recent",
            setting.page_strings().most_recent,
            None,
            None,
        ))
        .child(cards(
            stories.iter().copied(),
            CardShape::Timed,
            "h3",
            setting,
        ))
}

fn block(section: &Section, stories: Vec<&Card>, setting: &Setting) -> El {
    let href = setting.href(&Route::Section {
        slug: section.slug.clone(),
    });
    let (class, shape) = match section.layout {
        BlockLayout::LeadList => ("block block-lead-list", CardShape::Compact),
        BlockLayout::Across => ("block block-across", CardShape::Standard),
        BlockLayout::Portraits => ("block block-portraits", CardShape::Portrait),
    };
    let first_shape = match section.layout {
        BlockLayout::LeadList => CardShape::SectionLead,
        BlockLayout::Across | BlockLayout::Portraits => shape,
    };
    let items = stories.into_iter().enumerate().map(|(index, story)| {
        let shape = if index == 0 { first_shape } else { shape };
        el("li").child(card(story, shape, "h3", setting))
    });
    let id = ["section-", &section.slug].concat();
    el("section")
        .class(class)
        .attr("aria-labelledby", &id)
        .child(block_head(
            &id,
            &section.name,
            Some(&href),
            Some((setting.strings.see_all, &href)),
        ))
        .child(
            el("ul")
                .class("cards")
                .fixed("role", "list")
                .children(items),
        )
}
