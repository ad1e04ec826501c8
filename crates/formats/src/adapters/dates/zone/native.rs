//! Time zones of jiff, in place of the browser, for tests, fuzzing and the
//! build tool.

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// A time zone of jiff.
pub(super) struct PlatformZone(TimeZone);

impl PlatformZone {
    /// The zone with a name of the IANA database; `None` if the database does
    /// not have it.
    pub(super) fn find(name: &str) -> Option<Self> {
        TimeZoneDatabase::bundled().get(name).ok().map(Self)
    }

    /// The zone's offset from UTC at a time in seconds since 1970.
    pub(super) fn offset_seconds(&self, seconds: i64) -> Option<i64> {
        let moment = Timestamp::from_second(seconds).ok()?;
        Some(i64::from(self.0.to_offset(moment).seconds()))
    }
}
