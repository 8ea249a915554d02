//! Whether a change may be made, and what the gathering says afterwards.

use super::facts::{ChangedFact, facts_of};
use super::shorten::{Lost, Shorten};
use super::{Kind, shorten};
use crate::gathering::check::check;
use crate::gathering::problem::{Problem, ProblemKind};
use crate::gathering::{Gathering, Site, Status};
use crate::identity::{DayId, SiteId};
use crate::language::Text;
use crate::time::Deadline;
use jiff::civil::Date;
use jiff::{Span, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the organiser wants changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "kebab-case")]
pub enum Command {
    /// Later deadlines.
    Extend(Extend),
    /// Other dates or another place.
    Move(Move),
    /// Fewer days.
    Shorten(Shorten),
    /// Not held.
    Cancel,
    /// Held after all.
    Reinstate,
}

/// Later deadlines. What is not given stays, except that changes are never closed before sign-up is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extend {
    /// The last moment to sign up.
    pub deadline: Deadline,
    /// The last moment to change, where that is another.
    pub changes: Option<Deadline>,
    /// When the hotel gets its numbers.
    pub hotel: Option<Deadline>,
}

/// Other dates or another place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// The new date of each day that gets one.
    pub days: BTreeMap<DayId, Date>,
    /// The house and town that take the place of a site.
    pub site: Option<NewSite>,
    /// True when all deadlines that are still to come move along with the first day.
    pub deadlines_move: bool,
    /// Until when those who are signed up may withdraw free of charge.
    pub withdraw: Option<Deadline>,
}

/// A house and town that take the place of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSite {
    /// Which site.
    pub site: SiteId,
    /// The house.
    pub name: Text,
    /// The town.
    pub town: Text,
    /// Street address.
    pub address: Option<String>,
}

impl Command {
    /// The kind of change.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Extend(_) => Kind::Extended,
            Self::Move(_) => Kind::Moved,
            Self::Shorten(_) => Kind::Shortened,
            Self::Cancel => Kind::Cancelled,
            Self::Reinstate => Kind::Reinstated,
        }
    }
}

/// Why a change is not made; each has the translation key `change-rejection-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rejection {
    /// Everything is so already.
    NothingChanges,
    /// The gathering is over.
    Over,
    /// The gathering is cancelled: it must be taken up again first.
    IsCancelled,
    /// It is not cancelled, so there is nothing to take up again.
    NotCancelled,
    /// The new deadline has passed already.
    DeadlineInPast,
    /// The new deadline is before the old one.
    DeadlineEarlier,
    /// The new last moment for changes is before the old one, or has passed.
    ChangesEarlier,
    /// The hotel would get its numbers at a moment that has passed.
    HotelInPast,
    /// A day would be held on a date that has passed.
    DayInPast,
    /// There is no such day, or no such site.
    Unknown,
    /// The new place lacks a name or a town.
    SiteIncomplete,
    /// Withdrawing would be free until a moment that has passed.
    WithdrawInPast,
    /// No day would be left.
    NoDayLeft,
}

impl Rejection {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::NothingChanges,
        Self::Over,
        Self::IsCancelled,
        Self::NotCancelled,
        Self::DeadlineInPast,
        Self::DeadlineEarlier,
        Self::ChangesEarlier,
        Self::HotelInPast,
        Self::DayInPast,
        Self::Unknown,
        Self::SiteIncomplete,
        Self::WithdrawInPast,
        Self::NoDayLeft,
    ];

    /// The end of the translation key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NothingChanges => "nothing-changes",
            Self::Over => "over",
            Self::IsCancelled => "is-cancelled",
            Self::NotCancelled => "not-cancelled",
            Self::DeadlineInPast => "deadline-in-past",
            Self::DeadlineEarlier => "deadline-earlier",
            Self::ChangesEarlier => "changes-earlier",
            Self::HotelInPast => "hotel-in-past",
            Self::DayInPast => "day-in-past",
            Self::Unknown => "unknown",
            Self::SiteIncomplete => "site-incomplete",
            Self::WithdrawInPast => "withdraw-in-past",
            Self::NoDayLeft => "no-day-left",
        }
    }
}

/// A change that may be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The gathering as it would be.
    pub after: Gathering,
    /// What is different, for everybody to know.
    pub facts: Vec<ChangedFact>,
    /// What the check says of it that it did not say before: texts that would be wrong, and what is probably not meant.
    pub problems: Vec<Problem>,
    /// What falls away with the days, for a shortened gathering.
    pub lost: Lost,
}

/// A change that is not made, and everything that is against it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Refusal {
    /// By rule.
    pub rejections: Vec<Rejection>,
    /// Contradictions in the gathering as it would be.
    pub problems: Vec<Problem>,
}

/// Makes the change, or says everything that is against it.
pub fn decide(g: &Gathering, command: &Command, now: Timestamp) -> Result<Decision, Refusal> {
    let today = g.timezone.civil(now).date();
    let mut against = Vec::new();
    if g.last_day().is_some_and(|day| day.date < today) {
        against.push(Rejection::Over);
    }
    match (command, g.is_cancelled()) {
        (Command::Reinstate, false) => against.push(Rejection::NotCancelled),
        (Command::Reinstate, true) | (_, false) => {}
        (_, true) => against.push(Rejection::IsCancelled),
    }
    if !against.is_empty() {
        return Err(Refusal { rejections: against, problems: Vec::new() });
    }
    let mut after = g.clone();
    let mut lost = Lost::default();
    match command {
        Command::Extend(extend) => against = extended(&mut after, extend, now),
        Command::Move(wanted) => against = moved(&mut after, wanted, today, now),
        Command::Shorten(wanted) => match shorten::shorten(g, wanted) {
            Ok((shorter, falls)) => (after, lost) = (shorter, falls),
            Err(rejection) => against.push(rejection),
        },
        Command::Cancel => after.status = Status::Cancelled,
        Command::Reinstate => after.status = Status::Planned,
    }
    let facts = facts_of(g, &after);
    if against.is_empty() && after == *g {
        against.push(Rejection::NothingChanges);
    }
    let problems = new_problems(g, &after);
    let blocking: Vec<Problem> = problems.iter().filter(|problem| blocks(problem)).cloned().collect();
    if against.is_empty() && blocking.is_empty() {
        Ok(Decision { after, facts, problems, lost })
    } else {
        against.sort_unstable();
        against.dedup();
        Err(Refusal { rejections: against, problems: blocking })
    }
}

/// What the check says of the one and not of the other. Places shift when days fall away, so problems are told apart by what
/// they say.
fn new_problems(before: &Gathering, after: &Gathering) -> Vec<Problem> {
    let old = check(before);
    let mut new = check(after);
    new.retain(|problem| {
        problem.kind != ProblemKind::GatheringCancelled
            && !old.iter().any(|known| known.kind == problem.kind && known.quote == problem.quote)
    });
    new
}

/// Texts that would be wrong are told, but do not keep a gathering from being moved: the organiser mends them after.
fn blocks(problem: &Problem) -> bool {
    let prose = matches!(
        problem.kind,
        ProblemKind::ProseContradictsFact { .. }
            | ProblemKind::ProseContradictsProse { .. }
            | ProblemKind::WrongWeekday { .. }
            | ProblemKind::NoSuchDate { .. }
    );
    problem.is_error() && !prose
}

fn extended(g: &mut Gathering, extend: &Extend, now: Timestamp) -> Vec<Rejection> {
    let zone = &g.timezone;
    let rules = &mut g.registration;
    let mut against = Vec::new();
    let (was, was_changes) = (rules.deadline, rules.last_change());
    let unchanged = extend.deadline == was;
    if extend.deadline < was {
        against.push(Rejection::DeadlineEarlier);
    }
    if !unchanged && extend.deadline.is_past(zone, now) {
        against.push(Rejection::DeadlineInPast);
    }
    rules.deadline = extend.deadline;
    // A last moment for changes of its own never ends up before the sign-up deadline by itself.
    rules.changes = match extend.changes {
        Some(changes) => Some(changes),
        None => rules.changes.map(|old| old.max(extend.deadline)),
    };
    if rules.changes == Some(rules.deadline) {
        rules.changes = None;
    }
    let changes = rules.last_change();
    let moved = changes != was_changes;
    if changes < was_changes || (moved && changes.is_past(zone, now)) {
        against.push(Rejection::ChangesEarlier);
    }
    if extend.hotel.is_some_and(|hotel| Some(hotel) != rules.hotel && hotel.is_past(zone, now)) {
        against.push(Rejection::HotelInPast);
    }
    rules.hotel = extend.hotel.or(rules.hotel);
    against
}

fn moved(g: &mut Gathering, wanted: &Move, today: Date, now: Timestamp) -> Vec<Rejection> {
    let mut against = Vec::new();
    let before: Vec<(Date, Span)> = g
        .days
        .iter()
        .map(|day| (day.date, wanted.days.get(&day.id).map_or_else(Span::new, |date| days(day.date, *date))))
        .collect();
    if wanted.days.keys().any(|id| g.day(id).is_none()) {
        against.push(Rejection::Unknown);
    }
    if wanted.days.iter().any(|(id, date)| *date < today && g.day(id).is_some_and(|day| day.date != *date)) {
        against.push(Rejection::DayInPast);
    }
    for day in &mut g.days {
        if let Some(date) = wanted.days.get(&day.id) {
            day.date = *date;
        }
    }
    for element in &mut g.elements {
        if let Some(date) = element.date {
            element.date = Some(shifted(date, along(&before, date)));
        }
    }
    if wanted.deadlines_move {
        let first = before.iter().min_by_key(|(date, _)| *date).map_or_else(Span::new, |(_, shift)| *shift);
        shift_deadlines(g, first, today, now);
    }
    if let Some(new) = &wanted.site {
        against.extend(other_place(g, new));
    }
    if let Some(withdraw) = wanted.withdraw {
        if withdraw.is_past(&g.timezone, now) {
            against.push(Rejection::WithdrawInPast);
        }
        // Where changes are free longer anyhow, nothing needs to be said.
        g.registration.withdraw = Some(withdraw).filter(|until| *until > g.registration.last_change());
    }
    against
}

/// What is dated inside the gathering moves with the day that it belongs to: the last one that has begun by then.
fn along(days: &[(Date, Span)], date: Date) -> Span {
    let begun = days.iter().filter(|(day, _)| *day <= date).max_by_key(|(day, _)| *day);
    begun.or_else(|| days.iter().min_by_key(|(day, _)| *day)).map_or_else(Span::new, |(_, shift)| *shift)
}

fn days(from: Date, to: Date) -> Span {
    from.until(to).map_or_else(|_| Span::new(), |span| span.get_days().days())
}

fn shifted(date: Date, by: Span) -> Date {
    date.checked_add(by).unwrap_or(date)
}

/// Deadlines that have passed stay: they are history. The steps of the cancellation terms follow the days.
fn shift_deadlines(g: &mut Gathering, by: Span, today: Date, now: Timestamp) {
    let zone = g.timezone.clone();
    let shift = |deadline: Deadline| {
        if deadline.is_past(&zone, now) {
            return deadline;
        }
        let second = deadline.last_second();
        Deadline::at(second.checked_add(by).unwrap_or(second))
    };
    let rules = &mut g.registration;
    rules.changes = rules.changes.map(shift);
    rules.hotel = rules.hotel.map(shift);
    rules.deadline = shift(rules.deadline);
    for step in rules.cancellation.iter_mut().filter(|step| step.from > today) {
        step.from = shifted(step.from, by);
    }
}

fn other_place(g: &mut Gathering, new: &NewSite) -> Option<Rejection> {
    let blank = |text: &Text| text.nb.trim().is_empty() || text.nn.trim().is_empty();
    if blank(&new.name) || blank(&new.town) {
        return Some(Rejection::SiteIncomplete);
    }
    let Some(site) = g.sites.iter_mut().find(|site| site.id == new.site) else {
        return Some(Rejection::Unknown);
    };
    // The way to the old house would lead people astray.
    *site = Site {
        id: new.site.clone(),
        name: new.name.clone(),
        town: new.town.clone(),
        address: new.address.clone(),
        directions: None,
    };
    None
}
