//! Points in time, as publishers write them.

use serde::{Serialize, Serializer};

/// A point in time, kept as it was written and as a number.
///
/// The text goes into `datetime` attributes, the number is compared and handed
/// to the browser's `Intl` for display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    text: String,
    millis: i64,
}

impl Timestamp {
    /// Reads an RFC 3339 date and time (`2025-03-06T20:15:00+02:00`). Seconds,
    /// fractions and the colon in the offset may be missing, as ISO 8601
    /// allows; a missing offset is read as UTC, and a date alone as its
    /// midnight in UTC. Days and hours that do not exist are `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let millis = millis_of(text)?;
        Some(Self {
            text: text.to_owned(),
            millis,
        })
    }

    /// The moment so many seconds after 1970-01-01T00:00Z; `None` outside the
    /// years that RFC 3339 can write.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        let (year, month, day) = date_of(seconds.div_euclid(86_400));
        let second = seconds.rem_euclid(86_400);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        Self::parse(&format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        ))
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it names a day without an hour.
    #[must_use]
    pub fn is_day(&self) -> bool {
        self.text.len() <= 10
    }

    /// The publisher's offset from UTC, where the text names one.
    #[must_use]
    pub fn offset_minutes(&self) -> Option<i32> {
        let (clock, seconds) = split_offset(self.text.get(11..)?)?;
        let named = clock.len() + 11 < self.text.len();
        named.then(|| i32::try_from(seconds / 60).ok()).flatten()
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    #[must_use]
    pub fn millis(&self) -> i64 {
        self.millis
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A date and time by RFC 3339.",
            "type": "string",
            "format": "date-time"
        })
    }
}

fn millis_of(text: &str) -> Option<i64> {
    let date = text.get(..10)?;
    let mut parts = date.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    if parts.next().is_some() || !(1..=12).contains(&month) {
        return None;
    }
    let first = days_since_1970(year, month, 1);
    let length = days_since_1970(year + month / 12, month % 12 + 1, 1) - first;
    if !(1..=length).contains(&day) {
        return None;
    }
    let rest = text.get(10..)?;
    let seconds = if rest.is_empty() {
        0
    } else {
        let (clock, offset) = split_offset(rest.strip_prefix(['T', 't', ' '])?)?;
        clock_seconds(clock)? - offset
    };
    Some(((first + day - 1) * 86_400 + seconds) * 1000)
}

fn digits(text: &str, length: usize) -> Option<i64> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn clock_seconds(clock: &str) -> Option<i64> {
    let (clock, fraction) = clock.split_once(['.', ',']).unwrap_or((clock, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut parts = clock.split(':');
    let hour = digits(parts.next()?, 2)?;
    let minute = digits(parts.next()?, 2)?;
    let second = match parts.next() {
        Some(second) => digits(second, 2)?,
        None => 0,
    };
    let seconds = hour * 3600 + minute * 60 + second;
    // A leap second, and the midnight that ends a day, are the last that exist.
    (parts.next().is_none() && minute <= 59 && second <= 60 && seconds <= 86_400).then_some(seconds)
}

/// Splits `20:15:00+02:00` into the clock and the offset in seconds.
fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.rfind(['+', '-']) else {
        return Some((time, 0));
    };
    let (clock, offset) = time.split_at(at);
    let figures: String = offset.chars().skip(1).filter(|sign| *sign != ':').collect();
    let (hours, minutes) = match figures.len() {
        2 => (digits(&figures, 2)?, 0),
        4 => (digits(figures.get(..2)?, 2)?, digits(figures.get(2..)?, 2)?),
        _ => return None,
    };
    if hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = hours * 3600 + minutes * 60;
    Some((
        clock,
        if offset.starts_with('-') {
            -seconds
        } else {
            seconds
        },
    ))
}

/// Days of the proleptic Gregorian calendar since 1970-01-01, by Howard
/// Hinnant's `days_from_civil` (chrono-Compatible Low-Level Date Algorithms).
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The year, month and day of a number of days since 1970-01-01: the inverse of
/// [`days_since_1970`], by the same paper's `civil_from_days`.
fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = month_from_march % 12 + if month_from_march < 10 { 3 } else { -9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_spellings_name_the_same_moment() {
        let expected = Some(1_741_284_900_000);
        for text in [
            "2025-03-06T20:15:00+02:00",
            "2025-03-06T18:15:00Z",
            "2025-03-06T18:15:00.000Z",
            "2025-03-06T20:15:00+0200",
            "2025-03-06T20:15+02",
            "2025-03-06 18:15:00",
        ] {
            assert_eq!(
                Timestamp::parse(text).map(|t| t.millis()),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn dates_before_the_epoch_and_leap_days_count_right() {
        let millis = |text| Timestamp::parse(text).map(|t| t.millis());
        assert_eq!(millis("1970-01-01"), Some(0));
        assert_eq!(millis("1969-12-31"), Some(-86_400_000));
        assert_eq!(millis("2024-02-29"), Some(1_709_164_800_000));
    }

    #[test]
    fn every_day_of_four_centuries_is_the_day_it_was_made_of() {
        let mut day = 0;
        while day < 146_097 {
            let seconds = day * 86_400 + day % 86_400;
            let moment = Timestamp::from_unix_seconds(seconds).unwrap();
            assert_eq!(moment.millis(), seconds * 1000, "{moment:?}");
            day += 1;
        }
        let text = |seconds| Timestamp::from_unix_seconds(seconds).map(|moment| moment.text);
        assert_eq!(text(951_868_799).as_deref(), Some("2000-02-29T23:59:59Z"));
        assert_eq!(text(-1).as_deref(), Some("1969-12-31T23:59:59Z"));
        assert_eq!(text(253_402_300_800), None, "the year 10000");
    }

    #[test]
    fn days_and_hours_that_do_not_exist_are_none() {
        for text in [
            "2025-02-31",
            "2025-02-29",
            "1900-02-29",
            "2025-04-31T10:00Z",
            "2025-06-31",
            "2025-09-31",
            "2025-11-31",
            "2025-12-32",
            "2025-01-00",
            "2025-00-01",
            "2025-03-06T24:01Z",
            "2025-03-06T23:59:61Z",
            "2025-03-06T10:00+24:00",
            "2025-03-06T10:00-00:60",
            "2025-03-06T10:00+02:00[Europe/Berlin]",
            "2025-03-06T10:00:00.000 EST",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
        for text in [
            "2024-02-29",
            "2000-02-29",
            "2025-12-31T23:59:60Z",
            "2025-12-31T24:00:00Z",
        ] {
            assert!(Timestamp::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "yesterday",
            "2025-13-01",
            "2025-3-6",
            "2025-03-06T",
            "2025-03-06T25:00",
            "é025-03-06é",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }
}
