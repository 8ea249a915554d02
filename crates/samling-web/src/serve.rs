//! Answers requests on a listener, logs them by their route, and ends without cutting anybody off.

use crate::state::{Operation, Web};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::serve::ListenerExt;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Serves these routes (those of the program are [`crate::router`]) until `stop` comes; requests that are under way then get
/// `patience` to finish. `ready` is called when requests are answered. The listener must not block.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    operation: Arc<Operation>,
    stop: impl Future<Output = ()> + Send + 'static,
    patience: Duration,
    ready: impl FnOnce(),
) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|stream| {
        // Answers are small and complete: waiting to fill packets only delays them.
        let _ = stream.set_nodelay(true);
    });
    let app = app.layer(middleware::from_fn_with_state(operation, log));
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    let (asked, heard) = tokio::sync::oneshot::channel();
    let server = axum::serve(listener, app).with_graceful_shutdown(async move {
        stop.await;
        tracing::info!("stopping");
        let _ = asked.send(());
    });
    let limit = async {
        let _ = heard.await;
        tokio::time::sleep(patience).await;
    };
    ready();
    tokio::select! {
        ended = server.into_future() => ended,
        () = limit => Ok(()),
    }
}

/// Serves `/metrics` and `/health` on a listener of their own, until the program ends. The listener must not block.
pub async fn serve_metrics(listener: TcpListener, web: Web) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    axum::serve(listener, crate::metrics::routes().with_state(web)).await
}

/// Logs each request by its route, never by its address: links are secret.
async fn log(State(operation): State<Arc<Operation>>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|route| route.as_str().to_owned());
    let start = Instant::now();
    let response = next.run(request).await;
    let took = start.elapsed();
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let route = route.as_deref().unwrap_or("-");
    operation.metrics.answered(route, &method, response.status(), took);
    tracing::info!(%method, route, status = response.status().as_u16(), milliseconds, "request");
    response
}
