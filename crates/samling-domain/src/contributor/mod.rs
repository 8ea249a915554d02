//! Contributors: people outside the delegations. Speakers, panelists, session hosts, group facilitators, moderators, staff.
//!
//! They eat, sleep, take a seat and wear a badge, so they count in every total. The kinds of contributor and what a kind
//! takes and who pays for it are data of the gathering, in [`rules`]; [`form`] reads what an organiser fills in; [`task`]
//! says when somebody is wanted where, and who is wanted twice; [`count`] takes what contributors hold out of what is
//! scarce; [`alike`] finds those who are there twice; [`paste`] reads several lines at once.
//!
//! Somebody who is signed up in a delegation and contributes too is linked to the participant
//! ([`Contributor::participant`]) and counts there, not here.

pub mod alike;
pub mod count;
pub mod form;
pub mod paste;
pub mod rules;
pub mod task;

use crate::coverage::rules::Elements;
use crate::gathering::{Body, Gathering};
use crate::identity::{BodyId, ContributorId, ContributorKindId, OrganisationId, ParticipantId};
use crate::language::Language;
use crate::personal::Personal;
use rules::{ContributorKind, ContributorRules};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use task::Task;

/// Somebody who contributes: a person, or a place of a body that has no name yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contributor {
    /// Given by the storage; 0 for one that is not stored yet.
    pub id: ContributorId,
    /// Which kind of contributor.
    pub kind: ContributorKindId,
    /// The name; empty while a body has not said who comes.
    #[serde(default)]
    pub name: Personal,
    /// The e-mail address; may be empty.
    #[serde(default)]
    pub email: Personal,
    /// What she is: "leader of the climate department"; may be empty. It can point at a person, so it is personal.
    #[serde(default)]
    pub title: Personal,
    /// Where she comes from.
    #[serde(default)]
    pub affiliation: Affiliation,
    /// What she contributes to.
    #[serde(default)]
    pub tasks: BTreeSet<Task>,
    /// What she takes.
    #[serde(default)]
    pub elements: Elements,
    /// On whose account.
    #[serde(default)]
    pub account: Account,
    /// True when she gets a badge.
    #[serde(default)]
    pub badge: bool,
    /// What stands under the name on the badge; empty: the title, or the kind and where she comes from.
    #[serde(default)]
    pub badge_words: Personal,
    /// True when her name may stand in the public programme, once she is confirmed.
    #[serde(default)]
    pub public: bool,
    /// How far it has come.
    #[serde(default)]
    pub state: State,
    /// The participant who is the same person; she counts in the delegation then.
    #[serde(default)]
    pub participant: Option<ParticipantId>,
    /// The language of letters to her.
    #[serde(default)]
    pub language: Language,
    /// The organiser's note; may be empty.
    #[serde(default)]
    pub note: Personal,
}

/// How far a contributor has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Asked, or still to be asked; no answer yet.
    #[default]
    Asked,
    /// Has said yes.
    Confirmed,
    /// Has said no.
    Declined,
}

impl State {
    /// All states, in the order of a contributor's life.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Confirmed, Self::Declined];
    /// As stored, and as part of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
        }
    }
    /// Reads what [`State::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Where a contributor comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Affiliation {
    /// Nowhere in particular.
    #[default]
    Nowhere,
    /// An invited organisation.
    Organisation(OrganisationId),
    /// One of the inviting bodies.
    Body(BodyId),
    /// Another body, as it is written.
    Other(String),
}

impl From<String> for Affiliation {
    fn from(code: String) -> Self {
        match code.split_once(':') {
            Some(("organisation", id)) => OrganisationId::new(id).map_or(Self::Nowhere, Self::Organisation),
            Some(("body", id)) => BodyId::new(id).map_or(Self::Nowhere, Self::Body),
            Some(("other", text)) if !text.is_empty() => Self::Other(text.to_owned()),
            _ => Self::Nowhere,
        }
    }
}

impl From<Affiliation> for String {
    fn from(affiliation: Affiliation) -> Self {
        match affiliation {
            Affiliation::Nowhere => String::new(),
            Affiliation::Organisation(id) => format!("organisation:{id}"),
            Affiliation::Body(id) => format!("body:{id}"),
            Affiliation::Other(text) => format!("other:{text}"),
        }
    }
}

/// Who pays for what a contributor takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Account {
    /// The host of the gathering.
    #[default]
    Host,
    /// She herself, or the body that she comes from.
    Own,
    /// The invited organisation that she comes from: she uses its quota.
    Organisation,
    /// One of the inviting bodies.
    Body(BodyId),
}

impl TryFrom<String> for Account {
    type Error = crate::identity::NotAnId;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        match code.as_str() {
            "host" => Ok(Self::Host),
            "own" => Ok(Self::Own),
            "organisation" => Ok(Self::Organisation),
            other => BodyId::new(other.strip_prefix("body:").unwrap_or_default()).map(Self::Body),
        }
    }
}

impl From<Account> for String {
    fn from(account: Account) -> Self {
        match account {
            Account::Host => "host".to_owned(),
            Account::Own => "own".to_owned(),
            Account::Organisation => "organisation".to_owned(),
            Account::Body(id) => format!("body:{id}"),
        }
    }
}

impl Account {
    /// Which of the four, for translation keys and filters.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Own => "own",
            Self::Organisation => "organisation",
            Self::Body(_) => "body",
        }
    }
}

impl Contributor {
    /// A new one of a kind, with what the kind says.
    pub fn of_kind(kind: &ContributorKind) -> Self {
        Self {
            id: ContributorId(0),
            kind: kind.id.clone(),
            name: Personal::default(),
            email: Personal::default(),
            title: Personal::default(),
            affiliation: Affiliation::Nowhere,
            tasks: BTreeSet::new(),
            elements: kind.takes.iter().cloned().collect(),
            account: kind.account.account(),
            badge: kind.badge,
            badge_words: Personal::default(),
            public: false,
            state: State::Asked,
            participant: None,
            language: Language::default(),
            note: Personal::default(),
        }
    }

    /// The invited organisation that she comes from.
    pub fn organisation(&self) -> Option<&OrganisationId> {
        match &self.affiliation {
            Affiliation::Organisation(id) => Some(id),
            _ => None,
        }
    }

    /// True when she takes what she takes apart from every delegation: not declined, asked or confirmed as the rules say,
    /// and not the same person as a participant who is signed up (`signed_up`).
    pub fn counts(&self, rules: &ContributorRules, signed_up: &BTreeSet<ParticipantId>) -> bool {
        let holds = match self.state {
            State::Confirmed => true,
            State::Asked => rules.asked_count,
            State::Declined => false,
        };
        holds && self.participant.is_none_or(|participant| !signed_up.contains(&participant))
    }

    /// The names of the fields in which two differ, without their content, for the journal.
    pub fn changed_fields(&self, other: &Self) -> Vec<String> {
        let fields = [
            (self.kind != other.kind, "kind"),
            (self.name != other.name, "name"),
            (self.email != other.email, "email"),
            (self.title != other.title, "title"),
            (self.affiliation != other.affiliation, "affiliation"),
            (self.tasks != other.tasks, "tasks"),
            (self.elements != other.elements, "elements"),
            (self.account != other.account, "account"),
            (self.badge != other.badge || self.badge_words != other.badge_words, "badge"),
            (self.public != other.public, "public"),
            (self.state != other.state, "state"),
            (self.participant != other.participant, "participant"),
            (self.language != other.language, "language"),
            (self.note != other.note, "note"),
        ];
        fields.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name.to_owned()).collect()
    }
}

/// The name of a body of the gathering, wherever it stands among the organisers.
pub fn body<'g>(g: &'g Gathering, id: &BodyId) -> Option<&'g Body> {
    g.organisers.iter().flat_map(Body::all).find(|body| body.id == *id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_somebody_comes_from_and_who_pays_are_read_as_written() {
        for code in ["", "organisation:5001", "body:difi", "other:ASKO: Midt-Norge"] {
            assert_eq!(String::from(Affiliation::from(code.to_owned())), code);
        }
        assert_eq!(Affiliation::from("organisation:Å".to_owned()), Affiliation::Nowhere);
        for code in ["host", "own", "organisation", "body:difi"] {
            assert_eq!(Account::try_from(code.to_owned()).map(String::from), Ok(code.to_owned()));
        }
        for code in ["", "nobody", "body:", "body:Å"] {
            assert!(Account::try_from(code.to_owned()).is_err(), "{code}");
        }
    }
}
