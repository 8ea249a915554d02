//! The confirmation: who is covered by what, person by person, what it costs and what happens next.

use crate::frame::{Button, Fact, Frame, Source};
use crate::plain::line;
use crate::registration::{labels, manage_button, own_cost};
use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;
use samling_domain::coverage::plan::{Absence, Lack, OrganisationDecision, PersonDecision, Reason};
use samling_domain::coverage::rules::{BilledBy, Element, ElementKind, Elements, Meal};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{CapacityId, ContributorId, DayId};
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_domain::registration::places::place_number;

/// The confirmation.
pub(crate) struct Confirmation {
    pub frame: Frame,
    pub changed: bool,
    pub intro: String,
    /// The decision in a few sentences.
    pub summary: String,
    pub people: Vec<Person>,
    /// What the organisation pays in all.
    pub own: String,
    /// Who sends the bill, and the reference that will stand on it; empty when there is nothing to pay.
    pub billing: Vec<String>,
    pub never: Vec<String>,
    pub next: Vec<String>,
    /// What a cancellation costs, by date.
    pub cancellation: Vec<String>,
}

/// A participant on the confirmation.
pub(crate) struct Person {
    pub name: String,
    pub work: String,
    /// Why the person does not come; empty for those who come.
    pub absence: &'static str,
    pub covered: Stay,
    pub own: Stay,
    pub lines: Vec<String>,
}

/// Days, nights, meals and what else somebody gets, each as finished text; empty where there is nothing.
#[derive(Default)]
pub(crate) struct Stay {
    pub rows: Vec<Fact>,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/confirmation.html")]
pub(crate) struct Html<'a> {
    pub l: &'a Confirmation,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/confirmation.txt")]
pub(crate) struct Text<'a> {
    pub l: &'a Confirmation,
}

impl Confirmation {
    pub fn new(
        source: Source<'_>,
        delegation: &Delegation,
        decision: &OrganisationDecision,
        generation: i64,
        changed: bool,
    ) -> Self {
        let (m, f) = (source.m, source.m.formats());
        let (title, organisation) = (source.title(), source.organisation());
        let (subject, heading) = if changed {
            (m.letter_subject_confirmation_again(&title), m.letter_heading_confirmation_again())
        } else {
            (m.letter_subject_confirmation(&title), m.letter_heading_confirmation())
        };
        let button = Button { label: m.letter_button_see(), ..manage_button(source, generation) };
        let frame = Frame::new(source, subject, heading, button);
        let people = delegation.participants.iter().enumerate().filter_map(|(index, person)| {
            let decided = decision.persons.iter().find(|one| one.participant == person.id)?;
            Some(self::person(source, person, place_number(&delegation.participants, index), decided))
        });
        Self {
            changed,
            intro: m.letter_confirmation_intro(&organisation, &frame.title),
            summary: summary(source, decision),
            people: people.collect(),
            own: if decision.own.is_zero() {
                m.letter_own_total_nothing().to_owned()
            } else {
                m.letter_own_total(f.money_or_about(decision.own, decision.about))
            },
            billing: billing(source, delegation, decision),
            never: source.never_covered(),
            next: next(source, decision),
            cancellation: cancellation(source),
            frame,
        }
    }
}

/// The days of the gathering on which somebody of the delegation is present.
pub(crate) fn attended<'a>(g: &'a Gathering, decision: &OrganisationDecision) -> Vec<&'a DayId> {
    let taken =
        |element: &&Element| decision.persons.iter().any(|person| person.granted.contains(&element.id));
    g.elements.iter().filter(taken).filter_map(|element| element.day.as_ref()).collect()
}

/// So many have a place, so many are covered by what, so many are paid for by the organisation.
fn summary(source: Source<'_>, decision: &OrganisationDecision) -> String {
    let m = source.m;
    let numbers = &decision.summary;
    let shared: u32 = numbers.shared.iter().map(|count| count.persons).sum();
    let mut sentences = vec![
        m.letter_summary_coming(numbers.asked, numbers.coming),
        m.letter_summary_covered(numbers.covered()),
    ];
    if shared > 0 {
        sentences.push(m.letter_summary_shared(shared));
    }
    if numbers.by_exception > 0 {
        sentences.push(m.letter_summary_exception(numbers.by_exception));
    }
    if numbers.payers > 0 {
        sentences.push(m.letter_summary_payers(numbers.payers));
    }
    let contributors =
        decision.persons.iter().filter(|one| ContributorId::of_participant(one.participant).is_some());
    let contributors = contributors.count();
    if contributors > 0 {
        sentences.push(m.letter_summary_contributors(contributors));
    }
    sentences.join(" ")
}

fn person(source: Source<'_>, person: &Participant, number: usize, decided: &PersonDecision) -> Person {
    let m = source.m;
    let own: Elements = decided.granted.difference(&decided.covered).cloned().collect();
    let mut lines = Vec::new();
    for refused in &decided.refused {
        let element: Elements = [refused.element.clone()].into();
        let what = labels(source, &element).join(", ");
        lines.push(m.letter_refused(what, capacity(source, &refused.capacity)));
    }
    if decided.coming {
        lines.push(own_cost(source, decided.own, decided.about, decided.cover.is_some()));
    }
    lines.push(m.letter_reason(reason(source, decided)));
    Person {
        name: source.name(person, number),
        work: source.work(person),
        absence: match decided.absence {
            None => "",
            Some(Absence::OnlyIfCovered) => m.letter_absence_only_if_covered(),
            Some(Absence::NothingLeft) => m.letter_absence_nothing_left(),
        },
        covered: stay(source, &decided.covered),
        own: stay(source, &own),
        lines,
    }
}

fn capacity(source: Source<'_>, id: &CapacityId) -> String {
    let found = source.gathering().capacities.iter().find(|capacity| capacity.id == *id);
    found.map_or_else(|| id.to_string(), |capacity| source.said(&capacity.label))
}

/// Why somebody is covered or not, in a sentence.
fn reason(source: Source<'_>, decided: &PersonDecision) -> String {
    let m = source.m;
    let package = || decided.cover.as_ref().map(|id| source.package(id)).unwrap_or_default();
    let full = |id| capacity(source, id);
    let sentence = match &decided.reason {
        Reason::Quota => m.letter_reason_quota(package()),
        Reason::Shared => m.letter_reason_shared(package()),
        Reason::Adjusted { reason } => m.letter_reason_adjusted(line(reason)),
        Reason::QuotaUnmet { lack: Lack::Budget, .. } => m.letter_reason_quota_unmet_budget().to_owned(),
        Reason::QuotaUnmet { lack: Lack::Capacity(id), .. } => m.letter_reason_quota_unmet_capacity(full(id)),
        Reason::BeyondQuota { lack: Lack::Budget, .. } => m.letter_reason_beyond_quota_budget().to_owned(),
        Reason::BeyondQuota { lack: Lack::Capacity(id), .. } => {
            m.letter_reason_beyond_quota_capacity(full(id))
        }
        Reason::NotShared => m.letter_reason_not_shared().to_owned(),
        Reason::ChoseToPay => m.letter_reason_chose_to_pay().to_owned(),
        Reason::NothingCovered => m.letter_reason_nothing_covered().to_owned(),
    };
    if decided.reason.by_lot() { format!("{sentence} {}", m.letter_reason_by_lot()) } else { sentence }
}

/// Days, nights and meals with their dates: a traveller's allowance is reduced meal by meal, so each has its own date.
fn stay(source: Source<'_>, elements: &Elements) -> Stay {
    let (m, f, g) = (source.m, source.m.formats(), source.gathering());
    let (mut days, mut nights, mut others, mut meals) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for element in g.elements.iter().filter(|element| elements.contains(&element.id)) {
        let date = date_of(g, element);
        let label = source.said(&element.label);
        let dated = |label: String| {
            date.map_or(label.clone(), |date| format!("{label}, {}", f.weekday_and_date(date)))
        };
        match element.kind {
            ElementKind::Day => days.push(dated(label)),
            ElementKind::Night => {
                let morning = date.and_then(|date| date.checked_add(1.day()).ok());
                nights.push(morning.map_or(label, |morning| m.letter_night_to(f.weekday_and_date(morning))));
            }
            ElementKind::Meal if !element.meals.is_empty() => {}
            ElementKind::Meal | ElementKind::Extra => others.push(dated(label)),
        }
        meals.extend(element.meals.iter().map(|meal| eaten(element, *meal, date)));
    }
    // By day, and within it in the order in which they are eaten.
    meals.sort_by_key(|(date, meal)| (*date, course(*meal)));
    meals.dedup();
    let mut rows = vec![
        (m.letter_stay_days().to_owned(), days.join("; ")),
        (m.letter_stay_nights().to_owned(), nights.join("; ")),
    ];
    rows.extend(meals.chunk_by(|one, other| one.0 == other.0).map(|day| {
        let names: Vec<&str> = day.iter().map(|(_, meal)| meal_name(source, *meal)).collect();
        let on = |date| m.letter_stay_meals_on(f.weekday_and_date(date));
        (day[0].0.map_or_else(|| m.letter_stay_meals().to_owned(), on), f.list(&names))
    }));
    rows.push((m.letter_stay_others().to_owned(), others.join("; ")));
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    Stay { rows: rows.map(|(label, value)| Fact { label, value }).collect() }
}

fn date_of(g: &Gathering, element: &Element) -> Option<Date> {
    element.date.or_else(|| g.day(element.day.as_ref()?).map(|day| day.date))
}

/// When a meal is eaten. A breakfast that goes with a night is eaten on the next date.
fn eaten(element: &Element, meal: Meal, date: Option<Date>) -> (Option<Date>, Meal) {
    let next = element.kind == ElementKind::Night && meal == Meal::Breakfast;
    let date = if next { date.and_then(|date| date.checked_add(1.day()).ok()) } else { date };
    (date, meal)
}

/// The place of a meal in a day.
const fn course(meal: Meal) -> u8 {
    match meal {
        Meal::Breakfast => 0,
        Meal::Lunch => 1,
        Meal::Coffee => 2,
        Meal::Dinner => 3,
    }
}

fn meal_name(source: Source<'_>, meal: Meal) -> &'static str {
    match meal {
        Meal::Breakfast => source.m.letter_meal_breakfast(),
        Meal::Lunch => source.m.letter_meal_lunch(),
        Meal::Dinner => source.m.letter_meal_dinner(),
        Meal::Coffee => source.m.letter_meal_coffee(),
    }
}

fn billing(source: Source<'_>, delegation: &Delegation, decision: &OrganisationDecision) -> Vec<String> {
    let m = source.m;
    if decision.own.is_zero() {
        return Vec::new();
    }
    let mut lines = vec![match source.gathering().coverage.billed_by {
        BilledBy::Organiser => m.letter_billed_by_organiser().to_owned(),
        BilledBy::Hotel => m.letter_billed_by_hotel().to_owned(),
    }];
    let reference = line(&delegation.buyer_reference);
    lines.push(if reference.is_empty() {
        m.letter_buyer_reference_missing().to_owned()
    } else {
        m.letter_buyer_reference(reference)
    });
    if decision.about {
        lines.push(m.letter_about().to_owned());
    }
    lines
}

fn next(source: Source<'_>, decision: &OrganisationDecision) -> Vec<String> {
    let m = source.m;
    if decision.summary.coming == 0 {
        return Vec::new();
    }
    let mut lines = vec![m.letter_next_tell().to_owned(), m.letter_next_calendar().to_owned()];
    if source.gathering().registration.substitute_first {
        lines.push(m.letter_next_substitute().to_owned());
    } else {
        lines.push(m.letter_next_cancel().to_owned());
    }
    lines
}

fn cancellation(source: Source<'_>) -> Vec<String> {
    let m = source.m;
    let steps = source.gathering().registration.cancellation.iter();
    steps.map(|step| m.letter_cancellation_step(m.formats().date(step.from), step.percent)).collect()
}
