//! Kind advice on the make-up of a delegation: shown, never a barrier.

use super::delegation::Participant;
use super::rules::Advice;
use crate::gathering::Gathering;

/// The advice that fits a delegation now, in the order of the file; none for a delegation without participants.
pub fn advice<'a>(gathering: &'a Gathering, participants: &[Participant]) -> Vec<&'a Advice> {
    if participants.is_empty() {
        return Vec::new();
    }
    gathering.advice.iter().filter(|advice| applies(gathering, advice, participants)).collect()
}

fn applies(gathering: &Gathering, advice: &Advice, participants: &[Participant]) -> bool {
    let when = &advice.when;
    let counted: Vec<&Participant> = participants
        .iter()
        .filter(|person| when.on_day.as_ref().is_none_or(|day| person.present_on(gathering, day)))
        .collect();
    let field = when
        .nobody_in_field
        .as_ref()
        .is_none_or(|field| counted.iter().all(|person| person.field.as_ref() != Some(field)));
    let role =
        when.nobody_with_role.as_ref().is_none_or(|role| counted.iter().all(|person| person.role != *role));
    let few = when.fewer_than.is_none_or(|least| counted.len() < least as usize);
    let wishless = when
        .somebody_without_wishes
        .is_none_or(|asked| counted.iter().any(|person| lacks_wishes(gathering, person)) == asked);
    field && role && few && wishless
}

fn lacks_wishes(gathering: &Gathering, person: &Participant) -> bool {
    person.wishes.is_empty() && gathering.slots.iter().any(|slot| person.present_on(gathering, &slot.day))
}
