//! Coverage: prices, the provisional answer, the decision, its checker, forecast and totals.

mod decisions;
mod plans;
mod prices;
mod properties;
mod scenario;
mod scenarios;
mod speed;
mod world;
