//! The post against a mail server that behaves well and badly.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod server;

use samling_app::correspondence::Sent;
use samling_letters::{Envelope, Post, SmtpPost};
use server::{Manner, Server};
use std::time::{Duration, Instant};

const LETTER: &[u8] = b"Subject: x\r\nMessage-ID: <letter-1.g@h>\r\n\r\nHei\r\n.\r\n..punktum\r\n";

fn envelope(to: &[&str]) -> Envelope {
    Envelope { from: "a@a.example".to_owned(), to: to.iter().map(ToString::to_string).collect() }
}

fn post(server: &Server) -> SmtpPost {
    let short = Duration::from_secs(1);
    SmtpPost::from_url(&server.url, "samling.example").unwrap().with_timeouts(short, short)
}

fn sent(manner: Manner, to: &[&str]) -> (Sent, Server) {
    let server = Server::start(vec![manner]);
    let sent = post(&server).deliver(1, LETTER, &envelope(to));
    (sent, server)
}

/// The variant, without its words.
fn kind(sent: &Sent) -> &'static str {
    match sent {
        Sent::Delivered => "delivered",
        Sent::TryLater(_) => "later",
        Sent::Refused(_) => "refused",
        Sent::Unsure(_) => "unsure",
    }
}

#[test]
fn a_letter_arrives_as_it_was_with_its_dots() {
    let (sent, server) = sent(Manner::Accept, &["b@b.example", "c@c.example"]);
    assert_eq!(sent, Sent::Delivered);
    assert_eq!(server.letters().len(), 1, "one transaction for all recipients");
    assert_eq!(server.letters()[0].trim_end(), std::str::from_utf8(LETTER).unwrap().trim_end());
    assert_eq!(server.count("RCPT"), 2);
    assert_eq!(server.count("EHLO samling.example"), 1);
}

#[test]
fn what_a_failure_means_depends_on_when_it_happens() {
    let one: &[&str] = &["b@b.example"];
    for (manner, expect) in [
        (Manner::Drop(""), "later"),
        (Manner::Hang(""), "later"),
        (Manner::Drop("EHLO"), "later"),
        (Manner::Answer("MAIL", 1, "451 busy"), "later"),
        (Manner::Answer("MAIL", 1, "550 not you"), "refused"),
        (Manner::Hang("MAIL"), "later"),
        (Manner::Answer("RCPT", 1, "450 greylisted"), "later"),
        (Manner::Answer("RCPT", 1, "550 no such user"), "refused"),
        (Manner::Drop("RCPT"), "later"),
        (Manner::Answer("DATA", 1, "452 full"), "later"),
        (Manner::Answer("DATA", 1, "554 no"), "refused"),
        (Manner::Drop("DATA"), "later"),
        (Manner::Hang("DATA"), "later"),
        (Manner::AfterDot("451 try again"), "later"),
        (Manner::AfterDot("554 spam"), "refused"),
        (Manner::Hang("QUIT"), "delivered"),
        (Manner::Drop("QUIT"), "delivered"),
        (Manner::DropAfterDot, "unsure"),
        (Manner::HangAfterDot, "unsure"),
        (Manner::AfterDot("what?"), "unsure"),
    ] {
        let began = Instant::now();
        let (sent, _) = sent(manner.clone(), one);
        assert_eq!(kind(&sent), expect, "{manner:?}: {sent:?}");
        assert!(began.elapsed() < Duration::from_secs(5), "{manner:?} does not wait for ever");
    }
}

#[test]
fn nobody_there_is_tried_later() {
    let post = SmtpPost::from_url("smtp://127.0.0.1:1", "x.example").unwrap();
    assert_eq!(kind(&post.deliver(1, LETTER, &envelope(&["b@b.example"]))), "later");
}

#[test]
fn a_line_that_breaks_inside_the_letter_is_tried_later() {
    // Large enough that writing it fails while it is under way.
    let large = [b"Subject: x\r\n\r\n".to_vec(), b"ord ord ord ord\r\n".repeat(2_000_000)].concat();
    let server = Server::start(vec![Manner::DropInside]);
    let sent = post(&server).deliver(1, &large, &envelope(&["b@b.example"]));
    assert_eq!(kind(&sent), "later", "{sent:?}");
    assert!(server.letters().is_empty());
}

#[test]
fn one_refused_recipient_does_not_keep_the_letter_from_the_others() {
    let two: &[&str] = &["b@b.example", "c@c.example"];
    let (some, server) = sent(Manner::Answer("RCPT", 1, "550 no such user"), two);
    assert_eq!((some, server.letters().len()), (Sent::Delivered, 1));
    let (some, server) = sent(Manner::Answer("RCPT", 2, "450 later"), two);
    assert_eq!((some, server.letters().len()), (Sent::Delivered, 1));
}

#[test]
fn what_the_server_says_is_kept_in_one_short_line() {
    let (sent, _) =
        sent(Manner::Answer("MAIL", 1, "550-5.7.1 we do not\r\n550 want you here"), &["b@b.example"]);
    let Sent::Refused(reason) = sent else { panic!("{sent:?}") };
    assert!(
        reason.contains("we do not") && !reason.contains(['\r', '\n']) && reason.chars().count() <= 300,
        "{reason}"
    );
}

#[test]
fn a_password_is_given_before_the_letter_and_a_wrong_one_is_tried_later() {
    let (good, bad) = (vec![Manner::Accept], vec![Manner::Answer("AUTH", 1, "535 wrong")]);
    for (manners, expect) in [(good, "delivered"), (bad, "later")] {
        let server = Server::start(manners);
        let url = server.url.replace("smtp://", "smtp://user:p%40ss@");
        let post = SmtpPost::from_url(&url, "samling.example").unwrap();
        let sent = post.deliver(1, LETTER, &envelope(&["b@b.example"]));
        assert_eq!(kind(&sent), expect, "{sent:?}");
        assert_eq!(server.count("AUTH PLAIN"), 1);
    }
}

#[test]
fn without_starttls_nothing_is_sent_where_it_is_required() {
    let server = Server::start(vec![Manner::Accept]);
    let url = server.url.replace("smtp://", "smtp+starttls://");
    let sent = SmtpPost::from_url(&url, "x.example").unwrap().deliver(1, LETTER, &envelope(&["b@b.example"]));
    assert_eq!(kind(&sent), "later");
    assert_eq!(server.count("MAIL"), 0);
}
