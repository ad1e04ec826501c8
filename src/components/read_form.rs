//! Asks for the address of a document.

use super::frozen::IntoBuiltView;
use super::url::Href;
use super::use_page_context;
use lede_sources::Route;
use leptos::prelude::*;

/// A form that leads to `/read?url=…`; the browser sends it without our help.
#[component]
pub fn ReadForm() -> impl IntoView {
    let page = use_page_context();
    let strings = page.page_strings();
    let action = page.href(&Route::Read { url: None });
    view! {
        <div class="read-page">
            <h1 class="headline" tabindex="-1">{strings.read_document}</h1>
            <p class="standfirst">{strings.read_document_text}</p>
            <form class="read-form" method="get" action=Href(&action)>
                <label for="read-address">{strings.address}</label>
                <input
                    id={"read-address"}
                    type="text"
                    inputmode="url"
                    name="url"
                    required=true
                    autocomplete="off"
                    spellcheck="false"
                    dir="ltr"
                    placeholder="https://"
                />
                <button type="submit">{strings.open}</button>
            </form>
        </div>
    }
    .frozen()
}
