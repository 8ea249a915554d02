//! The allocation: from wishes to a published seating.
//!
//! [`facts`] gathers what it is made from; [`search`] runs the engine in the background, past reloads and restarts;
//! [`hand`] moves people by hand, shown before it is done; [`publish`] checks, journals and writes letters in one
//! transaction; [`swap`] lets participants take a free seat. A plan is never changed: each is a row of its own with the
//! published plan that it would replace as its parent.

pub mod hand;
pub mod publish;
pub mod search;
pub mod store;
pub mod swap;

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction};
/// The engine, for those who show what it says.
pub use samling_allocation::seating;
use samling_allocation::seating::{Problem, Violation, check};
use samling_domain::allocation::draft::{Change, Draft};
use samling_domain::allocation::problem::{Input, problem};
use samling_domain::allocation::{name_of, room_of};
use samling_domain::contributor::Contributor;
use samling_domain::coverage::plan::CoveragePlan;
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId, RoomId, SlotId, TopicId};
use samling_domain::registration::delegation::{Delegation, Participant};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;
use store::AllocationRow;

/// Everything that an allocation is made from.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// All invited organisations, in order.
    pub organisations: Vec<OrganisationRow>,
    /// The delegations that are signed up, in order.
    pub delegations: Vec<(OrganisationId, DelegationRow)>,
    /// The people outside the delegations.
    pub contributors: Vec<Contributor>,
    /// The decision on cover that is in force.
    pub decided: Option<CoveragePlan>,
    /// What the organiser has settled for the next plan.
    pub draft: Draft,
    /// The plan in force.
    pub published: Option<AllocationRow>,
}

impl Facts {
    /// The problem with what is settled, from a published plan.
    pub fn problem(&self, draft: &Draft, current: Option<&AllocationRow>) -> Problem {
        let delegations: Vec<(OrganisationId, &Delegation)> =
            self.delegations.iter().map(|(id, row)| (id.clone(), &row.delegation)).collect();
        problem(&Input {
            gathering: &self.loaded.gathering,
            delegations: &delegations,
            decided: self.decided.as_ref(),
            contributors: &self.contributors,
            draft,
            current: current.map(|row| row.plan.seats.as_slice()),
        })
    }

    /// The problem that the next plan answers.
    pub fn next_problem(&self) -> Problem {
        self.problem(&self.draft, self.published.as_ref())
    }

    /// A participant, with the organisation.
    pub fn person(&self, id: ParticipantId) -> Option<(&OrganisationId, &DelegationRow, &Participant)> {
        self.delegations.iter().find_map(|(organisation, row)| {
            let person = row.delegation.participants.iter().find(|person| person.id == id)?;
            Some((organisation, row, person))
        })
    }
}

/// Gathers the facts.
pub fn facts(tx: &mut dyn Transaction, context: &Context, gathering: &GatheringId) -> Result<Facts, Failure> {
    let loaded = context.load(tx, gathering)?;
    let organisations = tx.organisations(gathering)?;
    let mut delegations = tx.delegations(gathering)?;
    delegations.retain(|(_, row)| row.answer == Answer::Registered);
    let contributors = tx.contributors(gathering)?.into_iter().map(|row| row.contributor).collect();
    let decided = tx.published_plan(gathering)?.map(|row| row.plan);
    let draft = tx.allocation_draft(gathering)?;
    let published = tx.published_allocation(gathering)?;
    Ok(Facts { loaded, organisations, delegations, contributors, decided, draft, published })
}

/// The seed of the lots: settled by the gathering's id alone, so that nobody can choose it to their liking.
pub fn seed(gathering: &GatheringId) -> u64 {
    let digest = Sha256::digest(format!("samling-allocation/{gathering}").as_bytes());
    digest.iter().take(8).fold(0, |seed, byte| seed << 8 | u64::from(*byte))
}

/// What tells a problem from every other.
pub fn digest(problem: &Problem) -> Result<String, Failure> {
    let json = serde_json::to_vec(problem).map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(Sha256::digest(&json).iter().take(16).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

/// A plan with the problem that it answers as things are now.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The plan.
    pub row: AllocationRow,
    /// The plan in force when it was made.
    pub parent: Option<AllocationRow>,
    /// The problem as it is now, with what was settled then.
    pub problem: Problem,
    /// True when nothing has changed since it was made.
    pub fresh: bool,
    /// What the independent checker has against it; empty when it may be published.
    pub violations: Vec<Violation>,
}

/// Looks at a plan as things are now.
pub fn standing(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    facts: &Facts,
    row: AllocationRow,
) -> Result<Standing, Failure> {
    let parent = match row.parent {
        Some(id) => tx.allocation(gathering, id)?,
        None => None,
    };
    let problem = facts.problem(&row.draft, parent.as_ref());
    let published = facts.published.as_ref().map(|row| row.id);
    let in_force = published == Some(row.id);
    let fresh = digest(&problem)? == row.problem && (in_force || row.parent == published);
    let violations = check(&problem, &row.plan).err().unwrap_or_default();
    Ok(Standing { row, parent, problem, fresh, violations })
}

/// Everything that the organiser's page shows.
#[derive(Debug, Clone)]
pub struct Overview {
    /// What it is made from.
    pub facts: Facts,
    /// The newest plan.
    pub newest: Option<Standing>,
    /// The last search.
    pub search: Option<store::SearchRow>,
}

/// Gathers it.
pub fn overview(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<Overview, Failure> {
    let facts = facts(tx, context, gathering)?;
    let newest = match tx.newest_allocation(gathering)? {
        Some(row) => Some(standing(tx, gathering, &facts, row)?),
        None => None,
    };
    Ok(Overview { search: tx.search(gathering)?, facts, newest })
}

/// Settles something for the next plan.
pub fn settle(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    change: Change,
    actor: &Actor,
) -> Result<(), Failure> {
    tx.lock_decision(gathering)?;
    context.load(tx, gathering)?;
    let before = tx.allocation_draft(gathering)?;
    let fields = changed_fields(&change);
    let draft = before.clone().changed(change);
    if draft == before {
        return Ok(());
    }
    tx.put_allocation_draft(gathering, &draft, context.now)?;
    note(tx, context, gathering, actor, Action::AllocationSettled, fields, None)
}

fn changed_fields(change: &Change) -> Vec<String> {
    match change {
        Change::Pin(place) | Change::Forbid(place) | Change::Free(place) => vec![
            format!("participant-{}", place.participant),
            format!("slot-{}", place.slot),
            format!("topic-{}", place.topic),
        ],
        Change::MustRun(topic) | Change::MustNotRun(topic) | Change::MayRun(topic) => {
            vec![format!("topic-{topic}")]
        }
        Change::Schedule(_) | Change::OpenSchedule | Change::Clear => Vec::new(),
    }
}

pub(crate) fn note(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    actor: &Actor,
    action: Action,
    fields: Vec<String>,
    reason: Option<String>,
) -> Result<(), Failure> {
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action,
        gathering: Some(gathering.clone()),
        organisation: None,
        fields,
        reason,
    })?;
    Ok(())
}

/// Where somebody is in a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seated {
    /// Who.
    pub participant: ParticipantId,
    /// When.
    pub slot: SlotId,
    /// What.
    pub topic: TopicId,
    /// Where; nothing when the gathering has no such room any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<RoomId>,
    /// What it was before, where the letter tells of a change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<TopicId>,
    /// True when this is new or in another room than before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub changed: bool,
}

/// Where a participant is in a plan, slot by slot.
pub fn seats_of(row: &AllocationRow, participant: ParticipantId) -> Vec<Seated> {
    let name = name_of(participant);
    let seated = |seat: &samling_allocation::seating::Seat| {
        let session = row.plan.sessions.iter().find(|one| one.slot == seat.slot && one.topic == seat.topic);
        Some(Seated {
            participant,
            slot: SlotId::new(seat.slot.as_str()).ok()?,
            topic: TopicId::new(seat.topic.as_str()).ok()?,
            room: session.and_then(|session| room_of(&session.room)),
            before: None,
            changed: false,
        })
    };
    row.plan.seats.iter().filter(|seat| seat.participant == name).filter_map(seated).collect()
}

/// The sessions of the plan in force, for everybody: which topics run when and where.
pub fn published_sessions(row: &AllocationRow) -> Vec<(SlotId, TopicId, Option<RoomId>)> {
    let session = |one: &samling_allocation::seating::Session| {
        let (slot, topic) = (SlotId::new(one.slot.as_str()).ok()?, TopicId::new(one.topic.as_str()).ok()?);
        Some((slot, topic, room_of(&one.room)))
    };
    row.plan.sessions.iter().filter_map(session).collect()
}
