//! Coverage: prices, the provisional answer, the decision, its checker, forecast and totals.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "tests and their scenarios stop at the first surprise, and build their texts plainly"
)]

mod decisions;
mod plans;
mod prices;
mod properties;
mod scenario;
mod scenarios;
mod world;
