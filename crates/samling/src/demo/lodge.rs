//! The demo with few beds: municipalities sign up until the lodge is full, others wait, one withdraws, and an offer is open.
//! Everything goes through the use cases, like in `seed.rs`.

use super::seed::deliver;
use super::{Outside, PASSWORD, USER, example, people};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use samling_app::journal::Actor;
use samling_app::links::Purpose;
use samling_app::registration::{Terms, Way, leave, submit};
use samling_app::store::{Database, Transaction};
use samling_app::{Context, Failure, Samling, account, demo, gathering, invitation};
use samling_domain::gathering::Gathering;
use samling_domain::identity::OrganisationId;
use samling_domain::invitation::Invited;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::delegation::Contact;
use samling_domain::registration::form::{Form, PersonForm};
use samling_domain::time::Zone;
use samling_language::facts::render;
use std::sync::Arc;

const FIRST: [&str; 12] = [
    "Marit",
    "Ola",
    "Guro",
    "Eirik",
    "Sunniva",
    "Tore",
    "Ingebjørg",
    "Halvor",
    "Ragna",
    "Sjur",
    "Anniken",
    "Knut",
];
const LAST: [&str; 5] = ["Eksempelmo", "Prøvebakken", "Demosæter", "Oppdiktlien", "Liksomgard"];

/// Hours after the invitations, the organisation by its place in the list, how many beds and how many days only, and how many
/// of them join the walk.
const SIGN_UPS: [(i64, usize, usize, usize, usize); 12] = [
    (2, 0, 2, 0, 2),
    (5, 3, 3, 1, 2),
    (26, 1, 2, 0, 1),
    (29, 6, 2, 1, 2),
    (50, 8, 1, 0, 1),
    (53, 4, 3, 0, 2),
    (74, 9, 2, 2, 1),
    (100, 12, 3, 0, 1),
    (121, 15, 2, 0, 0),
    // The beds are taken: these wait, each as a whole.
    (126, 10, 3, 1, 0),
    (145, 5, 2, 0, 0),
    (148, 17, 1, 0, 0),
];
/// Who asks for more than is left, beside what is confirmed: one more bed.
const ASKS_FOR_MORE: (i64, usize) = (150, 8);
/// Who withdraws, so that three beds become free and are offered.
const WITHDRAWS: (i64, usize) = (168, 4);

/// When the demo begins: 15 April 2031 at 10.
pub fn first_moment() -> Timestamp {
    Zone::default().instant(date(2031, 4, 15).at(10, 0, 0, 0))
}

fn invitations_go_out() -> Timestamp {
    Zone::default().instant(date(2031, 4, 7).at(9, 0, 0, 0))
}

/// Fills an empty database, and delivers the letters that came of it at the times when they were written.
pub fn plant(
    database: &Arc<dyn Database>,
    samling: &Samling,
    offset: i64,
    outside: &Outside,
) -> Result<(), Failure> {
    let import = example::lodge()?;
    let start = invitations_go_out();
    let at = move |hours: i64| start.checked_add(hours.hours()).unwrap_or(start);
    let hours = SIGN_UPS.iter().map(|one| one.0).chain([ASKS_FOR_MORE.0, WITHDRAWS.0]);
    let times: Vec<Timestamp> = std::iter::once(start).chain(hours.map(at)).collect();
    let password = account::hash(PASSWORD)?;
    samling.write_blocking(move |tx, context| {
        let then = |now: Timestamp| {
            let mut then = context.clone();
            then.now = now;
            then
        };
        let before = start.checked_sub(72.hours()).unwrap_or(start);
        gathering::import(tx, &then(before), &import)?;
        account::put(tx, &then(before), USER, "Demo", &password)?;
        let g = &import.gathering;
        invitation::invite(tx, &then(start), &g.id, None, &Actor::Operator)?;
        let invited: Vec<Invited> = import.invited.clone().unwrap_or_default();
        for (hours, index, beds, days, walkers) in SIGN_UPS {
            let Some(one) = invited.get(index) else { continue };
            sign_up(tx, &then(at(hours)), g, one, &form(index, beds, days, walkers))?;
        }
        if let Some(one) = invited.get(ASKS_FOR_MORE.1) {
            ask_for_more(tx, &then(at(ASKS_FOR_MORE.0)), g, one)?;
        }
        if let Some(one) = invited.get(WITHDRAWS.1) {
            let way = manage_link(tx, context, g, &one.id)?;
            let language = people::language(one);
            leave(tx, &then(at(WITHDRAWS.0)), &g.id, &way, Intent::Withdraw, language)?;
        }
        demo::store_offset(tx, offset)
    })?;
    deliver(database, samling, outside, &times)
}

fn sign_up(
    tx: &mut dyn Transaction,
    context: &Context,
    g: &Gathering,
    invited: &Invited,
    form: &Form,
) -> Result<(), Failure> {
    let row = tx.organisation(&g.id, &invited.id)?.ok_or(Failure::NotFound)?;
    let token = context.key.token(Purpose::Invitation, &g.id, &invited.id, row.generation);
    invitation::open(tx, context, &g.id, &token)?;
    let language = people::language(invited);
    let count = tx.organisations(&g.id)?.len();
    let terms = render(&g.registration.terms, g, count, language);
    submit(tx, context, &g.id, &Way::Invitation(token), form, |_| Some(Terms::new(terms, language)))?;
    Ok(())
}

fn manage_link(
    tx: &mut dyn Transaction,
    context: &Context,
    g: &Gathering,
    id: &OrganisationId,
) -> Result<Way, Failure> {
    let stored = tx.delegation(&g.id, id)?.ok_or(Failure::NotFound)?;
    Ok(Way::Manage(context.key.token(Purpose::Manage, &g.id, id, stored.generation)))
}

/// The main contact comes back and adds two who need a bed.
fn ask_for_more(
    tx: &mut dyn Transaction,
    context: &Context,
    g: &Gathering,
    invited: &Invited,
) -> Result<(), Failure> {
    let stored = tx.delegation(&g.id, &invited.id)?.ok_or(Failure::NotFound)?;
    let mut form = Form::from_delegation(&stored.delegation, stored.version);
    form.wait = true;
    form.people.extend([person(43, true, false), person(46, true, false)]);
    let way = manage_link(tx, context, g, &invited.id)?;
    submit(tx, context, &g.id, &way, &form, |_| Some(Terms::new(stored.terms, people::language(invited))))?;
    Ok(())
}

/// A filled-in form of made-up people.
fn form(index: usize, beds: usize, days: usize, walkers: usize) -> Form {
    let people: Vec<PersonForm> =
        (0..beds + days).map(|number| person(index * 5 + number, number < beds, number < walkers)).collect();
    let name = people.first().map(|person| person.name.clone()).unwrap_or_default();
    let email = Personal::new(format!("kontakt{index}@kommune.example"));
    let contact = Contact { name, email, phone: Personal::default() };
    Form { contact, terms: true, wait: true, people, ..Form::default() }
}

fn person(number: usize, bed: bool, walk: bool) -> PersonForm {
    let name = format!("{} {}", FIRST[number % FIRST.len()], LAST[(number / 3) % LAST.len()]);
    let elements = [("day-1", true), ("night", bed), ("walk", walk), ("day-2", true)];
    let take = elements.iter().filter(|(_, takes)| *takes).map(|(id, _)| (*id).to_owned());
    PersonForm {
        name: Personal::new(name),
        role: if number.is_multiple_of(4) { "leader" } else { "planner" }.to_owned(),
        take: take.collect(),
        ..PersonForm::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use samling_domain::gathering::check::check;

    #[test]
    fn the_lodge_is_full_before_anybody_waits() {
        let import = example::lodge().unwrap();
        assert_eq!(check(&import.gathering), []);
        let limit = |id: &str| {
            let capacity = import.gathering.capacities.iter().find(|capacity| capacity.id.as_str() == id);
            capacity.map_or(0, |capacity| capacity.limit as usize)
        };
        let first = &SIGN_UPS[..9];
        assert_eq!(first.iter().map(|one| one.2).sum::<usize>(), limit("beds"));
        assert!(first.iter().map(|one| one.4).sum::<usize>() <= limit("walk"));
        assert!(SIGN_UPS.is_sorted_by_key(|one| one.0) && SIGN_UPS[11].0 < ASKS_FOR_MORE.0);
        let last = invitations_go_out().checked_add(WITHDRAWS.0.hours()).unwrap();
        assert!(last < first_moment() && first_moment() < last.checked_add(48.hours()).unwrap());
    }
}
