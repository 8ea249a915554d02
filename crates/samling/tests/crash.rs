//! The program is killed again and again while delegations sign up, on both engines: what was acknowledged is there, and
//! every letter lies in the folder exactly once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "for tests only")]

use samling_app::context::{Clock, Context};
use samling_app::letter::LetterState;
use samling_app::store::{Answer, Transaction};
use samling_app::{Failure, Samling};
use samling_bench::Asked;
use samling_bench::installation::Installation;
use samling_bench::load::sign_ups_until_gone;
use samling_bench::sign_up::Links;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often the program is killed, on each engine.
const ROUNDS: u64 = 20;
/// Clients that sign up at once.
const CLIENTS: usize = 16;
/// How many are invited: more than can sign up in all rounds together.
const INVITED: usize = 9_000;
/// How many are invited to each gathering.
const EACH: usize = 300;
/// Letters of one sign-up: the receipt, and one to each of the three participants.
const LETTERS: usize = 4;
/// How long a round may take that nobody kills.
const ROUND_LIMIT: Duration = Duration::from_secs(20);
/// How long the letters of all rounds may take after the last start.
const LETTERS_WITHIN: Duration = Duration::from_mins(2);

struct RealTime;

impl Clock for RealTime {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }
}

#[test]
fn nothing_acknowledged_is_lost_on_sqlite() {
    nothing_is_lost("crash-sqlite", None);
}

#[test]
fn nothing_acknowledged_is_lost_on_postgresql() {
    let server = std::env::var("SAMLING_TEST_POSTGRES")
        .expect("SAMLING_TEST_POSTGRES names no PostgreSQL: run the tests by `cargo xtask test unit`");
    let database = samling_bench::bench_signup::new_database(&server).unwrap();
    nothing_is_lost("crash-postgresql", Some(&database));
}

fn nothing_is_lost(name: &str, database: Option<&str>) {
    let asked = Asked {
        binary: env!("CARGO_BIN_EXE_samling").into(),
        postgres: None,
        example: Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/klimasamling-trondelag-2018"),
        engine: None,
        most: None,
    };
    let installation = Installation::make(&asked, name, database, INVITED, EACH).unwrap();
    let mut acknowledged = BTreeSet::new();
    let mut next = 0;
    let mut moment = Moments(u64::from(std::process::id()));
    for round in 0..ROUNDS {
        let mut running = installation.start().unwrap();
        let (address, links) = (running.address, installation.links.clone());
        let load =
            std::thread::spawn(move || sign_ups_until_gone(address, &links, next, CLIENTS, ROUND_LIMIT));
        let pause = moment.next();
        std::thread::sleep(pause);
        running.kill().unwrap();
        let (done, first_untried) = load.join().unwrap().unwrap();
        println!("{name}, round {round}: killed after {pause:?}, {} acknowledged", done.len());
        acknowledged.extend(done);
        next = first_untried;
    }
    assert!(acknowledged.len() > 100, "the load was no load: {} sign-ups", acknowledged.len());

    let running = installation.start().unwrap();
    wait_for_letters(&installation);
    running.stop().unwrap();
    let stored = registered(&installation);
    let lost: Vec<_> = acknowledged.iter().map(|number| Links::organisation(*number)).collect();
    let lost: Vec<_> = lost.iter().filter(|id| !stored.contains_key(*id)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    // Whoever was cut off before the answer may be stored too; whoever is stored is so whole, and has one receipt.
    assert!(stored.values().all(|participants| *participants == 3), "a delegation is not whole");
    each_letter_once(&installation, stored.len());
}

/// Moments of a killing, between early in a round and well into it; another sequence each run.
struct Moments(u64);

impl Moments {
    fn next(&mut self) -> Duration {
        // A linear congruential generator (Knuth, MMIX).
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Duration::from_millis(40 + (self.0 >> 33) % 500)
    }
}

fn samling(installation: &Installation) -> Samling {
    let database = samling_storage::open(&installation.database).unwrap();
    Samling::new(database, Arc::new(RealTime), installation.links.key.clone())
}

/// Who is signed up, with how many.
fn registered(installation: &Installation) -> BTreeMap<String, usize> {
    let gatherings = installation.links.gatherings.clone();
    let look = move |tx: &mut dyn Transaction, _: &Context| {
        let rows = gatherings.iter().map(|id| Ok(tx.delegations(id)?));
        Ok(rows.collect::<Result<Vec<_>, Failure>>()?.concat())
    };
    let rows = samling(installation).read_blocking(look).unwrap();
    rows.into_iter()
        .filter(|(_, row)| row.answer == Answer::Registered)
        .map(|(organisation, row)| (organisation.to_string(), row.delegation.participants.len()))
        .collect()
}

fn wait_for_letters(installation: &Installation) {
    let samling = samling(installation);
    let start = Instant::now();
    loop {
        let gatherings = installation.links.gatherings.clone();
        let look = move |tx: &mut dyn Transaction, _: &Context| {
            let states = gatherings.iter().map(|id| Ok(tx.count_letters(id)?));
            states.collect::<Result<Vec<_>, Failure>>()
        };
        let states = samling.read_blocking(look).unwrap();
        if states.iter().flat_map(BTreeMap::keys).all(|state| state == LetterState::Sent.code()) {
            return;
        }
        assert!(start.elapsed() < LETTERS_WITHIN, "letters do not catch up: {states:?}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn each_letter_once(installation: &Installation, wanted: usize) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for entry in std::fs::read_dir(installation.letters()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(path.extension().and_then(|e| e.to_str()), Some("eml"), "{}", path.display());
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        let id = text.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap().to_owned();
        assert!(text.contains("\r\nTo: "), "a letter is not whole: {}", path.display());
        *seen.entry(id).or_default() += 1;
    }
    let twice: Vec<_> = seen.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "letters that lie there more than once: {twice:?}");
    let wanted = wanted * LETTERS;
    assert_eq!(
        seen.len(),
        wanted,
        "one receipt for each delegation that is stored, one letter for each of its people"
    );
}
