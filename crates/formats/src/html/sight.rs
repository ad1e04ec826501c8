//! Whether an element is shown, by its own attributes.

use super::style::{Declared, Length};
use super::tree::{is_one_of, letters_of};

/// For whom an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// For everybody.
    Shown,
    /// For nobody.
    Gone,
    /// For nobody, except the parts that are visible again.
    Invisible,
    /// Only for those who hear the page.
    Spoken,
    /// Only for those who see the page: `aria-hidden`.
    Silent,
}

/// The properties that decide whether an element is shown.
const PROPERTIES: &[&str] = &[
    "visibility",
    "display",
    "content-visibility",
    "font-size",
    "opacity",
    "filter",
    "color",
    "background-clip",
    "-webkit-background-clip",
    "text-shadow",
    "-webkit-text-fill-color",
    "-webkit-text-stroke",
    "transform",
    "transition",
    "animation",
    "overflow",
    "padding",
    "padding-top",
    "padding-bottom",
    "width",
    "height",
    "max-height",
    "position",
    "clip",
    "clip-path",
    "-webkit-clip-path",
    "left",
    "right",
    "top",
    "bottom",
    "inset-inline-start",
    "inset",
    "margin-left",
    "margin-top",
    "text-indent",
];

/// The value of a property of a style that was read.
fn value_of(style: &Declared, name: &str) -> Option<String> {
    let place = PROPERTIES.iter().position(|known| *known == name)?;
    style.get(place).map(str::to_owned)
}

/// Judges an element. `get` returns its attributes.
pub(super) fn sight<'a>(get: &dyn Fn(&str) -> Option<&'a str>) -> Sight {
    let style = get("style").unwrap_or_default();
    let class = get("class").unwrap_or_default();
    let declared = Declared::of(style, PROPERTIES);
    let property = |name: &str| value_of(&declared, name);
    let is =
        |name: &str, values: &[&str]| property(name).is_some_and(|value| is_one_of(&value, values));
    let hidden = get("hidden").is_some_and(|kind| !kind.trim().eq_ignore_ascii_case("until-found"));
    let display = property("display");
    let gone = match display.as_deref() {
        Some(display) => display == "none",
        None => hidden,
    } && !is_panel(get);
    if gone || is("content-visibility", &["hidden"]) {
        // Wikipedia hides MathML beside the picture of the formula.
        return match is_formula(class) {
            true => Sight::Spoken,
            false => Sight::Gone,
        };
    }
    if !style.is_empty() && unseen_by(&property, class).is_some() {
        return Sight::Invisible;
    }
    let silent = get("aria-hidden").is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
        && !is_panel(get);
    let is_out = !style.is_empty()
        && (is_out_of_sight(&property) || (is_folded(&property) && !is_opened_later(get)));
    let spoken = is_out || is_spoken_class(class, &is);
    match (spoken, silent) {
        (true, true) => Sight::Gone,
        (true, false) => Sight::Spoken,
        (false, true) => Sight::Silent,
        (false, false) => Sight::Shown,
    }
}

/// Whether a class marks the MathML of a formula that is shown otherwise.
pub(super) fn is_formula(class: &str) -> bool {
    class.contains("mathml") || class.contains("MathML")
}

/// The property of an element that makes its own words invisible, if there is
/// one. Parts that set the property again are visible.
pub(super) fn cause<'a>(get: &dyn Fn(&str) -> Option<&'a str>) -> Option<&'static str> {
    let declared = Declared::of(get("style")?, PROPERTIES);
    unseen_by(
        &|name| value_of(&declared, name),
        get("class").unwrap_or_default(),
    )
}

fn unseen_by(property: &dyn Fn(&str) -> Option<String>, class: &str) -> Option<&'static str> {
    let is =
        |name: &str, holds: fn(&str) -> bool| property(name).is_some_and(|value| holds(&value));
    if is("visibility", |value| {
        is_one_of(value, &["hidden", "collapse"])
    }) {
        return Some("visibility");
    }
    if is("font-size", |size| {
        Length::parse(size).is_some_and(|it| it.is_zero())
    }) {
        return Some("font-size");
    }
    if is_clear(property) && !is_shown_later(property, class) {
        return Some("opacity");
    }
    if !is("color", is_transparent) {
        return None;
    }
    // Letters filled with a picture, or with nothing but a shadow, are seen.
    let fills = [
        "text-shadow",
        "-webkit-text-fill-color",
        "-webkit-text-stroke",
    ];
    let is_filled = is("background-clip", |clip| clip == "text")
        || is("-webkit-background-clip", |clip| clip == "text")
        || fills.into_iter().any(|name| property(name).is_some());
    (!is_filled).then_some("color")
}

/// `transparent`, `rgba(0, 0, 0, 0)`, `rgb(0 0 0 / 0%)`, `#0000`.
fn is_transparent(color: &str) -> bool {
    if let Some(digits) = color.strip_prefix('#') {
        return match digits.len() {
            4 => digits.ends_with('0'),
            8 => digits.ends_with("00"),
            _ => false,
        };
    }
    let (name, inside) = color.split_once('(').unwrap_or((color, ""));
    let alpha = match inside.rsplit_once('/') {
        Some((_, alpha)) => Some(alpha),
        None => inside.split(',').nth(3),
    };
    let alpha = alpha.map(|alpha| alpha.trim_end_matches([')', ' ']));
    name == "transparent" || alpha.and_then(Length::parse).is_some_and(|it| it.is_zero())
}

/// Whether a style shows nothing of an element but keeps its room.
fn is_clear(property: &dyn Fn(&str) -> Option<String>) -> bool {
    let is_zero = |value: &str| Length::parse(value).is_some_and(|it| it.is_zero());
    property("opacity").is_some_and(|value| is_zero(&value))
        || property("filter").is_some_and(|filter| {
            let opacity = filter.split_once("opacity(");
            opacity.is_some_and(|(_, value)| is_zero(value.trim_end_matches(')')))
        })
}

/// Whether a script lets an element appear when readers reach it.
fn is_shown_later(property: &dyn Fn(&str) -> Option<String>, class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    let marks = [
        "fade", "reveal", "aos", "animat", "wow", "motion", "lazy", "load", "scroll",
    ];
    ["transform", "transition", "animation"]
        .into_iter()
        .any(|name| property(name).is_some())
        || marks.iter().any(|mark| class.contains(mark))
}

/// Whether a style folds an element to no height. A frame keeps its shape by a
/// padding and no height.
fn is_folded(property: &dyn Fn(&str) -> Option<String>) -> bool {
    let length = |name: &str, holds: &dyn Fn(&Length<'_>) -> bool| {
        property(name).is_some_and(|value| Length::parse(&value).is_some_and(|it| holds(&it)))
    };
    let is_cut = property("overflow").is_some_and(|value| is_one_of(&value, &["hidden", "clip"]));
    let padded = ["padding", "padding-top", "padding-bottom"]
        .iter()
        .any(|name| property(name).is_some() && !length(name, &|it| it.is_zero()));
    let is_flat = |name| length(name, &|it| it.is_nothing());
    is_cut && !padded && (is_flat("height") || is_flat("max-height"))
}

/// Whether an element is one of several panels of which the page shows one: tabs
/// and accordions. Here all of them are shown.
fn is_panel<'a>(get: &dyn Fn(&str) -> Option<&'a str>) -> bool {
    let role = get("role").map(str::trim).unwrap_or_default();
    let is_named = || {
        get("class")
            .unwrap_or_default()
            .split_ascii_whitespace()
            .any(|class| {
                let joined = letters_of(class);
                PANELS.iter().any(|known| joined.ends_with(known))
            })
    };
    role == "tabpanel" || (role == "region" && names_a_fold(get)) || is_named()
}

/// The usual classes of such panels, without what stands between words.
const PANELS: &[&str] = &[
    "tabpanel",
    "tabpane",
    "tabcontent",
    "tabscontent",
    "accordionpanel",
    "accordioncontent",
    "accordionbody",
    "accordioncollapse",
    "collapsecontent",
    "collapsiblecontent",
    "togglecontent",
    "faqanswer",
    "spoilercontent",
    "spoilerbody",
];

/// Whether a control of the page opens an element: the panel of an accordion.
fn is_opened_later<'a>(get: &dyn Fn(&str) -> Option<&'a str>) -> bool {
    names_a_fold(get) || get("role").is_some_and(|role| role == "region")
}

fn names_a_fold<'a>(get: &dyn Fn(&str) -> Option<&'a str>) -> bool {
    let class = get("class").unwrap_or_default().to_ascii_lowercase();
    let marks = [
        "accordion",
        "collaps",
        "panel",
        "toggle",
        "expand",
        "faq",
        "drawer",
        "answer",
    ];
    marks.iter().any(|mark| class.contains(mark))
}

/// Whether a style leaves nothing to see: no size, nothing within the clip, or
/// a place off the screen.
fn is_out_of_sight(property: &dyn Fn(&str) -> Option<String>) -> bool {
    let length = |name: &str, holds: &dyn Fn(&Length<'_>) -> bool| {
        property(name).is_some_and(|value| Length::parse(&value).is_some_and(|it| holds(&it)))
    };
    let one_of =
        |name: &str, values: &[&str]| property(name).is_some_and(|value| is_one_of(&value, values));
    let is_placed = one_of("position", &["absolute", "fixed"]);
    let is_nothing = |name: &str| length(name, &|it| it.is_nothing());
    if one_of("overflow", &["hidden", "clip"]) && is_nothing("width") {
        return true;
    }
    let clip = property("clip").unwrap_or_default();
    if is_placed
        && let Some(edges) = clip.strip_prefix("rect(")
        && edges
            .trim_end_matches(')')
            .split([',', ' '])
            .filter(|edge| !edge.is_empty())
            .all(|edge| Length::parse(edge).is_some_and(|it| it.is_nothing()))
    {
        return true;
    }
    let path = property("clip-path").or_else(|| property("-webkit-clip-path"));
    if path.is_some_and(|path| is_empty_path(&path)) {
        return true;
    }
    let far = |name: &str| length(name, &|it| it.is_far_before());
    if (is_placed || one_of("position", &["relative"]))
        && [
            "left",
            "right",
            "top",
            "bottom",
            "inset-inline-start",
            "inset",
        ]
        .into_iter()
        .any(far)
    {
        return true;
    }
    if far("margin-left") || far("margin-top") || far("text-indent") {
        return true;
    }
    if length("text-indent", &|it| it.is_own_width_before()) {
        return true;
    }
    let transform = property("transform").unwrap_or_default();
    transform.split(')').any(|step| {
        let (name, first) = step.trim().split_once('(').unwrap_or_default();
        let first = Length::parse(first.split(',').next().unwrap_or_default());
        first.is_some_and(|it| match name {
            "scale" | "scalex" | "scaley" => it.is_zero(),
            name => name.starts_with("translate") && it.is_far_before(),
        })
    })
}

/// `inset(50%)`, `circle(0)`, `polygon(0 0, 0 0, 0 0)`: nothing is left.
fn is_empty_path(path: &str) -> bool {
    let (name, inside) = path.split_once('(').unwrap_or_default();
    let mut values = inside
        .trim_end_matches(')')
        .split([',', ' '])
        .filter(|value| !value.is_empty())
        .filter_map(Length::parse);
    match name {
        "inset" => values.any(|it| it.is_share(50)),
        "circle" | "ellipse" => values.next().is_some_and(|it| it.is_zero()),
        "polygon" | "rect" => {
            inside.bytes().any(|byte| byte == b'0') && values.all(|it| it.is_nothing())
        }
        _ => false,
    }
}

/// The names of the usual classes for screen readers, without prefixes and
/// without what stands between words.
const SPOKEN: &[&str] = &[
    "screenreadertext",
    "screenreaderonly",
    "screenreadersonly",
    "screenreader",
    "screenreaders",
    "sronly",
    "visuallyhidden",
    "visuallyhiddenfocusable",
    "visualhidden",
    "hiddenvisually",
    "hidevisually",
    "visuallyhide",
    "visualhide",
    "elementinvisible",
    "a11yhidden",
    "a11yonly",
    "a11ytext",
    "accessiblyhidden",
    "accessibilityhidden",
    "hiddenaccessible",
    "showforsr",
    "assistivetext",
    "auralonly",
    "katexmathml",
    "assistivemathml",
];

/// Whether the classes hide an element from the eye. A style or a class that
/// undoes them counts more.
fn is_spoken_class(class: &str, style: &dyn Fn(&str, &[&str]) -> bool) -> bool {
    let mut spoken = false;
    for class in class.split_ascii_whitespace() {
        let (variant, name) = class.rsplit_once(':').unwrap_or(("", class));
        let is_spoken = is_spoken_name(name);
        if is_spoken && name.starts_with("not-") {
            // `sm:not-sr-only` shows it on most screens, `focus:` does not.
            if !variant.contains("focus") && !variant.contains("active") {
                return false;
            }
        } else {
            spoken |= is_spoken && variant.is_empty();
        }
    }
    spoken && !(style("position", &["static", "relative"]) && style("clip", &["auto"]))
}

/// `govuk-visually-hidden`, `u-hiddenVisually`, `card__sr-only`,
/// `styles_visuallyHidden__x1Yz`.
fn is_spoken_name(name: &str) -> bool {
    // Names that build tools make end with a hash.
    let bare = name
        .rsplit_once("-sc-")
        .or_else(|| name.rsplit_once("__"))
        .map_or("", |(name, _)| name);
    [name, bare].into_iter().any(|name| {
        let joined = letters_of(name);
        SPOKEN.iter().any(|known| joined.ends_with(known))
            || is_one_of(&joined, &["offscreen", "srtext"])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, value: &str) -> Sight {
        sight(&|wanted| (wanted == name).then_some(value))
    }

    #[test]
    fn styles_that_hide() {
        for style in [
            "position:absolute;width:1px;height:1px;overflow:hidden",
            "height:0;overflow:hidden",
            "OVERFLOW: clip; WIDTH: 0",
            "clip: rect(1px, 1px, 1px, 1px); position: absolute !important",
            "position:fixed;clip:rect(0 0 0 0)",
            "clip-path:inset(50%)",
            "clip-path: inset(0 0 99.9% 99.9%)",
            "clip-path:polygon(0 0, 0 0, 0 0)",
            "left:-9999px;position:absolute",
            "position:absolute;top:-999em",
            "text-indent:-999em",
            "text-indent:-100%",
            "transform:scale(0)",
        ] {
            assert_eq!(of("style", style), Sight::Spoken, "{style}");
        }
        assert_eq!(of("style", "visibility:hidden"), Sight::Invisible);
        assert_eq!(of("style", "Display:/**/None"), Sight::Gone);
    }

    #[test]
    fn styles_that_show() {
        for style in [
            "display:none;display:block",
            "height:0;overflow:hidden;padding-bottom:56.25%;position:relative",
            "left:-9999px",
            "clip:rect(0,0,0,0)",
            "opacity:0;transform:translateY(20px)",
            "text-indent:-1em",
            "position:relative;left:-12px",
            "clip-path:inset(5%)",
            "clip-path:polygon(0 0, 100% 0, 0 100%)",
            "width:1px",
            "visibility:visible",
            "transform:translateX(-100%)",
        ] {
            assert_eq!(of("style", style), Sight::Shown, "{style}");
        }
    }

    #[test]
    fn classes_for_screen_readers_in_any_spelling() {
        for class in [
            "screen-reader-text",
            "a sr-only b",
            "SR-only",
            "visuallyhidden",
            "u-hiddenVisually",
            "govuk-visually-hidden",
            "card__visually-hidden",
            "is-sr-only",
            "show-for-sr",
            "element-invisible",
            "ui-helper-hidden-accessible",
            "styles_visuallyHidden__x1Yz",
            "VisuallyHidden-sc-1a2b",
            "sr-only sr-only-focusable",
            "visually-hidden-focusable",
            "sr-only focus:not-sr-only",
        ] {
            assert_eq!(of("class", class), Sight::Spoken, "{class}");
        }
        for class in [
            "sr-only-focusable",
            "not-sr-only",
            "sr-only md:not-sr-only",
            "md:sr-only",
            "screening",
            "hidden-gems",
            "reader",
        ] {
            assert_eq!(of("class", class), Sight::Shown, "{class}");
        }
    }

    #[test]
    fn attributes_that_hide_and_what_undoes_them() {
        let both = |hidden: &'static str, style: &'static str| {
            sight(&|name| match name {
                "hidden" => Some(hidden),
                "style" => Some(style),
                _ => None,
            })
        };
        assert_eq!(both("", ""), Sight::Gone);
        assert_eq!(both("hidden", "color:red"), Sight::Gone);
        assert_eq!(both("until-found", ""), Sight::Shown);
        assert_eq!(both("", "display:block"), Sight::Shown);
        assert_eq!(of("aria-hidden", "true"), Sight::Silent);
        assert_eq!(of("aria-hidden", "false"), Sight::Shown);
    }
}
