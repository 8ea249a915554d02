//! What becomes of a save that asks for hard places.

use super::queue::{Queue, at_least, confirmed, held, room};
use super::{has_hard_places, move_up};
use crate::context::{Context, Failure, Loaded};
use crate::invitation::note;
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, WaitingEvent};
use crate::registration::{Outcome, contact_addresses, letter};
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction, WaitingRow, WaitingState};
use jiff::Timestamp;
use samling_domain::identity::OrganisationId;
use samling_domain::language::Language;
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::delegation::Delegation;
use samling_domain::waiting_list::admission::{Admission, admission, keeps_place};
use samling_domain::waiting_list::decide::{Facts, Request, Units};
use samling_domain::waiting_list::rules::AfterExpiry;
use std::sync::Arc;

/// What an organisation can expect of a save, before it is sent as well as when it is.
#[derive(Debug, Clone)]
pub struct Prospect {
    organisation: OrganisationId,
    /// Room, and those who wait beside this organisation.
    facts: Facts,
    /// What is held for it: what is confirmed, and what is offered.
    reserved: Units,
    /// What is confirmed.
    pub confirmed: Option<Delegation>,
    /// What it waits for already.
    pub waiting: Option<WaitingRow>,
    now: Timestamp,
}

impl Prospect {
    /// The prospect of an organisation.
    pub fn of(
        tx: &mut dyn Transaction,
        context: &Context,
        loaded: &Arc<Loaded>,
        organisation: &OrganisationId,
    ) -> Result<Self, Failure> {
        let stored = tx.delegation(&loaded.gathering.id, organisation)?;
        let queue = Queue::load(tx, loaded)?;
        let own = queue.of(organisation);
        let reserved = own.map_or_else(|| held(loaded, stored.as_ref()), super::Waits::reserved);
        let mut facts = queue.facts();
        facts.queue.retain(|request| request.organisation != *organisation);
        // Seen from this organisation itself: what it holds is known best here.
        facts.room = room(tx, loaded, organisation, &reserved)?;
        Ok(Self {
            organisation: organisation.clone(),
            facts,
            reserved,
            waiting: own.map(|waits| waits.row.clone()),
            confirmed: stored.filter(|row| row.answer == Answer::Registered).map(|row| row.delegation),
            now: context.now,
        })
    }

    /// How many units of each hard capacity it can have in all.
    pub fn allowed(&self) -> Units {
        let one = |(id, room): (&_, &samling_domain::waiting_list::decide::Room)| {
            (samling_domain::identity::CapacityId::clone(id), self.held(id).saturating_add(room.free()))
        };
        self.facts.room.iter().map(one).collect()
    }

    fn held(&self, capacity: &samling_domain::identity::CapacityId) -> u32 {
        self.reserved.get(capacity).copied().unwrap_or_default()
    }

    /// What becomes of this delegation if it is sent now.
    pub fn admission(&self, loaded: &Loaded, wanted: &Delegation) -> Admission {
        let g = &loaded.gathering;
        admission(g.waiting_list.as_ref(), &self.facts, &self.request(loaded, wanted))
    }

    /// Whether the place in the queue would stay.
    pub fn keeps_place(&self, loaded: &Loaded, wanted: &Delegation) -> bool {
        let g = &loaded.gathering;
        let keeps = g.waiting_list.as_ref().is_some_and(|rules| rules.after_expiry == AfterExpiry::Keep);
        self.waiting.as_ref().is_some_and(|row| {
            let stands = match row.state {
                WaitingState::Queued | WaitingState::Offered { .. } => true,
                WaitingState::Resting => keeps,
                WaitingState::Closed => false,
            };
            stands && keeps_place(&row.delegation.hard_use(g), &wanted.hard_use(g))
        })
    }

    fn request(&self, loaded: &Loaded, wanted: &Delegation) -> Request {
        let before = self.waiting.as_ref().filter(|_| self.keeps_place(loaded, wanted));
        let participants = self.confirmed.as_ref().map_or(0, |delegation| delegation.participants.len());
        Request {
            organisation: self.organisation.clone(),
            since: before.map_or(self.now, |row| row.since),
            wants: wanted.hard_use(&loaded.gathering),
            holds: self.reserved.clone(),
            confirmed: u32::try_from(participants).unwrap_or(u32::MAX),
            passed: before.map_or(0, |row| row.passed),
        }
    }
}

/// A save on its way into the store.
pub(crate) struct Save<'a> {
    pub loaded: &'a Arc<Loaded>,
    pub organisation: &'a OrganisationRow,
    pub stored: Option<&'a DelegationRow>,
    pub wanted: &'a Delegation,
    /// The contact has been told that it will wait if it does not fit.
    pub may_wait: bool,
    pub language: Language,
    pub terms: &'a str,
    pub manage: String,
}

/// Lets a save enter (nothing), or keeps all of it on the waiting list. What is confirmed stays as it is.
pub(crate) fn hold_back(
    tx: &mut dyn Transaction,
    context: &Context,
    save: &Save<'_>,
) -> Result<Option<Outcome>, Failure> {
    let g = &save.loaded.gathering;
    if !has_hard_places(g) {
        return enter(tx, context, save, &[]).map(|()| None);
    }
    tx.lock_capacities(&g.id)?;
    let prospect = Prospect::of(tx, context, save.loaded, &save.organisation.invited.id)?;
    match prospect.admission(save.loaded, save.wanted) {
        Admission::Enters { passes } => enter(tx, context, save, &passes).map(|()| None),
        Admission::Waits { short, place } => {
            let open = g
                .waiting_list
                .as_ref()
                .is_some_and(|rules| context.now < rules.closes(&g.registration, &g.timezone));
            if !save.may_wait || !open {
                return Err(Failure::Rejected(Rejection::Full));
            }
            let fields = short.iter().map(|short| format!("capacity-{}", short.capacity)).collect();
            wait(tx, context, save, &prospect, place, fields).map(Some)
        }
    }
}

/// What was waited for is replaced by what enters now; those who came earlier and wait for the same are passed over.
fn enter(
    tx: &mut dyn Transaction,
    context: &Context,
    save: &Save<'_>,
    passes: &[OrganisationId],
) -> Result<(), Failure> {
    let (g, id) = (&save.loaded.gathering.id, &save.organisation.invited.id);
    if save.stored.is_some() && tx.waiting_of(g, id)?.is_some() {
        tx.remove_waiting(g, id)?;
        note(tx, context, g, id, Actor::Link, Action::WaitingLeft)?;
    }
    for other in passes {
        if let Some(mut row) = tx.waiting_of(g, other)? {
            row.passed = row.passed.saturating_add(1);
            tx.put_waiting(g, &row)?;
        }
    }
    Ok(())
}

fn wait(
    tx: &mut dyn Transaction,
    context: &Context,
    save: &Save<'_>,
    prospect: &Prospect,
    place: Option<u32>,
    fields: Vec<String>,
) -> Result<Outcome, Failure> {
    let (g, id) = (&save.loaded.gathering.id, &save.organisation.invited.id);
    let asked = prospect.request(save.loaded, save.wanted);
    tx.put_waiting(
        g,
        &WaitingRow {
            organisation: id.clone(),
            delegation: save.wanted.clone(),
            language: save.language,
            terms: save.terms.to_owned(),
            since: asked.since,
            asked_at: context.now,
            passed: asked.passed,
            state: WaitingState::Queued,
        },
    )?;
    // An offer for what was asked before is given back.
    let holds = held(save.loaded, save.stored);
    tx.reserve(g, id, &at_least(&Delegation::default().hard_use(&save.loaded.gathering), &holds))?;
    let row = tx.put_delegation(g, id, head(context, save))?;
    tx.append(&Entry {
        at: context.now,
        actor: Actor::Link,
        action: Action::WaitingJoined,
        gathering: Some(g.clone()),
        organisation: Some(id.clone()),
        fields,
        reason: None,
    })?;
    let content = Content::WaitingList {
        event: WaitingEvent::Waiting,
        delegation: save.wanted.clone(),
        generation: row.generation,
        confirmed: confirmed(save.stored),
        place,
        until: None,
        reason: None,
    };
    let recipients = contact_addresses(save.wanted);
    tx.enqueue(&letter(g, save.organisation, recipients, save.language, content), context.now)?;
    move_up(tx, context, save.loaded)?;
    Ok(Outcome::Waiting { manage: save.manage.clone(), changed: true })
}

/// The delegation beside the request: what is confirmed with its next version, or the contact alone.
fn head(context: &Context, save: &Save<'_>) -> DelegationRow {
    match save.stored {
        Some(row) if row.answer == Answer::Registered => {
            DelegationRow { version: row.version + 1, ..row.clone() }
        }
        other => DelegationRow {
            answer: Answer::Waiting,
            version: other.map_or(0, |row| row.version) + 1,
            generation: other.map_or(1, |row| row.generation),
            delegation: Delegation { participants: Vec::new(), ..save.wanted.clone() },
            language: save.language,
            terms: save.terms.to_owned(),
            terms_at: Some(context.now),
            registered_at: other.map_or(context.now, |row| row.registered_at),
            changed_at: context.now,
        },
    }
}
