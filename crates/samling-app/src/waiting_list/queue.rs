//! Room, queue, and what everybody in it holds.

use crate::context::{Failure, Loaded};
use crate::store::{Answer, DelegationRow, Transaction, WaitingRow, WaitingState};
use samling_domain::coverage::rules::Enforced;
use samling_domain::identity::{CapacityId, OrganisationId};
use samling_domain::waiting_list::decide::{Facts, Request, Room, Units, in_order};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A request with what its organisation holds.
#[derive(Debug, Clone)]
pub struct Waits {
    /// The request.
    pub row: WaitingRow,
    /// As the rule sees it.
    pub request: Request,
    /// What is stored of the organisation.
    pub stored: Option<DelegationRow>,
}

impl Waits {
    /// What is held for the organisation: what is confirmed, and what is offered.
    pub fn reserved(&self) -> Units {
        match self.row.state {
            WaitingState::Offered { .. } => at_least(&self.request.holds, &self.request.wants),
            _ => self.request.holds.clone(),
        }
    }
    /// True for those whom free places may be passed on to.
    pub fn is_queued(&self) -> bool {
        self.row.state == WaitingState::Queued
    }
}

/// The waiting list of a gathering with the room that there is.
#[derive(Debug, Clone)]
pub struct Queue {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// How much there is of each hard capacity, and how much is held.
    pub room: BTreeMap<CapacityId, Room>,
    /// All requests, by when they came.
    pub all: Vec<Waits>,
}

impl Queue {
    /// Loads it.
    pub fn load(tx: &mut dyn Transaction, loaded: &Arc<Loaded>) -> Result<Self, Failure> {
        let id = &loaded.gathering.id;
        let rows = tx.waiting(id)?;
        let all: Vec<Waits> = rows.into_iter().map(|row| waits(tx, loaded, row)).collect::<Result<_, _>>()?;
        let room = match all.first() {
            Some(first) => room(tx, loaded, &first.row.organisation, &first.reserved())?,
            None => match tx.organisations(id)?.first() {
                None => BTreeMap::new(),
                Some(anybody) => {
                    let stored = tx.delegation(id, &anybody.invited.id)?;
                    room(tx, loaded, &anybody.invited.id, &held(loaded, stored.as_ref()))?
                }
            },
        };
        Ok(Self { loaded: Arc::clone(loaded), room, all })
    }

    /// What the rule decides from: only those in the queue take part.
    pub fn facts(&self) -> Facts {
        let queue = self.all.iter().filter(|waits| waits.is_queued());
        Facts { room: self.room.clone(), queue: queue.map(|waits| waits.request.clone()).collect() }
    }

    /// The request of an organisation.
    pub fn of(&self, organisation: &OrganisationId) -> Option<&Waits> {
        self.all.iter().find(|waits| waits.row.organisation == *organisation)
    }

    /// The place of an organisation in the queue, from 1; nothing for those who are not in it.
    pub fn place(&self, organisation: &OrganisationId) -> Option<u32> {
        let rules = self.loaded.gathering.waiting_list.clone().unwrap_or_default();
        let order = in_order(&rules, self.facts().queue);
        let index = order.iter().position(|request| request.organisation == *organisation)?;
        u32::try_from(index + 1).ok()
    }
}

fn waits(tx: &mut dyn Transaction, loaded: &Loaded, row: WaitingRow) -> Result<Waits, Failure> {
    let stored = tx.delegation(&loaded.gathering.id, &row.organisation)?;
    let request = Request {
        organisation: row.organisation.clone(),
        since: row.since,
        wants: row.delegation.hard_use(&loaded.gathering),
        holds: held(loaded, stored.as_ref()),
        confirmed: confirmed(stored.as_ref()),
        passed: row.passed,
    };
    Ok(Waits { row, request, stored })
}

/// What an organisation holds by what is confirmed.
pub(super) fn held(loaded: &Loaded, stored: Option<&DelegationRow>) -> Units {
    let registered = stored.filter(|row| row.answer == Answer::Registered);
    registered.map(|row| row.delegation.hard_use(&loaded.gathering)).unwrap_or_default()
}

/// How many participants an organisation has confirmed.
pub(super) fn confirmed(stored: Option<&DelegationRow>) -> u32 {
    let registered = stored.filter(|row| row.answer == Answer::Registered);
    registered.map_or(0, |row| u32::try_from(row.delegation.participants.len()).unwrap_or(u32::MAX))
}

/// The greater of two, unit by unit.
pub(super) fn at_least(one: &Units, other: &Units) -> Units {
    let mut most = one.clone();
    for (capacity, units) in other {
        let held = most.entry(capacity.clone()).or_default();
        *held = (*held).max(*units);
    }
    most
}

/// How much of everything is held, seen from an organisation of which it is known what is held for it.
pub(super) fn room(
    tx: &mut dyn Transaction,
    loaded: &Loaded,
    organisation: &OrganisationId,
    reserved: &Units,
) -> Result<BTreeMap<CapacityId, Room>, Failure> {
    let g = &loaded.gathering;
    let mut room = BTreeMap::new();
    for capacity in g.capacities.iter().filter(|capacity| capacity.enforced == Enforced::SignUp) {
        let others = tx.reserved_by_others(&g.id, &capacity.id, organisation)?;
        let own = reserved.get(&capacity.id).copied().unwrap_or_default();
        room.insert(capacity.id.clone(), Room { limit: capacity.limit, held: others.saturating_add(own) });
    }
    Ok(room)
}

/// Where an organisation stands, for its own page.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Its request.
    pub row: WaitingRow,
    /// Its place in the queue, from 1; nothing for those who are not in it.
    pub place: Option<u32>,
    /// How many are in the queue.
    pub queued: u32,
}

/// Where an organisation stands; nothing when it does not wait.
pub fn standing(
    tx: &mut dyn Transaction,
    loaded: &Arc<Loaded>,
    organisation: &OrganisationId,
) -> Result<Option<Standing>, Failure> {
    if tx.waiting_of(&loaded.gathering.id, organisation)?.is_none() {
        return Ok(None);
    }
    let queue = Queue::load(tx, loaded)?;
    let queued = queue.all.iter().filter(|waits| waits.is_queued()).count();
    Ok(queue.of(organisation).map(|waits| Standing {
        row: waits.row.clone(),
        place: queue.place(organisation),
        queued: u32::try_from(queued).unwrap_or(u32::MAX),
    }))
}
