//! Logging in and out.
//!
//! A wrong password answers as slowly as an unknown address, and both with the same words. Guessing is slowed down per pair of
//! client and address, so that a guesser cannot lock the owner of an address out from elsewhere.

use super::session::{self, is_desk};
use crate::failure::Problem;
use crate::page::{Page, render, show};
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{ConnectInfo, Extension, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::account;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tower_sessions::Session;

/// Wrong tries that cost nothing, for those who mistype.
const FREE_TRIES: u32 = 5;
/// The longest that anybody has to wait between two tries.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// Tries are forgotten after this long.
const FORGOTTEN: Duration = Duration::from_mins(15);
/// The most pairs that are remembered, so that memory is bounded.
const MOST_PAIRS: usize = 10_000;
/// Passwords that are verified at the same time: each takes some memory and a processor.
const AT_ONCE: usize = 2;
/// How long a try waits for its turn.
const LONGEST_QUEUE: Duration = Duration::from_secs(5);
/// No account has a longer address or password.
const LONGEST_FIELD: usize = account::LONGEST_PASSWORD;

/// Slows guessing down.
pub struct Gate {
    tries: Mutex<HashMap<Pair, Tries>>,
    turns: Semaphore,
}

type Pair = (Option<IpAddr>, [u8; 32]);

#[derive(Clone, Copy)]
struct Tries {
    wrong: u32,
    last: Instant,
}

impl Default for Gate {
    fn default() -> Self {
        Self { tries: Mutex::default(), turns: Semaphore::new(AT_ONCE) }
    }
}

impl Gate {
    /// How long this client must wait before it may try this address again.
    fn wait(&self, pair: &Pair, now: Instant) -> Option<Duration> {
        let tries = self.tries.lock().ok()?.get(pair).copied()?;
        let over = tries.wrong.checked_sub(FREE_TRIES)?;
        let pause = Duration::from_secs(1 << over.min(10)).min(LONGEST_WAIT);
        pause.checked_sub(now.saturating_duration_since(tries.last)).filter(|left| !left.is_zero())
    }

    /// Counts a wrong try.
    fn wrong(&self, pair: Pair, now: Instant) {
        let Ok(mut tries) = self.tries.lock() else { return };
        if tries.len() >= MOST_PAIRS && !tries.contains_key(&pair) {
            tries.retain(|_, tries| now.saturating_duration_since(tries.last) < FORGOTTEN);
            if tries.len() >= MOST_PAIRS {
                tries.clear();
            }
        }
        let entry = tries.entry(pair).or_insert(Tries { wrong: 0, last: now });
        if now.saturating_duration_since(entry.last) >= FORGOTTEN {
            entry.wrong = 0;
        }
        *entry = Tries { wrong: entry.wrong.saturating_add(1), last: now };
    }

    /// Forgets the tries of somebody who got in.
    fn right(&self, pair: &Pair) {
        if let Ok(mut tries) = self.tries.lock() {
            tries.remove(pair);
        }
    }
}

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

/// The address of the client, if the server was told it.
fn client(connection: Option<Extension<ConnectInfo<SocketAddr>>>) -> Option<IpAddr> {
    connection.map(|Extension(ConnectInfo(address))| address.ip())
}

/// `POST /log-in`
pub async fn log_in(
    State(web): State<Web>,
    visitor: Visitor,
    connection: Option<Extension<ConnectInfo<SocketAddr>>>,
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
    let pair = (client(connection), Sha256::digest(email.to_lowercase().as_bytes()).into());
    if let Some(wait) = gate.wait(&pair, Instant::now()) {
        return refused(&web, &visitor, email, next, Some(wait)).await;
    }
    let Ok(Ok(turn)) = tokio::time::timeout(LONGEST_QUEUE, gate.turns.acquire()).await else {
        return refused(&web, &visitor, email, next, Some(LONGEST_QUEUE)).await;
    };
    let account = verified(&web, &email, password).await?;
    drop(turn);
    let Some(account) = account else {
        gate.wrong(pair, Instant::now());
        return refused(&web, &visitor, email, next, None).await;
    };
    gate.right(&pair);
    session::begin(&web, &session, account).await?;
    let next = if is_desk(&next) { next.as_str() } else { "/desk" };
    Ok(Redirect::to(next).into_response())
}

/// The account, when address and password fit. The slow part happens outside of any transaction.
async fn verified(web: &Web, email: &str, password: String) -> Result<Option<i64>, Problem> {
    let short_enough = email.len() <= LONGEST_FIELD && password.len() <= LONGEST_FIELD;
    let address = if short_enough { email.to_owned() } else { String::new() };
    let account = web.samling.read(move |tx, _| account::by_email(tx, &address)).await?;
    let password = if short_enough { password } else { String::new() };
    let (id, stored) = account.map_or((None, None), |row| (Some(row.id), Some(row.password)));
    let fits = tokio::task::spawn_blocking(move || {
        let stored = stored.as_deref().unwrap_or(&NOBODY);
        account::fits(&password, stored)
    });
    let fits = fits.await.map_err(|error| Problem::broken(&error))?;
    Ok(id.filter(|_| fits))
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

    fn pair(last: u8) -> Pair {
        (Some(IpAddr::from([10, 0, 0, last])), [0; 32])
    }

    #[test]
    fn the_sixth_wrong_try_has_to_wait_and_others_do_not() {
        let (gate, start) = (Gate::default(), Instant::now());
        for _ in 0..FREE_TRIES {
            assert_eq!(gate.wait(&pair(1), start), None);
            gate.wrong(pair(1), start);
        }
        assert_eq!(gate.wait(&pair(1), start), Some(Duration::from_secs(1)));
        assert_eq!(gate.wait(&pair(2), start), None, "the owner, from elsewhere");
        assert_eq!(gate.wait(&pair(1), start + Duration::from_secs(1)), None);
    }

    #[test]
    fn nobody_waits_longer_than_a_minute() {
        let (gate, start) = (Gate::default(), Instant::now());
        for _ in 0..500 {
            gate.wrong(pair(1), start);
        }
        assert_eq!(gate.wait(&pair(1), start), Some(LONGEST_WAIT));
        assert_eq!(gate.wait(&pair(1), start + LONGEST_WAIT), None);
    }

    #[test]
    fn tries_are_forgotten_by_time_and_by_getting_in() {
        let (gate, start) = (Gate::default(), Instant::now());
        for _ in 0..20 {
            gate.wrong(pair(1), start);
            gate.wrong(pair(2), start);
        }
        gate.right(&pair(2));
        assert_eq!(gate.wait(&pair(2), start), None);
        gate.wrong(pair(1), start + FORGOTTEN);
        assert_eq!(gate.wait(&pair(1), start + FORGOTTEN), None);
    }

    #[test]
    fn memory_is_bounded() {
        let (gate, start) = (Gate::default(), Instant::now());
        for number in 0..=u32::try_from(MOST_PAIRS).unwrap() {
            gate.wrong((Some(IpAddr::from(number.to_be_bytes())), [0; 32]), start);
        }
        assert!(gate.tries.lock().unwrap().len() <= MOST_PAIRS);
    }

    #[test]
    fn an_unknown_address_is_compared_with_a_real_hash() {
        assert!(NOBODY.starts_with("$argon2id$"));
        assert!(!account::fits("", &NOBODY));
    }
}
