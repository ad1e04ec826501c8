//! Dates with the names of months, as RFC 822 and English prose write them.

use lede_model::Timestamp;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Minutes from UTC of the zones that are met under their names. RFC 822
/// knows those of North America; the others are what feeds write all the same.
const ZONES: [(&str, i64); 17] = [
    ("Z", 0),
    ("UT", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("EDT", -240),
    ("EST", -300),
    ("CDT", -300),
    ("CST", -360),
    ("MDT", -360),
    ("MST", -420),
    ("PDT", -420),
    ("PST", -480),
    ("BST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
];

/// Reads a date with a month's name. The order of day, month and year does
/// not matter; what else stands there is left alone, as RFC 822 leaves the
/// day of the week alone.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let (mut year, mut month, mut day) = (None, None, None);
    let (mut clock, mut zone) = (None, None);
    let mut afternoon = None;
    // No date has more words.
    for word in text
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .take(9)
    {
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
        } else if word.eq_ignore_ascii_case("am") || word.eq_ignore_ascii_case("pm") {
            afternoon = Some(word.eq_ignore_ascii_case("pm"));
        } else if let Some(offset) = self::zone(word) {
            zone = zone.or(Some(offset));
        } else if month.is_none() {
            month = month_of(word);
        }
    }
    let (year, month, day) = (year?, month?, day?);
    let mut date = String::new();
    push(year, 4, &mut date);
    date.push('-');
    push(month, 2, &mut date);
    date.push('-');
    push(day, 2, &mut date);
    if let Some(clock) = clock {
        let (hour, rest) = clock.split_once(':')?;
        let hour: u32 = hour.parse().ok()?;
        let hour = match afternoon {
            Some(true) => hour % 12 + 12,
            Some(false) => hour % 12,
            None => hour,
        };
        date.push('T');
        push(hour, 2, &mut date);
        date.push(':');
        date.push_str(rest);
        date.push_str(&zone.unwrap_or_default());
    }
    Timestamp::parse(&date)
}

/// Years of two figures, as RFC 2822 reads them.
fn century(year: u32) -> u32 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

fn month_of(word: &str) -> Option<u32> {
    let name = word.get(..3)?.to_ascii_lowercase();
    let place = MONTHS.iter().position(|month| *month == name)?;
    u32::try_from(place + 1).ok()
}

/// The offset of a zone, as RFC 3339 writes it: of `EST`, `+0100`, `GMT+0200`.
pub(crate) fn zone(word: &str) -> Option<String> {
    if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| *name == word) {
        return Some(offset(*minutes));
    }
    let signed = word.strip_prefix("GMT").unwrap_or(word);
    let figures = signed.strip_prefix(['+', '-'])?.replace(':', "");
    let is_offset = figures.len() == 4 && figures.bytes().all(|byte| byte.is_ascii_digit());
    let number: i64 = figures.parse().ok().filter(|_| is_offset)?;
    let minutes = number / 100 * 60 + number % 100;
    Some(offset(match signed.starts_with('-') {
        true => -minutes,
        false => minutes,
    }))
}

/// Minutes from UTC, as RFC 3339 writes them.
pub(crate) fn offset(minutes: i64) -> String {
    if minutes == 0 {
        return "Z".to_owned();
    }
    let mut offset = String::from(if minutes < 0 { "-" } else { "+" });
    let minutes = u32::try_from(minutes.abs()).unwrap_or_default();
    push(minutes / 60, 2, &mut offset);
    offset.push(':');
    push(minutes % 60, 2, &mut offset);
    offset
}

/// Seconds since 1970 by RFC 3339, by Howard Hinnant's `civil_from_days`
/// (chrono-Compatible Low-Level Date Algorithms).
pub(crate) fn utc(seconds: i64) -> String {
    let days = seconds.div_euclid(86_400) + 719_468;
    let second = u32::try_from(seconds.rem_euclid(86_400)).unwrap_or_default();
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = month_from_march % 12 + if month_from_march < 10 { 3 } else { -9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let mut text = String::new();
    for (number, width, sign) in [
        (year, 4, '-'),
        (month, 2, '-'),
        (day, 2, 'T'),
        (i64::from(second / 3600), 2, ':'),
        (i64::from(second / 60 % 60), 2, ':'),
        (i64::from(second % 60), 2, 'Z'),
    ] {
        push(u32::try_from(number).unwrap_or_default(), width, &mut text);
        text.push(sign);
    }
    text
}

/// Adds a number with at least so many figures.
fn push(number: u32, width: usize, text: &mut String) {
    let figures = number.to_string();
    for _ in figures.len()..width {
        text.push('0');
    }
    text.push_str(&figures);
}

#[cfg(test)]
mod tests {
    use super::utc;
    use lede_model::Timestamp;

    #[test]
    fn seconds_since_1970_are_the_date_that_they_were_made_of() {
        for date in [
            "1970-01-01T00:00:00Z",
            "2000-02-29T23:59:59Z",
            "2024-12-31T12:00:01Z",
            "2025-01-01T00:00:00Z",
            "2100-03-01T08:09:10Z",
        ] {
            let millis = Timestamp::parse(date).map(|moment| moment.millis());
            assert_eq!(
                millis.map(|millis| utc(millis / 1000)).as_deref(),
                Some(date)
            );
        }
    }
}
