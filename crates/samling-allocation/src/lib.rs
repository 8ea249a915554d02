//! Pure algorithms that decide who gets what at a gathering, each with an independent checker.
//!
//! The crate knows no clock, no randomness, no files and no database: plain values in, plain values
//! out, the same answer whatever the order of the input. Whatever must be drawn by lot is drawn from a
//! seed that the caller keeps, so that anybody can draw again and get the same.
//!
//! - [`share`]: covered places, nights and kroner are limited; share them fairly among those who ask.
//! - [`seating`]: parallel sessions; choose which topics run when and in which room, and who sits where. Its page tells the
//!   model, the levels, the algorithms with their sources, what is proven and what is not, and has an example that runs.

pub mod seating;
pub mod share;
