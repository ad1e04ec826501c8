//! The stories of several sources as one list.

use lede_model::{Card, Timestamp, Url};

/// A list that several sources feed, the newest stories first.
///
/// Each source answers in parts. A story is shown when no source that has more
/// to give can have a newer one: so nothing comes too late to stand in its
/// place. The stories of a single source stay in its own order.
#[derive(Debug)]
pub struct Merge {
    strands: Vec<Strand>,
    /// Ids and addresses of what was shown.
    seen: Vec<String>,
}

#[derive(Debug)]
struct Strand {
    source: usize,
    next: Next,
    waiting: Vec<Card>,
}

/// Where a source is to be asked next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It has not answered yet.
    First,
    /// It goes on there.
    At(Url),
    /// That was all.
    End,
}

impl Merge {
    /// A list that these sources feed.
    #[must_use]
    pub fn new(sources: impl IntoIterator<Item = usize>) -> Self {
        let strands = sources.into_iter().map(|source| Strand {
            source,
            next: Next::First,
            waiting: Vec::new(),
        });
        Self {
            strands: strands.collect(),
            seen: Vec::new(),
        }
    }

    /// The sources that have to be asked before more can be shown, and where;
    /// `None` where nothing was asked yet.
    #[must_use]
    pub fn wanting(&self) -> Vec<(usize, Option<Url>)> {
        self.strands
            .iter()
            .filter(|strand| strand.waiting.is_empty())
            .filter_map(|strand| match &strand.next {
                Next::First => Some((strand.source, None)),
                Next::At(address) => Some((strand.source, Some(address.clone()))),
                Next::End => None,
            })
            .collect()
    }

    /// Takes in what a source answered, and where it goes on.
    pub fn arrived(&mut self, source: usize, cards: Vec<Card>, next: Option<Url>) {
        let strand = self
            .strands
            .iter_mut()
            .find(|strand| strand.source == source);
        if let Some(strand) = strand {
            strand.waiting.extend(cards);
            strand.next = next.map_or(Next::End, Next::At);
        }
    }

    /// What can be shown now. A source that did not answer holds nothing up:
    /// its stories come when it does.
    pub fn take(&mut self) -> Vec<Card> {
        let horizon = self
            .strands
            .iter()
            .filter(|strand| strand.next != Next::End && strand.next != Next::First)
            .filter_map(|strand| times(&strand.waiting).into_iter().min())
            .max();
        let is_one = self.strands.len() == 1;
        let mut taken: Vec<(i64, Card)> = Vec::new();
        for strand in &mut self.strands {
            let times = times(&strand.waiting);
            let waiting = std::mem::take(&mut strand.waiting);
            for (time, card) in times.into_iter().zip(waiting) {
                if is_one || horizon.is_none_or(|horizon| time >= horizon) {
                    taken.push((time, card));
                } else {
                    strand.waiting.push(card);
                }
            }
        }
        if !is_one {
            taken.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
        }
        let cards = taken.into_iter().map(|(_, card)| card);
        cards.filter(|card| self.is_new(card)).collect()
    }

    /// Whether there is more to show or to ask for.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.strands
            .iter()
            .any(|strand| strand.next != Next::End || !strand.waiting.is_empty())
    }

    fn is_new(&mut self, card: &Card) -> bool {
        let mut names = vec![card.id.clone()];
        names.extend(card.url.as_ref().map(|url| url.as_str().to_owned()));
        let is_new = names.iter().all(|name| !self.seen.contains(name));
        self.seen.extend(names);
        is_new
    }
}

/// When stories were published, in milliseconds; what has no date has that of
/// the story before it, so that it keeps its place.
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
