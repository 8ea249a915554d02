//! What the gathering says, as facts that an announcement in prose is set against.
//!
//! Only what can be said for sure: where two packages or several sites could be meant, nothing is said.

use super::Gathering;
use crate::announcement::{ClockTime, KnownFact, MealName, Meaning, Place, PriceItem, Slot, Source, Value};
use crate::coverage::rules::{Element, ElementKind, Meal, Package};
use crate::identity::ElementId;
use crate::programme::ItemKind;
use crate::programme::timeline::{Entry, timeline};
use crate::time::{Clock, Deadline};
use jiff::civil::{Date, Time};

/// The gathering's facts for [`crate::announcement::contradictions`]; `invited` is how many organisations are invited,
/// where that is known.
///
/// The `text` of each place is the path in the gathering; its line and column are 0.
pub fn known(g: &Gathering, invited: Option<usize>) -> Vec<KnownFact> {
    let mut facts = Facts(Vec::new());
    facts.deadlines(g);
    // With several sites or dates to choose between, an announcement may rightly say either.
    if g.alternatives.is_empty() {
        facts.days(g);
        facts.times(g);
        facts.venue(g);
    }
    facts.prices(g);
    facts.coverage(g);
    facts.sessions(g);
    if let Some(count) = invited.and_then(|count| u32::try_from(count).ok()) {
        facts.add(Meaning::Invited(None), Value::count(count), "invited");
    }
    facts.0
}

struct Facts(Vec<KnownFact>);

impl Facts {
    fn add(&mut self, meaning: Meaning, value: Value, path: impl Into<String>) {
        let place = Place { source: Source::Gathering, line: 0, column: 0, text: path.into() };
        self.0.push(KnownFact { meaning, value, place });
    }

    fn deadlines(&mut self, g: &Gathering) {
        let rules = &g.registration;
        self.add(Meaning::RegistrationDeadline, moment(rules.deadline), "registration.deadline");
        let path = if rules.changes.is_some() { "registration.changes" } else { "registration.deadline" };
        self.add(Meaning::ChangeDeadline, moment(rules.last_change()), path);
    }

    fn days(&mut self, g: &Gathering) {
        let mut dates: Vec<Date> = g.days.iter().map(|day| day.date).collect();
        dates.sort_unstable();
        dates.dedup();
        if dates.is_empty() {
            return;
        }
        self.add(Meaning::GatheringDays, Value::days(&dates), "days");
        for (index, date) in dates.iter().enumerate() {
            if let Ok(number) = u8::try_from(index + 1) {
                self.add(Meaning::GatheringDay(number), Value::days(&[*date]), format!("days[{index}].date"));
            }
        }
        if let Ok(count) = u32::try_from(dates.len()) {
            self.add(Meaning::DurationDays, Value::count(count), "days");
        }
    }

    fn times(&mut self, g: &Gathering) {
        let plans = timeline(g);
        let last_day = plans.len();
        for plan in &plans {
            let Ok(number) = u8::try_from(plan.number) else { continue };
            let path = |entry: &Entry<'_>| {
                let index = g.programme.iter().position(|item| item.id == entry.item.id).unwrap_or_default();
                format!("programme[{index}].starts")
            };
            if let Some(first) = plan.entries.first() {
                self.add(Meaning::Starts(Some(number)), time(first.item.starts, None), path(first));
            }
            let end = plan.entries.last().filter(|_| plan.number == last_day).and_then(|last| {
                let end = if last.item.kind == ItemKind::End { Some(last.item.starts) } else { last.ends };
                Some((last, end?))
            });
            if let Some((last, end)) = end {
                self.add(Meaning::Ends(Some(number)), time(end, None), path(last));
            }
            for entry in &plan.entries {
                let Some(title) = entry.title.map(|title| title.nb.to_lowercase()) else { continue };
                let value = time(entry.item.starts, entry.item.ends);
                match meal(&title).filter(|_| entry.item.kind == ItemKind::Meal) {
                    Some(meal) => self.add(Meaning::Meal(meal, Some(number)), value, path(entry)),
                    None => self.add(Meaning::Programme(Some(number), title), value, path(entry)),
                }
            }
        }
    }

    fn venue(&mut self, g: &Gathering) {
        let names: Vec<String> =
            g.sites.iter().map(|site| format!("{} {}", site.name.nb, site.town.nb).to_lowercase()).collect();
        if !names.is_empty() {
            let words = names.join(" ").replace(',', " ");
            let words: Vec<&str> = words.split_whitespace().collect();
            self.add(Meaning::Venue, Value::Name(words.join(" ")), "sites[0].name");
        }
    }

    fn prices(&mut self, g: &Gathering) {
        let mut found: Vec<(PriceItem, Value, String)> = Vec::new();
        for (index, package) in g.packages.iter().enumerate() {
            let price = price(package.price.kroner.as_ore(), package.price.about);
            if let (Some(kind), Some(price)) = (kind_of(g, package), price) {
                let item = if kind == Kind::Day { PriceItem::DayPackage } else { PriceItem::WithNight };
                found.push((item, price, format!("packages[{index}].price")));
            }
        }
        for (index, element) in g.elements.iter().enumerate() {
            let Some(own) = element.price.and_then(|own| price(own.kroner.as_ore(), own.about)) else {
                continue;
            };
            let item = match (element.kind, element.meals.as_slice()) {
                (ElementKind::Night, _) => PriceItem::Night,
                (ElementKind::Meal, [Meal::Dinner]) => PriceItem::Dinner,
                (ElementKind::Meal, [Meal::Lunch]) => PriceItem::Lunch,
                _ => continue,
            };
            found.push((item, own, format!("elements[{index}].price")));
        }
        for (item, value, path) in &found {
            let alone = found.iter().filter(|(other, ..)| other == item).count() == 1;
            if alone {
                self.add(Meaning::Price(*item, Vec::new()), value.clone(), path.clone());
            }
        }
    }

    fn coverage(&mut self, g: &Gathering) {
        let mut found: Vec<(Kind, u32, usize, &Package)> = Vec::new();
        for (index, quota) in g.coverage.quotas.iter().enumerate() {
            if let Some(package) = g.packages.iter().find(|package| package.id == quota.package)
                && let Some(kind) = kind_of(g, package)
            {
                found.push((kind, quota.count, index, package));
            }
        }
        for (kind, count, index, package) in &found {
            if found.iter().filter(|(other, ..)| other == kind).count() > 1 {
                continue;
            }
            let path = format!("coverage.quotas[{index}]");
            match kind {
                Kind::Day => self.add(Meaning::CoveredDayPackages, Value::count(*count), path),
                Kind::WithNight => {
                    self.add(Meaning::CoveredPersons, Value::count(*count), path.clone());
                    let nights = of_kind(g, &package.includes, ElementKind::Night).count();
                    if let Ok(nights) = u32::try_from(nights) {
                        self.add(Meaning::CoveredNights, Value::count(nights), path);
                    }
                }
            }
        }
    }

    fn sessions(&mut self, g: &Gathering) {
        for (index, slot) in g.slots.iter().enumerate() {
            let label = slot.label.nb.to_lowercase();
            let which = match (label.contains("før lunsj"), label.contains("etter lunsj")) {
                (true, false) => Some(Slot::BeforeLunch),
                (false, true) => Some(Slot::AfterLunch),
                _ if g.slots.len() == 1 => None,
                _ => continue,
            };
            if let (Some(least), Some(most)) =
                (slot.min_sessions.or(slot.max_sessions), slot.max_sessions.or(slot.min_sessions))
            {
                self.add(Meaning::Parallels(which), Value::Count { least, most }, format!("slots[{index}]"));
            }
        }
    }
}

/// What a package is in an announcement's words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Days with a night.
    WithNight,
    /// One day without a night.
    Day,
}

fn of_kind<'g>(
    g: &'g Gathering,
    ids: impl IntoIterator<Item = &'g ElementId>,
    kind: ElementKind,
) -> impl Iterator<Item = &'g Element> {
    ids.into_iter()
        .filter_map(|id| g.elements.iter().find(|element| element.id == *id))
        .filter(move |element| element.kind == kind)
}

fn kind_of(g: &Gathering, package: &Package) -> Option<Kind> {
    let all = || package.includes.iter().chain(package.one_of.iter().flatten());
    let nights = of_kind(g, all(), ElementKind::Night).count();
    let days_of = |choice: &[ElementId]| {
        of_kind(g, package.includes.iter().chain(choice).collect::<Vec<_>>(), ElementKind::Day).count()
    };
    if nights > 0 {
        let always = of_kind(g, &package.includes, ElementKind::Night).count() == nights;
        return (always && days_of(&[]) > 0).then_some(Kind::WithNight);
    }
    let one_day = if package.one_of.is_empty() {
        days_of(&[]) == 1
    } else {
        package.one_of.iter().all(|choice| days_of(choice) == 1)
    };
    // Where the gathering has one day only, "day package" is no word for its package.
    (one_day && g.days.len() > 1).then_some(Kind::Day)
}

fn meal(title: &str) -> Option<MealName> {
    [("frokost", MealName::Breakfast), ("lunsj", MealName::Lunch), ("middag", MealName::Dinner)]
        .into_iter()
        .find(|(word, _)| title.contains(word))
        .map(|(_, meal)| meal)
}

/// Prices are set against each other in whole kroner: with øre, the whole kroner below and above both fit.
fn price(ore: i64, about: bool) -> Option<Value> {
    let least = u32::try_from(ore / 100).ok()?;
    Some(Value::Price { least, most: least.saturating_add(u32::from(ore % 100 != 0)), about })
}

fn moment(deadline: Deadline) -> Value {
    let last = deadline.last_second().time();
    let time = (last != Time::constant(23, 59, 59, 0)).then(|| clock(last));
    Value::Moment { day: deadline.date().into(), time, before: false }
}

fn time(start: Clock, end: Option<Clock>) -> Value {
    Value::Time { start: clock(start.time()), end: end.map(|end| clock(end.time())) }
}

fn clock(time: Time) -> ClockTime {
    ClockTime { hour: time.hour().unsigned_abs(), minute: time.minute().unsigned_abs() }
}
