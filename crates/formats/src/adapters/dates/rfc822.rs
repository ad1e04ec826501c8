//! Dates with names of months: RFC 822 and English prose.

use super::zone;
use lede_model::Timestamp;

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
    for word in text
        .split([' ', ',', '(', ')'])
        .filter(|word| !word.is_empty())
        .take(9)
    {
        let may_be_zone = std::mem::take(&mut follows_clock);
        let number = word.parse::<u32>().ok().filter(|_| word.len() <= 4);
        if let Some(number) = number.filter(|_| !word.starts_with('+')) {
            match (word.len(), day) {
                (4, _) => year = Some(number),
                (1 | 2, None) => day = Some(number),
                (2, Some(_)) if year.is_none() => year = Some(century(number)),
                _ => return None,
            }
        } else if word.contains(':') && clock.is_none() {
            clock = Some(word);
            follows_clock = true;
        } else if word.eq_ignore_ascii_case("am") || word.eq_ignore_ascii_case("pm") {
            afternoon = Some(word.eq_ignore_ascii_case("pm"));
            follows_clock = true;
        } else if let Some(number) = month_of(word).filter(|_| month.is_none()) {
            month = Some(number);
        } else if zone.is_empty()
            || (zone::numeric(word).is_some() && zone::numeric(zone).is_none())
        {
            // In `GMT +0200` the second word is the zone.
            if zone::is_unmistakable(word) || (may_be_zone && looks_like_zone(word)) {
                zone = word;
            }
        }
    }
    let (year, month, day) = (year?, month?, day?);
    let date = format!("{year:04}-{month:02}-{day:02}");
    let Some(clock) = clock else {
        return Timestamp::parse(&date);
    };
    let (hour, rest) = clock.split_once(':')?;
    let hour: u32 = hour.parse().ok()?;
    let hour = match afternoon {
        Some(_) if hour > 12 => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    zone::timestamp(&date, &format!("{hour:02}:{rest}"), zone)
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
