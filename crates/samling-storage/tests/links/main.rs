//! Links on real storage, on both engines: single use, lost links, addresses; contacts and late requests beside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod contacts;
#[path = "../engines/mod.rs"]
mod engines;
mod house;
mod late_requests;

use engines::{engines, example, import};
use house::{House, ORGANISER, overhalla, to};
use samling_app::invitation::addresses::{Correction, correct};
use samling_app::journal::Action;
use samling_app::letter::{Content, LetterState};
use samling_app::links::Purpose;
use samling_app::links::lost::{self, Wanted};
use samling_app::links::retired::Why;
use samling_app::links::single_use::{self, LOG_IN, Spent, Subject};
use samling_app::{Failure, account, correspondence, deputy, gathering, invitation};
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::deputy::DeputyForm;

#[test]
fn a_single_use_link_is_redeemed_by_one_of_many_at_once() {
    for engine in engines() {
        let house = House::on(&engine);
        let nonce = house
            .write(|tx, context, _| {
                single_use::issue(tx, context, "account 1", Subject::LogIn { account: 1 })
            })
            .unwrap();
        let token = house.samling.key().single_use(&nonce);
        let won: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..16)
                .map(|_| {
                    let (house, token) = (&house, token.clone());
                    scope.spawn(move || {
                        let got = house
                            .write(move |tx, context, _| single_use::redeem(tx, context, LOG_IN, &token));
                        match got {
                            Ok(link) => {
                                assert_eq!(link.subject, Subject::LogIn { account: 1 });
                                1
                            }
                            Err(Failure::Spent(Spent::Used)) => 0,
                            other => panic!("{other:?}"),
                        }
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(won, 1, "{}", house.name);
        // The token itself is nowhere in the table, and another purpose does not open it.
        let used = token.clone();
        let wrong = house.write(move |tx, context, _| single_use::look(tx, context, "hand-over", &used));
        assert_eq!(wrong, Err(Failure::NotFound));
    }
}

#[test]
fn single_use_links_expire_are_replaced_and_are_not_made_without_end() {
    for engine in engines() {
        let house = House::on(&engine);
        let issue = || {
            let nonce = house.write(|tx, context, _| {
                single_use::issue(tx, context, "account 1", Subject::LogIn { account: 1 })
            });
            nonce.map(|nonce| house.samling.key().single_use(&nonce))
        };
        let redeem = |token: &str| {
            let token = token.to_owned();
            house
                .write(move |tx, context, _| single_use::redeem(tx, context, LOG_IN, &token))
                .map(|link| link.owner)
        };
        let (first, second) = (issue().unwrap(), issue().unwrap());
        assert_eq!(redeem(&first), Err(Failure::Spent(Spent::Cancelled)), "{}: a newer one", house.name);
        house.clock.set("2018-11-07T09:29:59Z");
        assert_eq!(redeem(&second).as_deref(), Ok("account 1"));
        let third = issue().unwrap();
        house.clock.set("2018-11-07T09:59:59Z");
        assert_eq!(redeem(&third), Err(Failure::Spent(Spent::Expired)), "{}", house.name);
        for _ in 0..3 {
            issue().unwrap();
        }
        assert_eq!(issue(), Err(Failure::TooOften), "{}: six within an hour", house.name);
        house.clock.set("2018-11-20T09:00:00Z");
        assert!(issue().is_ok());
        assert_eq!(redeem(&third), Err(Failure::NotFound), "forgotten after a week");
    }
}

#[test]
fn lost_links_go_to_the_address_that_they_fit_and_asking_looks_the_same() {
    for engine in engines() {
        let house = House::signed_up(&engine);
        let token = house.token(Purpose::Manage, 1);
        let named = token.clone();
        house
            .write(move |tx, context, g| {
                let form = DeputyForm::typed("Per", "per@overhalla.example", "", "");
                deputy::name(tx, context, g, &named, &form)
            })
            .unwrap();
        let registered = house.write(|tx, _, g| Ok(tx.organisation(g, &overhalla())?.unwrap())).unwrap();
        let postbox = registered.invited.emails[0].reveal().to_owned();
        let before = house.letters().len();
        // Each is asked for, and answered by the worker of the outbox.
        let ask = |address: &str| {
            let address = Personal::new(address);
            house
                .write(move |tx, context, g| {
                    lost::ask(tx, context, Wanted::Links, Some(g), &address, Language::Nb)
                })
                .unwrap();
            let waiting = house.write(|tx, _, _| Ok(tx.waiting_link_requests(10)?)).unwrap();
            assert_eq!(waiting.len(), 1, "{}: one row, whatever the address", house.name);
            house.write(|tx, context, _| lost::answer(tx, context)).unwrap()
        };
        assert_eq!(ask("nobody@overhalla.example"), 0);
        for (address, kind) in [
            ("KARI@overhalla.example", "manage-link"),
            ("per@overhalla.example", "deputy-link"),
            (postbox.as_str(), "invitation-link"),
        ] {
            assert_eq!(ask(address), 1, "{}: {address}", house.name);
            let letter = house.newest();
            assert_eq!((letter.letter.content.code(), to(&letter)), (kind, vec![address]));
            assert_eq!(ask(address), 0, "{}: not again within ten minutes", house.name);
        }
        assert_eq!(house.letters().len(), before + 3);
        house.clock.set("2018-11-07T09:10:00Z");
        assert_eq!(ask("kari@overhalla.example"), 1);
        let left = house.write(|tx, _, _| Ok(tx.waiting_link_requests(10)?)).unwrap();
        assert!(left.is_empty(), "no address is kept");
    }
}

#[test]
fn a_forgotten_password_is_replaced_by_a_link_that_works_once() {
    for engine in engines() {
        let house = House::on(&engine);
        house
            .write(|tx, context, _| account::put(tx, context, "oda@dir.example", "Oda", "old hash"))
            .unwrap();
        let ask = |address: &str| {
            let address = Personal::new(address);
            house
                .write(move |tx, context, _| {
                    lost::ask(tx, context, Wanted::ResetPassword, None, &address, Language::Nn)
                })
                .unwrap();
            // The worker takes the letter at once, when there is one.
            house.write(|tx, context, _| correspondence::claim(tx, context, 10)).unwrap()
        };
        assert!(ask("nobody@dir.example").is_empty(), "{}", house.name);
        let claimed = ask("Oda@dir.example");
        let letter = &claimed[0].letter.letter;
        assert!(claimed[0].organisation.is_none() && claimed[0].loaded.is_none());
        assert_eq!((letter.language, &letter.gathering), (Language::Nn, &None));
        let Content::ResetPassword { nonce } = &letter.content else { panic!() };
        let token = house.samling.key().single_use(nonce);
        assert!(ask("oda@dir.example").is_empty(), "{}: the pause", house.name);
        assert_eq!(house.write(|tx, _, _| Ok(tx.account_letters(10)?)).unwrap().len(), 1);
        let reset = |token: &str| {
            let token = token.to_owned();
            house.write(move |tx, context, _| account::link::reset(tx, context, &token, "new hash"))
        };
        let session = |id: &'static str, data: &'static str| {
            house.write(move |tx, context, _| {
                Ok(tx.put_session(id, data, context.now + jiff::SignedDuration::from_hours(1))?)
            })
        };
        let there = |id: &'static str| {
            house.write(move |tx, context, _| Ok(tx.session(id, context.now)?.is_some())).unwrap()
        };
        session("own", r#"{"account":1,"seen":5}"#).unwrap();
        session("own-last", r#"{"seen":5,"account":1}"#).unwrap();
        session("other", r#"{"account":11,"seen":5}"#).unwrap();
        assert!(reset(&token).is_ok());
        let left = ["own", "own-last", "other"].map(there);
        assert_eq!(left, [false, false, true], "{}: whoever was logged in is out", house.name);
        assert_eq!(reset(&token), Err(Failure::Spent(Spent::Used)), "{}", house.name);
        let row = house.write(|tx, _, _| account::by_email(tx, "oda@dir.example")).unwrap().unwrap();
        assert_eq!((row.password.as_str(), row.name.reveal()), ("new hash", "Oda"));
    }
}

#[test]
fn a_mistyped_address_is_corrected_told_and_kept_against_the_old_list() {
    for engine in engines() {
        let house = House::on(&engine);
        let row =
            |house: &House| house.write(|tx, _, g| Ok(tx.organisation(g, &overhalla())?.unwrap())).unwrap();
        let old = row(&house).invited.emails[0].reveal().to_owned();
        house
            .write(|tx, context, g| invitation::invite(tx, context, g, Some(&[overhalla()]), &ORGANISER))
            .unwrap();
        let sent = house.newest();
        house
            .write(move |tx, context, _| {
                let refused = correspondence::Sent::Refused("550 no such user".to_owned());
                correspondence::settle(tx, context, &sent, &refused, Some(b"raw".to_vec()))
            })
            .unwrap();
        let correction = |typed: &[&str], reason: &str, revoke| Correction {
            typed: typed.iter().map(|text| (*text).to_owned()).collect(),
            reason: reason.to_owned(),
            revoke,
            send: true,
        };
        let apply = |correction: Correction| {
            house.write(move |tx, context, g| correct(tx, context, g, &overhalla(), &correction, &ORGANISER))
        };
        match apply(correction(&["post"], "", false)) {
            Err(Failure::Invalid(errors)) => {
                let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
                assert_eq!(fields, ["address-0", "reason"], "{}", house.name);
            }
            other => panic!("{other:?}"),
        }
        let done = apply(correction(&["postmottak@ny.example"], "skrevet feil", true)).unwrap();
        assert_eq!(done.sent, 1, "{}", house.name);
        let letters = house.letters();
        assert_eq!(letters.len(), 2, "{}: no letter to the address that is known not to work", house.name);
        assert_eq!(letters[1].state, LetterState::Replaced);
        assert_eq!(letters[0].letter.content, Content::Invitation { generation: 2 });
        assert_eq!(to(&letters[0]), ["postmottak@ny.example"]);
        assert_eq!(row(&house).generation, 2);
        // The old link says why it is no longer.
        let gone = house.token(Purpose::Invitation, 1);
        let found = house.write(move |tx, context, g| invitation::find(tx, context, g, &gone).map(|_| ()));
        assert_eq!(found, Err(Failure::Retired(Why::Revoked)), "{}", house.name);
        // An address that works is told, without the new one.
        apply(correction(&["post@ny.example"], "bytte", false)).unwrap();
        let told = house.letters().into_iter().find(|one| one.letter.content == Content::AddressesChanged);
        assert_eq!(to(&told.unwrap()), ["postmottak@ny.example"]);
        // The same list again does not bring the mistake back; a list that says something new holds.
        import(&house.samling, example());
        assert_eq!(row(&house).invited.emails[0].reveal(), "post@ny.example", "{}", house.name);
        let mut listed = row(&house).invited;
        listed.emails = vec![Personal::new("liste@ny.example")];
        let again = gathering::Import { gathering: example(), picture: None, invited: Some(vec![listed]) };
        house.write(move |tx, context, _| gathering::import(tx, context, &again)).unwrap();
        assert_eq!(row(&house).invited.emails[0].reveal(), "liste@ny.example");
        assert_ne!(old, "liste@ny.example");
        assert!(house.actions().contains(&Action::AddressesChanged));
    }
}
