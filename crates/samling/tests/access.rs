//! Every route of the program as everybody: nobody, somebody with a link of the wrong organisation, somebody with the right
//! link, and an organiser. The routes are read from the sources, so that a new one cannot be forgotten; what each is answered
//! stands in `docs/reference/access.md` (`UPDATE=1 cargo test -p samling --test access` writes it), and what nobody may ever
//! get is said here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "for tests only")]

mod program;

use program::{Demo, Folder};
use samling_app::demo::DemoClock;
use samling_app::links::personal::SEGMENT;
use samling_app::links::single_use::{Subject, issue, owner_of, owner_of_account};
use samling_app::links::{CONTRIBUTOR_SEGMENT, Key, Purpose};
use samling_app::store::{Answer, Transaction};
use samling_app::{Context, Failure, Samling, account, deputy};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Contact;
use samling_domain::registration::deputy::DeputyForm;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const GATHERING: &str = "klimasamling-trondelag-2018";
const TABLE: &str = "docs/reference/access.md";
/// Routes that everybody may use, also to change something: they are doors.
const OPEN: [&str; 15] = [
    "/",
    "/{gathering}",
    "/{gathering}/picture",
    "/{gathering}/calendar.ics",
    "/{gathering}/sign-up",
    "/log-in",
    "/log-out",
    "/favicon.ico",
    "/accessibility",
    "/health",
    "/health/live",
    "/log-in/forgotten",
    "/{gathering}/accessibility",
    "/{gathering}/lost-link",
    "/{gathering}/privacy",
];
/// Routes of other servers than the public one: the numbers for whoever runs it, and one that only a test has.
const ELSEWHERE: [&str; 2] = ["/metrics", "/slow"];
/// Routes that the sources name by a constant.
const NAMED: [(&str, &str); 2] = [("WAY_IN", "/{gathering}/sign-up"), ("LETTERS", "/demo/letters")];
/// Parts of a route for which the test has no value that must exist.
const OTHERS: [&str; 5] = ["{id}", "{participant}", "{act}", "/waiting-list", "/preview"];
/// Routes that only the demo has, which runs on its own machine with made-up data.
const DEMO: &str = "/demo/";
const DESK: &str = "/desk";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A route and its method.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Route {
    path: String,
    method: &'static str,
}

/// The routes that the sources of the web crate name.
fn routes() -> Vec<Route> {
    let mut found = Vec::new();
    read_routes(&root().join("crates/samling-web/src"), &mut found);
    found.sort();
    found.dedup();
    found
}

fn read_routes(folder: &Path, found: &mut Vec<Route>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_routes(&path, found);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        for part in source.split(".route(").skip(1) {
            let (name, rest) = part.split_once(',').expect("a route has handlers");
            let name = name.trim();
            let known = || NAMED.iter().find(|(known, _)| *known == name).map(|(_, path)| *path);
            let quoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
            let route = quoted.or_else(known).unwrap_or_else(|| panic!("which route is {name}?"));
            if ELSEWHERE.contains(&route) {
                continue;
            }
            let handlers = balanced(rest);
            for (word, method) in [("get(", "GET"), ("post(", "POST")] {
                if handlers.contains(word) {
                    found.extend(ways(route).into_iter().map(|path| Route { path, method }));
                }
            }
        }
    }
}

/// What stands before the bracket that ends `.route(`.
fn balanced(text: &str) -> &str {
    let mut depth = 1;
    for (at, sign) in text.char_indices() {
        depth += match sign {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// A route with each kind of link that it is for.
fn ways(route: &str) -> Vec<String> {
    if route.contains("{way}") {
        ["i", "m", "d"].map(|way| route.replace("{way}", way)).to_vec()
    } else {
        vec![route.to_owned()]
    }
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Nobody,
    /// Has a link, but a wrong one: another organisation's code with this one's number, or a single-use link for another purpose.
    WrongLink,
    RightLink,
    Organiser,
}

impl Who {
    const ALL: [Self; 4] = [Self::Nobody, Self::WrongLink, Self::RightLink, Self::Organiser];
}

/// The last parts of a kind of link: the right one, and one that would be right elsewhere.
#[derive(Debug)]
struct Tokens {
    right: String,
    wrong: String,
}

impl Tokens {
    /// Of links that begin with a number: the wrong one has another one's code behind the right number.
    fn of(right: String, other: &str) -> Self {
        let number = right.split_once('.').unwrap().0;
        let code = other.split_once('.').unwrap().1;
        Self { wrong: format!("{number}.{code}"), right }
    }
}

struct World {
    demo: Demo,
    /// By the part of the address that stands for the kind of link.
    tokens: BTreeMap<&'static str, Tokens>,
    /// Whose delegation the manage link opens.
    registered: OrganisationId,
    browser: String,
    code: String,
    session: String,
}

impl World {
    fn new(folder: &Folder) -> Self {
        let data = folder.path().join("demo");
        let demo = Demo::start(&data);
        let text = fs::read_to_string(data.join("samling.key")).unwrap();
        let bytes: Vec<u8> =
            (0..32).map(|n| u8::from_str_radix(&text[2 * n..2 * n + 2], 16).unwrap()).collect();
        let key = Key::new(bytes.try_into().unwrap());
        let database = samling_storage::open(data.join("samling.db").to_str().unwrap()).unwrap();
        // As the demo's own clock shows it at the start.
        let clock = Arc::new(DemoClock::starting_at("2018-11-07T09:00:30Z".parse().unwrap()));
        let samling = Samling::new(database, clock, key);
        let user = demo.addresses["user"].as_str().unwrap().to_owned();
        let (tokens, registered) =
            samling.write_blocking(move |tx, context| links(tx, context, &user)).unwrap();
        let (browser, code, session) = (String::new(), String::new(), String::new());
        let mut world = Self { demo, tokens, registered, browser, code, session };
        world.enter();
        world
    }

    /// A browser with its form code, and an organiser's session.
    fn enter(&mut self) {
        let page = self.ask("GET", "/log-in", "", "");
        self.browser = page.cookie("samling-browser");
        self.code = page.hidden("form-code");
        let form = format!(
            "form-code={}&email={}&password={}",
            self.code,
            self.demo.addresses["user"].as_str().unwrap().replace('@', "%40"),
            self.demo.addresses["password"].as_str().unwrap()
        );
        let answer = self.ask("POST", "/log-in", &self.browser.clone(), &form);
        self.session = answer.cookie("samling-session");
    }

    fn ask(&self, method: &str, path: &str, cookies: &str, form: &str) -> Answered {
        let base = self.demo.address("organiser");
        let host = base.strip_prefix("http://").unwrap().split('/').next().unwrap().to_owned();
        let mut stream = TcpStream::connect(&host).unwrap();
        let length = form.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: {cookies}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        )
        .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answered(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The last part of a link of this kind.
    fn token(&self, segment: &str, who: Who) -> String {
        let Some(tokens) = self.tokens.get(segment) else {
            panic!("a link of a kind that this test does not know: /{segment}/");
        };
        match who {
            Who::RightLink => tokens.right.clone(),
            Who::WrongLink => tokens.wrong.clone(),
            Who::Nobody | Who::Organiser => format!("{}.AAAAAAAAAAAAAAAAAAAAAA", self.registered),
        }
    }

    /// The address of a route for somebody.
    fn address(&self, path: &str, who: Who) -> String {
        let mut parts: Vec<String> = Vec::new();
        for part in path.split('/') {
            let part = match part {
                "{gathering}" => GATHERING.to_owned(),
                "{organisation}" => self.registered.to_string(),
                "{token}" => self.token(parts.last().map_or("", String::as_str), who),
                other if other.starts_with('{') => "1".to_owned(),
                other => other.to_owned(),
            };
            parts.push(part);
        }
        parts.join("/")
    }

    fn answer(&self, route: &Route, who: Who) -> String {
        let cookies = match who {
            Who::Organiser => format!("{}; {}", self.browser, self.session),
            _ => self.browser.clone(),
        };
        let form = if route.method == "POST" { format!("form-code={}", self.code) } else { String::new() };
        let answered = self.ask(route.method, &self.address(&route.path, who), &cookies, &form);
        let words = answered.in_words();
        // What is not done may lead back to its page: then that counts, too.
        match answered.header("location") {
            Some(to) if words == "303" => {
                let page = self.ask("GET", to, &cookies, "").in_words();
                if page.starts_with('4') { format!("303, {page}") } else { words }
            }
            _ => words,
        }
    }
}

/// Links of every kind. Each is of a delegation of its own, so that what is done by one does not close another.
fn links(
    tx: &mut dyn Transaction,
    context: &Context,
    user: &str,
) -> Result<(BTreeMap<&'static str, Tokens>, OrganisationId), Failure> {
    let (g, key) = (GatheringId::new(GATHERING).unwrap(), &context.key);
    let rows = tx.delegations(&g)?;
    let all = tx.organisations(&g)?;
    let silent: Vec<_> =
        all.iter().map(|row| &row.invited.id).filter(|id| !rows.iter().any(|(one, _)| one == *id)).collect();
    let mut signed_up = rows.iter().filter(|(_, row)| row.answer == Answer::Registered);
    let mut next = || signed_up.next().expect("a delegation");
    let code = |purpose, id, generation| key.token(purpose, &g, id, generation);

    let mut tokens = BTreeMap::new();
    let invitation = |id| code(Purpose::Invitation, id, 1);
    tokens.insert("i", Tokens::of(invitation(silent[0]), &invitation(silent[1])));
    let ((registered, row), (other, _)) = (next(), next());
    let manage = |id| code(Purpose::Manage, id, row.generation);
    tokens.insert("m", Tokens::of(manage(registered), &manage(other)));

    let (id, row) = next();
    let form = DeputyForm::typed("Dag Deputy", "dag@deputy.example", "7.11.2018", "20.11.2018");
    deputy::name(tx, context, &g, &code(Purpose::Manage, id, row.generation), &form)?;
    let generation = tx.deputy(&g, id)?.expect("a deputy").generation;
    let of_deputy = |id| code(Purpose::Deputy, id, generation);
    tokens.insert("d", Tokens::of(of_deputy(id), &of_deputy(other)));

    let (_, row) = next();
    let mut people = row.delegation.participants.iter();
    let (one, another) = (people.next().unwrap().id, people.next().unwrap().id);
    let generation = tx.own(one)?.generation;
    let personal = |id| key.personal_token(&g, id, generation);
    tokens.insert(SEGMENT, Tokens::of(personal(one), &personal(another)));

    let contributors = tx.contributors(&g)?;
    let (one, another) = (&contributors[0], &contributors[1]);
    let own = |id| key.contributor_token(&g, id, one.generation);
    tokens.insert(CONTRIBUTOR_SEGMENT, Tokens::of(own(one.contributor.id), &own(another.contributor.id)));

    let account = account::by_email(tx, user)?.expect("the demo's organiser").id;
    let mut once =
        |owner: &str, subject| Ok::<_, Failure>(key.single_use(&issue(tx, context, owner, subject)?));
    let owner = owner_of_account(account);
    let log_in = once(&owner, Subject::LogIn { account })?;
    let reset = once(&owner, Subject::ResetPassword { account })?;
    let (id, row) = next();
    let contact = Contact {
        name: Personal::new("Nina Next"),
        email: Personal::new("nina@next.example"),
        phone: Personal::default(),
    };
    let hand_over = Subject::HandOver { contact, generation: row.generation };
    let hand_over = once(&owner_of(&g, id), hand_over)?;
    let (id, row) = next();
    let email = Personal::new("new@address.example");
    let confirm = once(&owner_of(&g, id), Subject::ConfirmAddress { email, generation: row.generation })?;
    // One that does one thing opens nothing else.
    let wrong = |right: &str, wrong: &str| Tokens { right: right.to_owned(), wrong: wrong.to_owned() };
    tokens.insert("link", wrong(&log_in, &reset));
    tokens.insert("reset", wrong(&reset, &log_in));
    tokens.insert("take-over", wrong(&hand_over, &confirm));
    tokens.insert("confirm-address", wrong(&confirm, &hand_over));
    Ok((tokens, registered.clone()))
}

struct Answered(String);

impl Answered {
    fn status(&self) -> u16 {
        self.0.split_whitespace().nth(1).and_then(|code| code.parse().ok()).unwrap_or(0)
    }
    fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.0.split_once("\r\n\r\n")?;
        head.lines()
            .find_map(|line| line.split_once(": ").filter(|(n, _)| n.eq_ignore_ascii_case(name)))
            .map(|(_, value)| value)
    }
    fn cookie(&self, name: &str) -> String {
        let (head, _) = self.0.split_once("\r\n\r\n").unwrap();
        let line = head
            .lines()
            .find_map(|line| line.split_once(": ").map(|(_, v)| v).filter(|v| v.starts_with(name)));
        line.unwrap_or_else(|| panic!("no cookie {name}: {head}")).split(';').next().unwrap().to_owned()
    }
    fn hidden(&self, name: &str) -> String {
        let (_, rest) = self.0.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    }
    /// "200", or "303 to the log-in", or "303".
    fn in_words(&self) -> String {
        let to_log_in = self.header("location").is_some_and(|to| to.starts_with("/log-in"));
        if to_log_in { format!("{} log-in", self.status()) } else { self.status().to_string() }
    }
}

#[test]
fn every_route_is_tried_as_everybody() {
    let folder = Folder::new("access");
    let world = World::new(&folder);
    let mut answers: BTreeMap<(Route, Who), String> = BTreeMap::new();
    // Reading first, then changing; those who may the least come first, so that nothing they meet was changed by others. The
    // organiser logs out last of all.
    let mut routes = routes();
    assert!(routes.len() > 25, "routes were not found: {routes:?}");
    routes.sort_by_key(|route| (route.method, route.path == "/log-out", route.clone()));
    for method in ["GET", "POST"] {
        for who in Who::ALL {
            for route in routes.iter().filter(|route| route.method == method) {
                let answer = world.answer(route, who);
                assert!(!answer.starts_with('5'), "{method} {} as {who:?} breaks: {answer}", route.path);
                must_hold(route, who, &answer);
                answers.insert((route.clone(), who), answer);
            }
        }
    }
    compare(&routes, &answers);
}

/// What is never so, whatever the table says.
fn must_hold(route: &Route, who: Who, answer: &str) {
    let path = route.path.as_str();
    if OPEN.contains(&path) || path.starts_with(DEMO) || path.starts_with("/assets/") {
        return;
    }
    let refused = answer.starts_with('4') || answer == "303 log-in" || answer.starts_with("303, 4");
    let may = match who {
        Who::Organiser => path.starts_with(DESK),
        Who::RightLink => path.contains("{token}"),
        Who::Nobody | Who::WrongLink => false,
    };
    if !may {
        assert!(refused, "{} {path} answers {answer} to {who:?}", route.method);
    } else if route.method == "GET" && !OTHERS.iter().any(|part| path.contains(part)) {
        assert!(!refused, "{} {path} refuses {who:?}: {answer}", route.method);
    }
}

fn compare(routes: &[Route], answers: &BTreeMap<(Route, Who), String>) {
    let mut table = String::from(
        "# Who gets in\n\nEvery route of the program, tried as everybody by `cargo test -p samling --test access`, which also writes \
         this table (`UPDATE=1`).\nA form is sent with nothing but its code, so 422 means \"allowed, and the form has errors\". \
         \"303 log-in\" leads to the log-in, \"303, 404\" to a page that is not there.\n\n| method | route | nobody | the wrong link | the right link | organiser |\n\
         |---|---|---|---|---|---|\n",
    );
    let mut routes = routes.to_vec();
    routes.sort();
    for route in routes {
        let cells = Who::ALL.map(|who| answers[&(route.clone(), who)].clone());
        let _ = writeln!(table, "| {} | `{}` | {} |", route.method, route.path, cells.join(" | "));
    }
    let path = root().join(TABLE);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &table).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == table, "{TABLE} says something else; look, then write it with UPDATE=1:\n{table}");
}
