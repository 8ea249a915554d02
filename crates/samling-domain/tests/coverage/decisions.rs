//! The rules of cover, case by case. The real rule: two packages for both days, one day package, 2500 and 650 kroner.

use super::scenario::{Scenario, kroner, read, real};
use samling_domain::coverage::check::check_plan;
use samling_domain::coverage::forecast::forecast;
use samling_domain::coverage::provisional::Standing;
use samling_domain::coverage::totals::Totals;
use samling_domain::identity::ParticipantId;
use std::collections::BTreeMap;

const ALL: &str = "day-1 dinner night day-2";

/// Per participant: cover and own cost by the form; the decision must say the same when there is enough of everything.
fn covers(scenario: &Scenario) -> Vec<(i64, String, String)> {
    let provisional = scenario.provisional();
    let plan = scenario.decide();
    assert_eq!(check_plan(&scenario.gathering, &scenario.requests, &scenario.adjustments, &plan), Ok(()));
    for (said, decided) in provisional.persons.iter().zip(&plan.organisations[0].persons) {
        assert_eq!((&said.cover, said.own, &said.covered), (&decided.cover, decided.own, &decided.covered));
    }
    let name = |cover: &Option<_>| cover.as_ref().map_or("-".to_owned(), ToString::to_string);
    provisional.persons.iter().map(|p| (p.participant.0, name(&p.cover), kroner(p.own))).collect()
}

#[track_caller]
fn expect(scenario: &Scenario, expected: &[(i64, &str, &str)]) {
    let expected: Vec<_> =
        expected.iter().map(|(id, cover, own)| (*id, (*cover).to_owned(), (*own).to_owned())).collect();
    assert_eq!(covers(scenario), expected);
}

#[test]
fn three_on_day_one_and_two_on_day_two_cost_nothing() {
    expect(
        &real(&format!("organisation 5001\n1: {ALL}\n2: {ALL}\n3: day-1")),
        &[(1, "full", "0"), (2, "full", "0"), (3, "day", "0")],
    );
}

#[test]
fn whoever_takes_more_than_the_day_package_pays_the_rest() {
    expect(
        &real(&format!("organisation 5001\n1: {ALL}\n2: {ALL}\n3: day-1 dinner night")),
        &[(1, "full", "0"), (2, "full", "0"), (3, "day", "1850")],
    );
}

#[test]
fn a_full_package_covers_whoever_comes_for_one_day() {
    expect(&real("organisation 5001\n1: day-1"), &[(1, "full", "0")]);
}

#[test]
fn the_fourth_pays_the_whole_price() {
    expect(
        &real(&format!("organisation 5001\n1: {ALL}\n2: {ALL}\n3: day-2\n4: {ALL}\n5: day-1")),
        // Every package goes where it saves most; among equals to whoever comes first.
        &[(1, "full", "0"), (2, "full", "0"), (3, "day", "0"), (4, "-", "2500"), (5, "-", "650")],
    );
}

#[test]
fn the_contact_decides_who_is_covered_by_what() {
    expect(
        &real(&format!(
            "organisation 5001\n1: {ALL}; pays\n2: {ALL}; wants day\n3: day-1; wants full\n4: {ALL}"
        )),
        &[(1, "-", "2500"), (2, "day", "1850"), (3, "full", "0"), (4, "full", "0")],
    );
}

#[test]
fn a_wish_for_a_package_that_is_used_up_is_met_by_another() {
    expect(
        &real("organisation 5001\n1: day-1; wants day\n2: day-2; wants day"),
        &[(1, "day", "0"), (2, "full", "0")],
    );
}

#[test]
fn a_wish_for_a_package_that_does_not_suit_is_met_by_another() {
    expect(&real("organisation 5001\n1: night dinner; wants day"), &[(1, "full", "0")]);
}

#[test]
fn whoever_comes_only_if_covered_waits_for_the_decision() {
    let scenario = real(&format!(
        "organisation 5001\n1: {ALL}\n2: {ALL}\n3: day-1\n4: {ALL}; only if covered\n5: {ALL}"
    ));
    let provisional = scenario.provisional();
    let waiting: Vec<_> = provisional.persons.iter().map(|person| person.waits).collect();
    assert_eq!(waiting, [false, false, false, true, false]);
    assert_eq!(kroner(provisional.persons[3].own), "0");
    let plan = scenario.decide();
    assert!(!plan.person(ParticipantId(4)).unwrap().coming);
    assert!(plan.person(ParticipantId(5)).unwrap().coming);
    assert_eq!(plan.absent, 1);
}

#[test]
fn two_may_share_a_package_when_they_take_different_parts_of_it() {
    let shareable = "package both 2500: day-1 dinner night day-2\nquota both 1 shareable\n";
    let rule = super::scenario::REAL_RULE.replace("quota full 2", "").replace("quota day 1", "");
    let delegation = |people: &str| read(&format!("{rule}{shareable}organisation 5001\n{people}"));
    expect(&delegation("1: day-1\n2: day-2"), &[(1, "both", "0"), (2, "both", "0")]);
    expect(&delegation("1: day-1\n2: day-1 day-2"), &[(1, "-", "650"), (2, "both", "0")]);
    // Together they cost the host no more than the package.
    let scenario = delegation("1: day-1 dinner night\n2: day-2");
    expect(&scenario, &[(1, "both", "0"), (2, "both", "0")]);
    assert_eq!(kroner(scenario.provisional().host), "2500");
    assert_eq!(kroner(scenario.decide().budget.used), "2500");
    let units: Vec<_> = scenario.decide().organisations[0].persons.iter().map(|person| person.unit).collect();
    assert_eq!(units, [Some(1), Some(1)]);
}

#[test]
fn nobody_shares_a_package_that_is_for_one() {
    let rule = super::scenario::REAL_RULE.replace("quota full 2", "quota full 1").replace("quota day 1", "");
    expect(
        &read(&format!("{rule}organisation 5001\n1: day-1\n2: day-2")),
        &[(1, "full", "0"), (2, "-", "650")],
    );
}

#[test]
fn those_who_travel_far_are_granted_more() {
    let rule = "extra full 1 when travel_km at least 200\n";
    let people = format!("1: {ALL}\n2: {ALL}\n3: {ALL}\n");
    for (attributes, third) in
        [("travel_km=200", "full"), ("travel_km=199", "day"), ("", "day"), ("travel_km=far", "day")]
    {
        let scenario = real(&format!("{rule}organisation 5001 {attributes}\n{people}"));
        assert_eq!(covers(&scenario)[2].1, third, "{attributes}");
    }
}

#[test]
fn an_alternative_is_covered_by_the_package_that_has_it() {
    let scenario = read(
        "element north day 2019-03-03\nelement south day 2019-03-10
         alternative n: north\nalternative s: south
         package seat 400: north | south\nquota seat 1
         organisation 5001\n1: south\n2: north",
    );
    expect(&scenario, &[(1, "seat", "0"), (2, "-", "400")]);
}

#[test]
fn what_a_role_may_not_take_is_never_covered() {
    let rule =
        super::scenario::REAL_RULE.replace("meal 2018-11-27 dinner", "meal 2018-11-27 dinner roles leader");
    let scenario = read(&format!("{rule}organisation 5001\n1: dinner; role staff\n2: dinner; role leader"));
    expect(&scenario, &[(1, "-", "2500"), (2, "full", "0")]);
    assert_eq!(scenario.provisional().persons[0].standing, Standing::NothingCovered);
}

#[test]
fn an_element_without_a_price_is_taken_for_nothing() {
    let scenario = real("element bus extra 2018-11-27\norganisation 5001\n1: bus");
    expect(&scenario, &[(1, "-", "0")]);
    let person = &scenario.provisional().persons[0];
    assert_eq!(person.unpriced.len(), 1);
    assert_eq!(person.standing, Standing::NothingCovered);
}

#[test]
fn the_form_tells_what_is_left_of_the_quota() {
    let provisional = real(&format!("organisation 5001\n1: {ALL}")).provisional();
    let left: Vec<_> = provisional.unused().map(|quota| (quota.package.to_string(), quota.left())).collect();
    assert_eq!(left, [("full".to_owned(), 1), ("day".to_owned(), 1)]);
}

#[test]
fn about_is_said_only_of_something_to_pay() {
    let provisional = real(&format!("organisation 5001\n1: {ALL}\n2: {ALL}\n3: {ALL}")).provisional();
    let about: Vec<_> = provisional.persons.iter().map(|person| person.about).collect();
    assert_eq!(about, [false, false, true]);
}

#[test]
fn a_delegation_of_nobody_and_of_five_hundred_are_decided() {
    assert_eq!(real("organisation 5001").decide().covered, 0);
    let people: String = (1..=500).map(|id| format!("{id}: {ALL}\n")).collect();
    let scenario = real(&format!("share full\nbudget 100000\norganisation 5001\n{people}"));
    let plan = scenario.decide();
    // Two full packages and a day package by the quota, 5650; 37 more for 92 500.
    assert_eq!((plan.covered, kroner(plan.budget.used).as_str()), (40, "98150"));
    assert_eq!(check_plan(&scenario.gathering, &scenario.requests, &[], &plan), Ok(()));
}

#[test]
fn an_exception_leaves_the_quota_to_the_others() {
    let scenario = real(&format!(
        "organisation 5001\n1: {ALL}\n2: {ALL}\n3: {ALL}\n4: {ALL}
         exception 5001 4 full: speaks on day 1\nexception 5001 1 none: is paid by another body"
    ));
    let plan = scenario.decide();
    let covers: Vec<_> =
        plan.organisations[0].persons.iter().map(|p| p.cover.as_ref().map(ToString::to_string)).collect();
    assert_eq!(covers, [None, Some("full".into()), Some("full".into()), Some("full".into())]);
    assert_eq!(check_plan(&scenario.gathering, &scenario.requests, &scenario.adjustments, &plan), Ok(()));
}

#[test]
fn the_forecast_is_the_most_that_the_quotas_can_cost() {
    let scenario = real("extra full 1 when travel_km at least 200\nbudget 15000");
    let far = BTreeMap::from([("travel_km".to_owned(), "310".to_owned())]);
    let forecast = forecast(&scenario.gathering, &[far, BTreeMap::new()]);
    let lines: Vec<_> =
        forecast.lines.iter().map(|l| (l.package.to_string(), l.count, kroner(l.amount))).collect();
    assert_eq!(lines, [("full".into(), 5, "12500".into()), ("day".into(), 2, "1300".into())]);
    assert_eq!(kroner(forecast.quotas), "13800");
    assert_eq!(forecast.at_most.map(kroner).as_deref(), Some("13800"));
    assert_eq!(kroner(forecast.beyond_budget), "0");
    assert!(forecast.about);
    // Everybody with a day package may come on either day.
    assert_eq!(forecast.totals.days.values().copied().collect::<Vec<_>>(), [7, 7]);
    assert_eq!(forecast.totals.nights.values().copied().collect::<Vec<_>>(), [5]);
}

#[test]
fn the_forecast_tells_when_the_quotas_can_break_the_budget() {
    let scenario = real("budget 5000\nshare full");
    let tight = forecast(&scenario.gathering, &[BTreeMap::new()]);
    assert_eq!(kroner(tight.beyond_budget), "650");
    assert_eq!(tight.at_most.map(kroner).as_deref(), Some("5000"));
    let without = forecast(&real("share full").gathering, &[BTreeMap::new()]);
    assert_eq!(without.at_most, None);
}

#[test]
fn breakfast_is_eaten_on_the_morning_after_the_night() {
    let scenario = real(&format!("organisation 5001\n1: {ALL}\n2: day-1 night\n3: day-2"));
    let totals = Totals::of_requests(&scenario.gathering, &scenario.requests);
    let meals: Vec<String> = totals.meals.iter().map(|(date, meals)| format!("{date} {meals:?}")).collect();
    assert_eq!(
        meals,
        ["2018-11-27 {Lunch: 2, Dinner: 1, Coffee: 2}", "2018-11-28 {Breakfast: 2, Lunch: 2, Coffee: 2}"]
    );
    assert_eq!(totals.persons, 3);
    assert_eq!(totals.nights.values().sum::<u32>(), 2);
}
