//! Letters: which there are, how each looks to its receiver, and where it is. The demo's public pages show them the same way.

use super::people::Tag;
use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::headers::LETTER_POLICY;
use crate::page::show;
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use samling_app::correspondence::{self, Outgoing};
use samling_app::letter::{Content, LetterState, StoredLetter};
use samling_app::store::{LetterCount, LetterFilter, OrganisationRow};
use samling_app::{Failure, Loaded};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_language::Messages;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most letters on one page of a list.
const ON_A_PAGE: u32 = 100;

/// All kinds of letter, in the order in which they usually come.
const KINDS: [&str; 42] = [
    "invitation",
    "reminder",
    "receipt",
    "change",
    "withdrawal",
    "not-coming",
    "late",
    "manage-link",
    "confirmation",
    "waiting",
    "waiting-offer",
    "waiting-expired",
    "waiting-moved-up",
    "waiting-removed",
    "waiting-closed",
    "gathering-extended",
    "gathering-moved",
    "gathering-shortened",
    "gathering-cancelled",
    "gathering-reinstated",
    "correction",
    "invitation-link",
    "deputy-link",
    "deputy-ended",
    "addresses-changed",
    "confirm-address",
    "address-replaced",
    "hand-over",
    "new-contact",
    "former-contact",
    "late-refused",
    "log-in",
    "reset-password",
    "contributor-enquiry",
    "contributor-confirmation",
    "personal",
    "own-change",
    "seats",
    "seats-changed",
    "own-seats",
    "own-seats-changed",
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
    /// The page, from 1; a text, since a reader may write anything into an address.
    #[serde(default)]
    page: String,
}

impl Wanted {
    /// True when it is about the newest.
    pub fn is_first_page(&self) -> bool {
        self.page.is_empty()
    }

    /// Whether a letter that belongs to no gathering is one of them.
    pub fn fits_letter(&self, letter: &StoredLetter) -> bool {
        self.fits(&LetterCount {
            state: letter.state.code().to_owned(),
            kind: letter.letter.content.code().to_owned(),
            organisation: String::new(),
            count: 1,
        })
    }

    fn filter(&self) -> LetterFilter {
        LetterFilter {
            state: self.state.clone(),
            kind: self.kind.clone(),
            organisation: self.organisation.clone(),
        }
    }

    fn fits(&self, alike: &LetterCount) -> bool {
        let is = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        is(&self.state, &alike.state)
            && is(&self.kind, &alike.kind)
            && is(&self.organisation, &alike.organisation)
    }

    fn count(&self, counts: &[LetterCount]) -> usize {
        counts.iter().filter(|alike| self.fits(alike)).map(|alike| alike.count).sum()
    }

    /// The page that is asked for, or the nearest that there is.
    fn page(&self, pages: usize) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, pages.max(1))
    }

    fn query(&self, state: &str, page: usize) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let pairs =
            [("state", state), ("kind", &self.kind), ("organisation", &self.organisation), ("page", &page)];
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
    /// The letters of this page that fit, newest first.
    pub lines: Vec<Line>,
    /// How many there are in all.
    pub all: usize,
    /// How many fit.
    pub fitting: usize,
    /// Which of those that fit this page shows, in words.
    pub shown: String,
    /// Where the newer ones are, unless these are the newest.
    pub newer: Option<String>,
    /// Where the older ones are, unless these are the oldest.
    pub older: Option<String>,
}

/// The name of a kind of letter.
pub fn kind_name(m: Messages, kind: &str) -> String {
    m.by_code(&format!("letters-kind-{kind}"), &[]).unwrap_or_else(|| kind.to_owned())
}

/// To whom a letter goes: the organisation, and the person where it goes to one.
fn receiver(letter: &StoredLetter, name_of: &dyn Fn(&OrganisationId) -> Option<String>) -> String {
    let organisation = letter.letter.organisation.as_ref().and_then(name_of);
    let person = match &letter.letter.content {
        Content::Contributor { contributor, .. } if !contributor.name.is_empty() => {
            Some(contributor.name.reveal().to_owned())
        }
        Content::Contributor { .. } if organisation.is_none() => {
            letter.letter.recipients.first().map(|address| address.reveal().to_owned())
        }
        _ => None,
    };
    person.into_iter().chain(organisation).collect::<Vec<_>>().join(", ")
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
        LetterState::Replaced => (m.letters_state_replaced(), ""),
    };
    Tag { word: word.to_owned(), tone }
}

/// Makes the list; addresses begin with `base`.
pub fn list_of(m: Messages, base: &str, all: &All, wanted: &Wanted) -> List {
    let All { loaded, organisations, letters, counts } = all;
    let names: BTreeMap<_, _> =
        organisations.iter().map(|row| (&row.invited.id, row.invited.shown_name())).collect();
    let line = |letter: &StoredLetter| Line {
        href: format!("{base}/{}", letter.id),
        organisation: receiver(letter, &|id| names.get(id).map(|name| (*name).to_owned())),
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
        ("replaced", m.letters_state_replaced()),
    ];
    let state = |(value, label): (&str, &str)| {
        let count = Wanted { state: value.to_owned(), ..wanted.clone() }.count(counts);
        let current = value == wanted.state;
        (count > 0 || current).then(|| Choice {
            value: format!("{base}{}", wanted.query(value, 1)),
            label: m.desk_filter(label, count),
            current,
        })
    };
    let there = |kind: &&&str| counts.iter().any(|alike| alike.kind == **kind);
    let kinds = KINDS.iter().filter(there).map(|kind| Choice {
        value: (*kind).to_owned(),
        label: kind_name(m, kind),
        current: *kind == wanted.kind,
    });
    let has_letters =
        |row: &&OrganisationRow| counts.iter().any(|alike| alike.organisation == row.invited.id.as_str());
    let organisations = organisations.iter().filter(has_letters).map(|row| Choice {
        value: row.invited.id.to_string(),
        label: row.invited.shown_name().to_owned(),
        current: row.invited.id.as_str() == wanted.organisation,
    });
    let fitting = wanted.count(counts);
    let (page, pages) = place(wanted, fitting);
    let first = (page - 1) * ON_A_PAGE as usize;
    let to = |page: usize| format!("{base}{}", wanted.query(&wanted.state, page));
    let f = m.formats();
    List {
        states: states.into_iter().filter_map(state).collect(),
        kinds: kinds.collect(),
        organisations: organisations.collect(),
        state: wanted.state.clone(),
        lines: letters.iter().map(line).collect(),
        all: counts.iter().map(|alike| alike.count).sum(),
        fitting,
        shown: m.letters_range(f.number(first + 1), f.number(first + letters.len()), f.number(fitting)),
        newer: (page > 1).then(|| to(page - 1)),
        older: (page < pages).then(|| to(page + 1)),
    }
}

/// The page that is shown, and how many there are.
fn place(wanted: &Wanted, fitting: usize) -> (usize, usize) {
    let pages = fitting.div_ceil(ON_A_PAGE as usize);
    (wanted.page(pages), pages)
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
    let asked = wanted.clone();
    let found = web.samling.read(move |tx, context| all(tx, context, &id, &asked)).await?;
    let loaded = &found.loaded;
    let desk =
        Desk::open(&web, &visitor, &organiser, loaded, Part::Letters, |m| m.letters_title().to_owned())
            .await?;
    let action = format!("{}/letters", desk.base);
    let list = list_of(desk.page.m, &action, &found, &wanted);
    show(&ListPage { page: desk.page.clone(), list, action, desk })
}

/// What a list of letters is made from.
pub struct All {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    organisations: Vec<OrganisationRow>,
    /// The letters of the page.
    pub letters: Vec<StoredLetter>,
    counts: Vec<LetterCount>,
}

/// Loads what a list of letters needs: one page of those that fit, and how many there are of each sort.
pub fn all(
    tx: &mut dyn samling_app::store::Transaction,
    context: &samling_app::Context,
    id: &GatheringId,
    wanted: &Wanted,
) -> Result<All, Failure> {
    let loaded = context.load(tx, id)?;
    let counts = tx.letter_counts(id)?;
    let (page, _) = place(wanted, wanted.count(&counts));
    let skip = u32::try_from(page - 1).unwrap_or(u32::MAX).saturating_mul(ON_A_PAGE);
    let letters = tx.letters_that_fit(id, &wanted.filter(), ON_A_PAGE, skip)?;
    Ok(All { loaded, organisations: tx.organisations(id)?, letters, counts })
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
    let zone = outgoing.loaded.as_ref().map(|loaded| loaded.gathering.timezone.clone()).unwrap_or_default();
    let at = |at: jiff::Timestamp| m.formats().instant(&at, &zone);
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
        organisation: receiver(letter, &|_| {
            outgoing.organisation.as_ref().map(|row| row.invited.shown_name().to_owned())
        }),
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
    // A link of the letter leads out of the frame, as in a mail program.
    let html = rendered.html.replacen("<head>", "<head><base target=\"_blank\">", 1);
    let mut response = Html(html).into_response();
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
    if outgoing.letter.letter.gathering.as_ref() == Some(&id) { Ok(outgoing) } else { Err(Problem::NotFound) }
}

#[derive(Template)]
#[template(path = "organiser/letter.html")]
struct LetterPage {
    desk: Desk,
    page: crate::page::Page,
    letter: LetterView,
    back: String,
    here: String,
    /// Where the registered addresses are corrected, for a letter to them that did not arrive.
    addresses: Option<String>,
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
    let loaded = outgoing.loaded.clone().ok_or(Problem::NotFound)?;
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Letters, |m| m.letters_one().to_owned())
        .await?;
    let back = format!("{}/letters", desk.base);
    let here = format!("{back}/{number}");
    let letter = letter_view(&web, desk.page.m, &back, &outgoing, &side)?;
    let addresses = outgoing.organisation.as_ref().and_then(|row| {
        let registered = outgoing.letter.letter.recipients.iter().any(|to| row.invited.emails.contains(to));
        (registered && outgoing.letter.state == LetterState::Refused)
            .then(|| format!("{}/delegations/{}/addresses", desk.base, row.invited.id))
    });
    show(&LetterPage { page: desk.page.clone(), letter, back, here, addresses, desk })
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
