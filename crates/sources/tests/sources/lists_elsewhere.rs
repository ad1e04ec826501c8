//! Lists that a reader opened by their address: where their cards lead.

use crate::{PAPER, url};
use lede_model::Card;
use lede_sources::{CardList, Route, Site, item_address, item_in, read};
use serde_json::json;

fn site() -> Site {
    let site = json!({"name": "The Paper", "lists": {"front": "front.json"}});
    read(&site.to_string(), &url(PAPER)).unwrap()
}

fn card(id: &str, address: Option<&str>) -> Card {
    Card {
        id: id.to_owned(),
        url: address.map(url),
        ..Card::default()
    }
}

fn opened(address: &str) -> Route {
    Route::Read {
        url: Some(address.to_owned()),
    }
}

#[test]
fn an_id_of_a_list_elsewhere_is_no_id_of_the_paper() {
    let site = site();
    // The list may be on the paper's own host.
    let from = url("https://paper.example/mirror/feed.json");
    let list = site.list_at(&opened("mirror/feed.json"), &from);
    assert_eq!(list, CardList::OfCards);
    let story = card("7", Some("https://wire.example/7"));
    assert_eq!(
        site.href_of(&story, list, &from).as_str(),
        "https://wire.example/7"
    );
    let within = site.href_of(&story, CardList::OfStories, &from);
    assert_eq!(
        site.route_of(&within),
        Some(Route::ReadItem {
            list: from.as_str().to_owned(),
            item: "7".to_owned()
        })
    );
    // The front is the paper's.
    let front = Route::Front { edition: None };
    let list = site.list_at(&front, &url("https://paper.example/front.json"));
    assert_eq!(
        site.href_of(&story, list, &from).as_str(),
        "https://paper.example/article/7"
    );
}

#[test]
fn a_card_that_leads_to_a_page_of_the_paper_leads_there() {
    let site = site();
    let from = url("https://wire.example/feed.json");
    let own = "https://paper.example/article/tug";
    for list in [CardList::OfSite, CardList::OfStories, CardList::OfCards] {
        let href = site.href_of(&card("x", Some(own)), list, &from);
        assert_eq!(href.as_str(), own);
    }
}

#[test]
fn a_story_in_a_list_has_an_address_of_its_own() {
    let list = url("https://wire.example/feed?a=b#old");
    for id in ["7", "https://wire.example/?p=7#x", "ä 100%"] {
        let address = item_address(&list, id);
        assert_eq!(
            address.without_fragment().as_str(),
            "https://wire.example/feed?a=b"
        );
        assert_eq!(item_in(&address).as_deref(), Some(id));
    }
    assert_eq!(item_in(&url("https://wire.example/feed")), None);
}

#[test]
fn an_address_may_begin_with_a_host() {
    let site = site();
    let address = |typed: &str| {
        let address = site.address_of(&opened(typed));
        address.map(|address| address.as_str().to_owned())
    };
    for (typed, wanted) in [
        ("blog.example", "https://blog.example/"),
        (" blog.example/feed.json ", "https://blog.example/feed.json"),
        ("blog.example:8080?a=b", "https://blog.example:8080/?a=b"),
        ("bücher.example", "https://xn--bcher-kva.example/"),
        ("feed.json", "https://paper.example/feed.json"),
        ("feed.json?page=2", "https://paper.example/feed.json?page=2"),
        ("lists/a.b", "https://paper.example/lists/a.b"),
        ("/lists/a", "https://paper.example/lists/a"),
        ("../a", "https://paper.example/a"),
        ("http://a.example/b#c", "http://a.example/b"),
    ] {
        assert_eq!(address(typed).as_deref(), Some(wanted), "{typed}");
    }
    assert_eq!(address("javascript:alert(1)"), None);
}
