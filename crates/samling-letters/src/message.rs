//! The message as it goes over the line (RFC 5322): headers, text and HTML as alternatives, and attachments.

use crate::links::Links;
use crate::plain::line;
use crate::post::Envelope;
use crate::render::Rendered;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use samling_app::correspondence::Outgoing;
use samling_app::letter::Content;
use samling_domain::identity::GatheringId;
use std::time::SystemTime;

/// From whom letters come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The name that readers see.
    pub name: String,
    /// The address.
    pub address: String,
    /// Where answers go, when it is another address.
    pub reply_to: Option<String>,
}

/// Why no message could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAMessage {
    /// The sender's address is none.
    #[error("the sender's address is not an e-mail address")]
    Sender,
    /// No recipient has an address that can be used.
    #[error("no recipient has an e-mail address that can be used")]
    Recipients,
    /// The parts do not fit together.
    #[error("the message cannot be built: {0}")]
    Build(String),
}

/// The Message-ID of a letter: the same for every try, so that receivers can tell a repetition.
pub fn message_id(id: i64, gathering: Option<&GatheringId>, host: &str) -> String {
    let of = gathering.map_or("account", GatheringId::as_str);
    format!("<letter-{id}.{of}@{host}>")
}

/// The message and who gets it. Equal input gives equal bytes.
pub fn message(
    outgoing: &Outgoing,
    rendered: &Rendered,
    links: &Links,
    sender: &Sender,
) -> Result<(Vec<u8>, Envelope), NotAMessage> {
    let letter = &outgoing.letter;
    let host = links.host();
    let from = address(&sender.address).ok_or(NotAMessage::Sender)?;
    let envelope = envelope(outgoing, sender)?;
    let (name, reply_to) = seen_by_readers(outgoing, sender);
    let named = |address: Address| Mailbox::new(Some(line(&name)).filter(|name| !name.is_empty()), address);
    let answers = match &reply_to {
        Some(other) => address(other).ok_or(NotAMessage::Sender)?,
        None => from.clone(),
    };
    let mut builder = Message::builder()
        .message_id(Some(message_id(letter.id, letter.letter.gathering.as_ref(), &host)))
        .date(SystemTime::from(letter.created_at))
        .from(named(from))
        .reply_to(named(answers))
        .subject(line(&rendered.subject))
        .raw_header(header("Content-Language", letter.letter.language.tag()))
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Content::Correction(correction) = &letter.letter.content {
        // Mail programs show it beside the letter that it corrects.
        let earlier = message_id(correction.earlier, letter.letter.gathering.as_ref(), &host);
        builder = builder.in_reply_to(earlier.clone()).references(earlier);
    }
    for to in &envelope.to {
        builder = builder.to(Mailbox::new(None, address(to).ok_or(NotAMessage::Recipients)?));
    }
    builder
        .multipart(parts(letter.id, rendered)?)
        .map(|message| message.formatted())
        .map_or_else(|error| Err(NotAMessage::Build(error.to_string())), |raw| Ok((raw, envelope)))
}

/// The sender's name and where answers go: as the gathering says, else as the installation does.
fn seen_by_readers(outgoing: &Outgoing, sender: &Sender) -> (String, Option<String>) {
    let own = outgoing.loaded.as_ref().and_then(|loaded| loaded.gathering.sender.as_ref());
    let language = outgoing.letter.letter.language;
    let name = own.and_then(|own| own.name.as_ref()).map(|name| name.in_language(language).to_owned());
    let reply_to = own.and_then(|own| own.reply_to.clone());
    (name.unwrap_or_else(|| sender.name.clone()), reply_to.or_else(|| sender.reply_to.clone()))
}

/// From whom to whom; addresses that nothing can be sent to are left out, and so are repetitions.
pub fn envelope(outgoing: &Outgoing, sender: &Sender) -> Result<Envelope, NotAMessage> {
    let from = address(&sender.address).ok_or(NotAMessage::Sender)?.to_string();
    let recipients = &outgoing.letter.letter.recipients;
    let mut to: Vec<String> = Vec::with_capacity(recipients.len());
    for one in recipients.iter().filter_map(|one| address(one.reveal())).map(|one| one.to_string()) {
        if !to.contains(&one) {
            to.push(one);
        }
    }
    if to.len() < recipients.len() {
        let left_out = recipients.len() - to.len();
        tracing::warn!(
            letter = outgoing.letter.id,
            left_out,
            "some addresses of a letter cannot be used or repeat others"
        );
    }
    if to.is_empty() { Err(NotAMessage::Recipients) } else { Ok(Envelope { from, to }) }
}

/// An address with its domain in ASCII, so that every server takes it.
fn address(text: &str) -> Option<Address> {
    let (user, domain) = text.rsplit_once('@')?;
    let domain = idna::domain_to_ascii(domain).ok()?;
    Address::new(user, domain).ok()
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn parts(id: i64, rendered: &Rendered) -> Result<MultiPart, NotAMessage> {
    // The underscore after `=` can come in no encoded part, so that no content ends a part early (RFC 2045, 6.7).
    let boundary = |part: &str| format!("=_samling-letter-{id}-{part}");
    let kind = |mime: &str| ContentType::parse(mime).map_err(|error| NotAMessage::Build(error.to_string()));
    let part = |content: &str, mime: &str| -> Result<SinglePart, NotAMessage> {
        Ok(SinglePart::builder()
            .header(kind(mime)?)
            .header(ContentTransferEncoding::QuotedPrintable)
            .body(content.to_owned()))
    };
    let alternative = MultiPart::alternative()
        .boundary(boundary("body"))
        .singlepart(part(&rendered.text, "text/plain; charset=utf-8")?)
        .singlepart(part(&rendered.html, "text/html; charset=utf-8")?);
    if rendered.attachments.is_empty() {
        return Ok(alternative);
    }
    let mut mixed = MultiPart::mixed().boundary(boundary("whole")).multipart(alternative);
    for attachment in &rendered.attachments {
        let content = lettre::message::Body::new_with_encoding(
            attachment.bytes.clone(),
            ContentTransferEncoding::Base64,
        )
        .map_err(|_| NotAMessage::Build("an attachment cannot be encoded".to_owned()))?;
        mixed =
            mixed.singlepart(Attachment::new(line(&attachment.name)).body(content, kind(&attachment.mime)?));
    }
    Ok(mixed)
}
