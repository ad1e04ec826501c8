//! What a clock on the reader's wall shows.

use crate::i18n::dates::Moment;
use crate::platform::{now, zone};
use icu_calendar::cal::Iso;
use icu_datetime::input::{DateTime, TimeZone, TimeZoneInfo, UtcOffset, ZonedDateTime};
use icu_time::zone::models::AtTime;
use jiff::Timestamp;

/// The day of the month in the reader's zone, counted from 1.
pub(in crate::i18n) fn day_of_month() -> u32 {
    u32::from(local(now()).date.day_of_month().0)
}

/// How far the reader's clock is ahead of UTC at a moment.
pub(in crate::i18n) fn offset_minutes(millis: f64) -> f64 {
    f64::from(offset(millis).to_seconds()) / 60.0
}

/// Whether a moment is in the year that the reader's calendar shows.
pub(in crate::i18n) fn is_this_year(millis: f64) -> bool {
    let year = |millis| local(millis).date.year().extended_year();
    year(now()) == year(millis)
}

/// A moment in the reader's zone, and what is known of the zone; in UTC where it is
/// a day without an hour.
pub(super) fn zoned(moment: Moment) -> ZonedDateTime<Iso, TimeZoneInfo<AtTime>> {
    let (name, offset) = match moment.is_day {
        true => (TimeZone::from_iana_id("UTC"), UtcOffset::zero()),
        false => {
            let zone = zone();
            let name = zone.iana_name().map(TimeZone::from_iana_id);
            (name.unwrap_or(TimeZone::UNKNOWN), offset(moment.millis))
        }
    };
    let DateTime { date, time } = at(moment.millis, offset);
    let zone = name.with_offset(Some(offset));
    ZonedDateTime {
        date,
        time,
        zone: zone.at_date_time(DateTime { date, time }),
    }
}

fn local(millis: f64) -> DateTime<Iso> {
    at(millis, offset(millis))
}

fn at(millis: f64, offset: UtcOffset) -> DateTime<Iso> {
    let at = ZonedDateTime::from_epoch_milliseconds_and_utc_offset(millis as i64, offset);
    DateTime {
        date: at.date,
        time: at.time,
    }
}

fn offset(millis: f64) -> UtcOffset {
    // No zone is known for the years that jiff does not know.
    let seconds = Timestamp::from_millisecond(millis as i64)
        .map_or(0, |moment| zone().to_offset(moment).seconds());
    UtcOffset::try_from_seconds(seconds).unwrap_or(UtcOffset::zero())
}
