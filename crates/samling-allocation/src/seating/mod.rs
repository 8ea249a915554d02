//! Choose which topics run when and where, and seat everybody.

pub mod check;
pub mod explain;
mod flow;
pub mod infeasible;
pub mod level;
pub mod mistakes;
mod model;
mod objective;
pub mod plan;
pub mod problem;
pub mod read;
pub mod solve;
pub mod what_if;

pub use check::{Violation, check, measure};
pub use explain::{Alternative, Cost, Why, WishReason};
pub use infeasible::{Infeasible, ScheduleRule};
pub use level::{Level, Value};
pub use mistakes::{Mistake, mistakes};
pub use plan::{LevelResult, PLAN_FORMAT, Plan, Stopped};
pub use problem::{
    Organisation, PROBLEM_FORMAT, Participant, Problem, Room, Seat, Session, Slot, Topic, Wish,
};
pub use read::ReadError;
pub use solve::{Options, Phase, Progress, Refused, Silent, Watch, solve};
pub use what_if::{WhatIf, what_if};
