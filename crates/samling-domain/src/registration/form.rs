//! The sign-up form as it comes from the browser: plain texts that are read into a [`Delegation`] or named errors.
//!
//! Field names: `contact-name`, `contact-email`, `contact-phone`, `other` (ticked when another person fills in),
//! `filler-name`, `filler-email`, `buyer-reference`, `message`, `terms`, `wait`, `version`, `people` (how many blocks), and per
//! participant block N from 0: `pN-id`, `pN-name`, `pN-unnamed` (the name comes later), `pN-email`, `pN-role`, `pN-field`,
//! `pN-take` (several), `pN-cover`, `pN-only`, `pN-wish` (several, `slot/topic`), `pN-rank-SLOT.TOPIC`. Of the organisation
//! as a whole: `wish`, `rank-SLOT.TOPIC`, `partner` (several). `draft` is the version of the saved form that this one was
//! made from, and `paste` a list of names that has not been read yet. An error's `field` is such a name.

mod pasted;
mod wishes;

pub use pasted::Report;

use super::delegation::{Contact, Delegation, Participant};
use crate::coverage::request::CoverWish;
use crate::coverage::rules::Elements;
use crate::gathering::Gathering;
use crate::identity::{ElementId, OrganisationId, PackageId, ParticipantId, RoleId};
use crate::personal::Personal;
use crate::typed::{is_email, line, lines};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wishes::read_wishes;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest e-mail address, in characters (RFC 5321 allows 254).
pub const LONGEST_EMAIL: usize = 254;
/// The longest telephone number, in characters.
pub const LONGEST_PHONE: usize = 30;
/// The longest buyer's reference, in characters.
pub const LONGEST_REFERENCE: usize = 30;
/// The longest message to the organiser, in characters.
pub const LONGEST_MESSAGE: usize = 2000;
/// The most participant blocks that a form is read with; more is refused as a whole.
pub const MOST_BLOCKS: usize = 500;

/// One participant's block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonForm {
    /// The stored participant, or nothing for a new one.
    pub id: Option<i64>,
    /// Name as typed.
    pub name: Personal,
    /// "The name comes later."
    pub unnamed: bool,
    /// E-mail as typed.
    pub email: Personal,
    /// Role as chosen; empty when none is.
    pub role: String,
    /// Field of work as chosen; empty when none is.
    pub field: String,
    /// Elements as ticked.
    pub take: Vec<String>,
    /// Cover as chosen: empty for "what serves us best", `own`, or a package.
    pub cover: String,
    /// "Comes only if covered".
    pub only_if_covered: bool,
    /// Wishes as ticked (`slot/topic`) with the rank as chosen (empty for none).
    pub wishes: BTreeMap<String, String>,
}

impl PersonForm {
    /// True when the block has never been touched by a person.
    pub fn is_blank(&self) -> bool {
        let nothing = self.name.is_empty() && self.email.is_empty() && self.wishes.is_empty();
        self.id.is_none() && nothing && !self.unnamed
    }
}

/// The whole form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// The version of the delegation that the form was made from; 0 for none.
    pub version: i64,
    /// The main contact as typed.
    pub contact: Contact,
    /// Another person fills in.
    pub other: bool,
    /// Whoever fills in, as typed.
    pub filler: Contact,
    /// Buyer's reference as typed.
    pub buyer_reference: String,
    /// Message as typed.
    pub message: Personal,
    /// Terms accepted.
    pub terms: bool,
    /// The page had said that all of it will wait for places, if it does not fit.
    pub wait: bool,
    /// Participant blocks.
    pub people: Vec<PersonForm>,
    /// The version of the saved form that this one was made from; 0 for none.
    pub draft: i64,
    /// Wishes of the organisation as a whole, like those of a block.
    pub wishes: BTreeMap<String, String>,
    /// Organisations that it would like to work with, as ticked.
    pub partners: Vec<String>,
    /// The delegation wants to stay together in the parallel sessions.
    pub stay_together: bool,
    /// A pasted list, as far as it has not been read.
    pub paste: Personal,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldErrorKind {
    /// A name is missing.
    NameMissing,
    /// A participant's name is missing, and nothing says that it comes later.
    PlaceNameMissing,
    /// A pasted list has not been read.
    NotReadYet,
    /// An e-mail address is missing.
    EmailMissing,
    /// This is no e-mail address.
    EmailWrong,
    /// Longer than so many characters.
    TooLong(usize),
    /// No role is chosen, or one that the gathering does not have.
    RoleMissing,
    /// No field of work is chosen, or an unknown one.
    FieldMissing,
    /// Nothing is ticked that the participant takes.
    NothingTaken,
    /// An element that this role may not take.
    NotForRole,
    /// Elements of two alternatives that do not go together.
    TwoAlternatives,
    /// Two wishes in a slot have the same rank.
    SameRank,
    /// More wishes in a slot than this.
    TooManyWishes(u32),
    /// The terms are not accepted.
    TermsMissing,
    /// The buyer's reference is missing.
    ReferenceMissing,
    /// A delegation needs at least one participant.
    NobodyNamed,
    /// More participants than this.
    TooManyPeople(u32),
    /// A value that the form does not offer.
    Unknown,
    /// The same address a second time.
    Twice,
    /// The address that is there already.
    Same,
    /// A reason is missing.
    ReasonMissing,
    /// This is no day.
    DateWrong,
    /// The last day comes before the first, or is past.
    DatesTurned,
    /// Something is said about food or access, and the consent to keep it is not given.
    ConsentMissing,
    /// More nameless needs than this many people.
    TooManyCounted(u32),
}

impl FieldErrorKind {
    /// The translation key.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "error-name-missing",
            Self::PlaceNameMissing => "error-place-name-missing",
            Self::NotReadYet => "error-not-read-yet",
            Self::EmailMissing => "error-email-missing",
            Self::EmailWrong => "error-email-wrong",
            Self::TooLong(_) => "error-too-long",
            Self::RoleMissing => "error-role-missing",
            Self::FieldMissing => "error-field-missing",
            Self::NothingTaken => "error-nothing-taken",
            Self::NotForRole => "error-not-for-role",
            Self::TwoAlternatives => "error-two-alternatives",
            Self::SameRank => "error-same-rank",
            Self::TooManyWishes(_) => "error-too-many-wishes",
            Self::TermsMissing => "error-terms-missing",
            Self::ReferenceMissing => "error-reference-missing",
            Self::NobodyNamed => "error-nobody-named",
            Self::TooManyPeople(_) => "error-too-many-people",
            Self::Unknown => "error-unknown",
            Self::Twice => "error-twice",
            Self::Same => "error-same",
            Self::ReasonMissing => "error-reason-missing",
            Self::DateWrong => "error-date-wrong",
            Self::DatesTurned => "error-dates-turned",
            Self::ConsentMissing => "error-consent-missing",
            Self::TooManyCounted(_) => "error-too-many-counted",
        }
    }
    /// The limit that the message names, if it names one.
    pub fn limit(&self) -> Option<usize> {
        match self {
            Self::TooLong(limit) => Some(*limit),
            Self::TooManyWishes(limit) | Self::TooManyPeople(limit) | Self::TooManyCounted(limit) => {
                Some(*limit as usize)
            }
            _ => None,
        }
    }
}

/// An error at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name, such as `p0-name`.
    pub field: String,
    /// The participant block, from 0, when it is in one.
    pub person: Option<usize>,
    /// What is wrong.
    pub kind: FieldErrorKind,
}

/// Collects errors while a form is read.
pub(super) struct Errors(pub(super) Vec<FieldError>);

impl Errors {
    pub(super) fn add(&mut self, field: impl Into<String>, person: Option<usize>, kind: FieldErrorKind) {
        let error = FieldError { field: field.into(), person, kind };
        // The same is said of a field once, however often it was sent; what concerns a field comes together.
        if !self.0.iter().rev().take_while(|one| one.field == error.field).any(|one| *one == error) {
            self.0.push(error);
        }
    }
    fn length(&mut self, field: &str, person: Option<usize>, text: &str, limit: usize) {
        if text.chars().count() > limit {
            self.add(field, person, FieldErrorKind::TooLong(limit));
        }
    }
    pub(super) fn name(&mut self, field: &str, person: Option<usize>, name: &Personal) {
        if name.is_empty() {
            self.add(field, person, FieldErrorKind::NameMissing);
        }
        self.length(field, person, name.reveal(), LONGEST_NAME);
    }
    pub(super) fn email(&mut self, field: &str, person: Option<usize>, email: &Personal, required: bool) {
        if email.is_empty() {
            if required {
                self.add(field, person, FieldErrorKind::EmailMissing);
            }
        } else if email.reveal().chars().count() > LONGEST_EMAIL {
            self.add(field, person, FieldErrorKind::TooLong(LONGEST_EMAIL));
        } else if !is_email(email.reveal()) {
            self.add(field, person, FieldErrorKind::EmailWrong);
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
                "contact-name" => form.contact.name = Personal::new(line(value)),
                "contact-email" => form.contact.email = Personal::new(line(value)),
                "contact-phone" => form.contact.phone = Personal::new(line(value)),
                "other" => form.other = true,
                "filler-name" => form.filler.name = Personal::new(line(value)),
                "filler-email" => form.filler.email = Personal::new(line(value)),
                "buyer-reference" => form.buyer_reference = line(value),
                "message" => form.message = Personal::new(lines(value)),
                "terms" => form.terms = true,
                "draft" => form.draft = value.parse().unwrap_or(0),
                "partner" => form.partners.push(line(value)),
                "stay-together" => form.stay_together = true,
                "paste" => form.paste = pasted::clean(value),
                "wish" => {
                    form.wishes.entry(line(value)).or_default();
                }
                "wait" => form.wait = true,
                "people" => form.block(value.parse::<usize>().unwrap_or(0).wrapping_sub(1)),
                _ => form.other_pair(name, value),
            }
        }
        form
    }

    fn other_pair(&mut self, name: &str, value: &str) {
        match name.strip_prefix("rank-") {
            // A rank without its tick counts as a tick: choosing "first" is a wish.
            Some(wish) if !value.is_empty() => {
                self.wishes.insert(wish.replacen('.', "/", 1), line(value));
            }
            Some(_) => {}
            None => self.person_pair(name, value),
        }
    }

    fn block(&mut self, index: usize) {
        if index <= MOST_BLOCKS && self.people.len() <= index {
            self.people.resize_with(index + 1, PersonForm::default);
        }
    }

    fn person_pair(&mut self, name: &str, value: &str) {
        let Some((number, key)) = name.strip_prefix('p').and_then(|rest| rest.split_once('-')) else {
            return;
        };
        let Ok(index) = number.parse::<usize>() else { return };
        self.block(index);
        let Some(person) = self.people.get_mut(index) else { return };
        match key {
            "id" => person.id = value.parse().ok(),
            "name" => person.name = Personal::new(line(value)),
            "unnamed" => person.unnamed = true,
            "email" => person.email = Personal::new(line(value)),
            "role" => line(value).clone_into(&mut person.role),
            "field" => line(value).clone_into(&mut person.field),
            "take" => person.take.push(line(value)),
            "cover" => line(value).clone_into(&mut person.cover),
            "only" => person.only_if_covered = true,
            "wish" => {
                person.wishes.entry(line(value)).or_default();
            }
            _ => {
                if let Some(wish) = key.strip_prefix("rank-")
                    && !value.is_empty()
                {
                    person.wishes.insert(wish.replacen('.', "/", 1), line(value));
                }
            }
        }
    }

    /// The form filled in with a stored delegation.
    pub fn from_delegation(delegation: &Delegation, version: i64) -> Self {
        Self {
            version,
            contact: delegation.contact.clone(),
            other: delegation.filled_in_by.is_some(),
            filler: delegation.filled_in_by.clone().unwrap_or_default(),
            buyer_reference: delegation.buyer_reference.clone(),
            message: delegation.message.clone(),
            terms: version > 0,
            wait: false,
            people: delegation.participants.iter().map(PersonForm::from_participant).collect(),
            draft: 0,
            wishes: wishes::as_typed(&delegation.wishes),
            partners: delegation.partners.iter().map(ToString::to_string).collect(),
            stay_together: delegation.stay_together,
            paste: Personal::default(),
        }
    }

    /// Reads the form by the gathering's rules: a delegation, or every error at its field.
    pub fn read(&self, gathering: &Gathering) -> Result<Delegation, Vec<FieldError>> {
        let mut errors = Errors(Vec::new());
        errors.name("contact-name", None, &self.contact.name);
        errors.email("contact-email", None, &self.contact.email, true);
        errors.length("contact-phone", None, self.contact.phone.reveal(), LONGEST_PHONE);
        if self.other {
            errors.name("filler-name", None, &self.filler.name);
            errors.email("filler-email", None, &self.filler.email, true);
        }
        errors.length("buyer-reference", None, &self.buyer_reference, LONGEST_REFERENCE);
        if gathering.registration.buyer_reference_required && self.buyer_reference.is_empty() {
            errors.add("buyer-reference", None, FieldErrorKind::ReferenceMissing);
        }
        errors.length("message", None, self.message.reveal(), LONGEST_MESSAGE);
        let most = gathering.registration.max_participants;
        if self.people.is_empty() || self.people.iter().all(PersonForm::is_blank) {
            errors.add("p0-name", Some(0), FieldErrorKind::NobodyNamed);
        } else if self.people.len() > most as usize {
            errors.add("people", None, FieldErrorKind::TooManyPeople(most));
        }
        let nobody = errors.0.iter().any(|error| error.kind == FieldErrorKind::NobodyNamed);
        let people = self.people.iter().take(if nobody { 0 } else { most as usize }).enumerate();
        let participants =
            people.filter_map(|(index, person)| person.read(gathering, index, &mut errors)).collect();
        let head = Delegation { participants, ..self.head(gathering, &mut errors) };
        if !self.paste.is_empty() {
            errors.add("paste", None, FieldErrorKind::NotReadYet);
        }
        if !self.terms {
            errors.add("terms", None, FieldErrorKind::TermsMissing);
        }
        if errors.0.is_empty() { Ok(head) } else { Err(errors.0) }
    }

    /// The delegation as far as it can be read, for the panel that follows along while it is filled in.
    pub fn sketch(&self, gathering: &Gathering) -> Delegation {
        let mut unheard = Errors(Vec::new());
        let most = gathering.registration.max_participants as usize;
        let people = self.people.iter().take(most).enumerate();
        let participants =
            people.filter_map(|(index, person)| person.read(gathering, index, &mut unheard)).collect();
        Delegation { participants, ..self.head(gathering, &mut unheard) }
    }

    fn head(&self, gathering: &Gathering, errors: &mut Errors) -> Delegation {
        Delegation {
            contact: self.contact.clone(),
            filled_in_by: self.other.then(|| self.filler.clone()),
            buyer_reference: self.buyer_reference.clone(),
            message: self.message.clone(),
            participants: Vec::new(),
            wishes: read_wishes(gathering, &self.wishes, None, errors),
            // Which organisations are invited is known where the form is taken.
            partners: self.partners.iter().filter_map(|id| OrganisationId::new(id.as_str()).ok()).collect(),
            stay_together: self.stay_together && gathering.allocation.may_stay_together,
        }
    }
}

impl PersonForm {
    /// A new block with what is ticked from the start.
    pub fn preset(gathering: &Gathering) -> Self {
        let preset = gathering.elements.iter().filter(|element| element.preset);
        Self { take: preset.map(|element| element.id.to_string()).collect(), ..Self::default() }
    }

    fn from_participant(person: &Participant) -> Self {
        Self {
            id: Some(person.id.0),
            name: person.name.clone(),
            unnamed: person.name.is_empty(),
            email: person.email.clone(),
            role: person.role.to_string(),
            field: person.field.as_ref().map(ToString::to_string).unwrap_or_default(),
            take: person.elements.iter().map(ToString::to_string).collect(),
            cover: match &person.cover {
                CoverWish::Auto => String::new(),
                CoverWish::Own => "own".to_owned(),
                CoverWish::Package(package) => package.to_string(),
            },
            only_if_covered: person.only_if_covered,
            wishes: wishes::as_typed(&person.wishes),
        }
    }

    /// Reads the wishes alone, as a participant gives them.
    pub fn own_wishes(&self, gathering: &Gathering) -> Result<Vec<crate::wishes::Wish>, Vec<FieldError>> {
        let mut errors = Errors(Vec::new());
        let wishes = read_wishes(gathering, &self.wishes, Some(0), &mut errors);
        if errors.0.is_empty() { Ok(wishes) } else { Err(errors.0) }
    }

    /// Reads a block. A role that is not chosen yet counts as the first one in the sketch; the form itself is refused.
    fn read(&self, gathering: &Gathering, index: usize, errors: &mut Errors) -> Option<Participant> {
        let at = Some(index);
        let field = |key: &str| format!("p{index}-{key}");
        if !self.name.is_empty() {
            errors.name(&field("name"), at, &self.name);
        } else if !gathering.registration.names.allowed {
            // A place whose participant has erased the name is stored without one, and stays so until there is a new name.
            if self.id.is_none() {
                errors.add(field("name"), at, FieldErrorKind::NameMissing);
            }
        } else if !self.unnamed {
            errors.add(field("name"), at, FieldErrorKind::PlaceNameMissing);
        }
        errors.email(&field("email"), at, &self.email, false);
        let role = gathering.roles.iter().find(|choice| choice.id.as_str() == self.role);
        if role.is_none() {
            errors.add(field("role"), at, FieldErrorKind::RoleMissing);
        }
        let work = gathering.fields.iter().find(|choice| choice.id.as_str() == self.field);
        if work.is_none() && !gathering.fields.is_empty() {
            errors.add(field("field"), at, FieldErrorKind::FieldMissing);
        }
        let role_id = role.map(|choice| choice.id.clone());
        Some(Participant {
            id: ParticipantId(self.id.unwrap_or_else(|| -1 - i64::try_from(index).unwrap_or(0))),
            name: self.name.clone(),
            email: self.email.clone(),
            elements: self.read_elements(gathering, index, role_id.as_ref(), errors),
            role: role_id.or_else(|| gathering.roles.first().map(|choice| choice.id.clone()))?,
            field: work.map(|choice| choice.id.clone()),
            cover: self.read_cover(gathering, index, errors),
            only_if_covered: self.only_if_covered,
            wishes: read_wishes(gathering, &self.wishes, Some(index), errors),
        })
    }

    fn read_elements(
        &self,
        gathering: &Gathering,
        index: usize,
        role: Option<&RoleId>,
        errors: &mut Errors,
    ) -> Elements {
        let name = format!("p{index}-take");
        let mut taken = Elements::new();
        for id in &self.take {
            let Some(element) = gathering.elements.iter().find(|element| element.id.as_str() == id) else {
                errors.add(&name, Some(index), FieldErrorKind::Unknown);
                continue;
            };
            if role.is_some_and(|role| !element.roles.is_empty() && !element.roles.contains(role)) {
                errors.add(&name, Some(index), FieldErrorKind::NotForRole);
                continue;
            }
            taken.insert(element.id.clone());
        }
        if taken.is_empty() {
            errors.add(&name, Some(index), FieldErrorKind::NothingTaken);
        }
        let touched = |elements: &[ElementId]| elements.iter().any(|element| taken.contains(element));
        if gathering.alternatives.iter().filter(|alternative| touched(&alternative.elements)).count() > 1 {
            errors.add(&name, Some(index), FieldErrorKind::TwoAlternatives);
        }
        taken
    }

    fn read_cover(&self, gathering: &Gathering, index: usize, errors: &mut Errors) -> CoverWish {
        match self.cover.as_str() {
            "" => CoverWish::Auto,
            "own" => CoverWish::Own,
            id => match PackageId::new(id) {
                Ok(id) if gathering.packages.iter().any(|package| package.id == id) => CoverWish::Package(id),
                _ => {
                    errors.add(format!("p{index}-cover"), Some(index), FieldErrorKind::Unknown);
                    CoverWish::Auto
                }
            },
        }
    }
}
