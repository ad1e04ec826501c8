//! WordPress's REST API.

use crate::{html_of, millis, sound_article};
use lede::formats::Format;

#[test]
fn a_post_is_read_field_by_field() {
    let article = sound_article("wordpress/post.json", Format::WordPress);
    assert_eq!(article.id, "4711");
    assert_eq!(
        article.headline,
        "The lock that wouldn\u{2019}t open: Tide & time"
    );
    let published = article.date_published.as_ref().unwrap();
    assert_eq!(published.as_str(), "2025-03-06T20:15:00+02:00");
    assert_eq!(published.millis(), millis("2025-03-06T18:15:00Z"));
    assert!(html_of(&article).contains("Nobody had the key."));
}
