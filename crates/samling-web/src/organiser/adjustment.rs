//! An exception from the coverage rule for one participant, with a reason.

use super::people::{amount, element_names, package_name, person_name};
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
use samling_app::coverage::{self, Proposal};
use samling_domain::identity::{GatheringId, PackageId, ParticipantId};
use samling_language::Messages;

/// The longest reason; the rest would be cut off when it is stored.
const LONGEST_REASON: usize = 500;
/// Follow the rule again.
const RULE: &str = "rule";
/// Cover by nothing.
const NOTHING: &str = "nothing";

struct Choice {
    value: String,
    label: String,
    note: String,
    checked: bool,
}

struct FieldError {
    field: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "organiser/adjustment.html")]
struct AdjustmentPage {
    desk: Desk,
    page: crate::page::Page,
    name: String,
    organisation: String,
    takes: String,
    now: super::people::Tag,
    why: String,
    own: String,
    choices: Vec<Choice>,
    reason: String,
    errors: Vec<FieldError>,
}

impl AdjustmentPage {
    /// The message at a field.
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field.starts_with(field)).map(|error| error.text.as_str())
    }
}

/// What was chosen on the form.
#[derive(Default)]
struct Chosen {
    cover: String,
    reason: String,
    errors: Vec<&'static str>,
}

/// `GET /desk/{gathering}/coverage/{participant}`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, participant)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    show(&view(&web, &visitor, &organiser, id, ParticipantId(participant), None).await?)
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    participant: ParticipantId,
    chosen: Option<Chosen>,
) -> Result<AdjustmentPage, Problem> {
    let proposal = web.samling.read(move |tx, context| coverage::propose(tx, context, &id)).await?;
    let loaded = proposal.facts.loaded.clone();
    let desk = Desk::open(web, visitor, organiser, &loaded, Part::Coverage, |m| {
        m.coverage_adjust_title().to_owned()
    })
    .await?;
    let m = desk.page.m;
    let g = &loaded.gathering;
    let found = proposal.facts.delegations.iter().find_map(|(id, row)| {
        let index = row.delegation.participants.iter().position(|person| person.id == participant)?;
        Some((id, row.delegation.participants.as_slice(), index))
    });
    let (organisation, people, index) = found.ok_or(Problem::NotFound)?;
    let person = &people[index];
    let decision = proposal.plan.person(participant).ok_or(Problem::NotFound)?;
    let row = proposal.facts.organisations.iter().find(|row| row.invited.id == *organisation);
    let stored = proposal.facts.adjustments.iter().find(|one| one.participant == participant);
    let chosen = chosen.unwrap_or_else(|| Chosen {
        cover: stored.map_or_else(String::new, |one| value_of(one.cover.as_ref())),
        reason: stored.map_or_else(String::new, |one| one.reason.clone()),
        errors: Vec::new(),
    });
    let choices = choices(m, &proposal, &person.elements, stored.is_some(), &chosen.cover);
    let errors = chosen.errors.iter().map(|field| FieldError { field, text: error_text(m, field) }).collect();
    Ok(AdjustmentPage {
        page: desk.page.clone(),
        name: person_name(m, people, index),
        organisation: row.map_or_else(String::new, |row| row.invited.shown_name().to_owned()),
        takes: element_names(g, &person.elements, m.language),
        now: super::coverage::cover_tag(m, g, decision),
        why: super::coverage::reason(m, g, &decision.reason),
        own: amount(m, decision.own, decision.about),
        choices,
        reason: chosen.reason,
        errors,
        desk,
    })
}

fn value_of(cover: Option<&PackageId>) -> String {
    cover.map_or_else(|| NOTHING.to_owned(), |package| format!("package:{package}"))
}

/// Packages that cover something of what the person takes, not covered, and back to the rule.
fn choices(
    m: Messages,
    proposal: &Proposal,
    elements: &samling_domain::coverage::rules::Elements,
    adjusted: bool,
    chosen: &str,
) -> Vec<Choice> {
    let g = &proposal.facts.loaded.gathering;
    let choice =
        |value: String, label: String, note: String| Choice { checked: value == chosen, value, label, note };
    let suits = |package: &&samling_domain::coverage::rules::Package| {
        package.variants().iter().any(|variant| !variant.is_disjoint(elements))
    };
    let packages = g.packages.iter().filter(suits).map(|package| {
        let name = package_name(g, &package.id, m.language);
        let cost = m.coverage_adjust_cost(m.formats().price(package.price));
        choice(value_of(Some(&package.id)), m.coverage_adjust_cover_by(name), cost)
    });
    let nothing = choice(NOTHING.to_owned(), m.coverage_adjust_nothing().to_owned(), String::new());
    let rule = choice(
        RULE.to_owned(),
        m.coverage_adjust_rule().to_owned(),
        m.coverage_adjust_rule_text().to_owned(),
    );
    packages.chain([nothing]).chain(adjusted.then_some(rule)).collect()
}

fn error_text(m: Messages, field: &str) -> String {
    match field {
        "cover" => m.coverage_adjust_cover_missing().to_owned(),
        "reason-too-long" => m.coverage_adjust_reason_too_long(LONGEST_REASON),
        _ => m.coverage_adjust_reason_missing().to_owned(),
    }
}

/// `POST /desk/{gathering}/coverage/{participant}`
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, participant)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let participant = ParticipantId(participant);
    let cover = submitted.get("cover").to_owned();
    let reason = submitted.get("reason").trim().to_owned();
    let package = cover.strip_prefix("package:").and_then(|id| PackageId::new(id).ok());
    let mut errors = Vec::new();
    if package.is_none() && cover != RULE && cover != NOTHING {
        errors.push("cover");
    }
    if reason.is_empty() && cover != RULE {
        errors.push("reason");
    }
    if reason.chars().count() > LONGEST_REASON {
        errors.push("reason-too-long");
    }
    if !errors.is_empty() {
        let chosen = Chosen { cover, reason, errors };
        let page = view(&web, &visitor, &organiser, id, participant, Some(chosen)).await?;
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (of, back, actor) = (id.clone(), cover == RULE, organiser.actor());
    web.samling
        .write(move |tx, context| {
            if back {
                return coverage::unadjust(tx, context, &of, participant, &actor);
            }
            coverage::adjust(tx, context, &of, participant, package.clone(), &reason, &actor)
        })
        .await?;
    let code = if back { "coverage-adjust-taken-back" } else { "coverage-adjust-saved" };
    organiser.leave(Notice::new("success", code, 0)).await?;
    Ok(Redirect::to(&format!("/desk/{id}/coverage#person-{participant}")).into_response())
}
