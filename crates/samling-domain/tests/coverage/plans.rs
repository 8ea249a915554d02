//! The decision when there is not enough, and the checker that refuses what breaks a rule.

use super::scenario::{Scenario, read, real};
use samling_domain::coverage::check::{Violation, check_plan};
use samling_domain::coverage::plan::{
    Absence, CoveragePlan, Lack, OrganisationDecision, PersonDecision, Reason, Refused,
};
use samling_domain::coverage::rules::Elements;
use samling_domain::identity::{CapacityId, ElementId, PackageId, ParticipantId};
use samling_domain::money::Money;

const ALL: &str = "day-1 dinner night day-2";

fn checked(scenario: &Scenario) -> CoveragePlan {
    let plan = scenario.decide();
    assert_eq!(check_plan(&scenario.gathering, &scenario.requests, &scenario.adjustments, &plan), Ok(()));
    plan
}

fn person(plan: &CoveragePlan, id: i64) -> &PersonDecision {
    plan.person(ParticipantId(id)).unwrap()
}

fn codes(plan: &CoveragePlan) -> Vec<&'static str> {
    plan.organisations.iter().flat_map(|o| &o.persons).map(|person| person.reason.code()).collect()
}

/// Organisations a, b, ... with so many participants each, all of whom take everything.
fn delegations(sizes: &[usize]) -> String {
    let mut text = String::new();
    for (number, size) in sizes.iter().enumerate() {
        let letter = char::from(b'a' + u8::try_from(number).unwrap());
        text.push_str(&format!("organisation {letter}\n"));
        for person in 1..=*size {
            text.push_str(&format!("{}: {ALL}\n", (number + 1) * 100 + person));
        }
    }
    text
}

fn covered_per_organisation(plan: &CoveragePlan) -> Vec<u32> {
    plan.organisations.iter().map(|organisation| organisation.summary.covered()).collect()
}

#[test]
fn beyond_the_quota_nothing_is_shared_unless_the_rule_says_so() {
    let plan = checked(&real(&delegations(&[4])));
    assert_eq!(codes(&plan), ["quota", "quota", "quota", "not-shared"]);
}

#[test]
fn what_is_left_goes_to_those_who_have_least_of_it() {
    // Three quotas of 5650 are 16 950. 12 500 more are five full packages for demands of 1, 3 and 5.
    let scenario = real(&format!("share full\nbudget 29450\n{}", delegations(&[4, 6, 8])));
    let plan = checked(&scenario);
    assert_eq!(covered_per_organisation(&plan), [4, 5, 5]);
    assert_eq!(person(&plan, 306).reason.code(), "beyond-quota-budget");
    assert!(!person(&plan, 306).reason.by_lot());
}

#[test]
fn among_equals_the_lot_decides_and_is_told() {
    let scenario = real(&format!("share full\nbudget 13800\n{}", delegations(&[4, 4])));
    let plan = checked(&scenario);
    let shared: Vec<_> =
        [104, 204].iter().filter(|id| person(&plan, **id).reason == Reason::Shared).collect();
    assert_eq!(shared.len(), 1);
    let lost = if *shared[0] == 104 { 204 } else { 104 };
    assert_eq!(person(&plan, lost).reason, Reason::BeyondQuota { lack: Lack::Budget, by_lot: true });
    // Another seed may draw otherwise, and does for some.
    let draws: std::collections::BTreeSet<_> = (0..20)
        .map(|seed| {
            let scenario = Scenario { seed: format!("seed-{seed}"), ..read(&text_of_two()) };
            person(&scenario.decide(), 104).reason == Reason::Shared
        })
        .collect();
    assert_eq!(draws.len(), 2);
}

fn text_of_two() -> String {
    format!("{}share full\nbudget 13800\n{}", super::scenario::REAL_RULE, delegations(&[4, 4]))
}

#[test]
fn quotas_that_do_not_fit_are_shared_as_well() {
    let scenario = real(&format!("capacity rooms 4: night\nshare full day\n{}", delegations(&[2, 2, 2])));
    let plan = checked(&scenario);
    let mut covered: Vec<_> = plan
        .organisations
        .iter()
        .map(|o| o.persons.iter().filter(|p| p.cover.as_ref().is_some_and(|c| c.as_str() == "full")).count())
        .collect();
    covered.sort_unstable();
    assert_eq!(covered, [1, 1, 2]);
    // Who gets no room in the package is covered by the day package, and told why there is no room.
    let without: Vec<_> =
        plan.organisations.iter().flat_map(|o| &o.persons).filter(|p| !p.refused.is_empty()).collect();
    assert_eq!(without.len(), 2);
    assert!(without.iter().all(|p| p.cover.as_ref().is_some_and(|cover| cover.as_str() == "day")));
    assert_eq!(without[0].refused[0].capacity.as_str(), "rooms");
}

#[test]
fn a_quota_that_cannot_be_kept_names_what_is_missing() {
    let rule = "element day day 2019-01-01\npackage seat 100: day\nquota seat 2\n";
    let scenario = read(&format!(
        "{rule}capacity chairs 3: day\norganisation a\n1: day\n2: day\norganisation b\n3: day\n4: day"
    ));
    let plan = checked(&scenario);
    let reasons: Vec<_> =
        plan.organisations.iter().flat_map(|o| &o.persons).map(|p| p.reason.clone()).collect();
    let missing = Lack::Capacity(CapacityId::new("chairs").unwrap());
    assert!(reasons.contains(&Reason::QuotaUnmet { lack: missing, by_lot: true }));
    assert_eq!(plan.absent, 1);
    let nowhere = plan.organisations.iter().flat_map(|o| &o.persons).find(|p| !p.coming).unwrap();
    assert_eq!(nowhere.absence, Some(Absence::NothingLeft));
    assert_eq!((nowhere.price, nowhere.own), (Money::ZERO, Money::ZERO));
}

#[test]
fn another_takes_the_place_of_somebody_for_whom_there_is_no_room() {
    let scenario = real(&format!(
        "capacity rooms 0: night\norganisation a\n1: {ALL}; wants full\n2: day-1 day-2\n3: day-1 day-2\n4: day-1"
    ));
    let plan = checked(&scenario);
    let covers: Vec<_> =
        plan.organisations[0].persons.iter().map(|p| p.cover.as_ref().map(PackageId::as_str)).collect();
    assert_eq!(covers, [Some("day"), Some("full"), Some("full"), None]);
}

#[test]
fn those_who_pay_share_the_rooms_that_are_left() {
    let rule = "element day day 2019-01-01 price 100\nelement night night 2019-01-01 price 900\n";
    let scenario = read(&format!(
        "{rule}capacity rooms 3: night\norganisation a\n1: day night\n2: day night\n3: day night
         organisation b\n4: day night"
    ));
    let plan = checked(&scenario);
    let nights = |organisation: &OrganisationDecision| {
        organisation.persons.iter().filter(|p| p.granted.iter().any(|e| e.as_str() == "night")).count()
    };
    assert_eq!(plan.organisations.iter().map(nights).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(person(&plan, 3).own, Money::kroner(100), "the price follows what one gets");
    assert_eq!(person(&plan, 3).refused.len(), 1);
    assert_eq!(plan.organisations[0].summary.refused[0].persons, 1);
}

#[test]
fn an_exception_that_cannot_be_obeyed_is_refused_by_the_checker() {
    let scenario = real(&format!(
        "capacity rooms 1: night\norganisation a\n1: {ALL}\n2: {ALL}\n3: dinner
         exception a 1 full: x\nexception a 2 full: x\nexception a 3 day: x"
    ));
    let plan = scenario.decide();
    let found =
        check_plan(&scenario.gathering, &scenario.requests, &scenario.adjustments, &plan).unwrap_err();
    let participant = ParticipantId(3);
    assert_eq!(
        found,
        [
            Violation::ExceptionNotObeyed { participant },
            Violation::CoverNotAllowed { participant },
            Violation::CapacityExceeded { capacity: CapacityId::new("rooms").unwrap() }
        ]
    );
}

#[test]
fn a_plan_survives_being_stored() {
    let scenario =
        real(&format!("share full\nbudget 20000\ncapacity rooms 5: night\n{}", delegations(&[4, 6])));
    let plan = scenario.decide();
    let stored = serde_json::to_string(&plan).unwrap();
    assert!(stored.contains("\"samling-coverage/1\""));
    assert_eq!(serde_json::from_str::<CoveragePlan>(&stored).unwrap(), plan);
}

/// A tight decision with quotas, sharing, refusals and an exception.
fn tight() -> Scenario {
    real(
        &format!(
            "share full\nbudget 22600\ncapacity rooms 9: night\n{}103-b: day-1",
            delegations(&[4, 5, 6]).replace("\norganisation c", "\n299: day-2; pays\norganisation c")
        )
        .replace("103-b: day-1", "399: day-1; only if covered\nexception a 104 none: has another host"),
    )
}

/// Brings the sums of a changed plan in order, so that only the changed rule is broken.
fn with_sums(mut plan: CoveragePlan) -> CoveragePlan {
    for organisation in &mut plan.organisations {
        organisation.own = organisation.persons.iter().map(|person| person.own).sum();
        organisation.host = organisation.persons.iter().map(|person| person.host).sum();
    }
    plan.own = plan.organisations.iter().map(|organisation| organisation.own).sum();
    plan.budget.used = plan.organisations.iter().map(|organisation| organisation.host).sum();
    plan
}

type Change<'c> = &'c dyn Fn(&mut CoveragePlan);

fn at(plan: &mut CoveragePlan, id: ParticipantId) -> &mut PersonDecision {
    plan.organisations.iter_mut().flat_map(|o| &mut o.persons).find(|p| p.participant == id).unwrap()
}

#[test]
fn the_checker_names_what_is_wrong() {
    let scenario = tight();
    let plan = checked(&scenario);
    let quota = ParticipantId(101);
    let code = |change: Change<'_>| {
        let mut changed = plan.clone();
        change(&mut changed);
        assert_ne!(changed, plan, "the change changes nothing");
        let found = check_plan(&scenario.gathering, &scenario.requests, &scenario.adjustments, &changed);
        found.unwrap_err().iter().map(Violation::code).collect::<Vec<_>>()
    };
    let cases: &[(&str, Change<'_>)] = &[
        ("other-facts", &|plan| plan.adjustments.clear()),
        ("wrong-organisation", &|plan| drop(plan.organisations.pop())),
        ("wrong-organisation", &|plan| {
            let one = plan.organisations[0].clone();
            plan.organisations.push(one);
        }),
        ("wrong-participant", &|plan| drop(plan.organisations[0].persons.pop())),
        ("wrong-participant", &|plan| {
            let one = plan.organisations[0].persons[0].clone();
            plan.organisations[0].persons.push(one);
        }),
        ("wrong-participant", &|plan| at(plan, quota).participant = ParticipantId(7)),
        ("exception-not-obeyed", &|plan| at(plan, ParticipantId(104)).reason = Reason::NotShared),
        ("exception-not-obeyed", &|plan| at(plan, quota).reason = Reason::Adjusted { reason: "x".into() }),
        ("cover-not-allowed", &|plan| at(plan, quota).covered = Elements::new()),
        ("cover-not-allowed", &|plan| at(plan, quota).cover = Some(PackageId::new("day").unwrap())),
        ("cover-not-allowed", &|plan| at(plan, quota).unit = None),
        ("wrong-elements", &|plan| drop(at(plan, quota).granted.pop_last())),
        ("wrong-elements", &|plan| at(plan, quota).coming = false),
        ("wrong-elements", &|plan| at(plan, quota).absence = Some(Absence::NothingLeft)),
        ("wrong-price", &|plan| at(plan, quota).own = Money::kroner(1)),
        ("wrong-price", &|plan| at(plan, quota).host += Money::kroner(1)),
        ("wrong-price", &|plan| at(plan, quota).about = true),
        ("wrong-reason", &|plan| at(plan, ParticipantId(299)).reason = Reason::NotShared),
        ("over-quota", &|plan| at(plan, quota).unit = Some(3)),
        ("wrong-sharing", &|plan| at(plan, quota).unit = Some(2)),
        ("wrong-sum", &|plan| plan.organisations[0].summary.asked += 1),
        ("wrong-sum", &|plan| plan.organisations[0].quotas[0].used = 0),
        ("wrong-total", &|plan| plan.covered += 1),
        ("wrong-total", &|plan| plan.resources[0].limit += 1),
        ("wrong-total", &|plan| plan.budget.limit = None),
        ("refused-though-left", &|plan| {
            let person = at(plan, ParticipantId(299));
            let element = ElementId::new("day-2").unwrap();
            person.granted.remove(&element);
            person.refused.push(Refused { element, capacity: CapacityId::new("rooms").unwrap() });
        }),
    ];
    for (number, (expected, change)) in cases.iter().enumerate() {
        let found = code(change);
        assert!(found.contains(expected), "case {number}: {expected} is not in {found:?}");
    }
}

/// Takes the cover from somebody, as if they paid themselves.
fn uncover(person: &mut PersonDecision, reason: Reason) {
    person.cover = None;
    person.unit = None;
    person.covered = Elements::new();
    (person.own, person.host, person.about) = (person.price, Money::ZERO, true);
    person.reason = reason;
}

#[test]
fn the_checker_refuses_a_quota_that_could_have_been_kept() {
    let scenario = real(&delegations(&[2]));
    let mut plan = checked(&scenario);
    uncover(&mut plan.organisations[0].persons[1], Reason::QuotaUnmet { lack: Lack::Budget, by_lot: false });
    let found = check_plan(&scenario.gathering, &scenario.requests, &[], &with_sums(plan)).unwrap_err();
    let participant = ParticipantId(102);
    assert!(
        found.contains(&Violation::QuotaNotKept { participant, package: PackageId::new("full").unwrap() })
    );
    assert!(found.contains(&Violation::WrongReason { participant }), "{found:?}");
}

#[test]
fn the_checker_refuses_what_is_left_unshared_or_shared_unfairly() {
    let scenario = real(&format!("share full\nbudget 16300\n{}", delegations(&[5, 5])));
    let plan = checked(&scenario);
    assert_eq!(covered_per_organisation(&plan), [4, 4]);

    let mut left = plan.clone();
    uncover(&mut left.organisations[0].persons[3], Reason::BeyondQuota { lack: Lack::Budget, by_lot: false });
    let found = check_plan(&scenario.gathering, &scenario.requests, &[], &with_sums(left)).unwrap_err();
    assert!(found.iter().any(|violation| violation.code() == "left-unshared"), "{found:?}");

    // Two for b and none for a.
    let mut unfair = plan;
    let given = unfair.organisations[0].persons.iter().position(|p| p.reason == Reason::Shared).unwrap();
    let shared = unfair.organisations[0].persons[given].clone();
    let stop = Reason::BeyondQuota { lack: Lack::Budget, by_lot: false };
    uncover(&mut unfair.organisations[0].persons[given], stop);
    let last = unfair.organisations[1].persons.iter().position(|p| p.cover.is_none()).unwrap();
    let participant = unfair.organisations[1].persons[last].participant;
    unfair.organisations[1].persons[last] = PersonDecision { participant, ..shared };
    let found = check_plan(&scenario.gathering, &scenario.requests, &[], &with_sums(unfair)).unwrap_err();
    let unfair: Vec<_> = found.iter().filter(|violation| violation.code() == "unfair-sharing").collect();
    assert_eq!(unfair.len(), 1, "{found:?}");
}

#[test]
fn the_checker_refuses_to_oversell() {
    let scenario = real(&format!("capacity rooms 2: night\nbudget 6000\n{}", delegations(&[2])));
    let plan = checked(&scenario);
    let mut smaller = scenario.gathering.clone();
    smaller.capacities[0].limit = 1;
    smaller.coverage.budget = Some(Money::kroner(4999));
    let found = check_plan(&smaller, &scenario.requests, &[], &plan).unwrap_err();
    assert!(found.iter().any(|violation| violation.code() == "capacity-exceeded"), "{found:?}");
    assert!(found.contains(&Violation::BudgetExceeded), "{found:?}");
}

#[test]
fn the_checker_refuses_places_shared_unfairly() {
    let rule = "element day day 2019-01-01 price 100\nelement night night 2019-01-01 price 900\n";
    let scenario = read(&format!(
        "{rule}capacity rooms 2: night\norganisation a\n1: day night\n2: day night\norganisation b\n4: day night"
    ));
    let mut plan = checked(&scenario);
    let (with, without) = (person(&plan, 4).clone(), person(&plan, 2).clone());
    for (id, from) in [(2, with), (4, without)] {
        let participant = ParticipantId(id);
        let to =
            plan.organisations.iter_mut().flat_map(|o| &mut o.persons).find(|p| p.participant == participant);
        *to.unwrap() = PersonDecision { participant, ..from };
    }
    let found = check_plan(&scenario.gathering, &scenario.requests, &[], &with_sums(plan)).unwrap_err();
    assert!(found.iter().any(|violation| violation.code() == "unfair-places"), "{found:?}");
}

#[test]
fn codes_are_complete() {
    let lack = Lack::Capacity(CapacityId::new("rooms").unwrap());
    for reason in [
        Reason::Quota,
        Reason::Shared,
        Reason::Adjusted { reason: String::new() },
        Reason::QuotaUnmet { lack: Lack::Budget, by_lot: false },
        Reason::QuotaUnmet { lack: lack.clone(), by_lot: false },
        Reason::BeyondQuota { lack: Lack::Budget, by_lot: false },
        Reason::BeyondQuota { lack, by_lot: false },
        Reason::NotShared,
        Reason::ChoseToPay,
        Reason::NothingCovered,
    ] {
        assert!(Reason::CODES.contains(&reason.code()), "{reason:?}");
    }
    for absence in [Absence::OnlyIfCovered, Absence::NothingLeft] {
        assert!(Absence::CODES.contains(&absence.code()));
    }
}
