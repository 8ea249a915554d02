//! What a participant does on the own page.

use super::{Own, find_to_change, note_person, tell};
use crate::context::{Context, Failure};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, OwnChange};
use crate::participant::store::{NeedsRow, OwnRow};
use crate::privacy;
use crate::registration::{contact_addresses, letter};
use crate::store::Transaction;
use samling_domain::identity::GatheringId;
use samling_domain::participant::needs::NeedsForm;
use samling_domain::participant::{Reached, open, reached};
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::form::{
    FieldError, FieldErrorKind, LONGEST_EMAIL, LONGEST_NAME, PersonForm,
};
use samling_domain::typed::is_email;

/// Everything on the own page that is saved by one button.
#[derive(Debug, Clone, Default)]
pub struct OwnForm {
    /// Wishes, as one participant's block of the sign-up form.
    pub wishes: PersonForm,
    /// Diet and access needs.
    pub needs: NeedsForm,
    /// "Not in pictures".
    pub no_pictures: bool,
}

/// Stores what can still be changed of a whole page; all of it, or nothing when there is an error.
pub fn save(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    form: &OwnForm,
) -> Result<(), Failure> {
    let own = find_to_change(tx, context, gathering, token)?;
    let open = open(&own.loaded.gathering, context.now);
    let mut errors = Vec::new();
    let mut keep = |saved: Result<(), Failure>| match saved {
        Err(Failure::Invalid(found)) => {
            errors.extend(found);
            Ok(())
        }
        other => other,
    };
    if open.wishes {
        keep(save_wishes(tx, context, gathering, token, &form.wishes))?;
    }
    if open.needs {
        keep(save_needs(tx, context, gathering, token, &form.needs))?;
    }
    keep(save_pictures(tx, context, gathering, token, form.no_pictures))?;
    if errors.is_empty() { Ok(()) } else { Err(Failure::Invalid(errors)) }
}

/// Stores the participant's own wishes; from now on they count before those of the main contact.
pub fn save_wishes(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    form: &PersonForm,
) -> Result<(), Failure> {
    let own = find_to_change(tx, context, gathering, token)?;
    if !open(&own.loaded.gathering, context.now).wishes {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    let wishes = form.own_wishes(&own.loaded.gathering).map_err(Failure::Invalid)?;
    let organisation = own.organisation.invited.id.clone();
    if own.person.wishes == wishes {
        return Ok(());
    }
    tx.put_wishes(own.person.id, &wishes)?;
    tx.put_own(gathering, own.person.id, &OwnRow { wishes_at: Some(context.now), ..own.own })?;
    note_person(tx, context, gathering, &organisation, own.person.id, Action::OwnWishes)?;
    Ok(())
}

/// Stores diet and access needs with the consent; nothing is stored without it, and taking it away deletes at once.
pub fn save_needs(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    form: &NeedsForm,
) -> Result<(), Failure> {
    let own = find_to_change(tx, context, gathering, token)?;
    let read = form.read(&own.loaded.gathering, own.needs.is_some()).map_err(Failure::Invalid)?;
    let Some(needs) = read else { return remove(tx, context, gathering, &own) };
    if !open(&own.loaded.gathering, context.now).needs {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    if own.needs.as_ref().is_some_and(|stored| stored.needs == needs) {
        return Ok(());
    }
    let consented_at = own.needs.map_or(context.now, |stored| stored.consented_at);
    let row = NeedsRow { needs, consented_at, changed_at: context.now };
    tx.put_needs(gathering, own.person.id, &row)?;
    note_person(tx, context, gathering, &own.organisation.invited.id, own.person.id, Action::OwnNeeds)?;
    Ok(())
}

/// Withdraws the consent: what was said is deleted at once, whenever it is.
pub fn withdraw_needs(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(), Failure> {
    let own = find_to_change(tx, context, gathering, token)?;
    remove(tx, context, gathering, &own)
}

fn remove(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    own: &Own,
) -> Result<(), Failure> {
    if tx.remove_needs(own.person.id)? {
        let organisation = &own.organisation.invited.id;
        note_person(tx, context, gathering, organisation, own.person.id, Action::NeedsRemoved)?;
    }
    Ok(())
}

/// Sets the mark "not in pictures".
pub fn save_pictures(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    no_pictures: bool,
) -> Result<(), Failure> {
    let own = find_to_change(tx, context, gathering, token)?;
    if own.own.no_pictures != no_pictures {
        tx.put_own(gathering, own.person.id, &OwnRow { no_pictures, ..own.own })?;
        note_person(
            tx,
            context,
            gathering,
            &own.organisation.invited.id,
            own.person.id,
            Action::OwnPictures,
        )?;
    }
    Ok(())
}

fn errors(name: &Personal, email: &Personal) -> Vec<FieldError> {
    let mut found = Vec::new();
    let mut add = |field: &str, kind| {
        found.push(FieldError { field: field.to_owned(), person: None, kind });
    };
    if name.is_empty() || name.is_erased() {
        add("name", FieldErrorKind::NameMissing);
    } else if name.reveal().chars().count() > LONGEST_NAME {
        add("name", FieldErrorKind::TooLong(LONGEST_NAME));
    }
    if email.reveal().chars().count() > LONGEST_EMAIL {
        add("email", FieldErrorKind::TooLong(LONGEST_EMAIL));
    } else if !email.is_empty() && !is_email(email.reveal()) {
        add("email", FieldErrorKind::EmailWrong);
    }
    found
}

/// Corrects name and address; tells the token of the link that works from now on. A new address gets the letter, and the
/// old link dies.
pub fn correct(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    name: &Personal,
    email: &Personal,
) -> Result<String, Failure> {
    let own = find_to_change(tx, context, gathering, token)?;
    let found = errors(name, email);
    if !found.is_empty() {
        return Err(Failure::Invalid(found));
    }
    let mut after = own.person.clone();
    (after.name, after.email) = (name.clone(), email.clone());
    if after == own.person {
        return Ok(token.to_owned());
    }
    let mut row = own.delegation.clone();
    row.version += 1;
    row.changed_at = context.now;
    for person in row.delegation.participants.iter_mut().filter(|person| person.id == after.id) {
        person.clone_from(&after);
    }
    let row = tx.put_delegation(gathering, &own.organisation.invited.id, row)?;
    let mut link = own.own;
    if after.email != own.person.email {
        link.generation += 1;
        if !after.email.is_empty() {
            let again = reached(&own.person, &after) != Reached::Same;
            tell(tx, context, gathering, &own.organisation, &row, &after, link.generation, again)?;
            link.told_at = Some(context.now);
        }
        tx.put_own(gathering, after.id, &link)?;
    }
    let changes = samling_domain::privacy::changes::changes(&own.delegation.delegation, &row.delegation);
    let entry = tx.append_numbered(&Entry {
        at: context.now,
        actor: Actor::Link,
        action: Action::OwnCorrected,
        gathering: Some(gathering.clone()),
        organisation: Some(own.organisation.invited.id.clone()),
        fields: changes.iter().map(|change| change.field.clone()).collect(),
        reason: None,
    })?;
    tx.add_values(gathering, entry, context.now, &changes)?;
    tell_contact(tx, context, gathering, &own, OwnChange::Corrected)?;
    Ok(context.key.personal_token(gathering, after.id, link.generation))
}

/// Erases the participant's own data wherever it stands. The place stays, without a name; the main contact is told, and
/// after the last moment for changes the organiser, too. The link dies.
pub fn erase(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(), Failure> {
    let own = find_to_change(tx, context, gathering, token)?;
    let (id, organisation) = (own.person.id, &own.organisation.invited.id);
    let in_time = open(&own.loaded.gathering, context.now).wishes;
    let mut row = own.delegation.clone();
    row.version += 1;
    row.changed_at = context.now;
    row.delegation.forget_person(id);
    if in_time {
        // A place without a name, which the main contact may give to somebody else.
        for person in row.delegation.participants.iter_mut().filter(|person| person.id == id) {
            person.name = Personal::default();
        }
    }
    tx.put_delegation(gathering, organisation, row)?;
    tx.remove_needs(id)?;
    let link = OwnRow { generation: own.own.generation + 1, ..OwnRow::default() };
    tx.put_own(gathering, id, &link)?;
    privacy::forget_person(tx, gathering, organisation, &own.person)?;
    note_person(tx, context, gathering, organisation, id, Action::OwnErased)?;
    let what = if in_time { OwnChange::Erased } else { OwnChange::ErasedLate };
    tell_contact(tx, context, gathering, &own, what)?;
    if !in_time {
        tell_organiser(tx, context, gathering, &own, what)?;
    }
    Ok(())
}

fn tell_contact(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    own: &Own,
    what: OwnChange,
) -> Result<(), Failure> {
    let recipients = contact_addresses(&own.delegation.delegation);
    if recipients.is_empty() {
        return Ok(());
    }
    let content = Content::OwnChange {
        participant: own.person.id,
        number: own.number(),
        what,
        generation: Some(own.delegation.generation),
    };
    let letter = letter(gathering, &own.organisation, recipients, own.delegation.language, content);
    tx.enqueue(&letter, context.now)?;
    Ok(())
}

fn tell_organiser(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    own: &Own,
    what: OwnChange,
) -> Result<(), Failure> {
    let g = &own.loaded.gathering;
    let Some(email) = samling_domain::privacy::asked(g).and_then(|contact| contact.email.as_ref()) else {
        return Ok(());
    };
    let content =
        Content::OwnChange { participant: own.person.id, number: own.number(), what, generation: None };
    let language = g.languages.first().copied().unwrap_or_default();
    let recipients = vec![Personal::new(email)];
    tx.enqueue(&letter(gathering, &own.organisation, recipients, language, content), context.now)?;
    Ok(())
}
