//! Made-up problems: the same from the same name and number, on every machine.

use samling_allocation::seating::{
    Level, PROBLEM_FORMAT, Participant, Problem, Room, Session, Slot, Topic, Wish,
};

/// How wishes fall off from one topic to the next: the k-th has the weight 1/k, or 1/k^0.8.
const ZIPF: f64 = 1.0;
const FLATTER: f64 = 0.8;
/// So many topics of a `whole` may run twice, the most wished ones.
const TWICE: usize = 4;
/// People of one organisation: between 1 and this.
const MOST_COLLEAGUES: u64 = 6;

/// A kind of generated problem.
#[derive(Debug, Clone, Copy)]
pub struct Generated {
    /// Its name.
    pub name: &'static str,
    people: usize,
    topics: usize,
    slots: usize,
    rooms: Rooms,
    wishes: usize,
    /// Whether the first wish counts most and the last 1, or all 1.
    ranked: bool,
    falling: f64,
    /// So many topics may run in more than one slot, and how often; the rest once.
    runs: Runs,
    /// Whether every topic runs in every slot, each in a room of its own.
    settled: bool,
}

#[derive(Debug, Clone, Copy)]
enum Rooms {
    These(&'static [u32]),
    /// So many equal ones, together with 5 % more seats than people.
    Equal(usize),
}

#[derive(Debug, Clone, Copy)]
enum Runs {
    /// As often as there are slots.
    Any,
    /// The most wished topics twice, the others once.
    MostOnce,
    /// Everything at most twice.
    Twice,
}

const WHOLE: Generated = Generated {
    name: "",
    people: 200,
    topics: 25,
    slots: 2,
    rooms: Rooms::These(&[70, 52, 46, 38, 28]),
    wishes: 5,
    ranked: false,
    falling: ZIPF,
    runs: Runs::MostOnce,
    settled: false,
};
const TIGHT: Rooms = Rooms::These(&[60, 46, 40, 32, 22]);
const AMPLE: Rooms = Rooms::These(&[120, 100, 90, 80, 70]);
const FOUR: Rooms = Rooms::These(&[90, 65, 50, 30]);

const SEATING: Generated = Generated {
    name: "seating-1",
    people: 100_000,
    topics: 50,
    slots: 1,
    rooms: Rooms::Equal(50),
    wishes: 5,
    ranked: true,
    falling: FLATTER,
    runs: Runs::Any,
    settled: true,
};

const LARGE: Generated = Generated {
    name: "large",
    people: 5_000,
    topics: 40,
    slots: 6,
    rooms: Rooms::Equal(8),
    settled: false,
    ..SEATING
};

/// Every kind there is.
pub const GENERATED: &[Generated] = &[
    Generated { name: "whole-200p-25t", ..WHOLE },
    Generated { name: "whole-200p-25t-tight", rooms: TIGHT, ..WHOLE },
    Generated { name: "whole-200p-25t-ranked", rooms: FOUR, wishes: 3, ranked: true, ..WHOLE },
    Generated { name: "whole-200p-25t-ample", rooms: AMPLE, ..WHOLE },
    Generated { name: "whole-200p-30t", topics: 30, ..WHOLE },
    Generated { name: "whole-200p-30t-tight", topics: 30, rooms: TIGHT, ..WHOLE },
    Generated { name: "whole-200p-30t-ranked", topics: 30, wishes: 3, ranked: true, ..WHOLE },
    Generated { name: "whole-200p-30t-ample", topics: 30, rooms: AMPLE, ..WHOLE },
    SEATING,
    Generated { name: "seating-2", slots: 2, ..SEATING },
    LARGE,
    Generated { name: "large-twice", runs: Runs::Twice, ..LARGE },
];

impl Generated {
    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        GENERATED.iter().find(|kind| kind.name == name).copied()
    }

    /// The names of all kinds.
    pub fn names() -> Vec<&'static str> {
        GENERATED.iter().map(|kind| kind.name).collect()
    }

    /// How many topics it has.
    pub fn topics(&self) -> usize {
        self.topics
    }

    /// The problem that this number draws.
    pub fn problem(&self, draw: u64, objective: &[Level]) -> Problem {
        let mut lots = Lots::new(self.name, draw);
        let weights = Weights::new(self.topics, self.falling);
        let slots: Vec<String> = (1..=self.slots).map(|number| format!("slot-{number}")).collect();
        let rooms = self.rooms();
        let mut participants = Vec::with_capacity(self.people);
        let (mut organisation, mut left) = (0_usize, 0);
        for person in 1..=self.people {
            if left == 0 {
                (organisation, left) = (organisation + 1, 1 + lots.below(MOST_COLLEAGUES));
            }
            left -= 1;
            participants.push(Participant {
                id: format!("p{person}"),
                organisation: format!("o{organisation}"),
                wishes: self.wishes(&weights.draw(self.wishes, &mut lots)),
                ..Participant::default()
            });
        }
        let settled = |slot: &String| {
            let rooms = rooms.iter().zip(1..);
            let session = |(room, number): (&Room, usize)| Session {
                slot: slot.clone(),
                topic: format!("t{number}"),
                room: room.id.clone(),
            };
            rooms.map(session).collect::<Vec<_>>()
        };
        Problem {
            format: PROBLEM_FORMAT.to_owned(),
            slots: slots.iter().map(|id| Slot { id: id.clone(), ..Slot::default() }).collect(),
            organisations: Vec::new(),
            topics: (1..=self.topics).map(|number| self.topic(number)).collect(),
            participants,
            sessions: if self.settled { slots.iter().flat_map(settled).collect() } else { Vec::new() },
            rooms,
            pins: Vec::new(),
            hosts: Vec::new(),
            forbidden: Vec::new(),
            current: Vec::new(),
            objective: objective.to_vec(),
        }
    }

    fn rooms(&self) -> Vec<Room> {
        let capacities = match self.rooms {
            Rooms::These(capacities) => capacities.to_vec(),
            Rooms::Equal(count) => {
                let seats = (self.people * 105).div_ceil(100 * count);
                vec![u32::try_from(seats).unwrap_or(u32::MAX); count]
            }
        };
        let room = |(capacity, number)| Room { id: format!("room-{number}"), capacity, ..Room::default() };
        capacities.into_iter().zip(1_usize..).map(room).collect()
    }

    /// The topic with this number, counted from 1.
    fn topic(&self, number: usize) -> Topic {
        let max_runs = match self.runs {
            Runs::Any => None,
            Runs::Twice => Some(2),
            Runs::MostOnce => Some(if number <= TWICE { 2 } else { 1 }),
        };
        Topic { id: format!("t{number}"), max_runs, ..Topic::default() }
    }

    fn wishes(&self, topics: &[usize]) -> Vec<Wish> {
        let value = |rank: usize| if self.ranked { self.wishes - rank } else { 1 };
        let wish = |(rank, topic): (usize, &usize)| Wish {
            topic: format!("t{}", topic + 1),
            value: u32::try_from(value(rank)).ok(),
            slot: None,
        };
        topics.iter().enumerate().map(wish).collect()
    }
}

/// How often each topic is drawn, added up from the first on.
struct Weights(Vec<u64>);

impl Weights {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "small whole numbers; rounding them makes them alike on every machine"
    )]
    fn new(topics: usize, falling: f64) -> Self {
        let mut sum = 0;
        let upto = (1..=topics).map(|number| {
            sum += ((number as f64).powf(-falling) * 1e6).round() as u64;
            sum
        });
        Self(upto.collect())
    }

    /// So many topics, none twice, in the order of the draw.
    fn draw(&self, count: usize, lots: &mut Lots) -> Vec<usize> {
        let sum = self.0.last().copied().unwrap_or_default();
        let mut drawn = Vec::with_capacity(count);
        while drawn.len() < count.min(self.0.len()) {
            let lot = lots.below(sum);
            let topic = self.0.partition_point(|upto| *upto <= lot);
            if !drawn.contains(&topic) {
                drawn.push(topic);
            }
        }
        drawn
    }
}

/// Lots from a name and a number: SplitMix64 (Steele, Lea & Flood 2014).
struct Lots(u64);

impl Lots {
    /// The name is mixed in by FNV-1a, so that cases of one number have nothing to do with each other.
    fn new(name: &str, draw: u64) -> Self {
        let name = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(name ^ draw.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0, below this one.
    fn below(&mut self, most: u64) -> u64 {
        u64::try_from((u128::from(self.next()) * u128::from(most)) >> 64).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wished(problem: &Problem, topic: &str) -> usize {
        problem.participants.iter().filter(|one| one.wishes.iter().any(|wish| wish.topic == topic)).count()
    }

    #[test]
    fn a_name_and_a_number_are_one_problem() {
        let kind = Generated::named("whole-200p-25t").expect("it exists");
        let draw = |number| kind.problem(number, &[Level::Total]);
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        let other = Generated::named("whole-200p-25t-tight").expect("it exists").problem(1, &[Level::Total]);
        assert_ne!(draw(1).participants, other.participants);
    }

    #[test]
    fn the_lots_are_those_of_the_paper() {
        // The first outputs of SplitMix64 from the seed 1234567.
        let mut lots = Lots(1_234_567);
        let three = [lots.next(), lots.next(), lots.next()];
        assert_eq!(three, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn each_kind_is_what_its_name_says() {
        for kind in GENERATED {
            let problem = kind.problem(1, &Level::DEFAULT);
            let seats: usize = problem.rooms.iter().map(|room| room.capacity as usize).sum();
            assert_eq!(problem.participants.len(), kind.people, "{}", kind.name);
            assert!(seats >= kind.people, "{}: {seats} seats", kind.name);
            if matches!(kind.rooms, Rooms::Equal(_)) {
                assert!(seats * 100 >= kind.people * 105 && seats * 100 < kind.people * 106, "{}", kind.name);
            }
            assert_eq!(problem.sessions.len(), if kind.settled { kind.topics * kind.slots } else { 0 });
            let mut organisations = std::collections::BTreeMap::<_, u64>::new();
            for one in &problem.participants {
                *organisations.entry(&one.organisation).or_default() += 1;
                let values: Vec<u32> = one.wishes.iter().filter_map(|wish| wish.value).collect();
                let ranked: Vec<u32> = (1..=5).rev().skip(5 - kind.wishes).collect();
                assert_eq!(values, if kind.ranked { ranked } else { vec![1; kind.wishes] }, "{}", kind.name);
                let topics: std::collections::BTreeSet<_> =
                    one.wishes.iter().map(|wish| &wish.topic).collect();
                assert_eq!(topics.len(), kind.wishes, "none is wished twice");
            }
            assert!(organisations.values().all(|count| (1..=MOST_COLLEAGUES).contains(count)));
            assert!(
                wished(&problem, "t1") > 2 * wished(&problem, "t20"),
                "{}: the first is wished most",
                kind.name
            );
        }
    }
}
