//! From a gathering and its delegations to the engine's problem, and what a plan gives whom.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use samling_allocation::seating::{Level, Options, Seat, Silent, check, solve};
use samling_domain::allocation::draft::{Change, Draft, Place};
use samling_domain::allocation::outcome::{demand, met, moves, spread, unmet};
use samling_domain::allocation::problem::{Input, problem};
use samling_domain::allocation::{participant_of, room_of};
use samling_domain::gathering::Gathering;
use samling_domain::gathering::check::check_file;
use samling_domain::identity::{ElementId, OrganisationId, ParticipantId, RoleId, SlotId, TopicId};
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_domain::wishes::Wish;

fn gathering() -> Gathering {
    let file = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
    check_file(file).0.unwrap()
}

fn slot(id: &str) -> SlotId {
    SlotId::new(id).unwrap()
}

fn topic(id: &str) -> TopicId {
    TopicId::new(id).unwrap()
}

/// `wishes`: "before-lunch/agriculture 1".
fn person(id: i64, days: &[&str], wishes: &[&str]) -> Participant {
    let wish = |text: &&str| {
        let (place, rank) = text.split_once(' ').unwrap_or((text, ""));
        let (at, what) = place.split_once('/').unwrap();
        Wish { slot: slot(at), topic: topic(what), rank: rank.parse().ok() }
    };
    Participant {
        id: ParticipantId(id),
        name: samling_domain::personal::Personal::new("Kari"),
        email: samling_domain::personal::Personal::default(),
        role: RoleId::new("leader").unwrap(),
        field: None,
        elements: days.iter().map(|day| ElementId::new(*day).unwrap()).collect(),
        cover: samling_domain::coverage::request::CoverWish::default(),
        only_if_covered: false,
        wishes: wishes.iter().map(wish).collect(),
    }
}

fn of(id: &str, people: Vec<Participant>) -> (OrganisationId, Delegation) {
    (OrganisationId::new(id).unwrap(), Delegation { participants: people, ..Delegation::default() })
}

fn make(
    g: &Gathering,
    delegations: &[(OrganisationId, Delegation)],
    draft: &Draft,
    current: Option<&[Seat]>,
) -> samling_allocation::seating::Problem {
    let delegations: Vec<_> = delegations.iter().map(|(id, one)| (id.clone(), one)).collect();
    problem(&Input {
        gathering: g,
        delegations: &delegations,
        decided: None,
        contributors: &[],
        draft,
        current,
    })
}

#[test]
fn only_those_who_are_there_on_the_day_are_seated() {
    let g = gathering();
    let people =
        vec![person(1, &["day-1"], &[]), person(2, &["day-2"], &[]), person(3, &["day-1", "day-2"], &[])];
    let made = make(&g, &[of("5001", people)], &Draft::default(), None);
    let names: Vec<&str> = made.participants.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(names, ["p2", "p3"]);
    assert_eq!(participant_of("p3"), Some(ParticipantId(3)));
    assert!(!serde_json::to_string(&made).unwrap().contains("Kari"), "ids hold no personal data");
}

#[test]
fn a_room_that_is_set_for_groups_has_the_seats_of_that_layout() {
    let g = gathering();
    let made = make(&g, &[], &Draft::default(), None);
    let a = made.rooms.iter().find(|room| room_of(&room.id).is_some_and(|id| id.as_str() == "a")).unwrap();
    assert_eq!((a.id.as_str(), a.capacity), ("a@groups", 64));
    assert_eq!(a.slots.as_deref(), Some(&["before-lunch".to_owned(), "after-lunch".to_owned()][..]));

    let mut other = g;
    other.slots[1].layout = None;
    let made = make(&other, &[], &Draft::default(), None);
    let of_a: Vec<(&str, u32)> =
        made.rooms.iter().filter(|r| r.id.starts_with('a')).map(|r| (r.id.as_str(), r.capacity)).collect();
    assert_eq!(of_a, [("a@groups", 64), ("a", 80)], "one for each way it is set");
}

#[test]
fn small_delegations_weigh_more_and_those_who_stay_together_are_not_spread() {
    let g = gathering();
    let both = || vec![person(1, &["day-2"], &[]), person(2, &["day-2"], &[])];
    let many = (3..=6).map(|id| person(id, &["day-2"], &[])).collect();
    let mut together = of("5002", vec![person(7, &["day-2"], &[]), person(8, &["day-2"], &[])]);
    together.1.stay_together = true;
    let made = make(&g, &[of("5001", both()), of("5006", many), together], &Draft::default(), None);
    let weights: Vec<(&str, Option<u32>)> =
        made.organisations.iter().map(|one| (one.id.as_str(), one.weight)).collect();
    assert_eq!(weights, [("5001", Some(2)), ("5002@p7", Some(2)), ("5002@p8", Some(2))]);
    let seat = |who: &str| Seat {
        participant: who.to_owned(),
        slot: "before-lunch".to_owned(),
        topic: "agriculture".to_owned(),
    };
    let seats: Vec<Seat> = ["p1", "p2", "p7", "p8"].map(seat).to_vec();
    assert_eq!(spread(&made, &seats), [("5001", 2, 1), ("5006", 4, 0)]);
}

#[test]
fn what_is_settled_goes_in_as_far_as_it_can_be() {
    let g = gathering();
    let place = |id, topic_id| Place {
        participant: ParticipantId(id),
        slot: slot("before-lunch"),
        topic: topic(topic_id),
    };
    let draft = Draft::default()
        .changed(Change::Pin(place(1, "leadership")))
        .changed(Change::Pin(place(1, "agriculture")))
        .changed(Change::Pin(place(9, "agriculture")))
        .changed(Change::Pin(place(2, "procurement")))
        .changed(Change::Forbid(place(2, "agriculture")))
        .changed(Change::MustRun(topic("engagement")))
        .changed(Change::MustNotRun(topic("leadership")));
    let people = vec![person(1, &["day-2"], &[]), person(2, &["day-2"], &[])];
    let made = make(&g, &[of("5001", people)], &draft, None);
    let seats = |seats: &[Seat]| {
        seats.iter().map(|seat| format!("{} {}", seat.participant, seat.topic)).collect::<Vec<_>>()
    };
    assert_eq!(
        seats(&made.pins),
        ["p1 agriculture"],
        "the last pin counts; nobody absent, no topic elsewhere"
    );
    assert_eq!(seats(&made.forbidden), ["p2 agriculture"]);
    let runs = |id: &str| {
        let found = made.topics.iter().find(|one| one.id == id).unwrap();
        (found.min_runs, found.max_runs)
    };
    assert_eq!(runs("engagement"), (Some(1), None));
    assert_eq!(runs("leadership"), (None, Some(0)));
}

#[test]
fn once_published_as_few_as_possible_move() {
    let g = gathering();
    assert_eq!(make(&g, &[], &Draft::default(), None).objective, Level::DEFAULT);
    assert_eq!(make(&g, &[], &Draft::default(), Some(&[])).objective, Level::PUBLISHED);
}

#[test]
fn the_example_gives_a_problem_that_the_engine_solves_and_the_checker_accepts() {
    let g = gathering();
    let wishes = [
        &["before-lunch/agriculture 1", "before-lunch/leadership 2", "after-lunch/engagement"][..],
        &["before-lunch/energy-plan", "after-lunch/procurement"][..],
        &["before-lunch/town-planning", "after-lunch/energy-plan"][..],
        &[][..],
    ];
    let delegation = |at: i64| {
        let people = (0..4)
            .map(|n| person(at * 4 + n + 1, &["day-2"], wishes[usize::try_from((at + n) % 4).unwrap()]));
        of(&format!("50{at:02}"), people.collect())
    };
    let delegations: Vec<_> = (0..12).map(delegation).collect();
    let made = make(&g, &delegations, &Draft::default(), None);
    let plan = solve(&made, &Options::default(), &mut Silent).unwrap();
    assert_eq!(check(&made, &plan), Ok(()));
    let sum = met(&made, &plan.seats);
    assert_eq!(sum.all + sum.some + sum.none + sum.without, 48);
    assert_eq!((sum.without, sum.unseated), (12, 0));
    assert_eq!(unmet(&made, &plan.seats).is_empty(), sum.all == 36);
    let of_agriculture = demand(&made)[&("before-lunch".to_owned(), "agriculture".to_owned())];
    assert_eq!((of_agriculture.first, of_agriculture.all()), (12, 12));
    assert!(moves((&plan.sessions, &plan.seats), (&plan.sessions, &plan.seats)).is_empty());
    let mut other = plan.clone();
    for session in
        other.sessions.iter_mut().filter(|one| one.room == "a@groups" && one.slot == "before-lunch")
    {
        session.room = "elsewhere".to_owned();
    }
    let in_a = plan.sessions.iter().find(|one| one.room == "a@groups" && one.slot == "before-lunch").unwrap();
    let there = plan.seats.iter().filter(|seat| seat.slot == in_a.slot && seat.topic == in_a.topic).count();
    assert_eq!(
        moves((&plan.sessions, &plan.seats), (&other.sessions, &other.seats)).len(),
        there,
        "a new room"
    );
}
