//! Late requests: let in by the rules of now, or declined.

use crate::engines::{TestClock, engines, example, import, samling};
use crate::house::{House, OPEN, ORGANISER, OVER, form, overhalla};
use samling_app::journal::Action;
use samling_app::letter::Content;
use samling_app::links::Purpose;
use samling_app::registration::{self, Way};
use samling_app::store::Answer;
use samling_app::{Failure, late};
use samling_domain::language::Language;
use samling_domain::registration::decide::{Intent, Rejection};

#[test]
fn a_late_request_is_let_in_by_the_rules_of_now_or_declined_with_words() {
    for engine in engines() {
        let house = House::signed_up(&engine);
        let manage = Way::Manage(house.token(Purpose::Manage, 1));
        house.clock.set(OVER);
        let ask = |version, people| {
            house.submit(&manage, &form(version, people, "Kari Eksempel", "")).unwrap();
            house.write(|tx, _, g| Ok(tx.late_requests(g, None)?)).unwrap()[0].id
        };
        let let_in = |id, anyway, reason: &'static str| {
            house.write(move |tx, context, g| late::let_in(tx, context, g, id, anyway, reason, &ORGANISER))
        };
        let people = || {
            let stored = house.write(|tx, _, g| Ok(tx.delegation(g, &overhalla())?.unwrap())).unwrap();
            (stored.answer, stored.delegation.participants.len(), stored.terms)
        };
        let first = ask(1, 3);
        assert!(matches!(let_in(first, false, " "), Err(Failure::Invalid(_))), "a reason is needed");
        let_in(first, false, "det er plass").unwrap();
        assert_eq!(people(), (Answer::Registered, 3, "vilkår".to_owned()), "{}", house.name);
        assert_eq!(house.newest().letter.content.code(), "change");
        assert_eq!(let_in(first, false, "igjen"), Err(Failure::NotFound), "{}: once", house.name);
        // Made from what was there before: the organiser has to see that.
        let stale = ask(1, 4);
        assert_eq!(let_in(stale, false, "fordi"), Err(Failure::Rejected(Rejection::Conflict)));
        let_in(stale, true, "fordi").unwrap();
        assert_eq!(people().1, 4, "{}", house.name);
        let refused = ask(3, 5);
        house
            .write(move |tx, context, g| {
                late::refuse(tx, context, g, refused, "Hotellet er fullt.\n<b>Hilsen</b>", &ORGANISER)
            })
            .unwrap();
        assert_eq!(people().1, 4);
        let letter = house.newest();
        assert!(
            matches!(&letter.letter.content, Content::LateRefused { words, .. } if words.contains("<b>"))
        );
        let row = house.write(|tx, _, g| Ok(tx.organisation(g, &overhalla())?.unwrap())).unwrap();
        assert_eq!(row.late_requests, 0, "{}: nothing waits", house.name);
        // Whoever has the invitation may ask, but does not become the contact by it.
        let shared = Way::Invitation(house.token(Purpose::Invitation, 1));
        house.submit(&shared, &form(3, 5, "Eva Fremmed", "eva@x.example")).unwrap();
        let foreign = house.write(|tx, _, g| Ok(tx.late_requests(g, None)?)).unwrap()[0].id;
        let_in(foreign, false, "greit").unwrap();
        let stored = house.write(|tx, _, g| Ok(tx.delegation(g, &overhalla())?.unwrap())).unwrap();
        assert_eq!(stored.delegation.contact.name.reveal(), "Kari Eksempel", "{}", house.name);
        // A wish to withdraw is carried out in the same way.
        let way = manage.clone();
        house
            .write(move |tx, context, g| {
                registration::leave(tx, context, g, &way, Intent::Withdraw, Language::Nb)
            })
            .unwrap();
        let waiting = house.write(|tx, context, g| late::all(tx, context, g)).unwrap();
        assert_eq!((waiting.len(), waiting[0].outdated()), (1, false), "{}", house.name);
        let_in(waiting[0].request.id, false, "greit").unwrap();
        assert_eq!(people().0, Answer::Withdrawn, "{}", house.name);
        assert!(house.actions().starts_with(&[Action::LateLetIn, Action::Withdrawn]));
    }
}

#[test]
fn letting_in_never_oversells_hard_places() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let mut gathering = example();
        for capacity in &mut gathering.capacities {
            capacity.enforced = samling_domain::coverage::rules::Enforced::SignUp;
            capacity.limit = 3;
        }
        let g = import(&samling, gathering);
        let house = House { samling, clock, g, name: engine.name };
        let way = Way::Invitation(house.token(Purpose::Invitation, 1));
        house.submit(&way, &form(0, 2, "Kari Eksempel", "kari@overhalla.example")).unwrap();
        house.clock.set(OVER);
        let manage = Way::Manage(house.token(Purpose::Manage, 1));
        house.submit(&manage, &form(1, 4, "Kari Eksempel", "")).unwrap();
        let id = house.write(|tx, _, g| Ok(tx.late_requests(g, None)?)).unwrap()[0].id;
        let full =
            house.write(move |tx, context, g| late::let_in(tx, context, g, id, false, "fordi", &ORGANISER));
        assert_eq!(full, Err(Failure::Rejected(Rejection::Full)), "{}", house.name);
        let waiting = house.write(|tx, _, g| Ok(tx.late_requests(g, None)?)).unwrap();
        assert_eq!(waiting.len(), 1, "{}: it still waits", house.name);
    }
}
