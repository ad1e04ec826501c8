//! What there is natively in place of a browser.

use lede::state::{consent, prefers_reduced_motion};
use lede_model::Provider;

#[test]
fn where_there_is_no_browser_nothing_is_stored_and_nothing_moves() {
    consent::remember(Provider::YouTube, true);
    assert!(!consent::is_given(Provider::YouTube));
    assert!(prefers_reduced_motion());
}
