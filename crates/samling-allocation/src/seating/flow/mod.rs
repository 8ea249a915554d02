//! Minimum-cost flow.

pub mod cost;
pub mod crowd;
pub mod simplex;
