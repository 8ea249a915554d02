//! Identifiers: short words that an organiser writes in the gathering file, and numbers that the storage gives.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text is no identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to 64 of the letters a-z, digits, '-' and '_', and starts with a letter or a digit")]
pub struct NotAnId;

fn valid(text: &str) -> bool {
    let first = text.bytes().next();
    text.len() <= 64
        && first.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

macro_rules! slug {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schemars(with = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier.
            pub fn new(text: impl Into<String>) -> Result<Self, NotAnId> {
                let text = text.into();
                if valid(&text) { Ok(Self(text)) } else { Err(NotAnId) }
            }
            /// The identifier as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                Self::new(text)
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
    )+};
}

slug! {
    /// A gathering, as in the address of its page: `klimasamling-trondelag-2018`.
    GatheringId,
    /// An invited organisation inside one gathering; for municipalities their number, `5001`.
    OrganisationId,
    /// A body that arranges the gathering or contributes to it.
    BodyId,
    /// A place where (a part of) the gathering is held.
    SiteId,
    /// A day of the gathering.
    DayId,
    /// Something a participant can take: a day, a dinner, a night.
    ElementId,
    /// A bundle of elements with a price.
    PackageId,
    /// Something scarce: beds of a night, seats at the dinner, premises of a day.
    CapacityId,
    /// One of several sites or dates between which a participant chooses.
    AlternativeId,
    /// An item of the programme.
    ItemId,
    /// A time in which parallel sessions run.
    SlotId,
    /// What a parallel session is about.
    TopicId,
    /// A room.
    RoomId,
    /// A way to set a room: theatre, groups, ...
    LayoutId,
    /// The role of a participant: leader, case worker, ...
    RoleId,
    /// The field of work of a participant: planning, procurement, ...
    FieldId,
    /// A piece of advice on the make-up of a delegation.
    AdviceId,
    /// A kind of contributor: speaker, panelist, staff, ...
    ContributorKindId,
    /// A choice of diet or of access needs.
    NeedId,
}

/// A named participant or an unnamed place of a delegation; given by the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParticipantId(pub i64);

impl fmt::Display for ParticipantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Somebody who contributes and is in no delegation; given by the storage, 0 before that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContributorId(pub i64);

impl ContributorId {
    /// Contributors who take part in a coverage decision have numbers that no participant has: below this one.
    const FROM: i64 = -1_000_000_000_000;

    /// The number by which a coverage decision knows a contributor who uses a quota.
    pub const fn as_participant(self) -> ParticipantId {
        ParticipantId(Self::FROM - self.0)
    }
    /// The contributor whom a coverage decision means by a number.
    pub const fn of_participant(participant: ParticipantId) -> Option<Self> {
        if participant.0 < Self::FROM { Some(Self(Self::FROM - participant.0)) } else { None }
    }
}

impl fmt::Display for ContributorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_words() {
        for good in ["5001", "day-1", "a", "klimasamling-trondelag-2018", "by_5"] {
            assert!(ElementId::new(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "Dag", "dag 1", "å", "a/b", "a\n", &"x".repeat(65)] {
            assert!(ElementId::new(bad).is_err(), "{bad}");
        }
    }
}
