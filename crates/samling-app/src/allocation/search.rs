//! The engine in the background: what it does is written down as it goes, so that a page can show it past reloads, and what
//! a restart has ended is said to be so.

use super::store::{AllocationRow, Origin, Refusal, SearchRow, SearchState, Seen};
use super::{digest, facts, note, seed};
use crate::context::{Context, Failure, Samling};
use crate::journal::{Action, Actor};
use crate::store::Transaction;
use samling_allocation::seating::{Infeasible, Options, Problem, Progress, Refused, Watch, solve};
use samling_domain::allocation::draft::Draft;
use samling_domain::identity::GatheringId;
use std::time::{Duration, Instant};

/// How often what is found is written down.
const PAUSE: Duration = Duration::from_millis(400);

/// A search that has been entered and is to be run.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Which search.
    pub number: i64,
    problem: Problem,
    digest: String,
    draft: Draft,
    parent: Option<i64>,
    seed: u64,
    seconds: u32,
}

/// Enters a search; nothing when one is under way already.
pub fn begin(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    actor: &Actor,
) -> Result<Option<Begun>, Failure> {
    tx.lock_decision(gathering)?;
    let before = tx.search(gathering)?;
    if before.as_ref().is_some_and(|row| row.state.is_under_way()) {
        return Ok(None);
    }
    let facts = facts(tx, context, gathering)?;
    let problem = facts.next_problem();
    let number = before.map_or(1, |row| row.number + 1);
    let row = SearchRow {
        number,
        state: SearchState::Running,
        seen: Seen::default(),
        plan: None,
        refusal: None,
        started_at: context.now,
        ended_at: None,
    };
    tx.put_search(gathering, &row)?;
    note(tx, context, gathering, actor, Action::AllocationSought, Vec::new(), None)?;
    Ok(Some(Begun {
        number,
        digest: digest(&problem)?,
        problem,
        draft: facts.draft,
        parent: facts.published.map(|row| row.id),
        seed: seed(gathering),
        seconds: facts.loaded.gathering.allocation.seconds,
    }))
}

/// Tells the search under way to end and give the best that it has.
pub fn stop(tx: &mut dyn Transaction, gathering: &GatheringId) -> Result<(), Failure> {
    if let Some(mut row) = tx.search(gathering)?
        && row.state == SearchState::Running
    {
        row.state = SearchState::Stopping;
        tx.put_search(gathering, &row)?;
    }
    Ok(())
}

/// Says of searches that the program ended before they did. For the start of the program, when none is under way.
pub fn interrupted(tx: &mut dyn Transaction, context: &Context) -> Result<(), Failure> {
    for gathering in tx.searched()? {
        if let Some(mut row) = tx.search(&gathering)? {
            row.state = SearchState::Interrupted;
            row.ended_at = Some(context.now);
            tx.put_search(&gathering, &row)?;
        }
    }
    Ok(())
}

/// Runs a search that has been entered, on a thread of its own.
pub fn run(samling: &Samling, gathering: &GatheringId, begun: Begun) {
    let (samling, gathering) = (samling.clone(), gathering.clone());
    let work = move || {
        let number = begun.number;
        let sought =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| seek(&samling, &gathering, begun)));
        if !matches!(sought, Ok(Ok(()))) {
            tracing::error!(gathering = gathering.as_str(), "a search for an allocation broke off");
            let give_up = move |tx: &mut dyn Transaction, context: &Context| {
                end(tx, context, &gathering, number, SearchState::Interrupted, None, None)
            };
            let _ = samling.write_blocking(give_up);
        }
    };
    if let Err(error) = std::thread::Builder::new().name("allocation".to_owned()).spawn(work) {
        tracing::error!(%error, "no thread for a search");
    }
}

/// Runs a search that has been entered, here and now.
pub fn seek(samling: &Samling, gathering: &GatheringId, begun: Begun) -> Result<(), Failure> {
    let mut watcher = Watcher {
        samling,
        gathering,
        number: begun.number,
        until: Instant::now() + Duration::from_secs(begun.seconds.into()),
        written: Instant::now(),
        seen: Seen::default(),
        ended: false,
    };
    let options = Options { seed: begun.seed, steps: None };
    let answer = solve(&begun.problem, &options, &mut watcher);
    // The engine has been through the checker with it already.
    let answer = answer.map_err(refusal);
    let gathering = gathering.clone();
    samling.write_blocking(move |tx, context| {
        let (state, plan, why) = match answer.clone() {
            Ok(plan) => {
                let row = AllocationRow {
                    id: 0,
                    parent: begun.parent,
                    origin: Origin::Engine,
                    problem: begun.digest.clone(),
                    draft: begun.draft.clone(),
                    plan,
                    created_at: context.now,
                    published_at: None,
                    reason: String::new(),
                };
                (SearchState::Done, Some(tx.add_allocation(&gathering, &row)?), None)
            }
            Err(why) => (SearchState::Refused, None, Some(why)),
        };
        end(tx, context, &gathering, begun.number, state, plan, why)
    })
}

#[allow(clippy::too_many_arguments, reason = "how a search ended, told once")]
fn end(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    number: i64,
    state: SearchState,
    plan: Option<i64>,
    refusal: Option<Refusal>,
) -> Result<(), Failure> {
    if let Some(mut row) = tx.search(gathering)?.filter(|row| row.number == number) {
        (row.state, row.plan, row.refusal) = (state, plan, refusal);
        row.ended_at = Some(context.now);
        tx.put_search(gathering, &row)?;
    }
    Ok(())
}

/// Why the engine gives no plan, as ids and numbers.
fn refusal(refused: Refused) -> Refusal {
    let of = |code: &str| Refusal { code: code.to_owned(), ..Refusal::default() };
    let seat = |code: &str, seat: samling_allocation::seating::Seat| Refusal {
        participant: seat.participant,
        slot: seat.slot,
        topic: seat.topic,
        ..of(code)
    };
    match refused {
        Refused::Stopped => of("stopped"),
        Refused::Wrong(found) => {
            tracing::error!(rule = ?found.first(), "the checker refused a plan of the engine");
            of("checker")
        }
        Refused::Mistakes(found) => {
            tracing::error!(mistake = %found.first().map(ToString::to_string).unwrap_or_default(), "a problem is no problem");
            of("mistakes")
        }
        Refused::Infeasible(infeasible) => match infeasible {
            Infeasible::PinOfSomebodyAbsent(pin) => seat("pin-absent", pin),
            Infeasible::PinForbidden(pin) => seat("pin-forbidden", pin),
            Infeasible::PinAgainstRole(pin) => seat("pin-role", pin),
            Infeasible::PinWhereTopicCannotRun(pin) => seat("pin-topic", pin),
            Infeasible::TwoPins { participant, slot } => Refusal { participant, slot, ..of("two-pins") },
            Infeasible::PinnedTwice { participant, topic } => {
                Refusal { participant, topic, ..of("pinned-twice") }
            }
            Infeasible::MorePinsThanSeats { slot, topic, pins, seats } => {
                Refusal { slot, topic, wanted: pins, possible: seats, ..of("more-pins-than-seats") }
            }
            Infeasible::TooFewSessions { slot, wanted, possible } => {
                Refusal { slot, wanted, possible, ..of("too-few-sessions") }
            }
            Infeasible::TopicCannotRun { topic, wanted, possible } => {
                Refusal { topic, wanted, possible, ..of("topic-cannot-run") }
            }
            Infeasible::SettledSession { session, .. } => {
                Refusal { slot: session.slot, topic: session.topic, ..of("settled-session") }
            }
            Infeasible::Nothing => of("nothing"),
        },
    }
}

struct Watcher<'a> {
    samling: &'a Samling,
    gathering: &'a GatheringId,
    number: i64,
    until: Instant,
    written: Instant,
    seen: Seen,
    ended: bool,
}

impl Watch for Watcher<'_> {
    fn progress(&mut self, progress: &Progress) {
        self.seen = Seen { stage: progress.phase.into(), levels: progress.levels.clone() };
    }

    fn stop(&mut self) -> bool {
        if self.ended || Instant::now() >= self.until {
            return true;
        }
        if self.written.elapsed() >= PAUSE {
            let (gathering, number, seen) = (self.gathering.clone(), self.number, self.seen.clone());
            let written = self.samling.write_blocking(move |tx, _| {
                let Some(mut row) = tx.search(&gathering)?.filter(|row| row.number == number) else {
                    return Ok(true);
                };
                row.seen = seen.clone();
                tx.put_search(&gathering, &row)?;
                Ok(row.state != SearchState::Running)
            });
            // A store that is busy does not end the search.
            self.ended = written.unwrap_or(false);
            self.written = Instant::now();
        }
        self.ended
    }
}
