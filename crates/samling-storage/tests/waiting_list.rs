//! The waiting list through the use cases, on both engines, with a clock that the test sets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;
mod lodge;

use engines::engines;
use lodge::{BED, DAYS, OPEN, World, form, import, is_done, is_offered, lodge, organisation, waits};
use samling_app::Failure;
use samling_app::journal::{Action, Actor};
use samling_app::letter::{Content, WaitingEvent};
use samling_app::links::Purpose;
use samling_app::registration::{Outcome, Way};
use samling_app::store::{Answer, StoreError, WaitingRow, WaitingState};
use samling_app::waiting_list::{self, Answered};
use samling_domain::coverage::rules::Enforced;
use samling_domain::identity::GatheringId;
use samling_domain::invitation::AnswerState;
use samling_domain::language::Language;
use samling_domain::registration::decide::Rejection;
use samling_domain::waiting_list::rules::{AfterExpiry, Mode, Order};

#[test]
fn a_delegation_waits_whole_and_moves_up_whole() {
    for engine in engines() {
        let w = World::new(&engine, lodge(4), 5);
        assert!(is_done(&w.ask(0, &[BED, BED])), "{}", w.name);
        assert!(is_done(&w.ask(1, &[BED])));
        // Without having been told of the list, nothing is stored.
        let told_nothing =
            w.submit(Way::Invitation(w.token(Purpose::Invitation, 2)), form(0, &[BED, BED], false));
        assert_eq!(told_nothing, Err(Failure::Rejected(Rejection::Full)));
        assert_eq!(w.delegation(2), None);
        // A new organisation waits with nothing confirmed; a signed-up one keeps what it has.
        assert!(waits(&w.ask(2, &[BED, BED])));
        assert_eq!(w.answer_state(2), AnswerState::Waiting);
        assert!(
            matches!(w.ask(2, &[BED, BED]), Ok(Outcome::Waiting { changed: false, .. })),
            "twice is once"
        );
        w.clock.set("2031-03-01T09:30:00Z");
        assert!(waits(&w.change(1, &[BED, BED, BED, DAYS])));
        assert_eq!(w.delegation(1).unwrap().delegation.participants.len(), 1, "what was confirmed stays");
        assert_eq!((w.held(), w.confirmed()), (3, 3));
        assert_eq!(w.letters(2), ["waiting"]);
        assert_eq!(w.queue().place(&organisation("o2")), Some(1));
        // Two more beds become free: the first in the queue is offered both of those it asks for, and they are held.
        w.withdraw(0);
        assert!(is_offered(w.state(2)) && w.state(1) == Some(WaitingState::Queued), "{}", w.name);
        assert_eq!((w.held(), w.confirmed()), (1 + 2, 1));
        assert_eq!(w.journal(2).last().unwrap(), &(Action::WaitingOffered, vec!["turn".to_owned()]));
        assert_eq!(w.letters(2), ["waiting", "waiting-offer"]);
        assert!(waits(&w.ask(3, &[BED, BED])), "what is offered is held");
        assert_eq!(w.accept(2), Answered::MovedUp);
        assert_eq!(w.accept(2), Answered::Nothing, "a second click does nothing");
        assert_eq!(w.answer_state(2), AnswerState::Registered);
        assert_eq!((w.held(), w.confirmed()), (3, 3));
        // The other one gets all of its change at once, or nothing.
        w.withdraw(2);
        assert!(is_offered(w.state(1)));
        assert_eq!((w.held(), w.confirmed()), (3, 1));
        assert_eq!(w.accept(1), Answered::MovedUp);
        assert_eq!(w.delegation(1).unwrap().delegation.participants.len(), 4, "all of it, in one");
        assert_eq!((w.held(), w.confirmed()), (3, 3));
        assert_eq!(w.letters(1), ["receipt", "waiting", "waiting-offer", "waiting-moved-up"]);
        // Whoever leaves with nothing confirmed is out; the link in the invitation lets them in again.
        assert_eq!(w.leave(3), Answered::Left);
        assert_eq!((w.answer_state(3), w.state(3)), (AnswerState::Withdrawn, None));
        assert_eq!(w.leave(3), Answered::Nothing);
    }
}

#[test]
fn a_newer_save_replaces_the_request_and_keeps_its_place_only_for_no_more() {
    for engine in engines() {
        let w = World::new(&engine, lodge(2), 5);
        assert!(is_done(&w.ask(0, &[BED, BED])));
        assert!(waits(&w.ask(1, &[BED, BED])));
        w.clock.set("2031-03-01T10:00:00Z");
        assert!(waits(&w.ask(2, &[BED])));
        let place = |number: usize| w.queue().place(&organisation(&format!("o{number}")));
        assert_eq!((place(1), place(2)), (Some(1), Some(2)), "{}", w.name);
        w.clock.set("2031-03-01T11:00:00Z");
        assert!(waits(&w.change(1, &[BED, DAYS])), "no more beds");
        assert_eq!(place(1), Some(1));
        assert!(waits(&w.change(1, &[BED, BED])), "more beds");
        assert_eq!((place(1), place(2)), (Some(2), Some(1)));
        // One that fits after all enters at once, and no longer waits.
        assert!(is_done(&w.change(1, &[DAYS, DAYS])));
        assert_eq!((w.state(1), w.answer_state(1)), (None, AnswerState::Registered));
        assert_eq!(w.letters(1), ["waiting", "waiting", "waiting", "receipt"]);
    }
}

#[test]
fn offers_run_out_by_themselves_and_go_on() {
    for engine in engines() {
        for (after_expiry, place) in [(AfterExpiry::End, 2), (AfterExpiry::Keep, 1)] {
            let mut gathering = lodge(2);
            gathering.waiting_list.as_mut().unwrap().after_expiry = after_expiry;
            gathering.id = GatheringId::new(format!("fjell-{place}")).unwrap();
            let w = World::new(&engine, gathering, 6);
            assert!(is_done(&w.ask(0, &[BED, BED])));
            assert!(waits(&w.ask(1, &[BED, BED])));
            w.clock.set("2031-03-01T10:00:00Z");
            assert!(waits(&w.ask(2, &[BED, BED])));
            assert!(waits(&w.ask(3, &[BED, BED])));
            w.withdraw(0);
            assert!(is_offered(w.state(1)) && !is_offered(w.state(2)), "{}", w.name);
            assert_eq!(w.tick(), 0, "nothing is due");
            w.clock.set("2031-03-03T09:59:59Z");
            assert_eq!(w.tick(), 0, "48 hours are not over");
            w.clock.set("2031-03-03T10:00:00Z");
            assert_eq!(w.tick(), 1);
            assert_eq!(w.state(1), Some(WaitingState::Resting));
            assert!(is_offered(w.state(2)), "the next in the queue");
            assert_eq!((w.tick(), w.held()), (0, 2), "exactly once");
            assert_eq!(w.letters(1), ["waiting", "waiting-offer", "waiting-expired"]);
            // Accepting too late: kindly no, and back into the queue by the rule.
            assert_eq!(w.accept(1), Answered::TooLate);
            assert_eq!(w.state(1), Some(WaitingState::Queued));
            assert_eq!(w.queue().place(&organisation("o1")), Some(place), "{after_expiry:?}");
            // An offer that ran out a moment ago, and nobody else wants it: then it is still to be had.
            assert_eq!(w.leave(3), Answered::Left);
            assert_eq!(w.leave(1), Answered::Left);
            w.clock.set("2031-03-05T10:00:01Z");
            assert_eq!(w.accept(2), Answered::MovedUp, "{}", w.name);
            assert_eq!(w.confirmed(), 2);
            assert_eq!(w.letters(2), ["waiting", "waiting-offer", "waiting-moved-up"]);
        }
    }
}

#[test]
fn saving_again_answers_an_offer_and_asks_again_after_one() {
    for engine in engines() {
        let w = World::new(&engine, lodge(2), 4);
        assert!(is_done(&w.ask(0, &[BED, BED])));
        assert!(waits(&w.ask(1, &[BED, BED])));
        w.withdraw(0);
        assert!(is_offered(w.state(1)), "{}", w.name);
        // The same again changes nothing; the offer is answered by its button.
        assert!(matches!(w.change(1, &[BED, BED]), Ok(Outcome::Waiting { changed: false, .. })));
        w.clock.set("2031-03-04T09:00:00Z");
        w.tick();
        assert_eq!(w.state(1), Some(WaitingState::Resting));
        // After it ran out, sending the same asks again: and since the places are free, they are theirs.
        assert!(is_done(&w.change(1, &[BED, BED])));
        assert_eq!((w.state(1), w.held(), w.confirmed()), (None, 2, 2));
        // Who has an offer and sends less than is held for them has accepted with that.
        assert!(waits(&w.ask(2, &[BED, BED])));
        w.withdraw(1);
        assert!(is_offered(w.state(2)));
        assert!(is_done(&w.change(2, &[BED])));
        assert_eq!((w.state(2), w.held(), w.confirmed()), (None, 1, 1));
    }
}

#[test]
fn places_may_be_handed_over_at_once_and_a_changed_file_makes_room() {
    for engine in engines() {
        let mut gathering = lodge(2);
        let rules = gathering.waiting_list.as_mut().unwrap();
        rules.mode = Mode::Confirm;
        rules.order = Order::FewestHeldFirst;
        let w = World::new(&engine, gathering.clone(), 6);
        assert!(is_done(&w.ask(0, &[BED, BED])));
        assert!(is_done(&w.ask(1, &[DAYS])));
        assert!(waits(&w.change(1, &[BED])));
        assert!(waits(&w.ask(2, &[BED])), "came later, and has nothing");
        gathering.capacities[0].limit = 3;
        import(&w.samling, gathering.clone(), 6);
        assert_eq!((w.answer_state(2), w.state(2)), (AnswerState::Registered, None), "{}", w.name);
        assert_eq!(w.state(1), Some(WaitingState::Queued));
        assert_eq!(
            w.journal(2).last().unwrap(),
            &(Action::WaitingMovedUp, vec!["turn".to_owned(), "passes-o1".to_owned()])
        );
        assert_eq!(w.letters(2), ["waiting", "waiting-moved-up"]);
        // A lower limit pushes nobody out, and lets nobody in; whoever has a bed may still change other things.
        gathering.capacities[0].limit = 1;
        import(&w.samling, gathering.clone(), 6);
        assert!(is_done(&w.change(0, &[BED, BED, DAYS])));
        w.withdraw(2);
        assert_eq!((w.held(), w.state(1)), (2, Some(WaitingState::Queued)));
        // Beds that become hard only now are counted from what is signed up.
        let rules = gathering.waiting_list.take();
        for capacity in &mut gathering.capacities {
            capacity.enforced = Enforced::Decision;
        }
        import(&w.samling, gathering.clone(), 6);
        assert_eq!(
            (w.state(1), w.delegation(1).unwrap().answer),
            (None, Answer::Registered),
            "no need to wait"
        );
        assert!(is_done(&w.ask(4, &[BED, BED, BED])));
        gathering.waiting_list = rules;
        gathering.capacities[0].enforced = Enforced::SignUp;
        gathering.capacities[0].limit = 6;
        import(&w.samling, gathering, 6);
        assert_eq!(w.held(), w.confirmed());
        assert!(w.held() <= 6);
    }
}

#[test]
fn the_list_closes_when_the_hotel_gets_its_numbers() {
    for engine in engines() {
        let w = World::new(&engine, lodge(2), 4);
        assert!(is_done(&w.ask(0, &[BED, BED])));
        assert!(waits(&w.ask(1, &[BED])));
        assert!(waits(&w.ask(2, &[BED])));
        // After the sign-up deadline the queue goes on.
        w.clock.set("2031-05-12T09:00:00Z");
        assert!(matches!(w.ask(3, &[BED]), Ok(Outcome::Late { .. })), "{}", w.name);
        let organiser = Actor::Organiser(1);
        let (g, id) = (w.g.clone(), organisation("o2"));
        let full = w.samling.write_blocking(move |tx, context| {
            waiting_list::offer_out_of_turn(tx, context, &g, &id, "Innleder", &organiser)
        });
        assert_eq!(
            full,
            Err(Failure::Rejected(Rejection::Full)),
            "an organiser cannot raise a limit silently"
        );
        w.clock.set("2031-05-12T22:00:00Z");
        assert_eq!(w.tick(), 1);
        assert_eq!((w.state(1), w.state(2)), (Some(WaitingState::Closed), Some(WaitingState::Closed)));
        assert_eq!(w.letters(1), ["waiting", "waiting-closed"]);
        assert_eq!(w.tick(), 0);
    }
}

#[test]
fn the_organiser_offers_out_of_turn_and_removes_with_a_reason() {
    for engine in engines() {
        let w = World::new(&engine, lodge(3), 5);
        assert!(is_done(&w.ask(0, &[BED])));
        assert!(is_done(&w.ask(1, &[BED])));
        assert!(waits(&w.ask(2, &[BED, BED])));
        w.clock.set("2031-03-01T10:00:00Z");
        // One bed is free, and whoever asks for one may pass the one who asks for two: twice, not more often.
        assert!(is_done(&w.ask(3, &[BED])));
        assert!(waits(&w.ask(4, &[BED, BED])));
        let passed = |number: usize| w.queue().of(&organisation(&format!("o{number}"))).unwrap().row.passed;
        assert_eq!(passed(2), 1, "{}", w.name);
        let act = |what: &'static str, number: usize, reason: &'static str| {
            let (g, id) = (w.g.clone(), organisation(&format!("o{number}")));
            w.samling.write_blocking(move |tx, context| match what {
                "offer" => {
                    waiting_list::offer_out_of_turn(tx, context, &g, &id, reason, &Actor::Organiser(1))
                }
                _ => waiting_list::remove(tx, context, &g, &id, reason, &Actor::Organiser(1)),
            })
        };
        assert_eq!(act("offer", 4, "  "), Err(Failure::Missing("reason")));
        // Two beds become free while the first in the queue rests on an offer that ran out.
        w.withdraw(0);
        assert!(w.state(2) == Some(WaitingState::Queued));
        w.withdraw(1);
        assert!(is_offered(w.state(2)));
        w.clock.set("2031-03-04T10:00:00Z");
        w.tick();
        assert!(is_offered(w.state(4)), "the next");
        assert_eq!(act("remove", 4, "Avtalt på telefon"), Ok(()));
        assert_eq!((w.state(4), w.answer_state(4)), (None, AnswerState::Withdrawn));
        assert_eq!(w.letters(4).last(), Some(&"waiting-removed"));
        assert_eq!(act("offer", 2, "De leder en økt"), Ok(()));
        assert!(is_offered(w.state(2)), "resting, and offered again by the organiser");
        let (action, fields) = w.journal(2).pop().unwrap();
        assert_eq!((action, fields), (Action::WaitingOffered, vec!["out-of-turn".to_owned()]));
        let g = w.g.clone();
        let newest = w.samling.read_blocking(move |tx, _| Ok(tx.entries(&g, 1)?)).unwrap().remove(0).entry;
        assert_eq!(newest.reason.as_deref(), Some("De leder en økt"));
        assert_eq!(newest.actor, Actor::Organiser(1));
        let letter = {
            let g = w.g.clone();
            w.samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 1)?)).unwrap().remove(0).letter
        };
        assert!(matches!(
            letter.content,
            Content::WaitingList { event: WaitingEvent::Offer, until: Some(_), .. }
        ));
    }
}

#[test]
fn a_request_is_stored_as_it_was_and_work_that_fails_leaves_none() {
    for engine in engines() {
        let w = World::new(&engine, lodge(0), 3);
        assert!(waits(&w.ask(0, &[BED, DAYS])));
        let (g, id) = (w.g.clone(), organisation("o0"));
        let row = w.samling.read_blocking(move |tx, _| Ok(tx.waiting_of(&g, &id)?)).unwrap().unwrap();
        assert_eq!(row.since.to_string(), OPEN, "{}", w.name);
        assert_eq!(row.delegation.participants[0].name.reveal(), "Deltaker 0");
        assert_eq!((row.terms.as_str(), row.language, row.passed), ("vilkår", Language::Nn, 0));
        let (g, again) = (w.g.clone(), row.clone());
        let undone: Result<(), Failure> = w.samling.write_blocking(move |tx, _| {
            tx.put_waiting(&g, &WaitingRow { passed: 7, ..again.clone() })?;
            Err(StoreError::Failed("no".to_owned()).into())
        });
        assert!(undone.is_err());
        assert_eq!(w.queue().all[0].row, row);
    }
}
