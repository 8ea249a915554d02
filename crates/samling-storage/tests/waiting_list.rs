//! Hard places and the waiting list through the use cases, on both engines, with a clock that the test sets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{Engine, TestClock, engines, samling};
use samling_app::journal::{Action, Actor};
use samling_app::letter::{Content, WaitingEvent};
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Way};
use samling_app::store::{Answer, DelegationRow, StoreError, WaitingState};
use samling_app::waiting_list::{self, Answered, Queue};
use samling_app::{Failure, Samling, gathering};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::{AnswerState, Invited};
use samling_domain::language::{Language, WrittenForm};
use samling_domain::personal::Personal;
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::form::Form;
use samling_domain::waiting_list::rules::{AfterExpiry, Mode as WaitingMode, Order};
use std::sync::{Arc, Barrier};

const OPEN: &str = "2031-03-01T09:00:00Z";
/// One participant takes a bed, and nothing else that is scarce.
const BED: &[&str] = &["day-1", "night", "day-2"];
const DAYS: &[&str] = &["day-1", "day-2"];

fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

/// The example with this many beds.
fn lodge(beds: u32) -> Gathering {
    let source = include_str!("../../../examples/fjellsamling-2031/gathering.toml");
    let mut gathering = samling_domain::gathering::read::read(source).expect("the example is in order").0;
    gathering.capacities[0].limit = beds;
    gathering
}

fn invited(number: usize) -> Invited {
    Invited {
        id: organisation(&format!("o{number}")),
        name: format!("Bygd {number}"),
        official_name: None,
        sami_name: None,
        organisation_number: None,
        county: None,
        emails: vec![Personal::new(format!("post@bygd{number}.example"))],
        phone: None,
        written_form: WrittenForm::Neutral,
        attributes: std::collections::BTreeMap::default(),
    }
}

fn import(samling: &Samling, gathering: Gathering, organisations: usize) -> GatheringId {
    let id = gathering.id.clone();
    let invited = (0..organisations).map(invited).collect();
    let import = gathering::Import { gathering, picture: None, invited: Some(invited) };
    samling.write_blocking(move |tx, context| gathering::import(tx, context, &import)).unwrap();
    id
}

/// A form; each participant takes these elements. `wait` says that the page had told of the waiting list.
fn form(version: i64, people: &[&[&str]], wait: bool) -> Form {
    let mut pairs = vec![
        ("version".to_owned(), version.to_string()),
        ("contact-name".to_owned(), "Kari Eksempel".to_owned()),
        ("contact-email".to_owned(), "kari@bygd.example".to_owned()),
        ("terms".to_owned(), "yes".to_owned()),
    ];
    if wait {
        pairs.push(("wait".to_owned(), "yes".to_owned()));
    }
    for (n, elements) in people.iter().enumerate() {
        pairs.push((format!("p{n}-name"), format!("Deltaker {n}")));
        pairs.push((format!("p{n}-role"), "planner".to_owned()));
        pairs.extend(elements.iter().map(|element| (format!("p{n}-take"), (*element).to_owned())));
    }
    Form::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// A gathering in use.
struct World {
    samling: Samling,
    clock: Arc<TestClock>,
    g: GatheringId,
    name: &'static str,
}

impl World {
    fn new(engine: &Engine, gathering: Gathering, organisations: usize) -> Self {
        let clock = TestClock::at(OPEN);
        let samling = samling(engine, &clock);
        let g = import(&samling, gathering, organisations);
        Self { samling, clock, g, name: engine.name }
    }

    fn token(&self, purpose: Purpose, number: usize) -> String {
        self.samling.key().token(purpose, &self.g, &organisation(&format!("o{number}")), 1)
    }

    fn submit(&self, way: Way, form: Form) -> Result<Outcome, Failure> {
        let g = self.g.clone();
        self.samling.write_blocking(move |tx, context| {
            registration::submit(tx, context, &g, &way, &form, "vilkår", Language::Nn)
        })
    }

    /// Signs up by the invitation.
    fn ask(&self, number: usize, people: &[&[&str]]) -> Result<Outcome, Failure> {
        self.submit(Way::Invitation(self.token(Purpose::Invitation, number)), form(0, people, true))
    }

    /// Changes by the manage link, from the newest version.
    fn change(&self, number: usize, people: &[&[&str]]) -> Result<Outcome, Failure> {
        let version = self.delegation(number).unwrap().version;
        let mut form = form(version, people, true);
        // Those who are there already keep their numbers.
        let there = self.delegation(number).unwrap().delegation.participants;
        for (person, stored) in form.people.iter_mut().zip(there) {
            person.id = Some(stored.id.0);
        }
        self.submit(Way::Manage(self.token(Purpose::Manage, number)), form)
    }

    fn withdraw(&self, number: usize) {
        let (g, way) = (self.g.clone(), Way::Manage(self.token(Purpose::Manage, number)));
        self.samling
            .write_blocking(move |tx, context| {
                registration::leave(tx, context, &g, &way, Intent::Withdraw, Language::Nb)
            })
            .unwrap();
    }

    fn accept(&self, number: usize) -> Answered {
        let (g, token) = (self.g.clone(), self.token(Purpose::Manage, number));
        self.samling.write_blocking(move |tx, context| waiting_list::accept(tx, context, &g, &token)).unwrap()
    }

    fn leave(&self, number: usize) -> Answered {
        let (g, token) = (self.g.clone(), self.token(Purpose::Manage, number));
        self.samling.write_blocking(move |tx, context| waiting_list::leave(tx, context, &g, &token)).unwrap()
    }

    /// What the background task does: looks, and acts where something is due.
    fn tick(&self) -> usize {
        let due = self.samling.read_blocking(|tx, context| waiting_list::due(tx, context)).unwrap();
        for g in due.clone() {
            self.samling.write_blocking(move |tx, context| waiting_list::tick(tx, context, &g)).unwrap();
        }
        due.len()
    }

    fn delegation(&self, number: usize) -> Option<DelegationRow> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        self.samling.read_blocking(move |tx, _| Ok(tx.delegation(&g, &id)?)).unwrap()
    }

    fn state(&self, number: usize) -> Option<WaitingState> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        let row = self.samling.read_blocking(move |tx, _| Ok(tx.waiting_of(&g, &id)?)).unwrap();
        row.map(|row| row.state)
    }

    fn answer_state(&self, number: usize) -> AnswerState {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        self.samling.read_blocking(move |tx, _| Ok(tx.organisation(&g, &id)?.unwrap().state)).unwrap()
    }

    fn queue(&self) -> Queue {
        let g = self.g.clone();
        self.samling
            .read_blocking(move |tx, context| {
                let loaded = context.load(tx, &g)?;
                Queue::load(tx, &loaded)
            })
            .unwrap()
    }

    /// Beds that are held, by what is confirmed and by offers.
    fn held(&self) -> u32 {
        self.queue().room.iter().find(|(id, _)| id.as_str() == "beds").map_or(0, |(_, room)| room.held)
    }

    /// Beds of delegations that are confirmed, counted from the participants themselves.
    fn confirmed(&self) -> u32 {
        let g = self.g.clone();
        let all = self.samling.read_blocking(move |tx, _| Ok(tx.delegations(&g)?)).unwrap();
        let beds = all.iter().filter(|(_, row)| row.answer == Answer::Registered).flat_map(|(_, row)| {
            row.delegation.participants.iter().filter(|p| p.elements.iter().any(|e| e.as_str() == "night"))
        });
        u32::try_from(beds.count()).unwrap()
    }

    /// The kinds of letters to an organisation, oldest first.
    fn letters(&self, number: usize) -> Vec<&'static str> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        let mut letters = self.samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 1000)?)).unwrap();
        letters.retain(|letter| letter.letter.organisation == id);
        letters.iter().rev().map(|letter| letter.letter.content.code()).collect()
    }

    /// Actions on an organisation with their fields, oldest first.
    fn journal(&self, number: usize) -> Vec<(Action, Vec<String>)> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        let entries = self.samling.read_blocking(move |tx, _| Ok(tx.entries(&g, 1000)?)).unwrap();
        let own = entries.into_iter().rev().filter(|e| e.entry.organisation.as_ref() == Some(&id));
        own.map(|e| (e.entry.action, e.entry.fields)).collect()
    }
}

fn is_done(outcome: &Result<Outcome, Failure>) -> bool {
    matches!(outcome, Ok(Outcome::Done { .. }))
}
fn waits(outcome: &Result<Outcome, Failure>) -> bool {
    matches!(outcome, Ok(Outcome::Waiting { changed: true, .. }))
}
fn is_offered(state: Option<WaitingState>) -> bool {
    matches!(state, Some(WaitingState::Offered { .. }))
}

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
fn places_may_be_handed_over_at_once_and_a_changed_file_makes_room() {
    for engine in engines() {
        let mut gathering = lodge(2);
        let rules = gathering.waiting_list.as_mut().unwrap();
        rules.mode = WaitingMode::Confirm;
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
            capacity.enforced = samling_domain::coverage::rules::Enforced::Decision;
        }
        import(&w.samling, gathering.clone(), 6);
        assert_eq!((w.state(1), w.delegation(1).unwrap().answer), (None, Answer::Registered), "no need to wait");
        assert!(is_done(&w.ask(4, &[BED, BED, BED])));
        gathering.waiting_list = rules;
        gathering.capacities[0].enforced = samling_domain::coverage::rules::Enforced::SignUp;
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

const CLIENTS: usize = 64;
const LAST_PLACES: u32 = 20;

/// Sixty-four organisations at once, each for a delegation of one to three, through the real use case.
fn rush(w: &World) -> (usize, usize, usize) {
    let start = Barrier::new(CLIENTS);
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let (w, start) = (&w, &start);
                scope.spawn(move || {
                    let people = vec![BED; 1 + number % 3];
                    start.wait();
                    match w.ask(number, &people) {
                        Ok(Outcome::Done { .. }) => (1, 0, 0),
                        Ok(Outcome::Waiting { .. }) => (0, 1, 0),
                        // Only without the guard: what was free when it was counted is taken a moment later.
                        Err(Failure::Rejected(Rejection::Full)) => (0, 0, 1),
                        other => panic!("{other:?}"),
                    }
                })
            })
            .collect();
        let answers = clients.into_iter().map(|client| client.join().unwrap());
        answers.fold((0, 0, 0), |(done, waits, full), (d, w, f)| (done + d, waits + w, full + f))
    })
}

#[test]
fn sixty_four_clients_on_the_last_twenty_places() {
    for engine in engines() {
        let w = World::new(&engine, lodge(LAST_PLACES), CLIENTS);
        let (done, waiting, full) = rush(&w);
        assert_eq!((done + waiting, full), (CLIENTS, 0), "{}: everybody enters or waits", w.name);
        assert!(w.confirmed() <= LAST_PLACES, "{}: {} of {LAST_PLACES} beds", w.name, w.confirmed());
        assert_eq!(w.held(), w.confirmed(), "what is held is what is confirmed");
        let queue = w.queue();
        assert_eq!(queue.all.len(), waiting);
        let free = LAST_PLACES - w.confirmed();
        assert!(free < 3, "{}: {free} beds are free while somebody waits for them", w.name);
        // Everybody who got in leaves again at the same moment, and those who are offered places accept.
        let in_first: Vec<usize> =
            (0..CLIENTS).filter(|n| w.answer_state(*n) == AnswerState::Registered).collect();
        std::thread::scope(|scope| {
            for number in &in_first {
                let w = &w;
                scope.spawn(move || w.withdraw(*number));
            }
        });
        assert!(w.held() <= LAST_PLACES && w.confirmed() == 0, "{}: {} offered", w.name, w.held());
        let offered: Vec<usize> = (0..CLIENTS).filter(|n| is_offered(w.state(*n))).collect();
        assert!(!offered.is_empty());
        for number in &offered {
            let letters = w.letters(*number);
            assert_eq!(letters.iter().filter(|kind| **kind == "waiting-offer").count(), 1, "{letters:?}");
        }
        std::thread::scope(|scope| {
            for number in &offered {
                let w = &w;
                scope.spawn(move || assert_eq!(w.accept(*number), Answered::MovedUp));
            }
        });
        assert!(w.confirmed() <= LAST_PLACES && w.held() == w.confirmed(), "{}", w.name);
    }
}

/// The same rush without the guard. What the program runs is untouched; only the database of this test is another:
///
/// - PostgreSQL: a function of the name of the lock that does nothing stands before the real one in the search path of this
///   database, so `lock_capacities` waits for nobody. At READ COMMITTED everybody then counts what the others have not yet
///   committed as free, and beds are sold twice.
/// - SQLite: its one writer runs transactions one after the other, so within one nobody can be overtaken. The guard there is
///   that the use case counts inside that transaction. Counting before it, on one of the reading connections, oversells.
#[test]
fn without_the_guard_the_same_rush_oversells() {
    for engine in engines() {
        if engine.name == "postgresql" {
            unlock(&engine);
        }
        // How many are at work at the same moment is up to the machine; one of some rounds is enough.
        let round = |number: u32| {
            let mut gathering = lodge(LAST_PLACES);
            gathering.id = GatheringId::new(format!("fjell-{number}")).unwrap();
            let w = World::new(&engine, gathering, CLIENTS);
            if engine.name == "postgresql" {
                rush(&w);
            } else {
                count_outside(&w);
            }
            w.confirmed()
        };
        let taken = (0..10).map(round).find(|taken| *taken > LAST_PLACES).unwrap_or_default();
        assert!(taken > LAST_PLACES, "{}: {taken} beds are not more than {LAST_PLACES}", engine.name);
    }
}

fn unlock(engine: &Engine) {
    let mut client = postgres::Client::connect(&engine.address, postgres::NoTls).unwrap();
    let name = engine.address.rsplit_once('/').unwrap().1;
    client
        .batch_execute(&format!(
            "CREATE SCHEMA unguarded;
             CREATE FUNCTION unguarded.pg_advisory_xact_lock(BIGINT) RETURNS VOID LANGUAGE plpgsql AS 'BEGIN END';
             ALTER DATABASE {name} SET search_path = unguarded, pg_catalog, public"
        ))
        .unwrap();
}

/// Signs up whoever found enough room a moment before, counted outside of the transaction that stores.
fn count_outside(w: &World) {
    let start = Barrier::new(CLIENTS);
    std::thread::scope(|scope| {
        for number in 0..CLIENTS {
            let (w, start) = (&w, &start);
            scope.spawn(move || {
                start.wait();
                let id = organisation(&format!("o{number}"));
                let (g, of) = (w.g.clone(), id.clone());
                let room = w
                    .samling
                    .read_blocking(move |tx, context| {
                        let loaded = context.load(tx, &g)?;
                        registration::room_left(tx, &loaded, &of)
                    })
                    .unwrap();
                let free = room.iter().find(|(id, _)| id.as_str() == "beds").unwrap().1;
                if free == 0 {
                    return;
                }
                let (g, form) = (w.g.clone(), form(0, &[BED], false));
                w.samling
                    .write_blocking(move |tx, context| {
                        let loaded = context.load(tx, &g)?;
                        let delegation = form.read(&loaded.gathering).map_err(Failure::Invalid)?;
                        tx.reserve(&g, &id, &delegation.hard_use(&loaded.gathering))?;
                        let row = DelegationRow {
                            answer: Answer::Registered,
                            version: 1,
                            generation: 1,
                            delegation,
                            language: Language::Nb,
                            terms: String::new(),
                            terms_at: None,
                            registered_at: context.now,
                            changed_at: context.now,
                        };
                        tx.put_delegation(&g, &id, row)?;
                        Ok(())
                    })
                    .unwrap();
            });
        }
    });
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
            tx.put_waiting(&g, &samling_app::store::WaitingRow { passed: 7, ..again.clone() })?;
            Err(StoreError::Failed("no".to_owned()).into())
        });
        assert!(undone.is_err());
        assert_eq!(w.queue().all[0].row, row);
    }
}

/// Whatever people do in whatever order: never more than there is, never a delegation in parts, and nobody waits while the
/// rule would let them in.
#[test]
fn a_long_walk_never_breaks_a_rule() {
    const LIMIT: u32 = 7;
    const STEPS: usize = 250;
    for engine in engines() {
        let w = World::new(&engine, lodge(LIMIT), 8);
        let mut dice = 20_310_521_u64;
        let mut roll = |sides: u64| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((dice >> 33) % sides).unwrap()
        };
        let mut asked: Vec<Vec<usize>> = vec![Vec::new(); 8];
        let mut now: jiff::Timestamp = OPEN.parse().unwrap();
        let (mut waited, mut moved_up) = (0, 0);
        for step in 0..STEPS {
            let (number, beds) = (roll(8), 1 + roll(4));
            now = now.checked_add(jiff::SignedDuration::from_mins(97)).unwrap();
            w.clock.set(&now.to_string());
            match (roll(6), w.answer_state(number)) {
                (0, AnswerState::Registered) => w.withdraw(number),
                (1, _) if is_offered(w.state(number)) => {
                    moved_up += usize::from(w.accept(number) == Answered::MovedUp);
                }
                (2, AnswerState::Registered | AnswerState::Waiting) => {
                    w.leave(number);
                }
                (_, AnswerState::Registered | AnswerState::Waiting) => {
                    asked[number].push(beds);
                    waited += usize::from(waits(&w.change(number, &vec![BED; beds])));
                }
                _ => {
                    asked[number].push(beds);
                    let version = w.delegation(number).map_or(0, |row| row.version);
                    let way = Way::Invitation(w.token(Purpose::Invitation, number));
                    waited += usize::from(waits(&w.submit(way, form(version, &vec![BED; beds], true))));
                }
            }
            w.tick();
            let queue = w.queue();
            let offered: u32 = queue
                .all
                .iter()
                .map(|waits| {
                    waits.reserved().values().sum::<u32>() - waits.request.holds.values().sum::<u32>()
                })
                .sum();
            assert!(w.held() <= LIMIT, "{} {step}: {} held", w.name, w.held());
            assert_eq!(w.held(), w.confirmed() + offered, "{} {step}", w.name);
            for (number, sizes) in asked.iter().enumerate() {
                if let Some(row) = w.delegation(number).filter(|row| row.answer == Answer::Registered) {
                    let size = row.delegation.participants.len();
                    assert!(sizes.contains(&size), "{} {step}: {size} was never asked for", w.name);
                }
            }
            for waits in queue.all.iter().filter(|waits| waits.is_queued()) {
                assert!(waits.row.passed <= 2, "{} {step}: passed {} times", w.name, waits.row.passed);
            }
            assert_eq!(w.tick(), 0, "{} {step}: nothing is left to do", w.name);
        }
        assert!(waited > 20 && moved_up > 5, "{}: {waited} waited, {moved_up} moved up", w.name);
    }
}
