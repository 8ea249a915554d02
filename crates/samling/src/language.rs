//! The language in which the program answers at the command line.

use samling_domain::language::Language;

/// The language asked for, else that of the surroundings (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
pub fn of_messages(asked: Option<Language>) -> Language {
    let surroundings = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
    asked.unwrap_or_else(|| of_surroundings(surroundings.iter().map(String::as_str)))
}

/// The first that says anything decides, as everywhere on such systems.
fn of_surroundings<'a>(values: impl Iterator<Item = &'a str>) -> Language {
    let mut said = values.filter(|value| !value.is_empty());
    said.next().and_then(|value| Language::from_tag(value.split('.').next()?)).unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_surroundings_that_says_anything_decides() {
        for (values, expect) in [
            (["nb_NO.UTF-8", "", "en_US.UTF-8"], Language::Nb),
            (["", "nn_NO", "nb_NO"], Language::Nn),
            (["", "", "no_NO.UTF-8"], Language::Nb),
            (["C", "nb_NO", "nb_NO"], Language::En),
            (["C.UTF-8", "", ""], Language::En),
            (["", "", ""], Language::En),
        ] {
            assert_eq!(of_surroundings(values.into_iter()), expect, "{values:?}");
        }
    }
}
