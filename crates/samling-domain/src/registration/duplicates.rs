//! The same person twice: told kindly, never a barrier.

use super::fold::fold;
use crate::personal::Personal;
use std::collections::{BTreeMap, BTreeSet};

/// By what somebody is there twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alike {
    /// The same e-mail address.
    Email,
    /// The same name.
    Name,
}

/// Somebody who is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Twice {
    /// Who came first, from 0.
    pub first: usize,
    /// Who is the same, from 0.
    pub second: usize,
    /// By what.
    pub alike: Alike,
}

/// Everybody who is there already, by name and e-mail address; each at most once, the address before the name.
pub fn twice<'a>(people: impl IntoIterator<Item = (&'a Personal, &'a Personal)>) -> Vec<Twice> {
    let (mut names, mut emails) = (BTreeMap::new(), BTreeMap::new());
    let mut found = Vec::new();
    for (second, (name, email)) in people.into_iter().enumerate() {
        let seen = |known: &mut BTreeMap<String, usize>, text: &Personal, alike| {
            let text = fold(text.reveal());
            if text.is_empty() {
                return None;
            }
            let first = *known.entry(text).or_insert(second);
            (first != second).then_some(Twice { first, second, alike })
        };
        let by_email = seen(&mut emails, email, Alike::Email);
        let by_name = seen(&mut names, name, Alike::Name);
        found.extend(by_email.or(by_name));
    }
    found
}

/// Who has an address, from 0, that others have signed up; the addresses are [folded](fold).
pub fn elsewhere<'a>(
    people: impl IntoIterator<Item = &'a Personal>,
    addresses: &BTreeSet<String>,
) -> Vec<usize> {
    let known =
        |(_, email): &(usize, &Personal)| !email.is_empty() && addresses.contains(&fold(email.reveal()));
    people.into_iter().enumerate().filter(known).map(|(index, _)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(people: &[(&str, &str)]) -> Vec<(usize, usize, Alike)> {
        let people: Vec<_> = people.iter().map(|(n, e)| (Personal::new(n), Personal::new(e))).collect();
        let all = twice(people.iter().map(|(name, email)| (name, email)));
        all.into_iter().map(|one| (one.first, one.second, one.alike)).collect()
    }

    #[test]
    fn the_same_name_or_address_is_found_however_it_is_written() {
        use Alike::{Email, Name};
        assert_eq!(found(&[("Åse Berg", ""), ("Kari", ""), ("ASE  berg", "")]), [(0, 2, Name)]);
        assert_eq!(found(&[("A", "Kari@x.no"), ("B", "kari@X.no ")]), [(0, 1, Email)]);
        assert_eq!(found(&[("A", "a@x.no"), ("A", "a@x.no"), ("A", "")]), [(0, 1, Email), (0, 2, Name)]);
        // Places without a name are not the same person.
        assert_eq!(found(&[("", ""), ("", ""), ("Kari", "k@x.no"), ("Kåre", "l@x.no")]), []);
    }

    #[test]
    fn addresses_that_others_have_signed_up_are_found() {
        let known = BTreeSet::from([fold("kari@x.no")]);
        let people = ["", "KARI@x.no", "ola@x.no"].map(Personal::new);
        assert_eq!(elsewhere(&people, &known), [1]);
        assert_eq!(elsewhere(&people, &BTreeSet::from([String::new()])), [0; 0]);
    }
}
