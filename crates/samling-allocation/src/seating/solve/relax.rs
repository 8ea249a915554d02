//! Two relaxations of seating under a schedule; each is one minimum-cost flow.
//!
//! - [`plain`]: every (participant, slot) presence gives one unit to a session or stays without. Exact but for the rule that
//!   nobody sits in the same topic twice; `fair` is not in it.
//! - [`by_met`]: a participant gives units for met wishes, each next one less welcome (leximin as a convex cost: Frank and
//!   Murota 2022, "Decreasing minimization on M-convex sets"), and apart from that units for seats that are no wish. It
//!   leaves out that a presence has one seat: where a topic runs in several slots, a participant may get two wishes in one slot, and
//!   a seat that is no wish may come beside a wished one.
//!
//! Colleagues in the same session cost 0, 1, 2, ... for the first, second, third of them: parallel arcs between a node per
//! organisation and session and the session.

use super::frame::{Frame, NOWHERE};
use super::network::Draft;
use crate::seating::flow::cost::Lex;
use crate::seating::level::Level;
use foldhash::{HashMap, HashMapExt};

/// No choice.
pub const NO_CHOICE: u32 = u32::MAX;

/// What a relaxation says.
#[derive(Debug)]
pub struct Relaxed {
    /// No seating that keeps to the same bans is better.
    pub bound: Lex,
    /// The choice of each presence that counts first (a wish, where it has one); [`NO_CHOICE`] for none.
    pub seat: Vec<u32>,
    /// Presences that took more than one seat, with the further choices: another wish, or a seat that is no wish.
    pub double: Vec<(u32, u32)>,
}

/// What a presence may do in [`plain`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// Any choice.
    Anything,
    /// Only a wish, and that if at all possible.
    Wish,
    /// Anything but a wish.
    NoWish,
}

struct Sinks<'f, 'm> {
    frame: &'f Frame<'m>,
    draft: Draft,
    session: Vec<u32>,
    together: HashMap<(u32, u16), u32>,
    /// By organisation and slot: how many could sit there.
    colleagues: HashMap<(u32, u16), i64>,
    spread: Option<usize>,
}

impl<'f, 'm> Sinks<'f, 'm> {
    fn new(frame: &'f Frame<'m>) -> Self {
        let mut draft = Draft::default();
        let session = frame.sessions.iter().map(|_| draft.node()).collect();
        let spread = frame.objective.at(Level::Spread);
        let mut colleagues = HashMap::new();
        if spread.is_some() {
            for presence in &frame.presences {
                let organisation = frame.model.people[presence.person as usize].organisation;
                *colleagues.entry((organisation, presence.slot)).or_insert(0) += 1;
            }
        }
        Self { frame, draft, session, together: HashMap::new(), colleagues, spread }
    }

    /// The node through which a participant comes to a session.
    fn entry(&mut self, person: u32, session: u16) -> u32 {
        let Some(spread) = self.spread else { return self.session[usize::from(session)] };
        let organisation = self.frame.model.people[person as usize].organisation;
        let slot = self.frame.sessions[usize::from(session)].slot;
        let could = self.colleagues.get(&(organisation, slot)).copied().unwrap_or(0);
        let settled = self.settled(organisation, session);
        if could + settled < 2 {
            return self.session[usize::from(session)];
        }
        if let Some(node) = self.together.get(&(organisation, session)) {
            return *node;
        }
        let node = self.draft.node();
        self.together.insert((organisation, session), node);
        for before in settled..settled + could.min(self.frame.room[usize::from(session)]) {
            let mut cost = Lex::default();
            cost.0[spread] = before;
            self.draft.arc(node, self.session[usize::from(session)], 1, cost);
        }
        node
    }

    fn settled(&self, organisation: u32, session: u16) -> i64 {
        let list = &self.frame.seated_colleagues;
        let from = list.partition_point(|pair| *pair < (organisation, session));
        let to = list.partition_point(|pair| *pair <= (organisation, session));
        i64::try_from(to - from).unwrap_or(0)
    }

    /// What a choice costs apart from `fair`, `seated` and `spread`.
    fn cost(&self, choice: u32) -> Lex {
        let choice = self.frame.choices[choice as usize];
        let mut cost = Lex::default();
        if let Some(at) = self.frame.objective.at(Level::Total) {
            cost.0[at] = -choice.value;
        }
        if choice.current
            && let Some(at) = self.frame.objective.at(Level::Stable)
        {
            cost.0[at] = -1;
        }
        cost
    }
}

/// The flow of presences. `allowed` and `may` say what is left of the choices. None when sessions cannot get the seats that
/// they need.
pub fn plain(
    frame: &Frame<'_>,
    banned: &[bool],
    may: impl Fn(usize) -> May,
    slot: Option<u16>,
) -> Option<(Lex, Vec<u32>)> {
    let mut sinks = Sinks::new(frame);
    let end = sinks.draft.node();
    let seated = frame.objective.at(Level::Seated);
    let mut taken: Vec<(usize, u32, u32)> = Vec::new();
    let mut cost = frame.base;
    let mut units = 0;
    for (at, presence) in frame.presences.iter().enumerate() {
        if slot.is_some_and(|slot| slot != presence.slot) {
            continue;
        }
        let node = sinks.draft.node();
        sinks.draft.supply(node, 1);
        units += 1;
        let may = may(at);
        for choice in presence.from..presence.to {
            let wish = frame.choices[choice as usize].value > 0;
            if banned[choice as usize] || (may == May::Wish && !wish) || (may == May::NoWish && wish) {
                continue;
            }
            let entry = sinks.entry(presence.person, frame.choices[choice as usize].session);
            let arc_cost = sinks.cost(choice);
            let arc = sinks.draft.arc(node, entry, 1, arc_cost);
            taken.push((arc, u32::try_from(at).unwrap_or(NO_CHOICE), choice));
        }
        // `base` counts the presence as empty already.
        let mut stays = Lex::default();
        if may == May::Wish {
            stays.0[0] = 1;
        }
        if let Some(at) = seated {
            stays.0[at] = 1;
            cost.0[at] -= 1;
        }
        sinks.draft.arc(node, end, 1, stays);
    }
    for (at, row) in frame.sessions.iter().enumerate() {
        if slot.is_some_and(|slot| slot != row.slot) {
            continue;
        }
        let least = frame.least[at].max(0);
        if least > frame.room[at] {
            return None;
        }
        sinks.draft.arc(sinks.session[at], end, frame.room[at] - least, Lex::default());
        if least > 0 {
            sinks.draft.supply(sinks.session[at], -least);
            units -= least;
        }
    }
    sinks.draft.supply(end, -units);
    let flow = sinks.draft.solve(frame.objective);
    if !flow.feasible {
        return None;
    }
    cost = cost + sinks.draft.cost(&flow);
    let mut seat = vec![NO_CHOICE; frame.presences.len()];
    for (arc, at, choice) in taken {
        if flow.flow[arc] > 0 {
            seat[at as usize] = choice;
        }
    }
    Some((cost, seat))
}

/// Could the topic of a choice be met in another slot of the same participant as well?
fn elsewhere(frame: &Frame<'_>, banned: &[bool], presences: &[usize], at: usize, choice: u32) -> bool {
    let topic = frame.topic(choice);
    presences.iter().filter(|other| **other != at).any(|other| {
        let presence = frame.presences[*other];
        (presence.from..presence.to).any(|other| {
            frame.choices[other as usize].value > 0 && !banned[other as usize] && frame.topic(other) == topic
        })
    })
}

/// The most met wishes of a participant: a matching between presences and topics (augmenting paths; a handful of each).
fn most_met(frame: &Frame<'_>, banned: &[bool], presences: &[usize]) -> usize {
    fn augment(
        frame: &Frame<'_>,
        banned: &[bool],
        at: usize,
        seen: &mut Vec<u16>,
        taken: &mut Vec<(u16, usize)>,
    ) -> bool {
        let presence = frame.presences[at];
        for choice in presence.from..presence.to {
            let row = frame.choices[choice as usize];
            let topic = frame.sessions[usize::from(row.session)].topic;
            if row.value == 0 || banned[choice as usize] || seen.contains(&topic) {
                continue;
            }
            seen.push(topic);
            let holder = taken.iter().position(|(other, _)| *other == topic);
            match holder {
                None => {
                    taken.push((topic, at));
                    return true;
                }
                Some(index) => {
                    if augment(frame, banned, taken[index].1, seen, taken) {
                        taken[index].1 = at;
                        return true;
                    }
                }
            }
        }
        false
    }
    let mut taken = Vec::new();
    presences.iter().filter(|at| augment(frame, banned, **at, &mut Vec::new(), &mut taken)).count()
}

/// The flow of met wishes. `unwished` says whether seats that are no wish matter to the objective.
pub fn by_met(frame: &Frame<'_>, banned: &[bool], unwished: bool) -> Option<Relaxed> {
    let mut sinks = Sinks::new(frame);
    let source = sinks.draft.node();
    let end = sinks.draft.node();
    let slots: Vec<u32> = (0..frame.model.slots()).map(|_| sinks.draft.node()).collect();
    let fair = frame.objective.at(Level::Fair);
    let seated = frame.objective.at(Level::Seated);
    let mut wished_arcs: Vec<(usize, u32, u32)> = Vec::new();
    let mut other_arcs: Vec<(usize, u32, u32)> = Vec::new();
    let mut free = vec![0_i64; frame.model.slots()];
    let mut from = 0;
    let mut mine: Vec<usize> = Vec::new();
    while from < frame.presences.len() {
        let person = frame.presences[from].person;
        let mut to = from;
        mine.clear();
        while to < frame.presences.len() && frame.presences[to].person == person {
            let presence = frame.presences[to];
            free[usize::from(presence.slot)] += 1;
            let wishes = (presence.from..presence.to)
                .any(|choice| frame.choices[choice as usize].value > 0 && !banned[choice as usize]);
            if wishes {
                mine.push(to);
            }
            to += 1;
        }
        if !mine.is_empty() {
            let most = if frame.repeats { most_met(frame, banned, &mine) } else { mine.len() };
            let node = sinks.draft.node();
            for next in 0..most {
                let met = usize::from(frame.met[person as usize]) + next;
                let mut cost = Lex::default();
                if let Some(at) = fair {
                    cost.0[at + met] = -1;
                    if met + 1 < frame.model.slots() {
                        cost.0[at + met + 1] = 1;
                    }
                }
                sinks.draft.arc(source, node, 1, cost);
            }
            // A topic that could be met in several slots is met once; of the others one is met per slot.
            let mut topics: Vec<(u16, u32)> = Vec::new();
            for at in &mine {
                let presence = frame.presences[*at];
                let mut alone = NO_CHOICE;
                for choice in presence.from..presence.to {
                    if frame.choices[choice as usize].value == 0 || banned[choice as usize] {
                        continue;
                    }
                    let through = if frame.repeats && elsewhere(frame, banned, &mine, *at, choice) {
                        let topic = frame.topic(choice);
                        if let Some((_, through)) = topics.iter().find(|(other, _)| *other == topic) {
                            *through
                        } else {
                            let through = sinks.draft.node();
                            sinks.draft.arc(node, through, 1, Lex::default());
                            topics.push((topic, through));
                            through
                        }
                    } else {
                        if alone == NO_CHOICE {
                            alone = sinks.draft.node();
                            sinks.draft.arc(node, alone, 1, Lex::default());
                        }
                        alone
                    };
                    let entry = sinks.entry(person, frame.choices[choice as usize].session);
                    let cost = sinks.cost(choice);
                    let arc = sinks.draft.arc(through, entry, 1, cost);
                    wished_arcs.push((arc, u32::try_from(*at).unwrap_or(NO_CHOICE), choice));
                }
            }
        }
        if unwished {
            for at in from..to {
                let presence = frame.presences[at];
                let here = sinks.draft.node();
                let mut any = false;
                for choice in presence.from..presence.to {
                    if frame.choices[choice as usize].value == 0 && !banned[choice as usize] {
                        any = true;
                        let entry = sinks.entry(person, frame.choices[choice as usize].session);
                        let cost = sinks.cost(choice);
                        let arc = sinks.draft.arc(here, entry, 1, cost);
                        other_arcs.push((arc, u32::try_from(at).unwrap_or(NO_CHOICE), choice));
                    }
                }
                if any {
                    sinks.draft.arc(source, here, 1, Lex::default());
                }
            }
        }
        from = to;
    }
    for (at, row) in frame.sessions.iter().enumerate() {
        let least = frame.least[at].max(0);
        if least > frame.room[at] {
            return None;
        }
        let slot = slots[usize::from(row.slot)];
        sinks.draft.arc(sinks.session[at], slot, frame.room[at] - least, Lex::default());
        if least > 0 {
            sinks.draft.supply(sinks.session[at], -least);
            sinks.draft.supply(slot, least);
        }
    }
    for (slot, free) in slots.iter().zip(free) {
        let mut cost = Lex::default();
        if let Some(at) = seated {
            cost.0[at] = -1;
        }
        sinks.draft.arc(*slot, end, free, cost);
    }
    sinks.draft.arc(end, source, i64::from(u32::MAX), Lex::default());
    let flow = sinks.draft.solve(frame.objective);
    if !flow.feasible {
        return None;
    }
    let mut relaxed = Relaxed {
        bound: frame.base + sinks.draft.cost(&flow),
        seat: vec![NO_CHOICE; frame.presences.len()],
        double: Vec::new(),
    };
    for (arc, at, choice) in wished_arcs.into_iter().chain(other_arcs) {
        if flow.flow[arc] > 0 {
            if relaxed.seat[at as usize] == NO_CHOICE {
                relaxed.seat[at as usize] = choice;
            } else {
                relaxed.double.push((at, choice));
            }
        }
    }
    Some(relaxed)
}

/// Topics in which somebody sits twice: the two choices.
pub fn twice(frame: &Frame<'_>, seat: &[u32]) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < frame.presences.len() {
        let person = frame.presences[from].person;
        let mut to = from;
        while to < frame.presences.len() && frame.presences[to].person == person {
            to += 1;
        }
        for one in from..to {
            for other in from..one {
                let topic = |at: usize| {
                    let choice = *frame.choices.get(seat[at] as usize)?;
                    Some(frame.sessions[usize::from(choice.session)].topic)
                };
                if let (Some(here), Some(there)) = (topic(one), topic(other))
                    && here == there
                {
                    found.push((seat[other], seat[one]));
                }
            }
        }
        from = to;
    }
    found
}

/// The seats that choices make, with those that the schedule settles.
pub fn seats(frame: &Frame<'_>, seat: &[u32]) -> Vec<u16> {
    let slots = frame.model.slots();
    let mut seats = frame.settled.clone();
    for (presence, choice) in frame.presences.iter().zip(seat) {
        let at = presence.person as usize * slots + usize::from(presence.slot);
        seats[at] = frame.choices.get(*choice as usize).map_or(NOWHERE, |choice| choice.session);
    }
    seats
}
