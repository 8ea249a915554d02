//! Makes contributors up who fit the example's programme: they are added, asked by letter, and most of them answer. Roles and
//! bodies are those of the programme; the people are not.

use super::seed::at_time;
use jiff::Timestamp;
use jiff::civil::date;
use samling_app::contributor::{Saved, answer, save, send};
use samling_app::journal::Actor;
use samling_app::store::Transaction;
use samling_app::{Context, Failure};
use samling_domain::contributor::form::Form;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ContributorId, OrganisationId};
use samling_domain::personal::Personal;
use samling_domain::time::Zone;

/// What somebody has answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answers {
    /// Yes, by the link.
    Yes,
    /// No, by the link.
    No,
    /// Nothing yet.
    Nothing,
    /// Has not been written to.
    NotAsked,
    /// Yes, and the organiser wrote it down.
    Agreed,
}

struct Made {
    kind: &'static str,
    name: &'static str,
    title: &'static str,
    /// A body of the gathering, an invited organisation, or another body.
    from: &'static str,
    tasks: &'static [&'static str],
    takes: &'static [&'static str],
    account: &'static str,
    public: bool,
    answers: Answers,
}

const BOTH_DAYS: &[&str] = &["day-1", "dinner", "night-1", "day-2"];
const FIRST_DAY: &[&str] = &["day-1"];
const SECOND_DAY: &[&str] = &["day-2"];
const HOST: &str = "host";

#[rustfmt::skip]
const CONTRIBUTORS: &[Made] = &[
    Made { kind: "speaker", name: "Turid Talermo", title: "fylkesvaraordfører", from: "body:trondelag-fylkeskommune",
        tasks: &["item:welcome"], takes: FIRST_DAY, account: "body:trondelag-fylkeskommune", public: true, answers: Answers::Yes },
    Made { kind: "speaker", name: "Håkon Talerstad", title: "leder av klimaavdelingen", from: "body:miljodirektoratet",
        tasks: &["item:welcome", "panel:way-forward/5"], takes: BOTH_DAYS, account: HOST, public: true, answers: Answers::Yes },
    Made { kind: "speaker", name: "Ragnhild Talerhaug", title: "seksjonsleder for plan", from: "body:trondelag-fylkeskommune",
        tasks: &["item:status", "panel:way-forward/5"], takes: FIRST_DAY, account: "body:trondelag-fylkeskommune", public: false, answers: Answers::Yes },
    Made { kind: "speaker", name: "Jonas Talersen", title: "seniorrådgiver", from: "body:difi",
        tasks: &["item:procurement-talk", "topic:after-lunch/procurement"], takes: BOTH_DAYS, account: HOST, public: true, answers: Answers::Yes },
    Made { kind: "speaker", name: "Knut Talermo", title: "fagleder for klima", from: "body:ks",
        tasks: &["item:leadership-talk", "topic:before-lunch/leadership"], takes: BOTH_DAYS, account: "body:ks", public: true, answers: Answers::Yes },
    Made { kind: "speaker", name: "Amina Taleråsen", title: "forsker", from: "Cicero Senter for klimaforskning",
        tasks: &["item:leadership-talk", "topic:before-lunch/leadership", "panel:way-forward/3"], takes: BOTH_DAYS, account: HOST, public: true, answers: Answers::Nothing },
    Made { kind: "panelist", name: "Silje Talerstad", title: "direktør", from: "ASKO",
        tasks: &["panel:way-forward/4"], takes: FIRST_DAY, account: "own", public: true, answers: Answers::Yes },
    Made { kind: "panelist", name: "Sverre Talerhaug", title: "ordfører", from: "organisation:5035",
        tasks: &["panel:way-forward/1"], takes: FIRST_DAY, account: HOST, public: false, answers: Answers::Nothing },
    Made { kind: "panelist", name: "Eirik Talersen", title: "professor", from: "NTNU",
        tasks: &["panel:way-forward/3"], takes: FIRST_DAY, account: HOST, public: false, answers: Answers::No },
    Made { kind: "speaker", name: "", title: "", from: "organisation:5001",
        tasks: &["item:local-examples"], takes: FIRST_DAY, account: HOST, public: false, answers: Answers::NotAsked },
    Made { kind: "session-host", name: "Marit Taleråsen", title: "rådgiver for landbruk og energi", from: "body:fylkesmannen-trondelag",
        tasks: &["topic:before-lunch/agriculture", "topic:before-lunch/energy-plan"], takes: SECOND_DAY, account: "body:fylkesmannen-trondelag", public: false, answers: Answers::Yes },
    Made { kind: "facilitator", name: "Gunnhild Talersen", title: "arealplanlegger", from: "organisation:5037",
        tasks: &["topic:before-lunch/town-planning"], takes: SECOND_DAY, account: "", public: false, answers: Answers::NotAsked },
    Made { kind: "moderator", name: "Astrid Talerhaug", title: "ordstyrer", from: "Møtelederne",
        tasks: &["item:way-forward", "item:closing"], takes: BOTH_DAYS, account: HOST, public: true, answers: Answers::Yes },
    Made { kind: "staff", name: "", title: "", from: "body:miljodirektoratet",
        tasks: &[], takes: BOTH_DAYS, account: HOST, public: false, answers: Answers::Agreed },
];

fn moment(day: i8, hour: i8, minute: i8) -> Timestamp {
    Zone::default().instant(date(2018, 11, day).at(hour, minute, 0, 0))
}

/// The moments at which letters to contributors are written.
pub fn times() -> [Timestamp; 2] {
    [moment(6, 9, 30), moment(7, 9, 15)]
}

fn email(name: &str) -> String {
    let letter = |c: char| match c {
        'å' => 'a',
        'ø' => 'o',
        'æ' => 'e',
        ' ' => '.',
        other => other,
    };
    let local: String = name.to_lowercase().chars().map(letter).collect();
    format!("{local}@bidrag.example")
}

fn form(made: &Made) -> Form {
    let (affiliation, other) = if made.from.contains(':') { (made.from, "") } else { ("other", made.from) };
    Form {
        version: 0,
        kind: made.kind.to_owned(),
        name: Personal::new(made.name),
        email: Personal::new(if made.name.is_empty() { String::new() } else { email(made.name) }),
        title: Personal::new(made.title),
        affiliation: affiliation.to_owned(),
        other: other.to_owned(),
        tasks: made.tasks.iter().map(|task| (*task).to_owned()).collect(),
        take: made.takes.iter().map(|element| (*element).to_owned()).collect(),
        account: made.account.to_owned(),
        badge: true,
        public: made.public,
        state: if made.answers == Answers::Agreed { "confirmed" } else { "asked" }.to_owned(),
        language: "nb".to_owned(),
        ..Form::default()
    }
}

/// Adds them all, and lets time pass until they have answered.
pub fn come(tx: &mut dyn Transaction, context: &Context, gathering: &Gathering) -> Result<(), Failure> {
    let id = &gathering.id;
    let [asked, thanked] = times();
    let mut added: Vec<(ContributorId, Answers)> = Vec::new();
    for made in CONTRIBUTORS {
        let saved = save(tx, &at_time(context, moment(6, 9, 0)), id, None, &form(made), &Actor::Operator)?;
        if let Saved::Done(number) = saved {
            added.push((number, made.answers));
        }
    }
    for (number, _) in
        added.iter().filter(|(_, answers)| matches!(answers, Answers::Yes | Answers::No | Answers::Nothing))
    {
        send(tx, &at_time(context, asked), id, *number, 1, &Actor::Operator)?;
    }
    for (place, (number, answers)) in added.iter().enumerate() {
        if matches!(answers, Answers::Yes | Answers::No) {
            let token = context.key.contributor_token(id, *number, 1);
            let minute = i8::try_from(place * 4 % 60).unwrap_or(0);
            answer(tx, &at_time(context, moment(6, 14, minute)), id, &token, *answers == Answers::Yes)?;
        }
    }
    // Some have got their confirmation; the others wait for the organiser to press the button.
    for (number, _) in added.iter().filter(|(_, answers)| *answers == Answers::Yes).take(5) {
        send(tx, &at_time(context, thanked), id, *number, 3, &Actor::Operator)?;
    }
    signed_up_too(tx, context, gathering)
}

/// Somebody from Overhalla is signed up by her municipality and speaks, too; the desk asks whether she is the same person.
fn signed_up_too(tx: &mut dyn Transaction, context: &Context, gathering: &Gathering) -> Result<(), Failure> {
    let overhalla = OrganisationId::new("5047").map_err(|_| Failure::NotFound)?;
    let Some(row) = tx.delegation(&gathering.id, &overhalla)? else { return Ok(()) };
    let Some(person) = row.delegation.participants.first() else { return Ok(()) };
    let mut form = form(&Made {
        kind: "speaker",
        name: "",
        title: "",
        from: "organisation:5047",
        tasks: &["item:local-examples"],
        takes: FIRST_DAY,
        account: HOST,
        public: false,
        answers: Answers::Agreed,
    });
    form.name = person.name.clone();
    form.email = person.email.clone();
    save(tx, &at_time(context, moment(7, 9, 0)), &gathering.id, None, &form, &Actor::Operator)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::example;

    #[test]
    fn the_forms_are_in_order() {
        let import = example::import().unwrap();
        let invited = import.invited.unwrap().into_iter().map(|one| one.id).collect();
        for made in CONTRIBUTORS {
            let read = form(made).read(&import.gathering, &invited, None);
            assert!(read.is_ok(), "{} {}: {:?}", made.name, made.from, read.err());
        }
        assert!(CONTRIBUTORS.iter().all(|made| made.name.is_empty() || email(made.name).is_ascii()));
    }
}
