//! An installation with a delegation of hidden people.

use super::engines::{example, import};
use samling_app::journal::Action;
use samling_app::letter::{Content, StoredLetter};
use samling_app::links::Purpose;
use samling_app::participant::{self, OwnForm};
use samling_app::registration::{self, Outcome, Terms, Way};
use samling_app::{Failure, Samling};
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::language::Language;
use samling_domain::participant::needs::NeedsForm;
use samling_domain::registration::form::Form;

pub const OPEN: &str = "2018-11-07T09:00:00Z";
pub const OVER: &str = "2018-11-21T08:00:00Z";
pub const LAST: &str = "2018-12-28T08:00:00Z";

pub fn organisation() -> OrganisationId {
    OrganisationId::new("5047").unwrap()
}

/// A form with a contact and people: name, address.
pub fn form(version: i64, people: &[(Option<i64>, &str, &str)]) -> Form {
    let g = example();
    let mut pairs = vec![
        ("version".to_owned(), version.to_string()),
        ("contact-name".to_owned(), "Kontaktfjeset Eksempel".to_owned()),
        ("contact-email".to_owned(), "kontaktfjeset@overhalla.example".to_owned()),
        ("contact-phone".to_owned(), "00 00 12 34".to_owned()),
        ("message".to_owned(), "Fortrolig melding".to_owned()),
        ("buyer-reference".to_owned(), "Kontaktfjeset".to_owned()),
        ("terms".to_owned(), "yes".to_owned()),
    ];
    for (n, (id, name, email)) in people.iter().enumerate() {
        if let Some(id) = id {
            pairs.push((format!("p{n}-id"), id.to_string()));
        }
        pairs.push((format!("p{n}-name"), (*name).to_owned()));
        if name.is_empty() {
            pairs.push((format!("p{n}-unnamed"), "yes".to_owned()));
        }
        pairs.push((format!("p{n}-email"), (*email).to_owned()));
        pairs.push((format!("p{n}-role"), g.roles[0].id.to_string()));
        pairs.push((format!("p{n}-field"), g.fields[0].id.to_string()));
        pairs.push((format!("p{n}-wish"), "before-lunch/energy-plan".to_owned()));
        for element in &g.elements {
            pairs.push((format!("p{n}-take"), element.id.to_string()));
        }
    }
    Form::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

pub struct House {
    pub samling: Samling,
    pub g: GatheringId,
    pub manage: String,
}

impl House {
    pub fn new(samling: Samling, people: &[(Option<i64>, &str, &str)]) -> Self {
        let g = import(&samling, example());
        let token = samling.key().token(Purpose::Invitation, &g, &organisation(), 1);
        let manage = submit(&samling, &g, &Way::Invitation(token), &form(0, people)).unwrap();
        Self { samling, g, manage }
    }
    pub fn save(&self, version: i64, people: &[(Option<i64>, &str, &str)]) {
        submit(&self.samling, &self.g, &Way::Manage(self.manage.clone()), &form(version, people)).unwrap();
    }
    pub fn people(&self) -> Vec<samling_domain::registration::delegation::Participant> {
        let g = self.g.clone();
        self.samling
            .read_blocking(move |tx, _| {
                Ok(tx.delegation(&g, &organisation())?.unwrap().delegation.participants)
            })
            .unwrap()
    }
    pub fn letters(&self, kind: &'static str) -> Vec<StoredLetter> {
        let g = self.g.clone();
        let mut letters = self.samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 1000)?)).unwrap();
        letters.retain(|letter| letter.letter.content.code() == kind);
        letters
    }
    /// The link in the newest personal letter to an address.
    pub fn link(&self, email: &str) -> String {
        let letters = self.letters("personal");
        let letter = letters.iter().find(|letter| letter.letter.recipients[0].reveal() == email).unwrap();
        let Content::Personal { person, generation, .. } = &letter.letter.content else { panic!() };
        self.samling.key().personal_token(&self.g, person.id, *generation)
    }
    pub fn find(&self, token: &str) -> Result<participant::Own, Failure> {
        let (g, token) = (self.g.clone(), token.to_owned());
        self.samling.read_blocking(move |tx, context| participant::find(tx, context, &g, &token))
    }
    pub fn own(&self, token: &str, pairs: &[(&str, &str)]) -> Result<(), Failure> {
        let form = OwnForm {
            wishes: Form::from_pairs(pairs.iter().copied()).people.into_iter().next().unwrap_or_default(),
            needs: NeedsForm::from_pairs(pairs.iter().copied()),
            no_pictures: true,
        };
        let (g, token) = (self.g.clone(), token.to_owned());
        self.samling.write_blocking(move |tx, context| participant::save(tx, context, &g, &token, &form))
    }
    pub fn has_needs(&self, id: ParticipantId) -> bool {
        self.samling.read_blocking(move |tx, _| Ok(tx.needs(id)?.is_some())).unwrap()
    }
    pub fn actions(&self) -> Vec<Action> {
        let g = self.g.clone();
        let entries = self.samling.read_blocking(move |tx, _| Ok(tx.entries(&g, 1000)?)).unwrap();
        entries.into_iter().map(|stored| stored.entry.action).collect()
    }
}

pub fn submit(samling: &Samling, g: &GatheringId, way: &Way, form: &Form) -> Result<String, Failure> {
    let (g, way, form) = (g.clone(), way.clone(), form.clone());
    let outcome = samling.write_blocking(move |tx, context| {
        registration::submit(tx, context, &g, &way, &form, |_| {
            Some(Terms::new("godtatte vilkår", Language::Nn))
        })
    })?;
    match outcome {
        Outcome::Done { manage, .. } => Ok(manage),
        Outcome::Late { .. } | Outcome::Waiting { .. } => panic!("not done"),
    }
}

pub const NEEDS: [(&str, &str); 3] = [("diet", "vegan"), ("diet-text", "kiwiallergiker"), ("consent", "yes")];
