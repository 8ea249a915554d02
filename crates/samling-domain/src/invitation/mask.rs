//! Addresses as they are shown to whoever holds a link that many may hold.

/// How many dots stand for what is hidden: always the same, so that the length tells nothing.
const DOTS: &str = "•••••";
/// How many characters of a longer name are shown.
const SHOWN: usize = 2;

/// An address of which only the beginning and the domain are shown: `po•••••@overhalla.example`. Those who know it recognise
/// it; nobody else can write to it.
pub fn mask(address: &str) -> String {
    let Some((name, domain)) = address.rsplit_once('@') else { return DOTS.to_owned() };
    let shown = if name.chars().count() > SHOWN { SHOWN } else { 1 };
    let start: String = name.chars().take(shown).collect();
    format!("{start}{DOTS}@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_beginning_and_the_domain_are_shown() {
        for (address, expect) in [
            ("postmottak@overhalla.example", "po•••••@overhalla.example"),
            ("kari@overhalla.example", "ka•••••@overhalla.example"),
            ("ab@x.example", "a•••••@x.example"),
            ("a@x.example", "a•••••@x.example"),
            ("åse@x.example", "ås•••••@x.example"),
            ("nonsense", "•••••"),
            ("", "•••••"),
        ] {
            assert_eq!(mask(address), expect);
        }
    }
}
