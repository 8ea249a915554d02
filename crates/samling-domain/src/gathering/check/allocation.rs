//! The allocation: rooms and their layouts, what topics ask of them, and what is optimised.

use super::Check;
use crate::gathering::problem::{ProblemKind, Referent};
use crate::programme::{Room, Topic};

impl Check<'_> {
    pub(super) fn allocation(&mut self) {
        let g = self.g;
        for (index, room) in g.rooms.iter().enumerate() {
            self.room(&format!("rooms[{index}]"), room);
        }
        for (index, slot) in g.slots.iter().enumerate() {
            if let Some(layout) = &slot.layout {
                let known = g.rooms.iter().flat_map(|room| &room.layouts).map(|layout| &layout.id);
                self.refer(format!("slots[{index}].layout"), Referent::Layout, layout, known);
            }
        }
        for (index, topic) in g.topics.iter().enumerate() {
            self.topic_needs(&format!("topics[{index}]"), topic);
        }
        self.aims();
        let mut covered = 0;
        for (index, step) in g.allocation.weights.iter().enumerate() {
            let path = format!("allocation.weights[{index}]");
            self.positive(format!("{path}.weight"), step.weight);
            self.positive(format!("{path}.up_to"), step.up_to);
            if step.up_to > 0 && step.up_to <= covered {
                self.say(path, ProblemKind::WeightNeverUsed { up_to: step.up_to });
            }
            covered = covered.max(step.up_to);
        }
        self.positive("allocation.seconds", g.allocation.seconds);
    }

    fn aims(&mut self) {
        let rules = &self.g.allocation;
        for (list, aims) in [
            ("allocation.objective", &rules.objective),
            ("allocation.objective_after", &rules.objective_after),
        ] {
            if aims.is_empty() {
                self.say(list, ProblemKind::NoAim);
            }
            let names: Vec<&str> = aims.iter().map(|aim| aim.level().name()).collect();
            self.unique_entries(list, names.iter());
        }
    }

    fn room(&mut self, path: &str, room: &Room) {
        let g = self.g;
        for (at, slot) in room.slots.iter().enumerate() {
            let known = g.slots.iter().map(|slot| &slot.id);
            self.refer(format!("{path}.slots[{at}]"), Referent::Slot, slot, known);
        }
        self.unique_entries(&format!("{path}.slots"), room.slots.iter());
        self.unique_ids(&format!("{path}.layouts"), room.layouts.iter().map(|layout| &layout.id));
    }

    fn topic_needs(&mut self, path: &str, topic: &Topic) {
        let g = self.g;
        for (at, room) in topic.rooms.iter().enumerate() {
            let known = g.rooms.iter().map(|room| &room.id);
            self.refer(format!("{path}.rooms[{at}]"), Referent::Room, room, known);
        }
        self.unique_entries(&format!("{path}.rooms"), topic.rooms.iter());
        if let (Some(min), Some(max)) = (topic.min_runs, topic.max_runs)
            && min > max
        {
            self.say(format!("{path}.min_runs"), ProblemKind::MinAboveMax { min, max });
        }
        if let (Some(min), Some(max)) = (topic.min_seats, topic.max_seats)
            && min > max
        {
            self.say(format!("{path}.min_seats"), ProblemKind::MinAboveMax { min, max });
        }
        if let Some(runs) = topic.min_runs.filter(|runs| *runs as usize > topic.slots.len()) {
            let (topic_id, slots) = (topic.id.to_string(), topic.slots.len());
            self.say(format!("{path}.min_runs"), ProblemKind::TooManyRuns { topic: topic_id, runs, slots });
        }
        let fits = |room: &&Room| {
            (topic.rooms.is_empty() || topic.rooms.contains(&room.id))
                && topic.needs.iter().all(|need| room.features.contains(need))
        };
        if !g.rooms.is_empty() && !topic.needs.is_empty() && !g.rooms.iter().any(|room| fits(&room)) {
            self.say(format!("{path}.needs"), ProblemKind::NoRoomFits { topic: topic.id.to_string() });
        }
    }
}
