//! Food and access for the desk: counts without names, marks on pictures, and the one list with names, each look at which is
//! written down.

use super::people::{element_names, person_name};
use super::session::Organiser;
use super::totals::{capitalised, meal_name};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use samling_app::journal::Actor;
use samling_app::participant::{NeedsFacts, needs_facts, see_access_needs};
use samling_domain::identity::NeedId;
use samling_domain::language::Text;
use samling_domain::participant::counts::{Eater, NeedCounts, When, count};
use samling_domain::participant::needs::Nameless;
use samling_domain::privacy::retention::Kind;
use samling_domain::registration::delegation::Participant;
use samling_language::Messages;
use std::collections::BTreeMap;

struct Row {
    what: String,
    counts: Vec<String>,
}

/// Counts by need and meal, or by need and day.
struct Table {
    id: &'static str,
    heading: &'static str,
    columns: Vec<String>,
    rows: Vec<Row>,
    foot: Option<Row>,
}

struct Person {
    name: String,
    organisation: String,
    href: String,
    needs: Vec<String>,
    takes: String,
}

#[derive(Template)]
#[template(path = "organiser/needs.html")]
struct NeedsPage {
    desk: Desk,
    page: crate::page::Page,
    basis: &'static str,
    answered: String,
    tables: Vec<Table>,
    texts: Vec<String>,
    named: usize,
    pictures: Vec<Person>,
    empty: bool,
    deleted: String,
}

#[derive(Template)]
#[template(path = "organiser/access.html")]
struct AccessPage {
    desk: Desk,
    page: crate::page::Page,
    count: usize,
    /// The people, once the organiser has asked to see them.
    people: Option<Vec<Person>>,
}

/// `GET /desk/{gathering}/needs`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let facts = web.samling.read(move |tx, context| needs_facts(tx, context, &id)).await?;
    let loaded = facts.loaded.clone();
    let title = |m: Messages| m.desk_needs_title().to_owned();
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Totals, title).await?;
    let m = desk.page.m;
    let counts = counts(&facts);
    let texts = counts.diet_texts.iter().map(|(text, people)| m.nameless_count(*people, text));
    let is_marked = |person: &Participant| facts.owns.get(&person.id).is_some_and(|own| own.no_pictures);
    let template = NeedsPage {
        basis: if facts.plan.is_some() { m.desk_needs_basis_decided() } else { m.desk_needs_basis_asked() },
        answered: m.desk_needs_answered(counts.answered),
        tables: [meals(m, &facts, &counts), days(m, &facts, &counts)]
            .into_iter()
            .filter(|table| !table.rows.is_empty())
            .collect(),
        texts: texts.collect(),
        named: named(&facts).count(),
        pictures: people(&desk, &facts, is_marked),
        empty: counts.persons.is_empty() && counts.diet_texts.is_empty() && counts.answered == 0,
        deleted: crate::privacy::day_in_words(&desk.page, &loaded, Kind::Needs),
        page: desk.page.clone(),
        desk,
    };
    show(&template)
}

/// Counts by the decision where there is one, otherwise by what is signed up.
fn counts(facts: &NeedsFacts) -> NeedCounts {
    let eater = |person: &Participant| {
        let decision = facts.plan.as_ref().and_then(|row| row.plan.person(person.id));
        let needs = facts.needs.get(&person.id).map(|row| row.needs.clone());
        Eater {
            elements: decision.map_or_else(|| person.elements.clone(), |decision| decision.granted.clone()),
            nameless: person.email.is_empty() && needs.is_none(),
            needs,
        }
    };
    // What contributors need is not known here, but the kitchen cooks for them.
    let contributors = facts.contributors.iter().map(|one| {
        let decision = facts.plan.as_ref().and_then(|row| row.plan.person(one.id.as_participant()));
        Eater {
            elements: decision.map_or_else(|| one.elements.clone(), |decision| decision.granted.clone()),
            nameless: false,
            needs: None,
        }
    });
    let organisations: Vec<_> = facts
        .delegations
        .iter()
        .map(|(organisation, row)| {
            let people = row.delegation.participants.iter().map(eater).collect();
            let nameless = facts.nameless.get(&organisation.invited.id).cloned().unwrap_or_default();
            (people, nameless)
        })
        .chain([(contributors.collect(), Nameless::default())])
        .collect();
    count(&facts.loaded.gathering, &organisations)
}

/// A line for each need that is there, with its counts in the order of the columns.
fn rows<'a>(
    m: Messages,
    ids: impl Iterator<Item = (&'a NeedId, &'a Text)>,
    columns: &[&BTreeMap<NeedId, u32>],
) -> Vec<Row> {
    ids.filter(|(id, _)| columns.iter().any(|column| column.contains_key(*id)))
        .map(|(id, label)| Row {
            what: label.in_language(m.language).to_owned(),
            counts: columns
                .iter()
                .map(|column| m.formats().number(column.get(id).copied().unwrap_or_default()))
                .collect(),
        })
        .collect()
}

fn meals(m: Messages, facts: &NeedsFacts, counts: &NeedCounts) -> Table {
    let heading = |(date, meal): &When| {
        let date = date.map_or_else(|| m.desk_undated().to_owned(), |d| m.formats().date_without_year(d));
        m.desk_needs_meal(meal_name(m, *meal), date)
    };
    let diet = facts.loaded.gathering.needs.diet.iter().map(|choice| (&choice.id, &choice.label));
    let columns: Vec<_> = counts.meals.values().collect();
    let eaters = counts
        .meals
        .keys()
        .map(|when| m.formats().number(counts.eaters.get(when).copied().unwrap_or_default()));
    Table {
        id: "diet",
        heading: m.desk_needs_diet(),
        columns: counts.meals.keys().map(heading).collect(),
        rows: rows(m, diet, &columns),
        foot: Some(Row { what: m.desk_needs_eaters().to_owned(), counts: eaters.collect() }),
    }
}

fn days(m: Messages, facts: &NeedsFacts, counts: &NeedCounts) -> Table {
    let access = facts.loaded.gathering.needs.access.iter().map(|choice| (&choice.id, &choice.label));
    let columns: Vec<_> = counts.days.values().collect();
    Table {
        id: "access",
        heading: m.desk_needs_access(),
        columns: counts.days.keys().map(|day| capitalised(&m.formats().weekday_and_date(*day))).collect(),
        rows: rows(m, access, &columns),
        foot: None,
    }
}

/// The participants whose access needs must be known by name.
fn named(facts: &NeedsFacts) -> impl Iterator<Item = &Participant> {
    let rules = &facts.loaded.gathering.needs;
    let people = facts.delegations.iter().flat_map(|(_, row)| &row.delegation.participants);
    people.filter(|person| facts.needs.get(&person.id).is_some_and(|row| row.needs.by_name(rules)))
}

/// Participants who fit, without what they have said.
fn people(desk: &Desk, facts: &NeedsFacts, fits: impl Fn(&Participant) -> bool) -> Vec<Person> {
    let m = desk.page.m;
    let g = &facts.loaded.gathering;
    let mut found = Vec::new();
    for (organisation, row) in &facts.delegations {
        for (index, person) in row.delegation.participants.iter().enumerate() {
            if fits(person) {
                found.push(Person {
                    name: person_name(m, &row.delegation.participants, index),
                    organisation: organisation.invited.shown_name().to_owned(),
                    href: format!("{}/delegations/{}", desk.base, organisation.invited.id),
                    needs: access(m, facts, person),
                    takes: element_names(g, &person.elements, m.language),
                });
            }
        }
    }
    found
}

/// What a participant has said about access.
fn access(m: Messages, facts: &NeedsFacts, person: &Participant) -> Vec<String> {
    let Some(row) = facts.needs.get(&person.id) else { return Vec::new() };
    let rules = &facts.loaded.gathering.needs;
    let ticked = rules.access.iter().filter(|choice| row.needs.access.contains(&choice.id));
    let words = &row.needs.access_text;
    ticked
        .map(|choice| choice.label.in_language(m.language).to_owned())
        .chain((!words.is_empty()).then(|| words.reveal().to_owned()))
        .collect()
}

async fn access_page(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    facts: &NeedsFacts,
    shown: bool,
) -> Result<Response, Problem> {
    let title = |m: Messages| m.desk_needs_named().to_owned();
    let desk = Desk::open(web, visitor, organiser, &facts.loaded, Part::Totals, title).await?;
    let rules = &facts.loaded.gathering.needs;
    let fits = |person: &Participant| facts.needs.get(&person.id).is_some_and(|row| row.needs.by_name(rules));
    let people = shown.then(|| people(&desk, facts, fits));
    show(&AccessPage { count: named(facts).count(), people, page: desk.page.clone(), desk })
}

/// `GET /desk/{gathering}/needs/access`: says what a look means, and shows nobody.
pub async fn ask(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let facts = web.samling.read(move |tx, context| needs_facts(tx, context, &id)).await?;
    access_page(&web, &visitor, &organiser, &facts, false).await
}

/// `POST /desk/{gathering}/needs/access`: writes the look down, and shows the names.
pub async fn see(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let actor = Actor::Organiser(organiser.id);
    let facts = web.samling.write(move |tx, context| see_access_needs(tx, context, &id, &actor)).await?;
    access_page(&web, &visitor, &organiser, &facts, true).await
}
