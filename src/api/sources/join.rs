//! Waiting for several requests, but not for the slowest.

use crate::platform::grace_period;
use futures::FutureExt;
use futures::StreamExt;
use futures::future::{Either, Fuse, FusedFuture, LocalBoxFuture, select};
use futures::stream::FuturesUnordered;
use std::pin::pin;

/// The answers, in the order of the requests, each with its number. Once one of
/// them `counts`, the others have so many milliseconds left; those that are later
/// are not among the answers.
pub(super) async fn join_in_time<T>(
    requests: Vec<LocalBoxFuture<'_, T>>,
    counts: fn(&T) -> bool,
    grace: u32,
) -> Vec<(usize, T)> {
    let mut pending: FuturesUnordered<_> = requests
        .into_iter()
        .enumerate()
        .map(|(number, request)| request.map(move |answer| (number, answer)))
        .collect();
    let mut answers: Vec<Option<T>> = pending.iter().map(|_| None).collect();
    let mut late = pin!(Fuse::terminated());
    while let Either::Left((Some((number, answer)), _)) =
        select(pending.next(), late.as_mut()).await
    {
        if counts(&answer) && late.is_terminated() {
            late.set(grace_period(grace).fuse());
        }
        if let Some(place) = answers.get_mut(number) {
            *place = Some(answer);
        }
    }
    let answers = answers.into_iter().enumerate();
    answers
        .filter_map(|(number, answer)| Some((number, answer?)))
        .collect()
}

/// The outcome of `wanted`. `beside` runs meanwhile, and afterwards for no longer
/// than so many milliseconds.
pub(super) async fn with_time_for<T>(
    wanted: LocalBoxFuture<'_, T>,
    beside: LocalBoxFuture<'_, ()>,
    grace: u32,
) -> T {
    match select(wanted, beside).await {
        Either::Left((outcome, beside)) => {
            let _ = select(beside, grace_period(grace)).await;
            outcome
        }
        Either::Right(((), wanted)) => wanted.await,
    }
}
