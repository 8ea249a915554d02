//! The coverage decision: forecast, proposal, exceptions, publication and one letter per organisation.

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::registration::{contact_addresses, letter};
use crate::store::{Answer, DelegationRow, OrganisationRow, PlanRow, Transaction};
use samling_domain::contributor::Contributor;
use samling_domain::contributor::count::{counted, join_requests, left_after, oversold};
use samling_domain::coverage::check::check_plan;
use samling_domain::coverage::decide::decide;
use samling_domain::coverage::forecast::{Forecast, forecast};
use samling_domain::coverage::plan::{Adjustment, CoveragePlan};
use samling_domain::coverage::request::OrganisationRequest;
use samling_domain::identity::{GatheringId, OrganisationId, PackageId, ParticipantId};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

/// Everything that a decision is made from.
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
    /// The delegations as the rules see them, with the contributors who use a quota.
    pub requests: Vec<OrganisationRequest>,
    /// The organiser's exceptions.
    pub adjustments: Vec<Adjustment>,
    /// The decision that is in force.
    pub published: Option<PlanRow>,
}

/// Gathers the facts of a decision.
pub fn facts(tx: &mut dyn Transaction, context: &Context, gathering: &GatheringId) -> Result<Facts, Failure> {
    let loaded = context.load(tx, gathering)?;
    let organisations = tx.organisations(gathering)?;
    let mut delegations = tx.delegations(gathering)?;
    delegations.retain(|(_, row)| row.answer == Answer::Registered);
    let attributes: BTreeMap<_, _> =
        organisations.iter().map(|row| (&row.invited.id, &row.invited.attributes)).collect();
    let none = BTreeMap::new();
    let mut requests: Vec<_> = delegations
        .iter()
        .map(|(id, row)| row.delegation.request(id, attributes.get(id).copied().unwrap_or(&none)))
        .collect();
    let present: std::collections::BTreeSet<ParticipantId> =
        delegations.iter().flat_map(|(_, row)| &row.delegation.participants).map(|p| p.id).collect();
    let contributors: Vec<Contributor> =
        tx.contributors(gathering)?.into_iter().map(|row| row.contributor).collect();
    let g = &loaded.gathering;
    join_requests(g, &counted(&g.contributors, &contributors, &present), &mut requests, &attributes);
    let mut adjustments = tx.adjustments(gathering)?;
    adjustments.retain(|adjustment| present.contains(&adjustment.participant));
    let published = tx.published_plan(gathering)?;
    Ok(Facts { loaded, organisations, delegations, contributors, requests, adjustments, published })
}

/// The seed of the lots: settled by the gathering's id alone, so that nobody can choose it to their liking.
pub fn seed(gathering: &GatheringId) -> String {
    let digest = Sha256::digest(format!("samling-coverage/{gathering}").as_bytes());
    digest.iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The decision that the rules give now.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// What it was made from.
    pub facts: Facts,
    /// The decision.
    pub plan: CoveragePlan,
    /// What the independent checker has against it, by code; empty when it may be published.
    pub violations: Vec<String>,
    /// Names exactly this decision; publishing asks for it, so that what was seen is what goes out.
    pub fingerprint: String,
}

impl Proposal {
    /// True when the decision in force says the same.
    pub fn is_published(&self) -> bool {
        self.facts.published.as_ref().is_some_and(|row| row.plan == self.plan)
    }
}

/// Makes and checks the proposal.
pub fn propose(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<Proposal, Failure> {
    let facts = facts(tx, context, gathering)?;
    // What contributors hold is not there to be decided on.
    let (g, beside) = (&facts.loaded.gathering, facts.counted());
    let rules = &left_after(g, &beside);
    let plan = decide(rules, &facts.requests, &facts.adjustments, &seed(gathering));
    let mut violations: Vec<String> = match check_plan(rules, &facts.requests, &facts.adjustments, &plan) {
        Ok(()) => Vec::new(),
        Err(found) => found.iter().map(|violation| format!("{violation:?}")).collect(),
    };
    let granted = plan.organisations.iter().flat_map(|one| &one.persons).map(|person| &person.granted);
    let over = oversold(g, &beside, granted);
    violations.extend(over.iter().map(|capacity| format!("OversoldWithContributors({capacity})")));
    let json = serde_json::to_vec(&plan).map_err(|error| Failure::Broken(error.to_string()))?;
    let fingerprint = Sha256::digest(&json).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    Ok(Proposal { facts, plan, violations, fingerprint })
}

/// Makes an exception for a participant, with a reason.
pub fn adjust(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    participant: ParticipantId,
    cover: Option<PackageId>,
    reason: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Failure::Missing("reason"));
    }
    let facts = facts(tx, context, gathering)?;
    let (organisation, _) = facts
        .delegations
        .iter()
        .find(|(_, row)| row.delegation.participants.iter().any(|person| person.id == participant))
        .ok_or(Failure::NotFound)?;
    if let Some(package) = &cover
        && !facts.loaded.gathering.packages.iter().any(|p| p.id == *package)
    {
        return Err(Failure::NotFound);
    }
    let adjustment = Adjustment {
        organisation: organisation.clone(),
        participant,
        cover,
        reason: reason.chars().take(500).collect(),
    };
    tx.put_adjustment(gathering, &adjustment)?;
    journal(tx, context, gathering, Some(organisation), actor, Action::Adjusted, participant, Some(reason))
}

/// Takes an exception back. One that is taken back already needs nothing more.
pub fn unadjust(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    participant: ParticipantId,
    actor: &Actor,
) -> Result<(), Failure> {
    if !tx.adjustments(gathering)?.iter().any(|one| one.participant == participant) {
        let people = facts(tx, context, gathering)?.requests;
        let known = people.iter().flat_map(|one| &one.participants).any(|one| one.participant == participant);
        return if known { Ok(()) } else { Err(Failure::NotFound) };
    }
    tx.remove_adjustment(gathering, participant)?;
    journal(tx, context, gathering, None, actor, Action::AdjustmentRemoved, participant, None)
}

#[allow(clippy::too_many_arguments, reason = "one line of the journal, told field by field")]
fn journal(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: Option<&OrganisationId>,
    actor: &Actor,
    action: Action,
    participant: ParticipantId,
    reason: Option<&str>,
) -> Result<(), Failure> {
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action,
        gathering: Some(gathering.clone()),
        organisation: organisation.cloned(),
        fields: vec![format!("participant-{participant}")],
        reason: reason.map(str::to_owned),
    })?;
    Ok(())
}

/// Why a decision was not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    /// It is in force, and so many letters are on their way.
    Done {
        /// How many letters.
        letters: usize,
    },
    /// What is signed up or adjusted has changed since it was shown; look again.
    Outdated,
    /// The sign-up deadline has not passed.
    TooEarly,
    /// The gathering is cancelled.
    Cancelled,
    /// The same decision is in force already.
    Unchanged,
}

/// Publishes the decision that was shown: stores it, journals it and enqueues one letter per organisation, all at once.
/// A decision that replaces another must say why; the same one sent twice, as by a double click, is in force and no error.
/// Organisations for which a new decision changes nothing get no second letter.
pub fn publish(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    seen: Option<&str>,
    reason: &str,
    actor: &Actor,
) -> Result<Published, Failure> {
    tx.lock_decision(gathering)?;
    let proposal = propose(tx, context, gathering)?;
    if seen.is_some_and(|seen| seen != proposal.fingerprint) {
        return Ok(Published::Outdated);
    }
    if proposal.is_published() {
        return Ok(Published::Unchanged);
    }
    let rules = &proposal.facts.loaded.gathering;
    if rules.is_cancelled() {
        return Ok(Published::Cancelled);
    }
    if !rules.registration.last_change().is_past(&rules.timezone, context.now) {
        return Ok(Published::TooEarly);
    }
    if reason.trim().is_empty() && proposal.facts.published.is_some() {
        return Err(Failure::Missing("reason"));
    }
    if let Some(violation) = proposal.violations.first() {
        return Err(Failure::PlanRefused(violation.clone()));
    }
    let row = PlanRow {
        id: 0,
        parent: proposal.facts.published.as_ref().map(|row| row.id),
        plan: proposal.plan.clone(),
        published_at: Some(context.now),
        reason: reason.trim().chars().take(500).collect(),
        created_at: context.now,
    };
    let id = tx.add_plan(gathering, &row)?;
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::CoveragePublished,
        gathering: Some(gathering.clone()),
        organisation: None,
        fields: vec![format!("plan-{id}"), format!("seed-{}", proposal.plan.seed)],
        reason: Some(row.reason.clone()).filter(|reason| !reason.is_empty()),
    })?;
    let letters = confirmations(&proposal);
    for (_, letter) in &letters {
        crate::deputy::send(tx, context, letter)?;
    }
    Ok(Published::Done { letters: letters.len() })
}

/// The letters that publishing a proposal sends: to each organisation for which something is new.
pub fn confirmations(proposal: &Proposal) -> Vec<(&OrganisationRow, NewLetter)> {
    let gathering = &proposal.facts.loaded.gathering.id;
    let before = proposal.facts.published.as_ref().map(|row| &row.plan);
    let mut letters = Vec::new();
    for (id, row) in &proposal.facts.delegations {
        let find = |plan: &CoveragePlan| plan.organisations.iter().find(|o| o.organisation == *id).cloned();
        let Some(decision) = find(&proposal.plan) else { continue };
        let earlier = before.and_then(find);
        if earlier.as_ref() == Some(&decision) {
            continue;
        }
        let Some(organisation) = proposal.facts.organisations.iter().find(|o| o.invited.id == *id) else {
            continue;
        };
        let content = Content::Confirmation {
            delegation: row.delegation.clone(),
            decision: Box::new(decision),
            generation: row.generation,
            changed: earlier.is_some(),
        };
        let addresses = contact_addresses(&row.delegation);
        letters.push((organisation, letter(gathering, organisation, addresses, row.language, content)));
    }
    letters
}

/// The most that the rule can cost, before anyone has signed up.
pub fn forecast_of(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<Forecast, Failure> {
    let loaded = context.load(tx, gathering)?;
    let attributes: Vec<_> =
        tx.organisations(gathering)?.into_iter().map(|row| row.invited.attributes).collect();
    Ok(forecast(&loaded.gathering, &attributes))
}
