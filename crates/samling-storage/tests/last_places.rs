//! The last hard places: sixty-four at once, the same without the guard, and a long walk at random, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;
mod lodge;

use engines::{Engine, engines};
use lodge::{BED, OPEN, World, form, is_offered, lodge, organisation, waits};
use samling_app::Failure;
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Way};
use samling_app::store::{Answer, DelegationRow};
use samling_app::waiting_list::Answered;
use samling_domain::identity::GatheringId;
use samling_domain::invitation::AnswerState;
use samling_domain::language::Language;
use samling_domain::registration::decide::Rejection;
use std::sync::Barrier;

const CLIENTS: usize = 64;
const LAST_PLACES: u32 = 20;

/// Sixty-four organisations at once, each for a delegation of one to three, through the real use case.
fn rush(w: &World) -> (usize, usize, usize) {
    let start = Barrier::new(CLIENTS);
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let (w, start) = (&w, &start);
                scope.spawn(move || {
                    let people = vec![BED; 1 + number % 3];
                    start.wait();
                    match w.ask(number, &people) {
                        Ok(Outcome::Done { .. }) => (1, 0, 0),
                        Ok(Outcome::Waiting { .. }) => (0, 1, 0),
                        // Only without the guard: what was free when it was counted is taken a moment later.
                        Err(Failure::Rejected(Rejection::Full)) => (0, 0, 1),
                        other => panic!("{other:?}"),
                    }
                })
            })
            .collect();
        let answers = clients.into_iter().map(|client| client.join().unwrap());
        answers.fold((0, 0, 0), |(done, waits, full), (d, w, f)| (done + d, waits + w, full + f))
    })
}

#[test]
fn sixty_four_clients_on_the_last_twenty_places() {
    for engine in engines() {
        let w = World::new(&engine, lodge(LAST_PLACES), CLIENTS);
        let (done, waiting, full) = rush(&w);
        assert_eq!((done + waiting, full), (CLIENTS, 0), "{}: everybody enters or waits", w.name);
        assert!(w.confirmed() <= LAST_PLACES, "{}: {} of {LAST_PLACES} beds", w.name, w.confirmed());
        assert_eq!(w.held(), w.confirmed(), "what is held is what is confirmed");
        let queue = w.queue();
        assert_eq!(queue.all.len(), waiting);
        let free = LAST_PLACES - w.confirmed();
        assert!(free < 3, "{}: {free} beds are free while somebody waits for them", w.name);
        // Everybody who got in leaves again at the same moment, and those who are offered places accept.
        let in_first: Vec<usize> =
            (0..CLIENTS).filter(|n| w.answer_state(*n) == AnswerState::Registered).collect();
        std::thread::scope(|scope| {
            for number in &in_first {
                let w = &w;
                scope.spawn(move || w.withdraw(*number));
            }
        });
        assert!(w.held() <= LAST_PLACES && w.confirmed() == 0, "{}: {} offered", w.name, w.held());
        let offered: Vec<usize> = (0..CLIENTS).filter(|n| is_offered(w.state(*n))).collect();
        assert!(!offered.is_empty());
        for number in &offered {
            let letters = w.letters(*number);
            assert_eq!(letters.iter().filter(|kind| **kind == "waiting-offer").count(), 1, "{letters:?}");
        }
        std::thread::scope(|scope| {
            for number in &offered {
                let w = &w;
                scope.spawn(move || assert_eq!(w.accept(*number), Answered::MovedUp));
            }
        });
        assert!(w.confirmed() <= LAST_PLACES && w.held() == w.confirmed(), "{}", w.name);
    }
}

/// The same rush without the guard. What the program runs is untouched; only the database of this test is another:
///
/// - PostgreSQL: a function of the name of the lock that does nothing stands before the real one in the search path of this
///   database, so `lock_capacities` waits for nobody. At READ COMMITTED everybody then counts what the others have not yet
///   committed as free, and beds are sold twice.
/// - SQLite: its one writer runs transactions one after the other, so within one nobody can be overtaken. The guard there is
///   that the use case counts inside that transaction. Counting before it, on one of the reading connections, oversells.
#[test]
fn without_the_guard_the_same_rush_oversells() {
    for engine in engines() {
        if engine.name == "postgresql" {
            unlock(&engine);
        }
        // How many are at work at the same moment is up to the machine; one of some rounds is enough.
        let round = |number: u32| {
            let mut gathering = lodge(LAST_PLACES);
            gathering.id = GatheringId::new(format!("fjell-{number}")).unwrap();
            let w = World::new(&engine, gathering, CLIENTS);
            if engine.name == "postgresql" {
                rush(&w);
            } else {
                count_outside(&w);
            }
            w.confirmed()
        };
        let taken = (0..10).map(round).find(|taken| *taken > LAST_PLACES).unwrap_or_default();
        assert!(taken > LAST_PLACES, "{}: {taken} beds are not more than {LAST_PLACES}", engine.name);
    }
}

fn unlock(engine: &Engine) {
    let mut client = postgres::Client::connect(&engine.address, postgres::NoTls).unwrap();
    let name = engine.address.rsplit_once('/').unwrap().1;
    client
        .batch_execute(&format!(
            "CREATE SCHEMA unguarded;
             CREATE FUNCTION unguarded.pg_advisory_xact_lock(BIGINT) RETURNS VOID LANGUAGE plpgsql AS 'BEGIN END';
             ALTER DATABASE {name} SET search_path = unguarded, pg_catalog, public"
        ))
        .unwrap();
}

/// Signs up whoever found enough room a moment before, counted outside of the transaction that stores.
fn count_outside(w: &World) {
    let start = Barrier::new(CLIENTS);
    std::thread::scope(|scope| {
        for number in 0..CLIENTS {
            let (w, start) = (&w, &start);
            scope.spawn(move || {
                start.wait();
                let id = organisation(&format!("o{number}"));
                let (g, of) = (w.g.clone(), id.clone());
                let room = w
                    .samling
                    .read_blocking(move |tx, context| {
                        let loaded = context.load(tx, &g)?;
                        registration::room_left(tx, &loaded, &of)
                    })
                    .unwrap();
                let free = room.iter().find(|(id, _)| id.as_str() == "beds").unwrap().1;
                if free == 0 {
                    return;
                }
                let (g, form) = (w.g.clone(), form(0, &[BED], false));
                w.samling
                    .write_blocking(move |tx, context| {
                        let loaded = context.load(tx, &g)?;
                        let delegation = form.read(&loaded.gathering).map_err(Failure::Invalid)?;
                        tx.reserve(&g, &id, &delegation.hard_use(&loaded.gathering))?;
                        let row = DelegationRow {
                            answer: Answer::Registered,
                            version: 1,
                            generation: 1,
                            delegation,
                            language: Language::Nb,
                            terms: String::new(),
                            terms_at: None,
                            registered_at: context.now,
                            changed_at: context.now,
                        };
                        tx.put_delegation(&g, &id, row)?;
                        Ok(())
                    })
                    .unwrap();
            });
        }
    });
}

/// Whatever people do in whatever order: never more than there is, never a delegation in parts, and nobody waits while the
/// rule would let them in.
#[test]
fn a_long_walk_never_breaks_a_rule() {
    const LIMIT: u32 = 7;
    const STEPS: usize = 250;
    for engine in engines() {
        let w = World::new(&engine, lodge(LIMIT), 8);
        let mut dice = 20_310_521_u64;
        let mut roll = |sides: u64| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((dice >> 33) % sides).unwrap()
        };
        let mut asked: Vec<Vec<usize>> = vec![Vec::new(); 8];
        let mut now: jiff::Timestamp = OPEN.parse().unwrap();
        let (mut waited, mut moved_up) = (0, 0);
        for step in 0..STEPS {
            let (number, beds) = (roll(8), 1 + roll(4));
            now = now.checked_add(jiff::SignedDuration::from_mins(97)).unwrap();
            w.clock.set(&now.to_string());
            match (roll(6), w.answer_state(number)) {
                (0, AnswerState::Registered) => w.withdraw(number),
                (1, _) if is_offered(w.state(number)) => {
                    moved_up += usize::from(w.accept(number) == Answered::MovedUp);
                }
                (2, AnswerState::Registered | AnswerState::Waiting) => {
                    w.leave(number);
                }
                (_, AnswerState::Registered | AnswerState::Waiting) => {
                    asked[number].push(beds);
                    waited += usize::from(waits(&w.change(number, &vec![BED; beds])));
                }
                _ => {
                    asked[number].push(beds);
                    let version = w.delegation(number).map_or(0, |row| row.version);
                    let way = Way::Invitation(w.token(Purpose::Invitation, number));
                    waited += usize::from(waits(&w.submit(way, form(version, &vec![BED; beds], true))));
                }
            }
            w.tick();
            let queue = w.queue();
            let offered: u32 = queue
                .all
                .iter()
                .map(|waits| {
                    waits.reserved().values().sum::<u32>() - waits.request.holds.values().sum::<u32>()
                })
                .sum();
            assert!(w.held() <= LIMIT, "{} {step}: {} held", w.name, w.held());
            assert_eq!(w.held(), w.confirmed() + offered, "{} {step}", w.name);
            for (number, sizes) in asked.iter().enumerate() {
                if let Some(row) = w.delegation(number).filter(|row| row.answer == Answer::Registered) {
                    let size = row.delegation.participants.len();
                    assert!(sizes.contains(&size), "{} {step}: {size} was never asked for", w.name);
                }
            }
            for waits in queue.all.iter().filter(|waits| waits.is_queued()) {
                assert!(waits.row.passed <= 2, "{} {step}: passed {} times", w.name, waits.row.passed);
            }
            assert_eq!(w.tick(), 0, "{} {step}: nothing is left to do", w.name);
        }
        assert!(waited > 20 && moved_up > 5, "{}: {waited} waited, {moved_up} moved up", w.name);
    }
}
