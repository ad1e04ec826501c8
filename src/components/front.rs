//! The front page: one lead, a few seconds, a river, and a block per section.

use super::block_head::BlockHead;
use super::card::{Card as CardView, CardList, CardShape, Cards};
use super::frozen::{BuiltView, IntoBuiltView};
use super::heading_level::HeadingLevel;
use super::{PageContext, use_page_context};
use lede_model::Card;
use lede_model::layout::{LEAD_AMONG, RIVER, SECONDS, SMALL_FRONT, SMALL_SECONDS};
use lede_sources::{BlockLayout, Edition, Route, Section};
use leptos::prelude::*;

/// A section's block needs this many stories to look like one.
const BLOCK_AT_LEAST: usize = 2;
/// How many a block has at most.
const PER_BLOCK: usize = 4;

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
        let mut rest: Vec<&Card> = Vec::new();
        for card in stories {
            // Several sources may have one story.
            if rest.iter().all(|other| other.id != card.id) {
                rest.push(card);
            }
        }
        let is_small = rest.len() < SMALL_FRONT;
        let pictured = rest
            .iter()
            .take(LEAD_AMONG)
            .position(|card| card.image.is_some());
        let lead = (!rest.is_empty()).then(|| rest.remove(pictured.unwrap_or_default()));
        let mut take = |count: usize| rest.drain(..count.min(rest.len())).collect::<Vec<_>>();
        let seconds = take(if is_small { SMALL_SECONDS } else { SECONDS });
        let river = take(RIVER);
        let mut blocks = Vec::new();
        for section in sections {
            let of_section: Vec<&Card> = rest
                .iter()
                .copied()
                .filter(|card| is_of(card, section))
                .take(per_block)
                .collect();
            if of_section.len() >= BLOCK_AT_LEAST {
                // A story may be of two sections: by its name, and by its address.
                rest.retain(|card| of_section.iter().all(|other| other.id != card.id));
                blocks.push((section, of_section));
            }
        }
        Self {
            lead,
            seconds,
            river,
            blocks,
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
    let seconds = (!layout.seconds.is_empty()).then(|| {
        let (cards, shape) = (layout.seconds, CardShape::Second);
        view! { <section class="front-seconds"><Cards cards shape /></section> }
    });
    let river: Vec<_> = layout
        .river
        .into_iter()
        .map(|story| (story, CardShape::in_river(story)))
        .collect();
    let river = (!river.is_empty())
        .then(|| view! { <section class="river"><CardList cards=river /></section> });
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
            {river}
            {blocks}
            {more}
        </div>
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
