//! The moments that matter in the life of a gathering, in order of time.

use super::Gathering;
use crate::time::Clock;
use jiff::Timestamp;
use jiff::civil::Time;

/// A moment that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    /// Sign-up opens.
    Opens,
    /// The first second after the sign-up deadline.
    DeadlinePassed,
    /// The first second after the last moment for changes, where that is another.
    ChangesPassed,
    /// The first second after the hotel's deadline.
    HotelPassed,
    /// The gathering begins.
    Begins,
    /// The gathering has ended.
    Ended,
    /// Diet and access needs are deleted.
    NeedsDeleted,
    /// The last personal data is deleted.
    DataDeleted,
}

impl Milestone {
    /// The translation key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opens => "milestone-opens",
            Self::DeadlinePassed => "milestone-deadline-passed",
            Self::ChangesPassed => "milestone-changes-passed",
            Self::HotelPassed => "milestone-hotel-passed",
            Self::Begins => "milestone-begins",
            Self::Ended => "milestone-ended",
            Self::NeedsDeleted => "milestone-needs-deleted",
            Self::DataDeleted => "milestone-data-deleted",
        }
    }
}

/// All milestones with their instants, by time.
pub fn milestones(gathering: &Gathering) -> Vec<(Timestamp, Milestone)> {
    let zone = &gathering.timezone;
    let rules = &gathering.registration;
    let at = |date: jiff::civil::Date, clock: Option<Clock>, otherwise: Time| {
        zone.instant(date.to_datetime(clock.map_or(otherwise, Clock::time)))
    };
    let starts = |date| {
        let day = gathering.days.iter().find(|day| day.date == date)?;
        gathering.programme.iter().filter(|item| item.day == day.id).map(|item| item.starts).min()
    };
    let ends = |date| {
        let day = gathering.days.iter().find(|day| day.date == date)?;
        gathering.programme.iter().filter(|i| i.day == day.id).map(|i| i.ends.unwrap_or(i.starts)).max()
    };
    let mut found = vec![(rules.deadline.passes_at(zone), Milestone::DeadlinePassed)];
    if let Some(opens) = rules.opens {
        found.push((zone.instant(opens.last_second()), Milestone::Opens));
    }
    if let Some(changes) = rules.changes.filter(|changes| *changes != rules.deadline) {
        found.push((changes.passes_at(zone), Milestone::ChangesPassed));
    }
    if let Some(hotel) = rules.hotel {
        found.push((hotel.passes_at(zone), Milestone::HotelPassed));
    }
    if let (Some(first), Some(last)) = (gathering.first_day(), gathering.last_day()) {
        found.push((at(first.date, starts(first.date), Time::constant(8, 0, 0, 0)), Milestone::Begins));
        found.push((at(last.date, ends(last.date), Time::constant(23, 59, 0, 0)), Milestone::Ended));
    }
    found.extend(crate::privacy::retention::milestones(gathering));
    found.sort();
    found
}

/// The next milestone after an instant.
pub fn next_milestone(gathering: &Gathering, now: Timestamp) -> Option<(Timestamp, Milestone)> {
    milestones(gathering).into_iter().find(|(at, _)| *at > now)
}
