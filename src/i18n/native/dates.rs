//! Dates by ICU4X.

use super::clock::zoned;
use super::locale::readers;
use crate::i18n::dates::{DateStyle, Moment, Unit};
use icu_datetime::fieldsets::zone::SpecificShort;
use icu_datetime::fieldsets::{MD, MDE, T, YMD};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter, parts};
use icu_decimal::input::Decimal;
use icu_experimental::relativetime::{RelativeTimeFormatter, RelativeTimeFormatterOptions};
use lede_model::Language;
use std::fmt;
use writeable::{Part, PartsWrite, Writeable};

/// "5 hours ago".
pub(in crate::i18n) fn ago(count: f64, unit: Unit, language: &Language) -> String {
    let try_new = match unit {
        Unit::Minute => RelativeTimeFormatter::try_new_long_minute,
        Unit::Hour => RelativeTimeFormatter::try_new_long_hour,
    };
    let options = RelativeTimeFormatterOptions::default();
    let count = Decimal::from(-(count as i64));
    try_new(readers(language).into(), options)
        .map(|formatter| formatter.format(count).write_to_string().into_owned())
        .unwrap_or_default()
}

/// A moment in the reader's zone.
pub(in crate::i18n) fn format(moment: Moment, style: DateStyle, language: &Language) -> String {
    // Languages that ICU4X has no data for are written as others are.
    written(moment, style, language).unwrap_or_default()
}

fn written(moment: Moment, style: DateStyle, language: &Language) -> Option<String> {
    let locale = readers(language);
    let at = zoned(moment);
    macro_rules! formatted {
        ($formatter:ident, $fields:expr, $value:expr) => {
            $formatter::try_new((&locale).into(), $fields)
                .ok()?
                .format($value)
        };
    }
    let moment = YMD::long().with_time_hm();
    let text = match style {
        DateStyle::Day => formatted!(DateTimeFormatter, MDE::long(), &at).to_string(),
        DateStyle::Date => formatted!(DateTimeFormatter, YMD::long(), &at).to_string(),
        DateStyle::Short => formatted!(DateTimeFormatter, MD::medium(), &at).to_string(),
        DateStyle::Moment => numeric_hour(&formatted!(DateTimeFormatter, moment, &at)),
        DateStyle::MomentInZone => {
            let fields = moment.with_zone(SpecificShort);
            formatted!(DateTimeFormatter, fields, &at).to_string()
        }
        DateStyle::Clock => numeric_hour(&formatted!(NoCalendarFormatter, T::hm(), &at.time)),
    };
    Some(text)
}

/// The text with an hour of as few digits as `hour: "numeric"` means to `Intl`; with
/// the name of a zone `Intl` writes two, as ICU4X always does where a day has 24
/// hours.
fn numeric_hour(formatted: &impl Writeable) -> String {
    let mut text = NumericHour(String::new());
    // A string takes what it is given.
    let _ = formatted.write_to_parts(&mut text);
    text.0
}

struct NumericHour(String);

impl fmt::Write for NumericHour {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push_str(text);
        Ok(())
    }
}

impl PartsWrite for NumericHour {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        let start = self.0.len();
        write(self)?;
        let hour = self.0.get(start..).unwrap_or_default();
        if part == parts::HOUR && hour.len() > 1 && hour.starts_with('0') {
            self.0.remove(start);
        }
        Ok(())
    }
}
