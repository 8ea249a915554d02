//! Routes, forms and pages. Pages are HTML from the server and work without JavaScript; `assets/samling.js` only adds comfort.
//!
//! - `serve.rs` answers requests until told to stop; `state.rs` what every handler gets; `visitor.rs` who asks (language,
//!   browser, organiser);
//! - `client.rs` from where a request comes; `limits.rs` how much one client may ask for; `kept.rs` forms that are not lost;
//!   `health.rs` and `metrics.rs` how it goes;
//! - `page.rs` the frame of every page; `failure.rs` the pages for what went wrong; `submitted.rs` forms with their code
//!   against forgery; `headers.rs` the Content-Security-Policy and its kin; `assets.rs` styles, script, fonts;
//! - then one file or folder per feature, with the feature's name: the routes, the handlers and the typed contexts of its
//!   templates in `templates/FEATURE/`.
//!
//! To add a page: 1. a template in `templates/FEATURE/` that extends `base.html`; 2. a struct with its context, deriving
//! `askama::Template`, in the feature's file; 3. a handler that reads or writes through `web.samling` and renders it; 4. its
//! route in the feature's `routes()`; 5. its texts in `locales/{nb,nn,en}/FEATURE.ftl`; 6. a journey in `e2e/`.

mod announcement;
mod assets;
mod client;
mod demo;
mod failure;
mod headers;
mod health;
mod invitation;
mod kept;
mod limits;
mod metrics;
mod organiser;
mod page;
mod registration;
mod serve;
mod state;
mod submitted;
mod visitor;

pub use client::{Proxies, ProxyHeader};
pub use health::{Disk, Vitals};
pub use limits::{LimitSettings, Limits, Rate};
pub use serve::{serve, serve_metrics};
pub use state::{Operation, Settings, Web};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// The largest form that is read: five hundred participants fit.
const LARGEST_FORM: usize = 2 * 1024 * 1024;

/// All routes of the program.
pub fn router(web: Web) -> Router {
    let mut router = Router::new()
        .merge(organiser::routes(&web))
        .merge(announcement::routes())
        .merge(invitation::routes())
        .merge(registration::routes());
    if web.settings.demo.is_some() {
        router = router.merge(demo::routes());
    }
    router
        .fallback(failure::not_found)
        .layer(middleware::from_fn_with_state(web.clone(), limits::guard))
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::SERVICE_UNAVAILABLE,
            std::time::Duration::from_secs(30),
        ))
        .layer(middleware::from_fn_with_state(web.clone(), visitor::meet))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn_with_state(web.clone(), client::find))
        .merge(assets::routes())
        .merge(health::routes())
        .layer(middleware::from_fn(headers::secure))
        .with_state(web)
}
