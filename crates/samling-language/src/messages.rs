//! The messages, made from `locales/` by the build script.

use crate::format::Formats;
use crate::given::Arg;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use samling_domain::language::Language;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// The messages in one language: one method per key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    /// The language.
    pub language: Language,
}

impl Messages {
    /// The messages in a language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// Dates, times, money and numbers in the same language.
    pub const fn formats(self) -> Formats {
        Formats::new(self.language)
    }

    /// A message whose key comes from data, such as the code of a rejection; `None` for an unknown key.
    ///
    /// An argument that is a whole number as people write it (`3`, not `03`) chooses plural forms. An argument that the
    /// message needs and that is not given is shown as `{$name}`.
    pub fn by_code(self, key: &str, args: &[(&str, String)]) -> Option<String> {
        let index = Self::KEYS.binary_search(&key).ok()?;
        if let Some(texts) = TEXTS.get(index).copied().flatten() {
            return Some(pick(self.language, texts).to_owned());
        }
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, text) in args {
            let number = text.parse::<i64>().ok().filter(|number| number.to_string() == *text);
            values.set((*name).to_owned(), number.map_or_else(|| text.value(), |number| number.value()));
        }
        Some(shown(self.language, key, &values))
    }
}

/// The text of the language.
const fn pick(language: Language, texts: [&'static str; 3]) -> &'static str {
    match language {
        Language::Nb => texts[0],
        Language::Nn => texts[1],
        Language::En => texts[2],
    }
}

/// A message with its arguments filled in.
fn resolve(language: Language, key: &str, args: Vec<(&'static str, FluentValue<'static>)>) -> String {
    shown(language, key, &args.into_iter().collect())
}

fn shown(language: Language, key: &str, args: &FluentArgs<'_>) -> String {
    let bundle = bundle(language);
    // The build has put every key that comes here into every bundle.
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 3] = [const { OnceLock::new() }; 3];
    let index = match language {
        Language::Nb => 0,
        Language::Nn => 1,
        Language::En => 2,
    };
    BUNDLES[index].get_or_init(|| {
        let tag = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        // The build has parsed the same source and found it right, so neither step can fail.
        let resource =
            FluentResource::try_new(SOURCES[index].to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        bundle
    })
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_message_is_the_text_of_its_language() {
        let expect =
            [(Language::Nb, "Velg språk"), (Language::Nn, "Vel språk"), (Language::En, "Choose language")];
        for (language, text) in expect {
            assert_eq!(Messages::new(language).language_choose(), text);
        }
    }

    #[test]
    fn a_number_chooses_the_plural_form_in_every_language() {
        let expect = [
            (Language::Nb, "1 dag igjen", "13 dager igjen"),
            (Language::Nn, "1 dag igjen", "13 dagar igjen"),
            (Language::En, "1 day left", "13 days left"),
        ];
        for (language, one, many) in expect {
            let m = Messages::new(language);
            assert_eq!(m.deadline_days_left(1), one);
            assert_eq!(m.deadline_days_left(13_usize), many);
        }
    }

    #[test]
    fn a_text_is_put_in_as_it_is() {
        let name = String::from("<b>Åse</b> {x}");
        assert_eq!(Messages::new(Language::Nb).page_title(&name, "Samling"), "<b>Åse</b> {x} – Samling");
    }

    #[test]
    fn a_code_from_data_finds_its_message() {
        let m = Messages::new(Language::Nn);
        assert_eq!(m.by_code("close", &[]).as_deref(), Some("Lukk"));
        for (days, text) in [("1", "1 dag igjen"), ("13", "13 dagar igjen"), ("03", "03 dagar igjen")] {
            assert_eq!(m.by_code("deadline-days-left", &[("days", days.to_owned())]).as_deref(), Some(text));
        }
        assert_eq!(m.by_code("deadline-days-left", &[]).as_deref(), Some("{$days} dagar igjen"));
        assert_eq!(m.by_code("no-such-message", &[]), None);
    }

    #[test]
    fn every_key_has_a_text_in_every_language() {
        assert!(Messages::KEYS.is_sorted());
        assert_eq!(Messages::KEYS.len(), TEXTS.len());
        for language in Language::ALL {
            for key in Messages::KEYS {
                let text = Messages::new(language).by_code(key, &[]).unwrap();
                assert!(!text.trim().is_empty(), "{key} in {}", language.tag());
                let at_run_time = TEXTS[Messages::KEYS.binary_search(key).unwrap()].is_none();
                assert!(!at_run_time || bundle(language).has_message(key), "{key} in {}", language.tag());
            }
        }
    }
}
