//! The receipt as a PDF, for the municipality's archive.

use crate::failure::Problem;
use crate::state::Web;
use crate::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use samling_app::correspondence::Outgoing;
use samling_app::letter::{Content, LetterState, NewLetter, StoredLetter};
use samling_app::registration::{self, Managed};
use samling_app::store::Answer;
use samling_domain::coverage::plan::OrganisationDecision;
use samling_domain::identity::GatheringId;
use samling_domain::language::Language;
use samling_letters::receipt::{Accepted, receipt};

/// `GET /{gathering}/m/{token}/receipt.pdf`
pub async fn download(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(&id)?;
    let (managed, decision, now) = web
        .samling
        .read(move |tx, context| {
            let managed = registration::manage(tx, context, &gathering, &token)?;
            let plan = tx.published_plan(&gathering)?;
            let decision =
                plan.and_then(|row| row.plan.organisation(&managed.organisation.invited.id).cloned());
            Ok((managed, decision, context.now))
        })
        .await?;
    if managed.delegation.answer != Answer::Registered {
        return Err(Problem::NotFound);
    }
    let language = visitor.language(&managed.loaded.gathering.languages);
    let accepted =
        managed.delegation.terms_at.map(|at| Accepted { text: managed.delegation.terms.clone(), at });
    let created_at = if decision.is_some() { now } else { managed.delegation.changed_at };
    let outgoing = outgoing(managed, decision, language, created_at);
    let links = web.links();
    // Setting a long list takes a moment, and others are not to wait for it.
    let made = tokio::task::spawn_blocking(move || receipt(&outgoing, &links, accepted.as_ref()));
    let made = made.await.map_err(|error| Problem::broken(&error))?.ok_or(Problem::NotFound)?;
    let file = made.map_err(|error| Problem::broken(&error))?;
    let name = format!("attachment; filename=\"{}\"", file.name);
    Ok(([(header::CONTENT_TYPE, file.mime), (header::CONTENT_DISPOSITION, name)], file.bytes).into_response())
}

/// The letter that would tell this now; it is never sent.
fn outgoing(
    managed: Managed,
    decision: Option<OrganisationDecision>,
    language: Language,
    created_at: jiff::Timestamp,
) -> Outgoing {
    let (delegation, generation) = (managed.delegation.delegation, managed.delegation.generation);
    let content = match decision {
        Some(decision) => {
            Content::Confirmation { delegation, decision: Box::new(decision), generation, changed: false }
        }
        None => Content::Receipt { delegation, generation, changed: false },
    };
    let letter = NewLetter {
        gathering: Some(managed.loaded.gathering.id.clone()),
        organisation: Some(managed.organisation.invited.id.clone()),
        recipients: Vec::new(),
        language,
        content,
    };
    let letter = StoredLetter {
        id: 0,
        letter,
        state: LetterState::Sent,
        attempts: 0,
        created_at,
        due_at: created_at,
        sent_at: None,
        error: None,
        raw: None,
    };
    Outgoing { letter, loaded: Some(managed.loaded), organisation: Some(managed.organisation) }
}
