//! Dates in the forms that systems write.

mod none;
mod rfc822;
mod zone;

use crate::adapters::value::at;
use crate::cursor::Cursor;
use lede_model::Timestamp;

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// Members with the date of databases that write an object for one.
const MEMBERS: [&str; 5] = ["$date", "@value", "seconds", "_seconds", "$numberLong"];

/// A timestamp: a text that [`parse`] accepts, or a number of seconds or of parts
/// of seconds since 1970.
pub(super) fn timestamp(json: &Cursor<'_>, path: &[&str]) -> Option<Timestamp> {
    at(json, path, &|value| {
        let inner = MEMBERS.iter().find_map(|key| value.get(key));
        if let Some(inner) = inner {
            return timestamp(&inner, &[]);
        }
        // PHP's date of a class.
        if let (Some(date), Some(zone)) = (value.text_at(&["date"]), value.text_at(&["timezone"])) {
            return parse(&[date, " ", zone].concat());
        }
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
/// number of seconds or parts of seconds.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    let text = of_dot_net(text.trim());
    // PHP and Python write seconds with a fraction.
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let found = match is_number(whole) && is_number(fraction) && whole.len() > 8 {
        true => since_1970(whole),
        false => in_words_or_figures(text),
    };
    found.filter(|timestamp| !none::is_nothing(timestamp))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The milliseconds in `/Date(1741284900000+0100)/`.
fn of_dot_net(text: &str) -> &str {
    let inner = text
        .strip_prefix("/Date(")
        .and_then(|it| it.strip_suffix(")/"));
    inner.map_or(text, |inner| {
        let is_sign = |(at, sign): &(usize, char)| *at > 0 && matches!(sign, '+' | '-');
        let zone = inner.char_indices().find(is_sign);
        zone.and_then(|(at, _)| inner.get(..at)).unwrap_or(inner)
    })
}

fn in_words_or_figures(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text)
        .or_else(|| iso(text))
        .or_else(|| rfc822::parse(text))
}

/// Whether a text that is no date says that there is none.
fn says_none(text: &str) -> bool {
    let text = of_dot_net(text.trim());
    none::is_zero(text)
        || in_words_or_figures(text)
            .as_ref()
            .is_some_and(none::is_nothing)
}

/// ISO 8601 with spaces, without punctuation, with the year first between other
/// signs, or with the name of a zone.
fn iso(text: &str) -> Option<Timestamp> {
    let compact = text.get(..8).filter(|day| is_number(day));
    let (day, rest) = match compact {
        Some(day) => (dashed(day)?, text.get(8..)?),
        None => (text.get(..10)?.replace(['/', '.'], "-"), text.get(10..)?),
    };
    if rest.is_empty() {
        return Timestamp::parse(&day);
    }
    let rest = match rest.strip_prefix(['T', 't', ' ']) {
        Some(rest) => rest.trim_start(),
        None if compact.is_some() && is_number(rest) => rest,
        None => return None,
    };
    let is_clock =
        |character: char| character.is_ascii_digit() || matches!(character, ':' | '.' | ',');
    let end = rest
        .find(|character| !is_clock(character))
        .unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(end);
    let clock = match compact {
        Some(_) if !clock.contains(':') => with_colons(clock)?,
        _ => clock.to_owned(),
    };
    let (half, zone) = half_day(zone);
    zone::timestamp(&day, &of_24_hours(&clock, half)?, zone_in(zone))
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

/// The half of the day that a text begins with, `PM` or `a.m.`, and the rest.
fn half_day(text: &str) -> (Option<bool>, &str) {
    let start = text.trim_start();
    let end = start.find(' ').unwrap_or(start.len());
    let (word, rest) = start.split_at(end);
    match rfc822::is_afternoon(word) {
        Some(is_afternoon) => (Some(is_afternoon), rest),
        None => (None, text),
    }
}

/// A clock time with two digits for the hour, and after a half of the day with the
/// hours of the whole day: `8:15` in the afternoon is `20:15`.
fn of_24_hours(clock: &str, is_afternoon: Option<bool>) -> Option<String> {
    let (hour, rest) = clock.split_once(':').unwrap_or((clock, "00"));
    let hour: u32 = hour.parse().ok()?;
    let hour = match is_afternoon {
        Some(_) if hour > 12 => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    Some(format!("{hour:02}:{rest}"))
}

/// The zone after a clock time: in ` EST`, `+02:00[Europe/Kyiv]`, `[UTC]`.
fn zone_in(text: &str) -> &str {
    let (offset, name) = text.split_once('[').unwrap_or((text, ""));
    match offset.trim() {
        "" => name.trim_end_matches(']'),
        offset => offset,
    }
}

/// Ten digits are seconds until the year 2286, thirteen milliseconds, sixteen
/// microseconds, nineteen nanoseconds. Fourteen are a day and a clock time.
fn since_1970(digits: &str) -> Option<Timestamp> {
    let number: i64 = digits.parse().ok()?;
    let seconds = match digits.len() {
        9..=10 => number,
        12..=13 => number / 1000,
        14 => return iso(digits),
        15..=16 => number / 1_000_000,
        18..=19 => number / 1_000_000_000,
        _ => return None,
    };
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
            "0.0",
            "0000000000000",
            "1601-01-01T00:00:00Z",
            "1753-01-01T00:00:00",
            "1900-01-01T00:00:00",
            "1904-01-01T00:00:00Z",
            "4501-01-01T00:00:00",
            "1969-12-31T23:59:59Z",
            "1969-12-31T19:00:00-05:00",
            "1970/01/01 00:00:00",
            "0000-00-00T00:00:00+00:00",
            "/Date(-62135596800000)/",
            "/Date(0)/",
            "01/01/0001 00:00:00",
        ] {
            assert_eq!(read(text), None, "{text}");
            assert!(says_none(text), "{text}");
        }
        assert!(!says_none("yesterday"));
        assert_eq!(read("1970-01-02").as_deref(), Some("1970-01-02"));
        assert!(read("1970-01-01T09:30:00Z").is_some());
        assert!(read("1900-01-02").is_some());
    }

    #[test]
    fn dates_may_be_objects() {
        for json in [
            serde_json::json!({"$date": "2025-03-06T18:15:00Z"}),
            serde_json::json!({"$date": {"$numberLong": "1741284900000"}}),
            serde_json::json!({"_seconds": 1_741_284_900, "_nanoseconds": 0}),
            serde_json::json!({"@type": "DateTime", "@value": "2025-03-06T18:15:00Z"}),
            serde_json::json!({"date": "2025-03-06 20:15:00.000000", "timezone_type": 3,
                "timezone": "Europe/Kyiv"}),
            serde_json::json!(1_741_284_900),
        ] {
            let address = lede_model::Url::parse("https://paper.example/").unwrap();
            let diagnostics = crate::cursor::Diagnostics::default();
            let cursor = Cursor::root(&json, &address, &diagnostics);
            let millis = timestamp(&cursor, &[]).map(|timestamp| timestamp.millis());
            assert_eq!(millis, Some(1_741_284_900_000), "{json}");
        }
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
            "1741284900000000",
            "1741284900.25",
            "1741284900000.0",
            "20250306181500",
            "/Date(1741284900000)/",
            "/Date(1741284900000+0100)/",
            "2025-03-06 1:15:00 PM EST",
            "2025-03-06T06:15:00 p.m.",
            "2025/03/06 18:15:00",
            "2025-03-06T19:15:00+1",
            "2025-03-06T19:15:00 +01",
            "2025-03-06 20:15 GMT+2",
            "2025-03-06T14:45:00 UTC-03:30",
            "2025-03-06T19:15:00.000000 CET",
            "2025-03-07T03:15:00 JST",
            "2025-03-07 05:15 AEDT",
            "2025-03-06T19:15:00 A",
            "Thu, 06 Mar 2025 13:15:00 R",
            "Thursday, 06-Mar-25 18:15:00 GMT",
            "Thu, 06-Mar-2025 18:15:00 UTC",
            "March 6th, 2025 at 1:15 p.m. EST",
            "March 6, 2025 6:15pm",
            "6 March 2025, 1:15 p.m. ET",
            "2025-03-06T20:15:00+02:00[Europe/Kyiv]",
            "Thu, 6 Mar 25 18:15:00 +0000",
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
            "Sun, 06 Jul 2025 20:15:00 IST",
            "Sun, 06 Jul 2025 20:15:00 J",
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
