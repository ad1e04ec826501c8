//! Time zones, by their offsets, abbreviations and names.

#[cfg(target_arch = "wasm32")]
#[path = "browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod platform;

use lede_model::Timestamp;
use platform::PlatformZone;

/// Offsets of abbreviations in minutes from UTC; no platform knows them.
/// Ambiguous abbreviations such as IST are left out, except for those of North
/// America, which RFC 822 defines.
const ABBREVIATIONS: &[(&str, i64)] = &[
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
    ("AKDT", -480),
    ("AKST", -540),
    ("HST", -600),
    ("PET", -300),
    ("COT", -300),
    ("ECT", -300),
    ("VET", -240),
    ("BOT", -240),
    ("CLT", -240),
    ("CLST", -180),
    ("UYT", -180),
    ("NDT", -150),
    ("NST", -210),
    ("BRT", -180),
    ("ART", -180),
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("MEZ", 60),
    ("MESZ", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MET", 60),
    ("MEST", 120),
    ("CEDT", 120),
    ("IDT", 180),
    ("MSK", 180),
    ("TRT", 180),
    ("WAT", 60),
    ("CAT", 120),
    ("SAST", 120),
    ("EAT", 180),
    ("PKT", 300),
    ("IRST", 210),
    ("AFT", 270),
    ("GET", 240),
    ("AZT", 240),
    ("SAMT", 240),
    ("UZT", 300),
    ("YEKT", 300),
    ("NPT", 345),
    ("OMST", 360),
    ("MMT", 390),
    ("NOVT", 420),
    ("KRAT", 420),
    ("IRKT", 480),
    ("YAKT", 540),
    ("VLAT", 600),
    ("ICT", 420),
    ("WIB", 420),
    ("WITA", 480),
    ("MYT", 480),
    ("PHT", 480),
    ("HKT", 480),
    ("SGT", 480),
    ("JST", 540),
    ("KST", 540),
    ("WIT", 540),
    ("AWST", 480),
    ("ACST", 570),
    ("ACDT", 630),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
];

/// Abbreviations of zones that the platform knows by name: the time of the season.
const SEASONAL: [(&str, &str); 4] = [
    ("ET", "America/New_York"),
    ("CT", "America/Chicago"),
    ("MT", "America/Denver"),
    ("PT", "America/Los_Angeles"),
];

/// The longest zone name that is looked up.
const MAX_NAME: usize = 40;

/// The timestamp of a day and a clock time in a zone. Without a zone it is read
/// as by [`Timestamp::parse`]. In an unknown zone it is only the day, because
/// any hour would be wrong.
pub(crate) fn timestamp(day: &str, clock: &str, zone: &str) -> Option<Timestamp> {
    let local = Timestamp::parse(&[day, "T", clock].concat())?;
    if zone.is_empty() || local.offset_minutes().is_some() {
        return Some(local);
    }
    minutes(zone, local.millis() / 1000)
        .and_then(|minutes| Timestamp::parse(&[local.as_str(), &offset(minutes)].concat()))
        .or_else(|| Timestamp::parse(day))
}

/// The offset of a zone from UTC at a local clock time, which is given as if it
/// were UTC.
fn minutes(zone: &str, clock_seconds: i64) -> Option<i64> {
    let seasonal = SEASONAL.iter().find(|(name, _)| *name == zone);
    numeric(zone)
        .or_else(|| abbreviated(zone))
        .or_else(|| military(zone))
        .or_else(|| named(seasonal.map_or(zone, |(_, name)| name), clock_seconds))
}

/// Whether a word can only be a zone, wherever it is in a date.
pub(crate) fn is_certainly_zone(word: &str) -> bool {
    numeric(word).is_some() || ABBREVIATIONS.iter().any(|(name, _)| *name == word)
}

/// The signs before an offset to the west, as people and word processors write
/// them.
const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];

/// A numeric zone: `+0100`, `-05:00`, `+7`, `GMT+0200`, `UTC−2`, `utc +5:30`.
pub(crate) fn numeric(word: &str) -> Option<i64> {
    let bare = ["GMT", "UTC", "UT"].into_iter().find_map(|name| {
        let (start, rest) = word.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    });
    let signed = bare.unwrap_or(word).trim_start();
    let is_west = signed.starts_with(MINUS);
    let figures = signed.strip_prefix('+').or(signed.strip_prefix(MINUS))?;
    let figures = figures.trim_start().replace(':', "");
    if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = figures.parse().ok()?;
    let minutes = match figures.len() {
        3 | 4 => number / 100 * 60 + number % 100,
        1 | 2 => number * 60,
        _ => return None,
    };
    Some(if is_west { -minutes } else { minutes })
}

fn abbreviated(zone: &str) -> Option<i64> {
    ABBREVIATIONS
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(zone))
        .map(|(_, minutes)| *minutes)
}

/// The offset of a military letter: `A` to `M` without `J` are east of UTC, `N` to
/// `Y` west of it.
fn military(zone: &str) -> Option<i64> {
    let [letter] = zone.as_bytes() else {
        return None;
    };
    let hours = match letter {
        b'A'..=b'I' => i64::from(letter - b'A') + 1,
        b'K'..=b'M' => i64::from(letter - b'K') + 10,
        b'N'..=b'Y' => -(i64::from(letter - b'N') + 1),
        _ => return None,
    };
    Some(hours * 60)
}

/// The offset of a zone with a name that the platform knows.
fn named(zone: &str, clock_seconds: i64) -> Option<i64> {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
    if zone.len() > MAX_NAME || !zone.bytes().all(is_name) {
        return None;
    }
    let zone = PlatformZone::find(zone)?;
    // Close to the time in question, unless clocks change in between.
    let near = zone.offset_seconds(clock_seconds)?;
    let seconds = zone.offset_seconds(clock_seconds - near)?;
    (seconds % 60 == 0).then_some(seconds / 60)
}

/// Minutes from UTC, as RFC 3339 writes them.
pub(crate) fn offset(minutes: i64) -> String {
    if minutes == 0 {
        return "Z".to_owned();
    }
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(clock: &str, zone: &str) -> String {
        timestamp("2025-07-06", clock, zone)
            .map_or_else(String::new, |time| time.as_str().to_owned())
    }

    #[test]
    fn zones_of_the_platform_are_known() {
        for (zone, offset) in [
            ("Europe/Kyiv", "+03:00"),
            ("Europe/Kiev", "+03:00"),
            ("america/new_york", "-04:00"),
            ("Asia/Kathmandu", "+05:45"),
            ("Etc/GMT+5", "-05:00"),
            ("EST5EDT", "-04:00"),
            ("Africa/Abidjan", "Z"),
            ("EST", "-05:00"),
            ("MSK", "+03:00"),
            ("Z", "Z"),
            ("A", "+01:00"),
            ("M", "+12:00"),
            ("N", "-01:00"),
            ("Y", "-12:00"),
            ("ET", "-04:00"),
            ("PT", "-07:00"),
            ("NPT", "+05:45"),
        ] {
            assert_eq!(read("18:15", zone), ["2025-07-06T18:15", offset].concat());
        }
    }

    #[test]
    fn an_unknown_zone_makes_a_day() {
        for zone in [
            "IST",
            "J",
            "-9999",
            "Mars/Olympus",
            "Eastern",
            "é",
            &"a".repeat(50),
        ] {
            assert_eq!(read("18:15", zone), "2025-07-06", "{zone}");
        }
        assert_eq!(read("18:75", "EST"), "");
    }

    #[test]
    fn clock_changes_are_respected() {
        for (zone, day, clock, hours) in [
            ("America/New_York", "2025-03-09", "01:59", -5),
            ("America/New_York", "2025-03-09", "03:00", -4),
            ("America/New_York", "2025-11-02", "00:59", -4),
            ("America/New_York", "2025-11-02", "02:00", -5),
            ("Europe/Kyiv", "2025-03-30", "02:59", 2),
            ("Europe/Kyiv", "2025-03-30", "04:00", 3),
            ("Europe/Kyiv", "2025-10-26", "02:59", 3),
            ("Europe/Kyiv", "2025-10-26", "04:00", 2),
        ] {
            let offset = timestamp(day, clock, zone).and_then(|time| time.offset_minutes());
            assert_eq!(offset, Some(hours * 60), "{day} {clock} {zone}");
        }
    }

    #[test]
    fn offsets_are_read_as_they_are_written() {
        for (word, minutes) in [
            ("+0100", Some(60)),
            ("-03:30", Some(-210)),
            ("GMT+0200", Some(120)),
            ("UTC-5", Some(-300)),
            ("+2", Some(120)),
            ("+07", Some(420)),
            ("+7:30", Some(450)),
            ("gmt+7", Some(420)),
            ("UTC\u{2212}3", Some(-180)),
            ("UTC +05:45", Some(345)),
            ("+", None),
            ("GMT", None),
            ("+é1", None),
            ("+999999999999999999999", None),
        ] {
            assert_eq!(numeric(word), minutes, "{word}");
        }
    }
}
