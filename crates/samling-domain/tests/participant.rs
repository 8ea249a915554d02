//! Diet and access needs: what a form stores, what nameless counts may be, and what the kitchen gets to count.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may")]

use samling_domain::coverage::rules::{Elements, Meal};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ElementId, NeedId};
use samling_domain::participant::counts::{Eater, count, most_nameless};
use samling_domain::participant::needs::{Nameless, Needs, NeedsForm, read_nameless};
use samling_domain::participant::open;
use samling_domain::personal::Personal;
use samling_domain::privacy::retention::{Kind, day_of, is_due};

fn example() -> Gathering {
    let source = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
    samling_domain::gathering::read::read(source).unwrap().0
}

fn elements(ids: &[&str]) -> Elements {
    ids.iter().map(|id| ElementId::new(*id).unwrap()).collect()
}

fn id(text: &str) -> NeedId {
    NeedId::new(text).unwrap()
}

fn needs(diet: &[&str], access: &[&str]) -> Needs {
    Needs {
        diet: diet.iter().map(|text| id(text)).collect(),
        access: access.iter().map(|text| id(text)).collect(),
        ..Needs::default()
    }
}

/// What is sent, whether something is stored already, and what comes of it: what is stored, nothing, or the field refused.
type Row = (&'static [(&'static str, &'static str)], bool, Result<Option<&'static str>, &'static str>);

#[test]
fn nothing_is_stored_without_a_consent() {
    const CONSENT: (&str, &str) = ("consent", "yes");
    let rows: &[Row] = &[
        (&[], false, Ok(None)),
        (&[("diet", "vegan")], false, Err("consent")),
        (&[("access-text", "  ")], false, Ok(None)),
        (&[("access-text", "trinnfritt")], false, Err("consent")),
        (&[("diet", "vegan"), CONSENT], false, Ok(Some("vegan"))),
        (&[("diet", "vegan"), ("diet", "gluten"), CONSENT], true, Ok(Some("gluten vegan"))),
        (&[("diet", "vegan")], true, Ok(None)),
        (&[CONSENT], true, Ok(None)),
        (&[("diet", "cake"), CONSENT], false, Err("diet")),
        (&[("access", "vegan"), CONSENT], false, Err("access")),
    ];
    let g = example();
    for (pairs, stored, expect) in rows {
        let read = NeedsForm::from_pairs(pairs.iter().copied()).read(&g, *stored);
        let told = read
            .as_ref()
            .map(|needs| {
                needs.as_ref().map(|n| n.diet.iter().map(NeedId::as_str).collect::<Vec<_>>().join(" "))
            })
            .map_err(|errors| errors[0].field.clone());
        let expect = expect.map(|words| words.map(str::to_owned)).map_err(str::to_owned);
        assert_eq!(told, expect, "{pairs:?} {stored}");
    }
    let long = "x".repeat(501);
    let form = NeedsForm::from_pairs([("diet-text", long.as_str()), CONSENT]);
    assert_eq!(form.read(&g, false).unwrap_err()[0].field, "diet-text");
}

#[test]
fn nameless_counts_never_exceed_the_people_they_can_be_about() {
    let g = example();
    for (pairs, most, expect) in [
        (vec![("need-vegetarian", "2"), ("need-gluten", "")], 2, Ok(1)),
        (vec![("need-vegetarian", "3")], 2, Err("need-vegetarian")),
        (vec![("need-vegetarian", "-1")], 2, Err("need-vegetarian")),
        (vec![("need-vegetarian", "mange")], 2, Err("need-vegetarian")),
        (vec![("need-cake", "1"), ("other", "9")], 2, Ok(0)),
    ] {
        let read = read_nameless(&g, most, pairs.clone());
        let told = read.map(|counts| counts.len()).map_err(|errors| errors[0].field.clone());
        assert_eq!(told, expect.map_err(str::to_owned), "{pairs:?}");
    }
}

#[test]
fn the_kitchen_counts_each_meal_and_nobody_twice() {
    let g = example();
    let all = elements(&["day-1", "dinner", "night-1", "day-2"]);
    let eater = |elements: &Elements, needs: Option<Needs>, nameless| Eater {
        elements: elements.clone(),
        needs,
        nameless,
    };
    let mut own_words = needs(&["vegan"], &["wheelchair"]);
    own_words.diet_text = Personal::new("ikke kiwi");
    let people = vec![
        eater(&all, Some(own_words), false),
        eater(&elements(&["day-2"]), Some(needs(&["vegan"], &[])), false),
        eater(&elements(&["day-1"]), None, true),
        eater(&Elements::new(), None, true),
    ];
    assert_eq!(most_nameless(&people), 1, "whoever does not come is not counted");
    let nameless: Nameless = [(id("gluten"), 5), (id("hearing-loop"), 1)].into();
    let counts = count(&g, &[(people, nameless)]);
    let day = |text: &str| Some(text.parse().unwrap());
    let lunch = |text: &str| counts.meals[&(day(text), Meal::Lunch)].clone();
    assert_eq!(lunch("2018-11-27"), [(id("vegan"), 1), (id("gluten"), 1)].into());
    assert_eq!(lunch("2018-11-28"), [(id("vegan"), 2)].into());
    assert_eq!(counts.eaters[&(day("2018-11-27"), Meal::Lunch)], 2);
    assert_eq!(counts.persons[&id("gluten")], 1);
    assert_eq!(counts.persons[&id("vegan")], 2);
    assert_eq!(
        counts.days[&day("2018-11-27").unwrap()],
        [(id("wheelchair"), 1), (id("hearing-loop"), 1)].into()
    );
    assert_eq!(counts.days[&day("2018-11-28").unwrap()], [(id("wheelchair"), 1)].into());
    assert_eq!(counts.diet_texts["ikke kiwi"], 1);
    assert_eq!(counts.answered, 2);
}

#[test]
fn who_must_be_known_by_name() {
    let rules = example().needs;
    let words = Needs { access_text: Personal::new("ledsager"), ..Needs::default() };
    for (needs, expect) in [
        (needs(&["vegan"], &[]), false),
        (needs(&[], &["hearing-loop"]), false),
        (needs(&[], &["wheelchair"]), true),
        (words, true),
    ] {
        assert_eq!(needs.by_name(&rules), expect, "{needs:?}");
    }
}

#[test]
fn what_can_be_changed_when() {
    let g = example();
    let at = |text: &str| open(&g, text.parse().unwrap());
    let before = at("2018-11-20T12:00:00Z");
    assert!(before.wishes && before.needs);
    let between = at("2018-11-21T12:00:00Z");
    assert!(!between.wishes && between.needs);
    assert!(!at("2018-11-28T12:00:00Z").needs);
    assert!(before.needs_until >= before.wishes_until);
}

#[test]
fn data_is_due_on_its_day_and_needs_go_first() {
    let g = example();
    let names = day_of(&g, Kind::Names).unwrap();
    assert_eq!(names.to_string(), "2018-12-28");
    assert!(day_of(&g, Kind::Needs).unwrap() < names);
    assert!(!is_due(&g, Kind::Names, "2018-12-27T22:59:59Z".parse().unwrap()));
    assert!(is_due(&g, Kind::Names, "2018-12-27T23:00:00Z".parse().unwrap()), "midnight in Norway");
}
