//! Seating of many people under one schedule, where the levels are `seated`, `total` and `stable`.
//!
//! - No topic in two slots: the slots do not depend on each other, and each is seated exactly.
//! - Every topic in every slot, with as many seats in each: people are given as many different topics as there are slots,
//!   with the seats of all slots together, exactly; then the topics are given slots by colouring the edges of the bipartite
//!   graph of people and sessions, which is always possible (König 1916).

use super::frame::{NOWHERE, SessionRow, measure};
use crate::seating::flow::cost::Lex;
use crate::seating::flow::crowd::{Crowd, Guest, OUTSIDE, seat};
use crate::seating::level::Level;
use crate::seating::model::Model;
use crate::seating::objective::Objective;

/// From so many presences on people are seated by the way that is quick for many.
pub const MANY: usize = 1_000;

/// Costs of a seat as one number: the levels' weights.
#[derive(Debug, Clone, Copy)]
pub struct Prices {
    empty: i64,
    met: i64,
    value: i64,
    kept: i64,
}

impl Prices {
    /// The prices for an objective; none where it has other levels, or where the numbers are too large.
    pub fn new(model: &Model<'_>, objective: &Objective) -> Option<Self> {
        if objective.at(Level::Fair).is_some() || objective.at(Level::Spread).is_some() {
            return None;
        }
        Self::near(model, objective)
    }

    /// Prices near an objective: `fair` is taken for the number of met wishes, and `spread` left out.
    pub fn near(model: &Model<'_>, objective: &Objective) -> Option<Self> {
        let most = model.wishes.iter().map(|row| row.value).max().unwrap_or(1);
        let presences: i64 = model.people.iter().map(|row| i64::from(row.slots.count_ones())).sum();
        let mut prices = Self { empty: 0, met: 0, value: 0, kept: 0 };
        let mut weight = 1_i64;
        for level in objective.levels.iter().rev() {
            let range = match level {
                Level::Spread => continue,
                Level::Total => most.checked_mul(presences)?,
                _ => presences,
            };
            match level {
                Level::Seated => prices.empty = weight,
                Level::Fair => prices.met = weight,
                Level::Total => prices.value = weight,
                _ => prices.kept = weight,
            }
            weight = weight.checked_mul(range.checked_mul(2)?.checked_add(1)?)?;
        }
        (weight < i64::MAX / 64).then_some(prices)
    }

    /// The most that costs can be multiplied by, up to `most`, so that the sum over all seats still fits.
    pub fn scale(&self, model: &Model<'_>, most: i64) -> i64 {
        let value = model.wishes.iter().map(|row| row.value).max().unwrap_or(1);
        let presences: i64 = model.people.iter().map(|row| i64::from(row.slots.count_ones())).sum();
        let seat = self.value.saturating_mul(value).saturating_add(self.met).saturating_add(self.kept);
        (i64::MAX / 16 / seat.saturating_mul(presences.max(1)).max(1)).clamp(1, most)
    }

    /// What a seat costs that is worth so much.
    pub fn seat(&self, value: i64, current: bool) -> i64 {
        let met = if value > 0 { self.met } else { 0 };
        -self.value * value - met - if current { self.kept } else { 0 }
    }
}

/// Seats people under a schedule that one of the two exact ways fits; none otherwise.
pub fn exact(model: &Model<'_>, objective: &Objective, sessions: &[SessionRow]) -> Option<(Lex, Vec<u16>)> {
    let prices = Prices::new(model, objective)?;
    let seats = together(model, &prices, sessions)?;
    Some((measure(model, objective, sessions, &seats), seats))
}

/// A good seating under a schedule, for any objective; none where hosts, pins or seats that must be taken need more care.
pub fn near(model: &Model<'_>, objective: &Objective, sessions: &[SessionRow]) -> Option<(Lex, Vec<u16>)> {
    let prices = Prices::near(model, objective)?;
    let seats = together(model, &prices, sessions)
        .or_else(|| simple(model, sessions).then(|| slot_by_slot(model, &prices, sessions)))?;
    Some((measure(model, objective, sessions, &seats), seats))
}

fn simple(model: &Model<'_>, sessions: &[SessionRow]) -> bool {
    model.pins.is_empty()
        && model.hosts.is_empty()
        && sessions.iter().all(|row| model.topics[usize::from(row.topic)].min_seats == 0)
}

fn together(model: &Model<'_>, prices: &Prices, sessions: &[SessionRow]) -> Option<Vec<u16>> {
    if !simple(model, sessions) {
        return None;
    }
    let mut topics: Vec<u16> = sessions.iter().map(|row| row.topic).collect();
    topics.sort_unstable();
    if topics.windows(2).any(|pair| pair[0] == pair[1]) {
        topics.dedup();
        return every_topic_everywhere(model, prices, sessions, &topics);
    }
    Some(slot_by_slot(model, prices, sessions))
}

/// Seats everybody in one slot after the other.
fn slot_by_slot(model: &Model<'_>, prices: &Prices, sessions: &[SessionRow]) -> Vec<u16> {
    let mut seats = vec![NOWHERE; model.people.len() * model.slots()];
    for slot in 0..u16::try_from(model.slots()).unwrap_or(0) {
        one_slot(model, prices, sessions, slot, &mut seats);
    }
    seats
}

/// Capacity of a session.
pub fn capacity(model: &Model<'_>, row: SessionRow) -> i64 {
    i64::from(model.rooms[usize::from(row.room)].capacity.min(model.topics[usize::from(row.topic)].max_seats))
}

/// Seats everybody in one slot; who sits in a topic in another slot already does not sit in it again.
pub fn one_slot(model: &Model<'_>, prices: &Prices, sessions: &[SessionRow], slot: u16, seats: &mut [u16]) {
    let slots = model.slots();
    let here: Vec<u16> =
        (0_u16..).zip(sessions).filter(|(_, row)| row.slot == slot).map(|(at, _)| at).collect();
    let mut crowd = Crowd {
        seats: here.iter().map(|at| capacity(model, sessions[usize::from(*at)])).collect(),
        outside: prices.empty,
        ..Crowd::default()
    };
    // With few sessions everybody's options are written out; with many, only what is a wish, where all else is the same.
    let open = here.len() > 12
        && here.iter().all(|at| {
            let row = sessions[usize::from(*at)];
            model.topics[usize::from(row.topic)].roles.iter().all(|may| *may)
                && model.rooms[usize::from(row.room)].meets.iter().all(|meets| *meets)
        });
    let mut of_topic = vec![NOWHERE; model.topics.len()];
    for (index, at) in (0_u16..).zip(&here) {
        of_topic[usize::from(sessions[usize::from(*at)].topic)] = index;
    }
    let mut who = Vec::new();
    for person in 0..model.people.len() {
        if !model.present(person, slot) {
            continue;
        }
        let from = u32::try_from(crowd.options.len()).unwrap_or(u32::MAX);
        let mut taken = [NOWHERE; 16];
        let mut many = 0;
        for at in &seats[person * slots..(person + 1) * slots] {
            if *at != NOWHERE && sessions[usize::from(*at)].slot != slot {
                taken[many] = sessions[usize::from(*at)].topic;
                many += 1;
            }
        }
        let current = Model::rows(&model.current, person);
        let anywhere = open
            && current.is_empty()
            && Model::rows(&model.forbidden, person).is_empty()
            && !taken[..many].iter().any(|topic| of_topic[usize::from(*topic)] != NOWHERE);
        if anywhere {
            for group in model.wishes_of(person).chunk_by(|one, other| one.topic == other.topic) {
                let best =
                    group.iter().filter(|wish| wish.slots >> slot & 1 == 1).map(|wish| wish.value).max();
                if let (Some(value), index) = (best, of_topic[usize::from(group[0].topic)])
                    && index != NOWHERE
                {
                    crowd.options.push((index, prices.seat(value, false)));
                }
            }
        } else {
            for (index, at) in (0_u16..).zip(&here) {
                let row = sessions[usize::from(*at)];
                if !taken[..many].contains(&row.topic)
                    && model.may_sit(person, slot, row.topic)
                    && model.room_meets(person, row.room)
                {
                    let kept = current.contains(&(slot, row.topic));
                    crowd.options.push((index, prices.seat(model.value(person, slot, row.topic), kept)));
                }
            }
        }
        crowd.guests.push(Guest {
            from,
            to: u32::try_from(crowd.options.len()).unwrap_or(u32::MAX),
            units: 1,
            anywhere,
        });
        who.push(person);
    }
    let (held, _) = seat(&crowd);
    for (person, at) in who.into_iter().zip(held) {
        seats[person * slots + usize::from(slot)] =
            if at == OUTSIDE { NOWHERE } else { here[usize::from(at)] };
    }
}

/// Every topic in every slot, with as many seats in each.
fn every_topic_everywhere(
    model: &Model<'_>,
    prices: &Prices,
    sessions: &[SessionRow],
    topics: &[u16],
) -> Option<Vec<u16>> {
    let slots = model.slots();
    let all = u16::try_from((1_u32 << slots) - 1).unwrap_or(u16::MAX);
    let fits = sessions.len() == topics.len() * slots
        && model.forbidden.is_empty()
        && model.current.is_empty()
        && model.people.iter().all(|person| person.slots == all)
        && model.wishes.iter().all(|wish| wish.slots & all == all)
        && sessions.iter().all(|row| model.topics[usize::from(row.topic)].roles.iter().all(|may| *may))
        && sessions.iter().all(|row| model.rooms[usize::from(row.room)].meets.iter().all(|meets| *meets));
    if !fits {
        return None;
    }
    let mut seats_of: Vec<i64> = vec![-1; topics.len()];
    for row in sessions {
        let at = topics.binary_search(&row.topic).ok()?;
        let capacity = capacity(model, *row);
        if seats_of[at] >= 0 && seats_of[at] != capacity {
            return None;
        }
        seats_of[at] = capacity;
    }
    let many = i64::try_from(slots).ok()?;
    let mut crowd = Crowd {
        seats: seats_of.iter().map(|seats| seats * many).collect(),
        outside: prices.empty,
        ..Crowd::default()
    };
    for person in 0..model.people.len() {
        let from = u32::try_from(crowd.options.len()).ok()?;
        let mut last = NOWHERE;
        for wish in model.wishes_of(person) {
            // Wishes are sorted by topic and value: the last of a topic is the best.
            let Ok(at) = topics.binary_search(&wish.topic) else { continue };
            let at = u16::try_from(at).ok()?;
            if last == at {
                crowd.options.pop();
            }
            crowd.options.push((at, prices.seat(wish.value, false)));
            last = at;
        }
        let to = u32::try_from(crowd.options.len()).ok()?;
        let units = u8::try_from(slots.min(topics.len())).ok()?;
        crowd.guests.push(Guest { from, to, units, anywhere: true });
    }
    let (held, width) = seat(&crowd);
    Some(colour(model, sessions, topics, &held, width, &seats_of))
}

/// No part, nobody.
const FREE: u32 = u32::MAX;

/// Gives the topics of everybody slots, so that no session holds more than its seats.
fn colour(
    model: &Model<'_>,
    sessions: &[SessionRow],
    topics: &[u16],
    held: &[u16],
    width: usize,
    seats_of: &[i64],
) -> Vec<u16> {
    let slots = model.slots();
    // A topic is split into parts of at most `slots` people; each part has each slot once.
    let mut parts: Vec<u32> = Vec::with_capacity(topics.len());
    let mut next = 0_u32;
    for seats in seats_of {
        parts.push(next);
        next +=
            u32::try_from(*seats).unwrap_or(0).min(u32::try_from(model.people.len()).unwrap_or(u32::MAX)) + 1;
    }
    let mut count = vec![0_usize; topics.len()];
    // By person and slot the part, and by part and slot the person.
    let mut of_person = vec![FREE; model.people.len() * slots];
    let mut of_part = vec![FREE; next as usize * slots];
    let mut topic_of_part = vec![0_u16; next as usize];
    for person in 0..model.people.len() {
        for at in &held[person * width..(person + 1) * width] {
            if *at == OUTSIDE {
                continue;
            }
            let topic = usize::from(*at);
            let part = parts[topic] as usize + count[topic] / slots;
            count[topic] += 1;
            topic_of_part[part] = *at;
            let free = |row: &[u32]| row.iter().position(|other| *other == FREE).unwrap_or(0);
            let mine = free(&of_person[person * slots..(person + 1) * slots]);
            let theirs = free(&of_part[part * slots..(part + 1) * slots]);
            if mine != theirs {
                // The chain of `mine` and `theirs` from the part on is turned over, so that `mine` is free there too.
                flip(&mut of_person, &mut of_part, slots, part, mine, theirs);
            }
            of_person[person * slots + mine] = u32::try_from(part).unwrap_or(FREE);
            of_part[part * slots + mine] = u32::try_from(person).unwrap_or(FREE);
        }
    }
    let mut session = vec![NOWHERE; topics.len() * slots];
    for (at, row) in (0_u16..).zip(sessions) {
        if let Ok(topic) = topics.binary_search(&row.topic) {
            session[topic * slots + usize::from(row.slot)] = at;
        }
    }
    let mut seats = vec![NOWHERE; model.people.len() * slots];
    for (at, part) in of_person.iter().enumerate() {
        if *part != FREE {
            let topic = usize::from(topic_of_part[*part as usize]);
            seats[at] = session[topic * slots + at % slots];
        }
    }
    seats
}

fn flip(of_person: &mut [u32], of_part: &mut [u32], slots: usize, part: usize, one: usize, other: usize) {
    // Collects the alternating chain that begins at the part with `one`, then exchanges the two slots along it.
    let mut people = Vec::new();
    let mut chain = vec![part];
    let (mut at, mut slot, mut on_part) = (part, one, true);
    loop {
        let next = if on_part { of_part[at * slots + slot] } else { of_person[at * slots + slot] };
        if next == FREE {
            break;
        }
        at = next as usize;
        on_part = !on_part;
        slot = if slot == one { other } else { one };
        if on_part {
            chain.push(at);
        } else {
            people.push(at);
        }
    }
    for part in chain {
        of_part.swap(part * slots + one, part * slots + other);
    }
    for person in people {
        of_person.swap(person * slots + one, person * slots + other);
    }
}
