//! What is wished, what rooms there are, and what the organiser can settle.

use super::words;
use samling_app::allocation::seating::Problem;
use samling_app::allocation::{Facts, Overview, published_sessions};
use samling_domain::allocation::outcome::{Demand, demand as counted};
use samling_domain::allocation::problem::{seats_in, usable};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{RoomId, SlotId, TopicId};
use samling_language::Messages;

/// The demand in a slot.
pub struct SlotDemand {
    pub label: String,
    pub present: usize,
    pub topics: Vec<TopicDemand>,
}

/// The demand for a topic in a slot, with the widths of a bar of a thousand.
pub struct TopicDemand {
    pub title: String,
    pub first: u32,
    pub second: u32,
    pub other: u32,
    pub all: u32,
    pub first_width: u32,
    pub second_width: u32,
    pub other_width: u32,
    pub second_at: u32,
    pub other_at: u32,
}

/// A room with its seats in each slot; a dash where it cannot be used.
pub struct RoomLine {
    pub name: String,
    pub features: String,
    pub layouts: String,
    pub seats: Vec<String>,
}

/// Whether a topic must run.
pub struct TopicChoice {
    pub id: String,
    pub title: String,
    pub must: bool,
    pub must_not: bool,
}

/// The sessions of a slot as they can be settled by hand.
pub struct SlotSchedule {
    pub label: String,
    pub topics: Vec<ScheduleChoice>,
}

/// A topic in a slot, with the rooms to choose from.
pub struct ScheduleChoice {
    pub name: String,
    pub title: String,
    /// (id, name, chosen).
    pub rooms: Vec<(String, String, bool)>,
}

/// The demand, slot by slot; the most wished topic first.
pub fn demand(m: Messages, facts: &Facts, problem: &Problem) -> Vec<SlotDemand> {
    let g = &facts.loaded.gathering;
    let found = counted(problem);
    let most = found.values().map(|demand| demand.all()).max().unwrap_or(0).max(1);
    let of_slot = |slot: &samling_domain::programme::Slot| {
        let offered = g.topics.iter().filter(|topic| topic.slots.contains(&slot.id));
        let mut topics: Vec<TopicDemand> = offered
            .map(|topic| {
                let key = (slot.id.to_string(), topic.id.to_string());
                let demand = found.get(&key).copied().unwrap_or_default();
                bar(words::topic(m, g, topic.id.as_str()), demand, most)
            })
            .collect();
        topics.sort_by_key(|topic| std::cmp::Reverse((topic.all, topic.first)));
        let here = |person: &&samling_app::allocation::seating::Participant| {
            person.slots.as_ref().is_some_and(|slots| slots.iter().any(|id| *id == slot.id.as_str()))
        };
        SlotDemand {
            label: slot.label.in_language(m.language).to_owned(),
            present: problem.participants.iter().filter(here).count(),
            topics,
        }
    };
    g.slots.iter().map(of_slot).collect()
}

fn bar(title: String, demand: Demand, most: u32) -> TopicDemand {
    let width = |count: u32| count * 1000 / most;
    let (first, second) = (width(demand.first), width(demand.second));
    TopicDemand {
        title,
        first: demand.first,
        second: demand.second,
        other: demand.other,
        all: demand.all(),
        first_width: first,
        second_width: second,
        other_width: width(demand.other),
        second_at: first,
        other_at: first + second,
    }
}

/// The rooms.
pub fn rooms(m: Messages, g: &Gathering) -> Vec<RoomLine> {
    let line = |room: &samling_domain::programme::Room| {
        let feature = |code: &String| {
            m.by_code(&format!("allocation-feature-{code}"), &[]).unwrap_or_else(|| code.clone())
        };
        let layout = |layout: &samling_domain::allocation::rules::Layout| {
            let label = layout.label.as_ref().map(|label| label.in_language(m.language).to_owned());
            let label = label.unwrap_or_else(|| layout.id.to_string());
            m.allocation_layout_seats(label, layout.capacity)
        };
        let features: Vec<String> = room.features.iter().map(feature).collect();
        let usual = m.allocation_usual_seats(room.capacity);
        let layouts: Vec<String> = std::iter::once(usual).chain(room.layouts.iter().map(layout)).collect();
        let seats = g.slots.iter().map(|slot| {
            if usable(room, slot) { m.formats().number(seats_in(room, slot)) } else { "–".to_owned() }
        });
        RoomLine {
            name: room.label.in_language(m.language).to_owned(),
            features: m.formats().list(&features),
            layouts: layouts.join(" · "),
            seats: seats.collect(),
        }
    };
    g.rooms.iter().map(line).collect()
}

/// The topics with what is settled of them.
pub fn topics(m: Messages, facts: &Facts) -> Vec<TopicChoice> {
    let choice = |topic: &samling_domain::programme::Topic| TopicChoice {
        id: topic.id.to_string(),
        title: words::topic(m, &facts.loaded.gathering, topic.id.as_str()),
        must: facts.draft.must_run.contains(&topic.id),
        must_not: facts.draft.must_not_run.contains(&topic.id),
    };
    facts.loaded.gathering.topics.iter().map(choice).collect()
}

/// The sessions to settle by hand, as they are settled or as the newest plan has them.
pub fn schedule(m: Messages, overview: &Overview) -> Vec<SlotSchedule> {
    let (facts, g) = (&overview.facts, &overview.facts.loaded.gathering);
    let draft = &facts.draft.schedule;
    let now: Vec<(SlotId, TopicId, Option<RoomId>)> = if draft.is_empty() {
        overview.newest.as_ref().map(|standing| published_sessions(&standing.row)).unwrap_or_default()
    } else {
        draft.iter().map(|run| (run.slot.clone(), run.topic.clone(), Some(run.room.clone()))).collect()
    };
    let of_slot = |slot: &samling_domain::programme::Slot| {
        let choice = |topic: &samling_domain::programme::Topic| {
            let chosen = now.iter().find(|(at, what, _)| *at == slot.id && *what == topic.id);
            let chosen = chosen.and_then(|(_, _, room)| room.as_ref());
            let rooms = g.rooms.iter().filter(|room| usable(room, slot)).map(|room| {
                let label =
                    m.allocation_layout_seats(room.label.in_language(m.language), seats_in(room, slot));
                (room.id.to_string(), label, chosen == Some(&room.id))
            });
            ScheduleChoice {
                name: format!("run-{}/{}", slot.id, topic.id),
                title: words::topic(m, g, topic.id.as_str()),
                rooms: rooms.collect(),
            }
        };
        let offered = g.topics.iter().filter(|topic| topic.slots.contains(&slot.id));
        SlotSchedule {
            label: slot.label.in_language(m.language).to_owned(),
            topics: offered.map(choice).collect(),
        }
    };
    g.slots.iter().map(of_slot).collect()
}

/// What the gathering says of its allocation.
pub fn rules(m: Messages, g: &Gathering) -> Vec<String> {
    let rules = &g.allocation;
    let mut lines = Vec::new();
    for slot in &g.slots {
        let label = slot.label.in_language(m.language);
        if let (Some(least), Some(most)) = (slot.min_sessions, slot.max_sessions) {
            lines.push(m.allocation_rule_sessions(label, m.formats().numbers(least, most)));
        }
    }
    if rules.min_seats > 0 {
        lines.push(m.allocation_rule_min_seats(rules.min_seats));
    }
    for step in &rules.weights {
        lines.push(m.allocation_rule_weight(step.up_to, step.weight));
    }
    if rules.may_stay_together {
        lines.push(m.allocation_rule_together().to_owned());
    }
    lines.push(match (rules.swaps.allowed, rules.swaps.until) {
        (true, Some(until)) => m.allocation_rule_swaps_until(m.formats().deadline(until)),
        (true, None) => m.allocation_rule_swaps().to_owned(),
        (false, _) => m.allocation_rule_no_swaps().to_owned(),
    });
    lines
}
