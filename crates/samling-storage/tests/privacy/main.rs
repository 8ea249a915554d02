//! Personal links, needs and deletion on both engines, and that SQLite really forgets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

#[path = "../engines/mod.rs"]
mod engines;
mod forgotten;
mod house;

use engines::{TestClock, engines, samling};
use house::{House, LAST, NEEDS, OPEN, OVER, form, organisation};
use samling_app::deputy::DeputyRow;
use samling_app::draft::DraftRow;
use samling_app::journal::{Action, Actor};
use samling_app::letter::{Content, LetterState};
use samling_app::links::colleague::Colleague;
use samling_app::links::lost::{LinkRequest, Wanted};
use samling_app::links::{Key, Purpose};
use samling_app::participant::{self, contact};
use samling_app::registration::{self, Terms, Way};
use samling_app::store::{ContributorRow, NewLateRequest, Transaction, WaitingRow, WaitingState};
use samling_app::{Failure, Samling, coverage, privacy};
use samling_domain::contributor::Contributor;
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::privacy::retention::Kind;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::delegation::Delegation;
use samling_domain::registration::deputy::Deputy;

/// Names and words that must be gone in the end.
const SECRETS: [&str; 17] = [
    "Hemmelia",
    "hemmelia@",
    "Skjulte",
    "skjulte.etternavn@",
    "Rettetnavn",
    "Kontaktfjeset",
    "kontaktfjeset@",
    "kiwiallergiker",
    "Fortrolig melding",
    "Stedfortrederen",
    "Kollegaen@",
    "Foredragsholderen",
    "Kladdemannen",
    "Listevesenet",
    "Ventefruen",
    "lenkeglemsk@",
    "Avgjortsen",
];

#[test]
fn each_new_participant_with_an_address_gets_one_letter_and_a_link_that_dies_with_the_address() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let people = [(None, "Hemmelia Eksempel", "hemmelia@a.example"), (None, "Skjulte Eksempel", "")];
        let house = House::new(samling(&engine, &clock), &people);
        let letters = house.letters("personal");
        assert_eq!(letters.len(), 1, "{}", engine.name);
        assert_eq!(letters[0].letter.language, Language::Nn, "the language of the form");
        let first = house.link("hemmelia@a.example");
        let own = house.find(&first).unwrap();
        assert_eq!(own.person.name.reveal(), "Hemmelia Eksempel");
        house.own(&first, &NEEDS).unwrap();

        let ids: Vec<i64> = house.people().iter().map(|person| person.id.0).collect();
        // A corrected name alone changes nothing for the link.
        let same = [
            (Some(ids[0]), "Hemmelia E. Eksempel", "hemmelia@a.example"),
            (Some(ids[1]), "Skjulte Eksempel", ""),
        ];
        house.save(1, &same);
        assert_eq!(house.letters("personal").len(), 1);
        assert!(house.find(&first).is_ok() && house.has_needs(own.person.id));
        // Another address is another person: the old link dies, and what was said about food goes with it.
        let moved = [
            (Some(ids[0]), "Ola Eksempel", "ola@a.example"),
            (Some(ids[1]), "Skjulte Eksempel", "s@a.example"),
        ];
        house.save(2, &moved);
        assert_eq!(house.letters("personal").len(), 3, "one for each address that is new");
        assert_eq!(house.find(&first).unwrap_err(), Failure::NotFound);
        assert!(!house.has_needs(own.person.id));
        assert_eq!(house.find(&house.link("ola@a.example")).unwrap().person.name.reveal(), "Ola Eksempel");
        assert!(house.actions().contains(&Action::NeedsRemoved));
        for wrong in ["", "1", "1.x", "99999.AAAA", "-1.x"] {
            assert_eq!(house.find(wrong).unwrap_err(), Failure::NotFound, "{wrong}");
        }
        // Whoever is taken off the list has no page any more.
        let last = house.link("s@a.example");
        house.save(3, &[(Some(ids[0]), "Ola Eksempel", "ola@a.example")]);
        assert_eq!(house.find(&last).unwrap_err(), Failure::NotFound);
    }
}

#[test]
fn own_wishes_stay_when_the_main_contact_saves_and_needs_go_when_consent_goes() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let house = House::new(samling(&engine, &clock), &[(None, "Hemmelia", "hemmelia@a.example")]);
        let token = house.link("hemmelia@a.example");
        let id = house.people()[0].id;
        assert!(matches!(house.own(&token, &[("diet", "vegan"), ("people", "1")]), Err(Failure::Invalid(_))));
        assert!(!house.has_needs(id), "nothing without a consent");
        let pairs = [("p0-wish", "after-lunch/procurement"), NEEDS[0], NEEDS[1], NEEDS[2]];
        house.own(&token, &pairs).unwrap();
        assert!(house.has_needs(id) && house.find(&token).unwrap().own.no_pictures);
        // The contact's form still has the old wish; the participant's own stays.
        house.save(1, &[(Some(id.0), "Hemmelia Ny", "hemmelia@a.example")]);
        let topics: Vec<String> =
            house.people()[0].wishes.iter().map(|wish| wish.topic.to_string()).collect();
        assert_eq!(topics, ["procurement"], "{}", engine.name);
        let (g, withdrawn) = (house.g.clone(), token.clone());
        house
            .samling
            .write_blocking(move |tx, context| participant::withdraw_needs(tx, context, &g, &withdrawn))
            .unwrap();
        assert!(!house.has_needs(id));
        // After the last moment for changes wishes are closed; after the hotel's, needs too, but they can be withdrawn.
        clock.set("2018-11-21T12:00:00Z");
        house.own(&token, &NEEDS).unwrap();
        assert!(house.has_needs(id));
        assert_eq!(house.people()[0].wishes.len(), 1, "wishes are no longer heard");
        clock.set("2018-11-25T12:00:00Z");
        house.own(&token, &[("diet", "halal"), ("consent", "yes")]).unwrap();
        let needs = house.find(&token).unwrap().needs.unwrap().needs;
        assert!(needs.diet.iter().all(|id| id.as_str() == "vegan"), "what was said before stays");
    }
}

#[test]
fn a_participant_corrects_and_erases_and_the_place_stays() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let people = [(None, "Hemmelia", "hemmelia@a.example"), (None, "Skjulte", "skjulte@a.example")];
        let house = House::new(samling(&engine, &clock), &people);
        let first = house.link("hemmelia@a.example");
        let (g, token) = (house.g.clone(), first.clone());
        let second = house
            .samling
            .write_blocking(move |tx, context| {
                let (name, email) = (Personal::new("Rettetnavn"), Personal::new("rettet@a.example"));
                participant::correct(tx, context, &g, &token, &name, &email)
            })
            .unwrap();
        assert_ne!(first, second);
        assert_eq!(house.find(&first).unwrap_err(), Failure::NotFound);
        assert_eq!(second, house.link("rettet@a.example"));
        let told = house.letters("own-change");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].letter.recipients[0].reveal(), "kontaktfjeset@overhalla.example");
        house.own(&second, &NEEDS).unwrap();

        let (g, token) = (house.g.clone(), second.clone());
        house.samling.write_blocking(move |tx, context| participant::erase(tx, context, &g, &token)).unwrap();
        assert_eq!(house.find(&second).unwrap_err(), Failure::NotFound);
        let people = house.people();
        assert_eq!(people.len(), 2, "the place stays");
        assert!(people[0].name.is_empty() && people[0].email.is_empty() && !house.has_needs(people[0].id));
        assert!(!house.letters("personal").iter().any(
            |l| matches!(&l.letter.content, Content::Personal { person, .. } if person.id == people[0].id)
        ));
        let receipts = house.letters("receipt");
        let Content::Receipt { delegation, .. } = &receipts[0].letter.content else { panic!() };
        assert!(delegation.participants[0].name.is_erased());
        assert_eq!(delegation.participants[1].name.reveal(), "Skjulte", "others stay as they are");
        // The main contact can go on with a place without a name.
        house.save(
            3,
            &[(Some(people[0].id.0), "", ""), (Some(people[1].id.0), "Skjulte", "skjulte@a.example")],
        );
        house.save(
            3,
            &[(Some(people[0].id.0), "", ""), (Some(people[1].id.0), "Skjulte", "skjulte@a.example")],
        );

        clock.set(OVER);
        let token = house.link("skjulte@a.example");
        let g = house.g.clone();
        house.samling.write_blocking(move |tx, context| participant::erase(tx, context, &g, &token)).unwrap();
        assert!(house.people()[1].name.is_erased(), "after the deadline it is made anonymous");
        let told = house.letters("own-change");
        let organiser = "personvern@miljodirektoratet.example";
        assert!(
            told.iter().any(|letter| letter.letter.recipients[0].reveal() == organiser),
            "{}",
            engine.name
        );
    }
}

#[test]
fn links_for_those_without_an_address_and_nameless_counts() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let house =
            House::new(samling(&engine, &clock), &[(None, "Hemmelia", ""), (None, "Kari", "kari@a.example")]);
        let ids: Vec<ParticipantId> = house.people().iter().map(|person| person.id).collect();
        let slip = |id: ParticipantId| {
            let (g, manage) = (house.g.clone(), house.manage.clone());
            house
                .samling
                .read_blocking(move |tx, context| contact::slip(tx, context, &g, &manage, id))
                .map(|(_, _, token)| token)
        };
        assert_eq!(slip(ids[1]).unwrap_err(), Failure::NotFound, "whoever has an address has the link alone");
        let token = slip(ids[0]).unwrap().unwrap();
        let counts = |count: &str| {
            let (g, manage) = (house.g.clone(), house.manage.clone());
            let pairs = [("need-vegetarian".to_owned(), count.to_owned())];
            house
                .samling
                .write_blocking(move |tx, context| contact::save_nameless(tx, context, &g, &manage, &pairs))
        };
        counts("1").unwrap();
        assert!(matches!(counts("2"), Err(Failure::Invalid(_))), "one participant without an address");
        house.own(&token, &NEEDS).unwrap();
        assert_eq!(slip(ids[0]).unwrap(), None, "the participant's page is nobody else's now");
        assert!(matches!(counts("1"), Err(Failure::Invalid(_))), "nobody is left to count");
        let (g, manage, id) = (house.g.clone(), house.manage.clone(), ids[0]);
        house
            .samling
            .write_blocking(move |tx, context| contact::renew(tx, context, &g, &manage, id))
            .unwrap();
        assert_eq!(house.find(&token).unwrap_err(), Failure::NotFound);
        assert!(!house.has_needs(id));
        assert_ne!(slip(id).unwrap().unwrap(), token);
    }
}

/// Every byte of the database's files.
fn bytes(address: &str) -> Vec<u8> {
    let mut all = Vec::new();
    for end in ["", "-wal", "-shm"] {
        all.extend(std::fs::read(format!("{address}{end}")).unwrap_or_default());
    }
    all
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// A delegation with everything that can be said: needs, counts, a change with values, a late request, a decision.
fn full_house(samling: Samling, clock: &TestClock) -> House {
    let people = [(None, "Hemmelia Eksempel", "hemmelia@a.example"), (None, "Skjulte Etternavn", "")];
    let house = House::new(samling, &people);
    let ids: Vec<i64> = house.people().iter().map(|person| person.id.0).collect();
    house.own(&house.link("hemmelia@a.example"), &NEEDS).unwrap();
    house.save(
        1,
        &[
            (Some(ids[0]), "Hemmelia Rettetnavn", "hemmelia@a.example"),
            (Some(ids[1]), "Skjulte Etternavn", "skjulte.etternavn@a.example"),
        ],
    );
    clock.set(OVER);
    let late = form(2, &[(Some(ids[0]), "Hemmelia Rettetnavn", "hemmelia@a.example")]);
    let (g, way) = (house.g.clone(), Way::Manage(house.manage.clone()));
    house
        .samling
        .write_blocking(move |tx, context| {
            registration::submit(tx, context, &g, &way, &late, |_| {
                Some(Terms::new("godtatte vilkår", Language::Nb))
            })?;
            coverage::publish(tx, context, &g, None, "", &Actor::Operator)
        })
        .unwrap();
    let (g, id) = (house.g.clone(), organisation());
    house.samling.write_blocking(move |tx, context| around(tx, context.now, &g, &id)).unwrap();
    house
}

/// Everybody who is named beside the delegation.
fn around(
    tx: &mut dyn Transaction,
    at: jiff::Timestamp,
    g: &GatheringId,
    id: &OrganisationId,
) -> Result<(), Failure> {
    let deputy = Deputy {
        name: Personal::new("Stedfortrederen"),
        email: Personal::new("stedfortrederen@a.example"),
        from: None,
        to: None,
    };
    tx.put_deputy(g, id, &DeputyRow { deputy, generation: 1, named_at: at, removed_at: None })?;
    let colleague = Colleague {
        id: 0,
        purpose: Purpose::Invitation,
        address: Personal::new("Kollegaen@a.example"),
        asked_at: at,
        decided_at: None,
        sent: false,
    };
    tx.add_colleague(g, id, &colleague)?;
    let contributor: Contributor = serde_json::from_value(serde_json::json!({
        "id": 0, "kind": "speaker", "name": "Foredragsholderen", "email": "foredragsholderen@a.example",
    }))
    .unwrap();
    tx.put_contributor(
        g,
        &ContributorRow {
            contributor,
            version: 1,
            generation: 1,
            letter: None,
            answered_at: None,
            created_at: at,
            changed_at: at,
        },
    )?;
    let named = |name: &str| {
        let mut delegation = Delegation::default();
        delegation.contact.name = Personal::new(name);
        delegation
    };
    let mut unsent = form(0, &[]);
    unsent.contact.name = Personal::new("Kladdemannen");
    tx.put_draft(g, id, &DraftRow { version: 1, form: unsent, saved_at: at })?;
    tx.put_corrected_from(g, id, Some(&[Personal::new("Listevesenet@a.example")]))?;
    tx.put_waiting(
        g,
        &WaitingRow {
            organisation: id.clone(),
            delegation: named("Ventefruen"),
            language: Language::Nb,
            terms: String::new(),
            since: at,
            asked_at: at,
            passed: 0,
            state: WaitingState::Queued,
        },
    )?;
    tx.ask_for_links(&LinkRequest {
        wanted: Wanted::Links,
        gathering: Some(g.clone()),
        hash: "x".to_owned(),
        address: Personal::new("lenkeglemsk@a.example"),
        language: Language::Nb,
        asked_at: at,
        sent_at: None,
    })?;
    let decided = named("Avgjortsen");
    let request = NewLateRequest {
        intent: Intent::Submit,
        delegation: &decided,
        version: 0,
        terms: "",
        language: Language::Nb,
    };
    let number = tx.add_late_request(g, id, &request, at)?;
    tx.decide_late_request(g, number, false, "", at)?;
    Ok(())
}

#[test]
fn what_is_due_is_deleted_once_with_a_proof_and_the_file_forgets() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let house = full_house(samling(&engine, &clock), &clock);
        let sqlite = engine.name == "sqlite";
        if sqlite {
            let before = bytes(&engine.address);
            for secret in SECRETS {
                assert!(holds(&before, secret), "{secret} was never there");
            }
        }
        let due = || house.samling.read_blocking(privacy::all_due).unwrap();
        assert!(due().is_empty(), "nothing before its day");
        assert!(privacy::delete_due(&house.samling, &Actor::System).unwrap().is_empty());

        clock.set("2018-12-05T00:30:00Z");
        let done = privacy::delete_due(&house.samling, &Actor::System).unwrap();
        let kinds: Vec<Kind> = done.iter().map(|deletion| deletion.kind).collect();
        assert_eq!(kinds, [Kind::Needs, Kind::Drafts], "{}", engine.name);
        assert_eq!(done[0].records, 1);
        if sqlite {
            assert!(!holds(&bytes(&engine.address), "kiwiallergiker"), "needs are gone before names");
            assert!(holds(&bytes(&engine.address), "Hemmelia"));
        }

        clock.set(LAST);
        assert_eq!(due().len(), 4);
        let done = privacy::delete_due(&house.samling, &Actor::System).unwrap();
        assert!(done.iter().all(|deletion| deletion.records > 0), "{done:?}");
        assert!(privacy::delete_due(&house.samling, &Actor::System).unwrap().is_empty(), "once is enough");
        let people = house.people();
        assert!(people.iter().all(|person| person.name.is_erased() && person.email.is_empty()));
        assert!(people.iter().all(|person| person.wishes.is_empty() && !person.elements.is_empty()));
        let erased = house.letters("erased");
        assert!(erased.len() >= 5, "{}", erased.len());
        for letter in &erased {
            assert!(letter.letter.recipients.is_empty() && letter.raw.is_none() && letter.error.is_none());
            assert_eq!(letter.state, LetterState::Refused, "what has not left does not leave any more");
        }
        let g = house.g.clone();
        let (proofs, values, facts) = house
            .samling
            .read_blocking(move |tx, context| {
                Ok((tx.deletions(&g)?, tx.values(&g, 0)?, coverage::facts(tx, context, &g)?))
            })
            .unwrap();
        assert_eq!(proofs.len(), 6);
        assert_eq!(proofs[0].rule, "days-7");
        assert!(proofs[2..].iter().all(|proof| proof.rule == "date-2018-12-28"));
        assert!(values.is_empty());
        let (_, row) = &facts.delegations[0];
        assert_eq!(row.delegation.contact, samling_domain::registration::delegation::Contact::default());
        assert!(row.terms.is_empty() && row.terms_at.is_none());
        assert!(facts.published.is_some(), "counts and the decision stay");
        assert_eq!(house.actions().iter().filter(|action| **action == Action::Deleted).count(), 6);
        if sqlite {
            let after = bytes(&engine.address);
            for secret in SECRETS {
                assert!(!holds(&after, secret), "{secret} is still in the file");
            }
        }
    }
}

#[test]
fn changes_lie_beside_the_journal_and_the_journal_itself_holds_no_values() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let house = full_house(samling(&engine, &clock), &clock);
        let g = house.g.clone();
        let (entries, values) =
            house.samling.read_blocking(move |tx, _| Ok((tx.entries(&g, 1000)?, tx.values(&g, 0)?))).unwrap();
        let changed = entries.iter().find(|stored| stored.entry.action == Action::Changed).unwrap();
        let of: Vec<String> = values[&changed.id]
            .iter()
            .map(|change| format!("{}>{}", change.before.reveal(), change.after.reveal()))
            .collect();
        assert_eq!(of, ["Hemmelia Eksempel>Hemmelia Rettetnavn", ">skjulte.etternavn@a.example"]);
        let journal = format!("{entries:?}");
        for secret in SECRETS {
            assert!(!journal.contains(secret), "{secret} stands in the journal");
        }
        assert_eq!(Key::participant_of("7.x"), Some(ParticipantId(7)));
    }
}
