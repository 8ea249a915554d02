//! What is different in two versions of a gathering, as facts that anybody may know.

use crate::gathering::{Day, Gathering};
use crate::identity::{DayId, SiteId};
use crate::language::Text;
use crate::programme::timeline::{span_of, timeline};
use crate::time::{Clock, Deadline};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A fact that is another than before. `{{…}}` of the organiser's texts are kept as written.
#[allow(clippy::large_enum_variant, reason = "there are a handful of them, told one by one")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "kebab-case")]
pub enum ChangedFact {
    /// The last moment to sign up.
    Deadline {
        /// Before.
        from: Deadline,
        /// Now.
        to: Deadline,
    },
    /// The last moment to change, where it is another than the last moment to sign up.
    Changes {
        /// Before.
        from: Deadline,
        /// Now.
        to: Deadline,
    },
    /// When the hotel gets its numbers.
    Hotel {
        /// Before.
        from: Option<Deadline>,
        /// Now.
        to: Option<Deadline>,
    },
    /// Until when withdrawing is free although changes are over.
    Withdraw {
        /// Now; nothing when there is no such time any longer.
        to: Option<Deadline>,
    },
    /// The dates of the days that were there before and still are, in order.
    Dates {
        /// Before.
        from: Vec<Date>,
        /// Now.
        to: Vec<Date>,
    },
    /// A day that is no longer held.
    DayDropped(DroppedDay),
    /// A day that was not there before.
    DayAdded {
        /// Its date.
        date: Date,
    },
    /// Another house or another town.
    Place {
        /// Which site.
        site: SiteId,
        /// The house before.
        from_name: Text,
        /// The town before.
        from_town: Text,
        /// The house now.
        to_name: Text,
        /// The town now.
        to_town: Text,
    },
    /// It is not held.
    Cancelled,
    /// It is held after all.
    Reinstated,
}

/// A day that is no longer held, with what a calendar needs to take it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DroppedDay {
    /// The day's id.
    pub day: DayId,
    /// Its place among the days, from 1.
    pub number: usize,
    /// Its date.
    pub date: Date,
    /// When its programme began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Clock>,
    /// When its programme ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Clock>,
}

/// Everything that is different, the weightiest first.
pub fn facts_of(before: &Gathering, after: &Gathering) -> Vec<ChangedFact> {
    let mut facts = Vec::new();
    match (before.is_cancelled(), after.is_cancelled()) {
        (false, true) => facts.push(ChangedFact::Cancelled),
        (true, false) => facts.push(ChangedFact::Reinstated),
        _ => {}
    }
    dates(before, after, &mut facts);
    places(before, after, &mut facts);
    deadlines(before, after, &mut facts);
    facts
}

fn dates(before: &Gathering, after: &Gathering, facts: &mut Vec<ChangedFact>) {
    let kept: Vec<(&Day, &Day)> =
        before.days.iter().filter_map(|day| Some((day, after.day(&day.id)?))).collect();
    if kept.iter().any(|(old, new)| old.date != new.date) {
        let (mut from, mut to): (Vec<Date>, Vec<Date>) =
            kept.iter().map(|(old, new)| (old.date, new.date)).unzip();
        from.sort();
        to.sort();
        facts.push(ChangedFact::Dates { from, to });
    }
    for plan in timeline(before).iter().filter(|plan| after.day(&plan.day.id).is_none()) {
        let span = span_of(plan);
        facts.push(ChangedFact::DayDropped(DroppedDay {
            day: plan.day.id.clone(),
            number: plan.number,
            date: plan.day.date,
            starts: span.map(|(starts, _)| starts),
            ends: span.map(|(_, ends)| ends),
        }));
    }
    for day in after.days.iter().filter(|day| before.day(&day.id).is_none()) {
        facts.push(ChangedFact::DayAdded { date: day.date });
    }
}

fn places(before: &Gathering, after: &Gathering, facts: &mut Vec<ChangedFact>) {
    for old in &before.sites {
        let Some(new) = after.sites.iter().find(|site| site.id == old.id) else { continue };
        if old.name != new.name || old.town != new.town {
            facts.push(ChangedFact::Place {
                site: old.id.clone(),
                from_name: old.name.clone(),
                from_town: old.town.clone(),
                to_name: new.name.clone(),
                to_town: new.town.clone(),
            });
        }
    }
}

fn deadlines(before: &Gathering, after: &Gathering, facts: &mut Vec<ChangedFact>) {
    let (old, new) = (&before.registration, &after.registration);
    if old.deadline != new.deadline {
        facts.push(ChangedFact::Deadline { from: old.deadline, to: new.deadline });
    }
    let own = old.changes.is_some() || new.changes.is_some();
    if own && old.last_change() != new.last_change() {
        facts.push(ChangedFact::Changes { from: old.last_change(), to: new.last_change() });
    }
    if old.hotel != new.hotel {
        facts.push(ChangedFact::Hotel { from: old.hotel, to: new.hotel });
    }
    if old.withdraw != new.withdraw {
        facts.push(ChangedFact::Withdraw { to: new.withdraw });
    }
}
