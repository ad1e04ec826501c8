//! Large pictures over the page, as the address says.
//!
//! Which picture of a gallery is shown large is part of the address
//! (`#picture-2`), so that Back closes it and a link can lead to it. The small
//! pictures of the gallery are links to such addresses.

use crate::components::frozen::IntoBuiltView;
use crate::components::{Caption, Picture, PictureUse, use_page_context};
use crate::i18n;
use crate::navigation::{LocationHash, mark_lightbox, unmark_lightbox};
use lede_model::Image;
use leptos::ev::{KeyboardEvent, MouseEvent, TouchEvent};
use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// A finger that moves less, in CSS pixels, has not swiped.
const SWIPE: i32 = 48;

/// Which picture of a gallery is shown large.
#[derive(Clone)]
struct Shown {
    /// Its index.
    index: ArcMemo<Option<usize>>,
    /// How many pictures the gallery has.
    count: usize,
    /// How many pictures of other galleries are before it.
    before: usize,
    hash: Option<LocationHash>,
}

impl Shown {
    fn new(count: usize, before: usize) -> Self {
        // There is none in widgets: the page around them has its own address.
        let hash = use_context::<LocationHash>();
        let index = {
            let hash = hash.clone();
            ArcMemo::new(move |_| {
                let number = hash.as_ref()?.picture()?;
                number.checked_sub(before + 1).filter(|at| *at < count)
            })
        };
        Self {
            index,
            count,
            before,
            hash,
        }
    }

    /// Goes some pictures on or back, and stops at the ends.
    fn go(&self, steps: isize) {
        let Some(at) = self.index.get_untracked() else {
            return;
        };
        let to = at.saturating_add_signed(steps).min(self.count - 1);
        if let (Some(hash), true) = (&self.hash, to != at) {
            hash.replace_picture(&self.number(to));
        }
    }

    /// The number of a picture in the address.
    fn number(&self, index: usize) -> String {
        (self.before + index + 1).to_string()
    }

    /// Takes the picture out of the address after the reader has closed it.
    fn leave(&self, dialog: &Element) {
        if let Some(at) = self.index.get_untracked() {
            self.return_focus(dialog, at);
            if let Some(hash) = &self.hash {
                hash.leave_picture();
            }
        }
    }

    /// Moves the focus to the small picture that the reader looked at last, which
    /// need not be where they began.
    fn return_focus(&self, dialog: &Element, index: usize) {
        let small = ["[data-picture='", &self.number(index), "']"].concat();
        let gallery = dialog.closest("figure").ok().flatten();
        let small = gallery.and_then(|gallery| gallery.query_selector(&small).ok().flatten());
        if let Some(small) = small.and_then(|small| small.dyn_into::<HtmlElement>().ok()) {
            let _ = small.focus();
        }
    }

    /// Opens and closes the dialog as the address says.
    fn follow(self, dialog: NodeRef<Dialog>) {
        Effect::new(move |last: Option<Option<usize>>| {
            let index = self.index.get();
            if let Some(dialog) = dialog.get() {
                match (index, dialog.open()) {
                    (Some(_), false) => {
                        let _ = dialog.show_modal();
                    }
                    (None, true) => {
                        dialog.close();
                        if let Some(last) = last.flatten() {
                            self.return_focus(&dialog, last);
                        }
                    }
                    (Some(_), true) | (None, false) => {}
                }
                mark_lightbox();
            }
            index
        });
        // The page around scrolls again.
        on_cleanup(unmark_lightbox);
    }
}

/// The pictures of a gallery, large, one at a time.
#[component]
pub(super) fn Lightbox<'a>(
    /// What the pictures are.
    label: &'a str,
    /// The pictures.
    images: &'a [Image],
    /// How many pictures of other galleries are before them.
    before: usize,
) -> impl IntoView {
    let page = use_page_context();
    let (strings, mark) = (page.strings, page.within_article());
    let count = images.len();
    let shown = Shown::new(count, before);
    let dialog = NodeRef::<Dialog>::new();
    shown.clone().follow(dialog);
    let slides = images
        .iter()
        .enumerate()
        .map(|(index, image)| {
            let (image, shown) = (image.clone(), shown.clone());
            view! { <Slide image index shown /> }
        })
        .collect_view();
    let is_at = |end: usize| {
        let index = shown.index.clone();
        move || (index.get() == Some(end)).to_string()
    };
    let (is_first, is_last) = (is_at(0), is_at(count.saturating_sub(1)));
    let go = |steps: isize| {
        let shown = shown.clone();
        move |_: MouseEvent| shown.go(steps)
    };
    let (go_back, go_on) = (go(-1), go(1));
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    // What is beside the picture belongs to the dialog itself.
    let on_click = move |event: MouseEvent| {
        if event.target() == event.current_target() {
            close();
        }
    };
    let on_key = {
        let shown = shown.clone();
        move |event: KeyboardEvent| on_key(&event, dialog, &shown)
    };
    let touched = ArcStoredValue::new(None);
    let on_touch = {
        let touched = touched.clone();
        move |event: TouchEvent| {
            let is_one = event.has_type::<TouchEvent>() && event.touches().length() == 1;
            touched.set_value(point(&event).filter(|_| is_one));
        }
    };
    let on_lift = {
        let shown = shown.clone();
        move |event: TouchEvent| {
            let from = touched.try_update_value(Option::take).flatten();
            on_swipe(from, point(&event), dialog, &shown);
        }
    };
    let on_close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            shown.leave(&dialog);
            mark_lightbox();
        }
    };
    view! {
        <dialog
            node_ref=dialog
            class="lightbox"
            aria-label=label
            on:click=on_click
            on:keydown=on_key
            on:touchstart=on_touch
            on:touchend=on_lift
            on:close=on_close
        >
            <div class="lightbox-slides" aria-live="polite">{slides}</div>
            <div class="lightbox-keys" lang=mark.lang>
                <button
                    type="button"
                    data-go="previous"
                    aria-label=strings.previous
                    aria-disabled=is_first
                    on:click=go_back
                >
                    <span aria-hidden={"true"}>"←"</span>
                </button>
                <button
                    type="button"
                    data-go="next"
                    aria-label=strings.next
                    aria-disabled=is_last
                    on:click=go_on
                >
                    <span aria-hidden={"true"}>"→"</span>
                </button>
                <button
                    type="button"
                    data-go="close"
                    aria-label=strings.close
                    on:click=move |_| close()
                >
                    <span aria-hidden={"true"}>"✕"</span>
                </button>
            </div>
        </dialog>
    }
    .live()
}

/// A picture, large. It is loaded when it, or one beside it, is shown: the next one
/// is on its way before it is asked for.
#[component]
fn Slide(
    /// The picture.
    image: Image,
    /// Its index in the gallery.
    index: usize,
    /// Which picture is shown.
    shown: Shown,
) -> impl IntoView {
    let language = use_page_context().language.clone();
    let place = [
        i18n::number(index as u32 + 1, &language).as_str(),
        " / ",
        &i18n::number(shown.count as u32, &language),
    ]
    .concat();
    let place = view! { <span class="lightbox-place">{place}</span> }.frozen();
    let number = shown.number(index);
    let at = shown.index;
    let is_hidden = {
        let at = at.clone();
        move || at.get() != Some(index)
    };
    let is_near = ArcMemo::new(move |was_near: Option<&bool>| {
        was_near == Some(&true) || at.get().is_some_and(|at| at.abs_diff(index) <= 1)
    });
    let caption = view! { <Caption image=&image more=vec![place] /> }.frozen();
    let picture = move || {
        is_near.get().then(|| {
            let alt = image.alt.as_deref().unwrap_or_default();
            view! { <Picture image=&image usage=PictureUse::Full alt is_eager=true /> }.frozen()
        })
    };
    view! {
        <figure class="lightbox-slide" data-slide=number hidden=is_hidden>
            {picture}
            {caption}
        </figure>
    }
    .live()
}

fn on_key(event: &KeyboardEvent, dialog: NodeRef<Dialog>, shown: &Shown) {
    let Some(dialog) = dialog.get_untracked() else {
        return;
    };
    // What fills in forms sends events of this name without a key; to ask them for
    // it throws, and the listener never runs again.
    if !event.has_type::<KeyboardEvent>() {
        return;
    }
    // With another key held it is the browser's, or the system's.
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let steps = match event.key().as_str() {
        "ArrowRight" => towards_right(&dialog),
        "ArrowLeft" => -towards_right(&dialog),
        "Home" => isize::MIN,
        "End" => isize::MAX,
        _ => return,
    };
    // Arrow keys do not scroll while a picture is open.
    event.prevent_default();
    shown.go(steps);
}

fn on_swipe(
    from: Option<(i32, i32)>,
    to: Option<(i32, i32)>,
    dialog: NodeRef<Dialog>,
    shown: &Shown,
) {
    let (Some((from_x, from_y)), Some((x, y)), Some(dialog)) = (from, to, dialog.get_untracked())
    else {
        return;
    };
    let moved = x - from_x;
    if moved.abs() > SWIPE && moved.abs() > (y - from_y).abs() {
        // The picture follows the finger: leftwards brings what is right.
        let right = towards_right(&dialog);
        shown.go(if moved < 0 { right } else { -right });
    }
}

/// Which way right is: on, or back where lines run from the right.
fn towards_right(dialog: &HtmlDialogElement) -> isize {
    match dialog.matches(":dir(rtl)").unwrap_or_default() {
        true => -1,
        false => 1,
    }
}

fn point(event: &TouchEvent) -> Option<(i32, i32)> {
    // Scripts and extensions send events of this name without fingers.
    if !event.has_type::<TouchEvent>() {
        return None;
    }
    let touch = event.changed_touches().get(0)?;
    Some((touch.client_x(), touch.client_y()))
}
