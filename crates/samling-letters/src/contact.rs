//! Letters about who has the link: to deputies, colleagues and main contacts, and about what came late.

use crate::frame::{Button, Frame, Source};
use crate::plain::{line, paragraphs};
use crate::registration::manage_button;
use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use samling_app::letter::Content;
use samling_app::links::single_use::MINUTES;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;

/// A letter of some paragraphs with a button between.
pub(crate) struct Note {
    pub frame: Frame,
    pub before: Vec<String>,
    /// The organiser's own words.
    pub quoted: Vec<String>,
    pub after: Vec<String>,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/note.html")]
pub(crate) struct Html<'a> {
    pub l: &'a Note,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/note.txt")]
pub(crate) struct Text<'a> {
    pub l: &'a Note,
}

impl Note {
    /// The letter of a content of this file; nothing for those of other files.
    pub fn of(source: Source<'_>, content: &Content) -> Option<Self> {
        Some(match content {
            Content::InvitationLink { generation } => Self::invitation_link(source, *generation),
            Content::DeputyLink { generation, contact, from, to } => {
                Self::deputy_link(source, *generation, contact, (*from, *to))
            }
            Content::DeputyEnded => Self::deputy_ended(source),
            Content::AddressesChanged => Self::addresses_changed(source),
            Content::ConfirmAddress { nonce } => Self::confirm_address(source, nonce),
            Content::AddressReplaced => Self::address_replaced(source),
            Content::HandOver { nonce, former } => Self::hand_over(source, nonce, former),
            Content::NewContact { generation } => Self::new_contact(source, *generation),
            Content::FormerContact { successor } => Self::former_contact(source, successor),
            Content::LateRefused { intent, received_at, words } => {
                Self::late_refused(source, *intent, received_at, words)
            }
            _ => return None,
        })
    }

    fn new(frame: Frame, before: Vec<String>, after: Vec<String>) -> Self {
        Self { frame, before, quoted: Vec::new(), after }
    }

    fn invitation_link(source: Source<'_>, generation: i64) -> Self {
        let m = source.m;
        let button = Button { label: m.letter_button_invitation(), address: source.invitation(generation) };
        let subject = m.letter_subject_invitation_link(source.title());
        let frame = Frame::new(source, subject, m.letter_heading_invitation_link(), button);
        let intro = m.letter_invitation_link_intro(source.organisation(), &frame.title);
        Self::new(frame, vec![intro], vec![m.letter_invitation_link_keep(source.organisation())])
    }

    fn deputy_link(
        source: Source<'_>,
        generation: i64,
        contact: &Personal,
        days: (Option<Date>, Option<Date>),
    ) -> Self {
        let m = source.m;
        let button = Button {
            label: m.letter_button_manage(),
            address: source.for_deputy(generation).manage(generation),
        };
        let subject = m.letter_subject_deputy_link(source.title());
        let frame = Frame::new(source, subject, m.letter_heading_deputy_link(), button);
        let contact = line(contact.reveal());
        let intro = m.letter_deputy_link_intro(&contact, source.organisation(), &frame.title);
        let f = m.formats();
        let days = match days {
            (Some(from), Some(to)) => m.letter_deputy_from_to(f.date(from), f.date(to)),
            (Some(from), None) => m.letter_deputy_from(f.date(from), &contact),
            (None, Some(to)) => m.letter_deputy_to(f.date(to)),
            (None, None) => m.letter_deputy_always(&contact),
        };
        let may = m.letter_deputy_may().to_owned();
        Self::new(frame, vec![intro, days, may], vec![m.letter_deputy_keep().to_owned()])
    }

    fn deputy_ended(source: Source<'_>) -> Self {
        let m = source.m;
        let subject = m.letter_subject_deputy_ended(source.title());
        let button = announcement_button(source);
        let frame = Frame::new(source, subject, m.letter_heading_deputy_ended(), button);
        let intro = m.letter_deputy_ended_intro(source.organisation(), &frame.title);
        Self::new(frame, vec![intro], Vec::new())
    }

    fn addresses_changed(source: Source<'_>) -> Self {
        let m = source.m;
        let subject = m.letter_subject_addresses_changed(source.title());
        let button = announcement_button(source);
        let frame = Frame::new(source, subject, m.letter_heading_addresses_changed(), button);
        let intro = m.letter_addresses_changed_intro(source.organisation(), &frame.title);
        Self::new(frame, vec![intro], vec![m.letter_wrong_tell_us().to_owned()])
    }

    fn confirm_address(source: Source<'_>, nonce: &str) -> Self {
        let m = source.m;
        let button = Button {
            label: m.letter_button_confirm_address(),
            address: source.links.confirm_address(source.gathering(), nonce, source.language()),
        };
        let subject = m.letter_subject_confirm_address(source.title());
        let frame = Frame::new(source, subject, m.letter_heading_confirm_address(), button);
        let intro = m.letter_confirm_address_intro(source.organisation(), &frame.title);
        Self::new(
            frame,
            vec![intro],
            vec![m.letter_single_use(MINUTES), m.letter_not_asked_nothing_changes().to_owned()],
        )
    }

    fn address_replaced(source: Source<'_>) -> Self {
        let m = source.m;
        let subject = m.letter_subject_address_replaced(source.title());
        let button = announcement_button(source);
        let frame = Frame::new(source, subject, m.letter_heading_address_replaced(), button);
        let intro = m.letter_address_replaced_intro(source.organisation(), &frame.title);
        Self::new(frame, vec![intro], vec![m.letter_wrong_tell_us().to_owned()])
    }

    fn hand_over(source: Source<'_>, nonce: &str, former: &Personal) -> Self {
        let m = source.m;
        let button = Button {
            label: m.letter_button_hand_over(),
            address: source.links.take_over(source.gathering(), nonce, source.language()),
        };
        let subject = m.letter_subject_hand_over(source.title());
        let frame = Frame::new(source, subject, m.letter_heading_hand_over(), button);
        let intro = m.letter_hand_over_intro(line(former.reveal()), source.organisation(), &frame.title);
        Self::new(
            frame,
            vec![intro, m.letter_hand_over_means().to_owned()],
            vec![m.letter_single_use(MINUTES), m.letter_not_asked_nothing_changes().to_owned()],
        )
    }

    fn new_contact(source: Source<'_>, generation: i64) -> Self {
        let m = source.m;
        let subject = m.letter_subject_new_contact(source.title());
        let button = manage_button(source, generation);
        let frame = Frame::new(source, subject, m.letter_heading_new_contact(), button);
        let intro = m.letter_new_contact_intro(source.organisation(), &frame.title);
        Self::new(frame, vec![intro], vec![m.letter_new_contact_keep().to_owned()])
    }

    fn former_contact(source: Source<'_>, successor: &Personal) -> Self {
        let m = source.m;
        let subject = m.letter_subject_former_contact(source.title());
        let button = announcement_button(source);
        let frame = Frame::new(source, subject, m.letter_heading_former_contact(), button);
        let successor = line(successor.reveal());
        let intro = m.letter_former_contact_intro(successor, source.organisation(), &frame.title);
        Self::new(frame, vec![intro], vec![m.letter_wrong_tell_us().to_owned()])
    }

    fn late_refused(source: Source<'_>, intent: Intent, received_at: &Timestamp, words: &str) -> Self {
        let m = source.m;
        let at = m.formats().instant(received_at, &source.gathering().timezone);
        let subject = m.letter_subject_late_refused(source.title());
        let button = announcement_button(source);
        let frame = Frame::new(source, subject, m.letter_heading_late_refused(), button);
        let (organisation, title) = (source.organisation(), frame.title.clone());
        let intro = match intent {
            Intent::Submit => m.letter_late_refused_submit(&organisation, &title, &at),
            Intent::Withdraw | Intent::Decline => m.letter_late_refused_withdraw(&organisation, &title, &at),
        };
        let said = m.letter_late_refused_words().to_owned();
        Self { frame, before: vec![intro, said], quoted: paragraphs(words), after: Vec::new() }
    }
}

/// The button of letters that ask for nothing.
fn announcement_button(source: Source<'_>) -> Button {
    Button {
        label: source.m.letter_button_announcement(),
        address: source.links.announcement(source.gathering(), source.language()),
    }
}
