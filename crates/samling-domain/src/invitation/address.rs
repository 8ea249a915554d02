//! E-mail addresses.

/// True for what can be an e-mail address: something, one `@`, and a domain with a dot; no white space.
///
/// Whether somebody reads it only a letter can tell.
pub fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"@,;|<>()\"".contains(c);
    !name.is_empty()
        && text.len() <= 254
        && name.chars().all(plain)
        && domain.chars().all(plain)
        && domain.contains('.')
        && domain
            .split('.')
            .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_a_name_and_a_domain() {
        for good in ["post@snasa.example", "a.b+c@d.e.example", "postmottak@bømlo.example"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "post",
            "post@",
            "@a.example",
            "a@b",
            "a@b..example",
            "a b@c.example",
            "a@b@c.example",
            "a@-b.example",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
