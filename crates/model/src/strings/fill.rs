//! Placeholders.

/// Puts values in place of their names in braces. What stands in the values is
/// not looked at.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            filled.push_str(value);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_take_the_places_of_their_names() {
        let text = "{b} of {a}, {b}";
        assert_eq!(fill(text, &[("a", "x"), ("b", "{a}")]), "{a} of x, {a}");
        assert_eq!(fill("no place", &[("a", "x")]), "no place");
    }
}
