//! Names, states and amounts as the desk shows them, shared by its pages.

use samling_app::store::OrganisationRow;
use samling_domain::coverage::rules::{Elements, Package};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{CapacityId, PackageId, RoleId};
use samling_domain::invitation::AnswerState;
use samling_domain::language::Language;
use samling_domain::money::Money;
use samling_domain::registration::delegation::Participant;
use samling_domain::registration::places::place_number;
use samling_language::Messages;

/// A word with its tone.
pub struct Tag {
    /// The word.
    pub word: String,
    /// `success`, `warning`, `danger`, `info` or nothing.
    pub tone: &'static str,
}

/// The state of an organisation.
pub fn state_tag(m: Messages, state: AnswerState) -> Tag {
    let (word, tone) = match state {
        AnswerState::NotInvited => (m.desk_state_not_invited(), ""),
        AnswerState::Invited => (m.desk_state_invited(), ""),
        AnswerState::Opened => (m.desk_state_opened(), "info"),
        AnswerState::Started => (m.desk_state_started(), "info"),
        AnswerState::Registered => (m.desk_state_registered(), "success"),
        AnswerState::Waiting => (m.desk_state_waiting(), "warning"),
        AnswerState::NotComing => (m.desk_state_not_coming(), "danger"),
        AnswerState::Withdrawn => (m.desk_state_withdrawn(), "danger"),
    };
    Tag { word: word.to_owned(), tone }
}

/// An organisation's other names, for those who look for it by one of them.
pub fn other_names(row: &OrganisationRow) -> Option<String> {
    let shown = row.invited.shown_name();
    let sami = row.invited.sami_name.as_deref()?;
    (!shown.contains(sami)).then(|| sami.to_owned())
}

/// Whether an organisation is found by what was typed.
pub fn is_found(row: &OrganisationRow, typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    let names = [
        Some(row.invited.name.as_str()),
        row.invited.official_name.as_deref(),
        row.invited.sami_name.as_deref(),
        Some(row.invited.id.as_str()),
    ];
    typed.is_empty() || names.into_iter().flatten().any(|name| name.to_lowercase().contains(&typed))
}

/// The name of a package.
pub fn package_name(g: &Gathering, id: &PackageId, language: Language) -> String {
    let find = |package: &&Package| package.id == *id;
    g.packages.iter().find(find).map_or_else(|| id.to_string(), |p| p.label.in_language(language).to_owned())
}

/// The name of a capacity.
pub fn capacity_name(g: &Gathering, id: &CapacityId, language: Language) -> String {
    g.capacities
        .iter()
        .find(|capacity| capacity.id == *id)
        .map_or_else(|| id.to_string(), |capacity| capacity.label.in_language(language).to_owned())
}

/// The name of a role.
pub fn role_name(g: &Gathering, id: &RoleId, language: Language) -> String {
    g.roles
        .iter()
        .find(|role| role.id == *id)
        .map_or_else(|| id.to_string(), |role| role.label.in_language(language).to_owned())
}

/// What somebody takes, in the order of the file: "Dag 1, Middag, Overnatting". A dash for nothing.
pub fn element_names(g: &Gathering, elements: &Elements, language: Language) -> String {
    let names: Vec<&str> = g
        .elements
        .iter()
        .filter(|element| elements.contains(&element.id))
        .map(|element| element.label.in_language(language))
        .collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

/// A participant's name, or the number of an unnamed place; participants are counted from 0.
pub fn person_name(m: Messages, people: &[Participant], index: usize) -> String {
    match people.get(index).map(|person| &person.name) {
        Some(name) if name.is_erased() => m.erased().to_owned(),
        Some(name) if !name.is_empty() => name.reveal().to_owned(),
        _ => m.place_without_name(place_number(people, index)),
    }
}

/// An amount for a table: with "about" where it is an estimate.
pub fn amount(m: Messages, money: Money, about: bool) -> String {
    let money = m.formats().money_in_table(money);
    if about { m.money_about(money) } else { money }
}
