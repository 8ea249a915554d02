//! A participant's own part: what can still be changed when, diet and access needs, and who is another person.

pub mod counts;
pub mod needs;

use crate::gathering::Gathering;
use crate::gathering::nearest::is_near;
use crate::registration::delegation::Participant;
use crate::registration::fold::fold;
use crate::time::Deadline;
use jiff::Timestamp;

/// What a participant can still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// The last moment for wishes.
    pub wishes_until: Deadline,
    /// Whether it is still to come.
    pub wishes: bool,
    /// The last moment for diet and access needs: as stated, or when the hotel gets its numbers.
    pub needs_until: Deadline,
    /// Whether it is still to come.
    pub needs: bool,
}

/// What a participant can still change now.
pub fn open(gathering: &Gathering, now: Timestamp) -> Open {
    let rules = &gathering.registration;
    let wishes_until = rules.last_change();
    let needs_until = gathering.needs.until.or(rules.hotel).unwrap_or(wishes_until);
    let is_open = |until: Deadline| !until.is_past(&gathering.timezone, now);
    Open { wishes_until, wishes: is_open(wishes_until), needs_until, needs: is_open(needs_until) }
}

/// What a save of the delegation means for a participant's own link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// Nothing changed for it.
    Same,
    /// Another address: the old link dies. The new address, if there is one, gets a letter.
    Moved,
    /// Another person in the same place, or one without a way to be told from another: the old link dies.
    Another,
}

/// Compares a participant before and after a save by the main contact. Whoever has no address is known by the name alone, so
/// another name is another person. With an address that stays, a name that is much like the old one is a correction; any
/// other is somebody else, who must not get what the first one said about food and access.
pub fn reached(before: &Participant, after: &Participant) -> Reached {
    if before.email != after.email {
        if before.email.is_empty() && before.name == after.name { Reached::Moved } else { Reached::Another }
    } else if before.name == after.name
        || !before.email.is_empty() && is_correction(before.name.reveal(), after.name.reveal())
    {
        Reached::Same
    } else {
        Reached::Another
    }
}

/// Whether two names can be the same person's: the first name stays, words are added or left out, or few letters differ. A
/// place without a name may get one.
fn is_correction(before: &str, after: &str) -> bool {
    let (before, after) = (fold(before), fold(after));
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_whitespace().collect(), after.split_whitespace().collect());
    let within = |few: &[&str], many: &[&str]| few.iter().all(|word| many.contains(word));
    old.first() == new.first() || within(&old, &new) || within(&new, &old) || is_near(&before, &after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::{ParticipantId, RoleId};
    use crate::personal::Personal;

    fn person(name: &str, email: &str) -> Participant {
        Participant {
            id: ParticipantId(1),
            name: Personal::new(name),
            email: Personal::new(email),
            role: RoleId::new("leader").unwrap(),
            field: None,
            elements: std::collections::BTreeSet::default(),
            cover: crate::coverage::request::CoverWish::Auto,
            only_if_covered: false,
            wishes: Vec::new(),
        }
    }

    #[test]
    fn who_is_another_person() {
        for (before, after, expect) in [
            (("Kari", "k@a.example"), ("Kari", "k@a.example"), Reached::Same),
            (("Kari", "k@a.example"), ("Kari B", "k@a.example"), Reached::Same),
            (("Kari Hansen", "k@a.example"), ("Kari Olsen", "k@a.example"), Reached::Same),
            (("Kåri Hansen", "k@a.example"), ("Kari Hanssen", "k@a.example"), Reached::Same),
            (("Hansen", "k@a.example"), ("Kari Hansen", "k@a.example"), Reached::Same),
            (("", "k@a.example"), ("Kari Hansen", "k@a.example"), Reached::Same),
            (("Kari Hansen", "k@a.example"), ("Ola Nordmann", "k@a.example"), Reached::Another),
            (("Kari Hansen", "k@a.example"), ("Ola Hansen", "k@a.example"), Reached::Another),
            (("Kari", "k@a.example"), ("Kari", "kari@a.example"), Reached::Another),
            (("Kari", "k@a.example"), ("Ola", "o@a.example"), Reached::Another),
            (("Kari", "k@a.example"), ("Kari", ""), Reached::Another),
            (("Kari", ""), ("Kari", "k@a.example"), Reached::Moved),
            (("Kari", ""), ("Ola", "o@a.example"), Reached::Another),
            (("Kari", ""), ("Ola", ""), Reached::Another),
            (("Kari", ""), ("Kari", ""), Reached::Same),
        ] {
            let (b, a) = (person(before.0, before.1), person(after.0, after.1));
            assert_eq!(reached(&b, &a), expect, "{before:?} {after:?}");
        }
    }
}
