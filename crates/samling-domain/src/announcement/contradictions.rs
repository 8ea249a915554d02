//! Sets statements of the same meaning against each other.

use super::agreement::{agree, same_days, within};
use super::calendar::Calendar;
use super::reading;
use super::{Finding, FindingKind, KnownFact, Meaning, Slot, Source, Statement, Value};
use super::{order, weekdays};
use std::collections::{BTreeMap, HashSet};

/// Distinct values of one meaning that are still told apart; a text with more is no announcement.
const MOST_VALUES: usize = 8;
/// Statements of one thing that are looked at.
const MOST_STATEMENTS: usize = 200;

/// Every disagreement within the text, and between the text and what is known. At least one place of each
/// finding is in the text. Takes time in proportion to the length of the text.
pub fn contradictions(text: &str, known: &[KnownFact]) -> Vec<Finding> {
    let read = reading::read(text, known);
    let mut all = read.statements;
    all.extend(known.iter().map(|fact| Statement {
        meaning: fact.meaning.clone(),
        value: fact.value.clone(),
        place: fact.place.clone(),
        firm: true,
        run: None,
    }));
    let mut found = Vec::new();
    if !read.calendar.series {
        let (reference, finding) = gathering_days(&all, &read.calendar);
        found.extend(finding);
        found.extend(duration(&all, &read.calendar, reference));
        found.extend(by_meaning(&all));
        found.extend(times(&all, &read.calendar));
        if !found.iter().any(|finding| finding.kind == FindingKind::RegistrationDeadline) {
            found.extend(order::late_deadlines(&all, &read.calendar, reference));
        }
    }
    found.extend(read.faults);
    let wrong_weekdays = weekdays::check(&all, &read.calendar, &found);
    found.extend(wrong_weekdays);
    finished(found)
}

/// Keeps what touches the text, each thing once, in the order of the text.
fn finished(found: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    let mut seen = HashSet::new();
    for mut finding in found {
        let mut paired: Vec<_> = finding.places.iter().cloned().zip(finding.said.iter().cloned()).collect();
        if paired.len() == finding.places.len() && paired.len() == finding.said.len() {
            paired.sort_by_key(|(place, _)| (place.source != Source::Announcement, place.line, place.column));
            (finding.places, finding.said) = paired.into_iter().unzip();
        }
        let in_text = finding.places.iter().any(|place| place.source == Source::Announcement);
        if in_text && seen.insert((finding.kind, finding.places.clone())) {
            kept.push(finding);
        }
    }
    kept.sort_by_key(|finding| finding.places.first().map(|place| (place.line, place.column)));
    kept
}

/// The first statements of each distinct value, when there is more than one value.
fn distinct<'a>(statements: impl IntoIterator<Item = &'a Statement>) -> Vec<&'a Statement> {
    let mut classes: Vec<&Statement> = Vec::new();
    for statement in statements {
        if classes.len() < MOST_VALUES && !classes.iter().any(|class| agree(&class.value, &statement.value)) {
            classes.push(statement);
        }
    }
    classes
}

fn finding(kind: FindingKind, meaning: Meaning, of: &[&Statement]) -> Finding {
    Finding {
        kind,
        meaning,
        places: of.iter().map(|s| s.place.clone()).collect(),
        said: of.iter().map(|s| s.value.normal_form()).collect(),
    }
}

/// Meanings whose statements must simply agree.
fn by_meaning(all: &[Statement]) -> Vec<Finding> {
    let mut groups: BTreeMap<&Meaning, Vec<&Statement>> = BTreeMap::new();
    for statement in all {
        groups.entry(&statement.meaning).or_default().push(statement);
    }
    let mut found = Vec::new();
    for (meaning, group) in &groups {
        let kind = match meaning {
            Meaning::RegistrationDeadline => FindingKind::RegistrationDeadline,
            Meaning::ChangeDeadline
            | Meaning::CancellationDeadline
            | Meaning::HotelDeadline
            | Meaning::OtherDeadline(_) => FindingKind::Deadline,
            Meaning::Price(..) => FindingKind::Price,
            Meaning::Venue => FindingKind::Venue,
            Meaning::CoveredPersons
            | Meaning::CoveredDayPackages
            | Meaning::CoveredNights
            | Meaning::Invited(_)
            | Meaning::Parallels(_)
            | Meaning::Capacity
            | Meaning::PerOrganisation => FindingKind::Count,
            _ => continue,
        };
        let classes = distinct(group.iter().copied());
        if classes.len() > 1 {
            found.push(finding(kind, (*meaning).clone(), &classes));
        }
    }
    for listed in listed_parallels(&groups) {
        if !found.iter().any(|other| other.meaning == listed.meaning) {
            found.push(listed);
        }
    }
    found.extend(invited_in_all(&groups, all));
    found
}

/// The number of parallels said, against the number listed.
fn listed_parallels(groups: &BTreeMap<&Meaning, Vec<&Statement>>) -> Vec<Finding> {
    let slots = [None, Some(Slot::BeforeLunch), Some(Slot::AfterLunch)];
    let mut found = Vec::new();
    for listed in slots.iter().filter_map(|slot| groups.get(&Meaning::ParallelsListed(*slot))).flatten() {
        let Meaning::ParallelsListed(slot) = listed.meaning else { continue };
        let mut said = slots
            .iter()
            .filter(|said| slot.is_none() || said.is_none() || **said == slot)
            .filter_map(|said| groups.get(&Meaning::Parallels(*said)))
            .flatten();
        if let Some(other) = said.find(|said| !agree(&said.value, &listed.value)) {
            found.push(finding(FindingKind::Count, other.meaning.clone(), &[other, listed]));
        }
    }
    found
}

/// `47 kommuner i Trøndelag` against `49 kommuner er invitert`, where nobody else is invited besides.
fn invited_in_all(groups: &BTreeMap<&Meaning, Vec<&Statement>>, all: &[Statement]) -> Option<Finding> {
    let everywhere = groups.get(&Meaning::Invited(None))?.first()?;
    let mut regions = all.iter().filter(|s| matches!(s.meaning, Meaning::Invited(Some(_))));
    let region = regions.next()?;
    if regions.any(|other| other.meaning != region.meaning) || agree(&everywhere.value, &region.value) {
        return None;
    }
    // More in all than in the region: others are invited too. Fewer cannot be.
    let (Value::Count { most, .. }, Value::Count { least, .. }) = (&everywhere.value, &region.value) else {
        return None;
    };
    (most < least).then(|| finding(FindingKind::Count, Meaning::Invited(None), &[everywhere, region]))
}

/// All that is said about the gathering's days, against what most of the text says; and the statement that says it.
fn gathering_days<'a>(all: &'a [Statement], calendar: &Calendar) -> (Option<&'a Statement>, Option<Finding>) {
    let reference = all.iter().filter(|s| s.meaning == Meaning::GatheringDays).find(|s| match &s.value {
        Value::Days(days) => same_days(days, &calendar.days),
        _ => false,
    });
    let mut against: Vec<&Statement> = Vec::new();
    for statement in all {
        let Value::Days(days) = &statement.value else { continue };
        let fits = match statement.meaning {
            Meaning::GatheringDays if statement.firm => same_days(days, &calendar.days),
            Meaning::GatheringDays => within(days, &calendar.days),
            Meaning::GatheringDay(number) => match calendar.days.get(usize::from(number).saturating_sub(1)) {
                Some(own) if reference.is_some() => days.iter().all(|day| day.agrees(*own)),
                _ => true,
            },
            _ => true,
        };
        let told = against.iter().any(|other| agree(&other.value, &statement.value));
        if !fits && !told && against.len() < MOST_VALUES {
            against.push(statement);
        }
    }
    let numbered = || {
        let mut by_number: BTreeMap<u8, Vec<&Statement>> = BTreeMap::new();
        for statement in all {
            if let Meaning::GatheringDay(number) = statement.meaning {
                by_number.entry(number).or_default().push(statement);
            }
        }
        by_number.into_values().map(distinct).find(|classes| classes.len() > 1)
    };
    let finding = match (reference, against.is_empty()) {
        (Some(reference), false) => {
            let mut places = vec![reference];
            places.extend(against);
            Some(finding(FindingKind::GatheringDates, Meaning::GatheringDays, &places))
        }
        (None, false) if against.len() > 1 => {
            Some(finding(FindingKind::GatheringDates, Meaning::GatheringDays, &against))
        }
        (None, _) => numbered()
            .map(|classes| finding(FindingKind::GatheringDates, classes[0].meaning.clone(), &classes)),
        _ => None,
    };
    (reference, finding)
}

/// The number of days said or headed, against the days named.
fn duration(all: &[Statement], calendar: &Calendar, reference: Option<&Statement>) -> Option<Finding> {
    let said: Vec<&Statement> = all.iter().filter(|s| s.meaning == Meaning::DurationDays).collect();
    let days = u32::try_from(calendar.days.len()).unwrap_or(u32::MAX);
    if let Some(reference) = reference {
        let named = Value::count(days);
        if let Some(other) = said.iter().find(|s| !agree(&s.value, &named)) {
            let mut found = finding(FindingKind::Duration, Meaning::DurationDays, &[other, reference]);
            found.said[1] = days.to_string();
            return Some(found);
        }
        let extra = all.iter().find(|s| matches!(s.meaning, Meaning::GatheringDay(n) if u32::from(n) > days));
        return extra.map(|extra| finding(FindingKind::Duration, Meaning::DurationDays, &[extra, reference]));
    }
    let classes = distinct(said.iter().copied());
    if classes.len() > 1 {
        return Some(finding(FindingKind::Duration, Meaning::DurationDays, &classes));
    }
    // Day headings alone name the days.
    let said = said.iter().find(|s| days > 1 && !agree(&s.value, &Value::count(days)))?;
    let last = all.iter().rev().find(|s| matches!(s.meaning, Meaning::GatheringDay(_)))?;
    Some(finding(FindingKind::Duration, Meaning::DurationDays, &[said, last]))
}

/// Meals, starts, ends and known programme items.
fn times(all: &[Statement], calendar: &Calendar) -> Vec<Finding> {
    let mut groups: BTreeMap<Meaning, Vec<&Statement>> = BTreeMap::new();
    for statement in all {
        let key = match &statement.meaning {
            Meaning::Meal(meal, _) => Meaning::Meal(*meal, None),
            Meaning::Arrival(_) => Meaning::Arrival(None),
            Meaning::Starts(_) => Meaning::Starts(None),
            Meaning::Ends(_) => Meaning::Ends(None),
            _ => continue,
        };
        let group = groups.entry(key).or_default();
        if group.len() < MOST_STATEMENTS {
            group.push(statement);
        }
    }
    let mut found = Vec::new();
    for (key, group) in &groups {
        found.extend(same_thing(key, group, calendar));
    }
    found.extend(against_programme(all, calendar, &groups));
    found.extend(known_items(all));
    found
}

/// The day that a statement is about.
fn day_of(meaning: &Meaning) -> Option<u8> {
    match meaning {
        Meaning::Meal(_, day)
        | Meaning::Arrival(day)
        | Meaning::Starts(day)
        | Meaning::Ends(day)
        | Meaning::Programme(day, _) => *day,
        _ => None,
    }
}

/// The same meal, start or end of the same day at two times. A statement without a day must fit one of them.
fn same_thing(key: &Meaning, group: &[&Statement], calendar: &Calendar) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut by_day: BTreeMap<u8, Vec<&Statement>> = BTreeMap::new();
    for statement in group {
        if let Some(day) = day_of(&statement.meaning) {
            by_day.entry(day).or_default().push(statement);
        }
    }
    for stated in by_day.values() {
        if let Some((one, other)) = clash(stated) {
            found.push(finding(FindingKind::Time, other.meaning.clone(), &[one, other]));
        }
    }
    let edges = matches!(key, Meaning::Starts(_) | Meaning::Ends(_));
    let loose: Vec<&Statement> = group.iter().copied().filter(|s| day_of(&s.meaning).is_none()).collect();
    let fixed: Vec<&Statement> = group.iter().copied().filter(|s| day_of(&s.meaning).is_some()).collect();
    for statement in &loose {
        if !fixed.is_empty() && !fixed.iter().any(|own| agree(&own.value, &statement.value)) && !edges {
            found.push(finding(FindingKind::Time, (*key).clone(), &[fixed[0], statement]));
            break;
        }
    }
    // An end without a day is the end of the last day, a start without a day that of the first.
    if edges {
        let last = u8::try_from(calendar.days.len().max(calendar.headings).max(1)).unwrap_or(u8::MAX);
        let day = if matches!(key, Meaning::Starts(_)) { 1 } else { last };
        let own = fixed.iter().find(|s| day_of(&s.meaning) == Some(day));
        let pool: Vec<&Statement> = own.into_iter().chain(loose.iter()).copied().collect();
        let any_day = |s: &Statement| fixed.iter().any(|own| agree(&own.value, &s.value));
        let classes = distinct(pool.iter().copied());
        if classes.len() > 1
            && found.is_empty()
            && !(classes.len() == 2 && any_day(classes[1]) && own.is_none())
        {
            found.push(finding(FindingKind::Time, (*key).clone(), &classes));
        }
    }
    found
}

/// Two statements of one day that cannot both be true. Lines of one programme may repeat a meal in turns; another
/// programme of that day, and prose, must fit one of them.
fn clash<'a>(stated: &[&'a Statement]) -> Option<(&'a Statement, &'a Statement)> {
    let (lines, prose): (Vec<&Statement>, Vec<&Statement>) =
        stated.iter().copied().partition(|s| s.run.is_some());
    let first_list: Vec<&Statement> = lines.iter().copied().filter(|s| s.run == lines[0].run).collect();
    let fits =
        |s: &Statement| first_list.is_empty() || first_list.iter().any(|line| agree(&line.value, &s.value));
    let odd =
        lines.iter().chain(&prose).copied().find(|s| (s.run.is_none() || s.run != lines[0].run) && !fits(s));
    if let Some(odd) = odd {
        return Some((first_list[0], odd));
    }
    let classes = distinct(prose.iter().copied());
    (classes.len() > 1 && distinct(first_list.iter().copied()).len() < 2).then(|| (classes[0], classes[1]))
}

/// "It starts at" and "it ends at" in prose, against the lines of the programme.
fn against_programme(
    all: &[Statement],
    calendar: &Calendar,
    groups: &BTreeMap<Meaning, Vec<&Statement>>,
) -> Vec<Finding> {
    let last = u8::try_from(calendar.days.len().max(calendar.headings).max(1)).unwrap_or(u8::MAX);
    let lines_of = |day: u8| -> Vec<&Statement> {
        all.iter().filter(|s| s.run.is_some() && day_of(&s.meaning).unwrap_or(last) == day).collect()
    };
    let prose = |key: Meaning| {
        groups
            .get(&key)
            .into_iter()
            .flatten()
            .filter(|s| s.run.is_none() && s.place.source == Source::Announcement)
    };
    let mut found = Vec::new();
    for starts in prose(Meaning::Starts(None)) {
        const OPENING: usize = 3;
        let lines = lines_of(day_of(&starts.meaning).unwrap_or(1));
        let fits = lines.iter().take(OPENING).any(|line| start_of(line) == start_of(starts));
        if let Some(first) = lines.first().filter(|_| !fits) {
            found.push(finding(FindingKind::Time, starts.meaning.clone(), &[first, starts]));
            break;
        }
    }
    for ends in prose(Meaning::Ends(None)) {
        let lines = lines_of(day_of(&ends.meaning).unwrap_or(last));
        if lines.iter().any(|line| matches!(line.meaning, Meaning::Ends(_))) {
            continue;
        }
        let daytime: Vec<&&Statement> = lines.iter().filter(|line| !is_evening(line)).collect();
        let Some(line) = daytime.last() else { continue };
        let late = match &line.value {
            Value::Time { end: Some(end), .. } => start_of(ends) != Some(*end),
            Value::Time { start, .. } => start_of(ends).is_some_and(|end| end < *start),
            _ => false,
        };
        if late {
            found.push(finding(FindingKind::Time, ends.meaning.clone(), &[line, ends]));
            break;
        }
    }
    found
}

fn start_of(statement: &Statement) -> Option<super::ClockTime> {
    match &statement.value {
        Value::Time { start, .. } => Some(*start),
        _ => None,
    }
}

fn is_evening(line: &Statement) -> bool {
    match &line.meaning {
        Meaning::Meal(..) => true,
        Meaning::Programme(_, title) => {
            ["fri", "sosial", "fest", "konsert", "mingling", "tapas", "kveld", "til disposisjon", "innsjekk"]
                .iter()
                .any(|word| title.contains(word))
        }
        _ => false,
    }
}

/// Programme lines whose title the gathering file has too, at another time.
fn known_items(all: &[Statement]) -> Vec<Finding> {
    let mut known: BTreeMap<&str, Vec<&Statement>> = BTreeMap::new();
    for statement in all.iter().filter(|s| s.place.source != Source::Announcement) {
        if let Meaning::Programme(_, title) = &statement.meaning {
            known.entry(title).or_default().push(statement);
        }
    }
    let mut found = Vec::new();
    for line in all.iter().filter(|s| s.place.source == Source::Announcement) {
        let Meaning::Programme(day, title) = &line.meaning else { continue };
        let same_day: Vec<&&Statement> = known
            .get(title.as_str())
            .into_iter()
            .flatten()
            .filter(|fact| day.is_none() || day_of(&fact.meaning).is_none() || day_of(&fact.meaning) == *day)
            .collect();
        if let Some(first) = same_day
            .first()
            .filter(|_| !title.is_empty() && !same_day.iter().any(|fact| agree(&fact.value, &line.value)))
        {
            found.push(finding(FindingKind::Time, line.meaning.clone(), &[line, first]));
        }
    }
    found
}
