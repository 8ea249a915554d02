//! Letters to organisers' accounts: they belong to no gathering.

use crate::contact::Note;
use crate::frame::{Button, Frame};
use crate::links::Links;
use samling_app::letter::{Content, NewLetter};
use samling_app::links::single_use::MINUTES;
use samling_language::Messages;

/// The letter of a content of this file; nothing for those of other files.
pub(crate) fn note(letter: &NewLetter, links: &Links) -> Option<Note> {
    let m = Messages::new(letter.language);
    let language = letter.language;
    let (subject, heading, intro, button) = match &letter.content {
        Content::LogIn { nonce } => (
            m.letter_subject_log_in(),
            m.letter_heading_log_in(),
            m.letter_log_in_intro(),
            Button { label: m.letter_button_log_in(), address: links.log_in(nonce, language) },
        ),
        Content::ResetPassword { nonce } => (
            m.letter_subject_reset_password(),
            m.letter_heading_reset_password(),
            m.letter_reset_password_intro(),
            Button {
                label: m.letter_button_reset_password(),
                address: links.reset_password(nonce, language),
            },
        ),
        _ => return None,
    };
    let frame = Frame {
        m,
        lang: language.tag(),
        subject: subject.to_owned(),
        title: m.site_name().to_owned(),
        when_and_where: String::new(),
        heading,
        button,
        announcement: String::new(),
        hosts: m.site_name().to_owned(),
        asked: Vec::new(),
        copy: String::new(),
    };
    Some(Note {
        frame,
        before: vec![intro.to_owned()],
        quoted: Vec::new(),
        after: vec![m.letter_single_use(MINUTES), m.letter_not_asked_nothing_changes().to_owned()],
    })
}
