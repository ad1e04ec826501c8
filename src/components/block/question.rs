//! Questions and answers.

use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::{Block, Inline};
use leptos::prelude::*;

/// A question and its answer.
#[component]
pub(super) fn Question<'a>(
    /// The question.
    question: &'a [Inline],
    /// The answer.
    answer: &'a [Block],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    view! {
        <div class="exchange">
            <p class="question">{body.inlines(question)}</p>
            {body.views(answer)}
        </div>
    }
    .frozen()
}
