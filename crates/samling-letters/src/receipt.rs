//! The receipt as a document for the archive of whoever signed up: what is signed up, what is covered, and the accepted terms.
//! It holds no secret link, because archives are read by many.

use crate::coverage::Confirmation;
use crate::document::{Block, Document, NotADocument};
use crate::frame::{Frame, Source};
use crate::links::Links;
use crate::plain::{line, paragraphs};
use crate::registration::Receipt;
use crate::render::Attachment;
use jiff::Timestamp;
use samling_app::correspondence::Outgoing;
use samling_app::letter::Content;
use samling_domain::invitation::Invited;

/// The terms as they were accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// The receipt of a sign-up, or of what was decided, as a PDF; nothing for other letters. Without `accepted` the terms are
/// those of the gathering, accepted when the letter was written.
pub fn receipt(
    outgoing: &Outgoing,
    links: &Links,
    accepted: Option<&Accepted>,
) -> Option<Result<Attachment, NotADocument>> {
    let source = Source::new(outgoing, links)?;
    let document = document(source, accepted)?;
    let (m, organisation, gathering) = (source.m, &source.invited()?.id, &source.gathering().id);
    Some(document.pdf().map(|bytes| Attachment {
        name: format!("{}-{}-{organisation}.pdf", m.document_file_name(), gathering),
        mime: "application/pdf".to_owned(),
        bytes,
    }))
}

fn document(source: Source<'_>, accepted: Option<&Accepted>) -> Option<Document> {
    let (m, outgoing) = (source.m, source.outgoing);
    let (delegation, mut blocks, frame) = match &outgoing.letter.letter.content {
        Content::Receipt { delegation, generation, changed } => {
            let receipt = Receipt::new(source, delegation, *generation, *changed);
            (delegation, provisional(&receipt), receipt.frame)
        }
        Content::Confirmation { delegation, decision, generation, changed } => {
            let confirmation = Confirmation::new(source, delegation, decision, *generation, *changed);
            (delegation, decided(&confirmation), confirmation.frame)
        }
        _ => return None,
    };
    blocks.push(Block::Heading(m.letter_registered_heading().to_owned()));
    blocks.extend(crate::registration::registered(source, delegation).into_iter().map(Block::Paragraph));
    let zone = &source.gathering().timezone;
    let (terms, at) = if let Some(accepted) = accepted {
        (paragraphs(&accepted.text), accepted.at)
    } else {
        let terms = source.prose(&source.gathering().registration.terms).paragraphs;
        (terms, outgoing.letter.created_at)
    };
    blocks.push(Block::Heading(m.letter_terms_heading().to_owned()));
    blocks.push(Block::Strong(m.document_accepted(m.formats().instant(&at, zone))));
    blocks.extend(terms.into_iter().map(Block::Paragraph));
    let title = m.document_title(source.organisation());
    let mut all = head(source, source.invited()?, &frame, &title);
    all.append(&mut blocks);
    Some(Document {
        language: source.language().tag(),
        title: format!("{title}: {}", frame.title),
        author: frame.hosts.clone(),
        at: outgoing.letter.created_at,
        foot: m.document_foot(&frame.title, frame.announcement.split('?').next().unwrap_or_default()),
        messages: m,
        blocks: all,
    })
}

fn head(source: Source<'_>, invited: &Invited, frame: &Frame, title: &str) -> Vec<Block> {
    let m = source.m;
    let zone = &source.gathering().timezone;
    let mut facts = vec![
        (m.document_organisation(), line(invited.official_name.as_deref().unwrap_or(&invited.name))),
        (m.document_when_and_where(), frame.when_and_where.clone()),
        (m.document_hosts(), frame.hosts.clone()),
        (m.document_as_of(), m.formats().instant(&source.letter().created_at, zone)),
    ];
    if let Some(number) = &invited.organisation_number {
        facts.insert(1, (m.document_organisation_number(), number.clone()));
    }
    let mut blocks = vec![Block::Title(title.to_owned()), Block::Lead(frame.title.clone())];
    blocks.extend(facts.into_iter().map(|(label, value)| Block::Fact(label.to_owned(), value)));
    blocks
}

fn provisional(receipt: &Receipt) -> Vec<Block> {
    let m = receipt.frame.m;
    let mut blocks = vec![
        Block::Heading(m.letter_provisional_heading().to_owned()),
        Block::Paragraph(m.letter_provisional_text().to_owned()),
    ];
    blocks.extend(receipt.people.iter().map(|person| Block::Person {
        name: person.name.clone(),
        work: person.work.clone(),
        lines: person.lines.clone(),
    }));
    blocks.push(Block::Strong(receipt.own.clone()));
    if receipt.about {
        blocks.push(Block::Paragraph(m.letter_about().to_owned()));
    }
    blocks.extend(receipt.unused.iter().cloned().map(Block::Paragraph));
    never(&mut blocks, m.letter_never_covered(), &receipt.never);
    blocks
}

fn decided(confirmation: &Confirmation) -> Vec<Block> {
    let m = confirmation.frame.m;
    let mut blocks = vec![
        Block::Heading(m.letter_people_heading().to_owned()),
        Block::Paragraph(confirmation.summary.clone()),
    ];
    blocks.extend(confirmation.people.iter().map(|person| {
        let mut lines = Vec::new();
        if !person.absence.is_empty() {
            lines.push(person.absence.to_owned());
        }
        for (heading, stay) in
            [(m.letter_stay_covered(), &person.covered), (m.letter_stay_own(), &person.own)]
        {
            if !stay.rows.is_empty() {
                let rows: Vec<String> =
                    stay.rows.iter().map(|row| format!("{}: {}", row.label, row.value)).collect();
                lines.push(format!("{heading} {}", rows.join("; ")));
            }
        }
        lines.extend(person.lines.iter().cloned());
        Block::Person { name: person.name.clone(), work: person.work.clone(), lines }
    }));
    blocks.push(Block::Strong(confirmation.own.clone()));
    blocks.extend(confirmation.billing.iter().cloned().map(Block::Paragraph));
    never(&mut blocks, m.letter_never_covered(), &confirmation.never);
    if !confirmation.cancellation.is_empty() {
        never(&mut blocks, m.letter_cancellation(), &confirmation.cancellation);
    }
    blocks
}

fn never(blocks: &mut Vec<Block>, heading: &str, items: &[String]) {
    if !items.is_empty() {
        blocks.push(Block::Paragraph(heading.to_owned()));
        blocks.extend(items.iter().map(|item| Block::Point(format!("– {item}"))));
    }
}
