//! What the search for mistakes keeps: those found, and the ids that are there.

use super::{MAX_LISTED, Mistake};
use foldhash::{HashSet, HashSetExt};
use std::fmt;

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain words")]
pub enum Kind {
    Slot,
    Room,
    Organisation,
    Topic,
    Participant,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Slot => "slot",
            Self::Room => "room",
            Self::Organisation => "organisation",
            Self::Topic => "topic",
            Self::Participant => "participant",
        })
    }
}

/// The first mistakes, and how many more.
#[derive(Default)]
pub struct Found {
    listed: Vec<Mistake>,
    more: usize,
}

impl Found {
    /// Adds one; its texts are only made when it is listed.
    pub fn add(&mut self, make: impl FnOnce() -> Mistake) {
        if self.listed.len() < MAX_LISTED {
            self.listed.push(make());
        } else {
            self.more += 1;
        }
    }

    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    pub fn listed(mut self) -> Vec<Mistake> {
        if self.more > 0 {
            self.listed.push(Mistake::More { count: self.more });
        }
        self.listed
    }
}

/// The ids of one list.
pub struct Ids<'a> {
    kind: Kind,
    known: HashSet<&'a str>,
}

impl<'a> Ids<'a> {
    /// Collects them, and finds those that are empty or there twice.
    pub fn new(kind: Kind, list: &str, ids: impl Iterator<Item = &'a str>, found: &mut Found) -> Self {
        let mut known = HashSet::with_capacity(ids.size_hint().0);
        for (at, id) in ids.enumerate() {
            if id.is_empty() {
                found.add(|| Mistake::EmptyId { place: format!("{list}[{at}].id") });
            }
            if !known.insert(id) {
                found.add(|| Mistake::DuplicateId { place: format!("{list}[{at}].id"), id: id.to_owned() });
            }
        }
        Self { kind, known }
    }

    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whoever is named must be there.
    pub fn one(&self, id: &str, place: impl FnOnce() -> String, found: &mut Found) {
        if !self.known.contains(id) {
            found.add(|| Mistake::Unknown { place: place(), kind: self.kind, id: id.to_owned() });
        }
    }

    /// All that are named must be there.
    pub fn all(&self, ids: Option<&[String]>, place: impl Fn() -> String, found: &mut Found) {
        for (at, id) in ids.unwrap_or_default().iter().enumerate() {
            self.one(id, || format!("{}[{at}]", place()), found);
        }
    }
}

/// How long a list is that may be absent.
pub fn named(list: Option<&Vec<String>>) -> usize {
    list.map_or(0, Vec::len)
}
