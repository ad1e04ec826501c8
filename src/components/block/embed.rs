//! What other companies' servers show.

use crate::components::frozen::IntoBuiltView;
use crate::components::link::link_with_rel;
use crate::components::url::MediaSource;
use crate::components::use_page_context;
use crate::state::consent;
use lede_model::{self as model, Provider, Strings, Url};
use leptos::attr::Attribute;
use leptos::attr::custom::custom_attribute;
use leptos::html::Iframe;
use leptos::prelude::*;
use std::sync::Arc;

/// What an embed needs to change what it shows.
struct Source {
    provider: Provider,
    frame: Url,
    page: Url,
    title: String,
    strings: &'static Strings,
    /// The language of the strings, where the article around is in another.
    lang: Option<String>,
    dir: Option<&'static str>,
}

/// What an embed shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Only the link to the page at the provider's.
    Link,
    /// Whose server would be asked, and the offer to ask it.
    Offer,
    /// The provider's page.
    Frame,
    /// The same, which the reader has just asked for: the focus goes there.
    FrameInFocus,
}

/// An embed. Nothing is asked of the provider's server until the reader
/// agrees; until then the room that it will take is kept, and says so.
#[component]
pub(super) fn Embed<'a>(
    /// The embed.
    embed: &'a model::Embed,
) -> impl IntoView {
    let provider = embed.provider;
    let (key, shape) = (provider.key(), shape(provider));
    let Some(frame) = embed.frame() else {
        return view! {
            <figure class="embed" data-provider=key data-shape=shape hidden=true></figure>
        }
        .frozen();
    };
    let page = use_page_context();
    // A frame of the site's own host would not be held by its sandbox.
    let shown = RwSignal::new(if frame.host() == page.page.host() {
        Shown::Link
    } else if consent::is_given(provider) {
        Shown::Frame
    } else {
        Shown::Offer
    });
    let mark = page.within_article();
    let source = Arc::new(Source {
        lang: mark.lang.map(str::to_owned),
        dir: mark.dir,
        provider,
        page: embed.page().unwrap_or_else(|| frame.clone()),
        title: embed
            .title
            .clone()
            .unwrap_or_else(|| provider.name().to_owned()),
        strings: page.strings,
        frame,
    });
    let room = move || match shown.get() {
        Shown::Link => view! { <EmbedLink source=&source /> }.frozen(),
        Shown::Offer => view! { <EmbedOffer source=&source shown /> }.frozen(),
        Shown::Frame | Shown::FrameInFocus => {
            view! { <EmbedFrame source=&source shown /> }.frozen()
        }
    };
    let (ratio, height) = size(embed);
    let caption = embed
        .caption
        .as_deref()
        .map(|caption| view! { <figcaption><span class="caption">{caption}</span></figcaption> });
    view! {
        <figure class="embed" data-provider=key data-shape=shape>
            <div
                class="embed-room"
                style=("aspect-ratio", ratio)
                style=("min-block-size", height)
            >
                {room}
            </div>
            {caption}
        </figure>
    }
    .live()
}

/// The link to where it was published.
#[component]
fn EmbedLink<'a>(
    /// The embed.
    source: &'a Source,
) -> impl IntoView {
    let page = use_page_context();
    let text = source.strings.embed_open(source.provider.name());
    let lang = source.lang.as_deref();
    view! {
        <a class="embed-link" lang=lang dir=source.dir {..link_with_rel(&source.page, &page, Some("noopener"))}>
            {text}
        </a>
    }
    .frozen()
}

/// Says whose server would be asked, and offers to.
#[component]
fn EmbedOffer<'a>(
    /// The embed.
    source: &'a Source,
    /// What the embed shows.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    let provider = source.provider;
    let strings = source.strings;
    let on_always = move |_| {
        consent::remember(provider, true);
        shown.set(Shown::FrameInFocus);
    };
    view! {
        <div class="embed-front">
            <p class="embed-title">{source.title.as_str()}</p>
            <p class="embed-contacts" lang=source.lang.clone() dir=source.dir>
                {strings.embed_contacts(source.frame.host())}
            </p>
            <p class="embed-choices" lang=source.lang.clone() dir=source.dir>
                <button
                    class="embed-load"
                    type="button"
                    on:click=move |_| shown.set(Shown::FrameInFocus)
                >
                    {strings.embed_load(provider.name())}
                </button>
                <button class="embed-always" type="button" on:click=on_always>
                    {strings.embed_always(provider.name())}
                </button>
                <EmbedLink source />
            </p>
        </div>
    }
    .live()
}

/// The provider's page.
#[component]
fn EmbedFrame<'a>(
    /// The embed.
    source: &'a Source,
    /// What the embed shows.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    let provider = source.provider;
    let (allow, presentation) = match shape(provider) {
        "film" => (
            "fullscreen; encrypted-media; picture-in-picture",
            " allow-presentation",
        ),
        "sound" => ("encrypted-media", ""),
        _ => ("fullscreen", ""),
    };
    let sandbox = [
        "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox",
        presentation,
    ]
    .concat();
    let frame = NodeRef::<Iframe>::new();
    if shown.get_untracked() == Shown::FrameInFocus {
        frame.on_load(|frame| {
            let _ = frame.focus();
        });
    }
    let ask_again = consent::is_given(provider).then(|| {
        let on_ask = move |_| {
            consent::remember(provider, false);
            shown.set(Shown::Offer);
        };
        view! {
            <button
                class="embed-ask"
                type="button"
                lang=source.lang.clone()
                dir=source.dir
                on:click=on_ask
            >
                {source.strings.embed_ask(provider.name())}
            </button>
        }
    });
    view! {
        <div class="embed-shown">
            // Only whose paper it is, never which story.
            <iframe
                {..lazy_loading()}
                node_ref=frame
                class="embed-frame"
                title=source.title.as_str()
                sandbox=sandbox
                allow=allow
                referrerpolicy="strict-origin"
                src=MediaSource::web(&source.frame)
            ></iframe>
            {ask_again}
        </div>
    }
    .live()
}

/// Lets a frame load when it comes near the screen.
#[expect(
    clippy::disallowed_methods,
    reason = "Leptos knows the attribute of pictures only"
)]
fn lazy_loading() -> impl Attribute {
    custom_attribute("loading", "lazy")
}

/// The room that an embed takes, as `aspect-ratio` and as `min-block-size`: as the
/// document gives it, else as the provider's usually are.
fn size(embed: &model::Embed) -> (Option<String>, Option<String>) {
    let Some(height) = embed.height.map(|height| height.to_string()) else {
        return (None, None);
    };
    match (embed.width, shape(embed.provider)) {
        (Some(width), "film" | "map") => {
            let ratio = [&width.to_string(), " / ", &height].concat();
            (Some(ratio), None)
        }
        _ => (None, Some([&height, "px"].concat())),
    }
}

/// The name that `style/embed.css` has for a kind of embed.
fn shape(provider: Provider) -> &'static str {
    match provider {
        Provider::YouTube | Provider::Vimeo => "film",
        Provider::Spotify | Provider::SoundCloud => "sound",
        Provider::Datawrapper | Provider::Flourish => "chart",
        Provider::GoogleMaps | Provider::OpenStreetMap => "map",
        _ => "post",
    }
}
