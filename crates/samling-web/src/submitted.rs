//! A submitted form: its pairs, and whether it was made by a page of ours for this browser.

use crate::visitor::Visitor;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The field that holds a form's code.
pub const CODE_FIELD: &str = "form-code";

/// A submitted form.
pub struct Submitted {
    pairs: Vec<(String, String)>,
    /// Whether the form was made for this browser. A handler that changes anything must ask.
    pub genuine: bool,
}

impl Submitted {
    /// All pairs in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
    /// The first value of a field; empty when it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.pairs().find(|(n, _)| *n == name).map_or("", |(_, value)| value)
    }
}

/// The most pairs of a form: more than those of the largest delegation that a gathering may allow.
const MOST_PAIRS: usize = 30_000;

/// The pairs of a form's body; none for what no page of ours sends.
pub fn pairs(body: &[u8]) -> Option<Vec<(String, String)>> {
    let many = body.split(|byte| *byte == b'&').nth(MOST_PAIRS).is_some();
    if many { None } else { serde_html_form::from_bytes(body).ok() }
}

impl<S: Send + Sync> FromRequest<S> for Submitted {
    type Rejection = Response;
    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Ok(visitor) = Visitor::from_request_parts(&mut parts, state).await;
        let bytes = Bytes::from_request(Request::from_parts(parts, body), state)
            .await
            .map_err(IntoResponse::into_response)?;
        let pairs = pairs(&bytes).ok_or_else(|| StatusCode::BAD_REQUEST.into_response())?;
        let code = pairs.iter().find(|(name, _)| name == CODE_FIELD).map_or("", |(_, value)| value);
        let genuine = visitor.made(code);
        Ok(Self { pairs, genuine })
    }
}
