//! What made-up participants say on their own pages, and what main contacts count for those who are not reached by e-mail.

use super::dice::Dice;
use samling_app::participant::{OwnForm, contact, save};
use samling_app::store::{Answer, Transaction};
use samling_app::{Context, Failure, links::Purpose};
use samling_domain::gathering::Gathering;
use samling_domain::invitation::Invited;
use samling_domain::participant::needs::NeedsForm;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Participant;
use samling_domain::registration::form::Form;

/// Settles what chance decides here; each participant has dice of its own.
const SEED: u64 = 20_181_207;
/// Of a hundred participants with an address, so many open their page and say something.
const SPEAK: usize = 40;

/// Own words about food and about access.
const FOOD: [&str; 3] = ["(Oppdiktet) Tåler ikke kiwi", "(Oppdiktet) Ikke rå løk", "(Oppdiktet) Ikke sopp"];
const ACCESS: [&str; 2] = ["(Oppdiktet) Har med ledsager", "(Oppdiktet) Trenger plass langt framme"];

/// Lets the participants of an organisation say what they want to.
pub fn say(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &Gathering,
    invited: &Invited,
) -> Result<(), Failure> {
    let Some(row) = tx.delegation(&gathering.id, &invited.id)? else { return Ok(()) };
    if row.answer != Answer::Registered {
        return Ok(());
    }
    let whole = Form::from_delegation(&row.delegation, row.version);
    let mut silent = 0;
    for (person, block) in row.delegation.participants.iter().zip(&whole.people) {
        let mut dice = Dice::new(SEED, u64::try_from(person.id.0).unwrap_or(0));
        if person.email.is_empty() {
            silent += 1;
        } else if dice.chance(SPEAK) {
            let own = tx.own(person.id)?;
            let token = context.key.personal_token(&gathering.id, person.id, own.generation);
            let form = OwnForm {
                wishes: block.clone(),
                needs: needs(&mut dice, person),
                no_pictures: dice.chance(12),
            };
            save(tx, context, &gathering.id, &token, &form)?;
        }
    }
    if silent > 0 {
        let token = context.key.token(Purpose::Manage, &gathering.id, &invited.id, row.generation);
        let mut dice = Dice::new(SEED + 1, silent);
        let choice = dice.pick(&["vegetarian", "gluten", "lactose"]);
        let pairs = [(format!("need-{choice}"), "1".to_owned())];
        contact::save_nameless(tx, context, &gathering.id, &token, &pairs)?;
    }
    Ok(())
}

/// Most need nothing; some have a diet, a few need access.
fn needs(dice: &mut Dice, person: &Participant) -> NeedsForm {
    let mut form = NeedsForm { consent: true, ..NeedsForm::default() };
    let usual = [
        "vegetarian",
        "vegetarian",
        "vegan",
        "gluten",
        "gluten",
        "lactose",
        "nuts",
        "fish-shellfish",
        "halal",
    ];
    if dice.chance(70) {
        form.diet.push(dice.pick(&usual).to_owned());
    }
    if dice.chance(10) {
        form.diet_text = Personal::new(dice.pick(&FOOD));
    }
    if dice.chance(9) {
        form.access.push(dice.pick(&["wheelchair", "hearing-loop", "step-free", "sign-language"]).to_owned());
    }
    if dice.chance(5) && person.elements.len() > 1 {
        form.access_text = Personal::new(dice.pick(&ACCESS));
    }
    form
}
