//! Everything that is known about a participant: to see, to download, to correct and to erase.

use super::own::{chosen, cover, taken};
use super::{Place, frame, name};
use crate::failure::Problem;
use crate::page::{Page, render, show};
use crate::privacy::{Kept, field_name, kept};
use crate::registration::panel;
use crate::registration::view::in_words;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Failure;
use samling_app::participant::{self, Everything, Own};
use samling_domain::identity::NeedId;
use samling_domain::participant::open;
use samling_domain::personal::Personal;
use samling_domain::privacy::retention::{Kind, day_of};
use samling_domain::registration::form::FieldError;
use samling_domain::typed::line;
use serde_json::{Value, json};

struct Fact {
    term: &'static str,
    values: Vec<String>,
}

#[derive(Template)]
#[template(path = "participant/data.html")]
struct DataPage {
    page: Page,
    lead: String,
    link: String,
    errors: Vec<(String, String)>,
    facts: Vec<Fact>,
    letters: Vec<String>,
    changes: Vec<String>,
    kept: Vec<Kept>,
    name: String,
    email: String,
    correcting: bool,
}

impl DataPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, words)| words.as_str())
    }
}

#[derive(Template)]
#[template(path = "participant/erase.html")]
struct ErasePage {
    page: Page,
    link: String,
    place: &'static str,
}

async fn everything(web: &Web, place: &Place) -> Result<Everything, Problem> {
    let Place { gathering, token, .. } = place.clone();
    Ok(web.samling.read(move |tx, context| participant::everything(tx, context, &gathering, &token)).await?)
}

/// `GET /{gathering}/p/{token}/data`
pub async fn page(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    let all = everything(&web, &place).await?;
    let typed = (all.own.person.name.clone(), all.own.person.email.clone());
    show(&view(&web, &visitor, &place, &all, typed, &[]))
}

fn view(
    web: &Web,
    visitor: &Visitor,
    place: &Place,
    all: &Everything,
    (typed_name, typed_email): (Personal, Personal),
    errors: &[FieldError],
) -> DataPage {
    let own = &all.own;
    let page = frame(web, visitor, own, |m| m.own_data().to_owned());
    let (m, loaded) = (page.m, &*own.loaded);
    let zone = &loaded.gathering.timezone;
    let letter = |letter: &samling_app::letter::StoredLetter| {
        let kind = crate::organiser::correspondence::kind_name(m, letter.letter.content.code());
        format!("{kind}, {}", page.f.instant(&letter.created_at, zone))
    };
    let none = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let change = |(at, change): &(jiff::Timestamp, samling_domain::privacy::changes::Change)| {
        let (before, after) = (none(change.before.reveal()), none(change.after.reveal()));
        m.data_change(page.f.instant(at, zone), field_name(m, &change.field), before, after)
    };
    DataPage {
        lead: m.data_lead(page.text(&loaded.gathering.title, loaded)),
        link: place.link.clone(),
        errors: in_words(&page, errors),
        facts: facts(&page, own),
        letters: all.letters.iter().map(letter).collect(),
        changes: all.changes.iter().map(change).collect(),
        kept: kept(&page, loaded),
        name: typed_name.reveal().to_owned(),
        email: typed_email.reveal().to_owned(),
        correcting: !errors.is_empty(),
        page,
    }
}

/// What is registered, field by field.
fn facts(page: &Page, own: &Own) -> Vec<Fact> {
    let (m, loaded) = (page.m, &*own.loaded);
    let g = &loaded.gathering;
    let organisation = own.organisation.invited.shown_name();
    let role = g.roles.iter().find(|role| role.id == own.person.role);
    let field = own.person.field.as_ref().and_then(|id| g.fields.iter().find(|field| field.id == *id));
    let text = |text: &samling_domain::language::Text| page.text(text, loaded);
    let label = |id: &NeedId| g.needs.label(id).map(|label| page.text(label, loaded));
    let needs = own.needs.as_ref().map(|row| &row.needs);
    let said = |ids: Option<&std::collections::BTreeSet<NeedId>>, words: Option<&Personal>| {
        let ticked = ids.into_iter().flatten().filter_map(label);
        let words = words.filter(|words| !words.is_empty()).map(|words| words.reveal().to_owned());
        ticked.chain(words).collect::<Vec<_>>()
    };
    let fact = |term, values: Vec<String>| Fact {
        term,
        values: if values.iter().all(String::is_empty) { vec![m.data_none().to_owned()] } else { values },
    };
    vec![
        fact(m.name(), vec![name(m, own)]),
        fact(m.email(), vec![own.person.email.reveal().to_owned()]),
        fact(m.data_organisation(), vec![organisation.to_owned()]),
        fact(m.own_role(), role.map(|role| text(&role.label)).into_iter().collect()),
        fact(m.data_field(), field.map(|field| text(&field.label)).into_iter().collect()),
        fact(m.own_takes(), vec![panel::in_words(page, loaded, &taken(own))]),
        fact(m.own_cover(), vec![cover(page, own, organisation)]),
        fact(m.own_wishes(), chosen(page, loaded, &own.person.wishes)),
        fact(m.own_diet(), said(needs.map(|n| &n.diet), needs.map(|n| &n.diet_text))),
        fact(m.own_access(), said(needs.map(|n| &n.access), needs.map(|n| &n.access_text))),
        fact(
            m.data_pictures(),
            vec![if own.own.no_pictures { m.data_pictures_no() } else { m.data_pictures_yes() }.to_owned()],
        ),
    ]
}

/// `GET /{gathering}/p/{token}/data.json`
pub async fn download(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    let all = everything(&web, &place).await?;
    let text = serde_json::to_string_pretty(&document(&all)).map_err(|error| Problem::broken(&error))?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    let name = format!("attachment; filename=\"{id}.json\"");
    if let Ok(value) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// Everything as data, by the words of the format, for whoever wants to take it along.
fn document(all: &Everything) -> Value {
    let own = &all.own;
    let g = &own.loaded.gathering;
    let needs = own.needs.as_ref().map(|row| {
        json!({
            "diet": row.needs.diet,
            "diet_text": row.needs.diet_text,
            "access": row.needs.access,
            "access_text": row.needs.access_text,
            "consented_at": row.consented_at,
            "changed_at": row.changed_at,
        })
    });
    let letters: Vec<Value> = all
        .letters
        .iter()
        .map(|letter| {
            json!({
                "kind": letter.letter.content.code(),
                "written_at": letter.created_at,
                "sent_at": letter.sent_at,
            })
        })
        .collect();
    let changes: Vec<Value> = all
        .changes
        .iter()
        .map(|(at, change)| {
            json!({ "at": at, "field": change.field, "before": change.before, "after": change.after })
        })
        .collect();
    let deleted: serde_json::Map<String, Value> = Kind::ALL
        .into_iter()
        .filter_map(|kind| Some((kind.code().to_owned(), json!(day_of(g, kind)?.to_string()))))
        .collect();
    json!({
        "format": "samling-own-data/1",
        "gathering": g.id,
        "organisation": own.organisation.invited.shown_name(),
        "participant": own.person,
        "registered_at": own.delegation.registered_at,
        "wishes_by": if own.own.wishes_at.is_some() { "participant" } else { "main contact" },
        "not_in_pictures": own.own.no_pictures,
        "needs": needs,
        "decision": own.decision,
        "letters": letters,
        "changes": changes,
        "deleted_on": deleted,
    })
}

/// `POST /{gathering}/p/{token}/data`: corrects name and address.
pub async fn correct(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    submitted: Submitted,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let plain = |field: &str| Personal::new(line(submitted.get(field)));
    let typed = (plain("name"), plain("email"));
    let (Place { gathering, token, .. }, (to_name, to_email)) = (place.clone(), typed.clone());
    let corrected = web
        .samling
        .write(move |tx, context| participant::correct(tx, context, &gathering, &token, &to_name, &to_email))
        .await;
    match corrected {
        Ok(token) => {
            let done = if token == place.token { "corrected" } else { "moved" };
            let next = Place::read(&id, token)?;
            Ok(Redirect::to(&format!("{}?done={done}", next.link)).into_response())
        }
        Err(Failure::Invalid(errors)) => {
            let all = everything(&web, &place).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &view(&web, &visitor, &place, &all, typed, &errors))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /{gathering}/p/{token}/erase`: asks once.
pub async fn ask(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    let own = place.find(&web).await?;
    let page = frame(&web, &visitor, &own, |m| m.erase_title().to_owned());
    let in_time = open(&own.loaded.gathering, web.samling.now()).wishes;
    let what = if in_time { page.m.erase_place_open() } else { page.m.erase_place_late() };
    show(&ErasePage { page, link: place.link, place: what })
}

/// `POST /{gathering}/p/{token}/erase`
pub async fn erase(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    let Place { gathering, token, .. } = Place::read(&id, token)?;
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    web.samling.write(move |tx, context| participant::erase(tx, context, &gathering, &token)).await?;
    Ok(Redirect::to(&format!("/{id}/privacy?done=erased")).into_response())
}
