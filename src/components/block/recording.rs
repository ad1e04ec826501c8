//! Films and sound, in the browser's own players.

use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::components::url::MediaSource;
use crate::components::use_page_context;
use crate::state::prefers_reduced_motion;
use lede_model::Recording;
use leptos::prelude::*;

/// A film. It never starts with sound; a silent loop starts by itself unless
/// the reader has asked for less motion, and can always be stopped.
#[component]
pub(super) fn Video<'a>(
    /// The film.
    video: &'a Recording,
) -> impl IntoView {
    let pixels = |size: Option<u32>| size.map(|size| size.to_string());
    let is_loop = video.silent_loop;
    let starts = is_loop && !prefers_reduced_motion();
    // With a poster there is something to see before anything is loaded.
    let preload = (!starts).then_some(match video.poster {
        Some(_) => "none",
        None => "metadata",
    });
    let player = view! {
        // As a property, too: the attribute alone is silent only in markup.
        <video
            prop:muted=is_loop
            playsinline=true
            width=pixels(video.width)
            height=pixels(video.height)
            poster=MediaSource::web_if_any(video.poster.as_ref())
            muted=is_loop
            r#loop=is_loop
            autoplay=starts
            preload=preload
            controls=true
            aria-label=video.title.as_deref()
        >
            {sources(video)}
        </video>
    };
    view! { <RecordingFigure recording=video class="video" player=player.frozen() /> }
}

/// Sound.
#[component]
pub(super) fn Audio<'a>(
    /// The sound.
    audio: &'a Recording,
) -> impl IntoView {
    let player = view! {
        <audio preload="none" controls=true aria-label=audio.title.as_deref()>
            {sources(audio)}
        </audio>
    };
    view! { <RecordingFigure recording=audio class="audio" player=player.frozen() /> }
}

/// The files of a recording, and its captions.
fn sources(recording: &Recording) -> Vec<BuiltView> {
    let page = use_page_context();
    let sources = recording.sources.iter().map(|source| {
        let kind = source.media_type.as_deref();
        view! { <source type=kind src=MediaSource::web(&source.url) /> }.frozen()
    });
    let tracks = recording.tracks.iter().map(|track| {
        let language = track.language.as_ref().map(|language| language.as_str());
        let label = track.label.as_deref().or(language);
        view! {
            <track
                kind="captions"
                label=label.unwrap_or(page.strings.captions)
                srclang=language.unwrap_or(page.language.as_str())
                src=MediaSource::web(&track.url)
            />
        }
        .frozen()
    });
    sources.chain(tracks).collect()
}

/// A player with what belongs under it.
#[component]
fn RecordingFigure<'a>(
    /// The recording.
    recording: &'a Recording,
    /// The figure's class.
    class: &'static str,
    /// The player.
    player: BuiltView,
) -> impl IntoView {
    let title = recording.title.as_deref();
    let caption = recording.caption.as_deref();
    let credit = recording.credit.as_deref();
    let has_caption = title.is_some() || caption.is_some() || credit.is_some();
    let page = use_page_context();
    let mark = page.within_article();
    let credit = credit.map(|credit| page.strings.credit(credit));
    let figcaption = has_caption.then(|| {
        view! {
            <figcaption>
                {title.map(|text| view! { <span class="recording-title">{text} " "</span> })}
                {caption.map(|text| view! { <span class="caption">{text} " "</span> })}
                {credit.map(|text| view! {
                    <span class="credit" lang=mark.lang dir=mark.dir>{text}</span>
                })}
            </figcaption>
        }
    });
    view! { <figure class=class>{player} {figcaption}</figure> }.frozen()
}
