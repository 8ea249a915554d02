//! What a change of a delegation was, field by field with the values, which are kept beside the journal and deleted with the
//! names.

use crate::coverage::request::CoverWish;
use crate::personal::Personal;
use crate::registration::delegation::{Contact, Delegation, Participant};

/// A field with what stood there before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field's name: `contact-email`, `participant-12-name`.
    pub field: String,
    /// Before; empty for nothing.
    pub before: Personal,
    /// After; empty for nothing.
    pub after: Personal,
}

/// The fields in which two delegations differ, with their values.
pub fn changes(before: &Delegation, after: &Delegation) -> Vec<Change> {
    let mut found = Changes(Vec::new());
    found.contact("contact", Some(&before.contact), Some(&after.contact));
    found.contact("filler", before.filled_in_by.as_ref(), after.filled_in_by.as_ref());
    found.text("buyer-reference", &before.buyer_reference, &after.buyer_reference);
    found.text("message", before.message.reveal(), after.message.reveal());
    for person in &after.participants {
        found.person(before.participants.iter().find(|other| other.id == person.id), Some(person));
    }
    for person in &before.participants {
        if !after.participants.iter().any(|other| other.id == person.id) {
            found.person(Some(person), None);
        }
    }
    found.0
}

struct Changes(Vec<Change>);

impl Changes {
    fn text(&mut self, field: &str, before: &str, after: &str) {
        if before != after {
            self.0.push(Change {
                field: field.to_owned(),
                before: Personal::new(before),
                after: Personal::new(after),
            });
        }
    }

    fn contact(&mut self, what: &str, before: Option<&Contact>, after: Option<&Contact>) {
        let (none_before, none_after) = (Contact::default(), Contact::default());
        let (before, after) = (before.unwrap_or(&none_before), after.unwrap_or(&none_after));
        for (key, before, after) in [
            ("name", &before.name, &after.name),
            ("email", &before.email, &after.email),
            ("phone", &before.phone, &after.phone),
        ] {
            self.text(&format!("{what}-{key}"), before.reveal(), after.reveal());
        }
    }

    fn person(&mut self, before: Option<&Participant>, after: Option<&Participant>) {
        let Some(id) = before.or(after).map(|person| person.id) else { return };
        let (before, after) = (before.map(values), after.map(values));
        for (index, key) in KEYS.iter().enumerate() {
            let of = |values: &Option<[String; 6]>| {
                values.as_ref().map_or_else(String::new, |values| values[index].clone())
            };
            self.text(&format!("participant-{id}-{key}"), &of(&before), &of(&after));
        }
    }
}

const KEYS: [&str; 6] = ["name", "email", "role", "field", "takes", "cover"];

fn values(person: &Participant) -> [String; 6] {
    let takes: Vec<&str> = person.elements.iter().map(crate::identity::ElementId::as_str).collect();
    let cover = match &person.cover {
        CoverWish::Auto => String::new(),
        CoverWish::Own => "own".to_owned(),
        CoverWish::Package(id) => id.to_string(),
    };
    [
        person.name.reveal().to_owned(),
        person.email.reveal().to_owned(),
        person.role.to_string(),
        person.field.as_ref().map(ToString::to_string).unwrap_or_default(),
        takes.join(", "),
        cover,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::{ElementId, ParticipantId, RoleId};

    fn person(id: i64, name: &str, takes: &[&str]) -> Participant {
        Participant {
            id: ParticipantId(id),
            name: Personal::new(name),
            email: Personal::default(),
            role: RoleId::new("leader").unwrap(),
            field: None,
            elements: takes.iter().map(|id| ElementId::new(*id).unwrap()).collect(),
            cover: CoverWish::Auto,
            only_if_covered: false,
            wishes: Vec::new(),
        }
    }
    fn told(before: &[Participant], after: &[Participant]) -> Vec<String> {
        let of =
            |people: &[Participant]| Delegation { participants: people.to_vec(), ..Delegation::default() };
        changes(&of(before), &of(after))
            .into_iter()
            .map(|c| format!("{}: {} > {}", c.field, c.before.reveal(), c.after.reveal()))
            .collect()
    }

    #[test]
    fn what_differs_is_told_with_its_values() {
        let kari = person(1, "Kari", &["d1"]);
        let cases: [(&[Participant], &[Participant], &[&str]); 4] = [
            (std::slice::from_ref(&kari), std::slice::from_ref(&kari), &[]),
            (
                std::slice::from_ref(&kari),
                &[person(1, "Kåre", &["d1"])],
                &["participant-1-name: Kari > Kåre"],
            ),
            (
                std::slice::from_ref(&kari),
                &[person(1, "Kari", &["d1", "d2"])],
                &["participant-1-takes: d1 > d1, d2"],
            ),
            (
                std::slice::from_ref(&kari),
                &[],
                &[
                    "participant-1-name: Kari > ",
                    "participant-1-role: leader > ",
                    "participant-1-takes: d1 > ",
                ],
            ),
        ];
        for (before, after, expect) in cases {
            assert_eq!(told(before, after), expect);
        }
    }
}
