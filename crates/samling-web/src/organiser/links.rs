//! An organisation's links on the desk: who has them, who is contact and deputy, who else wants them, and making old ones
//! invalid.

use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::fields::Mistakes;
use crate::holders::{self, SentView};
use crate::page::render;
use crate::registration::contact::deputy_words;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::links::{Purpose, colleague, revoke};
use samling_app::store::Answer;
use samling_app::{Failure, contact, deputy};
use samling_domain::identity::{GatheringId, OrganisationId};

struct AskedFor {
    id: i64,
    text: String,
}

/// What was typed, to fill a refused form in again.
#[derive(Default, Clone)]
struct Typed {
    name: String,
    email: String,
    successor_reason: String,
    deputy_reason: String,
    reason: String,
    links: Vec<String>,
}

impl Typed {
    fn of(form: &Submitted) -> Self {
        let get = |name: &str| form.get(name).to_owned();
        let links = form.pairs().filter(|(name, _)| *name == "links").map(|(_, value)| value.to_owned());
        Self {
            name: get("successor-name"),
            email: get("successor-email"),
            successor_reason: get("successor-reason"),
            deputy_reason: get("deputy-reason"),
            reason: get("reason"),
            links: links.collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "organiser/links.html")]
struct LinksPage {
    desk: Desk,
    page: crate::page::Page,
    name: String,
    back: String,
    here: String,
    asked: Vec<AskedFor>,
    sent: Vec<SentView>,
    uses: Vec<String>,
    addresses: Vec<String>,
    contact: Option<(String, String)>,
    hand_over_waits: Option<String>,
    deputy: Option<(String, String)>,
    choices: Vec<(&'static str, &'static str, bool)>,
    typed: Typed,
    errors: Mistakes,
}

/// `GET /desk/{gathering}/delegations/{organisation}/links`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, organisation)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let whose = OrganisationId::new(organisation)?;
    view(&web, &visitor, &organiser, gathering_id(&gathering)?, whose, None).await
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    whose: OrganisationId,
    refused: Option<(Typed, Failure)>,
) -> Result<Response, Problem> {
    let (loaded, row, who, stored, now) = web
        .samling
        .read(move |tx, context| {
            let loaded = context.load(tx, &id)?;
            let row = tx.organisation(&id, &whose)?.ok_or(Failure::NotFound)?;
            let who = samling_app::links::holders::of(tx, context, &id, &whose)?;
            let stored = tx.delegation(&id, &whose)?.filter(|row| row.answer == Answer::Registered);
            Ok((loaded, row, who, stored, context.now))
        })
        .await?;
    let desk = Desk::open(web, visitor, organiser, &loaded, Part::Other, |m| m.desk_links_title().to_owned())
        .await?;
    let (m, zone) = (desk.page.m, &loaded.gathering.timezone);
    let at = |at: &jiff::Timestamp| m.formats().instant(at, zone);
    let errors = match &refused {
        Some((_, Failure::Invalid(errors))) => Mistakes::of(m, errors),
        Some((_, Failure::Missing(_))) => Mistakes::one("links", m.revoke_missing()),
        _ => Mistakes::default(),
    };
    let typed = refused.map(|(typed, _)| typed).unwrap_or_default();
    let chosen = |purpose: Purpose| typed.links.iter().any(|link| link == purpose.code());
    let choice = |purpose: Purpose| (purpose.code(), holders::name(m, purpose), chosen(purpose));
    let mut choices = vec![choice(Purpose::Invitation)];
    choices.extend(stored.is_some().then(|| choice(Purpose::Manage)));
    choices.extend(who.deputy.is_some().then(|| choice(Purpose::Deputy)));
    let all = [Purpose::Manage, Purpose::Deputy, Purpose::Invitation];
    let back = format!("{}/delegations/{}", desk.base, row.invited.id);
    let asked = who.colleagues.iter().filter(|one| one.decided_at.is_none()).map(|one| AskedFor {
        id: one.id,
        text: m.links_colleague_asked(one.address.reveal(), at(&one.asked_at)),
    });
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = LinksPage {
        page: desk.page.clone(),
        name: row.invited.shown_name().to_owned(),
        here: format!("{back}/links"),
        back,
        asked: asked.collect(),
        sent: holders::sent(m, zone, &who, &all, true),
        uses: holders::uses(m, zone, &who, &all),
        addresses: row.invited.emails.iter().map(|email| email.reveal().to_owned()).collect(),
        contact: stored.as_ref().map(|row| {
            let contact = &row.delegation.contact;
            (contact.name.reveal().to_owned(), contact.email.reveal().to_owned())
        }),
        hand_over_waits: who
            .hand_over
            .as_ref()
            .map(|(to, until)| m.contact_hand_over_waits(to.name.reveal(), to.email.reveal(), at(until))),
        deputy: who.deputy.as_ref().map(|row| deputy_words(m, row, zone.civil(now).date())),
        choices,
        typed,
        errors,
        desk,
    };
    render(status, &template)
}

/// `POST /desk/{gathering}/delegations/{organisation}/links`
pub async fn act(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, organisation)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let whose = OrganisationId::new(organisation)?;
    let typed = Typed::of(&form);
    match done(&web, &organiser, &id, &whose, &form, typed.clone()).await {
        Ok(notice) => {
            organiser.leave(notice).await?;
            Ok(Redirect::to(&format!("/desk/{id}/delegations/{whose}/links")).into_response())
        }
        Err(Failure::TooOften) => {
            organiser.leave(Notice::new("warning", "links-too-often", 0)).await?;
            Ok(Redirect::to(&format!("/desk/{id}/delegations/{whose}/links")).into_response())
        }
        Err(failure @ (Failure::Invalid(_) | Failure::Missing(_))) => {
            view(&web, &visitor, &organiser, id, whose, Some((typed, failure))).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn done(
    web: &Web,
    organiser: &Organiser,
    id: &GatheringId,
    whose: &OrganisationId,
    form: &Submitted,
    typed: Typed,
) -> Result<Notice, Failure> {
    let (id, whose, actor) = (id.clone(), whose.clone(), organiser.actor());
    let action = form.get("action").to_owned();
    let colleague: i64 = form.get("colleague").parse().unwrap_or(0);
    web.samling
        .write(move |tx, context| {
            let success = |code| Ok(Notice::new("success", code, 0));
            match action.as_str() {
                "agree" | "disagree" => {
                    let agreed = action == "agree";
                    colleague::decide(tx, context, &id, &whose, colleague, agreed, &actor)?;
                    success(if agreed { "links-colleague-sent" } else { "desk-colleague-refused" })
                }
                "hand-over" => {
                    let to = (typed.name.as_str(), typed.email.as_str());
                    let reason = &typed.successor_reason;
                    contact::hand_over_by_organiser(tx, context, &id, &whose, to, reason, &actor)?;
                    success("contact-hand-over-asked")
                }
                "cancel-hand-over" => {
                    contact::cancel(tx, context, &id, &whose, &actor)?;
                    success("contact-hand-over-cancelled")
                }
                "remove-deputy" => {
                    let reason = &typed.deputy_reason;
                    deputy::remove_by_organiser(tx, context, &id, &whose, reason, &actor)?;
                    success("contact-deputy-removed")
                }
                "revoke" => {
                    let purposes: Vec<Purpose> =
                        typed.links.iter().filter_map(|code| Purpose::from_code(code)).collect();
                    let sent = revoke::revoke(tx, context, &id, &whose, &purposes, &typed.reason, &actor)?;
                    Ok(Notice::new("success", "revoke-done", sent))
                }
                _ => Err(Failure::NotFound),
            }
        })
        .await
}
