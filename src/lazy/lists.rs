//! The part for fronts and lists, and for what nobody waits for: related stories,
//! and what search engines are told.
//!
//! A story needs it once its first screen is painted, and widgets never: the function
//! that makes a part of it is in `src/main.rs`, for a part is linked into every
//! program that has its function. See
//! `docs/adr/020-load-fronts-and-lists-on-demand.md`.

use crate::api::{Api, LoadError, Loaded};
use crate::components::RelatedStories;
use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::navigation::head_tags;
use crate::pages::{self, FrontPage, ListPage, NotFoundPage, OpenList, Page, Visit};
use crate::state::PageContext;
use futures::future::LocalBoxFuture;
use lede_model::{Document, Related, Url};
use lede_sources::{Route, Site};
use leptos::prelude::*;
use std::sync::Arc;

/// Loads the part.
pub type LoadLists = fn() -> LocalBoxFuture<'static, Result<&'static Lists, LoadError>>;

type LoadListPage = for<'a> fn(
    &'a Route,
    &'a Arc<Site>,
    &'a Api,
    &'a Visit,
    Url,
    Loaded,
) -> LocalBoxFuture<'a, Result<Page, LoadError>>;

type MakeNotFoundPage = fn(&Route, &Arc<Site>, &Visit, Option<(Url, Loaded)>) -> Page;

type FindRelated =
    fn(Arc<Document>, Arc<PageContext>, Api) -> LocalBoxFuture<'static, Option<Related>>;

/// The functions of this part.
pub struct Lists {
    /// The page of a front or a list, whose first part is loaded.
    pub(crate) list: LoadListPage,
    /// The page of an address that leads nowhere; the front's stories are there
    /// if they could be loaded.
    pub(crate) not_found: MakeNotFoundPage,
    /// Finds what to read after an article.
    pub(crate) find_related: FindRelated,
    /// What the document's head says of a page.
    pub(crate) head_tags: fn(&Page) -> Vec<BuiltView>,
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
    list: pages::list,
    not_found: pages::not_found,
    find_related: pages::find_related,
    head_tags,
    front_page: |list| view! { <FrontPage list /> }.frozen(),
    list_page: |list, page| view! { <ListPage list page /> }.frozen(),
    not_found_page: |document| view! { <NotFoundPage document /> }.frozen(),
    related_stories: |related| view! { <RelatedStories related /> }.frozen(),
};
