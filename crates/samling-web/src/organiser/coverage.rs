//! The coverage decision: the proposal with its costs and reasons, the difference to what is in force, and publishing.

use super::change::preview::{Sample, letter_text, without_links};
use super::people::{Tag, amount, capacity_name, element_names, package_name, person_name};
use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::{render, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use samling_app::Failure;
use samling_app::coverage::{self, Proposal, Published};
use samling_app::letter::NewLetter;
use samling_app::store::OrganisationRow;
use samling_domain::contributor::count::held;
use samling_domain::coverage::plan::{
    Absence, CoveragePlan, Lack, OrganisationDecision, PersonDecision, Reason, Summary,
};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ContributorId, GatheringId, OrganisationId, ParticipantId};
use samling_domain::language::Language;
use samling_domain::registration::delegation::Delegation;
use samling_language::Messages;
use std::collections::BTreeMap;

struct Bar {
    what: String,
    used: i64,
    limit: i64,
    words: String,
    wanted: String,
}

struct PersonLine {
    id: ParticipantId,
    name: String,
    takes: String,
    refused: String,
    cover: Tag,
    reason: String,
    own: String,
    adjust: String,
    adjusted: bool,
}

struct OrganisationBlock {
    id: String,
    name: String,
    href: String,
    summary: String,
    own: String,
    people: Vec<PersonLine>,
}

struct ChangeLine {
    organisation: String,
    changes: Vec<String>,
}

struct Sums {
    host: String,
    budget: String,
    own: String,
    covered: u32,
    payers: u32,
    absent: u32,
}

#[derive(Template)]
#[template(path = "organiser/coverage.html")]
struct CoveragePage {
    desk: Desk,
    page: crate::page::Page,
    /// True when there is nothing to decide about.
    empty: bool,
    /// Before the last moment for changes: nothing can be published.
    early: bool,
    deadline: String,
    published: bool,
    /// The decision in force says the same.
    in_force: bool,
    published_at: String,
    published_reason: String,
    sums: Sums,
    bars: Vec<Bar>,
    organisations: Vec<OrganisationBlock>,
    changes: Vec<ChangeLine>,
    /// What the checker has against the proposal, in words.
    objections: Vec<String>,
    letters: usize,
    samples: Vec<Sample>,
    fingerprint: String,
    reason: String,
    reason_missing: bool,
    seed: String,
}

/// `GET /desk/{gathering}/coverage`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    show(&view(&web, &visitor, &organiser, id, None).await?)
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    refused: Option<String>,
) -> Result<CoveragePage, Problem> {
    let (proposal, now) =
        web.samling.read(move |tx, context| Ok((coverage::propose(tx, context, &id)?, context.now))).await?;
    let loaded = proposal.facts.loaded.clone();
    let desk =
        Desk::open(web, visitor, organiser, &loaded, Part::Coverage, |m| m.coverage_title().to_owned())
            .await?;
    let (m, rules) = (desk.page.m, &loaded.gathering.registration);
    let last_change = rules.last_change();
    let published = proposal.facts.published.as_ref();
    let letters = coverage::confirmations(&proposal);
    let early = !last_change.is_past(&loaded.gathering.timezone, now);
    let at = |at: &Timestamp| m.formats().instant(at, &loaded.gathering.timezone);
    Ok(CoveragePage {
        page: desk.page.clone(),
        empty: proposal.facts.delegations.is_empty() && published.is_none(),
        early,
        deadline: m.formats().deadline_with_time(last_change),
        published: published.is_some(),
        in_force: proposal.is_published(),
        published_at: published.and_then(|row| row.published_at).map_or_else(String::new, |when| at(&when)),
        published_reason: published.map_or_else(String::new, |row| row.reason.clone()),
        sums: sums(m, &proposal.plan),
        bars: bars(m, &proposal),
        organisations: organisations(m, &desk.base, &proposal),
        changes: changes(m, &proposal),
        objections: objections(m, &proposal),
        letters: letters.len(),
        // They are shown where they can be sent.
        samples: if early { Vec::new() } else { samples(web, m, letters, &proposal, now)? },
        fingerprint: proposal.fingerprint.clone(),
        reason_missing: refused.is_some(),
        reason: refused.unwrap_or_default(),
        seed: proposal.plan.seed.clone(),
        desk,
    })
}

/// `POST /desk/{gathering}/coverage`: publishes the decision that was shown.
pub async fn publish(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let seen = submitted.get("fingerprint").to_owned();
    let reason = submitted.get("reason").trim().to_owned();
    let actor = organiser.actor();
    let (of, why) = (id.clone(), reason.clone());
    let outcome = web
        .samling
        .write(move |tx, context| coverage::publish(tx, context, &of, Some(&seen), &why, &actor))
        .await;
    let notice = match outcome {
        Ok(Published::Done { letters }) => Notice::new("success", "coverage-outcome-done", letters),
        Ok(Published::Outdated) => Notice::new("warning", "coverage-outcome-outdated", 0),
        Ok(Published::TooEarly) => Notice::new("warning", "coverage-outcome-too-early", 0),
        Ok(Published::Cancelled) => Notice::new("warning", "change-nothing-to-decide", 0),
        Ok(Published::Unchanged) => Notice::new("info", "coverage-outcome-unchanged", 0),
        Err(Failure::PlanRefused(rule)) => {
            tracing::error!(gathering = id.as_str(), rule, "the checker refused a coverage decision");
            Notice::new("danger", "coverage-outcome-refused", 0)
        }
        Err(Failure::Missing(_)) => {
            let page = view(&web, &visitor, &organiser, id, Some(reason)).await?;
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        Err(other) => return Err(other.into()),
    };
    organiser.leave(notice).await?;
    Ok(Redirect::to(&format!("/desk/{id}/coverage")).into_response())
}

fn sums(m: Messages, plan: &CoveragePlan) -> Sums {
    let f = m.formats();
    Sums {
        host: f.money_in_table(plan.budget.used),
        budget: plan.budget.limit.map_or_else(String::new, |limit| f.money_in_table(limit)),
        own: amount(m, plan.own, plan.about),
        covered: plan.covered,
        payers: plan.payers,
        absent: plan.absent,
    }
}

fn bars(m: Messages, proposal: &Proposal) -> Vec<Bar> {
    let (plan, g) = (&proposal.plan, &proposal.facts.loaded.gathering);
    let f = m.formats();
    let mut bars = Vec::new();
    if let Some(limit) = plan.budget.limit {
        bars.push(Bar {
            what: m.coverage_budget().to_owned(),
            used: plan.budget.used.as_ore() / 100,
            limit: limit.as_ore() / 100,
            words: m.coverage_used_of(f.money_in_table(plan.budget.used), f.money_in_table(limit)),
            wanted: String::new(),
        });
    }
    let held = held(g, &proposal.facts.counted());
    let people = || proposal.facts.requests.iter().flat_map(|request| &request.participants);
    for (resource, capacity) in plan.resources.iter().zip(&g.capacities) {
        let wanted =
            people().filter(|person| capacity.elements.iter().any(|e| person.elements.contains(e))).count();
        bars.push(Bar {
            what: capacity_name(g, &resource.capacity, m.language),
            used: resource.used.into(),
            limit: resource.limit.into(),
            words: m.coverage_used_of(f.number(resource.used), f.number(resource.limit)),
            wanted: match held.get(&resource.capacity) {
                Some(units) if *units > 0 => format!(
                    "{} {}",
                    m.coverage_wanted_by(f.number(wanted)),
                    m.coverage_held_by_contributors(f.number(*units))
                ),
                _ => m.coverage_wanted_by(f.number(wanted)),
            },
        });
    }
    bars
}

fn organisation_name(proposal: &Proposal, id: &OrganisationId) -> String {
    proposal
        .facts
        .organisations
        .iter()
        .find(|row| row.invited.id == *id)
        .map_or_else(|| id.to_string(), |row| row.invited.shown_name().to_owned())
}

fn delegation<'p>(proposal: &'p Proposal, id: &OrganisationId) -> Option<&'p Delegation> {
    proposal.facts.delegations.iter().find(|(of, _)| of == id).map(|(_, row)| &row.delegation)
}

/// The name of a participant of the delegation as it is now.
fn name_of(m: Messages, delegation: Option<&Delegation>, id: ParticipantId) -> Option<String> {
    let people = &delegation?.participants;
    let index = people.iter().position(|person| person.id == id)?;
    Some(person_name(m, people, index))
}

/// The name of a contributor who uses the organisation's quota.
fn contributor_name(m: Messages, proposal: &Proposal, id: ParticipantId) -> Option<String> {
    let id = ContributorId::of_participant(id)?;
    let one = proposal.facts.contributors.iter().find(|one| one.id == id)?;
    let kind = samling_letters::contributor::kind_name(&proposal.facts.loaded.gathering, one, m.language);
    let name = if one.name.is_empty() { one.title.reveal() } else { one.name.reveal() };
    Some(m.contributor_in_decision(if name.is_empty() { &kind } else { name }, &kind))
}

/// The organisations in the order of the list of invited.
fn organisations(m: Messages, base: &str, proposal: &Proposal) -> Vec<OrganisationBlock> {
    let block = |request: &samling_domain::coverage::request::OrganisationRequest| {
        let id = &request.organisation;
        let decision = proposal.plan.organisation(id)?;
        let people = decision.persons.iter().enumerate();
        Some(OrganisationBlock {
            id: id.to_string(),
            name: organisation_name(proposal, id),
            href: format!("{base}/delegations/{id}"),
            summary: summary(m, &decision.summary),
            own: amount(m, decision.own, decision.about),
            people: people.map(|(index, person)| person_line(m, base, proposal, id, index, person)).collect(),
        })
    };
    proposal.facts.requests.iter().filter_map(block).collect()
}

fn person_line(
    m: Messages,
    base: &str,
    proposal: &Proposal,
    organisation: &OrganisationId,
    index: usize,
    person: &PersonDecision,
) -> PersonLine {
    let g = &proposal.facts.loaded.gathering;
    let refused = |one: &samling_domain::coverage::plan::Refused| {
        let element = [one.element.clone()].into_iter().collect();
        m.coverage_refused(
            element_names(g, &element, m.language),
            capacity_name(g, &one.capacity, m.language),
        )
    };
    PersonLine {
        id: person.participant,
        name: name_of(m, delegation(proposal, organisation), person.participant)
            .or_else(|| contributor_name(m, proposal, person.participant))
            .unwrap_or_else(|| m.place_without_name(index + 1)),
        takes: element_names(g, &person.granted, m.language),
        refused: person.refused.iter().map(refused).collect::<Vec<_>>().join(" "),
        cover: cover_tag(m, g, person),
        reason: reason(m, g, &person.reason),
        own: amount(m, person.own, person.about),
        adjust: match ContributorId::of_participant(person.participant) {
            Some(id) => format!("{base}/contributors/{id}"),
            None => format!("{base}/coverage/{}", person.participant),
        },
        adjusted: matches!(person.reason, Reason::Adjusted { .. }),
    }
}

/// How somebody is covered, in a word or two.
pub(super) fn cover_tag(m: Messages, g: &Gathering, person: &PersonDecision) -> Tag {
    match (&person.cover, person.absence) {
        (Some(package), _) => Tag { word: package_name(g, package, m.language), tone: "success" },
        (None, Some(Absence::OnlyIfCovered)) => {
            Tag { word: m.coverage_absent_only_if_covered().to_owned(), tone: "danger" }
        }
        (None, Some(Absence::NothingLeft)) => {
            Tag { word: m.coverage_absent_nothing_left().to_owned(), tone: "danger" }
        }
        (None, None) => Tag { word: m.desk_cover_own().to_owned(), tone: "" },
    }
}

/// Why somebody is covered or not, as a sentence.
pub(super) fn reason(m: Messages, g: &Gathering, reason: &Reason) -> String {
    let lack = match reason.lack() {
        Some(Lack::Capacity(capacity)) => capacity_name(g, capacity, m.language),
        _ => String::new(),
    };
    let sentence = match reason {
        Reason::Quota => m.coverage_reason_quota().to_owned(),
        Reason::Shared => m.coverage_reason_shared().to_owned(),
        Reason::Adjusted { reason } => m.coverage_reason_adjusted(reason),
        Reason::QuotaUnmet { lack: Lack::Budget, .. } => m.coverage_reason_quota_unmet_budget().to_owned(),
        Reason::QuotaUnmet { .. } => m.coverage_reason_quota_unmet_capacity(lack),
        Reason::BeyondQuota { lack: Lack::Budget, .. } => m.coverage_reason_beyond_quota_budget().to_owned(),
        Reason::BeyondQuota { .. } => m.coverage_reason_beyond_quota_capacity(lack),
        Reason::NotShared => m.coverage_reason_not_shared().to_owned(),
        Reason::ChoseToPay => m.coverage_reason_chose_to_pay().to_owned(),
        Reason::NothingCovered => m.coverage_reason_nothing_covered().to_owned(),
    };
    if reason.by_lot() { format!("{sentence} {}", m.coverage_by_lot()) } else { sentence }
}

fn summary(m: Messages, summary: &Summary) -> String {
    let sum = |counts: &[samling_domain::coverage::plan::PackageCount]| {
        counts.iter().map(|c| c.persons).sum::<u32>()
    };
    let nothing_left = summary.asked.saturating_sub(summary.coming + summary.only_if_covered);
    let parts = [
        (sum(&summary.by_quota), m.coverage_part_quota(sum(&summary.by_quota))),
        (sum(&summary.shared), m.coverage_part_shared(sum(&summary.shared))),
        (summary.by_exception, m.coverage_part_exception(summary.by_exception)),
        (summary.payers, m.coverage_part_payers(summary.payers)),
        (summary.only_if_covered, m.coverage_part_only_if_covered(summary.only_if_covered)),
        (nothing_left, m.coverage_part_nothing_left(nothing_left)),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    m.coverage_summary(summary.asked, m.formats().list(&parts))
}

/// In each language the letter to the largest delegation that gets one.
fn samples(
    web: &Web,
    m: Messages,
    letters: Vec<(&OrganisationRow, NewLetter)>,
    proposal: &Proposal,
    now: Timestamp,
) -> Result<Vec<Sample>, Problem> {
    let mut largest: BTreeMap<Language, (&OrganisationRow, NewLetter)> = BTreeMap::new();
    for (organisation, letter) in letters {
        let known = largest.get(&letter.language);
        if known.is_none_or(|(known, _)| known.participants < organisation.participants) {
            largest.insert(letter.language, (organisation, letter));
        }
    }
    let sample = |(organisation, letter): (&OrganisationRow, NewLetter)| {
        Ok(Sample {
            heading: m.coverage_letter_to(organisation.invited.shown_name()),
            language: letter.language.tag(),
            text: letter_text(web, &proposal.facts.loaded, organisation, without_links(&letter), now)?,
        })
    };
    largest.into_values().map(sample).collect()
}

/// What a new decision would change, per organisation.
fn changes(m: Messages, proposal: &Proposal) -> Vec<ChangeLine> {
    let Some(before) = proposal.facts.published.as_ref().map(|row| &row.plan) else { return Vec::new() };
    let g = &proposal.facts.loaded.gathering;
    let mut lines = Vec::new();
    let ids = proposal.facts.organisations.iter().map(|row| &row.invited.id);
    for id in ids {
        let (old, new) = (before.organisation(id), proposal.plan.organisation(id));
        if old == new {
            continue;
        }
        let of =
            |decision: Option<&OrganisationDecision>| decision.map_or_else(Vec::new, |d| d.persons.clone());
        let (old, new) = (of(old), of(new));
        let named = |person: &PersonDecision| {
            name_of(m, delegation(proposal, id), person.participant)
                .or_else(|| contributor_name(m, proposal, person.participant))
                .unwrap_or_else(|| m.coverage_somebody_gone().to_owned())
        };
        let words = |person: &PersonDecision| {
            m.coverage_cover_and_cost(cover_tag(m, g, person).word, amount(m, person.own, person.about))
        };
        let mut changes = Vec::new();
        for person in &new {
            match old.iter().find(|before| before.participant == person.participant) {
                None => changes.push(m.coverage_change_added(named(person), words(person))),
                Some(before) if words(before) != words(person) => {
                    changes.push(m.coverage_change(named(person), words(before), words(person)));
                }
                Some(before) if before.granted != person.granted => {
                    let takes = |p: &PersonDecision| element_names(g, &p.granted, m.language);
                    changes.push(m.coverage_change(named(person), takes(before), takes(person)));
                }
                Some(_) => {}
            }
        }
        for person in old.iter().filter(|p| !new.iter().any(|after| after.participant == p.participant)) {
            changes.push(m.coverage_change_removed(named(person), words(person)));
        }
        if changes.is_empty() {
            changes.push(m.coverage_change_reasons().to_owned());
        }
        lines.push(ChangeLine { organisation: organisation_name(proposal, id), changes });
    }
    lines
}

/// Why the proposal may not be published, in words that help.
fn objections(m: Messages, proposal: &Proposal) -> Vec<String> {
    if proposal.violations.is_empty() {
        return Vec::new();
    }
    let (plan, g) = (&proposal.plan, &proposal.facts.loaded.gathering);
    let f = m.formats();
    let mut found: Vec<String> = plan
        .resources
        .iter()
        .filter(|resource| resource.used > resource.limit)
        .map(|resource| {
            let name = capacity_name(g, &resource.capacity, m.language);
            m.coverage_objection_capacity(name, f.number(resource.used), f.number(resource.limit))
        })
        .collect();
    if let Some(limit) = plan.budget.limit.filter(|limit| plan.budget.used > *limit) {
        found.push(m.coverage_objection_budget(f.money(plan.budget.used), f.money(limit)));
    }
    if found.is_empty() {
        found.extend(proposal.violations.iter().map(|rule| m.coverage_objection_other(rule)));
    }
    found
}
