//! A delegation: the main contact and the participants of one invited organisation.

use crate::coverage::request::{CoverWish, OrganisationRequest, Request};
use crate::coverage::rules::{Elements, Enforced};
use crate::gathering::Gathering;
use crate::identity::{CapacityId, FieldId, OrganisationId, ParticipantId, RoleId};
use crate::personal::Personal;
use crate::wishes::Wish;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Somebody who can be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The name.
    pub name: Personal,
    /// The e-mail address.
    pub email: Personal,
    /// The telephone number; may be empty.
    #[serde(default)]
    pub phone: Personal,
}

/// A participant of a delegation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Given by the storage; a participant on a form that is not stored yet has a negative number.
    pub id: ParticipantId,
    /// The name.
    pub name: Personal,
    /// The e-mail address; may be empty.
    #[serde(default)]
    pub email: Personal,
    /// The role.
    pub role: RoleId,
    /// The field of work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<FieldId>,
    /// What the participant takes.
    pub elements: Elements,
    /// How the participant is to be covered.
    #[serde(default)]
    pub cover: CoverWish,
    /// True for a participant who comes only if covered.
    #[serde(default)]
    pub only_if_covered: bool,
    /// Wishes for the parallel sessions.
    #[serde(default)]
    pub wishes: Vec<Wish>,
}

impl Participant {
    /// Whether the participant is present on a day.
    pub fn present_on(&self, gathering: &Gathering, day: &crate::identity::DayId) -> bool {
        gathering
            .elements
            .iter()
            .any(|element| element.day.as_ref() == Some(day) && self.elements.contains(&element.id))
    }
}

/// Everything that a main contact fills in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// The main contact, who need not attend.
    pub contact: Contact,
    /// Whoever filled in the form, when it is another person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filled_in_by: Option<Contact>,
    /// The buyer's reference for the invoice; may be empty.
    #[serde(default)]
    pub buyer_reference: String,
    /// A message to the organiser; may be empty.
    #[serde(default)]
    pub message: Personal,
    /// The participants, in the contact's order.
    pub participants: Vec<Participant>,
    /// Wishes of the organisation as a whole, for those who have none of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<Wish>,
    /// True when its people want to be in the same sessions, and not spread.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stay_together: bool,
    /// The invited organisations that it would like to work with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<OrganisationId>,
}

impl Delegation {
    /// The delegation as the coverage rules see it.
    pub fn request(
        &self,
        organisation: &OrganisationId,
        attributes: &BTreeMap<String, String>,
    ) -> OrganisationRequest {
        OrganisationRequest {
            organisation: organisation.clone(),
            attributes: attributes.clone(),
            participants: self
                .participants
                .iter()
                .map(|person| Request {
                    participant: person.id,
                    role: person.role.clone(),
                    elements: person.elements.clone(),
                    cover: person.cover.clone(),
                    only_if_covered: person.only_if_covered,
                })
                .collect(),
        }
    }

    /// How much of each hard capacity (`enforced = "sign-up"`) the delegation uses: one unit per participant who takes
    /// one of its elements.
    pub fn hard_use(&self, gathering: &Gathering) -> BTreeMap<CapacityId, u32> {
        let mut used = BTreeMap::new();
        for capacity in gathering.capacities.iter().filter(|capacity| capacity.enforced == Enforced::SignUp) {
            let takers = self
                .participants
                .iter()
                .filter(|person| capacity.elements.iter().any(|element| person.elements.contains(element)))
                .count();
            used.insert(capacity.id.clone(), u32::try_from(takers).unwrap_or(u32::MAX));
        }
        used
    }

    /// The names of the fields in which two delegations differ, without their content, for the journal.
    pub fn changed_fields(&self, other: &Self) -> Vec<String> {
        let mut changed = Vec::new();
        let mut note = |differs: bool, field: &str| {
            if differs {
                changed.push(field.to_owned());
            }
        };
        note(self.contact != other.contact, "contact");
        note(self.filled_in_by != other.filled_in_by, "filled-in-by");
        note(self.buyer_reference != other.buyer_reference, "buyer-reference");
        note(self.message != other.message, "message");
        note(self.wishes != other.wishes, "wishes");
        note(self.partners != other.partners, "partners");
        note(self.stay_together != other.stay_together, "stay-together");
        for person in &other.participants {
            match self.participants.iter().find(|before| before.id == person.id) {
                None => changed.push("participant-added".to_owned()),
                Some(before) if before != person => changed.push(format!("participant-{}", person.id)),
                Some(_) => {}
            }
        }
        for person in &self.participants {
            if !other.participants.iter().any(|after| after.id == person.id) {
                changed.push(format!("participant-{}-removed", person.id));
            }
        }
        let order = |delegation: &Self| delegation.participants.iter().map(|p| p.id).collect::<Vec<_>>();
        if changed.is_empty() && order(self) != order(other) {
            changed.push("order".to_owned());
        }
        changed
    }
}
