//! What a main contact agrees to: the organiser's words, and what a cancellation costs. The form carries a mark of the terms
//! that it shows, so that what is kept as accepted is what was read, also when the organiser changes them meanwhile, or when
//! the reader has changed the language in another window.

use crate::page::{cancellation, paragraphs};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use samling_app::Loaded;
use samling_app::registration::Terms;
use samling_domain::language::Language;
use samling_language::facts;
use sha2::{Digest, Sha256};

/// The hidden field of the form that holds the mark.
pub(super) const FIELD: &str = "terms-shown";
/// How many bytes of the hash are the mark.
const MARK: usize = 12;

/// The terms as they hold now, in paragraphs.
pub(super) fn words(loaded: &Loaded, language: Language) -> Vec<String> {
    let gathering = &loaded.gathering;
    let text = facts::render(&gathering.registration.terms, gathering, loaded.invited, language);
    [paragraphs(&text), cancellation(gathering, language)].concat()
}

/// The mark of the terms as they hold now in a language.
pub(super) fn mark(loaded: &Loaded, language: Language) -> String {
    let mut hash = Sha256::new();
    hash.update(language.tag());
    for paragraph in words(loaded, language) {
        hash.update("\n\n");
        hash.update(paragraph);
    }
    URL_SAFE_NO_PAD.encode(&hash.finalize()[..MARK])
}

/// The terms that a form with this mark showed; none when they have been changed since.
pub(super) fn shown(loaded: &Loaded, of_form: &str) -> Option<Terms> {
    let language = loaded.gathering.languages.iter().find(|language| mark(loaded, **language) == of_form)?;
    Some(Terms::new(words(loaded, *language).join("\n\n"), *language))
}
