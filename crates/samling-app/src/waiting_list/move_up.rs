//! Free places are passed on, by the rule, with the reason in the journal.

use super::has_hard_places;
use super::queue::{Queue, Waits, at_least, confirmed};
use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, WaitingEvent};
use crate::registration::{contact_addresses, letter, own_participants};
use crate::store::{Answer, DelegationRow, Transaction, WaitingState};
use jiff::Timestamp;
use samling_domain::identity::OrganisationId;
use samling_domain::registration::delegation::Delegation;
use samling_domain::waiting_list::check::check;
use samling_domain::waiting_list::decide::{Grant, decide};
use samling_domain::waiting_list::rules::{Mode, WaitingRules};
use std::sync::Arc;

/// Passes on whatever is free, and tells to how many organisations. What the checker refuses is not done.
pub fn move_up(tx: &mut dyn Transaction, context: &Context, loaded: &Arc<Loaded>) -> Result<usize, Failure> {
    move_up_taking(tx, context, loaded, None)
}

/// Passes on whatever is free. `taking` has just said yes: it gets its places at once and no offer.
pub(super) fn move_up_taking(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Arc<Loaded>,
    taking: Option<&OrganisationId>,
) -> Result<usize, Failure> {
    let g = &loaded.gathering;
    let rules = match &g.waiting_list {
        Some(rules) => rules.clone(),
        // The organiser has made all places soft: nobody needs to wait any longer.
        None if !has_hard_places(g) => WaitingRules { mode: Mode::Confirm, ..WaitingRules::default() },
        None => return Ok(0),
    };
    if context.now >= rules.closes(&g.registration, &g.timezone) || tx.waiting(&g.id)?.is_empty() {
        return Ok(0);
    }
    tx.lock_capacities(&g.id)?;
    let mut moved = 0;
    loop {
        let queue = Queue::load(tx, loaded)?;
        let facts = queue.facts();
        let decision = decide(&rules, &facts);
        if let Some(violation) = check(&rules, &facts, &decision).first() {
            return Err(Failure::PlanRefused(format!("{violation:?}")));
        }
        if decision.grants.is_empty() {
            return Ok(moved);
        }
        for stays in &decision.stays {
            if let Some(waits) = queue.of(&stays.organisation).filter(|w| w.row.passed != stays.passed) {
                let row = crate::store::WaitingRow { passed: stays.passed, ..waits.row.clone() };
                tx.put_waiting(&g.id, &row)?;
            }
        }
        for grant in &decision.grants {
            let Some(waits) = queue.of(&grant.organisation) else { continue };
            let mut why = Why { actor: Actor::System, fields: fields(grant), reason: None };
            if taking == Some(&grant.organisation) {
                why.actor = Actor::Link;
                take_up(tx, context, loaded, waits, why)?;
            } else {
                give(tx, context, loaded, &rules, waits, why)?;
            }
            moved += 1;
        }
        // What moves up may leave something else, which goes on in the next round. The queue gets shorter every time.
    }
}

/// Who did it, and why.
pub(super) struct Why {
    pub actor: Actor,
    pub fields: Vec<String>,
    pub reason: Option<String>,
}

/// The reason of a grant, and past whom it went, for the journal.
fn fields(grant: &Grant) -> Vec<String> {
    let passes = grant.passes.iter().map(|id| format!("passes-{id}"));
    std::iter::once(grant.reason.code().to_owned()).chain(passes).collect()
}

/// Offers the places, or hands them over at once, as the rule says.
pub(super) fn give(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Arc<Loaded>,
    rules: &WaitingRules,
    waits: &Waits,
    why: Why,
) -> Result<(), Failure> {
    if rules.mode == Mode::Confirm {
        return take_up(tx, context, loaded, waits, why);
    }
    let g = &loaded.gathering;
    let mut until = rules.offer_ends(&g.registration, &g.timezone, context.now);
    if until <= context.now {
        // The organiser offers after the list has closed.
        let hours = jiff::SignedDuration::from_hours(i64::from(rules.hours()));
        until = context.now.checked_add(hours).unwrap_or(Timestamp::MAX);
    }
    let mut row = waits.row.clone();
    row.state = WaitingState::Offered { until };
    tx.put_waiting(&g.id, &row)?;
    tx.reserve(&g.id, &row.organisation, &at_least(&waits.request.holds, &waits.request.wants))?;
    journal(tx, context, loaded, &row.organisation, Action::WaitingOffered, why)?;
    tell(tx, context, loaded, waits, WaitingEvent::Offer, Told { until: Some(until), ..Told::default() })
}

/// Puts what waited in the place of what was confirmed.
pub(super) fn take_up(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Arc<Loaded>,
    waits: &Waits,
    why: Why,
) -> Result<(), Failure> {
    let (g, id) = (&loaded.gathering, &waits.row.organisation);
    tx.lock_organisation(&g.id, id)?;
    let stored = tx.delegation(&g.id, id)?;
    let registered = stored.as_ref().filter(|row| row.answer == Answer::Registered);
    let mut wanted = own_participants(waits.row.delegation.clone(), registered);
    if let Some(row) = registered.filter(|row| row.changed_at > waits.row.asked_at) {
        keep_later_names(&mut wanted, &row.delegation);
    }
    let row = DelegationRow {
        answer: Answer::Registered,
        version: stored.as_ref().map_or(0, |row| row.version) + 1,
        generation: stored.as_ref().map_or(1, |row| row.generation),
        delegation: wanted,
        language: waits.row.language,
        terms: waits.row.terms.clone(),
        terms_at: Some(waits.row.asked_at),
        registered_at: registered.map_or(context.now, |row| row.registered_at),
        changed_at: context.now,
    };
    let row = tx.put_delegation(&g.id, id, row)?;
    let nothing = Delegation::default().hard_use(g);
    tx.reserve(&g.id, id, &at_least(&nothing, &row.delegation.hard_use(g)))?;
    tx.remove_waiting(&g.id, id)?;
    journal(tx, context, loaded, id, Action::WaitingMovedUp, why)?;
    tell(tx, context, loaded, waits, WaitingEvent::MovedUp, Told::default())
}

/// A participant who was replaced by another while the request waited stays replaced.
fn keep_later_names(wanted: &mut Delegation, confirmed: &Delegation) {
    for person in &mut wanted.participants {
        if let Some(now) = confirmed.participants.iter().find(|one| one.id == person.id) {
            person.name.clone_from(&now.name);
            person.email.clone_from(&now.email);
            person.role.clone_from(&now.role);
            person.field.clone_from(&now.field);
        }
    }
}

pub(super) fn journal(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    organisation: &OrganisationId,
    action: Action,
    why: Why,
) -> Result<(), Failure> {
    tx.append(&Entry {
        at: context.now,
        actor: why.actor,
        action,
        gathering: Some(loaded.gathering.id.clone()),
        organisation: Some(organisation.clone()),
        fields: why.fields,
        reason: why.reason,
    })?;
    Ok(())
}

/// What a letter says beside what happened.
#[derive(Default)]
pub(super) struct Told {
    pub until: Option<Timestamp>,
    pub reason: Option<String>,
}

/// Tells the contact.
pub(super) fn tell(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    waits: &Waits,
    event: WaitingEvent,
    told: Told,
) -> Result<(), Failure> {
    let (g, row) = (&loaded.gathering.id, &waits.row);
    let organisation = tx.organisation(g, &row.organisation)?.ok_or(Failure::NotFound)?;
    let content = Content::WaitingList {
        event,
        delegation: row.delegation.clone(),
        generation: waits.stored.as_ref().map_or(1, |row| row.generation),
        confirmed: confirmed(waits.stored.as_ref()),
        place: None,
        until: told.until,
        reason: told.reason,
    };
    let letter = letter(g, &organisation, contact_addresses(&row.delegation), row.language, content);
    tx.enqueue(&letter, context.now)?;
    Ok(())
}
