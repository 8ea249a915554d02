//! The demo's own clock: it runs like any other, but starts where the gathering is, and can be moved forward.

use crate::context::{Clock, Context, Failure};
use crate::journal::{Action, Actor, Entry};
use crate::store::Transaction;
use jiff::{SignedDuration, Timestamp};
use samling_domain::gathering::milestones::{Milestone, next_milestone};
use samling_domain::identity::GatheringId;
use std::sync::atomic::{AtomicI64, Ordering};

/// The setting that holds the distance between the demo's time and real time, in microseconds.
const SETTING: &str = "demo-clock-offset";

/// A clock at a fixed distance from real time.
#[derive(Debug, Default)]
pub struct DemoClock {
    offset: AtomicI64,
}

impl DemoClock {
    /// A clock that shows `now` now.
    pub fn starting_at(now: Timestamp) -> Self {
        let clock = Self::default();
        clock.set(now);
        clock
    }
    /// Makes it show `now`.
    pub fn set(&self, now: Timestamp) {
        let offset = now.as_microsecond().saturating_sub(Timestamp::now().as_microsecond());
        self.offset.store(offset, Ordering::Relaxed);
    }
    /// Takes over what is stored, such as when another process has moved it.
    pub fn refresh(&self, stored: Option<i64>) {
        if let Some(offset) = stored {
            self.offset.store(offset, Ordering::Relaxed);
        }
    }
    /// The distance to store.
    pub fn offset(&self) -> i64 {
        self.offset.load(Ordering::Relaxed)
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Timestamp {
        let offset = SignedDuration::from_micros(self.offset());
        Timestamp::now().checked_add(offset).unwrap_or(Timestamp::MAX)
    }
}

/// The stored distance, if the clock has been started before.
pub fn stored_offset(tx: &mut dyn Transaction) -> Result<Option<i64>, Failure> {
    Ok(tx.setting(SETTING)?.and_then(|text| text.parse().ok()))
}

/// Stores the distance.
pub fn store_offset(tx: &mut dyn Transaction, offset: i64) -> Result<(), Failure> {
    Ok(tx.put_setting(SETTING, &offset.to_string())?)
}

/// Moves the clock to the next milestone of a gathering, and tells which; nothing when all are past.
pub fn to_next_milestone(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<Option<(Milestone, Timestamp, i64)>, Failure> {
    move_if(tx, context, gathering, |_| true)
}

/// Moves the clock to the milestone that a button names, by its code, if that is still the next one: of two presses of the
/// same button the second does nothing.
pub fn to_milestone(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    named: &str,
) -> Result<Option<(Milestone, Timestamp, i64)>, Failure> {
    move_if(tx, context, gathering, |next| next.code() == named)
}

fn move_if(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    wanted: impl Fn(Milestone) -> bool,
) -> Result<Option<(Milestone, Timestamp, i64)>, Failure> {
    let loaded = context.load(tx, gathering)?;
    // What another press has stored a moment ago counts, also where this program's clock does not show it yet.
    let stored = stored_offset(tx)?
        .and_then(|offset| Timestamp::now().checked_add(SignedDuration::from_micros(offset)).ok());
    let now = stored.map_or(context.now, |stored| stored.max(context.now));
    let next = next_milestone(&loaded.gathering, now).filter(|(_, next)| wanted(*next));
    let Some((at, milestone)) = next else { return Ok(None) };
    let offset = at.as_microsecond().saturating_sub(Timestamp::now().as_microsecond());
    store_offset(tx, offset)?;
    tx.append(&Entry {
        at,
        actor: Actor::Operator,
        action: Action::ClockMoved,
        gathering: Some(gathering.clone()),
        organisation: None,
        fields: vec![milestone.code().to_owned()],
        reason: None,
    })?;
    Ok(Some((milestone, at, offset)))
}
