//! Tests of bylines.

use super::*;

fn read(byline: &str) -> (Vec<String>, Option<String>) {
    let mut article = Article::default();
    read_into(byline, &mut article);
    let names = article.authors.into_iter().map(|author| author.name);
    (names.collect(), article.byline)
}

#[test]
fn by_and_von_of_a_byline_are_not_doubled() {
    for byline in [
        "Ada Quillfeather",
        "By Ada Quillfeather",
        "BY Ada Quillfeather",
        "by\u{a0}Ada Quillfeather",
        "By: Ada Quillfeather",
        "Von Ada Quillfeather",
        "Von: Ada Quillfeather",
        "Par  Ada\nQuillfeather",
        "Words by Ada Quillfeather",
        "Text: Ada Quillfeather",
    ] {
        assert_eq!(
            read(byline),
            (vec!["Ada Quillfeather".to_owned()], None),
            "{byline}"
        );
    }
}

#[test]
fn names_that_start_like_a_byline_stay_complete() {
    for name in [
        "Von Reedmace",
        "Di Reedmace",
        "Byron Reedmace",
        "Bystander",
        "Avril Reedmace",
        "By",
    ] {
        assert_eq!(read(name), (vec![name.to_owned()], None), "{name}");
    }
}

#[test]
fn several_names_are_split() {
    for byline in [
        "By Ada Quillfeather, Tom van Reedmace and Ede Sluice",
        "Ada Quillfeather, Tom van Reedmace, and Ede Sluice",
        "Von Ada Quillfeather, Tom van Reedmace und Ede Sluice",
        "Ada Quillfeather; Tom van Reedmace & Ede Sluice",
    ] {
        let names = ["Ada Quillfeather", "Tom van Reedmace", "Ede Sluice"];
        assert_eq!(
            read(byline),
            (names.map(str::to_owned).to_vec(), None),
            "{byline}"
        );
    }
}

#[test]
fn an_address_is_no_name() {
    for name in [
        "https://people.example/ada",
        "www.paper.example",
        "people.example/ada.quill",
        "desk@paper.example",
        "//paper.example/ada",
        "www.paper.example/author",
        "Facebook.com/ada",
        "@ada",
        "@ada@social.example",
        "<ada@paper.example>",
        "wordpress@localhost",
        "/author/ada",
        "[object Object]",
        "null",
    ] {
        assert_eq!(named(name), None, "{name}");
        assert_eq!(read(name), (Vec::new(), None), "{name}");
    }
    for (text, name) in [
        ("desk@paper.example (Ada Quillfeather)", "Ada Quillfeather"),
        ("Ada Quillfeather <ada@paper.example>", "Ada Quillfeather"),
        ("A.B. Quillfeather", "A.B. Quillfeather"),
        (
            "\"Ada Quillfeather\" <ada@paper.example>",
            "Ada Quillfeather",
        ),
        ("Ada Quillfeather (@ada)", "Ada Quillfeather"),
        (
            "Ada Quillfeather https://people.example/ada",
            "Ada Quillfeather",
        ),
        ("ada@paper.example, Ada Quillfeather", "Ada Quillfeather"),
        ("Ada Quillfeather (she/her)", "Ada Quillfeather (she/her)"),
        ("Paper.example", "Paper.example"),
    ] {
        assert_eq!(named(text).unwrap().name, name, "{text}");
    }
}

#[test]
fn particles_and_contributions_are_understood() {
    for (byline, names) in [
        (
            "Frances d\u{2019}Aubrey, Ada al-Reed and Tom van der Weir",
            &["Frances d\u{2019}Aubrey", "Ada al-Reed", "Tom van der Weir"][..],
        ),
        ("Von der Aue", &["Von der Aue"]),
        (
            "Ada Quillfeather contributed this story",
            &["Ada Quillfeather"],
        ),
        (
            "Ada Quillfeather and Tom Reedmace contributed this story.",
            &["Ada Quillfeather", "Tom Reedmace"],
        ),
        (
            "Ada Quillfeather and Tom Reedmace also contributed to this report.",
            &["Ada Quillfeather", "Tom Reedmace"],
        ),
    ] {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(read(byline), (names, None), "{byline}");
    }
}

#[test]
fn several_addresses_leave_several_names() {
    for byline in [
        "ada@paper.example (Ada Quillfeather), tom@paper.example (Tom Reedmace)",
        "Ada Quillfeather <ada@paper.example>, Tom Reedmace <tom@paper.example>",
        "Ada Quillfeather @ada and Tom Reedmace @tom",
    ] {
        let names = ["Ada Quillfeather", "Tom Reedmace"].map(str::to_owned);
        assert_eq!(read(byline), (names.to_vec(), None), "{byline}");
    }
}

#[test]
fn names_are_split_between_names_only() {
    for (byline, names) in [
        ("Jos\u{e9} Reed y Weir", &["Jos\u{e9} Reed y Weir"][..]),
        (
            "Jos\u{e9} Reed y Weir y Ana Sluice",
            &["Jos\u{e9} Reed y Weir", "Ana Sluice"],
        ),
        ("Maria Lock e Gate", &["Maria Lock e Gate"]),
        ("Ada Quill e Tom Reed", &["Ada Quill", "Tom Reed"]),
        (
            "Karl von und zu Weir und Ada Quill",
            &["Karl von und zu Weir", "Ada Quill"],
        ),
        (
            "Conor O'Weir and Ada de la Lock",
            &["Conor O'Weir", "Ada de la Lock"],
        ),
        ("Ада Очерет та Тарас Шлюз", &["Ада Очерет", "Тарас Шлюз"]),
        (
            "Ада Очерет, Тарас Шлюз і Ніна Гребля",
            &["Ада Очерет", "Тарас Шлюз", "Ніна Гребля"],
        ),
        (
            "Ada Quill, Tom Reed & Ede Sluice AND Nan Ferry",
            &["Ada Quill", "Tom Reed", "Ede Sluice", "Nan Ferry"],
        ),
        (
            "Tom Reed, Jr., and Ada Quill, Ph.D.",
            &["Tom Reed, Jr.", "Ada Quill, Ph.D."],
        ),
        (
            "\u{674e}\u{6c34}\u{3001}\u{738b}\u{95f8}",
            &["\u{674e}\u{6c34}", "\u{738b}\u{95f8}"],
        ),
        ("Ada Quill, AFP", &["Ada Quill", "AFP"]),
        ("dpa and Reuters", &["dpa", "Reuters"]),
        ("\u{2014} Ada Quill |", &["Ada Quill"]),
    ] {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(read(byline), (names, None), "{byline}");
    }
}

#[test]
fn a_byline_with_places_and_roles_is_shown_and_has_its_names() {
    for (byline, names) in [
        ("By Ada Quill in Kyiv", &["Ada Quill"][..]),
        (
            "By Ada Quill in Lockhaven and Tom Reed",
            &["Ada Quill", "Tom Reed"],
        ),
        (
            "Ada Quill in Lockhaven and Weir and Tom Reed",
            &["Ada Quill", "Tom Reed"],
        ),
        ("Ada Quill, Special to The Harbour Sheet", &["Ada Quill"]),
        ("Ada Quill, harbour correspondent", &["Ada Quill"]),
        ("Ada Quill, Staff Writer", &["Ada Quill"]),
        ("Ada Quill and the editors", &["Ada Quill"]),
        ("Ada Quill for AFP", &["Ada Quill"]),
    ] {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(read(byline), (names, Some(byline.to_owned())), "{byline}");
    }
}

#[test]
fn names_of_accounts_stay_only_if_there_is_no_other() {
    let settled = |names: &[&str]| {
        let mut authors: Vec<Author> = names.iter().filter_map(|name| named(name)).collect();
        settle(&mut authors);
        let names = authors.into_iter().map(|author| author.name);
        names.collect::<Vec<String>>()
    };
    assert_eq!(settled(&["admin", "Ada Quill"]), ["Ada Quill"]);
    assert_eq!(settled(&["ada_q7", "dpa", "Admin"]), ["dpa"]);
    assert_eq!(settled(&["ada_q7"]), ["ada_q7"]);
    assert_eq!(settled(&["Ada Quill", "ADA QUILL"]), ["Ada Quill"]);
    let mut article = Article::default();
    push(named("admin").unwrap(), &mut article);
    read_beside_authors("By Ada Quill", &mut article);
    assert_eq!(article.authors.first().unwrap().name, "Ada Quill");
}

#[test]
fn authors_are_texts_objects_and_lists() {
    let name = |json: &Cursor<'_>| named(json.text_at(&["name"])?);
    for json in [
        serde_json::json!("Ada Quill and Tom Reed"),
        serde_json::json!(["Ada Quill", "By Tom Reed", "Ada Quill"]),
        serde_json::json!(["Ada Quill and Tom Reed"]),
        serde_json::json!({"name": "Ada Quill, Tom Reed"}),
        serde_json::json!([{"name": "Ada Quill"}, "Tom Reed contributed to this report"]),
        serde_json::json!({"@list": [{"name": "Ada Quill"}, {"name": "Tom Reed"}]}),
        serde_json::json!([{"@list": ["Ada Quill"]}, ["Tom Reed"]]),
        serde_json::json!({"0": "Ada Quill", "1": "Tom Reed"}),
    ] {
        let document = serde_json::json!({ "author": json });
        let address = lede_model::Url::parse("https://paper.example/").unwrap();
        let diagnostics = crate::cursor::Diagnostics::default();
        let mut article = Article::default();
        let cursor = Cursor::root(&document, &address, &diagnostics);
        authors(&cursor, "author", &name, &mut article);
        let names = article.authors.iter().map(|author| author.name.as_str());
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["Ada Quill", "Tom Reed"],
            "{json}"
        );
    }
}

#[test]
fn a_byline_with_more_than_names_is_unchanged() {
    for byline in [
        "Reporting: Ada Quillfeather; editing: Tom Reedmace",
        "Edited by Ada Quillfeather and Tom Reedmace",
        "Weir and Sons",
        "Ada Quillfeather / The Harbour Sheet, 2025",
    ] {
        assert_eq!(
            read(byline),
            (Vec::new(), Some(byline.to_owned())),
            "{byline}"
        );
    }
    assert_eq!(read(" "), (Vec::new(), None));
}

#[test]
fn a_position_is_no_second_author() {
    assert_eq!(
        read("By ADA QUILL, Harbour Press Writer"),
        (
            vec!["ADA QUILL".to_owned()],
            Some("By ADA QUILL, Harbour Press Writer".to_owned())
        )
    );
    for (name, bare) in [
        ("Story by Ada Quill", "Ada Quill"),
        ("文／王小明", "王小明"),
        ("作者：王小明", "王小明"),
        ("Di Quill Reed", "Di Quill Reed"),
    ] {
        assert_eq!(named(name).unwrap().name, bare, "{name}");
    }
}
