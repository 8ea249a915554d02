//! Links on real storage, on both engines: lost links, addresses, hand-over, deputies, late requests, single use.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{TestClock, engines, example, import, samling};
use samling_app::contact;
use samling_app::invitation::addresses::{Correction, correct};
use samling_app::journal::{Action, Actor};
use samling_app::letter::{Content, LetterState, StoredLetter};
use samling_app::links::lost::{self, Wanted};
use samling_app::links::retired::Why;
use samling_app::links::single_use::{self, LOG_IN, Spent, Subject};
use samling_app::links::{Purpose, colleague, holders, revoke};
use samling_app::registration::{self, Outcome, Way};
use samling_app::store::{Answer, Transaction};
use samling_app::{Context, Failure, Samling, account, correspondence, deputy, gathering, invitation, late};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::colleague::Course;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::deputy::DeputyForm;
use samling_domain::registration::form::{FieldErrorKind, Form};
use std::sync::Arc;

const OPEN: &str = "2018-11-07T09:00:00Z";
const OVER: &str = "2018-11-21T08:00:00Z";
const ORGANISER: Actor = Actor::Organiser(1);

fn overhalla() -> OrganisationId {
    OrganisationId::new("5047").unwrap()
}

/// Overhalla with two participants signed up, on an engine.
struct House {
    samling: Samling,
    clock: Arc<TestClock>,
    g: GatheringId,
    name: &'static str,
}

impl House {
    fn on(engine: &engines::Engine) -> Self {
        let clock = TestClock::at(OPEN);
        let samling = samling(engine, &clock);
        let g = import(&samling, example());
        Self { samling, clock, g, name: engine.name }
    }

    fn signed_up(engine: &engines::Engine) -> Self {
        let house = Self::on(engine);
        let way = Way::Invitation(house.token(Purpose::Invitation, 1));
        house.submit(&way, &form(0, 2, "Kari Eksempel", "kari@overhalla.example")).unwrap();
        house
    }

    fn write<T: Send + 'static>(
        &self,
        mut work: impl FnMut(&mut dyn Transaction, &Context, &GatheringId) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let g = self.g.clone();
        self.samling.write_blocking(move |tx, context| work(tx, context, &g))
    }

    fn token(&self, purpose: Purpose, generation: i64) -> String {
        self.samling.key().token(purpose, &self.g, &overhalla(), generation)
    }

    fn submit(&self, way: &Way, form: &Form) -> Result<Outcome, Failure> {
        let (way, form) = (way.clone(), form.clone());
        self.write(move |tx, context, g| {
            registration::submit(tx, context, g, &way, &form, "vilkår", Language::Nb)
        })
    }

    /// The letters to Overhalla, newest first.
    fn letters(&self) -> Vec<StoredLetter> {
        self.write(|tx, _, g| Ok(tx.letters_of(g, &overhalla(), 100)?)).unwrap()
    }

    fn newest(&self) -> StoredLetter {
        self.letters().remove(0)
    }

    fn actions(&self) -> Vec<Action> {
        let entries = self.write(|tx, _, g| Ok(tx.entries(g, 50)?)).unwrap();
        for stored in &entries {
            assert!(stored.entry.fields.iter().all(|field| !field.contains('@')), "personal data in the journal");
        }
        entries.into_iter().map(|stored| stored.entry.action).collect()
    }

    fn manage(&self, token: &str) -> Result<registration::Managed, Failure> {
        let token = token.to_owned();
        self.write(move |tx, context, g| registration::manage(tx, context, g, &token))
    }

    /// The token that the newest single-use letter leads to.
    fn once(&self) -> String {
        match self.newest().letter.content {
            Content::HandOver { nonce, .. } | Content::ConfirmAddress { nonce } => {
                self.samling.key().single_use(&nonce)
            }
            other => panic!("{other:?}"),
        }
    }
}

fn form(version: i64, people: usize, name: &str, email: &str) -> Form {
    let g = example();
    let mut pairs = vec![
        ("version".to_owned(), version.to_string()),
        ("contact-name".to_owned(), name.to_owned()),
        ("contact-email".to_owned(), email.to_owned()),
        ("terms".to_owned(), "yes".to_owned()),
    ];
    for n in 0..people {
        pairs.push((format!("p{n}-name"), format!("Deltaker {n}")));
        pairs.push((format!("p{n}-role"), g.roles[0].id.to_string()));
        pairs.push((format!("p{n}-field"), g.fields[0].id.to_string()));
        for element in &g.elements {
            pairs.push((format!("p{n}-take"), element.id.to_string()));
        }
    }
    Form::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

fn to(letter: &StoredLetter) -> Vec<&str> {
    letter.letter.recipients.iter().map(Personal::reveal).collect()
}

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
                        let got = house.write(move |tx, context, _| {
                            single_use::redeem(tx, context, LOG_IN, &token)
                        });
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
        for _ in 0..5 {
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
        assert!(reset(&token).is_ok());
        assert_eq!(reset(&token), Err(Failure::Spent(Spent::Used)), "{}", house.name);
        let row = house.write(|tx, _, _| account::by_email(tx, "oda@dir.example")).unwrap().unwrap();
        assert_eq!((row.password.as_str(), row.name.reveal()), ("new hash", "Oda"));
    }
}

#[test]
fn a_mistyped_address_is_corrected_told_and_kept_against_the_old_list() {
    for engine in engines() {
        let house = House::on(&engine);
        let row = |house: &House| house.write(|tx, _, g| Ok(tx.organisation(g, &overhalla())?.unwrap())).unwrap();
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
        assert!(matches!(&same, Failure::Invalid(errors) if errors[0].kind == FieldErrorKind::Same), "{same:?}");
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
        assert!(matches!(&letter.letter.content, Content::LateRefused { words, .. } if words.contains("<b>")));
        let row = house.write(|tx, _, g| Ok(tx.organisation(g, &overhalla())?.unwrap())).unwrap();
        assert_eq!(row.late_requests, 0, "{}: nothing waits", house.name);
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
