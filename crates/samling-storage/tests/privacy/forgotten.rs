//! What a participant erases is gone from whatever tells of the delegation.

use super::engines::{TestClock, engines, samling};
use super::house::{House, OPEN, organisation};
use samling_app::change::{self, Act, Done, Told, ToldPerson, ToldShortened};
use samling_app::correction::Correction;
use samling_app::journal::Actor;
use samling_app::letter::{Content, NewLetter, WaitingEvent};
use samling_app::participant;
use samling_app::store::{WaitingRow, WaitingState};
use samling_domain::change::decide::Command;
use samling_domain::change::{Audience, Kind as ChangeKind};
use samling_domain::language::{Language, Text};
use samling_domain::money::Money;

/// Everything that is kept of letters and of what waits, as it lies in the store.
fn kept(house: &House) -> String {
    let g = house.g.clone();
    house
        .samling
        .read_blocking(move |tx, _| {
            let letters = tx.letters(&g, 1000)?;
            let mut text = String::new();
            for letter in &letters {
                text += &serde_json::to_string(&(&letter.letter.recipients, &letter.letter.content)).unwrap();
            }
            let waiting = tx.waiting_of(&g, &organisation())?;
            Ok(text + &serde_json::to_string(&waiting.map(|row| row.delegation)).unwrap())
        })
        .unwrap()
}

#[test]
fn what_a_participant_erases_is_gone_from_every_letter_and_from_the_waiting_list() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let people = [(None, "Hemmelia", "hemmelia@a.example"), (None, "Skjulte", "skjulte@a.example")];
        let house = House::new(samling(&engine, &clock), &people);
        let (token, person) = (house.link("hemmelia@a.example"), house.people()[0].clone());
        let g = house.g.clone();
        let id = person.id;
        house
            .samling
            .write_blocking(move |tx, context| {
                let delegation = tx.delegation(&g, &organisation())?.unwrap().delegation;
                let receipt =
                    Content::Receipt { delegation: delegation.clone(), generation: 1, changed: false };
                let lost =
                    ToldPerson { id, name: person.name.clone(), number: 1, lost: Vec::new(), comes: true };
                let told = Told {
                    kind: ChangeKind::Shortened,
                    facts: Vec::new(),
                    words: None,
                    costs: None,
                    registered: true,
                    generation: 1,
                    open: true,
                    calendar: Vec::new(),
                    shortened: Some(ToldShortened {
                        people: vec![lost],
                        own_before: Money::ZERO,
                        own_after: Money::ZERO,
                        about: false,
                        decided: false,
                        nobody: false,
                    }),
                    person: None,
                };
                let correction = Correction {
                    earlier: 1,
                    earlier_kind: Content::PERSONAL.to_owned(),
                    earlier_at: context.now,
                    words: Text { nb: "Rettet".to_owned(), nn: "Retta".to_owned(), en: None },
                };
                let contact = delegation.contact.email.clone();
                let letters = [
                    (&contact, Content::Copy { of: Box::new(receipt), generation: 1 }),
                    (&contact, Content::Names { places: delegation.participants.clone(), generation: 1 }),
                    (&contact, Content::GatheringChange(Box::new(told))),
                    (&person.email, Content::Correction(Box::new(correction))),
                    (
                        &contact,
                        Content::WaitingList {
                            event: WaitingEvent::Waiting,
                            delegation: delegation.clone(),
                            generation: 1,
                            confirmed: 2,
                            place: None,
                            until: None,
                            reason: None,
                        },
                    ),
                ];
                for (to, content) in letters {
                    let letter = NewLetter {
                        gathering: Some(g.clone()),
                        organisation: Some(organisation()),
                        recipients: vec![to.clone()],
                        language: Language::Nb,
                        content,
                    };
                    tx.enqueue(&letter, context.now)?;
                }
                let row = WaitingRow {
                    organisation: organisation(),
                    delegation,
                    language: Language::Nb,
                    terms: String::new(),
                    since: context.now,
                    asked_at: context.now,
                    passed: 0,
                    state: WaitingState::Queued,
                };
                Ok(tx.put_waiting(&g, &row)?)
            })
            .unwrap();
        // The gathering is cancelled; participants with a link of their own are told, and nothing of what others pay.
        let g = house.g.clone();
        let act = Act {
            command: Command::Cancel,
            reason: "derfor".to_owned(),
            words: None,
            costs: Some(Text { nb: "Gratis".to_owned(), nn: "Gratis".to_owned(), en: None }),
            audience: Audience::All,
        };
        let done = house
            .samling
            .write_blocking(move |tx, context| {
                let seen = change::preview(tx, context, &g, &act)?.key;
                change::carry_out(tx, context, &g, &act, &seen, &Actor::Operator)
            })
            .unwrap();
        assert_eq!(done, Done::Now { letters: 1 + 2 }, "{}", engine.name);
        let told = house.letters("gathering-cancelled");
        let to = |email: &str| told.iter().find(|letter| letter.letter.recipients[0].reveal() == email);
        let Content::GatheringChange(of_person) = &to("hemmelia@a.example").unwrap().letter.content else {
            panic!()
        };
        assert!(of_person.person.as_ref().unwrap().id == id && of_person.costs.is_none());
        assert!(to("skjulte@a.example").is_some());

        assert!(kept(&house).matches("Hemmelia").count() >= 7, "{}", kept(&house));
        let g = house.g.clone();
        house.samling.write_blocking(move |tx, context| participant::erase(tx, context, &g, &token)).unwrap();
        let kept = kept(&house);
        assert!(
            !kept.contains("Hemmelia") && !kept.contains("hemmelia@a.example"),
            "{}: {kept}",
            engine.name
        );
        assert!(kept.contains("Skjulte"), "others stay as they are");
    }
}
