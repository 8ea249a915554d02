//! From wishes to a published seating, on both engines: search, move, publish, swap, and what is kept of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{TestClock, engines, example, import, samling};
use samling_app::allocation::publish::{Published, publish};
use samling_app::allocation::store::{AllocationRow, Origin, SearchState};
use samling_app::allocation::swap::{Swapped, free, swap};
use samling_app::allocation::{facts, hand, search, seats_of, settle};
use samling_app::journal::{Action, Actor};
use samling_app::letter::Content;
use samling_app::links::Purpose;
use samling_app::registration::{self, Terms, Way};
use samling_app::{Failure, Samling};
use samling_domain::allocation::draft::{Change, Place};
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId, SlotId, TopicId};
use samling_domain::language::Language;
use samling_domain::registration::form::Form;

const OPEN: &str = "2018-11-07T09:00:00Z";
const OVER: &str = "2018-11-21T08:00:00Z";

fn sign_up(samling: &Samling, g: &GatheringId, id: &str, people: usize, together: bool) {
    let example = example();
    let mut pairs = vec![
        ("contact-name".to_owned(), "Kari Eksempel".to_owned()),
        ("contact-email".to_owned(), format!("kari@{id}.example")),
        ("terms".to_owned(), "yes".to_owned()),
    ];
    if together {
        pairs.push(("stay-together".to_owned(), "yes".to_owned()));
    }
    for n in 0..people {
        pairs.push((format!("p{n}-name"), format!("Deltaker {n} fra {id}")));
        pairs.push((format!("p{n}-email"), format!("deltaker{n}@{id}.example")));
        pairs.push((format!("p{n}-role"), example.roles[0].id.to_string()));
        pairs.push((format!("p{n}-field"), example.fields[0].id.to_string()));
        pairs.push((format!("p{n}-take"), "day-2".to_owned()));
        pairs.push((
            format!("p{n}-wish"),
            ["before-lunch/agriculture", "before-lunch/leadership"][n % 2].to_owned(),
        ));
        pairs.push((format!("p{n}-wish"), "after-lunch/procurement".to_owned()));
    }
    let form = Form::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let organisation = OrganisationId::new(id).unwrap();
    let way = Way::Invitation(samling.key().token(Purpose::Invitation, g, &organisation, 1));
    let g = g.clone();
    samling
        .write_blocking(move |tx, context| {
            registration::submit(tx, context, &g, &way, &form, |_| Some(Terms::new("vilkår", Language::Nn)))
        })
        .unwrap();
}

fn seek(samling: &Samling, g: &GatheringId) -> AllocationRow {
    let id = g.clone();
    let begun = samling
        .write_blocking(move |tx, context| search::begin(tx, context, &id, &Actor::Operator))
        .unwrap()
        .unwrap();
    let id = g.clone();
    let second =
        samling.write_blocking(move |tx, context| search::begin(tx, context, &id, &Actor::Operator)).unwrap();
    assert!(second.is_none(), "one at a time");
    search::seek(samling, g, begun).unwrap();
    let id = g.clone();
    samling
        .read_blocking(move |tx, _| {
            let row = tx.search(&id)?.unwrap();
            assert_eq!((row.state, row.refusal), (SearchState::Done, None));
            Ok::<_, Failure>(tx.newest_allocation(&id)?.unwrap())
        })
        .unwrap()
}

fn out(samling: &Samling, g: &GatheringId, plan: i64, reason: &'static str) -> Result<Published, Failure> {
    let id = g.clone();
    samling.write_blocking(move |tx, context| publish(tx, context, &id, plan, reason, &Actor::Operator))
}

fn letters(samling: &Samling, g: &GatheringId) -> (usize, usize) {
    let id = g.clone();
    let all = samling.read_blocking(move |tx, _| Ok::<_, Failure>(tx.letters(&id, 500)?)).unwrap();
    let count = |fits: fn(&Content) -> bool| all.iter().filter(|one| fits(&one.letter.content)).count();
    (
        count(|content| matches!(content, Content::Seats { .. })),
        count(|content| matches!(content, Content::OwnSeats { .. })),
    )
}

#[test]
fn from_wishes_to_seats_and_on() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        for (id, people) in [("5001", 8), ("5004", 8), ("5047", 6), ("5014", 2)] {
            sign_up(&samling, &g, id, people, id == "5014");
        }
        let id = g.clone();
        let known = samling.read_blocking(move |tx, context| facts(tx, context, &id)).unwrap();
        assert!(known.delegations.iter().any(|(_, row)| row.delegation.stay_together), "{}", engine.name);
        assert_eq!(known.next_problem().participants.len(), 24);

        let first = seek(&samling, &g);
        assert_eq!(out(&samling, &g, first.id, "").unwrap(), Published::TooEarly);
        clock.set(OVER);
        assert_eq!(
            out(&samling, &g, first.id, "").unwrap(),
            Published::Done { letters: 4 + 24 },
            "{}",
            engine.name
        );
        assert_eq!(letters(&samling, &g), (4, 24));
        assert_eq!(out(&samling, &g, first.id, "").unwrap(), Published::Unchanged);

        // Somebody takes a free seat: at once, with one receipt.
        let id = g.clone();
        let (person, to, token) = samling
            .read_blocking(move |tx, context| {
                let known = facts(tx, context, &id)?;
                let people = known.delegations.iter().flat_map(|(_, row)| &row.delegation.participants);
                for person in people {
                    let free = free(&known, person.id, context.now)?;
                    if let Some(one) = free.first() {
                        let token = context.key.personal_token(&id, person.id, 1);
                        return Ok((person.id, one.clone(), token));
                    }
                }
                Err(Failure::NotFound)
            })
            .unwrap();
        let (id, slot, topic) = (g.clone(), to.slot.clone(), to.topic.clone());
        let swapped =
            samling.write_blocking(move |tx, context| swap(tx, context, &id, &token, &slot, &topic)).unwrap();
        assert_eq!(swapped, Swapped::Done);
        let id = g.clone();
        let now = samling
            .read_blocking(move |tx, _| Ok::<_, Failure>(tx.published_allocation(&id)?.unwrap()))
            .unwrap();
        assert_eq!((now.origin, now.parent), (Origin::Swap, Some(first.id)));
        let seats = seats_of(&now, person);
        assert!(seats.iter().any(|seat| seat.slot == to.slot && seat.topic == to.topic));
        assert_eq!(letters(&samling, &g), (4, 25), "a receipt");

        // What was made before is out of date, and a new plan moves nobody without need.
        assert_eq!(out(&samling, &g, first.id, "igjen").unwrap(), Published::Outdated);
        let again = seek(&samling, &g);
        assert_eq!(again.parent, Some(now.id));
        assert_eq!(again.plan.seats, now.plan.seats, "nobody moves: {}", engine.name);
        assert_eq!(out(&samling, &g, again.id, ""), Err(Failure::Missing("reason")));

        moved_by_hand(&samling, &g, &now, person);
    }
}

/// Moving by hand is shown, checked, and tells exactly the one who moves and the organisation.
fn moved_by_hand(samling: &Samling, g: &GatheringId, row: &AllocationRow, person: ParticipantId) {
    let seat = seats_of(row, person).into_iter().find(|seat| seat.slot.as_str() == "before-lunch").unwrap();
    let other = row
        .plan
        .sessions
        .iter()
        .find(|one| one.slot == "before-lunch" && one.topic != seat.topic.as_str())
        .unwrap();
    let place = Place {
        participant: person,
        slot: SlotId::new("before-lunch").unwrap(),
        topic: TopicId::new(other.topic.as_str()).unwrap(),
    };
    let (id, plan, to) = (g.clone(), row.id, place.clone());
    let (before, preview) = samling
        .read_blocking(move |tx, context| {
            let known = facts(tx, context, &id)?;
            let row = tx.allocation(&id, plan)?.unwrap();
            Ok::<_, Failure>((tx.newest_allocation(&id)?.unwrap().id, hand::moved(&known, &row, &to, true)?))
        })
        .unwrap();
    if !preview.violations.is_empty() {
        return;
    }
    let (id, to) = (g.clone(), place.clone());
    let made = samling
        .write_blocking(move |tx, context| hand::make(tx, context, &id, plan, &to, &Actor::Operator))
        .unwrap();
    assert!(made > before, "looking at it made no plan");
    let sent = letters(samling, g);
    assert_eq!(out(samling, g, made, "ba om det").unwrap(), Published::Done { letters: 2 });
    assert_eq!(letters(samling, g), (sent.0 + 1, sent.1 + 1));
    let id = g.clone();
    let (draft, entries) = samling
        .read_blocking(move |tx, _| Ok::<_, Failure>((tx.allocation_draft(&id)?, tx.entries(&id, 50)?)))
        .unwrap();
    assert!(draft.pins.contains(&place), "a later search keeps it");
    let published = entries.iter().find(|one| one.entry.action == Action::AllocationPublished).unwrap();
    assert_eq!(published.entry.reason.as_deref(), Some("ba om det"));
}

#[test]
fn a_search_that_cannot_end_well_says_why_and_one_that_is_broken_off_too() {
    for engine in engines() {
        let clock = TestClock::at(OVER);
        let samling = samling(&engine, &clock);
        clock.set(OPEN);
        let g = import(&samling, example());
        sign_up(&samling, &g, "5001", 4, false);
        let id = g.clone();
        samling
            .write_blocking(move |tx, context| {
                for topic in ["agriculture", "leadership"] {
                    let never = Change::MustNotRun(TopicId::new(topic).unwrap());
                    settle(tx, context, &id, never, &Actor::Operator)?;
                }
                Ok::<_, Failure>(())
            })
            .unwrap();
        let id = g.clone();
        let begun = samling
            .write_blocking(move |tx, context| search::begin(tx, context, &id, &Actor::Operator))
            .unwrap()
            .unwrap();
        search::seek(&samling, &g, begun).unwrap();
        let id = g.clone();
        let row = samling.read_blocking(move |tx, _| Ok::<_, Failure>(tx.search(&id)?.unwrap())).unwrap();
        assert_eq!(row.state, SearchState::Refused);
        let refusal = row.refusal.unwrap();
        assert_eq!((refusal.code.as_str(), refusal.wanted, refusal.possible), ("too-few-sessions", 3, 2));

        let id = g.clone();
        let begin = move |tx: &mut dyn samling_app::store::Transaction, context: &samling_app::Context| {
            search::begin(tx, context, &id, &Actor::Operator)
        };
        assert!(samling.write_blocking(begin).unwrap().is_some());
        samling.write_blocking(search::interrupted).unwrap();
        let id = g.clone();
        let row = samling.read_blocking(move |tx, _| Ok::<_, Failure>(tx.search(&id)?.unwrap())).unwrap();
        assert_eq!((row.number, row.state), (2, SearchState::Interrupted), "{}", engine.name);
    }
}
