//! `cargo xtask bench signup`: complete sign-ups of a delegation of three through the real form, beside the same rows
//! written straight to the same database.

use crate::installation::{Installation, demo_ready};
use crate::load::{Report, sign_ups};
use crate::{Asked, Broken, straight};
use postgres::{Client, NoTls};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

/// How many clients sign up at once.
const CLIENTS: [usize; 2] = [16, 64];
/// The most sign-ups of one measurement, and how long it may take.
const MOST: usize = 8_000;
const LIMIT: Duration = Duration::from_secs(10);
/// How many are invited to each gathering: as many as there were municipalities in the county of the example.
const EACH: usize = 49;
/// Sign-ups before anything is measured.
const WARM_UP: usize = 300;
/// Rows written straight, in sign-ups.
const STRAIGHT: usize = 3_200;
/// How long letters are waited for after the last sign-up.
const LETTERS_WITHIN: Duration = Duration::from_mins(1);
const NEED_PER_SECOND: f64 = 1_500.0;
const NEED_P99: Duration = Duration::from_millis(100);

/// Figures by engine and number of clients.
#[derive(Default)]
struct Figures {
    signups: Map<String, Value>,
    p50: Map<String, Value>,
    p99: Map<String, Value>,
    straight: Map<String, Value>,
    letters: Map<String, Value>,
    pss: Map<String, Value>,
}

/// Runs it and prints the table, and the figures as JSON on the last line.
pub fn run(asked: &Asked) -> Result<(), Broken> {
    let mut figures = Figures::default();
    println!(
        "Complete sign-ups of a delegation of three: form opened, then sent; durable when acknowledged.\n"
    );
    println!("| engine | clients | sign-ups/s | p50 ms | p99 ms | straight/s | of straight | memory MiB |");
    println!("|---|---|---|---|---|---|---|---|");
    let wanted = |engine: &str| asked.engine.as_deref().is_none_or(|only| only == engine);
    if wanted("sqlite") {
        measure(asked, "sqlite", None, &mut figures)?;
    }
    match asked.postgres.as_ref().filter(|_| wanted("postgresql")) {
        Some(server) => {
            let database = new_database(server)?;
            measure(asked, "postgresql", Some(&database), &mut figures)?;
        }
        None => println!("\nPostgreSQL is left out."),
    }
    let ready = demo_ready(asked)?;
    let binary = std::fs::metadata(&asked.binary)?.len();
    println!(
        "\nReady with the demo's database after {} ms; the program has {} MiB.",
        ready.as_millis(),
        binary >> 20
    );
    println!(
        "Wanted: at least {NEED_PER_SECOND} sign-ups a second on SQLite, p99 below {} ms, at least half of straight; ready within 300 ms.",
        NEED_P99.as_millis()
    );
    let last = json!({
        "signups_per_second": figures.signups, "p50_ms": figures.p50, "p99_ms": figures.p99,
        "straight_per_second": figures.straight, "letters_per_second": figures.letters,
        "pss_mib": figures.pss, "ready_ms": whole(ready.as_secs_f64() * 1000.0), "binary_mib": binary >> 20,
    });
    println!("{last}");
    Ok(())
}

fn measure(asked: &Asked, engine: &str, database: Option<&str>, figures: &mut Figures) -> Result<(), Broken> {
    let most = asked.most.unwrap_or(MOST);
    let invited = WARM_UP + CLIENTS.len() * (most + STRAIGHT);
    let installation = Installation::make(asked, engine, database, invited, EACH)?;
    let mut next = WARM_UP;
    for clients in CLIENTS {
        let name = format!("{engine}-{clients}");
        let running = installation.start()?;
        std::thread::sleep(Duration::from_millis(500));
        figures.pss.entry(format!("{engine}-idle")).or_insert(mib(running.pss_kib()?));
        if next == WARM_UP {
            sign_ups(running.address, &installation.links, 0..WARM_UP, clients, LIMIT)?;
        }
        let before = letters_in(&installation.letters());
        let report = sign_ups(running.address, &installation.links, next..next + most, clients, LIMIT)?;
        let memory = running.pss_kib()?;
        let delivered = wait_for_letters(&installation.letters(), before + report.done);
        running.stop()?;
        next += most;
        let links = &installation.links;
        let straight = match database {
            None => straight::sqlite(Path::new(&installation.database), links, 0, next..next + STRAIGHT)?,
            Some(address) => straight::postgresql(address, links, 0, next..next + STRAIGHT, clients)?,
        };
        next += STRAIGHT;
        tell(engine, clients, &report, straight, memory);
        figures.signups.insert(name.clone(), whole(report.per_second()));
        figures.p50.insert(name.clone(), milliseconds(report.percentile(50)));
        figures.p99.insert(name.clone(), milliseconds(report.percentile(99)));
        figures.straight.insert(name.clone(), whole(straight));
        figures.letters.insert(name.clone(), whole(delivered));
        figures.pss.insert(name, mib(memory));
    }
    Ok(())
}

fn tell(engine: &str, clients: usize, report: &Report, straight: f64, memory: u64) {
    println!(
        "| {engine} | {clients} | {:.0} | {} | {} | {straight:.0} | {:.0} % | {} |",
        report.per_second(),
        milliseconds(report.percentile(50)),
        milliseconds(report.percentile(99)),
        100.0 * report.per_second() / straight,
        mib(memory),
    );
}

/// Letters that are delivered to the folder; those that are being written do not count.
fn letters_in(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "eml")).count()
}

/// Letters delivered in a second, after the load, until all are or the patience ends.
#[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
fn wait_for_letters(folder: &Path, wanted: usize) -> f64 {
    let before = letters_in(folder);
    let waiting = Instant::now();
    let mut there = before;
    while there < wanted && waiting.elapsed() < LETTERS_WITHIN {
        std::thread::sleep(Duration::from_millis(100));
        there = letters_in(folder);
    }
    if there == before { 0.0 } else { (there - before) as f64 / waiting.elapsed().as_secs_f64() }
}

/// A database of its own on the server.
pub fn new_database(server: &str) -> Result<String, Broken> {
    let name = format!("samling_bench_{}", std::process::id());
    Client::connect(server, NoTls)?.batch_execute(&format!("CREATE DATABASE {name}"))?;
    let (start, _) =
        server.rsplit_once('/').ok_or_else(|| Broken::new("the server's address has no database"))?;
    Ok(format!("{start}/{name}"))
}

fn whole(value: f64) -> Value {
    json!(value.round())
}

fn milliseconds(value: Duration) -> Value {
    json!((value.as_secs_f64() * 10_000.0).round() / 10.0)
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
fn mib(kib: u64) -> Value {
    json!((kib as f64 / 102.4).round() / 10.0)
}
