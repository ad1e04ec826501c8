//! The cards of a long list that are not decoded yet.

use serde_json::value::RawValue;

/// Cards of a long list as JSON text. A page shows a list of thousands long
/// before it needs the last card, and the text takes a quarter of the memory of
/// the values.
#[derive(Clone, Debug, Default)]
pub struct RemainingCards(pub Vec<Box<RawValue>>);

impl PartialEq for RemainingCards {
    fn eq(&self, other: &Self) -> bool {
        let texts = self.0.iter().map(|card| card.get());
        texts.eq(other.0.iter().map(|card| card.get()))
    }
}
