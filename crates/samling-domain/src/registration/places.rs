//! Places without a name: how they are numbered, and how pressing their names are.

use super::delegation::Participant;
use super::rules::RegistrationRules;
use crate::time::Zone;
use jiff::Timestamp;

/// How many places have no name.
pub fn without_name(participants: &[Participant]) -> usize {
    participants.iter().filter(|person| person.name.is_empty()).count()
}

/// The number of a place among those without a name, from 1; participants are counted by their place in the list.
pub fn place_number(participants: &[Participant], index: usize) -> usize {
    let before = participants.iter().take(index);
    before.filter(|person| person.name.is_empty()).count() + 1
}

/// How pressing missing names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamesDue {
    /// There is time.
    Later,
    /// Only so many days are left.
    Soon(i32),
    /// They should have been there.
    Past,
}

/// How pressing missing names are now.
pub fn names_due(rules: &RegistrationRules, zone: &Zone, now: Timestamp) -> NamesDue {
    let deadline = rules.names_deadline();
    if deadline.is_past(zone, now) {
        return NamesDue::Past;
    }
    let days = deadline.days_left(zone, now);
    if i64::from(days) <= i64::from(rules.names.near_days) { NamesDue::Soon(days) } else { NamesDue::Later }
}
