//! The numbers for the hotel and the kitchen, per day, night and meal.

use super::session::Organiser;
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::civil::Date;
use samling_app::contributor::{self, Numbers};
use samling_app::coverage;
use samling_domain::coverage::rules::Meal;
use samling_domain::coverage::totals::Totals;
use samling_language::Messages;
use std::collections::BTreeSet;

struct Line {
    what: String,
    asked: String,
    decided: String,
    /// Of these, participants in delegations and contributors; empty where nobody contributes.
    parts: Vec<Share>,
}

/// A part of a number: who they are, and how many.
struct Share {
    what: String,
    asked: String,
    decided: String,
}

struct Group {
    heading: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "organiser/totals.html")]
struct TotalsPage {
    desk: Desk,
    page: crate::page::Page,
    groups: Vec<Group>,
    decided: bool,
    /// When the decision was published.
    decided_at: String,
    empty: bool,
}

/// `GET /desk/{gathering}/totals`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let facts = web.samling.read(move |tx, context| coverage::facts(tx, context, &id)).await?;
    let loaded = facts.loaded.clone();
    let desk =
        Desk::open(&web, &visitor, &organiser, &loaded, Part::Totals, |m| m.desk_totals_title().to_owned())
            .await?;
    let m = desk.page.m;
    let asked = contributor::asked(&facts);
    let decided = facts.published.as_ref().map(|row| contributor::decided(&facts, &row.plan));
    let published_at = facts.published.as_ref().and_then(|row| row.published_at);
    show(&TotalsPage {
        page: desk.page.clone(),
        groups: groups(m, &loaded.gathering, &asked, decided.as_ref()),
        decided: decided.is_some(),
        decided_at: published_at
            .map_or_else(String::new, |at| m.formats().instant(&at, &loaded.gathering.timezone)),
        empty: asked.sum().persons == 0 && decided.is_none(),
        desk,
    })
}

fn groups(
    m: Messages,
    g: &samling_domain::gathering::Gathering,
    asked: &Numbers,
    decided: Option<&Numbers>,
) -> Vec<Group> {
    let f = m.formats();
    let (asked_sum, decided_sum) = (asked.sum(), decided.map(Numbers::sum));
    let both = asked.contributors.persons > 0 || decided.is_some_and(|d| d.contributors.persons > 0);
    let line = |what: String, count: &dyn Fn(&Totals) -> u32| Line {
        what: if both { m.desk_totals_sum(&what) } else { what.clone() },
        asked: f.number(count(&asked_sum)),
        decided: decided_sum.as_ref().map_or_else(|| "–".to_owned(), |totals| f.number(count(totals))),
        parts: if both { parts(m, &what, asked, decided, count) } else { Vec::new() },
    };
    let mut groups = vec![Group {
        heading: String::new(),
        lines: vec![line(
            if both { m.desk_totals_everybody() } else { m.desk_totals_participants() }.to_owned(),
            &|totals| totals.persons,
        )],
    }];
    let dates = |of: &dyn Fn(&Totals) -> Vec<Date>| -> BTreeSet<Date> {
        std::iter::once(&asked_sum).chain(decided_sum.as_ref()).flat_map(of).collect()
    };
    let all = dates(&|t| t.days.keys().chain(t.nights.keys()).chain(t.meals.keys()).copied().collect());
    for date in all {
        let mut lines = Vec::new();
        if dates(&|t| t.days.keys().copied().collect()).contains(&date) {
            lines.push(line(m.desk_totals_present().to_owned(), &|t| {
                t.days.get(&date).copied().unwrap_or_default()
            }));
        }
        for meal in [Meal::Breakfast, Meal::Lunch, Meal::Coffee, Meal::Dinner] {
            let count = |t: &Totals| t.meals.get(&date).and_then(|meals| meals.get(&meal)).copied();
            if count(&asked_sum).or_else(|| decided_sum.as_ref().and_then(count)).is_some() {
                lines.push(line(meal_name(m, meal).to_owned(), &|t| count(t).unwrap_or_default()));
            }
        }
        if dates(&|t| t.nights.keys().copied().collect()).contains(&date) {
            lines.push(line(m.desk_totals_night().to_owned(), &|t| {
                t.nights.get(&date).copied().unwrap_or_default()
            }));
        }
        groups.push(Group { heading: capitalised(&f.weekday_and_date(date)), lines });
    }
    let other = |(index, count): (usize, &samling_domain::coverage::totals::ElementCount)| {
        let element = g.elements.iter().find(|element| element.id == count.element)?;
        (samling_domain::coverage::totals::date_of(g, element).is_none()).then(|| {
            let of = |t: &Totals| t.elements.get(index).map_or(0, |count| count.count);
            line(element.label.in_language(m.language).to_owned(), &of)
        })
    };
    let other: Vec<Line> = asked_sum.elements.iter().enumerate().filter_map(other).collect();
    if !other.is_empty() {
        groups.push(Group { heading: m.desk_totals_other().to_owned(), lines: other });
    }
    groups
}

/// The two parts of a number: the hotel gets the sum, the desk sees who they are.
fn parts(
    m: Messages,
    what: &str,
    asked: &Numbers,
    decided: Option<&Numbers>,
    count: &dyn Fn(&Totals) -> u32,
) -> Vec<Share> {
    let f = m.formats();
    let part = |who: &str, of: fn(&Numbers) -> &Totals| Share {
        what: m.desk_totals_part(what, who),
        asked: f.number(count(of(asked))),
        decided: decided.map_or_else(|| "–".to_owned(), |numbers| f.number(count(of(numbers)))),
    };
    vec![
        part(m.desk_totals_in_delegations(), |numbers| &numbers.delegations),
        part(m.desk_totals_contributors(), |numbers| &numbers.contributors),
    ]
}

/// The word for a meal.
pub(super) fn meal_name(m: Messages, meal: Meal) -> &'static str {
    match meal {
        Meal::Breakfast => m.desk_meal_breakfast(),
        Meal::Lunch => m.desk_meal_lunch(),
        Meal::Dinner => m.desk_meal_dinner(),
        Meal::Coffee => m.desk_meal_coffee(),
    }
}

/// A heading begins with a capital letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
