//! An independent search for the best plan of a tiny problem: every schedule, and under each every way to seat everybody.
//!
//! It knows the rules by itself. People are seated one after the other; of the ways that take the same seats (and, where
//! `spread` matters, put as many of an organisation into each session) only the best is kept, since what follows
//! is the same for all of them. [`exhaustive`] does without even that, and asks the checker.
#![allow(dead_code, clippy::unwrap_used, reason = "for tests only; each test file uses a part of it")]

pub mod random;

use samling_allocation::seating::{
    Level, LevelResult, PLAN_FORMAT, Participant, Plan, Problem, Seat, Session, Stopped, Topic, Value, check,
    measure,
};
use std::collections::BTreeMap;

/// What the search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The values of a best plan, in the order of the objective.
    Best(Vec<Value>),
    /// No plan keeps to the rules.
    Impossible,
    /// The problem is too large to be searched.
    TooLarge,
}

/// The values of a best plan, unless more ways must be looked at than allowed.
pub fn best(problem: &Problem, allowed: usize) -> Answer {
    let Some(schedules) = schedules(problem, allowed) else { return Answer::TooLarge };
    let mut search = Search { problem, best: None, left: allowed };
    for schedule in &schedules {
        if search.seat_all(schedule).is_none() {
            return Answer::TooLarge;
        }
    }
    search.best.map_or(Answer::Impossible, |vector| Answer::Best(values(problem, &vector)))
}

/// The same without any thought: every plan is made and given to the checker.
pub fn exhaustive(problem: &Problem, allowed: usize) -> Answer {
    let Some(schedules) = schedules(problem, allowed) else { return Answer::TooLarge };
    let mut best: Option<Vec<Value>> = None;
    let mut left = allowed;
    for schedule in &schedules {
        let mut plans = vec![Vec::new()];
        for participant in &problem.participants {
            let ways = ways(problem, schedule, participant);
            if ways.len() * plans.len() > left {
                return Answer::TooLarge;
            }
            plans = plans
                .iter()
                .flat_map(|seats: &Vec<Seat>| ways.iter().map(move |way| [seats.as_slice(), way].concat()))
                .collect();
        }
        left -= plans.len();
        for seats in plans {
            let measured = measure(problem, schedule, &seats);
            let levels = measured
                .iter()
                .map(|(level, value)| LevelResult {
                    level: *level,
                    value: value.clone(),
                    bound: value.clone(),
                    proven: true,
                })
                .collect();
            let plan = Plan {
                format: PLAN_FORMAT.to_owned(),
                sessions: schedule.clone(),
                seats,
                levels,
                stopped: Stopped::Proven,
                seconds: None,
            };
            if check(problem, &plan).is_ok() {
                let values: Vec<Value> = measured.into_iter().map(|(_, value)| value).collect();
                if best.as_ref().is_none_or(|best| better(problem, &values, best)) {
                    best = Some(values);
                }
            }
        }
    }
    best.map_or(Answer::Impossible, Answer::Best)
}

fn better(problem: &Problem, one: &[Value], other: &[Value]) -> bool {
    let each = problem.objective.iter().zip(one.iter().zip(other));
    each.map(|(level, (one, other))| level.compare(one, other))
        .find(|order| order.is_ne())
        .is_some_and(std::cmp::Ordering::is_lt)
}

fn allows(list: Option<&Vec<String>>, id: &str) -> bool {
    list.is_none_or(|list| list.iter().any(|other| other == id))
}

fn topic<'a>(problem: &'a Problem, id: &str) -> &'a Topic {
    problem.topics.iter().find(|topic| topic.id == id).unwrap()
}

/// Every schedule that keeps to the rules of sessions, unless there are more than allowed.
fn schedules(problem: &Problem, allowed: usize) -> Option<Vec<Vec<Session>>> {
    let mut schedules = vec![Vec::new()];
    for slot in &problem.slots {
        let mut in_slot: Vec<Vec<Session>> = vec![Vec::new()];
        for topic in problem.topics.iter().filter(|topic| allows(topic.slots.as_ref(), &slot.id)) {
            let mut more = Vec::new();
            for before in &in_slot {
                for room in &problem.rooms {
                    let free = before.iter().all(|session| session.room != room.id);
                    let fits = allows(room.slots.as_ref(), &slot.id)
                        && allows(topic.rooms.as_ref(), &room.id)
                        && topic.needs.iter().all(|need| room.features.contains(need));
                    if free && fits {
                        let session =
                            Session { slot: slot.id.clone(), topic: topic.id.clone(), room: room.id.clone() };
                        more.push([before.as_slice(), &[session]].concat());
                    }
                }
            }
            in_slot.extend(more);
        }
        let (least, most) = (slot.min_sessions.unwrap_or(0), slot.max_sessions.unwrap_or(u32::MAX));
        in_slot.retain(|sessions| (least..=most).contains(&u32::try_from(sessions.len()).unwrap()));
        if in_slot.len() * schedules.len() > allowed {
            return None;
        }
        schedules = schedules
            .iter()
            .flat_map(|before| in_slot.iter().map(move |now| [before.as_slice(), now].concat()))
            .collect();
    }
    schedules.retain(|sessions| {
        let runs_well = problem.topics.iter().all(|topic| {
            let runs =
                u32::try_from(sessions.iter().filter(|session| session.topic == topic.id).count()).unwrap();
            (topic.min_runs.unwrap_or(0)..=topic.max_runs.unwrap_or(u32::MAX)).contains(&runs)
        });
        let settled = problem.sessions.is_empty()
            || (problem.sessions.len() == sessions.len()
                && problem.sessions.iter().all(|session| sessions.contains(session)));
        runs_well && settled
    });
    Some(schedules)
}

fn is_host(problem: &Problem, seat: &Seat) -> bool {
    problem.hosts.contains(seat)
}

/// Every way to seat one participant under a schedule, capacities apart.
fn ways(problem: &Problem, schedule: &[Session], participant: &Participant) -> Vec<Vec<Seat>> {
    let mut ways: Vec<Vec<Seat>> = vec![Vec::new()];
    for slot in problem.slots.iter().filter(|slot| allows(participant.slots.as_ref(), &slot.id)) {
        let mut more = Vec::new();
        for session in schedule.iter().filter(|session| session.slot == slot.id) {
            let seat = Seat {
                participant: participant.id.clone(),
                slot: slot.id.clone(),
                topic: session.topic.clone(),
            };
            let room = problem.rooms.iter().find(|room| room.id == session.room).unwrap();
            let role_fits = topic(problem, &session.topic)
                .roles
                .as_ref()
                .is_none_or(|roles| participant.role.as_ref().is_some_and(|role| roles.contains(role)));
            if (role_fits || is_host(problem, &seat))
                && participant.needs.iter().all(|need| room.features.contains(need))
                && !problem.forbidden.contains(&seat)
            {
                for before in &ways {
                    let again = before.iter().find(|other| other.topic == seat.topic);
                    if again.is_none_or(|other| is_host(problem, other) && is_host(problem, &seat)) {
                        more.push([before.as_slice(), std::slice::from_ref(&seat)].concat());
                    }
                }
            }
        }
        ways.extend(more);
    }
    let runs =
        |seat: &Seat| schedule.iter().any(|session| session.slot == seat.slot && session.topic == seat.topic);
    ways.retain(|seats| {
        let own = |seat: &&Seat| seat.participant == participant.id;
        problem.pins.iter().filter(own).all(|pin| seats.contains(pin))
            && problem.hosts.iter().filter(own).all(|host| !runs(host) || seats.contains(host))
    });
    ways
}

/// What one way contributes to the levels, `spread` apart: numbers to be added and kept small, the first the most important.
fn contribution(problem: &Problem, participant: &Participant, seats: &[Seat]) -> Vec<i64> {
    let met: BTreeMap<&str, i64> = seats.iter().fold(BTreeMap::new(), |mut met, seat| {
        let values = participant.wishes.iter().filter(|wish| {
            wish.topic == seat.topic && (wish.slot.is_none() || wish.slot.as_ref() == Some(&seat.slot))
        });
        if let Some(value) = values.map(|wish| i64::from(wish.value.unwrap_or(1))).max() {
            let best = met.entry(seat.topic.as_str()).or_insert(0);
            *best = value.max(*best);
        }
        met
    });
    let present = problem.slots.iter().filter(|slot| allows(participant.slots.as_ref(), &slot.id)).count();
    let mut vector = Vec::new();
    for level in &problem.objective {
        match level {
            Level::Seated => vector.push(i64::try_from(present - seats.len()).unwrap()),
            Level::Fair => {
                let wishes = !participant.wishes.is_empty();
                vector.extend((0..=problem.slots.len()).map(|count| i64::from(wishes && count == met.len())));
            }
            Level::Total => {
                let listed = problem.organisations.iter().find(|other| other.id == participant.organisation);
                let weight = listed.and_then(|organisation| organisation.weight).unwrap_or(1);
                vector.push(-met.values().sum::<i64>() * i64::from(weight));
            }
            Level::Spread => vector.push(0),
            Level::Stable => {
                let moved = problem.current.iter().filter(|seat| {
                    seat.participant == participant.id
                        && problem.slots.iter().any(|slot| slot.id == seat.slot)
                        && allows(participant.slots.as_ref(), &seat.slot)
                        && !seats.contains(seat)
                });
                vector.push(i64::try_from(moved.count()).unwrap());
            }
        }
    }
    vector
}

/// How many numbers tell of a level.
fn length(problem: &Problem, level: Level) -> usize {
    if level == Level::Fair { problem.slots.len() + 1 } else { 1 }
}

/// Where `spread` stands in the vector.
fn place_of_spread(problem: &Problem) -> Option<usize> {
    let before = problem.objective.iter().take_while(|level| **level != Level::Spread);
    let place = before.map(|level| length(problem, *level)).sum();
    problem.objective.contains(&Level::Spread).then_some(place)
}

fn values(problem: &Problem, vector: &[i64]) -> Vec<Value> {
    let mut rest = vector;
    let mut values = Vec::new();
    for level in &problem.objective {
        let (own, after) = rest.split_at(length(problem, *level));
        rest = after;
        values.push(match level {
            Level::Fair => Value::Counts(own.iter().map(|&count| u32::try_from(count).unwrap()).collect()),
            Level::Total => Value::Number(-own[0]),
            _ => Value::Number(own[0]),
        });
    }
    values
}

fn sum(one: &[i64], other: &[i64]) -> Vec<i64> {
    one.iter().zip(other).map(|(one, other)| one + other).collect()
}

/// A way to seat somebody: the sessions, those of them in which a seat is taken, and what it is worth.
struct Way {
    sessions: Vec<usize>,
    taking: Vec<usize>,
    worth: Vec<i64>,
}

/// Seats taken in each session, and colleagues of the organisation at hand in each.
type State = (Vec<u32>, Vec<i64>);

struct Search<'a> {
    problem: &'a Problem,
    best: Option<Vec<i64>>,
    left: usize,
}

impl Search<'_> {
    /// The best seating under a schedule, if it is the best so far. None: too many ways.
    fn seat_all(&mut self, schedule: &[Session]) -> Option<()> {
        let problem = self.problem;
        let spread = place_of_spread(problem);
        let mut people: Vec<&Participant> = problem.participants.iter().collect();
        people.sort_by_key(|participant| &participant.organisation);
        let ways: Vec<Vec<Way>> =
            people.iter().map(|participant| ways_of(problem, schedule, participant)).collect();
        // Nobody does better than alone, so that these sums are never beaten.
        let length: usize = problem.objective.iter().map(|level| length(problem, *level)).sum();
        let mut ahead = vec![vec![0; length]];
        for ways in ways.iter().rev() {
            let Some(alone) = ways.iter().map(|way| &way.worth).min() else { return Some(()) };
            ahead.push(sum(ahead.last().unwrap(), alone));
        }
        let room = |session: &Session| {
            let room = problem.rooms.iter().find(|room| room.id == session.room).unwrap();
            room.capacity.min(topic(problem, &session.topic).max_seats.unwrap_or(u32::MAX))
        };
        let capacity: Vec<u32> = schedule.iter().map(room).collect();
        let nothing = vec![0; length];
        let mut states: BTreeMap<State, Vec<i64>> =
            BTreeMap::from([((vec![0; schedule.len()], vec![0; schedule.len()]), nothing)]);
        for (at, ways) in ways.iter().enumerate() {
            let mut next: BTreeMap<State, Vec<i64>> = BTreeMap::new();
            let ahead = &ahead[people.len() - at - 1];
            let last = people.get(at + 1).is_none_or(|other| other.organisation != people[at].organisation);
            for ((seats, colleagues), vector) in &states {
                self.left = self.left.checked_sub(ways.len())?;
                for way in ways {
                    let (mut seats, mut colleagues) = (seats.clone(), colleagues.clone());
                    let mut vector = sum(vector, &way.worth);
                    for &session in &way.taking {
                        seats[session] += 1;
                    }
                    if let Some(spread) = spread {
                        for &session in &way.sessions {
                            vector[spread] += colleagues[session];
                            colleagues[session] += 1;
                        }
                    }
                    if last {
                        colleagues.fill(0);
                    }
                    let hopeless = self.best.as_ref().is_some_and(|best| sum(&vector, ahead) >= *best);
                    if hopeless || seats.iter().zip(&capacity).any(|(seats, capacity)| seats > capacity) {
                        continue;
                    }
                    let kept = next.entry((seats, colleagues)).or_insert_with(|| vector.clone());
                    if vector < *kept {
                        *kept = vector;
                    }
                }
            }
            states = next;
        }
        let enough = |seats: &[u32]| {
            schedule
                .iter()
                .zip(seats)
                .all(|(session, seats)| *seats >= topic(problem, &session.topic).min_seats.unwrap_or(0))
        };
        let found =
            states.into_iter().filter(|((seats, _), _)| enough(seats)).map(|(_, vector)| vector).min();
        if let Some(found) = found
            && self.best.as_ref().is_none_or(|best| found < *best)
        {
            self.best = Some(found);
        }
        Some(())
    }
}

fn ways_of(problem: &Problem, schedule: &[Session], participant: &Participant) -> Vec<Way> {
    let place = |seat: &Seat| {
        schedule.iter().position(|session| session.slot == seat.slot && session.topic == seat.topic).unwrap()
    };
    let ways = ways(problem, schedule, participant);
    ways.iter()
        .map(|seats| Way {
            sessions: seats.iter().map(place).collect(),
            taking: seats.iter().filter(|seat| !is_host(problem, seat)).map(place).collect(),
            worth: contribution(problem, participant, seats),
        })
        .collect()
}
