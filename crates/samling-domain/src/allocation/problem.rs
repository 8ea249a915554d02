//! From a gathering and its delegations to the engine's problem.

use super::draft::{Draft, Place};
use super::{LAYOUT, name_of};
use crate::contributor::task::Task;
use crate::contributor::{Contributor, State};
use crate::coverage::plan::{CoveragePlan, PersonDecision};
use crate::gathering::Gathering;
use crate::identity::{DayId, LayoutId, OrganisationId, ParticipantId, RoomId, SlotId, TopicId};
use crate::programme;
use crate::registration::delegation::{Delegation, Participant};
use crate::wishes::effective::effective;
use samling_allocation::seating::{self, PROBLEM_FORMAT, Problem, Seat, Session, Wish};
use std::collections::{BTreeMap, BTreeSet};

/// What an allocation is made from.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The gathering.
    pub gathering: &'a Gathering,
    /// The delegations that are signed up.
    pub delegations: &'a [(OrganisationId, &'a Delegation)],
    /// The published decision on cover: who comes, and on which days.
    pub decided: Option<&'a CoveragePlan>,
    /// Those who contribute; participants among them lead the sessions that they are to.
    pub contributors: &'a [Contributor],
    /// What the organiser has settled.
    pub draft: &'a Draft,
    /// The seats of the published plan.
    pub current: Option<&'a [Seat]>,
}

/// The problem. Of the draft only what is still possible to say goes in: pins of people who no longer come, and of topics
/// that are no longer offered, do not.
pub fn problem(input: &Input<'_>) -> Problem {
    let g = input.gathering;
    let participants = participants(input);
    let present: BTreeMap<&str, &seating::Participant> =
        participants.iter().map(|person| (person.id.as_str(), person)).collect();
    let present = &present;
    let seats = |places: &BTreeSet<Place>| -> Vec<Seat> {
        let there = |seat: &Seat| {
            let slots = present.get(seat.participant.as_str()).and_then(|person| person.slots.as_ref());
            slots.is_some_and(|slots| slots.contains(&seat.slot))
        };
        let places = places.iter().filter(|place| offered(g, &place.slot, &place.topic));
        places.map(Place::seat).filter(there).collect()
    };
    let pins = seats(&input.draft.pins);
    let forbidden = seats(&input.draft.forbidden);
    let hosts = seats(&hosts(input));
    Problem {
        format: PROBLEM_FORMAT.to_owned(),
        slots: g.slots.iter().map(slot).collect(),
        rooms: rooms(g),
        organisations: weights(input, &participants),
        topics: g.topics.iter().map(|topic| self::topic(g, input.draft, topic)).collect(),
        sessions: sessions(g, input.draft),
        pins,
        hosts,
        forbidden,
        current: input.current.unwrap_or_default().to_vec(),
        objective: g.allocation.objective(input.current.is_some()),
        participants,
    }
}

fn offered(g: &Gathering, slot: &SlotId, topic: &TopicId) -> bool {
    g.topics.iter().any(|one| one.id == *topic && one.slots.contains(slot))
}

fn slot(slot: &programme::Slot) -> seating::Slot {
    seating::Slot {
        id: slot.id.to_string(),
        min_sessions: slot.min_sessions,
        max_sessions: slot.max_sessions,
    }
}

/// The layout that counts for a room in a slot: the slot's own, where the room can be set so.
fn layout_in(room: &programme::Room, slot: &programme::Slot) -> Option<(LayoutId, u32)> {
    let wanted = slot.layout.as_ref()?;
    let found = room.layouts.iter().find(|layout| layout.id == *wanted)?;
    Some((found.id.clone(), found.capacity))
}

/// How a problem names a room in a slot.
pub fn room_in(room: &programme::Room, slot: &programme::Slot) -> String {
    match layout_in(room, slot) {
        Some((layout, _)) => format!("{}{LAYOUT}{layout}", room.id),
        None => room.id.to_string(),
    }
}

/// How many a room seats in a slot.
pub fn seats_in(room: &programme::Room, slot: &programme::Slot) -> u32 {
    layout_in(room, slot).map_or(room.capacity, |(_, capacity)| capacity)
}

/// Whether a room can be used in a slot.
pub fn usable(room: &programme::Room, slot: &programme::Slot) -> bool {
    room.slots.is_empty() || room.slots.contains(&slot.id)
}

/// The rooms; one that is set in different ways in different slots is as many rooms, each with slots of its own.
fn rooms(g: &Gathering) -> Vec<seating::Room> {
    let mut rooms: Vec<seating::Room> = Vec::new();
    for room in &g.rooms {
        for slot in g.slots.iter().filter(|slot| usable(room, slot)) {
            let id = room_in(room, slot);
            match rooms.iter_mut().find(|known| known.id == id) {
                Some(known) => known.slots.get_or_insert_default().push(slot.id.to_string()),
                None => rooms.push(seating::Room {
                    id,
                    capacity: seats_in(room, slot),
                    slots: Some(vec![slot.id.to_string()]),
                    features: room.features.clone(),
                }),
            }
        }
    }
    rooms
}

/// The ids of a room of the gathering in the problem.
fn names_of_room(g: &Gathering, id: &RoomId) -> BTreeSet<String> {
    let room = g.rooms.iter().find(|room| room.id == *id);
    let in_slots =
        |room| g.slots.iter().filter(move |slot| usable(room, slot)).map(move |slot| room_in(room, slot));
    room.into_iter().flat_map(in_slots).collect()
}

fn topic(g: &Gathering, draft: &Draft, topic: &programme::Topic) -> seating::Topic {
    let list = |ids: Vec<String>| if ids.is_empty() { None } else { Some(ids) };
    let must = draft.must_run.contains(&topic.id);
    let never = draft.must_not_run.contains(&topic.id);
    let min_runs = topic.min_runs.unwrap_or(0).max(u32::from(must));
    let min_seats = topic.min_seats.unwrap_or(g.allocation.min_seats);
    seating::Topic {
        id: topic.id.to_string(),
        slots: Some(topic.slots.iter().map(ToString::to_string).collect()),
        max_runs: if never { Some(0) } else { topic.max_runs },
        min_runs: Some(if never { 0 } else { min_runs }).filter(|runs| *runs > 0),
        min_seats: Some(min_seats).filter(|seats| *seats > 0),
        max_seats: topic.max_seats,
        rooms: list(topic.rooms.iter().flat_map(|room| names_of_room(g, room)).collect()),
        roles: list(topic.roles.iter().map(ToString::to_string).collect()),
        needs: topic.needs.clone(),
    }
}

fn sessions(g: &Gathering, draft: &Draft) -> Vec<Session> {
    let session = |run: &super::draft::Run| {
        let slot = g.slots.iter().find(|slot| slot.id == run.slot)?;
        let room = g.rooms.iter().find(|room| room.id == run.room && usable(room, slot))?;
        offered(g, &run.slot, &run.topic).then(|| Session {
            slot: run.slot.to_string(),
            topic: run.topic.to_string(),
            room: room_in(room, slot),
        })
    };
    draft.schedule.iter().filter_map(session).collect()
}

/// Whether somebody is there on a day: as it is decided, or as it is signed up where nothing is.
pub fn is_present(
    g: &Gathering,
    person: &Participant,
    decided: Option<&PersonDecision>,
    day: &DayId,
) -> bool {
    let Some(decided) = decided else { return person.present_on(g, day) };
    let has = |element: &crate::coverage::rules::Element| {
        element.day.as_ref() == Some(day) && decided.granted.contains(&element.id)
    };
    decided.coming && g.elements.iter().any(has)
}

fn participants(input: &Input<'_>) -> Vec<seating::Participant> {
    let g = input.gathering;
    let mut found = Vec::new();
    for (organisation, delegation) in input.delegations {
        for person in &delegation.participants {
            let decided = input.decided.and_then(|plan| plan.person(person.id));
            let slots: Vec<&programme::Slot> =
                g.slots.iter().filter(|slot| is_present(g, person, decided, &slot.day)).collect();
            if slots.is_empty() {
                continue;
            }
            let wishes = effective(g, delegation, person).into_iter().map(|(wish, _)| wish);
            let wishes = wishes.filter(|wish| {
                slots.iter().any(|slot| slot.id == wish.slot) && open_to(g, &wish.slot, &wish.topic, person)
            });
            found.push(seating::Participant {
                id: name_of(person.id),
                organisation: of_organisation(g, organisation, delegation, person.id),
                role: Some(person.role.to_string()),
                slots: Some(slots.iter().map(|slot| slot.id.to_string()).collect()),
                needs: Vec::new(),
                wishes: wishes
                    .map(|wish| Wish {
                        topic: wish.topic.to_string(),
                        value: Some(g.wishes.value(wish.rank).max(1)),
                        slot: Some(wish.slot.to_string()),
                    })
                    .collect(),
            });
        }
    }
    found
}

fn open_to(g: &Gathering, slot: &SlotId, topic: &TopicId, person: &Participant) -> bool {
    let fits = |one: &&programme::Topic| {
        one.id == *topic
            && one.slots.contains(slot)
            && (one.roles.is_empty() || one.roles.contains(&person.role))
    };
    g.topics.iter().any(|one| fits(&one))
}

/// Whose participant somebody is. Colleagues of a delegation that stays together are no pairs to spread, so each of them
/// stands for an organisation of one, with the weight of the whole.
fn of_organisation(
    g: &Gathering,
    organisation: &OrganisationId,
    delegation: &Delegation,
    person: ParticipantId,
) -> String {
    if delegation.stay_together && g.allocation.may_stay_together {
        format!("{organisation}{LAYOUT}{}", name_of(person))
    } else {
        organisation.to_string()
    }
}

fn weights(input: &Input<'_>, participants: &[seating::Participant]) -> Vec<seating::Organisation> {
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for person in participants {
        let id = person.organisation.as_str();
        let whole = id.split_once(LAYOUT).map_or(id, |(whole, _)| whole);
        names.entry(whole).or_default().insert(id);
        *sizes.entry(whole).or_default() += 1;
    }
    let rules = &input.gathering.allocation;
    let weight = |whole: &str| rules.weight(sizes.get(whole).copied().unwrap_or(0));
    names
        .iter()
        .flat_map(|(whole, ids)| ids.iter().map(move |id| (*whole, *id)))
        .map(|(whole, id)| (id, weight(whole)))
        .filter(|(_, weight)| *weight > 1)
        .map(|(id, weight)| seating::Organisation { id: id.to_owned(), weight: Some(weight) })
        .collect()
}

/// Participants who lead a session: whoever has said yes to contributing to a topic in a slot.
fn hosts(input: &Input<'_>) -> BTreeSet<Place> {
    let mut found = BTreeSet::new();
    for one in input.contributors.iter().filter(|one| one.state == State::Confirmed) {
        let Some(participant) = one.participant else { continue };
        for task in &one.tasks {
            if let Task::Topic(slot, topic) = task {
                found.insert(Place { participant, slot: slot.clone(), topic: topic.clone() });
            }
        }
    }
    found
}
