//! When a failed request is sent again.

use super::error::LoadErrorKind;

/// How often a request is repeated.
const RETRIES: u32 = 2;
/// The longest wait before the first repetition, in milliseconds; doubled before
/// the next one.
const DELAY: f64 = 400.0;
/// The longest wait that a server may ask for, in seconds. A reader who waits
/// longer believes that nothing happens.
const LONGEST_WAIT: u32 = 30;

/// Which failures are worth another request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryPolicy {
    /// All that may pass.
    Retry,
    /// Those of a server that has answered: the address may be a guess, and there
    /// may be no server.
    OnlyAnswers,
}

/// What comes after a failed attempt.
#[derive(Debug, PartialEq)]
pub(super) enum Next {
    /// Another attempt after so many milliseconds.
    Wait(u32),
    /// No other attempt; the request has failed with this.
    Fail(LoadErrorKind),
}

/// An attempt that has failed.
pub(super) struct FailedAttempt {
    /// What went wrong.
    pub(super) kind: LoadErrorKind,
    /// The seconds that the server asks to wait (`Retry-After`).
    pub(super) retry_after: Option<u32>,
}

impl From<LoadErrorKind> for FailedAttempt {
    fn from(kind: LoadErrorKind) -> Self {
        Self {
            kind,
            retry_after: None,
        }
    }
}

impl RetryPolicy {
    /// What comes after the failure of an attempt; the first is number 0.
    /// `random` is between 0 and 1: a part of the wait is left to chance, so that
    /// readers do not all return at once.
    pub(super) fn next(self, failed: FailedAttempt, attempt: u32, random: f64) -> Next {
        let FailedAttempt { kind, retry_after } = failed;
        if !self.is_retryable(&kind) {
            return Next::Fail(kind);
        }
        match (&kind, retry_after) {
            (LoadErrorKind::Status(status), Some(seconds)) if seconds > LONGEST_WAIT => {
                Next::Fail(LoadErrorKind::RetryLater {
                    status: *status,
                    seconds,
                })
            }
            _ if attempt >= RETRIES => Next::Fail(kind),
            (_, after) => {
                let jitter = DELAY * f64::from(1u32 << attempt) * (0.5 + random / 2.0);
                Next::Wait(after.unwrap_or_default() * 1000 + jitter as u32)
            }
        }
    }

    fn is_retryable(self, kind: &LoadErrorKind) -> bool {
        match kind {
            LoadErrorKind::Unreachable => self == Self::Retry,
            LoadErrorKind::Status(status) => matches!(status, 408 | 429 | 500..),
            _ => false,
        }
    }
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    fn next(kind: LoadErrorKind, retry_after: Option<u32>, attempt: u32) -> Next {
        RetryPolicy::Retry.next(FailedAttempt { kind, retry_after }, attempt, 1.0)
    }

    #[wasm_bindgen_test]
    fn what_may_pass_is_tried_twice_more() {
        for kind in [
            LoadErrorKind::Unreachable,
            LoadErrorKind::Status(408),
            LoadErrorKind::Status(429),
            LoadErrorKind::Status(503),
        ] {
            assert_eq!(next(kind.clone(), None, 0), Next::Wait(400));
            assert_eq!(next(kind.clone(), None, 1), Next::Wait(800));
            assert_eq!(next(kind.clone(), None, 2), Next::Fail(kind));
        }
        for kind in [
            LoadErrorKind::Status(404),
            LoadErrorKind::Timeout,
            LoadErrorKind::TooLarge,
            LoadErrorKind::Refused,
        ] {
            assert_eq!(next(kind.clone(), Some(1), 0), Next::Fail(kind));
        }
    }

    #[wasm_bindgen_test]
    fn chance_halves_the_wait_at_most() {
        let failed = FailedAttempt {
            kind: LoadErrorKind::Status(500),
            retry_after: None,
        };
        assert_eq!(RetryPolicy::Retry.next(failed, 0, 0.0), Next::Wait(200));
    }

    #[wasm_bindgen_test]
    fn a_server_may_ask_for_half_a_minute() {
        let busy = LoadErrorKind::Status(429);
        assert_eq!(next(busy.clone(), Some(30), 0), Next::Wait(30_400));
        let later = LoadErrorKind::RetryLater {
            status: 429,
            seconds: 31,
        };
        assert_eq!(next(busy.clone(), Some(31), 0), Next::Fail(later.clone()));
        // It counts after the last attempt, too: the reader is told when to return.
        assert_eq!(next(busy.clone(), Some(31), 2), Next::Fail(later));
        assert_eq!(next(busy.clone(), Some(1), 2), Next::Fail(busy));
    }

    #[wasm_bindgen_test]
    fn a_guessed_address_is_asked_once_if_nothing_answers() {
        let next = |kind| {
            let failed = FailedAttempt {
                kind,
                retry_after: None,
            };
            RetryPolicy::OnlyAnswers.next(failed, 0, 1.0)
        };
        assert_eq!(
            next(LoadErrorKind::Unreachable),
            Next::Fail(LoadErrorKind::Unreachable)
        );
        assert_eq!(next(LoadErrorKind::Status(503)), Next::Wait(400));
    }
}
