//! The participant's own page and its one form.

use super::seats::{self, SeatsView};
use super::{Place, frame};
use crate::failure::Problem;
use crate::invitation::Said;
use crate::page::{Page, render, show};
use crate::registration::panel;
use crate::registration::view::{Choice, SlotChoices, in_words, own_slots};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::participant::{self, Own, OwnForm};
use samling_app::{Failure, Loaded};
use samling_domain::identity::NeedId;
use samling_domain::language::Text;
use samling_domain::participant::needs::NeedsForm;
use samling_domain::participant::{Open, open};
use samling_domain::privacy::retention::Kind;
use samling_domain::registration::form::{FieldError, Form, PersonForm};
use samling_domain::wishes::Wish;

#[derive(Template)]
#[template(path = "participant/own.html")]
struct OwnPage {
    page: Page,
    heading: String,
    lead: String,
    notice: Option<(&'static str, &'static str)>,
    errors: Vec<(String, String)>,
    link: String,
    announcement: String,
    shared: bool,
    takes: String,
    role: String,
    cover: String,
    seats: Option<SeatsView>,
    wishes: Wishes,
    needs: Needs,
    no_pictures: bool,
    can: Vec<String>,
    unsaved: bool,
}

/// The part on wishes.
struct Wishes {
    text: String,
    by: Option<String>,
    /// To choose from, while that is open.
    slots: Vec<SlotChoices>,
    ranks: bool,
    /// What is chosen, when it is closed.
    chosen: Vec<String>,
    open: bool,
}

/// The part on food and access.
struct Needs {
    open: bool,
    until: String,
    diet: Vec<Choice>,
    diet_text: String,
    access: Vec<Choice>,
    access_text: String,
    consent: bool,
    /// When the consent was given.
    since: Option<String>,
}

#[derive(Template)]
#[template(path = "participant/gone.html")]
struct GonePage {
    page: Page,
    privacy: String,
}

impl OwnPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, words)| words.as_str())
    }
}

/// The form as stored.
fn stored(own: &Own) -> OwnForm {
    let mut form = Form::from_delegation(&own.delegation.delegation, 1);
    form.people.retain(|person| person.id == Some(own.person.id.0));
    OwnForm {
        wishes: form.people.pop().unwrap_or_default(),
        needs: own.needs.as_ref().map(|row| NeedsForm::from_needs(&row.needs)).unwrap_or_default(),
        no_pictures: own.own.no_pictures,
    }
}

/// `GET /{gathering}/p/{token}`
pub async fn page(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    let own = place.find(&web).await?;
    if own.person.name.is_erased() {
        let page = frame(&web, &visitor, &own, |m| m.own_gone_heading().to_owned());
        return show(&GonePage { page, privacy: format!("/{id}/privacy") });
    }
    let form = stored(&own);
    let mut template = view(&web, &visitor, &place, &own, &form, &[], &said.done);
    template.seats = seats::load(&web, &place, &template.page, &own).await?;
    show(&template)
}

/// `POST /{gathering}/p/{token}`
pub async fn save(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    submitted: Submitted,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let form = OwnForm {
        wishes: Form::from_pairs(submitted.pairs()).people.into_iter().next().unwrap_or_default(),
        needs: NeedsForm::from_pairs(submitted.pairs()),
        no_pictures: submitted.get("no-pictures") == "yes",
    };
    let (Place { gathering, token, .. }, sent) = (place.clone(), form.clone());
    let saved =
        web.samling.write(move |tx, context| participant::save(tx, context, &gathering, &token, &sent)).await;
    match saved {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=saved", place.link)).into_response()),
        Err(Failure::Rejected(_)) => Ok(Redirect::to(&format!("{}?done=closed", place.link)).into_response()),
        Err(Failure::Invalid(errors)) => {
            let own = place.find(&web).await?;
            let mut template = view(&web, &visitor, &place, &own, &form, &errors, "");
            template.seats = seats::load(&web, &place, &template.page, &own).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &template)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /{gathering}/p/{token}/withdraw`: the consent is withdrawn, and what was said is deleted at once.
pub async fn withdraw(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let Place { gathering, token, link } = place;
    web.samling
        .write(move |tx, context| participant::withdraw_needs(tx, context, &gathering, &token))
        .await?;
    Ok(Redirect::to(&format!("{link}?done=withdrawn")).into_response())
}

fn view(
    web: &Web,
    visitor: &Visitor,
    place: &Place,
    own: &Own,
    form: &OwnForm,
    errors: &[FieldError],
    done: &str,
) -> OwnPage {
    let page = frame(web, visitor, own, |m| m.own_title().to_owned());
    let (m, loaded) = (page.m, &*own.loaded);
    let g = &loaded.gathering;
    let open = open(g, web.samling.now());
    let errors = in_words(&page, errors);
    let role = g.roles.iter().find(|role| role.id == own.person.role);
    let organisation = own.organisation.invited.shown_name();
    OwnPage {
        heading: match own.person.name.reveal() {
            "" => m.own_heading_unnamed().to_owned(),
            name => m.own_heading(name),
        },
        lead: m.own_lead(organisation, page.text(&g.title, loaded)),
        notice: notice(&page, done),
        link: place.link.clone(),
        announcement: format!("/{}", g.id),
        shared: own.person.email.is_empty(),
        takes: panel::in_words(&page, loaded, &taken(own)),
        role: role.map(|role| page.text(&role.label, loaded)).unwrap_or_default(),
        cover: cover(&page, own, organisation),
        seats: None,
        wishes: wishes(&page, own, &open, &errors, &form.wishes),
        needs: needs(&page, own, &open, &form.needs),
        no_pictures: form.no_pictures,
        can: can(&page, &open),
        unsaved: !errors.is_empty(),
        errors,
        page,
    }
}

fn notice(page: &Page, done: &str) -> Option<(&'static str, &'static str)> {
    let m = page.m;
    match done {
        "saved" => Some(("success", m.own_done_saved())),
        "withdrawn" => Some(("success", m.own_done_withdrawn())),
        "corrected" => Some(("success", m.own_done_corrected())),
        "moved" => Some(("success", m.own_done_moved())),
        "swapped" => Some(("success", m.own_swapped())),
        "seat-taken" => Some(("warning", m.own_swap_taken())),
        "swap-closed" => Some(("warning", m.own_swap_closed())),
        "closed" => Some(("warning", m.own_done_closed())),
        _ => None,
    }
}

/// What the participant takes: by the decision, where there is one.
pub(super) fn taken(own: &Own) -> samling_domain::coverage::rules::Elements {
    own.decision.as_ref().map_or_else(|| own.person.elements.clone(), |decision| decision.granted.clone())
}

/// How the stay is covered, in a sentence.
pub(super) fn cover(page: &Page, own: &Own, organisation: &str) -> String {
    let m = page.m;
    match &own.decision {
        None => m.own_cover_later().to_owned(),
        Some(decision) => match (decision.coming, decision.cover.is_some(), decision.own.is_zero()) {
            (false, _, _) => m.own_cover_none().to_owned(),
            (true, true, true) => m.own_cover_host().to_owned(),
            (true, true, false) => m.own_cover_part(organisation),
            (true, false, _) => m.own_cover_own(organisation),
        },
    }
}

fn can(page: &Page, open: &Open) -> Vec<String> {
    let (m, f) = (page.m, page.f);
    let (wishes, needs) = (f.deadline(open.wishes_until), f.deadline(open.needs_until));
    vec![
        if open.wishes { m.own_until_wishes(wishes) } else { m.own_until_wishes_past(wishes) },
        if open.needs { m.own_until_needs(needs) } else { m.own_until_needs_past(needs) },
        m.own_until_data().to_owned(),
        m.own_until_place().to_owned(),
    ]
}

fn wishes(page: &Page, own: &Own, open: &Open, errors: &[(String, String)], form: &PersonForm) -> Wishes {
    let (m, loaded) = (page.m, &*own.loaded);
    let until = page.f.deadline(open.wishes_until);
    let by = match own.own.wishes_at {
        Some(at) => Some(m.own_wishes_by_you(page.f.instant(&at, &loaded.gathering.timezone))),
        None => (!own.person.wishes.is_empty()).then(|| m.own_wishes_by_contact().to_owned()),
    };
    Wishes {
        text: if open.wishes { m.own_wishes_text(until) } else { m.own_wishes_closed(until) },
        by,
        slots: if open.wishes { own_slots(page, loaded, errors, form) } else { Vec::new() },
        ranks: !loaded.gathering.wishes.rank_values.is_empty(),
        chosen: chosen(page, loaded, &own.person.wishes),
        open: open.wishes,
    }
}

/// Wishes by slot, those that are ranked first.
pub(super) fn chosen(page: &Page, loaded: &Loaded, wishes: &[Wish]) -> Vec<String> {
    let g = &loaded.gathering;
    let topic = |wish: &&Wish| {
        let topic = g.topics.iter().find(|topic| topic.id == wish.topic)?;
        Some(page.text(topic.short.as_ref().unwrap_or(&topic.title), loaded))
    };
    let of_slot = |slot: &samling_domain::programme::Slot| {
        let mut here: Vec<&Wish> = wishes.iter().filter(|wish| wish.slot == slot.id).collect();
        here.sort_by_key(|wish| wish.rank.unwrap_or(u8::MAX));
        let names: Vec<String> = here.iter().filter_map(topic).collect();
        (!names.is_empty()).then(|| format!("{}: {}", page.text(&slot.label, loaded), names.join(", ")))
    };
    g.slots.iter().filter_map(of_slot).collect()
}

fn needs(page: &Page, own: &Own, open: &Open, form: &NeedsForm) -> Needs {
    let (m, loaded) = (page.m, &*own.loaded);
    let rules = &loaded.gathering.needs;
    let until = page.f.deadline(open.needs_until);
    let choice = |kind: &str, number: usize, id: &NeedId, label: &Text, ticked: &[String]| Choice {
        id: if number == 0 { kind.to_owned() } else { format!("{kind}-{id}") },
        value: id.to_string(),
        label: page.text(label, loaded),
        note: None,
        chosen: ticked.iter().any(|word| word == id.as_str()),
    };
    let diet = rules.diet.iter().enumerate();
    let access = rules.access.iter().enumerate();
    Needs {
        open: open.needs,
        until: if open.needs {
            m.own_needs_until(until, crate::privacy::day_in_words(page, loaded, Kind::Needs))
        } else {
            m.own_needs_closed(until)
        },
        diet: diet.map(|(n, one)| choice("diet", n, &one.id, &one.label, &form.diet)).collect(),
        diet_text: form.diet_text.reveal().to_owned(),
        access: access.map(|(n, one)| choice("access", n, &one.id, &one.label, &form.access)).collect(),
        access_text: form.access_text.reveal().to_owned(),
        consent: form.consent,
        since: own
            .needs
            .as_ref()
            .map(|row| m.own_consent_since(page.f.instant(&row.consented_at, &loaded.gathering.timezone))),
    }
}
