//! Choose which topics run when and where, and seat everybody.

pub mod level;
pub mod plan;
pub mod problem;

pub use level::{Level, Value};
pub use plan::{LevelResult, PLAN_FORMAT, Plan, Stopped};
pub use problem::{
    Organisation, PROBLEM_FORMAT, Participant, Problem, Room, Seat, Session, Slot, Topic, Wish,
};
