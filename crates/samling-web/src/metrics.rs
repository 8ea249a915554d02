//! What a monitoring system reads: `/metrics` in the text format of Prometheus (OpenMetrics), served on an address of its own
//! and never beside the pages. Labels are routes, methods, statuses and states; never an address, an id or anything that
//! somebody has written.

use crate::health;
use crate::state::Web;
use axum::Router;
use axum::extract::State;
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use samling_app::Failure;
use samling_app::letter::LetterState;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: String,
    method: &'static str,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct What {
    what: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Of {
    state: &'static str,
}

type Seconds = Family<Route, Histogram, fn() -> Histogram>;

/// From a millisecond to sixteen seconds.
fn seconds() -> Histogram {
    Histogram::new(exponential_buckets(0.001, 4.0, 8))
}

/// The counts of this program since its start.
pub struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    durations: Seconds,
    refused: Family<What, Counter>,
    letters: Family<Of, Gauge>,
    disk_free: Gauge,
    disk_size: Gauge,
    well: Family<What, Gauge>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("samling");
        let metrics = Self {
            requests: Family::default(),
            durations: Seconds::new_with_constructor(seconds),
            refused: Family::default(),
            letters: Family::default(),
            disk_free: Gauge::default(),
            disk_size: Gauge::default(),
            well: Family::default(),
            registry: Registry::default(),
        };
        registry.register(
            "build",
            "The version that runs",
            Info::new([("version".to_owned(), env!("CARGO_PKG_VERSION").to_owned())]),
        );
        registry.register("requests", "Requests answered", metrics.requests.clone());
        registry.register_with_unit(
            "request_duration",
            "Time to answer",
            Unit::Seconds,
            metrics.durations.clone(),
        );
        registry.register("refused", "Requests refused because of a limit", metrics.refused.clone());
        registry.register("letters", "Letters by state", metrics.letters.clone());
        registry.register_with_unit("disk_free", "Free space", Unit::Bytes, metrics.disk_free.clone());
        registry.register_with_unit("disk_size", "Size of the disk", Unit::Bytes, metrics.disk_size.clone());
        registry.register("well", "1 when this part is well, 0 when it is not", metrics.well.clone());
        Self { registry, ..metrics }
    }
}

impl Metrics {
    /// A request was answered.
    pub fn answered(&self, route: &str, method: &Method, status: StatusCode, took: Duration) {
        let route = route.to_owned();
        self.durations.get_or_create(&Route { route: route.clone() }).observe(took.as_secs_f64());
        let labels = Answered { route, method: word(method), status: status.as_u16() };
        self.requests.get_or_create(&labels).inc();
    }

    /// A request was refused by one of the limits.
    pub fn refused(&self, what: &'static str) {
        self.refused.get_or_create(&What { what }).inc();
    }

    fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// A client may write any word as its method, and each label stays in memory: so only the known ones.
fn word(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// The routes of the address for monitoring.
pub fn routes() -> Router<Web> {
    Router::new().route("/metrics", get(metrics)).merge(health::routes())
}

/// How many letters are in each state, over all gatherings.
async fn letters(web: &Web) -> Result<Vec<(&'static str, i64)>, Failure> {
    use LetterState::{Queued, Refused, Sending, Sent, Unsure};
    let counts = web
        .samling
        .read(|tx, _| {
            let mut counts = [Queued, Sending, Sent, Refused, Unsure].map(|state| (state.code(), 0_i64));
            for (gathering, _) in tx.gatherings()? {
                let of = tx.count_letters(&gathering)?;
                for (state, count) in &mut counts {
                    let more = of.get(*state).copied().unwrap_or(0);
                    *count = count.saturating_add(i64::try_from(more).unwrap_or(i64::MAX));
                }
            }
            Ok(counts)
        })
        .await?;
    Ok(counts.to_vec())
}

/// `GET /metrics`
async fn metrics(State(web): State<Web>) -> Response {
    let metrics = &web.operation.metrics;
    let looked = health::look(&web).await;
    for (what, well) in looked.parts() {
        metrics.well.get_or_create(&What { what }).set(i64::from(well));
    }
    if let Some(disk) = web.operation.vitals.disk() {
        metrics.disk_free.set(i64::try_from(disk.free).unwrap_or(i64::MAX));
        metrics.disk_size.set(i64::try_from(disk.size).unwrap_or(i64::MAX));
    }
    if looked.database
        && let Ok(Ok(counts)) = tokio::time::timeout(health::PATIENCE, letters(&web)).await
    {
        for (state, count) in counts {
            metrics.letters.get_or_create(&Of { state }).set(count);
        }
    }
    match metrics.text() {
        Ok(text) => {
            let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
            ([(header::CONTENT_TYPE, kind)], text).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "the metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_told_by_route_method_and_status() {
        let metrics = Metrics::default();
        let took = Duration::from_millis(3);
        for _ in 0..2 {
            metrics.answered("/{gathering}", &Method::GET, StatusCode::OK, took);
        }
        let odd = Method::from_bytes(b"PERSONAL-VALUE").unwrap();
        metrics.answered("-", &odd, StatusCode::METHOD_NOT_ALLOWED, took);
        metrics.refused("pages");
        let text = metrics.text().unwrap();
        for line in [
            "samling_requests_total{route=\"/{gathering}\",method=\"GET\",status=\"200\"} 2",
            "samling_requests_total{route=\"-\",method=\"other\",status=\"405\"} 1",
            "samling_request_duration_seconds_count{route=\"/{gathering}\"} 2",
            "samling_refused_total{what=\"pages\"} 1",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(text.ends_with("# EOF\n") && !text.contains("PERSONAL"), "{text}");
    }
}
