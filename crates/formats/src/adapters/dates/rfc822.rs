//! Dates, in the ways that systems write them.

use crate::adapters::dates::month;
use crate::adapters::value::at;
use crate::cursor::Cursor;
use lede_model::Timestamp;

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// A point in time: anything that [`parse`] takes, or the seconds or
/// milliseconds since 1970 as a number.
pub(crate) fn moment(json: &Cursor<'_>, path: &[&str]) -> Option<Timestamp> {
    at(json, path, &|value| {
        let moment = value.number_or_text().and_then(parse);
        if moment.is_none() {
            value.report("a date and time");
        }
        moment
    })
}

/// Reads a date by RFC 3339 and what is near it (no zone, `+0100`, a space
/// before the zone, `20250306T201500Z`, a day alone), by RFC 822, in English
/// words, or as a number of seconds or milliseconds.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() != 8 {
        return since_1970(text);
    }
    Timestamp::parse(text)
        .or_else(|| iso(text))
        .or_else(|| month::parse(text))
}

/// ISO 8601 with spaces or without punctuation.
fn iso(text: &str) -> Option<Timestamp> {
    let figures = |range| {
        text.get(range)
            .filter(|part: &&str| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let Some((day, clock)) = figures(0..8).zip(text.get(8..)) else {
        // `2025-03-06 20:15:00 +0200` or `… UTC`
        let (clock, zone) = text.get(11..)?.split_once(' ')?;
        let zone = month::zone(zone.trim())?;
        return Timestamp::parse(&[text.get(..11)?, clock, &zone].concat());
    };
    let (year, month, day) = (day.get(..4)?, day.get(4..6)?, day.get(6..)?);
    let mut full = [year, "-", month, "-", day].concat();
    if let Some(clock) = clock.strip_prefix('T') {
        let (hour, minute, rest) = (clock.get(..2)?, clock.get(2..4)?, clock.get(4..)?);
        full.push('T');
        full.push_str(hour);
        full.push(':');
        full.push_str(minute);
        if let Some(second) = rest
            .get(..2)
            .filter(|second| second.bytes().all(|byte| byte.is_ascii_digit()))
        {
            full.push(':');
            full.push_str(second);
            full.push_str(rest.get(2..)?);
        } else {
            full.push_str(rest);
        }
    } else if !clock.is_empty() {
        return None;
    }
    Timestamp::parse(&full)
}

/// Ten figures are seconds until the year 2286, thirteen are milliseconds.
fn since_1970(figures: &str) -> Option<Timestamp> {
    let number: i64 = figures.parse().ok()?;
    let seconds = match figures.len() {
        9..=10 => number,
        12..=13 => number / 1000,
        _ => return None,
    };
    Timestamp::parse(&month::utc(seconds))
}

/// A clock's time without a zone, and the same in UTC: WordPress's `date` and
/// `date_gmt`. Their difference is the zone. Either is enough.
pub(crate) fn local_and_utc(json: &Cursor<'_>, local: &str, utc: &str) -> Option<Timestamp> {
    // WordPress writes drafts' dates in UTC as zeros.
    let utc = json
        .get(utc)
        .filter(|date| date.as_str().is_none_or(|date| !date.starts_with("0000")))
        .and_then(|_| moment(json, &[utc]));
    let local = moment(json, &[local]);
    let (Some(clock), Some(utc)) = (&local, &utc) else {
        return utc.and_then(|utc| with_zone(&utc, 0)).or(local);
    };
    let minutes = clock.millis().saturating_sub(utc.millis()) / MINUTE;
    // Further than any place is from Greenwich: one of them is wrong.
    if minutes.abs() > 15 * 60 {
        return with_zone(utc, 0);
    }
    with_zone(clock, minutes)
}

/// The same clock's time with its offset from UTC, in minutes.
fn with_zone(clock: &Timestamp, minutes: i64) -> Option<Timestamp> {
    if clock.is_day() || clock.offset_minutes().is_some() {
        return Some(clock.clone());
    }
    Timestamp::parse(&[clock.as_str(), &month::offset(minutes)].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        parse(text).map(|moment| moment.as_str().to_owned())
    }

    /// Texts that name 2025-03-06T18:15:00Z.
    #[test]
    fn the_ways_of_writing_a_moment_are_one_moment() {
        for text in [
            "2025-03-06T18:15:00Z",
            "2025-03-06T18:15:00",
            "2025-03-06T19:15:00+0100",
            "2025-03-06T19:15:00.000+01:00",
            "2025-03-06 19:15:00 +0100",
            "2025-03-06 18:15:00 UTC",
            "20250306T181500Z",
            "20250306T191500+0100",
            "20250306T1815Z",
            "Thu, 06 Mar 2025 18:15:00 GMT",
            "Thu, 06 Mar 2025 19:15:00 +0100",
            "Thu, 6 Mar 25 18:15 UT",
            "06 Mar 2025 13:15:00 EST",
            "Thu, March 6, 2025 1:15 PM EST",
            "Thu Mar 06 2025 20:15:00 GMT+0200 (Somewhere Standard Time)",
            "1741284900",
            "1741284900000",
        ] {
            let millis = parse(text).map(|moment| moment.millis());
            assert_eq!(millis, Some(1_741_284_900_000), "{text}");
        }
    }

    #[test]
    fn what_is_read_is_written_by_rfc_3339() {
        let written = |text| read(text).unwrap_or_default();
        assert_eq!(
            written("Thu, 06 Mar 2025 20:15:00 +0200"),
            "2025-03-06T20:15:00+02:00"
        );
        assert_eq!(
            written("Thu, 06 Mar 2025 20:15 -0330"),
            "2025-03-06T20:15-03:30"
        );
        assert_eq!(
            written("Thu, 06 Mar 2025 20:15:01 GMT"),
            "2025-03-06T20:15:01Z"
        );
        assert_eq!(written("1741284900"), "2025-03-06T18:15:00Z");
        assert_eq!(written("6 March 2025"), "2025-03-06");
        assert_eq!(written("20250306"), "2025-03-06");
        assert_eq!(written("March 6, 2025 12:05 am"), "2025-03-06T00:05");
        assert_eq!(written("March 6, 2025 12:05 pm"), "2025-03-06T12:05");
    }

    #[test]
    fn a_day_alone_stays_a_day() {
        assert!(parse("2025-03-06").is_some_and(|day| day.is_day()));
        assert!(parse("Mar 6, 2025").is_some_and(|day| day.is_day()));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "0",
            "soon",
            "March",
            "6 March",
            "March 2025",
            "31 Foo 2025",
            "45 Mar 2025",
            "12345678901234567890",
            "20259999",
            "2025030é",
            "99999999T99",
            "Thu, 06 Mar 2025 99:99:99 GMT",
            "2 hours ago",
            "version 2025-03",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
