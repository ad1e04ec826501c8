//! Dates in other spellings than RFC 3339.

pub(crate) mod month;
pub(crate) mod rfc822;
mod zone;
