//! The waiting list: what the rule decides, what its checker accepts, and what holds whatever happens.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may")]

use jiff::Timestamp;
use proptest::prelude::*;
use samling_domain::identity::{CapacityId, OrganisationId};
use samling_domain::waiting_list::admission::{Admission, Short, admission, keeps_place};
use samling_domain::waiting_list::check::{Violation, check};
use samling_domain::waiting_list::decide::{
    Decision, Facts, Reason, Request, Room, Units, Why, decide, in_order,
};
use samling_domain::waiting_list::excess::excess;
use samling_domain::waiting_list::rules::{Order, WaitingRules};
use std::collections::BTreeMap;

fn organisation(name: &str) -> OrganisationId {
    OrganisationId::new(name).unwrap()
}

fn units(text: &str) -> Units {
    let one = |part: &str| {
        let (capacity, count) = part.split_once(':').unwrap();
        (CapacityId::new(capacity).unwrap(), count.parse().unwrap())
    };
    text.split_whitespace().map(one).collect()
}

/// `a beds:3 2 passed 1 confirmed`: the order of the lines is that of their coming.
fn request(index: usize, name: &str, wants: &str, passed: u32, confirmed: u32) -> Request {
    Request {
        organisation: organisation(name),
        since: Timestamp::from_second(i64::try_from(index).unwrap()).unwrap(),
        wants: units(wants),
        holds: Units::new(),
        confirmed,
        passed,
    }
}

/// Name, what it wants, how often it was passed, how many it has confirmed.
type Line<'a> = (&'a str, &'a str, u32, u32);

fn facts(free: &str, queue: &[Line<'_>]) -> Facts {
    let room = units(free).into_iter().map(|(id, free)| (id, Room { limit: free + 7, held: 7 }));
    let queue = queue
        .iter()
        .enumerate()
        .map(|(index, (name, wants, passed, confirmed))| request(index, name, wants, *passed, *confirmed));
    Facts { room: room.collect(), queue: queue.collect() }
}

/// `a:turn c:fits>b | b#1` — who moves up, why and past whom; who stays in which place.
fn told(decision: &Decision) -> String {
    let grants = decision.grants.iter().map(|grant| {
        let passes = grant.passes.iter().fold(String::new(), |told, id| told + ">" + id.as_str());
        format!("{}:{}{passes}", grant.organisation, grant.reason.code())
    });
    let stays = decision.stays.iter().map(|one| {
        let why = match &one.why {
            Why::NoRoom(capacity) => format!("no {capacity}"),
            Why::Behind(other) => format!("behind {other}"),
        };
        format!("{}#{} passed {} {why}", one.organisation, one.place, one.passed)
    });
    let (grants, stays): (Vec<_>, Vec<_>) = (grants.collect(), stays.collect());
    format!("{} | {}", grants.join(" "), stays.join(", "))
}

fn rules(order: Order, skip: bool, most_passes: u32) -> WaitingRules {
    WaitingRules { order, skip, most_passes, ..WaitingRules::default() }
}

#[test]
fn the_rule_decides() {
    use Order::{FewestHeldFirst, FirstCome, SmallestFirst};
    let queue: &[Line<'_>] =
        &[("a", "beds:3", 0, 4), ("b", "beds:2", 0, 2), ("c", "beds:1", 0, 0), ("d", "boat:1", 0, 0)];
    let rows: &[(WaitingRules, &str, &[Line<'_>], &str)] = &[
        (rules(FirstCome, true, 3), "beds:6 boat:1", queue, "a:turn b:turn c:turn d:turn | "),
        // The first does not fit: the next one that does is taken, and the first is passed over.
        (
            rules(FirstCome, true, 3),
            "beds:2 boat:0",
            queue,
            "b:fits>a | a#1 passed 1 no beds, c#2 passed 0 no beds, d#3 passed 0 no boat",
        ),
        // Without skipping it holds the others back, but only those who wait for the same.
        (
            rules(FirstCome, false, 3),
            "beds:2 boat:1",
            queue,
            "d:turn | a#1 passed 0 no beds, b#2 passed 0 behind a, c#3 passed 0 behind a",
        ),
        // Passed over often enough, it is not passed again.
        (
            rules(FirstCome, true, 3),
            "beds:2",
            &[("a", "beds:3", 2, 0), ("b", "beds:1", 0, 0), ("c", "beds:1", 0, 0)],
            "b:fits>a | a#1 passed 3 no beds, c#2 passed 0 behind a",
        ),
        (
            rules(SmallestFirst, true, 3),
            "beds:3 boat:0",
            queue,
            "c:turn>a b:turn>a | d#1 passed 0 no boat, a#2 passed 2 no beds",
        ),
        (
            rules(SmallestFirst, true, 1),
            "beds:4 boat:0",
            queue,
            "c:turn>b a:passed-often | b#1 passed 1 no beds, d#2 passed 0 no boat",
        ),
        (
            rules(FewestHeldFirst, true, 3),
            "beds:3 boat:0",
            queue,
            "c:turn>a b:turn>a | d#1 passed 0 no boat, a#2 passed 2 no beds",
        ),
        // More is held than there is: nobody moves up, and nobody is pushed out.
        (rules(FirstCome, true, 3), "beds:0", &[("a", "beds:1", 0, 0)], " | a#1 passed 0 no beds"),
        // Whoever needs several things gets all of them or nothing.
        (
            rules(FirstCome, true, 3),
            "beds:5 boat:1",
            &[("a", "beds:2 boat:2", 0, 0), ("b", "beds:5 boat:0", 0, 0)],
            "b:fits>a | a#1 passed 1 no beds",
        ),
    ];
    for (rules, free, queue, expect) in rows {
        let facts = facts(free, queue);
        let decision = decide(rules, &facts);
        assert_eq!(told(&decision), *expect, "{rules:?} {free} {queue:?}");
        assert_eq!(check(rules, &facts, &decision), []);
    }
}

#[test]
fn what_is_held_counts_for_what_is_wanted() {
    let mut facts = facts("beds:1", &[("a", "beds:4", 0, 3), ("b", "beds:1", 0, 1)]);
    facts.queue[0].holds = units("beds:3");
    facts.queue[1].holds = units("beds:1");
    let decision = decide(&WaitingRules::default(), &facts);
    // "b" wants no more than it holds: it takes nothing from anybody.
    assert_eq!(told(&decision), "a:turn b:turn | ");
    assert_eq!(decision.grants[0].gets, units("beds:1"));
}

#[test]
fn the_checker_names_what_is_wrong() {
    let rules = WaitingRules::default();
    let facts = facts("beds:2", &[("a", "beds:2", 0, 0), ("b", "beds:2", 0, 0)]);
    let right = decide(&rules, &facts);
    let wrong = |change: &dyn Fn(&mut Decision)| {
        let mut decision = right.clone();
        change(&mut decision);
        check(&rules, &facts, &decision)
    };
    assert_eq!(wrong(&|_| {}), []);
    let has =
        |violations: Vec<Violation>, one: Violation| assert!(violations.contains(&one), "{violations:?}");
    let (a, b) = (organisation("a"), organisation("b"));
    has(wrong(&|d| d.grants.clear()), Violation::Forgotten(a.clone()));
    has(
        wrong(&|d| d.grants[0].organisation = organisation("b")),
        Violation::OutOfOrder(b.clone(), a.clone()),
    );
    has(wrong(&|d| d.grants[0].gets = units("beds:1")), Violation::Split(a.clone()));
    has(wrong(&|d| d.grants.push(d.grants[0].clone())), Violation::NotInQueue(a.clone()));
    has(wrong(&|d| d.stays.clear()), Violation::Lost(b.clone()));
    has(wrong(&|d| d.stays[0].passed = 1), Violation::WrongCount(b.clone()));
    has(wrong(&|d| d.grants[0].passes.push(organisation("b"))), Violation::WrongCount(a));
    let both = wrong(&|d| {
        let mut second = d.grants[0].clone();
        second.organisation = organisation("b");
        d.grants.push(second);
    });
    has(both, Violation::Oversold(CapacityId::new("beds").unwrap()));
}

#[test]
fn a_save_enters_or_waits_as_a_whole() {
    let rules = WaitingRules::default();
    let own = |wants: &str, holds: &str| Request { holds: units(holds), ..request(9, "me", wants, 0, 0) };
    let beds = CapacityId::new("beds").unwrap();
    let enters =
        |passes: &[&str]| Admission::Enters { passes: passes.iter().map(|id| organisation(id)).collect() };
    let waits = |short: &[(u32, u32)], place| Admission::Waits {
        short: short
            .iter()
            .map(|(left, wanted)| Short { capacity: beds.clone(), left: *left, wanted: *wanted })
            .collect(),
        place,
    };
    let empty = facts("beds:2", &[]);
    let queued = facts("beds:2", &[("a", "beds:3", 0, 0)]);
    let overdue = facts("beds:2", &[("a", "beds:3", 3, 0)]);
    for (rules, facts, own, expect) in [
        (Some(&rules), &empty, own("beds:2", ""), enters(&[])),
        (Some(&rules), &empty, own("beds:3", ""), waits(&[(2, 3)], Some(1))),
        (None, &empty, own("beds:3", ""), waits(&[(2, 3)], None)),
        (None, &empty, own("beds:2", ""), enters(&[])),
        (Some(&rules), &empty, own("beds:5", "beds:3"), enters(&[])),
        (Some(&rules), &empty, own("beds:6", "beds:3"), waits(&[(5, 6)], Some(1))),
        (Some(&rules), &queued, own("beds:2", ""), enters(&["a"])),
        (Some(&rules), &overdue, own("beds:2", ""), waits(&[], Some(2))),
        (Some(&rules), &overdue, own("beds:2", "beds:2"), enters(&[])),
    ] {
        assert_eq!(admission(rules, facts, &own), expect, "{own:?}");
    }
    assert!(keeps_place(&units("beds:3 boat:1"), &units("beds:2 boat:1")));
    assert!(!keeps_place(&units("beds:3"), &units("beds:2 boat:1")), "asks for more of another thing");
    assert!(keeps_place(&units("beds:3"), &units("beds:3 boat:0")));
}

#[test]
fn what_does_not_fit_is_named_and_what_is_confirmed_stays() {
    use samling_domain::registration::delegation::Delegation;
    let source =
        include_str!("data/gathering.toml").replace("limit = 40", "limit = 40\nenforced = \"sign-up\"");
    let gathering = samling_domain::gathering::read::read(&source).unwrap().0;
    let person = |id: i64, elements: &[&str]| serde_json::json!({"id": id, "name": "x", "role": "leder", "elements": elements});
    let delegation = |people: Vec<serde_json::Value>| -> Delegation {
        serde_json::from_value(
            serde_json::json!({"contact": {"name": "", "email": ""}, "participants": people}),
        )
        .unwrap()
    };
    let wanted = delegation(vec![
        person(-1, &["d1", "natt"]),
        person(-2, &["d1"]),
        person(-3, &["natt"]),
        person(7, &["d1", "natt"]),
    ]);
    let confirmed = delegation(vec![person(7, &["natt"])]);
    let left_out = |allowed: &str, confirmed: Option<&Delegation>| -> Vec<usize> {
        let found = excess(&gathering, &wanted, confirmed, &units(allowed));
        assert!(found.iter().all(|one| one.elements.len() == 1 && one.elements[0].as_str() == "natt"));
        found.iter().map(|one| one.participant).collect()
    };
    assert_eq!(left_out("senger:3", None), [0_usize; 0]);
    assert_eq!(left_out("senger:2", None), [3]);
    assert_eq!(left_out("senger:2", Some(&confirmed)), [2]);
    assert_eq!(left_out("senger:0", Some(&confirmed)), [0, 2, 3]);
}

/// Beds and seats wanted, times passed, participants confirmed.
type Wish = (u32, u32, u32, u32);

/// Free places of two kinds, and a queue.
fn world() -> impl Strategy<Value = (u32, u32, Vec<Wish>)> {
    (0..8_u32, 0..8_u32, proptest::collection::vec((0..5_u32, 0..3_u32, 0..4_u32, 0..4_u32), 0..9))
}

fn any_rules() -> impl Strategy<Value = WaitingRules> {
    let order = prop_oneof![Just(Order::FirstCome), Just(Order::SmallestFirst), Just(Order::FewestHeldFirst)];
    (order, any::<bool>(), 1..4_u32).prop_map(|(order, skip, most)| rules(order, skip, most))
}

fn built(beds: u32, boat: u32, queue: &[Wish]) -> Facts {
    let wants: Vec<String> =
        queue.iter().map(|(beds, boat, ..)| format!("beds:{beds} boat:{boat}")).collect();
    let queue = wants.iter().zip(queue).enumerate().map(|(index, (wants, (_, _, passed, confirmed)))| {
        // Some come in the same instant.
        request(index / 2, &format!("o{index}"), wants, *passed, *confirmed)
    });
    Facts { queue: queue.collect(), ..facts(&format!("beds:{beds} boat:{boat}"), &[]) }
}

fn granted(decision: &Decision) -> Vec<OrganisationId> {
    decision.grants.iter().map(|grant| grant.organisation.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Never over capacity, never a delegation in parts, always by the rule: the checker goes through all of it.
    #[test]
    fn the_checker_accepts_every_decision(rules in any_rules(), (beds, boat, queue) in world()) {
        let facts = built(beds, boat, &queue);
        let decision = decide(&rules, &facts);
        prop_assert_eq!(check(&rules, &facts, &decision), []);
        let given = |capacity: &str| decision.grants.iter().map(|g| g.gets.get(&CapacityId::new(capacity).unwrap()).copied().unwrap_or(0)).sum::<u32>();
        prop_assert!(given("beds") <= beds && given("boat") <= boat);
        for grant in &decision.grants {
            let asked = facts.queue.iter().find(|r| r.organisation == grant.organisation).unwrap();
            prop_assert_eq!(&grant.gets, &asked.needs());
        }
    }

    #[test]
    fn the_order_of_input_does_not_matter(rules in any_rules(), (beds, boat, queue) in world(), turn in 0..9_usize) {
        let mut facts = built(beds, boat, &queue);
        let decision = decide(&rules, &facts);
        facts.queue.reverse();
        let length = facts.queue.len().max(1);
        facts.queue.rotate_left(turn % length);
        prop_assert_eq!(decide(&rules, &facts), decision);
    }

    /// Nobody is passed over more often than the rule says, however many move up at once.
    #[test]
    fn the_bound_on_passing_holds(rules in any_rules(), (beds, boat, queue) in world()) {
        let facts = built(beds, boat, &queue);
        for stays in decide(&rules, &facts).stays {
            let before = facts.queue.iter().find(|r| r.organisation == stays.organisation).unwrap().passed;
            prop_assert!(stays.passed <= rules.most_passes.max(before), "{:?}", stays);
        }
    }

    /// Where nobody is skipped, more capacity never takes a place from anybody.
    #[test]
    fn more_capacity_takes_nothing_from_anybody(order in 0..3_usize, (beds, boat, queue) in world(), more in (0..4_u32, 0..4_u32)) {
        let order = [Order::FirstCome, Order::SmallestFirst, Order::FewestHeldFirst][order];
        let rules = rules(order, false, 1000);
        let less = granted(&decide(&rules, &built(beds, boat, &queue)));
        let more = granted(&decide(&rules, &built(beds + more.0, boat + more.1, &queue)));
        prop_assert!(less.iter().all(|id| more.contains(id)), "{:?} {:?}", less, more);
    }

    /// With skipping, whoever has no one before them who stays behind keeps the place when there is more: only those who
    /// slipped past somebody can lose by it, since more room may suffice for the one they slipped past.
    #[test]
    fn with_more_capacity_nobody_loses_who_came_in_turn(order in 0..3_usize, (beds, boat, queue) in world(), more in (0..4_u32, 0..4_u32)) {
        let order = [Order::FirstCome, Order::SmallestFirst, Order::FewestHeldFirst][order];
        let rules = rules(order, true, 1000);
        let facts = built(beds, boat, &queue);
        let less = granted(&decide(&rules, &facts));
        let more = granted(&decide(&rules, &built(beds + more.0, boat + more.1, &queue)));
        let in_turn = in_order(&rules, facts.queue).into_iter().map(|r| r.organisation).take_while(|id| less.contains(id));
        for id in in_turn {
            prop_assert!(more.contains(&id), "{} of {:?} is not among {:?}", id, less, more);
        }
    }

    /// Small ones come for ever, and places come free for ever: the big one gets in.
    #[test]
    fn nobody_starves(rules in any_rules(), big in 2..5_u32, small in 1..3_u32) {
        let mut facts = built(0, 0, &[]);
        let beds = CapacityId::new("beds").unwrap();
        facts.room.insert(beds.clone(), Room { limit: big, held: big });
        facts.queue.push(request(0, "big", &format!("beds:{big}"), 0, 9));
        let mut held: BTreeMap<OrganisationId, u32> = BTreeMap::from([(organisation("old"), big)]);
        for round in 1..100_usize {
            facts.queue.push(request(round, &format!("s{round}"), &format!("beds:{small}"), 0, 0));
            // Whoever has held a place longest gives it back.
            if let Some((name, given)) = held.pop_first() {
                let _ = name;
                facts.room.get_mut(&beds).unwrap().held -= given;
            }
            let decision = decide(&rules, &facts);
            prop_assert_eq!(check(&rules, &facts, &decision), []);
            for grant in &decision.grants {
                let units: u32 = grant.gets.values().sum();
                facts.room.get_mut(&beds).unwrap().held += units;
                held.insert(grant.organisation.clone(), units);
                facts.queue.retain(|r| r.organisation != grant.organisation);
            }
            for stays in &decision.stays {
                facts.queue.iter_mut().find(|r| r.organisation == stays.organisation).unwrap().passed = stays.passed;
            }
            if held.contains_key(&organisation("big")) {
                return Ok(());
            }
        }
        prop_assert!(false, "the big one still waits after a hundred rounds: {:?}", rules);
    }
}

#[test]
fn a_reason_has_a_code_of_its_own() {
    let codes = [Reason::Turn, Reason::PassedOften, Reason::Fits].map(Reason::code);
    assert_eq!(codes, ["turn", "passed-often", "fits"]);
}
