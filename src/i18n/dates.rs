//! Dates as readers write them.

use super::side;
use crate::platform::now;
use lede_model::{Language, Timestamp};

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// How much of a moment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// "Tuesday, 24 November".
    Day,
    /// "24 November 2026".
    Date,
    /// "24 Nov".
    Short,
    /// "24 November 2026 at 09:30".
    Moment,
    /// The same with the zone's name.
    MomentInZone,
    /// "09:30".
    Clock,
}

/// In what the time since a moment is counted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    /// Below an hour.
    Minute,
    /// Below a day.
    Hour,
}

/// Today, as a masthead has it.
#[must_use]
pub fn today(language: &Language) -> String {
    let now = Moment {
        millis: now(),
        is_day: false,
    };
    side::format(now, DateStyle::Day, language)
}

/// The day of the month in the reader's zone, counted from 1.
#[must_use]
pub(crate) fn day_of_month() -> u32 {
    side::day_of_month()
}

/// A moment in the reader's zone, written in `language`.
#[must_use]
pub fn date(time: &Timestamp, style: DateStyle, language: &Language) -> String {
    side::format(Moment::of(time), style, language)
}

/// A moment, and whether it is a day without an hour: those are the same day
/// everywhere, whatever the reader's zone makes of their midnight.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) millis: f64,
    pub(super) is_day: bool,
}

impl Moment {
    fn of(time: &Timestamp) -> Self {
        Self {
            millis: time.millis() as f64,
            is_day: time.is_day(),
        }
    }
}

/// How a dateline writes a moment: with the zone's name where the publisher's
/// clock and the reader's disagree, so that nobody has to guess whose it is.
#[must_use]
pub fn dateline(time: &Timestamp, language: &Language) -> String {
    let readers = side::offset_minutes(time.millis() as f64);
    let style = if time.is_day() {
        DateStyle::Date
    } else if time
        .offset_minutes()
        .is_some_and(|publishers| f64::from(publishers) == readers)
    {
        DateStyle::Moment
    } else {
        DateStyle::MomentInZone
    };
    side::format(Moment::of(time), style, language)
}

/// "5 hours ago" while that says more than a date: within a day.
#[must_use]
pub fn fresh_or_date(time: &Timestamp, language: &Language) -> String {
    let millis = time.millis() as f64;
    let age = now() - millis;
    let relative = if time.is_day() || !(0.0..DAY).contains(&age) {
        None
    } else if age < HOUR {
        Some(((age / MINUTE).floor().max(1.0), Unit::Minute))
    } else {
        Some(((age / HOUR).floor(), Unit::Hour))
    };
    match relative {
        Some((count, unit)) => side::ago(count, unit, language),
        None => {
            let style = match side::is_this_year(millis) {
                true => DateStyle::Short,
                false => DateStyle::Date,
            };
            side::format(Moment::of(time), style, language)
        }
    }
}
