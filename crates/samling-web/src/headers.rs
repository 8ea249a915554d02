//! Headers that keep browsers from doing more than our pages need.

use crate::state::Web;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// Nothing from other hosts, nothing inline, no framing by others.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// For a letter shown inside a page of ours: its own inline styles, no script, framed by us alone. Its links open beside it.
pub const LETTER_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; \
    sandbox allow-popups allow-popups-to-escape-sandbox";

/// Nothing but TLS for this host for a year, once a browser has come by TLS.
const ONLY_TLS: &str = "max-age=31536000";

/// Adds the headers that a response does not set itself.
pub async fn secure(State(web): State<Web>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut default = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    default(header::CONTENT_SECURITY_POLICY, POLICY);
    default(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // A link opens a delegation: it must not reach other hosts in a Referer.
    default(header::REFERRER_POLICY, "same-origin");
    default(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    default(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    default(header::CACHE_CONTROL, "no-store");
    if web.settings.secure() {
        default(header::STRICT_TRANSPORT_SECURITY, ONLY_TLS);
    }
    response
}
