//! Declarations of a `style` attribute.

/// The value of a property in lower case, without `!important`. As in a
/// browser, the last declaration counts, and an important one before others.
pub(super) fn declared(style: &str, property: &str) -> Option<String> {
    let mut found = Declared::of(style, &[property]).0.into_iter();
    found.next().map(|(.., value)| value)
}

/// The values of some properties, each read as [`declared`] reads it.
pub(super) struct Declared(Vec<(usize, bool, String)>);

impl Declared {
    /// Reads a style once; looking for each property would take long.
    pub(super) fn of(style: &str, properties: &[&str]) -> Self {
        let mut found: Vec<(usize, bool, String)> = Vec::new();
        for declaration in declarations(&without_comments(style)) {
            let Some((name, value)) = declaration.split_once(':') else {
                continue;
            };
            let name = name.trim();
            let is_it = |known: &&str| name.eq_ignore_ascii_case(known);
            if let Some(place) = properties.iter().position(is_it) {
                set(&mut found, place, value);
            }
        }
        Self(found)
    }

    /// The value of a property by its place among those that were asked for.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let mut found = self.0.iter();
        found.find_map(|(known, _, value)| (*known == place).then_some(value.as_str()))
    }
}

fn set(found: &mut Vec<(usize, bool, String)>, place: usize, value: &str) {
    let value = value.trim().to_ascii_lowercase();
    let important = value
        .strip_suffix("important")
        .and_then(|value| value.trim_end().strip_suffix('!'));
    let is_important = important.is_some();
    let value = important.unwrap_or(&value).trim_end();
    let known = found.iter_mut().find(|(known, ..)| *known == place);
    match known {
        _ if value.is_empty() => {}
        Some((_, strong, _)) if *strong && !is_important => {}
        Some(known) => *known = (place, is_important, value.to_owned()),
        None => found.push((place, is_important, value.to_owned())),
    }
}

/// The address of a background, as it is written.
pub(super) fn background(style: &str) -> Option<&str> {
    declarations(style).find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let name = name.trim();
        let is_background = ["background", "background-image"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known));
        let (_, address) = value.split_once("url(").filter(|_| is_background)?;
        let (address, _) = address.rsplit_once(')')?;
        let address = address.trim();
        let quote = address
            .chars()
            .next()
            .filter(|sign| matches!(sign, '"' | '\''));
        match quote {
            Some(quote) => address.get(1..)?.split(quote).next(),
            None => address.split([')', ' ']).next(),
        }
    })
}

fn without_comments(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        out.push(' ');
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The declarations. A semicolon in brackets or quotation marks, as in the
/// `data:` address of a background, does not end one.
fn declarations(style: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_u32;
    let mut quote = None;
    style.split(move |character: char| {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, ';') => return depth == 0,
            _ => {}
        }
        false
    })
}

/// A length: its whole part, whether it has a fraction, and its unit.
pub(super) struct Length<'a> {
    whole: i32,
    has_fraction: bool,
    unit: &'a str,
}

impl<'a> Length<'a> {
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let end = text
            .bytes()
            .position(|byte| !(byte.is_ascii_digit() || b"+-.".contains(&byte)))
            .unwrap_or(text.len());
        let (number, unit) = text.split_at_checked(end)?;
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let whole = match whole {
            "" | "+" | "-" if !fraction.is_empty() => 0,
            whole => whole.parse().ok()?,
        };
        Some(Self {
            whole,
            has_fraction: fraction.bytes().any(|byte| byte != b'0'),
            unit,
        })
    }

    /// At most one pixel.
    pub(super) fn is_nothing(&self) -> bool {
        match self.unit {
            "px" | "" => (-1..=1).contains(&self.whole),
            _ => self.whole == 0 && !self.has_fraction,
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.whole == 0 && !self.has_fraction
    }

    /// Before the edge of every screen.
    pub(super) fn is_far_before(&self) -> bool {
        self.whole
            <= match self.unit {
                "em" | "rem" | "ch" | "ex" | "in" | "cm" | "pc" => -50,
                "vw" | "vh" | "vmin" | "vmax" => -100,
                _ => -700,
            }
    }

    /// At least a share of the element's own size, in percent.
    pub(super) fn is_share(&self, least: i32) -> bool {
        self.unit == "%" && self.whole >= least
    }

    /// At least the whole width of the element before its start.
    pub(super) fn is_own_width_before(&self) -> bool {
        self.unit == "%" && self.whole <= -100
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declaration_that_counts_is_the_browsers() {
        for (style, display) in [
            ("display:none", "none"),
            (" DISPLAY : None ! important ", "none"),
            ("display:none;display:block", "block"),
            ("display:none!important;display:block", "none"),
            ("display:/* ; */none", "none"),
            ("/*display:block;*/display:none", "none"),
            ("background:url(data:a;display:block);display:none", "none"),
            ("display:none;display:", "none"),
        ] {
            assert_eq!(
                declared(style, "display").as_deref(),
                Some(display),
                "{style}"
            );
        }
        assert_eq!(declared("x-display:none;display", "display"), None);
    }

    #[test]
    fn backgrounds_have_addresses() {
        for (style, address) in [
            ("background-image:url(/A.jpg)", Some("/A.jpg")),
            (
                "color:red; Background: #fff url( 'a(1).jpg' ) top",
                Some("a(1).jpg"),
            ),
            ("background-image:url(\"a;b.jpg\");top:0", Some("a;b.jpg")),
            ("background:linear-gradient(red,blue)", None),
            ("mask:url(a.svg)", None),
            ("background:url(", None),
        ] {
            assert_eq!(background(style), address, "{style}");
        }
    }

    #[test]
    fn lengths_have_units() {
        let is_nothing = |text| Length::parse(text).is_some_and(|length| length.is_nothing());
        assert!(
            ["0", "1px", "0em", ".0em", "0.5px"]
                .into_iter()
                .all(is_nothing)
        );
        assert!(
            !["auto", "2px", ".5em", "1em", ""]
                .into_iter()
                .any(is_nothing)
        );
        let is_far = |text| Length::parse(text).is_some_and(|length| length.is_far_before());
        assert!(["-9999px", "-999em", "-100vw"].into_iter().all(is_far));
        assert!(!["-20px", "9999px", "-1em", "-100%"].into_iter().any(is_far));
    }
}
