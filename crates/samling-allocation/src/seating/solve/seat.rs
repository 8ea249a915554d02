//! Seating under one schedule: branch and bound over a relaxation that is a flow.
//!
//! Where the flow's answer breaks a rule that it leaves out, the choices of the participant concerned are split in two and
//! each half is solved again; the best bound first. Mostly the first answer holds, or is mended to one that is as good.

use super::frame::Frame;
use super::relax::{May, NO_CHOICE, Relaxed, by_met, plain, seats, twice};
use crate::seating::flow::cost::Lex;
use crate::seating::level::Level;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What came of a schedule.
#[derive(Debug)]
pub struct Seated {
    /// No seating under the schedule is better than this, or than the incumbent that was given.
    pub bound: Lex,
    /// The best seating that is better than the incumbent, if one was found.
    pub best: Option<(Lex, Vec<u16>)>,
    /// True when the bound is not reached only because the nodes are used.
    pub open: bool,
}

/// Which relaxation fits the objective.
fn relax(frame: &Frame<'_>, banned: &[bool], apart: bool) -> Option<Relaxed> {
    let has = |level| frame.objective.at(level).is_some();
    let unwished = has(Level::Seated) || has(Level::Stable) || frame.least.iter().any(|least| *least > 0);
    if has(Level::Fair) || (frame.repeats && !unwished) {
        by_met(frame, banned, unwished, apart)
    } else {
        let (bound, seat) = plain(frame, banned, |_| May::Anything, apart)?;
        Some(Relaxed { bound, seat, double: Vec::new() })
    }
}

/// A seating that keeps to every rule, near the relaxation's: who has wishes met in which slots stays as it is there, as far
/// as that can be.
fn mend(frame: &Frame<'_>, relaxed: &Relaxed, banned: &[bool]) -> Option<Vec<u16>> {
    let mut banned = banned.to_vec();
    let presence_of = |choice: u32| frame.presences.partition_point(|presence| presence.to <= choice);
    let mut seat = relaxed.seat.clone();
    // A second wish in one slot goes to another slot in which its topic runs too, or the first one does.
    for (at, choice) in &relaxed.double {
        if frame.choices[*choice as usize].value == 0 {
            continue;
        }
        let at = *at as usize;
        let first = seat[at];
        if let Some(other) = elsewhere(frame, &seat, at, *choice) {
            seat[presence_of(other)] = other;
        } else if let Some(other) = elsewhere(frame, &seat, at, first) {
            seat[presence_of(other)] = other;
            seat[at] = *choice;
        }
    }
    let mut may: Vec<May> = seat
        .iter()
        .map(|choice| match frame.choices.get(*choice as usize) {
            Some(choice) if choice.value > 0 => May::Wish,
            _ => May::NoWish,
        })
        .collect();
    // Nobody is to come to a topic of theirs in another slot.
    for (at, choice) in seat.iter().enumerate() {
        if may[at] != May::Wish {
            continue;
        }
        let topic = frame.topic(*choice);
        for other in siblings(frame, at) {
            let presence = frame.presences[other];
            for ban in presence.from..presence.to {
                if other != at && frame.topic(ban) == topic {
                    banned[ban as usize] = true;
                }
            }
        }
    }
    for _ in 0..6 {
        for (one, other) in twice(frame, &seat) {
            // The presence with more other wishes gives way.
            let others = |choice: u32| {
                let presence = frame.presences[presence_of(choice)];
                (presence.from..presence.to)
                    .filter(|at| {
                        *at != choice && frame.choices[*at as usize].value > 0 && !banned[*at as usize]
                    })
                    .count()
            };
            let (keeps, gives) = if others(one) > others(other) { (other, one) } else { (one, other) };
            let _ = keeps;
            banned[gives as usize] = true;
            may[presence_of(gives)] = May::Anything;
        }
        let (_, next) = plain(frame, &banned, |at| may[at], true)?;
        seat = next;
        if twice(frame, &seat).is_empty() {
            return Some(seats(frame, &seat));
        }
    }
    // At last whoever still sits twice gives up the second seat.
    for (_, other) in twice(frame, &seat) {
        let presence = presence_of(other);
        let Some(choice) = frame.choices.get(seat[presence] as usize) else { continue };
        let session = usize::from(choice.session);
        let left = seat.iter().filter(|choice| {
            frame.choices.get(**choice as usize).is_some_and(|choice| usize::from(choice.session) == session)
        });
        if i64::try_from(left.count()).unwrap_or(0) <= frame.least[session] {
            return None;
        }
        seat[presence] = NO_CHOICE;
    }
    Some(seats(frame, &seat))
}

/// The presences of the same participant.
fn siblings(frame: &Frame<'_>, at: usize) -> std::ops::Range<usize> {
    let person = frame.presences[at].person;
    let from =
        (0..=at).rev().take_while(|other| frame.presences[*other].person == person).last().unwrap_or(at);
    let to = (at..frame.presences.len()).take_while(|other| frame.presences[*other].person == person).last();
    from..to.unwrap_or(at) + 1
}

/// The same topic in a slot of the same participant that has no wish met yet.
fn elsewhere(frame: &Frame<'_>, seat: &[u32], at: usize, choice: u32) -> Option<u32> {
    let topic = frame.topic(choice);
    siblings(frame, at).filter(|other| *other != at).find_map(|other| {
        let presence = frame.presences[other];
        let met = frame.choices.get(seat[other] as usize).is_some_and(|choice| choice.value > 0);
        (presence.from..presence.to)
            .find(|choice| !met && frame.choices[*choice as usize].value > 0 && frame.topic(*choice) == topic)
    })
}

/// Splits the choices of one who breaks a rule: each way bans some.
fn split(frame: &Frame<'_>, relaxed: &Relaxed) -> Option<[Vec<u32>; 2]> {
    if let Some((one, other)) = twice(frame, &relaxed.seat).first() {
        return Some([vec![*one], vec![*other]]);
    }
    // Two wishes in one slot before a seat that is no wish beside one.
    let wished = relaxed.double.iter().find(|(_, choice)| frame.choices[*choice as usize].value > 0);
    if let Some((at, choice)) = wished {
        return Some([vec![relaxed.seat[*at as usize]], vec![*choice]]);
    }
    let (at, _) = *relaxed.double.first()?;
    let presence = frame.presences[at as usize];
    let of = |wished: bool| {
        (presence.from..presence.to).filter(|at| (frame.choices[*at as usize].value > 0) == wished).collect()
    };
    Some([of(true), of(false)])
}

/// The best seating under a schedule that is better than `incumbent`, within `nodes` relaxations, which `used` counts, or until
/// `stop` says so.
pub fn seat(
    frame: &Frame<'_>,
    incumbent: Option<&Lex>,
    nodes: u64,
    used: &mut u64,
    stop: &mut dyn FnMut() -> bool,
) -> Seated {
    let mut best: Option<(Lex, Vec<u16>)> = None;
    let mut limit = incumbent.copied();
    let mut banned = vec![false; frame.choices.len()];
    // By bound, then the older first.
    let mut open: BinaryHeap<Reverse<(Lex, usize, Vec<u32>)>> = BinaryHeap::new();
    let mut made = 0;
    let mut least = Lex::default();
    least.0[0] = i64::MIN;
    open.push(Reverse((least, 0, Vec::new())));
    let mut spent = 0;
    while let Some(Reverse((bound, _, bans))) = open.pop() {
        if limit.is_some_and(|limit| bound >= limit) {
            return Seated { bound: limit.unwrap_or(bound), best, open: false };
        }
        if spent >= nodes || (spent > 0 && stop()) {
            return Seated { bound, best, open: true };
        }
        spent += 1;
        *used += 1;
        for ban in &bans {
            banned[*ban as usize] = true;
        }
        let better = |relaxed: &Relaxed| limit.is_none_or(|limit| relaxed.bound < limit);
        // A schedule that is worse before `spread` comes in needs no more than the smaller network.
        let hopeless = bans.is_empty()
            && limit.is_some()
            && frame.objective.at(Level::Spread).is_some()
            && !relax(frame, &banned, false).is_some_and(|relaxed| better(&relaxed));
        let relaxed = if hopeless { None } else { relax(frame, &banned, true).filter(better) };
        if let Some(relaxed) = relaxed {
            let exact = relaxed.double.is_empty() && twice(frame, &relaxed.seat).is_empty();
            let found =
                if exact { Some(seats(frame, &relaxed.seat)) } else { mend(frame, &relaxed, &banned) };
            if let Some(found) = found {
                let vector = frame.measure(&found);
                if limit.is_none_or(|limit| vector < limit) {
                    limit = Some(vector);
                    best = Some((vector, found));
                }
            }
            if !exact && limit.is_none_or(|limit| relaxed.bound < limit) {
                for more in split(frame, &relaxed).into_iter().flatten() {
                    made += 1;
                    let bans = bans.iter().chain(&more).copied().collect();
                    open.push(Reverse((relaxed.bound, made, bans)));
                }
            }
        }
        for ban in &bans {
            banned[*ban as usize] = false;
        }
    }
    let mut never = Lex::default();
    never.0[0] = 1;
    Seated { bound: limit.unwrap_or(never), best, open: false }
}
