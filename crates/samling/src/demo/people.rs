//! Makes people up, and what they sign up for. Their surnames say that nobody has them.

use super::dice::Dice;
use samling_domain::invitation::Invited;
use samling_domain::language::{Language, WrittenForm};
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Contact;
use samling_domain::registration::form::{Form, PersonForm};

/// First names that are common in Trøndelag, among them South Sámi ones.
const FIRST_NAMES: [&str; 60] = [
    "Anne",
    "Ingrid",
    "Kari",
    "Marit",
    "Solveig",
    "Astrid",
    "Sigrid",
    "Ragnhild",
    "Hilde",
    "Turid",
    "Berit",
    "Liv",
    "Silje",
    "Ida",
    "Nora",
    "Emma",
    "Maja",
    "Guri",
    "Åse",
    "Gunnhild",
    "Maren",
    "Synnøve",
    "Randi",
    "Eli",
    "Jan",
    "Per",
    "Ole",
    "Lars",
    "Knut",
    "Svein",
    "Arne",
    "Terje",
    "Odd",
    "Geir",
    "Tor",
    "Bjørn",
    "Håkon",
    "Magnus",
    "Eirik",
    "Jonas",
    "Sander",
    "Øyvind",
    "Trygve",
    "Sverre",
    "Vegard",
    "Amina",
    "Yusuf",
    "Katarzyna",
    "Minh",
    "Fatima",
    "Maajja",
    "Aanna",
    "Laara",
    "Jåvva",
    "Sanna",
    "Áilu",
    "Máret",
    "Elle",
    "Risten",
    "Nils-Ánte",
];

/// Surnames that nobody has.
const SURNAMES: [&str; 18] = [
    "Eksempel",
    "Eksempelmo",
    "Prøvesen",
    "Prøvestad",
    "Demostad",
    "Demobakk",
    "Testvik",
    "Testhaug",
    "Oppdiktet",
    "Liksomdal",
    "Påfunnsen",
    "Fiksjonsrud",
    "Modellgård",
    "Utkastli",
    "Skissebø",
    "Mønsterås",
    "Latsomnes",
    "Sjablongsen",
];

/// Messages to the organiser, in Bokmål and Nynorsk.
const MESSAGES: [[&str; 2]; 6] = [
    [
        "(Oppdiktet) To av oss kommer med toget og er framme like før kl. 10.",
        "(Oppdikta) To av oss kjem med toget og er framme like før kl. 10.",
    ],
    [
        "(Oppdiktet) Vi forteller gjerne om arbeidet med ladepunkter på dag 1.",
        "(Oppdikta) Vi fortel gjerne om arbeidet med ladepunkt på dag 1.",
    ],
    [
        "(Oppdiktet) Kan vi få en liste over de andre kommunene som kommer?",
        "(Oppdikta) Kan vi få ei liste over dei andre kommunane som kjem?",
    ],
    [
        "(Oppdiktet) Vi samarbeider med nabokommunen om en felles klimaplan, og vil gjerne sitte sammen.",
        "(Oppdikta) Vi samarbeider med nabokommunen om ein felles klimaplan, og vil gjerne sitje saman.",
    ],
    [
        "(Oppdiktet) Budsjettet vårt blir vedtatt 13. november. Da kan det bli endringer.",
        "(Oppdikta) Budsjettet vårt blir vedteke 13. november. Då kan det bli endringar.",
    ],
    [
        "(Oppdiktet) Er det mulig å lade elbil på hotellet?",
        "(Oppdikta) Er det mogleg å lade elbil på hotellet?",
    ],
];

/// Fields of work with the topics that such people wish for, before and after lunch.
const FIELDS: [(&str, [&str; 2], [&str; 2]); 8] = [
    ("climate-environment", ["energy-plan", "town-planning"], ["energy-plan", "engagement"]),
    ("planning", ["town-planning", "energy-plan"], ["town-planning", "engagement"]),
    ("agriculture", ["agriculture", "energy-plan"], ["engagement", "energy-plan"]),
    ("procurement", ["leadership", "energy-plan"], ["procurement", "energy-plan"]),
    ("business-development", ["town-planning", "agriculture"], ["engagement", "procurement"]),
    ("buildings", ["energy-plan", "town-planning"], ["procurement", "town-planning"]),
    ("transport", ["town-planning", "leadership"], ["town-planning", "engagement"]),
    ("education", ["leadership", "energy-plan"], ["engagement", "energy-plan"]),
];

const LEADING: (&str, [&str; 2], [&str; 2]) =
    ("management", ["leadership", "energy-plan"], ["engagement", "procurement"]);

/// A person who does not exist.
struct Person {
    name: String,
    email: String,
}

/// Makes up the delegation of an organisation.
pub fn delegation(dice: &mut Dice, invited: &Invited) -> Form {
    let mut cast = Cast::new(dice, invited);
    let size = cast.size();
    let people: Vec<PersonForm> = (0..size).map(|index| cast.participant(index)).collect();
    let mut form = Form { terms: true, people, ..Form::default() };
    form.contact = cast.contact(form.people.first());
    if cast.dice.chance(18) {
        form.other = true;
        form.filler = cast.stranger();
    }
    if cast.dice.chance(45) {
        form.buyer_reference = format!("{}-{}", invited.id, cast.dice.between(100, 999));
    }
    if cast.dice.chance(30) {
        form.message = Personal::new(cast.message());
    }
    cast.choose_cover(&mut form.people);
    form
}

/// Makes up one more participant, for a change.
pub fn one_more(dice: &mut Dice, invited: &Invited, index: usize) -> PersonForm {
    Cast::new(dice, invited).participant(index)
}

/// Makes the people of one organisation.
struct Cast<'a> {
    dice: &'a mut Dice,
    invited: &'a Invited,
    /// The part of its addresses after `@`.
    domain: String,
    near: bool,
    population: u32,
    used: Vec<String>,
}

impl<'a> Cast<'a> {
    fn new(dice: &'a mut Dice, invited: &'a Invited) -> Self {
        let address = invited.emails.first().map(Personal::reveal).unwrap_or_default();
        let domain = address.split_once('@').map_or("kommune.example", |(_, domain)| domain).to_owned();
        let number = |name: &str| invited.attributes.get(name).and_then(|text| text.parse::<u32>().ok());
        let near = number("travel_km").is_some_and(|distance| distance <= 40);
        let population = number("population").unwrap_or(3000);
        Self { dice, invited, domain, near, population, used: Vec::new() }
    }

    /// Large municipalities send more people.
    fn size(&mut self) -> usize {
        let (least, most) = match self.population {
            0..1_500 => (1, 4),
            1_500..4_000 => (2, 6),
            4_000..8_000 => (3, 6),
            8_000..15_000 => (4, 6),
            _ => (5, 6),
        };
        self.dice.between(least, most)
    }

    fn person(&mut self) -> Person {
        loop {
            let (first, last) = (self.dice.pick(&FIRST_NAMES), self.dice.pick(&SURNAMES));
            let name = format!("{first} {last}");
            if self.used.contains(&name) {
                continue;
            }
            self.used.push(name.clone());
            let email = format!("{}.{}@{}", plain(first), plain(last), self.domain);
            return Person { name, email };
        }
    }

    fn stranger(&mut self) -> Contact {
        let Person { name, email } = self.person();
        Contact { name: Personal::new(name), email: Personal::new(email), phone: Personal::default() }
    }

    /// The first participant, or somebody who does not come along.
    fn contact(&mut self, first: Option<&PersonForm>) -> Contact {
        let attending = first.filter(|person| !person.email.is_empty() && self.dice.chance(70));
        let mut contact = match attending {
            Some(person) => {
                Contact { name: person.name.clone(), email: person.email.clone(), phone: Personal::default() }
            }
            None => self.stranger(),
        };
        if self.dice.chance(75) {
            let number = self.dice.between(0, 9999);
            contact.phone = Personal::new(format!("00 00 {:02} {:02}", number / 100, number % 100));
        }
        contact
    }

    fn participant(&mut self, index: usize) -> PersonForm {
        let Person { name, email } = self.person();
        let leads = index == 1 || (index > 3 && self.dice.chance(20));
        let (role, topics) = if leads {
            (self.dice.pick(&["leader", "leader", "leader", "politician"]), LEADING)
        } else {
            (
                self.dice.pick(&["subject-lead", "case-worker", "case-worker", "other"]),
                FIELDS[self.field(index)],
            )
        };
        let take = if leads { self.leader_takes() } else { self.takes() };
        let mut person = PersonForm {
            name: Personal::new(name),
            role: role.to_owned(),
            field: topics.0.to_owned(),
            take: take.iter().map(ToString::to_string).collect(),
            ..PersonForm::default()
        };
        if self.dice.chance(85) {
            person.email = Personal::new(email);
        }
        if take.contains(&"day-2") {
            self.wish(&mut person, topics.1, topics.2);
        }
        person
    }

    /// Whoever works with climate comes first; then planners, and in small places farming.
    fn field(&mut self, index: usize) -> usize {
        if index == 0 && self.dice.chance(70) { 0 } else { self.dice.below(FIELDS.len()) }
    }

    fn leader_takes(&mut self) -> &'static [&'static str] {
        match self.dice.below(100) {
            0..30 => &["day-1"],
            30..40 => &["day-1", "dinner"],
            _ => &["day-1", "dinner", "night-1", "day-2"],
        }
    }

    fn takes(&mut self) -> &'static [&'static str] {
        let full: &[&str] = &["day-1", "dinner", "night-1", "day-2"];
        match self.dice.below(100) {
            // Whoever lives near goes home for the night.
            0..45 if self.near => &["day-1", "day-2"],
            0..9 => &["day-2"],
            9..15 => &["day-1"],
            15..21 => &["day-1", "night-1", "day-2"],
            21..25 => &["day-1", "dinner", "day-2"],
            _ => full,
        }
    }

    /// Most tick, some rank, a few do not care.
    fn wish(&mut self, person: &mut PersonForm, before: [&str; 2], after: [&str; 2]) {
        let way = self.dice.below(100);
        if way < 12 {
            return;
        }
        let ranked = way >= 60;
        for (slot, topics) in [("before-lunch", before), ("after-lunch", after)] {
            let many = self.dice.between(1, 2);
            for (index, topic) in topics.into_iter().take(many).enumerate() {
                let rank = if ranked { (index + 1).to_string() } else { String::new() };
                person.wishes.insert(format!("{slot}/{topic}"), rank);
            }
        }
    }

    /// Most leave it to the rule; some say who is to be covered by what, and some who comes only if covered.
    fn choose_cover(&mut self, people: &mut [PersonForm]) {
        if people.len() >= 3 && self.dice.chance(22) {
            "own".clone_into(&mut people[0].cover);
            if let Some(last) = people.last_mut().filter(|last| last.take.len() == 4) {
                "full".clone_into(&mut last.cover);
            }
        }
        for person in people.iter_mut().skip(2) {
            person.only_if_covered = person.cover.is_empty() && self.dice.chance(16);
        }
    }

    fn message(&mut self) -> &'static str {
        let [bokmaal, nynorsk] = self.dice.pick(&MESSAGES);
        if self.invited.written_form == WrittenForm::Nn { nynorsk } else { bokmaal }
    }
}

/// The language in which an organisation fills in.
pub fn language(invited: &Invited) -> Language {
    invited.written_form.language()
}

/// A name as the first part of an address.
fn plain(name: &str) -> String {
    let mut text = String::new();
    for sign in name.to_lowercase().chars() {
        match sign {
            'æ' => text.push_str("ae"),
            'ø' => text.push('o'),
            'å' | 'á' => text.push('a'),
            'a'..='z' => text.push(sign),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::example;
    use samling_domain::typed::is_email;

    #[test]
    fn every_made_up_delegation_can_be_signed_up_and_is_marked() {
        let import = example::import().unwrap();
        let invited = import.invited.unwrap();
        for seed in 0..20 {
            for (number, organisation) in invited.iter().enumerate() {
                let form = delegation(&mut Dice::new(seed, number as u64), organisation);
                let read = form.read(&import.gathering);
                let read = read.unwrap_or_else(|errors| panic!("{}: {errors:?}", organisation.name));
                assert!((1..=6).contains(&read.participants.len()));
                assert!(
                    is_email(read.contact.email.reveal())
                        && read.contact.email.reveal().ends_with(".example")
                );
                for person in &read.participants {
                    let (_, surname) = person.name.reveal().split_once(' ').unwrap();
                    assert!(SURNAMES.contains(&surname));
                    assert!(person.email.is_empty() || person.email.reveal().ends_with(".example"));
                }
            }
        }
    }

    #[test]
    fn names_become_addresses_in_plain_letters() {
        for name in FIRST_NAMES.iter().chain(&SURNAMES) {
            assert!(!plain(name).is_empty() && plain(name).is_ascii(), "{name}");
        }
    }
}
