//! Dates by which systems say that there is none.

use lede_model::Timestamp;

/// The first and last days of calendars and spreadsheets: SQL, Go and .NET have
/// the years 0 and 1, spreadsheets 1899, 1900 and 1904, Windows and SQL Server 1601
/// and 1753, and 4501 and 9999 are never.
const DAYS: [&str; 10] = [
    "0000-",
    "0001-",
    "9999-",
    "1601-01-01",
    "1753-01-01",
    "1899-12-30",
    "1899-12-31",
    "1900-01-01",
    "1904-01-01",
    "4501-01-01",
];

/// A second before 1970: the -1 by which functions say that they failed.
const FAILED: i64 = -1000;

/// Milliseconds in 14 hours: no zone is further from UTC.
const ZONES: i64 = 14 * 3_600_000;

/// Whether a date says that there is none: the first day of a calendar, or
/// midnight at the start of 1970, in UTC or where it was written.
pub(super) fn is_nothing(timestamp: &Timestamp) -> bool {
    let (text, millis) = (timestamp.as_str(), timestamp.millis());
    let is_local_midnight = || {
        let clock = text.get(11..16);
        text.starts_with("1970-01-01") && matches!(clock, None | Some("00:00"))
    };
    DAYS.iter().any(|day| text.starts_with(day))
        || millis == 0
        || millis == FAILED
        || (millis.abs() <= ZONES && is_local_midnight())
}

/// Whether a text is zeros, or a time before the first year.
pub(super) fn is_zero(text: &str) -> bool {
    let is_zeros = || {
        text.bytes()
            .all(|byte| !matches!(byte, b'1'..=b'9') && byte.is_ascii())
    };
    let has_zero = text.contains('0');
    // The year 1 in seconds, and WordPress's zeros after a conversion.
    let starts = ["-621355968", "-0001-", "01/01/0001", "1/1/0001"];
    (has_zero && is_zeros()) || starts.iter().any(|start| text.starts_with(start))
}
