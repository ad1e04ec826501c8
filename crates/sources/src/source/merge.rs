//! Merges the stories of several sources into one list.

use lede_model::{Card, Timestamp, Url};

/// A list of the stories of several sources, the newest first.
///
/// Each source answers in parts. A story is shown only when no source with more
/// parts can still deliver a newer one, so the order never changes afterwards.
/// The stories of a single source keep the source's order.
#[derive(Debug)]
pub struct Merge {
    queues: Vec<SourceQueue>,
    /// Ids and addresses of the stories that were shown.
    seen: Vec<String>,
}

#[derive(Debug)]
struct SourceQueue {
    source: usize,
    next: Next,
    waiting: Vec<Card>,
}

/// The next request to a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The source has not answered yet.
    First,
    /// The next part has this address.
    At(Url),
    /// There are no more parts.
    End,
}

impl Merge {
    /// An empty list of these sources.
    #[must_use]
    pub fn new(sources: impl IntoIterator<Item = usize>) -> Self {
        let queues = sources.into_iter().map(|source| SourceQueue {
            source,
            next: Next::First,
            waiting: Vec::new(),
        });
        Self {
            queues: queues.collect(),
            seen: Vec::new(),
        }
    }

    /// The sources that have to be asked before more can be shown, with the
    /// address of the next part; `None` for a source that has not answered yet.
    #[must_use]
    pub fn wanting(&self) -> Vec<(usize, Option<Url>)> {
        self.queues
            .iter()
            .filter(|queue| queue.waiting.is_empty())
            .filter_map(|queue| match &queue.next {
                Next::First => Some((queue.source, None)),
                Next::At(address) => Some((queue.source, Some(address.clone()))),
                Next::End => None,
            })
            .collect()
    }

    /// Adds the stories of an answer, and the address of the next part.
    pub fn arrived(&mut self, source: usize, cards: Vec<Card>, next: Option<Url>) {
        let queue = self.queues.iter_mut().find(|queue| queue.source == source);
        if let Some(queue) = queue {
            queue.waiting.extend(cards);
            queue.next = next.map_or(Next::End, Next::At);
        }
    }

    /// Takes the stories that can be shown now. It does not wait for sources that
    /// have not answered; their stories follow later.
    pub fn take(&mut self) -> Vec<Card> {
        let horizon = self
            .queues
            .iter()
            .filter(|queue| queue.next != Next::End && queue.next != Next::First)
            .filter_map(|queue| times(&queue.waiting).into_iter().min())
            .max();
        let is_one = self.queues.len() == 1;
        let mut taken: Vec<(i64, Card)> = Vec::new();
        for queue in &mut self.queues {
            let times = times(&queue.waiting);
            let waiting = std::mem::take(&mut queue.waiting);
            for (time, card) in times.into_iter().zip(waiting) {
                if is_one || horizon.is_none_or(|horizon| time >= horizon) {
                    taken.push((time, card));
                } else {
                    queue.waiting.push(card);
                }
            }
        }
        if !is_one {
            taken.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
        }
        let cards = taken.into_iter().map(|(_, card)| card);
        cards.filter(|card| self.is_new(card)).collect()
    }

    /// Whether there are more stories to show or to request.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.queues
            .iter()
            .any(|queue| queue.next != Next::End || !queue.waiting.is_empty())
    }

    fn is_new(&mut self, card: &Card) -> bool {
        let mut names = vec![card.id.clone()];
        names.extend(card.url.as_ref().map(|url| url.as_str().to_owned()));
        let is_new = names.iter().all(|name| !self.seen.contains(name));
        self.seen.extend(names);
        is_new
    }
}

/// Publication times in milliseconds. A story without a date gets that of the
/// story before it, so that it keeps its place.
fn times(cards: &[Card]) -> Vec<i64> {
    let mut before = i64::MAX;
    cards
        .iter()
        .map(|card| {
            let time = card.date_published.as_ref().map(Timestamp::millis);
            before = time.unwrap_or(before);
            before
        })
        .collect()
}
