//! Minimum-cost flow.

pub mod cost;
pub mod simplex;
