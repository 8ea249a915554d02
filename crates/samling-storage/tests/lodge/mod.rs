//! A mountain lodge with few beds, and organisations that want them: what the tests of hard places share.
#![allow(dead_code, reason = "each test file uses its own part")]

use crate::engines::{Engine, TestClock, samling};
use samling_app::journal::Action;
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Terms, Way};
use samling_app::store::{Answer, DelegationRow, WaitingState};
use samling_app::waiting_list::{self, Answered, Queue};
use samling_app::{Failure, Samling, gathering};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::{AnswerState, Invited};
use samling_domain::language::{Language, WrittenForm};
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::form::Form;
use std::sync::Arc;

pub const OPEN: &str = "2031-03-01T09:00:00Z";
/// One participant takes a bed, and nothing else that is scarce.
pub const BED: &[&str] = &["day-1", "night", "day-2"];
pub const DAYS: &[&str] = &["day-1", "day-2"];

pub fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

/// The example with this many beds.
pub fn lodge(beds: u32) -> Gathering {
    let source = include_str!("../../../../examples/fjellsamling-2031/gathering.toml");
    let mut gathering = samling_domain::gathering::read::read(source).expect("the example is in order").0;
    gathering.capacities[0].limit = beds;
    gathering
}

pub fn invited(number: usize) -> Invited {
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

pub fn import(samling: &Samling, gathering: Gathering, organisations: usize) -> GatheringId {
    let id = gathering.id.clone();
    let invited = (0..organisations).map(invited).collect();
    let import = gathering::Import { gathering, picture: None, invited: Some(invited) };
    samling.write_blocking(move |tx, context| gathering::import(tx, context, &import)).unwrap();
    id
}

/// A form; each participant takes these elements. `wait` says that the page had told of the waiting list.
pub fn form(version: i64, people: &[&[&str]], wait: bool) -> Form {
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
pub struct World {
    pub samling: Samling,
    pub clock: Arc<TestClock>,
    pub g: GatheringId,
    pub name: &'static str,
}

impl World {
    pub fn new(engine: &Engine, gathering: Gathering, organisations: usize) -> Self {
        let clock = TestClock::at(OPEN);
        let samling = samling(engine, &clock);
        let g = import(&samling, gathering, organisations);
        Self { samling, clock, g, name: engine.name }
    }

    pub fn token(&self, purpose: Purpose, number: usize) -> String {
        self.samling.key().token(purpose, &self.g, &organisation(&format!("o{number}")), 1)
    }

    pub fn submit(&self, way: Way, form: Form) -> Result<Outcome, Failure> {
        let g = self.g.clone();
        self.samling.write_blocking(move |tx, context| {
            registration::submit(tx, context, &g, &way, &form, |_| Some(Terms::new("vilkår", Language::Nn)))
        })
    }

    /// Signs up by the invitation.
    pub fn ask(&self, number: usize, people: &[&[&str]]) -> Result<Outcome, Failure> {
        self.submit(Way::Invitation(self.token(Purpose::Invitation, number)), form(0, people, true))
    }

    /// Changes by the manage link, from the newest version.
    pub fn change(&self, number: usize, people: &[&[&str]]) -> Result<Outcome, Failure> {
        let version = self.delegation(number).unwrap().version;
        let mut form = form(version, people, true);
        // Those who are there already keep their numbers.
        let there = self.delegation(number).unwrap().delegation.participants;
        for (person, stored) in form.people.iter_mut().zip(there) {
            person.id = Some(stored.id.0);
        }
        self.submit(Way::Manage(self.token(Purpose::Manage, number)), form)
    }

    pub fn withdraw(&self, number: usize) {
        let (g, way) = (self.g.clone(), Way::Manage(self.token(Purpose::Manage, number)));
        self.samling
            .write_blocking(move |tx, context| {
                registration::leave(tx, context, &g, &way, Intent::Withdraw, Language::Nb)
            })
            .unwrap();
    }

    pub fn accept(&self, number: usize) -> Answered {
        let (g, token) = (self.g.clone(), self.token(Purpose::Manage, number));
        self.samling.write_blocking(move |tx, context| waiting_list::accept(tx, context, &g, &token)).unwrap()
    }

    pub fn leave(&self, number: usize) -> Answered {
        let (g, token) = (self.g.clone(), self.token(Purpose::Manage, number));
        self.samling.write_blocking(move |tx, context| waiting_list::leave(tx, context, &g, &token)).unwrap()
    }

    /// What the background task does: looks, and acts where something is due.
    pub fn tick(&self) -> usize {
        let due = self.samling.read_blocking(|tx, context| waiting_list::due(tx, context)).unwrap();
        for g in due.clone() {
            self.samling.write_blocking(move |tx, context| waiting_list::tick(tx, context, &g)).unwrap();
        }
        due.len()
    }

    pub fn delegation(&self, number: usize) -> Option<DelegationRow> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        self.samling.read_blocking(move |tx, _| Ok(tx.delegation(&g, &id)?)).unwrap()
    }

    pub fn state(&self, number: usize) -> Option<WaitingState> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        let row = self.samling.read_blocking(move |tx, _| Ok(tx.waiting_of(&g, &id)?)).unwrap();
        row.map(|row| row.state)
    }

    pub fn answer_state(&self, number: usize) -> AnswerState {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        self.samling.read_blocking(move |tx, _| Ok(tx.organisation(&g, &id)?.unwrap().state)).unwrap()
    }

    pub fn queue(&self) -> Queue {
        let g = self.g.clone();
        self.samling
            .read_blocking(move |tx, context| {
                let loaded = context.load(tx, &g)?;
                Queue::load(tx, &loaded)
            })
            .unwrap()
    }

    /// Beds that are held, by what is confirmed and by offers.
    pub fn held(&self) -> u32 {
        self.queue().room.iter().find(|(id, _)| id.as_str() == "beds").map_or(0, |(_, room)| room.held)
    }

    /// Beds of delegations that are confirmed, counted from the participants themselves.
    pub fn confirmed(&self) -> u32 {
        let g = self.g.clone();
        let all = self.samling.read_blocking(move |tx, _| Ok(tx.delegations(&g)?)).unwrap();
        let beds = all.iter().filter(|(_, row)| row.answer == Answer::Registered).flat_map(|(_, row)| {
            row.delegation.participants.iter().filter(|p| p.elements.iter().any(|e| e.as_str() == "night"))
        });
        u32::try_from(beds.count()).unwrap()
    }

    /// The kinds of letters to an organisation, oldest first.
    pub fn letters(&self, number: usize) -> Vec<&'static str> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        let mut letters = self.samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 1000)?)).unwrap();
        letters.retain(|letter| letter.letter.organisation.as_ref() == Some(&id));
        letters.iter().rev().map(|letter| letter.letter.content.code()).collect()
    }

    /// Actions on an organisation with their fields, oldest first.
    pub fn journal(&self, number: usize) -> Vec<(Action, Vec<String>)> {
        let (g, id) = (self.g.clone(), organisation(&format!("o{number}")));
        let entries = self.samling.read_blocking(move |tx, _| Ok(tx.entries(&g, 1000)?)).unwrap();
        let own = entries.into_iter().rev().filter(|e| e.entry.organisation.as_ref() == Some(&id));
        own.map(|e| (e.entry.action, e.entry.fields)).collect()
    }
}

pub fn is_done(outcome: &Result<Outcome, Failure>) -> bool {
    matches!(outcome, Ok(Outcome::Done { .. }))
}
pub fn waits(outcome: &Result<Outcome, Failure>) -> bool {
    matches!(outcome, Ok(Outcome::Waiting { changed: true, .. }))
}
pub fn is_offered(state: Option<WaitingState>) -> bool {
    matches!(state, Some(WaitingState::Offered { .. }))
}
