//! Forms that are not lost: when the service cannot take a form now, its page holds what was filled in, ready to be sent again.

use crate::submitted::pairs;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use std::time::Duration;

/// How long a form may take to come in.
const LONGEST_READING: Duration = Duration::from_secs(30);

/// A form as it was sent.
pub struct Kept {
    /// Where it goes: path and query.
    pub action: String,
    body: Bytes,
}

impl Kept {
    /// Takes the form out of a request, and leaves it there too. Nothing for requests without one.
    pub async fn of(request: Request) -> Result<(Request, Option<Self>), StatusCode> {
        if request.method() != Method::POST || !is_form(request.headers()) {
            return Ok((request, None));
        }
        let action = request.uri().path_and_query().map_or("/", |asked| asked.as_str()).to_owned();
        let (parts, body) = request.into_parts();
        let read = tokio::time::timeout(LONGEST_READING, axum::body::to_bytes(body, crate::LARGEST_FORM));
        let body = match read.await {
            Ok(Ok(body)) => body,
            Ok(Err(_)) => return Err(StatusCode::PAYLOAD_TOO_LARGE),
            Err(_) => return Err(StatusCode::REQUEST_TIMEOUT),
        };
        let request = Request::from_parts(parts, Body::from(body.clone()));
        Ok((request, Some(Self { action, body })))
    }

    /// The fields, to stand on a page. A form with a password is not kept: a page is no place for it.
    pub fn fields(&self) -> Vec<(String, String)> {
        let fields = pairs(&self.body).unwrap_or_default();
        let secret = fields.iter().any(|(name, _)| name.contains("password"));
        if secret { Vec::new() } else { fields }
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(body: &str) -> Vec<(String, String)> {
        Kept { action: "/".to_owned(), body: Bytes::from(body.to_owned()) }.fields()
    }

    #[test]
    fn everything_is_kept_but_passwords() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(kept("a=1&b=%C3%A5+%3C&a=2"), [pair("a", "1"), pair("b", "å <"), pair("a", "2")]);
        assert_eq!(kept("email=a&password=b"), []);
    }

    #[tokio::test]
    async fn only_forms_are_read() {
        let request = |method, kind| {
            let builder = Request::builder().method(method).uri("/x?y=1").header(header::CONTENT_TYPE, kind);
            builder.body(Body::from("a=1")).unwrap()
        };
        let kind = "application/x-www-form-urlencoded; charset=utf-8";
        let (request_again, kept) = Kept::of(request(Method::POST, kind)).await.unwrap();
        assert_eq!(kept.unwrap().action, "/x?y=1");
        assert_eq!(axum::body::to_bytes(request_again.into_body(), 9).await.unwrap(), "a=1");
        assert!(Kept::of(request(Method::GET, kind)).await.unwrap().1.is_none());
        assert!(Kept::of(request(Method::POST, "application/json")).await.unwrap().1.is_none());
    }
}
