//! An article, whole.

use super::body::BodyViews;
use super::byline::Byline;
use super::contents::Contents;
use super::corrections::Corrections;
use super::dateline::Dateline;
use super::figure::Figure;
use super::frozen::{BuiltView, IntoBuiltView};
use super::heading_level::outline_level;
use super::interface_mark::marked;
use super::link::link;
use super::no_body::NoBody;
use super::tags::Tags;
use super::{PictureUse, use_page_context};
use crate::idle::is_page_hidden;
use lede_model::{self as model, Access, Direction, reading_time};
use leptos::either::Either;
use leptos::prelude::*;

/// So many blocks of a body are more than a screen shows below the top of a
/// story.
const FIRST_SCREEN: usize = 6;

/// An article from kicker to end mark; what to read next is not part of it.
#[component]
pub fn Article<'a>(
    /// The article.
    article: &'a model::Article,
    /// Whether the reader begins at its top: the end of the body may then come
    /// when the first screen has been painted.
    #[prop(optional)]
    from_top: bool,
) -> impl IntoView {
    let page = use_page_context();
    let language = article.language.as_ref();
    let minutes = article
        .reading_time
        .unwrap_or_else(|| reading_time(&article.body_text(), language));
    let is_restricted = article.access == Access::Restricted;
    // A picture that is the whole story is shown once, as the lead.
    let body = (!article.is_picture_alone()).then(|| BodyViews::of(article));
    let (contents, blocks, unknown_count) = match body {
        Some(body) => (body.contents, body.blocks, body.unknown_count),
        None => (None, Vec::new(), 0),
    };
    let lead = article.image.as_ref().map(|image| {
        let (class, usage) = match image.is_portrait() {
            true => ("lead is-portrait", PictureUse::LeadPortrait),
            false => ("lead", PictureUse::Lead),
        };
        view! { <Figure image usage class /> }
    });
    let standfirst = article.standfirst.as_deref();
    let members_note = is_restricted.then(|| {
        let note = view! { <p class="members-note">{page.strings.members_note}</p> };
        marked(note.frozen(), page.within_article())
    });
    view! {
        <article
            class="article"
            part="card"
            lang=language.map(|language| language.as_str())
            dir=article.direction().map(Direction::as_str)
        >
            <header class="article-head">
                <Kicker article />
                <h1 class="headline" part="headline" tabindex="-1" {..outline_level(&page, 1)}>{article.headline.as_str()}</h1>
                {standfirst.map(|text| view! { <p class="standfirst" part="standfirst">{text}</p> })}
                <div class="meta">
                    <Byline authors=&article.authors override_text=article.byline.as_deref() />
                    <Dateline article minutes />
                </div>
                {members_note}
            </header>
            {lead}
            {contents.map(|entries| view! { <Contents entries /> })}
            <NoBody article />
            <BodyBlocks blocks unknown_count from_top />
            <footer class="article-foot">
                <span class={"end-mark"} aria-hidden="true"></span>
                <Corrections corrections=&article.corrections />
                <Tags tags=&article.tags />
            </footer>
        </article>
    }
    .frozen()
}

/// The blocks of a body.
#[component]
fn BodyBlocks(
    /// The views of the blocks.
    mut blocks: Vec<BuiltView>,
    /// How many of them are of a kind that is not known.
    unknown_count: u32,
    /// Whether the end may come when the first screen has been painted.
    from_top: bool,
) -> impl IntoView {
    let unknown = (unknown_count > 0).then(|| unknown_count.to_string());
    if !from_top || blocks.len() <= FIRST_SCREEN || is_page_hidden() {
        return view! { <div class="body" part="body" data-unknown=unknown>{blocks}</div> }
            .frozen();
    }
    let mut end = Some(blocks.split_off(FIRST_SCREEN));
    let is_painted = ArcRwSignal::new(false);
    let painted = is_painted.clone();
    // The frame after the next: by then the next has been painted.
    request_animation_frame(move || request_animation_frame(move || painted.set(true)));
    let end = move || is_painted.get().then(|| end.take()).flatten();
    view! { <div class="body" part="body" data-unknown=unknown>{blocks} {end}</div> }.live()
}

/// What kind of story it is, or the section that it is in; nothing where the
/// article says neither.
#[component]
fn Kicker<'a>(
    /// The article.
    article: &'a model::Article,
) -> impl IntoView {
    let (text, url) = match (&article.label, &article.section) {
        (Some(label), _) => (label.text.as_str(), label.url.as_ref()),
        (None, Some(section)) => (section.name.as_str(), section.url.as_ref()),
        (None, None) => return None,
    };
    let page = use_page_context();
    let text = match url {
        Some(url) => Either::Left(view! { <a {..link(url, &page)}>{text}</a> }),
        None => Either::Right(text),
    };
    Some(view! { <p class="kicker" part="kicker">{text}</p> }.frozen())
}
