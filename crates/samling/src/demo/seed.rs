//! Lets made-up people do what real ones did from October on, through the use cases themselves: invitations go out, are
//! opened, delegations sign up, some change, some decline. All of it is one transaction, so that a demo is whole or not there.

use super::dice::Dice;
use super::{Outside, PASSWORD, USER, contributors, example, later, people};
use jiff::civil::{Date, DateTime, Weekday, date};
use jiff::{Timestamp, ToSpan};
use samling_app::deputy;
use samling_app::journal::Actor;
use samling_app::letter::{Delivery, LetterState};
use samling_app::links::{Purpose, colleague};
use samling_app::registration::{Terms, Way, leave, submit};
use samling_app::store::{Database, Transaction};
use samling_app::{Clock, Context, Failure, Samling, account, demo, draft, gathering, invitation};
use samling_domain::gathering::Gathering;
use samling_domain::identity::GatheringId;
use samling_domain::invitation::Invited;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::deputy::DeputyForm;
use samling_domain::registration::form::Form;
use samling_domain::time::Zone;
use samling_language::facts::render;
use samling_letters::worker::work_once;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Settles everything that chance decides in the demo.
const SEED: u64 = 20_181_127;
/// How many delegations sign up.
const SIGNED_UP: usize = 40;
/// How many say that they are not coming.
const DECLINED: usize = 2;
/// How many have begun to fill in, and saved that to go on later.
const STARTED: usize = 1;
/// How many open the invitation and have not answered.
const OPENED: usize = 3;
/// Municipalities that the programme names; they come.
const IN_PROGRAMME: [&str; 6] = ["5001", "5015", "5035", "5037", "5047", "5054"];

/// When the demo begins: 7 November 2018 at 10.
pub fn first_moment() -> Timestamp {
    Zone::default().instant(date(2018, 11, 7).at(10, 0, 0, 0))
}

fn invitations_go_out() -> DateTime {
    date(2018, 10, 8).at(9, 0, 0, 0)
}

/// What an organisation does.
enum Deed {
    Open,
    SignUp(Box<Form>),
    Save(Box<Form>),
    AddOne,
    /// Names a deputy for some days, and asks for the link for a consultant.
    Prepare,
    Decline,
    /// Participants open their own pages, and the main contact counts for those without an address.
    Own,
}

struct Event {
    at: Timestamp,
    invited: Invited,
    deed: Deed,
}

/// Fills an empty database, and delivers the letters that came of it at the times when they were written.
pub fn plant(
    database: &Arc<dyn Database>,
    samling: &Samling,
    offset: i64,
    outside: &Outside,
) -> Result<(), Failure> {
    let import = example::import()?;
    let events = events(import.invited.as_deref().unwrap_or_default());
    let zone = import.gathering.timezone.clone();
    let start = zone.instant(invitations_go_out());
    let mut times: Vec<Timestamp> =
        std::iter::once(start).chain(events.iter().map(|event| event.at)).collect();
    times.extend(contributors::times());
    times.sort();
    times.dedup();
    let password = account::hash(PASSWORD)?;
    samling.write_blocking(move |tx, context| {
        let at = |now: Timestamp| at_time(context, now);
        let before = start.checked_sub(72.hours()).unwrap_or(start);
        gathering::import(tx, &at(before), &import)?;
        account::put(tx, &at(before), USER, "Demo", &password)?;
        let id = &import.gathering.id;
        invitation::invite(tx, &at(start), id, None, &Actor::Operator)?;
        for event in &events {
            // What was written before is on its way by now, so that a newer letter does not take its place.
            tx.claim_letters(event.at, u32::MAX)?;
            happen(tx, &at(event.at), &import.gathering, event)?;
        }
        contributors::come(tx, context, &import.gathering)?;
        put_back(tx, start)?;
        demo::store_offset(tx, offset)
    })?;
    deliver(database, samling, outside, &times)
}

/// Lets the letters that were on their way wait again, each for its own time.
fn put_back(tx: &mut dyn Transaction, at: Timestamp) -> Result<(), Failure> {
    for letter in tx.interrupted_letters()? {
        let due_at = Some(letter.due_at);
        let waits = Delivery { state: LetterState::Queued, at, due_at, error: None, raw: None, tried: false };
        tx.mark_letter(letter.id, &waits)?;
    }
    Ok(())
}

/// The context of a use case at another time.
pub(super) fn at_time(context: &Context, now: Timestamp) -> Context {
    let mut then = context.clone();
    then.now = now;
    then
}

/// A clock that is set from outside.
struct SetClock(AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }
}

/// Goes through the moments at which letters were written, and delivers them.
pub(super) fn deliver(
    database: &Arc<dyn Database>,
    samling: &Samling,
    outside: &Outside,
    times: &[Timestamp],
) -> Result<(), Failure> {
    let clock = Arc::new(SetClock(AtomicI64::new(0)));
    let then = Samling::new(Arc::clone(database), clock.clone(), samling.key().clone());
    for time in times {
        clock.0.store(time.as_microsecond(), Ordering::Relaxed);
        while work_once(&then, &outside.post, &outside.links, &outside.sender)? > 0 {}
    }
    Ok(())
}

fn happen(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &Gathering,
    event: &Event,
) -> Result<(), Failure> {
    let (id, organisation) = (&gathering.id, &event.invited.id);
    let language = people::language(&event.invited);
    let row = tx.organisation(id, organisation)?.ok_or(Failure::NotFound)?;
    let token = context.key.token(Purpose::Invitation, id, organisation, row.generation);
    let invited = tx.organisations(id)?.len();
    let terms = render(&gathering.registration.terms, gathering, invited, language);
    match &event.deed {
        Deed::Open => {
            invitation::open(tx, context, id, &token)?;
        }
        Deed::SignUp(form) => {
            submit(tx, context, id, &Way::Invitation(token), form, |_| Some(Terms::new(terms, language)))?;
        }
        Deed::Save(form) => draft::save(tx, context, id, &Way::Invitation(token), form)?,
        Deed::AddOne => add_one(tx, context, id, &event.invited, &terms)?,
        Deed::Prepare => prepare_for_absence(tx, context, id, &event.invited)?,
        Deed::Own => super::own::say(tx, context, gathering, &event.invited)?,
        Deed::Decline => {
            leave(tx, context, id, &Way::Invitation(token), Intent::Decline, language)?;
        }
    }
    Ok(())
}

/// The main contact comes back by the manage link and adds somebody.
fn add_one(
    tx: &mut dyn Transaction,
    context: &Context,
    id: &GatheringId,
    invited: &Invited,
    terms: &str,
) -> Result<(), Failure> {
    let stored = tx.delegation(id, &invited.id)?.ok_or(Failure::NotFound)?;
    let mut form = Form::from_delegation(&stored.delegation, stored.version);
    let mut dice = Dice::new(SEED + 1, number(invited));
    form.people.push(people::one_more(&mut dice, invited, form.people.len()));
    let token = context.key.token(Purpose::Manage, id, &invited.id, stored.generation);
    submit(tx, context, id, &Way::Manage(token), &form, |_| {
        Some(Terms::new(terms, people::language(invited)))
    })?;
    Ok(())
}

/// The main contact goes on leave: a deputy for some days, and the link for a consultant, which the organiser decides.
fn prepare_for_absence(
    tx: &mut dyn Transaction,
    context: &Context,
    id: &GatheringId,
    invited: &Invited,
) -> Result<(), Failure> {
    let stored = tx.delegation(id, &invited.id)?.ok_or(Failure::NotFound)?;
    let token = context.key.token(Purpose::Manage, id, &invited.id, stored.generation);
    let domain = invited.emails.first().and_then(|email| email.reveal().rsplit_once('@'));
    let domain = domain.map_or("kommune.example", |(_, domain)| domain);
    let deputy =
        DeputyForm::typed("Ingrid Vikar", &format!("ingrid.vikar@{domain}"), "2018-11-05", "2018-11-23");
    deputy::name(tx, context, id, &token, &deputy)?;
    let way = Way::Manage(token);
    colleague::send(tx, context, id, &way, "post@klimaraadgiver.example")?;
    Ok(())
}

/// Everything that happens, in order of time.
fn events(invited: &[Invited]) -> Vec<Event> {
    let mut dice = Dice::new(SEED, 0);
    let quiet = quiet(&mut dice, invited);
    let mut events = Vec::new();
    for one in invited {
        let mut dice = Dice::new(SEED, number(one));
        let mut happens = |at, deed| events.push(Event { at, invited: one.clone(), deed });
        let answered = moment(&mut dice);
        let opened = opened_before(&mut dice, answered);
        match quiet.iter().position(|other| *other == one.id.as_str()) {
            None => {
                happens(opened, Deed::Open);
                let mut form = people::delegation(&mut dice, one);
                later::leave(&mut Dice::new(SEED + 2, number(one)), one, &mut form);
                happens(answered, Deed::SignUp(Box::new(form)));
                let later = answered.checked_add(26.hours()).unwrap_or(answered);
                if dice.chance(12) && later < first_moment() {
                    happens(later, Deed::AddOne);
                }
                let evening = answered.checked_add(29.hours()).unwrap_or(answered);
                let last = first_moment().checked_sub(20.minutes()).unwrap_or(evening);
                happens(evening.min(last), Deed::Own);
            }
            Some(place) if place < DECLINED => {
                happens(opened, Deed::Open);
                happens(answered, Deed::Decline);
            }
            Some(place) if place < DECLINED + STARTED => {
                happens(opened, Deed::Open);
                happens(answered, Deed::Save(Box::new(later::unfinished(&mut dice, one))));
            }
            Some(place) if place < DECLINED + STARTED + OPENED => happens(opened, Deed::Open),
            Some(_) => {}
        }
    }
    let absent = invited.iter().find(|one| one.id.as_str() == IN_PROGRAMME[1]);
    let before = first_moment().checked_sub(2.hours()).unwrap_or(first_moment());
    events.extend(absent.map(|one| Event { at: before, invited: one.clone(), deed: Deed::Prepare }));
    events.sort_by_key(|event| (event.at, event.invited.id.clone()));
    events
}

/// Those who do not sign up: small ones that the programme does not name.
fn quiet<'a>(dice: &mut Dice, invited: &'a [Invited]) -> Vec<&'a str> {
    let population =
        |one: &Invited| one.attributes.get("population").and_then(|text| text.parse::<u32>().ok());
    let named: BTreeSet<&str> = IN_PROGRAMME.into_iter().collect();
    let mut small: Vec<&str> = invited
        .iter()
        .filter(|one| population(one).is_some_and(|people| people < 7000))
        .map(|one| one.id.as_str())
        .filter(|id| !named.contains(id))
        .collect();
    dice.shuffle(&mut small);
    small.truncate(invited.len().saturating_sub(SIGNED_UP));
    small
}

/// A moment in working hours between the invitation and the demo's beginning: many at once, and many as time goes by.
fn moment(dice: &mut Dice) -> Timestamp {
    let last = first_moment();
    let days = working_days(invitations_go_out().date(), Zone::default().civil(last).date());
    let day = match dice.below(100) {
        0..30 => dice.below(5),
        30..55 => dice.below(days.len()),
        _ => days.len().saturating_sub(1 + dice.below(7)),
    };
    let day = days.get(day).copied().unwrap_or(invitations_go_out().date());
    let (hour, minute, second) = (dice.between(10, 15), dice.below(60), dice.below(60));
    let small = |number: usize| i8::try_from(number).unwrap_or(0);
    Zone::default().instant(day.at(small(hour), small(minute), small(second), 0))
}

/// The working days from the first to before the end.
fn working_days(first: Date, end: Date) -> Vec<Date> {
    let weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    first.series(1.day()).take_while(|day| *day < end).filter(|day| !weekend(day)).collect()
}

/// Most fill in at one sitting; the others open the invitation up to two days before, but never before it is sent.
fn opened_before(dice: &mut Dice, answered: Timestamp) -> Timestamp {
    let minutes = if dice.chance(65) { dice.between(7, 45) } else { dice.between(300, 2900) };
    let earliest = Zone::default().instant(date(2018, 10, 8).at(9, 12, 0, 0));
    let minutes = i64::try_from(minutes).unwrap_or(10);
    answered.checked_sub(minutes.minutes()).unwrap_or(answered).max(earliest)
}

/// The number of an organisation, for dice of its own: what one does, does not change what others do.
fn number(invited: &Invited) -> u64 {
    invited.id.as_str().bytes().fold(0, |number, byte| number.wrapping_mul(31).wrapping_add(u64::from(byte)))
}

#[cfg(test)]
mod tests;
