//! What a gathering is and what its rules say.
//!
//! Pure: no database, no network, no clock, no randomness, no async. Rules are data in a [`gathering::Gathering`], and
//! decisions are functions of plain values. One folder per feature; the words are those of the glossary.

pub mod allocation;
pub mod announcement;
pub mod change;
pub mod contributor;
pub mod coverage;
pub mod gathering;
pub mod identity;
pub mod invitation;
pub mod language;
pub mod money;
pub mod participant;
pub mod personal;
pub mod privacy;
pub mod programme;
pub mod registration;
pub mod time;
pub mod typed;
pub mod waiting_list;
pub mod wishes;
