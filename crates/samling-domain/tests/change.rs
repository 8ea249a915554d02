//! Changes of a whole gathering: what may be done when, what the gathering says afterwards, and what it means for whom.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may")]

use jiff::Timestamp;
use jiff::civil::date;
use samling_domain::change::consequence::{consequence, shortened};
use samling_domain::change::decide::{Command, Decision, Extend, Move, NewSite, Refusal, Rejection, decide};
use samling_domain::change::shorten::{Shorten, falls_with};
use samling_domain::change::{Audience, ChangedFact, Kind, concerns, facts_of};
use samling_domain::coverage::request::CoverWish;
use samling_domain::gathering::check::check;
use samling_domain::gathering::problem::{Problem, ProblemKind};
use samling_domain::gathering::read::read;
use samling_domain::gathering::{Gathering, Status, write};
use samling_domain::identity::{DayId, ElementId, OrganisationId, PackageId, ParticipantId, RoleId, SiteId};
use samling_domain::invitation::AnswerState;
use samling_domain::language::Text;
use samling_domain::money::Money;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_domain::time::Deadline;
use std::collections::BTreeMap;

const BEFORE: &str = "2018-11-07T09:00:00Z";
const AFTER_DEADLINE: &str = "2018-11-21T09:00:00Z";

fn example() -> Gathering {
    read(include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml")).unwrap().0
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn end_of(text: &str) -> Deadline {
    Deadline::end_of(text.parse().unwrap())
}

fn day(id: &str) -> DayId {
    DayId::new(id).unwrap()
}

fn text(words: &str) -> Text {
    Text { nb: words.to_owned(), nn: words.to_owned(), en: None }
}

fn extend(deadline: &str) -> Command {
    Command::Extend(Extend { deadline: end_of(deadline), changes: None, hotel: None })
}

fn to_dates(first: &str, second: &str) -> Move {
    let days = [("day-1", first), ("day-2", second)];
    Move { days: days.map(|(id, date)| (day(id), date.parse().unwrap())).into(), ..Move::default() }
}

fn without(days: &[&str]) -> Shorten {
    Shorten { days: days.iter().map(|id| day(id)).collect(), ..Shorten::default() }
}

fn done(g: &Gathering, command: &Command, now: &str) -> Decision {
    decide(g, command, at(now)).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn refused(g: &Gathering, command: &Command, now: &str) -> Refusal {
    decide(g, command, at(now)).unwrap_err()
}

#[test]
fn what_may_not_be_done() {
    let cancelled = Gathering { status: Status::Cancelled, ..example() };
    let incomplete = NewSite {
        site: example().sites[0].id.clone(),
        name: text("Storsalen"),
        town: text(" "),
        address: None,
    };
    let unknown =
        NewSite { site: SiteId::new("nowhere").unwrap(), town: text("Levanger"), ..incomplete.clone() };
    let place = |site| Command::Move(Move { site: Some(site), ..Move::default() });
    let all = Command::Shorten(without(&["day-1", "day-2"]));
    let none = Command::Shorten(without(&[]));
    let rows = vec![
        (example(), extend("2018-11-20"), BEFORE, Rejection::NothingChanges),
        (example(), extend("2018-11-19"), BEFORE, Rejection::DeadlineEarlier),
        (example(), extend("2018-11-20"), AFTER_DEADLINE, Rejection::NothingChanges),
        (example(), extend("2018-11-21"), "2018-11-21T23:00:00Z", Rejection::DeadlineInPast),
        (cancelled.clone(), extend("2018-11-23"), BEFORE, Rejection::IsCancelled),
        (cancelled.clone(), Command::Cancel, BEFORE, Rejection::IsCancelled),
        (example(), Command::Reinstate, BEFORE, Rejection::NotCancelled),
        (example(), Command::Cancel, "2018-11-29T09:00:00Z", Rejection::Over),
        (example(), Command::Move(Move::default()), BEFORE, Rejection::NothingChanges),
        (example(), Command::Move(to_dates("2018-11-06", "2018-11-28")), BEFORE, Rejection::DayInPast),
        (example(), place(incomplete), BEFORE, Rejection::SiteIncomplete),
        (example(), place(unknown), BEFORE, Rejection::Unknown),
        (example(), Command::Shorten(without(&["day-9"])), BEFORE, Rejection::Unknown),
        (example(), all, BEFORE, Rejection::NoDayLeft),
        (example(), none, BEFORE, Rejection::NothingChanges),
    ];
    for (g, command, now, expect) in rows {
        let refusal = refused(&g, &command, now);
        assert!(refusal.rejections.contains(&expect), "{command:?} at {now}: {refusal:?}");
    }
}

#[test]
fn contradictions_of_the_changed_gathering_are_named_by_the_check() {
    let rows = [
        (extend("2018-11-27"), "deadline-after-start"),
        (Command::Move(to_dates("2018-11-20", "2018-11-21")), "deadline-after-start"),
        (Command::Move(to_dates("2018-12-05", "2018-12-04")), "days-not-in-order"),
        (Command::Move(to_dates("2018-12-04", "2018-12-04")), "duplicate-date"),
    ];
    for (command, code) in rows {
        let refusal = refused(&example(), &command, BEFORE);
        assert!(refusal.problems.iter().any(|problem| problem.code() == code), "{command:?}: {refusal:?}");
    }
    // The hotel's numbers before the deadline are probably not meant, but nothing that stops.
    let mut g = example();
    g.registration.hotel = Some(end_of("2018-11-21"));
    let decision = done(&g, &extend("2018-11-23"), BEFORE);
    assert!(decision.problems.iter().any(|problem| problem.code() == "hotel-before-deadline"));
    let with_hotel =
        Extend { deadline: end_of("2018-11-23"), changes: None, hotel: Some(end_of("2018-11-23")) };
    let decision = done(&g, &Command::Extend(with_hotel), BEFORE);
    assert_eq!(decision.problems, []);
    assert_eq!(decision.facts.len(), 2, "{:?}", decision.facts);
}

#[test]
fn a_later_deadline_says_so_and_nothing_else() {
    let g = example();
    let decision = done(&g, &extend("2018-11-23"), AFTER_DEADLINE);
    assert_eq!(
        decision.facts,
        [ChangedFact::Deadline { from: end_of("2018-11-20"), to: end_of("2018-11-23") }]
    );
    assert_eq!(decision.problems, []);
    let mut back = decision.after.clone();
    back.registration.deadline = g.registration.deadline;
    assert_eq!(back, g, "only the deadline is another");
    // A last moment for changes of its own does not end up before the new deadline.
    let mut own = example();
    own.registration.changes = Some(end_of("2018-11-22"));
    let decision = done(&own, &extend("2018-11-23"), AFTER_DEADLINE);
    assert_eq!(decision.after.registration.last_change(), end_of("2018-11-23"));
    assert!(
        decision
            .facts
            .contains(&ChangedFact::Changes { from: end_of("2018-11-22"), to: end_of("2018-11-23") })
    );
}

#[test]
fn a_move_takes_along_what_belongs_to_the_days() {
    let wanted = Move {
        deadlines_move: true,
        withdraw: Some(end_of("2018-12-01")),
        ..to_dates("2018-12-04", "2018-12-05")
    };
    let decision = done(&example(), &Command::Move(wanted.clone()), BEFORE);
    let g = &decision.after;
    assert_eq!(g.registration.deadline, end_of("2018-11-27"));
    assert_eq!(g.registration.withdraw, Some(end_of("2018-12-01")));
    let dates: Vec<_> = g.elements.iter().filter_map(|element| element.date).collect();
    assert_eq!(dates, [date(2018, 12, 4), date(2018, 12, 4)], "dinner and night follow day 1");
    assert_eq!(g.programme, example().programme, "times follow their day");
    assert_eq!(
        decision.facts[0],
        ChangedFact::Dates {
            from: vec![date(2018, 11, 27), date(2018, 11, 28)],
            to: vec![date(2018, 12, 4), date(2018, 12, 5)],
        }
    );
    assert_eq!(decision.problems, [], "nothing in the example names a date");
    // A deadline that has passed is history.
    let late = done(&example(), &Command::Move(wanted), AFTER_DEADLINE);
    assert_eq!(late.after.registration.deadline, end_of("2018-11-20"));
}

#[test]
fn prose_that_would_be_wrong_is_told_and_does_not_stop_a_move() {
    let mut g = example();
    g.sections[0].body = text("Samlingen holdes tirsdag 27. og onsdag 28. november 2018.");
    let decision = done(&g, &Command::Move(to_dates("2018-12-04", "2018-12-05")), BEFORE);
    let wrong = |kind: &ProblemKind| {
        matches!(kind, ProblemKind::ProseContradictsFact { .. } | ProblemKind::WrongWeekday { .. })
    };
    assert!(decision.problems.iter().any(|problem| wrong(&problem.kind)), "{:?}", decision.problems);
}

#[test]
fn another_place_loses_the_way_to_the_old_one() {
    let site = example().sites[0].id.clone();
    let new = NewSite { site, name: text("Storsalen"), town: text("Levanger"), address: None };
    let command = Command::Move(Move { site: Some(new), ..Move::default() });
    let decision = done(&example(), &command, BEFORE);
    assert_eq!(decision.after.sites[0].directions, None);
    let [ChangedFact::Place { from_town, to_town, .. }] = decision.facts.as_slice() else {
        panic!("{:?}", decision.facts)
    };
    assert_eq!((from_town, to_town.nb.as_str()), (&example().sites[0].town, "Levanger"));
}

#[test]
fn cancelling_and_taking_it_up_again() {
    let decision = done(&example(), &Command::Cancel, BEFORE);
    assert_eq!(
        (decision.facts.as_slice(), decision.problems.as_slice()),
        (&[ChangedFact::Cancelled][..], &[][..])
    );
    let said = write::write(&decision.after);
    assert!(said.contains("status = \"cancelled\""));
    assert_eq!(read(&said).unwrap().0, decision.after, "it is a field of the file");
    assert!(check(&decision.after).iter().any(|problem| problem.code() == "gathering-cancelled"));
    let back = done(&decision.after, &Command::Reinstate, BEFORE);
    assert_eq!((back.facts.as_slice(), &back.after), (&[ChangedFact::Reinstated][..], &example()));
}

#[test]
fn a_dropped_day_takes_along_what_hangs_on_it() {
    let wanted = Shorten {
        elements: [ElementId::new("night-1").unwrap()].into(),
        prices: BTreeMap::from([(PackageId::new("full").unwrap(), Money::kroner(900))]),
        ..without(&["day-2"])
    };
    let decision = done(&example(), &Command::Shorten(wanted), BEFORE);
    let g = &decision.after;
    let ids: Vec<&str> = g.elements.iter().map(|element| element.id.as_str()).collect();
    assert_eq!(ids, ["day-1", "dinner"]);
    assert_eq!(decision.lost.elements.len(), 2);
    assert_eq!((g.slots.len(), g.topics.len()), (0, 0), "parallel sessions were on day 2");
    assert_eq!(decision.lost.smaller.len(), 2);
    assert_eq!(g.packages[0].price.kroner, Money::kroner(900));
    assert_eq!(g.packages[1].one_of.len(), 1);
    assert!(decision.lost.items > 0 && g.programme.iter().all(|item| item.day == day("day-1")));
    assert!(!decision.lost.paragraphs.is_empty(), "a paragraph counts the parallel sessions");
    let errors: Vec<_> = check(g).into_iter().filter(Problem::is_error).collect();
    assert_eq!(errors, [], "the shorter gathering is in order");
    let [ChangedFact::DayDropped(dropped)] = decision.facts.as_slice() else {
        panic!("{:?}", decision.facts)
    };
    assert_eq!((dropped.number, dropped.date), (2, date(2018, 11, 28)));
    assert!(dropped.starts.is_some() && dropped.ends > dropped.starts);
}

#[test]
fn what_falls_with_a_day_by_itself() {
    let falls = |id: &str| -> Vec<String> {
        falls_with(&example(), &[day(id)].into()).into_iter().map(String::from).collect()
    };
    assert_eq!(falls("day-2"), ["day-2"], "the night belongs to its evening");
    assert_eq!(falls("day-1"), ["day-1", "dinner", "night-1"]);
}

fn person(number: i64, elements: &[&str]) -> Participant {
    Participant {
        id: ParticipantId(number),
        name: Personal::new("Kari Eksempel"),
        email: Personal::default(),
        role: RoleId::new("leader").unwrap(),
        field: None,
        elements: elements.iter().map(|id| ElementId::new(*id).unwrap()).collect(),
        cover: CoverWish::Auto,
        only_if_covered: false,
        wishes: Vec::new(),
    }
}

#[test]
fn each_organisation_has_its_own_consequence() {
    let before = example();
    let after = done(&before, &Command::Shorten(without(&["day-2"])), BEFORE).after;
    let delegation = Delegation {
        participants: vec![
            person(1, &["day-1", "dinner", "night-1", "day-2"]),
            person(2, &["day-2"]),
            person(3, &["day-1"]),
            person(4, &["day-2"]),
        ],
        ..Delegation::default()
    };
    let left = shortened(&delegation, &after);
    let ids: Vec<i64> = left.participants.iter().map(|person| person.id.0).collect();
    assert_eq!(ids, [1, 3], "nothing is left for those of day 2 alone");
    let id = OrganisationId::new("5001").unwrap();
    let none = BTreeMap::new();
    let found = consequence(&before, &after, &delegation.request(&id, &none), &left.request(&id, &none));
    let people: Vec<(i64, usize, bool)> =
        found.people.iter().map(|person| (person.participant.0, person.lost.len(), person.comes)).collect();
    assert_eq!(people, [(1, 1, true), (2, 1, false), (4, 1, false)]);
    assert_eq!((found.own_before, found.own_after), (Money::kroner(650), Money::ZERO));
    assert_eq!((found.covered_before, found.covered_after), (3, 2));
    let untouched = Delegation { participants: vec![person(3, &["day-1"])], ..Delegation::default() };
    let request = untouched.request(&id, &none);
    assert!(consequence(&before, &after, &request, &request).is_nothing());
}

#[test]
fn whom_a_change_concerns() {
    use AnswerState::{Invited, NotComing, NotInvited, Opened, Registered, Withdrawn};
    let all = [NotInvited, Invited, Opened, Registered, NotComing, Withdrawn];
    let rows = [
        (Kind::Extended, Audience::All, vec![Invited, Opened, Registered]),
        (Kind::Extended, Audience::Silent, vec![Invited, Opened]),
        (Kind::Extended, Audience::Nobody, vec![]),
        (Kind::Shortened, Audience::All, vec![Invited, Opened, Registered]),
        (Kind::Moved, Audience::All, vec![Invited, Opened, Registered, NotComing, Withdrawn]),
        (Kind::Cancelled, Audience::All, vec![Invited, Opened, Registered, NotComing, Withdrawn]),
        (Kind::Reinstated, Audience::All, vec![Invited, Opened, Registered, NotComing, Withdrawn]),
        (Kind::Imported, Audience::All, vec![]),
    ];
    for (kind, audience, expect) in rows {
        let told: Vec<_> = all.into_iter().filter(|state| concerns(kind, audience, *state)).collect();
        assert_eq!(told, expect, "{kind:?} {audience:?}");
    }
}

#[test]
fn a_file_that_is_read_in_again_tells_the_same_facts() {
    let mut other = example();
    other.registration.deadline = end_of("2018-11-16");
    other.days[1].date = date(2018, 11, 29);
    let facts = facts_of(&example(), &other);
    assert_eq!(facts.len(), 2, "{facts:?}");
    assert_eq!(facts_of(&other, &other), []);
    let json = serde_json::to_string(&facts).unwrap();
    assert_eq!(serde_json::from_str::<Vec<ChangedFact>>(&json).unwrap(), facts);
}
