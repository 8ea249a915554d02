//! The organiser's pages through the real router on a real database: who gets in, what is refused, what is shown.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod house;

use axum::http::{StatusCode, header};
use house::{DESK, EMAIL, HOSTILE, House, PASSWORD, id};
use jiff::Timestamp;
use samling_domain::identity::OrganisationId;

/// Every page of the desk that can be asked for.
fn pages() -> Vec<String> {
    let ends = [
        "",
        "?state=registered&q=trond",
        "?state=unknown&q=%3Cscript%3E",
        "/delegations/5001",
        "/delegations/5004",
        "/delegations/5001/addresses",
        "/delegations/5001/links",
        "/delegations/5004/links",
        "/late",
        "/totals",
        "/coverage",
        "/coverage/1",
        "/invitations?kind=invitation",
        "/invitations?kind=reminder",
        "/invitations/preview?kind=reminder",
        "/letters",
        "/letters?state=refused",
        "/letters/1",
        "/letters/1?view=text",
        "/letters/1?view=headers",
        "/letters/1/html",
        "/journal",
        "/contributors",
        "/contributors?state=letter&kind=speaker&account=host",
        "/contributors/new",
        "/contributors/new?kind=panelist&task=panel:way-forward/1",
        "/contributors/1",
        "/contributors/1/letter",
        "/contributors/1/letter/preview",
        "/contributors/1/remove",
        "/contributors/paste",
        "/contributors/names",
        "/changes",
        "/changes/extend",
        "/changes/move",
        "/changes/shorten",
        "/changes/cancel",
        "/changes/reinstate",
        "/changes/letter",
        "/changes/letter?which=invitation",
    ];
    ends.iter().map(|end| format!("{DESK}{end}")).collect()
}

#[tokio::test]
async fn nobody_sees_the_desk_without_logging_in() {
    let house = House::new("http://127.0.0.1:1", false).await;
    for path in pages().into_iter().chain(["/desk".to_owned(), format!("{DESK}/letters/1/eml")]) {
        let answer = house.get(&path, "samling-session=AAAAAAAAAAAAAAAAAAAAAA").await;
        assert_eq!(answer.parts.status, StatusCode::SEE_OTHER, "{path}");
        assert!(answer.location().starts_with("/log-in"), "{path}");
        assert!(answer.body.is_empty(), "{path}");
    }
    let (browser, code) = house.browser().await;
    let more = [
        "/changes/cancel",
        "/changes/letter",
        "/late/1",
        "/delegations/5001/links",
        "/delegations/5001/addresses",
        "/contributors/new",
        "/contributors/1",
        "/contributors/1/state",
        "/contributors/1/same",
        "/contributors/1/letter",
        "/contributors/1/remove",
        "/contributors/paste",
    ];
    for end in ["/coverage", "/coverage/1", "/invitations", "/letters/1"].into_iter().chain(more) {
        let form =
            [("form-code", code.as_str()), ("kind", "reminder"), ("cover", "nothing"), ("reason", "x")];
        let answer = house.post(&format!("{DESK}{end}"), &browser, &form).await;
        assert!(answer.location().starts_with("/log-in?next="), "{end}");
    }
    assert_eq!(house.count_letters("queued").await, 2);
}

#[tokio::test]
async fn every_page_is_shown_in_every_language_and_escapes_what_people_wrote() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, _) = house.organiser().await;
    for path in pages() {
        for language in ["nb", "nn", "en"] {
            let path = format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' });
            let answer = house.get(&path, &cookies).await;
            assert_eq!(answer.parts.status, StatusCode::OK, "{path}");
            assert!(!answer.body.contains("<script>alert"), "{path}");
            assert!(!answer.body.contains("{$"), "an argument is missing on {path}");
            let letter = path.contains("/html") || path.contains("/preview");
            assert!(letter || answer.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
        }
    }
    let delegation = house.get(&format!("{DESK}/delegations/5001"), &cookies).await;
    assert!(delegation.body.contains("Åse 🌱"));
    for missing in ["/delegations/9999", "/delegations/X", "/coverage/99", "/letters/99", "/letters/1/eml"] {
        let answer = house.get(&format!("{DESK}{missing}"), &cookies).await;
        assert_eq!(answer.parts.status, StatusCode::NOT_FOUND, "{missing}");
    }
    assert_eq!(house.get("/desk/other", &cookies).await.parts.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/desk", &cookies).await.location(), DESK);
}

#[tokio::test]
async fn a_letter_in_its_frame_may_do_nothing() {
    let house = House::new("http://127.0.0.1:1", true).await;
    let (cookies, _) = house.organiser().await;
    for path in [format!("{DESK}/letters/1/html"), "/demo/letters/1/html".to_owned()] {
        let answer = house.get(&path, &cookies).await;
        let policy = answer.parts.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{path}: {policy}");
        assert!(!policy.contains("script-src"), "{path}");
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    let mut bodies = Vec::new();
    for email in [EMAIL, "nobody@samling.example"] {
        let form = [("form-code", code.as_str()), ("email", email), ("password", "wrong")];
        let answer = house.post("/log-in", &browser, &form).await;
        assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.parts.headers.get_all(header::SET_COOKIE).iter().next().is_none());
        bodies.push(answer.body.replace(email, ""));
    }
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn guessing_is_slowed_down_for_one_address_alone() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    let wrong = |email| [("form-code", code.as_str()), ("email", email), ("password", "wrong")];
    for _ in 0..5 {
        let answer = house.post("/log-in", &browser, &wrong("guessed@samling.example")).await;
        assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = house.post("/log-in", &browser, &wrong("guessed@samling.example")).await;
    assert_eq!(answer.parts.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.parts.headers.contains_key(header::RETRY_AFTER));
    house.organiser().await;
}

#[tokio::test]
async fn the_session_cookie_is_guarded_and_new_after_the_log_in() {
    for (url, secure) in [("http://127.0.0.1:1", false), ("https://samling.example", true)] {
        let house = House::new(url, false).await;
        let (browser, code) = house.browser().await;
        let prefix = if secure { "__Host-" } else { "" };
        let planted = format!("{browser}; {prefix}samling-session=AAAAAAAAAAAAAAAAAAAAAA");
        let next = "//evil.example/desk";
        let form = [("form-code", code.as_str()), ("email", EMAIL), ("password", PASSWORD), ("next", next)];
        let answer = house.post("/log-in", &planted, &form).await;
        assert_eq!(answer.location(), "/desk", "only pages here");
        let line = answer.cookie_line("samling-session");
        assert!(!line.contains("AAAAAAAAAAAAAAAAAAAAAA"), "{line}");
        assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax"), "{line}");
        assert_eq!(line.contains("Secure"), secure, "{line}");
        assert_eq!(line.starts_with("__Host-"), secure, "{line}");
        assert!(line.contains("Path=/") && !line.contains("Domain"), "{line}");
        let lasting = answer.parts.headers.get(header::STRICT_TRANSPORT_SECURITY);
        let lasting = lasting.map(|value| value.to_str().unwrap());
        assert_eq!(lasting, secure.then_some("max-age=31536000"));
    }
}

#[tokio::test]
async fn logging_out_ends_the_session_on_the_server() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    assert_eq!(house.post("/log-out", &cookies, &[]).await.parts.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(DESK, &cookies).await.parts.status, StatusCode::OK);
    assert_eq!(house.post("/log-out", &cookies, &[("form-code", &code)]).await.location(), "/log-in");
    assert_eq!(house.get(DESK, &cookies).await.parts.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let house = House::new("http://127.0.0.1:1", true).await;
    let (cookies, _) = house.organiser().await;
    let desk = ["/coverage", "/coverage/1", "/invitations", "/letters/1"].map(|end| format!("{DESK}{end}"));
    let more = [
        "/changes/cancel",
        "/changes/letter",
        "/late/1",
        "/delegations/5001/links",
        "/delegations/5001/addresses",
    ];
    let links = ["lost-link", "i/5001.x/who", "m/5001.x/contact", "take-over/x", "confirm-address/x"];
    let once = ["/demo/clock", "/log-in", "/log-in/forgotten", "/log-in/link/x", "/log-in/reset/x"];
    let all = desk
        .into_iter()
        .chain(more.map(|end| format!("{DESK}{end}")))
        .chain(links.map(|end| format!("/{}/{end}", id())))
        .chain(once.map(str::to_owned));
    for path in all {
        let form = [("form-code", "guessed"), ("kind", "invitation"), ("cover", "nothing"), ("reason", "x")];
        let answer = house.post(&path, &cookies, &form).await;
        assert_eq!(answer.parts.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(house.count_letters("queued").await, 2);
}

#[tokio::test]
async fn a_letter_that_did_not_arrive_leads_to_its_address() {
    use samling_app::correspondence::{Sent, claim, settle};
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let refuse = |tx: &mut dyn samling_app::store::Transaction, context: &samling_app::Context| {
        for outgoing in claim(tx, context, 10)? {
            settle(tx, context, &outgoing.letter, &Sent::Refused("550 no such user".to_owned()), None)?;
        }
        Ok(())
    };
    house.samling.write(refuse).await.unwrap();
    let addresses = format!("{DESK}/delegations/5001/addresses");
    assert!(house.get(&format!("{DESK}/letters/1"), &cookies).await.body.contains(&addresses));
    assert!(house.get(&addresses, &cookies).await.body.contains("550 no such user"));
    let form = [
        ("form-code", code.as_str()),
        ("address-0", "postmottak@new.example"),
        ("address-1", "<script>alert(1)</script>"),
        ("reason", "mistyped"),
        ("send", "yes"),
    ];
    let answer = house.post(&addresses, &cookies, &form).await;
    assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("postmottak@new.example") && !answer.body.contains("<script>alert"));
    let form: Vec<_> = form.into_iter().filter(|(name, _)| *name != "address-1").collect();
    let answer = house.post(&addresses, &cookies, &form).await;
    assert_eq!(answer.location(), format!("{DESK}/delegations/5001"));
    let counted = [house.count_letters("replaced").await, house.count_letters("queued").await];
    assert_eq!(counted, [1, 1], "the letter anew, and none to the address that does not work");
}

#[tokio::test]
async fn a_reminder_goes_to_the_silent_and_an_invitation_to_the_rest() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let send = |kind| [("form-code", code.as_str()), ("kind", kind)];
    let path = format!("{DESK}/invitations");
    assert_eq!(house.post(&path, &cookies, &send("reminder")).await.location(), DESK);
    assert_eq!(house.count_letters("queued").await, 3);
    house.post(&path, &cookies, &send("invitation")).await;
    assert_eq!(house.count_letters("queued").await, 3 + 47);
    house.after_the_deadline();
    house.post(&path, &cookies, &send("reminder")).await;
    assert_eq!(house.count_letters("queued").await, 3 + 47, "too late to remind");
}

#[tokio::test]
async fn only_what_was_seen_after_the_deadline_is_published() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let coverage = format!("{DESK}/coverage");
    let early = house.get(&coverage, &cookies).await;
    assert!(!early.body.contains("name=\"fingerprint\""), "nothing to publish before the deadline");
    house.after_the_deadline();
    let seen = house.get(&coverage, &cookies).await.hidden("fingerprint");

    let missing = [("form-code", code.as_str()), ("cover", "nothing"), ("reason", "  ")];
    let answer = house.post(&format!("{coverage}/1"), &cookies, &missing).await;
    assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY, "an exception needs a reason");
    let exception = [("form-code", code.as_str()), ("cover", "nothing"), ("reason", HOSTILE)];
    let answer = house.post(&format!("{coverage}/1"), &cookies, &exception).await;
    assert_eq!(answer.parts.status, StatusCode::SEE_OTHER);

    let publish = |seen, reason| [("form-code", code.as_str()), ("fingerprint", seen), ("reason", reason)];
    house.post(&coverage, &cookies, &publish(seen.as_str(), "")).await;
    assert_eq!(house.count_letters("queued").await, 2, "the exception is newer than what was seen");
    let seen = house.get(&coverage, &cookies).await.hidden("fingerprint");
    house.post(&coverage, &cookies, &publish(seen.as_str(), "")).await;
    assert_eq!(house.count_letters("queued").await, 3);
    let shown = house.get(&coverage, &cookies).await;
    assert!(!shown.body.contains("name=\"fingerprint\""), "in force, nothing to publish");
    assert!(!shown.body.contains("<script>alert"));

    let back = [("form-code", code.as_str()), ("cover", "rule")];
    house.post(&format!("{coverage}/1"), &cookies, &back).await;
    let seen = house.get(&coverage, &cookies).await.hidden("fingerprint");
    let answer = house.post(&coverage, &cookies, &publish(seen.as_str(), "")).await;
    assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY, "a new decision needs a reason");
    house.post(&coverage, &cookies, &publish(seen.as_str(), "corrected")).await;
    assert_eq!(house.count_letters("queued").await, 4);
}

#[tokio::test]
async fn cancelling_is_seen_confirmed_and_done_once() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let path = format!("{DESK}/changes/cancel");
    let form = |more: &[(&'static str, String)]| {
        let mut form = vec![
            ("form-code", code.clone()),
            ("words-nb", HOSTILE.to_owned()),
            ("words-nn", HOSTILE.to_owned()),
            ("costs-nb", "Ingen betaler noe.".to_owned()),
            ("costs-nn", "Ingen betaler noko.".to_owned()),
            ("reason", "uvær".to_owned()),
        ];
        form.extend(more.iter().cloned());
        form
    };
    let post = async |form: Vec<(&'static str, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        house.post(&path, &cookies, &form).await
    };
    let empty = post(vec![("form-code", code.clone()), ("action", "preview".to_owned())]).await;
    assert_eq!(empty.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unknown = post(form(&[("words-en", "{{nothing}} }}".to_owned())])).await;
    assert_eq!(unknown.parts.status, StatusCode::UNPROCESSABLE_ENTITY, "a reference to nothing");
    let shown = post(form(&[("action", "preview".to_owned())])).await;
    assert_eq!(shown.parts.status, StatusCode::OK);
    assert!(!shown.body.contains("<script>alert"));
    let press = form(&[("action", "do".to_owned()), ("seen", shown.hidden("seen"))]);
    let unticked = post(press.clone()).await;
    assert_eq!(unticked.parts.status, StatusCode::UNPROCESSABLE_ENTITY, "it must be ticked");
    assert_eq!(house.count_letters("queued").await, 2);
    let ticked: Vec<_> = press.into_iter().chain([("understood", "yes".to_owned())]).collect();
    for _ in 0..2 {
        let done = post(ticked.clone()).await;
        assert_eq!(done.location(), format!("{DESK}/changes"));
        assert_eq!(house.count_letters("queued").await, 4, "one to each of the two who know of it");
    }
    let public = house.get("/klimasamling-trondelag-2018", "").await;
    assert!(public.body.contains("https://schema.org/EventCancelled"));
    assert!(!public.body.contains("<script>alert") && !public.body.contains("/sign-up\""));
    let calendar = house.get("/klimasamling-trondelag-2018/calendar.ics", "").await;
    assert!(calendar.body.contains("METHOD:CANCEL") && calendar.body.contains("SEQUENCE:2"));
    let manage = house.samling.key().token(
        samling_app::links::Purpose::Manage,
        &id(),
        &OrganisationId::new("5001").unwrap(),
        1,
    );
    for language in ["nb", "nn", "en"] {
        let path = format!("/klimasamling-trondelag-2018/m/{manage}");
        let page = house.get(&format!("{path}?lang={language}"), "").await;
        assert_eq!(page.parts.status, StatusCode::OK);
        assert!(!page.body.contains("/delegation\"") && !page.body.contains("/withdraw\""), "{language}");
    }
}

#[tokio::test]
async fn the_demo_pages_are_only_in_the_demo() {
    for (demo, status) in [(false, StatusCode::NOT_FOUND), (true, StatusCode::OK)] {
        let house = House::new("http://127.0.0.1:1", demo).await;
        for path in ["/demo/letters", "/demo/letters/1", "/demo/letters/1?view=text", "/demo/letters/1/html"]
        {
            assert_eq!(house.get(path, "").await.parts.status, status, "{path}");
        }
        assert_eq!(house.get("/log-in", "").await.body.contains("/demo/clock"), demo);
    }
}

#[tokio::test]
async fn the_demo_clock_moves_to_the_next_milestone_and_back_to_a_page_here() {
    let house = House::new("http://127.0.0.1:1", true).await;
    let (browser, code) = house.browser().await;
    for (back, expect) in [(DESK, DESK), ("//evil.example", "/"), ("https://evil.example", "/")] {
        let before: Timestamp = house.samling.now();
        let milestone = house.get("/klimasamling-trondelag-2018", &browser).await.hidden("milestone");
        let form = [
            ("form-code", code.as_str()),
            ("gathering", "klimasamling-trondelag-2018"),
            ("milestone", &milestone),
            ("back", back),
        ];
        let answer = house.post("/demo/clock", &browser, &form).await;
        assert_eq!(answer.location(), expect);
        assert!(house.samling.now() > before);
    }
    assert!(house.samling.now() > "2018-11-20T22:59:59Z".parse().unwrap());
}

#[tokio::test]
async fn a_contributor_answers_by_a_genuine_form_and_by_her_link_alone() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let number = samling_domain::identity::ContributorId(1);
    let token = house.samling.key().contributor_token(&id(), number, 1);
    let address = format!("/klimasamling-trondelag-2018/c/{token}");
    let page = house.get(&address, "").await;
    assert_eq!(page.parts.status, StatusCode::OK);
    assert!(!page.body.contains("<script>alert") && page.body.contains("Åse 🌱"));
    let (browser, code) = (page.cookie("samling-browser"), page.hidden("form-code"));
    let answer = format!("{address}/answer");
    let forged = house.post(&answer, &browser, &[("form-code", "x"), ("answer", "no")]).await;
    assert_eq!(forged.parts.status, StatusCode::FORBIDDEN);
    let announcement = "/klimasamling-trondelag-2018";
    assert!(house.get(announcement, "").await.body.contains("Åse 🌱"), "she has said yes");
    let said = house.post(&answer, &browser, &[("form-code", code.as_str()), ("answer", "no")]).await;
    assert_eq!(said.location(), format!("{address}?done=no"));
    assert!(!house.get(announcement, "").await.body.contains("Åse 🌱"));
    let wrong = [("form-code", code.as_str()), ("take", "nothing")];
    let refused = house.post(&address, &browser, &wrong).await;
    assert_eq!(refused.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
    let calendar = house.get(&format!("{address}/calendar.ics"), "").await;
    assert!(calendar.body.contains("DTSTART;TZID=Europe/Oslo:20181127T100000"), "{}", calendar.body);
    let (last, start) = (token.chars().last().unwrap(), &token[..token.len() - 1]);
    let other = format!("{start}{}", if last == 'A' { 'Q' } else { 'A' });
    let missing = house.get(&format!("/klimasamling-trondelag-2018/c/{other}"), "").await;
    assert_eq!(missing.parts.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_presses_send_one_letter_to_a_contributor() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let before = house.count_letters("queued").await;
    for _ in 0..2 {
        let form = [("form-code", code.as_str()), ("version", "1")];
        let answer = house.post(&format!("{DESK}/contributors/1/letter"), &cookies, &form).await;
        assert_eq!(answer.location(), format!("{DESK}/contributors/1"));
    }
    assert_eq!(house.count_letters("queued").await, before + 1);
    let list = house.get(&format!("{DESK}/letters"), &cookies).await;
    assert!(list.body.contains("contributor-confirmation"), "the kind can be chosen");
}
