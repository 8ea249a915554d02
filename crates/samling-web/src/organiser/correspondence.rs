//! Letters: which there are, how each looks to its receiver, and where it is. The demo's public pages show them the same way.

use super::people::Tag;
use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::headers::LETTER_POLICY;
use crate::page::show;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use samling_app::correspondence::{self, Outgoing};
use samling_app::letter::{Content, LetterState, StoredLetter};
use samling_app::store::OrganisationRow;
use samling_app::{Failure, Loaded};
use samling_domain::identity::GatheringId;
use samling_language::Messages;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most letters that a list shows.
pub const MOST_LETTERS: u32 = 500;

/// All kinds of letter, in the order in which they usually come.
const KINDS: [&str; 12] = [
    "invitation",
    "reminder",
    "receipt",
    "change",
    "withdrawal",
    "not-coming",
    "late",
    "manage-link",
    "confirmation",
    "personal",
    "own-change",
    "erased",
];

/// What a list of letters is asked for.
#[derive(Deserialize, Default, Clone)]
pub struct Wanted {
    #[serde(default)]
    state: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    organisation: String,
}

impl Wanted {
    fn fits(&self, letter: &StoredLetter) -> bool {
        let is = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        // A letter that is being sent is on its way like one that waits.
        let state = match letter.state {
            LetterState::Sending => LetterState::Queued,
            other => other,
        };
        is(&self.state, state.code())
            && is(&self.kind, letter.letter.content.code())
            && is(&self.organisation, letter.letter.organisation.as_str())
    }

    fn query(&self, state: &str) -> String {
        let pairs = [("state", state), ("kind", &self.kind), ("organisation", &self.organisation)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_html_form::to_string(pairs).unwrap_or_default();
        if query.is_empty() { String::new() } else { format!("?{query}") }
    }
}

/// A choice above the list.
pub struct Choice {
    /// What the address asks for.
    pub value: String,
    /// Its words.
    pub label: String,
    /// True when it is chosen.
    pub current: bool,
}

/// A letter in the list.
pub struct Line {
    /// Where it is read.
    pub href: String,
    /// To whom.
    pub organisation: String,
    /// What kind.
    pub kind: String,
    /// When it was written.
    pub when: String,
    /// Where it is.
    pub state: Tag,
}

/// A list of letters with the choices above it.
pub struct List {
    /// Links by state.
    pub states: Vec<Choice>,
    /// The kinds, for a select.
    pub kinds: Vec<Choice>,
    /// The organisations that have had letters, for a select.
    pub organisations: Vec<Choice>,
    /// The state that is chosen.
    pub state: String,
    /// The letters that fit, newest first.
    pub lines: Vec<Line>,
    /// How many there are in all.
    pub all: usize,
}

/// The name of a kind of letter.
pub fn kind_name(m: Messages, kind: &str) -> String {
    m.by_code(&format!("letters-kind-{kind}"), &[]).unwrap_or_else(|| kind.to_owned())
}

/// The kind of a letter; of a deleted one, also what it was.
fn shown_kind(m: Messages, content: &Content) -> String {
    match content {
        Content::Erased { was } => format!("{}: {}", m.erased(), kind_name(m, was)),
        other => kind_name(m, other.code()),
    }
}

/// Where a letter is, in a word.
pub fn state_tag(m: Messages, state: LetterState) -> Tag {
    let (word, tone) = match state {
        LetterState::Queued => (m.letters_state_queued(), "info"),
        LetterState::Sending => (m.letters_state_sending(), "info"),
        LetterState::Sent => (m.letters_state_sent(), "success"),
        LetterState::Refused => (m.letters_state_refused(), "danger"),
        LetterState::Unsure => (m.letters_state_unsure(), "warning"),
    };
    Tag { word: word.to_owned(), tone }
}

/// Makes the list; addresses begin with `base`.
pub fn list_of(
    m: Messages,
    base: &str,
    loaded: &Loaded,
    organisations: &[OrganisationRow],
    letters: &[StoredLetter],
    wanted: &Wanted,
) -> List {
    let names: BTreeMap<_, _> =
        organisations.iter().map(|row| (&row.invited.id, row.invited.shown_name())).collect();
    let line = |letter: &StoredLetter| Line {
        href: format!("{base}/{}", letter.id),
        organisation: names.get(&letter.letter.organisation).copied().unwrap_or_default().to_owned(),
        kind: shown_kind(m, &letter.letter.content),
        when: m.formats().instant(&letter.created_at, &loaded.gathering.timezone),
        state: state_tag(m, letter.state),
    };
    let states = [
        ("", m.letters_filter_all()),
        ("queued", m.letters_state_queued()),
        ("sent", m.letters_state_sent()),
        ("refused", m.letters_state_refused()),
        ("unsure", m.letters_state_unsure()),
    ];
    let state = |(value, label): (&str, &str)| {
        let with = Wanted { state: value.to_owned(), ..wanted.clone() };
        let count = letters.iter().filter(|letter| with.fits(letter)).count();
        let current = value == wanted.state;
        (count > 0 || current).then(|| Choice {
            value: format!("{base}{}", wanted.query(value)),
            label: m.desk_filter(label, count),
            current,
        })
    };
    let there = |kind: &&&str| letters.iter().any(|letter| letter.letter.content.code() == **kind);
    let kinds = KINDS.iter().filter(there).map(|kind| Choice {
        value: (*kind).to_owned(),
        label: kind_name(m, kind),
        current: *kind == wanted.kind,
    });
    let has_letters =
        |row: &&OrganisationRow| letters.iter().any(|letter| letter.letter.organisation == row.invited.id);
    let organisations = organisations.iter().filter(has_letters).map(|row| Choice {
        value: row.invited.id.to_string(),
        label: row.invited.shown_name().to_owned(),
        current: row.invited.id.as_str() == wanted.organisation,
    });
    List {
        states: states.into_iter().filter_map(state).collect(),
        kinds: kinds.collect(),
        organisations: organisations.collect(),
        state: wanted.state.clone(),
        lines: letters.iter().filter(|letter| wanted.fits(letter)).map(line).collect(),
        all: letters.len(),
    }
}

#[derive(Template)]
#[template(path = "organiser/letters.html")]
struct ListPage {
    desk: Desk,
    page: crate::page::Page,
    list: List,
    action: String,
}

/// `GET /desk/{gathering}/letters`
pub async fn list(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let (loaded, organisations, letters) = web.samling.read(move |tx, context| all(tx, context, &id)).await?;
    let desk =
        Desk::open(&web, &visitor, &organiser, &loaded, Part::Letters, |m| m.letters_title().to_owned())
            .await?;
    let action = format!("{}/letters", desk.base);
    let list = list_of(desk.page.m, &action, &loaded, &organisations, &letters, &wanted);
    show(&ListPage { page: desk.page.clone(), list, action, desk })
}

/// The gathering with its organisations and its newest letters.
pub type All = (Arc<Loaded>, Vec<OrganisationRow>, Vec<StoredLetter>);

/// Loads what a list of letters needs.
pub fn all(
    tx: &mut dyn samling_app::store::Transaction,
    context: &samling_app::Context,
    id: &GatheringId,
) -> Result<All, Failure> {
    Ok((context.load(tx, id)?, tx.organisations(id)?, tx.letters(id, MOST_LETTERS)?))
}

/// Which side of a letter is shown.
#[derive(Deserialize, Default)]
pub struct Side {
    #[serde(default)]
    view: String,
}

/// A letter as it is shown.
pub struct LetterView {
    /// To which addresses.
    pub to: String,
    /// To which organisation.
    pub organisation: String,
    /// What kind.
    pub kind: String,
    /// What it says it is about.
    pub subject: String,
    /// When it was written.
    pub written: String,
    /// When it left, if it has.
    pub sent: String,
    /// Where it is.
    pub state: Tag,
    /// How often it was tried.
    pub attempts: u32,
    /// What the receiving side said.
    pub error: String,
    /// The names of its attachments.
    pub attachments: String,
    /// The links between its sides.
    pub tabs: Vec<Choice>,
    /// The address of its HTML, for the frame.
    pub frame: String,
    /// The text of the chosen side; empty for HTML.
    pub body: String,
    /// True when the message as it left the house is there.
    pub has_raw: bool,
    /// True when it may be sent again.
    pub can_resend: bool,
    /// True when it is not known whether it arrived.
    pub unsure: bool,
}

/// Makes what is shown of a letter; its addresses begin with `base`.
pub fn letter_view(
    web: &Web,
    m: Messages,
    base: &str,
    outgoing: &Outgoing,
    side: &Side,
) -> Result<LetterView, Problem> {
    let rendered =
        samling_letters::render(outgoing, &web.links()).map_err(|error| Problem::broken(&error))?;
    let letter = &outgoing.letter;
    let here = format!("{base}/{}", letter.id);
    let zone = &outgoing.loaded.gathering.timezone;
    let at = |at: jiff::Timestamp| m.formats().instant(&at, zone);
    let side = if matches!(side.view.as_str(), "text" | "headers") { side.view.as_str() } else { "" };
    let tab = |value: &str, label: &str| Choice {
        value: if value.is_empty() { here.clone() } else { format!("{here}?view={value}") },
        label: label.to_owned(),
        current: value == side,
    };
    let raw = letter.raw.as_deref().map(String::from_utf8_lossy);
    let body = match side {
        "text" => rendered.text.clone(),
        "headers" => raw.as_deref().map_or_else(|| m.letters_not_made().to_owned(), str::to_owned),
        _ => String::new(),
    };
    let names: Vec<&str> = rendered.attachments.iter().map(|attachment| attachment.name.as_str()).collect();
    let to: Vec<&str> =
        letter.letter.recipients.iter().map(samling_domain::personal::Personal::reveal).collect();
    Ok(LetterView {
        to: to.join(", "),
        organisation: outgoing.organisation.invited.shown_name().to_owned(),
        kind: shown_kind(m, &letter.letter.content),
        subject: rendered.subject.clone(),
        written: at(letter.created_at),
        sent: letter.sent_at.map_or_else(String::new, at),
        state: state_tag(m, letter.state),
        attempts: letter.attempts,
        error: letter.error.clone().unwrap_or_default(),
        attachments: names.join(", "),
        tabs: vec![
            tab("", m.letters_tab_html()),
            tab("text", m.letters_tab_text()),
            tab("headers", m.letters_tab_headers()),
        ],
        frame: format!("{here}/html"),
        body,
        has_raw: letter.raw.is_some(),
        can_resend: matches!(letter.state, LetterState::Unsure | LetterState::Refused)
            && !matches!(letter.letter.content, Content::Erased { .. }),
        unsure: letter.state == LetterState::Unsure,
    })
}

/// A letter's HTML for a frame: it may neither run nor load anything, and links open nothing inside it.
pub fn framed(web: &Web, outgoing: &Outgoing) -> Result<Response, Problem> {
    let rendered =
        samling_letters::render(outgoing, &web.links()).map_err(|error| Problem::broken(&error))?;
    let mut response = Html(rendered.html).into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(LETTER_POLICY));
    Ok(response)
}

/// The message as it left the house, to open in a mail program.
pub fn downloaded(letter: &StoredLetter) -> Result<Response, Problem> {
    let raw = letter.raw.clone().ok_or(Problem::NotFound)?;
    let name = format!("attachment; filename=\"letter-{}.eml\"", letter.id);
    let name = HeaderValue::from_str(&name).map_err(|error| Problem::broken(&error))?;
    let kind = HeaderValue::from_static("message/rfc822");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], raw).into_response())
}

/// A letter of this gathering.
async fn letter(web: &Web, id: GatheringId, number: i64) -> Result<Outgoing, Problem> {
    let outgoing = web.samling.read(move |tx, context| correspondence::show(tx, context, number)).await?;
    if outgoing.letter.letter.gathering == id { Ok(outgoing) } else { Err(Problem::NotFound) }
}

#[derive(Template)]
#[template(path = "organiser/letter.html")]
struct LetterPage {
    desk: Desk,
    page: crate::page::Page,
    letter: LetterView,
    back: String,
    here: String,
}

/// `GET /desk/{gathering}/letters/{id}`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    Query(side): Query<Side>,
) -> Result<Response, Problem> {
    let outgoing = letter(&web, gathering_id(&gathering)?, number).await?;
    let loaded = outgoing.loaded.clone();
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Letters, |m| m.letters_one().to_owned())
        .await?;
    let back = format!("{}/letters", desk.base);
    let here = format!("{back}/{number}");
    let letter = letter_view(&web, desk.page.m, &back, &outgoing, &side)?;
    show(&LetterPage { page: desk.page.clone(), letter, back, here, desk })
}

/// `GET /desk/{gathering}/letters/{id}/html`
pub async fn html(
    State(web): State<Web>,
    _organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    framed(&web, &letter(&web, gathering_id(&gathering)?, number).await?)
}

/// `GET /desk/{gathering}/letters/{id}/eml`
pub async fn eml(
    State(web): State<Web>,
    _organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    downloaded(&letter(&web, gathering_id(&gathering)?, number).await?.letter)
}

/// `POST /desk/{gathering}/letters/{id}`: sends an unsure or refused letter again.
pub async fn send_again(
    State(web): State<Web>,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    letter(&web, id.clone(), number).await?;
    let actor = organiser.actor();
    web.samling.write(move |tx, context| correspondence::resend(tx, context, number, &actor)).await?;
    organiser.leave(Notice::new("success", "letters-resent", 0)).await?;
    Ok(Redirect::to(&format!("/desk/{id}/letters/{number}")).into_response())
}
