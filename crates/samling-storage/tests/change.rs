//! Changes of a whole gathering and corrections on real storage, on both engines: once, all of it, and with its letters.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{TestClock, engines, example, import, samling};
use samling_app::change::{self, Act, ChangeRow, Done};
use samling_app::correction::{self, Sent, Which};
use samling_app::journal::{Action, Actor};
use samling_app::letter::{Content, StoredLetter};
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Terms, Way};
use samling_app::store::Answer;
use samling_app::{Failure, Samling, gathering, invitation};
use samling_domain::change::decide::{Command, Extend, Move};
use samling_domain::change::shorten::Shorten;
use samling_domain::change::{Audience, ChangedFact, Kind};
use samling_domain::gathering::Status;
use samling_domain::identity::{DayId, GatheringId, OrganisationId};
use samling_domain::invitation::AnswerState;
use samling_domain::language::{Language, Text};
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::form::Form;
use samling_domain::time::Deadline;

const OPEN: &str = "2018-11-07T09:00:00Z";
const OVER: &str = "2018-11-21T08:00:00Z";

fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

fn words(text: &str) -> Text {
    Text { nb: text.to_owned(), nn: text.to_owned(), en: None }
}

fn act(command: Command) -> Act {
    Act {
        command,
        reason: "derfor".to_owned(),
        words: Some(words("Slik er det.")),
        costs: None,
        audience: Audience::All,
    }
}

fn extend(deadline: &str, audience: Audience) -> Act {
    let deadline = Deadline::end_of(deadline.parse().unwrap());
    Act { audience, ..act(Command::Extend(Extend { deadline, changes: None, hotel: None })) }
}

/// A gathering with everybody invited and one delegation that takes these elements.
fn house(samling: &Samling, takes: &[&[&str]]) -> (GatheringId, Way) {
    let g = import(samling, example());
    let id = g.clone();
    samling
        .write_blocking(move |tx, context| invitation::invite(tx, context, &id, None, &Actor::Operator))
        .unwrap();
    let rules = example();
    let mut pairs = vec![
        ("version".to_owned(), "0".to_owned()),
        ("contact-name".to_owned(), "Kari Eksempel".to_owned()),
        ("contact-email".to_owned(), "kari@overhalla.example".to_owned()),
        ("terms".to_owned(), "yes".to_owned()),
    ];
    for (n, elements) in takes.iter().enumerate() {
        pairs.push((format!("p{n}-name"), format!("Deltaker {n}")));
        pairs.push((format!("p{n}-role"), rules.roles[0].id.to_string()));
        pairs.push((format!("p{n}-field"), rules.fields[0].id.to_string()));
        pairs.extend(elements.iter().map(|element| (format!("p{n}-take"), (*element).to_owned())));
    }
    let form = Form::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let way = Way::Invitation(samling.key().token(Purpose::Invitation, &g, &organisation("5047"), 1));
    let id = g.clone();
    let outcome = samling
        .write_blocking(move |tx, context| {
            registration::submit(tx, context, &id, &way, &form, |_| Some(Terms::new("vilkår", Language::Nn)))
        })
        .unwrap();
    let Outcome::Done { manage, .. } = outcome else { panic!("late") };
    (g, Way::Manage(manage))
}

/// Looks at an act and carries it out; twice, so that the second press must do nothing.
fn carry_out(samling: &Samling, g: &GatheringId, act: &Act) -> Done {
    let (id, asked) = (g.clone(), act.clone());
    let key =
        samling.read_blocking(move |tx, context| change::preview(tx, context, &id, &asked)).unwrap().key;
    let press = || {
        let (id, asked, seen) = (g.clone(), act.clone(), key.clone());
        samling
            .write_blocking(move |tx, context| {
                change::carry_out(tx, context, &id, &asked, &seen, &Actor::Organiser(1))
            })
            .unwrap()
    };
    let done = press();
    if matches!(done, Done::Now { .. }) {
        let (letters, revision) = (letters(samling, g).len(), revision(samling, g));
        assert_eq!(press(), Done::Before);
        assert_eq!((self::letters(samling, g).len(), self::revision(samling, g)), (letters, revision));
    }
    done
}

fn letters(samling: &Samling, g: &GatheringId) -> Vec<StoredLetter> {
    let id = g.clone();
    samling.read_blocking(move |tx, _| Ok(tx.letters(&id, 1000)?)).unwrap()
}

fn revision(samling: &Samling, g: &GatheringId) -> i64 {
    let id = g.clone();
    samling.read_blocking(move |tx, _| Ok(tx.gathering_revision(&id)?)).unwrap().unwrap()
}

fn history(samling: &Samling, g: &GatheringId) -> Vec<ChangeRow> {
    let id = g.clone();
    samling.read_blocking(move |tx, _| Ok(tx.changes(&id)?)).unwrap()
}

fn told(letter: &StoredLetter) -> &change::Told {
    let Content::GatheringChange(told) = &letter.letter.content else { panic!("{letter:?}") };
    told
}

fn leave(samling: &Samling, g: &GatheringId, way: &Way) -> Result<Outcome, Failure> {
    let (id, way) = (g.clone(), way.clone());
    samling.write_blocking(move |tx, context| {
        registration::leave(tx, context, &id, &way, Intent::Withdraw, Language::Nb)
    })
}

#[test]
fn a_later_deadline_opens_again_and_tells_those_whom_it_concerns() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, manage) = house(&samling, &[&["day-1"]]);
        clock.set(OVER);
        assert!(matches!(leave(&samling, &g, &manage), Ok(Outcome::Late { .. })), "{}", engine.name);
        let before = letters(&samling, &g).len();
        let done = carry_out(&samling, &g, &extend("2018-11-23", Audience::All));
        assert_eq!(done, Done::Now { letters: 49 }, "{}", engine.name);
        let after = letters(&samling, &g);
        let mut new: Vec<&StoredLetter> = after.iter().take(after.len() - before).collect();
        new.sort_by_key(|letter| letter.letter.organisation.clone());
        new.dedup_by_key(|letter| letter.letter.organisation.clone());
        assert_eq!(new.len(), 49, "one each");
        let theirs =
            new.iter().find(|letter| letter.letter.organisation == Some(organisation("5047"))).unwrap();
        assert!(told(theirs).registered && told(theirs).open);
        assert_eq!(theirs.letter.language, Language::Nn);
        assert_eq!(theirs.letter.recipients[0].reveal(), "kari@overhalla.example");
        let row = &history(&samling, &g)[0];
        assert_eq!((row.kind, row.letters, row.revision), (Kind::Extended, 49, 2));
        assert_eq!(row.reason, "derfor");
        assert!(
            matches!(leave(&samling, &g, &manage), Ok(Outcome::Done { changed: true, .. })),
            "open again"
        );
        let silent = carry_out(&samling, &g, &extend("2018-11-24", Audience::Silent));
        assert_eq!(silent, Done::Now { letters: 48 }, "only those who have not answered");
        let nobody = carry_out(&samling, &g, &extend("2018-11-25", Audience::Nobody));
        assert_eq!(nobody, Done::Now { letters: 0 });
        let earlier = carry_out(&samling, &g, &extend("2018-11-22", Audience::All));
        assert!(matches!(earlier, Done::Refused(_)), "{earlier:?}");
    }
}

#[test]
fn what_was_not_seen_is_not_done() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, _) = house(&samling, &[&["day-1"]]);
        let other = extend("2018-11-25", Audience::Nobody);
        let (id, asked) = (g.clone(), extend("2018-11-23", Audience::Nobody));
        let seen =
            samling.read_blocking(move |tx, context| change::preview(tx, context, &id, &asked)).unwrap().key;
        let id = g.clone();
        let done = samling
            .write_blocking(move |tx, context| {
                change::carry_out(tx, context, &id, &other, &seen, &Actor::Operator)
            })
            .unwrap();
        assert_eq!((done, history(&samling, &g).len()), (Done::Outdated, 0), "{}", engine.name);
    }
}

#[test]
fn a_cancelled_gathering_reaches_everybody_and_can_be_taken_up_again() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, manage) = house(&samling, &[&["day-1"]]);
        let mut cancel = act(Command::Cancel);
        cancel.costs = Some(words("Ingen betaler noe."));
        assert_eq!(carry_out(&samling, &g, &cancel), Done::Now { letters: 49 }, "{}", engine.name);
        assert_eq!(leave(&samling, &g, &manage), Err(Failure::Rejected(Rejection::Cancelled)));
        let id = g.clone();
        let reminded = samling
            .write_blocking(move |tx, context| invitation::remind(tx, context, &id, &Actor::Operator))
            .unwrap();
        assert_eq!(reminded, 0, "nobody is reminded of what is not held");
        assert!(matches!(carry_out(&samling, &g, &cancel), Done::Refused(_)), "not twice");
        assert_eq!(carry_out(&samling, &g, &act(Command::Reinstate)), Done::Now { letters: 49 });
        let kinds: Vec<Kind> = history(&samling, &g).iter().map(|row| row.kind).collect();
        assert_eq!(kinds, [Kind::Reinstated, Kind::Cancelled]);
        assert!(matches!(leave(&samling, &g, &manage), Ok(Outcome::Done { .. })), "as before");
    }
}

#[test]
fn after_a_move_contacts_confirm_or_withdraw_free_of_charge() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, manage) = house(&samling, &[&["day-1"]]);
        clock.set(OVER);
        let days = [("day-1", "2018-12-11"), ("day-2", "2018-12-12")]
            .map(|(id, date)| (DayId::new(id).unwrap(), date.parse().unwrap()));
        let withdraw = Some(Deadline::end_of("2018-12-01".parse().unwrap()));
        let wanted = Move { days: days.into(), withdraw, ..Move::default() };
        assert_eq!(carry_out(&samling, &g, &act(Command::Move(wanted))), Done::Now { letters: 49 });
        let Way::Manage(token) = manage.clone() else { panic!() };
        let (id, link) = (g.clone(), token.clone());
        let asked = move || {
            let (id, link) = (id.clone(), link.clone());
            move |tx: &mut dyn samling_app::store::Transaction, context: &samling_app::Context| {
                let managed = registration::manage(tx, context, &id, &link)?;
                Ok::<_, Failure>(change::asked_about(tx, context, &managed)?.is_some())
            }
        };
        assert!(samling.read_blocking(asked()).unwrap(), "{}", engine.name);
        for _ in 0..2 {
            let (id, link) = (g.clone(), token.clone());
            samling.write_blocking(move |tx, context| change::confirm(tx, context, &id, &link)).unwrap();
        }
        assert!(!samling.read_blocking(asked()).unwrap(), "asked once");
        let id = g.clone();
        let (confirmed, entries) =
            samling.read_blocking(move |tx, _| Ok((tx.confirmed(&id)?, tx.entries(&id, 5)?))).unwrap();
        assert_eq!(confirmed.len(), 1);
        let noted = entries.iter().filter(|stored| stored.entry.action == Action::ChangeConfirmed).count();
        assert_eq!(noted, 1);
        assert!(
            matches!(leave(&samling, &g, &manage), Ok(Outcome::Done { changed: true, .. })),
            "free until then"
        );
    }
}

#[test]
fn a_shorter_gathering_changes_what_is_signed_up_and_tells_each() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, _) = house(&samling, &[&["day-1", "day-2"], &["day-2"]]);
        let wanted = Shorten { days: [DayId::new("day-2").unwrap()].into(), ..Shorten::default() };
        let done = carry_out(&samling, &g, &act(Command::Shorten(wanted)));
        assert_eq!(done, Done::Now { letters: 49 }, "{}", engine.name);
        let all = letters(&samling, &g);
        let theirs =
            all.iter().find(|letter| letter.letter.organisation == Some(organisation("5047"))).unwrap();
        let shortened = told(theirs).shortened.as_ref().unwrap();
        let people: Vec<(usize, bool)> =
            shortened.people.iter().map(|person| (person.number, person.comes)).collect();
        assert_eq!(people, [(1, true), (2, false)]);
        let id = g.clone();
        let row = samling
            .read_blocking(move |tx, _| Ok(tx.delegation(&id, &organisation("5047"))?.unwrap()))
            .unwrap();
        assert_eq!((row.answer, row.version), (Answer::Registered, 2));
        assert_eq!(row.delegation.participants.len(), 1);
        assert_eq!(row.delegation.participants[0].elements.len(), 1);
    }
}

#[test]
fn who_only_came_on_the_dropped_day_is_withdrawn() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, _) = house(&samling, &[&["day-2"]]);
        let wanted = Shorten { days: [DayId::new("day-2").unwrap()].into(), ..Shorten::default() };
        carry_out(&samling, &g, &act(Command::Shorten(wanted)));
        let id = g.clone();
        let state = samling
            .read_blocking(move |tx, _| Ok(tx.organisation(&id, &organisation("5047"))?.unwrap().state))
            .unwrap();
        assert_eq!(state, AnswerState::Withdrawn, "{}", engine.name);
        let all = letters(&samling, &g);
        let theirs =
            all.iter().find(|letter| letter.letter.organisation == Some(organisation("5047"))).unwrap();
        assert!(told(theirs).shortened.as_ref().unwrap().nobody);
    }
}

#[test]
fn a_correction_goes_once_to_exactly_those_who_were_told() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, _) = house(&samling, &[&["day-1"]]);
        let which = Which { kind: "receipt".to_owned(), sending: None };
        let id = g.clone();
        let (asked, said) = (which.clone(), words("Fristen er {{deadline}}."));
        let find = move |tx: &mut dyn samling_app::store::Transaction, context: &samling_app::Context| {
            correction::find(tx, context, &id, Some(&asked))
        };
        let found = samling.read_blocking(find).unwrap();
        assert_eq!(found.misled.len(), 1, "{}", engine.name);
        assert!(
            found.sendings.iter().any(|sending| sending.which.kind == "invitation" && sending.letters == 49)
        );
        let seen = correction::key(&which, &said, &found.misled).unwrap();
        let press = |seen: &str| {
            let (id, which, said, seen) = (g.clone(), which.clone(), said.clone(), seen.to_owned());
            let send = move |tx: &mut dyn samling_app::store::Transaction, context: &samling_app::Context| {
                correction::send(tx, context, &id, &which, &said, "tastefeil", &seen, &Actor::Organiser(1))
            };
            samling.write_blocking(send).unwrap()
        };
        assert_eq!(press("another"), Sent::Outdated);
        assert_eq!(press(&seen), Sent::Now(1));
        assert_eq!(press(&seen), Sent::Before);
        let all = letters(&samling, &g);
        let Content::Correction(sent) = &all[0].letter.content else { panic!("{:?}", all[0]) };
        let receipt = all.iter().find(|letter| letter.letter.content.code() == "receipt").unwrap();
        assert_eq!(sent.earlier, receipt.id);
        assert_eq!(all[0].letter.recipients, receipt.letter.recipients);
        assert_eq!(all.iter().filter(|letter| letter.letter.content.code() == "correction").count(), 1);
    }
}

#[test]
fn a_file_that_is_read_in_again_comes_into_the_history() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let (g, _) = house(&samling, &[&["day-1"]]);
        let read_in = |change: &dyn Fn(&mut samling_domain::gathering::Gathering)| {
            let mut gathering = example();
            change(&mut gathering);
            let import = gathering::Import { gathering, picture: None, invited: None };
            samling.write_blocking(move |tx, context| gathering::import(tx, context, &import)).unwrap();
        };
        read_in(&|_| {});
        assert_eq!(history(&samling, &g), [], "{}: nothing is different", engine.name);
        read_in(&|gathering| {
            gathering.registration.deadline = Deadline::end_of("2018-11-22".parse().unwrap());
        });
        read_in(&|gathering| gathering.status = Status::Cancelled);
        let rows = history(&samling, &g);
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].kind, rows[0].letters), (Kind::Imported, 0));
        assert_eq!(rows[0].facts[0], ChangedFact::Cancelled);
    }
}
