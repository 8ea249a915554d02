//! Publishing: checked, journalled, and told to exactly those whom it concerns, all in one transaction.

use super::store::AllocationRow;
use super::{Facts, Seated, Standing, facts, note, seats_of, standing};
use crate::context::{Context, Failure};
use crate::journal::{Action, Actor};
use crate::letter::{Content, NewLetter};
use crate::participant::store::OwnRow;
use crate::registration::{contact_addresses, letter};
use crate::store::{DelegationRow, Transaction};
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::registration::delegation::Participant;
use std::collections::BTreeMap;

/// What came of publishing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    /// It is in force, and so many letters are on their way.
    Done {
        /// How many letters.
        letters: usize,
    },
    /// Sign-ups, rooms or what is published have changed since it was made; run the search again.
    Outdated,
    /// The last moment for changes of sign-ups has not passed.
    TooEarly,
    /// The gathering is cancelled.
    Cancelled,
    /// It is in force already.
    Unchanged,
}

/// Publishes a plan. One that replaces another must say why. Only those for whom something changes get a letter.
pub fn publish(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    plan: i64,
    reason: &str,
    actor: &Actor,
) -> Result<Published, Failure> {
    tx.lock_decision(gathering)?;
    let facts = facts(tx, context, gathering)?;
    let row = tx.allocation(gathering, plan)?.ok_or(Failure::NotFound)?;
    let g = &facts.loaded.gathering;
    if facts.published.as_ref().is_some_and(|published| published.id == row.id) {
        return Ok(Published::Unchanged);
    }
    if row.published_at.is_some() {
        return Ok(Published::Outdated);
    }
    if g.is_cancelled() {
        return Ok(Published::Cancelled);
    }
    if !g.registration.last_change().is_past(&g.timezone, context.now) {
        return Ok(Published::TooEarly);
    }
    let reason: String = reason.trim().chars().take(500).collect();
    if reason.is_empty() && facts.published.is_some() {
        return Err(Failure::Missing("reason"));
    }
    let standing = standing(tx, gathering, &facts, row)?;
    if !standing.fresh {
        return Ok(Published::Outdated);
    }
    if let Some(violation) = standing.violations.first() {
        return Err(Failure::PlanRefused(violation.to_string()));
    }
    tx.publish_allocation(plan, context.now, &reason)?;
    let why = Some(reason).filter(|reason| !reason.is_empty());
    note(tx, context, gathering, actor, Action::AllocationPublished, vec![format!("plan-{plan}")], why)?;
    let owns = tx.owns(gathering)?;
    let letters = letters(&facts, &standing.row, &owns);
    for one in &letters {
        crate::deputy::send(tx, context, one)?;
    }
    Ok(Published::Done { letters: letters.len() })
}

/// The letters that publishing a plan sends: one to each organisation and one to each participant with an address, of those
/// for whom something is new.
pub fn letters(facts: &Facts, row: &AllocationRow, owns: &BTreeMap<ParticipantId, OwnRow>) -> Vec<NewLetter> {
    let mut letters = Vec::new();
    for (organisation, delegation) in &facts.delegations {
        letters.extend(of_delegation(facts, row, organisation, delegation, owns));
    }
    letters
}

/// How many letters a plan would send: to organisations, to participants.
pub fn count(standing: &Standing, facts: &Facts) -> (usize, usize) {
    let letters = letters(facts, &standing.row, &BTreeMap::new());
    let grouped = letters.iter().filter(|one| matches!(one.content, Content::Seats { .. })).count();
    (grouped, letters.len() - grouped)
}

/// Where somebody is, told beside where they were.
pub fn told(row: &AllocationRow, published: Option<&AllocationRow>, person: ParticipantId) -> Vec<Seated> {
    let mut seats = seats_of(row, person);
    let Some(published) = published else { return seats };
    let before = seats_of(published, person);
    for seat in &mut seats {
        let was = before.iter().find(|was| was.slot == seat.slot);
        seat.changed = was.is_none_or(|was| was.topic != seat.topic || was.room != seat.room);
        seat.before = was.filter(|was| was.topic != seat.topic).map(|was| was.topic.clone());
    }
    seats
}

fn of_delegation(
    facts: &Facts,
    row: &AllocationRow,
    organisation: &OrganisationId,
    delegation: &DelegationRow,
    owns: &BTreeMap<ParticipantId, OwnRow>,
) -> Vec<NewLetter> {
    let gathering = &facts.loaded.gathering.id;
    let published = facts.published.as_ref();
    let Some(of) = facts.organisations.iter().find(|one| one.invited.id == *organisation) else {
        return Vec::new();
    };
    let people = &delegation.delegation.participants;
    let is_new = |person: &&Participant| {
        let now = seats_of(row, person.id);
        published.map_or(!now.is_empty(), |published| seats_of(published, person.id) != now)
    };
    let concerned: Vec<&Participant> = people.iter().filter(is_new).collect();
    if concerned.is_empty() {
        return Vec::new();
    }
    let grouped = Content::Seats {
        people: people.clone(),
        seats: people.iter().flat_map(|person| told(row, published, person.id)).collect(),
        generation: delegation.generation,
        changed: published.is_some(),
    };
    let addresses = contact_addresses(&delegation.delegation);
    let mut letters = vec![letter(gathering, of, addresses, delegation.language, grouped)];
    let reachable = |person: &&&Participant| !person.email.is_empty() && !person.name.is_erased();
    for person in concerned.iter().filter(reachable) {
        let content = Content::OwnSeats {
            person: Box::new((*person).clone()),
            seats: told(row, published, person.id),
            generation: owns.get(&person.id).copied().unwrap_or_default().generation,
            changed: published.is_some(),
            asked: false,
            sequence: row.id,
        };
        letters.push(letter(gathering, of, vec![person.email.clone()], delegation.language, content));
    }
    letters
}
