//! What is bounded, counted and taken back, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{TestClock, engines, example, import, samling};
use samling_app::journal::Actor;
use samling_app::letter::{Content, StoredLetter};
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Terms, Way};
use samling_app::store::LetterFilter;
use samling_app::{Failure, Samling, account, correspondence, gathering, invitation};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::language::Language;
use samling_domain::registration::form::Form;
use samling_domain::registration::in_use::Named;

const OPEN: &str = "2018-11-07T09:00:00Z";
const OVER: &str = "2018-11-21T08:00:00Z";

fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

/// A form of one participant, by a contact with this address.
fn form(version: i64, email: &str, name: &str) -> Form {
    let g = example();
    let (version, role, take) =
        (version.to_string(), g.roles[0].id.to_string(), g.elements[0].id.to_string());
    let field = g.fields[0].id.to_string();
    let pairs = [
        ("version", version.as_str()),
        ("contact-name", "Kari Eksempel"),
        ("contact-email", email),
        ("terms", "yes"),
        ("p0-name", name),
        ("p0-role", &role),
        ("p0-field", &field),
        ("p0-take", &take),
    ];
    Form::from_pairs(pairs)
}

fn submit(samling: &Samling, g: &GatheringId, way: &Way, form: &Form) -> Outcome {
    let (g, way, form) = (g.clone(), way.clone(), form.clone());
    samling
        .write_blocking(move |tx, context| {
            registration::submit(tx, context, &g, &way, &form, |_| Some(Terms::new("", Language::Nb)))
        })
        .unwrap()
}

fn invitation_way(samling: &Samling, g: &GatheringId, id: &str) -> Way {
    Way::Invitation(samling.key().token(Purpose::Invitation, g, &organisation(id), 1))
}

fn manage_of(outcome: Outcome) -> Way {
    match outcome {
        Outcome::Done { manage, .. } | Outcome::Late { manage: Some(manage) } => Way::Manage(manage),
        Outcome::Waiting { .. } | Outcome::Late { manage: None } => panic!("nothing is signed up"),
    }
}

fn letters(samling: &Samling, g: &GatheringId) -> Vec<StoredLetter> {
    let g = g.clone();
    samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 1000)?)).unwrap()
}

fn late_requests(samling: &Samling, g: &GatheringId, id: &str) -> usize {
    let (g, id) = (g.clone(), organisation(id));
    samling.read_blocking(move |tx, _| Ok(tx.late_requests(&g, Some(&id))?.len())).unwrap()
}

fn to(letter: &StoredLetter) -> Vec<&str> {
    letter.letter.recipients.iter().map(samling_domain::personal::Personal::reveal).collect()
}

#[test]
fn letters_are_chosen_counted_and_paged_by_the_database() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let id = g.clone();
        samling
            .write_blocking(move |tx, context| {
                invitation::invite(tx, context, &id, None, &Actor::Operator)?;
                invitation::remind(tx, context, &id, &Actor::Operator)?;
                // The first letters are being sent, and count as waiting.
                correspondence::claim(tx, context, 10)
            })
            .unwrap();
        let found = |state: &str, kind: &str, organisation: &str, limit, skip| {
            let filter = LetterFilter {
                state: state.to_owned(),
                kind: kind.to_owned(),
                organisation: organisation.to_owned(),
            };
            let g = g.clone();
            let found = samling
                .read_blocking(move |tx, _| Ok(tx.letters_that_fit(&g, &filter, limit, skip)?))
                .unwrap();
            found.iter().map(|letter| letter.id).collect::<Vec<_>>()
        };
        let all = found("", "", "", 200, 0);
        assert_eq!(all.len(), 98, "{}", engine.name);
        assert_eq!([found("", "", "", 50, 0), found("", "", "", 50, 50)].concat(), all);
        assert_eq!(found("queued", "", "", 200, 0), all);
        assert_eq!(found("sent", "", "", 200, 0), [0_i64; 0]);
        assert_eq!(found("queued", "invitation", "", 200, 0).len(), 49);
        assert_eq!(found("", "reminder", "5047", 200, 0).len(), 1);
        let id = g.clone();
        let counts = samling.read_blocking(move |tx, _| Ok(tx.letter_counts(&id)?)).unwrap();
        assert_eq!(counts.len(), 98, "one of each kind for each organisation");
        assert!(counts.iter().all(|alike| alike.count == 1 && alike.state == "queued"));
    }
}

#[test]
fn a_newer_receipt_takes_the_place_of_those_that_wait() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let email = "kari@overhalla.example";
        let way = invitation_way(&samling, &g, "5047");
        let manage = manage_of(submit(&samling, &g, &way, &form(0, email, "Kari 0")));
        for version in 1..=30 {
            submit(&samling, &g, &manage, &form(version, email, &format!("Kari {version}")));
        }
        let waiting = letters(&samling, &g);
        assert_eq!(waiting.len(), 1, "{}", engine.name);
        let Content::Receipt { delegation, changed, .. } = &waiting[0].letter.content else { panic!() };
        assert_eq!(delegation.participants[0].name.reveal(), "Kari 30");
        assert!(!changed, "it is the first that they get");
        // What has been tried stays.
        samling.write_blocking(|tx, context| correspondence::claim(tx, context, 10)).unwrap();
        submit(&samling, &g, &manage, &form(31, email, "Kari 31"));
        submit(&samling, &g, &manage, &form(32, email, "Kari 32"));
        let after = letters(&samling, &g);
        let kinds: Vec<_> = after.iter().map(|letter| letter.letter.content.code()).collect();
        assert_eq!(kinds, ["change", "receipt"], "{}", engine.name);
    }
}

#[test]
fn late_requests_are_few_and_their_letters_too() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let invitation = invitation_way(&samling, &g, "5047");
        let contact = "kari@overhalla.example";
        let manage = manage_of(submit(&samling, &g, &invitation, &form(0, contact, "Kari")));
        let before = letters(&samling, &g).len();
        clock.set(OVER);
        // The same contact asks again and again: one request, the latest, and one letter now and one after the pause.
        for number in 0..20 {
            submit(&samling, &g, &manage, &form(1, contact, &format!("Ola {number}")));
            if number == 0 {
                samling.write_blocking(|tx, context| correspondence::claim(tx, context, 10)).unwrap();
            }
        }
        assert_eq!(late_requests(&samling, &g, "5047"), 1, "{}", engine.name);
        let now = letters(&samling, &g);
        assert_eq!(now.len(), before + 2, "{}", engine.name);
        assert_eq!((now[0].due_at - now[0].created_at).get_seconds(), 600);
        let Content::Late { delegation, .. } = &now[0].letter.content else { panic!() };
        assert_eq!(delegation.participants[0].name.reveal(), "Ola 19");
        // By the invitation of an organisation that is signed up, nothing goes to an address that somebody typed.
        submit(&samling, &g, &invitation, &form(1, "noen@annet.example", "Per"));
        let newest = letters(&samling, &g).remove(0);
        assert!(!to(&newest).contains(&"noen@annet.example"), "{:?}", to(&newest));
        assert!(to(&newest).contains(&contact) && to(&newest).len() >= 2, "{:?}", to(&newest));
        // Of an organisation that is not signed up, five are kept; after that only its own addresses are told.
        let other = invitation_way(&samling, &g, "5001");
        for number in 0..20 {
            let address = format!("a{number}@b.example");
            submit(&samling, &g, &other, &form(0, &address, "Kari"));
        }
        assert_eq!(late_requests(&samling, &g, "5001"), 5, "{}", engine.name);
        let typed = letters(&samling, &g)
            .iter()
            .filter(|letter| to(letter).iter().any(|address| address.ends_with("@b.example")))
            .count();
        assert_eq!(typed, 5, "{}", engine.name);
    }
}

#[test]
fn an_account_can_be_removed() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let add = |email: &'static str| {
            samling
                .write_blocking(move |tx, context| account::put(tx, context, email, "Kari", "hash"))
                .unwrap()
        };
        let (first, second) = (add("b@dir.example"), add("a@dir.example"));
        let all = || {
            let rows = samling.read_blocking(|tx, _| Ok::<_, Failure>(tx.accounts()?)).unwrap();
            rows.iter().map(|row| row.id).collect::<Vec<_>>()
        };
        assert_eq!(all(), [second, first], "{}: by address", engine.name);
        let remove =
            || samling.write_blocking(|tx, context| account::remove(tx, context, "A@dir.example")).unwrap();
        assert_eq!((remove(), remove()), (true, false));
        assert_eq!(all(), [first]);
        assert!(add("a@dir.example") > second, "{}: no number is given twice", engine.name);
    }
}

#[test]
fn what_participants_use_is_known_before_an_import() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        submit(&samling, &g, &invitation_way(&samling, &g, "5047"), &form(0, "a@b.example", "Kari"));
        let mut without = example();
        let role = without.roles.remove(0).id;
        let lost = samling.read_blocking(move |tx, _| gathering::lost(tx, &without)).unwrap();
        assert_eq!(lost.len(), 1, "{}", engine.name);
        assert_eq!(
            (lost[0].named, lost[0].id.as_str(), lost[0].participants),
            (Named::Role, role.as_str(), 1)
        );
        assert_eq!(samling.read_blocking(|tx, _| gathering::lost(tx, &example())).unwrap(), []);
    }
}
