//! Why a value of a native document could not be decoded.

use serde::de;
use std::borrow::Cow;
use std::fmt;

/// Why a value could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DecodeError {
    /// It is empty, which is not worth a report.
    Silent,
    /// Something else was expected.
    Expected(Cow<'static, str>),
}

impl DecodeError {
    pub(crate) const fn expected(what: &'static str) -> Self {
        Self::Expected(Cow::Borrowed(what))
    }

    fn of(expected: &dyn de::Expected) -> Self {
        Self::Expected(expected.to_string().into())
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Silent => Ok(()),
            Self::Expected(what) => formatter.write_str(what),
        }
    }
}

impl std::error::Error for DecodeError {}

impl de::Error for DecodeError {
    /// The message says what was expected. An empty message means that nothing
    /// is reported.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        match message.is_empty() {
            true => Self::Silent,
            false => Self::Expected(message.into()),
        }
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::of(expected)
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::of(expected)
    }

    /// A struct is read as a sequence, so this means that a required member is
    /// missing.
    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Self {
        Self::of(expected)
    }
}
