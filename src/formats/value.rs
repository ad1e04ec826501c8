//! JSON values, as a document holds them.

/// A value. Numbers stay text until somebody asks: no code for floats is in
/// the download.
#[derive(Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    String(String),
    Array(Vec<Value>),
    Object(Members),
}

/// The members of an object in the order of their keys, each key once.
#[derive(Debug, PartialEq)]
pub(crate) struct Members(Vec<Member>);

type Member = (String, Value);

/// So many members are put in order by moving one after the other.
const FEW: usize = 24;

impl Value {
    pub(crate) fn as_object(&self) -> Option<&Members> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    pub(crate) fn as_array(&self) -> Option<&Vec<Self>> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_array_mut(&mut self) -> Option<&mut Vec<Self>> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_object_mut(&mut self) -> Option<&mut Members> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// A member of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        self.as_object_mut()?.get_mut(key)
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

impl Members {
    /// Members as they are written: of those with one key, the last counts.
    pub(crate) fn new(written: Vec<Member>) -> Self {
        Self(in_order(written))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        let place = self.place(key).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Puts a value into the place of a member, or into a new one.
    pub(crate) fn insert(&mut self, key: &str, value: Value) {
        match self.place(key) {
            Ok(_) => {
                if let Some(member) = self.get_mut(key) {
                    *member = value;
                }
            }
            Err(place) => self.0.insert(place, (key.to_owned(), value)),
        }
    }

    pub(crate) fn remove(&mut self, key: &str) {
        self.0.retain(|(of, _)| of != key);
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(of, _)| of.as_str().cmp(key))
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }
}

/// Halves are put in order and merged. The standard library's sorting does the
/// same faster, with more code than the rest of this module.
fn in_order(mut members: Vec<Member>) -> Vec<Member> {
    if members.len() <= FEW {
        for end in 1..members.len() {
            let mut at = end;
            while at > 0 && is_after(members.get(at - 1), members.get(at)) {
                members.swap(at - 1, at);
                at -= 1;
            }
        }
        members.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        return members;
    }
    let later = in_order(members.split_off(members.len() / 2));
    let mut earlier = in_order(members).into_iter().peekable();
    let mut merged = Vec::with_capacity(earlier.len() + later.len());
    for member in later {
        while let Some(before) = earlier.next_if(|before| before.0 <= member.0) {
            if before.0 != member.0 {
                merged.push(before);
            }
        }
        merged.push(member);
    }
    merged.extend(earlier);
    merged
}

fn is_after(one: Option<&Member>, other: Option<&Member>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one.0 > other.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_found_in_the_order_of_keys_and_the_last_of_each_counts() {
        for count in [0, 1, 2, FEW, FEW + 1, 1_000] {
            let written = (0..count)
                .map(|number| {
                    let key = (number * 7_919 % 997 % count.div_ceil(2)).to_string();
                    (key, Value::Number(number.to_string()))
                })
                .collect::<Vec<_>>();
            let expected = written
                .iter()
                .map(|(key, value)| (key.as_str(), value))
                .collect::<std::collections::BTreeMap<_, _>>();
            let members = Members::new(
                written
                    .iter()
                    .map(|(key, value)| (key.clone(), Value::Number(number_of(value))))
                    .collect(),
            );
            assert_eq!(
                members.keys().collect::<Vec<_>>(),
                expected.keys().copied().collect::<Vec<_>>()
            );
            for (key, value) in &expected {
                assert_eq!(members.get(key), Some(*value), "{key} of {count}");
            }
            assert_eq!(members.get("x"), None);
        }
    }

    fn number_of(value: &Value) -> String {
        match value {
            Value::Number(number) => number.clone(),
            other => panic!("{other:?}"),
        }
    }
}
