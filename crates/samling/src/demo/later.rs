//! What the made-up people leave for later: a name, a wish of everybody's own, a form that is saved and not sent; and with
//! which neighbours they would like to work.

use super::dice::Dice;
use super::people;
use samling_domain::invitation::Invited;
use samling_domain::personal::Personal;
use samling_domain::registration::form::Form;

/// Topics that whole organisations wish for, before and after lunch.
const JOINT: [[&str; 2]; 4] = [
    ["energy-plan", "procurement"],
    ["town-planning", "engagement"],
    ["agriculture", "engagement"],
    ["leadership", "energy-plan"],
];

/// Leaves some names for later, and lets some wish as a whole.
pub fn leave(dice: &mut Dice, invited: &Invited, form: &mut Form) {
    let nameless = form.people.len() >= 3 && dice.chance(18);
    if nameless && let Some(last) = form.people.last_mut() {
        last.name = Personal::default();
        last.email = Personal::default();
        last.unnamed = true;
        last.wishes.clear();
    }
    if nameless || dice.chance(20) {
        let [before, after] = dice.pick(&JOINT);
        form.wishes.insert(format!("before-lunch/{before}"), String::new());
        form.wishes.insert(format!("after-lunch/{after}"), String::new());
    }
    let (mut wanted, rest): (Vec<&str>, Vec<&str>) =
        invited.neighbours().partition(|other| wish_for_each_other(invited.id.as_str(), other));
    if dice.chance(25) {
        wanted.extend(rest.get(dice.below(rest.len())));
    }
    form.partners = wanted.into_iter().map(str::to_owned).collect();
}

/// Whether two neighbours wish for each other: the same whichever is asked.
fn wish_for_each_other(one: &str, other: &str) -> bool {
    let number = |id: &str| id.parse::<u64>().unwrap_or_default();
    Dice::new(5, number(one) + number(other)).chance(20)
}

/// A form in the middle of being filled in.
pub fn unfinished(dice: &mut Dice, invited: &Invited) -> Form {
    let mut form = people::delegation(dice, invited);
    let next = people::one_more(dice, invited, form.people.len());
    form.people.push(next);
    form.people.truncate(2);
    if let Some(last) = form.people.last_mut() {
        last.role.clear();
        last.wishes.clear();
    }
    form.terms = false;
    form
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::example;

    #[test]
    fn something_is_left_for_later_and_all_can_be_signed_up() {
        let import = example::import().unwrap();
        let (mut nameless, mut joint, mut partners) = (0, 0, Vec::new());
        for (number, organisation) in import.invited.unwrap().iter().enumerate() {
            let mut dice = Dice::new(3, number as u64);
            let mut form = people::delegation(&mut dice, organisation);
            leave(&mut dice, organisation, &mut form);
            let read = form.read(&import.gathering).unwrap();
            nameless += read.participants.iter().filter(|person| person.name.is_empty()).count();
            joint += usize::from(!read.wishes.is_empty());
            partners.extend(read.partners.iter().map(|other| (organisation.id.clone(), other.clone())));
            assert!(unfinished(&mut dice, organisation).read(&import.gathering).is_err());
        }
        let mutual =
            partners.iter().filter(|(one, other)| partners.contains(&(other.clone(), one.clone()))).count();
        assert!(nameless >= 2 && joint >= 5, "{nameless} {joint}");
        assert!(
            (10..=90).contains(&partners.len()) && mutual >= 4 && mutual < partners.len(),
            "{partners:?}"
        );
    }
}
