//! What every letter has around its content.

use crate::links::Links;
use crate::plain::{line, paragraphs};
use samling_app::Loaded;
use samling_app::correspondence::Outgoing;
use samling_app::letter::StoredLetter;
use samling_app::store::OrganisationRow;
use samling_domain::gathering::{Body, Gathering};
use samling_domain::identity::{FieldId, PackageId, RoleId};
use samling_domain::invitation::{AnswerState, Invited};
use samling_domain::language::{Language, Text};
use samling_domain::registration::delegation::{Contact, Participant};
use samling_language::{Messages, facts};

/// What a letter is made from.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub outgoing: &'a Outgoing,
    pub links: &'a Links,
    pub m: Messages,
    loaded: &'a Loaded,
    organisation: Option<&'a OrganisationRow>,
    /// The generation of the deputy's link, in a copy for the deputy.
    pub deputy: Option<i64>,
}

impl<'a> Source<'a> {
    /// Nothing for a letter that belongs to no gathering.
    pub fn new(outgoing: &'a Outgoing, links: &'a Links) -> Option<Self> {
        let m = Messages::new(outgoing.letter.letter.language);
        let loaded = outgoing.loaded.as_deref()?;
        Some(Self { outgoing, links, m, loaded, organisation: outgoing.organisation.as_ref(), deputy: None })
    }
    /// The same letter as a copy for the deputy, with the deputy's own link.
    pub fn for_deputy(self, generation: i64) -> Self {
        Self { deputy: Some(generation), ..self }
    }
    pub fn language(self) -> Language {
        self.m.language
    }
    pub fn loaded(self) -> &'a Loaded {
        self.loaded
    }
    pub fn gathering(self) -> &'a Gathering {
        &self.loaded.gathering
    }
    pub fn letter(self) -> &'a StoredLetter {
        &self.outgoing.letter
    }
    /// The organisation that the letter goes to, if it goes to one.
    pub fn invited(self) -> Option<&'a Invited> {
        self.organisation.map(|row| &row.invited)
    }
    /// True when the organisation is signed up.
    pub fn signed_up(self) -> bool {
        self.organisation.is_some_and(|row| row.state == AnswerState::Registered)
    }
    /// The organisation's name.
    pub fn organisation(self) -> String {
        self.invited().map(|invited| line(invited.shown_name())).unwrap_or_default()
    }
    /// The address of the organisation's invitation.
    pub fn invitation(self, generation: i64) -> String {
        let (g, language) = (self.gathering(), self.language());
        self.invited().map_or_else(
            || self.links.announcement(g, language),
            |invited| self.links.invitation(g, &invited.id, generation, language),
        )
    }
    /// The address of the organisation's delegation.
    pub fn manage(self, generation: i64) -> String {
        let (g, language) = (self.gathering(), self.language());
        self.invited().map_or_else(
            || self.links.announcement(g, language),
            |invited| match self.deputy {
                Some(own) => self.links.deputy(g, &invited.id, own, language),
                None => self.links.manage(g, &invited.id, generation, language),
            },
        )
    }
    /// The address of the organisation's place on the waiting list.
    pub fn waiting_list(self, generation: i64) -> String {
        let (g, language) = (self.gathering(), self.language());
        self.invited().map_or_else(
            || self.links.announcement(g, language),
            |invited| match self.deputy {
                // The place on the waiting list is shown there too.
                Some(own) => self.links.deputy(g, &invited.id, own, language),
                None => self.links.waiting_list(g, &invited.id, generation, language),
            },
        )
    }
    /// A text of the organiser as one line.
    pub fn said(self, text: &Text) -> String {
        self.prose(text).paragraphs.join(" ")
    }
    /// A text of the organiser.
    pub fn prose(self, text: &Text) -> Prose {
        let loaded = self.loaded();
        let (text, language) =
            facts::render_with_language(text, &loaded.gathering, loaded.invited, self.language());
        Prose {
            lang: if language == self.language() { "" } else { language.tag() },
            paragraphs: paragraphs(&text),
        }
    }
    /// The gathering's short name.
    pub fn title(self) -> String {
        self.said(&self.gathering().short_title)
    }
    /// `27.–28. november 2018`.
    pub fn dates(self) -> String {
        let g = self.gathering();
        match (g.first_day(), g.last_day()) {
            (Some(first), Some(last)) => self.m.formats().dates(first.date, last.date),
            _ => String::new(),
        }
    }
    /// The last moment to sign up.
    pub fn deadline(self) -> String {
        self.m.formats().deadline_with_time(self.gathering().registration.deadline)
    }
    /// The last moment to change.
    pub fn last_change(self) -> String {
        self.m.formats().deadline_with_time(self.gathering().registration.last_change())
    }
    pub fn package(self, id: &PackageId) -> String {
        let package = self.gathering().packages.iter().find(|package| package.id == *id);
        package.map_or_else(|| id.to_string(), |package| self.said(&package.label))
    }
    fn role(self, id: &RoleId) -> String {
        let role = self.gathering().roles.iter().find(|role| role.id == *id);
        role.map_or_else(|| id.to_string(), |role| self.said(&role.label))
    }
    fn field(self, id: &FieldId) -> String {
        let field = self.gathering().fields.iter().find(|field| field.id == *id);
        field.map_or_else(|| id.to_string(), |field| self.said(&field.label))
    }
    /// A participant's name, or "Place without a name 2": the number is that among the places without one.
    pub fn name(self, person: &Participant, number: usize) -> String {
        if person.name.is_erased() {
            return self.m.erased().to_owned();
        }
        let name = line(person.name.reveal());
        if name.is_empty() { self.m.place_without_name(number) } else { name }
    }
    /// `Saksbehandler, landbruk`.
    pub fn work(self, person: &Participant) -> String {
        let role = self.role(&person.role);
        match &person.field {
            Some(field) => format!("{role}, {}", self.field(field)),
            None => role,
        }
    }
    /// What the host never pays for.
    pub fn never_covered(self) -> Vec<String> {
        self.gathering()
            .coverage
            .never
            .iter()
            .map(|text| self.said(text))
            .filter(|text| !text.is_empty())
            .collect()
    }
}

/// Name, address and telephone number of somebody in one line.
pub(crate) fn reached(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.email, &contact.phone].map(|part| line(part.reveal()));
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A text of the organiser: its language where that is another than the letter's (otherwise empty), and its paragraphs.
#[derive(Default)]
pub(crate) struct Prose {
    pub lang: &'static str,
    pub paragraphs: Vec<String>,
}

/// A label and what stands beside it.
pub(crate) struct Fact {
    pub label: String,
    pub value: String,
}

/// Whom to ask.
pub(crate) struct Asked {
    /// The body and the role.
    pub who: String,
    pub email: String,
    pub phone: String,
}

/// What stands around the content of every letter.
pub(crate) struct Frame {
    pub m: Messages,
    pub lang: &'static str,
    pub subject: String,
    /// The gathering's full name.
    pub title: String,
    /// When and where.
    pub when_and_where: String,
    /// The heading of the letter.
    pub heading: &'static str,
    pub button: Button,
    pub announcement: String,
    pub hosts: String,
    pub asked: Vec<Asked>,
    /// That this is a copy, and why the reader gets it; otherwise empty.
    pub copy: String,
}

/// The one thing to do.
pub(crate) struct Button {
    pub label: &'static str,
    pub address: String,
}

impl Frame {
    pub fn new(source: Source<'_>, subject: String, heading: &'static str, button: Button) -> Self {
        let g = source.gathering();
        let hosts: Vec<String> = g.organisers.iter().map(|body| source.said(&body.name)).collect();
        let place =
            g.sites.first().map(|site| format!("{}, {}", source.said(&site.name), source.said(&site.town)));
        let when_and_where =
            [Some(source.dates()), place].into_iter().flatten().filter(|part| !part.is_empty());
        Self {
            m: source.m,
            lang: source.language().tag(),
            subject: line(&subject),
            title: source.said(&g.title),
            when_and_where: when_and_where.collect::<Vec<_>>().join(", "),
            heading,
            button,
            announcement: source.links.announcement(g, source.language()),
            hosts: source.m.formats().list(&hosts),
            asked: asked(source),
            copy: source.deputy.map_or_else(String::new, |_| source.m.letter_copy(source.organisation())),
        }
    }
}

fn asked(source: Source<'_>) -> Vec<Asked> {
    let bodies: Vec<&Body> = source.gathering().organisers.iter().flat_map(Body::all).collect();
    bodies
        .into_iter()
        .filter_map(|body| {
            let contact = body.contact.as_ref()?;
            Some(Asked {
                who: format!("{}, {}", source.said(&body.name), source.said(&contact.role)),
                email: contact.email.as_deref().map(line).unwrap_or_default(),
                phone: contact.phone.as_deref().map(samling_language::format::phone).unwrap_or_default(),
            })
        })
        .collect()
}
