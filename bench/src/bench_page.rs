//! `cargo xtask bench page`: the announcement, beside a static answer of the same size by the same server.

use crate::installation::Installation;
use crate::{Asked, Broken};
use axum::Router;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::routing::get;
use serde_json::json;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::Command;
use std::time::Duration;

/// Rounds, in which the two take turns.
const ROUNDS: usize = 3;
/// Of each measurement.
const SECONDS: u32 = 5;
const CLIENTS: [usize; 2] = [16, 64];
const NEED_PER_SECOND: f64 = 10_000.0;

/// Runs it and prints the table, and the figures as JSON on the last line. Needs `wrk`.
pub fn run(asked: &Asked) -> Result<(), Broken> {
    let installation = Installation::make(asked, "page", None, 49, 49)?;
    let running = installation.start()?;
    std::thread::sleep(Duration::from_millis(500));
    let idle = running.pss_kib()?;
    let page = format!("http://{}/{}", running.address, installation.links.gathering(0)?);
    let body = fetch(running.address, &format!("/{}", installation.links.gathering(0)?))?;
    let size = body.len();
    let fixed = format!("http://{}/", serve_fixed(body)?);
    println!("The announcement ({size} bytes), beside the same bytes from memory by the same server.\n");
    println!("| clients | round | announcement/s | static/s | of static |");
    println!("|---|---|---|---|---|");
    let mut figures = serde_json::Map::new();
    let mut fixed_figures = serde_json::Map::new();
    for clients in CLIENTS {
        let (mut pages, mut statics) = (Vec::new(), Vec::new());
        for round in 1..=ROUNDS {
            let (one, other) = (wrk(&page, clients)?, wrk(&fixed, clients)?);
            println!("| {clients} | {round} | {one:.0} | {other:.0} | {:.0} % |", 100.0 * one / other);
            pages.push(one);
            statics.push(other);
        }
        figures.insert(clients.to_string(), json!(median(&mut pages).round()));
        fixed_figures.insert(clients.to_string(), json!(median(&mut statics).round()));
    }
    let loaded = running.pss_kib()?;
    println!("\nMemory: {} MiB idle, {} MiB after the load.", idle >> 10, loaded >> 10);
    println!(
        "Wanted: at least {NEED_PER_SECOND} a second and half of static; 40 MiB idle, 80 MiB under load."
    );
    let last = json!({
        "pages_per_second": figures, "static_per_second": fixed_figures, "bytes": size,
        "pss_idle_mib": idle >> 10, "pss_load_mib": loaded >> 10,
    });
    println!("{last}");
    running.stop()
}

fn fetch(address: SocketAddr, path: &str) -> Result<bytes::Bytes, Broken> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let answer = runtime.block_on(async { crate::browser::Browser::open(address).await?.get(path).await })?;
    Ok(answer.body)
}

/// Serves these bytes and nothing else, by the program's own server, until this program ends.
fn serve_fixed(body: bytes::Bytes) -> Result<SocketAddr, Broken> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let answer = move || {
        let body = body.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response() }
    };
    let app = Router::new().route("/", get(answer));
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(samling_web::serve(
            listener,
            app,
            std::sync::Arc::default(),
            std::future::pending(),
            Duration::ZERO,
            || (),
        ))
    });
    Ok(address)
}

/// Requests in a second, as wrk counts them; answers that are not 200 make it fail.
fn wrk(url: &str, clients: usize) -> Result<f64, Broken> {
    let output = Command::new("wrk")
        .args(["-t1", &format!("-c{clients}"), &format!("-d{SECONDS}s"), url])
        .output()
        .map_err(|error| Broken::new(format!("wrk cannot be started: {error}")))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if text.contains("Non-2xx") || text.contains("Socket errors") {
        return Err(Broken::new(format!("wrk saw errors: {text}")));
    }
    let line = text.lines().find_map(|line| line.strip_prefix("Requests/sec:"));
    let number = line.and_then(|number| number.trim().parse().ok());
    number.ok_or_else(|| Broken::new(format!("wrk says: {text}")))
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
