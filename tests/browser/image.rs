use crate::fixtures::{captioned_image, image as picture};
use crate::screen::Screen;
use lede::components::PictureUse;
use lede_model::{Block, ImageRole};
use wasm_bindgen_test::wasm_bindgen_test;

fn show(role: ImageRole) -> Screen {
    let image = Block::Image {
        image: Box::new(captioned_image()),
        role,
    };
    Screen::show_body(&[image])
}

#[wasm_bindgen_test]
fn a_picture_in_the_body_has_its_description_caption_and_credit_apart() {
    let screen = show(ImageRole::Inline);
    let figure = "figure[data-block=image]";
    assert_eq!(
        screen.attr(&[figure, " img"].concat(), "alt").as_deref(),
        Some("A tug in fog")
    );
    assert_eq!(
        screen.text("figcaption .caption"),
        "The tug Marigold leaves the basin."
    );
    assert_eq!(screen.text("figcaption .credit"), "(Source: Ines Varga)");
}

#[wasm_bindgen_test]
fn each_role_takes_its_own_room() {
    for (role, class) in [
        (ImageRole::Inline, "image-inline"),
        (ImageRole::Half, "image-half"),
        (ImageRole::Wide, "image-wide"),
        (ImageRole::Full, "image-full"),
    ] {
        assert_eq!(show(role).one("figure").class_name(), class);
    }
}

#[wasm_bindgen_test]
fn each_role_tells_the_browser_how_wide_it_will_be() {
    let mut seen = Vec::new();
    for (role, usage) in [
        (ImageRole::Inline, PictureUse::Inline),
        (ImageRole::Half, PictureUse::Half),
        (ImageRole::Wide, PictureUse::Wide),
        (ImageRole::Full, PictureUse::Full),
    ] {
        let mut image = picture();
        image.renditions = vec![crate::fixtures::rendition(
            "https://pictures.example/tug-600.jpg",
            600,
            None,
        )];
        let image = Block::Image {
            image: Box::new(image),
            role,
        };
        let sizes = Screen::show_body(&[image]).attr("img", "sizes");
        assert_eq!(sizes.as_deref(), Some(usage.sizes()));
        assert!(!seen.contains(&sizes), "{role:?} is as wide as another");
        seen.push(sizes);
    }
}

#[wasm_bindgen_test]
fn a_picture_in_the_body_waits_to_be_seen() {
    assert_eq!(
        show(ImageRole::Full).attr("img", "loading").as_deref(),
        Some("lazy")
    );
}
