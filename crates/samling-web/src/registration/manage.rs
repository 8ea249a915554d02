//! The main contact's page: what is signed up, what is decided, and what can still be done.

use super::beside::{Beside, BesideView};
use super::panel::{Panel, in_words};
use crate::change::{self, Alert};
use crate::failure::Problem;
use crate::invitation::Said;
use crate::page::{Page, show};
use crate::participant::contact::PersonalCard;
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use crate::waiting_list::{Banner, banner, managed};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::registration::{self, Managed, Outcome, Way};
use samling_app::store::{Answer, LateRequest};
use samling_app::{Failure, Loaded};
use samling_domain::coverage::plan::PersonDecision;
use samling_domain::identity::GatheringId;
use samling_domain::registration::decide::{Course, Intent, course};
use samling_domain::registration::delegation::Participant;
use samling_domain::registration::places::place_number;

struct Person {
    name: String,
    facts: String,
    takes: String,
    wishes: Option<String>,
    /// Where she is in the parallel sessions.
    seats: Vec<String>,
    tag: Option<(&'static str, &'static str)>,
    price: Option<String>,
}

#[derive(Template)]
#[template(path = "registration/manage.html")]
struct ManagePage {
    page: Page,
    heading: String,
    lead: String,
    notice: Option<(String, String)>,
    gone: bool,
    contact: (String, String, String),
    reference: String,
    people: Vec<Person>,
    sum: String,
    decided: bool,
    provisional: bool,
    advice: Vec<String>,
    waiting: Vec<String>,
    link: String,
    invitation: String,
    open: bool,
    substitute: bool,
    beside: BesideView,
    banner: Option<Banner>,
    alert: Option<Alert>,
    cancelled: bool,
    /// What the main contact is asked after a move: whether they still come.
    ask: Option<String>,
    /// Until when withdrawing is free although changes are over.
    free: Option<String>,
    /// True for the deputy, who cannot change who the contact is.
    deputy: bool,
    personal: PersonalCard,
}

/// Shows the delegation of a manage link.
pub async fn manage(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let link = format!("/{id}/m/{token}");
    delegation(&web, &visitor, &id, Way::Manage(token), link, &said).await
}

/// Shows the delegation of a deputy's link.
pub async fn deputy(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let link = format!("/{id}/d/{token}");
    delegation(&web, &visitor, &id, Way::Deputy(token), link, &said).await
}

async fn delegation(
    web: &Web,
    visitor: &Visitor,
    id: &str,
    way: Way,
    link: String,
    said: &Said,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(id)?;
    let deputy = matches!(way, Way::Deputy(_));
    let (managed, decision, beside, standing, changes, asked, reachable, allocation) = web
        .samling
        .read(move |tx, context| {
            let (managed, standing) = managed(tx, context, &gathering, &way)?;
            let plan = tx.published_plan(&gathering)?;
            let id = &managed.organisation.invited.id;
            let decision = plan.and_then(|row| row.plan.organisation(id).cloned());
            let beside = Beside::load(tx, &managed)?;
            let changes = tx.changes(&gathering)?;
            let asked = samling_app::change::asked_about(tx, context, &managed)?.is_some();
            let reachable = samling_app::participant::contact::reachable_by(tx, &gathering, &managed)?;
            let allocation = tx.published_allocation(&gathering)?;
            Ok((managed, decision, beside, standing, changes, asked, reachable, allocation))
        })
        .await?;
    if managed.delegation.answer == Answer::Waiting && standing.is_some() {
        // Nothing is confirmed: all that there is stands on the waiting list.
        return Ok(Redirect::to(&format!("{link}/waiting-list?done={}", said.done)).into_response());
    }
    let loaded = &managed.loaded;
    let g = &loaded.gathering;
    let name = managed.organisation.invited.shown_name().to_owned();
    let mut page = Page::of(web, visitor, loaded, |m| m.manage_title(&name));
    page.aside.clone_from(&name);
    let cancelled = g.is_cancelled();
    let now = web.samling.now();
    let free = g.registration.withdraw.filter(|_| g.registration.may_withdraw(&g.timezone, now));
    let free = free.map(|until| page.f.deadline_with_time(until));
    let open = !cancelled
        && course(
            &g.registration,
            &g.timezone,
            managed.organisation.state,
            Intent::Submit,
            web.samling.now(),
        ) == Ok(Course::Now);
    let delegation = &managed.delegation.delegation;
    let panel = Panel::new(&page, loaded, &managed.organisation, delegation);
    let decided = decision.is_some();
    let people = delegation.participants.iter().enumerate().map(|(number, person)| {
        let decision = decision.as_ref().and_then(|d| d.persons.iter().find(|p| p.participant == person.id));
        let cost = &panel.costs[number];
        let provisional = (cost.tag, cost.price.clone());
        let own = reachable.owns.get(&person.id).is_some_and(|own| own.wishes_at.is_some());
        let mut shown = view(&page, loaded, person, decision, provisional, own);
        if let Some(row) = &allocation {
            let seats = samling_app::allocation::seats_of(row, person.id);
            shown.seats = crate::participant::seats::in_words(&page, loaded, &seats);
        }
        if person.name.is_empty() {
            shown.name = page.m.place_without_name(place_number(&delegation.participants, number));
        }
        shown
    });
    let beside = beside.view(&page, &managed, web.samling.now());
    let m = page.m;
    let link_of_card = link.clone();
    let contact = &delegation.contact;
    let template = ManagePage {
        heading: page.title.clone(),
        lead: if cancelled {
            m.change_cancelled_manage().to_owned()
        } else if open {
            m.manage_lead_open(page.f.deadline(g.registration.last_change()))
        } else {
            m.manage_lead_closed().to_owned()
        },
        notice: notice(&page, &said.done, &name),
        gone: managed.delegation.answer != Answer::Registered,
        contact: (
            contact.name.reveal().to_owned(),
            contact.email.reveal().to_owned(),
            contact.phone.reveal().to_owned(),
        ),
        reference: match delegation.buyer_reference.as_str() {
            "" => String::new(),
            reference => m.manage_reference(reference),
        },
        people: people.collect(),
        sum: match &decision {
            Some(decision) if !decision.own.is_zero() => {
                page.f.money_in_table_or_about(decision.own, decision.about)
            }
            Some(_) => m.registration_nothing_to_pay().to_owned(),
            None => panel.sum.clone(),
        },
        decided,
        provisional: !decided,
        advice: if open { [panel.advice, beside.advice.clone()].concat() } else { Vec::new() },
        waiting: managed.late.iter().map(|request| waiting(&page, &managed, request)).collect(),
        invitation: format!("/{}", invitation_path(web, id, &managed)),
        link,
        open,
        substitute: !open && !cancelled && g.registration.substitute_first,
        alert: change::alert(&page, loaded, &changes),
        cancelled,
        ask: asked.then(|| match &free {
            Some(until) => m.change_ask_withdraw(until),
            None => m.change_ask_no_withdraw().to_owned(),
        }),
        free: free.filter(|_| !open).map(|until| m.change_withdraw_free(until)),
        beside,
        banner: standing.map(|standing| banner(&page, loaded, &standing, web.samling.now())),
        deputy,
        personal: PersonalCard::new(&page, &link_of_card, &reachable),
        page,
    };
    show(&template)
}

fn invitation_path(web: &Web, gathering: &str, managed: &Managed) -> String {
    use samling_app::links::Purpose;
    let id = &managed.loaded.gathering.id;
    let organisation = &managed.organisation;
    let key = web.samling.key();
    let token = key.token(Purpose::Invitation, id, &organisation.invited.id, organisation.generation);
    format!("{gathering}/i/{token}")
}

fn notice(page: &Page, done: &str, organisation: &str) -> Option<(String, String)> {
    let m = page.m;
    let receipt = || m.registration_done_text().to_owned();
    match done {
        "registered" => Some((m.registration_done_heading(organisation), receipt())),
        "changed" => Some((m.registration_changed_heading().to_owned(), receipt())),
        "unchanged" => Some((m.registration_unchanged_heading().to_owned(), receipt())),
        "counted" => Some((m.nameless_saved().to_owned(), String::new())),
        "late" => Some((m.registration_late_heading().to_owned(), m.registration_late_text().to_owned())),
        "moved-up" => {
            Some((m.waiting_said_moved_up_heading().to_owned(), m.waiting_said_moved_up_text().to_owned()))
        }
        "left-list" => {
            Some((m.waiting_said_left_heading().to_owned(), m.waiting_said_left_text().to_owned()))
        }
        "confirmed" => Some((m.change_confirmed().to_owned(), m.change_confirmed_text().to_owned())),
        "taken-over" => Some((m.take_over_done().to_owned(), m.take_over_done_text().to_owned())),
        "address-confirmed" => {
            Some((m.confirm_address_done().to_owned(), m.confirm_address_done_text().to_owned()))
        }
        "withdrawn" => Some((m.registration_left_heading().to_owned(), String::new())),
        _ => None,
    }
}

fn view(
    page: &Page,
    loaded: &Loaded,
    person: &Participant,
    decision: Option<&PersonDecision>,
    provisional: (Option<(&'static str, &'static str)>, Option<String>),
    own_wishes: bool,
) -> Person {
    let g = &loaded.gathering;
    let m = page.m;
    let role = g.roles.iter().find(|role| role.id == person.role).map(|role| page.text(&role.label, loaded));
    let field = person.field.as_ref().and_then(|id| g.fields.iter().find(|field| field.id == *id));
    let field = field.map(|field| page.text(&field.label, loaded));
    let facts: Vec<String> = role.into_iter().chain(field).collect();
    let wishes: Vec<String> = person
        .wishes
        .iter()
        .filter_map(|wish| g.topics.iter().find(|topic| topic.id == wish.topic))
        .map(|topic| page.text(topic.short.as_ref().unwrap_or(&topic.title), loaded))
        .collect();
    let (tag, price) = match decision {
        None => provisional,
        Some(decision) => {
            let tag = match (decision.coming, decision.cover.is_some(), decision.own.is_zero()) {
                (false, _, _) => Some((m.registration_waits(), "danger")),
                (true, true, true) => Some((m.registration_standing_quota(), "success")),
                (true, true, false) => Some((m.registration_standing_part(), "success")),
                (true, false, _) => Some((m.registration_standing_own(), "neutral")),
            };
            let price = (!decision.own.is_zero())
                .then(|| page.f.money_in_table_or_about(decision.own, decision.about));
            (tag, price)
        }
    };
    let taken = decision.map_or(&person.elements, |decision| &decision.granted);
    Person {
        seats: Vec::new(),
        name: match (person.name.is_erased(), person.name.is_empty()) {
            (true, _) => m.erased().to_owned(),
            (_, true) => m.desk_unnamed_place().to_owned(),
            _ => person.name.reveal().to_owned(),
        },
        facts: facts.join(", "),
        takes: in_words(page, loaded, taken),
        wishes: (!wishes.is_empty()).then(|| {
            let words = m.manage_wishes(wishes.join("; "));
            if own_wishes { format!("{words} ({})", m.own_wishes_by_participant()) } else { words }
        }),
        tag,
        price,
    }
}

fn waiting(page: &Page, managed: &Managed, request: &LateRequest) -> String {
    let when = page.f.instant(&request.received_at, &managed.loaded.gathering.timezone);
    match request.intent {
        Intent::Submit => page.m.manage_waiting_submit(request.delegation.participants.len(), when),
        Intent::Withdraw | Intent::Decline => page.m.manage_waiting_withdraw(when),
    }
}

/// Withdraws the delegation, or keeps the wish to when the deadline is past.
pub async fn withdraw(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    let back = format!("/{id}/m/{token}");
    left(&web, &visitor, &id, Way::Manage(token), back, &form).await
}

/// The same, by the deputy.
pub async fn withdraw_by_deputy(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    let back = format!("/{id}/d/{token}");
    left(&web, &visitor, &id, Way::Deputy(token), back, &form).await
}

async fn left(
    web: &Web,
    visitor: &Visitor,
    id: &str,
    way: Way,
    back: String,
    form: &Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(id)?;
    let loaded = crate::announcement::load(web, id).await?;
    let language = visitor.language(&loaded.gathering.languages);
    let left = web
        .samling
        .write(move |tx, context| {
            registration::leave(tx, context, &gathering, &way, Intent::Withdraw, language)
        })
        .await;
    let done = match left {
        Ok(Outcome::Late { .. }) => "late",
        Ok(Outcome::Done { .. } | Outcome::Waiting { .. }) | Err(Failure::Rejected(_)) => "withdrawn",
        Err(failure) => return Err(failure.into()),
    };
    Ok(Redirect::to(&format!("{back}?done={done}")).into_response())
}
