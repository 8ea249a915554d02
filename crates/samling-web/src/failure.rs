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
use samling_app::store::StoreError;
use std::time::Duration;

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
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => Self::NotFound,
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
    kept: Vec<(String, String)>,
    action: String,
}

/// Whether it may work in a moment.
const fn passes(status: StatusCode) -> bool {
    matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS)
}

/// The page of a problem. A form that may be taken in a moment is on it, filled in.
fn page(web: &Web, visitor: &Visitor, status: StatusCode, form: Option<&Kept>) -> Response {
    let frame = Page::plain(web, visitor, |m| words(m, status).0.to_owned());
    let (heading, text) = words(frame.m, status);
    let again = passes(status);
    let form = form.filter(|_| again);
    let (kept, action) = form.map(|form| (form.fields(), form.action.clone())).unwrap_or_default();
    let template = FailurePage { page: frame, heading, text, again, kept, action };
    let mut response = render(status, &template).unwrap_or_else(|_| status.into_response());
    if again {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

fn words(m: samling_language::Messages, status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            (m.failure_not_found(), m.failure_not_found_text())
        }
        StatusCode::FORBIDDEN => (m.failure_forged(), m.failure_forged_text()),
        StatusCode::SERVICE_UNAVAILABLE => (m.failure_busy(), m.failure_busy_text()),
        StatusCode::TOO_MANY_REQUESTS => (m.failure_too_many(), m.failure_too_many_text()),
        StatusCode::PAYLOAD_TOO_LARGE => (m.failure_too_large(), m.failure_too_large_text()),
        StatusCode::BAD_REQUEST => (m.failure_bad_request(), m.failure_bad_request_text()),
        _ => (m.failure_broken(), m.failure_broken_text()),
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
    let mut page = page(web, visitor, status, form);
    if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    page
}

/// No route fits.
pub async fn not_found(State(_): State<Web>) -> Problem {
    Problem::NotFound
}
