//! The sign-up form: what people send, and what they must not be able to send.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use proptest::prelude::*;
use samling_domain::gathering::Gathering;
use samling_domain::registration::advice::advice;
use samling_domain::registration::form::{FieldErrorKind as Kind, Form, MOST_BLOCKS, PersonForm};
use samling_domain::typed::{is_email, is_hidden};

fn example() -> Gathering {
    let source = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
    samling_domain::gathering::read::read(source).expect("the example is in order").0
}

/// A form that is in order, as pairs.
fn good() -> Vec<(String, String)> {
    [
        ("form-code", "x"),
        ("version", "0"),
        ("contact-name", "Kari Eksempel"),
        ("contact-email", "kari@overhalla.example"),
        ("contact-phone", "00 00 50 00"),
        ("people", "1"),
        ("p0-name", "Áŋŋa Eksempel 🌲"),
        ("p0-email", ""),
        ("p0-role", "leader"),
        ("p0-field", "procurement"),
        ("p0-take", "day-1"),
        ("p0-take", "dinner"),
        ("terms", "yes"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec()
}

fn form(pairs: &[(String, String)]) -> Form {
    Form::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The form with some fields set to other values; a value of nothing takes the field away.
fn with(changes: &[(&str, &str)]) -> Form {
    let mut pairs = good();
    for (name, _) in changes {
        pairs.retain(|(known, _)| known != name);
    }
    for (name, value) in changes.iter().filter(|(_, value)| *value != "-") {
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    form(&pairs)
}

/// Changes to the good form, and the field and kind of the error that they give.
type Row<'a> = (Vec<(&'a str, &'a str)>, &'a str, Kind);

#[test]
fn each_error_stands_at_its_field() {
    let g = example();
    let long = "x".repeat(10_000);
    let slot = g.slots[0].id.to_string();
    let topics: Vec<_> = g.topics.iter().filter(|t| t.slots.contains(&g.slots[0].id)).collect();
    let (first, second) =
        (format!("p0-rank-{slot}.{}", topics[0].id), format!("p0-rank-{slot}.{}", topics[1].id));
    let wish_field = format!("p0-wish-{slot}");
    let joint: Vec<String> = topics[..2].iter().map(|topic| format!("rank-{slot}.{}", topic.id)).collect();
    let joint_field = format!("wish-{slot}");
    let rows: Vec<Row<'_>> = vec![
        (vec![("contact-name", "  ")], "contact-name", Kind::NameMissing),
        (vec![("contact-name", long.as_str())], "contact-name", Kind::TooLong(120)),
        (vec![("contact-email", "")], "contact-email", Kind::EmailMissing),
        (vec![("contact-email", "kari")], "contact-email", Kind::EmailWrong),
        (vec![("contact-phone", long.as_str())], "contact-phone", Kind::TooLong(30)),
        (vec![("other", "yes")], "filler-name", Kind::NameMissing),
        (vec![("other", "yes"), ("filler-name", "Ola")], "filler-email", Kind::EmailMissing),
        (vec![("buyer-reference", long.as_str())], "buyer-reference", Kind::TooLong(30)),
        (vec![("message", long.as_str())], "message", Kind::TooLong(2000)),
        (vec![("terms", "-")], "terms", Kind::TermsMissing),
        (vec![("p0-name", ""), ("p0-email", "a@b.example")], "p0-name", Kind::PlaceNameMissing),
        (vec![("p0-name", ""), ("p0-id", "7")], "p0-name", Kind::PlaceNameMissing),
        (vec![("paste", "Kari Eksempel")], "paste", Kind::NotReadYet),
        (vec![("wish", "moon/sun")], "wish", Kind::Unknown),
        (vec![("p0-name", long.as_str())], "p0-name", Kind::TooLong(120)),
        (vec![("p0-name", "")], "p0-name", Kind::NobodyNamed),
        (vec![("p0-email", "a b@c.no")], "p0-email", Kind::EmailWrong),
        (vec![("p0-role", "")], "p0-role", Kind::RoleMissing),
        (vec![("p0-role", "king")], "p0-role", Kind::RoleMissing),
        (vec![("p0-field", "")], "p0-field", Kind::FieldMissing),
        (vec![("p0-take", "-")], "p0-take", Kind::NothingTaken),
        (vec![("p0-take", "moon")], "p0-take", Kind::Unknown),
        (vec![("p0-cover", "moon")], "p0-cover", Kind::Unknown),
        (vec![("p0-wish", "moon/sun")], "p0-wish", Kind::Unknown),
        (vec![(first.as_str(), "1"), (second.as_str(), "1")], wish_field.as_str(), Kind::SameRank),
        (vec![(first.as_str(), "99")], "p0-wish", Kind::Unknown),
        (vec![(joint[0].as_str(), "1"), (joint[1].as_str(), "1")], joint_field.as_str(), Kind::SameRank),
    ];
    assert!(with(&[]).read(&g).is_ok());
    for (changes, field, kind) in rows {
        let errors = with(&changes).read(&g).expect_err(field);
        assert!(
            errors.iter().any(|error| error.field == field && error.kind == kind),
            "{field}: {kind:?} not in {errors:?}"
        );
    }
}

#[test]
fn a_delegation_has_at_least_one_and_at_most_so_many() {
    let g = example();
    let nobody: Vec<_> = good().into_iter().filter(|(name, _)| !name.starts_with('p')).collect();
    assert_eq!(form(&nobody).read(&g).unwrap_err()[0].kind, Kind::NobodyNamed);
    let mut many = good();
    for n in 1..500 {
        for (name, value) in good().iter().filter(|(name, _)| name.starts_with("p0-")) {
            many.push((name.replace("p0-", &format!("p{n}-")), value.clone()));
        }
    }
    let errors = form(&many).read(&g).unwrap_err();
    assert_eq!(errors[0].kind, Kind::TooManyPeople(g.registration.max_participants));
    assert_eq!(errors.len(), 1, "one error, not five hundred");
    // A number of blocks that nobody can mean costs nothing.
    let absurd = form(&[("people".into(), "99999999999".into()), ("p4000000000-name".into(), "x".into())]);
    assert!(absurd.people.len() <= MOST_BLOCKS + 1);
}

#[test]
fn what_people_write_is_kept_as_they_write_it() {
    let g = example();
    let written = with(&[("p0-name", "<b>Áŋŋa</b> & \"Co\"\u{7}\n🌲 "), ("message", "a\r\nb\u{0}")]);
    let delegation = written.read(&g).unwrap();
    assert_eq!(delegation.participants[0].name.reveal(), "<b>Áŋŋa</b> & \"Co\" 🌲");
    assert_eq!(delegation.message.reveal(), "a\nb");
}

#[test]
fn a_stored_delegation_makes_the_same_form_again() {
    let g = example();
    let topic = &g.topics[0];
    let wish = format!("{}/{}", topic.slots[0], topic.id);
    let sent = with(&[
        ("p0-wish", &wish),
        ("p0-only", "yes"),
        ("p0-cover", "own"),
        ("p0-id", "17"),
        ("wish", &wish),
        ("partner", "5004"),
    ]);
    let delegation = sent.read(&g).unwrap();
    let again = Form::from_delegation(&delegation, 3);
    assert_eq!(again.read(&g).unwrap(), delegation);
    assert_eq!(again.people[0].id, Some(17));
    assert_eq!((delegation.wishes.len(), delegation.partners.len()), (1, 1));
}

#[test]
fn a_place_without_a_name_says_so() {
    let mut g = example();
    let later = [("p0-name", ""), ("p0-unnamed", "yes")];
    let delegation = with(&later).read(&g).unwrap();
    assert!(delegation.participants[0].name.is_empty());
    let again = Form::from_delegation(&delegation, 1);
    assert!(again.people[0].unnamed && again.read(&g).is_ok(), "the mark stands until the name comes");
    let named = with(&[("p0-unnamed", "yes")]).read(&g).unwrap();
    assert!(!named.participants[0].name.is_empty() && !Form::from_delegation(&named, 1).people[0].unnamed);
    g.registration.names.allowed = false;
    assert_eq!(with(&later).read(&g).unwrap_err()[0].kind, Kind::NameMissing);
}

#[test]
fn a_saved_form_is_as_it_was_typed() {
    let typed =
        with(&[("p0-email", "ka ri@"), ("p0-unnamed", "yes"), ("wish", "moon/sun"), ("paste", "a\tb\r\nc")]);
    let saved = serde_json::to_string(&typed).unwrap();
    let again: Form = serde_json::from_str(&saved).unwrap();
    assert_eq!(again, typed);
    assert_eq!(again.paste.reveal(), "a\tb\nc");
    // What an older program saved is read by a newer one.
    assert_eq!(serde_json::from_str::<Form>("{}").unwrap(), Form::default());
}

#[test]
fn addresses_are_taken_when_letters_can_reach_them() {
    for good in ["a@b.no", "per.o'hara+x@sub.kommune.no", "a@bø.no"] {
        assert!(is_email(good), "{good}");
    }
    let bad =
        ["", "a", "a@b", "@b.no", "a@", "a b@c.no", "a@b..no", ".a@b.no", "a@-b.no", "a@b.no\nBcc: x@y.no"];
    for text in bad {
        assert!(!is_email(text), "{text:?}");
    }
}

#[test]
fn advice_speaks_of_what_is_missing() {
    let g = example();
    let ids = |form: &Form| -> Vec<String> {
        advice(&g, &form.read(&g).unwrap().participants).iter().map(|a| a.id.to_string()).collect()
    };
    let procurement = with(&[("p0-field", "procurement")]);
    let planning = with(&[("p0-field", "planning")]);
    assert!(ids(&planning).len() > ids(&procurement).len(), "nobody from procurement gives advice");
    assert!(advice(&g, &[]).is_empty(), "an empty delegation is not advised");
}

#[test]
fn a_preset_block_that_nobody_touched_is_no_participant() {
    let mut g = example();
    for element in &mut g.elements {
        element.preset = true;
    }
    assert_eq!(PersonForm::preset(&g).take.len(), g.elements.len());
    assert!(PersonForm::preset(&g).is_blank());
}

#[test]
fn what_is_wrong_many_times_is_said_once() {
    let mut pairs = good();
    for n in 0..20_000 {
        pairs.push(("p0-take".to_owned(), format!("nothing-{n}")));
    }
    let errors = form(&pairs).read(&example()).unwrap_err();
    let [error] = errors.as_slice() else { panic!("{} errors", errors.len()) };
    assert!(error.field == "p0-take" && error.kind == Kind::Unknown);
}

#[test]
fn a_name_of_nothing_that_can_be_seen_is_no_name() {
    let errors = with(&[("p0-name", "\u{3164}\u{200b}\u{e0041}"), ("contact-name", "\u{202e}iraK")])
        .read(&example())
        .unwrap_err();
    assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["p0-name"]);
}

proptest! {
    #[test]
    fn no_form_breaks_the_reader(pairs in prop::collection::vec(("(p[0-9]{1,3}-)?[a-z-]{1,12}", ".{0,40}"), 0..40)) {
        let g = example();
        let form = form(&pairs);
        let _ = form.read(&g);
        let sketch = form.sketch(&g);
        let request = sketch.request(&samling_domain::identity::OrganisationId::new("5001").unwrap(), &std::collections::BTreeMap::default());
        let shown = samling_domain::coverage::provisional::provisional(&g, &request);
        prop_assert_eq!(shown.persons.len(), sketch.participants.len());
    }

    #[test]
    fn what_is_accepted_keeps_the_limits(name in ".{0,200}", email in "[ -~]{0,40}") {
        let g = example();
        if let Ok(delegation) = with(&[("p0-name", &name), ("p0-email", &email)]).read(&g) {
            let person = &delegation.participants[0];
            prop_assert!(person.name.reveal().chars().count() <= 120 && !person.name.is_empty());
            prop_assert!(person.email.is_empty() || is_email(person.email.reveal()));
            prop_assert!(!person.name.reveal().chars().any(|c| c.is_control() || is_hidden(c)));
        }
    }
}
