//! Takes over the people of an earlier gathering: names, addresses, roles and fields; never what concerns their health.

use super::delegation::{Contact, Delegation};
use super::fold::fold;
use super::form::{Form, PersonForm};
use crate::gathering::Gathering;
use crate::language::Text;
use crate::personal::Personal;

/// How many people there are to take over; none where personal data has been deleted.
pub fn offered(earlier: &Delegation) -> usize {
    earlier.participants.iter().filter(|person| !person.name.is_empty()).count()
}

/// Fills an empty form with the people of an earlier delegation: what the new gathering has roles and fields for, by id
/// or by label. What is typed already stays.
pub fn take_over(form: &mut Form, gathering: &Gathering, earlier: &Delegation, of: &Gathering) {
    let most = gathering.registration.max_participants as usize;
    let roles = |g: &Gathering| -> Vec<(String, Text)> {
        g.roles.iter().map(|role| (role.id.to_string(), role.label.clone())).collect()
    };
    let fields = |g: &Gathering| -> Vec<(String, Text)> {
        g.fields.iter().map(|field| (field.id.to_string(), field.label.clone())).collect()
    };
    form.people.retain(|person| !person.is_blank());
    for person in earlier.participants.iter().filter(|person| !person.name.is_empty()) {
        if form.people.len() >= most {
            break;
        }
        let field = person.field.as_ref().map(ToString::to_string).unwrap_or_default();
        form.people.push(PersonForm {
            name: person.name.clone(),
            email: person.email.clone(),
            role: same(person.role.as_str(), &roles(of), &roles(gathering)),
            field: same(&field, &fields(of), &fields(gathering)),
            ..PersonForm::preset(gathering)
        });
    }
    let Contact { name, email, phone } = &earlier.contact;
    fill(&mut form.contact.name, name);
    fill(&mut form.contact.email, email);
    fill(&mut form.contact.phone, phone);
    if form.buyer_reference.is_empty() {
        form.buyer_reference.clone_from(&earlier.buyer_reference);
    }
}

fn fill(place: &mut Personal, with: &Personal) {
    if place.is_empty() {
        place.clone_from(with);
    }
}

/// The id of the same choice in the new gathering: of the same id, or of the same label in one of the languages.
fn same(id: &str, old: &[(String, Text)], new: &[(String, Text)]) -> String {
    if new.iter().any(|(known, _)| known == id) {
        return id.to_owned();
    }
    let Some((_, label)) = old.iter().find(|(known, _)| known == id) else { return String::new() };
    let alike = |other: &Text| {
        label.all().any(|(language, text)| other.all().any(|(l, t)| l == language && fold(t) == fold(text)))
    };
    new.iter().find(|(_, other)| alike(other)).map(|(id, _)| id.clone()).unwrap_or_default()
}
