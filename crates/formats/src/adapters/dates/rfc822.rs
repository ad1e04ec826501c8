//! Dates with names of months: RFC 822 and English prose.

use super::{of_24_hours, zone};
use lede_model::Timestamp;
use std::borrow::Cow;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Reads a date with the name of a month. Day, month and year may be in any
/// order. A zone follows the clock time. Other words are ignored, such as the
/// day of the week in RFC 822.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let (mut year, mut month, mut day) = (None, None, None);
    let (mut clock, mut zone) = (None, "");
    let mut afternoon = None;
    let mut follows_clock = false;
    // No date has more words.
    let text = without_hyphens(text);
    for word in text
        .split([' ', ',', '(', ')'])
        .filter(|word| !word.is_empty())
        .take(10)
    {
        let may_be_zone = std::mem::take(&mut follows_clock);
        let word = without_ordinal(word);
        let number = word.parse::<u32>().ok().filter(|_| word.len() <= 4);
        if let Some(number) = number.filter(|_| !word.starts_with('+')) {
            match (word.len(), day) {
                (4, _) => year = Some(number),
                (1 | 2, None) => day = Some(number),
                (2, Some(_)) if year.is_none() => year = Some(century(number)),
                _ => return None,
            }
        } else if word.contains(':') && clock.is_none() {
            // `8:15pm`
            let end = word.find(|sign: char| sign.is_ascii_alphabetic());
            let (time, half) = word.split_at(end.unwrap_or(word.len()));
            (clock, afternoon) = (Some(time), is_afternoon(half));
            if !half.is_empty() && afternoon.is_none() {
                zone = half;
            }
            follows_clock = true;
        } else if let Some(is_afternoon) = is_afternoon(word) {
            afternoon = Some(is_afternoon);
            follows_clock = true;
        } else if let Some(number) = month_of(word).filter(|_| month.is_none()) {
            month = Some(number);
        } else if zone.is_empty()
            || (zone::numeric(word).is_some() && zone::numeric(zone).is_none())
        {
            // In `GMT +0200` the second word is the zone.
            if zone::is_certainly_zone(word) || (may_be_zone && looks_like_zone(word)) {
                zone = word;
            }
        }
    }
    let (year, month, day) = (year?, month?, day?);
    let date = format!("{year:04}-{month:02}-{day:02}");
    let Some(clock) = clock else {
        return Timestamp::parse(&date);
    };
    zone::timestamp(&date, &of_24_hours(clock, afternoon)?, zone)
}

/// Whether a word is `PM` or `p.m.`; `None` if it is neither that nor `AM`.
pub(super) fn is_afternoon(word: &str) -> Option<bool> {
    let is = |half: &str, with_dots: &str| {
        word.eq_ignore_ascii_case(half)
            || word.eq_ignore_ascii_case(with_dots)
            || word
                .trim_end_matches('.')
                .eq_ignore_ascii_case(with_dots.trim_end_matches('.'))
    };
    match (is("pm", "p.m."), is("am", "a.m.")) {
        (false, false) => None,
        (is_afternoon, _) => Some(is_afternoon),
    }
}

/// The text with spaces in a date such as `06-Mar-2025`.
fn without_hyphens(text: &str) -> Cow<'_, str> {
    let is_date = |word: &&str| {
        let mut parts = word.split('-');
        let (day, month) = (parts.next(), parts.next());
        let is_day = day.is_some_and(|day| day.parse::<u8>().is_ok());
        is_day && month.is_some_and(|month| month_of(month).is_some())
    };
    match text.split([' ', ',']).find(is_date) {
        Some(date) => Cow::Owned(text.replace(date, &date.replace('-', " "))),
        None => Cow::Borrowed(text),
    }
}

/// The number in `6th`.
fn without_ordinal(word: &str) -> &str {
    let ends = ["st", "nd", "rd", "th"];
    let number = ends.iter().find_map(|end| word.strip_suffix(end));
    let is_number = |number: &&str| number.parse::<u8>().is_ok();
    number.filter(is_number).unwrap_or(word)
}

/// Whether a word after the clock time looks like a zone, known or not.
fn looks_like_zone(word: &str) -> bool {
    let starts = word.starts_with(|first: char| first.is_uppercase()) || word.contains('/');
    starts && place_in(&WEEKDAYS, word).is_none()
}

/// Two-digit years, by the rule of RFC 2822.
fn century(year: u32) -> u32 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

fn month_of(word: &str) -> Option<u32> {
    u32::try_from(place_in(&MONTHS, word)? + 1).ok()
}

/// The position of the name that a word starts with.
fn place_in(names: &[&str], word: &str) -> Option<usize> {
    let start = word.get(..3)?;
    names
        .iter()
        .position(|name| name.eq_ignore_ascii_case(start))
}
