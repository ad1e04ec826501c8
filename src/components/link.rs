//! Links, on the paper's own pages and in widgets.

use super::url::Href;
use crate::state::PageContext;
use lede_model::Url;
use leptos::attr::Attr;
use leptos::prelude::IntoAttributeValue;
use leptos::tachys::html::attribute::{Href as HrefKey, Rel, Target, href, rel, target};

/// The attributes of a link, for `{..}` in `view!`.
pub(super) type LinkAttributes<'a> = (
    Attr<HrefKey, &'a str>,
    Attr<Rel, Option<&'static str>>,
    Attr<Target, Option<String>>,
);

/// A link to `url`.
pub(super) fn link<'a>(url: &'a Url, page: &PageContext) -> LinkAttributes<'a> {
    link_with_rel(url, page, None)
}

/// A link to `url`, and what that is to the page. Of another site's page it is not
/// said: it would take it for its own.
pub(super) fn link_with_rel<'a>(
    url: &'a Url,
    page: &PageContext,
    own_rel: Option<&'static str>,
) -> LinkAttributes<'a> {
    let widget = page.widget.as_deref();
    // The page around a widget learns nothing of where it leads, and what it leads
    // to gets no hold of that page.
    let relation = widget.map_or(own_rel, |_| Some("noopener"));
    // Addresses to write to or to call open where `<base>` says, which in a frame is
    // not the frame.
    let place = widget.and_then(|widget| widget.target.clone());
    let place = place.filter(|_| url.is_web());
    (
        href(Href(url).into_attribute_value()),
        rel(relation),
        target(place),
    )
}
