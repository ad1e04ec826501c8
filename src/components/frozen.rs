//! How the view of a component ends: [`frozen`](IntoBuiltView::frozen) or
//! [`live`](IntoBuiltView::live).
//!
//! `view!` gives each shape of markup a type of its own, with code that builds,
//! updates and removes it. An article, a card, a caption never change in place:
//! they are built once and removed as a whole. A frozen view is built when its
//! component is called, and only its node is kept; the code for updates is not
//! compiled. A live view has listeners or signals, so its state is kept, too: it
//! belongs to the current owner and is disposed with it.
//!
//! In place of this there could be `.into_any()`, which keeps everything that an
//! update needs: it makes the first download larger by a fifth. See
//! `docs/adr/019-freeze-views-that-never-change.md`.
//!
//! On other targets than WebAssembly both endings are `.into_any()`, so that the
//! same components render to HTML.

use leptos::prelude::RenderHtml;

/// The endings of a component's view.
pub trait IntoBuiltView: RenderHtml + Send + Sized {
    /// Ends a view that never changes. Its root is one element.
    ///
    /// A listener or a signal in it would stop working without a sign: where
    /// debug assertions are on, that is a panic.
    fn frozen(self) -> BuiltView;

    /// Ends a view that listens or reacts. Its root is one element; its state
    /// lives as long as the current owner.
    fn live(self) -> BuiltView;
}

pub use built::{BuiltView, without_children};

#[cfg(target_arch = "wasm32")]
mod built {
    use super::IntoBuiltView;
    use leptos::attr::Attribute;
    use leptos::attr::any_attribute::AnyAttribute;
    use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml, document, on_cleanup};
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{Position, PositionState};
    use send_wrapper::SendWrapper;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Node};

    /// The node of a component that has been built.
    #[derive(Clone, Debug)]
    pub struct BuiltView(Node);

    impl<T: RenderHtml + Send> IntoBuiltView for T {
        fn frozen(self) -> BuiltView {
            debug_assert!(
                !reacts(std::any::type_name::<T>()),
                "what listens or reacts ends in `.live()`: {}",
                std::any::type_name::<T>()
            );
            BuiltView::of(&mut self.build())
        }

        fn live(self) -> BuiltView {
            let mut state = self.into_owned().build();
            let view = BuiltView::of(&mut state);
            let state = SendWrapper::new(state);
            on_cleanup(move || drop(state));
            view
        }
    }

    /// Whether a view of the type that has this name has listeners, signals or
    /// functions.
    fn reacts(type_name: &str) -> bool {
        const SIGNS: [&str; 6] = [
            "::event::On<",
            "{{closure}}",
            "Signal<",
            "Memo<",
            "NodeRef",
            "dyn core::ops::function",
        ];
        SIGNS.iter().any(|sign| type_name.contains(sign))
    }

    impl BuiltView {
        /// The root of a view that has been built.
        fn of(state: &mut dyn Mountable) -> Self {
            if !cfg!(debug_assertions)
                && let Some(element) = state.elements().pop()
            {
                return Self(element.into());
            }
            // Text has no element.
            let fragment = document().create_document_fragment();
            state.mount(fragment.unchecked_ref(), None);
            debug_assert_eq!(fragment.child_nodes().length(), 1, "several roots");
            Self(fragment.first_child().unwrap_or_else(|| fragment.into()))
        }
    }

    /// The root of a view without what is in it: Leptos puts a comment into each
    /// element that has no children.
    pub fn without_children(view: BuiltView) -> BuiltView {
        view.0.clone_node().map_or(view, BuiltView)
    }

    impl Mountable for BuiltView {
        fn unmount(&mut self) {
            if let Some(parent) = self.0.parent_node() {
                let _ = parent.remove_child(&self.0);
            }
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            let _ = parent.insert_before(&self.0, marker);
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            let Some(parent) = self.0.parent_node() else {
                return false;
            };
            // A fragment takes children as an element does.
            child.mount(parent.unchecked_ref(), Some(&self.0));
            true
        }

        fn elements(&self) -> Vec<Element> {
            self.0.dyn_ref().cloned().into_iter().collect()
        }
    }

    impl Render for BuiltView {
        type State = Self;

        fn build(self) -> Self {
            self
        }

        fn rebuild(self, state: &mut Self) {
            if let Some(parent) = state.0.parent_node() {
                let _ = parent.replace_child(&self.0, &state.0);
            }
            *state = self;
        }
    }

    impl AddAnyAttr for BuiltView {
        type Output<NewAttribute: Attribute> = Self;

        /// Sets an attribute of the root: it never changes either.
        fn add_any_attr<NewAttribute: Attribute>(self, attribute: NewAttribute) -> Self {
            if let Some(element) = self.0.dyn_ref() {
                let _ = attribute.build(element);
            }
            self
        }
    }

    /// In a browser nothing is rendered to a string, and no markup of a server is
    /// taken over.
    impl RenderHtml for BuiltView {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(
            self,
            _: &mut String,
            _: &mut Position,
            _: bool,
            _: bool,
            _: Vec<AnyAttribute>,
        ) {
        }

        fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self {
            self
        }

        fn into_owned(self) -> Self {
            self
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod built {
    use super::IntoBuiltView;
    use leptos::prelude::{AnyView, IntoAny, RenderHtml};

    /// A component that has been called.
    pub type BuiltView = AnyView;

    /// The same: where there is no browser, there are no comments to leave out.
    pub fn without_children(view: BuiltView) -> BuiltView {
        view
    }

    impl<T: RenderHtml + Send> IntoBuiltView for T {
        fn frozen(self) -> BuiltView {
            self.into_any()
        }

        fn live(self) -> BuiltView {
            self.into_any()
        }
    }
}
