//! The front page: one lead, a few seconds, a river, and a block per section.

use super::block_head::BlockHead;
use super::card::{Card as CardView, CardList, CardShape, Cards};
use super::frozen::{BuiltView, IntoBuiltView};
use super::heading_level::HeadingLevel;
use super::{PageContext, use_page_context};
use lede_model::layout::{LEAD_AMONG, RIVER, SECONDS, SMALL_FRONT, SMALL_SECONDS};
use lede_model::{Card, Timestamp};
use lede_sources::{BlockLayout, Edition, Route, Section};
use leptos::prelude::*;

/// A section's block needs this many stories to look like one.
const BLOCK_AT_LEAST: usize = 2;
/// How many a block has at most.
const PER_BLOCK: usize = 4;
/// How many stories the list of the newest has.
const MOST_RECENT: usize = 10;

/// A front page's stories, each in one place only.
#[derive(Debug, PartialEq)]
pub struct FrontLayout<'a> {
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

impl<'a> FrontLayout<'a> {
    /// Lays out `stories` as the front page of an edition.
    #[must_use]
    pub fn of(stories: &'a [Card], page: &'a PageContext) -> Self {
        let sections = page.edition().map(Edition::sections).unwrap_or_default();
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
#[component]
pub fn FrontView<'a>(
    /// Where its stories are.
    layout: FrontLayout<'a>,
    /// What follows the blocks of the sections.
    #[prop(optional)]
    more: Vec<BuiltView>,
) -> impl IntoView {
    let page = use_page_context();
    let name = page.edition().map_or("", |edition| edition.name.as_str());
    let Some(lead) = layout.lead else {
        return view! {
            <div class="front">
                <h1 class="visually-hidden" tabindex="-1">{name}</h1>
                <p class="empty">{page.page_strings().empty}</p>
                {more}
            </div>
        }
        .frozen();
    };
    let is_small = layout.seconds.len() <= SMALL_SECONDS;
    let seconds: Vec<_> = layout
        .seconds
        .into_iter()
        .enumerate()
        .map(|(index, story)| match index == 0 || is_small {
            true => (story, CardShape::Second),
            false => (story, CardShape::TextOnly),
        })
        .collect();
    let seconds = (!seconds.is_empty()).then(|| {
        view! { <section class="front-seconds"><CardList cards=seconds /></section> }
    });
    let river: Vec<_> = layout
        .river
        .into_iter()
        .map(|story| (story, CardShape::in_river(story)))
        .collect();
    let middle = (!river.is_empty()).then(|| {
        let stories = layout.most_recent;
        view! {
            <div class="front-middle">
                <section class="river"><CardList cards=river /></section>
                {(!stories.is_empty()).then(|| view! { <MostRecent stories /> })}
            </div>
        }
    });
    let blocks = layout
        .blocks
        .into_iter()
        .map(|(section, stories)| view! { <SectionBlock section stories /> })
        .collect_view();
    view! {
        <div class="front">
            <h1 class="visually-hidden" tabindex="-1">{name}</h1>
            <div class="front-upper">
                <section class="front-lead">
                    <CardView card=lead shape=CardShape::Lead />
                </section>
                {seconds}
            </div>
            {middle}
            {blocks}
            {more}
        </div>
    }
    .frozen()
}

/// The newest stories.
#[component]
fn MostRecent<'a>(
    /// The stories, the newest first.
    stories: Vec<&'a Card>,
) -> impl IntoView {
    let page = use_page_context();
    let title = page.page_strings().most_recent;
    view! {
        <section class="block block-timed" aria-labelledby="most-recent">
            <BlockHead id="most-recent" title see_all=None />
            <Cards cards=stories shape=CardShape::Timed level=HeadingLevel::H3 />
        </section>
    }
    .frozen()
}

/// Stories of a section.
#[component]
fn SectionBlock<'a>(
    /// The section.
    section: &'a Section,
    /// The stories, the most important first.
    stories: Vec<&'a Card>,
) -> impl IntoView {
    let page = use_page_context();
    let href = page.href(&Route::Section {
        slug: section.slug.clone(),
    });
    let (class, first, others) = match section.layout {
        BlockLayout::LeadList => (
            "block block-lead-list",
            CardShape::SectionLead,
            CardShape::Compact,
        ),
        BlockLayout::Across => (
            "block block-across",
            CardShape::Standard,
            CardShape::Standard,
        ),
        BlockLayout::Portraits => (
            "block block-portraits",
            CardShape::Portrait,
            CardShape::Portrait,
        ),
    };
    let cards = stories.into_iter().enumerate();
    let cards = cards.map(|(index, story)| (story, if index == 0 { first } else { others }));
    let id = ["section-", &section.slug].concat();
    let see_all = Some((page.strings.see_all, &href));
    view! {
        <section class=class aria-labelledby=id.as_str()>
            <BlockHead id=&id title=&section.name href=&href see_all />
            <CardList cards=cards.collect() level=HeadingLevel::H3 />
        </section>
    }
    .frozen()
}
