//! Contexts of components, and what the reader has set.
//!
//! What the reader has set stays in their browser. Storage may be full, forbidden
//! or cleared at any time; what cannot be remembered is asked again.

pub mod consent;
mod page_actions;
mod page_context;
mod reduced_motion;
mod widget_context;

pub use page_actions::{PageActions, use_page_actions};
pub use page_context::{InterfaceMark, PageContext, use_page_context};
pub use reduced_motion::prefers_reduced_motion;
pub use widget_context::{HeadingLevels, WidgetContext};
