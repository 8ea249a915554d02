//! What impatient, forgetful and hostile people do to the pages, through the real router on a real database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod house;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use house::{Answered, DESK, EMAIL, House, id};
use samling_app::account;
use samling_app::letter::{Content, Delivery, LetterState};
use samling_app::links::Purpose;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::time::Deadline;
use std::sync::Arc;

const PAGE: &str = "/klimasamling-trondelag-2018";

/// So many equal posts at the same time.
async fn at_once(
    house: &Arc<House>,
    times: usize,
    path: &str,
    cookies: &str,
    form: &[(&str, &str)],
) -> Vec<Answered> {
    let form: Vec<(String, String)> =
        form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let posts: Vec<_> = (0..times)
        .map(|_| {
            let (house, path, cookies) = (Arc::clone(house), path.to_owned(), cookies.to_owned());
            let form = form.clone();
            tokio::spawn(async move {
                let pairs: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                house.post(&path, &cookies, &pairs).await
            })
        })
        .collect();
    let mut answers = Vec::new();
    for post in posts {
        answers.push(post.await.unwrap());
    }
    answers
}

fn invitation_of(house: &House, organisation: &str) -> String {
    let organisation = OrganisationId::new(organisation).unwrap();
    let token = house.samling.key().token(Purpose::Invitation, &id(), &organisation, 1);
    format!("{PAGE}/i/{token}")
}

async fn letters_of(house: &House, kind: &'static str) -> usize {
    let counts = house.samling.read(|tx, _| Ok(tx.letter_counts(&id())?)).await.unwrap();
    counts.iter().filter(|alike| alike.kind == kind).map(|alike| alike.count).sum()
}

#[tokio::test]
async fn the_letters_page_knows_every_letter() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, _) = house.organiser().await;
    // Two invitations are there already; the oldest of all was refused, and 650 letters have come since.
    house
        .samling
        .write(|tx, context| {
            let refused = Delivery {
                state: LetterState::Refused,
                at: context.now,
                due_at: None,
                error: None,
                raw: None,
                tried: true,
            };
            tx.mark_letter(1, &refused)?;
            let mut letter = tx.letter(1)?.unwrap().letter;
            letter.content = Content::ManageLink { generation: 1 };
            for _ in 0..650 {
                tx.enqueue(&letter, context.now)?;
            }
            Ok(())
        })
        .await
        .unwrap();
    let page = async |query: &str| house.get(&format!("{DESK}/letters?lang=en&{query}"), &cookies).await.body;
    let lines = |body: &str| body.matches("class=\"letter-subject\"").count();
    let first = page("").await;
    assert!(first.contains("652") && first.contains("1–100 of 652 letters"), "{first}");
    assert_eq!(lines(&first), 100);
    assert!(!first.contains("rel=\"prev\"") && first.contains("rel=\"next\""));
    let last = page("page=7").await;
    assert_eq!(lines(&last), 52);
    assert!(last.contains("rel=\"prev\"") && !last.contains("rel=\"next\""));
    assert_eq!(page("page=99").await, last, "the nearest page that there is");
    assert_eq!(lines(&page("page=x").await), 100);
    assert_eq!(lines(&page("kind=invitation").await), 2, "also those that are old");
    assert_eq!(lines(&page("state=refused").await), 1);
    let filtered = page("kind=manage-link&organisation=5001&page=2").await;
    assert!(filtered.contains("kind=manage-link&#38;organisation=5001&#38;page=3"), "{filtered}");
    assert_eq!(lines(&page("kind=receipt").await), 0);
}

#[tokio::test]
async fn nobody_gets_a_link_before_the_organiser_invites() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    let way_in = format!("{PAGE}/sign-up");
    let ask = async |organisation: &str| {
        house.post(&way_in, &browser, &[("form-code", &code), ("organisation", organisation)]).await
    };
    // 5006 is not invited yet: the same answer as for one that is, and nothing happens.
    assert_eq!(ask("5006").await.location(), format!("{way_in}?sent=5006"));
    assert_eq!(letters_of(&house, "invitation").await, 2);
    assert_eq!(ask("5004").await.location(), format!("{way_in}?sent=5004"));
    assert_eq!(letters_of(&house, "invitation").await, 3);
}

/// Another gathering of the same kind: nobody is invited, or one is although sign-up has not opened.
async fn another(house: &House, opens: Option<&'static str>) {
    house
        .samling
        .write(move |tx, context| {
            let mut gathering = context.load(tx, &id())?.gathering.clone();
            gathering.id = GatheringId::new("another").unwrap();
            gathering.registration.opens = opens.map(|opens| Deadline::at(opens.parse().unwrap()));
            let invited = Some(tx.organisations(&id())?.into_iter().map(|row| row.invited).collect());
            let (of, first) = (gathering.id.clone(), OrganisationId::new("5001").unwrap());
            let import = samling_app::gathering::Import { gathering, picture: None, invited };
            samling_app::gathering::import(tx, context, &import)?;
            if opens.is_some() {
                let actor = samling_app::journal::Actor::Operator;
                samling_app::invitation::invite(tx, context, &of, Some(&[first]), &actor)?;
            }
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn while_nobody_can_get_a_link_the_way_in_says_why() {
    for (opens, words) in
        [(None, "Invitasjonene er ikke sendt ut ennå"), (Some("2018-11-10T08:00:00"), "10. november 2018")]
    {
        let house = House::new("http://127.0.0.1:1", false).await;
        another(&house, opens).await;
        let (browser, code) = house.browser().await;
        let form = [("form-code", code.as_str()), ("organisation", "5001")];
        let answer = house.post("/another/sign-up", &browser, &form).await;
        assert_eq!(answer.location(), "/another/sign-up?sent=5001");
        let body = house.get("/another/sign-up?sent=5001&lang=nb", &browser).await.body;
        assert!(body.contains(words) && !body.contains("<select"), "{body}");
        assert!(!body.contains("Lenken er på vei"), "{body}");
        let counts = house
            .samling
            .read(|tx, _| Ok(tx.letter_counts(&GatheringId::new("another").unwrap())?))
            .await
            .unwrap();
        assert_eq!(counts.len(), usize::from(opens.is_some()), "only the organiser's own invitation");
        assert!(counts.iter().all(|alike| alike.count == 1));
    }
}

#[tokio::test]
async fn asking_for_the_link_again_has_a_pause() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    let resend = format!("{}/resend", invitation_of(&house, "5001"));
    for _ in 0..25 {
        let answer = house.post(&resend, &browser, &[("form-code", &code)]).await;
        assert_eq!(answer.parts.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(letters_of(&house, "manage-link").await, 1);
    let form = [("form-code", code.as_str()), ("organisation", "5001")];
    house.post(&format!("{PAGE}/sign-up"), &browser, &form).await;
    assert_eq!(letters_of(&house, "manage-link").await, 1, "the pause is one for both ways");
    house.clock.set("2018-11-07T09:10:01Z".parse().unwrap());
    house.post(&resend, &browser, &[("form-code", &code)]).await;
    assert_eq!(letters_of(&house, "manage-link").await, 2);
}

#[tokio::test]
async fn a_double_click_on_publish_is_no_error() {
    let house = Arc::new(House::new("http://127.0.0.1:1", false).await);
    let (cookies, code) = house.organiser().await;
    house.after_the_deadline();
    let coverage = format!("{DESK}/coverage");
    let seen = house.get(&coverage, &cookies).await.hidden("fingerprint");
    let form = [("form-code", code.as_str()), ("fingerprint", &seen), ("reason", "")];
    for answer in at_once(&house, 32, &coverage, &cookies, &form).await {
        assert_eq!(answer.parts.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
    assert_eq!(letters_of(&house, "confirmation").await, 1);
}

#[tokio::test]
async fn an_exception_taken_back_twice_is_no_error() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    house.after_the_deadline();
    let person = format!("{DESK}/coverage/1");
    let exception = [("form-code", code.as_str()), ("cover", "nothing"), ("reason", "x")];
    house.post(&person, &cookies, &exception).await;
    let back = [("form-code", code.as_str()), ("cover", "rule")];
    for _ in 0..2 {
        assert_eq!(house.post(&person, &cookies, &back).await.parts.status, StatusCode::SEE_OTHER);
    }
    let entries = house.samling.read(|tx, _| Ok(tx.entries(&id(), 100)?)).await.unwrap();
    let taken_back = samling_app::journal::Action::AdjustmentRemoved;
    assert_eq!(entries.iter().filter(|one| one.entry.action == taken_back).count(), 1);
    let nobody = house.post(&format!("{DESK}/coverage/99"), &cookies, &back).await;
    assert_eq!(nobody.parts.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_new_password_and_a_removed_account_end_the_sessions() {
    for removed in [false, true] {
        let house = House::new("http://127.0.0.1:1", false).await;
        let (cookies, _) = house.organiser().await;
        assert_eq!(house.get(DESK, &cookies).await.parts.status, StatusCode::OK);
        house
            .samling
            .write(move |tx, context| {
                if removed {
                    assert!(account::remove(tx, context, EMAIL)?);
                    assert!(!account::remove(tx, context, EMAIL)?);
                } else {
                    account::put(tx, context, EMAIL, "Oda", &account::hash("another long password")?)?;
                }
                Ok(())
            })
            .await
            .unwrap();
        let answer = house.get(DESK, &cookies).await;
        assert_eq!(answer.parts.status, StatusCode::SEE_OTHER, "removed: {removed}");
        assert!(answer.location().starts_with("/log-in"));
    }
}

#[tokio::test]
async fn a_form_of_another_origin_is_refused_with_a_page() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let request = Request::post("/log-in?lang=nn")
            .header(header::COOKIE, &browser)
            .header(header::HOST, "127.0.0.1:8080")
            .header(name, value)
            .body(Body::from(format!("form-code={code}")))
            .unwrap();
        let answer = house.ask(request).await;
        assert_eq!(answer.parts.status, StatusCode::FORBIDDEN, "{name}");
        assert!(answer.body.contains("<html lang=\"nn\""), "{name}: {}", answer.body);
        assert!(answer.body.contains("Skjemaet kom frå ei anna adresse"), "{name}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_button_of_the_demo_clock_moves_it_once() {
    let house = Arc::new(House::new("http://127.0.0.1:1", true).await);
    let (browser, code) = house.browser().await;
    let milestone = house.get(PAGE, &browser).await.hidden("milestone");
    let form =
        [("form-code", code.as_str()), ("gathering", &PAGE[1..]), ("milestone", &milestone), ("back", PAGE)];
    at_once(&house, 32, "/demo/clock", &browser, &form).await;
    let next = house.get(PAGE, &browser).await.hidden("milestone");
    assert_ne!(next, milestone);
    house.post("/demo/clock", &browser, &form).await;
    assert_eq!(house.get(PAGE, &browser).await.hidden("milestone"), next, "an old button does nothing");
    let entries = house.samling.read(|tx, _| Ok(tx.entries(&id(), 100)?)).await.unwrap();
    let moved = samling_app::journal::Action::ClockMoved;
    assert_eq!(entries.iter().filter(|one| one.entry.action == moved).count(), 1);
}

#[tokio::test]
async fn only_the_send_button_sends() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    let delegation = format!("{}/delegation", invitation_of(&house, "5004"));
    let terms = house.get(&delegation, &browser).await.hidden("terms-shown");
    let filled_in = |action| {
        [
            ("form-code", code.as_str()),
            ("version", "0"),
            ("contact-name", "Kari Eksempel"),
            ("contact-email", "kari@example.com"),
            ("p0-name", "Kari Eksempel"),
            ("p0-role", "leader"),
            ("p0-field", "management"),
            ("p0-take", "day-1"),
            ("terms", "yes"),
            ("terms-shown", terms.as_str()),
            ("action", action),
        ]
    };
    for action in ["", "send", "remove:x", "remove:-1", "SUBMIT"] {
        let answer = house.post(&delegation, &browser, &filled_in(action)).await;
        assert_eq!(answer.parts.status, StatusCode::OK, "{action}");
        assert!(answer.body.contains("kari@example.com"), "{action}: the form is kept");
    }
    assert_eq!(letters_of(&house, "receipt").await, 0);
    let answer = house.post(&delegation, &browser, &filled_in("submit")).await;
    assert_eq!(answer.parts.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(letters_of(&house, "receipt").await, 1);
}

#[tokio::test]
async fn a_name_that_comes_twice_in_an_address_is_no_error() {
    let house = House::new("http://127.0.0.1:1", true).await;
    let (cookies, _) = house.organiser().await;
    let paths = [
        format!("{}?done=a&done=b", invitation_of(&house, "5001")),
        format!("{PAGE}/sign-up?sent=5001&sent=5004"),
        "/log-in?next=/desk&next=/desk".to_owned(),
        format!("{DESK}?q=a&q=b&state=x&state=y"),
        format!("{DESK}/letters?page=1&page=2&kind=a&kind=b"),
        format!("{DESK}/letters/1?view=text&view=headers"),
        format!("{DESK}/invitations?kind=reminder&kind=invitation"),
        format!("{DESK}/invitations/preview?kind=reminder&kind=invitation"),
        "/demo/letters?state=sent&state=queued".to_owned(),
        "/demo/letters/1?view=text&view=%ff".to_owned(),
    ];
    for path in paths {
        assert_eq!(house.get(&path, &cookies).await.parts.status, StatusCode::OK, "{path}");
    }
}
