//! jiff's zones in the browser's place, for tests, fuzzing and the build tool.

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// A zone of jiff's.
pub(super) struct PlatformZone(TimeZone);

impl PlatformZone {
    /// The zone of a name of the IANA database; `None` for one that it does not
    /// have.
    pub(super) fn find(name: &str) -> Option<Self> {
        TimeZoneDatabase::bundled().get(name).ok().map(Self)
    }

    /// The zone's offset from UTC at so many seconds since 1970.
    pub(super) fn offset_seconds(&self, seconds: i64) -> Option<i64> {
        let moment = Timestamp::from_second(seconds).ok()?;
        Some(i64::from(self.0.to_offset(moment).seconds()))
    }
}
