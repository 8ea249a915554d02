//! Running it for real: limits that an office does not feel, guessers who do, health, and metrics that name nobody.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod program;

use program::house::{EMAIL, House, ID, On, PASSWORD, free_address, organisations};
use program::http::Browser;
use std::time::{Duration, Instant};

const BEHIND_A_PROXY: &str = "proxies = [\"127.0.0.1\"]\n";
const OFFICE: &str = "198.51.100.7";

#[test]
fn sixty_four_people_behind_one_address_sign_up_unhindered() {
    let house = House::new("office", On::Sqlite, BEHIND_A_PROXY);
    let server = house.start();
    let invited = organisations();
    std::thread::scope(|scope| {
        for number in 0..64 {
            let (house, organisation) = (&house, &invited[number % invited.len()]);
            let first = number < invited.len();
            scope.spawn(move || {
                let mut browser = house.browser().from(OFFICE);
                for path in [format!("/{ID}"), house.invitation(organisation), format!("/{ID}/sign-up")] {
                    assert_eq!(browser.get(&path).status, 200, "{path}");
                }
                if first {
                    let page = browser.sign_up(&house.invitation(organisation), "Per Seeded", "Ida Seeded");
                    assert_eq!(page.status, 303, "{}", page.body);
                    let manage = page.header("location").unwrap().to_owned();
                    assert_eq!(browser.get(&manage).status, 200);
                }
            });
        }
    });
    drop(server);
}

#[test]
fn too_many_pages_are_refused_in_three_languages_and_the_form_is_kept() {
    let house = House::new("refused", On::Sqlite, &format!("{BEHIND_A_PROXY}[limits]\npages = \"4/hour\"\n"));
    let _server = house.start();
    let mut browser = house.browser().from(OFFICE);
    let path = format!("{}/delegation", house.invitation("5001"));
    let opened = browser.get(&path).opened();
    for language in ["nb", "nn", "en"] {
        assert_eq!(browser.get(&format!("{path}?lang={language}")).status, 200);
    }
    let hostile = "Åse <script>\"&";
    let form = program::http::delegation(&opened, hostile, "Ida Seeded");
    for (language, words) in [
        ("nb", "Det kom for mye på en gang"),
        ("nn", "Det kom for mykje på ein gong"),
        ("en", "Too much came at once"),
    ] {
        let page = browser.post(&format!("{path}?lang={language}"), &form);
        assert!(page.status == 429 && page.body.contains(words), "{language}: {}", page.body);
        assert!(page.header("retry-after").unwrap().parse::<u64>().unwrap() >= 1);
        assert_eq!(page.hidden("contact-name"), "Åse &#60;script&#62;&#34;&#38;");
        assert!(page.body.contains(&format!("action=\"{path}?lang={language}\"")), "{}", page.body);
    }
    // What the page holds is taken when it is sent by somebody who may.
    let elsewhere = browser.from("198.51.100.8").post(&path, &form);
    assert_eq!(elsewhere.status, 303, "{}", elsewhere.body);
    assert_eq!(
        house.browser().from("198.51.100.8").get(&format!("/{ID}")).status,
        200,
        "others are not held up"
    );
    assert_eq!(house.browser().from(OFFICE).get("/health").status, 200, "whoever watches is not held up");
}

#[test]
fn wrong_links_are_slowed_down_and_right_ones_of_the_same_office_are_not() {
    let house = House::new("wrong-links", On::Sqlite, BEHIND_A_PROXY);
    let _server = house.start();
    let mut guesser = house.browser().from(OFFICE);
    let tries: Vec<u16> = (0..80).map(|n| guesser.get(&format!("/{ID}/i/5001.guess{n}")).status).collect();
    assert_eq!(tries[..60], [404; 60]);
    assert!(tries[60..].contains(&429), "{tries:?}");
    assert_eq!(house.browser().from(OFFICE).get(&house.invitation("5001")).status, 200);
}

#[test]
fn asking_for_links_is_slowed_down_per_client_and_the_choice_is_kept() {
    let settings = format!("{BEHIND_A_PROXY}[limits]\nlink_requests = \"2/hour\"\n");
    let house = House::new("link-requests", On::Sqlite, &settings);
    // Nobody can ask for a link to an invitation that nobody was sent.
    let (code, _, err) = program::run(&["invite", ID, "--config", &house.config]);
    assert_eq!(code, 0, "{err}");
    let _server = house.start();
    let mut browser = house.browser().from(OFFICE);
    let path = format!("/{ID}/sign-up");
    let code = browser.get(&path).hidden("form-code");
    let mut ask = |organisation| browser.post(&path, &[("form-code", &code), ("organisation", organisation)]);
    assert_eq!([ask("5001").status, ask("5004").status], [303, 303]);
    let refused = ask("5005");
    assert_eq!((refused.status, refused.hidden("organisation").as_str()), (429, "5005"));
    let mut other = house.browser().from("198.51.100.8");
    let code = other.get(&path).hidden("form-code");
    assert_eq!(other.post(&path, &[("form-code", &code), ("organisation", "5005")]).status, 303);
}

#[test]
fn an_address_that_no_trusted_proxy_has_named_counts_for_nothing() {
    let house = House::new("spoof", On::Sqlite, "proxies = [\"192.0.2.1\"]\n[limits]\npages = \"3/hour\"\n");
    let _server = house.start();
    for _ in 0..9 {
        let page = house.browser().from(OFFICE).get(&format!("/{ID}"));
        assert_eq!(page.status, 200, "the line is from this machine, which limits do not count");
    }
}

#[test]
fn a_victim_logs_in_while_an_attacker_hammers_the_account() {
    let house = House::new("victim", On::Sqlite, BEHIND_A_PROXY);
    let _server = house.start();
    let mut owner = house.browser().from(OFFICE);
    assert_eq!(owner.log_in(EMAIL, PASSWORD).status, 303);
    let mut slowed = 0;
    // From the owner's own office and from elsewhere.
    for from in [OFFICE, "203.0.113.5", "203.0.113.6"] {
        let mut guesser = house.browser().from(from);
        let tries: Vec<u16> =
            (0..12).map(|n| guesser.log_in(EMAIL, &format!("a wrong password {n}")).status).collect();
        assert_eq!(tries[..5], [422; 5], "{from}");
        slowed += tries.iter().filter(|status| **status == 429).count();
    }
    assert!(slowed >= 9, "{slowed}");
    let start = Instant::now();
    let again = owner.log_in(EMAIL, PASSWORD);
    assert_eq!(again.status, 303, "the known browser is not held up: {}", again.body);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    let at_home = house.browser().from("198.51.100.99").log_in(EMAIL, PASSWORD);
    assert_eq!(at_home.status, 303, "a new browser elsewhere is not locked out either");
}

#[test]
fn health_and_metrics_tell_how_it_goes_and_name_nobody() {
    let monitoring = free_address();
    let house =
        House::new("metrics", On::Sqlite, &format!("{BEHIND_A_PROXY}metrics_listen = \"{monitoring}\"\n"));
    let _server = house.start();
    let manage = house.browser().from(OFFICE).sign_up(&house.invitation("5001"), "Per Seeded", "Ida Seeded");
    let manage = manage.header("location").unwrap().to_owned();
    assert_eq!(house.browser().from(OFFICE).get(&manage).status, 200);
    house.browser().from(OFFICE).log_in(EMAIL, "a wrong password");
    let start = Instant::now();
    let metrics = loop {
        let page = Browser::at(&monitoring.to_string()).get("/metrics");
        if page.body.contains("samling_letters{state=\"sent\"} 1") {
            break page.body;
        }
        assert!(start.elapsed() < Duration::from_secs(20), "{}", page.body);
        std::thread::sleep(Duration::from_millis(100));
    };
    for line in [
        "samling_requests_total{route=\"/{gathering}/{way}/{token}/delegation\",method=\"POST\",status=\"303\"} 1",
        "samling_requests_total{route=\"/log-in\",method=\"POST\",status=\"422\"} 1",
        "samling_well{what=\"database\"} 1",
        "samling_well{what=\"letters\"} 1",
        "samling_disk_free_bytes ",
    ] {
        assert!(metrics.contains(line), "{line}\n{metrics}");
    }
    let token = house.invitation("5001").rsplit('/').next().unwrap().to_owned();
    let told = manage.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
    for secret in ["Seeded", "seeded", "5001", "Trondheim", "postmottak", OFFICE, ID, &token, &told, "Kari"] {
        assert!(!metrics.contains(secret), "{secret}\n{metrics}");
    }
    let health = house.browser().get("/health");
    let told: serde_json::Value = serde_json::from_str(&health.body).unwrap();
    assert_eq!(
        (health.status, told["database"].as_str(), told["letters"].as_str()),
        (200, Some("ok"), Some("ok"))
    );
    assert_eq!(house.browser().get("/health/live").status, 200);
    assert_eq!(house.browser().get("/metrics").status, 404, "not beside the pages");
    assert_eq!(Browser::at(&monitoring.to_string()).get("/health").status, 200);
}

#[test]
fn little_room_on_the_disk_is_told_everywhere_it_should_be() {
    let house = House::new("disk", On::Sqlite, "disk_warning = \"99 %\"\n");
    let (code, out, _) = program::run(&["doctor", &house.config]);
    assert!(code == 1 && out.contains("!!  Disk space"), "{out}");
    let server = house.start();
    let mut browser = house.browser();
    let told: serde_json::Value = serde_json::from_str(&browser.get("/health").body).unwrap();
    assert_eq!((told["status"].as_str(), told["disk"].as_str()), (Some("warning"), Some("low")));
    browser.log_in(EMAIL, PASSWORD);
    let desk = browser.get(&format!("/desk/{ID}?lang=nb"));
    assert!(desk.body.contains("Det er lite plass igjen på disken"), "{}", desk.body);
    let (_, log) = server.stop();
    assert!(log.contains("little room on the disk"), "{log}");
}
