//! Who is logged in: browser sessions in the database, and the organiser that a request belongs to.

use crate::failure::Problem;
use crate::state::Web;
use async_trait::async_trait;
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use samling_app::{Failure, Samling};
use samling_domain::personal::Personal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write as _};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result as Stored};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

/// A session ends when nothing has been asked for this long.
const INACTIVITY: Duration = Duration::hours(12);
/// However much it is used, a session ends this long after the log-in, in seconds: two weeks.
const LONGEST: i64 = 14 * 24 * 3600;
/// A session in use is written down again only this often, in seconds.
const REFRESH: i64 = 10 * 60;
const ACCOUNT: &str = "account";
const PASSWORD: &str = "password";
const BEGUN: &str = "begun";
const SEEN: &str = "seen";
const NOTICE: &str = "notice";

/// Keeps sessions in the database of the installation. Only a hash of a session's id is stored, so that whoever reads the
/// database cannot take a session over. Sessions live by real time, whatever the demo's clock says.
#[derive(Clone)]
pub struct Sessions(Samling);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

fn stored_id(id: Id) -> String {
    digest(&id.to_string())
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn backend(failure: Failure) -> Error {
    Error::Backend(failure.to_string())
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Stored<()> {
        // Ids are 128 random bits: two that are equal do not happen.
        self.0.write(|tx, _| Ok(tx.sweep_sessions(Timestamp::now())?)).await.map_err(backend)?;
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> Stored<()> {
        let id = stored_id(record.id);
        let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        let expires = Timestamp::from_second(record.expiry_date.unix_timestamp())
            .map_err(|error| Error::Encode(error.to_string()))?;
        self.0.write(move |tx, _| Ok(tx.put_session(&id, &data, expires)?)).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Stored<Option<Record>> {
        let stored = stored_id(*id);
        let found =
            self.0.read(move |tx, _| Ok(tx.session(&stored, Timestamp::now())?)).await.map_err(backend)?;
        let Some((data, expires)) = found else { return Ok(None) };
        let decode = |error: &dyn fmt::Display| Error::Decode(error.to_string());
        Ok(Some(Record {
            id: *id,
            data: serde_json::from_str(&data).map_err(|error| decode(&error))?,
            expiry_date: OffsetDateTime::from_unix_timestamp(expires.as_second())
                .map_err(|error| decode(&error))?,
        }))
    }

    async fn delete(&self, id: &Id) -> Stored<()> {
        let id = stored_id(*id);
        self.0.write(move |tx, _| Ok(tx.remove_session(&id)?)).await.map_err(backend)
    }
}

/// Gives sessions to the organiser's pages.
pub fn layer(web: &Web) -> SessionManagerLayer<Sessions> {
    SessionManagerLayer::new(Sessions(web.samling.clone()))
        .with_name(web.settings.cookie("samling-session"))
        .with_same_site(SameSite::Lax)
        .with_http_only(true)
        .with_secure(web.settings.secure())
        .with_expiry(Expiry::OnInactivity(INACTIVITY))
}

fn broken(error: tower_sessions::session::Error) -> Problem {
    Problem::broken(&error)
}

/// Begins a session for an account, under a new id so that an id planted before is worth nothing.
/// It holds only as long as the account has the password that it was begun with.
pub async fn begin(web: &Web, session: &Session, id: i64) -> Result<(), Problem> {
    let account = web.samling.read(move |tx, _| Ok(tx.account(id)?)).await?.ok_or(Problem::NotFound)?;
    let now = Timestamp::now().as_second();
    session.cycle_id().await.map_err(broken)?;
    session.insert(ACCOUNT, id).await.map_err(broken)?;
    session.insert(PASSWORD, digest(&account.password)).await.map_err(broken)?;
    session.insert(BEGUN, now).await.map_err(broken)?;
    session.insert(SEEN, now).await.map_err(broken)
}

/// Ends a session.
pub async fn end(session: &Session) -> Result<(), Problem> {
    session.flush().await.map_err(broken)
}

/// What the next page tells of what was just done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The translation key.
    pub code: String,
    /// A number for it.
    pub count: usize,
    /// `success`, `warning`, `danger` or `info`.
    pub tone: String,
}

impl Notice {
    /// A notice with its tone.
    pub fn new(tone: &str, code: &str, count: usize) -> Self {
        Self { code: code.to_owned(), count, tone: tone.to_owned() }
    }
}

/// A logged-in organiser. Whoever is not logged in is led to the log-in.
#[derive(Clone)]
pub struct Organiser {
    /// The account's number.
    pub id: i64,
    /// The account's name.
    pub name: Personal,
    session: Session,
}

impl Organiser {
    /// Who acts, for the journal.
    pub fn actor(&self) -> samling_app::journal::Actor {
        samling_app::journal::Actor::Organiser(self.id)
    }
    /// Leaves a notice for the next page.
    pub async fn leave(&self, notice: Notice) -> Result<(), Problem> {
        self.session.insert(NOTICE, notice).await.map_err(broken)
    }
    /// Takes the notice that the last request left.
    pub async fn notice(&self) -> Result<Option<Notice>, Problem> {
        if self.session.get_value(NOTICE).await.map_err(broken)?.is_none() {
            return Ok(None);
        }
        self.session.remove(NOTICE).await.map_err(broken)
    }
}

impl FromRequestParts<Web> for Organiser {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let found = find(parts, web).await.map_err(IntoResponse::into_response)?;
        found.ok_or_else(|| {
            let asked = parts.uri.path_and_query().map_or("/desk", |asked| asked.as_str());
            let asked = if parts.method == Method::GET { asked } else { parts.uri.path() };
            Redirect::to(&log_in_address(asked)).into_response()
        })
    }
}

async fn find(parts: &mut Parts, web: &Web) -> Result<Option<Organiser>, Problem> {
    let Some(session) = parts.extensions.get::<Session>().cloned() else { return Ok(None) };
    let Some(id) = session.get::<i64>(ACCOUNT).await.map_err(broken)? else { return Ok(None) };
    let Some(account) = web.samling.read(move |tx, _| Ok(tx.account(id)?)).await? else { return Ok(None) };
    let now = Timestamp::now().as_second();
    let password = session.get::<String>(PASSWORD).await.map_err(broken)?;
    let begun = session.get::<i64>(BEGUN).await.map_err(broken)?.unwrap_or_default();
    if password.is_none_or(|password| password != digest(&account.password)) || is_over(begun, now) {
        return Ok(None);
    }
    let seen = session.get::<i64>(SEEN).await.map_err(broken)?.unwrap_or_default();
    if now - seen > REFRESH {
        session.insert(SEEN, now).await.map_err(broken)?;
    }
    Ok(Some(Organiser { id, name: account.name, session }))
}

/// Whether a session that began then has lasted for as long as any may (seconds since 1970).
const fn is_over(begun: i64, now: i64) -> bool {
    now - begun >= LONGEST
}

/// The log-in that leads on to a page of the desk.
pub fn log_in_address(next: &str) -> String {
    match serde_html_form::to_string([("next", next)]) {
        Ok(query) if is_desk(next) && next != "/desk" => format!("/log-in?{query}"),
        _ => "/log-in".to_owned(),
    }
}

/// Whether an address is a page of the desk here, and not of another host.
pub fn is_desk(address: &str) -> bool {
    let rest = address.strip_prefix("/desk");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?'])) && is_own(address)
}

/// Whether an address is a path here: browsers read `//host` and `/\host` as other hosts.
pub fn is_own(address: &str) -> bool {
    address.starts_with('/')
        && !address.starts_with("//")
        && address.len() <= 2000
        && address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_in_leads_only_to_the_desk() {
        for good in ["/desk", "/desk/g", "/desk/g?state=late&q=%C3%A5", "/desk?lang=nn"] {
            assert!(is_desk(good), "{good}");
        }
        for bad in [
            "",
            "desk",
            "//evil.example/desk",
            "/desks",
            "https://evil.example/desk",
            "/desk\\x",
            "/desk/\n",
            "/desk/å",
        ] {
            assert!(!is_desk(bad), "{bad}");
        }
    }

    #[test]
    fn no_session_lasts_longer_than_two_weeks() {
        let begun = 1_541_581_200;
        assert!(!is_over(begun, begun + 14 * 86_400 - 1));
        assert!(is_over(begun, begun + 14 * 86_400));
        assert!(is_over(0, begun), "one that does not say when it began");
    }

    #[test]
    fn an_own_path_is_on_no_other_host() {
        for good in ["/", "/g/i/5001.abc", "/desk?x=1"] {
            assert!(is_own(good), "{good}");
        }
        for bad in
            ["", "g", "//evil.example", "/\\evil.example", "https://evil.example", "/a b", "/a\r\nX: y"]
        {
            assert!(!is_own(bad), "{bad}");
        }
    }

    #[test]
    fn what_comes_after_the_log_in_is_kept_whole() {
        assert_eq!(log_in_address("/desk"), "/log-in");
        assert_eq!(log_in_address("//evil.example"), "/log-in");
        assert_eq!(
            log_in_address("/desk/g?state=late&q=a"),
            "/log-in?next=%2Fdesk%2Fg%3Fstate%3Dlate%26q%3Da"
        );
    }
}
