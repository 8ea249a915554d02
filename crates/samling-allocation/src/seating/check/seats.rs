//! The rules of seats.

use super::Violation;
use super::facts::{Facts, Held, allows};
use crate::seating::problem::{Participant, Seat, Session};

pub fn check(facts: &Facts<'_>, held: &Held<'_>, found: &mut Vec<Violation>) {
    for (seat, (session, person)) in held.seats.iter().zip(held.session_of.iter().zip(&held.person_of)) {
        let session = session.map(|at| &held.sessions[at]);
        seat_holds(facts, seat, session, person.map(|at| &facts.problem.participants[at]), found);
    }
    for (_, seats) in held.people(facts) {
        seats_agree(facts, seats, found);
    }
    for pin in &facts.problem.pins {
        if !held.has(facts, pin) {
            found.push(Violation::PinNotKept { seat: pin.clone() });
        }
    }
    for host in &facts.problem.hosts {
        if held.runs(&host.slot, &host.topic) && !held.has(facts, host) {
            found.push(Violation::HostMissing { seat: host.clone() });
        }
    }
}

/// One seat by itself.
fn seat_holds(
    facts: &Facts<'_>,
    seat: &Seat,
    session: Option<&Session>,
    participant: Option<&Participant>,
    found: &mut Vec<Violation>,
) {
    if !facts.forbidden.is_empty() && facts.forbidden.contains(&super::facts::triple(seat)) {
        found.push(Violation::Forbidden { seat: seat.clone() });
    }
    let Some(session) = session else {
        found.push(Violation::SessionDoesNotRun { seat: seat.clone() });
        return;
    };
    let Some(participant) = participant else {
        found.push(Violation::UnknownParticipant { seat: seat.clone() });
        return;
    };
    if !allows(participant.slots.as_ref(), &seat.slot) {
        found.push(Violation::NotPresent { seat: seat.clone() });
    }
    let roles = facts.topics.get(seat.topic.as_str()).and_then(|topic| topic.roles.as_ref());
    if let Some(roles) = roles
        && !participant.role.as_ref().is_some_and(|role| roles.contains(role))
        && !facts.is_host(seat)
    {
        found.push(Violation::RoleNotAdmitted { seat: seat.clone() });
    }
    if !participant.needs.is_empty()
        && let Some(room) = facts.rooms.get(session.room.as_str())
        && let Some(feature) = participant.needs.iter().find(|need| !room.features.contains(need))
    {
        let (room, feature) = (room.id.clone(), feature.clone());
        found.push(Violation::RoomLacksForParticipant { seat: seat.clone(), room, feature });
    }
}

/// The seats of one participant: one per slot, and no topic twice unless as its host each time.
fn seats_agree(facts: &Facts<'_>, seats: &[&Seat], found: &mut Vec<Violation>) {
    for (at, seat) in seats.iter().enumerate() {
        let before = &seats[..at];
        if before.iter().any(|other| other.slot == seat.slot) {
            let (participant, slot) = (seat.participant.clone(), seat.slot.clone());
            found.push(Violation::TwoSeatsInSlot { participant, slot });
        }
        let again = |other: &&&Seat| other.topic == seat.topic && other.slot != seat.slot;
        if before.iter().filter(again).any(|other| !facts.is_host(seat) || !facts.is_host(other)) {
            let (participant, topic) = (seat.participant.clone(), seat.topic.clone());
            found.push(Violation::SameTopicTwice { participant, topic });
        }
    }
}
