//! The form for a contributor as it comes from the browser: plain texts, read into a [`Contributor`] or named errors.
//!
//! Field names: `version`, `kind`, `name`, `email`, `title`, `affiliation` (empty, `organisation:ID`, `body:ID` or
//! `other`), `other`, `task` (several), `take` (several), `account` (empty for what the kind says, `host`, `own`,
//! `organisation`, `body:ID`), `badge`, `badge-words`, `public`, `state`, `language`, `note`.

use super::task::Task;
use super::{Account, Affiliation, Contributor, State, body};
use crate::coverage::rules::Elements;
use crate::gathering::Gathering;
use crate::identity::{BodyId, ContributorId, OrganisationId, ParticipantId};
use crate::language::Language;
use crate::personal::Personal;
use crate::registration::form::{LONGEST_EMAIL, LONGEST_MESSAGE, LONGEST_NAME};
use crate::typed::{is_email, line, lines};
use std::collections::BTreeSet;

/// The longest title, body or words on a badge, in characters.
pub const LONGEST_WORDS: usize = 120;

/// What was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// The version of the contributor that the form was made from; 0 for a new one.
    pub version: i64,
    /// Kind as chosen.
    pub kind: String,
    /// Name as typed.
    pub name: Personal,
    /// E-mail as typed.
    pub email: Personal,
    /// Title as typed.
    pub title: Personal,
    /// Where she comes from, as chosen.
    pub affiliation: String,
    /// Another body as typed.
    pub other: String,
    /// Tasks as ticked.
    pub tasks: Vec<String>,
    /// Elements as ticked.
    pub take: Vec<String>,
    /// Account as chosen.
    pub account: String,
    /// Gets a badge.
    pub badge: bool,
    /// Words on the badge as typed.
    pub badge_words: Personal,
    /// The name may be shown.
    pub public: bool,
    /// State as chosen; empty for "asked".
    pub state: String,
    /// Language of letters as chosen.
    pub language: String,
    /// Note as typed.
    pub note: Personal,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// No kind is chosen, or one that the gathering does not have.
    KindMissing,
    /// Neither name nor title nor body.
    NobodyDescribed,
    /// Longer than so many characters.
    TooLong(usize),
    /// This is no e-mail address.
    EmailWrong,
    /// "Another body", and none is named.
    BodyMissing,
    /// Elements of two alternatives that do not go together.
    TwoAlternatives,
    /// On an organisation's account, and from no invited organisation.
    NoQuota,
    /// The name is to be shown, and there is none.
    NoNameToShow,
    /// A value that the form does not offer.
    Unknown,
}

impl Wrong {
    /// The translation key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::KindMissing => "contributor-error-kind-missing",
            Self::NobodyDescribed => "contributor-error-nobody-described",
            Self::TooLong(_) => "error-too-long",
            Self::EmailWrong => "error-email-wrong",
            Self::BodyMissing => "contributor-error-body-missing",
            Self::TwoAlternatives => "error-two-alternatives",
            Self::NoQuota => "contributor-error-no-quota",
            Self::NoNameToShow => "contributor-error-no-name-to-show",
            Self::Unknown => "error-unknown",
        }
    }
    /// The limit that the message names, if it names one.
    pub const fn limit(self) -> Option<usize> {
        match self {
            Self::TooLong(limit) => Some(limit),
            _ => None,
        }
    }
}

/// An error at a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name.
    pub field: &'static str,
    /// What is wrong.
    pub wrong: Wrong,
}

struct Errors(Vec<FieldError>);

impl Errors {
    fn add(&mut self, field: &'static str, wrong: Wrong) {
        self.0.push(FieldError { field, wrong });
    }
    fn length(&mut self, field: &'static str, text: &str, limit: usize) {
        if text.chars().count() > limit {
            self.add(field, Wrong::TooLong(limit));
        }
    }
}

impl Form {
    /// Reads the pairs of a form submission; unknown names are passed over.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            match name {
                "version" => form.version = value.parse().unwrap_or(0),
                "kind" => form.kind = line(value),
                "name" => form.name = Personal::new(line(value)),
                "email" => form.email = Personal::new(line(value)),
                "title" => form.title = Personal::new(line(value)),
                "affiliation" => form.affiliation = line(value),
                "other" => form.other = line(value),
                "task" => form.tasks.push(line(value)),
                "take" => form.take.push(line(value)),
                "account" => form.account = line(value),
                "badge" => form.badge = true,
                "badge-words" => form.badge_words = Personal::new(line(value)),
                "public" => form.public = true,
                "state" => form.state = line(value),
                "language" => form.language = line(value),
                "note" => form.note = Personal::new(lines(value)),
                _ => {}
            }
        }
        form
    }

    /// The form filled in with a contributor. A new one leaves the account to the kind.
    pub fn of(one: &Contributor, version: i64) -> Self {
        let (affiliation, other) = match &one.affiliation {
            Affiliation::Other(text) => ("other".to_owned(), text.clone()),
            known => (String::from(known.clone()), String::new()),
        };
        Self {
            version,
            kind: one.kind.to_string(),
            name: one.name.clone(),
            email: one.email.clone(),
            title: one.title.clone(),
            affiliation,
            other,
            tasks: one.tasks.iter().map(Task::code).collect(),
            take: one.elements.iter().map(ToString::to_string).collect(),
            account: if version == 0 { String::new() } else { String::from(one.account.clone()) },
            badge: one.badge,
            badge_words: one.badge_words.clone(),
            public: one.public,
            state: one.state.code().to_owned(),
            language: one.language.tag().to_owned(),
            note: one.note.clone(),
        }
    }

    /// Reads the form by the gathering's rules. `invited` are the invited organisations; `linked` is the participant who
    /// is the same person, which the form does not change.
    ///
    /// # Errors
    /// Every error, at its field.
    pub fn read(
        &self,
        g: &Gathering,
        invited: &BTreeSet<OrganisationId>,
        linked: Option<ParticipantId>,
    ) -> Result<Contributor, Vec<FieldError>> {
        let mut errors = Errors(Vec::new());
        let kind = g.contributors.kinds.iter().find(|kind| kind.id.as_str() == self.kind);
        if kind.is_none() {
            errors.add("kind", Wrong::KindMissing);
        }
        let affiliation = self.read_affiliation(g, invited, &mut errors);
        self.read_words(&affiliation, &mut errors);
        let tasks = self.read_tasks(g, &mut errors);
        let elements = self.read_elements(g, &mut errors);
        let from_invited = matches!(affiliation, Affiliation::Organisation(_));
        let account = match (self.account.as_str(), kind) {
            ("", Some(kind)) => g.contributors.account(kind, from_invited),
            ("", None) => Account::Host,
            (code, _) => read_account(g, code, from_invited, &mut errors),
        };
        let state = match self.state.as_str() {
            "" => State::Asked,
            code => State::from_code(code).unwrap_or_else(|| {
                errors.add("state", Wrong::Unknown);
                State::Asked
            }),
        };
        match kind {
            Some(kind) if errors.0.is_empty() => Ok(Contributor {
                id: ContributorId(0),
                kind: kind.id.clone(),
                name: self.name.clone(),
                email: self.email.clone(),
                title: self.title.clone(),
                affiliation,
                tasks,
                elements,
                account,
                badge: self.badge,
                badge_words: self.badge_words.clone(),
                public: self.public,
                state,
                participant: linked,
                language: Language::from_tag(&self.language)
                    .or_else(|| g.languages.first().copied())
                    .unwrap_or_default(),
                note: self.note.clone(),
            }),
            _ => Err(errors.0),
        }
    }

    fn read_words(&self, affiliation: &Affiliation, errors: &mut Errors) {
        errors.length("name", self.name.reveal(), LONGEST_NAME);
        if self.name.is_empty() && self.title.is_empty() && *affiliation == Affiliation::Nowhere {
            errors.add("name", Wrong::NobodyDescribed);
        } else if self.name.is_empty() && self.public {
            errors.add("public", Wrong::NoNameToShow);
        }
        if !self.email.is_empty() && self.email.reveal().chars().count() > LONGEST_EMAIL {
            errors.add("email", Wrong::TooLong(LONGEST_EMAIL));
        } else if !self.email.is_empty() && !is_email(self.email.reveal()) {
            errors.add("email", Wrong::EmailWrong);
        }
        errors.length("title", self.title.reveal(), LONGEST_WORDS);
        errors.length("badge-words", self.badge_words.reveal(), LONGEST_WORDS);
        errors.length("note", self.note.reveal(), LONGEST_MESSAGE);
    }

    fn read_affiliation(
        &self,
        g: &Gathering,
        invited: &BTreeSet<OrganisationId>,
        errors: &mut Errors,
    ) -> Affiliation {
        if self.affiliation == "other" {
            errors.length("other", &self.other, LONGEST_WORDS);
            if self.other.is_empty() {
                errors.add("other", Wrong::BodyMissing);
            }
            return Affiliation::Other(self.other.clone());
        }
        let found = Affiliation::from(self.affiliation.clone());
        let known = match &found {
            Affiliation::Nowhere => self.affiliation.is_empty(),
            Affiliation::Organisation(id) => invited.contains(id),
            Affiliation::Body(id) => body(g, id).is_some(),
            Affiliation::Other(_) => false,
        };
        if !known {
            errors.add("affiliation", Wrong::Unknown);
        }
        found
    }

    fn read_tasks(&self, g: &Gathering, errors: &mut Errors) -> BTreeSet<Task> {
        let mut tasks = BTreeSet::new();
        for code in &self.tasks {
            match Task::from_code(code).filter(|task| task.is_in(g)) {
                Some(task) => {
                    tasks.insert(task);
                }
                None => errors.add("task", Wrong::Unknown),
            }
        }
        tasks
    }

    fn read_elements(&self, g: &Gathering, errors: &mut Errors) -> Elements {
        match elements(g, &self.take) {
            Ok(elements) => elements,
            Err(wrong) => {
                errors.add("take", wrong);
                Elements::new()
            }
        }
    }
}

fn read_account(g: &Gathering, code: &str, from_invited: bool, errors: &mut Errors) -> Account {
    let known = |id: &BodyId| body(g, id).is_some();
    match Account::try_from(code.to_owned()) {
        Ok(Account::Organisation) if !from_invited => {
            errors.add("account", Wrong::NoQuota);
            Account::Organisation
        }
        Ok(Account::Body(id)) if !known(&id) => {
            errors.add("account", Wrong::Unknown);
            Account::Host
        }
        Ok(account) => account,
        Err(_) => {
            errors.add("account", Wrong::Unknown);
            Account::Host
        }
    }
}

/// Reads ticked elements; contributors may take whatever the gathering has, whatever the roles are.
///
/// # Errors
/// An element that the gathering does not have, or two that do not go together.
pub fn elements(g: &Gathering, ticked: &[String]) -> Result<Elements, Wrong> {
    let mut taken = Elements::new();
    for id in ticked {
        let element = g.elements.iter().find(|element| element.id.as_str() == id).ok_or(Wrong::Unknown)?;
        taken.insert(element.id.clone());
    }
    let touched = g.alternatives.iter().filter(|one| one.elements.iter().any(|id| taken.contains(id)));
    if touched.count() > 1 { Err(Wrong::TwoAlternatives) } else { Ok(taken) }
}
