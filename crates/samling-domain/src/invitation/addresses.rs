//! The registered addresses of an organisation: read as typed, and compared with those that were there.

use crate::personal::Personal;
use crate::registration::form::{FieldError, FieldErrorKind, LONGEST_EMAIL};
use crate::typed::{is_email, line};

/// The most addresses that an organisation has.
pub const MOST_ADDRESSES: usize = 10;

/// Whether two addresses are the same: letter case does not matter.
pub fn same(one: &Personal, other: &Personal) -> bool {
    one.reveal().to_lowercase() == other.reveal().to_lowercase()
}

/// Reads typed addresses. Empty fields are passed over; errors are at `address-N`, from 0.
pub fn read<T: AsRef<str>>(typed: &[T]) -> Result<Vec<Personal>, Vec<FieldError>> {
    let mut read: Vec<Personal> = Vec::new();
    let mut errors = Vec::new();
    let mut wrong = |index: usize, kind| {
        errors.push(FieldError { field: format!("address-{index}"), person: None, kind });
    };
    for (index, text) in typed.iter().enumerate() {
        let address = Personal::new(line(text.as_ref()));
        if address.is_empty() {
            continue;
        }
        if address.reveal().chars().count() > LONGEST_EMAIL {
            wrong(index, FieldErrorKind::TooLong(LONGEST_EMAIL));
        } else if !is_email(address.reveal()) {
            wrong(index, FieldErrorKind::EmailWrong);
        } else if read.iter().any(|other| same(other, &address)) {
            wrong(index, FieldErrorKind::Twice);
        } else {
            read.push(address);
        }
    }
    if errors.is_empty() && read.is_empty() {
        errors.push(FieldError {
            field: "address-0".to_owned(),
            person: None,
            kind: FieldErrorKind::EmailMissing,
        });
    }
    if errors.is_empty() { Ok(read.into_iter().take(MOST_ADDRESSES).collect()) } else { Err(errors) }
}

/// What differs between two lists of addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Only in the new list.
    pub added: Vec<Personal>,
    /// Only in the old list.
    pub removed: Vec<Personal>,
}

impl Change {
    /// Compares two lists, whatever their order.
    pub fn between(old: &[Personal], new: &[Personal]) -> Self {
        let only = |these: &[Personal], those: &[Personal]| {
            let missing = |one: &&Personal| !those.iter().any(|other| same(one, other));
            these.iter().filter(missing).cloned().collect()
        };
        Self { added: only(new, old), removed: only(old, new) }
    }
    /// True when both lists hold the same.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
    /// The names of what changed, for the journal; never the addresses.
    pub fn fields(&self) -> Vec<String> {
        let added = self.added.iter().map(|_| "address-added".to_owned());
        added.chain(self.removed.iter().map(|_| "address-removed".to_owned())).collect()
    }
}

/// Who is told that the addresses were changed: everybody who was registered, but not an address that letters are known not
/// to reach.
pub fn told(old: &[Personal], refused: &[Personal]) -> Vec<Personal> {
    old.iter().filter(|one| !refused.iter().any(|other| same(one, other))).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<Personal> {
        text.split_whitespace().map(Personal::new).collect()
    }

    #[test]
    fn typed_addresses_are_read_or_named() {
        use FieldErrorKind::{EmailMissing, EmailWrong, TooLong, Twice};
        type Row<'a> = (&'a [&'a str], Result<&'a str, (&'a str, FieldErrorKind)>);
        let long = format!("{}@x.example", "a".repeat(260));
        let rows: [Row<'_>; 8] = [
            (&["post@a.example"], Ok("post@a.example")),
            (&["", " post@a.example ", ""], Ok("post@a.example")),
            (&["a@a.example", "b@a.example"], Ok("a@a.example b@a.example")),
            (&["", ""], Err(("address-0", EmailMissing))),
            (&[], Err(("address-0", EmailMissing))),
            (&["a@a.example", "post"], Err(("address-1", EmailWrong))),
            (&["a@a.example", "A@A.example"], Err(("address-1", Twice))),
            (&[&long], Err(("address-0", TooLong(254)))),
        ];
        for (typed, expect) in rows {
            match (read(typed), expect) {
                (Ok(got), Ok(expect)) => assert_eq!(got, list(expect), "{typed:?}"),
                (Err(got), Err((field, kind))) => {
                    assert_eq!(
                        (got[0].field.as_str(), &got[0].kind, got.len()),
                        (field, &kind, 1),
                        "{typed:?}"
                    );
                }
                (got, expect) => panic!("{typed:?}: {got:?} instead of {expect:?}"),
            }
        }
    }

    #[test]
    fn changes_are_named_without_the_addresses() {
        for (old, new, added, removed) in [
            ("a@x.example", "a@x.example", "", ""),
            ("a@x.example", "A@x.example", "", ""),
            ("a@x.example b@x.example", "b@x.example a@x.example", "", ""),
            ("a@x.example", "b@x.example", "b@x.example", "a@x.example"),
            ("a@x.example", "a@x.example b@x.example", "b@x.example", ""),
        ] {
            let change = Change::between(&list(old), &list(new));
            assert_eq!((&change.added, &change.removed), (&list(added), &list(removed)), "{old} -> {new}");
            assert_eq!(change.is_empty(), change.fields().is_empty());
            assert!(change.fields().iter().all(|field| !field.contains('@')));
        }
    }

    #[test]
    fn an_address_that_letters_do_not_reach_is_not_told() {
        assert_eq!(told(&list("a@x.example b@x.example"), &list("B@x.example")), list("a@x.example"));
    }
}
