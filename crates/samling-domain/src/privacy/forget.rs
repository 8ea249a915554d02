//! What is left of a delegation when personal data in it is deleted: places, roles and what they take.

use crate::identity::ParticipantId;
use crate::personal::Personal;
use crate::registration::delegation::{Contact, Delegation, Participant};

impl Participant {
    /// Forgets who it is; the place stays, with a mark that a name stood there.
    pub fn forget_name(&mut self) {
        self.name = self.name.erased();
        self.email = Personal::default();
    }
}

impl Delegation {
    /// Forgets the wishes of everybody.
    pub fn forget_wishes(&mut self) {
        for person in &mut self.participants {
            person.wishes.clear();
        }
    }

    /// Forgets everybody: names, addresses, numbers, and what was written freely.
    pub fn forget_names(&mut self) {
        self.contact = Contact::default();
        self.filled_in_by = None;
        self.buyer_reference.clear();
        self.message = Personal::default();
        for person in &mut self.participants {
            person.forget_name();
        }
    }

    /// Forgets one participant who asked for it; the place stays.
    pub fn forget_person(&mut self, id: ParticipantId) {
        for person in self.participants.iter_mut().filter(|person| person.id == id) {
            person.forget_name();
            person.wishes.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::RoleId;

    fn delegation() -> Delegation {
        let person = |id, name: &str| Participant {
            id: ParticipantId(id),
            name: Personal::new(name),
            email: Personal::new("a@b.example"),
            role: RoleId::new("leader").unwrap(),
            field: None,
            elements: std::collections::BTreeSet::default(),
            cover: crate::coverage::request::CoverWish::Auto,
            only_if_covered: false,
            wishes: Vec::new(),
        };
        Delegation { participants: vec![person(1, "Kari"), person(2, "")], ..Delegation::default() }
    }

    #[test]
    fn a_forgotten_name_leaves_a_mark_and_a_place_without_a_name_stays_without() {
        let mut d = delegation();
        d.forget_names();
        assert!(d.participants[0].name.is_erased() && d.participants[0].email.is_empty());
        assert!(d.participants[1].name.is_empty());
        let once = d.clone();
        d.forget_names();
        assert_eq!(d, once, "twice is once");
    }

    #[test]
    fn one_is_forgotten_without_the_others() {
        let mut d = delegation();
        d.forget_person(ParticipantId(2));
        assert_eq!(d.participants[0].name.reveal(), "Kari");
        assert!(d.participants[1].email.is_empty());
    }
}
