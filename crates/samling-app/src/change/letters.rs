//! Who is told of a change, and what exactly.

use super::{Act, Receiver, Told, ToldParticipant};
use crate::context::{Context, Failure, Loaded};
use crate::invitation::letter_to;
use crate::letter::{Content, NewLetter};
use crate::registration::{contact_addresses, letter};
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction};
use samling_domain::change::consequence::{Consequence, consequence, shortened};
use samling_domain::change::decide::Decision;
use samling_domain::change::{Kind, concerns};
use samling_domain::coverage::plan::{CoveragePlan, OrganisationDecision};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{DayId, OrganisationId, ParticipantId};
use samling_domain::invitation::AnswerState;
use samling_domain::language::Text;
use samling_domain::money::Money;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::{Intent, course};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a shorter gathering means for one organisation, as its letter tells it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToldShortened {
    /// For whom something falls away.
    pub people: Vec<ToldPerson>,
    /// What the organisation would have paid.
    pub own_before: Money,
    /// What it would pay now.
    pub own_after: Money,
    /// True when a part of it is an estimate.
    pub about: bool,
    /// True when a coverage decision was in force: another confirmation follows.
    pub decided: bool,
    /// True when nobody of the delegation is left.
    pub nobody: bool,
}

/// What it means for a participant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToldPerson {
    /// Who.
    #[serde(default = "nobody")]
    pub id: ParticipantId,
    /// The name; may be empty.
    pub name: Personal,
    /// The place in the delegation as it was, from 1.
    pub number: usize,
    /// What falls away, by its names: the gathering does not have it any longer.
    pub lost: Vec<Text>,
    /// True when something is left for the person.
    pub comes: bool,
}

/// What stands for the number in letters that were written before it stood there.
const fn nobody() -> ParticipantId {
    ParticipantId(0)
}

/// Letters to the participants of the organisations that are told, where a participant has a link of an own: they have been
/// told that they are signed up, and when, and where. What an organisation pays is not their matter.
pub(super) fn participants(
    tx: &mut dyn Transaction,
    loaded: &Loaded,
    decision: &Decision,
    act: &Act,
    receivers: &[Receiver],
) -> Result<Vec<NewLetter>, Failure> {
    let (g, kind) = (&loaded.gathering, act.command.kind());
    if matches!(kind, Kind::Extended | Kind::Imported) {
        return Ok(Vec::new());
    }
    let owns = tx.owns(&g.id)?;
    let mut found = Vec::new();
    for (organisation, row) in tx.delegations(&g.id)? {
        let told = receivers.iter().find(|one| one.organisation.invited.id == organisation);
        let Some(receiver) = told.filter(|_| row.answer == Answer::Registered) else { continue };
        let Content::GatheringChange(of_organisation) = &receiver.letter.content else { continue };
        let left = shortened(&row.delegation, &decision.after);
        let lost = of_organisation.shortened.iter().flat_map(|told| &told.people);
        for person in row.delegation.participants.iter().filter(|person| !person.email.is_empty()) {
            let Some(own) = owns.get(&person.id).filter(|own| own.told_at.is_some()) else { continue };
            let comes = kind != Kind::Shortened || left.participants.iter().any(|one| one.id == person.id);
            let lost = lost.clone().find(|one| one.id == person.id);
            let told = Told {
                calendar: Vec::new(),
                costs: None,
                shortened: None,
                person: Some(ToldParticipant {
                    id: person.id,
                    generation: comes.then_some(own.generation),
                    lost: lost.map(|one| one.lost.clone()).unwrap_or_default(),
                }),
                ..(**of_organisation).clone()
            };
            let content = Content::GatheringChange(Box::new(told));
            let to = vec![person.email.clone()];
            found.push(letter(&g.id, &receiver.organisation, to, row.language, content));
        }
    }
    Ok(found)
}

/// Everybody who gets a letter, with the letter.
pub(super) fn receivers(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    decision: &Decision,
    act: &Act,
) -> Result<Vec<Receiver>, Failure> {
    let g = &loaded.gathering;
    let kind = act.command.kind();
    let delegations: BTreeMap<OrganisationId, DelegationRow> =
        tx.delegations(&g.id)?.into_iter().filter(|(_, row)| row.answer == Answer::Registered).collect();
    let plan = tx.published_plan(&g.id)?.map(|row| row.plan);
    let mut found = Vec::new();
    for organisation in tx.organisations(&g.id)? {
        if !concerns(kind, act.audience, organisation.state) {
            continue;
        }
        let delegation = delegations.get(&organisation.invited.id);
        let consequence = delegation
            .filter(|_| kind == Kind::Shortened)
            .map(|row| consequence_for(g, &decision.after, &organisation, row));
        let told =
            told(context, g, decision, act, &organisation, delegation, plan.as_ref(), consequence.as_ref());
        let content = Content::GatheringChange(Box::new(told));
        let letter = match delegation {
            Some(row) => {
                letter(&g.id, &organisation, contact_addresses(&row.delegation), row.language, content)
            }
            None => letter_to(&g.id, &organisation, content),
        };
        found.push(Receiver { organisation, letter, consequence });
    }
    Ok(found)
}

fn consequence_for(
    before: &Gathering,
    after: &Gathering,
    organisation: &OrganisationRow,
    row: &DelegationRow,
) -> Consequence {
    let (id, attributes) = (&organisation.invited.id, &organisation.invited.attributes);
    let left = shortened(&row.delegation, after);
    consequence(before, after, &row.delegation.request(id, attributes), &left.request(id, attributes))
}

#[allow(clippy::too_many_arguments, reason = "everything that a letter says, told once")]
fn told(
    context: &Context,
    g: &Gathering,
    decision: &Decision,
    act: &Act,
    organisation: &OrganisationRow,
    delegation: Option<&DelegationRow>,
    plan: Option<&CoveragePlan>,
    consequence: Option<&Consequence>,
) -> Told {
    let after = &decision.after;
    let registered = delegation.is_some();
    let rules = &after.registration;
    let intent_course = course(rules, &after.timezone, organisation.state, Intent::Submit, context.now);
    let open =
        !after.is_cancelled() && intent_course == Ok(samling_domain::registration::decide::Course::Now);
    let decided = plan.and_then(|plan| plan.organisation(&organisation.invited.id));
    Told {
        kind: act.command.kind(),
        facts: decision.facts.clone(),
        words: act.words.clone(),
        costs: act.costs.clone(),
        registered,
        generation: delegation.map_or(organisation.generation, |row| row.generation),
        open,
        person: None,
        calendar: calendar_days(g, act.command.kind(), organisation.state, decided),
        shortened: delegation.zip(consequence).map(|(row, consequence)| ToldShortened {
            people: people(g, row, consequence),
            own_before: consequence.own_before,
            own_after: consequence.own_after,
            about: consequence.about,
            decided: decided.is_some(),
            nobody: shortened(&row.delegation, after).participants.is_empty(),
        }),
    }
}

fn people(g: &Gathering, row: &DelegationRow, consequence: &Consequence) -> Vec<ToldPerson> {
    let label = |id: &samling_domain::identity::ElementId| {
        g.elements.iter().find(|element| element.id == *id).map(|element| element.label.clone())
    };
    let tell = |(index, person): (usize, &samling_domain::registration::delegation::Participant)| {
        let found = consequence.people.iter().find(|one| one.participant == person.id)?;
        Some(ToldPerson {
            id: person.id,
            name: person.name.clone(),
            number: index + 1,
            lost: found.lost.iter().filter_map(label).collect(),
            comes: found.comes,
        })
    };
    row.delegation.participants.iter().enumerate().filter_map(tell).collect()
}

/// The days that a calendar file of ours has brought to them: it came with the confirmation.
fn calendar_days(
    g: &Gathering,
    kind: Kind,
    state: AnswerState,
    decided: Option<&OrganisationDecision>,
) -> Vec<DayId> {
    let Some(decided) = decided.filter(|_| state == AnswerState::Registered && kind != Kind::Extended) else {
        return Vec::new();
    };
    let taken = |day: &DayId| {
        let here = g.elements.iter().filter(|element| element.day.as_ref() == Some(day));
        let ids: Vec<_> = here.map(|element| &element.id).collect();
        decided.persons.iter().any(|one| one.coming && ids.iter().any(|id| one.granted.contains(id)))
    };
    g.days.iter().map(|day| day.id.clone()).filter(taken).collect()
}
