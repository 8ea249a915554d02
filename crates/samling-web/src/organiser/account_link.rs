//! Organisers' single-use links: a forgotten password, and logging in without one.
//!
//! Asking answers the same for every address and takes the same time: it only notes that somebody asked.

use super::session;
use crate::failure::Problem;
use crate::fields::Mistakes;
use crate::page::{Page, render};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::account::{self, SHORTEST_PASSWORD};
use samling_app::links::lost::{self, Wanted};
use samling_app::store::AccountRow;
use samling_domain::language::Language;
use samling_domain::registration::short_form::read_email;
use serde::Deserialize;
use tower_sessions::Session;

/// The longest password that is read.
const LONGEST_PASSWORD: usize = 400;

#[derive(Template)]
#[template(path = "organiser/forgotten.html")]
struct ForgottenPage {
    page: Page,
    sent: bool,
    letters: bool,
    typed: String,
    errors: Mistakes,
}

/// What the redirect after the form says.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    sent: String,
}

/// `GET /log-in/forgotten`
pub async fn forgotten(
    State(web): State<Web>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let page = super::plain_page(&web, &visitor, |m| m.forgotten_title().to_owned()).await?;
    let (sent, letters) = (!asked.sent.is_empty(), web.settings.demo.is_some());
    let template = ForgottenPage { page, sent, letters, typed: String::new(), errors: Mistakes::default() };
    render(StatusCode::OK, &template)
}

/// `POST /log-in/forgotten`
pub async fn ask(State(web): State<Web>, visitor: Visitor, form: Submitted) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let typed = form.get("email").to_owned();
    let address = match read_email("email", &typed) {
        Ok(address) => address,
        Err(errors) => {
            let page = super::plain_page(&web, &visitor, |m| m.forgotten_title().to_owned()).await?;
            let errors = Mistakes::of(page.m, &errors);
            let template = ForgottenPage { page, sent: false, letters: false, typed, errors };
            return render(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let wanted = if form.get("action") == "log-in" { Wanted::LogIn } else { Wanted::ResetPassword };
    let language = visitor.language(&Language::ALL);
    web.samling.write(move |tx, context| lost::ask(tx, context, wanted, None, &address, language)).await?;
    Ok(Redirect::to("/log-in/forgotten?sent=yes").into_response())
}

#[derive(Template)]
#[template(path = "organiser/by-link.html")]
struct ByLinkPage {
    page: Page,
    lead: String,
    action: String,
    reset: bool,
    email: String,
    help: String,
    errors: Mistakes,
}

async fn look(web: &Web, reset: bool, token: &str) -> Result<AccountRow, Problem> {
    let token = token.to_owned();
    Ok(web.samling.read(move |tx, context| account::link::look(tx, context, reset, &token)).await?)
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    reset: bool,
    token: &str,
    wrong: Option<Wrong>,
) -> Result<Response, Problem> {
    let row = look(web, reset, token).await?;
    let title = |m: samling_language::Messages| {
        if reset { m.forgotten_new().to_owned() } else { m.forgotten_log_in_title().to_owned() }
    };
    let page = super::plain_page(web, visitor, title).await?;
    let m = page.m;
    let email = row.email.reveal().to_owned();
    let errors = match wrong {
        None => Mistakes::default(),
        Some(Wrong::Short) => Mistakes::one("password", m.forgotten_short(SHORTEST_PASSWORD)),
        Some(Wrong::Differs) => Mistakes::one("again", m.forgotten_differs()),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = ByLinkPage {
        lead: if reset { m.forgotten_new_lead(&email) } else { m.forgotten_log_in_lead(&email) },
        action: format!("/log-in/{}/{token}", if reset { "reset" } else { "link" }),
        help: m.forgotten_length(SHORTEST_PASSWORD),
        reset,
        email,
        errors,
        page,
    };
    render(status, &template)
}

/// `GET /log-in/link/{token}`: a page with a button, because mail scanners follow links.
pub async fn link(
    State(web): State<Web>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    view(&web, &visitor, false, &token, None).await
}

/// `POST /log-in/link/{token}`
pub async fn log_in(
    State(web): State<Web>,
    session: Session,
    Path(token): Path<String>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let account = web.samling.write(move |tx, context| account::link::log_in(tx, context, &token)).await?;
    session::begin(&web, &session, account).await?;
    Ok(Redirect::to("/desk").into_response())
}

/// `GET /log-in/reset/{token}`
pub async fn reset(
    State(web): State<Web>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    view(&web, &visitor, true, &token, None).await
}

/// What is wrong with a new password.
enum Wrong {
    Short,
    Differs,
}

fn wrong(password: &str, again: &str) -> Option<Wrong> {
    if password.chars().count() < SHORTEST_PASSWORD || password.len() > LONGEST_PASSWORD {
        Some(Wrong::Short)
    } else if password != again {
        Some(Wrong::Differs)
    } else {
        None
    }
}

/// `POST /log-in/reset/{token}`
pub async fn set(
    State(web): State<Web>,
    visitor: Visitor,
    session: Session,
    Path(token): Path<String>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let password = form.get("password").to_owned();
    if let Some(wrong) = wrong(&password, form.get("again")) {
        return view(&web, &visitor, true, &token, Some(wrong)).await;
    }
    // The slow part comes after a look, so that a made-up link costs nothing, and outside of any transaction.
    look(&web, true, &token).await?;
    let hashed = tokio::task::spawn_blocking(move || account::hash(&password));
    let hashed = hashed.await.map_err(|error| Problem::broken(&error))??;
    let account =
        web.samling.write(move |tx, context| account::link::reset(tx, context, &token, &hashed)).await?;
    session::begin(&web, &session, account).await?;
    Ok(Redirect::to("/desk").into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_password_is_long_enough_and_typed_twice() {
        for (password, again, right) in [
            ("tolv tegn her", "tolv tegn her", true),
            ("for kort", "for kort", false),
            ("tolv tegn her", "tolv tegn der", false),
            (&"x".repeat(401), &"x".repeat(401), false),
        ] {
            assert_eq!(wrong(password, again).is_none(), right, "{password}");
        }
    }
}
