//! Contributors on real storage, on both engines: asked by letter, answering by link, counting in what is scarce.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{Engine, TestClock, engines, example, import};
use samling_app::contributor::{self, Pasted, Saved};
use samling_app::coverage::{self, Published};
use samling_app::journal::{Action, Actor};
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Terms, Way};
use samling_app::{Failure, Samling};
use samling_domain::contributor::form::Form;
use samling_domain::contributor::{Contributor, State};
use samling_domain::coverage::rules::Enforced;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ContributorId, GatheringId, OrganisationId};
use samling_domain::language::Language;
use samling_domain::privacy::retention::Kind;
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::form::Form as SignUp;
use std::sync::Arc;

const OPEN: &str = "2018-11-07T09:00:00Z";
const OVER: &str = "2018-11-21T08:00:00Z";

struct House {
    samling: Samling,
    clock: Arc<TestClock>,
    g: GatheringId,
    name: &'static str,
}

fn house(engine: &Engine, change: impl Fn(&mut Gathering)) -> House {
    let clock = TestClock::at(OPEN);
    let samling = engines::samling(engine, &clock);
    let mut gathering = example();
    change(&mut gathering);
    let g = import(&samling, gathering);
    House { samling, clock, g, name: engine.name }
}

/// A speaker who takes everything, with some fields said otherwise.
fn form(more: &[(&str, &str)]) -> Form {
    let mut pairs = vec![
        ("kind", "speaker"),
        ("name", "Åse Eksempel"),
        ("email", "ase@difi.example"),
        ("affiliation", "body:difi"),
        ("take", "day-1"),
        ("take", "night-1"),
        ("badge", "yes"),
        ("note", "Kommer\nmed tog"),
    ];
    for (name, _) in more.iter().filter(|(name, _)| *name != "take") {
        pairs.retain(|(known, _)| known != name);
    }
    pairs.extend(more);
    Form::from_pairs(pairs)
}

impl House {
    fn save(&self, id: Option<ContributorId>, form: &Form) -> Saved {
        let (g, form) = (self.g.clone(), form.clone());
        let save = move |tx: &mut dyn samling_app::store::Transaction, context: &samling_app::Context| {
            contributor::save(tx, context, &g, id, &form, &Actor::Organiser(1))
        };
        self.samling.write_blocking(save).unwrap()
    }
    fn add(&self, more: &[(&str, &str)]) -> ContributorId {
        match self.save(None, &form(more)) {
            Saved::Done(id) => id,
            other => panic!("{}: {other:?}", self.name),
        }
    }
    fn row(&self, id: ContributorId) -> samling_app::store::ContributorRow {
        let g = self.g.clone();
        self.samling.read_blocking(move |tx, _| Ok(tx.contributor(&g, id)?.unwrap())).unwrap()
    }
    fn send(&self, id: ContributorId, seen: i64) -> bool {
        let g = self.g.clone();
        self.samling
            .write_blocking(move |tx, context| {
                contributor::send(tx, context, &g, id, seen, &Actor::Organiser(1))
            })
            .unwrap()
    }
    fn answer(&self, token: &str, yes: bool) -> Result<Saved, Failure> {
        let (g, token) = (self.g.clone(), token.to_owned());
        self.samling.write_blocking(move |tx, context| contributor::answer(tx, context, &g, &token, yes))
    }
    fn letters(&self) -> Vec<samling_app::letter::StoredLetter> {
        let g = self.g.clone();
        self.samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 100)?)).unwrap()
    }
    fn sign_up(&self, id: &str, people: usize) -> Result<Outcome, Failure> {
        let rules = example();
        let mut pairs = vec![
            ("contact-name".to_owned(), "Kari Eksempel".to_owned()),
            ("contact-email".to_owned(), "kari@overhalla.example".to_owned()),
            ("terms".to_owned(), "yes".to_owned()),
        ];
        for n in 0..people {
            pairs.push((format!("p{n}-name"), format!("Deltaker {n}")));
            pairs.push((format!("p{n}-role"), rules.roles[0].id.to_string()));
            pairs.push((format!("p{n}-field"), rules.fields[0].id.to_string()));
            for element in &rules.elements {
                pairs.push((format!("p{n}-take"), element.id.to_string()));
            }
        }
        let form = SignUp::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let organisation = OrganisationId::new(id).unwrap();
        let way = Way::Invitation(self.samling.key().token(Purpose::Invitation, &self.g, &organisation, 1));
        let g = self.g.clone();
        self.samling.write_blocking(move |tx, context| {
            registration::submit(tx, context, &g, &way, &form, |_| Some(Terms::new("vilkår", Language::Nb)))
        })
    }
}

#[test]
fn asked_by_letter_and_answering_by_link() {
    for engine in engines() {
        let house = house(&engine, |_| {});
        let id = house.add(&[]);
        let stored = house.row(id);
        assert_eq!(stored.contributor.note.reveal(), "Kommer\nmed tog", "{}", house.name);
        assert_eq!((stored.version, stored.generation, stored.letter.is_some()), (1, 1, false));
        assert!(!house.send(id, 7), "a page that is out of date sends nothing");
        assert!(house.send(id, 1) && !house.send(id, 1), "two presses of the button send one letter");
        let letters = house.letters();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].letter.content.code(), "contributor-enquiry");
        assert_eq!(letters[0].letter.organisation, None, "to nobody's organisation");
        let token = house.samling.key().contributor_token(&house.g, id, 1);
        assert!(matches!(house.answer(&token[..token.len() - 1], true), Err(Failure::NotFound)));
        assert_eq!(house.answer(&token, true), Ok(Saved::Done(id)));
        assert_eq!(house.row(id).contributor.state, State::Confirmed);
        let version = house.row(id).version;
        assert_eq!(house.answer(&token, true), Ok(Saved::Done(id)));
        assert_eq!(house.row(id).version, version, "the same answer again changes nothing");
        assert!(house.send(id, version));
        assert_eq!(house.letters()[0].letter.content.code(), "contributor-confirmation");
        assert_eq!(house.answer(&token, false), Ok(Saved::Done(id)));
        assert!(!house.send(id, house.row(id).version), "no letter to those who have said no");
        // A form that was made before all this is refused; one with another address lets the old link die.
        assert_eq!(house.save(Some(id), &form(&[("version", "1")])), Saved::Conflict);
        let version = house.row(id).version.to_string();
        let moved = form(&[("version", &version), ("email", "ny@difi.example")]);
        assert_eq!(house.save(Some(id), &moved), Saved::Done(id));
        assert!(matches!(house.answer(&token, true), Err(Failure::NotFound)));
    }
}

#[test]
fn what_she_takes_is_hers_to_change_until_the_hotel_has_the_numbers() {
    for engine in engines() {
        let house = house(&engine, |_| {});
        let id = house.add(&[]);
        let token = house.samling.key().contributor_token(&house.g, id, 1);
        let choose = |ticked: &[&str]| {
            let (g, token) = (house.g.clone(), token.clone());
            let ticked: Vec<String> = ticked.iter().map(|one| (*one).to_owned()).collect();
            house
                .samling
                .write_blocking(move |tx, context| contributor::choose(tx, context, &g, &token, &ticked))
                .unwrap()
        };
        assert_eq!(choose(&["day-1", "dinner"]), Saved::Done(id));
        assert_eq!(house.row(id).contributor.elements.len(), 2, "{}", house.name);
        assert!(matches!(choose(&["nothing"]), Saved::Wrong(_)));
        house.clock.set("2018-11-26T12:00:00Z");
        assert_eq!(choose(&[]), Saved::Conflict);
        assert_eq!(house.row(id).contributor.elements.len(), 2);
    }
}

#[test]
fn hard_capacities_are_shared_with_sign_up_under_one_lock() {
    for engine in engines() {
        let house = house(&engine, |g| {
            let rooms = g.capacities.iter_mut().find(|one| one.id.as_str() == "rooms").unwrap();
            rooms.limit = 3;
            rooms.enforced = Enforced::SignUp;
        });
        let id = house.add(&[]);
        assert!(
            matches!(house.sign_up("5001", 3), Err(Failure::Rejected(Rejection::Full))),
            "{}",
            house.name
        );
        assert!(house.sign_up("5001", 2).is_ok());
        assert!(matches!(house.save(None, &form(&[("name", "Ola")])), Saved::Full(_)));
        // Whoever says no gives the room back, and cannot have it when it is gone.
        let token = house.samling.key().contributor_token(&house.g, id, 1);
        assert_eq!(house.answer(&token, false), Ok(Saved::Done(id)));
        assert!(house.sign_up("5004", 1).is_ok());
        assert!(matches!(house.answer(&token, true), Ok(Saved::Full(_))));
        assert_eq!(house.row(id).contributor.state, State::Declined);
        let g = house.g.clone();
        house
            .samling
            .write_blocking(move |tx, context| contributor::remove(tx, context, &g, id, &Actor::Organiser(1)))
            .unwrap();
        let (g, rooms) = (house.g.clone(), samling_domain::identity::CapacityId::new("rooms").unwrap());
        let held = house.samling.read_blocking(move |tx, _| Ok(tx.reserved_beside(&g, &rooms, id)?));
        assert_eq!(held.unwrap(), 3);
    }
}

#[test]
fn somebody_who_is_signed_up_counts_once_until_she_is_not() {
    for engine in engines() {
        let house = house(&engine, |g| {
            let rooms = g.capacities.iter_mut().find(|one| one.id.as_str() == "rooms").unwrap();
            rooms.enforced = Enforced::SignUp;
        });
        house.sign_up("5001", 1).unwrap();
        let id = house.add(&[("name", "Deltaker 0"), ("affiliation", "organisation:5001")]);
        let g = house.g.clone();
        let counts = || {
            let g = house.g.clone();
            house
                .samling
                .read_blocking(move |tx, context| {
                    let facts = coverage::facts(tx, context, &g)?;
                    let numbers = contributor::asked(&facts);
                    let rooms = samling_domain::identity::CapacityId::new("rooms").unwrap();
                    let all = tx.reserved_beside(&g, &rooms, ContributorId(0))?;
                    Ok((numbers.delegations.persons, numbers.contributors.persons, all))
                })
                .unwrap()
        };
        assert_eq!(counts(), (1, 1, 2), "{}", house.name);
        let linked = house.samling.write_blocking(move |tx, context| {
            let person = tx.delegations(&g)?[0].1.delegation.participants[0].id;
            contributor::link(tx, context, &g, id, Some(person), &Actor::Organiser(1))
        });
        assert_eq!(linked, Ok(Saved::Done(id)));
        assert_eq!(counts(), (1, 0, 1));
        let (g, key) = (house.g.clone(), house.samling.key().clone());
        house
            .samling
            .write_blocking(move |tx, context| {
                let organisation = OrganisationId::new("5001").unwrap();
                let way = Way::Manage(key.token(Purpose::Manage, &g, &organisation, 1));
                registration::leave(tx, context, &g, &way, Intent::Withdraw, Language::Nb)
            })
            .unwrap();
        assert_eq!(counts(), (0, 1, 1), "she comes all the same, and keeps her room");
    }
}

#[test]
fn the_decision_leaves_the_contributors_their_rooms() {
    for engine in engines() {
        let house = house(&engine, |g| {
            g.capacities.iter_mut().find(|one| one.id.as_str() == "rooms").unwrap().limit = 3;
        });
        house.sign_up("5001", 2).unwrap();
        house.sign_up("5004", 2).unwrap();
        house.add(&[]);
        let quota = house.add(&[
            ("name", "Per Eksempel"),
            ("affiliation", "organisation:5001"),
            ("account", "organisation"),
        ]);
        house.clock.set(OVER);
        let g = house.g.clone();
        let proposal =
            house.samling.read_blocking(move |tx, context| coverage::propose(tx, context, &g)).unwrap();
        assert_eq!(proposal.violations, [""; 0], "{}", house.name);
        let rooms = proposal.plan.resources.iter().find(|one| one.capacity.as_str() == "rooms").unwrap();
        assert_eq!((rooms.limit, rooms.used), (2, 2), "one room of three is the speaker's");
        assert!(proposal.plan.person(quota.as_participant()).unwrap().cover.is_some());
        let g = house.g.clone();
        let published = house.samling.write_blocking(move |tx, context| {
            coverage::publish(tx, context, &g, None, "", &Actor::Organiser(1))
        });
        assert_eq!(published, Ok(Published::Done { letters: 2 }));
        let g = house.g.clone();
        let (sum, contributors) = house
            .samling
            .read_blocking(move |tx, context| {
                let facts = coverage::facts(tx, context, &g)?;
                let plan = facts.published.clone().unwrap().plan;
                let numbers = contributor::decided(&facts, &plan);
                Ok((numbers.sum(), numbers.contributors))
            })
            .unwrap();
        let nights = |totals: &samling_domain::coverage::totals::Totals| totals.nights.values().sum::<u32>();
        assert_eq!(nights(&sum), 3, "every room is slept in once");
        assert!(nights(&contributors) >= 1);
    }
}

#[test]
fn lines_come_in_all_or_none_and_everything_is_journalled_without_names() {
    for engine in engines() {
        let house = house(&engine, |_| {});
        let paste = |text: &'static str| {
            let g = house.g.clone();
            house
                .samling
                .write_blocking(move |tx, context| {
                    contributor::paste(tx, context, &g, "panelist", Language::Nb, text, &Actor::Organiser(1))
                })
                .unwrap()
        };
        assert!(matches!(paste("Kari Eksempel\nOla; ola@"), Pasted::Wrong(_)));
        assert_eq!(
            paste("Kari Eksempel; KS\nOla Eksempel; ola@asko.example; direktør; ASKO\n"),
            Pasted::Done(2)
        );
        let g = house.g.clone();
        let (rows, entries) = house
            .samling
            .read_blocking(move |tx, _| Ok((tx.contributors(&g)?, tx.entries(&g, 100)?)))
            .unwrap();
        assert_eq!(rows.len(), 2, "{}", house.name);
        let added = entries.iter().filter(|one| one.entry.action == Action::ContributorAdded).count();
        assert_eq!(added, 2);
        assert!(entries.iter().all(|one| !one.entry.fields.join(" ").contains("Eksempel")));
    }
}

#[test]
fn what_is_personal_can_be_erased_and_the_counts_stay() {
    for engine in engines() {
        let house = house(&engine, |_| {});
        let id = house.add(&[("title", "fagleder"), ("badge-words", "Fagleder Åse"), ("state", "confirmed")]);
        let token = house.samling.key().contributor_token(&house.g, id, 1);
        let before = house.row(id).contributor;
        let g = house.g.clone();
        let erased = house
            .samling
            .write_blocking(move |tx, _| Ok::<_, Failure>(tx.delete_kind(&g, Kind::Names)?))
            .unwrap();
        assert!(erased > 0, "{}", house.name);
        let after = house.row(id).contributor;
        for left in [&after.name, &after.email, &after.title, &after.badge_words, &after.note] {
            assert!(left.is_empty());
        }
        let kept =
            |one: &Contributor| (one.elements.clone(), one.account.clone(), one.state, one.kind.clone());
        assert_eq!(kept(&after), kept(&before));
        assert!(matches!(house.answer(&token, false), Err(Failure::NotFound)), "the link is dead");
    }
}
