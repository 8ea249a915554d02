//! Places without a name, wishes of the organisation as a whole, and people taken over from an earlier gathering.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use samling_domain::gathering::Gathering;
use samling_domain::gathering::facts::fact;
use samling_domain::identity::{FieldId, RoleId};
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Delegation;
use samling_domain::registration::earlier::{offered, take_over};
use samling_domain::registration::form::Form;
use samling_domain::registration::places::{NamesDue, names_due, place_number, without_name};
use samling_domain::time::Deadline;
use samling_domain::wishes::effective::{Whose, effective, with_effective_wishes};

fn example() -> Gathering {
    let source = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
    samling_domain::gathering::read::read(source).expect("the example is in order").0
}

/// Four places: named, without a name, named, without a name.
fn delegation(more: &[(&str, &str)]) -> Delegation {
    let mut pairs = vec![
        ("contact-name", "Kari Eksempel"),
        ("contact-email", "kari@x.example"),
        ("contact-phone", "00 00 00 01"),
        ("buyer-reference", "B-17"),
        ("terms", "yes"),
        ("p0-name", "Anna"),
        ("p1-unnamed", "yes"),
        ("p2-name", "Berit"),
        ("p2-email", "berit@x.example"),
        ("p3-unnamed", "yes"),
    ];
    for block in ["p0", "p1", "p2", "p3"] {
        for (key, value) in [("role", "leader"), ("field", "planning"), ("take", "day-2")] {
            pairs.push((Box::leak(format!("{block}-{key}").into_boxed_str()), value));
        }
    }
    pairs.extend_from_slice(more);
    Form::from_pairs(pairs).read(&example()).unwrap()
}

#[test]
fn places_are_numbered_among_those_without_a_name() {
    let people = delegation(&[]).participants;
    assert_eq!(without_name(&people), 2);
    assert_eq!((place_number(&people, 1), place_number(&people, 3)), (1, 2));
}

#[test]
fn missing_names_become_pressing() {
    let mut g = example();
    let due = |g: &Gathering, now: &str| names_due(&g.registration, &g.timezone, now.parse().unwrap());
    // Without a deadline of their own names are due with the changes.
    for (now, expect) in [
        ("2018-11-07T09:00:00Z", NamesDue::Later),
        ("2018-11-12T23:00:00Z", NamesDue::Soon(7)),
        ("2018-11-20T22:59:59Z", NamesDue::Soon(0)),
        ("2018-11-20T23:00:00Z", NamesDue::Past),
    ] {
        assert_eq!(due(&g, now), expect, "{now}");
    }
    g.registration.names.deadline = Some(Deadline::end_of("2018-11-15".parse().unwrap()));
    g.registration.names.near_days = 2;
    assert_eq!(due(&g, "2018-11-12T09:00:00Z"), NamesDue::Later);
    assert_eq!(due(&g, "2018-11-13T09:00:00Z"), NamesDue::Soon(2));
    assert_eq!(due(&g, "2018-11-16T09:00:00Z"), NamesDue::Past);
    assert!(fact(&g, "names-deadline") != fact(&g, "changes-deadline"));
}

#[test]
fn the_wishes_of_the_organisation_count_where_there_are_none_of_ones_own() {
    let g = example();
    let before = "before-lunch";
    let wishes = [
        ("wish", "before-lunch/energy-plan"),
        ("rank-after-lunch.procurement", "1"),
        ("p0-wish", "before-lunch/leadership"),
        ("p2-take", "day-1"),
    ];
    let mut delegation = delegation(&wishes);
    // The third is there on the first day only, where no parallel sessions run.
    delegation.participants[2].elements =
        ["day-1"].map(|id| samling_domain::identity::ElementId::new(id).unwrap()).into();
    let told = |index: usize| -> Vec<String> {
        let found = effective(&g, &delegation, &delegation.participants[index]);
        found.iter().map(|(wish, whose)| format!("{} {} {whose:?}", wish.slot, wish.topic)).collect()
    };
    assert_eq!(told(0), ["before-lunch leadership Own", "after-lunch procurement Organisation"]);
    assert_eq!(told(1), ["before-lunch energy-plan Organisation", "after-lunch procurement Organisation"]);
    assert_eq!(told(2), [""; 0]);
    let with = with_effective_wishes(&g, &delegation);
    assert_eq!(with.len(), 4);
    assert_eq!(with[1].wishes.iter().filter(|wish| wish.slot.as_str() == before).count(), 1);
    assert_eq!(with[1].wishes[1].rank, Some(1), "the rank comes along");
    assert_eq!(effective(&g, &delegation, &delegation.participants[0])[0].1, Whose::Own);
}

#[test]
fn people_are_taken_over_by_id_or_by_label() {
    let (g, mut old) = (example(), example());
    // The old gathering called two of the choices otherwise, and had one that the new one has not.
    old.roles[0].id = RoleId::new("chief").unwrap();
    old.fields[2].id = FieldId::new("plan").unwrap();
    old.fields[3].id = FieldId::new("gone").unwrap();
    old.fields[3].label.nb = "Noe annet".to_owned();
    old.fields[3].label.nn = "Noko anna".to_owned();
    old.fields[3].label.en = None;
    let mut earlier = delegation(&[]);
    earlier.participants[0].role = RoleId::new("chief").unwrap();
    earlier.participants[0].field = FieldId::new("plan").ok();
    earlier.participants[2].field = FieldId::new("gone").ok();
    assert_eq!(offered(&earlier), 2);

    let mut form = Form::from_pairs([("people", "1"), ("contact-name", "Ola Eksempel")]);
    take_over(&mut form, &g, &earlier, &old);
    assert_eq!(form.people.len(), 2, "places without a name are not taken over");
    let told = |index: usize| {
        let person = &form.people[index];
        (person.name.reveal(), person.email.reveal(), person.role.as_str(), person.field.as_str(), person.id)
    };
    assert_eq!(told(0), ("Anna", "", "leader", "planning", None));
    assert_eq!(told(1), ("Berit", "berit@x.example", "leader", "", None));
    assert_eq!(form.contact.name.reveal(), "Ola Eksempel", "what is typed stays");
    assert_eq!((form.contact.email.reveal(), form.buyer_reference.as_str()), ("kari@x.example", "B-17"));

    // Where personal data has been deleted there is nothing to take.
    for person in &mut earlier.participants {
        person.name = Personal::default();
    }
    assert_eq!(offered(&earlier), 0);
}
