//! Dates by `Intl.DateTimeFormat` and its kin, in the reader's zone.

use super::formatters::{Kind, formatter, written};
use crate::i18n::dates::{DateStyle, Moment, Unit};
use js_sys::{Date, Intl, Object, Reflect};
use lede_model::Language;
use wasm_bindgen::{JsCast, JsValue};

/// The day of the month in the reader's zone, counted from 1.
pub(in crate::i18n) fn day_of_month() -> u32 {
    Date::new_0().get_date()
}

/// How far the reader's clock is ahead of UTC at a moment.
pub(in crate::i18n) fn offset_minutes(millis: f64) -> f64 {
    -Date::new(&JsValue::from_f64(millis)).get_timezone_offset()
}

/// Whether a moment is in the year that the reader's calendar shows.
pub(in crate::i18n) fn is_this_year(millis: f64) -> bool {
    Date::new_0().get_full_year() == Date::new(&JsValue::from_f64(millis)).get_full_year()
}

/// "5 hours ago".
pub(in crate::i18n) fn ago(count: f64, unit: Unit, language: &Language) -> String {
    let unit = match unit {
        Unit::Minute => "minute",
        Unit::Hour => "hour",
    };
    let formatter = formatter(Kind::Ago, language);
    let formatter = formatter.unchecked_ref::<Intl::RelativeTimeFormat>();
    formatter.format(-count, unit).into()
}

/// A moment in the reader's zone.
pub(in crate::i18n) fn format(moment: Moment, style: DateStyle, language: &Language) -> String {
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
