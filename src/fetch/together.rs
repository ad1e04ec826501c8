//! Waiting for several answers at once.

use super::pause;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

/// Something that is waited for.
pub(super) type Asking<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// What all say, in the order in which they were asked. Once one has said what
/// `counts`, the others have so many milliseconds left; who is later is left
/// out.
pub(super) async fn all<T>(
    asking: Vec<Asking<'_, T>>,
    counts: fn(&T) -> bool,
    late: f64,
) -> Vec<T> {
    let mut asking: Vec<(Option<Asking<'_, T>>, Option<T>)> =
        asking.into_iter().map(|one| (Some(one), None)).collect();
    let mut end: Option<Asking<'_, ()>> = None;
    poll_fn(|context| {
        let mut are_all = true;
        let mut is_any = false;
        for (one, said) in &mut asking {
            if let Some(waiting) = one {
                match waiting.as_mut().poll(context) {
                    Poll::Ready(answer) => {
                        is_any |= counts(&answer);
                        *said = Some(answer);
                        *one = None;
                    }
                    Poll::Pending => are_all = false,
                }
            }
        }
        if are_all {
            return Poll::Ready(());
        }
        if is_any && end.is_none() {
            end = Some(Box::pin(pause(late)));
        }
        match &mut end {
            Some(end) => end.as_mut().poll(context),
            None => Poll::Pending,
        }
    })
    .await;
    asking.into_iter().filter_map(|(_, said)| said).collect()
}

/// What `wanted` says. `beside` goes on meanwhile, and afterwards for no longer
/// than so many milliseconds.
pub(super) async fn within<T>(wanted: Asking<'_, T>, beside: Asking<'_, ()>, late: f64) -> T {
    let mut wanted = Some(wanted);
    let mut beside = Some(beside);
    let mut said = None;
    let mut end: Option<Asking<'_, ()>> = None;
    poll_fn(move |context| {
        if let Some(one) = &mut beside
            && one.as_mut().poll(context).is_ready()
        {
            beside = None;
        }
        if let Some(one) = &mut wanted
            && let Poll::Ready(answer) = one.as_mut().poll(context)
        {
            said = Some(answer);
            wanted = None;
            end = Some(Box::pin(pause(late)));
        }
        let is_late = match &mut end {
            Some(end) => end.as_mut().poll(context).is_ready(),
            None => false,
        };
        match beside.is_none() || is_late {
            true => said.take().map_or(Poll::Pending, Poll::Ready),
            false => Poll::Pending,
        }
    })
    .await
}
