//! One delegation as the organiser sees it.

use super::people::{
    Tag, amount, element_names, other_names, package_name, person_name, role_name, state_tag,
};
use super::session::Organiser;
use super::wishes::{self, PartnerLine};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use samling_app::partners::{self, Partner};
use samling_app::store::{Answer, DelegationRow, LateRequest, OrganisationRow, PlanRow};
use samling_app::{Failure, Loaded};
use samling_domain::coverage::plan::PersonDecision;
use samling_domain::coverage::provisional::{ProvisionalPerson, Standing, provisional};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ContributorId, OrganisationId};
use samling_domain::registration::decide::Intent;
use samling_domain::registration::delegation::{Contact, Delegation, Participant};
use samling_language::Messages;
use std::sync::Arc;

struct Fact {
    term: &'static str,
    values: Vec<Value>,
}

struct Value {
    text: String,
    /// An address to write to.
    mail: bool,
}

impl Fact {
    /// A term with what there is to say of it: empty values are left out.
    fn new(term: &'static str, values: impl IntoIterator<Item = (String, bool)>) -> Self {
        let value = |(text, mail): (String, bool)| Value { text, mail };
        Self { term, values: values.into_iter().filter(|(text, _)| !text.is_empty()).map(value).collect() }
    }
}

struct Person {
    name: String,
    email: String,
    role: String,
    field: String,
    takes: String,
    wishes: Vec<String>,
    cover: Tag,
    cover_note: String,
    own: String,
}

struct Late {
    id: i64,
    when: String,
    what: String,
    people: Vec<String>,
    message: String,
}

#[derive(Template)]
#[template(path = "organiser/delegation.html")]
struct DelegationPage {
    desk: Desk,
    page: crate::page::Page,
    name: String,
    other: Option<String>,
    state: Tag,
    facts: Vec<Fact>,
    /// What has happened, in order.
    events: Vec<Fact>,
    people: Vec<Person>,
    /// True when the cover is decided and in force.
    decided: bool,
    /// True when what is signed up has changed since the decision.
    changed_since: bool,
    sum: String,
    message: String,
    late: Vec<Late>,
    link: String,
    organisation: String,
    /// When a form was saved that is not sent; the organiser does not see what it says.
    draft: Option<String>,
    /// How many places have no name, in words.
    unnamed: Option<String>,
    joint: Vec<String>,
    wanted: Vec<PartnerLine>,
    wanting: Vec<PartnerLine>,
    /// True when something of theirs is on the waiting list.
    waits: bool,
    /// How many colleagues wait for the link.
    asked: usize,
}

struct Found {
    loaded: Arc<Loaded>,
    organisation: OrganisationRow,
    delegation: Option<DelegationRow>,
    late: Vec<LateRequest>,
    waits: bool,
    published: Option<PlanRow>,
    partners: Vec<Partner>,
    who: samling_app::links::holders::Holders,
}

/// `GET /desk/{gathering}/delegations/{organisation}`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, organisation)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let whose = OrganisationId::new(organisation).map_err(|_| Problem::NotFound)?;
    let found = web
        .samling
        .read(move |tx, context| {
            Ok(Found {
                loaded: context.load(tx, &id)?,
                organisation: tx.organisation(&id, &whose)?.ok_or(Failure::NotFound)?,
                delegation: tx.delegation(&id, &whose)?,
                late: tx.late_requests(&id, Some(&whose))?,
                waits: tx.waiting_of(&id, &whose)?.is_some(),
                published: tx.published_plan(&id)?,
                partners: partners::of(tx, &id, &whose)?,
                who: samling_app::links::holders::of(tx, context, &id, &whose)?,
            })
        })
        .await?;
    let name = found.organisation.invited.shown_name().to_owned();
    let title = name.clone();
    let desk = Desk::open(&web, &visitor, &organiser, &found.loaded, Part::Other, move |_| title).await?;
    let m = desk.page.m;
    let registered = found.delegation.as_ref().filter(|row| row.answer == Answer::Registered);
    let (people, sum, decided, changed_since) = people(m, &found, registered);
    let row = &found.organisation;
    let link = web.links().invitation(
        &found.loaded.gathering,
        &row.invited.id,
        row.generation,
        row.invited.written_form.language(),
    );
    let g = &found.loaded.gathering;
    let (wanted, wanting) = wishes::partners(&desk.base, &found.partners);
    show(&DelegationPage {
        draft: row.draft_saved_at.map(|at| m.desk_draft_text(m.formats().instant(&at, &g.timezone))),
        unnamed: (row.unnamed > 0).then(|| m.desk_unnamed_tag(row.unnamed)),
        joint: registered.map(|row| wishes::of_organisation(m, g, &row.delegation)).unwrap_or_default(),
        wanted,
        wanting,
        page: desk.page.clone(),
        other: other_names(row),
        state: state_tag(m, row.state),
        facts: facts(m, &found, registered),
        events: events(m, &found, registered),
        people,
        decided,
        changed_since,
        sum,
        message: registered.map_or_else(String::new, |row| row.delegation.message.reveal().to_owned()),
        late: found.late.iter().map(|late| late_request(m, &found.loaded, late)).collect(),
        link,
        asked: found.who.colleagues.iter().filter(|one| one.decided_at.is_none()).count(),
        organisation: row.invited.id.to_string(),
        waits: found.waits,
        name,
        desk,
    })
}

fn contact(term: &'static str, contact: &Contact) -> Fact {
    let text = |personal: &samling_domain::personal::Personal| personal.reveal().to_owned();
    Fact::new(
        term,
        [(text(&contact.name), false), (text(&contact.email), true), (text(&contact.phone), false)],
    )
}

fn facts(m: Messages, found: &Found, registered: Option<&DelegationRow>) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(row) = registered {
        facts.push(contact(m.desk_contact(), &row.delegation.contact));
        facts.extend(
            row.delegation.filled_in_by.as_ref().map(|filler| contact(m.desk_filled_in_by(), filler)),
        );
        facts.push(Fact::new(m.desk_buyer_reference(), [(row.delegation.buyer_reference.clone(), false)]));
    }
    facts.extend(found.who.deputy.as_ref().map(|row| {
        let (name, email) = (row.deputy.name.reveal(), row.deputy.email.reveal());
        Fact::new(m.contact_deputy(), [(name.to_owned(), false), (email.to_owned(), true)])
    }));
    let invited = &found.organisation.invited;
    let addresses = invited.emails.iter().map(|email| (email.reveal().to_owned(), true));
    facts.push(Fact::new(m.desk_registered_address(), addresses));
    let number = invited.organisation_number.clone().unwrap_or_default();
    facts.push(Fact::new(m.organisation_number(), [(number, false)]));
    facts.retain(|fact| !fact.values.is_empty());
    facts
}

fn events(m: Messages, found: &Found, registered: Option<&DelegationRow>) -> Vec<Fact> {
    let row = &found.organisation;
    let zone = &found.loaded.gathering.timezone;
    let list = [
        (m.desk_event_invited(), row.invited_at),
        (m.desk_event_reminded(), row.reminded_at),
        (m.desk_event_opened(), row.opened_at),
        (m.desk_event_registered(), registered.map(|row| row.registered_at)),
        (m.desk_event_terms(), registered.and_then(|row| row.terms_at)),
        (m.desk_event_answered(), row.answered_at),
    ];
    let mut list: Vec<_> = list.into_iter().filter_map(|(term, at)| Some((at?, term))).collect();
    list.sort_by_key(|(at, _)| *at);
    list.into_iter().map(|(at, term)| Fact::new(term, [(m.formats().instant(&at, zone), false)])).collect()
}

/// The participants, what they pay in all, whether that is decided, and whether more has changed since.
fn people(
    m: Messages,
    found: &Found,
    registered: Option<&DelegationRow>,
) -> (Vec<Person>, String, bool, bool) {
    let Some(row) = registered else { return (Vec::new(), String::new(), false, false) };
    let gathering = &found.loaded.gathering;
    let invited = &found.organisation.invited;
    let decision = found.published.as_ref().and_then(|plan| plan.plan.organisation(&invited.id));
    let now = provisional(gathering, &row.delegation.request(&invited.id, &invited.attributes));
    let decided_of = |person: &Participant| {
        decision.and_then(|decision| decision.persons.iter().find(|one| one.participant == person.id))
    };
    let line = |(index, person): (usize, &Participant)| {
        let (cover, cover_note, own) = match (decided_of(person), now.persons.get(index)) {
            (Some(decided), _) => decided_cover(m, gathering, decided),
            (None, Some(now)) => provisional_cover(m, gathering, now),
            (None, None) => (Tag { word: String::new(), tone: "" }, String::new(), "–".to_owned()),
        };
        let field = person.field.as_ref().and_then(|id| gathering.fields.iter().find(|f| f.id == *id));
        Person {
            name: person_name(m, &row.delegation.participants, index),
            email: person.email.reveal().to_owned(),
            role: role_name(gathering, &person.role, m.language),
            field: field.map_or_else(String::new, |field| field.label.in_language(m.language).to_owned()),
            takes: element_names(gathering, &person.elements, m.language),
            wishes: wishes::of_person(m, gathering, &row.delegation, person),
            cover,
            cover_note,
            own,
        }
    };
    let people = row.delegation.participants.iter().enumerate().map(line).collect();
    let (own, about) = decision.map_or((now.own, now.about), |decision| (decision.own, decision.about));
    let changed = decision.is_some_and(|decision| {
        let ids = row.delegation.participants.iter().map(|person| person.id);
        // Contributors who use the quota are decided on with the delegation, and are not part of it.
        let decided = decision.persons.iter().map(|person| person.participant);
        !ids.eq(decided.filter(|id| ContributorId::of_participant(*id).is_none()))
    });
    (people, amount(m, own, about), decision.is_some(), changed)
}

fn decided_cover(m: Messages, g: &Gathering, person: &PersonDecision) -> (Tag, String, String) {
    let note = super::coverage::reason(m, g, &person.reason);
    let tag = super::coverage::cover_tag(m, g, person);
    (tag, note, amount(m, person.own, person.about))
}

fn provisional_cover(m: Messages, g: &Gathering, person: &ProvisionalPerson) -> (Tag, String, String) {
    let word = |word: &str, tone| Tag { word: word.to_owned(), tone };
    let own = if person.waits { "–".to_owned() } else { amount(m, person.own, person.about) };
    let (tag, note) = match person.standing {
        Standing::Quota => {
            let package = person.cover.as_ref().map(|id| package_name(g, id, m.language)).unwrap_or_default();
            (word(m.desk_cover_provisional(), "success"), package)
        }
        Standing::MayBeShared => {
            (word(m.desk_cover_may_be_shared(), "info"), m.desk_cover_may_be_shared_text().to_owned())
        }
        Standing::BeyondQuota => (word(m.desk_cover_own(), ""), m.desk_cover_beyond_quota().to_owned()),
        Standing::ChoseToPay => (word(m.desk_cover_own(), ""), m.coverage_reason_chose_to_pay().to_owned()),
        Standing::NothingCovered => {
            (word(m.desk_cover_own(), ""), m.coverage_reason_nothing_covered().to_owned())
        }
    };
    let note = if person.waits { m.desk_cover_waits().to_owned() } else { note };
    (tag, note, own)
}

fn late_request(m: Messages, loaded: &Loaded, late: &LateRequest) -> Late {
    let Delegation { participants, message, .. } = &late.delegation;
    let what = super::late::what(m, late.intent, participants.len());
    let person = |(index, person): (usize, &Participant)| {
        let takes = element_names(&loaded.gathering, &person.elements, m.language);
        m.desk_late_person(person_name(m, participants, index), takes)
    };
    let wanted = late.intent == Intent::Submit;
    Late {
        id: late.id,
        when: m.formats().instant(&late.received_at, &loaded.gathering.timezone),
        what,
        people: participants.iter().enumerate().filter(|_| wanted).map(person).collect(),
        message: if wanted { message.reveal().to_owned() } else { String::new() },
    }
}
