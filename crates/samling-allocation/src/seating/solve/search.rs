//! The search over schedules: best first, by bounds, until nothing is left that could be better.

use super::bound::{Bounds, Parts, union};
use super::choose::Chooser;
use super::frame::{Frame, SessionRow};
use super::large;
use super::local::Local;
use super::rooms::{Placings, placings};
use super::seat::seat;
use super::sets::SlotSets;
use super::{Options, Phase, Progress, Refused, Watch, must_be_proven};
use crate::seating::flow::cost::Lex;
use crate::seating::infeasible::Infeasible;
use crate::seating::level::Level;
use crate::seating::model::Model;
use crate::seating::objective::Objective;
use crate::seating::plan::Stopped;
use foldhash::{HashSet, HashSetExt};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::rc::Rc;

/// The best plan that was found.
#[derive(Debug)]
pub struct Found {
    pub sessions: Vec<SessionRow>,
    pub seats: Vec<u16>,
    pub vector: Lex,
    /// No plan is better than this.
    pub bound: Lex,
    /// No plan is better at a level than this, whatever the other levels.
    pub ideal: Lex,
    pub stopped: Stopped,
}

/// The placings of a combination's slots.
#[derive(Debug)]
struct Placed {
    slots: Vec<Placings>,
    reached: i64,
    pairs: i64,
    lost: i64,
}

#[derive(Debug, Clone)]
enum Item {
    /// Which topics run when.
    Combination(Vec<u32>),
    /// And where: the n-th way in each slot.
    Placing(Rc<Placed>, Vec<u32>),
    /// A schedule whose seating is not settled within so many nodes.
    Schedule(Vec<SessionRow>, u64),
}

struct Queued {
    bound: Lex,
    number: u64,
    item: Item,
}

impl PartialEq for Queued {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
impl Eq for Queued {}
impl PartialOrd for Queued {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Queued {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // Of equal bounds the one that is further on: it is nearer to a plan.
        let depth = |item: &Item| match item {
            Item::Combination(_) => 2,
            Item::Placing(..) => 1,
            Item::Schedule(_, nodes) => 3 + nodes,
        };
        self.bound
            .cmp(&other.bound)
            .then_with(|| depth(&self.item).cmp(&depth(&other.item)))
            .then_with(|| self.number.cmp(&other.number))
    }
}

/// The search's state.
pub struct Search<'s> {
    model: &'s Model<'s>,
    objective: &'s Objective,
    options: &'s Options,
    watch: &'s mut dyn Watch,
    steps: u64,
    /// Work for `spread` alone, in arcs; and how much of it is used.
    spread_used: u64,
    incumbent: Option<(Lex, Vec<SessionRow>, Vec<u16>)>,
    queue: BinaryHeap<Reverse<Queued>>,
    number: u64,
    left_out: Option<Lex>,
    ideal: Lex,
}

/// Nodes of the first look at a schedule.
const FIRST_LOOK: u64 = 6;
/// What `spread` is worth after everything else is proven: flows, times the power 3/2 of how many choices they have.
const SPREAD_WORK: u64 = 1_500_000;
/// Sets per slot that are gone through.
const SETS: u64 = 400_000;
/// From so many presences on people are seated by the way that is quick for many.
const MANY: usize = 1_000;
/// Tries in a row without anything better, after which local search ends.
const TRIES: u64 = 3_000;
/// Looks at combinations.
const LOOKS: u64 = 800_000_000;
/// From how many starts combinations are climbed to, where `fair` asks for reaching everybody.
const STARTS: usize = 32;
/// How many combinations are kept, round by round.
const ROUNDS: [usize; 5] = [8, 64, 512, 4_096, 32_768];

impl<'s> Search<'s> {
    /// A search that has not begun.
    pub fn new(
        model: &'s Model<'s>,
        objective: &'s Objective,
        options: &'s Options,
        watch: &'s mut dyn Watch,
    ) -> Self {
        Self {
            model,
            objective,
            options,
            watch,
            steps: 0,
            spread_used: 0,
            incumbent: None,
            queue: BinaryHeap::new(),
            number: 0,
            left_out: None,
            ideal: Lex::default(),
        }
    }

    /// Searches to the end.
    pub fn run(mut self) -> Result<Found, Refused> {
        if let Some(fixed) = &self.model.fixed {
            let sessions: Vec<SessionRow> = fixed
                .iter()
                .map(|(slot, topic, room)| SessionRow { slot: *slot, topic: *topic, room: *room })
                .collect();
            let presences: usize =
                self.model.people.iter().map(|person| person.slots.count_ones() as usize).sum();
            if presences > MANY
                && let Some((vector, seats)) = large::exact(self.model, self.objective, &sessions)
            {
                self.incumbent = Some((vector, sessions, seats));
                return self.found(Stopped::Proven);
            }
            let mut least = Lex::default();
            least.0[0] = -1;
            self.push(least, Item::Schedule(sessions, 1_000));
            let stopped = self.drain(None, true);
            return self.found(stopped);
        }
        let model = self.model;
        let most: u32 = (0..model.slots())
            .map(|slot| {
                let rooms = model.rooms.iter().filter(|room| room.slots >> slot & 1 == 1).count();
                u32::try_from(rooms).unwrap_or(u32::MAX).min(model.max_sessions[slot])
            })
            .sum();
        let free = model.hosts.is_empty()
            && model.topics.iter().all(|topic| topic.min_seats == 0 && topic.rooms.iter().all(|fits| *fits));
        let slots: Result<Vec<SlotSets>, _> = (0..model.slots())
            .map(|slot| {
                let topics = model
                    .topics
                    .iter()
                    .filter(|topic| topic.slots >> slot & 1 == 1 && topic.max_runs > 0)
                    .count();
                let enough = free && topics >= most as usize;
                SlotSets::new(model, self.objective, u16::try_from(slot).unwrap_or(u16::MAX), enough, SETS)
            })
            .collect();
        let bounds = Bounds::new(model, self.objective);
        let Ok(slots) = slots else { return self.locally(&bounds) };
        let chooser = Chooser {
            model,
            objective: self.objective,
            bounds: &bounds,
            slots: &slots,
            hosted: !model.hosts.is_empty(),
            alike: alike(model, &slots),
        };
        self.ideal = chooser.ideal();
        self.tell(Phase::Topics);
        let mut known: HashSet<Vec<u32>> = HashSet::new();
        let starts = if self.objective.at(Level::Fair).is_some() { STARTS } else { 0 };
        for (bound, chosen) in chooser.climb(starts).into_iter().take(8) {
            known.insert(chosen.clone());
            self.push(bound, Item::Combination(chosen));
        }
        // Of these a look at each: they come back when nothing else is better.
        let first: Vec<Queued> =
            std::mem::take(&mut self.queue).into_sorted_vec().into_iter().rev().map(|next| next.0).collect();
        for queued in first {
            if let Item::Combination(chosen) = &queued.item {
                self.try_first(&chooser, chosen);
            }
            self.queue.push(Reverse(queued));
        }
        // The most promising first, and more and more of them: a good plan early keeps the later looks short.
        let all = slots.iter().fold(1, |all: usize, slot| all.saturating_mul(slot.sets.len()));
        for most in ROUNDS {
            let limit = self.incumbent.as_ref().map(|incumbent| incumbent.0);
            let few = limit.is_some_and(|limit| self.only_spread(&limit, &self.ideal));
            let (most, looks) = if few && all > ROUNDS[4] { (ROUNDS[2], LOOKS / 400) } else { (most, LOOKS) };
            let watch = &mut *self.watch;
            let combinations = chooser.best(limit.as_ref(), most, looks, &mut || watch.stop());
            self.left_out = combinations.left_out;
            for (bound, chosen) in combinations.best {
                if known.insert(chosen.clone()) {
                    self.push(bound, Item::Combination(chosen));
                }
            }
            let stopped = self.drain(Some(&chooser), false);
            let settled = match (&self.incumbent, &self.left_out) {
                (_, None) => true,
                (Some((vector, ..)), Some(left_out)) => {
                    left_out >= vector || (all > ROUNDS[4] && self.only_spread(vector, left_out))
                }
                (None, Some(_)) => false,
            };
            if stopped != Stopped::Proven || settled {
                break;
            }
        }
        let stopped = self.drain(Some(&chooser), true);
        self.found(stopped)
    }

    /// Where there are too many sets: from plan to plan, as long as something better is found.
    fn locally(mut self, bounds: &Bounds<'_>) -> Result<Found, Refused> {
        let mut local = Local::new(self.model, self.objective, self.options.seed);
        self.ideal = local.bound(bounds);
        self.left_out = Some(self.ideal);
        self.tell(Phase::Topics);
        let mut state = local.first().ok_or(Refused::Stopped)?;
        let mut tries = 0;
        self.incumbent = Some((state.vector, state.sessions.clone(), state.seats.clone()));
        self.tell(Phase::Seats);
        state = local.polish(state);
        let stopped = loop {
            if self.incumbent.as_ref().is_none_or(|incumbent| state.vector < incumbent.0) {
                self.incumbent = Some((state.vector, state.sessions.clone(), state.seats.clone()));
                self.tell(Phase::Seats);
                tries = 0;
            }
            if state.vector <= self.ideal {
                break Stopped::Proven;
            }
            if self.watch.stop() {
                break Stopped::Time;
            }
            if tries > TRIES || self.options.steps.is_some_and(|most| self.steps >= most) {
                break Stopped::Steps;
            }
            self.steps += 1;
            tries += 1;
            if let Some(next) = local.step(&state)
                && next.vector < state.vector
            {
                state = local.polish(next);
            }
        };
        self.found(stopped)
    }

    fn found(mut self, stopped: Stopped) -> Result<Found, Refused> {
        let open = [self.queue.pop().map(|queued| queued.0.bound), self.left_out];
        let Some((vector, sessions, seats)) = self.incumbent else {
            let whole = open.iter().all(Option::is_none) && stopped == Stopped::Proven;
            return Err(if whole { Refused::Infeasible(Infeasible::Nothing) } else { Refused::Stopped });
        };
        let bound = open.into_iter().flatten().fold(vector, Lex::min);
        Ok(Found { sessions, seats, vector, bound, ideal: self.ideal, stopped })
    }

    fn push(&mut self, bound: Lex, item: Item) {
        self.number += 1;
        self.queue.push(Reverse(Queued { bound, number: self.number, item }));
    }

    fn tell(&mut self, phase: Phase) {
        let levels = match &self.incumbent {
            None => Vec::new(),
            Some((vector, ..)) => {
                let bound = self.queue.peek().map_or(*vector, |queued| queued.0.bound.min(*vector));
                let found = Found {
                    sessions: Vec::new(),
                    seats: Vec::new(),
                    vector: *vector,
                    bound: self.left_out.map_or(bound, |other| other.min(bound)),
                    ideal: self.ideal,
                    stopped: Stopped::Steps,
                };
                super::results(self.objective, &found)
            }
        };
        self.watch.progress(&Progress { phase, steps: self.steps, levels });
    }

    /// Seats people under the most promising placing of a combination.
    fn try_first(&mut self, chooser: &Chooser<'_>, chosen: &[u32]) {
        let placed = self.place(chooser, chosen);
        if placed.slots.iter().all(|slot| !slot.ways.is_empty()) {
            self.look(schedule(&placed, &vec![0; placed.slots.len()]), FIRST_LOOK);
        }
    }

    fn place(&mut self, chooser: &Chooser<'_>, chosen: &[u32]) -> Placed {
        let sets: Vec<usize> = chosen.iter().map(|at| *at as usize).collect();
        let of = |slot: usize| &chooser.slots[slot].sets[sets[slot]];
        let slots: Vec<Placings> =
            (0..sets.len()).map(|slot| placings(self.model, &chooser.slots[slot], of(slot).topics)).collect();
        let hosts: i64 = (0..sets.len()).map(|slot| chooser.slots[slot].host_wishes(of(slot).topics).0).sum();
        Placed {
            slots,
            reached: union(chooser.slots, &sets) + hosts,
            pairs: (0..sets.len())
                .map(|slot| chooser.bounds.pairs(slot, of(slot).topics.count_ones() as usize))
                .sum(),
            lost: (0..sets.len()).map(|slot| of(slot).lost).sum(),
        }
    }

    /// Takes the best of the queue until nothing in it can be better, or the search is to end; without `spread`, until
    /// nothing in it can be better at a level before `spread`.
    fn drain(&mut self, chooser: Option<&Chooser<'_>>, spread: bool) -> Stopped {
        while let Some(Reverse(queued)) = self.queue.pop() {
            let limit = self.incumbent.as_ref().map(|incumbent| incumbent.0);
            if limit.is_some_and(|limit| queued.bound >= limit) {
                self.queue.clear();
                break;
            }
            if !spread && limit.is_some_and(|limit| self.only_spread(&limit, &queued.bound)) {
                self.queue.push(Reverse(queued));
                break;
            }
            let enough = self.options.steps.is_some_and(|most| self.steps >= most)
                || self.only_spread_is_left(&queued.bound);
            let stop = self.watch.stop();
            if enough || stop {
                self.queue.push(Reverse(queued));
                return if stop { Stopped::Time } else { Stopped::Steps };
            }
            match (queued.item, chooser) {
                (Item::Schedule(sessions, nodes), _) => {
                    let before = self.steps;
                    if let Some(bound) = self.look(sessions.clone(), nodes) {
                        self.push(bound.max(queued.bound), Item::Schedule(sessions, nodes.saturating_mul(4)));
                    }
                    if before % 64 > self.steps % 64 {
                        self.tell(Phase::Seats);
                    }
                }
                (Item::Combination(chosen), Some(chooser)) => {
                    let placed = self.place(chooser, &chosen);
                    if placed.slots.iter().any(|slot| slot.more) {
                        self.left_out =
                            Some(self.left_out.map_or(queued.bound, |other| other.min(queued.bound)));
                    }
                    if placed.slots.iter().all(|slot| !slot.ways.is_empty()) {
                        let first = vec![0; placed.slots.len()];
                        self.offer(chooser, Rc::new(placed), first, &queued.bound);
                    }
                }
                (Item::Placing(placed, ways), Some(chooser)) => {
                    if let Some(bound) = self.look(schedule(&placed, &ways), FIRST_LOOK) {
                        let sessions = schedule(&placed, &ways);
                        self.push(bound.max(queued.bound), Item::Schedule(sessions, FIRST_LOOK * 4));
                    }
                    // The next way in one slot, so that each combination of ways comes once.
                    let from = ways.iter().rposition(|way| *way > 0).unwrap_or(0);
                    for slot in from..ways.len() {
                        let mut next = ways.clone();
                        next[slot] += 1;
                        if (next[slot] as usize) < placed.slots[slot].ways.len() {
                            self.offer(chooser, Rc::clone(&placed), next, &queued.bound);
                        }
                    }
                }
                (_, None) => {}
            }
        }
        Stopped::Proven
    }

    fn offer(&mut self, chooser: &Chooser<'_>, placed: Rc<Placed>, ways: Vec<u32>, least: &Lex) {
        let mut parts =
            Parts { reached: placed.reached, pairs: placed.pairs, lost: placed.lost, ..Parts::default() };
        for (slot, way) in placed.slots.iter().zip(&ways) {
            let way = &slot.ways[*way as usize];
            parts.seats += way.seats;
            parts.met += way.met;
            parts.total += way.total;
        }
        let bound = chooser.bounds.vector(&parts).max(*least);
        if self.incumbent.as_ref().is_none_or(|incumbent| bound < incumbent.0) {
            self.push(bound, Item::Placing(placed, ways));
        }
    }

    /// Seats people under a schedule; tells the bound where that is not settled.
    fn look(&mut self, sessions: Vec<SessionRow>, nodes: u64) -> Option<Lex> {
        let frame = Frame::new(self.model, self.objective, sessions)?;
        let limit = self.incumbent.as_ref().map(|incumbent| incumbent.0);
        let before = self.steps;
        let left = self.options.steps.map_or(u64::MAX, |most| most.saturating_sub(self.steps)).max(1);
        let seated = seat(&frame, limit.as_ref(), nodes.min(left), &mut self.steps);
        let size = frame.choices.len() as u64 + 16;
        self.spread_used += (self.steps - before) * size * size.isqrt();
        if let Some((vector, seats)) = seated.best {
            self.incumbent = Some((vector, frame.sessions, seats));
            self.tell(Phase::Seats);
        }
        seated.open.then_some(seated.bound)
    }

    /// Is every level up to `spread` as good as it can be?
    fn only_spread(&self, vector: &Lex, bound: &Lex) -> bool {
        let mut levels = self.objective.levels.iter().enumerate();
        let open = levels.find(|(index, level)| {
            let (from, to) = (self.objective.at(**level).unwrap_or(0), self.objective.end(*index));
            vector.0[from..to] != bound.0[from..to]
        });
        open.is_none_or(|(_, level)| !must_be_proven(*level))
    }

    /// Everything but `spread` is proven, and the work that spread is worth is used.
    fn only_spread_is_left(&mut self, bound: &Lex) -> bool {
        let Some((vector, ..)) = &self.incumbent else { return false };
        let least = self.left_out.map_or(*bound, |other| other.min(*bound));
        if !self.only_spread(vector, &least) {
            self.spread_used = 0;
            return false;
        }
        self.spread_used > SPREAD_WORK
    }
}

fn schedule(placed: &Placed, ways: &[u32]) -> Vec<SessionRow> {
    let mut sessions = Vec::new();
    for ((slot, placings), way) in (0_u16..).zip(&placed.slots).zip(ways) {
        let rooms = &placings.ways[*way as usize].rooms;
        sessions.extend(placings.topics.iter().zip(rooms).map(|(topic, room)| SessionRow {
            slot,
            topic: *topic,
            room: *room,
        }));
    }
    sessions
}

/// Are the two slots the same but for their names, in everything that a plan could depend on?
fn alike(model: &Model<'_>, slots: &[SlotSets]) -> bool {
    let [one, other] = slots else { return false };
    let plain = model.pins.is_empty()
        && model.hosts.is_empty()
        && model.forbidden.is_empty()
        && model.current.is_empty()
        && model.min_sessions[0] == model.min_sessions[1]
        && model.max_sessions[0] == model.max_sessions[1];
    let both = |slots: u16| matches!(slots & 3, 0 | 3);
    plain
        && model.people.iter().all(|person| both(person.slots))
        && model.wishes.iter().all(|wish| both(wish.slots))
        && model.topics.iter().all(|topic| both(topic.slots))
        && one.rooms == other.rooms
}
