//! Where the API of a source begins.

use super::config::below;
use lede_model::Url;
use serde::Serialize;

/// How the root of an API is found from the address of a source.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct RootRule {
    /// What an address contains that leads into the API, and what ends the root
    /// there instead.
    pub(super) marked: &'static [(&'static str, &'static str)],
    /// The usual places below any other address, the most likely first.
    pub(super) below: &'static [&'static str],
}

impl RootRule {
    /// The possible roots, the most likely first.
    pub(super) fn roots(&self, address: &Url) -> Vec<Url> {
        let whole = address.as_str();
        for (mark, end) in self.marked {
            if let Some(at) = whole.find(mark) {
                let start = whole.get(..at).unwrap_or_default();
                return address.join(&[start, end].concat()).into_iter().collect();
            }
        }
        let usual = self.below.iter();
        usual.filter_map(|path| below(address, path)).collect()
    }
}
