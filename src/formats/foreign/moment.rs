//! Dates, in the ways that systems write them.

use super::value::at;
use crate::article::Timestamp;
use crate::formats::json::Json;

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// A point in time: RFC 3339 and what is near it.
pub(super) fn moment(json: &Json<'_>, path: &[&str]) -> Option<Timestamp> {
    at(json, path, &|value| {
        let moment = value.as_str().and_then(parse);
        if moment.is_none() {
            value.note("a date and time");
        }
        moment
    })
}

/// Reads a date by RFC 3339, also without a zone, with `+0100`, or a day
/// alone.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text)
}

/// A clock's time without a zone, and the same in UTC: WordPress's `date` and
/// `date_gmt`. Their difference is the zone. Either is enough.
pub(super) fn local_and_utc(json: &Json<'_>, local: &str, utc: &str) -> Option<Timestamp> {
    let (local, utc) = (moment(json, &[local]), moment(json, &[utc]));
    let (Some(clock), Some(utc)) = (&local, &utc) else {
        return utc.as_ref().and_then(|utc| with_zone(utc, 0)).or(local);
    };
    let minutes = clock.millis().checked_sub(utc.millis())? / MINUTE;
    // Further than from any place to Greenwich: one of them is wrong.
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
    let mut text = clock.as_str().to_owned();
    if minutes == 0 {
        text.push('Z');
    } else {
        text.push(if minutes < 0 { '-' } else { '+' });
        push_two(minutes.abs() / 60, &mut text);
        text.push(':');
        push_two(minutes.abs() % 60, &mut text);
    }
    Timestamp::parse(&text)
}

/// Adds a number with two figures.
fn push_two(number: i64, text: &mut String) {
    if number < 10 {
        text.push('0');
    }
    text.push_str(&number.to_string());
}
