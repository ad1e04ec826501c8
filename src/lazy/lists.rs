//! The part for fronts and lists, and for the cards of related stories.
//!
//! A story needs it below the first screen only, and widgets never: the function
//! that makes a part of it is in `src/main.rs`, for a part is linked into every
//! program that has its function. See
//! `docs/adr/020-load-fronts-and-lists-on-demand.md`.

use crate::api::LoadError;
use crate::components::RelatedStories;
use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::pages::{FrontPage, ListPage, NotFoundPage, OpenList, Page};
use futures::future::LocalBoxFuture;
use lede_model::{Document, Related};
use leptos::prelude::*;

/// Loads the part.
pub type LoadLists = fn() -> LocalBoxFuture<'static, Result<&'static Lists, LoadError>>;

/// The functions of this part.
pub struct Lists {
    /// Shows a front page.
    pub(crate) front_page: fn(list: &OpenList) -> BuiltView,
    /// Shows the page of a list.
    pub(crate) list_page: fn(list: &OpenList, page: &Page) -> BuiltView,
    /// Shows the page of an address that leads nowhere, with some stories.
    pub(crate) not_found_page: fn(document: Option<&Document>) -> BuiltView,
    /// Shows related stories.
    pub(crate) related_stories: fn(related: &Related) -> BuiltView,
}

/// The part itself.
pub static LISTS: Lists = Lists {
    front_page: |list| view! { <FrontPage list /> }.frozen(),
    list_page: |list, page| view! { <ListPage list page /> }.frozen(),
    not_found_page: |document| view! { <NotFoundPage document /> }.frozen(),
    related_stories: |related| view! { <RelatedStories related /> }.frozen(),
};
