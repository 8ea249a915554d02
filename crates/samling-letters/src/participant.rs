//! Letters about a participant's own part: the personal letter with the link, and what the main contact is told.

use crate::frame::{Button, Fact, Frame, Prose, Source};
use crate::links::{Links, query};
use crate::plain::line;
use crate::registration::{announcement_button, labels, manage_button, wishes};
use askama::Template;
use samling_app::letter::OwnChange;
use samling_app::links::personal::SEGMENT;
use samling_domain::gathering::Gathering;
use samling_domain::identity::ParticipantId;
use samling_domain::language::Language;
use samling_domain::participant::open;
use samling_domain::personal::Personal;
use samling_domain::privacy::retention::{Kind, day_of};
use samling_domain::privacy::{asked, responsible};
use samling_domain::registration::delegation::Participant;

impl Links {
    /// A participant's own page.
    pub fn personal(
        &self,
        gathering: &Gathering,
        participant: ParticipantId,
        generation: i64,
        language: Language,
    ) -> String {
        let token = self.key.personal_token(&gathering.id, participant, generation);
        let base = self.base_url.trim_end_matches('/');
        format!("{base}/{}/{SEGMENT}/{token}{}", gathering.id, query(gathering, language))
    }
    /// The page on privacy.
    pub fn privacy(&self, gathering: &Gathering, language: Language) -> String {
        let base = self.base_url.trim_end_matches('/');
        format!("{base}/{}/privacy{}", gathering.id, query(gathering, language))
    }
}

/// To a participant: you are signed up, this is what is registered, and here is your own page.
pub(crate) struct PersonalLetter {
    pub frame: Frame,
    pub intro: String,
    pub can: Vec<&'static str>,
    pub until: String,
    pub alone: &'static str,
    pub registered: Vec<Fact>,
    pub why: Prose,
    pub ground: String,
    pub law: Prose,
    pub kept: Vec<String>,
    pub ask: String,
    pub privacy: String,
}

/// A short letter with one thing to say.
pub(crate) struct Notice {
    pub frame: Frame,
    pub paragraphs: Vec<String>,
}

macro_rules! parts {
    ($($name:ident: $html:ident $html_path:literal, $text:ident $text_path:literal;)+) => {$(
        /// The HTML part.
        #[derive(Template)]
        #[template(path = $html_path)]
        pub(crate) struct $html<'a> {
            pub l: &'a $name,
        }
        /// The text part.
        #[derive(Template)]
        #[template(path = $text_path)]
        pub(crate) struct $text<'a> {
            pub l: &'a $name,
        }
    )+};
}
parts! {
    PersonalLetter: PersonalHtml "letters/personal.html", PersonalText "letters/personal.txt";
    Notice: NoticeHtml "letters/notice.html", NoticeText "letters/notice.txt";
}

impl PersonalLetter {
    pub fn new(
        source: Source<'_>,
        person: &Participant,
        by: &Personal,
        generation: i64,
        again: bool,
    ) -> Self {
        let (m, g) = (source.m, source.gathering());
        let (title, organisation) = (source.title(), source.organisation());
        let button = Button {
            label: m.letter_button_personal(),
            address: source.links.personal(g, person.id, generation, source.language()),
        };
        let (subject, heading) = if again {
            (m.letter_subject_personal_again(&title), m.letter_heading_personal_again())
        } else {
            (m.letter_subject_personal(&title), m.letter_heading_personal())
        };
        let frame = Frame::new(source, subject, heading, button);
        let by = line(by.reveal());
        let intro = match (again, by.is_empty()) {
            (true, _) => m.letter_personal_intro_again(&frame.title, &organisation),
            (false, true) => m.letter_personal_intro_unnamed(&organisation, &frame.title),
            (false, false) => m.letter_personal_intro(&by, &organisation, &frame.title),
        };
        let mut can = vec![m.letter_personal_can_see(), m.letter_personal_can_needs()];
        if !g.topics.is_empty() {
            can.insert(1, m.letter_personal_can_wish());
        }
        can.push(m.letter_personal_can_erase());
        let until = open(g, source.letter().created_at);
        let f = m.formats();
        Self {
            intro,
            can,
            until: m.letter_personal_until(f.deadline(until.wishes_until), f.deadline(until.needs_until)),
            alone: m.letter_personal_alone(),
            registered: registered(source, person),
            why: purpose(source),
            ground: m.by_code(g.privacy.ground.code(), &[]).unwrap_or_default(),
            law: g.privacy.law.as_ref().map(|law| source.prose(law)).unwrap_or_default(),
            kept: kept(source),
            ask: ask(source),
            privacy: source.links.privacy(g, source.language()),
            frame,
        }
    }
}

/// What is registered about a participant, field by field.
fn registered(source: Source<'_>, person: &Participant) -> Vec<Fact> {
    let m = source.m;
    let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
    let mut facts = vec![
        fact(m.name(), source.name(person, 1)),
        fact(m.email(), line(person.email.reveal())),
        fact(m.letter_personal_work(), source.work(person)),
        fact(m.letter_personal_takes(), labels(source, &person.elements).join(", ")),
    ];
    facts.extend(wishes(source, &person.wishes, false).into_iter().map(|words| fact("", words)));
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

/// What the data is used for.
fn purpose(source: Source<'_>) -> Prose {
    match &source.gathering().privacy.purpose {
        Some(purpose) => source.prose(purpose),
        None => Prose { lang: "", paragraphs: vec![source.m.privacy_purpose_usual().to_owned()] },
    }
}

/// Until when each kind is kept, kinds of the same day together.
fn kept(source: Source<'_>) -> Vec<String> {
    let (m, g) = (source.m, source.gathering());
    let line = |kind: Kind| {
        let what = m.by_code(&format!("privacy-kind-{}", kind.code()), &[])?;
        Some(m.privacy_deleted_on(what, m.formats().date(day_of(g, kind)?)))
    };
    [Kind::Needs, Kind::Wishes, Kind::Names].into_iter().filter_map(line).collect()
}

/// Who answers for the data, and whom to ask.
fn ask(source: Source<'_>) -> String {
    let (m, g) = (source.m, source.gathering());
    let body = responsible(g).map(|body| source.said(&body.name)).unwrap_or_default();
    match asked(g).and_then(|contact| contact.email.as_deref()) {
        Some(email) => m.privacy_responsible_and_ask(body, line(email)),
        None => m.privacy_responsible_is(body),
    }
}

impl Notice {
    /// A participant has changed the own data.
    pub fn own_change(source: Source<'_>, number: usize, what: OwnChange, generation: Option<i64>) -> Self {
        let m = source.m;
        let organisation = source.organisation();
        let text = match what {
            OwnChange::Corrected => m.letter_own_corrected(number, &organisation),
            OwnChange::Erased => m.letter_own_erased(number, &organisation),
            OwnChange::ErasedLate => m.letter_own_erased_late(number, &organisation),
        };
        let next = match (what, generation) {
            (OwnChange::Erased, _) => Some(m.letter_own_erased_next(source.last_change())),
            (OwnChange::ErasedLate, Some(_)) => Some(m.letter_own_erased_late_next().to_owned()),
            _ => None,
        };
        let button = match generation {
            Some(generation) => manage_button(source, generation),
            None => announcement_button(source),
        };
        let subject = m.letter_subject_own_change(source.title());
        Self {
            frame: Frame::new(source, subject, m.letter_heading_own_change(), button),
            paragraphs: std::iter::once(text).chain(next).collect(),
        }
    }

    /// The letter that stood here is deleted.
    pub fn erased(source: Source<'_>) -> Self {
        let m = source.m;
        let subject = m.letter_subject_erased(source.title());
        Self {
            frame: Frame::new(source, subject, m.letter_heading_erased(), announcement_button(source)),
            paragraphs: vec![m.letter_erased_text().to_owned()],
        }
    }
}
