//! `/health` for whoever watches over the installation, and `/health/live` for whoever restarts it.
//!
//! The answer says for each part whether it is well, and nothing else: no address, version, number or name.

use crate::state::Web;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How long the database has to answer.
pub const PATIENCE: Duration = Duration::from_secs(5);
/// How long an answer of the database is good for, so that asking often costs nothing.
const FRESH: Duration = Duration::from_secs(1);
/// The worker that sends letters says that it lives several times a second, but a mail server may keep it waiting.
const LONGEST_SILENCE: i64 = 5 * 60;
/// No clock of a machine that runs this is earlier: 1 January 2026, in seconds since 1970.
const EARLIEST: i64 = 1_767_225_600;

/// The disk that the data lies on, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disk {
    /// What is free for this program.
    pub free: u64,
    /// Its size.
    pub size: u64,
    /// Less free than this is little.
    pub limit: u64,
}

impl Disk {
    /// Whether room must be made.
    pub const fn low(self) -> bool {
        self.free < self.limit
    }
}

/// Signs of life from the parts that work beside the pages.
#[derive(Default)]
pub struct Vitals {
    /// When the worker was last heard, in seconds since 1970; 0 where there is none.
    letters: AtomicI64,
    disk: Mutex<Option<Disk>>,
    database: Mutex<Option<(Instant, bool)>>,
}

impl Vitals {
    /// The worker that sends letters lives.
    pub fn beat(&self) {
        self.letters.store(now(), Ordering::Relaxed);
    }
    /// The disk was measured.
    pub fn measured(&self, disk: Option<Disk>) {
        if let Ok(mut held) = self.disk.lock() {
            *held = disk;
        }
    }
    /// The disk as last measured.
    pub fn disk(&self) -> Option<Disk> {
        self.disk.lock().ok().and_then(|disk| *disk)
    }
    fn letters_well(&self) -> bool {
        let heard = self.letters.load(Ordering::Relaxed);
        heard == 0 || now() - heard <= LONGEST_SILENCE
    }
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// What a look at the installation found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// The database answers.
    pub database: bool,
    /// The worker that sends letters lives.
    pub letters: bool,
    /// There is room on the disk.
    pub disk: bool,
    /// The clock can be right.
    pub clock: bool,
}

impl Looked {
    /// The parts by their names.
    pub const fn parts(self) -> [(&'static str, bool); 4] {
        [("database", self.database), ("letters", self.letters), ("disk", self.disk), ("clock", self.clock)]
    }
    /// Whether pages can be served. Little room on the disk must be seen to, but everything still works.
    const fn serves(self) -> bool {
        self.database && self.letters && self.clock
    }
}

/// Looks at everything.
pub async fn look(web: &Web) -> Looked {
    let vitals = &web.operation.vitals;
    Looked {
        database: database(web).await,
        letters: vitals.letters_well(),
        disk: !vitals.disk().is_some_and(Disk::low),
        clock: now() >= EARLIEST,
    }
}

async fn database(web: &Web) -> bool {
    let held = &web.operation.vitals.database;
    if let Some((at, well)) = held.lock().ok().and_then(|held| *held)
        && at.elapsed() < FRESH
    {
        return well;
    }
    let asked = web.samling.read(|tx, _| Ok(tx.gatherings()?.len()));
    let well = matches!(tokio::time::timeout(PATIENCE, asked).await, Ok(Ok(_)));
    if let Ok(mut held) = held.lock() {
        *held = Some((Instant::now(), well));
    }
    well
}

/// The routes.
pub fn routes() -> Router<Web> {
    Router::new().route("/health", get(health)).route("/health/live", get(live))
}

/// `GET /health`: 200, or 503 when people cannot use the installation.
async fn health(State(web): State<Web>) -> Response {
    let looked = look(&web).await;
    let word = |well| if well { "ok" } else { "failing" };
    let status = if looked.serves() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let mut answer = json!({ "status": if looked.disk { word(looked.serves()) } else { "warning" } });
    if !looked.serves() {
        answer["status"] = json!("failing");
    }
    for (part, well) in looked.parts() {
        answer[part] = json!(if part == "disk" && !well { "low" } else { word(well) });
    }
    told(status, &answer)
}

fn told(status: StatusCode, answer: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], answer.to_string()).into_response()
}

/// `GET /health/live`: the program answers, whatever else is wrong.
async fn live() -> Response {
    told(StatusCode::OK, &json!({ "status": "ok" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_that_has_been_silent_for_long_is_dead() {
        let vitals = Vitals::default();
        assert!(vitals.letters_well(), "there is none");
        vitals.beat();
        assert!(vitals.letters_well());
        vitals.letters.store(now() - LONGEST_SILENCE - 1, Ordering::Relaxed);
        assert!(!vitals.letters_well());
    }

    #[test]
    fn little_room_is_told_and_does_not_stop_anything() {
        assert!(Disk { free: 9, size: 100, limit: 10 }.low());
        assert!(!Disk { free: 10, size: 100, limit: 10 }.low());
        let looked = Looked { database: true, letters: true, disk: false, clock: true };
        assert!(looked.serves());
        assert!(!Looked { database: false, disk: true, ..looked }.serves());
    }
}
