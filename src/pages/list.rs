//! `/section/{slug}`, `/author/{slug}` and `/tag/{slug}`, and lists by `/read?url=…`.

use super::open_list::OpenList;
use super::paged_list::PagedList;
use super::{Content, Head, Page, Visit, search};
use crate::api::LoadError;
use crate::components::ListHead;
use crate::components::frozen::IntoBuiltView;
use crate::state::PageContext;
use lede_model::Listing;
use lede_sources::{CardList, Route, Site};
use leptos::prelude::*;
use std::sync::Arc;

/// The page of a list that is open.
pub(super) fn page(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
    list: OpenList,
) -> Result<Page, LoadError> {
    let (from, listing) = list.begins()?;
    let mut context = PageContext::new(site, route, listing.language.as_ref(), from.clone())
        .at(visit.address.as_ref());
    if list.holds_stories {
        context.cards = CardList::OfStories;
    }
    Ok(Page {
        head: head(listing, route, &context),
        route: route.clone(),
        context: Arc::new(context),
        content: Content::List(list),
    })
}

fn head(listing: &Listing, route: &Route, context: &PageContext) -> Head {
    Head {
        title: title(listing, route, context),
        description: listing.description.clone().or_else(|| {
            listing
                .author
                .as_ref()
                .and_then(|author| author.bio.clone())
        }),
        canonical: Some(context.href(route)),
        unlisted: matches!(route, Route::Search { .. } | Route::Read { .. }),
        ..Head::default()
    }
}

fn title(listing: &Listing, route: &Route, context: &PageContext) -> String {
    if let Route::Search { query } = route {
        return search::title(query.as_deref(), listing, context);
    }
    let own = listing
        .title
        .clone()
        .filter(|title| !title.trim().is_empty());
    let author = listing.author.as_ref().map(|author| author.name.clone());
    if let Route::Read { .. } = route {
        // Whose list it is, is said beside its title.
        let named = own.or(author);
        return named.unwrap_or_else(|| context.from.host().to_owned());
    }
    let section = match route {
        Route::Section { slug } => context.site.editions.iter().find_map(|edition| {
            let section = edition
                .sections()
                .iter()
                .find(|section| section.slug == *slug)?;
            Some(section.name.clone())
        }),
        _ => None,
    };
    // The name of whoever writes it is the title of an author's list alone.
    let named = match route {
        Route::Author { .. } => author.or(own),
        _ => section.or(own).or(author),
    };
    named.unwrap_or_else(|| match route {
        Route::Section { slug } | Route::Author { slug } | Route::Tag { slug } => slug.clone(),
        _ => String::new(),
    })
}

/// The page of a list.
#[component]
pub(crate) fn ListPage<'a>(
    /// The list.
    list: &'a OpenList,
    /// The page.
    page: &'a Page,
) -> impl IntoView {
    let strings = page.context.page_strings();
    let kicker = match page.route {
        Route::Author { .. } => Some(strings.author.to_owned()),
        Route::Tag { .. } => Some(strings.topic.to_owned()),
        Route::Section { .. } => Some(strings.section.to_owned()),
        _ => Some(strings.from_host(page.context.from.host())),
    };
    let kicker = kicker.as_deref();
    let first = list.first();
    let (head, is_search) = match &page.route {
        Route::Search { query } => (search::head(query.as_deref(), list, page), true),
        _ => {
            let head = view! {
                <ListHead
                    kicker
                    title=&page.head.title
                    description=first.and_then(|listing| listing.description.as_deref())
                    author=first.and_then(|listing| listing.author.as_ref())
                />
            };
            (Some(head.frozen()), false)
        }
    };
    let is_empty = first.is_none_or(Listing::is_empty);
    let empty = (is_empty && !is_search).then(|| view! { <p class="empty">{strings.empty}</p> });
    view! {
        <div class="list-page">
            {head}
            {empty}
            <PagedList list shown=Vec::new() />
            {list.source_errors()}
        </div>
    }
    .frozen()
}
