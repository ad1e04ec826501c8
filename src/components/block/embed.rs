//! What other companies' servers show.

use crate::components::Setting;
use crate::components::dom::{El, el};
use crate::reader::consent;
use lede_model::{Embed, Provider, Strings, Url};
use std::rc::Rc;

/// All that the room of an embed needs to change what it shows.
struct Room {
    element: El,
    provider: Provider,
    frame: Url,
    page: Url,
    title: String,
    strings: &'static Strings,
}

/// An embed. Nothing is asked of the provider's server until the reader
/// agrees; until then the room that it will take is kept, and says so.
pub(super) fn embed(embed: &Embed, setting: &Setting) -> El {
    let provider = embed.provider;
    let figure = el("figure")
        .class("embed")
        .attr("data-provider", provider.key())
        .attr("data-shape", shape(provider));
    let Some(frame) = embed.frame() else {
        return figure.fixed("hidden", "");
    };
    let element = size(el("div").class("embed-room"), embed);
    let room = Rc::new(Room {
        element: element.clone(),
        provider,
        page: embed.page().unwrap_or_else(|| frame.clone()),
        title: embed
            .title
            .clone()
            .unwrap_or_else(|| provider.name().to_owned()),
        strings: setting.strings,
        frame,
    });
    // A frame of the paper's own would not be held by its sandbox.
    if room.frame.host() == setting.page.host() {
        element.set_child(&room.link());
    } else if consent::is_given(provider) {
        let _ = room.show_frame();
    } else {
        room.ask();
    }
    figure.child(element).maybe(
        embed
            .caption
            .as_deref()
            .map(|caption| el("figcaption").child(el("span").class("caption").text(caption))),
    )
}

/// The shape of the room: as it is given, else as the provider's usually are.
fn size(room: El, embed: &Embed) -> El {
    let (Some(height), width) = (embed.height, embed.width) else {
        return room;
    };
    match (width, shape(embed.provider)) {
        (Some(width), "film" | "map") => {
            let ratio = [&width.to_string(), " / ", &height.to_string()].concat();
            room.style("aspect-ratio", &ratio)
        }
        _ => room.style("min-block-size", &[&height.to_string(), "px"].concat()),
    }
}

/// What `style/embed.css` knows rooms by.
fn shape(provider: Provider) -> &'static str {
    match provider {
        Provider::YouTube | Provider::Vimeo => "film",
        Provider::Spotify | Provider::SoundCloud => "sound",
        Provider::Datawrapper | Provider::Flourish => "chart",
        Provider::GoogleMaps | Provider::OpenStreetMap => "map",
        _ => "post",
    }
}

impl Room {
    fn button(self: &Rc<Self>, class: &'static str, label: &str, then: fn(&Rc<Self>)) -> El {
        let room = Rc::clone(self);
        el("button")
            .class(class)
            .fixed("type", "button")
            .text(label)
            .on("click", move || then(&room))
    }

    /// The way to where it was published.
    fn link(&self) -> El {
        el("a")
            .class("embed-link")
            .fixed("rel", "noopener")
            .href(&self.page)
            .text(&self.strings.embed_open(self.provider.name()))
    }

    /// Says whose server would be asked, and offers to.
    fn ask(self: &Rc<Self>) {
        let provider = self.provider.name();
        let contacts = self.strings.embed_contacts(self.frame.host());
        self.element.set_child(
            &el("div")
                .class("embed-front")
                .child(el("p").class("embed-title").text(&self.title))
                .child(el("p").class("embed-contacts").text(&contacts))
                .child(
                    el("p")
                        .class("embed-choices")
                        .child(self.button(
                            "embed-load",
                            &self.strings.embed_load(provider),
                            |room| {
                                room.show_frame().focus();
                            },
                        ))
                        .child(self.button(
                            "embed-always",
                            &self.strings.embed_always(provider),
                            |room| {
                                consent::remember(room.provider, true);
                                room.show_frame().focus();
                            },
                        ))
                        .child(self.link()),
                ),
        );
    }

    fn show_frame(self: &Rc<Self>) -> El {
        let (allow, presentation) = match shape(self.provider) {
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
        let frame = el("iframe")
            .class("embed-frame")
            .attr("title", &self.title)
            .attr("sandbox", &sandbox)
            .attr("allow", allow)
            .fixed("loading", "lazy")
            // Only whose paper it is, never which story.
            .fixed("referrerpolicy", "strict-origin")
            .src(&self.frame);
        let shown = el("div").class("embed-shown").child(frame.clone());
        let remembered = consent::is_given(self.provider);
        self.element.set_child(&shown.maybe(remembered.then(|| {
            self.button(
                "embed-ask",
                &self.strings.embed_ask(self.provider.name()),
                |room| {
                    consent::remember(room.provider, false);
                    room.ask();
                },
            )
        })));
        frame
    }
}
