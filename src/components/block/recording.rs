//! Films and sound, in the browser's own players.

use crate::components::Setting;
use crate::components::dom::{El, el};
use crate::reader::prefers_reduced_motion;
use lede_model::Recording;

/// A film. It never starts with sound; a silent loop starts by itself unless
/// the reader has asked for less motion, and can always be stopped.
pub(super) fn video(video: &Recording, setting: &Setting) -> El {
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let mut player = el("video")
        .fixed("playsinline", "")
        .maybe_attr("width", number(video.width).as_deref())
        .maybe_attr("height", number(video.height).as_deref());
    if let Some(poster) = &video.poster {
        player = player.poster(poster);
    }
    if video.silent_loop {
        player = player.muted().fixed("muted", "").fixed("loop", "");
    }
    if video.silent_loop && !prefers_reduced_motion() {
        player = player.fixed("autoplay", "");
    } else {
        // With a poster there is something to see before anything is loaded.
        let preload = if video.poster.is_some() {
            "none"
        } else {
            "metadata"
        };
        player = player.attr("preload", preload);
    }
    recording(player, "video", video, setting)
}

/// Sound.
pub(super) fn audio(audio: &Recording, setting: &Setting) -> El {
    recording(
        el("audio").fixed("preload", "none"),
        "audio",
        audio,
        setting,
    )
}

fn recording(player: El, class: &'static str, recording: &Recording, setting: &Setting) -> El {
    let title = recording.title.as_deref();
    let sources = recording.sources.iter().map(|source| {
        el("source")
            .maybe_attr("type", source.media_type.as_deref())
            .src(&source.url)
    });
    let tracks = recording.tracks.iter().map(|track| {
        let language = track.language.as_ref().map(|language| language.as_str());
        let label = track.label.as_deref().or(language);
        el("track")
            .fixed("kind", "captions")
            .attr("label", label.unwrap_or(setting.strings.captions))
            .attr("srclang", language.unwrap_or(setting.language.as_str()))
            .src(&track.url)
    });
    let player = player
        .fixed("controls", "")
        .maybe_attr("aria-label", title)
        .children(sources)
        .children(tracks);
    let line = |class, text: &str| el("span").class(class).text(text);
    let caption = el("figcaption")
        .maybe(title.map(|title| line("recording-title", title).text(" ")))
        .maybe(
            recording
                .caption
                .as_deref()
                .map(|caption| line("caption", caption).text(" ")),
        )
        .maybe(
            recording
                .credit
                .as_deref()
                .map(|credit| line("credit", &setting.strings.credit(credit))),
        );
    el("figure")
        .class(class)
        .child(player)
        .maybe((!caption.is_empty()).then_some(caption))
}
