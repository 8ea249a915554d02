//! Pages for what went wrong: what happened, what it means and what to do.

use crate::kept::Kept;
use crate::page::{Page, render};
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use samling_app::Failure;
use samling_app::links::Purpose;
use samling_app::links::retired::Why;
use samling_app::links::single_use::Spent;
use samling_app::store::StoreError;
use std::time::Duration;
use tower_http::csrf::ProtectionError;

/// Why a handler shows no page of its own.
#[derive(Debug)]
pub enum Problem {
    /// There is no such page, or the link does not fit.
    NotFound,
    /// The form was not made for this browser, or is too old.
    Forged,
    /// The database is busy or out of reach.
    Busy,
    /// This client asks for too much; it may come back after this long.
    TooMany(Duration),
    /// Nothing that the visitor can mend.
    Broken,
    /// The link was right and is no longer.
    Gone(Gone),
    /// Asked for too often.
    TooOften,
}

/// Why a link that was right opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// Another one took its place.
    Retired(Why),
    /// It worked once, or for a while.
    Spent(Spent),
}

impl Problem {
    /// Notes an error that a visitor cannot mend.
    pub fn broken(error: &dyn std::error::Error) -> Self {
        tracing::error!(%error, "a page could not be made");
        Self::Broken
    }

    const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany(_) | Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Gone(_) => StatusCode::GONE,
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => Self::NotFound,
            Failure::Retired(why) => Self::Gone(Gone::Retired(why)),
            Failure::Spent(why) => Self::Gone(Gone::Spent(why)),
            Failure::TooOften => Self::TooOften,
            Failure::Store(StoreError::Busy(reason) | StoreError::Full(reason)) => {
                tracing::error!(reason, "the store cannot answer now");
                Self::Busy
            }
            other => Self::broken(&other),
        }
    }
}

/// A problem on its way to a page: the frame needs the visitor, which only the middleware knows.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::Gone(gone) = self {
            response.extensions_mut().insert(gone);
        }
        response.extensions_mut().insert(Shown);
        if let Self::TooMany(wait) = self {
            // Whole seconds, and never too few.
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs() + 1));
        }
        response
    }
}

/// Marks a response that still needs its page.
#[derive(Clone, Copy)]
struct Shown;

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    page: Page,
    heading: &'static str,
    text: &'static str,
    again: bool,
    /// Where a new link is to be had.
    way_on: Option<(String, &'static str)>,
    kept: Vec<(String, String)>,
    action: String,
}

/// Whether it may work in a moment.
const fn passes(status: StatusCode) -> bool {
    matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS)
}

/// The page of a problem. A form that may be taken in a moment is on it, filled in.
fn page(
    web: &Web,
    visitor: &Visitor,
    status: StatusCode,
    gone: Option<Gone>,
    foreign: bool,
    form: Option<&Kept>,
) -> Response {
    let told = |m| match gone {
        Some(gone) => gone.words(m),
        None if foreign => foreign_words(m),
        None => words(m, status),
    };
    let frame = Page::plain(web, visitor, |m| told(m).0.to_owned());
    let (heading, text) = told(frame.m);
    let lost = gone.is_some() || status == StatusCode::NOT_FOUND && is_link(&visitor.path);
    let way_on = lost.then(|| Gone::way_on(frame.m, &visitor.path)).flatten();
    let again = passes(status);
    let form = form.filter(|_| again);
    let (kept, action) = form.map(|form| (form.fields(), form.action.clone())).unwrap_or_default();
    let template = FailurePage { page: frame, heading, text, again, way_on, kept, action };
    let mut response = render(status, &template).unwrap_or_else(|_| status.into_response());
    if again {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

/// Whether a path is that of a link that opens a delegation: whoever has it wrong may ask for it again.
fn is_link(path: &str) -> bool {
    let segments = [Purpose::Invitation, Purpose::Manage].map(Purpose::segment);
    path.split('/').nth(2).is_some_and(|kind| segments.contains(&kind))
}

fn words(m: samling_language::Messages, status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            (m.failure_not_found(), m.failure_not_found_text())
        }
        StatusCode::FORBIDDEN => (m.failure_forged(), m.failure_forged_text()),
        StatusCode::SERVICE_UNAVAILABLE => (m.failure_busy(), m.failure_busy_text()),
        StatusCode::GATEWAY_TIMEOUT => (m.failure_slow(), m.failure_slow_text()),
        StatusCode::TOO_MANY_REQUESTS => (m.failure_too_many(), m.failure_too_many_text()),
        StatusCode::PAYLOAD_TOO_LARGE => (m.failure_too_large(), m.failure_too_large_text()),
        StatusCode::BAD_REQUEST => (m.failure_bad_request(), m.failure_bad_request_text()),
        _ => (m.failure_broken(), m.failure_broken_text()),
    }
}

fn foreign_words(m: samling_language::Messages) -> (&'static str, &'static str) {
    (m.failure_foreign(), m.failure_foreign_text())
}

/// Whether a request was refused because its form stood on a page of another address.
pub fn is_foreign(response: &Response) -> bool {
    response.extensions().get::<ProtectionError>().is_some()
}

impl Gone {
    /// Kindly, why: the heading and what it means.
    fn words(self, m: samling_language::Messages) -> (&'static str, &'static str) {
        match self {
            Self::Retired(Why::HandedOver) => (m.gone_replaced(), m.gone_handed_over()),
            Self::Retired(Why::AddressChanged) => (m.gone_replaced(), m.gone_address_changed()),
            Self::Retired(Why::Revoked) => (m.gone_replaced(), m.gone_revoked()),
            Self::Retired(Why::DeputyEnded) => (m.gone_deputy(), m.gone_deputy_ended()),
            Self::Retired(Why::DeputyNotYet) => (m.gone_deputy_not_yet(), m.gone_deputy_not_yet_text()),
            Self::Retired(Why::DeputyOver) => (m.gone_deputy(), m.gone_deputy_over()),
            Self::Spent(Spent::Used) => (m.gone_used(), m.gone_used_text()),
            Self::Spent(Spent::Expired) => (m.gone_expired(), m.gone_expired_text()),
            Self::Spent(Spent::Cancelled) => (m.gone_cancelled(), m.gone_cancelled_text()),
        }
    }

    /// Where a new link is to be had, by the address that was asked for.
    fn way_on(m: samling_language::Messages, path: &str) -> Option<(String, &'static str)> {
        if path.starts_with("/log-in/") {
            return Some(("/log-in/forgotten".to_owned(), m.forgotten_title()));
        }
        let gathering = path.split('/').nth(1).filter(|id| !id.is_empty())?;
        Some((format!("/{gathering}/lost-link"), m.lost_link_title()))
    }
}

/// Gives a page to a response that has none: a problem, or what the framework refused.
pub fn dress(web: &Web, visitor: &Visitor, response: Response, form: Option<&Kept>) -> Response {
    let status = response.status();
    let bare = response.extensions().get::<Shown>().is_some()
        || (status.is_client_error() || status.is_server_error())
            && response
                .headers()
                .get(header::CONTENT_TYPE)
                .is_none_or(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/plain")));
    if !bare {
        return response;
    }
    let gone = response.extensions().get::<Gone>().copied();
    let mut page = page(web, visitor, status, gone, is_foreign(&response), form);
    if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    page
}

/// No route fits.
pub async fn not_found(State(_): State<Web>) -> Problem {
    Problem::NotFound
}
