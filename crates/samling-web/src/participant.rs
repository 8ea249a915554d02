//! A participant's own page, reached by the personal link: what is signed up, own wishes, food and access, and the own data.
//!
//! `own.rs` is the page and its form, `data.rs` everything that is known, with corrections and erasure; `contact.rs` what the
//! main contact does for participants without an address.

pub mod contact;
mod data;
mod own;
pub mod seats;

use crate::failure::Problem;
use crate::page::Page;
use crate::state::Web;
use crate::visitor::Visitor;
use axum::Router;
use axum::routing::{get, post};
use samling_app::links::personal::SEGMENT;
use samling_app::participant::{self, Own};
use samling_domain::identity::GatheringId;
use samling_language::Messages;

/// The routes of participants.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/{gathering}/p/{token}", get(own::page).post(own::save))
        .route("/{gathering}/p/{token}/seat", post(seats::swap))
        .route("/{gathering}/p/{token}/withdraw", post(own::withdraw))
        .route("/{gathering}/p/{token}/data", get(data::page).post(data::correct))
        .route("/{gathering}/p/{token}/data.json", get(data::download))
        .route("/{gathering}/p/{token}/erase", get(data::ask).post(data::erase))
        .route("/{gathering}/m/{token}/needs", get(contact::counts).post(contact::save_counts))
        .route("/{gathering}/m/{token}/people/{participant}", get(contact::slip).post(contact::renew))
}

/// Where a personal link leads.
#[derive(Clone)]
struct Place {
    gathering: GatheringId,
    token: String,
    link: String,
}

impl Place {
    fn read(id: &str, token: String) -> Result<Self, Problem> {
        let gathering = GatheringId::new(id)?;
        let link = format!("/{id}/{SEGMENT}/{token}");
        Ok(Self { gathering, token, link })
    }

    async fn find(&self, web: &Web) -> Result<Own, Problem> {
        let Self { gathering, token, .. } = self.clone();
        Ok(web.samling.read(move |tx, context| participant::find(tx, context, &gathering, &token)).await?)
    }
}

/// The frame of a participant's page: with the organisation beside the name of the gathering.
fn frame(web: &Web, visitor: &Visitor, own: &Own, title: impl FnOnce(Messages) -> String) -> Page {
    let mut page = Page::of(web, visitor, &own.loaded, title);
    own.organisation.invited.shown_name().clone_into(&mut page.aside);
    page
}

/// Who it is, in a heading or a list.
fn name(m: Messages, own: &Own) -> String {
    let name = &own.person.name;
    match (name.is_erased(), name.is_empty()) {
        (true, _) => m.erased().to_owned(),
        (_, true) => m.data_none().to_owned(),
        _ => name.reveal().to_owned(),
    }
}
