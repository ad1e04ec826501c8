//! Marks the interface's own words in content in another language.

use super::frozen::{BuiltView, IntoBuiltView};
use crate::state::InterfaceMark;
use leptos::prelude::*;
use leptos::tachys::html::attribute::{dir, lang};

/// Sets `lang` and `dir` of a view that has words of the interface. In the views
/// themselves two attributes each would be code in every one of them.
pub(super) fn marked(view: BuiltView, mark: InterfaceMark<'_>) -> BuiltView {
    match mark.lang {
        Some(tag) => view
            .add_any_attr((lang(tag.to_owned()), dir(mark.dir)))
            .frozen(),
        None => view,
    }
}
