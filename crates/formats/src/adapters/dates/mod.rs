//! Dates in the forms that systems write.

mod none;
mod rfc822;
mod zone;

use crate::adapters::value::at;
use crate::cursor::Cursor;
use lede_model::Timestamp;

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// A timestamp: a text that [`parse`] accepts, or a number of seconds or
/// milliseconds since 1970.
pub(super) fn timestamp(json: &Cursor<'_>, path: &[&str]) -> Option<Timestamp> {
    at(json, path, &|value| {
        let text = value.number_or_text();
        let timestamp = text.and_then(parse);
        if timestamp.is_none() && !text.is_some_and(says_none) {
            value.report("a date and time");
        }
        timestamp
    })
}

/// Reads a date by RFC 3339 and similar forms (no zone, `+0100`, a space before
/// the zone, `20250306T201500Z`, a day alone), by RFC 822, in English, or as a
/// number of seconds or milliseconds.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() != 8 {
        return since_1970(text);
    }
    in_words_or_figures(text).filter(|timestamp| !none::is_nothing(timestamp))
}

fn in_words_or_figures(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text)
        .or_else(|| iso(text))
        .or_else(|| rfc822::parse(text))
}

/// Whether a text that is no date says that there is none.
fn says_none(text: &str) -> bool {
    let text = text.trim();
    none::is_zero(text)
        || in_words_or_figures(text)
            .as_ref()
            .is_some_and(none::is_nothing)
}

/// ISO 8601 with spaces, without punctuation, or with the name of a zone.
fn iso(text: &str) -> Option<Timestamp> {
    let compact = text
        .get(..8)
        .filter(|day| day.bytes().all(|byte| byte.is_ascii_digit()));
    let (day, rest) = match compact {
        Some(day) => (dashed(day)?, text.get(8..)?),
        None => (text.get(..10)?.to_owned(), text.get(10..)?),
    };
    if rest.is_empty() {
        return Timestamp::parse(&day);
    }
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let is_clock =
        |character: char| character.is_ascii_digit() || matches!(character, ':' | '.' | ',');
    let end = rest
        .find(|character| !is_clock(character))
        .unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(end);
    let clock = match compact {
        Some(_) => with_colons(clock)?,
        None => clock.to_owned(),
    };
    zone::timestamp(&day, &clock, zone_in(zone))
}

/// `20250306` as `2025-03-06`.
fn dashed(day: &str) -> Option<String> {
    Some([day.get(..4)?, "-", day.get(4..6)?, "-", day.get(6..)?].concat())
}

/// `201500` as `20:15:00`.
fn with_colons(clock: &str) -> Option<String> {
    let (hour, minute, rest) = (clock.get(..2)?, clock.get(2..4)?, clock.get(4..)?);
    let colon = if rest.starts_with(|character: char| character.is_ascii_digit()) {
        ":"
    } else {
        ""
    };
    Some([hour, ":", minute, colon, rest].concat())
}

/// The zone after a clock time: in ` EST`, `+02:00[Europe/Kyiv]`, `[UTC]`.
fn zone_in(text: &str) -> &str {
    let (offset, name) = text.split_once('[').unwrap_or((text, ""));
    match offset.trim() {
        "" => name.trim_end_matches(']'),
        offset => offset,
    }
}

/// Ten digits are seconds until the year 2286, thirteen are milliseconds.
fn since_1970(digits: &str) -> Option<Timestamp> {
    let number: i64 = digits.parse().ok()?;
    let seconds = match digits.len() {
        9..=10 => number,
        12..=13 => number / 1000,
        _ => return None,
    };
    // The digits may all be noughts.
    if number == 0 {
        return None;
    }
    Timestamp::from_unix_seconds(seconds)
}

/// A local time without a zone, and the same in UTC: WordPress's `date` and
/// `date_gmt`. The difference is the zone. Either is enough.
pub(super) fn local_and_utc(json: &Cursor<'_>, local: &str, utc: &str) -> Option<Timestamp> {
    // WordPress writes zeros for the UTC date of drafts.
    let utc = json
        .get(utc)
        .filter(|date| date.as_str().is_none_or(|date| !says_none(date)))
        .and_then(|_| timestamp(json, &[utc]));
    let local = timestamp(json, &[local]);
    let (Some(clock), Some(utc)) = (&local, &utc) else {
        return utc.and_then(|utc| with_zone(&utc, 0)).or(local);
    };
    let minutes = clock.millis().saturating_sub(utc.millis()) / MINUTE;
    // No zone is further from UTC: one of the dates is wrong.
    if minutes.abs() > 15 * 60 {
        return with_zone(utc, 0);
    }
    with_zone(clock, minutes)
}

/// The same clock time with an offset from UTC in minutes.
fn with_zone(clock: &Timestamp, minutes: i64) -> Option<Timestamp> {
    if clock.is_day() || clock.offset_minutes().is_some() {
        return Some(clock.clone());
    }
    Timestamp::parse(&[clock.as_str(), &zone::offset(minutes)].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        parse(text).map(|timestamp| timestamp.as_str().to_owned())
    }

    #[test]
    fn a_date_by_which_a_system_says_none_is_no_date() {
        for text in [
            "0000-00-00 00:00:00",
            "0001-01-01T00:00:00Z",
            "-0001-11-30T00:00:00",
            "1970-01-01",
            "1970-01-01T00:00:00+02:00",
            "Thu, 01 Jan 1970 01:00:00 +0100",
            "1899-12-30T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0",
            "0000000000",
            "-62135596800",
        ] {
            assert_eq!(read(text), None, "{text}");
            assert!(says_none(text), "{text}");
        }
        assert!(!says_none("yesterday"));
        assert_eq!(read("1970-01-02").as_deref(), Some("1970-01-02"));
        assert!(read("1970-01-01T09:30:00Z").is_some());
        assert!(read("1900-01-02").is_some());
    }

    /// Texts for 2025-03-06T18:15:00Z.
    #[test]
    fn all_forms_of_a_timestamp_are_equal() {
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
            let millis = parse(text).map(|timestamp| timestamp.millis());
            assert_eq!(millis, Some(1_741_284_900_000), "{text}");
        }
    }

    #[test]
    fn dates_are_written_by_rfc_3339() {
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
    fn zones_have_names() {
        for (text, expected) in [
            (
                "2025-07-06T20:15:00[Europe/Kyiv]",
                "2025-07-06T20:15:00+03:00",
            ),
            (
                "2025-07-06T20:15:00+02:00[Europe/Berlin]",
                "2025-07-06T20:15:00+02:00",
            ),
            (
                "2025-07-06T20:15:00.000 EST",
                "2025-07-06T20:15:00.000-05:00",
            ),
            ("2025-07-06 20:15:00 EST", "2025-07-06T20:15:00-05:00"),
            ("20250706T201500 Europe/Kyiv", "2025-07-06T20:15:00+03:00"),
            ("Sun, 06 Jul 2025 20:15:00 MSK", "2025-07-06T20:15:00+03:00"),
            ("July 6, 2025 8:15 PM Europe/Kyiv", "2025-07-06T20:15+03:00"),
            ("Sun Jul 06 20:15:00 EDT 2025", "2025-07-06T20:15:00-04:00"),
            (
                "Sun, 06 Jul 2025 20:15:00 GMT +0200",
                "2025-07-06T20:15:00+02:00",
            ),
            ("6 July 2025, 20:15 (UTC+3)", "2025-07-06T20:15+03:00"),
            ("20:15 Sunday, 6 July 2025", "2025-07-06T20:15"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn an_unknown_zone_makes_a_day() {
        for text in [
            "2025-07-06 20:15:00 XYZ",
            "2025-07-06T20:15:00[Mars/Olympus]",
            "2025-07-06 08:15 PM",
            "Sun, 06 Jul 2025 20:15:00 IST",
            "Sun, 06 Jul 2025 20:15:00 A",
            "July 6, 2025 8:15 PM Eastern Time",
        ] {
            assert_eq!(read(text).as_deref(), Some("2025-07-06"), "{text}");
        }
    }

    #[test]
    fn a_day_alone_stays_a_day() {
        assert!(parse("2025-03-06").is_some_and(|day| day.is_day()));
        assert!(parse("Mar 6, 2025").is_some_and(|day| day.is_day()));
    }

    #[test]
    fn text_that_is_no_date_is_none() {
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
            "Mon, 31 Feb 2025 18:15:00 GMT",
            "31 June 2025",
            "February 29, 2025 1:15 PM EST",
            "20250231",
            "20250231T181500Z",
            "2025-02-31 18:15:00 Europe/Kyiv",
            "March 6, 2025 13:15 PM",
            "2 hours ago",
            "version 2025-03",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
