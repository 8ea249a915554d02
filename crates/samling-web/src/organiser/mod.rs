//! The organiser's pages: log in, the desk of a gathering, delegations, totals, the coverage decision, letters, journal.
//!
//! `session.rs` knows who is logged in, `account.rs` logs in and out, past `gate.rs`; each other file is one feature. The desk's pages share
//! [`Desk`]: the gathering, the organiser and the frame with the menu.

pub mod account;
mod account_link;
mod addresses;
mod adjustment;
mod allocation;
mod change;
pub mod contributor;
pub mod correspondence;
mod coverage;
mod delegations;
mod deletion;
mod gate;
mod invitations;
mod journal;
mod late;
mod links;
mod names;
mod needs;
mod overview;
mod people;
pub mod session;
mod totals;
mod waiting_list;
mod wishes;

use crate::failure::Problem;
use crate::page::{MenuItem, Page};
use crate::state::Web;
use crate::visitor::Visitor;
use axum::Router;
use axum::extract::Extension;
use axum::routing::{get, post};
use samling_app::Loaded;
use samling_domain::identity::GatheringId;
use samling_language::Messages;
use session::{Notice, Organiser};
use std::sync::Arc;

/// The routes of the organiser's pages. Forms go to the address of the page that shows them.
pub fn routes(web: &Web) -> Router<Web> {
    Router::new()
        .route("/log-in", get(account::form).post(account::log_in))
        .route("/log-out", post(account::log_out))
        .route("/log-in/forgotten", get(account_link::forgotten).post(account_link::ask))
        .route("/log-in/link/{token}", get(account_link::link).post(account_link::log_in))
        .route("/log-in/reset/{token}", get(account_link::reset).post(account_link::set))
        .route("/desk", get(overview::gatherings))
        .route("/desk/{gathering}", get(overview::show))
        .route("/desk/{gathering}/delegations/{organisation}", get(delegations::page))
        .route(
            "/desk/{gathering}/delegations/{organisation}/addresses",
            get(addresses::page).post(addresses::save),
        )
        .route("/desk/{gathering}/delegations/{organisation}/links", get(links::page).post(links::act))
        .route("/desk/{gathering}/late", get(late::list))
        .route("/desk/{gathering}/late/{id}", get(late::page).post(late::decide))
        .route("/desk/{gathering}/totals", get(totals::page))
        .route("/desk/{gathering}/coverage", get(coverage::page).post(coverage::publish))
        .route("/desk/{gathering}/coverage/{participant}", get(adjustment::page).post(adjustment::save))
        .route("/desk/{gathering}/invitations", get(invitations::page).post(invitations::send))
        .route("/desk/{gathering}/invitations/preview", get(invitations::preview))
        .route("/desk/{gathering}/names", get(names::page).post(names::send))
        .route("/desk/{gathering}/names/preview", get(names::preview))
        .route("/desk/{gathering}/letters", get(correspondence::list))
        .route("/desk/{gathering}/letters/{id}", get(correspondence::page).post(correspondence::send_again))
        .route("/desk/{gathering}/letters/{id}/html", get(correspondence::html))
        .route("/desk/{gathering}/letters/{id}/eml", get(correspondence::eml))
        .route("/desk/{gathering}/journal", get(journal::page))
        .route("/desk/{gathering}/waiting-list", get(waiting_list::page))
        .route(
            "/desk/{gathering}/waiting-list/{organisation}",
            get(waiting_list::one).post(waiting_list::act),
        )
        .merge(change::routes())
        .merge(contributor::routes())
        .merge(allocation::routes())
        .route("/desk/{gathering}/needs", get(needs::page))
        .route("/desk/{gathering}/needs/access", get(needs::ask).post(needs::see))
        .route("/desk/{gathering}/deletion", get(deletion::page))
        .layer(Extension(Arc::<gate::Gate>::default()))
        .layer(session::layer(web))
}

/// A part of the desk, for the menu.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Overview,
    Contributors,
    Totals,
    Coverage,
    Allocation,
    Letters,
    Changes,
    Journal,
    WaitingList,
    Privacy,
    /// A page that is not in the menu.
    Other,
}

/// What the pages of a gathering's desk share.
struct Desk {
    page: Page,
    notice: Option<Shown>,
    /// The start of the addresses of this desk, without a slash at the end.
    base: String,
}

/// A notice in words.
struct Shown {
    tone: String,
    text: String,
}

impl Desk {
    /// Makes the frame, and takes the notice that the last request left.
    async fn open(
        web: &Web,
        visitor: &Visitor,
        organiser: &Organiser,
        loaded: &Loaded,
        part: Part,
        title: impl FnOnce(Messages) -> String,
    ) -> Result<Self, Problem> {
        let base = format!("/desk/{}", loaded.gathering.id);
        let mut page = Page::of(web, visitor, loaded, title);
        let m = page.m;
        let item = |of: Part, label: &str, end: &str| MenuItem {
            label: label.to_owned(),
            href: format!("{base}{end}"),
            current: of == part,
        };
        page.menu = vec![
            item(Part::Overview, m.desk_menu_overview(), ""),
            item(Part::Contributors, m.desk_menu_contributors(), "/contributors"),
            item(Part::Totals, m.desk_menu_totals(), "/totals"),
            item(Part::Coverage, m.desk_menu_coverage(), "/coverage"),
            item(Part::Allocation, m.allocation_menu(), "/allocation"),
            item(Part::Letters, m.desk_menu_letters(), "/letters"),
            item(Part::Changes, m.change_menu(), "/changes"),
            item(Part::Journal, m.desk_menu_journal(), "/journal"),
            item(Part::Privacy, m.desk_menu_privacy(), "/deletion"),
        ];
        if samling_app::waiting_list::has_hard_places(&loaded.gathering) {
            page.menu.insert(2, item(Part::WaitingList, m.desk_menu_waiting(), "/waiting-list"));
        }
        page.home.clone_from(&base);
        page.logged_in = true;
        organiser.name.reveal().clone_into(&mut page.aside);
        let notice = organiser.notice().await?.and_then(|notice| shown(m, &notice));
        Ok(Self { page, notice, base })
    }
}

fn shown(m: Messages, notice: &Notice) -> Option<Shown> {
    let text = m.by_code(&notice.code, &[("count", notice.count.to_string())])?;
    Some(Shown { tone: notice.tone.clone(), text })
}

/// The gathering that an address names.
fn gathering_id(text: &str) -> Result<GatheringId, Problem> {
    GatheringId::new(text).map_err(|_| Problem::NotFound)
}

/// A page that belongs to no gathering; in the demo it still shows the demo's clock.
async fn plain_page(
    web: &Web,
    visitor: &Visitor,
    title: impl FnOnce(Messages) -> String,
) -> Result<Page, Problem> {
    let mut page = Page::plain(web, visitor, title);
    if web.settings.demo.is_some()
        && let Some(loaded) = web.samling.read(samling_app::gathering::all).await?.first()
    {
        page.demo = Page::of(web, visitor, loaded, |_| String::new()).demo;
    }
    Ok(page)
}
