//! The waiting list: who waits for hard places, who gets the next ones and why. A delegation is never split.
//!
//! - [`rules`] the organiser's rule as data;
//! - [`decide`] the pure decision: room, queue and rule -> who moves up now, and why the others stay;
//! - [`check`] goes through a decision on its own and names every rule that it breaks;
//! - [`admission`] what becomes of a save: it enters, or all of it waits;
//! - [`excess`] which participants and elements a delegation would have to leave out to fit.

pub mod admission;
pub mod check;
pub mod decide;
pub mod excess;
pub mod rules;
