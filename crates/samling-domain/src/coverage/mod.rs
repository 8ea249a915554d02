//! Coverage: who is covered by what, what the rest costs, and the decision after the deadline.
//!
//! The rules are data in [`rules`]; [`request`] is what organisations ask for. [`provisional`](provisional::provisional)
//! answers at every save of the form, [`decide`](decide::decide) after the deadline, and [`check`](check::check_plan)
//! verifies the decision with code of its own before it can be published. [`price`] tells what a choice costs,
//! [`forecast`] what the rule can cost before anyone has signed up, and [`totals`] what the hotel and the kitchen need.
//!
//! To add a rule: add its data to [`rules::CoverageRules`], obey it in [`decide`], verify it in [`check`] under a
//! [`check::Violation`] of its own, and write a scenario in `examples/scenarios/` that shows it.

mod assign;
pub mod check;
pub mod decide;
pub mod forecast;
mod index;
mod outcome;
pub mod plan;
pub mod price;
pub mod provisional;
pub mod quota;
pub mod request;
pub mod rules;
mod stock;
pub mod totals;

pub use index::MOST_ELEMENTS;
