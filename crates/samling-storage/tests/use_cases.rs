//! The use cases on real storage, on both engines, with a clock that the test sets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{TestClock, engines, example, import, samling};
use samling_app::coverage::{self, Published};
use samling_app::journal::{Action, Actor};
use samling_app::letter::{Content, LetterState};
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Terms, Way};
use samling_app::store::Answer;
use samling_app::{Failure, Samling, account, correspondence, invitation};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::AnswerState;
use samling_domain::language::Language;
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::form::Form;

const OPEN: &str = "2018-11-07T09:00:00Z";
const OVER: &str = "2018-11-21T08:00:00Z";

fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

/// A filled-in form with so many participants who take everything.
fn form(version: i64, people: usize) -> Form {
    let g = example();
    let mut pairs = vec![
        ("version".to_owned(), version.to_string()),
        ("contact-name".to_owned(), "Kari Eksempel".to_owned()),
        ("contact-email".to_owned(), "kari@overhalla.example".to_owned()),
        ("terms".to_owned(), "yes".to_owned()),
    ];
    for n in 0..people {
        pairs.push((format!("p{n}-name"), format!("Deltaker {n} Ærlig Ŋ 🌲")));
        pairs.push((format!("p{n}-role"), g.roles[0].id.to_string()));
        pairs.push((format!("p{n}-field"), g.fields[0].id.to_string()));
        for element in &g.elements {
            pairs.push((format!("p{n}-take"), element.id.to_string()));
        }
    }
    Form::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

fn invitation_way(samling: &Samling, g: &GatheringId, id: &str) -> Way {
    Way::Invitation(samling.key().token(Purpose::Invitation, g, &organisation(id), 1))
}

fn submit(samling: &Samling, g: &GatheringId, way: &Way, form: &Form) -> Result<Outcome, Failure> {
    let (g, way, form) = (g.clone(), way.clone(), form.clone());
    samling.write_blocking(move |tx, context| {
        registration::submit(tx, context, &g, &way, &form, |_| Some(Terms::new("vilkår", Language::Nn)))
    })
}

fn manage_of(outcome: Outcome) -> Way {
    match outcome {
        Outcome::Done { manage, .. } => Way::Manage(manage),
        Outcome::Late { .. } | Outcome::Waiting { .. } => panic!("not done"),
    }
}

fn state_of(samling: &Samling, g: &GatheringId, id: &str) -> AnswerState {
    let (g, id) = (g.clone(), organisation(id));
    samling.read_blocking(move |tx, _| Ok(tx.organisation(&g, &id)?.unwrap().state)).unwrap()
}

#[test]
fn from_the_invitation_to_the_confirmation_letter() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let id = g.clone();
        let sent = samling
            .write_blocking(move |tx, context| invitation::invite(tx, context, &id, None, &Actor::Operator))
            .unwrap();
        assert_eq!(sent, 49, "{}", engine.name);
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::Invited);

        let way = invitation_way(&samling, &g, "5047");
        let (id, Way::Invitation(token)) = (g.clone(), way.clone()) else { unreachable!() };
        samling.write_blocking(move |tx, context| invitation::open(tx, context, &id, &token)).unwrap();
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::Opened);

        let manage = manage_of(submit(&samling, &g, &way, &form(0, 4)).unwrap());
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::Registered);
        let again = submit(&samling, &g, &way, &form(0, 4)).unwrap();
        assert!(matches!(again, Outcome::Done { changed: false, .. }), "the same form twice is one sign-up");

        clock.set(OVER);
        let id = g.clone();
        let published = samling
            .write_blocking(move |tx, context| {
                let seen = coverage::propose(tx, context, &id)?.fingerprint;
                coverage::publish(tx, context, &id, Some(&seen), "fristen er ute", &Actor::Operator)
            })
            .unwrap();
        assert_eq!(published, Published::Done { letters: 1 }, "{}", engine.name);
        let id = g.clone();
        let twice = samling
            .write_blocking(move |tx, context| {
                coverage::publish(tx, context, &id, None, "", &Actor::Operator)
            })
            .unwrap();
        assert_eq!(twice, Published::Unchanged);

        let id = g.clone();
        let (letters, entries) =
            samling.read_blocking(move |tx, _| Ok((tx.letters(&id, 1000)?, tx.entries(&id, 1000)?))).unwrap();
        assert_eq!(letters.len(), 49 + 1 + 1);
        assert!(letters[0].created_at < clock_now(OVER) || letters[0].created_at == clock_now(OVER));
        let Content::Confirmation { decision, delegation, .. } = &letters[0].letter.content else {
            panic!("the newest letter is the confirmation")
        };
        assert_eq!(letters[0].letter.language, Language::Nn);
        assert_eq!(letters[0].letter.recipients[0].reveal(), "kari@overhalla.example");
        assert_eq!(decision.persons.len(), 4);
        assert_eq!(delegation.participants[0].name.reveal(), "Deltaker 0 Ærlig Ŋ 🌲");
        let actions: Vec<Action> = entries.iter().take(3).map(|stored| stored.entry.action).collect();
        assert_eq!(actions, [Action::CoveragePublished, Action::Registered, Action::InvitationOpened]);
        let Way::Manage(_) = manage else { panic!() };
    }
}

fn clock_now(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}

#[test]
fn two_tabs_cannot_overwrite_each_other_unseen() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let way = invitation_way(&samling, &g, "5047");
        let manage = manage_of(submit(&samling, &g, &way, &form(0, 2)).unwrap());
        assert!(matches!(
            submit(&samling, &g, &manage, &form(1, 3)),
            Ok(Outcome::Done { changed: true, .. })
        ));
        let stale = submit(&samling, &g, &manage, &form(1, 1));
        assert_eq!(stale, Err(Failure::Rejected(Rejection::Conflict)), "{}", engine.name);
        let through_invitation = submit(&samling, &g, &way, &form(2, 1));
        assert_eq!(through_invitation, Err(Failure::Rejected(Rejection::Conflict)));
    }
}

#[test]
fn participants_keep_their_numbers_only_at_home() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let people = |manage: &Way| {
            let (g, Way::Manage(token)) = (g.clone(), manage.clone()) else { unreachable!() };
            samling
                .read_blocking(move |tx, context| registration::manage(tx, context, &g, &token))
                .unwrap()
                .delegation
                .delegation
                .participants
        };
        let first =
            manage_of(submit(&samling, &g, &invitation_way(&samling, &g, "5047"), &form(0, 2)).unwrap());
        let theirs = people(&first);
        // Another organisation sends a form with those numbers: they are not taken over.
        let mut stolen = form(0, 2);
        stolen.people[0].id = Some(theirs[0].id.0);
        let second = manage_of(submit(&samling, &g, &invitation_way(&samling, &g, "5001"), &stolen).unwrap());
        assert_ne!(people(&second)[0].id, theirs[0].id, "{}", engine.name);
        assert_eq!(people(&first), theirs);
        // At home the numbers stay, in a new order, and a number sent twice becomes a new participant.
        let mut own = form(1, 3);
        own.people[0].id = Some(theirs[1].id.0);
        own.people[1].id = Some(theirs[0].id.0);
        own.people[2].id = Some(theirs[0].id.0);
        submit(&samling, &g, &first, &own).unwrap();
        let after = people(&first);
        assert_eq!((after[0].id, after[1].id), (theirs[1].id, theirs[0].id));
        assert!(after[2].id != theirs[0].id && after[2].id != theirs[1].id);
    }
}

#[test]
fn what_comes_late_is_kept_and_never_dropped() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let manage =
            manage_of(submit(&samling, &g, &invitation_way(&samling, &g, "5047"), &form(0, 2)).unwrap());
        clock.set("2018-11-20T23:00:00Z");
        let late = submit(&samling, &g, &manage, &form(1, 3)).unwrap();
        assert!(matches!(late, Outcome::Late { .. }), "{}", engine.name);
        assert_eq!(submit(&samling, &g, &manage, &form(1, 3)), Ok(late), "twice is one request");
        let new = submit(&samling, &g, &invitation_way(&samling, &g, "5001"), &form(0, 1)).unwrap();
        assert_eq!(new, Outcome::Late { manage: None });
        let id = g.clone();
        let (requests, delegation) = samling
            .read_blocking(move |tx, _| {
                Ok((tx.late_requests(&id, None)?, tx.delegation(&id, &organisation("5047"))?.unwrap()))
            })
            .unwrap();
        assert_eq!(requests.len(), 2);
        assert_eq!(requests[1].delegation.participants.len(), 3);
        assert_eq!(delegation.delegation.participants.len(), 2, "what was signed up holds");
        assert_eq!(state_of(&samling, &g, "5001"), AnswerState::NotInvited);
    }
}

#[test]
fn withdrawing_and_not_coming_are_answers() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let way = invitation_way(&samling, &g, "5047");
        let leave = |way: &Way, intent| {
            let (g, way) = (g.clone(), way.clone());
            samling.write_blocking(move |tx, context| {
                registration::leave(tx, context, &g, &way, intent, Language::Nb)
            })
        };
        leave(&way, Intent::Decline).unwrap();
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::NotComing);
        leave(&way, Intent::Decline).unwrap();
        let id = g.clone();
        let letters = samling.read_blocking(move |tx, _| Ok(tx.letters(&id, 100)?)).unwrap();
        assert_eq!(letters.len(), 1, "saying it twice gives one letter");
        // They change their mind, and the form says so from what is stored.
        let manage = manage_of(submit(&samling, &g, &way, &form(1, 2)).unwrap());
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::Registered);
        leave(&manage, Intent::Withdraw).unwrap();
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::Withdrawn);
        let id = g.clone();
        let row = samling
            .read_blocking(move |tx, _| Ok(tx.delegation(&id, &organisation("5047"))?.unwrap()))
            .unwrap();
        assert_eq!(
            (row.answer, row.delegation.participants.len()),
            (Answer::Withdrawn, 0),
            "{}",
            engine.name
        );
        assert!(submit(&samling, &g, &way, &form(row.version, 1)).is_ok(), "and again");
    }
}

#[test]
fn a_foreign_or_broken_link_opens_nothing() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let right = samling.key().token(Purpose::Invitation, &g, &organisation("5047"), 1);
        let foreign = right.replace("5047", "5001");
        let old = samling.key().token(Purpose::Invitation, &g, &organisation("5047"), 0);
        let manage = samling.key().token(Purpose::Manage, &g, &organisation("5047"), 1);
        for token in ["", "5047", "5047.", &foreign, &old, &manage, "9999.AAAAAAAAAAAAAAAAAAAAAA"] {
            let answer = submit(&samling, &g, &Way::Invitation(token.to_owned()), &form(0, 1));
            assert_eq!(answer, Err(Failure::NotFound), "{token}");
        }
        assert_eq!(submit(&samling, &g, &Way::Manage(manage), &form(0, 1)), Err(Failure::NotFound));
    }
}

#[test]
fn hard_places_are_never_oversold() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let mut gathering = example();
        for capacity in &mut gathering.capacities {
            capacity.enforced = samling_domain::coverage::rules::Enforced::SignUp;
            capacity.limit = 7;
        }
        let g = import(&samling, gathering);
        let ids: Vec<String> = {
            let id = g.clone();
            let rows = samling.read_blocking(move |tx, _| Ok(tx.organisations(&id)?)).unwrap();
            rows.iter().map(|row| row.invited.id.to_string()).take(16).collect()
        };
        let taken: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = ids
                .iter()
                .map(|id| {
                    let (samling, g) = (&samling, &g);
                    scope.spawn(move || {
                        match submit(samling, g, &invitation_way(samling, g, id), &form(0, 2)) {
                            Ok(Outcome::Done { .. }) => 2,
                            Err(Failure::Rejected(Rejection::Full)) => 0,
                            other => panic!("{other:?}"),
                        }
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(taken, 6, "{}: three delegations of two fit into seven places", engine.name);
        // Whoever has places may still change within them, and gives them back by withdrawing.
        let id = g.clone();
        let registered = samling.read_blocking(move |tx, _| Ok(tx.delegations(&id)?)).unwrap();
        assert_eq!(registered.len(), 3);
        let first = &registered[0].0;
        let manage = Way::Manage(samling.key().token(Purpose::Manage, &g, first, 1));
        assert!(matches!(submit(&samling, &g, &manage, &form(1, 3)), Ok(Outcome::Done { .. })));
        assert_eq!(submit(&samling, &g, &manage, &form(2, 4)), Err(Failure::Rejected(Rejection::Full)));
        let id = g.clone();
        samling
            .write_blocking(move |tx, context| {
                registration::leave(tx, context, &id, &manage, Intent::Withdraw, Language::Nb)
            })
            .unwrap();
        let free = ids.iter().find(|id| !registered.iter().any(|(org, _)| org.as_str() == **id)).unwrap();
        assert!(submit(&samling, &g, &invitation_way(&samling, &g, free), &form(0, 3)).is_ok());
    }
}

#[test]
fn a_decision_waits_for_the_deadline_and_for_what_was_seen() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        submit(&samling, &g, &invitation_way(&samling, &g, "5047"), &form(0, 5)).unwrap();
        let publish = |seen: Option<String>| {
            let g = g.clone();
            samling
                .write_blocking(move |tx, context| {
                    coverage::publish(tx, context, &g, seen.as_deref(), "rettet", &Actor::Operator)
                })
                .unwrap()
        };
        assert_eq!(publish(None), Published::TooEarly);
        clock.set(OVER);
        let propose = || {
            let g = g.clone();
            samling.read_blocking(move |tx, context| coverage::propose(tx, context, &g)).unwrap()
        };
        let seen = propose();
        assert_eq!(seen.violations, Vec::<String>::new());
        let payer = seen.plan.organisations[0].persons.iter().find(|p| p.cover.is_none());
        let person = payer.or(seen.plan.organisations[0].persons.last()).unwrap().participant;
        let id = g.clone();
        samling
            .write_blocking(move |tx, context| {
                coverage::adjust(tx, context, &id, person, None, " innleder ", &Actor::Organiser(1))
            })
            .unwrap();
        assert_eq!(publish(Some(seen.fingerprint)), Published::Outdated, "{}", engine.name);
        let seen = propose();
        assert_eq!(seen.violations, Vec::<String>::new());
        assert_eq!(publish(Some(seen.fingerprint)), Published::Done { letters: 1 });
        let id = g.clone();
        samling
            .write_blocking(move |tx, context| {
                coverage::unadjust(tx, context, &id, person, &Actor::Organiser(1))
            })
            .unwrap();
        let next = propose();
        let expect = usize::from(!next.is_published());
        match publish(None) {
            Published::Done { letters } => assert_eq!(letters, expect),
            other => assert_eq!((other, expect), (Published::Unchanged, 0)),
        }
        let id = g.clone();
        let without = samling.write_blocking(move |tx, context| {
            coverage::adjust(tx, context, &id, person, None, "  ", &Actor::Organiser(1))
        });
        assert_eq!(without, Err(Failure::Missing("reason")));
    }
}

#[test]
fn letters_wait_are_tried_again_and_end() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let id = g.clone();
        let only = [organisation("5001"), organisation("5047")];
        samling
            .write_blocking(move |tx, context| {
                invitation::invite(tx, context, &id, Some(&only), &Actor::Operator)
            })
            .unwrap();
        let claim = || samling.write_blocking(|tx, context| correspondence::claim(tx, context, 10)).unwrap();
        let settle = |letter: &samling_app::letter::StoredLetter, sent: correspondence::Sent| {
            let letter = letter.clone();
            samling
                .write_blocking(move |tx, context| {
                    correspondence::settle(tx, context, &letter, &sent, Some(b"raw".to_vec()))
                })
                .unwrap();
        };
        let state = |id: i64| {
            let row = samling.read_blocking(move |tx, _| Ok(tx.letter(id)?.unwrap())).unwrap();
            (row.state, row.attempts)
        };
        let first = claim();
        assert_eq!(first.len(), 2);
        assert!(claim().is_empty(), "{}: what is being sent is not taken twice", engine.name);
        settle(&first[0].letter, correspondence::Sent::Delivered);
        settle(&first[1].letter, correspondence::Sent::TryLater("421".to_owned()));
        assert_eq!(state(first[0].letter.id), (LetterState::Sent, 1));
        assert!(claim().is_empty(), "not before its time");
        clock.set("2018-11-07T09:00:11Z");
        let second = claim();
        assert_eq!(second.len(), 1);
        assert_eq!(second[0].letter.raw.as_deref(), Some(b"raw".as_slice()));
        // The program ends here; a server may have had it.
        assert_eq!(
            samling.write_blocking(|tx, context| correspondence::recover(tx, context, false)).unwrap(),
            1
        );
        let id = second[0].letter.id;
        assert_eq!(state(id), (LetterState::Unsure, 1));
        assert!(claim().is_empty(), "an unsure letter waits for the organiser's word");
        samling
            .write_blocking(move |tx, context| correspondence::resend(tx, context, id, &Actor::Organiser(1)))
            .unwrap();
        let third = claim();
        settle(&third[0].letter, correspondence::Sent::Refused("550".to_owned()));
        assert_eq!(state(id), (LetterState::Refused, 2));
    }
}

#[test]
fn the_open_way_in_sends_the_link_to_registered_addresses_only() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let ask = |id: &str| {
            let (g, id) = (g.clone(), organisation(id));
            samling
                .write_blocking(move |tx, context| invitation::ask_for_link(tx, context, &g, &id))
                .unwrap();
        };
        let letters = || {
            let g = g.clone();
            samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 100)?)).unwrap()
        };
        ask("9999");
        assert!(letters().is_empty(), "{}: nobody of that name", engine.name);
        ask("5047");
        assert!(letters().is_empty(), "{}: not before the organiser invites", engine.name);
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::NotInvited);
        let (id, only) = (g.clone(), [organisation("5047")]);
        samling
            .write_blocking(move |tx, context| {
                invitation::invite(tx, context, &id, Some(&only), &Actor::Operator)
            })
            .unwrap();
        ask("5047");
        ask("5047");
        assert_eq!(letters().len(), 2, "{}: not again within ten minutes", engine.name);
        assert!(matches!(letters()[0].letter.content, Content::Invitation { generation: 1 }));
        assert_eq!(state_of(&samling, &g, "5047"), AnswerState::Invited);
        submit(&samling, &g, &invitation_way(&samling, &g, "5047"), &form(0, 1)).unwrap();
        clock.set("2018-11-07T09:10:00Z");
        ask("5047");
        let newest = letters().remove(0).letter;
        assert!(matches!(newest.content, Content::ManageLink { .. }));
        assert_eq!(newest.recipients[0].reveal(), "kari@overhalla.example");
    }
}

#[test]
fn accounts_are_found_by_address_whatever_its_case() {
    let hash = account::hash("riktig hest batteri").unwrap();
    assert!(account::fits("riktig hest batteri", &hash));
    assert!(!account::fits("feil", &hash) && !account::fits("feil", "ingen hash"));
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let stored = hash.clone();
        let id = samling
            .write_blocking(move |tx, context| {
                account::put(tx, context, " Kari@Dir.example ", "Kari", &stored)
            })
            .unwrap();
        let row = samling.read_blocking(|tx, _| account::by_email(tx, "kari@dir.EXAMPLE")).unwrap().unwrap();
        assert_eq!((row.id, row.password.as_str()), (id, hash.as_str()), "{}", engine.name);
    }
}

#[test]
fn what_fails_is_undone() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let failed: Result<(), Failure> = samling.write_blocking(|tx, _| {
            tx.put_setting("a", "1")?;
            Err(Failure::NotFound)
        });
        assert_eq!(failed, Err(Failure::NotFound));
        assert_eq!(samling.read_blocking(|tx, _| Ok(tx.setting("a")?)).unwrap(), None, "{}", engine.name);
        let (g, now) = (example().id, jiff::Timestamp::UNIX_EPOCH);
        samling.write_blocking(move |tx, _| Ok(tx.put_session("s", "{}", now)?)).unwrap();
        assert_eq!(samling.read_blocking(move |tx, _| Ok(tx.session("s", now)?)).unwrap(), None);
        assert_eq!(samling.read_blocking(move |tx, _| Ok(tx.gathering_revision(&g)?)).unwrap(), None);
        // A database that is there is opened again as it is.
        samling.write_blocking(|tx, _| Ok(tx.put_setting("a", "2")?)).unwrap();
        let again = engines::samling(&engine, &clock);
        assert_eq!(again.read_blocking(|tx, _| Ok(tx.setting("a")?)).unwrap().as_deref(), Some("2"));
    }
}

/// PostgreSQL keeps what it removes for as long as a transaction is open.
#[test]
fn reading_leaves_no_transaction_open() {
    for engine in engines().iter().filter(|engine| engine.name == "postgresql") {
        let clock = TestClock::at(OPEN);
        let samling = samling(engine, &clock);
        let g = import(&samling, example());
        for _ in 0..20 {
            let g = g.clone();
            samling.read_blocking(move |tx, _| Ok(tx.organisations(&g)?.len())).unwrap();
        }
        let mut client = postgres::Client::connect(&engine.address, postgres::NoTls).unwrap();
        let open = "SELECT COUNT(*) FROM pg_stat_activity
                     WHERE datname = current_database() AND application_name = 'samling' AND state LIKE 'idle in%'";
        let count = |client: &mut postgres::Client| client.query_one(open, &[]).unwrap().get::<_, i64>(0);
        // The end is on its way, and nobody has waited for it.
        let closed = (0..100).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(20));
            count(&mut client) == 0
        });
        assert!(closed, "{} transactions are still open", count(&mut client));
    }
}
