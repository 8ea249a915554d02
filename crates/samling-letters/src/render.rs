//! From a letter of the outbox to subject, text, HTML and attachments.

use crate::calendar::attended_calendar;
use crate::frame::{Frame, Source};
use crate::links::Links;
use crate::plain::fold;
use crate::{
    account, allocation, change, contact, contributor, coverage, invitation, names, participant,
    registration, waiting_list,
};
use askama::Template;
use samling_app::correspondence::Outgoing;
use samling_app::letter::Content;

/// A letter as its readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The subject, one line.
    pub subject: String,
    /// The text part, complete by itself, folded at 72 characters.
    pub text: String,
    /// The HTML part, a whole document.
    pub html: String,
    /// What goes with it.
    pub attachments: Vec<Attachment>,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// File name, ASCII.
    pub name: String,
    /// Media type with parameters.
    pub mime: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Why a letter could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum NotRendered {
    /// A template failed.
    #[error("a template failed: {0}")]
    Template(#[from] askama::Error),
    /// It belongs to no gathering or goes to nobody, although its content needs that.
    #[error("the letter belongs to no gathering or goes to no organisation")]
    Homeless,
}

/// Makes the letter that `outgoing` tells of, in its language.
pub fn render(outgoing: &Outgoing, links: &Links) -> Result<Rendered, NotRendered> {
    if let Some(l) = account::note(&outgoing.letter.letter, links) {
        return finish(&l.frame, &contact::Text { l: &l }, &contact::Html { l: &l });
    }
    let source = Source::new(outgoing, links).ok_or(NotRendered::Homeless)?;
    let to_anybody = matches!(outgoing.letter.letter.content, Content::Contributor { .. });
    if outgoing.organisation.is_none() && !to_anybody {
        return Err(NotRendered::Homeless);
    }
    content(source, outgoing, links, &outgoing.letter.letter.content)
}

fn content(
    source: Source<'_>,
    outgoing: &Outgoing,
    links: &Links,
    told: &Content,
) -> Result<Rendered, NotRendered> {
    match told {
        Content::Copy { of, generation } => content(source.for_deputy(*generation), outgoing, links, of),
        Content::Invitation { generation } => invited(source, *generation, false),
        Content::Reminder { generation } => invited(source, *generation, true),
        Content::Receipt { delegation, generation, changed } => {
            let l = registration::Receipt::new(source, delegation, *generation, *changed);
            let (text, html) = (registration::ReceiptText { l: &l }, registration::ReceiptHtml { l: &l });
            let mut rendered = finish(&l.frame, &text, &html)?;
            match crate::receipt::receipt(outgoing, links, None) {
                Some(Ok(file)) => rendered.attachments.push(file),
                // The letter says it all; the file is only for archives.
                Some(Err(error)) => tracing::error!(%error, "a receipt could not be made a PDF"),
                None => {}
            }
            Ok(rendered)
        }
        Content::Withdrawal { generation } => closed(source, *generation, true),
        Content::NotComing { generation } => closed(source, *generation, false),
        Content::Late { intent, delegation, received_at } => {
            let l = registration::Late::new(source, *intent, delegation, *received_at);
            finish(&l.frame, &registration::LateText { l: &l }, &registration::LateHtml { l: &l })
        }
        Content::ManageLink { generation } => {
            let l = registration::ManageLink::new(source, *generation);
            finish(&l.frame, &registration::ManageLinkText { l: &l }, &registration::ManageLinkHtml { l: &l })
        }
        Content::Names { places, generation } => {
            let l = names::Names::new(source, places, *generation);
            finish(&l.frame, &names::Text { l: &l }, &names::Html { l: &l })
        }
        Content::WaitingList { event, delegation, generation, confirmed, place, until, reason } => {
            let told = waiting_list::Told {
                event: *event,
                delegation,
                generation: *generation,
                confirmed: *confirmed,
                place: *place,
                until: *until,
                reason: reason.as_deref(),
            };
            let l = waiting_list::WaitingList::new(source, told);
            finish(&l.frame, &waiting_list::Text { l: &l }, &waiting_list::Html { l: &l })
        }
        Content::Confirmation { delegation, decision, generation, changed } => {
            let l = coverage::Confirmation::new(source, delegation, decision, *generation, *changed);
            let mut rendered = finish(&l.frame, &coverage::Text { l: &l }, &coverage::Html { l: &l })?;
            let days = coverage::attended(source.gathering(), decision);
            let stamp = outgoing.letter.created_at;
            let file = attended_calendar(source.loaded(), source.language(), &links.base_url, stamp, &days);
            rendered.attachments.extend(file.map(|file| Attachment {
                name: format!("{}.ics", source.gathering().id),
                mime: "text/calendar; charset=utf-8; method=PUBLISH".to_owned(),
                bytes: file.into_bytes(),
            }));
            Ok(rendered)
        }
        Content::Personal { person, by, generation, again } => {
            let l = participant::PersonalLetter::new(source, person, by, *generation, *again);
            finish(&l.frame, &participant::PersonalText { l: &l }, &participant::PersonalHtml { l: &l })
        }
        Content::OwnChange { number, what, generation, .. } => {
            let l = participant::Notice::own_change(source, *number, *what, *generation);
            finish(&l.frame, &participant::NoticeText { l: &l }, &participant::NoticeHtml { l: &l })
        }
        Content::Seats { people, seats, generation, changed } => {
            let l = allocation::Seats::new(source, people, seats, *generation, *changed);
            finish(&l.frame, &allocation::SeatsText { l: &l }, &allocation::SeatsHtml { l: &l })
        }
        Content::OwnSeats { person, seats, generation, changed, asked, sequence } => {
            let told = allocation::Told {
                person,
                seats,
                generation: *generation,
                changed: *changed,
                asked: *asked,
                sequence: *sequence,
            };
            let l = allocation::OwnSeats::new(source, told);
            let (text, html) = (allocation::OwnSeatsText { l: &l }, allocation::OwnSeatsHtml { l: &l });
            let mut rendered = finish(&l.frame, &text, &html)?;
            rendered.attachments.extend(allocation::calendar(source, told));
            Ok(rendered)
        }
        Content::Erased { .. } => {
            let l = participant::Notice::erased(source);
            finish(&l.frame, &participant::NoticeText { l: &l }, &participant::NoticeHtml { l: &l })
        }
        Content::Contributor { contributor: one, generation, confirmed } => {
            let l = contributor::Letter::new(source, one, *generation, *confirmed);
            let mut rendered = finish(&l.frame, &contributor::Text { l: &l }, &contributor::Html { l: &l })?;
            let file = contributor::calendar(source, one, *confirmed);
            rendered.attachments.extend(file.map(|file| Attachment {
                name: format!("{}.ics", source.gathering().id),
                mime: "text/calendar; charset=utf-8; method=PUBLISH".to_owned(),
                bytes: file.into_bytes(),
            }));
            Ok(rendered)
        }
        Content::GatheringChange(told) => {
            let l = change::Change::new(source, told);
            let mut rendered = finish(&l.frame, &change::Text { l: &l }, &change::Html { l: &l })?;
            rendered.attachments.extend(change::calendar(source, told));
            Ok(rendered)
        }
        Content::Correction(correction) => {
            let l = change::Corrected::new(source, correction);
            finish(&l.frame, &change::CorrectedText { l: &l }, &change::CorrectedHtml { l: &l })
        }
        other => {
            let l = contact::Note::of(source, other).ok_or(NotRendered::Homeless)?;
            finish(&l.frame, &contact::Text { l: &l }, &contact::Html { l: &l })
        }
    }
}

fn invited(source: Source<'_>, generation: i64, reminder: bool) -> Result<Rendered, NotRendered> {
    let l = invitation::Invitation::new(source, generation, reminder);
    finish(&l.frame, &invitation::Text { l: &l }, &invitation::Html { l: &l })
}

fn closed(source: Source<'_>, generation: i64, withdrawn: bool) -> Result<Rendered, NotRendered> {
    let l = registration::Closed::new(source, generation, withdrawn);
    finish(&l.frame, &registration::ClosedText { l: &l }, &registration::ClosedHtml { l: &l })
}

fn finish(frame: &Frame, text: &impl Template, html: &impl Template) -> Result<Rendered, NotRendered> {
    Ok(Rendered {
        subject: frame.subject.clone(),
        text: fold(&text.render()?),
        html: html.render()?,
        attachments: Vec::new(),
    })
}
