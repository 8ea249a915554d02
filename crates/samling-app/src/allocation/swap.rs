//! A participant takes another seat that is free: done at once as a new plan, journalled, with a letter as receipt.

use super::hand::moved;
use super::publish::told;
use super::store::{AllocationRow, Origin};
use super::{Facts, facts, note};
use crate::context::{Context, Failure};
use crate::journal::{Action, Actor};
use crate::letter::Content;
use crate::participant::find;
use crate::registration::letter;
use crate::store::Transaction;
use samling_domain::allocation::draft::Place;
use samling_domain::allocation::name_of;
use samling_domain::allocation::outcome::taken;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, ParticipantId, SlotId, TopicId};

/// A seat that somebody could take instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Free {
    /// When.
    pub slot: SlotId,
    /// What.
    pub topic: TopicId,
    /// How many seats are free there.
    pub left: u32,
}

/// Whether participants may swap now.
pub fn is_open(g: &Gathering, now: jiff::Timestamp) -> bool {
    let begun = g
        .first_day()
        .is_some_and(|day| g.timezone.instant(day.date.to_datetime(jiff::civil::Time::midnight())) <= now);
    let rules = &g.allocation.swaps;
    let until = if rules.until.is_none() && begun { false } else { rules.open(&g.timezone, now) };
    until && !g.is_cancelled()
}

/// The seats that somebody could take instead of the own ones, by the engine's rules; none while swaps are closed.
pub fn free(facts: &Facts, participant: ParticipantId, now: jiff::Timestamp) -> Result<Vec<Free>, Failure> {
    let g = &facts.loaded.gathering;
    let Some(row) = facts.published.as_ref().filter(|_| is_open(g, now)) else { return Ok(Vec::new()) };
    let problem = facts.problem(&row.draft, Some(row));
    let name = name_of(participant);
    let counts = taken(&problem, &row.plan.seats);
    let mut found = Vec::new();
    for session in &row.plan.sessions {
        let mine =
            |seat: &&samling_allocation::seating::Seat| seat.participant == name && seat.slot == session.slot;
        let Some(own) = row.plan.seats.iter().find(mine).filter(|seat| seat.topic != session.topic) else {
            continue;
        };
        if problem.hosts.contains(own) {
            continue;
        }
        let room = problem.rooms.iter().find(|room| room.id == session.room).map_or(0, |room| room.capacity);
        let topic = problem.topics.iter().find(|topic| topic.id == session.topic);
        let seats = room.min(topic.and_then(|topic| topic.max_seats).unwrap_or(u32::MAX));
        let used = counts.get(&(session.slot.clone(), session.topic.clone())).copied().unwrap_or(0);
        let (Ok(slot), Ok(id)) = (SlotId::new(session.slot.as_str()), TopicId::new(session.topic.as_str()))
        else {
            continue;
        };
        let place = Place { participant, slot: slot.clone(), topic: id.clone() };
        if used < seats && moved(facts, row, &place, false)?.violations.is_empty() {
            found.push(Free { slot, topic: id, left: seats - used });
        }
    }
    Ok(found)
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swapped {
    /// The seat is theirs.
    Done,
    /// Somebody else was faster, or a rule says no.
    Taken,
    /// Swaps are closed.
    Closed,
}

/// Takes a free seat in place of the own one.
pub fn swap(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    slot: &SlotId,
    topic: &TopicId,
) -> Result<Swapped, Failure> {
    tx.lock_decision(gathering)?;
    let own = find(tx, context, gathering, token)?;
    let facts = facts(tx, context, gathering)?;
    let Some(row) = facts.published.clone() else { return Ok(Swapped::Closed) };
    if !is_open(&facts.loaded.gathering, context.now) {
        return Ok(Swapped::Closed);
    }
    let participant = own.person.id;
    let wanted = |one: &Free| one.slot == *slot && one.topic == *topic;
    if !free(&facts, participant, context.now)?.iter().any(wanted) {
        return Ok(Swapped::Taken);
    }
    let place = Place { participant, slot: slot.clone(), topic: topic.clone() };
    let moved = moved(&facts, &row, &place, false)?;
    let next = AllocationRow {
        id: 0,
        parent: Some(row.id),
        origin: Origin::Swap,
        problem: moved.digest().to_owned(),
        draft: row.draft.clone(),
        plan: moved.plan,
        created_at: context.now,
        published_at: Some(context.now),
        reason: String::new(),
    };
    let id = tx.add_allocation(gathering, &next)?;
    let fields = vec![
        format!("plan-{id}"),
        format!("participant-{participant}"),
        format!("slot-{slot}"),
        format!("topic-{topic}"),
    ];
    note(tx, context, gathering, &Actor::Link, Action::AllocationSwapped, fields, None)?;
    if !own.person.email.is_empty() {
        let content = Content::OwnSeats {
            person: Box::new(own.person.clone()),
            seats: told(&next, Some(&row), participant),
            generation: own.own.generation,
            changed: true,
            asked: true,
            sequence: id,
        };
        let to = vec![own.person.email.clone()];
        let language = own.delegation.language;
        tx.enqueue(&letter(gathering, &own.organisation, to, language, content), context.now)?;
    }
    Ok(Swapped::Done)
}
