//! Logging in and out.
//!
//! A wrong password answers as slowly as an unknown address, and both with the same words. Guessing is slowed down per pair of
//! client and address, so that a guesser cannot lock the owner of an address out from elsewhere; see `gate.rs`.

use super::gate::{self, Attempt, Gate, KNOWN, LONGEST_QUEUE};
use super::session::{self, is_desk};
use crate::client::Client;
use crate::failure::Problem;
use crate::page::{Page, render, show};
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Extension, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use samling_app::account;
use samling_app::store::AccountRow;
use serde::Deserialize;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};
use tower_sessions::Session;

/// How long a browser is known.
const REMEMBERED: tower_sessions::cookie::time::Duration = tower_sessions::cookie::time::Duration::days(180);
/// No account has a longer address or password.
const LONGEST_FIELD: usize = account::LONGEST_PASSWORD;

/// What an unknown address is compared with, so that it takes as long as a known one.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| account::hash("the password of nobody at all").unwrap_or_default());

#[derive(Template)]
#[template(path = "organiser/log-in.html")]
struct LogInPage {
    page: Page,
    email: String,
    next: String,
    error: Option<String>,
}

/// Where to go after the log-in.
#[derive(Deserialize, Default)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// `GET /log-in`
pub async fn form(
    State(web): State<Web>,
    visitor: Visitor,
    Query(next): Query<Next>,
) -> Result<Response, Problem> {
    let page = super::plain_page(&web, &visitor, |m| m.desk_log_in_title().to_owned()).await?;
    show(&LogInPage { page, email: String::new(), next: next.next, error: None })
}

/// `POST /log-in`
pub async fn log_in(
    State(web): State<Web>,
    visitor: Visitor,
    client: Client,
    jar: CookieJar,
    Extension(gate): Extension<Arc<Gate>>,
    session: Session,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let email = submitted.get("email").trim().to_owned();
    let next = submitted.get("next").to_owned();
    let password = submitted.get("password").to_owned();
    let account = found(&web, &email).await?;
    let known = |row: &AccountRow| gate::is_known(&jar, web.samling.key(), row.id, &row.password);
    let attempt = Attempt::new(client, &email, account.as_ref().is_some_and(known));
    if let Some(wait) = gate.wait(&attempt, Instant::now()) {
        return refused(&web, &visitor, email, next, Some(wait)).await;
    }
    let Some(turn) = gate.turn(&attempt).await else {
        return refused(&web, &visitor, email, next, Some(LONGEST_QUEUE)).await;
    };
    let account = verified(account, password).await?;
    drop(turn);
    let Some(account) = account else {
        gate.wrong(&attempt, Instant::now());
        return refused(&web, &visitor, email, next, None).await;
    };
    gate.right(&attempt);
    session::begin(&web, &session, account.id).await?;
    let next = if is_desk(&next) { next.as_str() } else { "/desk" };
    let jar = CookieJar::new().add(remembered(&web, &account));
    Ok((jar, Redirect::to(next)).into_response())
}

/// The cookie that tells this browser from those of guessers. It opens nothing.
fn remembered(web: &Web, account: &AccountRow) -> Cookie<'static> {
    Cookie::build((KNOWN, web.samling.key().known_browser(account.id, &account.password)))
        .path("/log-in")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.settings.secure())
        .max_age(REMEMBERED)
        .build()
}

/// The account that an address belongs to.
async fn found(web: &Web, email: &str) -> Result<Option<AccountRow>, Problem> {
    let address = if email.len() <= LONGEST_FIELD { email.to_owned() } else { String::new() };
    Ok(web.samling.read(move |tx, _| account::by_email(tx, &address)).await?)
}

/// The account, when the password fits. The slow part happens outside of any transaction.
async fn verified(account: Option<AccountRow>, password: String) -> Result<Option<AccountRow>, Problem> {
    let password = if password.len() <= LONGEST_FIELD { password } else { String::new() };
    let stored = account.as_ref().map(|row| row.password.clone());
    let fits = tokio::task::spawn_blocking(move || {
        let stored = stored.as_deref().unwrap_or(&NOBODY);
        account::fits(&password, stored)
    });
    let fits = fits.await.map_err(|error| Problem::broken(&error))?;
    Ok(account.filter(|_| fits))
}

async fn refused(
    web: &Web,
    visitor: &Visitor,
    email: String,
    next: String,
    wait: Option<Duration>,
) -> Result<Response, Problem> {
    let page = super::plain_page(web, visitor, |m| m.desk_log_in_title().to_owned()).await?;
    let seconds = wait.map(|wait| wait.as_secs() + 1);
    let (status, error) = match seconds {
        Some(seconds) => (StatusCode::TOO_MANY_REQUESTS, page.m.desk_log_in_wait(seconds)),
        None => (StatusCode::UNPROCESSABLE_ENTITY, page.m.desk_log_in_wrong().to_owned()),
    };
    let mut response = render(status, &LogInPage { page, email, next, error: Some(error) })?;
    if let Some(seconds) = seconds {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// `POST /log-out`
pub async fn log_out(session: Session, submitted: Submitted) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    session::end(&session).await?;
    Ok(Redirect::to("/log-in").into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_address_is_compared_with_a_real_hash() {
        assert!(NOBODY.starts_with("$argon2id$"));
        assert!(!account::fits("", &NOBODY));
    }
}
