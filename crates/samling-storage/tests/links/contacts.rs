//! The main contact, the deputy, colleagues, and links that are made invalid.

use crate::engines::engines;
use crate::house::{House, ORGANISER, form, overhalla, to};
use samling_app::journal::Action;
use samling_app::letter::Content;
use samling_app::links::retired::Why;
use samling_app::links::single_use::Spent;
use samling_app::links::{Purpose, colleague, holders, revoke};
use samling_app::registration::Way;
use samling_app::{Failure, contact, deputy, invitation};
use samling_domain::invitation::colleague::Course;
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::deputy::DeputyForm;
use samling_domain::registration::form::FieldErrorKind;

#[test]
fn a_new_address_of_the_contact_holds_when_it_is_confirmed() {
    for engine in engines() {
        let house = House::signed_up(&engine);
        let token = house.token(Purpose::Manage, 1);
        // The form does not change the address.
        let way = Way::Manage(token.clone());
        house.submit(&way, &form(1, 2, "Kari E. Eksempel", "evil@x.example")).unwrap();
        let contact = house.manage(&token).unwrap().delegation.delegation.contact;
        assert_eq!(
            (contact.name.reveal(), contact.email.reveal()),
            ("Kari E. Eksempel", "kari@overhalla.example"),
            "{}",
            house.name
        );
        let ask = |address: &str| {
            let (token, address) = (token.clone(), address.to_owned());
            house.write(move |tx, context, g| contact::ask_for_address(tx, context, g, &token, &address))
        };
        let same = ask("KARI@overhalla.example").unwrap_err();
        assert!(
            matches!(&same, Failure::Invalid(errors) if errors[0].kind == FieldErrorKind::Same),
            "{same:?}"
        );
        ask("kari.eksempel@overhalla.example").unwrap();
        assert_eq!(to(&house.newest()), ["kari.eksempel@overhalla.example"]);
        assert!(house.manage(&token).is_ok(), "nothing has changed yet");
        let once = house.once();
        let confirm = |once: &str| {
            let once = once.to_owned();
            house.write(move |tx, context, g| contact::confirm_address(tx, context, g, &once))
        };
        let renewed = confirm(&once).unwrap();
        assert_eq!(confirm(&once), Err(Failure::Spent(Spent::Used)), "{}", house.name);
        assert_eq!(
            house.manage(&token).map(|_| ()),
            Err(Failure::Retired(Why::AddressChanged)),
            "{}: the old link",
            house.name
        );
        let contact = house.manage(&renewed).unwrap().delegation.delegation.contact;
        assert_eq!(contact.email.reveal(), "kari.eksempel@overhalla.example");
        let letters = house.letters();
        assert_eq!(letters[1].letter.content, Content::AddressReplaced);
        assert_eq!(to(&letters[1]), ["kari@overhalla.example"]);
    }
}

#[test]
fn a_colleague_takes_over_once_and_the_old_link_says_why() {
    for engine in engines() {
        let house = House::signed_up(&engine);
        let token = house.token(Purpose::Manage, 1);
        let ask = |name: &str, email: &str| {
            let (token, name, email) = (token.clone(), name.to_owned(), email.to_owned());
            house.write(move |tx, context, g| contact::hand_over(tx, context, g, &token, (&name, &email)))
        };
        let empty = ask("", "per").unwrap_err();
        assert!(matches!(&empty, Failure::Invalid(errors) if errors.len() == 2), "{empty:?}");
        ask("Per", "per@overhalla.example").unwrap();
        let cancelled = house.once();
        let back = token.clone();
        house.write(move |tx, context, g| contact::cancel_hand_over(tx, context, g, &back)).unwrap();
        let take = |once: &str| {
            let once = once.to_owned();
            house.write(move |tx, context, g| contact::take_over(tx, context, g, &once))
        };
        assert_eq!(take(&cancelled), Err(Failure::Spent(Spent::Cancelled)), "{}", house.name);
        ask("Per", "per@overhalla.example").unwrap();
        let once = house.once();
        // Pressed twice at the same time: one takes over.
        let results: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| take(&once))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{}: {results:?}", house.name);
        for result in &results {
            assert!(matches!(result, Ok(_) | Err(Failure::Spent(_))), "{result:?}");
        }
        let renewed = results.into_iter().find_map(Result::ok).unwrap();
        let row = house.manage(&renewed).unwrap().delegation;
        assert_eq!((row.delegation.contact.name.reveal(), row.generation), ("Per", 2));
        assert_eq!(house.manage(&token).map(|_| ()), Err(Failure::Retired(Why::HandedOver)));
        let letters = house.letters();
        assert_eq!(letters[0].letter.content, Content::NewContact { generation: 2 });
        assert_eq!(to(&letters[1]), ["kari@overhalla.example"]);
        assert!(matches!(letters[1].letter.content, Content::FormerContact { .. }));
        let stale = house.submit(&Way::Manage(renewed), &form(1, 1, "Per", "per@overhalla.example"));
        assert_eq!(stale, Err(Failure::Rejected(Rejection::Conflict)), "a form from before");
        assert!(house.actions().starts_with(&[Action::HandedOver, Action::HandOverAsked]));
        // The organiser can ask, too, with a reason.
        let without = house.write(|tx, context, g| {
            let to = ("Liv", "liv@overhalla.example");
            contact::hand_over_by_organiser(tx, context, g, &overhalla(), to, " ", &ORGANISER)
        });
        assert!(matches!(without, Err(Failure::Invalid(_))));
        house
            .write(|tx, context, g| {
                let to = ("Liv", "liv@overhalla.example");
                contact::hand_over_by_organiser(tx, context, g, &overhalla(), to, "sluttet", &ORGANISER)
            })
            .unwrap();
        assert!(take(&house.once()).is_ok());
    }
}

#[test]
fn a_deputy_has_an_own_link_gets_copies_and_cannot_change_the_contact() {
    for engine in engines() {
        let house = House::signed_up(&engine);
        let token = house.token(Purpose::Manage, 1);
        let name = |from: &str, to: &str| {
            let (token, from, to) = (token.clone(), from.to_owned(), to.to_owned());
            house.write(move |tx, context, g| {
                let form = DeputyForm::typed("Per", "per@overhalla.example", &from, &to);
                deputy::name(tx, context, g, &token, &form)
            })
        };
        let open = |generation| {
            let link = house.token(Purpose::Deputy, generation);
            house.write(move |tx, context, g| deputy::manage(tx, context, g, &link).map(|_| ()))
        };
        name("2018-11-08", "2018-11-09").unwrap();
        assert!(matches!(house.newest().letter.content, Content::DeputyLink { generation: 1, .. }));
        assert_eq!(open(1), Err(Failure::Retired(Why::DeputyNotYet)), "{}", house.name);
        house.clock.set("2018-11-08T09:00:00Z");
        assert_eq!(open(1), Ok(()));
        let way = Way::Deputy(house.token(Purpose::Deputy, 1));
        house.submit(&way, &form(1, 3, "Per Kuppet", "per@x.example")).unwrap();
        let row = house.manage(&token).unwrap().delegation;
        assert_eq!(row.delegation.participants.len(), 3, "{}: everything but", house.name);
        assert_eq!(row.delegation.contact.name.reveal(), "Kari Eksempel", "the contact");
        let copy = house.newest();
        assert!(matches!(&copy.letter.content, Content::Copy { generation: 1, of } if of.code() == "change"));
        assert_eq!(to(&copy), ["per@overhalla.example"]);
        house.clock.set("2018-11-10T09:00:00Z");
        assert_eq!(open(1), Err(Failure::Retired(Why::DeputyOver)), "{}", house.name);
        house.submit(&Way::Manage(token.clone()), &form(2, 2, "Kari Eksempel", "")).unwrap();
        assert!(matches!(house.newest().letter.content, Content::Receipt { .. }), "no copy when it is over");
        // Another one; then removed: the link dies.
        name("", "").unwrap();
        assert_eq!((open(1), open(2)), (Err(Failure::Retired(Why::DeputyEnded)), Ok(())), "{}", house.name);
        let removing = token.clone();
        house.write(move |tx, context, g| deputy::remove(tx, context, g, &removing)).unwrap();
        assert_eq!(open(2), Err(Failure::Retired(Why::DeputyEnded)), "{}", house.name);
        assert_eq!(house.newest().letter.content, Content::DeputyEnded);
        assert!(house.manage(&token).is_ok(), "the contact's link is untouched");
    }
}

#[test]
fn a_colleague_of_the_own_domain_gets_the_link_and_others_wait_for_the_organiser() {
    for engine in engines() {
        let house = House::signed_up(&engine);
        let send = |address: &str| {
            let (way, address) = (Way::Manage(house.token(Purpose::Manage, 1)), address.to_owned());
            house.write(move |tx, context, g| colleague::send(tx, context, g, &way, &address))
        };
        assert_eq!(send("liv@overhalla.example"), Ok(Course::Now), "{}", house.name);
        assert_eq!(to(&house.newest()), ["liv@overhalla.example"]);
        assert_eq!(send("liv@overhalla.example"), Err(Failure::TooOften), "{}", house.name);
        let before = house.letters().len();
        assert_eq!(send("liv@konsulent.example"), Ok(Course::AskOrganiser));
        assert_eq!(house.letters().len(), before);
        let who = || house.write(|tx, context, g| holders::of(tx, context, g, &overhalla())).unwrap();
        let waiting = who().colleagues.into_iter().find(|one| one.decided_at.is_none()).unwrap();
        for _ in 0..2 {
            house
                .write(move |tx, context, g| {
                    colleague::decide(tx, context, g, &overhalla(), waiting.id, true, &ORGANISER)
                })
                .unwrap();
        }
        assert_eq!(house.letters().len(), before + 1, "{}: agreed twice is one letter", house.name);
        assert!(who().colleagues.iter().all(|one| one.sent));
        assert!(who().sent.iter().all(|sent| sent.works), "all links work");
        assert!(who().uses.iter().any(|(purpose, _)| *purpose == Purpose::Manage));
        for n in 0..3 {
            send(&format!("nr{n}@overhalla.example")).unwrap();
        }
        assert_eq!(send("nr4@overhalla.example"), Err(Failure::TooOften), "{}: five in an hour", house.name);
    }
}

#[test]
fn revoked_links_die_and_new_ones_go_out() {
    for engine in engines() {
        let house = House::signed_up(&engine);
        house
            .write(|tx, context, g| invitation::invite(tx, context, g, Some(&[overhalla()]), &ORGANISER))
            .unwrap();
        let revoke = |purposes: &'static [Purpose], reason: &'static str| {
            house.write(move |tx, context, g| {
                revoke::revoke(tx, context, g, &overhalla(), purposes, reason, &ORGANISER)
            })
        };
        assert_eq!(revoke(&[], "fordi"), Err(Failure::Missing("links")));
        assert!(matches!(revoke(&[Purpose::Manage], ""), Err(Failure::Invalid(_))));
        let both = revoke(&[Purpose::Invitation, Purpose::Manage, Purpose::Deputy], "på avveier");
        assert_eq!(both, Ok(2), "{}: there is no deputy", house.name);
        let letters = house.letters();
        assert_eq!(letters[0].letter.content, Content::ManageLink { generation: 2 });
        assert_eq!(letters[1].letter.content, Content::InvitationLink { generation: 2 });
        assert_eq!(
            house.manage(&house.token(Purpose::Manage, 1)).map(|_| ()),
            Err(Failure::Retired(Why::Revoked))
        );
        assert!(house.manage(&house.token(Purpose::Manage, 2)).is_ok());
        assert_eq!(house.manage(&house.token(Purpose::Manage, 3)).map(|_| ()), Err(Failure::NotFound));
        let who = house.write(|tx, context, g| holders::of(tx, context, g, &overhalla())).unwrap();
        assert_eq!(who.sent.iter().filter(|sent| sent.works).count(), 2, "{}", house.name);
    }
}
