//! Overhalla, with what tests ask of it.

use crate::engines::{Engine, TestClock, example, import, samling};
use samling_app::journal::{Action, Actor};
use samling_app::letter::{Content, StoredLetter};
use samling_app::links::Purpose;
use samling_app::registration::{self, Outcome, Terms, Way};
use samling_app::store::Transaction;
use samling_app::{Context, Failure, Samling};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::form::Form;
use std::sync::Arc;

pub const OPEN: &str = "2018-11-07T09:00:00Z";
pub const OVER: &str = "2018-11-21T08:00:00Z";
pub const ORGANISER: Actor = Actor::Organiser(1);

pub fn overhalla() -> OrganisationId {
    OrganisationId::new("5047").unwrap()
}

/// Overhalla with two participants signed up, on an engine.
pub struct House {
    pub samling: Samling,
    pub clock: Arc<TestClock>,
    pub g: GatheringId,
    pub name: &'static str,
}

impl House {
    pub fn on(engine: &Engine) -> Self {
        let clock = TestClock::at(OPEN);
        let samling = samling(engine, &clock);
        let g = import(&samling, example());
        Self { samling, clock, g, name: engine.name }
    }

    pub fn signed_up(engine: &Engine) -> Self {
        let house = Self::on(engine);
        let way = Way::Invitation(house.token(Purpose::Invitation, 1));
        house.submit(&way, &form(0, 2, "Kari Eksempel", "kari@overhalla.example")).unwrap();
        // The receipt is on its way, so that a later one does not take its place.
        house.write(|tx, context, _| samling_app::correspondence::claim(tx, context, 100).map(drop)).unwrap();
        house
    }

    pub fn write<T: Send + 'static>(
        &self,
        mut work: impl FnMut(&mut dyn Transaction, &Context, &GatheringId) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let g = self.g.clone();
        self.samling.write_blocking(move |tx, context| work(tx, context, &g))
    }

    pub fn token(&self, purpose: Purpose, generation: i64) -> String {
        self.samling.key().token(purpose, &self.g, &overhalla(), generation)
    }

    pub fn submit(&self, way: &Way, form: &Form) -> Result<Outcome, Failure> {
        let (way, form) = (way.clone(), form.clone());
        self.write(move |tx, context, g| {
            registration::submit(tx, context, g, &way, &form, |_| Some(Terms::new("vilkår", Language::Nb)))
        })
    }

    /// The letters to Overhalla, newest first.
    pub fn letters(&self) -> Vec<StoredLetter> {
        self.write(|tx, _, g| Ok(tx.letters_of(g, &overhalla(), 100)?)).unwrap()
    }

    pub fn newest(&self) -> StoredLetter {
        self.letters().remove(0)
    }

    pub fn actions(&self) -> Vec<Action> {
        let entries = self.write(|tx, _, g| Ok(tx.entries(g, 50)?)).unwrap();
        for stored in &entries {
            assert!(
                stored.entry.fields.iter().all(|field| !field.contains('@')),
                "personal data in the journal"
            );
        }
        entries.into_iter().map(|stored| stored.entry.action).collect()
    }

    pub fn manage(&self, token: &str) -> Result<registration::Managed, Failure> {
        let token = token.to_owned();
        self.write(move |tx, context, g| registration::manage(tx, context, g, &token))
    }

    /// The token that the newest single-use letter leads to.
    pub fn once(&self) -> String {
        match self.newest().letter.content {
            Content::HandOver { nonce, .. } | Content::ConfirmAddress { nonce } => {
                self.samling.key().single_use(&nonce)
            }
            other => panic!("{other:?}"),
        }
    }
}

pub fn form(version: i64, people: usize, name: &str, email: &str) -> Form {
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

pub fn to(letter: &StoredLetter) -> Vec<&str> {
    letter.letter.recipients.iter().map(Personal::reveal).collect()
}
