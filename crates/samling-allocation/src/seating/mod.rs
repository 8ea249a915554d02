//! Choose which topics run when and where, and seat everybody.
//!
//! A gathering has times in which sessions run side by side (*slots*), rooms, topics, and participants who wish some of the
//! topics. [`solve()`] decides which topic runs in which slot and room, and who sits where; it says of every level how good that is,
//! how good it could be at most, and whether that is proven. [`check()`] verifies a plan and shares no code with the solver.
//! [`explain::wishes`] says why a wish is met or not, [`what_if()`] what a change would give. [`read`] reads `samling-problem/1`
//! and `samling-plan/1`, [`mistakes()`] finds what makes no sense in a problem.
//!
//! # Example
//!
//! ```
//! use samling_allocation::seating::{Cost, Options, Silent, Value, Why, check, explain, read, solve};
//!
//! let problem = read::problem(r#"{
//!     "format": "samling-problem/1",
//!     "slots": [{"id": "morning"}],
//!     "rooms": [{"id": "hall", "capacity": 2}, {"id": "library", "capacity": 1}],
//!     "topics": [{"id": "heating"}, {"id": "transport"}],
//!     "participants": [
//!         {"id": "aud", "organisation": "5028", "wishes": [{"topic": "heating", "value": 3}]},
//!         {"id": "bo", "organisation": "5028", "wishes": [{"topic": "heating", "value": 3}]},
//!         {"id": "cam", "organisation": "5032", "wishes": [{"topic": "heating"}, {"topic": "transport"}]}
//!     ],
//!     "objective": ["seated", "fair", "total", "spread"]
//! }"#)?;
//! let plan = solve(&problem, &Options::default(), &mut Silent)?;
//!
//! // Everybody has a seat and a wish met: heating is in the hall, and cam goes to transport.
//! assert_eq!(plan.sessions[0].room, "hall");
//! assert_eq!(plan.seats[2].topic, "transport");
//! assert_eq!(plan.levels[1].value, Value::Counts(vec![0, 3]));
//! assert!(plan.levels.iter().all(|level| level.proven));
//! assert_eq!(check(&problem, &plan), Ok(()));
//!
//! // Why not heating for cam? Somebody else would then have no wish met.
//! let reasons = explain::wishes(&problem, &plan, "cam", 0, &mut Silent);
//! let Why::Unmet(alternatives) = &reasons[0].why else { unreachable!() };
//! let Cost::Worse(change) = &alternatives[0].cost else { unreachable!() };
//! assert_eq!(change.level.name(), "fair");
//! assert_eq!((&change.from, &change.to), (&Value::Counts(vec![0, 3]), &Value::Counts(vec![1, 2])));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The model
//!
//! A topic runs at most once in a slot, within its least and most runs; a room holds one session at a time, and only topics that
//! it fits (`rooms`, `needs`). A slot has a least and most number of sessions. A participant sits in at most one session of a
//! slot in which they are present, never twice in the same topic, only where their role may and their needs are met. A session
//! has at most as many seats as its room and topic allow, and at least `min_seats` of them taken. Hosts sit in their own session
//! whenever it runs and take no seat; a host who could not be there keeps it from running. Pins hold, forbidden seats stay empty,
//! and settled `sessions` leave only the seats to decide. What contradicts these rules is [`Infeasible`], by name where it can
//! be seen without a search.
//!
//! # The levels
//!
//! Nothing is weighed by magic numbers: the [`Level`]s of `objective` are optimised one after the other, in its order. A plan is
//! a vector of numbers, and the first number that differs decides. Within `fair` that is one number per slot: how many have no
//! wish met, how many exactly one, ... (leximin over the number of met wishes).
//!
//! Between plans that are equal at all levels the lot decides: participants are ordered by a hash of the seed and their id. The
//! order of lists means nothing, and neither do threads (there are none) nor a clock: the same problem, seed and number of steps
//! give the same plan. Only where [`Watch::stop`] ends a search does it depend on when.
//!
//! # How a plan is found
//!
//! For n participants with w wishes together, T topics, and K sessions in a slot:
//!
//! - **Sets of topics** (`solve/sets.rs`). All sets of topics that could run together in a slot, C(T, K) of them, up to 400,000;
//!   not assignments of people. In a set A at most f(A) = min over X ⊆ A of seats(X) + |those who wish something in A∖X| can have
//!   a wish met (max-flow = min-cut; König 1931, Ford and Fulkerson 1956), where the |X| largest rooms count while rooms are open:
//!   2^K counts of bits over n/64 words for each set, shared between sets that begin alike. The same by thresholds of value bounds
//!   `total`.
//! - **Combinations** of one set per slot, best bound first (`solve/choose.rs`, `solve/bound.rs`), after a climb from several
//!   starts has given a good plan to compare with. For `fair` the bound fills met wishes like water over the participants that the
//!   sets reach together, one word-wise union. Where the bound of the next one is not better than the best plan, that plan is proven.
//! - **Rooms** (`solve/rooms.rs`). The ways to place a set, likewise by bound; rooms that are alike only once.
//! - **Seats under one schedule** (`solve/relax.rs`, `flow/simplex.rs`). One minimum-cost flow by the network simplex method
//!   (Cunningham 1976; Grigoriadis 1986) from presences to (organisation, session) to session: about w + nK arcs, O(w + nK) for each
//!   pivot at worst, few pivots in practice and exponentially many at worst. The vectors are the costs, packed into one number where they fit 64
//!   or 128 bits. Leximin is a convex cost per participant: each further met wish gains less (Megiddo 1974; Frank and Murota 2022,
//!   "Decreasing minimization on M-convex sets"). `spread` is a convex cost per organisation and session.
//! - **Branch and bound** (`solve/seat.rs`) for what a flow cannot say: nobody twice in a topic (hard in general, Frieze 1983), and
//!   one seat per presence where wishes are counted per participant. The choices of one who breaks it are split in two. Mostly
//!   the first flow holds, or is mended to a seating that is as good.
//! - **Crowds** (`solve/large.rs`, `flow/crowd.rs`), more than 1,000 presences under a settled schedule with `seated`, `total` and
//!   `stable`, without pins, hosts and least seats. Everybody begins in the best session; full sessions hand people on along
//!   shortest paths in the graph of the K sessions (successive shortest paths with potentials, Edmonds and Karp 1972, condensed):
//!   O(w log n) to begin, O(K² + K log n) for each one handed on. Where every topic runs in every slot with as many seats in each, topics are
//!   given first and then slots by colouring the edges of the bipartite graph of people and sessions (König 1916). Exact.
//! - **Local search** (`solve/local.rs`) where there are more than 64 topics, 10 sessions in a slot or 400,000 sets: a first
//!   schedule from a separable concave relaxation (Frederickson and Johnson 1982), which is the bound as well, then exchanges of
//!   topics. Choosing topics contains maximum coverage (Feige 1998): here is a stated gap, and seldom a proof.
//!
//! # What is proven
//!
//! [`LevelResult::proven`] is true only when nothing is left that could be better at this level, as good as the plan at the levels
//! before. It is false, with a bound that holds, where the search ended first: by [`Options::steps`], by [`Watch::stop`], after its
//! own share of work for `spread` (whose last improvement is rarely worth the wait), where there were more combinations or ways to
//! place than are looked at, or in local search. [`Infeasible::Nothing`] is a proof too; where a search ends without a plan and
//! without having seen everything, it is [`Refused::Stopped`].
//!
//! The tests set all this against a search through every plan of thousands of tiny problems, for every order of the levels; the
//! explanations too.

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
