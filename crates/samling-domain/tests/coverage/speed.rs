//! A thousand delegations are decided while one blinks.

use super::scenario::real;
use samling_domain::coverage::check::check_plan;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

#[test]
#[ignore = "a measurement, for a release build"]
fn a_thousand_delegations_take_less_than_fifty_milliseconds() {
    let choices = ["day-1 dinner night day-2", "day-1", "day-2", "day-1 day-2", "day-1 dinner night"];
    let mut text = String::from(
        "share full day\nbudget 6500000\ncapacity rooms 2500: night\ncapacity seats 4200: day-1\n",
    );
    for organisation in 0..1000 {
        let _ = writeln!(text, "organisation o{organisation}");
        for person in 0..5 {
            let choice = choices[(organisation + person * person) % choices.len()];
            let _ = writeln!(text, "{}: {choice}", organisation * 5 + person);
        }
    }
    let scenario = real(&text);
    let fastest = (0..10)
        .map(|_| {
            let start = Instant::now();
            assert!(scenario.decide().covered > 2500);
            start.elapsed()
        })
        .min()
        .unwrap();
    let start = Instant::now();
    assert_eq!(check_plan(&scenario.gathering, &scenario.requests, &[], &scenario.decide()), Ok(()));
    println!("decided in {fastest:?}, decided and checked in {:?}", start.elapsed());
    assert!(fastest < Duration::from_millis(50), "{fastest:?}");
}
