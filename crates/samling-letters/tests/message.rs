//! The whole message, read back by an independent parser.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod world;

use mailparse::{MailHeaderMap, ParsedMail, parse_mail};
use samling_app::letter::Content;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_letters::message::{NotAMessage, message};
use samling_letters::{Sender, render};
use world::{contents, delegation, links, outgoing, sender};

fn raw(language: Language, content: Content) -> Vec<u8> {
    let outgoing = outgoing(language, content);
    let rendered = render(&outgoing, &links()).unwrap();
    message(&outgoing, &rendered, &links(), &sender()).unwrap().0
}

fn confirmation() -> Content {
    contents(&delegation()).into_iter().find(|content| content.code() == "confirmation").unwrap()
}

fn leaves<'a>(mail: &'a ParsedMail<'a>) -> Vec<&'a ParsedMail<'a>> {
    if mail.subparts.is_empty() { vec![mail] } else { mail.subparts.iter().flat_map(leaves).collect() }
}

#[test]
fn a_reader_gets_back_what_was_rendered() {
    for language in Language::ALL {
        for content in contents(&delegation()) {
            let outgoing = outgoing(language, content.clone());
            let rendered = render(&outgoing, &links()).unwrap();
            let raw = raw(language, content);
            assert!(raw.is_ascii(), "every server takes it");
            assert!(raw.split(|byte| *byte == b'\n').all(|line| line.len() <= 999), "RFC 5322, 2.1.1");
            let mail = parse_mail(&raw).unwrap();
            let header = |name: &str| mail.headers.get_first_value(name).unwrap_or_default();
            assert_eq!(header("Subject"), rendered.subject);
            assert_eq!(header("Message-ID"), "<letter-12.havdag-2030@samling.example>");
            assert_eq!(header("Date"), "Tue, 10 Sep 2030 08:30:00 +0000");
            assert_eq!(header("From"), "Havdagene på Ytterøya <samling@havradet.example>");
            assert!(header("Reply-To").ends_with("<svar@havradet.example>"));
            assert_eq!(header("To"), "maja@sorvika.example, ola@sorvika.example");
            assert_eq!(header("Auto-Submitted"), "auto-generated");
            assert_eq!(header("Content-Language"), language.tag());
            assert_eq!(header("MIME-Version"), "1.0");
            let parts = leaves(&mail);
            let body = |index: usize| parts[index].get_body().unwrap().replace("\r\n", "\n");
            assert_eq!(parts[0].ctype.mimetype, "text/plain");
            assert_eq!(body(0).trim_end(), rendered.text.trim_end());
            assert_eq!(parts[1].ctype.mimetype, "text/html");
            assert_eq!(body(1).trim_end(), rendered.html.trim_end());
            assert_eq!(parts.len(), 2 + rendered.attachments.len());
            for (part, attachment) in parts[2..].iter().zip(&rendered.attachments) {
                assert_eq!(part.get_body_raw().unwrap(), attachment.bytes);
                if part.ctype.mimetype == "text/calendar" {
                    let method = part.ctype.params.get("method").map(String::as_str).unwrap_or_default();
                    let said = format!("METHOD:{method}\r\n");
                    assert!(String::from_utf8_lossy(&attachment.bytes).contains(&said), "{said}");
                }
                let disposition = part.get_content_disposition();
                assert_eq!(disposition.params.get("filename"), Some(&attachment.name));
            }
        }
    }
}

#[test]
fn a_correction_refers_to_the_letter_that_it_corrects() {
    let contents = contents(&delegation());
    let correction = contents.into_iter().find(|content| content.code() == "correction").unwrap();
    let raw = raw(Language::Nb, correction);
    let mail = parse_mail(&raw).unwrap();
    for header in ["In-Reply-To", "References"] {
        let value = mail.headers.get_first_value(header);
        assert_eq!(value.as_deref(), Some("<letter-7.havdag-2030@samling.example>"), "{header}");
    }
    assert!(mail.headers.get_first_value("Subject").unwrap().starts_with("Retting: Invitasjon"));
}

#[test]
fn letters_on_changes_are_stored_whole() {
    for content in contents(&delegation()) {
        let json = serde_json::to_string(&content).unwrap();
        assert_eq!(serde_json::from_str::<Content>(&json).unwrap(), content, "{json}");
    }
}

#[test]
fn equal_input_gives_equal_bytes() {
    assert_eq!(raw(Language::Nb, confirmation()), raw(Language::Nb, confirmation()));
}

#[test]
fn headers_cannot_be_added_by_what_somebody_writes() {
    let mut outgoing = outgoing(Language::Nb, Content::NotComing { generation: 1 });
    let mut gathering = outgoing.loaded.as_ref().unwrap().gathering.clone();
    gathering.short_title.nb = "Tittel\r\nBcc: alle@x.example\r\n\r\nbody".to_owned();
    outgoing.loaded = Some(world::loaded(gathering));
    outgoing.organisation.as_mut().unwrap().invited.name = "x\r\nBcc: y@x.example".to_owned();
    let sender = Sender { name: "Navn\r\nBcc: z@x.example".to_owned(), ..sender() };
    let rendered = render(&outgoing, &links()).unwrap();
    let (raw, _) = message(&outgoing, &rendered, &links(), &sender).unwrap();
    let mail = parse_mail(&raw).unwrap();
    assert!(mail.headers.get_first_value("Bcc").is_none());
    assert!(mail.headers.get_first_value("Subject").unwrap().contains("Tittel Bcc: alle@x.example body"));
}

#[test]
fn addresses_that_cannot_be_used_are_left_out() {
    let mut outgoing = outgoing(Language::Nb, Content::NotComing { generation: 1 });
    let mut to = |addresses: &[&str]| {
        outgoing.letter.letter.recipients = addresses.iter().map(Personal::new).collect();
        let rendered = render(&outgoing, &links()).unwrap();
        message(&outgoing, &rendered, &links(), &sender()).map(|(_, envelope)| envelope.to)
    };
    assert_eq!(
        to(&["a@b.example", "a@b.example", "x y@z", "c@bømlo.example"]).unwrap(),
        ["a@b.example", "c@xn--bmlo-gra.example"]
    );
    assert_eq!(to(&["a@b.example\r\nRCPT TO:<x@y.example>"]), Err(NotAMessage::Recipients));
    assert_eq!(to(&[]), Err(NotAMessage::Recipients));
}

#[test]
fn the_gathering_s_own_sender_is_seen_and_the_installation_s_address_sends() {
    use samling_domain::gathering::LetterSender;
    use samling_domain::language::Text;
    for (reply_to, answers) in
        [(Some("svar@radet.example"), "svar@radet.example"), (None, "svar@havradet.example")]
    {
        let mut outgoing = outgoing(Language::Nn, confirmation());
        let mut loaded = (**outgoing.loaded.as_ref().unwrap()).clone();
        let name =
            Text { nb: "Rådet".to_owned(), nn: "Rådet, nynorsk\r\nBcc: x@y.example".to_owned(), en: None };
        loaded.gathering.sender =
            Some(LetterSender { name: Some(name), reply_to: reply_to.map(str::to_owned) });
        outgoing.loaded = Some(std::sync::Arc::new(loaded));
        let rendered = render(&outgoing, &links()).unwrap();
        let (raw, envelope) = message(&outgoing, &rendered, &links(), &sender()).unwrap();
        let mail = parse_mail(&raw).unwrap();
        let header = |name: &str| mail.headers.get_first_value(name).unwrap_or_default();
        let from = header("From");
        assert!(from.contains("Rådet, nynorsk") && from.ends_with(" <samling@havradet.example>"), "{from}");
        assert!(header("Reply-To").ends_with(&format!("<{answers}>")), "{}", header("Reply-To"));
        assert_eq!(mail.headers.get_all_values("Bcc"), Vec::<String>::new());
        assert_eq!(envelope.from, "samling@havradet.example");
    }
}
