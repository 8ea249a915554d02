//! Changes of a gathering that has been announced: a later deadline, other dates, another place, fewer days, cancelled.
//!
//! [`decide`](decide::decide) makes the changed gathering of facts, a command and the time, or says why not. [`facts_of`]
//! tells what is different in two versions of a gathering as facts for the public, whoever changed it. [`concerns`] says
//! to whom a letter goes, and [`consequence`] what a shortened gathering means for one organisation.

pub mod consequence;
pub mod decide;
mod facts;
mod paragraphs;
pub mod shorten;

pub use facts::{ChangedFact, DroppedDay, facts_of};

use crate::invitation::AnswerState;
use serde::{Deserialize, Serialize};

/// Kinds of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Sign-up is open longer.
    Extended,
    /// Other dates, another place, or both.
    Moved,
    /// Fewer days.
    Shortened,
    /// Not held.
    Cancelled,
    /// Held after all.
    Reinstated,
    /// A file with other facts was read in.
    Imported,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Extended, Self::Moved, Self::Shortened, Self::Cancelled, Self::Reinstated, Self::Imported];

    /// As stored and as part of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Extended => "extended",
            Self::Moved => "moved",
            Self::Shortened => "shortened",
            Self::Cancelled => "cancelled",
            Self::Reinstated => "reinstated",
            Self::Imported => "imported",
        }
    }
}

/// Whom the organiser wants told of a later deadline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Everybody whom the change concerns.
    #[default]
    All,
    /// Only those who have not answered.
    Silent,
    /// Nobody.
    Nobody,
}

impl Audience {
    /// All choices, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::All, Self::Silent, Self::Nobody];

    /// As stored, in forms, and as part of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Silent => "silent",
            Self::Nobody => "nobody",
        }
    }
    /// Reads what [`Audience::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }
}

/// Whether a change concerns an organisation, so that it gets a letter.
///
/// A later deadline concerns those who can still answer or change. What happens to the whole gathering concerns everybody
/// who was ever told of it, also those who said no; a shorter one concerns only those who come or have not answered. Who has
/// not been invited knows nothing yet, and a file that is read in sends no letters.
pub const fn concerns(kind: Kind, audience: Audience, state: AnswerState) -> bool {
    let silent = matches!(state, AnswerState::Invited | AnswerState::Opened | AnswerState::Started);
    let comes = matches!(state, AnswerState::Registered | AnswerState::Waiting);
    match (audience, kind) {
        (Audience::Nobody, _) | (_, Kind::Imported) => false,
        (Audience::Silent, _) => silent,
        (Audience::All, Kind::Extended | Kind::Shortened) => silent || comes,
        (Audience::All, Kind::Moved | Kind::Cancelled | Kind::Reinstated) => {
            !matches!(state, AnswerState::NotInvited)
        }
    }
}
