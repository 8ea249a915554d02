//! What the main contact does for participants without an address: hand on the link, or give nameless counts.

use crate::failure::Problem;
use crate::invitation::Said;
use crate::page::{Page, render, show};
use crate::registration::view::{Field, in_words};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Failure;
use samling_app::links::personal::SEGMENT;
use samling_app::participant::contact::{self, Reachable};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, NeedId, ParticipantId};
use samling_domain::language::Text;
use samling_domain::participant::open;

/// The part of the main contact's page on participants' own pages.
pub struct PersonalCard {
    /// Those without an address: name and where their link is shown.
    pub without: Vec<(String, String)>,
    /// The nameless counts, in words.
    pub nameless: Vec<String>,
    /// Where they are given; empty where there is nobody whom they could be about.
    pub edit: String,
}

impl PersonalCard {
    /// Makes it; `link` is the address of the main contact's page.
    pub fn new(page: &Page, link: &str, reachable: &Reachable) -> Self {
        let without = reachable
            .without_email()
            .map(|person| (person.name.reveal().to_owned(), format!("{link}/people/{}", person.id)))
            .collect();
        let g = &reachable.managed.loaded.gathering;
        let nameless =
            reachable.nameless.iter().filter_map(|(id, count)| {
                let label = g.needs.label(id)?;
                Some(page.m.nameless_count(
                    (*count).min(reachable.most),
                    page.text(label, &reachable.managed.loaded),
                ))
            });
        Self {
            without,
            nameless: nameless.collect(),
            edit: if reachable.most > 0 { format!("{link}/needs") } else { String::new() },
        }
    }
}

struct Group {
    legend: &'static str,
    fields: Vec<(String, Field)>,
}

#[derive(Template)]
#[template(path = "participant/nameless.html")]
struct NamelessPage {
    page: Page,
    lead: String,
    until: String,
    open: bool,
    link: String,
    errors: Vec<(String, String)>,
    groups: Vec<Group>,
    unsaved: bool,
}

#[derive(Template)]
#[template(path = "participant/slip.html")]
struct SlipPage {
    page: Page,
    link: String,
    action: String,
    renewed: bool,
    name: String,
    heading: String,
    text: String,
    privacy: String,
    /// The address to hand on; nothing when it is the participant's alone.
    address: Option<String>,
}

async fn reachable(web: &Web, id: &str, token: &str) -> Result<Reachable, Problem> {
    let (gathering, token) = (GatheringId::new(id)?, token.to_owned());
    Ok(web.samling.read(move |tx, context| contact::reachable(tx, context, &gathering, &token)).await?)
}

fn frame(web: &Web, visitor: &Visitor, reachable: &Reachable, title: String) -> Page {
    let mut page = Page::of(web, visitor, &reachable.managed.loaded, |_| title);
    reachable.managed.organisation.invited.shown_name().clone_into(&mut page.aside);
    page
}

/// `GET /{gathering}/m/{token}/needs`
pub async fn counts(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let found = reachable(&web, &id, &token).await?;
    let typed = |id: &NeedId| found.nameless.get(id).map(ToString::to_string).unwrap_or_default();
    show(&counts_page(&web, &visitor, &format!("/{id}/m/{token}"), &found, typed, &[]))
}

fn counts_page(
    web: &Web,
    visitor: &Visitor,
    link: &str,
    found: &Reachable,
    typed: impl Fn(&NeedId) -> String,
    errors: &[samling_domain::registration::form::FieldError],
) -> NamelessPage {
    let loaded = &found.managed.loaded;
    let mut page = frame(web, visitor, found, String::new());
    page.m.nameless_title().clone_into(&mut page.title);
    let (m, g): (_, &Gathering) = (page.m, &loaded.gathering);
    let open = open(g, web.samling.now());
    let until = page.f.deadline(open.needs_until);
    let errors = in_words(&page, errors);
    let field = |id: &NeedId, label: &Text| {
        let name = format!("need-{id}");
        let error = errors.iter().find(|(field, _)| *field == name).map(|(_, words)| words.clone());
        (page.text(label, loaded), Field { value: typed(id), error, name })
    };
    let diet = g.needs.diet.iter().map(|choice| field(&choice.id, &choice.label)).collect();
    let access = g.needs.access.iter().map(|choice| field(&choice.id, &choice.label)).collect();
    let groups =
        vec![Group { legend: m.own_diet(), fields: diet }, Group { legend: m.own_access(), fields: access }];
    NamelessPage {
        lead: if found.most == 0 { m.nameless_nobody().to_owned() } else { m.nameless_lead(found.most) },
        until: if open.needs { m.nameless_ask(until) } else { m.nameless_closed(until) },
        open: open.needs && found.most > 0,
        link: link.to_owned(),
        groups: groups.into_iter().filter(|group| !group.fields.is_empty()).collect(),
        unsaved: !errors.is_empty(),
        errors,
        page,
    }
}

/// `POST /{gathering}/m/{token}/needs`
pub async fn save_counts(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let link = format!("/{id}/m/{token}");
    let pairs: Vec<(String, String)> =
        submitted.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let (gathering, manage, sent) = (GatheringId::new(&id)?, token.clone(), pairs.clone());
    let saved = web
        .samling
        .write(move |tx, context| contact::save_nameless(tx, context, &gathering, &manage, &sent))
        .await;
    match saved {
        Ok(()) => Ok(Redirect::to(&format!("{link}?done=counted")).into_response()),
        Err(Failure::Rejected(_)) => Ok(Redirect::to(&format!("{link}/needs")).into_response()),
        Err(Failure::Invalid(errors)) => {
            let found = reachable(&web, &id, &token).await?;
            let typed = |id: &NeedId| {
                let name = format!("need-{id}");
                pairs.iter().find(|(field, _)| *field == name).map_or_else(String::new, |(_, v)| v.clone())
            };
            let view = counts_page(&web, &visitor, &link, &found, typed, &errors);
            render(StatusCode::UNPROCESSABLE_ENTITY, &view)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn participant_id(text: &str) -> Result<ParticipantId, Problem> {
    text.parse().map(ParticipantId).map_err(|_| Problem::NotFound)
}

/// `GET /{gathering}/m/{token}/people/{participant}`: the link of a participant without an address, to copy or print.
pub async fn slip(
    State(web): State<Web>,
    Path((id, token, participant)): Path<(String, String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let participant = participant_id(&participant)?;
    let (gathering, manage) = (GatheringId::new(&id)?, token.clone());
    let (found, person, code) = web
        .samling
        .read(move |tx, context| contact::slip(tx, context, &gathering, &manage, participant))
        .await?;
    let loaded = &found.managed.loaded;
    let mut page = frame(&web, &visitor, &found, String::new());
    let m = page.m;
    let name = person.name.reveal().to_owned();
    page.title = m.slip_title(&name);
    let base = web.settings.public_url.trim_end_matches('/');
    let link = format!("/{id}/m/{token}");
    let template = SlipPage {
        action: format!("{link}/people/{participant}"),
        link,
        renewed: said.done == "renewed",
        heading: m.slip_heading(page.text(&loaded.gathering.title, loaded)),
        text: m.slip_text(found.managed.organisation.invited.shown_name()),
        privacy: m.slip_privacy(format!("{base}/{id}/privacy")),
        address: code.map(|code| format!("{base}/{id}/{SEGMENT}/{code}")),
        name,
        page,
    };
    show(&template)
}

/// `POST /{gathering}/m/{token}/people/{participant}`: makes the link anew.
pub async fn renew(
    State(web): State<Web>,
    Path((id, token, participant)): Path<(String, String, String)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let number = participant_id(&participant)?;
    let (gathering, manage) = (GatheringId::new(&id)?, token.clone());
    web.samling.write(move |tx, context| contact::renew(tx, context, &gathering, &manage, number)).await?;
    Ok(Redirect::to(&format!("/{id}/m/{token}/people/{participant}?done=renewed")).into_response())
}
