//! Short forms: somebody's name and address, an address, a reason.

use super::delegation::Contact;
use super::form::{Errors, FieldError, FieldErrorKind};
use crate::personal::Personal;
use crate::typed::{line, lines};

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 500;

/// Reads a name and an address; errors are at `PREFIX-name` and `PREFIX-email`.
pub fn read_person(prefix: &str, name: &str, email: &str) -> Result<Contact, Vec<FieldError>> {
    let contact = Contact {
        name: Personal::new(line(name)),
        email: Personal::new(line(email)),
        phone: Personal::default(),
    };
    let mut errors = Errors(Vec::new());
    errors.name(&format!("{prefix}-name"), None, &contact.name);
    errors.email(&format!("{prefix}-email"), None, &contact.email, true);
    if errors.0.is_empty() { Ok(contact) } else { Err(errors.0) }
}

/// Reads an address; errors are at `field`.
pub fn read_email(field: &str, email: &str) -> Result<Personal, Vec<FieldError>> {
    let email = Personal::new(line(email));
    let mut errors = Errors(Vec::new());
    errors.email(field, None, &email, true);
    if errors.0.is_empty() { Ok(email) } else { Err(errors.0) }
}

/// Reads a reason; errors are at `field`.
pub fn read_reason(field: &str, text: &str) -> Result<String, Vec<FieldError>> {
    let reason = lines(text).trim().to_owned();
    let wrong = |kind| Err(vec![FieldError { field: field.to_owned(), person: None, kind }]);
    if reason.is_empty() {
        wrong(FieldErrorKind::ReasonMissing)
    } else if reason.chars().count() > LONGEST_REASON {
        wrong(FieldErrorKind::TooLong(LONGEST_REASON))
    } else {
        Ok(reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_a_name_and_an_address() {
        use FieldErrorKind::{EmailMissing, EmailWrong, NameMissing};
        for (name, email, expect) in [
            (" Per  Hansen ", "per@x.example", vec![]),
            ("", "per@x.example", vec![("new-name", NameMissing)]),
            ("Per", "", vec![("new-email", EmailMissing)]),
            ("", "per", vec![("new-name", NameMissing), ("new-email", EmailWrong)]),
        ] {
            let read = read_person("new", name, email);
            if let Ok(contact) = &read {
                assert_eq!(contact.name.reveal(), "Per Hansen");
            }
            let found: Vec<_> =
                read.err().unwrap_or_default().into_iter().map(|e| (e.field, e.kind)).collect();
            let expect: Vec<_> = expect.into_iter().map(|(f, k)| (f.to_owned(), k)).collect();
            assert_eq!(found, expect, "{name} {email}");
        }
    }

    #[test]
    fn a_reason_is_there_and_not_too_long() {
        assert_eq!(read_reason("reason", " fordi \r\n det er plass ").unwrap(), "fordi \n det er plass");
        for (text, kind) in [
            ("  ".to_owned(), FieldErrorKind::ReasonMissing),
            ("x".repeat(501), FieldErrorKind::TooLong(500)),
        ] {
            assert_eq!(read_reason("reason", &text).unwrap_err()[0].kind, kind);
        }
        assert!(read_email("email", "per@x.example").is_ok());
        assert!(read_email("email", "per").is_err());
    }
}
