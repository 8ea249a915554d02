//! Styles, script and fonts, compiled in. Their addresses carry a hash of their content, so browsers may keep them for ever.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::LazyLock;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

macro_rules! asset {
    ($kind:expr, $name:literal) => {
        Asset { name: $name, kind: $kind, bytes: include_bytes!(concat!("../../../assets/", $name)) }
    };
}

const CSS: &str = "text/css; charset=utf-8";

static ASSETS: &[Asset] = &[
    asset!(CSS, "samling.css"),
    asset!(CSS, "vendor/designsystemet/designsystemet.css"),
    asset!(CSS, "vendor/designsystemet/theme.css"),
    asset!("text/javascript; charset=utf-8", "samling.js"),
    asset!("image/svg+xml", "favicon.svg"),
    asset!("font/woff2", "vendor/inter/inter-latin-wght-normal.woff2"),
    asset!("font/woff2", "vendor/inter/inter-latin-ext-wght-normal.woff2"),
];

/// A short hash over all assets.
pub static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for asset in ASSETS {
        hash.update(asset.bytes);
    }
    hash.finalize().iter().take(6).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
});

/// The routes of the assets: `/assets/VERSION/NAME`; the sheets name the fonts by relative paths.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{version}/{*name}", get(serve)).route("/favicon.ico", get(icon))
}

async fn serve(Path((_, name)): Path<(String, String)>) -> Response {
    ASSETS.iter().find(|asset| asset.name == name).map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |asset| {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
                (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
            ];
            (headers, asset.bytes).into_response()
        },
    )
}

async fn icon() -> Response {
    serve(Path((String::new(), "favicon.svg".to_owned()))).await
}
