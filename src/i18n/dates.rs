//! Dates as readers write them, by the browser's `Intl`.

use super::formatters::{Kind, formatter, written};
use js_sys::{Date, Intl, Object, Reflect};
use lede_model::{Language, Timestamp};
use wasm_bindgen::{JsCast, JsValue};

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

/// Today, as a masthead has it.
#[must_use]
pub fn today(language: &Language) -> String {
    let now = Moment {
        millis: Date::now(),
        is_day: false,
    };
    format(now, DateStyle::Day, language)
}

/// The day of the month in the reader's zone, counted from 1.
#[must_use]
pub(crate) fn day_of_month() -> u32 {
    Date::new_0().get_date()
}

/// A moment in the reader's zone, written in `language`.
#[must_use]
pub fn date(time: &Timestamp, style: DateStyle, language: &Language) -> String {
    format(Moment::of(time), style, language)
}

/// A moment, and whether it is a day without an hour: those are the same day
/// everywhere, whatever the reader's zone makes of their midnight.
#[derive(Clone, Copy)]
struct Moment {
    millis: f64,
    is_day: bool,
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
    let millis = time.millis() as f64;
    let readers = -Date::new(&JsValue::from_f64(millis)).get_timezone_offset();
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
    format(Moment::of(time), style, language)
}

/// "5 hours ago" while that says more than a date: within a day.
#[must_use]
pub fn fresh_or_date(time: &Timestamp, language: &Language) -> String {
    let millis = time.millis() as f64;
    let age = Date::now() - millis;
    let relative = if time.is_day() || !(0.0..DAY).contains(&age) {
        None
    } else if age < HOUR {
        Some(((age / MINUTE).floor().max(1.0), "minute"))
    } else {
        Some(((age / HOUR).floor(), "hour"))
    };
    match relative {
        Some((count, unit)) => {
            let formatter = formatter(Kind::Ago, language);
            let formatter = formatter.unchecked_ref::<Intl::RelativeTimeFormat>();
            formatter.format(-count, unit).into()
        }
        None => {
            let this_year = Date::new_0().get_full_year()
                == Date::new(&JsValue::from_f64(millis)).get_full_year();
            format(
                Moment::of(time),
                if this_year {
                    DateStyle::Short
                } else {
                    DateStyle::Date
                },
                language,
            )
        }
    }
}

fn format(moment: Moment, style: DateStyle, language: &Language) -> String {
    written(moment.millis, Kind::Date(style, moment.is_day), language)
}

pub(super) fn date_options(style: DateStyle, is_day: bool) -> Object {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        // Setting a property of a plain object of our own cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    if is_day {
        set("timeZone", "UTC");
    }
    if style != DateStyle::Clock {
        set("day", "numeric");
        set(
            "month",
            if style == DateStyle::Short {
                "short"
            } else {
                "long"
            },
        );
    }
    if !matches!(style, DateStyle::Day | DateStyle::Short | DateStyle::Clock) {
        set("year", "numeric");
    }
    match style {
        DateStyle::Day => set("weekday", "long"),
        DateStyle::Date | DateStyle::Short => {}
        DateStyle::Moment | DateStyle::MomentInZone | DateStyle::Clock => {
            set("hour", "numeric");
            set("minute", "2-digit");
            if style == DateStyle::MomentInZone {
                set("timeZoneName", "short");
            }
        }
    }
    options
}
