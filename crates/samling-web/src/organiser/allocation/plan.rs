//! A plan as the page shows it: sessions, seats, wishes met, colleagues, what is new, and whether it may be published.

use super::words::{self, LevelLine};
use samling_app::allocation::publish::count;
use samling_app::allocation::seating::Problem;
use samling_app::allocation::store::Origin;
use samling_app::allocation::{Facts, Standing};
use samling_domain::allocation::outcome::{demand, met, moves, spread, taken, unmet};
use samling_domain::allocation::participant_of;
use samling_language::Messages;
use std::collections::{BTreeMap, BTreeSet};

/// A plan.
pub struct PlanView {
    pub id: i64,
    /// Which one it is, and when it was made.
    pub title: String,
    pub in_force: bool,
    /// Something it was made from has changed since.
    pub stale: bool,
    pub published_at: String,
    pub published_reason: String,
    /// True when another plan is in force, which this one would replace.
    pub replaces: bool,
    pub numbers: Vec<(String, String)>,
    pub levels: Vec<LevelLine>,
    pub slots: Vec<SlotPlan>,
    pub not_run: Vec<String>,
    pub unmet: Vec<UnmetLine>,
    pub together: Vec<String>,
    pub spread_all: bool,
    pub changes: Vec<String>,
    pub objections: Vec<String>,
    pub letters: (usize, usize),
    pub may_publish: bool,
}

/// The sessions of a slot.
pub struct SlotPlan {
    pub label: String,
    pub sessions: Vec<SessionLine>,
}

/// A session.
pub struct SessionLine {
    pub title: String,
    pub room: String,
    pub taken: u32,
    pub seats: u32,
    pub words: String,
    pub wished: String,
    pub people: Vec<PersonLink>,
}

/// Somebody in a session.
pub struct PersonLink {
    pub name: String,
    pub organisation: String,
    pub href: String,
    pub tag: String,
}

/// Somebody who did not get a wish in a slot.
pub struct UnmetLine {
    pub name: String,
    pub organisation: String,
    pub href: String,
    pub words: String,
}

/// The view.
pub fn view(m: Messages, base: &str, facts: &Facts, standing: &Standing) -> PlanView {
    let (row, g, f) = (&standing.row, &facts.loaded.gathering, m.formats());
    let in_force = facts.published.as_ref().is_some_and(|published| published.id == row.id);
    let at = |at: &jiff::Timestamp| f.instant(at, &g.timezone);
    let made = at(&row.created_at);
    let problem = &standing.problem;
    let spread = spread(problem, &row.plan.seats);
    let together: Vec<String> = spread
        .iter()
        .filter(|(_, _, pairs)| *pairs > 0)
        .map(|(id, people, pairs)| m.allocation_together(words::organisation(facts, id), *people, *pairs))
        .collect();
    let objections: Vec<String> = if standing.fresh {
        standing.violations.iter().take(5).map(|one| words::violation(m, facts, one)).collect()
    } else {
        Vec::new()
    };
    PlanView {
        id: row.id,
        title: match row.origin {
            Origin::Engine if in_force => m.allocation_seats_in_force().to_owned(),
            Origin::Engine => m.allocation_made_by_engine(made),
            Origin::Hand => m.allocation_made_by_hand(made),
            Origin::Swap => m.allocation_made_by_swap(made),
        },
        in_force,
        stale: !standing.fresh,
        published_at: row.published_at.map_or_else(String::new, |when| at(&when)),
        published_reason: row.reason.clone(),
        replaces: !in_force && facts.published.is_some(),
        numbers: numbers(m, problem, standing),
        levels: words::levels(m, &row.plan.levels),
        slots: slots(m, base, facts, standing),
        not_run: not_run(m, facts, standing),
        unmet: unmet_lines(m, base, facts, standing),
        spread_all: together.is_empty(),
        together,
        changes: if in_force { Vec::new() } else { changes(m, facts, standing) },
        may_publish: !in_force && standing.fresh && objections.is_empty(),
        objections,
        letters: count(standing, facts),
    }
}

fn numbers(m: Messages, problem: &Problem, standing: &Standing) -> Vec<(String, String)> {
    let (f, sum) = (m.formats(), met(problem, &standing.row.plan.seats));
    let pair = |label: &str, count: u32| (label.to_owned(), f.number(i64::from(count)));
    let mut numbers = vec![
        pair(m.allocation_number_all(), sum.all),
        pair(m.allocation_number_some(), sum.some),
        pair(m.allocation_number_none(), sum.none),
        pair(m.allocation_number_without(), sum.without),
    ];
    if sum.unseated > 0 {
        numbers.push(pair(m.allocation_number_unseated(), sum.unseated));
    }
    numbers
}

fn slots(m: Messages, base: &str, facts: &Facts, standing: &Standing) -> Vec<SlotPlan> {
    let (g, problem, plan) = (&facts.loaded.gathering, &standing.problem, &standing.row.plan);
    let taken = taken(problem, &plan.seats);
    let wanted = demand(problem);
    let of: BTreeMap<&str, &samling_app::allocation::seating::Participant> =
        problem.participants.iter().map(|person| (person.id.as_str(), person)).collect();
    let session = |one: &samling_app::allocation::seating::Session| {
        let key = (one.slot.clone(), one.topic.clone());
        let room = problem.rooms.iter().find(|room| room.id == one.room).map_or(0, |room| room.capacity);
        let topic = problem.topics.iter().find(|topic| topic.id == one.topic);
        let seats = room.min(topic.and_then(|topic| topic.max_seats).unwrap_or(u32::MAX));
        let used = taken.get(&key).copied().unwrap_or(0);
        let here = plan.seats.iter().filter(|seat| seat.slot == one.slot && seat.topic == one.topic);
        let mut people: Vec<PersonLink> = here
            .map(|seat| {
                let host = problem.hosts.contains(seat);
                let wished = of.get(seat.participant.as_str()).is_some_and(|person| {
                    let fits = |wish: &samling_app::allocation::seating::Wish| {
                        wish.topic == seat.topic && wish.slot.as_ref().is_none_or(|slot| *slot == seat.slot)
                    };
                    person.wishes.iter().any(fits)
                });
                let tag = match (host, wished) {
                    (true, _) => m.allocation_tag_host(),
                    (false, true) => m.allocation_tag_wished(),
                    (false, false) => "",
                };
                PersonLink { tag: tag.to_owned(), ..link(m, base, facts, &seat.participant) }
            })
            .collect();
        people.sort_by(|one, other| (&one.organisation, &one.name).cmp(&(&other.organisation, &other.name)));
        SessionLine {
            title: words::topic(m, g, &one.topic),
            room: words::room(m, g, &one.room),
            taken: used,
            seats,
            words: m.allocation_seats_used(used, seats),
            wished: m.allocation_wished_by(wanted.get(&key).map_or(0, |demand| demand.all())),
            people,
        }
    };
    let of_slot = |slot: &samling_domain::programme::Slot| SlotPlan {
        label: slot.label.in_language(m.language).to_owned(),
        sessions: plan.sessions.iter().filter(|one| one.slot == slot.id.as_str()).map(session).collect(),
    };
    g.slots.iter().map(of_slot).collect()
}

fn link(m: Messages, base: &str, facts: &Facts, name: &str) -> PersonLink {
    let id = participant_of(name);
    let organisation = id.and_then(|id| facts.person(id)).map(|(organisation, _, _)| organisation.as_str());
    PersonLink {
        name: words::name_of(m, facts, name),
        organisation: organisation.map_or_else(String::new, |id| words::organisation(facts, id)),
        href: id.map_or_else(String::new, |id| format!("{base}/allocation/people/{id}")),
        tag: String::new(),
    }
}

/// Topics that run in no slot where they are offered, with how many wished them.
fn not_run(m: Messages, facts: &Facts, standing: &Standing) -> Vec<String> {
    let (g, plan) = (&facts.loaded.gathering, &standing.row.plan);
    let wanted = demand(&standing.problem);
    let mut found = Vec::new();
    for topic in &g.topics {
        for slot in &topic.slots {
            let runs = |one: &samling_app::allocation::seating::Session| {
                one.slot == slot.as_str() && one.topic == topic.id.as_str()
            };
            if !plan.sessions.iter().any(runs) {
                let all =
                    wanted.get(&(slot.to_string(), topic.id.to_string())).map_or(0, |demand| demand.all());
                let (title, at) = (words::topic(m, g, topic.id.as_str()), words::slot(m, g, slot.as_str()));
                found.push(m.allocation_not_run(title, at, all));
            }
        }
    }
    found
}

fn unmet_lines(m: Messages, base: &str, facts: &Facts, standing: &Standing) -> Vec<UnmetLine> {
    let g = &facts.loaded.gathering;
    let found = unmet(&standing.problem, &standing.row.plan.seats);
    let runs: BTreeSet<(&str, &str)> = standing
        .row
        .plan
        .sessions
        .iter()
        .map(|session| (session.slot.as_str(), session.topic.as_str()))
        .collect();
    let line = |one: &samling_domain::allocation::outcome::Unmet<'_>| {
        let wished: Vec<String> = one.wished.iter().map(|topic| words::topic(m, g, topic)).collect();
        let (wished, slot) = (m.formats().list(&wished), words::slot(m, g, one.slot));
        let instead = match one.instead {
            Some(topic) => m.allocation_unmet(slot, wished, words::topic(m, g, topic)),
            None => m.allocation_unmet_without_seat(slot, wished),
        };
        let none_runs = one.wished.iter().all(|topic| !runs.contains(&(one.slot, topic)));
        let why = if none_runs { m.allocation_unmet_not_run() } else { m.allocation_unmet_full() };
        let person = link(m, base, facts, one.participant);
        UnmetLine {
            name: person.name,
            organisation: person.organisation,
            href: person.href,
            words: format!("{instead} {why}"),
        }
    };
    found.iter().map(line).collect()
}

/// What is new beside the plan in force.
fn changes(m: Messages, facts: &Facts, standing: &Standing) -> Vec<String> {
    let Some(published) = &facts.published else { return Vec::new() };
    let (g, plan) = (&facts.loaded.gathering, &standing.row.plan);
    let before = (published.plan.sessions.as_slice(), published.plan.seats.as_slice());
    let found = moves(before, (&plan.sessions, &plan.seats));
    let line = |(person, slot, was, is): (&str, &str, Option<&str>, Option<&str>)| {
        let (name, slot) = (words::name_of(m, facts, person), words::slot(m, g, slot));
        let topic = |id: &str| words::topic(m, g, id);
        match (was, is) {
            (Some(was), Some(is)) if was == is => m.allocation_change_room(name, slot, topic(is)),
            (Some(was), Some(is)) => m.allocation_change(name, slot, topic(was), topic(is)),
            (None, Some(is)) => m.allocation_change_new(name, slot, topic(is)),
            (Some(was), None) => m.allocation_change_gone(name, slot, topic(was)),
            (None, None) => String::new(),
        }
    };
    found.into_iter().map(line).collect()
}
