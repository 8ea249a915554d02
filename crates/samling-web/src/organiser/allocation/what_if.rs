//! What a change would give: computed, not guessed, when the organiser asks.

use super::words;
use crate::failure::Problem;
use samling_app::allocation::seating::{Cost, Options, Watch, WhatIf, what_if};
use samling_app::allocation::{Facts, Standing, seed};
use samling_language::Messages;
use std::time::{Duration, Instant};

/// How long all answers together may take.
const LONGEST: Duration = Duration::from_secs(5);
/// How many more seats are asked about.
const MORE_SEATS: u32 = 10;

/// A question and its answer.
pub struct Answer {
    pub question: String,
    pub words: String,
    pub better: bool,
}

struct Until(Instant);

impl Watch for Until {
    fn stop(&mut self) -> bool {
        Instant::now() >= self.0
    }
}

/// One more room, one more session in each slot, more seats in the fullest room, and each topic that does not run.
pub async fn answers(m: Messages, facts: &Facts, standing: Standing) -> Result<Vec<Answer>, Problem> {
    let questions = questions(m, facts, &standing);
    let seed = seed(&facts.loaded.gathering.id);
    let work = move || {
        let mut watch = Until(Instant::now() + LONGEST);
        let solve = |(question, what): (String, WhatIf)| {
            let options = Options { seed, steps: Some(300) };
            let more = !matches!(what, WhatIf::Run { .. } | WhatIf::DoNotRun { .. });
            (question, more, what_if(&standing.problem, &standing.row.plan, &what, &options, &mut watch))
        };
        questions.into_iter().map(solve).collect::<Vec<(String, bool, Cost)>>()
    };
    let found = tokio::task::spawn_blocking(work).await.map_err(|error| Problem::broken(&error))?;
    let answer = |(question, more, cost): (String, bool, Cost)| Answer {
        question,
        words: match cost {
            // More of something can be left alone, so that no plan gets worse by it: the search found none that is better.
            Cost::Tie | Cost::Worse(_) if more => m.allocation_what_if_nothing().to_owned(),
            Cost::Tie => m.allocation_what_if_same().to_owned(),
            _ => words::cost(m, &cost),
        },
        better: matches!(cost, Cost::Better(_)),
    };
    Ok(found.into_iter().map(answer).collect())
}

fn questions(m: Messages, facts: &Facts, standing: &Standing) -> Vec<(String, WhatIf)> {
    let (g, plan, problem) = (&facts.loaded.gathering, &standing.row.plan, &standing.problem);
    let mut asked = Vec::new();
    let largest = problem.rooms.iter().map(|room| room.capacity).max().unwrap_or(0);
    asked.push((m.allocation_what_if_room(largest), WhatIf::OneMoreRoom { capacity: largest }));
    for slot in problem.slots.iter().filter(|slot| slot.max_sessions.is_some()) {
        let name = words::slot(m, g, &slot.id);
        asked.push((m.allocation_what_if_session(name), WhatIf::OneMoreSession { slot: slot.id.clone() }));
    }
    let taken = samling_domain::allocation::outcome::taken(problem, &plan.seats);
    let fullest = plan.sessions.iter().min_by_key(|one| {
        let room = problem.rooms.iter().find(|room| room.id == one.room).map_or(0, |room| room.capacity);
        room.saturating_sub(taken.get(&(one.slot.clone(), one.topic.clone())).copied().unwrap_or(0))
    });
    if let Some(session) = fullest {
        let what = WhatIf::MoreSeats { room: session.room.clone(), seats: MORE_SEATS };
        asked.push((m.allocation_what_if_seats(MORE_SEATS, words::room(m, g, &session.room)), what));
    }
    for topic in &problem.topics {
        for slot in topic.slots.iter().flatten() {
            if !plan.sessions.iter().any(|one| one.topic == topic.id && one.slot == *slot) {
                let (name, at) = (words::topic(m, g, &topic.id), words::slot(m, g, slot));
                let what = WhatIf::Run { topic: topic.id.clone(), slot: slot.clone() };
                asked.push((m.allocation_what_if_run(name, at), what));
            }
        }
    }
    asked
}
