//! The words of Bokmål, Nynorsk and English that this check knows.

/// The month that a word or its abbreviation names, 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    Some(match word {
        "januar" | "january" | "jan" => 1,
        "februar" | "february" | "feb" => 2,
        "mars" | "march" | "mar" => 3,
        "april" | "apr" => 4,
        "mai" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nov" => 11,
        "desember" | "december" | "des" | "dec" => 12,
        _ => return None,
    })
}

/// The number that a word says. `to` is a number only in Norwegian; callers look at the unit.
pub(super) fn number(word: &str) -> Option<u32> {
    const TENS: [(&str, u32); 8] = [
        ("tjue", 20),
        ("tretti", 30),
        ("førti", 40),
        ("femti", 50),
        ("seksti", 60),
        ("sytti", 70),
        ("åtti", 80),
        ("nitti", 90),
    ];
    if let Some(small) = small_number(word) {
        return Some(small);
    }
    for (ten, value) in TENS {
        if let Some(rest) = word.strip_prefix(ten) {
            if rest.is_empty() {
                return Some(value);
            }
            return small_number(rest).filter(|n| (1..=9).contains(n)).map(|n| value + n);
        }
    }
    None
}

fn small_number(word: &str) -> Option<u32> {
    Some(match word {
        "en" | "én" | "ein" | "éin" | "ei" | "éi" | "et" | "ett" | "eitt" | "eit" | "one" => 1,
        "to" | "two" => 2,
        "tre" | "three" => 3,
        "fire" | "four" => 4,
        "fem" | "five" => 5,
        "seks" | "six" => 6,
        "sju" | "syv" | "seven" => 7,
        "åtte" | "eight" => 8,
        "ni" | "nine" => 9,
        "ti" | "ten" => 10,
        "elleve" | "eleven" => 11,
        "tolv" | "twelve" => 12,
        "tretten" => 13,
        "fjorten" => 14,
        "femten" => 15,
        "seksten" => 16,
        "sytten" => 17,
        "atten" => 18,
        "nitten" => 19,
        "hundre" => 100,
        _ => return None,
    })
}

/// `første`, `fyrste`, `first`, ... as 1, 2, 3, ...
pub(super) fn ordinal(word: &str) -> Option<u8> {
    Some(match word {
        "første" | "fyrste" | "first" => 1,
        "andre" | "annen" | "second" => 2,
        "tredje" | "third" => 3,
        "fjerde" | "fourth" => 4,
        "femte" | "fifth" => 5,
        _ => return None,
    })
}

/// Kinds of event; a compound ends with one of these stems.
const EVENTS: [&str; 19] = [
    "samling",
    "konferanse",
    "seminar",
    "kurs",
    "møte",
    "fagdag",
    "webinar",
    "workshop",
    "verksted",
    "verkstad",
    "forum",
    "treff",
    "messe",
    "arrangement",
    "gathering",
    "conference",
    "course",
    "meeting",
    "festival",
];

/// Endings of the singular, indefinite and definite, in both written forms.
const SINGULAR: [&str; 9] = ["", "en", "n", "a", "et", "t", "s", "ens", "ets"];

/// An event's name split into what stands before the kind (`klima`) and the kind (`samling`), for
/// a word in the singular. Plural words speak of several events, whose dates differ rightly.
pub(super) fn event(word: &str) -> Option<(&str, &'static str)> {
    for kind in EVENTS {
        if let Some(at) = word.rfind(kind) {
            let (before, rest) = (&word[..at], &word[at + kind.len()..]);
            if SINGULAR.contains(&rest) {
                return Some((before, kind));
            }
        }
    }
    None
}

/// An event in the plural: a series.
pub(super) fn event_plural(word: &str) -> bool {
    EVENTS.iter().any(|kind| {
        word.rfind(kind).is_some_and(|at| {
            matches!(&word[at + kind.len()..], "er" | "ar" | "r" | "ene" | "ane" | "a" | "rekke" | "serie")
        }) && event(word).is_none()
    })
}

/// A word that links a statement to its value without adding a meaning of its own.
pub(super) fn is_link(word: &str) -> bool {
    matches!(
        word,
        "er" | "blir"
            | "vert"
            | "var"
            | "ble"
            | "vart"
            | "den"
            | "satt"
            | "sett"
            | "sat"
            | "settes"
            | "til"
            | "på"
            | "dato"
            | "nå"
            | "no"
            | "altså"
            | "allerede"
            | "allereie"
            | "som"
            | "i"
            | "år"
            | "innen"
            | "innan"
            | "senest"
            | "seinast"
            | "utsatt"
            | "utsett"
            | "forlenget"
            | "forlenga"
            | "utvidet"
            | "utvida"
            | "flyttet"
            | "flytta"
            | "is"
            | "was"
            | "on"
            | "by"
            | "the"
            | "kl"
            | "klokken"
            | "klokka"
            | "midnatt"
            | "derfor"
            | "difor"
            | "fremdeles"
            | "framleis"
            | "fortsatt"
            | "nemlig"
    )
}

/// Words that put a whole sentence into another time or call its value withdrawn.
pub(super) fn is_elsewhere(word: &str) -> bool {
    matches!(
        word,
        "fjor"
            | "ifjor"
            | "fjorårets"
            | "fjoråret"
            | "forrige"
            | "førre"
            | "opprinnelig"
            | "opprinnelige"
            | "opphavleg"
            | "opphavlege"
            | "feilaktig"
            | "previous"
            | "originally"
    )
}

/// Words that do so only for a value close behind them.
pub(super) fn is_elsewhere_nearby(word: &str) -> bool {
    matches!(
        word,
        "tidligere"
            | "tidlegare"
            | "neste"
            | "sist"
            | "publisert"
            | "oppdatert"
            | "endret"
            | "endra"
            | "next"
            | "last"
            | "updated"
            | "published"
    )
}

/// The meal that a word names, `konferansemiddagen` included.
pub(super) fn meal(word: &str) -> Option<super::MealName> {
    use super::MealName::{Breakfast, Dinner, Lunch};
    let word = word
        .strip_suffix("en")
        .or(word.strip_suffix("pause"))
        .or(word.strip_suffix("pausen"))
        .unwrap_or(word);
    match word {
        "lunsj" | "lunch" => Some(Lunch),
        "frokost" | "frukost" | "breakfast" => Some(Breakfast),
        "dinner" => Some(Dinner),
        _ if word.ends_with("middag") && !matches!(word, "ettermiddag" | "formiddag" | "føremiddag") => {
            Some(Dinner)
        }
        _ => None,
    }
}
