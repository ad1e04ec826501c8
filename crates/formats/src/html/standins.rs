//! Leaves out placeholders beside the pictures that they stand for.

use super::dropped::{Dropped, Reason};
use super::lazy::{address, is_stand_in};
use super::lead;
use super::tag::Tag;
use super::tree::{Child, Element, is_one_of};
use lede_model::{Url, without_query};

/// Settles which of neighbouring pictures is the real one.
pub(super) fn settle(element: &mut Element, base: &Url, dropped: &mut Dropped) {
    take_from_noscript(element, base, dropped);
    without_marked(element, dropped);
    without_tiny(element, base, dropped);
    for child in &mut element.children {
        if let Child::Element(part) = child
            && part.tag != Tag::NoScript
        {
            settle(part, base, dropped);
        }
    }
}

fn is_blank(child: &Child) -> bool {
    matches!(child, Child::Text(text) if text.trim().is_empty())
}

/// The picture that an element is, or that is the only content of it.
fn picture(element: &Element) -> Option<&Element> {
    if element.tag == Tag::Image {
        return Some(element);
    }
    let wraps = matches!(
        element.tag,
        Tag::Picture | Tag::Span | Tag::Div | Tag::Link | Tag::NoScript
    );
    let image = element.find_tag(Tag::Image).filter(|_| wraps)?;
    element.text().is_empty().then_some(image)
}

/// Whether a picture waits for a script.
fn is_waiting(image: &Element) -> bool {
    address(image).is_none_or(is_stand_in)
        || image.classes().any(|class| {
            let class = class.to_ascii_lowercase();
            class.contains("lazy") || is_mark(&class)
        })
}

/// Whether a class marks a picture that is replaced by another.
fn is_mark(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    [
        "placeholder",
        "lqip",
        "blur",
        "lowres",
        "low-res",
        "tiny",
        "skeleton",
        "shimmer",
        "dummy",
        "preview",
    ]
    .iter()
    .any(|word| class.contains(word))
        || (class.contains("progressive") && (class.contains("thumb") || class.contains("small")))
}

fn is_marked(image: &Element) -> bool {
    image.classes().any(is_mark)
        || image
            .style("filter")
            .is_some_and(|filter| filter.contains("blur("))
        || (image.get("aria-hidden").is_some() && address(image).is_none_or(is_stand_in))
}

/// Replaces a picture that waits for a script with the one for browsers without
/// scripts, which follows it.
fn take_from_noscript(element: &mut Element, base: &Url, dropped: &mut Dropped) {
    let mut at = 0;
    while at < element.children.len() {
        let spare = match element.children.get(at) {
            Some(Child::Element(part)) if part.tag == Tag::NoScript => picture(part).cloned(),
            _ => None,
        };
        at += 1;
        let (Some(spare), Some(place)) = (
            spare,
            element
                .children
                .iter()
                .take(at - 1)
                .rposition(|child| !is_blank(child)),
        ) else {
            continue;
        };
        let Some(Child::Element(before)) = element.children.get_mut(place) else {
            continue;
        };
        let Some(waiting) = picture(before) else {
            continue;
        };
        let resolved = |image: &Element| base.join(address(image)?).ok();
        let same = resolved(waiting).is_some_and(|url| resolved(&spare) == Some(url));
        let usable = resolved(&spare).is_some_and(|url| url.is_web())
            && spare.pixels("width").is_none_or(|width| width > 1);
        if same || !usable {
            continue;
        }
        let has_lazy = waiting
            .get("data-src")
            .is_some_and(|address| !is_stand_in(address));
        let is_tiny = || {
            let small = resolved(waiting).filter(|url| is_tiny(url.as_str()));
            small
                .zip(resolved(&spare))
                .is_some_and(|(small, large)| is_same_file(&small, &large))
        };
        if !has_lazy && (is_waiting(waiting) || is_tiny()) {
            replace(before, &spare);
            dropped.add(Reason::Hidden);
        }
    }
}

/// Puts another picture in the place of the one in an element, with what it
/// does not say itself.
fn replace(element: &mut Element, spare: &Element) {
    if element.tag == Tag::Image {
        let mut image = spare.clone();
        for (name, value) in &element.attributes {
            if ["alt", "title", "width", "height"].contains(name) && image.get(name).is_none() {
                image.attributes.push((name, value.clone()));
            }
        }
        *element = image;
        return;
    }
    element
        .children
        .retain(|child| !matches!(child, Child::Element(part) if part.tag == Tag::Source));
    for child in &mut element.children {
        if let Child::Element(part) = child
            && picture(part).is_some()
        {
            replace(part, spare);
            return;
        }
    }
}

/// Leaves out a marked picture beside another that is not marked.
fn without_marked(element: &mut Element, dropped: &mut Dropped) {
    let mut is_real = false;
    let mut is_twin = false;
    for part in element.elements().filter_map(picture) {
        match is_marked(part) {
            true => is_twin = true,
            false => is_real |= address(part).is_some_and(|address| !is_stand_in(address)),
        }
    }
    let says = element
        .children
        .iter()
        .any(|child| matches!(child, Child::Text(text) if !text.trim().is_empty()));
    if !is_real || !is_twin || says {
        return;
    }
    element.children.retain(|child| {
        let marked = matches!(child, Child::Element(part) if picture(part).is_some_and(is_marked));
        if marked {
            dropped.add(Reason::Hidden);
        }
        !marked
    });
}

/// The most pixels of the width of a file that is shown blurred until another is
/// loaded.
const TINY: u32 = 64;

/// The most pictures beside each other that are compared.
const MAX_FILES: usize = 64;

/// Leaves out a picture of few pixels beside the same one in a larger file.
fn without_tiny(element: &mut Element, base: &Url, dropped: &mut Dropped) {
    let resolved = |part: &Element| base.join(address(picture(part)?)?).ok();
    let files: Vec<Url> = element.elements().filter_map(resolved).collect();
    if !(2..=MAX_FILES).contains(&files.len()) || !files.iter().any(|file| is_tiny(file.as_str())) {
        return;
    }
    let is_twin = |small: &Url| {
        let is_real = |large: &Url| !is_tiny(large.as_str()) && is_same_file(small, large);
        is_tiny(small.as_str()) && files.iter().any(is_real)
    };
    element.children.retain(|child| {
        let leaves =
            matches!(child, Child::Element(part) if resolved(part).as_ref().is_some_and(is_twin));
        if leaves {
            dropped.add(Reason::Hidden);
        }
        !leaves
    });
}

/// Whether two addresses are the same file on one host, in different sizes.
fn is_same_file(one: &Url, other: &Url) -> bool {
    let name = |url: &Url| {
        let path = without_query(url.as_str());
        lead::without_size(path.rsplit('/').next().unwrap_or_default())
    };
    one.host() == other.host() && name(one) == name(other)
}

/// Whether an address asks for a file of few pixels: `?w=20`, `/max/60/`,
/// `w_20`, `-20x13.jpg`, or for a blurred one.
fn is_tiny(address: &str) -> bool {
    let is_small = |digits: &str| {
        digits
            .parse()
            .is_ok_and(|width: u32| (1..=TINY).contains(&width))
    };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let in_query = query.split(['&', '#']).any(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        match key {
            "w" | "width" | "imwidth" | "size" | "resize" => {
                is_small(value.split([',', 'x', '%']).next().unwrap_or_default())
            }
            "blur" => value != "0",
            _ => false,
        }
    });
    let parts = path.split(['/', ',']).collect::<Vec<_>>();
    let in_path = parts.iter().enumerate().any(|(at, part)| {
        let before = at.checked_sub(1).and_then(|at| parts.get(at));
        let named = part
            .strip_prefix("w_")
            .or_else(|| part.strip_prefix("resize:fit:"))
            .or_else(|| part.strip_prefix('w'));
        let after = before.filter(|before| is_one_of(before, &["max", "width", "fit", "w"]));
        let stem = part.rsplit_once('.').map_or(*part, |(stem, _)| stem);
        let size = stem.rsplit_once('-').map_or(stem, |(_, size)| size);
        let size = size
            .split_once('x')
            .filter(|(_, height)| height.parse::<u32>().is_ok());
        named.is_some_and(is_small)
            || after.is_some_and(|_| is_small(part))
            || size.is_some_and(|(width, _)| is_small(width))
    });
    in_query || in_path
}

#[cfg(test)]
mod tests {
    use super::is_tiny;

    #[test]
    fn addresses_ask_for_few_pixels() {
        for tiny in [
            "https://a.example/b.jpg?w=20",
            "https://a.example/b.jpg?q=1&resize=32%2C20",
            "https://a.example/b.jpg?w=900&blur=30",
            "https://a.example/max/60/b.jpg",
            "https://a.example/w_20,h_13/b.jpg",
            "https://a.example/b-20x13.jpg",
            "https://a.example/size/w30/b.jpg",
        ] {
            assert!(is_tiny(tiny), "{tiny}");
        }
        for real in [
            "https://a.example/b.jpg",
            "https://a.example/b-1024x683.jpg",
            "https://a.example/max/1400/b.jpg",
            "https://a.example/2024/05/20/b.jpg",
            "https://a.example/b.jpg?w=1200&blur=0",
            "https://a.example/window/w20s/b.jpg",
        ] {
            assert!(!is_tiny(real), "{real}");
        }
    }
}
