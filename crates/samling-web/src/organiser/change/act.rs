//! One act: its form, what would happen, and carrying it out.

use super::form::{Errors, Values, Which, read};
use super::preview::{Said, View, said, view};
use crate::failure::Problem;
use crate::organiser::session::{Notice, Organiser};
use crate::organiser::{Desk, Part, gathering_id};
use crate::page::render;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Loaded;
use samling_app::change::{Done, carry_out, preview};
use samling_domain::change::Audience;
use samling_domain::change::decide::{Refusal, Rejection};
use samling_domain::change::shorten::{Shorten, may_fall, shorten};
use samling_domain::gathering::Gathering;
use samling_domain::identity::GatheringId;
use samling_language::Messages;
use std::sync::Arc;

/// A field with one value.
struct Field {
    name: String,
    label: String,
    help: String,
    value: String,
    error: Option<String>,
}

/// A day and, if wanted, a time.
struct DeadlineField {
    date: Field,
    time: Field,
}

/// A box or a radio button.
struct Choice {
    id: String,
    value: String,
    label: String,
    note: String,
    checked: bool,
}

#[derive(Template)]
#[template(path = "organiser/change/act.html")]
struct ActPage {
    desk: Desk,
    page: crate::page::Page,
    which: Which,
    lead: &'static str,
    notice: Option<&'static str>,
    errors: Vec<(String, String)>,
    against: Vec<Said>,
    deadlines: Vec<DeadlineField>,
    days: Vec<Field>,
    place_help: String,
    sites: Vec<Choice>,
    place: Vec<Field>,
    deadlines_move: bool,
    withdraw: Option<Field>,
    drops: Vec<Choice>,
    drop_error: Option<String>,
    more: Vec<Choice>,
    prices: Vec<Field>,
    words: Vec<Field>,
    words_help: &'static str,
    costs: Vec<Field>,
    reason: Field,
    audiences: Vec<Choice>,
    preview: Option<View>,
    understood_error: Option<String>,
}

/// What the page shows beside the fields.
#[derive(Default)]
struct Shown {
    errors: Errors,
    against: Refusal,
    preview: Option<View>,
    notice: Option<&'static str>,
}

/// `GET /desk/{gathering}/changes/{act}`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, act)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let which = Which::of(&act).ok_or(Problem::NotFound)?;
    let loaded = crate::announcement::load(&web, &gathering).await?;
    let g = &loaded.gathering;
    let values = Values::first(which, g, g.timezone.civil(web.samling.now()).date());
    let page = act_page(&web, &visitor, &organiser, &loaded, which, &values, Shown::default()).await?;
    render(StatusCode::OK, &page)
}

/// `POST /desk/{gathering}/changes/{act}`: shows what would happen, or does what was shown.
pub async fn submit(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, act)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let which = Which::of(&act).ok_or(Problem::NotFound)?;
    let id = gathering_id(&gathering)?;
    let loaded = crate::announcement::load(&web, &gathering).await?;
    let values = Values::of(&submitted);
    let m = Messages::new(visitor.language(&loaded.gathering.languages));
    let mut shown = Shown::default();
    let wanted = read(which, &values, &loaded.gathering, m, &mut shown.errors);
    let doing = values.get("action") == "do" && !values.get("seen").is_empty();
    let readable = shown.errors.0.is_empty();
    if doing && readable {
        if which.needs_tick() && !values.has("understood", "yes") {
            shown.errors.add("understood", m.change_error_understood());
        } else {
            let (of, seen, actor) = (id.clone(), values.get("seen").to_owned(), organiser.actor());
            let sent = wanted.clone();
            let done = web
                .samling
                .write(move |tx, context| carry_out(tx, context, &of, &sent, &seen, &actor))
                .await?;
            match done {
                Done::Now { letters } => return finished(&organiser, &id, "change-done", letters).await,
                Done::Before => return finished(&organiser, &id, "change-done-before", 0).await,
                Done::Outdated => shown.notice = Some(m.change_preview_changed()),
                Done::Refused(refusal) => shown.against = *refusal,
            }
        }
    }
    let loaded = crate::announcement::load(&web, &gathering).await?;
    if readable {
        let (of, asked) = (id, wanted.clone());
        let found = web.samling.read(move |tx, context| preview(tx, context, &of, &asked)).await?;
        match &found.decision {
            Ok(decision) => {
                let now = web.samling.now();
                shown.preview = Some(view(&web, m, which, &wanted, &found, decision, now)?);
            }
            Err(refusal) => shown.against = refusal.clone(),
        }
    }
    let refused = !shown.errors.0.is_empty() || shown.preview.is_none();
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render(status, &act_page(&web, &visitor, &organiser, &loaded, which, &values, shown).await?)
}

async fn finished(
    organiser: &Organiser,
    id: &GatheringId,
    code: &str,
    letters: usize,
) -> Result<Response, Problem> {
    let tone = if code == "change-done" { "success" } else { "info" };
    organiser.leave(Notice::new(tone, code, letters)).await?;
    Ok(Redirect::to(&format!("/desk/{id}/changes")).into_response())
}

/// The field that a rule is about.
const fn field_of(which: Which, rejection: Rejection) -> &'static str {
    match rejection {
        Rejection::DeadlineInPast | Rejection::DeadlineEarlier => "deadline-date",
        Rejection::ChangesEarlier => "changes-date",
        Rejection::HotelInPast => "hotel-date",
        Rejection::SiteIncomplete => "site-name",
        Rejection::WithdrawInPast => "withdraw-date",
        Rejection::NoDayLeft => "drop",
        Rejection::NothingChanges
        | Rejection::DayInPast
        | Rejection::Over
        | Rejection::IsCancelled
        | Rejection::NotCancelled
        | Rejection::Unknown => match which {
            Which::Extend => "deadline-date",
            Which::Move => "days",
            Which::Shorten => "drop",
            Which::Cancel | Which::Reinstate => "reason",
        },
    }
}

async fn act_page(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    loaded: &Arc<Loaded>,
    which: Which,
    values: &Values,
    mut shown: Shown,
) -> Result<ActPage, Problem> {
    let title = |m: Messages| heading(m, which).to_owned();
    let desk = Desk::open(web, visitor, organiser, loaded, Part::Changes, title).await?;
    let m = desk.page.m;
    for rejection in &shown.against.rejections {
        let words = m.by_code(&format!("change-rejection-{}", rejection.code()), &[]).unwrap_or_default();
        shown.errors.add(field_of(which, *rejection), words);
    }
    let g = &loaded.gathering;
    let fields = Fields { m, values, errors: &shown.errors };
    let extend = which == Which::Extend;
    let moving = which == Which::Move;
    let shortening = which == Which::Shorten;
    let place = g.sites.first().map(|site| samling_language::change::place(m, &site.name, &site.town));
    Ok(ActPage {
        page: desk.page.clone(),
        which,
        lead: lead(m, which),
        notice: shown.notice,
        against: shown.against.problems.iter().map(|problem| said(m, problem)).collect(),
        deadlines: if extend { fields.deadlines() } else { Vec::new() },
        days: if moving { fields.days(g) } else { Vec::new() },
        place_help: m.change_place_help(place.unwrap_or_default()),
        sites: if moving && g.sites.len() > 1 { fields.sites(g) } else { Vec::new() },
        place: if moving { fields.place() } else { Vec::new() },
        deadlines_move: values.has("deadlines-move", "yes"),
        withdraw: moving
            .then(|| fields.field("withdraw-date", m.change_withdraw(), m.change_withdraw_help())),
        drops: if shortening { fields.drops(g) } else { Vec::new() },
        drop_error: shown.errors.at("drop"),
        more: if shortening { fields.more(g) } else { Vec::new() },
        prices: if shortening { fields.prices(g) } else { Vec::new() },
        words: fields.texts("words", [m.change_words_nb(), m.change_words_nn(), m.change_words_en()]),
        words_help: if which.needs_words() { "" } else { m.change_words_optional_help() },
        costs: if which == Which::Cancel {
            fields.texts("costs", [m.change_costs_nb(), m.change_costs_nn(), m.change_costs_en()])
        } else {
            Vec::new()
        },
        reason: fields.field("reason", m.change_reason(), m.change_reason_help()),
        audiences: if extend { fields.audiences() } else { Vec::new() },
        preview: shown.preview,
        understood_error: shown.errors.at("understood"),
        errors: shown.errors.0,
        desk,
    })
}

const fn heading(m: Messages, which: Which) -> &'static str {
    match which {
        Which::Extend => m.change_extend(),
        Which::Move => m.change_move(),
        Which::Shorten => m.change_shorten(),
        Which::Cancel => m.change_cancel(),
        Which::Reinstate => m.change_reinstate(),
    }
}

const fn lead(m: Messages, which: Which) -> &'static str {
    match which {
        Which::Extend => m.change_extend_lead(),
        Which::Move => m.change_move_lead(),
        Which::Shorten => m.change_shorten_lead(),
        Which::Cancel => m.change_cancel_lead(),
        Which::Reinstate => m.change_reinstate_lead(),
    }
}

/// Makes the fields of the form.
struct Fields<'a> {
    m: Messages,
    values: &'a Values,
    errors: &'a Errors,
}

impl Fields<'_> {
    fn field(&self, name: &str, label: &str, help: &str) -> Field {
        Field {
            name: name.to_owned(),
            label: label.to_owned(),
            help: help.to_owned(),
            value: self.values.get(name).to_owned(),
            error: self.errors.at(name),
        }
    }

    fn deadlines(&self) -> Vec<DeadlineField> {
        let m = self.m;
        let rows = [
            ("deadline", m.change_deadline(), ""),
            ("changes", m.change_deadline_changes(), m.change_deadline_changes_help()),
            ("hotel", m.change_deadline_hotel(), ""),
        ];
        let row = |(name, label, help): (&str, &str, &str)| DeadlineField {
            date: self.field(&format!("{name}-date"), label, help),
            time: self.field(&format!("{name}-time"), m.change_time(), ""),
        };
        rows.into_iter().map(row).collect()
    }

    fn days(&self, g: &Gathering) -> Vec<Field> {
        let m = self.m;
        let day = |(index, day): (usize, &samling_domain::gathering::Day)| {
            let now = m.change_date_now(m.formats().weekday_and_full_date(day.date));
            self.field(&format!("day-{}", day.id), &m.change_date_of_day(index + 1), &now)
        };
        g.days.iter().enumerate().map(day).collect()
    }

    fn sites(&self, g: &Gathering) -> Vec<Choice> {
        let chosen = self.values.get("site");
        let site = |(index, site): (usize, &samling_domain::gathering::Site)| Choice {
            id: format!("site-{index}"),
            value: site.id.to_string(),
            label: samling_language::change::place(self.m, &site.name, &site.town),
            note: String::new(),
            checked: site.id.as_str() == chosen || (chosen.is_empty() && index == 0),
        };
        g.sites.iter().enumerate().map(site).collect()
    }

    fn place(&self) -> Vec<Field> {
        let m = self.m;
        vec![
            self.field("site-name", m.change_site_name(), ""),
            self.field("site-town", m.change_site_town(), ""),
            self.field("site-address", m.change_site_address(), ""),
        ]
    }

    fn drops(&self, g: &Gathering) -> Vec<Choice> {
        let m = self.m;
        let day = |(index, day): (usize, &samling_domain::gathering::Day)| Choice {
            id: if index == 0 { "drop".to_owned() } else { format!("drop-{index}") },
            value: day.id.to_string(),
            label: m.change_drop_day(index + 1, m.formats().date(day.date)),
            note: String::new(),
            checked: self.values.has("drop", day.id.as_str()),
        };
        g.days.iter().enumerate().map(day).collect()
    }

    fn more(&self, g: &Gathering) -> Vec<Choice> {
        let element = |element: &samling_domain::coverage::rules::Element| Choice {
            id: format!("more-{}", element.id),
            value: element.id.to_string(),
            label: element.label.in_language(self.m.language).to_owned(),
            note: element.date.map(|date| self.m.formats().date(date)).unwrap_or_default(),
            checked: self.values.has("more", element.id.as_str()),
        };
        may_fall(g).map(element).collect()
    }

    /// Prices of the packages that get less in them, once it is known which they are.
    fn prices(&self, g: &Gathering) -> Vec<Field> {
        let days = g.days.iter().map(|day| day.id.clone()).filter(|id| self.values.has("drop", id.as_str()));
        let more = may_fall(g).map(|one| one.id.clone()).filter(|id| self.values.has("more", id.as_str()));
        let wanted = Shorten { days: days.collect(), elements: more.collect(), ..Shorten::default() };
        let Ok((_, lost)) = shorten(g, &wanted) else { return Vec::new() };
        let package = |id: &samling_domain::identity::PackageId| {
            let package = g.packages.iter().find(|package| package.id == *id)?;
            let name = package.label.in_language(self.m.language);
            let label = self.m.change_price(name);
            let mut field = self.field(&format!("price-{id}"), &label, self.m.change_price_help());
            if field.value.is_empty() {
                let (kroner, ore) =
                    (package.price.kroner.as_ore() / 100, package.price.kroner.as_ore() % 100);
                field.value = if ore == 0 { kroner.to_string() } else { format!("{kroner},{ore:02}") };
            }
            Some(field)
        };
        lost.smaller.iter().filter_map(package).collect()
    }

    fn texts(&self, name: &str, labels: [&str; 3]) -> Vec<Field> {
        let languages = ["nb", "nn", "en"];
        let one = |(language, label): (&str, &str)| self.field(&format!("{name}-{language}"), label, "");
        languages.into_iter().zip(labels).map(one).collect()
    }

    fn audiences(&self) -> Vec<Choice> {
        let m = self.m;
        let chosen = Audience::from_code(self.values.get("audience")).unwrap_or_default();
        let label = |audience| match audience {
            Audience::All => (m.change_audience_all(), m.change_audience_all_help()),
            Audience::Silent => (m.change_audience_silent(), ""),
            Audience::Nobody => (m.change_audience_nobody(), ""),
        };
        let choice = |audience: Audience| Choice {
            id: format!("audience-{}", audience.code()),
            value: audience.code().to_owned(),
            label: label(audience).0.to_owned(),
            note: label(audience).1.to_owned(),
            checked: audience == chosen,
        };
        Audience::ALL.into_iter().map(choice).collect()
    }
}
