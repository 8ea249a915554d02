//! Routes, forms and pages. Pages are HTML from the server and work without JavaScript; `assets/samling.js` only adds comfort.
//!
//! - `serve.rs` answers requests until told to stop; `state.rs` what every handler gets; `visitor.rs` who asks (language,
//!   browser, organiser);
//! - `client.rs` from where a request comes; `limits.rs` how much one client may ask for; `kept.rs` forms that are not lost;
//!   `health.rs` and `metrics.rs` how it goes;
//! - `page.rs` the frame of every page; `failure.rs` the pages for what went wrong; `submitted.rs` forms with their code
//!   against forgery; `query.rs` what an address asks for; `headers.rs` the Content-Security-Policy and its kin; `assets.rs` styles, script, fonts;
//! - then one file or folder per feature, with the feature's name: the routes, the handlers and the typed contexts of its
//!   templates in `templates/FEATURE/`.
//!
//! To add a page: 1. a template in `templates/FEATURE/` that extends `base.html`; 2. a struct with its context, deriving
//! `askama::Template`, in the feature's file; 3. a handler that reads or writes through `web.samling` and renders it; 4. its
//! route in the feature's `routes()`; 5. its texts in `locales/{nb,nn,en}/FEATURE.ftl`; 6. a journey in `e2e/`.

mod announcement;
mod assets;
mod change;
mod client;
mod contributor;
mod demo;
mod failure;
mod fields;
mod headers;
mod health;
mod holders;
mod invitation;
mod kept;
mod limits;
mod metrics;
mod organiser;
mod page;
mod participant;
mod privacy;
mod query;
mod registration;
mod serve;
mod state;
mod submitted;
mod visitor;
mod waiting_list;

pub use client::{Proxies, ProxyHeader};
pub use health::{Disk, Vitals};
pub use limits::{LimitSettings, Limits, Rate};
pub use serve::{serve, serve_metrics};
pub use state::{Operation, Settings, Web};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use std::time::Duration;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// The largest form that is read: five hundred participants fit.
const LARGEST_FORM: usize = 2 * 1024 * 1024;

/// The longest that anybody waits for an answer.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);

/// All routes of the program.
pub fn router(web: Web) -> Router {
    let mut router = Router::new()
        .merge(organiser::routes(&web))
        .merge(announcement::routes())
        .merge(invitation::routes())
        .merge(contributor::routes())
        .merge(registration::routes())
        .merge(waiting_list::routes())
        .merge(change::routes())
        .merge(participant::routes())
        .merge(privacy::routes());
    if web.settings.demo.is_some() {
        router = router.merge(demo::routes());
    }
    guarded(router.fallback(failure::not_found), &web, LONGEST_ANSWER)
        .merge(assets::routes())
        .merge(health::routes())
        .layer(middleware::from_fn_with_state(web.clone(), headers::secure))
        .with_state(web)
}

/// What stands before every page. The visitor is met first, so that whatever refuses a request has a page in the visitor's
/// language.
fn guarded(routes: Router<Web>, web: &Web, longest: Duration) -> Router<Web> {
    routes
        .layer(middleware::from_fn_with_state(web.clone(), limits::guard))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, longest))
        .layer(middleware::from_fn_with_state(web.clone(), visitor::meet))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn_with_state(web.clone(), client::find))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::{Request, header};
    use axum::routing::get;
    use http_body_util::BodyExt as _;
    use samling_app::Samling;
    use samling_app::demo::DemoClock;
    use samling_app::links::Key;
    use std::sync::Arc;
    use tower::ServiceExt as _;

    #[tokio::test]
    async fn an_answer_that_takes_too_long_has_a_page() {
        let folder = std::env::temp_dir().join(format!("samling-slow-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let database = samling_storage::open(folder.join("test.db").to_str().unwrap()).unwrap();
        let samling = Samling::new(database, Arc::new(DemoClock::default()), Key::new([7; 32]));
        let web = Web::new(samling, Settings { public_url: "http://127.0.0.1:1".to_owned(), demo: None });
        let slow = Router::new().route("/slow", get(std::future::pending::<()>));
        let app = guarded(slow, &web, Duration::from_millis(10)).with_state(web);
        let request = Request::get("/slow?lang=nn").body(Body::empty()).unwrap();
        let response = app.oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::GATEWAY_TIMEOUT);
        assert!(response.headers()[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/html"));
        let page = response.into_body().collect().await.unwrap().to_bytes();
        let page = String::from_utf8_lossy(&page);
        assert!(page.contains("<html lang=\"nn\"") && page.contains("Svaret tok for lang tid"), "{page}");
        let _ = std::fs::remove_dir_all(&folder);
    }
}
